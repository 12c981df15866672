# Årsplanen. Nycklar börjar med yearwheel-.
yearwheel-menu = Årsplan
yearwheel-title = Årsplan { $year }
yearwheel-years = År som kan planeras
yearwheel-years-lead = Här planeras mötena i { $county }, ett år i taget.
yearwheel-column-year = År
yearwheel-column-standing = Läge
yearwheel-standing-searching = Förslag räknas fram just nu
yearwheel-standing-published =
    { $n ->
        [one] Publicerad en gång
       *[other] Publicerad { NUMBER_WORD($n) } gånger
    }
yearwheel-standing-proposed = Förslag finns
yearwheel-standing-none = Ingen plan än

yearwheel-lead-none = Ingen har föreslagit en plan för { $year } i { $county } än.
yearwheel-lead-begun = { $who } har bett om en plan för { $year }. Det första förslaget kommer om en liten stund.
yearwheel-lead =
    { $broken ->
        [0] Förslaget har { $n } möten i { $bodies } organ och följer alla tvingande regler.
        [one] Förslaget har { $n } möten i { $bodies } organ. En tvingande regel bryts.
       *[other] Förslaget har { $n } möten i { $bodies } organ. { NUMBER_WORD($broken, case: "capital") } tvingande regler bryts.
    }
yearwheel-none-why = Ställ reglagen som ni vill ha det och be om tre förslag. Inget publiceras förrän du säger till.
yearwheel-none-wait = Den som planerar i regionen kan be om förslag.
yearwheel-propose = Föreslå årsplan
yearwheel-again = Räkna om
yearwheel-reset = Återställ reglagen
yearwheel-stop = Stoppa och behåll bästa
yearwheel-progress = { $percent } procent klart. { $who } har bett om förslagen.
yearwheel-best =
    { $broken ->
        [0] Bästa hittills: följer alla tvingande regler, kostar { $cost }.
        [one] Bästa hittills: en regel bryts, kostar { $cost }.
       *[other] Bästa hittills: { NUMBER_WORD($broken) } regler bryts, kostar { $cost }.
    }
yearwheel-silent = Beräkningen har inte hörts av sedan { $at }. Det bästa hittills finns kvar. Stoppa den, eller be om nya förslag när den är stoppad.
yearwheel-refresh-off = Sluta ladda om sidan
yearwheel-refresh-on = Ladda om sidan av sig själv
yearwheel-notice-clean =
    { $n ->
        [one] Räknat klart. Förslaget följer de tvingande reglerna.
       *[other] Räknat klart. { NUMBER_WORD($n, case: "capital") } förslag, alla följer de tvingande reglerna.
    }
yearwheel-notice-broken = Räknat klart. { $clean } av { $n } förslag följer de tvingande reglerna.
yearwheel-notice-edited = { $who } har flyttat möten i det här förslaget för hand.
yearwheel-done-begun = Vi räknar fram tre förslag. Sidan visar det bästa hittills.
yearwheel-done-goes-on = Någon annan räknar redan på samma år. Här ser du hur det går.
yearwheel-done-stopping = Beräkningen stoppas. Det bästa hittills behålls.
yearwheel-done-nothing = Länet har inget organ som kan planeras det året.
yearwheel-done-moved = Mötet är flyttat i förslaget.
yearwheel-done-locked = Dagen är låst. Nästa gång du räknar om ligger mötet kvar.

yearwheel-shown = Visas nedan
yearwheel-alternative = { $letter }. { $title }
yearwheel-alternative-a = Bäst helhet
yearwheel-alternative-a-why = Efter era reglage, som de står.
yearwheel-alternative-b = Minst resande
yearwheel-alternative-b-why = Fler digitala möten och fler dagar med två möten på samma ort.
yearwheel-alternative-c = Fler möten på plats
yearwheel-alternative-c-why = Så många möten som möjligt i ett rum, även när resorna blir längre.
yearwheel-alternative-broken =
    { $n ->
        [one] Bryter en regel
       *[other] Bryter { NUMBER_WORD($n) } regler
    }
yearwheel-figure-travel = Restimmar
yearwheel-figure-absent = Frånvaro
yearwheel-figure-online = Digitala
yearwheel-figure-missing = Saknas

