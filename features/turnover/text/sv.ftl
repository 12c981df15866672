turnover-menu = Mandat
turnover-title = Mandatskifte { $years }
turnover-start = Starta ett mandatskifte
turnover-cancel = Avbryt
turnover-start-lead = Vi går igenom arbetsordningar och platser i { $county } och visar vad som skulle frågas, och av vem. Inget sparas förrän du startar.
turnover-field-term = Mandatperiod
turnover-field-election = Valdag
turnover-hint-election = Beslut som är äldre än valet tas inte emot. Till exempel 13 september 2026.
turnover-field-deadline = Svara senast
turnover-hint-deadline = Länkarna fungerar i 60 dagar till, för svar som kommer sent.
turnover-field-remind = Påminn så många dagar före
turnover-hint-remind = De som har fått brev och inte är klara påminns en gång, av sig själv. Lämna tomt om ingen ska påminnas.
turnover-field-escalate = Berätta för kanslichefen så många dagar efter
turnover-hint-escalate = Den som ni har angett som chef får ett brev, och ni får en lista över alla som inte är klara. Lämna tomt om det inte ska ske.
turnover-field-ask = Vem svarar på frågor hos er?
turnover-hint-ask = Namnet står i varje brev.
turnover-field-ask-email = E-postadress för frågor
turnover-see-first = Visa vad som skulle frågas
turnover-start-button = Starta mandatskiftet
turnover-start-edit = Ändra uppgifterna
turnover-field-moves = Fråga efterföljarna
turnover-hint-moves = Platser vars organisation har gått upp i en annan frågas av den nya. Annars frågas de inte alls.
turnover-would =
    { $seats ->
        [one] En plats
       *[other] { NUMBER_WORD($seats, case: "capital") } platser
    } i { NUMBER_WORD($bodies, gender: "ett") } organ, av { $organisations ->
        [one] en organisation
       *[other] { NUMBER_WORD($organisations) } organisationer
    }
turnover-would-make =
    { $n ->
        [0] Alla platserna finns redan i registret.
        [one] En av platserna finns inte än och läggs upp i registret när du startar.
       *[other] { NUMBER_WORD($n, case: "capital") } av platserna finns inte än och läggs upp i registret när du startar.
    }
turnover-would-caption = Platser som skulle frågas, per organ
turnover-would-later =
    { $n ->
        [one] En plats börjar mer än ett år in i mandatperioden och frågas inte nu.
       *[other] { NUMBER_WORD($n, case: "capital") } platser börjar mer än ett år in i mandatperioden och frågas inte nu.
    }
turnover-would-nobody =
    { $n ->
        [one] För en plats säger registret inte vem som utser. Skriv det på organets sida och starta om.
       *[other] För { NUMBER_WORD($n) } platser säger registret inte vem som utser. Skriv det på organens sidor och starta om.
    }
