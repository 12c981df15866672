### Det som terminalen får veta.

app-open = Öppna { $address } i webbläsaren. Avsluta med Ctrl-C.
app-port-in-use = Port { $port } används redan av ett annat program. Välj en annan med --port.
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
app-mail-none = Ingen e-postserver är angiven. Brev väntar i utkorgen och ges upp efter två dygn. Ange en med RADSLAG_SMTP_URL.
app-mail-server = E-postserverns adress (RADSLAG_SMTP_URL) går inte att använda: { $fault }.
app-mail-no-server = Ingen e-postserver är angiven. Ange en med RADSLAG_SMTP_URL och en avsändare med RADSLAG_MAIL_FROM.
app-mail-no-sender = Ingen avsändare är angiven. Ange en med RADSLAG_MAIL_FROM, till exempel ”Region Exempel <samverkan@region.example>”.
app-mail-sender = Avsändaren (RADSLAG_MAIL_FROM) går inte att använda: { $fault }.
app-mail-return = Adressen för brev som kommer tillbaka (RADSLAG_MAIL_RETURN) går inte att använda: { $fault }.
app-mail-counts = { $sent } skickade · { $waiting } väntar · { $failed } kom inte fram
app-mail-cleared = (borttaget)
app-mail-test-subject = Provbrev från Rådslag
app-mail-test-text = Det här är ett provbrev. Kan du läsa det fungerar utskicken, också med å, ä och ö.
app-mail-test-sent = E-postservern tog emot brevet: { $answer }
app-mail-test-not = Brevet är inte skickat: { $answer }
app-mail-unsendable = Brevet går inte att skicka: { $fault }.
app-mail-again = Brevet skickas igen så snart det går.
app-mail-again-not = Brevet ”{ $found }” finns inte eller går inte att skicka igen. radslag mail list visar vilka som finns.
app-mail-no-message = Det som kom på standard in är inget e-brev.
app-mail-marked = Brevet { $letter } är markerat som tillbaka: { $reason }
app-mail-before = Brevet { $letter } var redan markerat.
app-mail-not-about = Meddelandet säger inte att något brev inte kom fram. Inget är ändrat.
app-mail-unknown = Meddelandet nämner inget brev som har skickats härifrån. Inget är ändrat.
app-scanner = ”{ $found }” är ingen adress till en virusskanner. Skriv till exempel tcp://127.0.0.1:3310 eller unix:///run/clamav/clamd.ctl (RADSLAG_SCANNER).
app-scanner-none = { $n ->
    [one] En fil väntar i karantän, men
   *[other] { $n } filer väntar i karantän, men
 } ingen virusskanner är angiven. Ange en med RADSLAG_SCANNER, så kontrolleras det som väntar.
app-nobody = Ingen kan logga in än. Bjud in den första: radslag user invite NAMN E-POST --registrar --administrator
app-restored-signed-out = Alla är utloggade, och länkar för att logga in som fanns i säkerhetskopian går inte att använda.
app-providers = Filen { $file } går inte att använda:
    { $faults }
app-public-address = ”{ $found }” är ingen adress som sidorna kan ha. Skriv till exempel https://samverkan.region.example, utan något efter namnet.
app-listen = { $found } nås från andra datorer. Säg då också var sidorna finns, till exempel --public-address https://samverkan.region.example, med en proxy framför som sköter krypteringen.
app-user-link = Skicka länken till { $name }. Den går att använda en gång, inom sju dagar:
app-user-line = { $name } <{ $email }>: { $relations }
app-user-none = Ingen kan logga in än.
app-user-ended = { $email } kan inte logga in längre och är utloggad överallt.
app-user-name = Namnet ”{ $found }” går inte att använda. Skriv ett namn på högst 200 tecken.
app-user-email = ”{ $found }” är ingen e-postadress. Skriv den som namn@exempel.se.
app-user-no-person = Registret har ingen person med ”{ $found }” i adressen. Ordet står sist i adressen till personens sida.
app-user-no-body = Det finns inget organ som heter ”{ $found }” i adressen. Skriv till exempel kulturforum.
app-user-no-organisation = Det finns ingen organisation som heter ”{ $found }” i adressen. Skriv till exempel timra-kommun.
app-user-unknown = ”{ $found }” kan inte logga in, så det finns inget att avsluta.
app-user-nothing = inget särskilt
app-user-out = kontot är avslutat
app-privacy-none = Inga kontaktuppgifter har legat för länge.
app-privacy-line = { $name } (/personer/{ $address }): satt senast { $last }
app-privacy-never = aldrig
app-privacy-erased = { $n ->
    [0] Inget raderades.
    [one] Kontaktuppgifter raderade för en person, i registret och i loggen. Loggen går fortfarande att pröva.
   *[other] Kontaktuppgifter raderade för { $n } personer, i registret och i loggen. Loggen går fortfarande att pröva.
}
app-privacy-months = { $n ->
    [one] Kontaktuppgifter sparas nu en månad efter den sista platsen.
   *[other] Kontaktuppgifter sparas nu { $n } månader efter den sista platsen.
}
