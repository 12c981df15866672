//! Who keeps accounts, what seats make people, and who stands in for whom.

use accounts::commands::Invitation;
use kernel::{Actor, Clock, actor::Relation};
use serde_json::{Value, json};
use testkit::{Page, TestApp};
use web::Key;

use super::{on_both, registrar};

/// What a program is answered.
fn read(page: &Page) -> Value {
    serde_json::from_str(page.is(200).text()).unwrap_or_else(|fault| panic!("{}: {fault}", page.asked))
}

async fn administrator(app: &TestApp) -> String {
    app.enters("Ada Prov", "ada.prov@region.example", &[Relation::Administrator]).await
}

fn secretary(body: &str) -> Relation {
    Relation::Secretary { body: kernel::slug::Slug::new(body).expect("a slug") }
}

/// The account of a name, as who keeps accounts sees it.
async fn account(app: &TestApp, key: &str, name: &str) -> Value {
    let all = read(&app.get_as(key, "/konton.json").await);
    let found = all["accounts"].as_array().expect("accounts").iter().find(|one| one["name"] == name).cloned();
    found.unwrap_or_else(|| panic!("no account of {name}: {all}"))
}

fn address(account: &Value) -> String {
    format!("/konton/{}", account["id"].as_str().expect("an identity"))
}

