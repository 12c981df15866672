# The sentences of the charter engine.
#
# What is filled in already is words: a date "15 February 2027", several dates "3 May and 18 November 2027",
# organisations "Kramfors kommun and Timrå kommun", a group "the municipalities of the county", a side "the majority" or
# "the opposition", sectors "business and academia", areas as organisations. Only counts are numbers.

## The frame

charter-none-in-force = No charter is in force on this day, so nothing can be checked.
charter-contradiction = The sources disagree about { $about }. One says: { $one }. The other: { $other }.
charter-composition-missing = Who should have seats? The charter does not say, so the composition cannot be checked.
charter-chair-missing = Who chairs? The charter does not say how that is settled.
charter-convener-missing = Who convenes? The charter does not say, so the rule cannot be checked.
charter-cadence-missing = How often should the body meet? The charter does not say, so the number of meetings cannot be checked.
charter-group-unknown = The rule cannot be checked, because nobody has entered who belongs to { $group }.
charter-conditional-unknown = It cannot be told which rule holds for { $organisations }. Nothing is known of their tasks.

## Seats

charter-part-vacant = { $seats ->
    [1] The seat is vacant.
   *[other] Of { NUMBER_WORD($seats) } seats, { NUMBER_WORD($vacant) } { $vacant ->
        [one] is
       *[other] are
    } vacant.
 }
charter-seats-unknown = No seats have been entered, so it cannot be seen who sits.
charter-seats-vacant = { charter-part-vacant } Nobody has been appointed from { $organisations }.
charter-seats-vacant-term = { charter-part-vacant } Nobody has been appointed from { $organisations } for { $from }–{ $to }.
charter-seats-ceased = No longer there but still with { $seats ->
    [one] a seat
   *[other] { NUMBER_WORD($seats) } seats
 }: { $organisations }. Who has taken over?
charter-seats-vacant-areas = { charter-part-vacant } Nobody has been appointed for { $areas }.
charter-seats-vacant-unnamed = { charter-part-vacant }
charter-seats-nominated = { $seats ->
    [one] One seat awaits a decision. Somebody is nominated from { $organisations }.
   *[other] { NUMBER_WORD($seats, case: "capital") } seats await a decision. There are nominations from { $organisations }.
 }
charter-seats-nominated-unnamed = { $seats ->
    [one] One seat awaits a decision. Somebody is nominated.
   *[other] { NUMBER_WORD($seats, case: "capital") } seats await a decision. There are nominations.
 }
charter-seats-coming = { $seats ->
    [one] One seat is empty until the person appointed from { $organisations } takes it on { $date }.
   *[other] { NUMBER_WORD($seats, case: "capital") } seats are empty until those appointed from { $organisations } take them. The first does so on { $date }.
 }
charter-seats-coming-unnamed = { $seats ->
    [one] One seat is empty until the person appointed takes it on { $date }.
   *[other] { NUMBER_WORD($seats, case: "capital") } seats are empty until those appointed take them. The first does so on { $date }.
 }
charter-seat-double = Two people hold the same seat ({ $role }) on the same day: { $people }.

charter-each-of-ok = { $seats ->
    [one] The seat for { $group } is filled.
    [2] Both seats for { $group } are filled.
   *[other] All { NUMBER_WORD($seats) } seats for { $group } are filled.
 }
charter-each-of-missing = There is no seat for { $organisations }. Each of { $group } should have { NUMBER_WORD($count) } { $count ->
    [one] seat
   *[other] seats
 }.
charter-each-of-surplus = There are too many seats for { $organisations }. Each of { $group } should have { NUMBER_WORD($count) } { $count ->
    [one] seat
   *[other] seats
 }.
charter-named-ok = { $seats ->
    [one] The seat for { $organisations } is filled.
    [2] Both seats for { $organisations } are filled.
   *[other] All { NUMBER_WORD($seats) } seats for { $organisations } are filled.
 }