yearwheel-matrix-heading = Förslag { $letter }, månad för månad
yearwheel-switch = Visa som
yearwheel-view-table = Tabell
yearwheel-view-list = Lista
yearwheel-view-weeks = Kalender
yearwheel-view-own = Mina organ
yearwheel-list = Möten efter datum
yearwheel-as-csv = Hämta som CSV
yearwheel-as-json = Hämta som JSON
yearwheel-column-body = Organ
yearwheel-column-count = Antal / regel
yearwheel-column-date = Datum
yearwheel-column-weekday = Veckodag
yearwheel-column-time = Tid
yearwheel-column-place = Plats
yearwheel-column-beside = Samma dag och ort som
yearwheel-count = { $n } / { $rule }
yearwheel-clock = { $hours }.{ $minutes }
yearwheel-when = { $day } kl. { $time }
yearwheel-time = { $from }–{ $to }
yearwheel-online = digitalt
yearwheel-standing-outside = satt utifrån
yearwheel-standing-stays = samma dag som i registret
yearwheel-standing-draft = utkast
yearwheel-legend-published = Samma dag som i registret
yearwheel-legend-draft = Utkast, kan flyttas
yearwheel-legend-outside = Utifrån, kan inte flyttas
yearwheel-group-forum = Forum och råd
yearwheel-group-officials = Tjänstepersonsgrupper och nätverk
yearwheel-group-project = Projekt
yearwheel-group-national = Utifrån: nationella nätverk och andras möten

yearwheel-dials = Vad är viktigast?
yearwheel-dials-note = Reglagen sparas med planen och visas för alla som läser den.
yearwheel-dial-travel = Korta resor
yearwheel-dial-room = Möten på plats
yearwheel-dial-count = Rätt antal möten
yearwheel-dial-spacing = Jämna mellanrum
yearwheel-dial-present = Att alla kan komma
yearwheel-dial-calm = Lugna veckor
yearwheel-dial-stay = Publicerade dagar ligger kvar
yearwheel-weight-0 = Oviktigt
yearwheel-weight-1 = Lite viktigt
yearwheel-weight-2 = Ganska viktigt
yearwheel-weight-3 = Viktigt
yearwheel-weight-4 = Mycket viktigt
yearwheel-effort = Hur länge ska vi leta?
yearwheel-effort-short = Kort, några sekunder
yearwheel-effort-usual = Som vanligt
yearwheel-effort-long = Länge, för en bättre plan
yearwheel-costs = Vad planen kostar
yearwheel-costs-note = Poäng efter reglagen. Lägre är bättre. Bara förslag med samma reglage kan jämföras.
yearwheel-cost-travel = Resor
yearwheel-cost-travel-note =
    { $n ->
        [one] en timme fram och tillbaka
       *[other] { $n } timmar fram och tillbaka
    }
yearwheel-cost-place = Mötesform och ort
yearwheel-cost-place-note =
    { $n ->
        [one] ett möte är digitalt
       *[other] { NUMBER_WORD($n, gender: "ett") } möten är digitala
    }
yearwheel-cost-count = Fel antal möten
yearwheel-cost-count-note =
    { $n ->
        [one] ett möte saknas
       *[other] { NUMBER_WORD($n, gender: "ett") } möten saknas
    }
yearwheel-cost-spacing = Ojämna mellanrum
yearwheel-cost-load = Tunga veckor
yearwheel-cost-absence = Frånvaro
yearwheel-cost-absence-note =
    { $n ->
        [one] en ledamot kan inte
       *[other] { NUMBER_WORD($n) } gånger kan en ledamot inte
    }
yearwheel-cost-slot = Olämpliga tider
yearwheel-cost-moved = Flyttade dagar
yearwheel-cost-sum = Summa

yearwheel-bound = Ingen plan kan kosta mindre än { $n } med de här reglagen.
yearwheel-findings = Vad förslaget inte klarar
yearwheel-findings-more =
    { $n ->
        [one] En sak till visas inte här. Hela listan finns i JSON.
       *[other] { NUMBER_WORD($n, case: "capital") } saker till visas inte här. Hela listan finns i JSON.
    }
yearwheel-finding-breach = Går inte ihop
yearwheel-finding-conflict = Går inte att förena
yearwheel-conflict = De här reglerna kan inte alla följas: { $rules }. Ändra en av dem.
yearwheel-rule-count = { $body } möts { $min }–{ $max } gånger
yearwheel-rule-spacing = { $body } har { $min }–{ $max } dagar mellan mötena
yearwheel-rule-quorum = minst { $n } i { $body } ska kunna
yearwheel-rule-key = { $who } i { $body } ska kunna
yearwheel-rule-link = { $child } möts { $lo }–{ $hi } dagar före { $parent }
yearwheel-rule-person = { $person } är inte på två möten samtidigt
yearwheel-rule-working-days = möten ligger på arbetsdagar
yearwheel-rule-window = { $body } finns bara en del av året
yearwheel-rule-weekdays = { $body } möts på vissa veckodagar
yearwheel-rule-calendars = { $body } möts inte på lov, klämdagar och spärrade dagar
yearwheel-rule-starts = { $body } börjar vid vissa tider
yearwheel-rule-fixed = { $body } har en dag som är låst eller satt utifrån
yearwheel-rule-places = { $body } möts på vissa orter
yearwheel-finding-missing = Fick inte plats
yearwheel-finding-absent = Kan inte komma
yearwheel-finding-heavy = Tunga veckor
yearwheel-finding-left-out = Inte med i planen
yearwheel-finding-nobody = Krockar syns inte
yearwheel-missing =
    { $n ->
        [0] { $body } får inget möte, önskat är { NUMBER_WORD($wanted, gender: "ett") }.
        [one] { $body } får ett möte, önskat är { NUMBER_WORD($wanted, gender: "ett") }.
       *[other] { $body } får { NUMBER_WORD($n, gender: "ett") } möten, önskat är { NUMBER_WORD($wanted, gender: "ett") }.
    }
