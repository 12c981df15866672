//! A body departs from its own charter, and somebody has decided that it may: with a reason, by whom, and for how long.

use testkit::{Body, County, Rule, Seat, Start, on_both_engines_with};

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn a_departure_is_accepted_with_its_reason() {
    let forum = Body::forum("Kulturforum")
        .rule(Rule::one_from_every_municipality())
        .seat(Seat::member("kramfors-kommun").held_by("Bo Prov"))
        .seat(Seat::member("timra-kommun").held_by("Anna Prov"));
    on_both_engines_with(Start::Own(&County::new().body(&forum)), async |app| {
        const MISSING: &str = "Härnösands kommun";
        let page = app.get_as(SECRETARY, "/organ/kulturforum").await;
        page.says("Följer inte arbetsordningen").says(MISSING).says_nothing_of("Avviker, med skäl");
        let way =
            page.links().into_iter().find(|link| link.contains("/avvikelser/ny")).expect("a way from the finding");
        assert!(!app.get("/organ/kulturforum").await.links().contains(&way), "not for the street");
        let opened = app.get_as(SECRETARY, &way).await;
        opened.is(200);
        let address = way.split('?').next().unwrap_or_default();

        // Without a reason nobody can have accepted it.
        let bare = send(app, SECRETARY, address, &form(&opened, &[("why", "Forumets beslut"), ("step", "save")])).await;
        bare.is(422).says("Fyll i");
        let typed = [
            ("reason", "Härnösand avstår från sin plats"),
            ("by", "Kulturforum § 4/2026"),
            ("on", "2026-11-20"),
            ("from", "2026-01-01"),
            ("to", "2026-12-15"),
            ("why", "Forumets beslut"),
            ("step", "view"),
        ];
        let review = send(app, SECRETARY, address, &form(&opened, &typed)).await;
        review.is(200).says("Granska ändringen").says("Härnösand avstår från sin plats").says("Avviker, med skäl");
        app.get("/organ/kulturforum").await.says_nothing_of("Härnösand avstår");
        let saved = send(app, SECRETARY, address, &form(&review, &[("step", "save")])).await;
        saved.is(303);
        assert_eq!(sent_to(&saved), "/organ/kulturforum");

        let told = "Kulturforum § 4/2026 godtog avvikelsen den 20 november 2026: Härnösand avstår från sin plats";
        let page = app.get_as(SECRETARY, "/organ/kulturforum").await;
        page.says("Avviker, med skäl").says(told).says(MISSING);
        assert!(!page.links().contains(&way), "it is explained already");
        app.get("/organ/kulturforum.json").await.is(200).says("Härnösand avstår från sin plats");
        // It was accepted until a day.
        let later = app.get("/organ/kulturforum?per=2026-12-20").await;
        later.says("Följer inte arbetsordningen").says(MISSING).says_nothing_of("Härnösand avstår");
        app.get_as(SECRETARY, "/organ/kulturforum/historik")
            .await
            .says("Avvikelse med skäl –")
            .says("lades till")
            .says("Härnösand avstår från sin plats")
            .says("Skäl: Forumets beslut");
    })
    .await;
}
