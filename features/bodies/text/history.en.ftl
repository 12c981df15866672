# Historik: what was changed, by whom, when and why.
bodies-history-all = History
bodies-history-of = History: { $thing }
bodies-history-lead = Everything that has changed about { $thing } in the register, the latest first.
bodies-history-lead-gone = { $thing } has been taken out of the register. This is what happened before that, the latest first.
bodies-history-lead-all = Everything that has changed in the register, the latest first.
bodies-history-nothing = No changes
bodies-history-nothing-why = Nothing has changed here that you can see.
bodies-history-older = Older changes
bodies-history-register-itself = The register in general
bodies-history-by-program = Reading in
bodies-history-read-in = Was read into the register.
bodies-history-source-read = { $n ->
    [0] The source was read. It gave no proposals.
    [one] The source was read. It gave one proposal.
   *[other] The source was read. It gave { NUMBER_WORD($n) } proposals.
}
bodies-history-source-rejected = { $n ->
    [one] One proposal about { $bodies } was rejected.
   *[other] { NUMBER_WORD($n, case: "capital") } proposals about { $bodies } were rejected.
}
bodies-history-source-reopened = { $n ->
    [one] One rejected proposal about { $bodies } was taken up again.
   *[other] { NUMBER_WORD($n, case: "capital") } rejected proposals about { $bodies } were taken up again.
}
bodies-history-undid = Undid { $change }.
bodies-history-an-earlier-change = an earlier change
bodies-history-more = { $n ->
    [one] One more detail in the same change
   *[other] { NUMBER_WORD($n, case: "capital") } more details in the same change
}

bodies-history-added = { $record }: added
bodies-history-removed = { $record }: removed
bodies-history-ended = { $record }: holds until { $day }
bodies-history-reopened = { $record }: holds until further notice again
bodies-history-corrected = { $record }: corrected
bodies-history-altered = { $record }: changed
bodies-history-changed-from = { $record }: changed from { $day }
bodies-history-hidden = Details about a person are not shown.
bodies-history-erased = The detail has been erased.
bodies-history-yes = yes
bodies-history-no = no
bodies-history-file = a file

bodies-history-filter = Show some of the changes
bodies-history-show = Show
bodies-history-who = Who changed it
bodies-history-kind = What the change is about
bodies-history-from-day = From
bodies-history-to-day = Until
bodies-history-day-hint = For example 2027-03-01, 1 March 2027 or today.
bodies-history-not-a-date = “{ $found }” is not a date we understand. Write for example 2027-03-01.
bodies-history-no-such-day = “{ $found }” is not in the calendar. Check the day and the month.
bodies-history-out-of-range = “{ $found }” is outside the years 1990–2100, which we can show.
bodies-history-not-yet = “{ $found }” has not been yet. Write today or an earlier day.
bodies-history-before-from = “{ $found }” comes before the first day. Write the same day or a later one.

bodies-history-all-changes = All changes
bodies-history-then-heading = What did the register say on a day?
bodies-history-then-day = What did the register say on this day?
bodies-history-then-show = Show what it said
bodies-history-then-of = { $thing } in the register on { $day }
bodies-history-then-known = Organisations and people are called what they are called today.
bodies-history-since-then = See what has changed since then
bodies-history-lead-then-ask = Write a day to see what the register said when it was over.
bodies-history-lead-then = This is what the register said about { $thing } when { $day } was over.
bodies-history-details = Details
bodies-history-changed-since = Changed since then
bodies-history-between-heading = What has changed between two days?
bodies-history-between-from = Compare the end of this day
bodies-history-between-to = with the end of this day
bodies-history-between-show = Show the difference
bodies-history-difference-of = What has changed: { $thing }
bodies-history-lead-between = This is what differs between the end of { $from } and the end of { $to }.
bodies-history-lead-since = This has changed since the end of { $from }.
bodies-history-lead-until = This changed up to the end of { $to }.
bodies-history-lead-days = Write two days to see what differs between them.
bodies-history-no-difference = No difference
bodies-history-no-difference-why = Nothing has changed between the days that you can see.
bodies-history-too-many = There are too many changes to show at once. Choose days that are closer to each other.
bodies-history-as-before = { $n ->
    [one] One detail was changed and changed back.
   *[other] { NUMBER_WORD($n, case: "capital") } details were changed and changed back.
}
bodies-history-heard-of = { $thing } was put into the register { $moment }. Before that, nothing stood there.

bodies-history-change-of = Change { $moment }
bodies-history-reading-of = Reading in { $moment }
bodies-history-why = Why should the change be undone?
bodies-history-why-hint = The reason stays in the history. Do not write names of people.
bodies-history-why-missing = Write why the change should be undone.
bodies-history-why-too-long = The reason has { $n } characters. Write at most 500.
bodies-history-undo = Undo the change
bodies-history-undo-heading = Undo the change
bodies-history-undo-how = Everything becomes as it was before the change. That is a new change in the history, which can be undone too.
bodies-history-undo-not = The change cannot be undone
bodies-history-undo-changed = The same details have been changed since then. Undo the later changes first, or correct the details by hand. They were changed:
bodies-history-undo-erased = Personal details of the change have been erased. So the register does not know what stood there before.
bodies-history-and-more = { $n ->
    [one] { $first }, and one more detail.
   *[other] { $first }, and { NUMBER_WORD($n) } more details.
}
