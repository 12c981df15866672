# The year's plan. Keys begin with yearwheel-.
yearwheel-menu = Year plan
yearwheel-title = Year plan { $year }
yearwheel-years = Years that can be planned
yearwheel-years-lead = The meetings of { $county } are planned here, one year at a time.
yearwheel-column-year = Year
yearwheel-column-standing = State
yearwheel-standing-searching = Proposals are being made now
yearwheel-standing-published =
    { $n ->
        [one] Published once
       *[other] Published { NUMBER_WORD($n) } times
    }
yearwheel-standing-proposed = There are proposals
yearwheel-standing-none = No plan yet

yearwheel-lead-none = Nobody has proposed a plan for { $year } in { $county } yet.
yearwheel-lead-begun = { $who } has asked for a plan for { $year }. The first proposal comes in a little while.
yearwheel-lead =
    { $broken ->
        [0] The proposal has { $n } meetings in { $bodies } bodies and keeps every binding rule.
        [one] The proposal has { $n } meetings in { $bodies } bodies. One binding rule is broken.
       *[other] The proposal has { $n } meetings in { $bodies } bodies. { NUMBER_WORD($broken, case: "capital") } binding rules are broken.
    }
yearwheel-none-why = Set the dials as you want them and ask for three proposals. Nothing is published until you say so.
yearwheel-none-wait = Whoever plans in the region can ask for proposals.
yearwheel-propose = Propose a year plan
yearwheel-again = Plan again
yearwheel-reset = Reset the dials
yearwheel-stop = Stop and keep the best
yearwheel-progress = { $percent } per cent done. { $who } has asked for the proposals.
yearwheel-best =
    { $broken ->
        [0] Best so far: keeps every binding rule, costs { $cost }.
        [one] Best so far: one rule broken, costs { $cost }.
       *[other] Best so far: { NUMBER_WORD($broken) } rules broken, costs { $cost }.
    }
yearwheel-silent = Nothing has been heard of the search since { $at }. The best so far is kept. Stop it, then ask for new proposals.
yearwheel-refresh-off = Stop reloading the page
yearwheel-refresh-on = Reload the page by itself
yearwheel-notice-clean =
    { $n ->
        [one] Done. The proposal keeps the binding rules.
       *[other] Done. { NUMBER_WORD($n, case: "capital") } proposals, all keep the binding rules.
    }
yearwheel-notice-broken = Done. { $clean } of { $n } proposals keep the binding rules.
yearwheel-notice-edited = { $who } has moved meetings of this proposal by hand.
yearwheel-done-begun = Three proposals are being made. The page shows the best so far.
yearwheel-done-goes-on = Somebody else is planning the same year already. Here you see how it goes.
yearwheel-done-stopping = The search is being stopped. The best so far is kept.
yearwheel-done-nothing = The county has no body that can be planned that year.
yearwheel-done-moved = The meeting has been moved in the proposal.
yearwheel-done-locked = The day is locked. When you plan again the meeting stays.

yearwheel-shown = Shown below
yearwheel-alternative = { $letter }. { $title }
yearwheel-alternative-a = Best on the whole
yearwheel-alternative-a-why = By your dials, as they stand.
yearwheel-alternative-b = Least travel
yearwheel-alternative-b-why = More meetings online and more days with two meetings in one town.
yearwheel-alternative-c = More meetings in a room
yearwheel-alternative-c-why = As many meetings as possible in a room, even when journeys get longer.
yearwheel-alternative-broken =
    { $n ->
        [one] Breaks one rule
       *[other] Breaks { NUMBER_WORD($n) } rules
    }
yearwheel-figure-travel = Travel hours
yearwheel-figure-absent = Absences
yearwheel-figure-online = Online
yearwheel-figure-missing = Missing

