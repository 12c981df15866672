# Sources that have been read, proposals from them, and pasted lists.
bodies-menu-sources = Sources read
bodies-read-title = Sources read
bodies-read-lead = Read a web page or a document. What it says of bodies, meetings and members becomes proposals. Nothing changes in the register until somebody has confirmed it.
bodies-read-file = File
bodies-read-file-hint = A saved web page, PDF, Word (.docx) or text. At most 25 MB.
bodies-read-address = Or fetch from an address
bodies-read-address-hint = For example https://www.region.example/forum. The page or document must be open to everyone.
bodies-read-fetched-from = Fetched from
bodies-read-fetch-both = Choose a file or write an address, not both.
bodies-read-fetch-off = Nothing is fetched from addresses here. Save the page as a file and choose it instead.
bodies-read-fetch-address = This is no web address. Copy all of it from your browser: https://…
bodies-read-fetch-not-https = Only addresses that begin with https:// are fetched. This one is, or leads on to, another kind.
bodies-read-fetch-password = The address has a user name or password in it. Take it away. Only pages that are open to everyone are fetched.
bodies-read-fetch-port = The address has a port number of its own. Only usual web addresses, without a colon and digits, are fetched.
bodies-read-fetch-unknown = No website called “{ $name }” can be found. Check the spelling.
bodies-read-fetch-not-public = The address leads to a machine that may not be asked. Only websites on the open internet are fetched. Save the page as a file instead.
bodies-read-fetch-silent = The website does not answer. Try again later, or save the page as a file.
bodies-read-fetch-certificate = The website cannot show that it is the one it is called: its certificate will not do. Save the page as a file if you trust it.
bodies-read-fetch-too-long = It took too long to fetch. Try again later, or save the page as a file.
bodies-read-fetch-too-large = What lies at the address is larger than { $most } MB.
bodies-read-fetch-redirects = The address leads on too many times. Open it in your browser and copy the address that stands there in the end.
bodies-read-fetch-status = The website does not give the page out (answer { $status }). Is it open to everyone, and is the address right?
bodies-read-fetch-compressed = The website sends the page compressed although we did not ask for it. Save the page as a file instead.
bodies-read-text = Or paste the text
bodies-read-text-hint = Select the page in your browser, copy it and paste it here.
bodies-read-name = What the page is called
bodies-read-name-hint = Stands as the source of the rules. Without a name the heading of the page is taken.
bodies-read-do = Read
bodies-read-all = What has been read
bodies-read-none = No source has been read yet.
bodies-read-source = Source
bodies-read-when = Read
bodies-read-who = By
bodies-read-found = Proposals
bodies-read-open = Left to decide
bodies-read-older = Show older
bodies-read-why-read = Read { $title }
bodies-read-why = Read from { $title }
bodies-read-charter-title = The page { $title }, read on { $day }
bodies-read-too-long = The text is longer than { $most },000 characters. Divide it into several.
bodies-read-english = The page seems to be in English. Only pages in Swedish can be read. Is there a Swedish one? Read that instead.
bodies-read-other-language = The page seems to be in another language. Only pages in Swedish can be read. Is there a Swedish one? Read that instead.
bodies-read-source-lead = Read { $when } by { $who }. { $open ->
    [0] All proposals are decided.
    [one] One proposal is left to decide.
   *[other] { NUMBER_WORD($open, case: "capital") } proposals are left to decide.
}
bodies-read-nothing = No proposals
bodies-read-nothing-why = The text says nothing of bodies, meetings or members that could be read.
bodies-read-again = Read something else
bodies-read-known-body = Is in the register.
bodies-read-new-body = Is not in the register. The body is added when you confirm something about it.
bodies-read-confirm-sure = Review and confirm { $n } sure proposals
bodies-read-sure = Sure
bodies-read-likely = Likely
bodies-read-unsure = Unsure
bodies-read-a-body = A body
bodies-read-severity = ({ $how })
bodies-read-members = Members: { $who }.
bodies-read-invited = Invited: { $who }.
bodies-read-contact = Contact: { $who }.
bodies-read-document = Document: { $title }.
bodies-read-stands = Stands in the register already.
bodies-read-differs = The register says something else: { $says }
bodies-read-seated = Have a seat already: { $who }.
bodies-read-get-seats = { $n ->
    [one] Gets a seat: { $who }.
   *[other] Get { NUMBER_WORD($n) } seats: { $who }.
}
bodies-read-unknown = We do not know who “{ $found }” is. { $meant }
bodies-read-perhaps = Perhaps { $names }?
bodies-read-in-place = Show in the text, line { $n }
bodies-read-line = line { $n }
bodies-read-confirm = Confirm
bodies-read-confirm-instead = Confirm: holds instead
bodies-read-correct = Correct
bodies-read-reject = Reject
bodies-read-reopen = Take up again
bodies-read-confirmed = Confirmed by { $who } { $when }.
bodies-read-corrected = Corrected and entered by { $who } { $when }.
bodies-read-rejected = Rejected by { $who } { $when }.
bodies-read-done-confirmed = Confirmed. It now stands in the register.
bodies-read-done-rejected = Rejected. Nothing has changed in the register.
bodies-read-done-open = The proposal is open again.
bodies-read-not-understood = Sentences that could not be read
bodies-read-not-understood-lead = They seem to be about meetings or members. Read them yourself and enter what should stand in the register.
bodies-read-kind-first = The text does not say what kind of body “{ $found }” is. Add the body first.
bodies-read-body-first = The rule names “{ $found }”, which is not in the register. Confirm or add that body first.
bodies-read-unknown-name = The rule names “{ $found }”, which is not in the register. Add it first, or choose Correct.
bodies-read-contact-first = There is no telling who “{ $found }” is. Choose Correct and say who the contact is.
bodies-read-sentence = Write the sentence as it stands in the charter
bodies-read-sentence-hint = In Swedish, for example: Forumet träffas tre till fyra gånger per år.
bodies-read-sentence-do = Interpret the sentence
bodies-read-sentence-lost = The sentence could not be interpreted. Choose a type of rule below.
bodies-paste-title = Paste members
bodies-paste-lead = Paste the list as it is: commas, “samt”, “och” or one on each line. You see what it leads to before anything is saved.
bodies-paste-list = Organisations that belong to it
bodies-paste-hint = For example: Region Västernorrland, länets alla kommuner samt Länsstyrelsen.
bodies-paste-from = The seats exist from
bodies-paste-too-long = The list is longer than { $most },000 characters.
bodies-paste-empty = The list is empty. Write at least one organisation.
bodies-paste-unclear = { $n ->
    [one] One name is not known. See the line below.
   *[other] { NUMBER_WORD($n, case: "capital") } names are not known. See the lines below.
}
bodies-paste-expected = No organisation or group in the register is called that.
bodies-paste-review-lead = Nothing is saved yet. This is how the list was understood.
bodies-paste-nobody = Nobody.
bodies-paste-new = Get a seat ({ $n })
bodies-paste-there = Have a seat already ({ $n })
bodies-paste-beside = Have a seat but are not in the list ({ $n })
bodies-paste-read-heading = Names written in another way
bodies-paste-read-as = “{ $found }” was read as { $name }
bodies-paste-leftover = Words that were not counted
