# Changing the register: forms, previews, conflicts, faults.

## Vad det heter som kan skrivas: ett, inne i en mening
bodies-record-term = mandatperiod
bodies-record-party = parti
bodies-record-organisation = organisation
bodies-record-name = annat namn
bodies-record-task = uppdrag för organisationen
bodies-record-side = parti i majoritet eller opposition
bodies-record-group = grupp av organisationer
bodies-record-member = organisation i gruppen
bodies-record-person = person
bodies-record-body = organ
bodies-record-link = koppling till ett annat organ
bodies-record-contact = kontaktperson
bodies-record-charter = arbetsordning
bodies-record-rule = regel
bodies-record-seat = plats
bodies-record-holder = person på en plats
bodies-record-nominee = nominering
bodies-record-meeting = möte
bodies-record-document = handling
bodies-record-deviation = avvikelse med skäl
bodies-record-contradiction = motsägelse mellan källor

## Vad det heter som kan skrivas: flera, som rubrik
bodies-records-term = Mandatperioder
bodies-records-party = Partier
bodies-records-organisation = Organisationer
bodies-records-name = Andra namn
bodies-records-task = Organisationens uppdrag
bodies-records-side = Majoritet och opposition
bodies-records-group = Grupper
bodies-records-member = Organisationer i gruppen
bodies-records-person = Personer
bodies-records-body = Organ
bodies-records-link = Kopplingar till andra organ
bodies-records-contact = Kontaktpersoner
bodies-records-charter = Arbetsordningar
bodies-records-rule = Regler
bodies-records-seat = Platser
bodies-records-holder = Personer på platserna
bodies-records-nominee = Nomineringar
bodies-records-meeting = Möten
bodies-records-document = Handlingar
bodies-records-deviation = Avvikelser med skäl
bodies-records-contradiction = Motsägelser mellan källor

## Fält
bodies-field-abbreviation = Förkortning
bodies-field-about = Vad källorna säger olika om
bodies-field-accepted-on = Godtogs den
bodies-field-aliases = Andra sätt att skriva namnet
bodies-field-appointed-by = Utses av
bodies-field-area = Område
bodies-field-body-kind = Slags organ
bodies-field-branch-of = Är en del av
bodies-field-by = Godtogs av
bodies-field-charter = Arbetsordning
bodies-field-comes-from = Kommer från
bodies-field-confirmed = Organet har bekräftat regeln
bodies-field-contact-public = E-post och telefon får visas för alla
bodies-field-county = Län
bodies-field-date = Dag
bodies-field-decided = Beslutets dag
bodies-field-decision = Beslut
bodies-field-document-title = Handlingens namn
bodies-field-email = E-post
bodies-field-ends = Slutar
bodies-field-external = Inte vårt eget organ
bodies-field-file = Fil
bodies-field-from = Från och med
bodies-field-host = Hålls hos
bodies-field-key = Regelns nyckel i filer
bodies-field-level = Nivå
bodies-field-link = Länk
bodies-field-link-kind = Hur det andra organet hör ihop med det här
bodies-field-month-only = Bara månaden är känd
bodies-field-municipality = Kommunkod
bodies-field-name = Namn
bodies-field-name-kind = Slags namn
bodies-field-nominated-on = Nomineringen kom den
bodies-field-online = Man kan delta på distans
bodies-field-place = Plats
bodies-field-starts = Börjar
bodies-field-note = Anmärkning
bodies-field-one = Den ena källan säger
bodies-field-ordinal = Plats i listan
bodies-field-organisation = Organisation
bodies-field-organisation-kind = Slags organisation
bodies-field-other = Den andra källan säger
bodies-field-other-body = Det andra organet
bodies-field-other-name = Det andra namnet
bodies-field-paragraph = Paragraf
bodies-field-party = Parti
bodies-field-person = Person
bodies-field-person-title = Titel
bodies-field-phone = Telefon
bodies-field-protected = Har skyddad identitet
bodies-field-public = Namnet får visas för alla
bodies-field-purpose = Vad organet är till för
bodies-field-quote = Vad källan säger, ord för ord
bodies-field-reason = Skäl
bodies-field-represents = För vilken organisation
bodies-field-represents-group = Eller för vilken grupp
bodies-field-role = Uppdrag i organet
bodies-field-rule = Regel
bodies-field-seat = Plats
bodies-field-sector = Sektor
bodies-field-severity = Hur regeln räknas
bodies-field-short = Kort namn
bodies-field-side = Majoritet eller opposition
bodies-field-source-title = Källa
bodies-field-state = Läge
bodies-field-succeeds = Tog över efter
bodies-field-task = Uppdrag
bodies-field-term = Mandatperiod
bodies-field-tier = Vilka som sitter
bodies-field-title = Namn
bodies-field-to = Till och med
bodies-field-voting = Har rösträtt
bodies-field-year = Källans år

