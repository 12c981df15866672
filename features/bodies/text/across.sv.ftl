### Överblick: det som syns först när flera organ ligger bredvid varandra.

bodies-menu-across = Överblick
bodies-across-title = Överblick över organen
bodies-across-lead = Här ser du alla organ på en gång, från flera håll. Varje vy går att filtrera, sortera, skriva ut och hämta som fil.
bodies-across-country = Hela landet
bodies-across-county-offered = Län (de { $n } första, andra nås med länets kod i adressen: ?lan=)
bodies-across-in-county = i { $county }
bodies-across-in-country = i hela landet
bodies-across-kind-of-body = Slags organ
bodies-across-kind-of-organisation = Slags organisation
bodies-across-sector = Sektor
bodies-across-show = Visa
bodies-across-order = Ordning
bodies-across-as-csv = Hämta som CSV
bodies-across-as-xlsx = Hämta som Excel
bodies-across-from = Från

## Vem sitter var
bodies-across-matrix = Vem sitter var
bodies-across-matrix-about = Organisationer mot organ: platser, vakanser och platser som saknas.
bodies-across-matrix-lead = { $organisations ->
    [one] En organisation
   *[other] { NUMBER_WORD($organisations, case: "capital") } organisationer
 } har { $seats ->
    [one] en plats
   *[other] { NUMBER_WORD($seats) } platser
 } i { $all ->
    [0] { $bodies ->
        [one] ett organ
       *[other] { NUMBER_WORD($bodies, gender: "ett") } organ
    }
   *[other] { $bodies } av { $all } organ
 } { $place }. { $vacant ->
    [0] Ingen plats är vakant
    [one] En plats är vakant
   *[other] { NUMBER_WORD($vacant, case: "capital") } platser är vakanta
 }{ $missing ->
    [0] .
    [one] {" "}och en plats som arbetsordningen kräver saknas.
   *[other] {" "}och { NUMBER_WORD($missing) } platser som arbetsordningarna kräver saknas.
 }
bodies-across-matrix-how = Talet är antalet platser. Vakant betyder att platsen finns men att ingen sitter där. Saknas betyder att arbetsordningen kräver en plats som inte finns.
bodies-across-loose = { $n ->
    [one] En plats hör inte till någon särskild organisation och räknas bara i sista raden.
   *[other] { NUMBER_WORD($n, case: "capital") } platser hör inte till någon särskild organisation och räknas bara i sista raden.
 }
bodies-across-all-seats = Alla platser i organet
bodies-across-missing = Saknas
bodies-across-vacant = { $n } { $n ->
    [one] vakant
   *[other] vakanta
 }
bodies-across-only-gaps = Bara där något saknas eller är vakant
bodies-across-by-name = Efter namn
bodies-across-by-seats = Flest platser först
bodies-across-by-gaps = Flest luckor först
bodies-across-nobody = Ingen organisation passar in
bodies-across-columns-before = Organen före
bodies-across-columns-after = Fler organ

## Ett år som det stod
bodies-across-year = Läget under { $year }
bodies-across-year-about = Månad för månad: vilka organ som följde sina arbetsordningar och vilka som inte gjorde det.
bodies-across-year-of = { $body } under { $year }
bodies-across-year-lead = { $all ->
    [0] { $body } fanns inte under { $year }, eller så finns det inget att pröva.
   *[other] Under { $year } { $breach ->
        [0] finns ingen dag då { $body } inte följer sin arbetsordning, så långt vi vet.
        [one] finns en dag då { $body } inte följer sin arbetsordning, av { $all }.
       *[other] finns { NUMBER_WORD($breach) } dagar då { $body } inte följer sin arbetsordning, av { $all }.
     } { $warning ->
        [0] {""}
        [one] En dag finns något som behöver ses till.
       *[other] { NUMBER_WORD($warning, case: "capital") } dagar finns något som behöver ses till.
     } { $unknown ->
        [0] {""}
        [one] En dag saknas uppgifter.
       *[other] { NUMBER_WORD($unknown, case: "capital") } dagar saknas uppgifter.
     }
 }