yearwheel-matrix-heading = Proposal { $letter }, month by month
yearwheel-switch = Show as
yearwheel-view-table = Table
yearwheel-view-list = List
yearwheel-view-weeks = Calendar
yearwheel-view-own = My bodies
yearwheel-list = Meetings by date
yearwheel-as-csv = Download as CSV
yearwheel-as-json = Download as JSON
yearwheel-column-body = Body
yearwheel-column-count = Number / rule
yearwheel-column-date = Date
yearwheel-column-weekday = Weekday
yearwheel-column-time = Time
yearwheel-column-place = Place
yearwheel-column-beside = Same day and town as
yearwheel-count = { $n } / { $rule }
yearwheel-clock = { $hours }:{ $minutes }
yearwheel-when = { $day } at { $time }
yearwheel-time = { $from }–{ $to }
yearwheel-online = online
yearwheel-standing-outside = set from outside
yearwheel-standing-stays = same day as in the register
yearwheel-standing-draft = draft
yearwheel-legend-published = Same day as in the register
yearwheel-legend-draft = Draft, can be moved
yearwheel-legend-outside = From outside, cannot be moved
yearwheel-group-forum = Forums and councils
yearwheel-group-officials = Groups and networks of officials
yearwheel-group-project = Projects
yearwheel-group-national = From outside: national networks and meetings of others

yearwheel-dials = What matters most?
yearwheel-dials-note = The dials are saved with the plan and shown to everyone who reads it.
yearwheel-dial-travel = Short journeys
yearwheel-dial-room = Meetings in a room
yearwheel-dial-count = The right number of meetings
yearwheel-dial-spacing = Even spacing
yearwheel-dial-present = That everyone can come
yearwheel-dial-calm = Calm weeks
yearwheel-dial-stay = Published days stay
yearwheel-weight-0 = Unimportant
yearwheel-weight-1 = A little important
yearwheel-weight-2 = Fairly important
yearwheel-weight-3 = Important
yearwheel-weight-4 = Very important
yearwheel-effort = How long shall we look?
yearwheel-effort-short = Briefly, some seconds
yearwheel-effort-usual = As usual
yearwheel-effort-long = Long, for a better plan
yearwheel-costs = What the plan costs
yearwheel-costs-note = Points by the dials. Lower is better. Only proposals with the same dials can be compared.
yearwheel-cost-travel = Journeys
yearwheel-cost-travel-note =
    { $n ->
        [one] one hour there and back
       *[other] { $n } hours there and back
    }
yearwheel-cost-place = Form and town
yearwheel-cost-place-note =
    { $n ->
        [one] one meeting is online
       *[other] { NUMBER_WORD($n) } meetings are online
    }
yearwheel-cost-count = Wrong number of meetings
yearwheel-cost-count-note =
    { $n ->
        [one] one meeting is missing
       *[other] { NUMBER_WORD($n) } meetings are missing
    }
yearwheel-cost-spacing = Uneven spacing
yearwheel-cost-load = Heavy weeks
yearwheel-cost-absence = Absences
yearwheel-cost-absence-note =
    { $n ->
        [one] one member cannot come
       *[other] { NUMBER_WORD($n) } times a member cannot come
    }
yearwheel-cost-slot = Unsuitable times
yearwheel-cost-moved = Moved days
yearwheel-cost-sum = Sum

yearwheel-bound = No plan can cost less than { $n } with these dials.
yearwheel-findings = What the proposal does not manage
yearwheel-findings-more =
    { $n ->
        [one] One more thing is not shown here. The whole list is in the JSON.
       *[other] { NUMBER_WORD($n, case: "capital") } more things are not shown here. The whole list is in the JSON.
    }
yearwheel-finding-breach = Does not fit together
yearwheel-finding-conflict = Cannot be reconciled
yearwheel-conflict = These rules cannot all be kept: { $rules }. Change one of them.
yearwheel-rule-count = { $body } meets { $min }–{ $max } times
yearwheel-rule-spacing = { $body } has { $min }–{ $max } days between its meetings
yearwheel-rule-quorum = at least { $n } in { $body } can come
yearwheel-rule-key = { $who } of { $body } can come
yearwheel-rule-link = { $child } meets { $lo }–{ $hi } days before { $parent }
yearwheel-rule-person = { $person } is not at two meetings at the same time
yearwheel-rule-working-days = meetings are on working days
yearwheel-rule-window = { $body } exists only a part of the year
yearwheel-rule-weekdays = { $body } meets on certain weekdays
yearwheel-rule-calendars = { $body } does not meet in school breaks, on bridge days and blocked days
yearwheel-rule-starts = { $body } begins at certain times
yearwheel-rule-fixed = { $body } has a day that is locked or set from outside
yearwheel-rule-places = { $body } meets in certain towns
yearwheel-finding-missing = Did not fit
yearwheel-finding-absent = Cannot come
yearwheel-finding-heavy = Heavy weeks
yearwheel-finding-left-out = Not in the plan
yearwheel-finding-nobody = Clashes cannot be seen
yearwheel-missing =
    { $n ->
        [0] { $body } gets no meeting, { NUMBER_WORD($wanted) } wanted.
        [one] { $body } gets one meeting, { NUMBER_WORD($wanted) } wanted.
       *[other] { $body } gets { NUMBER_WORD($n) } meetings, { NUMBER_WORD($wanted) } wanted.
    }