## Så svarar du
bodies-hint-abbreviation = Som den står efter namn. Till exempel C eller KD.
bodies-hint-aliases = Ett namn per rad. Till exempel Kompetensforum.
bodies-hint-appointed-by = Bara om någon annan än organisationen själv beslutar vem som ska sitta.
bodies-hint-branch-of = Den större organisationen. Företagarna Örnsköldsvik är till exempel en del av Företagarna.
bodies-hint-by = Den som har beslutat. Till exempel forumets ordförande.
bodies-hint-charter-title = Till exempel Arbetsordning för Kulturforum.
bodies-hint-confirmed = Kryssa när organet självt har sagt att regeln gäller.
bodies-hint-contact-email = Helst en adress som finns kvar när personen byts. Till exempel kulturforum@region.example.
bodies-hint-contact-public = Annars visas de inte för besökare.
bodies-hint-day = År, månad och dag. Till exempel 2027-01-25.
bodies-hint-decided = År, månad och dag. Till exempel 2026-11-09.
bodies-hint-decision = Vem som beslutade, och paragrafen. Till exempel Kommunfullmäktige § 127/2026.
bodies-hint-email = För uppdraget, inte privat. Till exempel marta.bergfalk@kommun.example.
bodies-hint-ends = Svensk tid, samma dag. Till exempel 15.00.
bodies-hint-host = Organisationen som tar emot mötet. Till exempel Kramfors kommun.
bodies-hint-online = Länken dit skriver du på mötets sida. Den visas bara för dem som hör till organet.
bodies-hint-place = Ort, adress eller lokal. Till exempel Folkets hus, Kramfors.
bodies-hint-starts = Svensk tid. Till exempel 13.00. Lämna tomt om tiden inte är bestämd.
bodies-hint-external = Andra håller i det, men dess mötesdagar styr våra. Till exempel ett nationellt forum.
bodies-hint-file = Om handlingen ska ligga här. Ange en fil eller en länk.
bodies-hint-from = År, månad och dag. Till exempel 2027-01-25. Lämna tomt om början inte är känd.
bodies-hint-group-name = Som det står inne i en mening. Till exempel länets kommuner.
bodies-hint-holder-organisation = Bara om det inte är den organisation som platsen gäller. Till exempel när en sekreterare kommer från en kommun.
bodies-hint-kinds = En sak per rad, med arbetsordningens ord. Till exempel budget.
bodies-hint-link = Adressen där handlingen finns. Till exempel https://www.region.example/arbetsordning.pdf.
bodies-hint-meeting-date = År, månad och dag. Till exempel 2027-05-03. Är bara månaden känd skriver du den första: 2027-05-01.
bodies-hint-month-only = Mötet visas då med månad och år.
bodies-hint-municipality = Fyra siffror, bara för kommuner. Till exempel 2280 för Härnösands kommun.
bodies-hint-names = Namn eller förkortning, ett per rad. Skriv som det brukar skrivas, vi slår upp det.
bodies-hint-ordinal = Regeln med lägst nummer visas först. Den första har nummer 0.
bodies-hint-paragraph = Till exempel 6 §.
bodies-hint-person = Skriv namnet, vi slår upp det. Finns personen inte i registret frågar vi om den ska läggas till.
bodies-hint-person-name = Förnamn och efternamn. Till exempel Marta Bergfalk.
bodies-hint-person-organisation = Där personen arbetar eller är förtroendevald. Namn eller förkortning. Skriv som det brukar skrivas, vi slår upp det.
bodies-hint-person-title = Till exempel kommunalråd eller kulturchef.
bodies-hint-phone = För uppdraget, inte privat. Till exempel 070-174 06 05.
bodies-hint-predicate = Skriven som JSON. Till exempel {"{"} "is": "has_task", "task": "regional-utveckling" {"}"}.
bodies-hint-protected = Då ser bara registratorn namnet.
bodies-hint-public = Annars står det bara att platsen är besatt.
bodies-hint-purpose = En eller ett par meningar. Till exempel: Här samverkar länets kommuner och regionen i kulturfrågor.
bodies-hint-quote = Högst 400 tecken. Till exempel: Forumet möts tre till fyra gånger per år.
bodies-hint-reason = Varför regeln inte följs, så att andra förstår. Till exempel: Ordföranden är sjukskriven, och forumet väntar med att byta till årsskiftet.
bodies-hint-rule-days = Bara om regeln gäller kortare tid än hela arbetsordningen. Till exempel 2027-01-25.
bodies-hint-rule-key = Ett kort ord, bara om registret ska flyttas som filer. Till exempel moten.
bodies-hint-seat-group = När platsen är gemensam för flera. Till exempel länets kommuner.
bodies-hint-seat-ordinal = Platsen med lägst nummer visas först. Den första har nummer 0.
bodies-hint-seat-organisation = Namn eller förkortning. Skriv som det brukar skrivas, vi slår upp det.
bodies-hint-seat-side = Bara om den som sitter måste höra till majoriteten eller oppositionen.
bodies-hint-severity = Bryts en regel som ska följas räknas det som att arbetsordningen inte följs. Bryts en annan behöver den bara ses till. Ungefär tillåter ett möte mer eller mindre.
bodies-hint-short = Namnet till vardags, om det är kortare. Till exempel 8-gruppen.
bodies-hint-sides = Organisationer och grupper i den ordning de turas om, en per rad. Den första börjar.
bodies-hint-source-title = Dokumentet eller sidan där regeln står. Till exempel Arbetsordning för Kulturforum.
bodies-hint-succeeds = Den organisation som fanns före. Namn eller förkortning. Skriv som det brukar skrivas, vi slår upp det.
bodies-hint-task = Ett ord som är likadant för alla som har uppdraget. Till exempel regional-utveckling.
bodies-hint-term-name = Till exempel Mandatperioden 2027–2030.
bodies-hint-then = Regeln för dem som svaret är ja för, skriven som JSON. Till exempel {"{"} "rule": "ex_officio", "office": "regional utvecklingsdirektör" {"}"}.
bodies-hint-to = År, månad och dag. Till exempel 2027-12-31. Lämna tomt om det gäller tills vidare.
bodies-hint-turns-from = Första dagen för den första turen, om turerna inte börjar om med varje mandatperiod. Till exempel 2027-01-01.
bodies-hint-year = Om uppgiften är gammal. Till exempel 2018.

