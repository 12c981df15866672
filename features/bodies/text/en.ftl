### The register: bodies, organisations, people.

bodies-menu-start = Status
bodies-menu-bodies = Bodies
bodies-menu-organisations = Organisations

## Start page
bodies-start-title = How the county stands
bodies-start-empty = The register is empty so far.
bodies-start-nothing = Nothing to show yet
bodies-start-nothing-why = Once there are bodies with charters, what needs a look stands here.
bodies-start-lead = { $breaches ->
    [0] Everything follows the charters
    [one] One thing does not follow the charter
   *[other] { NUMBER_WORD($breaches, case: "capital") } things do not follow the charter
 }{ $warnings ->
    [0] .
    [one] {" "}and one needs a look.
   *[other] {" "}and { NUMBER_WORD($warnings) } need a look.
 }
bodies-start-counts = { $breaches } not followed · { $warnings } to look at · { $unknown } not known · { $ok } followed
bodies-start-calm = Nothing needs a look
bodies-start-calm-why = Every body follows its charter on this day, as far as we know.
bodies-attention = Needs a look
bodies-attention-all = Show all bodies that need a look
bodies-next = What comes next
bodies-next-meetings = Next meetings
bodies-hand-overs = Chairs that change
bodies-hand-over-ready = { $next } takes over on { $day }. A chair is appointed.
bodies-hand-over-open = { $next } takes over on { $day }. Nobody is appointed yet.
bodies-term-progress = { $filled } of { $seats } seats are filled. { $nominated ->
    [0] Nobody is nominated for the rest.
    [one] One more is nominated.
   *[other] { NUMBER_WORD($nominated, case: "capital") } more are nominated.
 }

## All bodies
bodies-all-bodies = Forums, groups and networks
bodies-list-lead = { $count ->
    [0] There are no bodies on this day.
    [one] One body works for the development of the county.
   *[other] { NUMBER_WORD($count, case: "capital") } bodies work together for the development of the county.
 }
bodies-none = No bodies match
bodies-none-why = Nothing in the register matches what you chose, on this day.
bodies-no-organisations = No organisations match
bodies-column-body = Body
bodies-column-cadence = How often
bodies-column-convener = Convener
bodies-column-next = Next meeting
bodies-column-state = State
bodies-column-name = Name
bodies-column-appointed-by = Appointed by
bodies-column-role = Role
bodies-column-period = Period
bodies-column-until = Until
bodies-column-day = Day
bodies-column-time = Time
bodies-column-place = Place
bodies-column-note = Remark
bodies-column-organisation = Organisation
bodies-column-kind = Kind
bodies-column-represents = For
bodies-filter-all = All
bodies-filter-kind = Kind
bodies-filter-level = Level
bodies-filter-state = State
bodies-filter-county = County
bodies-filter-breach = Does not follow the charter
bodies-filter-warning = Needs a look
bodies-filter-unknown = Not known
bodies-state-breaches = { $n } not followed
bodies-state-warnings = { $n } to look at
bodies-state-unknown = { $n } not known
bodies-state-ok = Follows
bodies-recounting = Counting again
bodies-recounting-page = Something that the body shares with others has changed. The findings are being counted again. Reload the page in a while.
bodies-coordinates = coordinates
bodies-together = together
bodies-not-said = Not known
bodies-pager-first = From the beginning
bodies-pager-next = Next

## One body
bodies-purpose-unknown = The sources do not say what the body is for.
bodies-external = Not a body of ours
bodies-not-on-day = The body does not exist on this day. Choose another day to see it.
bodies-seat-count = { $n ->
    [one] one seat
   *[other] { NUMBER_WORD($n) } seats
 }
bodies-question-forum = Does the forum follow its rules?
bodies-question-council = Does the council follow its rules?
bodies-question-network = Does the network follow its rules?
bodies-question-group = Does the group follow its rules?
bodies-question-body = Does the body follow its rules?
bodies-no-findings = There is nothing to check on this day.
bodies-section-chair = The chair rotates
bodies-section-seats = Seats
bodies-section-meetings = Meetings
bodies-section-rules = Rules
bodies-charters = Charters through the years
bodies-no-rules = No rule is known on this day.
bodies-no-seats = There are no seats on this day.
bodies-no-meetings = No meetings are known for the year.
bodies-all-meetings = All meetings, times and places
bodies-meeting-at = at { $time }
bodies-meeting-online = on line
bodies-meetings-of = Meetings { $year }
bodies-meetings-lead = { $counted ->
    [0] No meeting is planned. The rule is { $rule }.
    [one] One meeting is held or planned. The rule is { $rule }.
   *[other] { NUMBER_WORD($counted, case: "capital") } meetings are held or planned, { $held ->
        [0] none is held yet
        [one] one is held
       *[other] { NUMBER_WORD($held) } are held
     }. The rule is { $rule }.
 }