yearwheel-days-left = Days on which the body can meet: { $open }. Closed: { $closed }. School breaks, bridge days and blocked days: { $blocked }. The chair or the secretary cannot: { $key }. Too few can: { $few }.
yearwheel-absent = { $body } on { $day }: { $n } of { $of } cannot come that day.
yearwheel-heavy =
    { $n ->
        [one] One person has a week with too many hours of meetings.
       *[other] { NUMBER_WORD($n, case: "capital") } people have a week with too many hours of meetings.
    }
yearwheel-heavy-rule = The limit is { $n } hours a week

yearwheel-person = A person
yearwheel-person-of = A person from { $organisation }
yearwheel-somebody = Somebody
yearwheel-the-chair = The chair
yearwheel-the-secretary = The secretary
yearwheel-why-closed = The day is no working day.
yearwheel-why-weekday = The body does not meet on that weekday.
yearwheel-why-start = The body does not begin at that time.
yearwheel-why-window = The body does not exist that day.
yearwheel-why-blocked = The day is blocked: a school break, a bridge day or a block of the body's own.
yearwheel-why-key = { $who } cannot come that day.
yearwheel-why-quorum = Too few can come that day.
yearwheel-breach-count =
    { $n ->
        [0] { $body } gets no meeting. The rule is { $min }–{ $max }.
        [one] { $body } gets one meeting. The rule is { $min }–{ $max }.
       *[other] { $body } gets { NUMBER_WORD($n) } meetings. The rule is { $min }–{ $max }.
    }
yearwheel-breach-day = { $body } on { $day }: { $why }
yearwheel-breach-gap = { $body } has { $n } days between two meetings. At least { $min } and at most { $max } are allowed. Closed periods do not count.
yearwheel-breach-fixed = { $body }: a meeting whose day is locked or set from outside does not stand there.
yearwheel-breach-place = { $body } meets in the wrong town, twice running in one, or too often in one.
yearwheel-breach-physical =
    { $n ->
        [0] { $body } has no meeting in a room. At least { $min } are required.
        [one] { $body } has one meeting in a room. At least { $min } are required.
       *[other] { $body } has { NUMBER_WORD($n) } meetings in a room. At least { $min } are required.
    }
yearwheel-breach-double = { $person } has two meetings at the same time on { $day }.
yearwheel-breach-places = { $person } has meetings in two towns on { $day }.
yearwheel-breach-three = { $person } has more than two meetings on { $day }.
yearwheel-breach-order = { $child } is to meet { $lo }–{ $hi } days before each meeting of { $parent }. One such meeting is missing.
yearwheel-breach-number = { $body } has meetings that cannot be right: one number twice or a day that does not exist.

yearwheel-left-out = Not in the plan
yearwheel-left-out-no-dates = { $body } sets its own days and none has been entered.
yearwheel-left-out-once = { $body } meets once, in another year.
yearwheel-left-out-closed = { $body } has a day from outside, { $day }, on which nobody works. It is left out.
yearwheel-left-out-twice = { $body } has { $day } twice. It counts once.
yearwheel-left-out-nobody = { $body } has nobody in its seats. It is planned, but clashes cannot be seen.

# Moving
yearwheel-move-title = Move { $body } on { $day }
yearwheel-move-lead = The meeting is now on { $when }, { $place }.
yearwheel-move-legend = Choose a day
yearwheel-move-day = { $when }, { $place }
yearwheel-move-now = Move the meeting
yearwheel-move-note = If you move it to a day that breaks a rule we ask why when you publish.
yearwheel-lock-now = Lock the day
yearwheel-other-day = Another day
yearwheel-fault-meanwhile = Somebody else has changed the proposal since you opened the page. Nothing has been moved. The day you chose is looked at anew below.
yearwheel-try = Try
yearwheel-back = Back to the plan
yearwheel-badge-stays = Stays ± 0
yearwheel-badge-cannot = Not possible
yearwheel-badge-more = + { $n }
yearwheel-badge-less =
    { $n ->
        [0] ± 0
       *[other] − { $n }
    }
