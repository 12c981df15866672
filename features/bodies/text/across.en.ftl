### Overview: what is seen only when several bodies lie side by side.

bodies-menu-across = Overview
bodies-across-title = Overview of the bodies
bodies-across-lead = Five ways to see all bodies at once. Each view can be filtered, sorted, printed and taken out as a file.
bodies-across-country = Whole country
bodies-across-in-county = in { $county }
bodies-across-in-country = in the whole country
bodies-across-kind-of-body = Kind of body
bodies-across-kind-of-organisation = Kind of organisation
bodies-across-sector = Sector
bodies-across-show = Show
bodies-across-order = Order

## Who sits where
bodies-across-matrix = Who sits where
bodies-across-matrix-about = Organisations against bodies: seats, vacancies and seats that are missing.
bodies-across-matrix-lead = { $organisations ->
    [one] One organisation has
   *[other] { NUMBER_WORD($organisations, case: "capital") } organisations have
 } { $seats ->
    [one] one seat
   *[other] { NUMBER_WORD($seats) } seats
 } in { $bodies ->
    [one] one body
   *[other] { NUMBER_WORD($bodies) } bodies
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