yearwheel-days-left = Dagar som organet kan mötas: { $open }. Stängda: { $closed }. Lov, klämdagar och spärrade dagar: { $blocked }. Ordföranden eller sekreteraren kan inte: { $key }. För få kan: { $few }.
yearwheel-absent = { $body } { $day }: { $n } av { $of } kan inte den dagen.
yearwheel-heavy =
    { $n ->
        [one] En person har någon vecka med för många mötestimmar.
       *[other] { NUMBER_WORD($n, case: "capital") } personer har någon vecka med för många mötestimmar.
    }
yearwheel-heavy-rule = Gränsen är { $n } timmar i veckan

yearwheel-person = En person
yearwheel-person-of = En person från { $organisation }
yearwheel-somebody = Någon
yearwheel-the-chair = Ordföranden
yearwheel-the-secretary = Sekreteraren
yearwheel-why-closed = Dagen är ingen arbetsdag.
yearwheel-why-weekday = Organet möts inte på den veckodagen.
yearwheel-why-start = Organet börjar inte vid den tiden.
yearwheel-why-window = Organet finns inte den dagen.
yearwheel-why-blocked = Dagen är spärrad: lov, klämdag eller spärr för organet.
yearwheel-why-key = { $who } kan inte den dagen.
yearwheel-why-quorum = För få kan den dagen.
yearwheel-breach-count =
    { $n ->
        [0] { $body } får inget möte. Regeln är { $min }–{ $max }.
        [one] { $body } får ett möte. Regeln är { $min }–{ $max }.
       *[other] { $body } får { NUMBER_WORD($n, gender: "ett") } möten. Regeln är { $min }–{ $max }.
    }
yearwheel-breach-day = { $body } den { $day }: { $why }
yearwheel-breach-gap = { $body } har { $n } dagar mellan två möten. Minst { $min } och högst { $max } är tillåtet. Uppehåll räknas inte.
yearwheel-breach-fixed = { $body }: ett möte vars dag är låst eller satt utifrån ligger inte där.
yearwheel-breach-place = { $body } möts på fel ort, två gånger i rad på samma, eller för ofta på en.
yearwheel-breach-physical =
    { $n ->
        [0] { $body } har inget möte på plats. Minst { $min } krävs.
        [one] { $body } har ett möte på plats. Minst { $min } krävs.
       *[other] { $body } har { NUMBER_WORD($n, gender: "ett") } möten på plats. Minst { $min } krävs.
    }
yearwheel-breach-double = { $person } har två möten samtidigt den { $day }.
yearwheel-breach-places = { $person } har möten på två orter den { $day }.
yearwheel-breach-three = { $person } har fler än två möten den { $day }.
yearwheel-breach-order = { $child } ska mötas { $lo }–{ $hi } dagar före varje möte i { $parent }. Ett sådant möte saknas.
yearwheel-breach-number = { $body } har möten som inte kan stämma: samma nummer två gånger eller en dag som inte finns.

yearwheel-left-out = Inte med i planen
yearwheel-left-out-no-dates = { $body } sätter sina dagar själv och inga är inlagda.
yearwheel-left-out-once = { $body } möts en gång, ett annat år.
yearwheel-left-out-closed = { $body } har en dag utifrån, { $day }, då ingen arbetar. Den är inte med.
yearwheel-left-out-twice = { $body } har { $day } två gånger. Den räknas en gång.
yearwheel-left-out-nobody = { $body } har ingen i sina platser. Det planeras, men krockar syns inte.

# Flytta
yearwheel-move-title = Flytta { $body } den { $day }
yearwheel-move-lead = Mötet ligger nu { $when }, { $place }.
yearwheel-move-legend = Välj en dag
yearwheel-move-day = { $when }, { $place }
yearwheel-move-now = Flytta mötet
yearwheel-move-note = Flyttar du till en dag som bryter en regel frågar vi varför när du publicerar.
yearwheel-lock-now = Lås dagen
yearwheel-other-day = Annan dag
yearwheel-fault-meanwhile = Någon annan har ändrat förslaget sedan du öppnade sidan. Inget är flyttat. Dagen du valde är prövad på nytt nedan.
yearwheel-try = Pröva
yearwheel-back = Tillbaka till planen
yearwheel-badge-stays = Ligger kvar ± 0
yearwheel-badge-cannot = Går inte
yearwheel-badge-more = + { $n }
yearwheel-badge-less =
    { $n ->
        [0] ± 0
       *[other] − { $n }
    }
