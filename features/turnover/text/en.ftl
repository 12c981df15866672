turnover-menu = Seats
turnover-title = Turnover { $years }
turnover-start = Start a turnover
turnover-cancel = Cancel
turnover-start-lead = We go through the charters and seats of { $county } and show what would be asked, and of whom. Nothing is saved until you start.
turnover-field-term = Term
turnover-field-election = Election day
turnover-hint-election = Decisions older than the election are not taken. For example 13 September 2026.
turnover-field-deadline = Answer by
turnover-hint-deadline = The links go on working for 60 days, for answers that come late.
turnover-field-remind = Remind this many days before
turnover-hint-remind = Those who have had a letter and are not done are reminded once, by itself. Leave empty if nobody is to be reminded.
turnover-field-escalate = Tell the head of the office this many days after
turnover-hint-escalate = Whoever you have entered as head gets a letter, and you get a list of all who are not done. Leave empty if it is not to happen.
turnover-field-ask = Who answers questions at your office?
turnover-hint-ask = The name stands in every letter.
turnover-field-ask-email = E-mail address for questions
turnover-see-first = Show what would be asked
turnover-start-button = Start the turnover
turnover-start-edit = Change the details
turnover-field-moves = Ask the successors
turnover-hint-moves = Seats whose organisation has become another are asked of the new one. Otherwise they are not asked at all.
turnover-would =
    { $seats ->
        [one] One seat
       *[other] { NUMBER_WORD($seats, case: "capital") } seats
    } in { $bodies ->
        [one] one body
       *[other] { NUMBER_WORD($bodies) } bodies
    }, of { $organisations ->
        [one] one organisation
       *[other] { NUMBER_WORD($organisations) } organisations
    }
turnover-would-make =
    { $n ->
        [0] All of the seats are in the register already.
        [one] One of the seats does not exist yet and is entered into the register when you start.
       *[other] { NUMBER_WORD($n, case: "capital") } of the seats do not exist yet and are entered into the register when you start.
    }
turnover-would-caption = Seats that would be asked for, by body
turnover-would-later =
    { $n ->
        [one] One seat begins more than a year into the term and is not asked for now.
       *[other] { NUMBER_WORD($n, case: "capital") } seats begin more than a year into the term and are not asked for now.
    }
turnover-would-nobody =
    { $n ->
        [one] For one seat the register does not say who appoints. Enter it on the page of the body and start again.
       *[other] For { NUMBER_WORD($n) } seats the register does not say who appoints. Enter it on the pages of the bodies and start again.
    }
turnover-column-there = In the register
turnover-column-carried = As in the term before
turnover-column-demanded = Demanded by rule
turnover-moved-heading = Organisations that have become another
turnover-moved = { $body }: the seat belonged to { $from }. { $to } has taken over.
turnover-open-heading = What is not worked out
turnover-open-why = These rules leave the choice open. Seats that exist are asked for, but no new ones are made from them.
turnover-fault-term = Choose a term.
turnover-fault-day = “{ $found }” is no day. Write for example 1 February 2027.
turnover-fault-past = { $found } has been already. Choose a day to come.
turnover-fault-after-term = { $found } lies after the term.
turnover-fault-election = { $found } is not before the term. The election is.
turnover-fault-days = “{ $found }” is no number of days. Write a number from 0 to 365, or leave empty.
turnover-fault-name = “{ $found }” will not do as a name. Write a name of at most 200 characters.
turnover-fault-address = “{ $found }” is no e-mail address. Write for example name@municipality.example, without å, ä and ö.
turnover-fault-count = “{ $found }” is no number. Write a number, or leave empty.
turnover-fault-file-large = The file is larger than { $most } MB. Choose a smaller one. What you wrote is still here.
turnover-fault-file = The file { $found } is of a kind that is not taken. Send PDF, Word, Excel or plain text. Turn a picture into a PDF first.
turnover-fault-nobody = Choose at least one organisation.
turnover-fault-seat = Choose a seat that somebody holds.
turnover-fault-what = Say what is to be done: avsluta or lamnat.
turnover-fault-lines = Some lines could not be understood. The rest stands in the fields below; nothing has been saved yet.
turnover-for-group = for { $group }
turnover-total = of { $of } seats are filled
turnover-total-lacking = Seats missing
turnover-total-breaches = Rules broken
turnover-total-done = Organisations done
turnover-total-of = of { $of }
turnover-days-to = Days to { $day }
turnover-days-since = Days since { $day }
turnover-lead =
    { $n ->
        [one] The seats are to be filled anew after the election. One of { $of } organisations has had a link of its own and answers for all its seats at once, by { $deadline }.
       *[other] The seats are to be filled anew after the election. { $n } of { $of } organisations have had a link of their own and answer for all their seats at once, by { $deadline }.
    }