yearwheel-all-can = Everyone can.
yearwheel-some-cannot = { NUMBER_WORD($n, case: "capital") } of { NUMBER_WORD($of) } cannot.
yearwheel-travel-more =
    { $n ->
        [one] Journeys grow by one hour.
       *[other] Journeys grow by { $n } hours.
    }
yearwheel-travel-less =
    { $n ->
        [one] Journeys shrink by one hour.
       *[other] Journeys shrink by { $n } hours.
    }
yearwheel-beside =
    { $n ->
        [one] Same day and town as { $body }: one person is spared a journey.
       *[other] Same day and town as { $body }: { NUMBER_WORD($n) } people are spared a journey.
    }
yearwheel-published-changes = The day that stands in the register changes.
yearwheel-mends =
    { $n ->
        [one] One rule that is broken now is then kept.
       *[other] { NUMBER_WORD($n, case: "capital") } rules that are broken now are then kept.
    }

# Publishing
yearwheel-publish-button = Publish…
yearwheel-publish-title = Publish year plan { $year }, proposal { $letter }
yearwheel-publish-lead = { $n } meetings go into the register: { $added } new, { $moved } moved, { $cancelled } cancelled.
yearwheel-publish-now = Publish the plan
yearwheel-changes = What changes
yearwheel-changes-none = No day differs.
yearwheel-column-change = Change
yearwheel-change-added = New: { $new }
yearwheel-change-dropped = Cancelled: { $old }
yearwheel-change-moved = From { $old } to { $new }
yearwheel-day-place = { $day } at { $time }, { $place }
yearwheel-field-decision = Who has approved the plan?
yearwheel-hint-decision = For example: Regional council, § 5 on 10 December 2026.
yearwheel-field-note = Remark
yearwheel-broken-heading = Rules that are broken on purpose
yearwheel-broken-hint = Write why, for each rule. The reason is kept with the plan.
yearwheel-fault-decision = Write who has approved the plan.
yearwheel-fault-reason = Write why the rule is broken.
yearwheel-fault-long = The text is too long. At most { $n } characters.

# Versions
yearwheel-versions = Versions
yearwheel-versions-lead =
    { $n ->
        [0] The plan for { $year } has not been published.
        [one] The plan for { $year } has been published once.
       *[other] The plan for { $year } has been published { NUMBER_WORD($n) } times.
    }
yearwheel-version = Version { $number }
yearwheel-column-version = Version
yearwheel-column-published = Published
yearwheel-column-decision = Approved by
yearwheel-column-meetings = Meetings
yearwheel-published-by = { $who }, { $at }
yearwheel-compared = From version { $from } to version { $to }
yearwheel-deviations = Departures with reasons
yearwheel-deviation = { $about }, { $rule }: { $reason } ({ $who })
yearwheel-h1 = the number of meetings
yearwheel-h2 = open days and times
yearwheel-h3 = the days between meetings
yearwheel-h4 = who must be able to come
yearwheel-h5 = two meetings at the same time
yearwheel-h6 = two places on one day
yearwheel-h7 = more than two meetings on one day
yearwheel-h8 = what meets before what
yearwheel-h9 = the place
yearwheel-fault-deviation = “{ $found }” is no departure. Choose one in the list.
yearwheel-done-deviation = The departure has been taken back.
yearwheel-deviations-note = A departure that is taken back no longer holds. If the plan still breaks the rule, a new reason is asked for the next time it is published.
yearwheel-take-back = Take back
yearwheel-done-published = The plan has been published as version { $number }.