## Slags namn, hur en regel räknas, på distans
bodies-name-alias = Annat sätt att skriva
bodies-name-former = Tidigare namn
bodies-severity-must = Ska
bodies-severity-should = Bör
bodies-severity-about = Ungefär
bodies-remote-allowed = Tillåtet
bodies-remote-forbidden = Inte tillåtet
bodies-remote-limited = Tillåtet i vissa fall

## Vad regler handlar om
bodies-family-composition = Vilka som har plats
bodies-family-chair = Ordförande och ledning
bodies-family-secretary = Sekreterare
bodies-family-convening = Sammankallande
bodies-family-cadence = Hur ofta organet möts
bodies-family-order = Före, under och efter mötet
bodies-family-competence = Vad organet får besluta
bodies-family-pairing = Tvillingorgan

## Slags regler
bodies-rule-each-of = Lika många platser för var och en i en grupp
bodies-rule-named = De här organisationerna ingår
bodies-rule-category = Så många ur en grupp
bodies-rule-governing-pair = En från majoriteten och en från oppositionen
bodies-rule-one-per = En plats för vart och ett av områdena
bodies-rule-on-behalf-of = En organisation företräder en grupp
bodies-rule-derived = Alla som hör till en grupp
bodies-rule-invited = De här organisationerna bjuds in
bodies-rule-ex-officio = Plats i kraft av uppdraget
bodies-rule-sectors = Sektorer som ska vara med
bodies-rule-open = Öppet för alla som vill delta
bodies-rule-conditional = Olika regler för olika organisationer
bodies-rule-alternate = Ordförandeskapet växlar
bodies-rule-fixed-chair = Ordföranden kommer från en viss organisation
bodies-rule-elected = Organet väljer sin ordförande
bodies-rule-co-leads = Flera delar på ledningen
bodies-rule-secretary-follows-chair = Den som har ordförandeskapet ordnar sekreterare
bodies-rule-host = Sekretariatet finns hos en viss organisation
bodies-rule-sole = En organisation är sammankallande
bodies-rule-joint = Flera är sammankallande tillsammans
bodies-rule-coordinated-by = En organisation samordnar
bodies-rule-external = Någon utanför registret sammankallar
bodies-rule-exactly = Precis så många möten per år
bodies-rule-range = Mellan så och så många möten per år
bodies-rule-at-least = Minst så många möten per år
bodies-rule-about = Ungefär så många möten per år
bodies-rule-every = Så många veckor mellan mötena
bodies-rule-before-each = Ett möte före varje möte i ett annat organ
bodies-rule-in-addition-to = Möten utöver dem i ett annat organ
bodies-rule-once = Ett enda möte
bodies-rule-unspecified = Källan säger inte hur ofta
bodies-rule-pre-meeting = Förmöte till varje möte i ett annat organ
bodies-rule-prepares-for = Förbereder mötena i ett annat organ
bodies-rule-notice = När kallelsen går ut
bodies-rule-documents = När handlingarna går ut
bodies-rule-minutes-within = När minnesanteckningarna är klara
bodies-rule-quorum = Hur många som måste delta för beslut
bodies-rule-remote = Deltagande på distans
bodies-rule-decides = Beslutar om vissa saker
bodies-rule-advises = Är rådgivande och beslutar inte
bodies-rule-twin = Har ett tvillingorgan

