### Ramen runt varje sida, och komponenterna. Du och vi, korta meningar.

## Sidhuvud och meny
web-skip = Gå direkt till innehållet
web-menu = Huvudmeny
web-menu-open = Meny
web-crumbs = Du är här
web-search = Sök
web-search-label = Sök organ, organisation, person eller möte
web-demo = Demo:
web-demo-day = dagen är den { $day }.
web-demo-today = i dag är det den { $day }.
web-demo-invented = Personerna är påhittade.
web-role-legend = Se tjänsten som
web-role-change = Byt roll
web-change-role = Byt roll
web-role-visitor = Besökare
web-sign-in = Logga in
web-role-administrator = Administratör
web-role-registrar = Registrator
web-role-editor = Redaktör
web-role-analyst = Analytiker
web-role-chair = Ordförande, { $body }
web-role-project-leader = Projektledare, { $body }
web-role-member = Har en plats i { $body }
web-role-secretary = Sekreterare, { $body }
web-role-steward = Företrädare, { $organisation }

## Sidfot
web-other-language = In English
web-changed-at = Senast ändrad { $moment }
web-history = Historik
web-moment = { $day } kl. { $time }
web-print-on = läget den { $day }
web-printed = utskriven den { $day }

## Per datum
web-as-of-label = Visa läget per datum
web-as-of-hint = Till exempel 2026-12-31, 31 dec 2026 eller i dag.
web-as-of-show = Visa
web-as-of-other = Du ser läget den { $day }.
web-as-of-back = Gå till i dag
web-as-of-no-writing = Du kan inte ändra något när du ser en annan dag än i dag.
web-as-of-not-a-date = ”{ $found }” är inget datum vi förstår. Skriv till exempel 2026-12-31.
web-as-of-no-such-day = ”{ $found }” finns inte i kalendern. Kontrollera dag och månad.
web-as-of-out-of-range = ”{ $found }” ligger utanför åren 1990–2100, som vi kan visa.
web-as-of-shows-today = Sidan visar läget i dag.
web-all-changes = Alla ändringar
web-today = I dag

## Fel att rätta
web-error-prefix = Fel:{" "}
web-problems = { $n ->
    [one] En sak behöver rättas
   *[other] { NUMBER_WORD($n, case: "capital") } saker behöver rättas
 }
web-problems-read = Det du skrev finns kvar i fältet.
web-problems-kept = Inget har sparats än. Allt du skrev finns kvar.

## Formulär
web-optional = { $label } (frivilligt)
web-echo-meant = Menade du:
web-saved = Sparat.
web-undo = Ångra
web-use-mine = Använd min text
web-keep-saved = Behåll den sparade
web-conflict = { $who } ändrade samma uppgifter { $moment }
web-conflict-why = Din text är inte sparad än. Välj vilken som ska gälla.
web-conflict-mine = Din text
web-conflict-saved = Sparad text
web-conflict-nothing = Tomt
web-change-before = Förut:
web-change-after = Nu:
web-change-added = tillagt
web-change-removed = borttaget
web-effect-none = Ändringen påverkar inte om arbetsordningen följs.
web-effect-appears = Det här tillkommer
web-effect-disappears = Det här försvinner
web-history-why = Skäl:

## Fynd
web-level-breach = Följer inte arbetsordningen
web-level-warning = Behöver ses till
web-level-unknown = Uppgift saknas
web-level-ok = Följer arbetsordningen
web-level-noted = Avviker, med skäl
web-count-breach = { $n } följer inte
web-count-warning = { $n } behöver ses till
web-count-unknown = { $n ->
    [one] { $n } uppgift saknas
   *[other] { $n } uppgifter saknas
 }
web-count-ok = { $n } följer
web-count-noted = { $n } avviker med skäl

## Listor
web-filter = Filtrera
web-remove = Ta bort
web-pager = Bläddra
web-pager-part = { $first }–{ $last } av { $total }
web-on-this-page = På den här sidan

