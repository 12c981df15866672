# Meetings: when and where bodies meet.

meetings-menu = Meetings
meetings-title = Meetings
meetings-bodies = Forums, groups and networks

## When and where
meetings-at = at { $hours }
meetings-hosted = at { $host }
meetings-online = on line
meetings-and = { $first } and { $last }
meetings-with = Together with { $bodies }
meetings-when = { $when }.
meetings-when-where = { $when }, { $where }.
meetings-yes = yes

## State
meetings-all = All
meetings-planned = Planned
meetings-held = Held
meetings-cancelled = Cancelled
meetings-draft = Draft

## Lists
meetings-lead = { $n ->
    [0] No meetings { $place }, { $days }.
    [one] One meeting { $place }, { $days }.
   *[other] { NUMBER_WORD($n, case: "capital") } meetings { $place }, { $days }.
}
meetings-in-county = in { $county } and nationally
meetings-in-country = in the whole country
meetings-country = The whole country
meetings-drafts = Drafts
meetings-drafts-who = Only you who keep the days of the body see them, until they are published.
meetings-filter-county = County
meetings-filter-organisation = Organisation with a seat
meetings-filter-from = From
meetings-filter-to = To
meetings-pager-first = From the beginning
meetings-pager-next = Later
meetings-none = No meetings
meetings-none-found = No meeting fits what you have chosen. Take one of the choices away, or choose an earlier day.
meetings-all-from-today = All meetings from today
meetings-of-body = Meetings of { $body }
meetings-body-lead = { $n ->
    [0] No meetings are known for { $year }.
    [one] One meeting is known for { $year }.
   *[other] { NUMBER_WORD($n, case: "capital") } meetings are known for { $year }.
}{ $drafts ->
    [0] {""}
    [one] {" "}One draft is seen only by you who keep the days.
   *[other] {" "}{ NUMBER_WORD($drafts, case: "capital") } drafts are seen only by you who keep the days.
}
meetings-coming = Meetings to come { $year }
meetings-been = Have been
meetings-years = Other years
meetings-year = Meetings { $year }
meetings-none-of-year = No meetings { $year }
meetings-none-why = No meeting that fits what you have chosen is known for the year.
meetings-as-csv = Fetch as CSV
meetings-as-json = Fetch as JSON
meetings-as-ics = Fetch as a calendar file
meetings-subscribe = Subscribe in your calendar (ics)
meetings-subscribe-county = Subscribe to the meetings of the county in your calendar (ics)
meetings-column-day = Day
meetings-column-starts = Begins
meetings-column-ends = Ends
meetings-column-body = Body
meetings-column-place = Place
meetings-column-host = Held at
meetings-column-online = On line
meetings-column-state = State
meetings-column-note = Remark
meetings-column-role = Role
meetings-column-of = From
meetings-column-name = Name

## One meeting
meetings-one = { $bodies }, { $day }
meetings-state-draft = The meeting is a draft and is seen only by you who keep the days.
meetings-state-planned = The meeting is planned.
meetings-state-held = The meeting has been held.
meetings-state-cancelled = The meeting is cancelled.
meetings-state-cancelled-because = The meeting is cancelled: { $why }
meetings-held-by = Held jointly by
meetings-host-is = Held at
meetings-link-is = Take part on line:
meetings-link-is-kept = The link for taking part on line is shown to those who belong to the body, when they have signed in.
meetings-course = What has happened
meetings-was-published = The meeting was published
meetings-was-moved = Moved from { $from } to { $to }. The reason: { $why }
meetings-was-cancelled = Cancelled. The reason: { $why }
meetings-by = { $who }, { $when }
meetings-seats = Who has a seat that day
meetings-no-seats = No seats are known that day.
meetings-vacant = Vacant
meetings-name-hidden = The name is not shown
meetings-beside = The meetings before and after
meetings-earlier = The meeting before: { $day }
meetings-later = The meeting after: { $day }
meetings-aside = Calendar and changes
meetings-calendar = In the calendar
meetings-all-of-body = All meetings of the body
meetings-ways = Change