charter-named-missing = There is no seat for { $organisations }, named as members in the charter.
charter-named-ceased = The charter names { $organisations }, which no longer exists. Who has taken over the seat?
charter-derived-ok = Everybody in { $group } has a seat, and the seats are filled.
charter-derived-missing = There is no seat for { $organisations }. Everybody in { $group } should have one.
charter-ex-officio-ok = Everybody who should sit by virtue of office ({ $office }) has a seat, and the seats are filled.
charter-ex-officio-missing = There is no seat for { $organisations }. The holder of the office { $office } should sit for them.
charter-category-ok = { NUMBER_WORD($has, case: "capital") } { $has ->
    [one] organisation
   *[other] organisations
 } from { $category } have seats.
charter-category-too-few = From { $category }, { NUMBER_WORD($has) } { $has ->
    [one] organisation has
   *[other] organisations have
 } seats. There should be at least { NUMBER_WORD($min) }.
charter-category-too-many = From { $category }, { NUMBER_WORD($has) } { $has ->
    [one] organisation has
   *[other] organisations have
 } seats. There may be at most { NUMBER_WORD($max) }.
charter-one-per-ok = All { NUMBER_WORD($seats) } areas have a seat each.
charter-one-per-missing = There is no seat for { $areas }. There should be one for each of { NUMBER_WORD($asked) } areas.
charter-one-per-crowded = There is more than one seat for { $areas }. There should be one for each of { NUMBER_WORD($asked) } areas.
charter-one-per-nominator = Seats have been filled by { $organisations }. Nominations belong to { $group }.
charter-on-behalf-of-ok = { $organisation } represents { $group }.
charter-on-behalf-of-missing = { $organisation } should represent { $group } but has no such seat.
charter-on-behalf-of-outsider = { $organisation } should represent { $group } but does not belong to it.
charter-invited-seated = According to the charter { $organisations } should be invited, but they have seats as members.
charter-sectors-ok = All sectors that should take part do: { $sectors }.
charter-sectors-missing = There is no seat for { $sectors }. All sectors of the rule should take part.
charter-sectors-vacant = There are seats for { $sectors }, but nobody sits in them.
charter-sectors-unknown = It cannot be told whether { $sectors } take part. The sector of { NUMBER_WORD($seats) } { $seats ->
    [one] seat
   *[other] seats
 } is not known.

## Majority and opposition

charter-pair-ok = Majority and opposition are represented from all of { $group }. All { NUMBER_WORD($seats) } seats are filled.
charter-pair-none = There is no seat for either majority or opposition: { $organisations }.
charter-pair-one = There is only one seat of two for { $organisations }. Majority and opposition should have one each.
charter-pair-many = There are more than two seats for { $organisations }. Majority and opposition should have one each.
charter-pair-lacks = There is no seat for { $side }: { $organisations }.
charter-pair-unknown = It cannot be told who represents the majority and who the opposition: { $organisations }. A party or who governs has not been entered.
charter-pair-vacant = { charter-part-vacant } Nobody has been appointed from { $side }: { $organisations }.
charter-pair-same-side = Both seats for { $organisation } are held by { $side }. There should be one from the majority and one from the opposition.
charter-pair-wrong-side-seated = { $person }, { $organisation }, has since { $date } held a seat for { $should } but belongs to { $is }.
charter-pair-wrong-side = { $person }, { $organisation }, belongs to { $is }. The seat should be held by { $should }.
charter-pair-wrong-side-since = { $person }, { $organisation }, has belonged to { $is } since { $date }. The seat should be held by { $should }.
charter-pair-changed = Those who govern changed on { $date }: { $organisation }. Both seats are now held by the wrong side. Nobody has been moved.

## Mandates and terms

charter-mandate-ends = The mandate of { $person }, { $organisations }, ends on { $date }. Nobody is appointed or nominated after that.
charter-mandate-ends-unnamed = The mandate of { $person } ends on { $date }. Nobody is appointed or nominated after that.
charter-mandates-end = On { $date } the mandates of { NUMBER_WORD($seats) } seats end, and nobody is appointed or nominated after that: { $organisations }.
charter-mandates-end-unnamed = On { $date } the mandates of { NUMBER_WORD($seats) } seats end, and nobody is appointed or nominated after that.
charter-part-term = The term { $from }–{ $to } begins on { $date }.
charter-part-lacking = Of { NUMBER_WORD($seats) } { $seats ->
    [one] seat
   *[other] seats
 }, { $filled ->
    [0] none is filled
    [one] { NUMBER_WORD($filled) } is filled
   *[other] { NUMBER_WORD($filled) } are filled
 }{ $nominated ->
    [0] { "" }
   *[other] , { NUMBER_WORD($nominated) } nominated
 } and { NUMBER_WORD($lacking) } without a name.
