### Årsplanen på kommandoraden.

app-plan-not-json = { $file }, rad { $line }, tecken { $column }: går inte att läsa ({ $what }).
app-plan-fault = { $file }: { $place } är { $found }; { $expected }
app-plan-expected-word = det ska stå { $word }
app-plan-expected-between = det ska vara ett tal från { $from } till { $to }
app-plan-expected-long = listan ska ha { $n } värden
app-plan-expected-once = det får bara stå en gång
app-plan-expected-growing = det ska vara större än för den öppna dagen innan
app-plan-expected-no-circle = förmöten får inte leda tillbaka till sig själva
app-plan-faults = Inget är planerat. Fel: { $n }.
app-plan-no-meeting = Planen har inget möte { $k } i organ { $body }. Båda räknas från 0.
app-plan-no-bodies = Inga organ i län { $county } möts { $year }.
app-plan-progress = { $moves } ändringar prövade · { $broken } brutna regler · kostnad { $cost }
app-plan-written = Planen är skriven till { $file }.
app-plan-exported = { $file } är skriven: { $bodies } organ, { $people } personer.
app-plan-moves = { $moves } ändringar prövade från frö { $seed }.
app-plan-stopped = Stoppad efter { $moves } ändringar från frö { $seed }. Planen är den bästa hittills.
app-plan-verdict = { $n ->
    [0] Alla regler hålls.
    [one] En regel bryts.
   *[other] { $n } regler bryts.
 }
app-plan-cost = Kostnad { $total } ({ $components }).
app-plan-gap = Ingen plan kan kosta mindre än { $bound }. Den här är högst { $gap } procent från den bästa.
app-plan-bound = Ingen plan kan kosta mindre än { $bound }.
app-plan-bound-impossible = { $body } har inget möjligt år, inte ens för sig.
app-plan-possible = Det finns en årsplan som håller alla regler.
app-plan-unknown = Det går inte att säga om det finns en årsplan efter { $steps } försök. Ange fler med --steps.
app-plan-conflict = De här reglerna går inte ihop. Utan en av dem, vilken som helst, gör de det:
app-plan-conflict-perhaps = De här reglerna går inte ihop. Kanske räcker det med några av dem:
app-plan-moved = { $n ->
    [0] Inget möte är flyttat.
    [one] Ett möte är flyttat.
   *[other] { $n } möten är flyttade.
 }
app-plan-move = { $body }, möte { $n }: från { $was } till { $is }
app-plan-when = { $day } kl. { $time }, { $place }
app-plan-not-held = inget möte
app-plan-online = digitalt
app-plan-person = person { $number } ({ $organisation })
app-plan-breach-twice = { $body } har två möten med nummer { $n }.
app-plan-breach-numbers = { $body } har möten som inte är numrerade i följd.
app-plan-breach-count = { $body } möts { $count } gånger, men ska mötas { $from }–{ $to }.
app-plan-breach-fixed-missing = { $body }, möte { $n }, saknas fast andra har satt dagen.
app-plan-breach-fixed-moved = { $body }, möte { $n }, ligger på annan dag, tid eller plats än den andra har satt.
app-plan-breach-no-such-day = { $body }, möte { $n }, ligger på en dag som året inte har.
app-plan-breach-day = { $body } kan inte mötas { $day }: { $why }.
app-plan-breach-gap = { $body }, möte { $n }, ligger { $gap } dagar efter mötet före; det ska vara { $from }–{ $to }.
app-plan-breach-place = { $body }, möte { $n }, ligger i { $place }, där organet inte möts.
app-plan-breach-host-too-often = { $body }, möte { $n }, är ett för mycket i { $place }.
app-plan-breach-host-again = { $body }, möte { $n }, ligger på samma ort som mötet före.
app-plan-breach-too-few-physical = { $body } har { $physical } möten på plats; det ska vara minst { $asked }.
app-plan-breach-double-booked = { $person } har två möten på samma tid { $day }.
app-plan-breach-two-places = { $person } ska vara på två orter { $day }.
app-plan-breach-three-meetings = { $person } har fler än två möten { $day }.
app-plan-breach-link-count = { $child } har inte lika många möten som { $parent }.
app-plan-breach-link-day = { $child } möts inte i tid före möte { $n } i { $parent }.
app-plan-why-closed = det är ingen arbetsdag
app-plan-why-weekday = organet möts inte den veckodagen
app-plan-why-start = organet börjar inte den tiden
app-plan-why-window = den delen av året möts organet inte
app-plan-why-blocked = dagen är spärrad i en av organets kalendrar
app-plan-why-key-away = { $person } kan inte, och utan den personen blir det inget möte
app-plan-why-quorum = för få kan
app-plan-rule-working-days = Möten ligger på arbetsdagar.
app-plan-rule-count = { $body } möts { $from }–{ $to } gånger.
app-plan-rule-window = { $body } möts mellan { $from } och { $to }.
app-plan-rule-weekdays = { $body } möts bara vissa veckodagar.
app-plan-rule-calendars = { $body } möts inte på dagar som är spärrade i organets kalendrar.
app-plan-rule-starts = { $body } börjar bara vissa tider.
app-plan-rule-fixed = Dagen för { $body }, möte { $n }, har andra satt.
app-plan-rule-spacing = { $body } har { $from }–{ $to } dagar mellan mötena.
app-plan-rule-key-person = { $person } måste vara med i { $body }.
app-plan-rule-quorum = Minst { $n } måste kunna vara med i { $body }.
app-plan-rule-places = { $body } har regler för var mötena hålls.
app-plan-rule-link = { $child } möts { $from }–{ $to } dagar före { $parent }.
app-plan-rule-person = { $person } är på ett möte i taget, på en ort och på högst två möten om dagen.
app-plan-days-left = { $body }, möte { $n }: { $left } dagar är kvar ({ $lost }).
app-plan-lost-closed = { $n } stängda
app-plan-lost-weekday = { $n } på fel veckodag
app-plan-lost-window = { $n } utanför perioden
app-plan-lost-calendar = { $n } spärrade av { $calendar }
app-plan-lost-start = { $n } utan tid
app-plan-lost-key-away = { $n } när { $person } inte kan
app-plan-lost-quorum = { $n } när för få kan
app-plan-lost-fixed = { $n } för att andra har satt dagen
app-plan-lost-spacing = { $n } för nära eller för långt från möten intill
app-plan-lost-link = { $n } för att { $child } ska mötas före { $parent }