turnover-column-there = Finns i registret
turnover-column-carried = Som förra perioden
turnover-column-demanded = Krävs av regel
turnover-moved-heading = Organisationer som har gått upp i en annan
turnover-moved = { $body }: platsen hörde till { $from }. { $to } har tagit över.
turnover-open-heading = Det här räknas inte ut
turnover-open-why = De här reglerna lämnar valet öppet. Platser som finns frågas, men inga nya läggs upp av dem.
turnover-fault-term = Välj en mandatperiod.
turnover-fault-day = ”{ $found }” är ingen dag. Skriv till exempel 1 februari 2027.
turnover-fault-past = { $found } har redan varit. Välj en dag som kommer.
turnover-fault-after-term = { $found } ligger efter mandatperioden.
turnover-fault-election = { $found } är inte före mandatperioden. Valet är före den.
turnover-fault-days = ”{ $found }” är inget antal dagar. Skriv ett tal från 0 till 365, eller lämna tomt.
turnover-fault-name = ”{ $found }” går inte som namn. Skriv ett namn på högst 200 tecken.
turnover-fault-address = ”{ $found }” är ingen e-postadress. Skriv till exempel namn@kommunen.example, utan å, ä och ö.
turnover-fault-count = ”{ $found }” är inget antal. Skriv ett tal, eller lämna tomt.
turnover-fault-file-large = Filen är större än { $most } MB. Välj en mindre fil. Det du skrev finns kvar.
turnover-fault-file = Filen { $found } är av ett slag som inte tas emot. Skicka PDF, Word, Excel eller vanlig text. Gör om en bild till PDF först.
turnover-fault-nobody = Välj minst en organisation.
turnover-fault-seat = Välj en plats som någon sitter på.
turnover-fault-what = Säg vad som ska göras: avsluta eller lamnat.
turnover-fault-lines = Några rader gick inte att förstå. Resten står i fälten nedanför; inget har sparats än.
turnover-for-group = för { $group }
turnover-total = av { $of } platser är tillsatta
turnover-total-lacking = Platser saknas
turnover-total-breaches = Regelbrott
turnover-total-done = Organisationer klara
turnover-total-of = av { $of }
turnover-days-to = Dagar till { $day }
turnover-days-since = Dagar sedan { $day }
turnover-lead =
    { $n ->
        [one] Platserna ska tillsättas på nytt efter valet. En av { $of } organisationer har fått en egen länk och svarar för alla sina platser på en gång, senast { $deadline }.
       *[other] Platserna ska tillsättas på nytt efter valet. { $n } av { $of } organisationer har fått en egen länk och svarar för alla sina platser på en gång, senast { $deadline }.
    }
turnover-lead-not-written = Platserna ska tillsättas på nytt efter valet. Inga brev har skickats än; svaren ska vara inne senast { $deadline }.
turnover-send-button = Skicka breven…
turnover-remind-button = Påminn dem som inte svarat…
turnover-contacts-button = Vilka breven går till
turnover-again-button = Lägg till det som tillkommit…
turnover-who-heading = Vem ska utse fler?
turnover-switch = Sätt att se läget
turnover-per-organisation = Per organisation
turnover-per-body = Per organ
turnover-gaps = Bara luckor
turnover-table = Så står mandatskiftet
turnover-no-gaps = Alla platser är tillsatta.
turnover-as-csv = Hämta som CSV
turnover-as-json = Hämta som JSON
turnover-column-organisation = Organisation
turnover-column-filled = Tillsatta
turnover-column-lacking = Saknas
turnover-column-state = Läge
turnover-column-latest = Senaste svar
turnover-column-body = Organ
turnover-column-meeting = Nästa möte
turnover-column-seat = Plats
turnover-column-asked = Vem som utser
turnover-column-who = Vem
turnover-column-decision = Beslut
turnover-column-before = Förut
turnover-column-majority = Majoritet
turnover-column-opposition = Opposition
turnover-of = { $n } av { $of }
turnover-no-meeting = Inget möte inlagt
turnover-state-done = Klar
turnover-state-lacking =
    { $n ->
        [one] { $n } saknas
       *[other] { $n } saknas
    }
turnover-state-breach =
    { $n ->
        [one] Bryter mot { $n } regel
       *[other] Bryter mot { $n } regler
    }
turnover-state-misdirected = Fel mottagare
turnover-state-proposed = Föreslagen
turnover-state-vacant = Saknas
turnover-latest-misdirected = Brevet kom fel
turnover-latest-decides = Beslutar { $day }
turnover-latest-done = Klar { $day }
turnover-latest-partly =
    { $n ->
        [one] Svarade { $day }, en plats kvar
       *[other] Svarade { $day }, { NUMBER_WORD($n) } platser kvar
    }
turnover-latest-opened = Öppnade länken { $day }
turnover-latest-reminded = Länk skickad { $day }, påmind { $reminded }
turnover-latest-invited = Länk skickad { $day }
turnover-latest-known = Fanns redan i registret
turnover-latest-nothing = Inget brev skickat
turnover-asked-nobody = Registret säger inte vem
turnover-asked-group = { $group } ({ $n } frågas, en beslutar)
turnover-meeting-lacks =
    { $n ->
        [one] En plats saknas
       *[other] { NUMBER_WORD($n, case: "capital") } platser saknas
    }