# What the plan means
yearwheel-loads = What the plan means for each
yearwheel-loads-of = The plan for { $organisation }
yearwheel-loads-lead = Journeys take { $n } hours in the year. Days with two meetings in one town save { $saved } hours.
yearwheel-per-organisation = Journeys by organisation
yearwheel-per-person = Meetings and journeys by person
yearwheel-column-organisation = Organisation
yearwheel-column-people = People
yearwheel-column-attendances = Attendances
yearwheel-column-travel = Travel hours
yearwheel-column-travel-apart = Without shared days
yearwheel-column-person = Person
yearwheel-column-hours = Hours of meetings
yearwheel-column-heavy = Heavy weeks
yearwheel-people-more =
    { $n ->
        [one] One more person is not shown.
       *[other] { NUMBER_WORD($n, case: "capital") } more people are not shown.
    }

# Conditions
yearwheel-conditions = Conditions and assumptions
yearwheel-conditions-lead =
    { $n ->
        [0] No conditions have been noted. The plan keeps to the charters, the calendar and the assumptions below.
        [one] One condition has been noted, besides the charters and the calendar.
       *[other] { NUMBER_WORD($n, case: "capital") } conditions have been noted, besides the charters and the calendar.
    }
yearwheel-kind-away = Cannot come
yearwheel-kind-blocked = Blocked days
yearwheel-kind-better-not = Rather not
yearwheel-kind-locked = Locked day
yearwheel-kind-external = Day from outside
yearwheel-kind-habit = How the body meets
yearwheel-noted-by = { $who }, { $at }
yearwheel-withdraw = Remove
yearwheel-done-noted = The condition has been noted. Plan again for the plan to keep to it.
yearwheel-done-withdrawn = The condition has been removed.
yearwheel-note-heading = Note days
yearwheel-note-button = Note
yearwheel-field-kind = What is it about?
yearwheel-field-body = Body
yearwheel-hint-body = Needed for locked days and days from outside. Otherwise it holds for all unless you choose.
yearwheel-field-who = Who cannot come?
yearwheel-hint-who = The name of a person, or an organisation. Never write why.
yearwheel-field-from = First day
yearwheel-field-to = Last day
yearwheel-hint-day = For example 2027-11-22.
yearwheel-field-part = Part of the day
yearwheel-part-day = The whole day
yearwheel-part-morning = The morning
yearwheel-part-afternoon = The afternoon
yearwheel-field-town = Town
yearwheel-hint-town = For locked days and days from outside.
yearwheel-hint-note = Read only by who plans. Write no private reasons.
yearwheel-habit-heading = How the body meets
yearwheel-habit-hint = What the charter does not say is taken for granted. Here you change it.
yearwheel-habit-button = Save
yearwheel-choose = Choose a body
yearwheel-as-is = As it is
yearwheel-hint-towns = Towns with commas between, for example Härnösand, Timrå.
yearwheel-field-wanted = Wanted number of meetings
yearwheel-field-physical = At least so many meetings in a room
yearwheel-field-gap-min = At least so many days between meetings
yearwheel-field-gap-max = At most so many days between meetings
yearwheel-field-before-min = At least so many days before the meeting it prepares
yearwheel-field-before-max = At most so many days before the meeting it prepares
yearwheel-hint-gap = Days of the breaks in summer and at Christmas are not counted.
yearwheel-hint-before = For bodies that meet before another, such as officials before their forum.
yearwheel-habit-spacing = How close, and how long before
yearwheel-hint-weekdays = Tick the days on which the body can meet. No ticks means as before.
yearwheel-assumptions = What the plan reckons with
yearwheel-assumptions-note = Every number that the plan needs, and who says so. What is taken for granted can be changed.
yearwheel-column-about = What
yearwheel-column-told = Counted as
yearwheel-column-reason = Where from
yearwheel-everybody = All
yearwheel-yes = Yes
yearwheel-no = No
yearwheel-assumed-count = Number of meetings
yearwheel-assumed-duration = Length
yearwheel-assumed-weekdays = Weekdays
yearwheel-assumed-spacing = Days between meetings
yearwheel-assumed-towns = Towns
yearwheel-assumed-online = May be online
yearwheel-assumed-physical = At least so many in a room
yearwheel-assumed-quorum = At least so many must be able to come
yearwheel-assumed-before = Meets before
yearwheel-assumed-members = Members
yearwheel-assumed-outside = Time of days from outside
yearwheel-assumed-closed = Nobody meets
yearwheel-assumed-breaks = School breaks
yearwheel-assumed-travel = Travel times
yearwheel-assumed-homes = Travel from the residence town
yearwheel-assumed-host-before = The body met last in
yearwheel-reason-charter = The charter
yearwheel-reason-register = The register
yearwheel-reason-last-year = As last year
yearwheel-reason-said = Said by who plans
yearwheel-reason-said-by = Set by { $who } { $at }
yearwheel-reason-assumed = Taken for granted
yearwheel-told-count = { $min }–{ $max }, preferably { $wanted }
yearwheel-told-range = { $min }–{ $max }, preferably { $ideal }
yearwheel-told-hours =
    { $n ->
        [8] Whole day
        [4] Half a day
       *[other] { $n } hours
    }
