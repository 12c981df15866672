# Möten: när och var organen möts.

meetings-menu = Möten
meetings-title = Möten
meetings-bodies = Forum, grupper och nätverk

## När och var
meetings-at = kl. { $hours }
meetings-hosted = hos { $host }
meetings-online = på distans
meetings-and = { $first } och { $last }
meetings-with = Tillsammans med { $bodies }
meetings-when = { $when }.
meetings-when-where = { $when }, { $where }.
meetings-yes = ja

## Läge
meetings-all = Alla
meetings-planned = Planerat
meetings-held = Hållet
meetings-cancelled = Inställt
meetings-draft = Utkast

## Listor
meetings-lead = { $n ->
    [0] Inga möten { $place }, { $days }.
    [one] Ett möte { $place }, { $days }.
   *[other] { NUMBER_WORD($n, case: "capital") } möten { $place }, { $days }.
}
meetings-in-county = i { $county } och nationellt
meetings-in-country = i hela landet
meetings-country = Hela landet
meetings-drafts = Utkast
meetings-drafts-who = Syns bara för dig som håller i organets dagar, tills de publiceras.
meetings-filter-county = Län
meetings-filter-organisation = Organisation med plats
meetings-filter-from = Från och med
meetings-filter-to = Till och med
meetings-pager-first = Från början
meetings-pager-next = Senare
meetings-none = Inga möten
meetings-none-found = Inget möte passar det du har valt. Ta bort något av valen, eller välj en tidigare dag.
meetings-all-from-today = Alla möten från i dag
meetings-of-body = Möten i { $body }
meetings-body-lead = { $n ->
    [0] Inga möten är kända för { $year }.
    [one] Ett möte är känt för { $year }.
   *[other] { NUMBER_WORD($n, case: "capital") } möten är kända för { $year }.
}{ $drafts ->
    [0] {""}
    [one] {" "}Ett utkast syns bara för dig som håller i dagarna.
   *[other] {" "}{ NUMBER_WORD($drafts, case: "capital") } utkast syns bara för dig som håller i dagarna.
}
meetings-coming = Kommande möten { $year }
meetings-been = Har varit
meetings-years = Andra år
meetings-year = Möten { $year }
meetings-none-of-year = Inga möten { $year }
meetings-none-why = Inget möte som passar det du har valt är känt för året.
meetings-as-csv = Hämta som CSV
meetings-as-json = Hämta som JSON
meetings-as-ics = Hämta som kalenderfil
meetings-subscribe = Prenumerera i kalendern (ics)
meetings-subscribe-county = Prenumerera på länets möten i kalendern (ics)
meetings-column-day = Dag
meetings-column-starts = Börjar
meetings-column-ends = Slutar
meetings-column-body = Organ
meetings-column-place = Plats
meetings-column-host = Hos
meetings-column-online = På distans
meetings-column-state = Läge
meetings-column-note = Anmärkning
meetings-column-role = Roll
meetings-column-of = Från
meetings-column-name = Namn

## Ett möte
meetings-one = { $bodies }, { $day }
meetings-state-draft = Mötet är ett utkast och syns bara för dig som håller i dagarna.
meetings-state-planned = Mötet är planerat.
meetings-state-held = Mötet har hållits.
meetings-state-cancelled = Mötet är inställt.
meetings-state-cancelled-because = Mötet är inställt: { $why }
meetings-held-by = Hålls gemensamt av
meetings-host-is = Hålls hos
meetings-link-is = Delta på distans:
meetings-link-is-kept = Länken för att delta på distans syns för dem som hör till organet, när de har loggat in.
meetings-course = Vad som har hänt
meetings-was-published = Mötet publicerades
meetings-was-moved = Flyttat från { $from } till { $to }. Skälet: { $why }
meetings-was-cancelled = Inställt. Skälet: { $why }
meetings-by = { $who }, { $when }
meetings-seats = Vilka som har plats den dagen
meetings-no-seats = Inga platser är kända den dagen.
meetings-vacant = Vakant
meetings-name-hidden = Namnet visas inte
meetings-beside = Mötena före och efter
meetings-earlier = Mötet före: { $day }
meetings-later = Mötet efter: { $day }
meetings-aside = Kalender och ändringar
meetings-calendar = I kalendern
meetings-all-of-body = Alla möten i organet
meetings-ways = Ändra

