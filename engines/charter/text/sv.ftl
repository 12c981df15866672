# Meningarna i motorn för arbetsordningar.
#
# Det som fylls i är redan ord: datum "15 februari 2027", flera datum "3 maj och 18 november 2027", organisationer
# "Kramfors kommun och Timrå kommun", grupp "länets kommuner", sida "majoriteten" eller "oppositionen", sektorer
# "näringsliv och akademi", områden som organisationer. Bara antal är tal.

## Ramen

charter-none-in-force = Ingen arbetsordning gäller den här dagen, så inget kan prövas.
charter-contradiction = Källorna säger olika om { $about }. Den ena: { $one }. Den andra: { $other }.
charter-composition-missing = Vilka ska ha plats? Arbetsordningen säger inget om det, så sammansättningen kan inte prövas.
charter-chair-missing = Vem är ordförande? Arbetsordningen säger inget om hur det bestäms.
charter-convener-missing = Vem sammankallar? Arbetsordningen säger inget om det, så regeln kan inte prövas.
charter-cadence-missing = Hur ofta ska organet mötas? Arbetsordningen säger inget om det, så antalet möten kan inte prövas.
charter-group-unknown = Det går inte att pröva regeln, för det är inte inlagt vilka som hör till { $group }.
charter-conditional-unknown = Det går inte att avgöra vilken regel som gäller för { $organisations }. Uppgifter om uppdraget saknas.

## Platser

charter-part-vacant = { $seats ->
    [1] Platsen är vakant.
   *[other] Av { NUMBER_WORD($seats) } platser är { NUMBER_WORD($vacant) } { $vacant ->
        [one] vakant
       *[other] vakanta
    }.
 }
charter-seats-unknown = Inga platser är inlagda, så det går inte att se vilka som sitter.
charter-seats-vacant = { charter-part-vacant } Ingen är utsedd från { $organisations }.
charter-seats-vacant-term = { charter-part-vacant } Ingen är utsedd från { $organisations } för { $from }–{ $to }.
charter-seats-ceased = { $organisations } finns inte längre men har { $seats ->
    [one] en plats
   *[other] { NUMBER_WORD($seats) } platser
 } kvar. Vem har tagit över?
charter-seats-vacant-areas = { charter-part-vacant } Ingen är utsedd för { $areas }.
charter-seats-vacant-unnamed = { charter-part-vacant }
charter-seats-nominated = { $seats ->
    [one] En plats väntar på beslut. En nominerad finns från { $organisations }.
   *[other] { NUMBER_WORD($seats, case: "capital") } platser väntar på beslut. Nominerade finns från { $organisations }.
 }
charter-seats-nominated-unnamed = { $seats ->
    [one] En plats väntar på beslut. En nominerad finns.
   *[other] { NUMBER_WORD($seats, case: "capital") } platser väntar på beslut. Nominerade finns.
 }
charter-seats-coming = { $seats ->
    [one] En plats är tom tills den som är utsedd från { $organisations } tillträder den { $date }.
   *[other] { NUMBER_WORD($seats, case: "capital") } platser är tomma tills de som är utsedda från { $organisations } tillträder. Den första tillträder den { $date }.
 }
charter-seats-coming-unnamed = { $seats ->
    [one] En plats är tom tills den som är utsedd tillträder den { $date }.
   *[other] { NUMBER_WORD($seats, case: "capital") } platser är tomma tills de som är utsedda tillträder. Den första tillträder den { $date }.
 }
charter-seat-double = Två personer sitter på samma plats ({ $role }) samma dag: { $people }.

charter-each-of-ok = { $seats ->
    [one] Platsen för { $group } är besatt.
    [2] Båda platserna för { $group } är besatta.
   *[other] Alla { NUMBER_WORD($seats) } platser för { $group } är besatta.
 }
charter-each-of-missing = Plats saknas för { $organisations }. Var och en av { $group } ska ha { NUMBER_WORD($count) } { $count ->
    [one] plats
   *[other] platser
 }.
charter-each-of-surplus = För många platser har { $organisations }. Var och en av { $group } ska ha { NUMBER_WORD($count) } { $count ->
    [one] plats
   *[other] platser
 }.
charter-named-ok = { $seats ->
    [one] Platsen för { $organisations } är besatt.
    [2] Båda platserna för { $organisations } är besatta.
   *[other] Alla { NUMBER_WORD($seats) } platser för { $organisations } är besatta.
 }
