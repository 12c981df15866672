//! The year wheel: everything that has a day is on it, as a ring, in tables and for programs; drafts only for those who steer.

use testkit::{Start, TestApp, on_both_engines_with};

use crate::meetings::{arrange, county, drafted, keep, registrar, secretary, together};

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
