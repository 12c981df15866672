### What the terminal is told.

app-open = Open { $address } in a browser. Stop with Ctrl-C.
app-port-in-use = Port { $port } is used by another program. Choose another with --port.
app-demo-reason = The demo county is read in
app-no-database = There is no database { $file }. Make it with radslag migrate, or name another with --database.
app-no-backup = There is no backup { $file }.
app-not-a-database = { $file } is not a database of this program. Name another with --database.
app-no-folder = The folder { $folder } cannot be made: { $fault }. Name another with --folder.
app-disk-full = The disk is full. Nothing was saved. Make room and try again.
app-locked = The database is held by another program. Nothing was saved. Try again in a while.
app-newer = The database has version { $found }, but this program knows only { $known }. Start the newer program.
app-no-tables = The database has no tables yet. Run radslag migrate first.
app-older = The database has version { $found }, but the program wants { $known }. Run radslag migrate first.
app-not-a-date = “{ $found }” is not a date we understand. Write for example 2027-01-15.
app-no-such-day = “{ $found }” is not in the calendar. Check day and month.
app-day-out-of-range = “{ $found }” lies outside the years 1990–2100.
app-unknown-body = No body is called “{ $found }”. Write its name or address word, for example kulturforum.
app-check-uses-demo = No database is named and there is none here. The demo county is checked instead.
app-check-heading = How things stand on { $day }
app-check-counts = { $breaches } not followed · { $warnings } to look at · { $unknown } not known · { $ok } followed · { $accepted } accepted deviations
app-migrated = The tables went from version { $from } to { $to }.
app-doctor-ok = Good: { $what }
app-doctor-wrong = Wrong: { $what }: { $fault }
app-doctor-tables = version of the tables
app-doctor-tables-older = the database has { $found }, the program wants { $known }; run radslag migrate
app-doctor-tables-newer = the database has { $found }, but the program knows only { $known }; start the newer program
app-doctor-statements = all questions to the database
app-doctor-log = the chain of the change log
app-doctor-jobs = waiting jobs
app-log-counts = { $sealed } entries are sealed, { $unsealed } wait to be sealed, { $erased } have their personal values erased.
app-log-holds = The chain holds: nothing has been changed or removed.
app-log-broken = The chain is broken: { $what }
app-log-altered = entry { $id } at place { $place } has been altered.
app-log-personal-altered = the personal values of entry { $id } at place { $place } have been altered.
app-log-missing = the entry at place { $place } is gone.
app-log-misplaced = entry { $id } stands at place { $place }, where another should stand.
app-log-wrong-end = the chain does not end at place { $place }, where sealing ended.
app-log-unsealed = (not sealed)
app-backed-up = { $file } is written and proved: { $rows } rows in { $tables } tables.
app-restored = { $file } is loaded and proved: { $rows } rows in { $tables } tables.
app-exported = The register is written to { $file }: { $what }.
app-export-exists = { $file } is there already. Choose a name that is not taken.
app-export-unwritten = { $file } cannot be written: { $fault }.
app-imported = The register is read in: { $what }.
app-import-would = No faults. This would be read in: { $what }. Nothing is saved.
app-import-reason = Read in from files
app-import-faults = Nothing is saved. Faults: { $n }.
app-import-not-empty = The register holds { $n } bodies already. A package is read into an empty register only; name a new database with --database.
app-import-nothing = There are no files that end with .toml in { $file }.
app-import-file = { $file }: { $what }
app-import-unread = { $file } cannot be read: { $fault }.
app-export-which-table = CSV and Excel are for one table at a time. Name one with --table: { $tables }.
app-unknown-table = No table is called “{ $found }”. The tables are: { $tables }.
app-table-exported = { $file } is written: { $n } rows.
app-table-would = No faults. New: { $new }. Changed: { $changed }. Unchanged: { $unchanged }. Nothing is saved.
app-table-imported = Saved. New: { $new }. Changed: { $changed }. Unchanged: { $unchanged }.
app-table-nothing = The file says the same as the register. There was nothing to save.
app-read-heading = { $title }: { $n ->
    [0] no proposals
    [one] one proposal
   *[other] { $n } proposals
 }