charter-named-missing = Plats saknas för { $organisations }, som ska ingå enligt arbetsordningen.
charter-named-ceased = Arbetsordningen nämner { $organisations }, som inte längre finns. Vem har tagit över platsen?
charter-derived-ok = Alla som hör till { $group } har plats, och platserna är besatta.
charter-derived-missing = Plats saknas för { $organisations }. Alla som hör till { $group } ska ha plats.
charter-ex-officio-ok = Alla som ska ha plats i kraft av uppdraget ({ $office }) har det, och platserna är besatta.
charter-ex-officio-missing = Plats saknas för { $organisations }. Därifrån ska den som är { $office } sitta.
charter-category-ok = { NUMBER_WORD($has, case: "capital") } { $has ->
    [one] organisation
   *[other] organisationer
 } ur { $category } har plats.
charter-category-too-few = Ur { $category } har { NUMBER_WORD($has) } { $has ->
    [one] organisation
   *[other] organisationer
 } plats. Det ska vara minst { NUMBER_WORD($min) }.
charter-category-too-many = Ur { $category } har { NUMBER_WORD($has) } { $has ->
    [one] organisation
   *[other] organisationer
 } plats. Det får vara högst { NUMBER_WORD($max) }.
charter-one-per-ok = Alla { NUMBER_WORD($seats) } områden har var sin plats.
charter-one-per-missing = Plats saknas för { $areas }. Det ska finnas en plats för vart och ett av { NUMBER_WORD($asked) } områden.
charter-one-per-crowded = Mer än en plats finns för { $areas }. Det ska finnas en plats för vart och ett av { NUMBER_WORD($asked) } områden.
charter-one-per-nominator = Platser har tillsatts av { $organisations }. Det är { $group } som ska nominera.
charter-on-behalf-of-ok = { $organisation } företräder { $group }.
charter-on-behalf-of-missing = { $organisation } ska företräda { $group } men har ingen sådan plats.
charter-on-behalf-of-outsider = { $organisation } ska företräda { $group } men hör inte själv dit.
charter-invited-seated = { $organisations } ska bjudas in enligt arbetsordningen men har plats som ledamot.
charter-sectors-ok = Alla sektorer som ska vara med är det: { $sectors }.
charter-sectors-missing = Ingen plats finns för { $sectors }. Alla sektorer i regeln ska vara med.
charter-sectors-vacant = Det finns plats för { $sectors }, men ingen sitter där.
charter-sectors-unknown = Det går inte att se om { $sectors } är med. Sektor saknas för { NUMBER_WORD($seats) } { $seats ->
    [one] plats
   *[other] platser
 }.

## Majoritet och opposition

charter-pair-ok = Majoritet och opposition är företrädda från alla i { $group }. Alla { NUMBER_WORD($seats) } platser är besatta.
charter-pair-none = Plats saknas för både majoritet och opposition: { $organisations }.
charter-pair-one = Bara en plats av två finns för { $organisations }. Majoritet och opposition ska ha var sin.
charter-pair-many = Mer än två platser finns för { $organisations }. Majoritet och opposition ska ha en var.
charter-pair-lacks = Plats för { $side } saknas: { $organisations }.
charter-pair-unknown = Det går inte att se vem som företräder majoriteten och vem som företräder oppositionen: { $organisations }. Parti eller styre är inte inlagt.
charter-pair-vacant = { charter-part-vacant } Ingen är utsedd från { $side }: { $organisations }.
charter-pair-same-side = Båda platserna för { $organisation } innehas av { $side }. Det ska vara en från majoriteten och en från oppositionen.
charter-pair-wrong-side-seated = { $person }, { $organisation }, sitter sedan den { $date } på en plats för { $should } men tillhör { $is }.
charter-pair-wrong-side = { $person }, { $organisation }, tillhör { $is }. Platsen ska innehas av { $should }.
charter-pair-wrong-side-since = { $person }, { $organisation }, tillhör { $is } sedan den { $date }. Platsen ska innehas av { $should }.
charter-pair-changed = Styret har växlat den { $date }: { $organisation }. Båda platserna innehas nu av fel sida. Ingen har flyttats.

## Mandat och mandatperioder

charter-mandate-ends = Mandatet för { $person }, { $organisations }, går ut den { $date }. Ingen är utsedd eller nominerad efter det.
charter-mandate-ends-unnamed = Mandatet för { $person } går ut den { $date }. Ingen är utsedd eller nominerad efter det.
charter-mandates-end = Den { $date } går mandatet ut på { NUMBER_WORD($seats) } platser, och ingen är utsedd eller nominerad efter det: { $organisations }.
charter-mandates-end-unnamed = Den { $date } går mandatet ut på { NUMBER_WORD($seats) } platser, och ingen är utsedd eller nominerad efter det.
charter-part-term = Mandatperioden { $from }–{ $to } börjar den { $date }.
charter-part-lacking = Av { NUMBER_WORD($seats) } { $seats ->
    [one] plats
   *[other] platser
 } är { $filled ->
    [0] ingen tillsatt
    [one] { NUMBER_WORD($filled) } tillsatt
   *[other] { NUMBER_WORD($filled) } tillsatta
 }{ $nominated ->
    [0] { "" }
    [one] , { NUMBER_WORD($nominated) } nominerad
   *[other] , { NUMBER_WORD($nominated) } nominerade
 } och { NUMBER_WORD($lacking) } utan namn.