bodies-bounds-exactly = { NUMBER_WORD($n) } a year
bodies-bounds-range = { NUMBER_WORD($min) } to { NUMBER_WORD($max) } a year
bodies-bounds-at-least = at least { NUMBER_WORD($n) } a year
bodies-bounds-at-most = at most { NUMBER_WORD($n) } a year
bodies-meeting-planned = Planned
bodies-meeting-held = Held
bodies-meeting-cancelled = Cancelled
bodies-term = Term { $years }
bodies-chair-open = Nobody appointed yet
bodies-secretary-is = Secretary: { $name }
bodies-secretary-wrong = The secretary must change
bodies-in-force-from = in force from { $day }
bodies-unconfirmed = stated in { $year }, not confirmed
bodies-deviation = { $by } accepted the deviation on { $on }: { $reason }
bodies-someone = the person
bodies-people = { $n ->
    [one] one person
   *[other] { NUMBER_WORD($n) } people
 }
bodies-and = { $first } and { $last }
bodies-beside = More about this page
bodies-file-waits = being checked
bodies-file-harmful = held something harmful and has been removed
bodies-documents = Documents
bodies-contact = Contact
bodies-kin = Belongs together with
bodies-name-hidden = The name is not shown
bodies-for-group = for { $group }

## Seats
bodies-seat-filled = Filled
bodies-seat-vacant = Vacant
bodies-seat-wrong = Wrong organisation
bodies-seat-wrong-side = Wrong side
bodies-seat-ends-soon = Ends soon
bodies-seat-nobody = Nobody appointed
bodies-seat-nominated = { $name }, nominated

bodies-role-chair = Chair
bodies-role-vice-chair = Vice chair
bodies-role-lead = Project leader
bodies-role-member = Member
bodies-role-substitute = Substitute
bodies-role-co-opted = Co-opted
bodies-role-invited = Invited
bodies-role-insight = Insight seat
bodies-role-observer = Observer
bodies-role-secretary = Secretary

bodies-side-majority = the majority
bodies-side-opposition = the opposition

bodies-sector-business = business
bodies-sector-civil-society = civil society
bodies-sector-municipalities = the municipalities
bodies-sector-regions = the regions
bodies-sector-state = the state
bodies-sector-academia = academia
bodies-sector-public = the public sector

## Kind, level, who sits
bodies-kind-forum = Forum
bodies-kind-council = Council
bodies-kind-industry-council = Industry council
bodies-kind-officials-group = Officials’ group
bodies-kind-working-group = Working group
bodies-kind-steering-group = Steering group
bodies-kind-project-group = Project group
bodies-kind-project-lead = Project leadership
bodies-kind-network = Network
bodies-kind-assembly = Assembly
bodies-kind-event = Event

bodies-level-local = Local
bodies-level-inter-municipal = Between municipalities
bodies-level-county = The county
bodies-level-national = The country
bodies-level-eu = EU

bodies-tier-political = Elected representatives
bodies-tier-officials = Officials
bodies-tier-mixed = Elected representatives and officials

bodies-link-twin = twin body
bodies-link-prepares-for = has its matters prepared here
bodies-link-prepares-for-back = prepares matters for this body
bodies-link-pre-meeting-for = has its pre-meetings here
bodies-link-pre-meeting-for-back = holds pre-meetings for this body
bodies-link-part-of = the larger body that this one is part of
bodies-link-part-of-back = part of this body
bodies-link-succeeds = came before
bodies-link-succeeds-back = came after
bodies-link-shares-days = same day and place

## Organisations
bodies-organisations-lead = Municipalities, regions, authorities, companies and associations with seats in the bodies or named in their rules.
bodies-organisation-lead = { $seats ->
    [0] The organisation has no seat on this day.
    [one] One seat in { $bodies ->
        [one] one body
       *[other] { NUMBER_WORD($bodies) } bodies
     }. { $vacant ->
        [0] It is filled.
       *[other] It is vacant.
     }
   *[other] { NUMBER_WORD($seats, case: "capital") } seats in { $bodies ->
        [one] one body
       *[other] { NUMBER_WORD($bodies) } bodies
     }. { $vacant ->
        [0] All are filled.
        [one] One is vacant.
       *[other] { NUMBER_WORD($vacant, case: "capital") } are vacant.
     }
 }{ $ending ->
    [0] {""}
    [one] {" "}One assignment ends within half a year.
   *[other] {" "}{ NUMBER_WORD($ending, case: "capital") } assignments end within half a year.
 }
