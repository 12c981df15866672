### Överblick: det som syns först när flera organ ligger bredvid varandra.

bodies-menu-across = Överblick
bodies-across-title = Överblick över organen
bodies-across-lead = Fem sätt att se alla organ på en gång. Varje vy går att filtrera, sortera, skriva ut och hämta som fil.
bodies-across-country = Hela landet
bodies-across-in-county = i { $county }
bodies-across-in-country = i hela landet
bodies-across-kind-of-body = Slags organ
bodies-across-kind-of-organisation = Slags organisation
bodies-across-sector = Sektor
bodies-across-show = Visa
bodies-across-order = Ordning

## Vem sitter var
bodies-across-matrix = Vem sitter var
bodies-across-matrix-about = Organisationer mot organ: platser, vakanser och platser som saknas.
bodies-across-matrix-lead = { $organisations ->
    [one] En organisation
   *[other] { NUMBER_WORD($organisations, case: "capital") } organisationer
 } har { $seats ->
    [one] en plats
   *[other] { NUMBER_WORD($seats) } platser
 } i { $bodies ->
    [one] ett organ
   *[other] { NUMBER_WORD($bodies, gender: "ett") } organ
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