charter-part-all-seats = { $seats ->
    [1] Den enda platsen
    [2] Båda platserna
   *[other] Alla { NUMBER_WORD($seats) } platser
 }
charter-term-lacking = { charter-part-term } { charter-part-lacking } Namn saknas från { $organisations }.
charter-term-lacking-areas = { charter-part-term } { charter-part-lacking } Namn saknas för { $areas }.
charter-term-lacking-unnamed = { charter-part-term } { charter-part-lacking }
charter-term-nominated = { charter-part-term } { charter-part-all-seats } har namn, men { NUMBER_WORD($nominated) } är bara { $nominated ->
    [one] nominerad
   *[other] nominerade
 }. Beslut saknas från { $organisations }.
charter-term-nominated-unnamed = { charter-part-term } { charter-part-all-seats } har namn, men { NUMBER_WORD($nominated) } är bara { $nominated ->
    [one] nominerad
   *[other] nominerade
 }.
charter-term-filled = { charter-part-term } { charter-part-all-seats } har någon utsedd.
charter-term-no-seats = { charter-part-term } Inga platser är inlagda för den.

## Ordförande

charter-rotation-ok = Ordförandeskapet växlar som det ska: { $side } { $from }–{ $to }, { $next } { $next_from }–{ $next_to }.
charter-rotation-ok-alone = Ordförandeskapet växlar som det ska: { $side } { $from }–{ $to }.
charter-chair-wrong-side = Ordförandeskapet ligger hos { $side } sedan den { $date }, men ordförande är { $person } från { $organisation }.
charter-chair-side-unknown = Ordförandeskapet ligger hos { $side } sedan den { $date }. Det går inte att se om { $person } kommer därifrån.
charter-chair-vacant = Ordförandeskapet ligger hos { $side } sedan den { $date }, men ingen är utsedd.
charter-chair-nominated = Ordförandeskapet ligger hos { $side } sedan den { $date }. Någon är på väg in, men ingen sitter än.
charter-chair-no-seat = Ordförandeskapet ligger hos { $side } sedan den { $date }, men ingen ordförandeplats är inlagd.
charter-chair-no-seat-plain = Ingen ordförandeplats är inlagd, så det går inte att se vem som är ordförande.
charter-chair-vacant-plain = Organet har ingen ordförande.
charter-chair-nominated-plain = Organet har ingen ordförande än, men någon är på väg in.
charter-chair-not-begun = Ordförandeskapet börjar växla den { $date }.
charter-chair-no-term = Ordförandeskapet växlar inom mandatperioden, men ingen mandatperiod är inlagd för den här dagen.
charter-chair-no-start = Ordförandeskapet växlar, men arbetsordningen säger inte från vilken dag.
charter-chair-faulty = Regeln om hur ordförandeskapet växlar är ofullständig och kan inte prövas.
charter-chair-misfit = Turerna går inte jämnt upp i mandatperioden { $from }–{ $to }.
charter-handover-ready = Ordförandeskapet går till { $side } den { $date }. { $person } tar över.
charter-handover-nominated = Ordförandeskapet går till { $side } den { $date }. Någon är nominerad men inte utsedd.
charter-handover-nobody = Ordförandeskapet går till { $side } den { $date }, men ingen är utsedd eller nominerad.
charter-handover-wrong-side = Ordförandeskapet går till { $side } den { $date }, men { $person } från { $organisation } är utsedd även efter det.
charter-fixed-chair-ok = Ordförande är { $person } från { $from }, som arbetsordningen säger.
charter-fixed-chair-wrong = Ordföranden ska komma från { $organisation }, men är { $person } från { $from }.
charter-fixed-chair-unknown = Ordföranden ska komma från { $organisation }. Det går inte att se varifrån { $person } kommer.
charter-elected-ok = Organet väljer sin ordförande. Ordförande är { $person }.
charter-co-leads-ok = Ledningen delas av { NUMBER_WORD($count) }, som den ska.
charter-co-leads-no-seat = Ledningen ska delas av { NUMBER_WORD($count) }, men inga sådana platser är inlagda.
charter-co-leads-vacant = Ledningen ska delas av { NUMBER_WORD($count) }, men bara { NUMBER_WORD($has) } är { $has ->
    [one] utsedd
   *[other] utsedda
 }.
