
turnover-calc-title = Work out seats
turnover-calc-link = Work out seats in a proportional election
turnover-calc-lead = Write how many seats are to be shared out and how many votes each group has. The address keeps the question, so that you can pass it on.
turnover-calc-question = The question
turnover-calc-answer = How the seats fall
turnover-calc-button = Work out
turnover-calc-field-seats = Number of seats
turnover-calc-hint-seats = A number from 1 to 200.
turnover-calc-field-voters = Number of voters
turnover-calc-hint-voters = Then we also work out how many must demand a proportional election. For example 71.
turnover-calc-field-groups = Groups and votes
turnover-calc-hint-groups = One group a line, the name first: S 24. At most 60 groups with 1 to 100,000 votes each.
turnover-calc-fault-seats = “{ $found }” is no number of seats. Write a number from 1 to 200.
turnover-calc-fault-voters = “{ $found }” is no number of voters. Write a number from 1 to 100,000, or leave it empty.
turnover-calc-fault-groups = Write at least one group with its votes, for example S 24.
turnover-calc-fault-many = There are { $n } groups. At most { $most } can be reckoned with.
turnover-calc-fault-sum = The groups have { $votes } votes together, but only { $voters } vote.
turnover-calc-fault-no-number = Line { $line }: “{ $found }” does not end with a number of votes. Write for example S 24.
turnover-calc-fault-number = Line { $line }: “{ $found }” votes cannot be reckoned with. Write a number from 1 to 100,000.
turnover-calc-fault-no-name = Line { $line }: “{ $found }” has no name before the number. Write for example S 24.
turnover-calc-fault-long = Line { $line }: the name “{ $found }” is too long. Write at most 80 letters.
turnover-calc-fault-twice = Line { $line }: “{ $found }” stands on line { $first } already. Write each group once.
turnover-calc-told =
    { $n ->
        [one] The seat goes to: { $shares }.
       *[other] Of { NUMBER_WORD($n) } seats: { $shares }.
    }
turnover-calc-share = { $group } { NUMBER_WORD($n) }
turnover-calc-and = { $first } and { $last }
turnover-calc-lot =
    { $n ->
        [one] One seat is decided by lot between { $groups }. They have the same comparison number, { $number }.
       *[other] { NUMBER_WORD($n, case: "capital") } seats are decided by lot between { $groups }. They have the same comparison number, { $number }.
    }
turnover-calc-lot-row = Lot between { $groups }
turnover-calc-demand = At least { $n } of the { $voters } voters must demand it for the election to be proportional.
turnover-calc-per-group = Seats per group
turnover-calc-steps = Seat by seat
turnover-calc-group = Group
turnover-calc-votes = Votes
turnover-calc-seats = Seats
turnover-calc-by-lot = Lot
turnover-calc-drawn = Takes part in the lot
turnover-calc-seat = Seat
turnover-calc-number = Comparison number
turnover-calc-how = Worked out as
turnover-calc-divided = { $votes } divided by { $divisor }
turnover-calc-decimal = { $whole }.{ $rest }
turnover-calc-source-heading = Source
turnover-calc-source = The Swedish act (2022:629) on proportional elections in municipalities and regions. Each seat goes to the group with the largest comparison number: its votes divided by the seats it has already won, plus one. We have read about the act in other sources, not in the act itself.
turnover-calc-unverified = not verified
turnover-calc-forums = Forums of collaboration are no committees, and the act does not apply to them. They mostly have fixed pairs, one from the majority and one from the opposition. Take this as an aid.

turnover-election-title = Elections at the first meeting
turnover-election-link = Elections at the first meeting
turnover-election-of = Elections at the first meeting: { $body }
turnover-election-lead =
    { $n ->
        [0] No body has a chair or vice chair left to elect.
       *[other] { NUMBER_WORD($n, case: "capital") } of { NUMBER_WORD($of) } bodies have a chair or vice chair left to elect.
    }
turnover-election-silent =
    { $n ->
        [one] One body has no rule about its chair: it decides for itself.
       *[other] { NUMBER_WORD($n, case: "capital") } bodies have no rule about their chair: they decide for themselves.
    }
