# Changing the register: forms, previews, conflicts, faults.

## What can be written is called: one, inside a sentence
bodies-record-term = term
bodies-record-party = party
bodies-record-organisation = organisation
bodies-record-name = other name
bodies-record-task = task of the organisation
bodies-record-side = party in majority or opposition
bodies-record-group = group of organisations
bodies-record-member = organisation in the group
bodies-record-person = person
bodies-record-body = body
bodies-record-link = link to another body
bodies-record-contact = contact
bodies-record-charter = charter
bodies-record-rule = rule
bodies-record-seat = seat
bodies-record-holder = person in a seat
bodies-record-nominee = nomination
bodies-record-meeting = meeting
bodies-record-document = document
bodies-record-deviation = deviation with a reason
bodies-record-contradiction = contradiction between sources

## What can be written is called: several, as a heading
bodies-records-term = Terms
bodies-records-party = Parties
bodies-records-organisation = Organisations
bodies-records-name = Other names
bodies-records-task = Tasks of the organisation
bodies-records-side = Majority and opposition
bodies-records-group = Groups
bodies-records-member = Organisations in the group
bodies-records-person = People
bodies-records-body = Bodies
bodies-records-link = Links to other bodies
bodies-records-contact = Contacts
bodies-records-charter = Charters
bodies-records-rule = Rules
bodies-records-seat = Seats
bodies-records-holder = People in the seats
bodies-records-nominee = Nominations
bodies-records-meeting = Meetings
bodies-records-document = Documents
bodies-records-deviation = Deviations with a reason
bodies-records-contradiction = Contradictions between sources

## Fields
bodies-field-abbreviation = Abbreviation
bodies-field-about = What the sources differ about
bodies-field-accepted-on = Accepted on
bodies-field-aliases = Other spellings of the name
bodies-field-appointed-by = Appointed by
bodies-field-area = Area
bodies-field-body-kind = Kind of body
bodies-field-branch-of = Is a branch of
bodies-field-by = Accepted by
bodies-field-charter = Charter
bodies-field-comes-from = Comes from
bodies-field-confirmed = The body has confirmed the rule
bodies-field-contact-public = E-mail and telephone may be shown to everyone
bodies-field-county = County
bodies-field-date = Day
bodies-field-decided = Day of the decision
bodies-field-decision = Decision
bodies-field-document-title = Name of the document
bodies-field-email = E-mail
bodies-field-ends = Ends
bodies-field-external = Not a body of ours
bodies-field-file = File
bodies-field-from = From
bodies-field-host = Held at
bodies-field-key = Key of the rule in files
bodies-field-level = Level
bodies-field-link = Link
bodies-field-link-kind = How the other body belongs together with this one
bodies-field-month-only = Only the month is known
bodies-field-municipality = Municipality code
bodies-field-name = Name
bodies-field-name-kind = Kind of name
bodies-field-nominated-on = The nomination came on
bodies-field-online = One can take part on line
bodies-field-place = Place
bodies-field-starts = Begins
bodies-field-note = Note
bodies-field-one = One source says
bodies-field-ordinal = Place in the list
bodies-field-organisation = Organisation
bodies-field-organisation-kind = Kind of organisation
bodies-field-other = The other source says
bodies-field-other-body = The other body
bodies-field-other-name = The other name
bodies-field-paragraph = Paragraph
bodies-field-party = Party
bodies-field-person = Person
bodies-field-person-title = Title
bodies-field-phone = Telephone
bodies-field-protected = Has a protected identity
bodies-field-public = The name may be shown to everyone
bodies-field-purpose = What the body is for
bodies-field-quote = What the source says, word for word
bodies-field-reason = Reason
bodies-field-represents = For which organisation
bodies-field-represents-group = Or for which group
bodies-field-role = Role in the body
bodies-field-rule = Rule
bodies-field-seat = Seat
bodies-field-sector = Sector
bodies-field-severity = How the rule counts
bodies-field-short = Short name
bodies-field-side = Majority or opposition
bodies-field-source-title = Source
bodies-field-state = State
bodies-field-succeeds = Took over from
bodies-field-task = Task
bodies-field-term = Term
bodies-field-tier = Who sits
bodies-field-title = Name
bodies-field-to = Until
bodies-field-voting = Votes
bodies-field-year = Year of the source