turnover-lead-not-written = The seats are to be filled anew after the election. No letters have been sent yet; the answers are due by { $deadline }.
turnover-send-button = Send the letters…
turnover-remind-button = Remind those who have not answered…
turnover-contacts-button = Whom the letters go to
turnover-again-button = Add what has come since…
turnover-who-heading = Who is to appoint more?
turnover-switch = Ways to see how it stands
turnover-per-organisation = By organisation
turnover-per-body = By body
turnover-gaps = Gaps only
turnover-table = How the turnover stands
turnover-no-gaps = All seats are filled.
turnover-as-csv = Download as CSV
turnover-as-json = Download as JSON
turnover-column-organisation = Organisation
turnover-column-filled = Filled
turnover-column-lacking = Missing
turnover-column-state = State
turnover-column-latest = Latest answer
turnover-column-body = Body
turnover-column-meeting = Next meeting
turnover-column-seat = Seat
turnover-column-asked = Who appoints
turnover-column-who = Who
turnover-column-decision = Decision
turnover-column-before = Before
turnover-column-majority = Majority
turnover-column-opposition = Opposition
turnover-of = { $n } of { $of }
turnover-no-meeting = No meeting entered
turnover-state-done = Done
turnover-state-lacking =
    { $n ->
        [one] { $n } missing
       *[other] { $n } missing
    }
turnover-state-breach =
    { $n ->
        [one] Breaks { $n } rule
       *[other] Breaks { $n } rules
    }
turnover-state-misdirected = Wrong recipient
turnover-state-proposed = Proposed
turnover-state-vacant = Missing
turnover-latest-misdirected = The letter came to the wrong place
turnover-latest-decides = Decides { $day }
turnover-latest-done = Done { $day }
turnover-latest-partly =
    { $n ->
        [one] Answered { $day }, one seat left
       *[other] Answered { $day }, { NUMBER_WORD($n) } seats left
    }
turnover-latest-opened = Opened the link { $day }
turnover-latest-reminded = Link sent { $day }, reminded { $reminded }
turnover-latest-invited = Link sent { $day }
turnover-latest-known = Was in the register already
turnover-latest-nothing = No letter sent
turnover-asked-nobody = The register does not say who
turnover-asked-group = { $group } ({ $n } are asked, one decides)
turnover-meeting-lacks =
    { $n ->
        [one] One seat is missing
       *[other] { NUMBER_WORD($n, case: "capital") } seats are missing
    }
turnover-meetings-heading = What the first meetings lack
turnover-meetings-none = No body with a meeting entered lacks anybody.
turnover-breaches-heading = Rules broken in the bodies
turnover-others = Other turnovers
turnover-not-shown = The name is not shown here
turnover-panel-done = { $name } is done
turnover-panel-lacks = { $name } lacks { $n } of { $of }
turnover-panel-more =
    { $n ->
        [one] Show one more seat
       *[other] Show { NUMBER_WORD($n) } more seats
    }
turnover-panel-body = { $name }: { $n } of { $of }
turnover-panel-rule = Rule: { $rule }.
turnover-panel-pairs = Who sits for the majority and the opposition
turnover-panel-seats = Who sits in each seat
turnover-remind-one = Remind { $name }…
turnover-keep-one = Paste the answer, reopen a seat, end links
turnover-why-proposed = { $name } is proposed. The decision is missing.
turnover-why-soon = Meets { $day }
turnover-why-meeting = Next meeting { $day }
turnover-why-rule = The rule is: { $rule }
turnover-nothing = No turnover has been started
turnover-nothing-lead = Here you see how the seats are filled anew after the election.
turnover-nothing-why = When whoever keeps the register starts a turnover, each organisation gets a letter with a link of its own.
turnover-done-started =
    { $seats ->
        [one] The turnover now asks for one more seat.
       *[other] The turnover now asks for { NUMBER_WORD($seats) } more seats.
    } { $made ->
        [0] {""}
        [one] One of them is new in the register.
       *[other] { NUMBER_WORD($made, case: "capital") } of them are new in the register.
    }