#[tokio::test(flavor = "multi_thread")]
async fn she_invites_by_letter_and_nobody_else_sees_the_way_in() {
    on_both(async |app| {
        let ada = administrator(app).await;
        let form =
            [("namn", "Bo Prov"), ("epost", "bo.prov@region.example"), ("som", "secretary"), ("sak", "kulturforum")];
        let sent = app.post_as(&ada, "/konton", &form).await;
        sent.is(303);
        let page = app.get_as(&ada, sent.header("location")).await;
        page.is(200).says("Inbjudan till Bo Prov är på väg.").says("Sekreterare, Kulturforum");
        assert!(!page.html.contains("/logga-in/"), "the way in stands in the letter only");
        // The same address once more is the same account.
        app.post_as(&ada, "/konton", &[("namn", "Bo Prov"), ("epost", "Bo.Prov@region.example")]).await.is(303);
        assert_eq!(app.get_as(&ada, "/konton").await.count("Bo Prov"), 1);
        // Somebody who keeps the register keeps no accounts, and finds none.
        let karin = registrar(app).await;
        app.get_as(&karin, "/konton").await.is(404);
        app.post_as(&karin, "/konton", &form).await.is(404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_an_invitation_stands_at_its_field_and_nothing_typed_is_lost() {
    on_both(async |app| {
        let ada = administrator(app).await;
        let wrong = async |form: &[(&str, &str)], says: &str| {
            app.post_as(&ada, "/konton", form).await.is(422).says(says);
        };
        let (name, email) = (("namn", "Bo Prov"), ("epost", "bo.prov@region.example"));
        wrong(&[name, ("epost", "bo")], "”bo” är ingen e-postadress vi kan skicka till").await;
        wrong(&[("namn", ""), email], "Skriv namnet på en rad").await;
        wrong(
            &[name, email, ("som", "secretary"), ("sak", "Kulturrådet")],
            "Vi hittar inget organ som heter ”Kulturrådet”",
        )
        .await;
        wrong(&[name, email, ("som", "kung")], "”kung” är inget man kan vara här").await;
        wrong(&[name, email, ("person", "finnsej0")], "Registret har ingen person med ”finnsej0” i adressen").await;
        let page = app.post_as(&ada, "/konton", &[name, ("epost", "bo"), ("sak", "Kulturforum")]).await;
        assert!(
            page.html.contains(r#"value="Bo Prov""#) && page.html.contains(r#"value="Kulturforum""#),
            "{}",
            page.html
        );
        assert_eq!(read(&app.get_as(&ada, "/konton.json").await)["accounts"].as_array().map(Vec::len), Some(1));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_is_made_holds_on_its_days_and_can_be_taken_back() {
    on_both(async |app| {
        let ada = administrator(app).await;
        let bo = app.enters("Bo Prov", "bo.prov@region.example", &[]).await;
        app.get_as(&bo, "/organ/kulturforum/andra").await.is(404);
        let there = address(&account(app, &ada, "Bo Prov").await);
        let form = [
            ("do", "grant"),
            ("som", "secretary"),
            ("sak", "Kulturforum"),
            ("fran", "2026-11-24"),
            ("till", "2026-11-30"),
        ];
        app.post_as(&ada, &there, &form).await.is(303);
        app.get_as(&bo, "/organ/kulturforum/andra").await.is(200);
        app.post_as(&ada, &there, &form).await.is(422).says("Det är hon redan.");
        let one = read(&app.get_as(&ada, &format!("{there}.json")).await);
        let grant = one["made"][0]["id"].as_str().expect("what she was made").to_owned();
        app.post_as(&ada, &there, &[("do", "withdraw"), ("grant", &grant)]).await.is(303);
        app.get_as(&bo, "/organ/kulturforum/andra").await.is(404);
        // Another's grant is not found under this account.
        let own = read(&app.get_as(&ada, &format!("{}.json", address(&account(app, &ada, "Ada Prov").await))).await);
        let hers = own["made"][0]["id"].as_str().expect("administrator").to_owned();
        app.post_as(&ada, &there, &[("do", "withdraw"), ("grant", &hers)]).await.is(422).says("Det finns inte längre.");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_lost_her_telephone_is_signed_out_by_who_keeps_accounts() {
    on_both(async |app| {
        let ada = administrator(app).await;
        let bo = app.enters("Bo Prov", "bo.prov@region.example", &[Relation::Analyst]).await;
        let there = address(&account(app, &ada, "Bo Prov").await);
        app.get_as(&bo, "/konto").await.is(200);
        app.post_as(&ada, &there, &[("do", "out")]).await.is(303);
        app.get_as(&bo, "/konto").await.is(303);
        app.get_as(&ada, &there).await.is(200).says("Bo Prov").says_nothing_of("Kontot är avslutat");
        app.get_as(&ada, "/sakerhetslogg").await.is(200).says("Loggade ut");
        // She comes in again as before.
        let again = app.enters("Bo Prov", "bo.prov@region.example", &[]).await;
        app.get_as(&again, "/konto").await.is(200);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_one_who_keeps_accounts_stays() {
    on_both(async |app| {
        let ada = administrator(app).await;
        let there = address(&account(app, &ada, "Ada Prov").await);
        app.post_as(&ada, &there, &[("do", "end")]).await.is(422).says("Någon måste kunna sköta konton.");
        app.enters("Bo Prov", "bo.prov@region.example", &[Relation::Administrator]).await;
        app.post_as(&ada, &there, &[("do", "end")]).await;
        app.get_as(&ada, "/konton").await.is(404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_seat_makes_her_what_she_is_until_she_leaves_it() {
    on_both(async |app| {
        let karin = registrar(app).await;
        let records = read(&app.get_as(&karin, "/organ/kulturforum/uppgifter.json").await);
        let records = records["records"].as_array().expect("records").clone();
        let seat = |role: &str| {
            let seats = records.iter().filter(|one| one["kind"] == "seat" && one["record"]["role"] == role);
            seats.map(|one| one["id"].as_str().expect("an id").to_owned()).collect::<Vec<_>>()
        };
        let holder = |role: &str| {
            let seats = seat(role);
            let holds = |one: &&Value| {
                one["kind"] == "holder"
                    && seats.iter().any(|seat| one["record"]["seat"] == seat.as_str())
                    && one["record"]["to"].as_str().is_none_or(|last| last > "2026-11-24")
                    && one["record"]["from"].as_str().is_none_or(|first| first <= "2026-11-24")
            };
            records.iter().find(holds).unwrap_or_else(|| panic!("nobody is {role}")).clone()
        };
        let sits = holder("secretary");
        let person = sits["record"]["person"].as_str().expect("a person").to_owned();
        let (key, today) = (Key::new().expect("randomness"), app.clock.today());
        let link = format!("/logga-in/{}", key.text());
        let invitation = Invitation {
            name: "Bo Prov".into(),
            email: "bo.prov@region.example".into(),
            relations: Vec::new(),
            person: Some(person),
        };
        let actor = Actor::System { part: "user" };
        let invited = app.db.write(&actor, "", move |tx| accounts::commands::invite(tx, &invitation, &key, today));
        invited.await.expect("she is invited");
        let bo = super::signed_in(app, &link).await;
        app.get_as(&bo, "/konto").await.is(200).says("Sekreterare, Kulturforum");
        // She leaves the seat: from then on she is nothing there.
        let leaves = json!({ "do": "end", "day": "2026-11-24", "version": sits["version"], "why": "slutar" });
        let at = sits["address"].as_str().expect("an address").to_owned();
        app.post_json_as(&karin, &at, &leaves.to_string()).await.is_one_of(&[200, 303]);
        app.get_as(&bo, "/konto").await.says("Sekreterare, Kulturforum");
        app.clock.advance(jiff::SignedDuration::from_mins(30));
        app.clock.move_to(kernel::Date::constant(2026, 11, 25));
        let page = app.get_as(&bo, "/konto").await;
        page.is(200).says_nothing_of("Sekreterare, Kulturforum");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deputy_may_what_she_stands_in_for_as_long_as_the_other_may() {
    on_both(async |app| {
        let ada = administrator(app).await;
        let karin = app.enters("Karin Prov", "karin@region.example", &[secretary("kulturforum")]).await;
        let bo = app.enters("Bo Prov", "bo.prov@region.example", &[]).await;
        app.get_as(&bo, "/organ/kulturforum/andra").await.is(404);
        let form = |email: &'static str, till: &'static str| {
            [("do", "delegate"), ("som", "0"), ("epost", email), ("till", till)]
        };
        let wrong = async |form: [(&str, &str); 4], says: &str| {
            app.post_as(&karin, "/konto/ombud", &form).await.is(422).says(says);
        };
        wrong(form("okand@region.example", "2026-12-01"), "Ingen kan logga in med ”okand@region.example”").await;
        wrong(form("karin@region.example", "2026-12-01"), "Du kan inte vara ombud för dig själv.").await;
        wrong(form("bo.prov@region.example", "2028-12-01"), "Skriv en sista dag inom ett år.").await;
        wrong(form("bo.prov@region.example", "2026-11-01"), "Sista dagen är före den första.").await;
        app.post_as(&karin, "/konto/ombud", &form("bo.prov@region.example", "2026-12-01")).await.is(303);
        app.get_as(&karin, "/konto/ombud").await.says("Bo Prov").says("Sekreterare, Kulturforum");
        app.get_as(&bo, "/organ/kulturforum/andra").await.is(200);
        // A deputy hands it on to nobody.
        app.post_as(&bo, "/konto/ombud", &form("ada.prov@region.example", "2026-12-01"))
            .await
            .is(422)
            .says("Du har inget uppdrag som någon annan kan sköta åt dig.");
        // What ends for the one ends for the other.
        let there = address(&account(app, &ada, "Karin Prov").await);
        app.post_as(&ada, &there, &[("do", "end")]).await.is(303);
        app.get_as(&bo, "/organ/kulturforum/andra").await.is(404);
    })
    .await;
}