## How to answer
bodies-hint-abbreviation = As it stands after names. For example C or KD.
bodies-hint-aliases = One name a line. For example Kompetensforum.
bodies-hint-appointed-by = Only if somebody else than the organisation itself decides who is to sit.
bodies-hint-branch-of = The larger organisation. Företagarna Örnsköldsvik, for example, is a branch of Företagarna.
bodies-hint-by = Whoever decided. For example the chair of the forum.
bodies-hint-charter-title = For example Arbetsordning för Kulturforum.
bodies-hint-confirmed = Tick when the body itself has said that the rule holds.
bodies-hint-contact-email = Rather an address that remains when the person changes. For example kulturforum@region.example.
bodies-hint-contact-public = Otherwise visitors do not see them.
bodies-hint-day = Year, month and day. For example 2027-01-25.
bodies-hint-decided = Year, month and day. For example 2026-11-09.
bodies-hint-decision = Who decided, and the paragraph. For example Kommunfullmäktige § 127/2026.
bodies-hint-email = For the assignment, not private. For example marta.bergfalk@kommun.example.
bodies-hint-ends = Swedish time, the same day. For example 15:00.
bodies-hint-host = The organisation that receives the meeting. For example Kramfors kommun.
bodies-hint-online = The link is written on the page of the meeting. Only those who belong to the body see it.
bodies-hint-place = Town, address or room. For example Folkets hus, Kramfors.
bodies-hint-starts = Swedish time. For example 13:00. Leave it empty when the time is not settled.
bodies-hint-external = Others run it, but its meeting days bind ours. For example a national forum.
bodies-hint-file = If the document is to lie here. Give a file or a link.
bodies-hint-from = Year, month and day. For example 2027-01-25. Leave it empty if the beginning is not known.
bodies-hint-group-name = As it stands inside a Swedish sentence. For example länets kommuner.
bodies-hint-holder-organisation = Only if it is not the organisation that the seat is for. For example when a secretary comes from a municipality.
bodies-hint-kinds = One matter a line, in the words of the charter. For example budget.
bodies-hint-link = The address where the document is. For example https://www.region.example/arbetsordning.pdf.
bodies-hint-meeting-date = Year, month and day. For example 2027-05-03. If only the month is known, write its first day: 2027-05-01.
bodies-hint-month-only = The meeting is then shown with month and year.
bodies-hint-municipality = Four digits, only for municipalities. For example 2280 for Härnösand.
bodies-hint-names = Names or abbreviations, one a line. Write them as they are usually written and we look them up.
bodies-hint-ordinal = The rule with the lowest number is shown first. The first has number 0.
bodies-hint-paragraph = For example 6 §.
bodies-hint-person = Write the name and we look it up. If the register does not have the person, we ask whether to add them.
bodies-hint-person-name = First name and family name. For example Marta Bergfalk.
bodies-hint-person-organisation = Where the person works or is elected. Name or abbreviation. Write it as it is usually written and we look it up.
bodies-hint-person-title = For example kommunalråd or kulturchef.
bodies-hint-phone = For the assignment, not private. For example 070-174 06 05.
bodies-hint-predicate = Written as JSON. For example {"{"} "is": "has_task", "task": "regional-utveckling" {"}"}.
bodies-hint-protected = Then only the registrar sees the name.
bodies-hint-public = Otherwise it only says that the seat is filled.
bodies-hint-purpose = A sentence or two. For example: Här samverkar länets kommuner och regionen i kulturfrågor.
bodies-hint-quote = At most 400 characters. For example: Forumet möts tre till fyra gånger per år.
bodies-hint-reason = Why the rule is not followed, so that others understand. For example: The chair is on sick leave, and the forum waits with the change until the new year.
bodies-hint-rule-days = Only if the rule holds for a shorter time than the whole charter. For example 2027-01-25.
bodies-hint-rule-key = A short word, only if the register is to be moved as files. For example moten.
bodies-hint-seat-group = When several share the seat. For example länets kommuner.
bodies-hint-seat-ordinal = The seat with the lowest number is shown first. The first has number 0.
bodies-hint-seat-organisation = Name or abbreviation. Write it as it is usually written and we look it up.
bodies-hint-seat-side = Only if the holder must belong to the majority or the opposition.
bodies-hint-severity = When a rule that must be followed is broken, the charter is not followed. When another is broken, it only needs a look. About allows one meeting more or less.
bodies-hint-short = The everyday name, if it is shorter. For example 8-gruppen.
bodies-hint-sides = Organisations and groups in the order they take turns, one a line. The first begins.
bodies-hint-source-title = The document or page where the rule stands. For example Arbetsordning för Kulturforum.
bodies-hint-succeeds = The organisation that was there before. Name or abbreviation. Write it as it is usually written and we look it up.
bodies-hint-task = A word that is the same for all who have the task. For example regional-utveckling.
bodies-hint-term-name = For example Mandatperioden 2027–2030.
bodies-hint-then = The rule for those to whom the answer is yes, written as JSON. For example {"{"} "rule": "ex_officio", "office": "regional utvecklingsdirektör" {"}"}.
bodies-hint-to = Year, month and day. For example 2027-12-31. Leave it empty if it holds until further notice.
bodies-hint-turns-from = First day of the first turn, if the turns do not start over with each term. For example 2027-01-01.
bodies-hint-year = If what it says is old. For example 2018.

