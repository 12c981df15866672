### Registret: organ, organisationer, personer. Du och vi, korta meningar.

bodies-menu-start = Läget
bodies-menu-bodies = Organ
bodies-menu-organisations = Organisationer

## Startsidan
bodies-start-title = Läget i länet
bodies-start-empty = Registret är tomt än så länge.
bodies-start-nothing = Inget att visa än
bodies-start-nothing-why = När det finns organ med arbetsordningar står det här vad som behöver ses till.
bodies-start-lead = { $breaches ->
    [0] Allt följer arbetsordningarna
    [one] En sak följer inte arbetsordningen
   *[other] { NUMBER_WORD($breaches, case: "capital") } saker följer inte arbetsordningen
 }{ $warnings ->
    [0] .
    [one] {" "}och en behöver ses till.
   *[other] {" "}och { NUMBER_WORD($warnings) } behöver ses till.
 }
bodies-start-counts = { $breaches } följer inte · { $warnings } behöver ses till · { $unknown ->
    [one] { $unknown } uppgift saknas
   *[other] { $unknown } uppgifter saknas
 } · { $ok } följer
bodies-start-calm = Inget behöver ses till
bodies-start-calm-why = Alla organ följer sina arbetsordningar den här dagen, så långt vi vet.
bodies-attention = Behöver ses till
bodies-attention-all = Visa alla organ som behöver ses till
bodies-next = Det som kommer
bodies-next-meetings = Nästa möten
bodies-hand-overs = Ordförandeskap som växlar
bodies-hand-over-ready = { $next } tar över den { $day }. Ordförande är utsedd.
bodies-hand-over-open = { $next } tar över den { $day }. Ingen är utsedd än.
bodies-term-progress = { $filled } av { $seats } platser är tillsatta. { $nominated ->
    [0] Ingen är nominerad till resten.
    [one] En till är nominerad.
   *[other] { NUMBER_WORD($nominated, case: "capital") } till är nominerade.
 }

## Alla organ
bodies-all-bodies = Forum, grupper och nätverk
bodies-list-lead = Här finns { $count ->
    [0] inga organ den här dagen.
    [one] ett organ som arbetar för länets utveckling.
   *[other] { NUMBER_WORD($count, gender: "ett") } organ som arbetar tillsammans för länets utveckling.
 }
bodies-none = Inga organ passar in
bodies-none-why = Inget i registret stämmer med det du har valt, den här dagen.
bodies-no-organisations = Inga organisationer passar in
bodies-column-body = Organ
bodies-column-cadence = Hur ofta
bodies-column-convener = Sammankallande
bodies-column-next = Nästa möte
bodies-column-state = Läge
bodies-column-name = Namn
bodies-column-appointed-by = Utses av
bodies-column-role = Uppdrag
bodies-column-period = Period
bodies-column-until = Till och med
bodies-column-day = Dag
bodies-column-time = Tid
bodies-column-place = Plats
bodies-column-note = Anmärkning
bodies-column-organisation = Organisation
bodies-column-kind = Slag
bodies-column-represents = För
bodies-filter-all = Alla
bodies-filter-kind = Slag
bodies-filter-level = Nivå
bodies-filter-state = Läge
bodies-filter-county = Län
bodies-filter-breach = Följer inte arbetsordningen
bodies-filter-warning = Behöver ses till
bodies-filter-unknown = Uppgift saknas
bodies-state-breaches = { $n } följer inte
bodies-state-warnings = { $n } behöver ses till
bodies-state-unknown = { $n ->
    [one] { $n } uppgift saknas
   *[other] { $n } uppgifter saknas
 }
bodies-state-ok = Följer
bodies-recounting = Räknas om
bodies-recounting-page = Något som organet delar med andra har ändrats. Fynden räknas om. Ladda om sidan om en stund.
bodies-coordinates = samordnar
bodies-together = tillsammans
bodies-not-said = Uppgift saknas
bodies-pager-first = Från början
bodies-pager-next = Nästa