## Vad en regel behöver veta
bodies-parameter-all-of = Sektorerna
bodies-parameter-areas = Områdena
bodies-parameter-body = Det andra organet
bodies-parameter-category = Vilken grupp de kommer ur
bodies-parameter-convener = Vem som sammankallar
bodies-parameter-count = Antal möten per år
bodies-parameter-date = Mötets dag
bodies-parameter-days = Antal dagar
bodies-parameter-group = Gruppen
bodies-parameter-kinds = Vad organet beslutar om
bodies-parameter-lead-at-least = Minst så många dagar före
bodies-parameter-lead-days = Högst så många dagar före
bodies-parameter-leads = Hur många som delar
bodies-parameter-max = Högst
bodies-parameter-members = Antal som måste delta
bodies-parameter-min = Minst
bodies-parameter-nominated-by = Grupp som nominerar
bodies-parameter-office = Uppdraget eller tjänsten
bodies-parameter-organisation = Organisationen
bodies-parameter-organisations = Organisationerna
bodies-parameter-otherwise = Regeln för de andra
bodies-parameter-participation = Får man delta på distans?
bodies-parameter-percent = Andel som måste delta, i procent
bodies-parameter-predicate = Frågan som skiljer dem åt
bodies-parameter-same-members = Samma organisationer ska ha plats i båda
bodies-parameter-seats-each = Platser för var och en
bodies-parameter-sides = De som turas om
bodies-parameter-then = Regeln där svaret är ja
bodies-parameter-tolerance = Så många möten mer eller mindre är i sin ordning
bodies-parameter-tolerance-days = Så många dagar mer eller mindre är i sin ordning
bodies-parameter-turns-from = Växlingen börjar
bodies-parameter-weeks = Antal veckor mellan mötena
bodies-parameter-within-term = Turerna börjar om med varje mandatperiod
bodies-parameter-years = År för var och en

## Det som inte går
bodies-fault-in-use = Det går inte att ta bort, för { $n ->
    [one] en annan uppgift i registret pekar hit. Ändra eller ta bort den först,
   *[other] { NUMBER_WORD($n) } andra uppgifter i registret pekar hit. Ändra eller ta bort dem först,
 } eller avsluta från en dag i stället.
bodies-fault-seat-in-use = Platsen går inte att ta bort, för { $n ->
    [one] någon har eller har haft den, eller är föreslagen. Ta bort det uppdraget först,
   *[other] { NUMBER_WORD($n) } personer har eller har haft den, eller är föreslagna. Ta bort de uppdragen först,
 } eller avsluta platsen från en dag i stället.
bodies-fault-begins-early = { $when ->
    [open] Skriv en första dag.
   *[other] Uppdraget kan inte börja den { $found }.
 } { $within ->
    [term] Mandatperioden börjar
   *[seat] Platsen finns från
 } den { $day }.
bodies-fault-ends-late = { $when ->
    [open] Skriv en sista dag.
   *[other] Uppdraget kan inte sluta den { $found }.
 } { $within ->
    [term] Mandatperioden slutar
   *[seat] Platsen finns till
 } den { $day }.
bodies-fault-sits-earlier = Någon har platsen { $when ->
    [open] redan tidigare.
   *[other] från den { $found }.
 } { $within ->
    [term] Mandatperioden börjar
   *[seat] Platsen skulle bara finnas från
 } den { $day }. Ändra det uppdraget först.