charter-part-all-seats = { $seats ->
    [1] the only seat
    [2] both seats
   *[other] all { NUMBER_WORD($seats) } seats
 }
charter-term-lacking = { charter-part-term } { charter-part-lacking } Names are missing from { $organisations }.
charter-term-lacking-areas = { charter-part-term } { charter-part-lacking } Names are missing for { $areas }.
charter-term-lacking-unnamed = { charter-part-term } { charter-part-lacking }
charter-term-nominated = { charter-part-term } There is a name for { charter-part-all-seats }, but { NUMBER_WORD($nominated) } { $nominated ->
    [one] is
   *[other] are
 } only nominated. A decision is missing from { $organisations }.
charter-term-nominated-unnamed = { charter-part-term } There is a name for { charter-part-all-seats }, but { NUMBER_WORD($nominated) } { $nominated ->
    [one] is
   *[other] are
 } only nominated.
charter-term-filled = { charter-part-term } Somebody is appointed to { charter-part-all-seats }.
charter-term-no-seats = { charter-part-term } No seats have been entered for it.

## Chair

charter-rotation-ok = The chair alternates as it should: { $side } { $from }–{ $to }, { $next } { $next_from }–{ $next_to }.
charter-rotation-ok-alone = The chair alternates as it should: { $side } { $from }–{ $to }.
charter-chair-wrong-side = The chair has belonged to { $side } since { $date }, but the chair is { $person } from { $organisation }.
charter-chair-side-unknown = The chair has belonged to { $side } since { $date }. It cannot be told whether { $person } comes from there.
charter-chair-vacant = The chair has belonged to { $side } since { $date }, but nobody has been appointed.
charter-chair-nominated = The chair has belonged to { $side } since { $date }. Somebody is on the way, but nobody sits yet.
charter-chair-no-seat = The chair has belonged to { $side } since { $date }, but no chair's seat has been entered.
charter-chair-no-seat-plain = No chair's seat has been entered, so it cannot be seen who chairs.
charter-chair-vacant-plain = The body has no chair.
charter-chair-nominated-plain = The body has no chair yet, but somebody is on the way.
charter-chair-not-begun = The chair begins to alternate on { $date }.
charter-chair-no-term = The chair alternates within the term, but no term has been entered for this day.
charter-chair-no-start = The chair alternates, but the charter does not say from which day.
charter-chair-faulty = The rule about how the chair alternates is incomplete and cannot be checked.
charter-chair-misfit = The turns do not fit evenly into the term { $from }–{ $to }.
charter-handover-ready = The chair goes to { $side } on { $date }. { $person } takes over.
charter-handover-nominated = The chair goes to { $side } on { $date }. Somebody is nominated but not appointed.
charter-handover-nobody = The chair goes to { $side } on { $date }, but nobody is appointed or nominated.
charter-handover-wrong-side = The chair goes to { $side } on { $date }, but { $person } from { $organisation } is appointed even after that.
charter-fixed-chair-ok = The chair is { $person } from { $from }, as the charter says.
charter-fixed-chair-wrong = The chair should come from { $organisation }, but is { $person } from { $from }.
charter-fixed-chair-unknown = The chair should come from { $organisation }. It cannot be told where { $person } comes from.
charter-elected-ok = The body elects its chair. The chair is { $person }.
charter-co-leads-ok = The lead is shared by { NUMBER_WORD($count) }, as it should be.
charter-co-leads-no-seat = The lead should be shared by { NUMBER_WORD($count) }, but no such seats have been entered.
charter-co-leads-vacant = The lead should be shared by { NUMBER_WORD($count) }, but only { NUMBER_WORD($has) } { $has ->
    [one] is
   *[other] are
 } appointed.