turnover-done-written =
    { $n ->
        [one] One letter is on its way.
       *[other] { NUMBER_WORD($n, case: "capital") } letters are on their way.
    } { $without ->
        [0] {""}
        [one] One organisation has no address.
       *[other] { NUMBER_WORD($without, case: "capital") } organisations have no address.
    }
turnover-done-contacts = The addresses are saved.
turnover-done-answered =
    { $n ->
        [one] Saved: one seat. You can come back by the same link.
       *[other] Saved: { NUMBER_WORD($n) } seats. You can come back by the same link.
    }
turnover-done-noted = Saved. You can come back by the same link.
turnover-done-misdirected = Thank you. We now see that the letter came to the wrong place and will see to it. You need not do more.
turnover-done-ended = The links are ended. Send a new letter when you know who is to have it.
turnover-done-left = The seat is open again. Send a letter to whoever appoints.
turnover-contacts = Whom the letters go to
turnover-contacts-lead = One person an organisation is enough, often the municipal secretary. She needs no account.
turnover-contacts-save = Save the addresses
turnover-field-contact = Name
turnover-field-email = E-mail address
turnover-field-chief = E-mail address of the head
turnover-letters = Letters to those who are not done
turnover-letters-nobody = Nobody who lacks seats has an address to write to.
turnover-letters-lead =
    { $n ->
        [one] One organisation lacks seats. Look through the letter before you send it.
       *[other] { NUMBER_WORD($n, case: "capital") } organisations lack seats. Look through the letter before you send them.
    }
turnover-letters-first =
    { $n ->
        [one] First letter, to { $to }. One seat is missing. { $latest }.
       *[other] First letter, to { $to }. { NUMBER_WORD($n, case: "capital") } seats are missing. { $latest }.
    }
turnover-letters-again =
    { $n ->
        [one] Reminder, to { $to }. One seat is missing. { $latest }.
       *[other] Reminder, to { $to }. { NUMBER_WORD($n, case: "capital") } seats are missing. { $latest }.
    }
turnover-letters-send = Send the letters
turnover-letters-without = Lack seats but have no address
turnover-letters-sample = This is the letter
turnover-letter-subject =
    { $n ->
        [one] { $organisation }: appoint one person for { $years }
       *[other] { $organisation }: appoint { NUMBER_WORD($n) } people for { $years }
    }
turnover-letter-first =
    { $n ->
        [one] { $organisation } appoints one person in the county's collaboration for { $years }. Answer by { $deadline }. It concerns:
       *[other] { $organisation } appoints { NUMBER_WORD($n) } people in the county's collaboration for { $years }. Answer by { $deadline }. It concerns:
    }
turnover-letter-reminder-subject =
    { $n ->
        [one] Reminder: { $organisation } has one seat left to fill for { $years }
       *[other] Reminder: { $organisation } has { NUMBER_WORD($n) } seats left to fill for { $years }
    }
turnover-letter-reminder-first =
    { $n ->
        [one] We still lack an answer for one of { $of } seats. The answer is due { $deadline }. What is left:
       *[other] We still lack an answer for { NUMBER_WORD($n) } of { $of } seats. The answer is due { $deadline }. What is left:
    }
turnover-letter-button = Open your seats
turnover-letter-how = You can answer for some seats at a time and come back by the same link. The last day is { $deadline }; the link works through { $until }. No account is needed.
turnover-letter-forward = The link is for you alone. Whoever has it can answer for you, so forward it only to somebody who may.
turnover-letter-ask = Questions? Write to { $name }, { $email }.
turnover-letter-behind-subject =
    { $n ->
        [one] Turnover { $years }: one organisation is not done
       *[other] Turnover { $years }: { NUMBER_WORD($n) } organisations are not done
    }