## Formulär
meetings-arrange = Nytt möte
meetings-arrange-lead = När och var { $body } ska mötas. Publicerar du mötet syns det för alla; ett utkast syns bara för dem som håller i dagarna.
meetings-move = Ändra tid och plats
meetings-move-lead = Mötet är { $when }. Alla ser när det har flyttats, och varför.
meetings-change-draft = Ändra utkastet
meetings-draft-lead = Utkastet syns bara för dem som håller i dagarna, tills det publiceras.
meetings-cancel = Ställ in mötet
meetings-cancel-lead = { $bodies } möts { $when }. Ställer du in mötet syns det för alla, med skälet. I kalendrar står det som inställt.
meetings-give-up = Ta bort utkastet
meetings-give-up-lead = Utkastet för { $bodies } { $when } tas bort. Ingen annan har sett det.
meetings-publish = Publicera
meetings-publish-lead = { $bodies } möts { $when }. När du publicerar syns mötet för alla och kommer med i kalendrarna.
meetings-back = Gå tillbaka utan att ändra
meetings-save = Spara
meetings-save-published = Publicera mötet
meetings-save-draft = Spara som utkast
meetings-field-day = Dag
meetings-hint-day = Till exempel 2027-02-11 eller 11 februari 2027.
meetings-field-starts = Börjar
meetings-hint-starts = Svensk tid. Till exempel 13.00.
meetings-field-ends = Slutar
meetings-hint-ends = Samma dag. Till exempel 15.00.
meetings-field-place = Plats
meetings-hint-place = Ort, adress eller lokal. Till exempel Folkets hus, Kramfors.
meetings-field-host = Hålls hos
meetings-hint-host = Organisationen som tar emot mötet. Till exempel Kramfors kommun.
meetings-field-online = Man kan delta på distans
meetings-field-link = Länk för att delta på distans
meetings-hint-link = Visas bara för dem som hör till organet. Till exempel https://mote.region.example/kulturforum.
meetings-field-together = Tillsammans med
meetings-hint-together = Organ som håller samma möte. Skriv semikolon mellan flera.
meetings-field-note = Anmärkning
meetings-hint-note = Syns för alla. Till exempel Lunch från klockan tolv.
meetings-field-why = Varför
meetings-hint-why = Alla kan läsa det. Skriv inget om någons hälsa eller privatliv. Till exempel Ordföranden kan inte den dagen.
meetings-hint-why-moved = Behövs när dag, tid eller plats ändras. Alla kan läsa det; skriv inget om någons hälsa eller privatliv. Till exempel Ordföranden kan inte den dagen.

## Fel
meetings-fault-day = ”{ $found }” är inget datum. Skriv till exempel 2027-02-11.
meetings-fault-day-needed = Skriv vilken dag.
meetings-fault-time = ”{ $found }” är ingen tid. Skriv timme och minut, till exempel 13.00.
meetings-fault-ends-before = Mötet slutar { $ends } men börjar { $starts }. Ändra den ena tiden.
meetings-fault-end-alone = Mötet slutar { $ends }. Skriv också när det börjar.
meetings-fault-same-time = { $body } har redan ett möte { $day } kl. { $time }, vid samma tid. Välj en annan tid.
meetings-fault-same-day = { $body } har redan ett möte { $day } utan tid. Skriv tider, eller välj en annan dag.
meetings-fault-no-organisation = Ingen organisation i registret heter ”{ $found }”.
meetings-fault-no-such-body = Inget organ i registret heter ”{ $found }”.
meetings-fault-meant = Menar du { $names }?
meetings-fault-no-body = Det finns inget organ med adressordet ”{ $found }”.
meetings-fault-no-host = Det finns ingen organisation med adressordet ”{ $found }”.
meetings-fault-not-yours = Du håller inte i dagarna för { $body }. Be registratorn, eller den som gör det.
meetings-fault-not-then = { $body } finns inte { $day }. Välj en dag när organet finns.
meetings-fault-itself = { $body } kan inte hålla mötet tillsammans med sig självt.
meetings-fault-no-meeting = Mötet finns inte längre.
meetings-fault-twice = Mötet ändras två gånger på en gång.
meetings-fault-held = Mötet { $day } har hållits och kan inte ändras här.
meetings-fault-cancelled = Mötet { $day } är inställt. Lägg till ett nytt möte i stället.
meetings-fault-published = Mötet { $day } är redan publicerat.
meetings-fault-outside-year = { $day } ligger inte i { $year }, som planen gäller.
meetings-fault-long-place = Platsen får ha högst { $max } tecken.
meetings-fault-long-note = Anmärkningen får ha högst { $max } tecken.
meetings-fault-link = ”{ $found }” är ingen adress. Skriv hela adressen: https://…
meetings-fault-why = Skriv varför. De som har mötet i sin kalender undrar.
meetings-fault-changed = Någon annan ändrade mötet medan du skrev. Nu är det { $now }. Spara igen om det du skrev ska gälla.

## Kalendrar
meetings-calendar-link = Delta på distans: { $link }
meetings-calendar-county = Möten i { $county }
meetings-calendar-country = Möten i hela landet
meetings-calendar-about = Möten ur registret. { $n ->
    [0] Alla möten har en dag.
    [one] Ett möte är inte med, för det har bara en månad än.
   *[other] { NUMBER_WORD($n, case: "capital") } möten är inte med, för de har bara en månad än.
}
meetings-calendar-cancelled = Inställt: { $body }
meetings-calendar-own = Möten för { $name }
