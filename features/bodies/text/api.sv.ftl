# The reference page of the programming interface.
bodies-menu-api = Öppna data
bodies-api-title = Öppna data
bodies-api-lead = Allt som står på sidorna går också att hämta med ett program.
bodies-api-document = Beskrivning för program (OpenAPI, på engelska)
bodies-api-ask = Så frågar du
bodies-api-ask-suffix = Skriv .json sist i adressen, före frågetecknet. Startsidan heter /.json.
bodies-api-ask-accept = Det går lika bra att skicka Accept: application/json till samma adress som sidan har.
bodies-api-ask-language = Skriv /en först i adressen om meningarna ska vara på engelska. Namn och beteckningar är på svenska i båda fallen.
bodies-api-answers = Så ser svaren ut
bodies-api-answers-same = Programmet får det som du själv skulle se på sidan, varken mer eller mindre. Filter och sortering står i adressen, precis som på sidan.
bodies-api-answers-days = Lägg till per=2027-01-15 för en annan dag än i dag. Första och sista dagen räknas båda in. Är en dag null är den öppen eller inte känd.
bodies-api-answers-pages = Långa listor kommer 50 rader i taget. Nästa del har sin adress i links.next.
bodies-api-failures = När det inte går
bodies-api-failures-form = Också felen är JSON. kind är ett ord för programmet, message är för en människa, och faults räknar upp allt som behöver rättas.
bodies-api-failures-statuses = 404: finns inte, eller är inte öppet för dig. 406: finns, men inte i den formen. 409: någon annan hann före. 413: för mycket på en gång. 415: varken formulär eller JSON. 422: något behöver rättas. Inget sparas när det blir fel.
bodies-api-writes = Ändra
bodies-api-writes-same = Skicka med POST till adressen som formuläret har, som formulär eller som JSON. Fälten heter likadant.
bodies-api-writes-version = Skicka med den version du läste. Har någon annan ändrat sedan dess blir svaret 409, och det som är sparat står kvar.
bodies-api-writes-all = Antingen sparas allt du skickade eller inget.
bodies-api-cache = Hämta bara det som är nytt
bodies-api-cache-etag = Varje svar har en ETag. Skicka den i If-None-Match nästa gång, så blir svaret 304 om inget har ändrats.
bodies-api-operations = Adresser
bodies-api-operations-why = Beskrivningarna är på engelska, som i dokumentet för program. Alla adresser finns även med /en först.
bodies-api-column-address = Adress
bodies-api-column-method = Metod
bodies-api-column-what = Vad den gör
bodies-api-column-forms = Former