turnover-letter-behind =
    { $n ->
        [one] The answers were due { $deadline }. One organisation is not done:
       *[other] The answers were due { $deadline }. { NUMBER_WORD($n, case: "capital") } organisations are not done:
    }
turnover-letter-behind-line =
    { $n ->
        [one] { $name }: one seat is missing
       *[other] { $name }: { NUMBER_WORD($n) } seats are missing
    }
turnover-letter-behind-button = See how it stands
turnover-letter-chief-subject =
    { $n ->
        [one] { $organisation } has not appointed one person in the county's collaboration
       *[other] { $organisation } has not appointed { NUMBER_WORD($n) } people in the county's collaboration
    }
turnover-letter-chief =
    { $n ->
        [one] The answer was due { $deadline }. One seat is missing. The link has been sent to { $contact }.
       *[other] The answer was due { $deadline }. { NUMBER_WORD($n, case: "capital") } seats are missing. The link has been sent to { $contact }.
    }
turnover-worn = The link cannot be used
turnover-worn-lead = It is too old, has been ended or is not whole.
turnover-worn-next = Ask whoever sent the letter for a new one.
turnover-reply-title = { $organisation }: seats { $years }
turnover-reply-lead =
    { $n ->
        [one] One of { $of } seats is left to fill. Answer by { $deadline }.
       *[other] { NUMBER_WORD($n, case: "capital") } of { $of } seats are left to fill. Answer by { $deadline }.
    }
turnover-reply-complete = All your seats are filled. Thank you!
turnover-reply-whose = The page is for { $organisation } and shows only the seats that you fill.
turnover-reply-until = The link works until { $day }. You can open it several times.
turnover-reply-latest = Latest answer: { $by }, { $moment }.
turnover-reply-who = Who answers?
turnover-field-by = Your name
turnover-field-office = Your office
turnover-hint-office = For example municipal secretary.
turnover-reply-decision = The decision
turnover-hint-decision-group = Holds for the names you fill in now. Were they elected at different meetings? Save once for each decision. Without a decision the names are saved as proposals.
turnover-field-decision = Decision
turnover-hint-decision = For example Kommunfullmäktige § 134/2026.
turnover-field-decided = Day of the decision
turnover-hint-decided = For example 30 November 2026.
turnover-field-paper = Extract of the minutes
turnover-hint-paper = PDF, Word, Excel or text. Read by those who have signed in. The browser forgets the file when something needs mending; choose it again then.
turnover-reply-together = Several seats at once
turnover-field-same-all = The same as before in all seats
turnover-hint-same-all = Holds for seats where you write no other name.
turnover-field-paste = Paste the answer
turnover-hint-paste = One line a seat, for example from minutes or Excel: Kulturforum; ledamot; Eva Prov. Read the lines in, and the names come into the fields below.
turnover-reply-read = Read the lines in
turnover-line-no-body = You have no such seat. Begin the line with the name of the body, as it stands below.
turnover-line-no-seat = All seats in the body have a name already.
turnover-line-several = The body has several kinds of seats. Write which: for example ledamot or majoriteten.
turnover-line-no-name = There is no name here. Write first and last name.
turnover-field-same = The same as before: { $name }
turnover-field-name = Name
turnover-field-party = Party
turnover-hint-party = Needed to see that it is one from the majority and one from the opposition.
turnover-choose = Choose
turnover-field-person-email = The person's e-mail address
turnover-about-rule = The rule is: { $rule }.
turnover-about-before = Before: { $name }.
turnover-about-new = Nobody sat here before.
turnover-about-proposed = { $organisation } proposes { $name }.
turnover-about-group = The seat is shared by { $group }. All have been asked; whoever decides first appoints.
turnover-about-meeting = Next meeting: { $day }.
turnover-reply-rest = Other
turnover-field-decides = When do you decide on the rest?
turnover-hint-decides = For example 1 March 2027. Then we know when to expect an answer.
turnover-field-women = Number of women you appoint
turnover-field-men = Number of men you appoint
turnover-hint-count = For the statistics. We never guess from names.
turnover-reply-save = Save the answer
turnover-reply-done = Done
turnover-reply-papers = Decisions that have been sent in
turnover-correct = Correct
turnover-by-another = Appointed by { $organisation }
turnover-not-mine-heading = Have you been sent the link by mistake?
turnover-not-mine-why = Tell us, and the region sees that the letter came to the wrong place and can end the link.
turnover-not-mine = This is not my organisation
turnover-conflict-lead = Somebody else of yours has answered meanwhile. Nothing of yours is lost: choose which text is to hold.
turnover-somebody = Somebody else
turnover-wrong-no-party = Choose a party. It is needed for seats shared between majority and opposition.
turnover-wrong-no-by = Write your name, so that we know who answers.
turnover-wrong-no-office = Write your office, for example municipal secretary.
turnover-wrong-no-decision = Write which decision it is, for example Kommunfullmäktige § 134/2026.
turnover-wrong-no-decided = Write on which day the decision was made.
turnover-wrong-no-name = Write a name, or empty the other fields of the seat.
turnover-wrong-name = Write at most { $most } characters on one line.
turnover-wrong-address = Write an e-mail address, for example name@municipality.example.
turnover-wrong-before-election = The decision is older than the election on { $day }. The new term can only be decided on after it.
turnover-wrong-future = The day of the decision lies after today, { $day }. Write the names without a decision until it is made.
turnover-wrong-side = The seat is for { $should }, but the party belongs to { $is } in { $organisation }. Has the government changed? Write to us.
turnover-wrong-both = The same person cannot sit for both the majority and the opposition.
turnover-wrong-twice = The same person cannot have two seats in the body.
turnover-wrong-nobody-before = We cannot show who sat before. Write the name.
turnover-wrong-party = Choose a party from the list.
turnover-wrong-nothing = Nothing is filled in yet. Write at least one name, or when you decide.
turnover-wrong-correct-decision = A seat that is filled already is corrected with the decision that holds.
turnover-one-lead =
    { $of ->
        [one] { $n } of { $of } seat is filled.
       *[other] { $n } of { $of } seats are filled.
    }