bodies-municipality-code = municipality code { $code }
bodies-no-own-seats = No seats on this day.
bodies-names = Other names
bodies-also-written = also written so
bodies-groups = Belongs to
bodies-kin-organisations = Belongs together with
bodies-branch-of = the larger organisation that this one is a branch of
bodies-branch = branch
bodies-succeeds = came before
bodies-sides = Majority and opposition
bodies-organisation-region = Region
bodies-organisation-municipality = Municipality
bodies-organisation-authority = Authority
bodies-organisation-ministry = Ministry
bodies-organisation-government = Government
bodies-organisation-university = University
bodies-organisation-federation = Federation of municipalities or regions
bodies-organisation-chamber = Chamber of commerce
bodies-organisation-industry-group = Industry group
bodies-organisation-union = Trade union
bodies-organisation-association = Association
bodies-organisation-company = Company
bodies-organisation-category = Category
bodies-organisation-collaboration = Collaboration
bodies-organisation-network = Network
bodies-organisation-other = Other organisation

## People
bodies-posts = Assignments
bodies-no-posts = No assignments that you may see.
bodies-post-now = Now
bodies-post-past = Ended
bodies-post-coming = To come
bodies-contact-of = Contact for
bodies-protected = The person has a protected identity. Only the registrar sees this page.

## Search
bodies-search-title = Search
bodies-search-ask = Write a name in the search field: a body, an organisation, a person or the day of a meeting.
bodies-search-lead = { $n ->
    [0] Nothing in the register is called anything with “{ $question }”.
    [one] One hit for “{ $question }”.
   *[other] { NUMBER_WORD($n, case: "capital") } hits for “{ $question }”.
 }
bodies-search-many = The first { $n } hits for “{ $question }”. Write more of the name to see fewer.
bodies-search-bodies = Bodies ({ $n })
bodies-search-organisations = Organisations ({ $n })
bodies-search-people = People ({ $n })
bodies-search-meetings = Meetings ({ $n })
bodies-search-meeting = { $body }, { $day }
bodies-search-none = Nothing to show
bodies-search-none-why = Search for the beginning of a name. Abbreviations and former names work too.

## Faults in files that are read in
bodies-fault-line = { $file }, line { $line }: { $what }
bodies-fault-backwards = the period ends { $to } but begins { $from }
bodies-fault-link-to-itself = “{ $found }” is linked to itself; name another body
bodies-fault-link-circle = “{ $found }” leads back to itself: { $circle }
bodies-fault-link-twice = “{ $found }” stands twice with the same kind of link
bodies-fault-missing-field = the field “{ $field }” is missing
bodies-fault-not-a-date = “{ $found }” is not a date; write it as "2027-01-31"
bodies-fault-not-a-list = “{ $field }” must be a list
bodies-fault-not-a-slug = “{ $found }” is not an address word; use a–z, 0–9 and hyphens
bodies-fault-not-toml = “{ $found }” cannot be read as TOML; check quotation marks, brackets and equals signs
bodies-fault-twice = “{ $found }” stands already in { $first }
bodies-fault-unknown-area = the area “{ $found }” is not in areas.toml
bodies-fault-unknown-body = the body “{ $found }” is not in the folder bodies
bodies-fault-unknown-county = the county code “{ $found }” is not in counties.toml
bodies-fault-unknown-field = the field “{ $found }” is not known; expected one of { $expected }
bodies-fault-unknown-list = the list “{ $found }” does not belong in the file
bodies-fault-unknown-file = the file “{ $found }” does not belong in a package
bodies-fault-unknown-group = the group “{ $found }” is not in groups.toml
bodies-fault-unknown-municipality = “{ $found }” is not a municipality code
bodies-fault-unknown-organisation = the organisation “{ $found }” is not in organisations.toml or municipalities.toml
bodies-fault-unknown-party = the party “{ $found }” is not in parties.toml
bodies-fault-unknown-person = the person “{ $found }” is not in people.toml
bodies-fault-unknown-rule = no rule in the file has the key “{ $found }”
bodies-fault-unknown-term = the term “{ $found }” is not in terms.toml
bodies-fault-unknown-word = the word “{ $found }” is not known; expected one of { $expected }
bodies-fault-wrong-type = “{ $found }” is of the wrong kind; expected { $expected }