turnover-meetings-heading = Det som de första mötena saknar
turnover-meetings-none = Inget organ med ett inlagt möte saknar någon.
turnover-breaches-heading = Regelbrott i organen
turnover-others = Andra mandatskiften
turnover-not-shown = Namnet visas inte här
turnover-panel-done = { $name } är klar
turnover-panel-lacks = { $name } saknar { $n } av { $of }
turnover-panel-more =
    { $n ->
        [one] Visa en plats till
       *[other] Visa { NUMBER_WORD($n) } platser till
    }
turnover-panel-body = { $name }: { $n } av { $of }
turnover-panel-rule = Regel: { $rule }.
turnover-panel-pairs = Vem som sitter för majoriteten och oppositionen
turnover-panel-seats = Vem som sitter på varje plats
turnover-remind-one = Påminn { $name }…
turnover-keep-one = Klistra in svaret, öppna en plats, avsluta länkar
turnover-why-proposed = { $name } är föreslagen. Beslut saknas.
turnover-why-soon = Möte { $day }
turnover-why-meeting = Nästa möte { $day }
turnover-why-rule = Regeln är: { $rule }
turnover-nothing = Inget mandatskifte är startat
turnover-nothing-lead = Här ser du hur platserna tillsätts på nytt efter valet.
turnover-nothing-why = När den som sköter registret startar ett mandatskifte får varje organisation ett brev med en egen länk.
turnover-done-started =
    { $seats ->
        [one] Mandatskiftet frågar nu efter en plats till.
       *[other] Mandatskiftet frågar nu efter { NUMBER_WORD($seats) } platser till.
    } { $made ->
        [0] {""}
        [one] En av dem är ny i registret.
       *[other] { NUMBER_WORD($made, case: "capital") } av dem är nya i registret.
    }
turnover-done-written =
    { $n ->
        [one] Ett brev är på väg.
       *[other] { NUMBER_WORD($n, case: "capital") } brev är på väg.
    } { $without ->
        [0] {""}
        [one] En organisation har ingen adress.
       *[other] { NUMBER_WORD($without, case: "capital") } organisationer har ingen adress.
    }
turnover-done-contacts = Adresserna är sparade.
turnover-done-answered =
    { $n ->
        [one] Sparat: en plats. Du kan komma tillbaka med samma länk.
       *[other] Sparat: { NUMBER_WORD($n) } platser. Du kan komma tillbaka med samma länk.
    }
turnover-done-noted = Sparat. Du kan komma tillbaka med samma länk.
turnover-done-misdirected = Tack. Vi ser nu att brevet kom fel och tar hand om det. Du behöver inte göra mer.
turnover-done-ended = Länkarna är avslutade. Skicka ett nytt brev när du vet vem som ska ha det.
turnover-done-left = Platsen är öppen igen. Skicka ett brev till den som utser.
turnover-contacts = Vilka breven går till
turnover-contacts-lead = En person per organisation räcker, ofta kommunsekreteraren. Hon behöver inget konto.
turnover-contacts-save = Spara adresserna
turnover-field-contact = Namn
turnover-field-email = E-postadress
turnover-field-chief = Chefens e-postadress
turnover-letters = Brev till dem som inte är klara
turnover-letters-nobody = Ingen som saknar platser har en adress att skriva till.
turnover-letters-lead =
    { $n ->
        [one] En organisation saknar platser. Titta igenom brevet innan du skickar.
       *[other] { NUMBER_WORD($n, case: "capital") } organisationer saknar platser. Titta igenom brevet innan du skickar.
    }
turnover-letters-first =
    { $n ->
        [one] Första brevet, till { $to }. En plats saknas. { $latest }.
       *[other] Första brevet, till { $to }. { NUMBER_WORD($n, case: "capital") } platser saknas. { $latest }.
    }
