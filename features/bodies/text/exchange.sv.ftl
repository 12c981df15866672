# Taking the register out and reading lists in.
bodies-fault-newer-package = paketet har formatet { $found } och är skrivet av ett nyare program; det här läser till och med { $known }. Uppdatera programmet först.
bodies-fault-unknown-format = ”{ $found }” är inget format; det här programmet läser till och med { $known }
bodies-fault-not-json = ”{ $found }” går inte att läsa som JSON; kontrollera citattecken, klamrar och kommatecken
bodies-menu-register = Ta ut och läs in
bodies-register-lead = Här tar du ut listor ur registret, till Excel eller andra program. I filerna står det du själv får se.
bodies-register-tables = Tabeller
bodies-register-tables-how = Varje tabell har en rad för varje uppgift, med dagar. CSV öppnas i Excel med ett dubbelklick. Samma fil kan läsas in igen när du har ändrat i den.
bodies-register-table = Tabell
bodies-register-files = Filer
bodies-register-contacts = Kontakter
bodies-register-contacts-how = Organens kontakter i dag, till adressboken i telefonen eller Outlook:
bodies-register-contacts-file = Kontakter (vCard)
bodies-register-package = Hela registret
bodies-register-package-how = Allt i en fil. Den kan läsas in i ett tomt register:
bodies-register-package-file = Hela registret (JSON)
bodies-card-title = kontakt för { $body }
bodies-read-in = Läs in en tabell
bodies-read-in-lead = Ta ut en tabell, ändra i den och läs in den här. Du får se vad som ändras innan något sparas. Rader som saknas i filen lämnas som de är.
bodies-read-in-choose = Välj tabell
bodies-read-in-table-hint = Kolumnerna ska heta som i filen du tar ut. Hela registret går bara att läsa in när registret är tomt.
bodies-read-in-file = Fil
bodies-read-in-file-hint = En tabell: CSV eller Excel (.xlsx). Hela registret: JSON. Högst 25 MB.
bodies-read-in-reason = Varför
bodies-read-in-why = Läst in från en tabell
bodies-read-in-look = Visa vad som ändras
bodies-read-in-no-table = Välj vilken tabell filen är.
bodies-read-in-no-file = Välj en fil.
bodies-read-in-faults = Filen går inte att läsa in. Fel: { $n }. De står i listan på sidan. Inget är sparat.
bodies-read-in-all-faults = Fel i filen
bodies-read-in-would = Nya: { $new }. Ändrade: { $changed }. Oförändrade: { $unchanged }. Inget är sparat än.
bodies-read-in-effect = Besked om arbetsordningarna som tillkommer: { $come }. Besked som försvinner: { $go }.
bodies-read-in-rest = Och { $n } till.
bodies-read-in-line = Rad
bodies-read-in-whose = Hör till
bodies-read-in-changes = Det som ändras
bodies-read-in-new = Ny.
bodies-read-in-empty = (tomt)
bodies-read-in-save = { $n ->
    [one] Spara { $n } ändring
   *[other] Spara { $n } ändringar
 }
bodies-read-in-done = { $n ->
    [0] Filen säger samma sak som registret. Inget behövde sparas.
    [one] Sparat: { $n } rad. Ändringen finns i Historik och går att ångra där.
   *[other] Sparat: { $n } rader. Ändringarna finns i Historik och går att ångra där.
 }
bodies-read-in-package = Hela registret (paket, JSON)
bodies-read-in-package-would = Det här läses in: { $what }. Inget är sparat än.
bodies-read-in-package-save = Läs in hela registret
bodies-read-in-package-done = Registret är inläst: { $what }.
bodies-read-in-not-empty = Registret innehåller redan { $n } organ. Ett paket läses bara in i ett tomt register.
bodies-package-bodies = { $n } organ
bodies-package-organisations = { $n ->
    [one] { $n } organisation
   *[other] { $n } organisationer
 }
bodies-package-people = { $n ->
    [one] { $n } person
   *[other] { $n } personer
 }
bodies-package-groups = { $n ->
    [one] { $n } grupp
   *[other] { $n } grupper
 }
bodies-package-terms = { $n ->
    [one] { $n } mandatperiod
   *[other] { $n } mandatperioder
 }
bodies-package-parties = { $n ->
    [one] { $n } parti
   *[other] { $n } partier
 }
bodies-package-counties = { $n } län
bodies-package-areas = { $n ->
    [one] { $n } område
   *[other] { $n } områden
 }
bodies-package-sides = { $n ->
    [one] { $n } styre
   *[other] { $n } styren
 }
bodies-table-fault-row = Rad { $line }: { $what }
bodies-table-fault-cell = Rad { $line }, kolumn { $column }: { $what }
bodies-table-meant = { $what } Menade du { $meant }?
bodies-table-unknown-column = kolumnen ”{ $found }” hör inte till tabellen. Kolumnerna är: { $expected }. Sätt namnet inom parentes om kolumnen bara är till för dig.
bodies-table-missing-column = kolumnen ”{ $expected }” saknas.
bodies-table-twice = ”{ $found }” står redan på rad { $first }.
bodies-table-moved = Uppgiften hör inte till ”{ $found }”. Den kan inte flyttas med en tabell; lämna id tomt för en ny.
bodies-table-unknown-id = Ingen uppgift har id ”{ $found }”. Lämna fältet tomt för en ny.
bodies-table-unknown-owner = Inget i registret heter ”{ $found }”.
bodies-table-word-taken = Adressordet ”{ $found }” är upptaget, eller har varit det. Välj ett annat, eller lämna fältet tomt.
bodies-calendar-subscribe = Prenumerera på mötena i din kalender (ics)
