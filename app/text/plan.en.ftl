### The year's plan on the command line.

app-plan-not-json = { $file }, line { $line }, column { $column }: cannot be read ({ $what }).
app-plan-fault = { $file }: { $place } is { $found }; { $expected }
app-plan-expected-word = it should be { $word }
app-plan-expected-between = it should be a number from { $from } to { $to }
app-plan-expected-long = the list should have { $n } values
app-plan-expected-once = it may stand once only
app-plan-expected-growing = it should be greater than that of the open day before
app-plan-expected-no-circle = pre-meetings may not lead back to themselves
app-plan-faults = Nothing is planned. Faults: { $n }.
app-plan-no-meeting = The plan has no meeting { $k } of body { $body }. Both are counted from 0.
app-plan-no-bodies = No bodies of county { $county } meet in { $year }.
app-plan-progress = { $moves } changes tried · { $broken } broken rules · cost { $cost }
app-plan-written = The plan is written to { $file }.
app-plan-exported = { $file } is written: { $bodies } bodies, { $people } people.
app-plan-moves = { $moves } changes tried from seed { $seed }.
app-plan-stopped = Stopped after { $moves } changes from seed { $seed }. The plan is the best so far.
app-plan-verdict = { $n ->
    [0] Every rule is kept.
    [one] One rule is broken.
   *[other] { $n } rules are broken.
 }
app-plan-cost = Cost { $total } ({ $components }).
app-plan-gap = No plan can cost less than { $bound }. This one is at most { $gap } per cent from the best.
app-plan-bound = No plan can cost less than { $bound }.
app-plan-bound-impossible = { $body } has no possible year, not even by itself.
app-plan-possible = There is a year that keeps every rule.
app-plan-unknown = Whether there is a year cannot be said after { $steps } attempts. Give more with --steps.
app-plan-conflict = These rules cannot all be kept. Without any one of them they can:
app-plan-conflict-perhaps = These rules cannot all be kept. Perhaps some of them are enough:
app-plan-moved = { $n ->
    [0] No meeting is moved.
    [one] One meeting is moved.
   *[other] { $n } meetings are moved.
 }
app-plan-move = { $body }, meeting { $n }: from { $was } to { $is }
app-plan-when = { $day } at { $time }, { $place }
app-plan-not-held = no meeting
app-plan-online = online
app-plan-person = person { $number } ({ $organisation })
app-plan-breach-twice = { $body } has two meetings with number { $n }.
app-plan-breach-numbers = { $body } has meetings that are not numbered in a row.
app-plan-breach-count = { $body } meets { $count } times, but should meet { $from }–{ $to } times.
app-plan-breach-fixed-missing = { $body }, meeting { $n }, is missing although others have set its day.
app-plan-breach-fixed-moved = { $body }, meeting { $n }, is at another day, time or place than others have set.
app-plan-breach-no-such-day = { $body }, meeting { $n }, is on a day that the year does not have.
app-plan-breach-day = { $body } cannot meet on { $day }: { $why }.
app-plan-breach-gap = { $body }, meeting { $n }, is { $gap } days after the one before; it should be { $from }–{ $to }.
app-plan-breach-place = { $body }, meeting { $n }, is in { $place }, where the body does not meet.
app-plan-breach-host-too-often = { $body }, meeting { $n }, is one too many in { $place }.
app-plan-breach-host-again = { $body }, meeting { $n }, is in the same town as the one before.
app-plan-breach-too-few-physical = { $body } has { $physical } meetings at a place; it should have at least { $asked }.
app-plan-breach-double-booked = { $person } has two meetings at the same time on { $day }.
app-plan-breach-two-places = { $person } is to be in two towns on { $day }.
app-plan-breach-three-meetings = { $person } has more than two meetings on { $day }.
app-plan-breach-link-count = { $child } does not have as many meetings as { $parent }.
app-plan-breach-link-day = { $child } does not meet in time before meeting { $n } of { $parent }.
app-plan-why-closed = it is no working day
app-plan-why-weekday = the body does not meet on that weekday
app-plan-why-start = the body does not begin at that time
app-plan-why-window = the body does not meet in that part of the year
app-plan-why-blocked = the day is blocked in one of the body's calendars
app-plan-why-key-away = { $person } cannot come, and without that person there is no meeting
app-plan-why-quorum = too few can come
app-plan-rule-working-days = Meetings are on working days.
app-plan-rule-count = { $body } meets { $from }–{ $to } times.
app-plan-rule-window = { $body } meets between { $from } and { $to }.
app-plan-rule-weekdays = { $body } meets on some weekdays only.
app-plan-rule-calendars = { $body } does not meet on days that its calendars block.
app-plan-rule-starts = { $body } begins at some times only.
app-plan-rule-fixed = The day of { $body }, meeting { $n }, is set by others.
app-plan-rule-spacing = { $body } has { $from }–{ $to } days between meetings.
app-plan-rule-key-person = { $person } must take part in { $body }.
app-plan-rule-quorum = At least { $n } must be able to take part in { $body }.
app-plan-rule-places = { $body } has rules for where it meets.
app-plan-rule-link = { $child } meets { $from }–{ $to } days before { $parent }.
app-plan-rule-person = { $person } is at one meeting at a time, in one town and at two meetings a day at most.
app-plan-days-left = { $body }, meeting { $n }: { $left } days are left ({ $lost }).
app-plan-lost-closed = { $n } closed
app-plan-lost-weekday = { $n } on a wrong weekday
app-plan-lost-window = { $n } outside the period
app-plan-lost-calendar = { $n } blocked by { $calendar }
app-plan-lost-start = { $n } without a time
app-plan-lost-key-away = { $n } when { $person } cannot come
app-plan-lost-quorum = { $n } when too few can come
app-plan-lost-fixed = { $n } because others have set the day
app-plan-lost-spacing = { $n } too near to the meetings beside it or too far
app-plan-lost-link = { $n } because { $child } is to meet before { $parent }