turnover-letters-again =
    { $n ->
        [one] Påminnelse, till { $to }. En plats saknas. { $latest }.
       *[other] Påminnelse, till { $to }. { NUMBER_WORD($n, case: "capital") } platser saknas. { $latest }.
    }
turnover-letters-send = Skicka breven
turnover-letters-without = Saknar platser men har ingen adress
turnover-letters-sample = Så ser brevet ut
turnover-letter-subject =
    { $n ->
        [one] { $organisation }: utse en person för { $years }
       *[other] { $organisation }: utse { NUMBER_WORD($n) } personer för { $years }
    }
turnover-letter-first =
    { $n ->
        [one] { $organisation } utser en person i länets samverkan för { $years }. Svara senast { $deadline }. Det gäller:
       *[other] { $organisation } utser { NUMBER_WORD($n) } personer i länets samverkan för { $years }. Svara senast { $deadline }. Det gäller:
    }
turnover-letter-reminder-subject =
    { $n ->
        [one] Påminnelse: { $organisation } har en plats kvar att utse för { $years }
       *[other] Påminnelse: { $organisation } har { NUMBER_WORD($n) } platser kvar att utse för { $years }
    }
turnover-letter-reminder-first =
    { $n ->
        [one] Vi saknar fortfarande svar för en av { $of } platser. Svaret ska vara inne { $deadline }. Kvar är:
       *[other] Vi saknar fortfarande svar för { NUMBER_WORD($n) } av { $of } platser. Svaret ska vara inne { $deadline }. Kvar är:
    }
turnover-letter-button = Öppna era platser
turnover-letter-how = Ni kan svara för några platser i taget och komma tillbaka med samma länk. Sista dag är { $deadline }; länken fungerar till och med { $until }. Inget konto behövs.
turnover-letter-forward = Länken är bara till för er. Den som har den kan svara för er, så skicka den bara till någon som får göra det.
turnover-letter-ask = Frågor? Skriv till { $name }, { $email }.
turnover-letter-behind-subject =
    { $n ->
        [one] Mandatskifte { $years }: en organisation är inte klar
       *[other] Mandatskifte { $years }: { NUMBER_WORD($n) } organisationer är inte klara
    }
turnover-letter-behind =
    { $n ->
        [one] Svaren skulle vara inne { $deadline }. En organisation är inte klar:
       *[other] Svaren skulle vara inne { $deadline }. { NUMBER_WORD($n, case: "capital") } organisationer är inte klara:
    }
turnover-letter-behind-line =
    { $n ->
        [one] { $name }: en plats saknas
       *[other] { $name }: { NUMBER_WORD($n) } platser saknas
    }
turnover-letter-behind-button = Se läget
turnover-letter-chief-subject =
    { $n ->
        [one] { $organisation } har inte utsett en person i länets samverkan
       *[other] { $organisation } har inte utsett { NUMBER_WORD($n) } personer i länets samverkan
    }
turnover-letter-chief =
    { $n ->
        [one] Svaret skulle vara inne { $deadline }. En plats saknas. Länken har skickats till { $contact }.
       *[other] Svaret skulle vara inne { $deadline }. { NUMBER_WORD($n, case: "capital") } platser saknas. Länken har skickats till { $contact }.
    }
turnover-worn = Länken går inte att använda
turnover-worn-lead = Den är för gammal, har avslutats eller är inte hel.
turnover-worn-next = Be den som skickade brevet om ett nytt.
turnover-reply-title = { $organisation }: platser { $years }
turnover-reply-lead =
    { $n ->
        [one] En av { $of } platser är kvar att utse. Svara senast { $deadline }.
       *[other] { NUMBER_WORD($n, case: "capital") } av { $of } platser är kvar att utse. Svara senast { $deadline }.
    }