charter-co-leads-too-few = Ledningen ska delas av { NUMBER_WORD($count) }, men det finns bara { NUMBER_WORD($has) }.
charter-co-leads-too-many = Ledningen ska delas av { NUMBER_WORD($count) }, men delas av { NUMBER_WORD($has) }.

## Sekreterare

charter-secretary-ok = Sekreteraren kommer från { $organisation }, som har ordförandeskapet.
charter-secretary-wrong = Sekreteraren ska komma från { $organisation }, som har ordförandeskapet, men sekreterare är { $person } från { $from }.
charter-secretary-wrong-since = Sekreteraren ska komma från { $organisation }, som har ordförandeskapet sedan den { $date }, men sekreterare är { $person } från { $from }.
charter-secretary-unknown = Sekreteraren ska komma från { $organisation }. Det går inte att se varifrån { $person } kommer.
charter-secretary-vacant = Organet har ingen sekreterare. Sekreteraren ska komma från { $organisation }, som har ordförandeskapet.
charter-secretary-nominated = Organet har ingen sekreterare än, men någon är på väg in. Sekreteraren ska komma från { $organisation }.
charter-secretary-no-seat = Sekreteraren ska komma från { $organisation }, som har ordförandeskapet, men ingen sekreterarplats är inlagd.
charter-secretary-no-chair = Sekreteraren ska komma från samma organisation som ordföranden, men det går inte att se varifrån ordföranden kommer.
charter-secretary-handover = Ordförandeskapet går till { $organisation } den { $date }. Sekreteraren ska då också komma därifrån, men ingen är utsedd.
charter-host-wrong = Sekretariatet ska finnas hos { $organisation }, men sekreterare är { $person } från { $from }.

## Antal möten

charter-part-meetings = { $planned ->
    [0] Under { $year } har { $held ->
        [0] inget möte
        [one] ett möte
       *[other] { NUMBER_WORD($held, gender: "ett") } möten
    } hållits.
   *[other] { $held ->
        [0] För { $year } är { NUMBER_WORD($planned, gender: "ett") } { $planned ->
            [one] möte planerat
           *[other] möten planerade
        }.
       *[other] Under { $year } har { NUMBER_WORD($held, gender: "ett") } { $held ->
            [one] möte
           *[other] möten
        } hållits och { NUMBER_WORD($planned, gender: "ett") } är { $planned ->
            [one] planerat
           *[other] planerade
        }.
    }
 }
charter-part-more = { $lacking ->
    [one] Minst ett möte fattas.
   *[other] Minst { NUMBER_WORD($lacking, gender: "ett") } möten fattas.
 }
charter-part-left = { $planned ->
    [one] Ett möte står kvar som planerat, så det går inte att säga om regeln följdes.
   *[other] { NUMBER_WORD($planned, gender: "ett", case: "capital") } möten står kvar som planerade, så det går inte att säga om regeln följdes.
 }
charter-part-part-year = Regeln gäller bara en del av året, så det lägsta antalet prövas inte.
charter-part-exactly = Regeln är { NUMBER_WORD($count, gender: "ett") } { $count ->
    [one] möte
   *[other] möten
 } per år.
charter-part-range = Regeln är { NUMBER_WORD($min, gender: "ett") } till { NUMBER_WORD($max, gender: "ett") } möten per år.
charter-part-at-least = Regeln är minst { NUMBER_WORD($count, gender: "ett") } { $count ->
    [one] möte
   *[other] möten
 } per år.
charter-part-about = Regeln är ungefär { NUMBER_WORD($count, gender: "ett") } { $count ->
    [one] möte
   *[other] möten
 } per år.
charter-part-about-range = Regeln är ungefär { NUMBER_WORD($min, gender: "ett") } till { NUMBER_WORD($max, gender: "ett") } möten per år.
charter-part-about-at-least = Regeln är ungefär { NUMBER_WORD($count, gender: "ett") } { $count ->
    [one] möte
   *[other] möten
 } per år eller fler.