charter-co-leads-too-few = The lead should be shared by { NUMBER_WORD($count) }, but there { $has ->
    [one] is
   *[other] are
 } only { NUMBER_WORD($has) }.
charter-co-leads-too-many = The lead should be shared by { NUMBER_WORD($count) }, but is shared by { NUMBER_WORD($has) }.

## Secretary

charter-secretary-ok = The secretary comes from { $organisation }, which has the chair.
charter-secretary-wrong = The secretary should come from { $organisation }, which has the chair, but is { $person } from { $from }.
charter-secretary-wrong-since = The secretary should come from { $organisation }, which has had the chair since { $date }, but is { $person } from { $from }.
charter-secretary-unknown = The secretary should come from { $organisation }. It cannot be told where { $person } comes from.
charter-secretary-vacant = The body has no secretary. The secretary should come from { $organisation }, which has the chair.
charter-secretary-nominated = The body has no secretary yet, but somebody is on the way. The secretary should come from { $organisation }.
charter-secretary-no-seat = The secretary should come from { $organisation }, which has the chair, but no secretary's seat has been entered.
charter-secretary-no-chair = The secretary should come from the same organisation as the chair, but it cannot be told where the chair comes from.
charter-secretary-handover = The chair goes to { $organisation } on { $date }. The secretary should then come from there too, but nobody is appointed.
charter-host-wrong = The secretariat should be with { $organisation }, but the secretary is { $person } from { $from }.

## Number of meetings

charter-part-meetings = { $planned ->
    [0] In { $year }, { $held ->
        [0] no meeting has
        [one] one meeting has
       *[other] { NUMBER_WORD($held) } meetings have
    } been held.
   *[other] { $held ->
        [0] For { $year }, { NUMBER_WORD($planned) } { $planned ->
            [one] meeting is planned
           *[other] meetings are planned
        }.
       *[other] In { $year }, { NUMBER_WORD($held) } { $held ->
            [one] meeting has
           *[other] meetings have
        } been held and { NUMBER_WORD($planned) } { $planned ->
            [one] is planned
           *[other] are planned
        }.
    }
 }
charter-part-more = { $lacking ->
    [one] At least one meeting is lacking.
   *[other] At least { NUMBER_WORD($lacking) } meetings are lacking.
 }
charter-part-left = { $planned ->
    [one] One meeting still stands as planned, so it cannot be told whether the rule was followed.
   *[other] { NUMBER_WORD($planned, case: "capital") } meetings still stand as planned, so it cannot be told whether the rule was followed.
 }
charter-part-part-year = The rule holds for only part of the year, so the lowest number is not checked.
charter-part-exactly = The rule is { NUMBER_WORD($count) } { $count ->
    [one] meeting
   *[other] meetings
 } a year.
charter-part-range = The rule is { NUMBER_WORD($min) } to { NUMBER_WORD($max) } meetings a year.
charter-part-at-least = The rule is at least { NUMBER_WORD($count) } { $count ->
    [one] meeting
   *[other] meetings
 } a year.
charter-part-about = The rule is about { NUMBER_WORD($count) } { $count ->
    [one] meeting
   *[other] meetings
 } a year.
charter-part-about-range = The rule is about { NUMBER_WORD($min) } to { NUMBER_WORD($max) } meetings a year.
charter-part-about-at-least = The rule is about { NUMBER_WORD($count) } { $count ->
    [one] meeting
   *[other] meetings
 } a year or more.

