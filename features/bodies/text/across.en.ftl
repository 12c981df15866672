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
