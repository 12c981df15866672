### The frame around every page, and the components. You and we, short sentences.

## Header and menu
web-skip = Skip to the content
web-menu = Main menu
web-menu-open = Menu
web-crumbs = You are here
web-search = Search
web-search-label = Search bodies, organisations, people or meetings
web-demo = Demo:
web-demo-day = the day is { $day }.
web-demo-today = today is { $day }.
web-demo-invented = The people are invented.
web-role-legend = See the service as
web-role-change = Change role
web-change-role = Change role
web-role-visitor = Visitor
web-sign-in = Sign in
web-role-administrator = Administrator
web-role-registrar = Registrar
web-role-editor = Editor
web-role-analyst = Analyst
web-role-chair = Chair, { $body }
web-role-project-leader = Project leader, { $body }
web-role-member = Has a seat in { $body }
web-role-secretary = Secretary, { $body }
web-role-steward = Representative, { $organisation }

## Foot
web-other-language = På svenska
web-changed-at = Last changed { $moment }
web-history = History
web-moment = { $day } at { $time }
web-print-on = as of { $day }
web-printed = printed { $day }

## As of
web-as-of-label = Show as of date
web-as-of-hint = For example 2026-12-31, 31 Dec 2026 or today.
web-as-of-show = Show
web-as-of-other = You see how things stand on { $day }.
web-as-of-back = Go to today
web-as-of-no-writing = You cannot change anything while you look at another day than today.
web-as-of-not-a-date = “{ $found }” is not a date we understand. Write for example 2026-12-31.
web-as-of-no-such-day = “{ $found }” is not in the calendar. Check the day and the month.
web-as-of-out-of-range = “{ $found }” is outside the years 1990–2100, which we can show.
web-as-of-shows-today = The page shows today.
web-all-changes = All changes
web-today = Today

## To be mended
web-error-prefix = Error:{" "}
web-problems = { $n ->
    [one] One thing needs mending
   *[other] { NUMBER_WORD($n, case: "capital") } things need mending
 }
web-problems-read = What you wrote is still in the field.
web-problems-kept = Nothing has been saved yet. Everything you wrote is still there.

## Forms
web-optional = { $label } (optional)
web-echo-meant = Did you mean:
web-saved = Saved.
web-undo = Undo
web-use-mine = Use my text
web-keep-saved = Keep the saved one
web-conflict = { $who } changed the same details { $moment }
web-conflict-why = Your text is not saved yet. Choose which of them is to hold.
web-conflict-mine = Your text
web-conflict-saved = Saved text
web-conflict-nothing = Empty
web-change-before = Before:
web-change-after = Now:
web-change-added = added
web-change-removed = removed
web-effect-none = The change makes no difference to whether the charter is followed.
web-effect-appears = This will be added
web-effect-disappears = This will go away
web-history-why = Reason:

## Findings
web-level-breach = Does not follow the charter
web-level-warning = Needs attention
web-level-unknown = Not known
web-level-ok = Follows the charter
web-level-noted = Deviates, with a reason
web-count-breach = { $n ->
    [one] { $n } does not follow
   *[other] { $n } do not follow
 }
web-count-warning = { $n ->
    [one] { $n } needs attention
   *[other] { $n } need attention
 }
web-count-unknown = { $n } not known
web-count-ok = { $n ->
    [one] { $n } follows
   *[other] { $n } follow
 }
web-count-noted = { $n ->
    [one] { $n } deviates with a reason
   *[other] { $n } deviate with a reason
 }

## Lists
web-filter = Filter
web-remove = Remove
web-pager = Pages
web-pager-part = { $first }–{ $last } of { $total }
web-on-this-page = On this page