## Kinds of names, how a rule counts, at a distance
bodies-name-alias = Another spelling
bodies-name-former = Former name
bodies-severity-must = Must
bodies-severity-should = Should
bodies-severity-about = About
bodies-remote-allowed = Allowed
bodies-remote-forbidden = Not allowed
bodies-remote-limited = Allowed in some cases

## What rules are about
bodies-family-composition = Who has a seat
bodies-family-chair = Chair and lead
bodies-family-secretary = Secretary
bodies-family-convening = Convener
bodies-family-cadence = How often the body meets
bodies-family-order = Before, during and after the meeting
bodies-family-competence = What the body may decide
bodies-family-pairing = Twin body

## Types of rules
bodies-rule-each-of = As many seats for each one of a group
bodies-rule-named = These organisations belong to it
bodies-rule-category = So many out of a group
bodies-rule-governing-pair = One from the majority and one from the opposition
bodies-rule-one-per = One seat for each of the areas
bodies-rule-on-behalf-of = One organisation sits for a group
bodies-rule-derived = All who belong to a group
bodies-rule-invited = These organisations are invited
bodies-rule-ex-officio = Seat by virtue of office
bodies-rule-sectors = Sectors that must be present
bodies-rule-open = Open to anyone who wants to take part
bodies-rule-conditional = Different rules for different organisations
bodies-rule-alternate = The chair rotates
bodies-rule-fixed-chair = The chair comes from a certain organisation
bodies-rule-elected = The body elects its chair
bodies-rule-co-leads = Several share the lead
bodies-rule-secretary-follows-chair = Whoever has the chair provides the secretary
bodies-rule-host = The secretariat is with a certain organisation
bodies-rule-sole = One organisation convenes
bodies-rule-joint = Several convene together
bodies-rule-coordinated-by = One organisation coordinates
bodies-rule-external = Somebody outside the register convenes
bodies-rule-exactly = Exactly so many meetings a year
bodies-rule-range = Between so and so many meetings a year
bodies-rule-at-least = At least so many meetings a year
bodies-rule-about = About so many meetings a year
bodies-rule-every = So many weeks between the meetings
bodies-rule-before-each = One meeting before each meeting of another body
bodies-rule-in-addition-to = Meetings beside those of another body
bodies-rule-once = One single meeting
bodies-rule-unspecified = The source does not say how often
bodies-rule-pre-meeting = Pre-meeting to each meeting of another body
bodies-rule-prepares-for = Prepares the meetings of another body
bodies-rule-notice = When the summons goes out
bodies-rule-documents = When the documents go out
bodies-rule-minutes-within = When the minutes are ready
bodies-rule-quorum = How many must take part in decisions
bodies-rule-remote = Taking part at a distance
bodies-rule-decides = Decides certain matters
bodies-rule-advises = Advises and does not decide
bodies-rule-twin = Has a twin body

## What a rule needs to know
bodies-parameter-all-of = The sectors
bodies-parameter-areas = The areas
bodies-parameter-body = The other body
bodies-parameter-category = Out of which group
bodies-parameter-convener = Who convenes
bodies-parameter-count = Meetings a year
bodies-parameter-date = Day of the meeting
bodies-parameter-days = Number of days
bodies-parameter-group = The group
bodies-parameter-kinds = What the body decides
bodies-parameter-lead-at-least = At least so many days before
bodies-parameter-lead-days = At most so many days before
bodies-parameter-leads = How many share it
bodies-parameter-max = At most
bodies-parameter-members = How many must take part
bodies-parameter-min = At least
bodies-parameter-nominated-by = Group that nominates
bodies-parameter-office = The office or post
bodies-parameter-organisation = The organisation
bodies-parameter-organisations = The organisations
bodies-parameter-otherwise = The rule for the others
bodies-parameter-participation = May members take part at a distance?
bodies-parameter-percent = Share that must take part, in percent
bodies-parameter-predicate = The question that tells them apart
bodies-parameter-same-members = The same organisations must have seats in both
bodies-parameter-seats-each = Seats for each one
bodies-parameter-sides = Those who take turns
bodies-parameter-then = The rule where the answer is yes
bodies-parameter-tolerance = So many meetings more or less are in order
bodies-parameter-tolerance-days = So many days more or less are in order
bodies-parameter-turns-from = The rotation begins
bodies-parameter-weeks = Weeks between the meetings
bodies-parameter-within-term = The turns start over with each term
bodies-parameter-years = Years for each one