yearwheel-all-can = Alla kan.
yearwheel-some-cannot = { NUMBER_WORD($n, case: "capital") } av { NUMBER_WORD($of) } kan inte.
yearwheel-travel-more =
    { $n ->
        [one] Resorna ökar med en timme.
       *[other] Resorna ökar med { $n } timmar.
    }
yearwheel-travel-less =
    { $n ->
        [one] Resorna minskar med en timme.
       *[other] Resorna minskar med { $n } timmar.
    }
yearwheel-beside =
    { $n ->
        [one] Samma dag och ort som { $body }: en person slipper en resa.
       *[other] Samma dag och ort som { $body }: { NUMBER_WORD($n) } personer slipper en resa.
    }
yearwheel-published-changes = Den dag som redan står i registret ändras.
yearwheel-mends =
    { $n ->
        [one] En regel som bryts nu följs då.
       *[other] { NUMBER_WORD($n, case: "capital") } regler som bryts nu följs då.
    }

# Publicera
yearwheel-publish-button = Publicera…
yearwheel-publish-title = Publicera årsplan { $year }, förslag { $letter }
yearwheel-publish-lead = { $n } möten läggs i registret: { $added } nya, { $moved } flyttade, { $cancelled } ställs in.
yearwheel-publish-now = Publicera planen
yearwheel-changes = Vad som ändras
yearwheel-changes-none = Inga dagar skiljer.
yearwheel-column-change = Ändring
yearwheel-change-added = Nytt: { $new }
yearwheel-change-dropped = Ställs in: { $old }
yearwheel-change-moved = Från { $old } till { $new }
yearwheel-day-place = { $day } kl. { $time }, { $place }
yearwheel-field-decision = Vem har godkänt planen?
yearwheel-hint-decision = Till exempel: Regionala samverkansrådet, 5 § den 10 december 2026.
yearwheel-field-note = Anteckning
yearwheel-broken-heading = Regler som bryts med avsikt
yearwheel-broken-hint = Skriv varför, för varje regel. Skälet sparas med planen.
yearwheel-fault-decision = Skriv vem som har godkänt planen.
yearwheel-fault-reason = Skriv varför regeln bryts.
yearwheel-fault-long = Texten är för lång. Högst { $n } tecken.

# Versioner
yearwheel-versions = Versioner
yearwheel-versions-lead =
    { $n ->
        [0] Årsplanen för { $year } är inte publicerad.
        [one] Årsplanen för { $year } är publicerad en gång.
       *[other] Årsplanen för { $year } är publicerad { NUMBER_WORD($n) } gånger.
    }
yearwheel-version = Version { $number }
yearwheel-column-version = Version
yearwheel-column-published = Publicerad
yearwheel-column-decision = Godkänd av
yearwheel-column-meetings = Möten
yearwheel-published-by = { $who }, { $at }
yearwheel-compared = Från version { $from } till version { $to }
yearwheel-deviations = Avsteg med skäl
yearwheel-deviation = { $about }, { $rule }: { $reason } ({ $who })
yearwheel-h1 = antalet möten
yearwheel-h2 = öppna dagar och tider
yearwheel-h3 = dagarna mellan möten
yearwheel-h4 = vilka som måste kunna
yearwheel-h5 = två möten samtidigt
yearwheel-h6 = två orter samma dag
yearwheel-h7 = fler än två möten samma dag
yearwheel-h8 = vad som möts före vad
yearwheel-h9 = orten
yearwheel-fault-deviation = ”{ $found }” är inget avsteg. Välj ett i listan.
yearwheel-done-deviation = Avsteget är taget tillbaka.
yearwheel-deviations-note = Ett avsteg som tas tillbaka gäller inte längre. Bryter planen fortfarande regeln frågas efter ett nytt skäl nästa gång den publiceras.
yearwheel-take-back = Ta tillbaka
yearwheel-done-published = Planen är publicerad som version { $number }.