yearwheel-told-travel = Straight line times 1.3 at 80 km/h and ten minutes; approximate towns
yearwheel-told-homes =
    { $n ->
        [one] One person, whose organisation has no town in the register
       *[other] { $n } people, whose organisations have no town in the register
    }
yearwheel-told-members =
    { $n ->
        [one] One sits for a part of the year only. They are counted in all year, so that nobody is booked twice, but are never missing when they do not sit. If they chair or keep the minutes then, the days they are away are closed to the body.
       *[other] { $n } sit for a part of the year only. They are counted in all year, so that nobody is booked twice, but are never missing when they do not sit. If one of them chairs or keeps the minutes then, the days they are away are closed to the body.
    }
yearwheel-told-breaks = The county's weeks, not confirmed by the municipalities
yearwheel-told-before = { $body }, { $lo }–{ $hi } days before
yearwheel-fault-dial = “{ $found }” is no setting. Choose 0 to 4.
yearwheel-fault-moves = “{ $found }” is no number of attempts. Write a number from 1,000 to 20,000,000.
yearwheel-fault-step = “{ $found }” is no step. Write propose to have alternatives looked for, or stop.
yearwheel-fault-day = “{ $found }” is no day in { $year }. Write for example { $year }-11-22.
yearwheel-fault-choice = Choose a day in the list.
yearwheel-fault-kind = Choose what it is about.
yearwheel-fault-body = Choose a body in the list.
yearwheel-fault-backwards = The last day lies before the first.
yearwheel-fault-free-day = { $found } is a weekend or a holiday. Nobody meets then.
yearwheel-fault-town = “{ $found }” is no town that we know. Write for example Härnösand.
yearwheel-fault-who = “{ $found }” is not among those who sit in the bodies. Choose in the list.
yearwheel-fault-several = Several are called “{ $found }”. Write the organisation instead.
yearwheel-fault-number = “{ $found }” is no number of meetings. Write a number from 0 to 60.
yearwheel-fault-nothing = Change at least one thing.
yearwheel-fault-days = “{ $found }” is no number of days. Write a number from 0 to 366.
yearwheel-fault-most = The highest number is lower than the lowest.
yearwheel-fault-physical = Only { $n } meetings of { $body } are certain this year. No more can be asked for in a room.
yearwheel-fault-before-nobody = { $body } does not meet before any other body. Say in the register first which body it prepares for.
yearwheel-fault-charter-count = The charter says how often { $body } meets. That cannot be changed here. If the rule must be broken, do it in the plan and say why.
yearwheel-fault-charter-spacing = The charter says how close the meetings of { $body } lie. That cannot be changed here. If the rule must be broken, do it in the plan and say why.
yearwheel-fault-charter-before = The charter says how long before { $body } is to meet. That cannot be changed here. If the rule must be broken, do it in the plan and say why.
yearwheel-fault-charter-online = The charter says that { $body } does not meet online. That cannot be changed here. If the rule must be broken, do it in the plan and say why.
yearwheel-fault-charter-physical = The charter says that { $body } is to meet in a room more often than that. That cannot be changed here. If the rule must be broken, do it in the plan and say why.
yearwheel-fault-closed-day = { $found } lies in the break in summer or at Christmas. Nobody meets then.

