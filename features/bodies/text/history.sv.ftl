# Historik: what was changed, by whom, when and why.
bodies-history-all = Historik
bodies-history-of = Historik: { $thing }
bodies-history-lead = Allt som har ändrats om { $thing } i registret, det senaste först.
bodies-history-lead-gone = { $thing } är borttaget ur registret. Här står vad som hände innan dess, det senaste först.
bodies-history-lead-all = Allt som har ändrats i registret, det senaste först.
bodies-history-nothing = Inga ändringar
bodies-history-nothing-why = Ingenting har ändrats här som du kan se.
bodies-history-older = Äldre ändringar
bodies-history-register-itself = Registret i stort
bodies-history-by-program = Inläsning
bodies-history-read-in = Lästes in i registret.
bodies-history-source-read = { $n ->
    [0] Källan lästes. Den gav inga förslag.
    [one] Källan lästes. Den gav ett förslag.
   *[other] Källan lästes. Den gav { NUMBER_WORD($n) } förslag.
}
bodies-history-source-rejected = { $n ->
    [one] Ett förslag om { $bodies } avvisades.
   *[other] { NUMBER_WORD($n, case: "capital") } förslag om { $bodies } avvisades.
}
bodies-history-source-reopened = { $n ->
    [one] Ett avvisat förslag om { $bodies } togs upp igen.
   *[other] { NUMBER_WORD($n, case: "capital") } avvisade förslag om { $bodies } togs upp igen.
}
bodies-history-undid = Ångrade { $change }.
bodies-history-an-earlier-change = en tidigare ändring
bodies-history-more = { $n ->
    [one] En uppgift till i samma ändring
   *[other] { NUMBER_WORD($n, case: "capital") } uppgifter till i samma ändring
}

bodies-history-added = { $record }: lades till
bodies-history-removed = { $record }: togs bort
bodies-history-ended = { $record }: gäller till och med { $day }
bodies-history-reopened = { $record }: gäller tills vidare igen
bodies-history-corrected = { $record }: rättades
bodies-history-altered = { $record }: ändrades
bodies-history-changed-from = { $record }: ändrades från och med { $day }
bodies-history-hidden = Uppgifter om en person visas inte.
bodies-history-erased = Uppgiften är borttagen.
bodies-history-yes = ja
bodies-history-no = nej
bodies-history-file = en fil

bodies-history-filter = Visa några av ändringarna
bodies-history-show = Visa
bodies-history-who = Vem som ändrade
bodies-history-kind = Vad ändringen gäller
bodies-history-from-day = Från och med
bodies-history-to-day = Till och med
bodies-history-day-hint = Till exempel 2027-03-01, 1 mars 2027 eller i dag.
bodies-history-not-a-date = ”{ $found }” är inget datum vi förstår. Skriv till exempel 2027-03-01.
bodies-history-no-such-day = ”{ $found }” finns inte i kalendern. Kontrollera dag och månad.
bodies-history-out-of-range = ”{ $found }” ligger utanför åren 1990–2100, som vi kan visa.
bodies-history-not-yet = ”{ $found }” har inte varit än. Skriv i dag eller en tidigare dag.
bodies-history-before-from = ”{ $found }” kommer före den första dagen. Skriv samma dag eller en senare.

bodies-history-all-changes = Alla ändringar
bodies-history-then-heading = Vad stod i registret en viss dag?
bodies-history-then-day = Vad stod i registret den här dagen?
bodies-history-then-show = Visa vad som stod
bodies-history-then-of = { $thing } i registret den { $day }
bodies-history-then-known = Organisationer och personer kallas vad de heter i dag.
bodies-history-since-then = Se vad som har ändrats sedan dess
bodies-history-lead-then-ask = Skriv en dag för att se vad som stod i registret när den var slut.
bodies-history-lead-then = Så stod det om { $thing } i registret när den { $day } var slut.
bodies-history-details = Uppgifter
bodies-history-changed-since = Ändrad sedan dess
bodies-history-between-heading = Vad har ändrats mellan två dagar?
bodies-history-between-from = Jämför slutet av den här dagen
bodies-history-between-to = med slutet av den här dagen
bodies-history-between-show = Visa skillnaden
bodies-history-difference-of = Vad som har ändrats: { $thing }
bodies-history-lead-between = Det här skiljer slutet av den { $from } från slutet av den { $to }.
bodies-history-lead-since = Det här har ändrats sedan slutet av den { $from }.
bodies-history-lead-until = Det här ändrades fram till slutet av den { $to }.
bodies-history-lead-days = Skriv två dagar för att se vad som skiljer dem.
bodies-history-no-difference = Ingen skillnad
bodies-history-no-difference-why = Ingenting har ändrats mellan dagarna som du kan se.
bodies-history-too-many = Det är för många ändringar för att visa på en gång. Välj dagar som ligger närmare varandra.
bodies-history-as-before = { $n ->
    [one] En uppgift ändrades och ändrades tillbaka.
   *[other] { NUMBER_WORD($n, case: "capital") } uppgifter ändrades och ändrades tillbaka.
}
bodies-history-heard-of = { $thing } lades in i registret { $moment }. Innan dess stod ingenting där.

bodies-history-change-of = Ändring { $moment }
bodies-history-reading-of = Inläsning { $moment }
bodies-history-why = Varför ska ändringen ångras?
bodies-history-why-hint = Skälet står kvar i historiken. Skriv inte namn på personer.
bodies-history-why-missing = Skriv varför ändringen ska ångras.
bodies-history-why-too-long = Skälet är { $n } tecken långt. Skriv högst 500.
bodies-history-undo = Ångra ändringen
bodies-history-undo-heading = Ångra ändringen
bodies-history-undo-how = Allt blir som det var före ändringen. Det blir en ny ändring i historiken, som också kan ångras.
bodies-history-undo-not = Ändringen kan inte ångras
bodies-history-undo-changed = Samma uppgifter har ändrats sedan dess. Ångra de senare ändringarna först, eller rätta uppgifterna för hand. De ändrades:
bodies-history-undo-erased = Personuppgifter i ändringen är borttagna. Därför vet registret inte vad som stod där förut.
bodies-history-and-more = { $n ->
    [one] { $first }, och en uppgift till.
   *[other] { $first }, och { NUMBER_WORD($n) } uppgifter till.
}
