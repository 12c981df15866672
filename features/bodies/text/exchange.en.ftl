# Taking the register out and reading lists in.
bodies-fault-newer-package = the package has the format { $found } and was written by a newer program; this one reads up to { $known }. Update the program first.
bodies-fault-unknown-format = “{ $found }” is no format; this program reads up to { $known }
bodies-fault-not-json = “{ $found }” cannot be read as JSON; look at quotation marks, braces and commas
bodies-menu-register = Take out and read in
bodies-register-lead = Here you take lists out of the register, to Excel or other programs. The files hold what you may see yourself.
bodies-register-tables = Tables
bodies-register-tables-how = Each table has one row for each record, with its days. CSV opens in Excel with a double click. The same file can be read in again when you have changed it.
bodies-register-table = Table
bodies-register-files = Files
bodies-register-contacts = Contacts
bodies-register-contacts-how = The contacts of the bodies today, for the address book of a phone or Outlook:
bodies-register-contacts-file = Contacts (vCard)
bodies-register-package = The whole register
bodies-register-package-how = Everything in one file. It can be read into an empty register:
bodies-register-package-file = The whole register (JSON)
bodies-card-title = contact for { $body }
bodies-read-in = Read a table in
bodies-read-in-lead = Take a table out, change it and read it in here. You see what would change before anything is saved. Rows that the file lacks are left as they are.
bodies-read-in-choose = Choose a table
bodies-read-in-table-hint = The columns are called as in the file that you take out. The whole register can only be read in while the register is empty.
bodies-read-in-file = File
bodies-read-in-file-hint = A table: CSV or Excel (.xlsx). The whole register: JSON. At most 25 MB.
bodies-read-in-reason = Why
bodies-read-in-why = Read in from a table
bodies-read-in-look = Show what would change
bodies-read-in-no-table = Choose which table the file is.
bodies-read-in-no-file = Choose a file.
bodies-read-in-faults = The file cannot be read in. Faults: { $n }. They are listed on the page. Nothing is saved.
bodies-read-in-all-faults = Faults in the file
bodies-read-in-would = New: { $new }. Changed: { $changed }. Unchanged: { $unchanged }. Nothing is saved yet.
bodies-read-in-effect = Findings about charters that come: { $come }. Findings that go: { $go }.
bodies-read-in-rest = And { $n } more.
bodies-read-in-line = Row
bodies-read-in-whose = Belongs to
bodies-read-in-changes = What changes
bodies-read-in-new = New.
bodies-read-in-empty = (empty)
bodies-read-in-save = { $n ->
    [one] Save { $n } change
   *[other] Save { $n } changes
 }
bodies-read-in-done = { $n ->
    [0] The file says the same as the register. There was nothing to save.
    [one] Saved: { $n } row. The change stands in the history and can be undone there.
   *[other] Saved: { $n } rows. The changes stand in the history and can be undone there.
 }
bodies-read-in-package = The whole register (package, JSON)
bodies-read-in-package-would = This would be read in: { $what }. Nothing is saved yet.
bodies-read-in-package-save = Read the whole register in
bodies-read-in-package-done = The register is read in: { $what }.
bodies-read-in-not-empty = The register holds { $n } bodies already. A package is read into an empty register only.
bodies-package-bodies = { $n ->
    [one] { $n } body
   *[other] { $n } bodies
 }
bodies-package-organisations = { $n ->
    [one] { $n } organisation
   *[other] { $n } organisations
 }
bodies-package-people = { $n ->
    [one] { $n } person
   *[other] { $n } people
 }
bodies-package-groups = { $n ->
    [one] { $n } group
   *[other] { $n } groups
 }
bodies-package-terms = { $n ->
    [one] { $n } term
   *[other] { $n } terms
 }
bodies-package-parties = { $n ->
    [one] { $n } party
   *[other] { $n } parties
 }
bodies-package-counties = { $n ->
    [one] { $n } county
   *[other] { $n } counties
 }
bodies-package-areas = { $n ->
    [one] { $n } area
   *[other] { $n } areas
 }
bodies-package-sides = { $n ->
    [one] { $n } side
   *[other] { $n } sides
 }
bodies-table-fault-row = Line { $line }: { $what }
bodies-table-fault-cell = Line { $line }, column { $column }: { $what }
bodies-table-meant = { $what } Did you mean { $meant }?
bodies-table-unknown-column = the column “{ $found }” does not belong to the table. The columns are: { $expected }. Put the name in parentheses if the column is only for you.
bodies-table-missing-column = the column “{ $expected }” is missing.
bodies-table-twice = “{ $found }” stands on line { $first } already.
bodies-table-moved = The record does not belong to “{ $found }”. It cannot be moved by a table; leave id empty for a new one.
bodies-table-unknown-id = No record has the id “{ $found }”. Leave the field empty for a new one.
bodies-table-unknown-owner = Nothing in the register is called “{ $found }”.
bodies-table-word-taken = The address word “{ $found }” is taken, or has been. Choose another, or leave the field empty.
bodies-calendar-subscribe = Subscribe to the meetings in your calendar (ics)