turnover-election-switch = Which bodies
turnover-election-all = All
turnover-election-only-left = Left to elect
turnover-election-table = The first meetings of the bodies and what they elect
turnover-election-column-meeting = First meeting
turnover-election-column-chair = Chair from
turnover-election-done = Elected
turnover-election-no-rule = No rule about a chair
turnover-election-left = Left: { $roles }
turnover-election-nothing = No body to show
turnover-election-nothing-why = All have elected, or no seats are asked for in the turnover.
turnover-election-short-anyone = Freely elected
turnover-election-short-open = Open
turnover-election-first = First meeting of the term: { $day }.
turnover-election-no-meeting = No meeting is planned in the term.
turnover-election-agenda = For the agenda
turnover-election-agenda-why = Copy the text, which is in Swedish, to the notice of the meeting. It is worked out from the charter and the register.
turnover-election-verifiers-kept = The minutes verifiers are a proposal. They belong to the minutes and are not kept here.
turnover-election-charter = the charter
turnover-election-rule = { $rule } ({ $source }).
turnover-election-chair-heading = Election of chair
turnover-election-turn = { $side } has the chair { $days } ({ $source }).
turnover-election-fixed = The chair comes from { $organisation } ({ $source }).
turnover-election-fixed-office = The chair comes from { $organisation } and is { $office } ({ $source }).
turnover-election-anyone = The body elects its chair freely ({ $source }).
turnover-election-open-rule = The charter does not say who may be chair. It is open.
turnover-election-open-turn = Whose turn it is cannot be told ({ $source }). It is open.
turnover-election-eligible = May be elected: { $people }.
turnover-election-nobody = Nobody who sits in the body that day may be elected.
turnover-election-held = { $person } has the office.
turnover-election-held-from = { $person } has the office from { $day }.
turnover-election-no-chair-seat = The body has no seat for a chair in the register.
turnover-election-make-seat = Make a seat for the chair
turnover-election-vice-heading = Election of vice chair
turnover-election-vices =
    { $n ->
        [one] The body has a vice chair. No rule says who it is to be.
       *[other] The body has { NUMBER_WORD($n) } vice chairs. No rule says who they are to be.
    }
turnover-election-leads-heading = Project lead
turnover-election-leads-open = The charter does not say who leads the project. It is open.
turnover-election-leading = Leading: { $people }.
turnover-election-leads-lacking =
    { $n ->
        [one] One project leader is missing.
       *[other] { NUMBER_WORD($n, case: "capital") } project leaders are missing.
    }
turnover-election-secretary-heading = Secretary
turnover-election-secretary-chair = { $organisation } provides the secretary, because the chair comes from there ({ $source }).
turnover-election-secretary-later = The organisation that gets the chair provides the secretary ({ $source }).
turnover-election-secretary-host = { $organisation } provides the secretary ({ $source }).
turnover-election-secretary-open = The charter does not say who provides the secretary. It is open.
turnover-election-verifiers-heading = Election of two minutes verifiers
turnover-election-verifiers = Proposed: { $one } and { $other }.
turnover-election-verifier = Proposed: { $one }. Nobody else is possible.
turnover-election-verifiers-nobody = Nobody to propose: everybody comes from where the chair does, or nobody sits yet.
turnover-election-verifiers-open = If one of them becomes chair, or comes from the same organisation, somebody else is elected.
turnover-election-not-yet = When the meeting has been held, you enter here who was elected.
turnover-election-who-enters = The registrar or the secretary of the body enters who was elected when the meeting has been held.
turnover-election-enter = Who was elected?
turnover-election-preview = What happens when you save
turnover-election-warning = Note:
turnover-election-choose = Choose a person
turnover-election-field-role = To what?
turnover-election-field-person = Who?
turnover-election-field-day = Day of the meeting
turnover-election-hint-day = The office is hers from that day. For example 15 February 2027.
turnover-election-field-paragraph = Paragraph of the minutes
turnover-election-hint-paragraph = For example § 3.
turnover-election-look = Show what would change
turnover-election-save = Save
turnover-election-saved = Whoever was elected now has her seat.
turnover-election-becomes = { $person }, from { $day }, decision { $decision }
turnover-election-fault-role = Choose chair or vice chair.
turnover-election-fault-person = Choose somebody who sits in the body that day.
turnover-election-fault-paragraph = Write the paragraph of the minutes, at most 200 letters, for example § 3.
turnover-election-fault-before = { $found } is before the meeting. The meeting is on { $meeting }.
turnover-election-fault-to-come = { $found } is still to come. Enter who was elected when the meeting has been held.
turnover-election-fault-rule = { $person } cannot be elected. The chair now comes from { $whom }. { $rule }
turnover-election-warn-rule = { $person } is not what should be: a chair from { $whom }. { $rule }
turnover-election-warn-unknown = The register does not know whether { $person } belongs to { $whom }. { $rule }
turnover-election-fault-taken = Somebody is { $role } already: { $there }. You wrote { $new }. End that office first if somebody else is to have it.
turnover-election-fault-side = The free seat is for { $side }.
turnover-election-fault-no-seat = The body has no seat for { $role } that day. Make it on the page of the body first.