turnover-reply-complete = Alla era platser är tillsatta. Tack!
turnover-reply-whose = Sidan är till för { $organisation } och visar bara de platser som ni utser.
turnover-reply-until = Länken fungerar till { $day }. Du kan öppna den flera gånger.
turnover-reply-latest = Senaste svaret: { $by }, { $moment }.
turnover-reply-who = Vem svarar?
turnover-field-by = Ditt namn
turnover-field-office = Ditt uppdrag
turnover-hint-office = Till exempel kommunsekreterare.
turnover-reply-decision = Beslutet
turnover-hint-decision-group = Gäller de namn du fyller i nu. Är de valda vid olika möten? Spara en gång för varje beslut. Utan beslut sparas namnen som förslag.
turnover-field-decision = Beslut
turnover-hint-decision = Till exempel Kommunfullmäktige § 134/2026.
turnover-field-decided = Beslutsdag
turnover-hint-decided = Till exempel 30 november 2026.
turnover-field-paper = Protokollsutdrag
turnover-hint-paper = PDF, Word, Excel eller text. Läses av dem som har loggat in. Webbläsaren glömmer filen om något behöver rättas; välj den då igen.
turnover-reply-together = Flera platser på en gång
turnover-field-same-all = Samma som förut på alla platser
turnover-hint-same-all = Gäller platser där du inte skriver något annat namn.
turnover-field-paste = Klistra in svaret
turnover-hint-paste = En rad per plats, till exempel från protokollet eller Excel: Kulturforum; ledamot; Eva Prov. Läs in raderna, så hamnar namnen i fälten nedanför.
turnover-reply-read = Läs in raderna
turnover-line-no-body = Det finns ingen sådan plats hos er. Börja raden med organets namn, som det står nedanför.
turnover-line-no-seat = Alla platser i organet har redan ett namn.
turnover-line-several = Organet har flera slags platser. Skriv vilken: till exempel ledamot eller majoriteten.
turnover-line-no-name = Här finns inget namn. Skriv för- och efternamn.
turnover-field-same = Samma som förut: { $name }
turnover-field-name = Namn
turnover-field-party = Parti
turnover-hint-party = Behövs för att se att det blir en från majoriteten och en från oppositionen.
turnover-choose = Välj
turnover-field-person-email = Personens e-postadress
turnover-about-rule = Regeln är: { $rule }.
turnover-about-before = Förut: { $name }.
turnover-about-new = Ingen satt på platsen förut.
turnover-about-proposed = { $organisation } föreslår { $name }.
turnover-about-group = Platsen delas av { $group }. Alla har fått frågan; den som beslutar först utser.
turnover-about-meeting = Nästa möte: { $day }.
turnover-reply-rest = Övrigt
turnover-field-decides = När beslutar ni om resten?
turnover-hint-decides = Till exempel 1 mars 2027. Då vet vi när vi kan vänta svar.
turnover-field-women = Antal kvinnor ni utser
turnover-field-men = Antal män ni utser
turnover-hint-count = Till statistiken. Vi gissar aldrig kön från namn.
turnover-reply-save = Spara svaret
turnover-reply-done = Klart
turnover-reply-papers = Beslut som har skickats in
turnover-correct = Rätta
turnover-by-another = Utsedd av { $organisation }
turnover-not-mine-heading = Har du fått länken av misstag?
turnover-not-mine-why = Säg till, så ser regionen att brevet kom fel och kan avsluta länken.
turnover-not-mine = Det här är inte min organisation
turnover-conflict-lead = Någon annan hos er har svarat under tiden. Inget av ditt är borta: välj vilken text som ska gälla.
turnover-somebody = Någon annan
turnover-wrong-no-party = Välj parti. Det behövs för platser som delas mellan majoritet och opposition.
turnover-wrong-no-by = Skriv ditt namn, så att vi vet vem som svarar.
turnover-wrong-no-office = Skriv ditt uppdrag, till exempel kommunsekreterare.
turnover-wrong-no-decision = Skriv vilket beslut det gäller, till exempel Kommunfullmäktige § 134/2026.
turnover-wrong-no-decided = Skriv vilken dag beslutet togs.
turnover-wrong-no-name = Skriv ett namn, eller töm de andra fälten för platsen.
turnover-wrong-name = Skriv högst { $most } tecken på en rad.
turnover-wrong-address = Skriv en e-postadress, till exempel namn@kommunen.example.
turnover-wrong-before-election = Beslutet är äldre än valet { $day }. Den nya perioden kan bara bestämmas efter det.
turnover-wrong-future = Beslutsdagen ligger efter i dag, { $day }. Skriv namnen utan beslut tills det är taget.
turnover-wrong-side = Platsen är för { $should }, men partiet hör till { $is } i { $organisation }. Har styret ändrats? Skriv till oss.
turnover-wrong-both = Samma person kan inte sitta för både majoriteten och oppositionen.
turnover-wrong-twice = Samma person kan inte ha två platser i organet.
turnover-wrong-nobody-before = Vi kan inte visa vem som satt förut. Skriv namnet.
turnover-wrong-party = Välj ett parti ur listan.
turnover-wrong-nothing = Inget är ifyllt än. Skriv minst ett namn, eller när ni beslutar.
turnover-wrong-correct-decision = En plats som redan är tillsatt rättas med det beslut som gäller.
turnover-one-lead =
    { $of ->
        [one] { $n } av { $of } plats är tillsatt.
       *[other] { $n } av { $of } platser är tillsatta.
    }