bodies-across-year-lead-whole = Under hela { $year } följer { $body } inte sin arbetsordning, så långt vi vet.
bodies-across-county-year-lead = { $bodies ->
    [0] Inget organ { $place } passar in under { $year }.
   *[other] { $breaching ->
        [0] Inget av { NUMBER_WORD($bodies, gender: "ett") } organ { $place } bryter mot sin arbetsordning under { $year }, så långt vi vet.
        [one] Ett av { NUMBER_WORD($bodies, gender: "ett") } organ { $place } följer inte sin arbetsordning någon gång under { $year }: { $worst }, { $days } dagar.
       *[other] { NUMBER_WORD($breaching, gender: "ett", case: "capital") } av { NUMBER_WORD($bodies, gender: "ett") } organ { $place } följer inte sin arbetsordning någon gång under { $year }. Flest dagar har { $worst }: { $days }.
     }
 }
bodies-across-year-known = Året visas som det ser ut med det vi vet i dag. Ju högre bandet är, desto mer behöver ses till.
bodies-across-years = Andra år
bodies-across-months = Läget den första i varje månad
bodies-across-months-heading = Januari till december
bodies-across-stretches = Dag för dag
bodies-across-days = Dagar
bodies-across-number-of-days = Antal dagar
bodies-across-what = Vad
bodies-across-all-well = Allt som går att pröva följs.
bodies-across-more = { $n ->
    [one] Och en sak till.
   *[other] Och { NUMBER_WORD($n) } saker till.
 }
bodies-across-level-breach = Följer inte
bodies-across-level-warning = Ses till
bodies-across-level-unknown = Uppgift saknas
bodies-across-level-ok = Följer
bodies-across-year-nothing = Inget att visa för året
bodies-across-year-nothing-why = Organet fanns inte då, eller så finns inga regler att pröva.
bodies-across-ways = Sätt att se året
bodies-across-as-bands = Band
bodies-across-as-table = Tabell
bodies-across-some-day = Någon dag under året
bodies-across-days-breach = Dagar som inte följer
bodies-across-days-warning = Dagar att se till
bodies-across-days-unknown = Dagar där uppgift saknas

## Det som växlar och slutar
bodies-across-turnover = Byten och uppdrag som slutar
bodies-across-turnover-about = Ordförandeskap som växlar, uppdrag som slutar och platser som blir tomma, månad för månad framåt.
bodies-across-turnover-lead = Till och med den { $until } { $chairs ->
    [0] växlar inget ordförandeskap
    [one] växlar ett ordförandeskap
   *[other] växlar { NUMBER_WORD($chairs, gender: "ett") } ordförandeskap
 } { $place } och { $ends ->
    [0] inget uppdrag slutar.
    [one] ett uppdrag slutar.
   *[other] { NUMBER_WORD($ends, gender: "ett") } uppdrag slutar.
 } { $alone ->
    [0] {""}
    [one] Efter ett av dem är ingen utsedd än.
   *[other] Efter { NUMBER_WORD($alone, gender: "ett") } av dem är ingen utsedd än.
 } { $begins ->
    [0] {""}
    [one] En ny plats börjar utan att någon är utsedd.
   *[other] { NUMBER_WORD($begins, case: "capital") } nya platser börjar utan att någon är utsedd.
 }
bodies-across-turnover-nothing = Inget växlar eller slutar
bodies-across-event = Händelse
bodies-across-next = Sedan
bodies-across-month = Månad
bodies-across-ahead = Hur långt fram
bodies-across-ahead-6 = Sex månader
bodies-across-ahead-12 = Tolv månader
bodies-across-ahead-24 = Två år
bodies-across-ahead-48 = Fyra år
bodies-across-what-chair = Ordförandeskapet växlar
bodies-across-what-ends = Uppdrag slutar
bodies-across-what-begins = Plats börjar tom
bodies-across-ends-as = Uppdraget som { $role } slutar
bodies-across-begins-as = Platsen som { $role } börjar
bodies-across-next-nobody = Ingen utsedd
bodies-across-next-nominated = Nominerad
bodies-across-next-decided = Utsedd
bodies-across-next-no-seat = Platsen upphör

## Sektorer
bodies-across-sectors = Sektorer i organen
bodies-across-sectors-about = Vilka sektorer arbetsordningarna kräver, vilka som är med och vilka som saknas.
bodies-across-sectors-lead = { $bodies ->
    [0] Inget organ { $place } kräver att bestämda sektorer är med den här dagen.
    [one] Ett organ { $place } kräver att bestämda sektorer är med. { $short ->
        [0] Alla är det.
       *[other] Någon saknas.
     }
   *[other] { NUMBER_WORD($bodies, gender: "ett", case: "capital") } organ { $place } kräver att bestämda sektorer är med. { $short ->
        [0] Alla är det.
        [one] I ett av dem saknas någon: { $names }.
       *[other] I { NUMBER_WORD($short, gender: "ett") } av dem saknas någon, bland dem { $names }.
     }
 }
