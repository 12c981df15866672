//! What a round asks, of whom; that it is made once.

use testkit::{Start, TestApp, on_both_engines_with};

use super::{KEEPER, NEW, ROUND, STREET, WISH, county, start};

#[tokio::test(flavor = "multi_thread")]
async fn a_round_is_looked_at_first_and_then_made() {
    let county = county();
    on_both_engines_with(Start::Own(&county), async |app: &TestApp| {
        app.get_as(KEEPER, "/mandat")
            .await
            .is(200)
            .says("Inget mandatskifte är startat")
            .says("Starta ett mandatskifte");
        app.get_as(KEEPER, NEW).await.is(200).says("13 september 2026").says("Mandatperioden 2027–2030");
        let look: Vec<_> =
            WISH.iter().map(|(name, text)| (*name, if *name == "step" { "preview" } else { *text })).collect();
        // Four seats go on from the term before; each municipality lacks a pair in the council.
        app.post_as(KEEPER, NEW, &look).await.is(200).says("Tio platser i två organ, av fyra organisationer");
        app.get_as(KEEPER, "/mandat").await.says("Inget mandatskifte är startat");

        start(app).await;
        let page = app.get_as(KEEPER, "/mandat").await;
        page.is(200)
            .says("Mandatskifte 2027–2030")
            .says("0 av 10 platser är tillsatta")
            .says("Inga brev har skickats än");
        app.get_as(KEEPER, &format!("{ROUND}?visa=luckor")).await.says("Ledamot, majoriteten").says("Timrå kommun");
        app.get_as(KEEPER, "/organ/hallbarhetsradet?per=2027-01-15").await.says("Timrå kommun");
        // Once more: nothing comes twice.
        app.post_as(KEEPER, NEW, &WISH).await.is(303);
        app.get_as(KEEPER, "/mandat").await.says("0 av 10 platser är tillsatta");
        for nobody in [STREET, "sekreterare", "foretradare"] {
            app.get_as(nobody, NEW).await.is(404);
            app.post_as(nobody, NEW, &WISH).await.is(404);
        }
        app.get_as(STREET, ROUND).await.is(404);
        app.get_as("sekreterare", ROUND).await.is(200).says_nothing_of("Påminn");
    })
    .await;
}
