### What the terminal is told.

app-open = Open { $address } in a browser. Stop with Ctrl-C.
app-port-in-use = Port { $port } is used by another program. Choose another with --port.
app-serve-loopback = There is no sign-in yet. The service answers on this machine only, and everyone who reaches it is the registrar.
app-registrar = Registrar
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
app-count-bodies = { $n ->
    [one] { $n } body
   *[other] { $n } bodies
 }
app-count-organisations = { $n ->
    [one] { $n } organisation
   *[other] { $n } organisations
 }
app-count-people = { $n ->
    [one] { $n } person
   *[other] { $n } people
 }
app-count-groups = { $n ->
    [one] { $n } group
   *[other] { $n } groups
 }
app-count-terms = { $n ->
    [one] { $n } term
   *[other] { $n } terms
 }
app-count-parties = { $n ->
    [one] { $n } party
   *[other] { $n } parties
 }
app-count-counties = { $n ->
    [one] { $n } county
   *[other] { $n } counties
 }
app-count-areas = { $n ->
    [one] { $n } area
   *[other] { $n } areas
 }
app-count-sides = { $n ->
    [one] { $n } side
   *[other] { $n } sides
 }
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