charter-exactly-ok = { charter-part-meetings } { charter-part-exactly }
charter-exactly-too-few = { charter-part-meetings } { charter-part-exactly } { charter-part-more }
charter-exactly-part-year = { charter-part-meetings } { charter-part-exactly } { charter-part-part-year }
charter-exactly-closed-ok = { charter-part-meetings } { charter-part-exactly }
charter-exactly-closed-too-few = { charter-part-meetings } { charter-part-exactly }
charter-exactly-closed-unsure = { charter-part-meetings } { charter-part-exactly } { charter-part-left }
charter-exactly-too-many = { charter-part-meetings } { charter-part-exactly }
charter-exactly-closed-too-many = { charter-part-meetings } { charter-part-exactly }
charter-range-ok = { charter-part-meetings } { charter-part-range }
charter-range-too-few = { charter-part-meetings } { charter-part-range } { charter-part-more }
charter-range-part-year = { charter-part-meetings } { charter-part-range } { charter-part-part-year }
charter-range-closed-ok = { charter-part-meetings } { charter-part-range }
charter-range-closed-too-few = { charter-part-meetings } { charter-part-range }
charter-range-closed-unsure = { charter-part-meetings } { charter-part-range } { charter-part-left }
charter-range-too-many = { charter-part-meetings } { charter-part-range }
charter-range-closed-too-many = { charter-part-meetings } { charter-part-range }
charter-at-least-ok = { charter-part-meetings } { charter-part-at-least }
charter-at-least-too-few = { charter-part-meetings } { charter-part-at-least } { charter-part-more }
charter-at-least-part-year = { charter-part-meetings } { charter-part-at-least } { charter-part-part-year }
charter-at-least-closed-ok = { charter-part-meetings } { charter-part-at-least }
charter-at-least-closed-too-few = { charter-part-meetings } { charter-part-at-least }
charter-at-least-closed-unsure = { charter-part-meetings } { charter-part-at-least } { charter-part-left }
charter-about-ok = { charter-part-meetings } { charter-part-about }
charter-about-too-few = { charter-part-meetings } { charter-part-about } { charter-part-more }
charter-about-part-year = { charter-part-meetings } { charter-part-about } { charter-part-part-year }
charter-about-closed-ok = { charter-part-meetings } { charter-part-about }
charter-about-closed-too-few = { charter-part-meetings } { charter-part-about }
charter-about-closed-unsure = { charter-part-meetings } { charter-part-about } { charter-part-left }
charter-about-too-many = { charter-part-meetings } { charter-part-about }
charter-about-closed-too-many = { charter-part-meetings } { charter-part-about }
charter-about-range-ok = { charter-part-meetings } { charter-part-about-range }
charter-about-range-too-few = { charter-part-meetings } { charter-part-about-range } { charter-part-more }
charter-about-range-part-year = { charter-part-meetings } { charter-part-about-range } { charter-part-part-year }
charter-about-range-closed-ok = { charter-part-meetings } { charter-part-about-range }
charter-about-range-closed-too-few = { charter-part-meetings } { charter-part-about-range }
charter-about-range-closed-unsure = { charter-part-meetings } { charter-part-about-range } { charter-part-left }
charter-about-range-too-many = { charter-part-meetings } { charter-part-about-range }
charter-about-range-closed-too-many = { charter-part-meetings } { charter-part-about-range }
charter-about-at-least-ok = { charter-part-meetings } { charter-part-about-at-least }
charter-about-at-least-too-few = { charter-part-meetings } { charter-part-about-at-least } { charter-part-more }
charter-about-at-least-part-year = { charter-part-meetings } { charter-part-about-at-least } { charter-part-part-year }
charter-about-at-least-closed-ok = { charter-part-meetings } { charter-part-about-at-least }
charter-about-at-least-closed-too-few = { charter-part-meetings } { charter-part-about-at-least }
charter-about-at-least-closed-unsure = { charter-part-meetings } { charter-part-about-at-least } { charter-part-left }
charter-cadence-no-meetings = No meetings have been entered for { $year }, so their number cannot be checked.
charter-cadence-unspecified = The source does not say how often the body should meet.
charter-once-held = The meeting that was to be held on { $date } has been held.
charter-once-held-month = The meeting that was to be held in { $month } has been held.
charter-once-planned = The meeting to be held on { $date } is planned.
charter-once-planned-month = The meeting to be held in { $month } is planned.
charter-once-ahead = A meeting should be held once, on { $date }.
charter-once-ahead-month = A meeting should be held once, in { $month }.
charter-once-not-planned = A meeting should be held on { $date }, but none is planned.
charter-once-not-planned-month = A meeting should be held in { $month }, but none is planned.
charter-once-missed = A meeting should have been held on { $date }, but none has been entered.
charter-once-missed-month = A meeting should have been held in { $month }, but none has been entered.
charter-once-unknown = A meeting should have been held on { $date }. No meetings have been entered, so it cannot be seen whether it was.
charter-once-unknown-month = A meeting should have been held in { $month }. No meetings have been entered, so it cannot be seen whether it was.
charter-in-addition-to-same-day = The meetings should be counted apart, but the body meets on the same day as { $body }: { $dates }.