## Ett organ
bodies-purpose-unknown = Källorna säger inte vad organet är till för.
bodies-external = Inte vårt eget organ
bodies-not-on-day = Organet finns inte den här dagen. Välj en annan dag för att se det.
bodies-seat-count = { $n ->
    [one] en plats
   *[other] { NUMBER_WORD($n) } platser
 }
bodies-question-forum = Följer forumet sina regler?
bodies-question-council = Följer rådet sina regler?
bodies-question-network = Följer nätverket sina regler?
bodies-question-group = Följer gruppen sina regler?
bodies-question-body = Följer organet sina regler?
bodies-no-findings = Det finns inget att pröva den här dagen.
bodies-section-chair = Ordförandeskapet växlar
bodies-section-seats = Platser
bodies-section-meetings = Möten
bodies-section-rules = Regler
bodies-charters = Arbetsordningar genom åren
bodies-no-rules = Ingen regel är känd den här dagen.
bodies-no-seats = Inga platser finns den här dagen.
bodies-no-meetings = Inga möten är kända för året.
bodies-all-meetings = Alla möten, tider och platser
bodies-meeting-at = kl. { $time }
bodies-meeting-online = på distans
bodies-meetings-of = Möten { $year }
bodies-meetings-lead = { $counted ->
    [0] Inget möte är planerat. Regeln är { $rule }.
    [one] Ett möte är hållet eller planerat. Regeln är { $rule }.
   *[other] { NUMBER_WORD($counted, gender: "ett", case: "capital") } möten är hållna eller planerade, { $held ->
        [0] inget är hållet än
        [one] ett är hållet
       *[other] { NUMBER_WORD($held, gender: "ett") } är hållna
     }. Regeln är { $rule }.
 }
bodies-bounds-exactly = { NUMBER_WORD($n, gender: "ett") } per år
bodies-bounds-range = { NUMBER_WORD($min, gender: "ett") } till { NUMBER_WORD($max, gender: "ett") } per år
bodies-bounds-at-least = minst { NUMBER_WORD($n, gender: "ett") } per år
bodies-bounds-at-most = högst { NUMBER_WORD($n, gender: "ett") } per år
bodies-meeting-planned = Planerat
bodies-meeting-held = Hållet
bodies-meeting-cancelled = Inställt
bodies-term = Mandatperiod { $years }
bodies-chair-open = Ingen utsedd än
bodies-secretary-is = Sekreterare: { $name }
bodies-secretary-wrong = Sekreteraren ska bytas
bodies-in-force-from = gäller från { $day }
bodies-unconfirmed = uppgift från år { $year }, inte bekräftad
bodies-deviation = { $by } godtog avvikelsen den { $on }: { $reason }
bodies-someone = personen
bodies-people = { $n ->
    [one] en person
   *[other] { NUMBER_WORD($n) } personer
 }
bodies-and = { $first } och { $last }
bodies-beside = Mer om sidan
bodies-file-waits = kontrolleras
bodies-file-harmful = innehöll något skadligt och är borttagen
bodies-documents = Handlingar
bodies-contact = Kontakt
bodies-kin = Hör ihop med
bodies-name-hidden = Namnet visas inte
bodies-for-group = för { $group }

## Platser
bodies-seat-filled = Besatt
bodies-seat-vacant = Vakant
bodies-seat-wrong = Fel organisation
bodies-seat-wrong-side = Fel sida
bodies-seat-ends-soon = Går ut snart
bodies-seat-nobody = Ingen utsedd
bodies-seat-nominated = { $name }, nominerad

bodies-role-chair = Ordförande
bodies-role-vice-chair = Vice ordförande
bodies-role-lead = Projektledare
bodies-role-member = Ledamot
bodies-role-substitute = Ersättare
bodies-role-co-opted = Adjungerad
bodies-role-invited = Inbjuden
bodies-role-insight = Insynsplats
bodies-role-observer = Observatör
bodies-role-secretary = Sekreterare