bodies-across-sectors-how = Talet är hur många som sitter för sektorn. Inom parentes: arbetsordningen kräver inte sektorn. Saknas betyder att ingen plats finns, vakant att platsen är tom.
bodies-across-sectors-asked = Organ som kräver sektorer
bodies-across-sectors-all = Alla organ
bodies-across-sectors-nobody = Inga organ att visa
bodies-across-sectors-nobody-why = Ingen arbetsordning i urvalet kräver sektorer den här dagen. Välj ett annat län eller en annan dag, eller se alla organ.

## Det organen har gemensamt
bodies-across-synergies = Det organen har gemensamt
bodies-across-synergies-about = Vilka organ som delar organisationer, personer, regler och frågor, och vilka möten som kan ligga samma dag.
bodies-across-synergies-lead = { $one } och { $other } har mest gemensamt { $place }. De delar { $organisations } av { $of } organisationer{ $people ->
    [0] .
    [one] {" "}och en person.
   *[other] {" "}och { NUMBER_WORD($people) } personer.
 } { $pairs ->
    [one] Inga andra organ delar något.
   *[other] Sammanlagt har { $pairs } par något gemensamt.
 }
bodies-across-synergies-lead-none = Inga organ { $place } har något gemensamt som registret känner till.
bodies-across-synergies-nothing = Inget par passar in
bodies-across-synergies-nothing-why = Det kan bero på att organen saknar platser den här dagen, eller på det du har valt.
bodies-across-between-levels = Bara mellan olika nivåer
bodies-across-joint = Möten som kan ligga samma dag
bodies-across-joint-none = Inga planerade möten ligger så nära varandra att de kan läggas samma dag.
bodies-across-joint-days = { $one } möts { $day } och { $other } { $otherday }. Lägg dem samma dag.
bodies-across-joint-why = De delar { $n } av { $of } organisationer.
bodies-across-pairs = Organ två och två
bodies-across-pair-of = Organ
bodies-across-pair = { $one } och { $other }
bodies-across-organisations = Organisationer
bodies-across-people = Personer
bodies-across-besides = Gemensamt i övrigt
bodies-across-points = Poäng
bodies-across-so-many-of = { $n } av { $of }
bodies-across-people-more = och { $n } till
bodies-across-same-rules = samma regler: { $rules }
bodies-across-same-themes = samma frågor: { $themes }
bodies-across-link-prepares-for = { $from } förbereder för { $to }
bodies-across-link-pre-meeting-for = { $from } är förmöte till { $to }
bodies-across-link-part-of = { $from } är en del av { $to }
bodies-across-link-succeeds = { $from } tog över efter { $to }
bodies-across-points-heading = Så räknas det
bodies-across-points-organisations = Organisationer: hur stor del av det mindre organets organisationer som också sitter i det större. Alla ger { $points } poäng, hälften ger hälften. En enda gemensam organisation ger inget.
bodies-across-points-people = Personer: { $each } poäng för var och en som sitter i båda, för högst { NUMBER_WORD($most) }. Den vars namn du inte får se räknas inte.
bodies-across-points-links = Hör ihop: { $points } poäng när arbetsordningar eller beskrivningar säger att organen hör ihop, till exempel att det ena förbereder för det andra.
bodies-across-points-rules = Regler: { $each } poäng för varje regel om mötestakt eller sammansättning som är likadan i båda, för högst { NUMBER_WORD($most) }.
bodies-across-points-themes = Frågor: { $each } poäng för varje ord på minst sex bokstäver som står i bådas namn, syfte eller handlingar, för högst { NUMBER_WORD($most) }. Vanliga böjningar räknas som samma ord. Ord som står i mer än en tredjedel av organen räknas inte. Det är ord som jämförs, inte betydelser.
bodies-across-points-days = Samma dag föreslås när två organ delar minst tre organisationer och minst hälften av det mindre organets, och planerar möten inom { NUMBER_WORD($days) } dagar från varandra. Möten som enligt reglerna ska ligga på olika dagar föreslås inte.
bodies-across-points-circle = Länets organ jämförs med varandra och med de nationella organ där någon av länets organisationer sitter eller som hör ihop med ett av länets organ.
