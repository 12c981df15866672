### Overview: what is seen only when several bodies lie side by side.

bodies-menu-across = Overview
bodies-across-title = Overview of the bodies
bodies-across-lead = All bodies at once, seen from several sides. Each view can be filtered, sorted, printed and taken out as a file.
bodies-across-country = Whole country
bodies-across-county-offered = County (the first { $n }, others by the county’s code in the address: ?lan=)
bodies-across-in-county = in { $county }
bodies-across-in-country = in the whole country
bodies-across-kind-of-body = Kind of body
bodies-across-kind-of-organisation = Kind of organisation
bodies-across-sector = Sector
bodies-across-show = Show
bodies-across-order = Order
bodies-across-as-csv = Take out as CSV
bodies-across-as-xlsx = Take out as Excel
bodies-across-from = From

## Who sits where
bodies-across-matrix = Who sits where
bodies-across-matrix-about = Organisations against bodies: seats, vacancies and seats that are missing.
bodies-across-matrix-lead = { $organisations ->
    [one] One organisation has
   *[other] { NUMBER_WORD($organisations, case: "capital") } organisations have
 } { $seats ->
    [one] one seat
   *[other] { NUMBER_WORD($seats) } seats
 } in { $all ->
    [0] { $bodies ->
        [one] one body
       *[other] { NUMBER_WORD($bodies) } bodies
    }
   *[other] { $bodies } of { $all } bodies
 } { $place }. { $vacant ->
    [0] No seat is vacant
    [one] One seat is vacant
   *[other] { NUMBER_WORD($vacant, case: "capital") } seats are vacant
 }{ $missing ->
    [0] .
    [one] {" "}and one seat that the charter demands is missing.
   *[other] {" "}and { NUMBER_WORD($missing) } seats that the charters demand are missing.
 }
bodies-across-matrix-how = The number is how many seats there are. Vacant means that the seat exists but nobody sits in it. Missing means that the charter demands a seat that does not exist.
bodies-across-loose = { $n ->
    [one] One seat belongs to no organisation in particular and is counted in the last row only.
   *[other] { NUMBER_WORD($n, case: "capital") } seats belong to no organisation in particular and are counted in the last row only.
 }
bodies-across-all-seats = All seats of the body
bodies-across-missing = Missing
bodies-across-vacant = { $n } vacant
bodies-across-only-gaps = Only where something is missing or vacant
bodies-across-by-name = By name
bodies-across-by-seats = Most seats first
bodies-across-by-gaps = Most gaps first
bodies-across-nobody = No organisation fits
bodies-across-columns-before = Bodies before
bodies-across-columns-after = More bodies

## A year as it stood
bodies-across-year = How { $year } stood
bodies-across-year-about = Month by month: which bodies followed their charters and which did not.
bodies-across-year-of = { $body } in { $year }
bodies-across-year-lead = { $all ->
    [0] { $body } did not exist in { $year }, or there is nothing to check.
   *[other] In { $year } there { $breach ->
        [0] is no day on which { $body } does not follow its charter, as far as we know.
        [one] is one day on which { $body } does not follow its charter, of { $all }.
       *[other] are { NUMBER_WORD($breach) } days on which { $body } does not follow its charter, of { $all }.
     } { $warning ->
        [0] {""}
        [one] On one day something needs a look.
       *[other] On { NUMBER_WORD($warning) } days something needs a look.
     } { $unknown ->
        [0] {""}
        [one] On one day something is not known.
       *[other] On { NUMBER_WORD($unknown) } days something is not known.
     }
 }
bodies-across-year-lead-whole = All through { $year } { $body } does not follow its charter, as far as we know.
bodies-across-county-year-lead = { $bodies ->
    [0] No body { $place } fits in { $year }.
   *[other] { $breaching ->
        [0] None of { NUMBER_WORD($bodies) } bodies { $place } departs from its charter in { $year }, as far as we know.
        [one] One of { NUMBER_WORD($bodies) } bodies { $place } does not follow its charter at some time in { $year }: { $worst }, { $days } days.
       *[other] { NUMBER_WORD($breaching, case: "capital") } of { NUMBER_WORD($bodies) } bodies { $place } do not follow their charters at some time in { $year }. { $worst } has most days: { $days }.
     }
 }
bodies-across-year-known = The year is shown by what we know today. The higher the band, the more needs a look.
bodies-across-years = Other years
bodies-across-months = The state on the first of each month
bodies-across-months-heading = January to December
bodies-across-stretches = Day by day
bodies-across-days = Days
bodies-across-number-of-days = Number of days
bodies-across-what = What
bodies-across-all-well = Everything that can be checked is followed.
bodies-across-more = { $n ->
    [one] And one more thing.
   *[other] And { NUMBER_WORD($n) } more things.
 }
bodies-across-level-breach = Not followed
bodies-across-level-warning = Needs a look
bodies-across-level-unknown = Not known
bodies-across-level-ok = Followed
bodies-across-year-nothing = Nothing to show for the year
bodies-across-year-nothing-why = The body did not exist then, or there are no rules to check.
bodies-across-ways = Ways to see the year
bodies-across-as-bands = Bands
bodies-across-as-table = Table
bodies-across-some-day = On some day of the year
bodies-across-days-breach = Days not followed
bodies-across-days-warning = Days that need a look
bodies-across-days-unknown = Days not known

