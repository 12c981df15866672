//! A seat that the municipalities share: all are asked, each may propose, who decides first appoints.

use testkit::{Body, County, Rule, Seat, Start, TestApp, on_both_engines_with};

use super::{KEEPER, ROUND, STREET, WHO, invited, seat, start};

fn county() -> County {
    let forum = Body::forum("Samrådet")
        .rule(Rule::written("rule = \"open\""))
        .meeting("2027-02-15", "planned")
        .seat(Seat::shared_by("lanets-kommuner").held_by("Fia Prov"));
    County::new().body(&forum)
}

/// Names somebody for the shared seat through a link: with a decision or without.
async fn answers(app: &TestApp, link: &str, name: &str, decides: bool) -> testkit::Page {
    let (id, mark) = seat(app, link, "Samrådet", "Ledamot").await;
    sends(app, link, (&id, &mark), name, decides).await
}

async fn sends(app: &TestApp, link: &str, (id, mark): (&str, &str), name: &str, decides: bool) -> testkit::Page {
    let (of_name, of_mark) = (format!("namn-{id}"), format!("lage-{id}"));
    let mut sent: Vec<(&str, &str)> = WHO.iter().take(if decides { 4 } else { 2 }).copied().collect();
    sent.extend([(of_name.as_str(), name), (of_mark.as_str(), mark)]);
    app.post_as(STREET, link, &sent).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shared_seat_is_asked_of_all_proposed_by_one_and_decided_by_another() {
    let county = county();
    on_both_engines_with(Start::Own(&county), async |app: &TestApp| {
        start(app).await;
        app.get_as(KEEPER, &format!("{ROUND}?visa=luckor")).await.says("länets kommuner (3 frågas, en beslutar)");
        let timra = invited(app, "timra-kommun").await;
        let kramfors = invited(app, "kramfors-kommun").await;
        let harnosand = invited(app, "harnosands-kommun").await;
        for link in [&timra, &kramfors, &harnosand] {
            let page = app.get_as(STREET, link).await;
            page.is(200).says("Samrådet").says("Platsen delas av länets kommuner").says("Förut: Fia Prov");
        }
        let stale = seat(app, &harnosand, "Samrådet", "Ledamot").await;

        // Timrå proposes: seen by the others, and nobody is appointed.
        answers(app, &timra, "Eva Prov", false).await.is(303);
        app.get_as(STREET, &kramfors).await.says("Timrå kommun föreslår Eva Prov");
        app.get_as(KEEPER, ROUND).await.says("0 av 1 plats");
        // Kramfors proposes somebody else; the proposal of Timrå stands beside it.
        answers(app, &kramfors, "Siv Prov", false).await.is(303);
        app.get_as(STREET, &timra).await.says("Kramfors kommun föreslår Siv Prov");

        // Kramfors decides: she is appointed, comes from there, and everyone sees by whom.
        answers(app, &kramfors, "Siv Prov", true).await.is(303);
        app.get_as(KEEPER, ROUND).await.says("1 av 1 plats");
        app.get_as(KEEPER, "/organ/samradet?per=2027-01-15").await.says("Siv Prov").says("Kramfors kommun");
        app.get_as(STREET, "/organ/samradet?per=2027-01-15").await.says("Siv Prov").says_nothing_of("Eva Prov");
        for link in [&timra, &harnosand] {
            app.get_as(STREET, link).await.says("Utsedd av Kramfors kommun").says("Siv Prov");
        }
        // Härnösand had its form open all the while: both texts are told, and nothing is written over.
        let both = sends(app, &harnosand, (&stale.0, &stale.1), "Ola Prov", true).await;
        both.is(409).says("Siv Prov").says("Ola Prov");
        app.get_as(KEEPER, "/organ/samradet?per=2027-01-15").await.says("Siv Prov").says_nothing_of("Ola Prov");
    })
    .await;
}