app-read-proposal = { $how }: { $sentence }
app-read-quote = Line { $line }: “{ $quote }”
app-read-not-understood = Could not be read, line { $line }: “{ $quote }”
app-read-kept = Nothing has changed in the register. Decide about the proposals at /kallor/{ $id }
app-read-not-kept = Nothing is saved.
app-read-uses-demo = There is no database: the file is read against the demo county. Nothing is saved.
app-read-reason = Read { $title }
app-mail-none = No mail server is named. Letters wait in the outbox and are given up after two days. Name one with RADSLAG_SMTP_URL.
app-mail-server = The mail server's address (RADSLAG_SMTP_URL) cannot be used: { $fault }.
app-mail-no-server = No mail server is named. Name one with RADSLAG_SMTP_URL and a sender with RADSLAG_MAIL_FROM.
app-mail-no-sender = No sender is named. Name one with RADSLAG_MAIL_FROM, such as “Region Exempel <samverkan@region.example>”.
app-mail-sender = The sender (RADSLAG_MAIL_FROM) cannot be used: { $fault }.
app-mail-return = The address for letters that come back (RADSLAG_MAIL_RETURN) cannot be used: { $fault }.
app-mail-counts = { $sent } sent · { $waiting } waiting · { $failed } did not arrive
app-mail-cleared = (removed)
app-mail-test-subject = Test letter from Rådslag
app-mail-test-text = This is a test letter. If you can read it, mail works, also with å, ä and ö.
app-mail-test-sent = The mail server took the letter: { $answer }
app-mail-test-not = The letter has not been sent: { $answer }
app-mail-unsendable = The letter cannot be sent: { $fault }.
app-mail-again = The letter will be sent again as soon as possible.
app-mail-again-not = There is no letter “{ $found }”, or it cannot be sent again. radslag mail list shows which there are.
app-mail-no-message = What came on standard input is no mail message.
app-mail-marked = The letter { $letter } is marked as returned: { $reason }
app-mail-before = The letter { $letter } was marked before.
app-mail-not-about = The message does not say that a letter was not delivered. Nothing was changed.
app-mail-unknown = The message names no letter that was sent from here. Nothing was changed.
app-scanner = “{ $found }” is no address of a virus scanner. Write for instance tcp://127.0.0.1:3310 or unix:///run/clamav/clamd.ctl (RADSLAG_SCANNER).
app-scanner-none = { $n ->
    [one] One file waits in quarantine, but
   *[other] { $n } files wait in quarantine, but
 } no virus scanner is named. Name one with RADSLAG_SCANNER, and what waits is looked through.
app-nobody = Nobody can sign in yet. Invite the first one: radslag user invite NAME E-MAIL --registrar --administrator
app-restored-signed-out = Everybody is signed out, and links for signing in that were in the backup cannot be used.
app-providers = The file { $file } cannot be used:
    { $faults }
app-public-address = “{ $found }” is no address that the pages can have. Write for instance https://samverkan.region.example, with nothing after the name.
app-listen = { $found } is reached from other machines. Then also say where the pages are, for instance --public-address https://samverkan.region.example, with a proxy before it that ends the encryption.
app-user-link = Send the link to { $name }. It works once, within seven days:
app-user-line = { $name } <{ $email }>: { $relations }
app-user-none = Nobody can sign in yet.
app-user-ended = { $email } cannot sign in any more and is signed out everywhere.
app-user-name = The name “{ $found }” cannot be used. Write a name of at most 200 characters.
app-user-email = “{ $found }” is no e-mail address. Write it as name@example.se.
app-user-no-person = The register has nobody with “{ $found }” in the address. The word stands last in the address of the person's page.
app-user-no-body = There is no body called “{ $found }” in its address. Write for instance kulturforum.
app-user-no-organisation = There is no organisation called “{ $found }” in its address. Write for instance timra-kommun.
app-user-unknown = “{ $found }” cannot sign in, so there is nothing to end.
app-user-nothing = nothing in particular
app-user-out = the account is ended
app-privacy-none = No contact details have been kept too long.
app-privacy-line = { $name } (/personer/{ $address }): last sat { $last }
app-privacy-never = never
app-privacy-erased = { $n ->
    [0] Nothing was erased.
    [one] Contact details erased for one person, in the register and in the log. The log can still be proved.
   *[other] Contact details erased for { $n } people, in the register and in the log. The log can still be proved.
}
app-privacy-months = { $n ->
    [one] Contact details now stay for one month after the last seat.
   *[other] Contact details now stay for { $n } months after the last seat.
}