# Week by week
yearwheel-weeks = Week by week
yearwheel-weeks-lead = { $n } of { $of } weeks have meetings.
yearwheel-weeks-move = Drag a meeting to another day, or follow its link, to see what moving it would mean. Nothing is moved before you confirm it.
yearwheel-weeks-note = Budget and accounts follow the Local Government Act. What "usually" is, is the habit of regions and not verified.
yearwheel-column-week = Week
yearwheel-column-calendar = In the calendar
yearwheel-week-meeting = { $when }, { $standing }
yearwheel-free-day = { $name } { $day }
yearwheel-closed = closed
yearwheel-duty-by-law = { $what } by { $day }
yearwheel-duty-by-custom = { $what }, usually by { $day }
yearwheel-duty-conditions = report on the state's conditions
yearwheel-duty-annual-report = annual report to the assembly
yearwheel-duty-discharge = decision on discharge
yearwheel-duty-interim = interim report
yearwheel-duty-budget-proposal = budget proposal
yearwheel-duty-budget = budget in the assembly
yearwheel-duty-next-year = next year's plan of meetings

# Calendars that are read
yearwheel-calendar-heading = Read absences from a calendar
yearwheel-calendar-button = Read the calendar
yearwheel-field-calendar = Calendar file
yearwheel-hint-calendar = A file that ends in .ics. We read only when, never what. Free times and evenings do not count.
yearwheel-fault-file = Choose a calendar file.
yearwheel-fault-line = Line { $line }: “{ $found }” is no day, time or length that can be read.
yearwheel-fault-empty = The calendar has no absence in { $year }.
yearwheel-fault-many = The calendar has too many times. At most { $n } are read.
yearwheel-fault-ics-large = The file is larger than { $n } MB. Export a shorter time.
yearwheel-fault-ics-lines = The file has more than { $n } lines. Export a shorter time.
yearwheel-fault-ics-empty = The file has no events, or is no calendar. Line { $line }: “{ $found }”.
yearwheel-fault-ics-cut-off = The file is cut off: { $found } on line { $line } never ends. Export the calendar again.
yearwheel-fault-ics-beginning = Line { $line }: the event has no beginning. { $found } without DTSTART.
yearwheel-fault-ics-backwards = Line { $line }: “{ $found }” is before the event begins.
yearwheel-fault-ics-zone = Line { $line }: the time zone is not known, so we do not know when “{ $found }” is here.
yearwheel-fault-ics-rule = Line { $line }: “{ $found }” is no rule for how something comes again.
yearwheel-fault-ics-often = Line { $line }: “{ $found }” comes every hour or more often.
yearwheel-fault-ics-times = Line { $line }: the event comes too many times, more than { $found } until the end of the year. Export a shorter time.
yearwheel-fault-ics-more = And { $n } more faults.

# Planning anew
yearwheel-replan = Plan the published anew
yearwheel-replan-note = When something has changed – somebody cannot come, a day is set from outside – as few meetings as possible are moved. Meetings in the next two weeks stay.
yearwheel-alternative-few = As few moves as possible
yearwheel-alternative-few-why = Only what must be moved is moved.
yearwheel-alternative-best = The best plan
yearwheel-alternative-best-why = By the dials, where moved days cost as they stand.
yearwheel-alternative-one = One meeting only
yearwheel-alternative-one-why = All other meetings stay.
yearwheel-done-nothing-in-force = Nothing is published that could be planned anew. Raise the dial for published days if it is unimportant.
yearwheel-done-anew = The answer is an alternative now. Publish it to put it in force.
yearwheel-anew-title = Plan { $year } anew
yearwheel-anew-lead =
    { $n ->
        [0] All published meetings follow the rules. Nothing has to be moved.
        [one] One thing in the published plan no longer works.
       *[other] { NUMBER_WORD($n, case: "capital") } things in the published plan no longer work.
    }
yearwheel-anew-broken = What no longer works
yearwheel-anew-finding = No longer works
yearwheel-anew-more =
    { $n ->
        [one] One more is not shown here. The whole list is in JSON.
       *[other] { NUMBER_WORD($n, case: "capital") } more are not shown here. The whole list is in JSON.
    }
yearwheel-anew-asks = What may be moved?
yearwheel-anew-from = Only move meetings from
yearwheel-anew-from-hint = For example 2027-03-01. What cannot be at all is moved even when it is earlier, but never to a day before.
yearwheel-anew-one = Which meeting is “One meeting only” about?
yearwheel-anew-one-first = The first that cannot stay
yearwheel-anew-meeting = { $body } { $day }
yearwheel-anew-look = Show the answers
yearwheel-anew-answers = The answers
yearwheel-anew-moves =
    { $n ->
        [0] No meeting is moved.
        [one] One meeting is moved.
       *[other] { NUMBER_WORD($n, case: "capital") } meetings are moved.
    }