# Vad planen betyder
yearwheel-loads = Vad planen betyder för var och en
yearwheel-loads-of = Planen för { $organisation }
yearwheel-loads-lead = Resorna tar { $n } timmar på året. Dagar med två möten på samma ort sparar { $saved } timmar.
yearwheel-per-organisation = Resor per organisation
yearwheel-per-person = Möten och resor per person
yearwheel-column-organisation = Organisation
yearwheel-column-people = Personer
yearwheel-column-attendances = Deltaganden
yearwheel-column-travel = Restimmar
yearwheel-column-travel-apart = Utan gemensamma dagar
yearwheel-column-person = Person
yearwheel-column-hours = Mötestimmar
yearwheel-column-heavy = Tunga veckor
yearwheel-people-more =
    { $n ->
        [one] En person till visas inte.
       *[other] { NUMBER_WORD($n, case: "capital") } personer till visas inte.
    }

# Villkor och antaganden
yearwheel-conditions = Villkor och antaganden
yearwheel-conditions-lead =
    { $n ->
        [0] Inga villkor är noterade. Planen följer arbetsordningarna, kalendern och antagandena nedan.
        [one] Ett villkor är noterat, utöver arbetsordningarna och kalendern.
       *[other] { NUMBER_WORD($n, gender: "ett", case: "capital") } villkor är noterade, utöver arbetsordningarna och kalendern.
    }
yearwheel-kind-away = Kan inte
yearwheel-kind-blocked = Spärrade dagar
yearwheel-kind-better-not = Helst inte
yearwheel-kind-locked = Låst dag
yearwheel-kind-external = Dag utifrån
yearwheel-kind-habit = Så möts organet
yearwheel-noted-by = { $who }, { $at }
yearwheel-withdraw = Ta bort
yearwheel-done-noted = Villkoret är noterat. Räkna om för att planen ska följa det.
yearwheel-done-withdrawn = Villkoret är borttaget.
yearwheel-note-heading = Notera dagar
yearwheel-note-button = Notera
yearwheel-field-kind = Vad gäller det?
yearwheel-field-body = Organ
yearwheel-hint-body = Behövs för låsta dagar och dagar utifrån. Annars gäller det alla om du inte väljer.
yearwheel-field-who = Vem kan inte?
yearwheel-hint-who = En persons namn, eller en organisation. Skriv aldrig varför.
yearwheel-field-from = Från och med
yearwheel-field-to = Till och med
yearwheel-hint-day = Till exempel 2027-11-22.
yearwheel-field-part = Del av dagen
yearwheel-part-day = Hela dagen
yearwheel-part-morning = Förmiddagen
yearwheel-part-afternoon = Eftermiddagen
yearwheel-field-town = Ort
yearwheel-hint-town = För låsta dagar och dagar utifrån.
yearwheel-hint-note = Läses bara av den som planerar. Skriv inga skäl som är privata.
yearwheel-habit-heading = Så möts organet
yearwheel-habit-hint = Det som arbetsordningen inte säger tas för givet. Här ändrar du det.
yearwheel-habit-button = Spara
yearwheel-choose = Välj ett organ
yearwheel-as-is = Som det är
yearwheel-hint-towns = Orter med komma emellan, till exempel Härnösand, Timrå.
yearwheel-field-wanted = Önskat antal möten
yearwheel-field-physical = Minst så många möten på plats
yearwheel-field-gap-min = Minst så många dagar mellan möten
yearwheel-field-gap-max = Högst så många dagar mellan möten
yearwheel-field-before-min = Minst så många dagar före mötet som förbereds
yearwheel-field-before-max = Högst så många dagar före mötet som förbereds
yearwheel-hint-gap = Dagar under uppehållen på sommaren och vid jul räknas inte.
yearwheel-hint-before = För organ som möts före ett annat, till exempel tjänstepersoner före sitt forum.
yearwheel-habit-spacing = Hur tätt, och hur långt före
yearwheel-hint-weekdays = Kryssa i dagarna som organet kan mötas på. Inga kryss betyder som förut.
yearwheel-assumptions = Det planen räknar med
yearwheel-assumptions-note = Varje tal som planen behöver, och vem som säger det. Det som är taget för givet kan ändras.
yearwheel-column-about = Vad
yearwheel-column-told = Räknas som
yearwheel-column-reason = Varifrån
yearwheel-everybody = Alla
yearwheel-yes = Ja
yearwheel-no = Nej
yearwheel-assumed-count = Antal möten
yearwheel-assumed-duration = Längd
yearwheel-assumed-weekdays = Veckodagar
yearwheel-assumed-spacing = Dagar mellan möten
yearwheel-assumed-towns = Orter
yearwheel-assumed-online = Får vara digitalt
yearwheel-assumed-physical = Minst så många på plats
yearwheel-assumed-quorum = Minst så många ska kunna
yearwheel-assumed-before = Möts före
yearwheel-assumed-members = Ledamöter
yearwheel-assumed-outside = Tid för dagar utifrån
yearwheel-assumed-closed = Ingen möts
yearwheel-assumed-breaks = Skollov
yearwheel-assumed-travel = Restider
yearwheel-assumed-homes = Reser från residensstaden
yearwheel-assumed-host-before = Senast möttes organet i
yearwheel-reason-charter = Arbetsordningen
yearwheel-reason-register = Registret
yearwheel-reason-last-year = Som förra året
yearwheel-reason-said = Sagt av den som planerar
yearwheel-reason-said-by = Satt av { $who } { $at }
yearwheel-reason-assumed = Taget för givet
yearwheel-told-count = { $min }–{ $max }, helst { $wanted }
yearwheel-told-range = { $min }–{ $max }, helst { $ideal }
yearwheel-told-hours =
    { $n ->
        [8] Hel dag
        [4] Halv dag
       *[other] { $n } timmar
    }