charter-exactly-ok = { charter-part-meetings } { charter-part-exactly }
charter-exactly-too-few = { charter-part-meetings } { charter-part-exactly } { charter-part-more }
charter-exactly-part-year = { charter-part-meetings } { charter-part-exactly } { charter-part-part-year }
charter-exactly-closed-ok = { charter-part-meetings } { charter-part-exactly }
charter-exactly-closed-too-few = { charter-part-meetings } { charter-part-exactly }
charter-exactly-closed-unsure = { charter-part-meetings } { charter-part-exactly } { charter-part-left }
charter-exactly-too-many = { charter-part-meetings } { charter-part-exactly }
charter-exactly-closed-too-many = { charter-part-meetings } { charter-part-exactly }
charter-range-ok = { charter-part-meetings } { charter-part-range }
charter-range-too-few = { charter-part-meetings } { charter-part-range } { charter-part-more }
charter-range-part-year = { charter-part-meetings } { charter-part-range } { charter-part-part-year }
charter-range-closed-ok = { charter-part-meetings } { charter-part-range }
charter-range-closed-too-few = { charter-part-meetings } { charter-part-range }
charter-range-closed-unsure = { charter-part-meetings } { charter-part-range } { charter-part-left }
charter-range-too-many = { charter-part-meetings } { charter-part-range }
charter-range-closed-too-many = { charter-part-meetings } { charter-part-range }
charter-at-least-ok = { charter-part-meetings } { charter-part-at-least }
charter-at-least-too-few = { charter-part-meetings } { charter-part-at-least } { charter-part-more }
charter-at-least-part-year = { charter-part-meetings } { charter-part-at-least } { charter-part-part-year }
charter-at-least-closed-ok = { charter-part-meetings } { charter-part-at-least }
charter-at-least-closed-too-few = { charter-part-meetings } { charter-part-at-least }
charter-at-least-closed-unsure = { charter-part-meetings } { charter-part-at-least } { charter-part-left }
charter-about-ok = { charter-part-meetings } { charter-part-about }
charter-about-too-few = { charter-part-meetings } { charter-part-about } { charter-part-more }
charter-about-part-year = { charter-part-meetings } { charter-part-about } { charter-part-part-year }
charter-about-closed-ok = { charter-part-meetings } { charter-part-about }
charter-about-closed-too-few = { charter-part-meetings } { charter-part-about }
charter-about-closed-unsure = { charter-part-meetings } { charter-part-about } { charter-part-left }
charter-about-too-many = { charter-part-meetings } { charter-part-about }
charter-about-closed-too-many = { charter-part-meetings } { charter-part-about }
charter-about-range-ok = { charter-part-meetings } { charter-part-about-range }
charter-about-range-too-few = { charter-part-meetings } { charter-part-about-range } { charter-part-more }
charter-about-range-part-year = { charter-part-meetings } { charter-part-about-range } { charter-part-part-year }
charter-about-range-closed-ok = { charter-part-meetings } { charter-part-about-range }
charter-about-range-closed-too-few = { charter-part-meetings } { charter-part-about-range }
charter-about-range-closed-unsure = { charter-part-meetings } { charter-part-about-range } { charter-part-left }
charter-about-range-too-many = { charter-part-meetings } { charter-part-about-range }
charter-about-range-closed-too-many = { charter-part-meetings } { charter-part-about-range }
charter-about-at-least-ok = { charter-part-meetings } { charter-part-about-at-least }
charter-about-at-least-too-few = { charter-part-meetings } { charter-part-about-at-least } { charter-part-more }
charter-about-at-least-part-year = { charter-part-meetings } { charter-part-about-at-least } { charter-part-part-year }
charter-about-at-least-closed-ok = { charter-part-meetings } { charter-part-about-at-least }
charter-about-at-least-closed-too-few = { charter-part-meetings } { charter-part-about-at-least }
charter-about-at-least-closed-unsure = { charter-part-meetings } { charter-part-about-at-least } { charter-part-left }
charter-cadence-no-meetings = Inga möten är inlagda för { $year }, så antalet kan inte prövas.
charter-cadence-unspecified = Källan säger inget om hur ofta organet ska mötas.
charter-once-held = Mötet som skulle hållas den { $date } har hållits.
charter-once-held-month = Mötet som skulle hållas i { $month } har hållits.
charter-once-planned = Mötet som ska hållas den { $date } är inplanerat.
charter-once-planned-month = Mötet som ska hållas i { $month } är inplanerat.
charter-once-ahead = Ett möte ska hållas en gång, den { $date }.
charter-once-ahead-month = Ett möte ska hållas en gång, i { $month }.
charter-once-not-planned = Ett möte ska hållas den { $date }, men inget är inplanerat.
charter-once-not-planned-month = Ett möte ska hållas i { $month }, men inget är inplanerat.
charter-once-missed = Ett möte skulle hållas den { $date }, men inget är inlagt då.
charter-once-missed-month = Ett möte skulle hållas i { $month }, men inget är inlagt då.
charter-once-unknown = Ett möte skulle hållas den { $date }. Inga möten är inlagda, så det går inte att se om det blev av.
charter-once-unknown-month = Ett möte skulle hållas i { $month }. Inga möten är inlagda, så det går inte att se om det blev av.
charter-in-addition-to-same-day = Mötena ska räknas för sig, men organet möts samma dag som { $body }: { $dates }.