turnover-one-contact = Letters go to { $name }, { $email }.
turnover-one-no-contact = No address to write to.
turnover-one-count = { $women } women and { $men } men, says the organisation.
turnover-one-answer = Paste or enter the answer
turnover-one-letter = Send a new letter…
turnover-one-seats = Seats
turnover-proposed-name = { $name } (proposed)
turnover-left-heading = Has somebody left a seat?
turnover-left-why = The assignment ends, and the seat is asked for anew from the day after.
turnover-field-left = Seat
turnover-field-last = Last day
turnover-hint-last = For example 31 March 2027.
turnover-left-save = Reopen the seat
turnover-links-heading = Links
turnover-links-why = Has a letter gone astray? End the links and send a new letter to the right person.
turnover-end-links =
    { $n ->
        [one] End the link
       *[other] End { NUMBER_WORD($n) } links
    }
turnover-welcome-title = Welcome to { $body }
turnover-welcome-subject = Welcome to { $body }
turnover-welcome-first = Hello { $name }! You have been appointed to { $body } ({ $seat }) from { $from }.
turnover-welcome-more = The page below says when the body meets, who chairs, whom you ask and how you get the meetings into your calendar.
turnover-welcome-button = Read about your assignment
turnover-welcome-lead = This is what you need before your first meeting.
turnover-welcome-meetings = When do we meet?
turnover-welcome-no-meetings = No meetings have been entered yet.
turnover-welcome-month = The day is not settled
turnover-welcome-who = Whom do you ask?
turnover-welcome-chair = The chair is { $name }.
turnover-welcome-chair-of = The chair is { $name }, { $organisation }.
turnover-welcome-no-chair = No chair is shown for this day.
turnover-welcome-no-contact = No contact has been entered.
turnover-welcome-body = The whole page of the body: rules, seats and documents
turnover-welcome-calendar = The meetings in your calendar
turnover-welcome-subscribe = Add this address as a subscription in your calendar. New and changed meetings then come by themselves.
turnover-welcome-fetch = Download the meetings as a calendar file
turnover-farewell-subject = Thank you for your time in { $body }
turnover-farewell-left = Hello { $name }! Your assignment in { $body } ends. The last day is { $last }. Thank you for what you have done.
turnover-farewell-first = Hello { $name }! Your assignment in { $body } ends, and somebody else has been appointed. The last day is { $last }. Thank you for what you have done.