## What cannot be done
bodies-fault-in-use = It cannot be removed, because { $n ->
    [one] one other thing in the register points here. Change or remove it first,
   *[other] { NUMBER_WORD($n) } other things in the register point here. Change or remove them first,
 } or end it from a day instead.
bodies-fault-seat-in-use = The seat cannot be removed, because { $n ->
    [one] somebody holds or has held it, or is proposed. Remove that assignment first,
   *[other] { NUMBER_WORD($n) } people hold or have held it, or are proposed. Remove those assignments first,
 } or end the seat from a day instead.
bodies-fault-begins-early = { $when ->
    [open] Write a first day.
   *[other] The assignment cannot begin on { $found }.
 } { $within ->
    [term] The term begins on
   *[seat] The seat exists from
 } { $day }.
bodies-fault-ends-late = { $when ->
    [open] Write a last day.
   *[other] The assignment cannot end on { $found }.
 } { $within ->
    [term] The term ends on
   *[seat] The seat exists until
 } { $day }.
bodies-fault-sits-earlier = Somebody holds the seat { $when ->
    [open] already before.
   *[other] from { $found }.
 } { $within ->
    [term] The term begins on
   *[seat] The seat would only exist from
 } { $day }. Change that assignment first.
bodies-fault-sits-later = Somebody holds the seat { $when ->
    [open] until further notice.
   *[other] until { $found }.
 } { $within ->
    [term] The term ends on
   *[seat] The seat would only exist until
 } { $day }. Change that assignment first, or end the seat from a day instead.
bodies-fault-seat-taken = Somebody else holds the seat { $from ->
    [open] since long
   *[other] from { $from }
 } { $to ->
    [open] and until further notice
   *[other] until { $to }
 }. Choose other days, or end that assignment first.
bodies-fault-linked-to-itself = “{ $found }” is the body itself. Choose another body.
bodies-fault-municipality = “{ $found }” is no municipality code. One has four digits, for example 2281.
bodies-fault-same-days = “{ $found }” is here already during the same time. Change the days or the one that is already here.
bodies-fault-link-back = “{ $found }” leads back here through other links. Choose another body or change the other link.
bodies-fault-itself = “{ $found }” is the organisation itself. Choose another.
bodies-fault-end-outside = The last day cannot be { $found }. Choose a day within the time it holds: { $from }–{ $to }.
bodies-fault-day-outside = The change cannot hold from { $found }. Choose a day within the time it holds: { $from }–{ $to }.
## Forms
bodies-edit-new = Add: { $what }
bodies-edit-thing = Change { $name }
bodies-edit-part = Change: { $what }
bodies-edit-all = Everything on record
bodies-edit-all-of = Everything on record about { $name }
bodies-edit-all-lead = This is all the register has, also what has been and what is to come. Choose a row to change it.
bodies-edit-group-lead = Charters use the group. When an organisation joins or leaves, the bodies concerned are counted again.
bodies-edit-groups-lead = Groups of organisations that charters speak of, such as the municipalities of the county.
bodies-edit-add = Add { $what }
bodies-edit-register = Terms, parties and groups
bodies-edit-register-lead = This belongs to the whole register and is used by every body.
bodies-edit-add-group = Add a group
bodies-edit-own = Change name and basic facts
bodies-edit-in-register = Change in the register
bodies-edit-days = Holds
bodies-edit-none = Nothing chosen
bodies-edit-none-yet = Nothing yet.
bodies-edit-choose-rule = What does the charter say? Choose the kind of rule that fits; we ask for the rest next.
bodies-edit-how = How does the change hold?
bodies-edit-do = What has happened?
bodies-edit-correct = It was wrong
bodies-edit-correct-hint = What you have written replaces what stands, for all days.
bodies-edit-from = Something new holds from a day
bodies-edit-from-hint = The days before stay as they are.
bodies-edit-end = It ends
bodies-edit-end-hint = Write the last day. What has been stays.
bodies-edit-withdraw = It should never have stood here
bodies-edit-withdraw-hint = It is taken away, but stays in the history and can be brought back.
bodies-edit-day = Which day?
bodies-edit-day-hint = The first day of what is new, or the last day of what ends. For example 2027-01-01.
bodies-edit-why = Why do you change it?
bodies-edit-why-hint = Stands in the history. For example: Municipal assembly § 45/2026.
bodies-edit-review = Review the change
bodies-edit-cancel = Cancel
bodies-edit-meant = Choose a name or write it again.
bodies-edit-new-person = Add as a new person
bodies-edit-new-person-hint = Tick this if the register does not have the person yet.
bodies-edit-review-title = Review the change
bodies-edit-review-lead = Nothing is saved yet.
bodies-edit-nothing = What you have written is what stands already. There is nothing to save.
bodies-edit-adds = Is added: { $what } – { $name }
bodies-edit-removes = Is taken away: { $what } – { $name }
bodies-edit-changes = Is changed: { $what } – { $name }
bodies-edit-effect = What it means for the charters
bodies-edit-save = Save the change
bodies-edit-again = Change more
bodies-edit-gone = The record was taken away by { $who } { $when }, while you were writing. What you wrote is still here. Should it be in the register? Review it and save it as a new record.
bodies-edit-conflict-title = Somebody else was quicker