## What changes hands and ends
bodies-across-turnover = Hand-overs and mandates that end
bodies-across-turnover-about = Chairs that change hands, mandates that end and seats that become empty, month by month ahead.
bodies-across-turnover-lead = Until { $until } { $chairs ->
    [0] no chair changes hands
    [one] one chair changes hands
   *[other] { NUMBER_WORD($chairs) } chairs change hands
 } { $place } and { $ends ->
    [0] no mandate ends.
    [one] one mandate ends.
   *[other] { NUMBER_WORD($ends) } mandates end.
 } { $alone ->
    [0] {""}
    [one] After one of them nobody is appointed yet.
   *[other] After { NUMBER_WORD($alone) } of them nobody is appointed yet.
 } { $begins ->
    [0] {""}
    [one] One new seat begins without anybody appointed.
   *[other] { NUMBER_WORD($begins, case: "capital") } new seats begin without anybody appointed.
 }
bodies-across-turnover-nothing = Nothing changes hands or ends
bodies-across-event = Event
bodies-across-next = Then
bodies-across-month = Month
bodies-across-ahead = How far ahead
bodies-across-ahead-6 = Six months
bodies-across-ahead-12 = Twelve months
bodies-across-ahead-24 = Two years
bodies-across-ahead-48 = Four years
bodies-across-what-chair = The chair changes hands
bodies-across-what-ends = A mandate ends
bodies-across-what-begins = A seat begins empty
bodies-across-ends-as = Mandate as { $role } ends
bodies-across-begins-as = Seat as { $role } begins
bodies-across-next-nobody = Nobody appointed
bodies-across-next-nominated = Nominated
bodies-across-next-decided = Appointed
bodies-across-next-no-seat = The seat ends

## Sectors
bodies-across-sectors = Sectors in the bodies
bodies-across-sectors-about = Which sectors the charters demand, which are there and which are missing.
bodies-across-sectors-lead = { $bodies ->
    [0] No body { $place } demands certain sectors on this day.
    [one] One body { $place } demands certain sectors. { $short ->
        [0] All are there.
       *[other] Some are missing.
     }
   *[other] { NUMBER_WORD($bodies, case: "capital") } bodies { $place } demand certain sectors. { $short ->
        [0] All are there.
        [one] In one of them some are missing: { $names }.
       *[other] In { NUMBER_WORD($short) } of them some are missing, among them { $names }.
     }
 }
bodies-across-sectors-how = The number is how many sit for the sector. In brackets: the charter does not demand the sector. Missing means that there is no seat, vacant that the seat is empty.
bodies-across-sectors-asked = Bodies that demand sectors
bodies-across-sectors-all = All bodies
bodies-across-sectors-nobody = No bodies to show
bodies-across-sectors-nobody-why = No charter here demands sectors on this day. Choose another county or another day, or see all bodies.

## What bodies have in common
bodies-across-synergies = What bodies have in common
bodies-across-synergies-about = Which bodies share organisations, people, rules and matters, and which meetings could be on the same day.
bodies-across-synergies-lead = { $one } and { $other } have most in common { $place }. They share { $organisations } of { $of } organisations{ $people ->
    [0] .
    [one] {" "}and one person.
   *[other] {" "}and { NUMBER_WORD($people) } people.
 } { $pairs ->
    [one] No other bodies share anything.
   *[other] { $pairs } pairs in all have something in common.
 }
bodies-across-synergies-lead-none = No bodies { $place } have anything in common that the register knows of.
bodies-across-synergies-nothing = No pair fits
bodies-across-synergies-nothing-why = The bodies may have no seats on this day, or it is what you have chosen.
bodies-across-between-levels = Only between different levels
bodies-across-joint = Meetings that could be on the same day
bodies-across-joint-none = No planned meetings are near enough to each other to be put on the same day.
bodies-across-joint-days = { $one } meets { $day } and { $other } { $otherday }. Put them on the same day.
bodies-across-joint-why = They share { $n } of { $of } organisations.
bodies-across-pairs = Bodies two and two
bodies-across-pair-of = Bodies
bodies-across-pair = { $one } and { $other }
bodies-across-organisations = Organisations
bodies-across-people = People
bodies-across-besides = Besides
bodies-across-points = Points
bodies-across-so-many-of = { $n } of { $of }
bodies-across-people-more = and { $n } more
bodies-across-same-rules = same rules: { $rules }
bodies-across-same-themes = same matters: { $themes }
bodies-across-link-prepares-for = { $from } prepares for { $to }
bodies-across-link-pre-meeting-for = { $from } is the pre-meeting of { $to }
bodies-across-link-part-of = { $from } is a part of { $to }
bodies-across-link-succeeds = { $from } took over from { $to }
bodies-across-points-heading = How it is counted
bodies-across-points-organisations = Organisations: how large a part of the smaller body's organisations also sit in the larger. All give { $points } points, half of them half. A single organisation in common gives nothing.
bodies-across-points-people = People: { $each } points for each who sits in both, for at most { NUMBER_WORD($most) }. Those whose names you may not see are not counted.
bodies-across-points-links = Belonging together: { $points } points when charters or descriptions say that the bodies belong together, such as when one prepares for the other.
bodies-across-points-rules = Rules: { $each } points for each rule about cadence or composition that is alike in both, for at most { NUMBER_WORD($most) }.
bodies-across-points-themes = Matters: { $each } points for each word of six letters or more in the name, purpose or documents of both, for at most { NUMBER_WORD($most) }. Common inflections count as the same word. Words in more than a third of the bodies do not count. Words are compared, not meanings.
bodies-across-points-days = The same day is proposed when two bodies share at least three organisations and half of the smaller body's, and plan meetings within { NUMBER_WORD($days) } days of each other. Meetings that rules want on different days are not proposed.
bodies-across-points-circle = The county's bodies are compared with each other and with national bodies where one of the county's organisations sits or which belong together with one of the county's bodies.
