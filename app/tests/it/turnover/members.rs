//! Who comes and who leaves: her letter, her page, her calendar, and what she may see until which day.

use db::base::Engine;
use jiff::{SignedDuration, civil::date};
use kernel::actor::Relation;
use testkit::{County, Page, Start, TestApp};

use super::{NEW, ROUND, STREET, WHO, WISH, county, links, posted_to};

const DAN: &str = "dan@timra.example";
const EVA: &str = "eva@timra.example";

fn with_addresses() -> County {
    county().reached("Dan Prov", DAN)
}

/// Lets somebody in who is a person of the register; gives the key of her session.
async fn member(app: &TestApp, name: &'static str, email: &'static str) -> String {
    let key = app.enters(name, email, &[]).await;
    let set = move |tx: &mut db::Tx<'_>| {
        let account = accounts::store::by_email(tx, email)?.expect("she is invited");
        let person = db::sql!("SELECT address FROM person WHERE name = $1 AND withdrawn_at IS NULL");
        let address: String = tx.one(person, db::params![name])?;
        accounts::store::set_person(tx, account.id, &address).map(drop)
    };
    app.db.maintain(set).await.expect("the register knows her");
    key
}

/// Appoints Eva to the seat of Dan; the day of the decision is before the term.
async fn eva_follows_dan(app: &TestApp, keeper: &str) {
    app.post_as(keeper, NEW, &WISH).await.is(303);
    let fields = [("namn-timra-kommun", "Karin Prov"), ("adress-timra-kommun", "kansli@timra.example")];
    app.post_as(keeper, &format!("{ROUND}/kontakter"), &fields).await.is(303);
    app.post_as(keeper, &format!("{ROUND}/brev"), &[("till", "timra-kommun")]).await.is(303);
    let link = links(app).await.pop().expect("a link");
    let (id, mark) = super::seat(app, &link, "Kulturforum", "Ledamot").await;
    let (name, email, state) = (format!("namn-{id}"), format!("epost-{id}"), format!("lage-{id}"));
    let mut sent = WHO.to_vec();
    sent.extend([(name.as_str(), "Eva Prov"), (email.as_str(), EVA), (state.as_str(), mark.as_str())]);
    app.post_as(STREET, &link, &sent).await.is(303);
}

/// What stands on a page about its body, without the frame.
fn main_of(page: &Page) -> String {
    testkit::page::words(page.part("<main", "</main>"))
}

async fn story(tell: impl AsyncFn(&TestApp, String)) {
    let county = with_addresses();
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let app = TestApp::serving(engine, Start::Own(&county)).await;
        let keeper = app.enters("Agneta Prov", "agneta@region.example", &[Relation::Registrar]).await;
        tell(&app, keeper).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_comes_is_welcomed_with_a_page_and_a_calendar_of_her_own() {
    story(async |app, keeper| {
        eva_follows_dan(app, &keeper).await;
        let letters = posted_to(app, EVA).await;
        assert_eq!(letters.len(), 1, "{letters:?}");
        assert!(letters[0].subject.contains("Välkommen till Kulturforum"), "{letters:?}");
        assert!(letters[0].content.contains("från 1 januari 2027"), "{letters:?}");

        // The address in the letter opens a page that says when, who and whom to ask; nobody needs to sign in for it.
        let at = letters[0].content.find("/mandat/valkommen/").expect("an address in the letter");
        let address: String = letters[0].content[at..].chars().take_while(|c| *c != '"').collect();
        let page = app.get_as(STREET, &address).await;
        page.is(200).says("Välkommen till Kulturforum").says("15 feb").says("Mötena i din kalender");
        // In full, because a calendar is another program.
        page.says("http://localhost:8027/organ/kulturforum/kalender.ics");
        let calendar = page.links().into_iter().find(|link| link.contains("/kalender")).expect("a calendar");
        let feed = app.get_as(STREET, &calendar).await;
        assert!(feed.is(200).text().contains("20270215"), "{}", feed.text());

        // Signed in she has a calendar of her own bodies. It fills when her assignment begins.
        let eva = member(app, "Eva Prov", EVA).await;
        let made = app.post_as(&eva, "/konto/nycklar", &[("what", "renew")]).await;
        let own = made.is(200).part("<code translate=\"no\">", "</code>").to_owned();
        let own = own.strip_prefix("http://127.0.0.1:8027").expect("a whole address").to_owned();
        let before = app.get_by(&own, &[]).await;
        assert!(!before.is(200).text().contains("20270215"), "she sits in nothing yet: {}", before.text());
        app.clock.move_to(date(2027, 1, 1));
        let after = app.get_by(&own, &[]).await;
        assert!(after.is(200).text().contains("20270215"), "{}", after.text());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_leaves_is_thanked_and_sees_no_more_than_a_visitor_the_day_after() {
    story(async |app, keeper| {
        eva_follows_dan(app, &keeper).await;
        let letters = posted_to(app, DAN).await;
        assert_eq!(letters.len(), 1, "{letters:?}");
        assert!(letters[0].subject.contains("Tack för din tid i Kulturforum"), "{letters:?}");
        assert!(letters[0].content.contains("Sista dagen är 31 december 2026"), "{letters:?}");

        // New Year's Eve: he comes in, and sees what members see.
        app.clock.move_to(date(2026, 12, 31));
        app.clock.advance(SignedDuration::from_hours(24 * 37));
        let dan = member(app, "Dan Prov", DAN).await;
        app.get_as(&dan, ROUND).await.is(200);
        app.get_as(&dan, "/organ/kulturforum/historik").await.is(200);
        app.get_as(&dan, "/konto").await.says("Har en plats i Kulturforum");
        let made = app.post_as(&dan, "/konto/nycklar", &[("what", "renew")]).await;
        let own = made.is(200).part("<code translate=\"no\">", "</code>").to_owned();
        let own = own.strip_prefix("http://127.0.0.1:8027").expect("a whole address").to_owned();
        assert!(app.get_by(&own, &[]).await.is(200).text().contains("SUMMARY:Kulturforum"));

        // Past midnight the same session is open, and nobody had to do anything.
        app.clock.move_to(date(2027, 1, 1));
        app.clock.advance(SignedDuration::from_mins(30));
        app.get_as(&dan, "/konto").await.is(200).says_nothing_of("Har en plats i Kulturforum");
        for address in
            [ROUND, "/mandat", "/organ/kulturforum/historik", "/organ/kulturforum/andra", "/historik", "/post"]
        {
            let (his, streets) = (app.get_as(&dan, address).await, app.get_as(STREET, address).await);
            assert_eq!(his.status, streets.status, "{address}");
            assert!(his.status == 404 || main_of(&his) == main_of(&streets), "{address} tells him more than a visitor");
        }
        let (his, streets) =
            (app.get_as(&dan, "/organ/kulturforum").await, app.get_as(STREET, "/organ/kulturforum").await);
        assert_eq!(main_of(his.is(200)), main_of(streets.is(200)));
        let feed = app.get_by(&own, &[]).await;
        assert!(!feed.is(200).text().contains("SUMMARY:Kulturforum"), "{}", feed.text());

        // And her who came: hers begins on the same day.
        let eva = member(app, "Eva Prov", EVA).await;
        app.get_as(&eva, ROUND).await.is(200);
    })
    .await;
}
