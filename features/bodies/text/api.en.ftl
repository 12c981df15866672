# The reference page of the programming interface.
bodies-menu-api = Open data
bodies-api-title = Open data
bodies-api-lead = Everything on the pages can also be fetched by a program.
bodies-api-document = Description for programs (OpenAPI)
bodies-api-ask = How to ask
bodies-api-ask-suffix = Put .json at the end of the address, before the question mark. The start page is /.json.
bodies-api-ask-accept = You can just as well send Accept: application/json to the address of the page.
bodies-api-ask-language = Put /en first in the address to have the sentences in English. Names and terms of the register are Swedish either way.
bodies-api-answers = What the answers hold
bodies-api-answers-same = The program gets what you would see on the page yourself, no more and no less. Filters and order are in the address, as on the page.
bodies-api-answers-days = Add per=2027-01-15 for another day than today. The first and the last day are both included. A day that is null is open, or not known.
bodies-api-answers-pages = Long lists come 50 rows at a time. The next part has its address in links.next.
bodies-api-failures = When it cannot be done
bodies-api-failures-form = Failures are JSON too. kind is a word for the program, message is for a person, and faults lists everything that needs mending.
bodies-api-failures-statuses = 404: not there, or not open to you. 406: there, but not in that form. 409: somebody else was first. 413: too much at once. 415: neither a form nor JSON. 422: something needs mending. Nothing is saved when something is wrong.
bodies-api-writes = Changing
bodies-api-writes-same = Send by POST to the address the form has, as a form or as JSON. The fields have the same names.
bodies-api-writes-version = Send the version you read. If somebody has changed it since, the answer is 409 and what is saved stays.
bodies-api-writes-all = Either everything you sent is saved, or nothing.
bodies-api-cache = Fetch only what is new
bodies-api-cache-etag = Every answer has an ETag. Send it in If-None-Match the next time, and the answer is 304 if nothing has changed.
bodies-api-operations = Addresses
bodies-api-operations-why = The descriptions are those of the document for programs. Every address is there with /en first as well.
bodies-api-column-address = Address
bodies-api-column-method = Method
bodies-api-column-what = What it does
bodies-api-column-forms = Forms