yearwheel-told-travel = Fågelvägen gånger 1,3 i 80 km/h och tio minuter; ungefärliga orter
yearwheel-told-homes =
    { $n ->
        [one] En person, vars organisation inte har någon ort i registret
       *[other] { $n } personer, vars organisationer inte har någon ort i registret
    }
yearwheel-told-members =
    { $n ->
        [one] En sitter bara en del av året. Hen räknas in hela året, så att ingen dubbelbokas, men saknas aldrig när hen inte sitter. Leder eller skriver hen då, är hens frånvarodagar spärrade för organet.
       *[other] { $n } sitter bara en del av året. De räknas in hela året, så att ingen dubbelbokas, men saknas aldrig när de inte sitter. Leder eller skriver någon av dem då, är hens frånvarodagar spärrade för organet.
    }
yearwheel-told-breaks = Länets veckor, inte bekräftade av kommunerna
yearwheel-told-before = { $body }, { $lo }–{ $hi } dagar före
yearwheel-fault-dial = ”{ $found }” är inget läge. Välj 0 till 4.
yearwheel-fault-moves = ”{ $found }” är inget antal försök. Skriv ett tal från 1 000 till 20 000 000.
yearwheel-fault-step = ”{ $found }” är inget steg. Skriv propose för att få förslag eller stop för att stoppa.
yearwheel-fault-day = ”{ $found }” är ingen dag { $year }. Skriv till exempel { $year }-11-22.
yearwheel-fault-choice = Välj en dag i listan.
yearwheel-fault-kind = Välj vad det gäller.
yearwheel-fault-body = Välj ett organ i listan.
yearwheel-fault-backwards = Sista dagen ligger före den första.
yearwheel-fault-free-day = { $found } är en helg eller helgdag. Då möts ingen.
yearwheel-fault-town = ”{ $found }” är ingen ort vi känner till. Skriv till exempel Härnösand.
yearwheel-fault-who = ”{ $found }” finns inte bland dem som sitter i organen. Välj i listan.
yearwheel-fault-several = Flera heter ”{ $found }”. Skriv organisationen i stället.
yearwheel-fault-number = ”{ $found }” är inget antal. Skriv ett tal från 0 till 60.
yearwheel-fault-nothing = Ändra minst en sak.
yearwheel-fault-days = ”{ $found }” är inget antal dagar. Skriv ett tal från 0 till 366.
yearwheel-fault-most = Det högsta talet är lägre än det minsta.
yearwheel-fault-physical = { $body } är bara säkert på { $n } möten i år. Fler än så kan inte krävas på plats.
yearwheel-fault-before-nobody = { $body } möts inte före något annat organ. Säg först i registret vilket organ det förbereder.
yearwheel-fault-charter-count = Arbetsordningen säger hur många gånger { $body } möts. Det kan inte ändras här. Måste regeln brytas gör du det i planen och skriver varför.
yearwheel-fault-charter-spacing = Arbetsordningen säger hur tätt { $body } möts. Det kan inte ändras här. Måste regeln brytas gör du det i planen och skriver varför.
yearwheel-fault-charter-before = Arbetsordningen säger hur långt före { $body } ska mötas. Det kan inte ändras här. Måste regeln brytas gör du det i planen och skriver varför.
yearwheel-fault-charter-online = Arbetsordningen säger att { $body } inte möts digitalt. Det kan inte ändras här. Måste regeln brytas gör du det i planen och skriver varför.
yearwheel-fault-charter-physical = Arbetsordningen säger att { $body } ska mötas oftare på plats än så. Det kan inte ändras här. Måste regeln brytas gör du det i planen och skriver varför.
yearwheel-fault-closed-day = { $found } ligger i uppehållet på sommaren eller vid jul. Då möts ingen.