bodies-fault-sits-later = Någon har platsen { $when ->
    [open] tills vidare.
   *[other] till den { $found }.
 } { $within ->
    [term] Mandatperioden slutar
   *[seat] Platsen skulle bara finnas till
 } den { $day }. Ändra det uppdraget först, eller avsluta platsen från en dag i stället.
bodies-fault-seat-taken = Någon annan har platsen { $from ->
    [open] sedan länge
   *[other] från den { $from }
 } { $to ->
    [open] och tills vidare
   *[other] till den { $to }
 }. Välj andra dagar, eller avsluta det uppdraget först.
bodies-fault-linked-to-itself = ”{ $found }” är organet självt. Välj ett annat organ.
bodies-fault-municipality = ”{ $found }” är ingen kommunkod. En sådan har fyra siffror, till exempel 2281.
bodies-fault-same-days = ”{ $found }” finns redan här under samma tid. Ändra dagarna eller den som redan finns.
bodies-fault-link-back = ”{ $found }” leder tillbaka hit genom andra kopplingar. Välj ett annat organ eller ändra den andra kopplingen.
bodies-fault-itself = ”{ $found }” är organisationen själv. Välj en annan.
bodies-fault-end-outside = Sista dagen kan inte vara { $found }. Välj en dag inom tiden som det gäller: { $from }–{ $to }.
bodies-fault-day-outside = Ändringen kan inte gälla från { $found }. Välj en dag inom tiden som det gäller: { $from }–{ $to }.
## Formulär
bodies-edit-new = Lägg till: { $what }
bodies-edit-thing = Ändra { $name }
bodies-edit-part = Ändra: { $what }
bodies-edit-all = Alla uppgifter
bodies-edit-all-of = Alla uppgifter om { $name }
bodies-edit-all-lead = Här står allt som registret har, också det som har varit och det som kommer. Välj en rad för att ändra den.
bodies-edit-group-lead = Gruppen används i arbetsordningar. När en organisation går med eller lämnar räknas de organ om som berörs.
bodies-edit-groups-lead = Grupper av organisationer som arbetsordningar talar om, till exempel länets kommuner.
bodies-edit-add = Lägg till { $what }
bodies-edit-register = Mandatperioder, partier och grupper
bodies-edit-register-lead = Det här hör till hela registret och används av alla organ.
bodies-edit-add-group = Lägg till grupp
bodies-edit-own = Ändra namn och grunduppgifter
bodies-edit-in-register = Ändra i registret
bodies-edit-days = Gäller
bodies-edit-none = Inget valt
bodies-edit-none-yet = Inget än.
bodies-edit-choose-rule = Vad säger arbetsordningen? Välj den sorts regel som passar, så frågar vi sedan efter resten.
bodies-edit-how = Hur gäller ändringen?
bodies-edit-do = Vad har hänt?
bodies-edit-correct = Uppgiften var fel
bodies-edit-correct-hint = Det du har skrivit ersätter det som står, för alla dagar.
bodies-edit-from = Något nytt gäller från en dag
bodies-edit-from-hint = Dagarna före står kvar som de är.
bodies-edit-end = Det upphör
bodies-edit-end-hint = Skriv sista dagen. Det som har varit står kvar.
bodies-edit-withdraw = Den skulle aldrig ha stått här
bodies-edit-withdraw-hint = Uppgiften tas bort, men finns kvar i historiken och kan tas tillbaka.
bodies-edit-day = Vilken dag?
bodies-edit-day-hint = Första dagen för det nya, eller sista dagen för det som upphör. Till exempel 2027-01-01.
bodies-edit-why = Varför ändrar du?
bodies-edit-why-hint = Står i historiken. Till exempel: Kommunfullmäktige § 45/2026.
bodies-edit-review = Granska ändringen
bodies-edit-cancel = Avbryt
bodies-edit-meant = Välj ett namn eller skriv om det.
bodies-edit-new-person = Lägg till som ny person
bodies-edit-new-person-hint = Kryssa i om personen inte finns i registret än.
bodies-edit-review-title = Granska ändringen
bodies-edit-review-lead = Inget är sparat än.
bodies-edit-nothing = Det du har skrivit är samma sak som redan står. Det finns inget att spara.
bodies-edit-adds = Läggs till: { $what } – { $name }
bodies-edit-removes = Tas bort: { $what } – { $name }
bodies-edit-changes = Ändras: { $what } – { $name }
bodies-edit-effect = Vad det betyder för arbetsordningarna
bodies-edit-save = Spara ändringen
bodies-edit-again = Ändra mer
bodies-edit-gone = Uppgiften togs bort av { $who } { $when }, medan du skrev. Det du skrev står kvar här. Ska det stå i registret? Granska och spara det som en ny uppgift.
bodies-edit-conflict-title = Någon annan hann före