## Intervals

charter-part-weeks = { $weeks ->
    [1] The rule is a meeting every week, summer and Christmas not counted.
   *[other] The rule is a meeting every { NUMBER_WORD($weeks) } weeks, summer and Christmas not counted.
 }
charter-part-also = { $more ->
    [0] { "" }
    [one] { " " }It holds for one more interval.
   *[other] { " " }It holds for { NUMBER_WORD($more) } more intervals.
 }
charter-every-ok = { charter-part-meetings } The intervals are as they should be. { charter-part-weeks }
charter-every-long = Between the meetings of { $from } and { $to } there were { $days } days. That is too long. { charter-part-weeks }{ charter-part-also }
charter-every-short = Between the meetings of { $from } and { $to } there were only { $days } days. { charter-part-weeks }{ charter-part-also }
charter-every-long-planned = Between the meetings of { $from } and { $to } there are { $days } days. That is too long. { charter-part-weeks }{ charter-part-also }
charter-every-short-planned = Between the meetings of { $from } and { $to } there are only { $days } days. { charter-part-weeks }{ charter-part-also }
charter-every-overdue = The last meeting was on { $date }. The next should have been held by { $due }. { charter-part-weeks }
charter-every-none-planned = No meeting is planned after { $date }. The next should be held by { $due }. { charter-part-weeks }
charter-every-closed-ok = In { $year } the intervals between meetings were as they should be. { charter-part-weeks }
charter-every-closed-uneven = In { $year }, { NUMBER_WORD($count) } { $count ->
    [one] interval between meetings was
   *[other] intervals between meetings were
 } too long or too short. { charter-part-weeks }

## Before the meetings of others

charter-parent-no-dates = No meetings have been entered for { $body } in { $year }, so it cannot be seen whether the body meets before them.
charter-before-each-ok = There is a meeting before each meeting of { $body }.
charter-before-each-lacks = There is no meeting before the meeting of { $body }: { $dates }. There should be one before each.
charter-before-each-lacked = No meeting was held before the meeting of { $body }: { $dates }. There should be one before each.
charter-before-each-within-ok = There is a meeting before each meeting of { $body }, at most { NUMBER_WORD($days) } { $days ->
    [one] day
   *[other] days
 } ahead.
charter-before-each-within-lacks = There is no meeting before the meeting of { $body }: { $dates }. There should be one at most { NUMBER_WORD($days) } { $days ->
    [one] day
   *[other] days
 } ahead.
charter-before-each-within-lacked = No meeting was held before the meeting of { $body }: { $dates }. There should be one at most { NUMBER_WORD($days) } { $days ->
    [one] day
   *[other] days
 } ahead.
charter-pre-meeting-ok = Each meeting of { $body } has a pre-meeting.
charter-pre-meeting-lacks = There is no pre-meeting to the meeting of { $body }: { $dates }. There should be one at most { NUMBER_WORD($days) } { $days ->
    [one] day
   *[other] days
 } ahead.
charter-pre-meeting-lacked = No pre-meeting was held to the meeting of { $body }: { $dates }. There should be one at most { NUMBER_WORD($days) } { $days ->
    [one] day
   *[other] days
 } ahead.
charter-pre-meeting-several = There is more than one pre-meeting to the meeting of { $body }: { $dates }. There should be exactly one.
charter-prepares-for-ok = Each meeting of { $body } is prepared at least { NUMBER_WORD($days) } { $days ->
    [one] day
   *[other] days
 } ahead.
charter-prepares-for-lacks = There is no preparing meeting ahead of { $body }: { $dates }. It should be held at least { NUMBER_WORD($days) } { $days ->
    [one] day
   *[other] days
 } ahead.
charter-prepares-for-lacked = No preparing meeting was held ahead of { $body }: { $dates }. It should be held at least { NUMBER_WORD($days) } { $days ->
    [one] day
   *[other] days
 } ahead.