# Vecka för vecka
yearwheel-weeks = Vecka för vecka
yearwheel-weeks-lead = { $n } av { $of } veckor har möten.
yearwheel-weeks-move = Dra ett möte till en annan dag, eller följ dess länk, så ser du vad en flytt skulle betyda. Inget flyttas förrän du har bekräftat det.
yearwheel-weeks-note = Budget och redovisning följer kommunallagen. Det som står som ”brukar” är vanan i regioner och inte kontrollerat.
yearwheel-column-week = Vecka
yearwheel-column-calendar = I kalendern
yearwheel-week-meeting = { $when }, { $standing }
yearwheel-free-day = { $name } { $day }
yearwheel-closed = uppehåll
yearwheel-duty-by-law = { $what } senast { $day }
yearwheel-duty-by-custom = { $what }, brukar vara senast { $day }
yearwheel-duty-conditions = återrapport av villkorsbeslutet
yearwheel-duty-annual-report = årsredovisning till fullmäktige
yearwheel-duty-discharge = beslut om ansvarsfrihet
yearwheel-duty-interim = delårsrapport
yearwheel-duty-budget-proposal = förslag till budget
yearwheel-duty-budget = budget i fullmäktige
yearwheel-duty-next-year = nästa års sammanträdesplan

# Kalendrar som läses
yearwheel-calendar-heading = Läs in frånvaro från en kalender
yearwheel-calendar-button = Läs in kalendern
yearwheel-field-calendar = Kalenderfil
yearwheel-hint-calendar = En fil som slutar på .ics. Vi läser bara när, aldrig vad. Lediga tider och kvällar räknas inte.
yearwheel-fault-file = Välj en kalenderfil.
yearwheel-fault-line = Rad { $line }: ”{ $found }” är ingen dag, tid eller längd vi kan läsa.
yearwheel-fault-empty = Kalendern har ingen frånvaro { $year }.
yearwheel-fault-many = Kalendern har för många tider. Högst { $n } läses in.
yearwheel-fault-ics-large = Filen är större än { $n } MB. Exportera en kortare tid.
yearwheel-fault-ics-lines = Filen har fler än { $n } rader. Exportera en kortare tid.
yearwheel-fault-ics-empty = Filen har inga händelser, eller är ingen kalender. Rad { $line }: ”{ $found }”.
yearwheel-fault-ics-cut-off = Filen är avhuggen: { $found } på rad { $line } tar aldrig slut. Exportera kalendern igen.
yearwheel-fault-ics-beginning = Rad { $line }: händelsen har ingen början. { $found } utan DTSTART.
yearwheel-fault-ics-backwards = Rad { $line }: ”{ $found }” är före händelsens början.
yearwheel-fault-ics-zone = Rad { $line }: tidszonen är okänd, så vi vet inte när ”{ $found }” är här.
yearwheel-fault-ics-rule = Rad { $line }: ”{ $found }” är ingen regel för hur något återkommer.
yearwheel-fault-ics-often = Rad { $line }: ”{ $found }” återkommer varje timme eller oftare.
yearwheel-fault-ics-times = Rad { $line }: händelsen återkommer för många gånger, fler än { $found } fram till årets slut. Exportera en kortare tid.
yearwheel-fault-ics-more = Och { $n } fel till.

# Planera om
yearwheel-replan = Planera om det publicerade
yearwheel-replan-note = När något har ändrats – någon kan inte, en dag är satt utifrån – flyttas så få möten som möjligt. Möten de närmaste två veckorna ligger kvar.
yearwheel-alternative-few = Så få flyttar som möjligt
yearwheel-alternative-few-why = Bara det som måste flyttas är flyttat.
yearwheel-alternative-best = Bästa planen
yearwheel-alternative-best-why = Efter reglagen, där flyttade dagar kostar som de står.
yearwheel-alternative-one = Bara ett möte
yearwheel-alternative-one-why = Alla andra möten ligger kvar.
yearwheel-done-nothing-in-force = Inget är publicerat som kan planeras om. Höj reglaget för publicerade dagar om det är oviktigt.
yearwheel-done-anew = Svaret är nu ett förslag. Publicera det så att det gäller.
yearwheel-anew-title = Planera om { $year }
yearwheel-anew-lead =
    { $n ->
        [0] Alla publicerade möten följer reglerna. Inget behöver flyttas.
        [one] En sak i den publicerade planen går inte längre.
       *[other] { NUMBER_WORD($n, case: "capital") } saker i den publicerade planen går inte längre.
    }
yearwheel-anew-broken = Vad som inte går längre
yearwheel-anew-finding = Går inte längre
yearwheel-anew-more =
    { $n ->
        [one] En sak till visas inte här. Hela listan finns i JSON.
       *[other] { NUMBER_WORD($n, case: "capital") } saker till visas inte här. Hela listan finns i JSON.
    }
