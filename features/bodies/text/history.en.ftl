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