## Mellanrum

charter-part-weeks = { $weeks ->
    [1] Regeln är ett möte varje vecka, sommar och jul oräknade.
   *[other] Regeln är ett möte med { NUMBER_WORD($weeks) } veckors mellanrum, sommar och jul oräknade.
 }
charter-part-also = { $more ->
    [0] { "" }
    [one] { " " }Det gäller ett mellanrum till.
   *[other] { " " }Det gäller { NUMBER_WORD($more, gender: "ett") } mellanrum till.
 }
charter-every-ok = { charter-part-meetings } Mellanrummen är som de ska. { charter-part-weeks }
charter-every-long = Mellan mötena den { $from } och den { $to } gick det { $days } dagar. Det är för länge. { charter-part-weeks }{ charter-part-also }
charter-every-short = Mellan mötena den { $from } och den { $to } gick det bara { $days } dagar. { charter-part-weeks }{ charter-part-also }
charter-every-long-planned = Mellan mötena den { $from } och den { $to } är det { $days } dagar. Det är för länge. { charter-part-weeks }{ charter-part-also }
charter-every-short-planned = Mellan mötena den { $from } och den { $to } är det bara { $days } dagar. { charter-part-weeks }{ charter-part-also }
charter-every-overdue = Senaste mötet var den { $date }. Nästa skulle ha hållits senast den { $due }. { charter-part-weeks }
charter-every-none-planned = Inget möte är planerat efter den { $date }. Nästa bör hållas senast den { $due }. { charter-part-weeks }
charter-every-closed-ok = Under { $year } var mellanrummen mellan mötena som de ska. { charter-part-weeks }
charter-every-closed-uneven = Under { $year } var { NUMBER_WORD($count, gender: "ett") } mellanrum mellan mötena för långt eller för kort. { charter-part-weeks }

## Före andras möten

charter-parent-no-dates = Inga möten är inlagda för { $body } { $year }, så det går inte att se om organet möts före dem.
charter-before-each-ok = Ett möte finns före varje möte i { $body }.
charter-before-each-lacks = Möte saknas före mötet i { $body }: { $dates }. Det ska finnas ett före varje möte.
charter-before-each-lacked = Inget möte hölls före mötet i { $body }: { $dates }. Det ska finnas ett före varje möte.
charter-before-each-within-ok = Ett möte finns före varje möte i { $body }, högst { NUMBER_WORD($days) } { $days ->
    [one] dag
   *[other] dagar
 } innan.
charter-before-each-within-lacks = Möte saknas före mötet i { $body }: { $dates }. Det ska finnas ett högst { NUMBER_WORD($days) } { $days ->
    [one] dag
   *[other] dagar
 } innan.
charter-before-each-within-lacked = Inget möte hölls före mötet i { $body }: { $dates }. Det ska finnas ett högst { NUMBER_WORD($days) } { $days ->
    [one] dag
   *[other] dagar
 } innan.
charter-pre-meeting-ok = Varje möte i { $body } har ett förmöte.
charter-pre-meeting-lacks = Förmöte saknas till mötet i { $body }: { $dates }. Det ska ligga högst { NUMBER_WORD($days) } { $days ->
    [one] dag
   *[other] dagar
 } innan.
charter-pre-meeting-lacked = Inget förmöte hölls till mötet i { $body }: { $dates }. Det ska ligga högst { NUMBER_WORD($days) } { $days ->
    [one] dag
   *[other] dagar
 } innan.
charter-pre-meeting-several = Mer än ett förmöte ligger före mötet i { $body }: { $dates }. Det ska vara precis ett.
charter-prepares-for-ok = Varje möte i { $body } förbereds minst { NUMBER_WORD($days) } { $days ->
    [one] dag
   *[other] dagar
 } innan.
charter-prepares-for-lacks = Ett förberedande möte saknas inför { $body }: { $dates }. Det ska hållas minst { NUMBER_WORD($days) } { $days ->
    [one] dag
   *[other] dagar
 } innan.
charter-prepares-for-lacked = Inget förberedande möte hölls inför { $body }: { $dates }. Det ska hållas minst { NUMBER_WORD($days) } { $days ->
    [one] dag
   *[other] dagar
 } innan.