## Pairs and quorum

charter-twin-ok = The same { NUMBER_WORD($count) } organisations have seats here and in { $body }.
charter-twin-unknown = It cannot be told whether the same organisations have seats here and in { $body }. Seats are missing in the register.
charter-twin-only-here = The same organisations should have seats here and in { $body }. Only here: { $here }.
charter-twin-only-there = The same organisations should have seats here and in { $body }. Only there: { $there }.
charter-twin-differs = The same organisations should have seats here and in { $body }. Only here: { $here }. Only there: { $there }.
charter-quorum-ok = The body can decide: { NUMBER_WORD($filled) } of { NUMBER_WORD($voting) } voting seats are filled, and { NUMBER_WORD($needed) } must take part.
charter-quorum-unreachable = The body cannot reach a quorum: { NUMBER_WORD($needed) } must take part, but only { NUMBER_WORD($filled) } of { NUMBER_WORD($voting) } voting seats are filled.
charter-quorum-no-seats = It cannot be checked whether there is a quorum, because no voting seats have been entered.

## The rules in words

charter-rule-each-of = { NUMBER_WORD($count, case: "capital") } { $count ->
    [one] seat
   *[other] seats
 } for each of { $group }
charter-rule-named = { $organisations } take part
charter-rule-category = { $category } take part
charter-rule-category-min = At least { NUMBER_WORD($min) } from { $category }
charter-rule-category-max = At most { NUMBER_WORD($max) } from { $category }
charter-rule-category-range = { NUMBER_WORD($min, case: "capital") } to { NUMBER_WORD($max) } from { $category }
charter-rule-governing-pair = One from the majority and one from the opposition of each of { $group }
charter-rule-one-per = One seat for each of the areas { $areas }
charter-rule-one-per-nominated = One seat for each of the areas { $areas }, nominated by { $group }
charter-rule-on-behalf-of = { $organisation } represents { $group }
charter-rule-derived = Everybody in { $group } has a seat
charter-rule-invited = { $organisations } are invited
charter-rule-ex-officio = A seat by virtue of office: { $office }
charter-rule-ex-officio-group = A seat by virtue of office: { $office }, { $group }
charter-rule-conditional-task = Different rules for those of { $group } that have the task { $task } and those that do not
charter-rule-conditional-group = Different rules for those of { $group } that belong to { $inner } and those that do not
charter-rule-conditional-date = Different rules before { $date } and from that day on
charter-rule-sectors = These sectors should take part: { $sectors }
charter-rule-open = Open to anyone who wants to take part
charter-rule-alternate = The chair alternates between { $first } and { $second }, { NUMBER_WORD($years) } { $years ->
    [one] year
   *[other] years
 } each
charter-rule-alternate-term = The chair alternates between { $first } and { $second }, { NUMBER_WORD($years) } { $years ->
    [one] year
   *[other] years
 } each within the term
charter-rule-alternate-several = The chair alternates between { NUMBER_WORD($count) } sides, { NUMBER_WORD($years) } { $years ->
    [one] year
   *[other] years
 } each
charter-rule-fixed-chair = The chair comes from { $organisation }
charter-rule-fixed-chair-office = The chair comes from { $organisation } ({ $office })
charter-rule-elected = The body elects its chair
charter-rule-co-leads = { NUMBER_WORD($count, case: "capital") } share the lead
charter-rule-secretary-follows-chair = The organisation that has the chair also provides the secretary
charter-rule-host = { $organisation } keeps the secretariat
charter-rule-sole = { $organisation } convenes
charter-rule-joint = { $organisations } convene together
charter-rule-coordinated-by = Coordinated by { $organisation }
charter-rule-external = Convened by { $convener }
charter-rule-exactly = { NUMBER_WORD($count, case: "capital") } { $count ->
    [one] meeting
   *[other] meetings
 } a year
charter-rule-range = { NUMBER_WORD($min, case: "capital") } to { NUMBER_WORD($max) } meetings a year
charter-rule-at-least = At least { NUMBER_WORD($count) } { $count ->
    [one] meeting
   *[other] meetings
 } a year