## Faults in forms
bodies-fault-required = Fill in { $field }.
bodies-fault-day = “{ $found }” is no date. Write year, month and day, for example 2027-01-31.
bodies-fault-ends-first = The last day, { $to }, comes before the first, { $from }. Change one of them.
bodies-fault-time = “{ $found }” is no time. Write hour and minute, for example 13:00.
bodies-fault-ends-before = The meeting ends at { $found } but begins at { $starts }. Change one of the times.
bodies-fault-end-alone = The meeting ends at { $found }. Write when it begins too.
bodies-fault-time-of-month = Only the month is known, and then the meeting has no time. Take { $found } away, or write which day.
bodies-fault-no-organisation = No organisation in the register is called “{ $found }”.
bodies-fault-no-group = No group in the register is called “{ $found }”.
bodies-fault-no-body = No body in the register is called “{ $found }”.
bodies-fault-no-area = No area in the register is called “{ $found }”.
bodies-fault-no-term = No term in the register is called “{ $found }”.
bodies-fault-no-party = No party in the register is called “{ $found }”.
bodies-fault-no-county = No county in the register is called “{ $found }”.
bodies-fault-why = Write why you change it, in at most { $max } characters.
bodies-fault-one-line = Write it on a single line. Here stood “{ $found }” on the first and more after it.
bodies-fault-control = “{ $found }” has characters that cannot be seen or printed. Take them away or write the text again.
bodies-fault-too-long = The text has { $n } characters. At most { $max } fit.
bodies-fault-yes-or-no = “{ $found }” is neither yes nor no.
bodies-fault-number = “{ $found }” does not fit. Write a whole number between { $min } and { $max }.
bodies-fault-word = “{ $found }” cannot be chosen. There is { $expected }.
bodies-fault-not-chosen = “{ $found }” is not there to choose. Choose again.
bodies-fault-mail = “{ $found }” is no e-mail address. One looks like name@kommun.se.
bodies-fault-phone = “{ $found }” is no telephone number. Write digits, for example 070-174 06 08.
bodies-fault-link = “{ $found }” is no web address. One begins with https://.
bodies-fault-part = “{ $found }” cannot be read. Write it as in the example.
bodies-fault-several = Several are called “{ $found }”. Choose the one you mean.
bodies-fault-nobody-called = Nobody in the register is called “{ $found }”. Correct the name, or tick that it is a new person.
bodies-fault-both = A seat can be for an organisation or for a group, not for both.
bodies-fault-link-and-file = A document can lie at a web address or here as a file, not both.
bodies-fault-rule-kind = “{ $found }” is no kind of rule.
bodies-fault-day-needed = Write which day.
bodies-fault-doing = “{ $found }” cannot be done.
bodies-fault-nameless = “{ $found }” has no letters. Write a name that can be read.
bodies-fault-file-too-large = The file is larger than { $most } MB. Choose a smaller one. What you wrote is still here.
bodies-fault-file = “{ $found }” cannot be kept here. PDF, Word, Excel, PowerPoint and OpenDocument without macros can, and plain text. Turn a picture into a PDF first.
bodies-fault-misshapen = This does not fit together: { $found }

## Ways here
bodies-seat-replace = Replace
bodies-seat-fill = Fill the seat
bodies-explain = Write why it departs
bodies-field-merged-into = Merged into
bodies-hint-merged-into = The organisation it became part of together with others. Give the last day too.
bodies-merged-into = merged into
