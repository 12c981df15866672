//! What is seen of meetings, by whom: pages, lists, forms.

use ::meetings::model::Wish;
use serde_json::{Value, json};
use testkit::{Page, Start, TestApp, on_both_engines_with};

use super::{arrange, at, county, drafted, keep, registrar, secretary, together};

const SECRETARY: &str = "sekreterare";
const REGISTRAR: &str = "registrator";
const STREET: &str = "besokare";

fn json(page: &Page) -> Value {
    serde_json::from_str(page.is(200).text()).expect("JSON")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_of_a_meeting_tells_when_where_and_what_has_become_of_it() {
    on_both_engines_with(Start::Own(&county()), async |app: &TestApp| {
        let kept = keep(app, &secretary(), "", &[arrange("kulturforum", "2026-12-14 13:00–15:00, Kramfors")]).await;
        let meeting = kept.meetings[0];
        let old = "/organ/kulturforum/moten/2026-12-14";
        let page = app.get(old).await;
        page.is(200).says("Måndag 14 december 2026 kl. 13.00–15.00, Kramfors.").says("Mötet är planerat.");
        page.says("Ordförande").says("Astrid Prov").says("Mötet före: 12 mars 2026");
        page.says_nothing_of("Ställ in mötet");
        // The frame has the names of the demo's roles.
        let main = |page: &Page| page.part("<main", "</main>").to_owned();
        assert!(!main(&page).contains("Jonas Viklund"), "who did it is for those who have signed in");
        app.get("/en/organ/kulturforum/moten/2026-12-14").await.is(200).says("Monday 14 December 2026 at 13:00–15:00, Kramfors.");

        keep(app, &secretary(), "Salen är upptagen", &[Wish::Move { meeting, to: at("2026-12-21 09:00–11:00, Timrå") }]).await;
        let moved = app.get(old).await;
        assert_eq!(moved.is(303).header("location"), "/organ/kulturforum/moten/2026-12-21", "the old address leads on");
        let now = "/organ/kulturforum/moten/2026-12-21";
        let told = "Flyttat från 14 december 2026 kl. 13.00, Kramfors till 21 december 2026 kl. 09.00, Timrå. Skälet: Salen är upptagen";
        let street = app.get(now).await;
        assert!(!main(street.is(200).says(told)).contains("Jonas Viklund"));
        let within = app.get_as(REGISTRAR, now).await;
        assert!(main(within.is(200).says("Ställ in mötet")).contains("Jonas Viklund"));

        keep(app, &secretary(), "För få kan komma", &[Wish::Cancel { meeting }]).await;
        app.get(now).await.is(200).says("Mötet är inställt: För få kan komma");
        let one = json(&app.get(&format!("{now}.json")).await);
        assert_eq!(one["meeting"]["state"], "cancelled");
        assert_eq!(one["moves"][0]["date"], "2026-12-14");
        assert_eq!(one["cancelled"], "För få kan komma");
        for address in ["2026-12-18", "2026-12-21-2", "2026-12", "okant", "2027-02-30"] {
            app.get(&format!("/organ/kulturforum/moten/{address}")).await.is(404);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_seen_by_those_who_steer_the_body_and_by_nobody_else() {
    on_both_engines_with(Start::Own(&county()), async |app: &TestApp| {
        let draft = drafted("kulturforum", "2027-09-20 10:00–12:00, Hemlig ort");
        let meeting = keep(app, &secretary(), "", &[draft]).await.meetings[0];
        let page = "/organ/kulturforum/moten/2027-09-20";
        let lists = ["/moten", "/organ/kulturforum/moten?ar=2027"];
        for role in [STREET, "foretradare"] {
            app.get_as(role, page).await.is(404);
            app.get_as(role, &format!("{page}.json")).await.is(404);
            app.get_as(role, &format!("{page}/andra")).await.is(404);
            for list in lists.iter().chain(&["/organ/kulturforum?per=2027-06-01", "/", "/sok?q=Hemlig"]) {
                app.get_as(role, list).await.is(200).says_nothing_of("Hemlig ort").says_nothing_of("20 september");
            }
            for list in [
                "/moten.json",
                "/moten.csv",
                "/moten.ics",
                "/organ/kulturforum/moten.json?ar=2027",
                "/organ/kulturforum/moten.csv?ar=2027",
                "/organ/kulturforum/kalender.ics",
                "/moten/kalender.ics",
                "/register/motesdagar.json",
                "/historik",
            ] {
                let text = app.get_as(role, list).await;
                assert!(!text.is(200).text().contains("Hemlig"), "{role} {list}");
            }
        }
        for role in [SECRETARY, REGISTRAR] {
            app.get_as(role, page).await.is(200).says("Utkast").says("Hemlig ort");
            for list in lists {
                app.get_as(role, list).await.is(200).says("Hemlig ort").says("Utkast");
            }
            let all = json(&app.get_as(role, "/moten.json").await);
            assert_eq!(all["drafts"][0]["state"], "draft", "{all}");
        }
        app.post_as(STREET, &format!("{page}/publicera"), &[]).await.is(404);
        let done = app.post_as(SECRETARY, &format!("{page}/publicera"), &[]).await;
        assert!(done.is(303).header("location").starts_with(page), "{}", done.header("location"));
        app.get(page).await.is(200).says("Hemlig ort").says("Mötet publicerades");
        let one = json(&app.get(&format!("{page}.json")).await);
        assert_eq!(one["meeting"]["id"], meeting.to_string(), "it is the same meeting");
    })
    .await;
}

/// Writes something into a field of a form.
fn set(fields: &mut Vec<(String, String)>, name: &str, value: &str) {
    fields.retain(|(field, _)| field != name);
    fields.push((name.into(), value.into()));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_secretary_arranges_moves_and_cancels_on_pages() {
    on_both_engines_with(Start::Own(&county()), async |app: &TestApp| {
        let new = "/organ/kulturforum/moten/ny";
        app.get(new).await.is(404);
        app.get_as(SECRETARY, "/organ/transportforum/moten/ny").await.is(404);
        app.get_as(SECRETARY, new).await.is(200).says("Nytt möte");
        let wrong = [
            ("dag", "2027-05-10"),
            ("borjar", "halv tre"),
            ("vard", "Krokoms kommun"),
            ("slutar", "9.00"),
            ("spara", "publicera"),
        ];
        let page = app.post_as(SECRETARY, new, &wrong).await;
        page.is(422).says("”halv tre” är ingen tid").says("Ingen organisation i registret heter ”Krokoms kommun”.");
        page.says("Två saker behöver rättas").says_nothing_of("Skriv också när det börjar");
        let right = [
            ("dag", "10 maj 2027"),
            ("borjar", "13"),
            ("slutar", "kl. 15.30"),
            ("plats", "Folkets hus"),
            ("vard", "Kramfors kommun"),
            ("lank", "https://mote.prov.example/hemlig"),
            ("spara", "publicera"),
        ];
        let saved = app.post_as(SECRETARY, new, &right).await;
        let location = saved.is(303).header("location").to_owned();
        let page = "/organ/kulturforum/moten/2027-05-10";
        assert!(location.starts_with(&format!("{page}?gjort=")), "{location}");
        app.get_as(SECRETARY, &location)
            .await
            .is(200)
            .says("Sparat.")
            .says("Ångra")
            .says("https://mote.prov.example/hemlig");
        let street = app.get(page).await;
        street.is(200).says("Folkets hus, hos Kramfors kommun, på distans").says_nothing_of("mote.prov.example");
        assert!(!street.html.contains("mote.prov.example"));

        let clash = [("dag", "2027-05-10"), ("borjar", "14.00"), ("slutar", "16.00"), ("spara", "publicera")];
        app.post_as(SECRETARY, new, &clash).await.is(422).says("Kulturforum har redan ett möte 10 maj 2027 kl. 13.00");

        let change = format!("{page}/andra");
        let mut fields = app.get_as(SECRETARY, &change).await.is(200).form_fields();
        let stale = fields.clone();
        set(&mut fields, "dag", "2027-05-11");
        let send = async |fields: &[(String, String)], to: &str| {
            let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            app.post_as(SECRETARY, to, &pairs).await
        };
        send(&fields, &change).await.is(422).says("Skriv varför.");
        set(&mut fields, "varfor", "Salen är upptagen");
        send(&fields, &change).await.is(303);
        // Somebody who still has the old form before her is told.
        let late = send(&stale, "/organ/kulturforum/moten/2027-05-11/andra").await;
        late.is(409).says("Någon annan ändrade mötet medan du skrev.").says("tisdag 11 maj 2027");

        let cancel = "/organ/kulturforum/moten/2027-05-11/stall-in";
        app.get_as(SECRETARY, cancel).await.is(200).says("Ställ in mötet");
        app.post_as(SECRETARY, cancel, &[("varfor", "")]).await.is(422).says("Skriv varför.");
        app.post_as(SECRETARY, cancel, &[("varfor", "För få")]).await.is(303);
        app.get("/organ/kulturforum/moten/2027-05-11").await.is(200).says("Mötet är inställt: För få");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_arranges_a_meeting_and_is_told_every_fault() {
    on_both_engines_with(Start::Own(&county()), async |app: &TestApp| {
        let new = "/organ/kulturforum/moten/ny";
        let wrong = json!({ "dag": "2027-05-10", "borjar": "15.00", "slutar": "13.00", "lank": "ftp://x" });
        let refused = app.post_json_as(SECRETARY, new, &wrong.to_string()).await;
        let refused: Value = serde_json::from_str(refused.is(422).text()).expect("JSON");
        let fields: Vec<&str> =
            refused["error"]["faults"].as_array().expect("faults").iter().filter_map(|f| f["field"].as_str()).collect();
        assert_eq!(fields, ["slutar", "lank"], "{refused}");
        let right = json!({ "dag": "2027-05-10", "borjar": "13.00", "spara": "publicera" });
        let made = app.post_json_as(SECRETARY, new, &right.to_string()).await;
        let made: Value = serde_json::from_str(made.is(201).text()).expect("JSON");
        assert_eq!(made["page"], "/organ/kulturforum/moten/2027-05-10");
        let late = json!({ "dag": "2027-05-12", "version": "gammal", "varfor": "Krock" });
        app.post_json_as(SECRETARY, "/organ/kulturforum/moten/2027-05-10/andra", &late.to_string()).await.is(409);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_of_the_county_narrows_by_its_address() {
    on_both_engines_with(Start::Own(&county()), async |app: &TestApp| {
        let wishes = [
            together("kulturforum", &["transportforum"], "2027-05-10 13:00–15:00, Kramfors"),
            arrange("skogsforum", "2027-06-01 09:00–10:00"),
        ];
        let kept = keep(app, &registrar(), "", &wishes).await;
        let all = app.get("/moten").await;
        all.is(200).says("Kulturforum och Transportforum").says("Skogsforum").says_nothing_of("12 mars 2026");
        app.get("/moten?fran=2026-01-01&laget=held").await.is(200).says("Hållet").says_nothing_of("juni 2027");
        let leads = |page: &Page, body: &str| {
            page.links().iter().any(|link| link.starts_with(&format!("/organ/{body}/moten/")))
        };
        let one = app.get("/moten?organ=skogsforum").await;
        assert!(leads(one.is(200).says("Ett möte i Provlän"), "skogsforum") && !leads(&one, "kulturforum"));
        let winter = app.get("/moten?till=2027-03-01").await;
        assert!(leads(winter.is(200), "kulturforum") && !leads(&winter, "skogsforum"));
        let none = app.get("/moten?organisation=kramfors-kommun").await;
        assert!(!leads(none.is(200).says("Inga möten"), "kulturforum") && !leads(&none, "skogsforum"));
        let held = app.get("/moten?organisation=timra-kommun&fran=2026-01-01&till=2026-12-31").await;
        assert!(leads(held.is(200), "kulturforum"), "it has a seat there that day");
        app.get("/moten?fran=i+augusti").await.is(422).says("”i augusti” är inget datum");
        app.get("/moten.json?fran=i+augusti").await.is(422);
        let csv = app.get("/moten.csv").await;
        assert!(
            csv.is(200).text().contains("2027-05-10;13:00;15:00;Kulturforum och Transportforum;Kramfors"),
            "{}",
            csv.text()
        );
        app.get("/organ/transportforum/moten?ar=2027").await.is(200).says("Tillsammans med Kulturforum");
        keep(app, &registrar(), "Storm", &[Wish::Cancel { meeting: kept.meetings[1] }]).await;
        app.get("/moten?laget=cancelled").await.is(200).says("Inställt").says("Skogsforum");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_list_is_read_page_by_page_and_each_meeting_once() {
    on_both_engines_with(Start::Own(&county()), async |app: &TestApp| {
        let day =
            |n: usize| format!("2027-{:02}-{:02} {:02}:00–{:02}:30", 3 + n / 28 % 6, 1 + n % 28, 8 + n % 2, 8 + n % 2);
        let wishes: Vec<Wish> = (0..120).map(|n| arrange("skogsforum", &day(n))).collect();
        keep(app, &registrar(), "", &wishes).await;
        let mut address = "/moten.json".to_owned();
        let mut seen = Vec::new();
        let mut pages = 0;
        loop {
            let page = json(&app.get(&address).await);
            assert_eq!(page["total"], 121);
            let ids = page["meetings"]
                .as_array()
                .expect("meetings")
                .iter()
                .map(|m| m["id"].as_str().expect("an id").to_owned());
            seen.extend(ids);
            pages += 1;
            let Some(next) = page["links"]["next"].as_str() else { break };
            let (_, query) = next.split_once('?').expect("a query");
            address = format!("/moten.json?{query}");
        }
        let count = seen.len();
        seen.sort();
        seen.dedup();
        assert_eq!((pages, count, seen.len()), (3, 121, 121));
        let second = app.get("/moten").await.links().into_iter().find(|link| link.contains("efter=")).expect("more");
        app.get(&second).await.is(200).says("51–100 av 121");
    })
    .await;
}