bodies-side-majority = majoriteten
bodies-side-opposition = oppositionen

bodies-sector-business = näringslivet
bodies-sector-civil-society = civila samhället
bodies-sector-municipalities = kommunerna
bodies-sector-regions = regionerna
bodies-sector-state = staten
bodies-sector-academia = akademin
bodies-sector-public = det offentliga

## Slag, nivå, vilka som sitter
bodies-kind-forum = Forum
bodies-kind-council = Råd
bodies-kind-industry-council = Branschråd
bodies-kind-officials-group = Tjänstepersonsgrupp
bodies-kind-working-group = Arbetsgrupp
bodies-kind-steering-group = Styrgrupp
bodies-kind-project-group = Projektgrupp
bodies-kind-project-lead = Projektledning
bodies-kind-network = Nätverk
bodies-kind-assembly = Fullmäktige
bodies-kind-event = Träff

bodies-level-local = Lokal
bodies-level-inter-municipal = Mellankommunal
bodies-level-county = Länet
bodies-level-national = Riket
bodies-level-eu = EU

bodies-tier-political = Förtroendevalda
bodies-tier-officials = Tjänstepersoner
bodies-tier-mixed = Förtroendevalda och tjänstepersoner

bodies-link-twin = tvillingorgan
bodies-link-prepares-for = får sina ärenden beredda här
bodies-link-prepares-for-back = förbereder ärenden till det här organet
bodies-link-pre-meeting-for = har sina förmöten här
bodies-link-pre-meeting-for-back = håller förmöten till det här organet
bodies-link-part-of = det större organ som det här ingår i
bodies-link-part-of-back = del av det här organet
bodies-link-succeeds = föregångare
bodies-link-succeeds-back = efterföljare
bodies-link-shares-days = samma dag och ort

## Organisationer
bodies-organisations-lead = Kommuner, regioner, myndigheter, företag och föreningar som har platser i organen eller nämns i deras regler.
bodies-organisation-lead = { $seats ->
    [0] Organisationen har ingen plats den här dagen.
    [one] En plats i { $bodies ->
        [one] ett organ
       *[other] { NUMBER_WORD($bodies, gender: "ett") } organ
     }. { $vacant ->
        [0] Den är besatt.
       *[other] Den är vakant.
     }
   *[other] { NUMBER_WORD($seats, case: "capital") } platser i { $bodies ->
        [one] ett organ
       *[other] { NUMBER_WORD($bodies, gender: "ett") } organ
     }. { $vacant ->
        [0] Alla är besatta.
        [one] En är vakant.
       *[other] { NUMBER_WORD($vacant, case: "capital") } är vakanta.
     }
 }{ $ending ->
    [0] {""}
    [one] {" "}Ett uppdrag går ut inom ett halvår.
   *[other] {" "}{ NUMBER_WORD($ending, gender: "ett", case: "capital") } uppdrag går ut inom ett halvår.
 }
bodies-municipality-code = kommunkod { $code }
bodies-no-own-seats = Inga platser den här dagen.
bodies-names = Andra namn
bodies-also-written = skrivs också så
bodies-groups = Ingår i
bodies-kin-organisations = Hör ihop med
bodies-branch-of = den större organisation som den här är en del av
bodies-branch = lokal del
bodies-succeeds = föregångare
bodies-sides = Majoritet och opposition
bodies-organisation-region = Region
bodies-organisation-municipality = Kommun
bodies-organisation-authority = Myndighet
bodies-organisation-ministry = Departement
bodies-organisation-government = Regering
bodies-organisation-university = Universitet
bodies-organisation-federation = Förbund av kommuner eller regioner
bodies-organisation-chamber = Handelskammare
bodies-organisation-industry-group = Industrigrupp
bodies-organisation-union = Fackförbund
bodies-organisation-association = Förening
bodies-organisation-company = Företag
bodies-organisation-category = Kategori
bodies-organisation-collaboration = Samarbete
bodies-organisation-network = Nätverk
bodies-organisation-other = Annan organisation

