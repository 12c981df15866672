//! Views across bodies: who sits where, what bodies share, sectors, a year as it stood, what ends.

use testkit::{Body, County, Rule, Seat, Start, on_both_engines, on_both_engines_with};

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