## Par och beslutförhet

charter-twin-ok = Samma { NUMBER_WORD($count) } organisationer har plats här och i { $body }.
charter-twin-unknown = Det går inte att se om samma organisationer har plats här och i { $body }. Platser saknas i registret.
charter-twin-only-here = Samma organisationer ska ha plats här och i { $body }. Bara här finns { $here }.
charter-twin-only-there = Samma organisationer ska ha plats här och i { $body }. Bara där finns { $there }.
charter-twin-differs = Samma organisationer ska ha plats här och i { $body }. Bara här finns { $here }. Bara där finns { $there }.
charter-quorum-ok = Organet kan fatta beslut: { NUMBER_WORD($filled) } av { NUMBER_WORD($voting) } röstande platser är besatta, och { NUMBER_WORD($needed) } måste delta.
charter-quorum-unreachable = Organet kan inte bli beslutfört: { NUMBER_WORD($needed) } måste delta, men bara { NUMBER_WORD($filled) } av { NUMBER_WORD($voting) } röstande platser är besatta.
charter-quorum-no-seats = Det går inte att pröva om organet är beslutfört, för inga röstande platser är inlagda.

## Reglerna i ord

charter-rule-each-of = { NUMBER_WORD($count, case: "capital") } { $count ->
    [one] plats
   *[other] platser
 } för var och en av { $group }
charter-rule-named = { $organisations } ingår
charter-rule-category = { $category } ingår
charter-rule-category-min = Minst { NUMBER_WORD($min) } ur { $category }
charter-rule-category-max = Högst { NUMBER_WORD($max) } ur { $category }
charter-rule-category-range = { NUMBER_WORD($min, case: "capital") } till { NUMBER_WORD($max) } ur { $category }
charter-rule-governing-pair = En från majoriteten och en från oppositionen för var och en av { $group }
charter-rule-one-per = En plats för vart och ett av områdena { $areas }
charter-rule-one-per-nominated = En plats för vart och ett av områdena { $areas }, nominerad av { $group }
charter-rule-on-behalf-of = { $organisation } företräder { $group }
charter-rule-derived = Alla som hör till { $group } har plats
charter-rule-invited = { $organisations } bjuds in
charter-rule-ex-officio = Plats i kraft av uppdraget: { $office }
charter-rule-ex-officio-group = Plats i kraft av uppdraget: { $office }, { $group }
charter-rule-conditional-task = Olika regler för dem av { $group } som har uppdraget { $task } och dem som inte har det
charter-rule-conditional-group = Olika regler för dem av { $group } som hör till { $inner } och dem som inte gör det
charter-rule-conditional-date = Olika regler före den { $date } och från den dagen
charter-rule-sectors = Dessa sektorer ska vara med: { $sectors }
charter-rule-open = Öppet för alla som vill delta
charter-rule-alternate = Ordförandeskapet växlar mellan { $first } och { $second }, { NUMBER_WORD($years, gender: "ett") } år vardera
charter-rule-alternate-term = Ordförandeskapet växlar mellan { $first } och { $second }, { NUMBER_WORD($years, gender: "ett") } år vardera under mandatperioden
charter-rule-alternate-several = Ordförandeskapet växlar mellan { NUMBER_WORD($count) } sidor, { NUMBER_WORD($years, gender: "ett") } år vardera
charter-rule-fixed-chair = Ordföranden kommer från { $organisation }
charter-rule-fixed-chair-office = Ordföranden kommer från { $organisation } ({ $office })
charter-rule-elected = Organet väljer sin ordförande
charter-rule-co-leads = { NUMBER_WORD($count, case: "capital") } delar på ledningen
charter-rule-secretary-follows-chair = Den organisation som är ordförande ordnar även sekreterare
charter-rule-host = Sekretariatet finns hos { $organisation }
charter-rule-sole = { $organisation } är sammankallande
charter-rule-joint = { $organisations } är sammankallande tillsammans
charter-rule-coordinated-by = Samordnas av { $organisation }
charter-rule-external = Sammankallas av { $convener }
charter-rule-exactly = { NUMBER_WORD($count, gender: "ett", case: "capital") } { $count ->
    [one] möte
   *[other] möten
 } per år
charter-rule-range = { NUMBER_WORD($min, gender: "ett", case: "capital") } till { NUMBER_WORD($max, gender: "ett") } möten per år
charter-rule-at-least = Minst { NUMBER_WORD($count, gender: "ett") } { $count ->
    [one] möte
   *[other] möten
 } per år
charter-rule-about = Ungefär { NUMBER_WORD($count, gender: "ett") } { $count ->
    [one] möte
   *[other] möten
 } per år
