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
