### Utkorgen, och det som står under varje brev.

mail-menu = Utkorg
mail-title = Utkorg
mail-lead = Här ser du brev som inte har kommit fram och brev som väntar på att skickas. Vad breven säger visas inte.
mail-failed = Brev som inte kom fram
mail-failed-none = Alla brev har kommit fram, så vitt vi vet.
mail-waiting = Brev som väntar
mail-waiting-none = Inga brev väntar.
mail-column-to = Till
mail-column-subject = Ärende
mail-column-state = Läge
mail-column-posted = Skrivet
mail-column-do = Vad du kan göra
mail-cleared = (borttaget efter 30 dagar)
mail-nothing-said = inget svar
mail-state-waiting = Väntar
mail-state-being-sent = Skickas nu
mail-state-sent = Skickat
mail-state-refused = Togs inte emot
mail-state-returned = Kom tillbaka
mail-state-given-up = Gick inte att skicka
mail-do-refused = Mottagarens server sa nej: ”{ $said }”. Kontrollera adressen, rätta den och skicka ett nytt brev.
mail-do-returned = Brevet skickades men kom tillbaka: ”{ $said }”. Ta reda på rätt adress, rätta den och skicka ett nytt brev.
mail-do-never-tried = Ingen e-postserver var angiven på två dygn. Be den som sköter driften att ange en. Skicka sedan brevet igen.
mail-do-given-up = Brevet gick inte att lämna på två dygn: ”{ $said }”. Be den som sköter driften att se över e-postservern. Skicka sedan brevet igen.
mail-do-not-tried = Skickas så snart det går. Står brevet kvar här efter tio minuter saknas kanske en e-postserver: fråga den som sköter driften.
mail-do-later = { $n ->
    [one] Ett försök är gjort
   *[other] { NUMBER_WORD($n, case: "capital") } försök är gjorda
 }. Det senaste slutade med ”{ $said }”. Nästa försök: { $when }. Du behöver inte göra något.
mail-do-nothing = Du behöver inte göra något.
mail-again = Skicka igen
mail-again-which = Brev som inte gick att skicka
mail-again-hint = Brevet skickas en gång till, till samma adress. Det går i sju dagar; sedan är texten borttagen.
mail-again-not = Brevet finns inte, eller går inte att skicka igen.
mail-frame-from = Det här brevet kommer från { $region } via Rådslag, där regionen håller ordning på sina samverkansorgan.
mail-frame-wrong = Är brevet inte till dig? Släng det, och öppna inte länkar i det.
