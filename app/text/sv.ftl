### Det som terminalen får veta.

app-open = Öppna { $address } i webbläsaren. Avsluta med Ctrl-C.
app-port-in-use = Port { $port } används redan av ett annat program. Välj en annan med --port.
app-serve-loopback = Inloggning finns inte än. Tjänsten svarar bara på den här datorn, och alla som når den är registrator.
app-registrar = Registrator
app-demo-reason = Demolänet läses in
app-no-database = Databasen { $file } finns inte. Skapa den med radslag migrate, eller ange en annan med --database.
app-no-backup = Säkerhetskopian { $file } finns inte.
app-not-a-database = { $file } är ingen databas från det här programmet. Ange en annan med --database.
app-no-folder = Mappen { $folder } går inte att skapa: { $fault }. Ange en annan med --folder.
app-disk-full = Disken är full. Inget sparades. Gör plats och försök igen.
app-locked = Databasen är upptagen av ett annat program. Inget sparades. Försök igen om en stund.
app-newer = Databasen har version { $found }, men det här programmet känner bara till { $known }. Starta det nyare programmet.
app-no-tables = Databasen har inga tabeller än. Kör radslag migrate först.
app-older = Databasen har version { $found }, men programmet vill ha { $known }. Kör radslag migrate först.
app-not-a-date = ”{ $found }” är inget datum vi förstår. Skriv till exempel 2027-01-15.
app-no-such-day = ”{ $found }” finns inte i kalendern. Kontrollera dag och månad.
app-day-out-of-range = ”{ $found }” ligger utanför åren 1990–2100.
app-unknown-body = Inget organ heter ”{ $found }”. Skriv namnet eller adressordet, till exempel kulturforum.
app-check-uses-demo = Ingen databas är angiven och ingen finns här. Demolänet prövas i stället.
app-check-heading = Läget den { $day }
app-check-counts = { $breaches } följer inte · { $warnings } behöver ses till · { $unknown ->
    [one] { $unknown } uppgift saknas
   *[other] { $unknown } uppgifter saknas
 } · { $ok } följer · { $accepted } avviker med skäl
app-migrated = Tabellerna har gått från version { $from } till { $to }.
app-doctor-ok = Bra: { $what }
app-doctor-wrong = Fel: { $what }: { $fault }
app-doctor-tables = tabellernas version
app-doctor-tables-older = databasen har { $found }, programmet vill ha { $known }; kör radslag migrate
app-doctor-tables-newer = databasen har { $found }, men programmet känner bara till { $known }; starta det nyare programmet
app-doctor-statements = alla frågor till databasen
app-doctor-log = ändringsloggens kedja
app-doctor-jobs = jobb som väntar
app-log-counts = { $sealed } poster är förseglade, { $unsealed } väntar på att förseglas, { $erased } har sina personuppgifter raderade.
app-log-holds = Kedjan håller: inget är ändrat eller borttaget.
app-log-broken = Kedjan är bruten: { $what }
app-log-altered = post { $id } på plats { $place } är ändrad.
app-log-personal-altered = personuppgifterna i post { $id } på plats { $place } är ändrade.
app-log-missing = posten på plats { $place } är borta.
app-log-misplaced = post { $id } står på plats { $place }, där en annan ska stå.
app-log-wrong-end = kedjan slutar inte på plats { $place }, där förseglingen slutade.
app-log-unsealed = (inte förseglad)
app-backed-up = { $file } är skriven och prövad: { $rows } rader i { $tables } tabeller.
app-restored = { $file } är inläst och prövad: { $rows } rader i { $tables } tabeller.
app-exported = Registret är skrivet till { $file }: { $what }.
app-export-exists = { $file } finns redan. Ange ett namn som inte är upptaget.
app-export-unwritten = { $file } går inte att skriva: { $fault }.
app-imported = Registret är inläst: { $what }.
app-import-would = Inga fel. Det här skulle läsas in: { $what }. Inget är sparat.
app-import-reason = Läst in från filer
app-import-faults = Inget är sparat. Fel: { $n }.
app-import-not-empty = Registret innehåller redan { $n } organ. Ett paket läses bara in i ett tomt register; ange en ny databas med --database.
app-import-nothing = I { $file } finns inga filer som slutar på .toml.
app-import-file = { $file }: { $what }
app-import-unread = { $file } går inte att läsa: { $fault }.
app-export-which-table = CSV och Excel är för en tabell i taget. Ange en med --table: { $tables }.
app-unknown-table = Ingen tabell heter ”{ $found }”. Tabellerna är: { $tables }.
app-table-exported = { $file } är skriven: { $n } rader.
app-table-would = Inga fel. Nya: { $new }. Ändrade: { $changed }. Oförändrade: { $unchanged }. Inget är sparat.
app-table-imported = Sparat. Nya: { $new }. Ändrade: { $changed }. Oförändrade: { $unchanged }.
app-table-nothing = Filen säger samma sak som registret. Inget behövde sparas.
app-read-heading = { $title }: { $n ->
    [0] inga förslag
    [one] ett förslag
   *[other] { $n } förslag
 }
app-read-proposal = { $how }: { $sentence }
app-read-quote = Rad { $line }: ”{ $quote }”
app-read-not-understood = Gick inte att läsa, rad { $line }: ”{ $quote }”
app-read-kept = Inget är ändrat i registret. Avgör förslagen på /kallor/{ $id }
app-read-not-kept = Inget är sparat.
app-read-uses-demo = Ingen databas finns: filen läses mot demolänet. Inget sparas.
app-read-reason = Läste { $title }