## Sidor som inte blev av
web-start = Startsida
web-not-here = Sidan finns inte
web-not-here-why = Antingen har den flyttat eller tagits bort, eller så är den inte öppen för dig.
web-not-here-next = Kontrollera adressen, sök efter det du vill se eller börja om från startsidan.
web-to-start = Till startsidan
web-to-search = Till sökningen
web-mistake = Det går inte
web-changed = Någon annan hann före
web-changed-why = Någon annan ändrade samma uppgift medan du skrev. Inget av ditt har sparats. Gå tillbaka, läs det nya och skriv in din ändring igen.
web-other-host = Adressen hör inte till den här tjänsten
web-other-host-why = Tjänsten svarar bara på de adresser den är inställd för. Är det rätt adress behöver den läggas till i inställningarna.
web-assurance = Logga in säkrare
web-assurance-why = Du är inloggad med en länk. Det räcker för att läsa. Logga in med passnyckel eller din organisations inloggning för att göra det här.
web-assurance-kept = Inget är sparat än. Det du skrev finns kvar i en kvart: logga in, så kommer du tillbaka till det.
web-to-sign-in = Logga in
web-other-origin = Formuläret kom från en annan webbplats
web-other-origin-why = Av säkerhetsskäl tar vi bara emot formulär från våra egna sidor. Inget har sparats. Öppna sidan hos oss och försök igen.
web-old-form = Formuläret har blivit för gammalt
web-old-form-why = Du har loggat in eller ut sedan sidan öppnades. Inget har sparats. Öppna sidan på nytt och försök igen.
web-too-often = Det blev för många försök
web-too-often-why = { $minutes ->
    [one] Vänta en minut och försök igen.
   *[other] Vänta { $minutes } minuter och försök igen.
}
web-method = Det går inte att göra så här
web-method-why = Sidan finns men kan inte ta emot det som skickades. Inget har sparats.
web-form = Vi kunde inte läsa formuläret
web-form-why = Något i det som skickades saknas eller har fel form. Inget har sparats. Gå tillbaka och försök igen.
web-too-large = Det är för mycket på en gång
web-too-large-why = Vi tar emot högst två megabyte i ett formulär, och högst 25 megabyte när en fil skickas med. Inget har sparats. Dela upp det du skickar.
web-content-type = Vi förstår inte vad det är
web-content-type-why = Vi tar emot formulär och JSON. Det som skickades är något annat. Inget har sparats.
web-key = Nyckeln går inte att använda
web-key-why = Nyckeln i anropet är avslutad, för gammal eller inte hel. Den som äger den kan skapa en ny på sin kontosida. Inget har sparats.
web-key-scope = Nyckeln räcker inte till det här
web-key-scope-why = Den som äger nyckeln kan skapa en annan på sin kontosida. Inget har sparats.
web-key-beside-cookie = Skicka nyckeln ensam
web-key-beside-cookie-why = Anropet har både en nyckel och en inloggning. Skicka bara nyckeln. Inget har sparats.
web-format = Sidan finns inte i den formen
web-format-why = Uppgifterna går att läsa som webbsida, men inte som den filtyp som adressen slutar med. Ta bort ändelsen från adressen.
web-faults = Något behöver rättas
web-nothing-saved = Inget har sparats.
web-fault-on-line = Rad { $line }: { $message }
web-file-waits = Filen kontrolleras
web-file-waits-why = Försök om en stund.
web-file-harmful = Filen innehöll något skadligt och är borttagen
web-file-harmful-why = Be den som lämnade den om en ny fil.
web-busy = Det går inte just nu
web-busy-disk = Disken där uppgifterna sparas är full. Inget har sparats. Den som sköter tjänsten behöver ge plats.
web-busy-locked = Många arbetar med uppgifterna samtidigt. Inget har sparats. Vänta en stund och försök igen.
web-busy-slow = Sidan tog för lång tid att ta fram. Inget har sparats. Vänta en stund och försök igen.
web-ours = Det blev fel hos oss
web-ours-why = Felet är vårt, inte ditt. Inget har sparats. Försök igen om en stund. Blir det fel igen, hör av dig och säg numret.
web-reference = Felets nummer:

