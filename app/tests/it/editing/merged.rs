//! Two organisations become one: what is said of the old, whom it is that still names it, and where it is found.

use testkit::{Body, County, Rule, Seat, Start, on_both_engines_with};

use super::*;

const OLD: &str = r#"
[[organisation]]
slug = "bygdegillet"
name = "Bygdegillet"
kind = "association"
county = "22"
"#;

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_becomes_part_of_another_and_the_seats_that_name_it_are_told() {
    let forum = Body::forum("Kulturforum")
        .rule(Rule::written("rule = \"open\""))
        .seat(Seat::member("timra-kommun").held_by("Anna Prov"))
        .seat(Seat::member("bygdegillet").held_by("Bo Prov"));
    let county = County::new().with_lines("organisations.toml", OLD).body(&forum);
    on_both_engines_with(Start::Own(&county), async |app| {
        const AFTER: &str = "/organ/kulturforum?per=2026-12-05";
        const TOLD: &str = "Bygdegillet finns inte längre men har en plats kvar. Vem har tagit över?";
        let opened = app.get_as(REGISTRAR, "/organisationer/ny").await;
        let new = [
            ("name", "Bygderådet"),
            ("kind", "association"),
            ("county", "22"),
            ("from", "2026-12-01"),
            ("why", "Sammanslagning"),
            ("step", "save"),
        ];
        send(app, REGISTRAR, "/organisationer/ny", &form(&opened, &new)).await.is(303);

        let own = "/organisationer/bygdegillet/andra";
        let opened = app.get_as(REGISTRAR, own).await;
        let typed = [("merged_into", "Bygderådet"), ("to", "2026-11-30"), ("why", "Årsmötena"), ("step", "view")];
        let review = send(app, REGISTRAR, own, &form(&opened, &typed)).await;
        review.is(200).says("Uppgick i").says("Bygderådet").says(TOLD);
        app.get(AFTER).await.says_nothing_of("finns inte längre");
        send(app, REGISTRAR, own, &form(&review, &[("step", "save")])).await.is(303);
        app.run_jobs().await;

        app.get("/organisationer/bygdegillet").await.says("uppgick i").says("Bygderådet");
        app.get(AFTER).await.says(TOLD);
        app.get("/en/organ/kulturforum?per=2026-12-05")
            .await
            .says("No longer there but still with a seat: Bygdegillet. Who has taken over?");
        app.get("/organ/kulturforum?per=2026-11-30").await.says_nothing_of("finns inte längre");
        app.get_as(REGISTRAR, "/organisationer/bygdegillet/historik").await.says("Uppgick i").says("Bygderådet");
        app.get("/sok?q=bygdegillet").await.says("Bygdegillet");

        // The seat goes to the new one from its first day, and nobody asks any more.
        let seats = of_body(app, "kulturforum", RecordKind::Seat).await;
        let seat = seats.iter().find(|seat| seat.record.text("organisation") == "bygdegillet").expect("its seat");
        let address = format!("/organ/kulturforum/platser/{}", seat.id.simple());
        let opened = app.get_as(REGISTRAR, &address).await;
        let typed = [
            ("organisation", "Bygderådet"),
            ("appointed_by", "Bygderådet"),
            ("do", "from"),
            ("day", "2026-12-01"),
            ("why", "Årsmötena"),
            ("step", "save"),
        ];
        send(app, REGISTRAR, &address, &form(&opened, &typed)).await.is(303);
        app.get(AFTER).await.says("Bygderådet").says("Bo Prov").says_nothing_of("finns inte längre");
    })
    .await;
}