charter-rule-every = { $weeks ->
    [1] Möte varje vecka
   *[other] Möte med { NUMBER_WORD($weeks) } veckors mellanrum
 }
charter-rule-before-each = Ett möte före varje möte i { $body }
charter-rule-before-each-within = Ett möte högst { NUMBER_WORD($days) } { $days ->
    [one] dag
   *[other] dagar
 } före varje möte i { $body }
charter-rule-in-addition-to = Mötena räknas utöver dem i { $body }
charter-rule-once = En gång, den { $date }
charter-rule-once-month = En gång, i { $month }
charter-rule-unspecified = Källan säger inget om hur ofta
charter-rule-pre-meeting = Förmöte högst { NUMBER_WORD($days) } { $days ->
    [one] dag
   *[other] dagar
 } före varje möte i { $body }
charter-rule-prepares-for = Förbereder { $body } minst { NUMBER_WORD($days) } { $days ->
    [one] dag
   *[other] dagar
 } före varje möte
charter-rule-notice = Kallelsen skickas minst { NUMBER_WORD($days) } { $days ->
    [one] dag
   *[other] dagar
 } före mötet
charter-rule-documents = Handlingarna skickas minst { NUMBER_WORD($days) } { $days ->
    [one] dag
   *[other] dagar
 } före mötet
charter-rule-minutes-within = Minnesanteckningarna är klara inom { NUMBER_WORD($days) } { $days ->
    [one] dag
   *[other] dagar
 }
charter-rule-quorum-count = Minst { NUMBER_WORD($count) } röstande måste delta
charter-rule-quorum-percent = Minst { $percent } procent av de röstande måste delta
charter-rule-remote-allowed = Det går att delta på distans
charter-rule-remote-forbidden = Det går inte att delta på distans
charter-rule-remote-limited = Det går att delta på distans i vissa fall
charter-rule-decides = Beslutar om { $count ->
    [one] ett slags ärenden
   *[other] { NUMBER_WORD($count, gender: "ett") } slags ärenden
 }: { $kinds }
charter-rule-advises = Är rådgivande och fattar inga beslut
charter-rule-twin = Hör ihop med { $body }
charter-rule-twin-same = Hör ihop med { $body } och har samma organisationer

## Fel i det som är skrivet

charter-fault-versions-gap = Ingen version gäller från den { $from } till den { $to }. Låt en version börja dagen efter att den förra slutar.
charter-fault-versions-overlap = Två versioner gäller samtidigt: { $one } och { $other }.
charter-fault-backwards = Perioden slutar innan den börjar.
charter-fault-rule-never-holds = Regeln gäller aldrig, för dess period ligger utanför versionens.
charter-fault-rule-twice = Regeln står två gånger i versionen. Ta bort den ena, eller ge den en egen beteckning.
charter-fault-two-cadences = Versionen har två regler om antal möten per år. Bara en kan gälla åt gången.
charter-fault-zero = Talet är noll. Det ska vara minst ett.
charter-fault-range = Det lägsta är { $min } och det högsta { $max }. Det lägsta får inte vara större än det högsta, och det högsta måste vara minst ett.
charter-fault-percent = Andelen är { $percent } procent. Den ska vara 1 till 100.
charter-fault-empty = Regeln nämner ingenting. Den behöver minst en uppgift.
charter-fault-alone = Regeln gäller flera tillsammans men nämner färre än två.
charter-fault-one-side = Ordförandeskapet ska växla men regeln nämner bara en sida.
charter-fault-no-start = Regeln säger inte vilken dag den första turen börjar.
charter-fault-misfit = Turer på { $years } år går inte jämnt upp i mandatperioden.
charter-fault-mixed-branches = De två grenarna i regeln handlar om olika saker.
charter-fault-listed-twice = { $organisation } står två gånger.
charter-fault-names-itself = { $body } hänvisar till sig själv.
charter-fault-twin-not-mutual = { $body } hör ihop med { $twin }, som i sin tur hör ihop med { $other }. Bara två kan höra ihop.
charter-fault-circle = { $body } förbereder till slut sig själv. Kedjan är { $circle }.
charter-fault-no-seat = Platsen för { $person } finns inte.
charter-fault-outside-seat = Uppdraget för { $person } ligger utanför tiden då platsen finns.
charter-fault-outside-term = Uppdraget för { $person } ligger utanför mandatperioden { $term }.
charter-fault-overlap = Två personer har samma plats samtidigt: { $people }.
charter-fault-overlap-from = Två personer har samma plats samtidigt från den { $date }: { $people }.