## Komponenter och deras tillstånd
web-gallery = Komponenter och deras tillstånd
web-gallery-buttons = Knappar och länkar
web-gallery-save = Spara
web-gallery-hover = Pekare över
web-gallery-focus = Fokus
web-gallery-cancel = Avbryt
web-gallery-withdraw = Dra tillbaka kallelsen…
web-gallery-publish = Publicera
web-gallery-link = Länk
web-gallery-publish-why = Publicera går inte än: två regler bryts.
web-gallery-publish-which = Visa vilka
web-gallery-badges = Märken
web-gallery-filled = Besatt
web-gallery-published = Publicerat
web-gallery-draft = Utkast
web-gallery-soon = Går ut snart
web-gallery-vacant = Vakant
web-gallery-wrong = Fel organisation
web-gallery-unknown = Uppgift saknas
web-gallery-findings = Fynd
web-gallery-breach = { $body } har fel sekreterare. Sekreteraren ska komma från Region Västernorrland.
web-gallery-breach-source = Arbetsordning, 6 §
web-gallery-appoint = Utse sekreterare
web-gallery-explain = Skriv varför det avviker
web-gallery-warning = Två av tretton platser är vakanta.
web-gallery-warning-source = Arbetsordning, 3 §
web-gallery-missing = Vem sammankallar? Arbetsordningen säger inget om det.
web-gallery-ok = Fyra möten är planerade 2027. Regeln är tre till fyra.
web-gallery-ok-source = Arbetsordning, 4 §
web-gallery-noted = Ordföranden kommer från en kommun, inte från regionen.
web-gallery-noted-why = Karin Prov, 3 november 2026: ”Överenskommet till årsskiftet.”
web-gallery-as-of = Per datum
web-gallery-done-heading = Status efter något du gjort
web-gallery-done-what = Sparat.
web-gallery-done = Mötet flyttades till den 22 november. 14 personer får en ny inbjudan.
web-gallery-undo = Ångra
web-gallery-empty-heading = Tomt
web-gallery-empty = Inga möten i juli
web-gallery-empty-why = Länets organ har uppehåll 25 juni–8 augusti.
web-gallery-empty-action = Visa augusti
web-gallery-fields = Fält
web-gallery-place = Plats för mötet
web-gallery-place-hint = Ort eller länk till videomötet.
web-gallery-date = Datum
web-gallery-date-hint = Till exempel 2027-05-03.
web-gallery-date-error = Den 6 maj är Kristi himmelsfärdsdag. Välj en arbetsdag
web-gallery-conflict-heading = Två har ändrat samtidigt
web-gallery-progress-heading = Förlopp
web-gallery-progress = 161 av 203
web-gallery-progress-what = platser är tillsatta
web-gallery-views = Välj vy och bläddra
web-gallery-wheel = Hjul
web-gallery-table = Tabell
web-gallery-list = Lista
web-gallery-calendar = Kalender
web-gallery-earlier = Tidigare möten
web-gallery-later = Senare möten
web-gallery-timeline = Ordförandeskapet växlar
web-gallery-region = Regionen
web-gallery-municipalities = Kommunerna
web-gallery-secretary = Sekreterare: { $who }
web-gallery-to-replace = Sekreterare: Kramfors, ska bytas
web-gallery-term = Mandatperiod { $years }
web-gallery-seats = Platser
web-gallery-name = Namn
web-gallery-state = Läge
web-gallery-appointed-by = Utses av
web-gallery-task = Uppdrag
web-gallery-period = Period
web-gallery-days = Dagar
web-gallery-all = Alla 13
web-gallery-nobody = Ingen utsedd
web-gallery-chair = Ordförande
web-gallery-member = Ledamot
web-gallery-others = Övriga
web-gallery-meetings = Nästa möten
web-gallery-when = Onsdag kl. 13.00 · digitalt
web-gallery-no-agenda = Dagordning saknas
web-gallery-contact = Kontakt
web-gallery-write = Skriv till forumet
web-gallery-form = Formulär som sparar
web-gallery-preview = Visa vad ändringen gör
web-gallery-end = Avsluta platsen…
web-gallery-body = Organ
web-gallery-organisation-hint = Den som utser. Skriv början av namnet.
web-gallery-organisation-error = Organisationen finns inte i registret. Skriv den organisation som utser
web-gallery-task-hint = Varje plats har ett uppdrag.
web-gallery-task-error = Kulturforum har redan en ordförande den här tiden
web-gallery-chair-hint = Leder mötena och undertecknar anteckningarna.
web-gallery-vacant-now = Platsen är vakant tills vidare
web-gallery-vacant-hint = Vi påminner den som utser.
web-gallery-deputies = Ersättare
web-gallery-deputies-hint = En person per rad: namn, organisation. Klistra gärna in från Excel eller Word.
web-gallery-deputies-error = Två av fyra rader behöver rättas
web-gallery-twice = Samma person är redan ledamot. En ersättare ska vara någon annan.
web-gallery-why = Skäl
web-gallery-file = Arbetsordning
web-gallery-file-hint = PDF eller Word, högst 25 megabyte.
web-gallery-changes = Ändringar
web-gallery-effect = Vad ändringen gör
web-gallery-changed = Mötet flyttades
web-gallery-changed-why = Stadshuset byggs om.
web-gallery-created = Mötet lades till