charter-rule-about = About { NUMBER_WORD($count) } { $count ->
    [one] meeting
   *[other] meetings
 } a year
charter-rule-every = { $weeks ->
    [1] A meeting every week
   *[other] A meeting every { NUMBER_WORD($weeks) } weeks
 }
charter-rule-before-each = A meeting before each meeting of { $body }
charter-rule-before-each-within = A meeting at most { NUMBER_WORD($days) } { $days ->
    [one] day
   *[other] days
 } before each meeting of { $body }
charter-rule-in-addition-to = The meetings are counted in addition to those of { $body }
charter-rule-once = Once, on { $date }
charter-rule-once-month = Once, in { $month }
charter-rule-unspecified = The source does not say how often
charter-rule-pre-meeting = A pre-meeting at most { NUMBER_WORD($days) } { $days ->
    [one] day
   *[other] days
 } before each meeting of { $body }
charter-rule-prepares-for = Prepares { $body } at least { NUMBER_WORD($days) } { $days ->
    [one] day
   *[other] days
 } before each meeting
charter-rule-notice = The summons goes out at least { NUMBER_WORD($days) } { $days ->
    [one] day
   *[other] days
 } before the meeting
charter-rule-documents = The documents go out at least { NUMBER_WORD($days) } { $days ->
    [one] day
   *[other] days
 } before the meeting
charter-rule-minutes-within = The notes are ready within { NUMBER_WORD($days) } { $days ->
    [one] day
   *[other] days
 }
charter-rule-quorum-count = At least { NUMBER_WORD($count) } voting members must take part
charter-rule-quorum-percent = At least { $percent } per cent of the voting members must take part
charter-rule-remote-allowed = Members may take part at a distance
charter-rule-remote-forbidden = Members may not take part at a distance
charter-rule-remote-limited = Members may take part at a distance in some cases
charter-rule-decides = Decides { $count ->
    [one] one kind of matter
   *[other] { NUMBER_WORD($count) } kinds of matters
 }: { $kinds }
charter-rule-advises = Advises and decides nothing
charter-rule-twin = Belongs together with { $body }
charter-rule-twin-same = Belongs together with { $body } and has the same organisations

## Faults in what is written

charter-fault-versions-gap = No version is in force from { $from } to { $to }. Let one version begin the day after the one before it ends.
charter-fault-versions-overlap = Two versions are in force at the same time: { $one } and { $other }.
charter-fault-backwards = The period ends before it begins.
charter-fault-rule-never-holds = The rule never holds, because its period lies outside that of the version.
charter-fault-rule-twice = The rule stands twice in the version. Remove one of them, or give it a key of its own.
charter-fault-two-cadences = The version has two rules about the number of meetings a year. Only one can hold at a time.
charter-fault-zero = The number is zero. It should be at least one.
charter-fault-range = The lowest is { $min } and the highest { $max }. The lowest may not be greater than the highest, and the highest must be at least one.
charter-fault-percent = The share is { $percent } per cent. It should be 1 to 100.
charter-fault-empty = The rule names nothing. It needs at least one thing.
charter-fault-alone = The rule is about several together but names fewer than two.
charter-fault-one-side = The chair should alternate, but the rule names only one side.
charter-fault-no-start = The rule does not say on which day the first turn begins.
charter-fault-misfit = Turns of { $years } { $years ->
    [one] year
   *[other] years
 } do not fit evenly into the term.
charter-fault-mixed-branches = The two branches of the rule are about different things.
charter-fault-listed-twice = { $organisation } is listed twice.
charter-fault-names-itself = { $body } refers to itself.
charter-fault-twin-not-mutual = { $body } belongs together with { $twin }, which in turn belongs together with { $other }. Only two can belong together.
charter-fault-circle = { $body } in the end prepares for itself. The chain is { $circle }.
charter-fault-no-seat = The seat of { $person } does not exist.
charter-fault-outside-seat = The assignment of { $person } lies outside the time in which the seat exists.
charter-fault-outside-term = The assignment of { $person } lies outside the term { $term }.
charter-fault-overlap = Two people hold the same seat at the same time: { $people }.
charter-fault-overlap-from = Two people hold the same seat at the same time from { $date }: { $people }.
