//! How often pages are opened is counted, and nothing of who opens them.

use db::base::Engine;
use kernel::actor::Relation;
use testkit::{Start, TestApp};

const STREET: &str = "";
const HERE: &str = "/besok";

#[tokio::test(flavor = "multi_thread")]
async fn pages_are_counted_and_people_are_not() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let app = TestApp::serving(engine, Start::Demo).await;
        let maria = app.enters("Maria Prov", "maria.prov@region.example", &[Relation::Editor]).await;
        app.get_as(&maria, HERE).await.is(200).says("Inga besök än");

        for address in ["/organ/kulturforum", "/en/organ/kulturforum?per=2027-01-15", "/organ/kulturforum", "/organ"] {
            app.get_as(STREET, address).await.is(200);
        }
        // Not counted: programs' forms, what is not there, what she opens who has signed in, search engines, pages about people.
        app.get_as(STREET, "/organ/kulturforum.json").await.is(200);
        app.get_as(STREET, "/organ/finns-inte").await.is(404);
        app.get_as(&maria, "/organ/kulturforum").await.is(200);
        app.get_by("/organ/kulturforum", &[("user-agent", "Examplebot/2.1")]).await.is(200);
        let people = app.get_as(&maria, "/organ/kulturforum").await;
        let at = people.text().find("/personer/").expect("a public seat has a name");
        let person: String = people.text()[at..].chars().take_while(|c| *c != '"').collect();
        app.get_as(STREET, &person).await.is(200);

        let counted: Vec<(String, i64)> =
            app.keeps_visits().await.into_iter().map(|one| (one.path, one.count)).collect();
        assert_eq!(counted, [("/organ".to_owned(), 1), ("/organ/kulturforum".to_owned(), 3)]);
        app.get_as(STREET, "/organ").await.is(200);
        assert_eq!(app.keeps_visits().await.len(), 1, "only what has come since");

        let page = app.get_as(&maria, HERE).await;
        page.is(200).says("öppnats 5 gånger").says("/organ/kulturforum").says_nothing_of("/personer/");
        let file = app.get_as(&maria, &format!("{HERE}.csv")).await;
        assert!(file.is(200).text().contains("/organ/kulturforum;3;3"), "{}", file.text());
        let ada = app.enters("Ada Prov", "ada@region.example", &[Relation::Administrator]).await;
        for nobody in [STREET, ada.as_str()] {
            app.get_as(nobody, HERE).await.is_one_of(&[303, 404]);
            app.get_as(nobody, "/").await.says_nothing_of("\"/besok\"");
        }

        // After 25 months they are gone.
        app.clock.move_to("2029-01-01".parse().expect("a day"));
        app.keeps_visits().await;
        let left: i64 = app
            .db
            .read(|tx| tx.one(db::sql!("SELECT count(*) FROM visit_count"), db::params![]))
            .await
            .expect("a number");
        assert_eq!(left, 0);
    }
}