turnover-one-contact = Breven går till { $name }, { $email }.
turnover-one-no-contact = Ingen adress att skriva till.
turnover-one-count = { $women } kvinnor och { $men } män, enligt organisationen.
turnover-one-answer = Klistra in eller skriv in svaret
turnover-one-letter = Skicka nytt brev…
turnover-one-seats = Platser
turnover-proposed-name = { $name } (föreslagen)
turnover-left-heading = Har någon lämnat sin plats?
turnover-left-why = Uppdraget avslutas, och platsen frågas på nytt från dagen efter.
turnover-field-left = Plats
turnover-field-last = Sista dag
turnover-hint-last = Till exempel 31 mars 2027.
turnover-left-save = Öppna platsen igen
turnover-links-heading = Länkar
turnover-links-why = Har ett brev kommit fel? Avsluta länkarna och skicka ett nytt brev till rätt person.
turnover-end-links =
    { $n ->
        [one] Avsluta länken
       *[other] Avsluta { NUMBER_WORD($n) } länkar
    }
turnover-welcome-title = Välkommen till { $body }
turnover-welcome-subject = Välkommen till { $body }
turnover-welcome-first = Hej { $name }! Du är utsedd i { $body } ({ $seat }) från { $from }.
turnover-welcome-more = På sidan nedan står när organet möts, vem som är ordförande, vem du frågar och hur du får mötena i din kalender.
turnover-welcome-button = Läs om ditt uppdrag
turnover-welcome-lead = Det här behöver du veta inför ditt första möte.
turnover-welcome-meetings = När möts vi?
turnover-welcome-no-meetings = Inga möten är inlagda än.
turnover-welcome-month = Dagen är inte bestämd
turnover-welcome-who = Vem frågar du?
turnover-welcome-chair = Ordförande är { $name }.
turnover-welcome-chair-of = Ordförande är { $name }, { $organisation }.
turnover-welcome-no-chair = Ingen ordförande visas för den här dagen.
turnover-welcome-no-contact = Ingen kontakt är inlagd.
turnover-welcome-body = Hela sidan om organet: regler, platser och handlingar
turnover-welcome-calendar = Mötena i din kalender
turnover-welcome-subscribe = Lägg till den här adressen som en prenumeration i din kalender. Då kommer nya och ändrade möten av sig själva.
turnover-welcome-fetch = Hämta mötena som kalenderfil
turnover-farewell-subject = Tack för din tid i { $body }
turnover-farewell-left = Hej { $name }! Ditt uppdrag i { $body } slutar. Sista dagen är { $last }. Tack för det du har gjort.
turnover-farewell-first = Hej { $name }! Ditt uppdrag i { $body } slutar, och någon annan är utsedd. Sista dagen är { $last }. Tack för det du har gjort.