## Pages that did not happen
web-start = Start page
web-not-here = There is no such page
web-not-here-why = It has moved or been removed, or it is not open to you.
web-not-here-next = Check the address, search for what you want to see or start again from the start page.
web-to-start = To the start page
web-to-search = To the search
web-mistake = That is not possible
web-changed = Somebody else was first
web-changed-why = Somebody else changed the same thing while you were writing. Nothing of yours has been saved. Go back, read what is new and enter your change again.
web-other-host = The address does not belong to this service
web-other-host-why = The service only answers to the addresses it is set up for. If this is the right address, it needs to be added to the settings.
web-assurance = Sign in more securely
web-assurance-why = You are signed in with a link. That is enough to read. Sign in with a passkey or with your organisation to do this.
web-assurance-kept = Nothing has been saved yet. What you wrote is kept for a quarter of an hour: sign in, and you come back to it.
web-to-sign-in = Sign in
web-other-origin = The form came from another website
web-other-origin-why = For safety we only take forms from our own pages. Nothing has been saved. Open the page here and try again.
web-old-form = The form has become too old
web-old-form-why = You have signed in or out since the page was opened. Nothing has been saved. Open the page again and try once more.
web-too-often = There were too many attempts
web-too-often-why = { $minutes ->
    [one] Wait a minute and try again.
   *[other] Wait { $minutes } minutes and try again.
}
web-method = That cannot be done this way
web-method-why = The page exists but cannot take what was sent. Nothing has been saved.
web-form = We could not read the form
web-form-why = Something in what was sent is missing or has the wrong shape. Nothing has been saved. Go back and try again.
web-too-large = That is too much at once
web-too-large-why = We take at most two megabytes in a form, and at most 25 megabytes when a file comes with it. Nothing has been saved. Divide what you send.
web-content-type = We do not understand what it is
web-content-type-why = We take forms and JSON. What was sent is something else. Nothing has been saved.
web-key = The key cannot be used
web-key-why = The key of the request has ended, is too old or is not whole. Its owner can make a new one on her account page. Nothing was saved.
web-key-scope = The key is not for this
web-key-scope-why = Its owner can make another one on her account page. Nothing was saved.
web-key-beside-cookie = Send the key alone
web-key-beside-cookie-why = The request has both a key and a session. Send the key only. Nothing was saved.
web-format = The page is not available in that form
web-format-why = This can be read as a web page, but not as the kind of file the address ends with. Take the ending off the address.
web-faults = Something needs mending
web-nothing-saved = Nothing has been saved.
web-fault-on-line = Line { $line }: { $message }
web-file-waits = The file is being checked
web-file-waits-why = Try again in a while.
web-file-harmful = The file held something harmful and has been removed
web-file-harmful-why = Ask whoever sent it for a new file.
web-busy = That is not possible just now
web-busy-disk = The disk where everything is saved is full. Nothing has been saved. Whoever runs the service needs to make room.
web-busy-locked = Many people are working at the same time. Nothing has been saved. Wait a little and try again.
web-busy-slow = The page took too long to make. Nothing has been saved. Wait a little and try again.
web-ours = Something went wrong on our side
web-ours-why = The fault is ours, not yours. Nothing has been saved. Try again in a while. If it goes wrong again, contact us and give the number.
web-reference = Number of the fault:

## Components and their states
web-gallery = Components and their states
web-gallery-buttons = Buttons and links
web-gallery-save = Save
web-gallery-hover = Pointer over
web-gallery-focus = Focus
web-gallery-cancel = Cancel
web-gallery-withdraw = Withdraw the summons…
web-gallery-publish = Publish
web-gallery-link = Link
web-gallery-publish-why = It cannot be published yet: two rules are broken.
web-gallery-publish-which = Show which
web-gallery-badges = Badges
web-gallery-filled = Filled
web-gallery-published = Published
web-gallery-draft = Draft
web-gallery-soon = Ends soon
web-gallery-vacant = Vacant
web-gallery-wrong = Wrong organisation
web-gallery-unknown = Not known
web-gallery-findings = Findings
web-gallery-breach = { $body } has the wrong secretary. The secretary should come from Region Västernorrland.
web-gallery-breach-source = Charter, § 6
web-gallery-appoint = Appoint a secretary
web-gallery-explain = Write why it deviates
web-gallery-warning = Two of thirteen seats are vacant.
web-gallery-warning-source = Charter, § 3
web-gallery-missing = Who convenes? The charter does not say.
web-gallery-ok = Four meetings are planned for 2027. The rule is three to four.
web-gallery-ok-source = Charter, § 4
web-gallery-noted = The chair comes from a municipality, not from the region.
web-gallery-noted-why = Karin Prov, 3 November 2026: “Agreed until the turn of the year.”
web-gallery-as-of = As of
web-gallery-done-heading = Status after something you did
web-gallery-done-what = Saved.
web-gallery-done = The meeting was moved to 22 November. 14 people get a new invitation.
web-gallery-undo = Undo
web-gallery-empty-heading = Empty
web-gallery-empty = No meetings in July
web-gallery-empty-why = The county’s bodies pause 25 June–8 August.
web-gallery-empty-action = Show August
web-gallery-fields = Fields
web-gallery-place = Place of the meeting
web-gallery-place-hint = Town or link to the video meeting.
web-gallery-date = Date
web-gallery-date-hint = For example 2027-05-03.
web-gallery-date-error = 6 May is Ascension Day. Choose a working day
web-gallery-conflict-heading = Two changed it at once
web-gallery-progress-heading = Progress
web-gallery-progress = 161 of 203
web-gallery-progress-what = seats are filled
web-gallery-views = Choose a view and turn pages
web-gallery-wheel = Wheel
web-gallery-table = Table
web-gallery-list = List
web-gallery-calendar = Calendar
web-gallery-earlier = Earlier meetings
web-gallery-later = Later meetings
web-gallery-timeline = The chair rotates
web-gallery-region = The region
web-gallery-municipalities = The municipalities
web-gallery-secretary = Secretary: { $who }
web-gallery-to-replace = Secretary: Kramfors, to be replaced
web-gallery-term = Term { $years }
web-gallery-seats = Seats
web-gallery-name = Name
web-gallery-state = State
web-gallery-appointed-by = Appointed by
web-gallery-task = Task
web-gallery-period = Period
web-gallery-days = Days
web-gallery-all = All 13
web-gallery-nobody = Nobody appointed
web-gallery-chair = Chair
web-gallery-member = Member
web-gallery-others = Others
web-gallery-meetings = Next meetings
web-gallery-when = Wednesday at 13:00 · online
web-gallery-no-agenda = Agenda missing
web-gallery-contact = Contact
web-gallery-write = Write to the forum
web-gallery-form = Form that saves
web-gallery-preview = Show what the change does
web-gallery-end = End the seat…
web-gallery-body = Body
web-gallery-organisation-hint = The one that appoints. Write the beginning of its name.
web-gallery-organisation-error = The organisation is not in the register. Write the organisation that appoints
web-gallery-task-hint = Every seat has a task.
web-gallery-task-error = Kulturforum already has a chair for this time
web-gallery-chair-hint = Leads the meetings and signs the notes.
web-gallery-vacant-now = The seat is vacant until further notice
web-gallery-vacant-hint = We remind the one that appoints.
web-gallery-deputies = Deputies
web-gallery-deputies-hint = One person a line: name, organisation. You may paste from Excel or Word.
web-gallery-deputies-error = Two of four lines need mending
web-gallery-twice = The same person is a member already. A deputy is to be somebody else.
web-gallery-why = Reason
web-gallery-file = Charter
web-gallery-file-hint = PDF or Word, at most 25 megabytes.
web-gallery-changes = Changes
web-gallery-effect = What the change does
web-gallery-changed = The meeting was moved
web-gallery-changed-why = The town hall is being rebuilt.
web-gallery-created = The meeting was added
