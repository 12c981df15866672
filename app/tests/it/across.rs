//! Views across bodies: who sits where, what bodies share, sectors, a year as it stood, what ends.

use testkit::{Body, County, Rule, Seat, Start, on_both_engines, on_both_engines_with};

/// The views, for tests that walk over every page: each as it stands first, and in its other forms.
pub const ADDRESSES: [&str; 14] = [
    "/overblick",
    "/matris",
    "/matris.csv",
    "/matris?visa=luckor&organisationsslag=municipality&sortera=luckor",
    "/synergier",
    "/synergier?mellan=nivaer&sortera=personer&ordning=fallande",
    "/synergier.csv",
    "/sektorer?visa=alla",
    "/sektorer?lan=24",
    "/overlamningar?framat=48",
    "/overlamningar.csv?framat=48",
    "/overlamningar.json?framat=48",
    "/lage/2027?visa=tabell",
    "/lage/2027.csv?visa=tabell",
];

/// A forum where every municipality should sit; Timrå's seat is vacant and Kramfors has none.
fn with_gaps() -> County {
    let forum = Body::forum("Kulturforum")
        .rule(Rule::one_from_every_municipality())
        .seat(Seat::chair("region-prov").held_by("Anna Prov"))
        .seat(Seat::member("harnosands-kommun").held_by("Bo Prov"))
        .seat(Seat::member("timra-kommun"));
    County::new().body(&forum)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_matrix_shows_what_is_vacant_and_what_is_missing() {
    on_both_engines_with(Start::Own(&with_gaps()), async |app| {
        let page = app.get("/matris").await;
        page.is(200).says("Tre organisationer har tre platser i ett organ i Provlän.");
        page.says("En plats är vakant och en plats som arbetsordningen kräver saknas.");
        let row = |town: &str| testkit::page::words(page.part(&format!("{town}</a>"), "</tr>"));
        assert!(row("Timrå kommun").contains("Vakant"), "{}", row("Timrå kommun"));
        assert!(row("Kramfors kommun").contains("Saknas"), "{}", row("Kramfors kommun"));
        assert!(!row("Härnösands kommun").contains("Vakant") && !row("Härnösands kommun").contains("Saknas"));
        assert!(row("Region Prov").contains("1 · ordförande"), "{}", row("Region Prov"));
        let gaps = app.get("/matris?visa=luckor").await;
        gaps.is(200).says("Timrå kommun").says("Kramfors kommun");
        assert!(!gaps.part("<tbody", "</tbody>").contains("Härnösands kommun"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_matrix_of_the_demo_narrows_orders_and_keeps_its_day() {
    on_both_engines(async |app| {
        let page = app.get("/matris").await;
        page.is(200).says("Kulturforum").says("i Västernorrlands län");
        let then = app.get("/matris?per=2027-01-15&organisationsslag=municipality&sortera=luckor").await;
        then.is(200).says("Sollefteå kommun").says("Vakant");
        assert!(!then.part("<tbody", "</tbody>").contains("Länsstyrelsen"), "only municipalities");
        assert!(then.links().iter().any(|link| link == "/organ/kulturforum?per=2027-01-15"));
        app.get("/matris?lan=24&per=2013-11-15").await.is(200).says("Umeå kommun").says("i Västerbottens län");
        app.get("/matris?lan=riket").await.is(200).says("i hela landet");
        app.get("/matris?lan=99").await.is(200).says("Ingen organisation passar in");
        app.get("/en/matris").await.is(200).says("Who sits where");
        app.get("/overblick").await.is(200).says("Vem sitter var");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_year_shows_the_days_on_which_the_charter_was_not_followed() {
    on_both_engines(async |app| {
        let page = app.get("/organ/hallbarhetsradet/ar/2027").await;
        page.is(200).says("Under hela 2027 följer Hållbarhetsrådet inte sin arbetsordning");
        page.says("januari–juni 2027").says("181").says("Under 2026 har två möten hållits.");
        page.says("juli–december 2027").says("184");
        assert_eq!(page.html.matches("class=\"band-breach\" x=").count(), 3, "two stretches and the legend");
        assert!(
            page.links().iter().any(|link| link == "/organ/hallbarhetsradet?per=2027-07-01"),
            "days lead to the day"
        );
        let before = app.get("/organ/kulturforum/ar/2026").await;
        before.is(200).says_nothing_of("Sekreteraren ska komma från");
        app.get("/organ/kulturforum/ar/2027").await.is(200).says("Sekreteraren ska komma från Region Västernorrland");
        app.get("/en/organ/kulturforum/ar/2027").await.is(200).says("Not followed");
        for address in
            ["/organ/kulturforum/ar/1", "/organ/kulturforum/ar/02027", "/organ/finns-inte/ar/2027", "/lage/igar"]
        {
            app.get(address).await.is(404);
        }
        app.get("/organ/styrgrupp-arbetsmarknadsregionen/ar/2027").await.is(200).says("Inget att visa för året");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_year_of_a_county_is_a_band_a_body_and_a_table() {
    on_both_engines(async |app| {
        let bands = app.get("/lage/2027").await;
        bands
            .is(200)
            .says("Två av elva organ i Västernorrlands län följer inte sin arbetsordning någon gång under 2027.");
        let row = testkit::page::words(bands.part("/organ/kulturforum/ar/2027", "</tr>"));
        assert!(row.ends_with("Kulturforum 365 0 0"), "{row}");
        let worst = app.get("/lage/2027?sortera=foljer-inte&ordning=fallande").await;
        assert!(worst.part("<tbody", "</tr>").contains("alarm"), "most days first");
        let narrowed = app.get("/lage/2027?laget=breach").await;
        narrowed.says("Kulturforum").says_nothing_of("Transportforum");
        let table = app.get("/lage/2027?visa=tabell").await;
        table.is(200).says("Hållbarhetsrådet januari–juni 2027 Följer inte 181");
        app.get("/lage/2013?lan=24").await.is(200).says("Arbetsgrupp 1").says("i Västerbottens län");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_is_told_with_who_follows() {
    on_both_engines(async |app| {
        let page = app.get("/overlamningar").await;
        page.is(200).says("Till och med den 24 november 2027 växlar");
        page.says("växlar ett ordförandeskap i Västernorrlands län och 43 uppdrag slutar.");
        let row = testkit::page::words(page.part("Siv Ljunghall", "</tr>"));
        assert!(row.contains("Ingen utsedd"), "{row}");
        let chairs = app.get("/overlamningar?handelse=ordforande").await;
        let row = testkit::page::words(chairs.part("<tbody", "</tbody>"));
        assert!(
            row.contains("Kulturforum 1 januari 2027 Ordförandeskapet växlar Region Västernorrland Mats Ekvall Utsedd"),
            "{row}"
        );
        let further = app.get("/overlamningar?handelse=ordforande&framat=48&manad=2029-01").await;
        further.says("Länets kommuner").says("Ingen utsedd");
        let spring = app.get("/overlamningar?manad=2027-04&organ=kulturforum").await;
        spring.says("Länsstyrelsen Västernorrland").says("30 april 2027").says_nothing_of("31 december 2026");
        app.get("/overlamningar?organisation=timra-kommun&sedan=ingen").await.is(200).says("Pernilla Gråberg");
        app.get("/overlamningar?manad=1999-01").await.is(200).says("Inget växlar eller slutar");
        app.get("/en/overlamningar").await.is(200).says("The chair changes hands");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sectors_of_the_working_groups_are_there_or_missing() {
    on_both_engines(async |app| {
        let page = app.get("/sektorer?lan=24&per=2013-11-15").await;
        page.is(200).says("Åtta organ i Västerbottens län kräver att bestämda sektorer är med.");
        page.says("I sex av dem saknas någon, bland dem Arbetsgrupp 2 (RUS Västerbotten)");
        let row = |group: &str| testkit::page::words(page.part(group, "</tr>"));
        assert!(
            row("Arbetsgrupp 4 (RUS Västerbotten)</a>").ends_with("Arbetsgrupp 1 Saknas 1 1 Saknas"),
            "{}",
            row("Arbetsgrupp 4 (RUS Västerbotten)</a>")
        );
        assert!(
            row("Arbetsgrupp 8 (RUS Västerbotten)</a>").ends_with("Arbetsgrupp 1 Vakant 1 Vakant 1"),
            "{}",
            row("Arbetsgrupp 8 (RUS Västerbotten)</a>")
        );
        assert!(
            row("Arbetsgrupp 1 (RUS Västerbotten)</a>").ends_with("Arbetsgrupp 1 1 1 1 1"),
            "{}",
            row("Arbetsgrupp 1 (RUS Västerbotten)</a>")
        );
        let gaps = app.get("/sektorer?lan=24&per=2013-11-15&visa=luckor").await;
        assert!(!gaps.part("<tbody", "</tbody>").contains("Arbetsgrupp 1 ("), "nothing is lacking there");
        app.get("/sektorer").await.is(200).says("Inga organ att visa");
        let all = app.get("/sektorer?visa=alla").await;
        let row = testkit::page::words(all.part("Kulturforum</a>", "</tr>"));
        assert!(row.contains("(9)"), "the municipalities sit: {row}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_bodies_have_in_common_is_told_with_days_that_could_be_one() {
    on_both_engines(async |app| {
        let page = app.get("/synergier").await;
        page.is(200);
        page.says("Hållbarhetsrådet och Kulturforum har mest gemensamt i Västernorrlands län.");
        page.says("De delar 8 av 8 organisationer och två personer.");
        page.says("Regionala transportgruppen och Transportforum").says("13 av 13");
        page.says("Regionala transportgruppen förbereder för Transportforum");
        // Who prepares is not told to meet on the same day.
        let days = testkit::page::words(page.part("id=\"samma-dag\"", "</section>"));
        assert!(days.contains("Lägg dem samma dag. De delar"), "{days}");
        assert!(!days.contains("Transportforum"), "{days}");
        page.says("Så räknas det").says("Det är ord som jämförs, inte betydelser.");
        let people = app.get("/synergier?sortera=personer&ordning=fallande").await;
        people.is(200).says("Jonas Stenmarker");
        let levels = app.get("/synergier?mellan=nivaer").await;
        let first = testkit::page::words(levels.part("<tbody", "</tr>"));
        assert!(first.contains("Länet · Mellankommunal"), "{first}");
        assert!(!levels.part("<tbody", "</tbody>").contains("Hållbarhetsrådet och"), "both are the county's");
        app.get("/synergier?organ=transportforum")
            .await
            .is(200)
            .says_nothing_of("Hållbarhetsrådet och Kulturforum 8 av 8");
        app.get("/synergier?niva=eu").await.is(200).says("Inget par passar in");
        app.get("/en/synergier").await.is(200).says("How it is counted");
    })
    .await;
}

/// Two forums; who sits in both sits in a closed seat of one of them.
#[tokio::test(flavor = "multi_thread")]
async fn a_shared_person_is_found_by_those_who_may_see_her_only() {
    let forum = |name: &str, seat: Seat| Body::forum(name).seat(seat).seat(Seat::member("timra-kommun"));
    let open = Seat::member("region-prov").held_by("Anna Prov");
    let county =
        County::new().body(&forum("Kulturforum", open.clone())).body(&forum("Transportforum", open.not_public()));
    on_both_engines_with(Start::Own(&county), async |app| {
        let visitor = app.get("/synergier").await;
        visitor.is(200).says("2 av 2").says_nothing_of("Anna Prov").says_nothing_of("och en person");
        let registrar = app.get_as("registrator", "/synergier").await;
        registrar.is(200).says("Anna Prov").says("De delar 2 av 2 organisationer och en person.");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_view_can_be_taken_away() {
    on_both_engines(async |app| {
        let csv = app.get("/overlamningar.csv").await;
        csv.is(200);
        assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
        assert!(csv.header("content-disposition").contains("overlamningar-2026-11-24.csv"));
        let lines: Vec<&str> = csv.html.lines().collect();
        assert_eq!(lines[0].trim_start_matches('\u{feff}'), "Organ;Dag;Händelse;För;Namn;Sedan");
        assert!(
            lines.contains(&"Kulturforum;2027-01-01;Ordförandeskapet växlar;Region Västernorrland;Mats Ekvall;Utsedd")
        );
        // The page has room for 25 pairs; the file has them all.
        assert!(app.get("/synergier.csv").await.html.lines().count() > 50);
        let matrix = app.get("/matris.csv?per=2027-01-15").await;
        assert!(matrix.html.contains("Timrå kommun;"), "no line under the name: {}", matrix.html);
        assert!(matrix.html.lines().last().is_some_and(|line| line.starts_with("Alla platser i organet;")));
        let year = app.get("/lage/2027.csv?visa=tabell").await;
        assert!(year.html.contains("Hållbarhetsrådet;2027-01-01;2027-06-30;Följer inte;181;"), "{}", year.html);
        let days = app.get("/lage/2027.csv").await;
        assert!(days.html.contains("Kulturforum;365;0;0"), "{}", days.html);
        let own = app.get("/organ/kulturforum/ar/2027.csv").await;
        assert!(own.html.contains("2027-01-01;2027-12-31;Följer inte;365;Sekreteraren"), "{}", own.html);
        for address in ["/matris", "/synergier", "/sektorer", "/overlamningar", "/lage/2027"] {
            let book = app.get(&format!("{address}.xlsx")).await;
            book.is(200);
            assert!(book.html.starts_with("PK"), "{address} is a workbook");
            let json = app.get(&format!("{address}.json")).await;
            let json: serde_json::Value = serde_json::from_str(&json.is(200).html).expect("JSON");
            assert!(json["answer"].is_string() && json["columns"].is_array() && json["rows"].is_array(), "{address}");
        }
        let first: serde_json::Value = serde_json::from_str(&app.get("/synergier.json").await.html).expect("JSON");
        let next = first["links"]["next"].as_str().expect("there are more pairs").to_owned();
        let more: serde_json::Value = serde_json::from_str(&app.get(&next).await.is(200).html).expect("JSON");
        assert_ne!(first["rows"][0], more["rows"][0], "{next}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_says_what_it_is_when_the_rows_are_stacked() {
    on_both_engines(async |app| {
        let page = app.get("/organisationer/lansstyrelsen-vasternorrland").await;
        let row = page.is(200).part("/organ/kulturforum\"", "</tr>").replace('\u{a0}', " ");
        assert!(row.contains("data-heading=\"Till och med\">30 april 2027<"), "{row}");
        assert!(row.contains("data-heading=\"Nästa möte\">26 november 2026<"), "{row}");
        let row = app.get("/en/organisationer/lansstyrelsen-vasternorrland").await;
        assert!(row.part("/organ/kulturforum\"", "</tr>").contains("data-heading=\"Next meeting\">"));
    })
    .await;
}

#[test]
fn no_two_groups_of_the_demo_are_called_the_same() {
    let groups = County::demo().text("groups.toml").to_owned();
    let mut names: Vec<&str> = groups.lines().filter(|line| line.starts_with("name = ")).collect();
    names.sort_unstable();
    let all = names.len();
    names.dedup();
    assert!(all > 5 && names.len() == all, "{names:?}");
}
