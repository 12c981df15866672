//! The year wheel: everything that has a day is on it, as a ring, in tables and for programs; drafts only for those who steer.

use ::meetings::model::Wish;
use testkit::{Body, County, Rule, Seat, Start, TestApp, on_both_engines_with};

use crate::meetings::{arrange, at, county, drafted, keep, registrar, secretary, together};

const WAYS: [&str; 4] = ["", "&visa=tabell", "&visa=lista", "&visa=kalender"];

#[tokio::test(flavor = "multi_thread")]
async fn the_year_is_a_ring_a_table_a_list_and_a_calendar() {
    on_both_engines_with(Start::Own(&county()), async |app: &TestApp| {
        let meeting = arrange("transportforum", "2027-05-26 13:00–15:00, Kramfors");
        let joint = together("kulturforum", &["skogsforum"], "2027-10-14 09:00–12:00, Härnösand");
        keep(app, &registrar(), "", &[meeting, joint]).await;
        for way in WAYS {
            let page = app.get(&format!("/arshjul?ar=2027{way}")).await;
            page.is(200).says("4 möten i 3 organ");
            assert!(page.text().contains("/organ/transportforum/moten/2027-05-26"), "{way}");
        }
        let ring = app.get("/arshjul?ar=2027").await;
        let name = "Transportforum, onsdag 26 maj 2027 kl. 13.00 · Kramfors, publicerat";
        assert!(ring.text().replace('\u{a0}', " ").contains(name), "each dot says what it is: {}", ring.text());
        assert!(ring.text().contains("samma dag och ort som Skogsforum"));
        let list = app.get("/arshjul?ar=2027&visa=lista").await;
        list.says("2027-05-26").says("onsdag").says("13.00").says("Kramfors").says("Sportlov").says("Uppehåll");
        let json: serde_json::Value =
            serde_json::from_str(app.get("/arshjul.json?ar=2027").await.is(200).text()).expect("JSON");
        let days: Vec<&str> =
            json["meetings"].as_array().expect("meetings").iter().filter_map(|one| one["date"].as_str()).collect();
        assert_eq!(days, ["2027-02-04", "2027-05-26", "2027-10-14", "2027-10-14"]);
        assert_eq!(json["meetings"][1]["starts"], "13:00");
        let csv = app.get("/arshjul.csv?ar=2027").await;
        assert_eq!(csv.is(200).text().lines().filter(|line| line.contains("forum")).count(), 4);
        app.get("/en/arshjul?ar=2027").await.is(200).says("4 meetings of 3 bodies");
        app.get("/arshjul").await.is(200).says("Årshjul 2026").says("Ett möte i ett organ");
        app.get("/arshjul?ar=2030").await.is(200).says("Det finns inga möten med känd dag 2030");
        for wrong in ["/arshjul?ar=snart", "/arshjul?ar=1400"] {
            app.get(wrong).await.is(404);
        }
    })
    .await;
}