yearwheel-anew-asks = Vad får flyttas?
yearwheel-anew-from = Flytta bara möten från och med
yearwheel-anew-from-hint = Till exempel 2027-03-01. Det som inte går alls flyttas även om det ligger tidigare, men aldrig till en dag före.
yearwheel-anew-one = Vilket möte gäller ”Bara ett möte”?
yearwheel-anew-one-first = Det första som inte går
yearwheel-anew-meeting = { $body } { $day }
yearwheel-anew-look = Visa svaren
yearwheel-anew-answers = Svaren
yearwheel-anew-moves =
    { $n ->
        [0] Inget möte flyttas.
        [one] Ett möte flyttas.
       *[other] { NUMBER_WORD($n, case: "capital") } möten flyttas.
    }
yearwheel-affected =
    { $people ->
        [one] En person berörs.
       *[other] { NUMBER_WORD($people, case: "capital") } personer från { NUMBER_WORD($n) } organisationer berörs.
    }
yearwheel-anew-cost = Kostnad
yearwheel-anew-move = { $body } flyttas från { $old } till { $new }. { $who }
yearwheel-anew-new = { $body } får ett möte till, { $new }. { $who }
yearwheel-anew-dropped = { $body } ställer in mötet { $old }.
yearwheel-anew-rest =
    { $n ->
        [one] En flytt till
       *[other] { NUMBER_WORD($n, case: "capital") } flyttar till
    }
yearwheel-anew-take = Ta svar { $letter }
yearwheel-anew-take-note = Inget ändras för mötena förrän du publicerar.
yearwheel-fault-notice = ”{ $found }” är ingen dag från i dag och framåt. Skriv till exempel 2027-03-01.
yearwheel-fault-meeting = ”{ $found }” är inget publicerat möte. Välj i listan.
yearwheel-fault-answer = ”{ $found }” är inget av svaren. Skriv A, B eller C.
yearwheel-affected-who = Vilka som berörs
yearwheel-anew-bodies = Organ: { $bodies }
yearwheel-affected-no-organisation = Utan organisation
yearwheel-affected-organisation =
    { $n ->
        [one] { $organisation }, en person
       *[other] { $organisation }, { $n } personer
    }
yearwheel-affected-organisation-names =
    { $n ->
        [one] { $organisation }: { $names }
       *[other] { $organisation }, { $n } personer: { $names }
    }

# Årshjulet
yearwheel-ring-menu = Årshjul
yearwheel-ring-title = Årshjul { $year }
yearwheel-ring-lead = { $meetings ->
    [0] Inga möten är inlagda än.
    [one] Ett möte i ett organ i { $place }.
   *[other] { $meetings } möten i { $bodies ->
        [one] ett organ
       *[other] { $bodies } organ
    } i { $place }.
 } { $drafts ->
    [0] { "" }
    [one] Ett av dem är ett utkast som kan flyttas.
   *[other] { $drafts } av dem är utkast som kan flyttas.
 }
yearwheel-ring-empty = Det finns inga möten med känd dag { $year }. När en årsplan är publicerad eller ett organ har lagt in sina dagar syns de här.
yearwheel-ring-name = Årshjul { $year }: ett spår för varje organ, en punkt för varje möte
yearwheel-ring-skip = Hoppa över hjulet, { $n ->
    [one] ett möte
   *[other] { $n } möten
 }
yearwheel-ring-view = Hjul
yearwheel-ring-time = kl. { $time }
yearwheel-ring-beside = , samma dag och ort som { $bodies }
yearwheel-ring-mark = { $body }, { $when }, { $standing }{ $beside }
yearwheel-mark-held = har varit
yearwheel-mark-published = publicerat
yearwheel-ring-folded = { $group } ({ $n })
yearwheel-ring-forums = Forum
yearwheel-ring-officials = Grupper
yearwheel-ring-projects = Projekt
yearwheel-ring-national = Riket
yearwheel-ring-today = I dag { $day }
yearwheel-ring-today-short = I dag
yearwheel-ring-published = { $n ->
    [one] ett publicerat
   *[other] { $n } publicerade
 }
yearwheel-ring-drafts = { $n } utkast
yearwheel-ring-legend-national = Utifrån
yearwheel-ring-legend-beside = Samma dag och ort
yearwheel-ring-legend-breaks = Lov och uppehåll
yearwheel-ring-legend-found = Behöver ses till
yearwheel-ring-stays = { $n } i registret
yearwheel-ring-outside = { $n } utifrån
yearwheel-column-found = Behöver ses till
yearwheel-found = Behöver ses till: { $what }
yearwheel-list-beside = samma dag och ort som { $bodies }
yearwheel-wheel-heading = Förslag { $letter } som hjul
yearwheel-list-heading = Förslag { $letter }, möte för möte
yearwheel-ring-closed = Uppehåll
yearwheel-ring-until = till { $day }
yearwheel-ring-next = Nästa möten
yearwheel-subscribe = Prenumerera i kalendern
yearwheel-column-number = Antal
yearwheel-week = v. { $week }