## Personer
bodies-posts = Uppdrag
bodies-no-posts = Inga uppdrag som du får se.
bodies-post-now = Nu
bodies-post-past = Avslutat
bodies-post-coming = Kommer
bodies-contact-of = Kontaktperson för
bodies-protected = Personen har skyddad identitet. Bara registratorn ser den här sidan.

## Sök
bodies-search-title = Sök
bodies-search-ask = Skriv ett namn i sökfältet: ett organ, en organisation, en person eller en mötesdag.
bodies-search-lead = { $n ->
    [0] Inget i registret heter något med ”{ $question }”.
    [one] En träff på ”{ $question }”.
   *[other] { NUMBER_WORD($n, case: "capital") } träffar på ”{ $question }”.
 }
bodies-search-many = De { $n } första träffarna på ”{ $question }”. Skriv mer av namnet för att se färre.
bodies-search-bodies = Organ ({ $n })
bodies-search-organisations = Organisationer ({ $n })
bodies-search-people = Personer ({ $n })
bodies-search-meetings = Möten ({ $n })
bodies-search-meeting = { $body }, { $day }
bodies-search-none = Inget att visa
bodies-search-none-why = Sök på början av ett namn. Förkortningar och äldre namn går också bra.

## Fel i filer som läses in
bodies-fault-line = { $file }, rad { $line }: { $what }
bodies-fault-backwards = perioden slutar { $to } men börjar { $from }
bodies-fault-link-to-itself = ”{ $found }” hör ihop med sig självt; ange ett annat organ
bodies-fault-link-circle = ”{ $found }” leder tillbaka till sig självt: { $circle }
bodies-fault-link-twice = ”{ $found }” står två gånger med samma slag av länk
bodies-fault-missing-field = fältet ”{ $field }” saknas
bodies-fault-not-a-date = ”{ $found }” är inget datum; skriv som "2027-01-31"
bodies-fault-not-a-list = ”{ $field }” ska vara en lista
bodies-fault-not-a-slug = ”{ $found }” är inget adressord; använd a–z, 0–9 och bindestreck
bodies-fault-not-toml = ”{ $found }” går inte att läsa som TOML; kontrollera citattecken, klamrar och likhetstecken
bodies-fault-twice = ”{ $found }” finns redan i { $first }
bodies-fault-unknown-area = området ”{ $found }” finns inte i areas.toml
bodies-fault-unknown-body = organet ”{ $found }” finns inte i mappen bodies
bodies-fault-unknown-county = länskoden ”{ $found }” finns inte i counties.toml
bodies-fault-unknown-field = fältet ”{ $found }” är okänt; väntade något av { $expected }
bodies-fault-unknown-list = listan ”{ $found }” hör inte till filen
bodies-fault-unknown-file = filen ”{ $found }” hör inte till ett paket
bodies-fault-unknown-group = gruppen ”{ $found }” finns inte i groups.toml
bodies-fault-unknown-municipality = ”{ $found }” är ingen kommunkod
bodies-fault-unknown-organisation = organisationen ”{ $found }” finns inte i organisations.toml eller municipalities.toml
bodies-fault-unknown-party = partiet ”{ $found }” finns inte i parties.toml
bodies-fault-unknown-person = personen ”{ $found }” finns inte i people.toml
bodies-fault-unknown-rule = ingen regel i filen har nyckeln ”{ $found }”
bodies-fault-unknown-term = mandatperioden ”{ $found }” finns inte i terms.toml
bodies-fault-unknown-word = ordet ”{ $found }” är okänt; väntade något av { $expected }
bodies-fault-wrong-type = ”{ $found }” är av fel slag; väntade { $expected }
