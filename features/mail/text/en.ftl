### The outbox, and what stands under every letter.

mail-menu = Outbox
mail-title = Outbox
mail-lead = Here you see letters that did not arrive and letters that wait to be sent. What the letters say is not shown.
mail-failed = Letters that did not arrive
mail-failed-none = All letters have arrived, as far as we know.
mail-waiting = Letters that wait
mail-waiting-none = No letters wait.
mail-column-to = To
mail-column-subject = Subject
mail-column-state = State
mail-column-posted = Written
mail-column-do = What you can do
mail-cleared = (removed after 30 days)
mail-nothing-said = no answer
mail-state-waiting = Waits
mail-state-being-sent = Being sent
mail-state-sent = Sent
mail-state-refused = Refused
mail-state-returned = Came back
mail-state-given-up = Could not be sent
mail-do-refused = The recipient’s server said no: “{ $said }”. Check the address, correct it and send a new letter.
mail-do-returned = The letter was sent but came back: “{ $said }”. Find the right address, correct it and send a new letter.
mail-do-never-tried = No mail server was named for two days. Ask whoever runs the system to name one. Then send the letter again.
mail-do-given-up = The letter could not be handed over for two days: “{ $said }”. Ask whoever runs the system to look at the mail server. Then send the letter again.
mail-do-not-tried = Will be sent as soon as possible. If the letter is still here after ten minutes, perhaps no mail server is named: ask whoever runs the system.
mail-do-later = { $n ->
    [one] One attempt has been made
   *[other] { NUMBER_WORD($n, case: "capital") } attempts have been made
 }. The last one ended with “{ $said }”. Next attempt: { $when }. You need not do anything.
mail-do-nothing = You need not do anything.
mail-again = Send again
mail-again-which = Letters that could not be sent
mail-again-hint = The letter is sent once more, to the same address. This is possible for seven days; then its text has been removed.
mail-again-not = There is no such letter, or it cannot be sent again.
mail-frame-from = This letter comes from { $region } through Rådslag, where the region keeps its collaboration bodies in order.
mail-frame-wrong = Is the letter not for you? Throw it away, and do not open links in it.