## Fel i formulär
bodies-fault-required = Fyll i { $field }.
bodies-fault-day = ”{ $found }” är inget datum. Skriv år, månad och dag, till exempel 2027-01-31.
bodies-fault-ends-first = Sista dagen, { $to }, kommer före den första, { $from }. Ändra den ena.
bodies-fault-time = ”{ $found }” är ingen tid. Skriv timme och minut, till exempel 13.00.
bodies-fault-ends-before = Mötet slutar { $found } men börjar { $starts }. Ändra den ena tiden.
bodies-fault-end-alone = Mötet slutar { $found }. Skriv också när det börjar.
bodies-fault-time-of-month = Bara månaden är känd, och då har mötet ingen tid. Ta bort { $found }, eller skriv vilken dag.
bodies-fault-no-organisation = Ingen organisation i registret heter ”{ $found }”.
bodies-fault-no-group = Ingen grupp i registret heter ”{ $found }”.
bodies-fault-no-body = Inget organ i registret heter ”{ $found }”.
bodies-fault-no-area = Inget område i registret heter ”{ $found }”.
bodies-fault-no-term = Ingen mandatperiod i registret heter ”{ $found }”.
bodies-fault-no-party = Inget parti i registret heter ”{ $found }”.
bodies-fault-no-county = Inget län i registret heter ”{ $found }”.
bodies-fault-why = Skriv varför du ändrar, med högst { $max } tecken.
bodies-fault-one-line = Skriv på en enda rad. Här fanns ”{ $found }” på den första och mer därefter.
bodies-fault-control = ”{ $found }” har tecken som inte syns eller inte kan skrivas ut. Ta bort dem eller skriv om texten.
bodies-fault-too-long = Texten har { $n } tecken. Högst { $max } får plats.
bodies-fault-yes-or-no = ”{ $found }” är varken ja eller nej.
bodies-fault-number = ”{ $found }” passar inte. Skriv ett heltal mellan { $min } och { $max }.
bodies-fault-word = ”{ $found }” finns inte att välja. Det som finns är { $expected }.
bodies-fault-not-chosen = ”{ $found }” finns inte att välja. Välj på nytt.
bodies-fault-mail = ”{ $found }” är ingen e-postadress. En sådan ser ut som namn@kommun.se.
bodies-fault-phone = ”{ $found }” är inget telefonnummer. Skriv siffror, till exempel 070-174 06 08.
bodies-fault-link = ”{ $found }” är ingen webbadress. En sådan börjar med https://.
bodies-fault-part = ”{ $found }” går inte att läsa. Skriv som i exemplet.
bodies-fault-several = Flera heter ”{ $found }”. Välj den du menar.
bodies-fault-nobody-called = Ingen i registret heter ”{ $found }”. Rätta namnet, eller kryssa i att det är en ny person.
bodies-fault-both = Platsen kan vara för en organisation eller för en grupp, inte för båda.
bodies-fault-link-and-file = Handlingen kan ligga på en webbadress eller här som fil, inte båda.
bodies-fault-rule-kind = ”{ $found }” är ingen sorts regel.
bodies-fault-day-needed = Skriv vilken dag.
bodies-fault-doing = ”{ $found }” går inte att göra.
bodies-fault-nameless = ”{ $found }” har inga bokstäver. Skriv ett namn som går att läsa.
bodies-fault-file-too-large = Filen är större än { $most } MB. Välj en mindre fil. Det du skrev finns kvar.
bodies-fault-file = ”{ $found }” kan inte läggas här. Det går med PDF, Word, Excel, PowerPoint och OpenDocument utan makron, och med ren text. Gör om en bild till PDF först.
bodies-fault-misshapen = Uppgifterna hänger inte ihop: { $found }

## Vägar hit
bodies-seat-replace = Byt ledamot
bodies-seat-fill = Tillsätt platsen
bodies-explain = Skriv varför det avviker
bodies-field-merged-into = Uppgick i
bodies-hint-merged-into = Den organisation som den slogs samman med andra till. Skriv också sista dagen.
bodies-merged-into = uppgick i