/// Two forums of which one should meet every eighth week, and the other before it.
fn uneven() -> County {
    let every = Rule::written("rule = \"every\"\nweeks = 8\ntolerance_days = 7");
    let before = Rule::written("rule = \"pre_meeting\"\nparent = \"kulturforum\"\nlead_days = 14");
    let forum = |name: &str| Body::forum(name).seat(Seat::chair("timra-kommun").held_by("Astrid Prov"));
    let first = forum("Kulturforum").rule(every).meeting("2027-02-04", "planned").meeting("2027-10-14", "planned");
    let second = forum("Skogsforum").rule(before).meeting("2027-02-01", "planned").meeting("2027-08-30", "planned");
    County::new().body(&first).body(&second)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_needs_a_look_is_a_triangle_and_stands_in_every_table() {
    const LONG: &str = "Mellan mötena den 4 februari 2027 och den 14 oktober 2027 är det";
    const LACKS: &str = "Skogsforum: Förmöte saknas till mötet i Kulturforum: 14 oktober 2027.";
    on_both_engines_with(Start::Own(&uneven()), async |app: &TestApp| {
        let text = |page: &str| page.replace('\u{a0}', " ");
        let ring = app.get("/arshjul?ar=2027").await;
        ring.is(200).says("Behöver ses till");
        let drawing = text(ring.part("<svg class=\"ring ring-wide\"", "</svg>"));
        assert_eq!(drawing.matches("ring-found").count(), 2, "both meetings of the long gap, and no other: {drawing}");
        let dot = |day: &str| {
            let dots = drawing.split("<a class=").find(|dot| dot.contains(&format!("moten/{day}"))).expect("a dot");
            dots.split("</a>").next().unwrap_or_default().to_owned()
        };
        assert!(dot("2027-02-04").contains(LONG) && !dot("2027-02-04").contains(LACKS), "{}", dot("2027-02-04"));
        assert!(dot("2027-10-14").contains(LONG) && dot("2027-10-14").contains(LACKS), "{}", dot("2027-10-14"));
        assert!(
            dot("2027-10-14").contains("<polygon") && dot("2027-08-30").contains("<circle cx"),
            "shape, not colour"
        );
        for twin in ["/arshjul?ar=2027&visa=tabell", "/arshjul?ar=2027&visa=lista", "/arshjul.csv?ar=2027"] {
            let page = app.get(twin).await;
            let told = text(page.is(200).text());
            assert!(told.contains(LONG) && told.contains(LACKS), "{twin}: {told}");
        }
        let json: serde_json::Value =
            serde_json::from_str(app.get("/arshjul.json?ar=2027").await.is(200).text()).expect("JSON");
        let found = |at: usize| json["meetings"][at]["findings"].as_array().expect("findings").len();
        assert_eq!([found(0), found(1), found(2), found(3)], [0, 1, 0, 2], "{json}");
        let english = app.get("/en/arshjul?ar=2027").await;
        english.is(200).says("Needs a look");
        assert!(text(english.text()).contains("Between the meetings of 4 February 2027"), "{}", english.text());
        assert!(!app.get("/arshjul?ar=2026").await.is(200).text().contains("ring-found"), "another year has its own");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_that_was_corrected_is_still_the_one_that_needs_a_look() {
    on_both_engines_with(Start::Own(&uneven()), async |app: &TestApp| {
        let kept = keep(app, &registrar(), "", &[arrange("kulturforum", "2027-06-01 13:00–15:00, Kramfors")]).await;
        let moved = Wish::Move { meeting: kept.meetings[0], to: at("2027-06-08 13:00–15:00, Kramfors") };
        keep(app, &registrar(), "Salen var bokad", &[moved]).await;
        let ring = app.get("/arshjul?ar=2027").await;
        let drawing = ring.is(200).part("<svg class=\"ring ring-wide\"", "</svg>");
        assert_eq!(drawing.matches("ring-found").count(), 3, "all three lie too far apart: {drawing}");
        let corrected = drawing.split("<a class=").find(|dot| dot.contains("moten/2027-06-08")).expect("a dot");
        assert!(corrected.contains("ring-found"), "{corrected}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_on_the_ring_of_those_who_steer_the_body_only() {
    on_both_engines_with(Start::Own(&county()), async |app: &TestApp| {
        keep(app, &secretary(), "", &[drafted("kulturforum", "2027-09-20 10:00–12:00, Hemlig ort")]).await;
        for way in WAYS {
            let address = format!("/arshjul?ar=2027{way}");
            app.get(&address).await.is(200).says("Ett möte i ett organ").says_nothing_of("Hemlig ort");
            app.get_as("sekreterare", &address)
                .await
                .is(200)
                .says("2 möten i ett organ")
                .says("Ett av dem är ett utkast");
        }
        for file in ["/arshjul.json?ar=2027", "/arshjul.csv?ar=2027"] {
            assert!(!app.get(file).await.is(200).text().contains("Hemlig"));
            assert!(app.get_as("sekreterare", file).await.is(200).text().contains("Hemlig"));
        }
    })
    .await;
}