yearwheel-affected =
    { $people ->
        [one] One person is affected.
       *[other] { NUMBER_WORD($people, case: "capital") } people from { NUMBER_WORD($n) } organisations are affected.
    }
yearwheel-anew-cost = Cost
yearwheel-anew-move = { $body } moves from { $old } to { $new }. { $who }
yearwheel-anew-new = { $body } has one more meeting, { $new }. { $who }
yearwheel-anew-dropped = { $body } cancels the meeting { $old }.
yearwheel-anew-rest =
    { $n ->
        [one] One more move
       *[other] { NUMBER_WORD($n, case: "capital") } more moves
    }
yearwheel-anew-take = Take answer { $letter }
yearwheel-anew-take-note = Nothing changes for the meetings until you publish.
yearwheel-fault-notice = “{ $found }” is no day from today on. Write for example 2027-03-01.
yearwheel-fault-meeting = “{ $found }” is no published meeting. Choose in the list.
yearwheel-fault-answer = “{ $found }” is none of the answers. Write A, B or C.
yearwheel-affected-who = Who is affected
yearwheel-anew-bodies = Bodies: { $bodies }
yearwheel-affected-no-organisation = Without organisation
yearwheel-affected-organisation =
    { $n ->
        [one] { $organisation }, one person
       *[other] { $organisation }, { $n } people
    }
yearwheel-affected-organisation-names =
    { $n ->
        [one] { $organisation }: { $names }
       *[other] { $organisation }, { $n } people: { $names }
    }

# The ring
yearwheel-ring-menu = Year wheel
yearwheel-ring-title = Year wheel { $year }
yearwheel-ring-lead = { $meetings ->
    [0] No meetings are entered yet.
    [one] One meeting of one body in { $place }.
   *[other] { $meetings } meetings of { $bodies ->
        [one] one body
       *[other] { $bodies } bodies
    } in { $place }.
 } { $drafts ->
    [0] { "" }
    [one] One of them is a draft that may move.
   *[other] { $drafts } of them are drafts that may move.
 }
yearwheel-ring-empty = There are no meetings with a known day in { $year }. When a year's plan is published, or a body has entered its days, they are shown here.
yearwheel-ring-name = Year wheel { $year }: a track for each body, a dot for each meeting
yearwheel-ring-skip = Skip the wheel, { $n ->
    [one] one meeting
   *[other] { $n } meetings
 }
yearwheel-ring-view = Wheel
yearwheel-ring-time = at { $time }
yearwheel-ring-beside = , same day and place as { $bodies }
yearwheel-ring-mark = { $body }, { $when }, { $standing }{ $beside }
yearwheel-mark-held = has been
yearwheel-mark-published = published
yearwheel-ring-folded = { $group } ({ $n })
yearwheel-ring-forums = Forums
yearwheel-ring-officials = Groups
yearwheel-ring-projects = Projects
yearwheel-ring-national = Nation
yearwheel-ring-today = Today { $day }
yearwheel-ring-today-short = Today
yearwheel-ring-published = { $n ->
    [one] one published
   *[other] { $n } published
 }
yearwheel-ring-drafts = { $n ->
    [one] one draft
   *[other] { $n } drafts
 }
yearwheel-ring-legend-national = From outside
yearwheel-ring-legend-beside = Same day and place
yearwheel-ring-legend-breaks = Breaks and closed periods
yearwheel-ring-legend-found = Needs a look
yearwheel-ring-stays = { $n } in the register
yearwheel-ring-outside = { $n } from outside
yearwheel-column-found = Needs a look
yearwheel-found = Needs a look: { $what }
yearwheel-list-beside = same day and place as { $bodies }
yearwheel-wheel-heading = Proposal { $letter } as a wheel
yearwheel-list-heading = Proposal { $letter }, meeting by meeting
yearwheel-ring-closed = Closed period
yearwheel-ring-until = until { $day }
yearwheel-ring-next = Next meetings
yearwheel-subscribe = Subscribe in a calendar
yearwheel-column-number = Number
yearwheel-week = w. { $week }