## Forms
meetings-arrange = New meeting
meetings-arrange-lead = When and where { $body } is to meet. A published meeting is seen by everybody; a draft only by those who keep the days.
meetings-move = Change time and place
meetings-move-lead = The meeting is { $when }. Everybody sees that it has been moved, and why.
meetings-change-draft = Change the draft
meetings-draft-lead = Only those who keep the days see the draft, until it is published.
meetings-cancel = Cancel the meeting
meetings-cancel-lead = { $bodies } meets { $when }. When you cancel the meeting everybody sees it, with the reason. In calendars it stands as cancelled.
meetings-give-up = Take the draft away
meetings-give-up-lead = The draft for { $bodies } { $when } is taken away. Nobody else has seen it.
meetings-publish = Publish
meetings-publish-lead = { $bodies } meets { $when }. When you publish the meeting everybody sees it, and it comes into the calendars.
meetings-back = Go back without changing anything
meetings-save = Save
meetings-save-published = Publish the meeting
meetings-save-draft = Save as a draft
meetings-field-day = Day
meetings-hint-day = For example 2027-02-11 or 11 February 2027.
meetings-field-starts = Begins
meetings-hint-starts = Swedish time. For example 13:00.
meetings-field-ends = Ends
meetings-hint-ends = The same day. For example 15:00.
meetings-field-place = Place
meetings-hint-place = Town, address or room. For example Folkets hus, Kramfors.
meetings-field-host = Held at
meetings-hint-host = The organisation that receives the meeting. For example Kramfors kommun.
meetings-field-online = One can take part on line
meetings-field-link = Link for taking part on line
meetings-hint-link = Only those who belong to the body see it. For example https://mote.region.example/kulturforum.
meetings-field-together = Together with
meetings-hint-together = Bodies that hold the same meeting. Write a semicolon between several.
meetings-field-note = Remark
meetings-hint-note = Everybody sees it. For example Lunch from twelve.
meetings-field-why = Why
meetings-hint-why = Everybody can read it. Write nothing about anybody’s health or private life. For example The chair is not free that day.
meetings-hint-why-moved = Needed when day, time or place changes. Everybody can read it; write nothing about anybody’s health or private life. For example The chair is not free that day.

## Faults
meetings-fault-day = “{ $found }” is no date. Write for example 2027-02-11.
meetings-fault-day-needed = Write which day.
meetings-fault-time = “{ $found }” is no time. Write hour and minute, for example 13:00.
meetings-fault-ends-before = The meeting ends at { $ends } but begins at { $starts }. Change one of the times.
meetings-fault-end-alone = The meeting ends at { $ends }. Write when it begins too.
meetings-fault-same-time = { $body } has a meeting on { $day } at { $time } already, at the same time. Choose another time.
meetings-fault-same-day = { $body } has a meeting on { $day } without a time already. Write times, or choose another day.
meetings-fault-no-organisation = No organisation in the register is called “{ $found }”.
meetings-fault-no-such-body = No body in the register is called “{ $found }”.
meetings-fault-meant = Do you mean { $names }?
meetings-fault-no-body = There is no body with the address word “{ $found }”.
meetings-fault-no-host = There is no organisation with the address word “{ $found }”.
meetings-fault-not-yours = You do not keep the days of { $body }. Ask the registrar, or who does.
meetings-fault-not-then = { $body } does not exist on { $day }. Choose a day when the body exists.
meetings-fault-itself = { $body } cannot hold the meeting together with itself.
meetings-fault-no-meeting = The meeting is not there any more.
meetings-fault-twice = The meeting is changed twice at once.
meetings-fault-held = The meeting on { $day } has been held and cannot be changed here.
meetings-fault-cancelled = The meeting on { $day } is cancelled. Arrange a new meeting instead.
meetings-fault-published = The meeting on { $day } is published already.
meetings-fault-outside-year = { $day } is not in { $year }, which the plan is for.
meetings-fault-long-place = The place may have at most { $max } characters.
meetings-fault-long-note = The remark may have at most { $max } characters.
meetings-fault-link = “{ $found }” is no address. Write the whole address: https://…
meetings-fault-why = Write why. Those who have the meeting in their calendars wonder.
meetings-fault-changed = Somebody else changed the meeting while you were writing. Now it is { $now }. Save again if what you wrote shall hold.

## Calendars
meetings-calendar-link = Take part on line: { $link }
meetings-calendar-county = Meetings in { $county }
meetings-calendar-country = Meetings in the whole country
meetings-calendar-about = Meetings from the register. { $n ->
    [0] Every meeting has a day.
    [one] One meeting is left out, because only its month is known yet.
   *[other] { NUMBER_WORD($n, case: "capital") } meetings are left out, because only their months are known yet.
}
meetings-calendar-cancelled = Cancelled: { $body }
meetings-calendar-own = Meetings of { $name }
