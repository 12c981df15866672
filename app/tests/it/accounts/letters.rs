//! Links by e-mail: to whoever has an account, with the same answer for everybody.

use jiff::SignedDuration;
use kernel::actor::Relation;
use testkit::TestApp;

use super::{STREET, on_both, signed_in};

const ASK: &str = "/logga-in/brev";

/// Every letter that waits: its recipient, and the address of its link.
async fn letters(app: &TestApp) -> Vec<(String, String)> {
    let rows: Vec<(String, String)> = app
        .db
        .read(|tx| tx.all(db::sql!("SELECT address, content FROM outbox ORDER BY posted_at, id"), db::params![]))
        .await
        .expect("the outbox");
    let link = |content: &str| {
        let rest = content.split("http://localhost:8027").nth(1).expect("a link");
        rest.split('"').next().expect("its end").to_owned()
    };
    rows.into_iter().map(|(address, content)| (address, link(&content))).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_lets_its_reader_in_once_to_read() {
    on_both(async |app| {
        app.invites("Karin Prov", "Karin.Prov@Region.example", &[Relation::Registrar]).await;
        let asked = app.post_as(STREET, ASK, &[("epost", " karin.prov@region.EXAMPLE ")]).await;
        assert_eq!(asked.is(303).header("location"), "/logga-in?brev=skickat");
        app.get_as(STREET, "/logga-in?brev=skickat").await.says("Har adressen ett konto här kommer ett brev strax.");
        app.run_jobs().await;
        let all = letters(app).await;
        let [(address, link)] = all.as_slice() else { panic!("{all:?}") };
        assert_eq!(address, "Karin.Prov@Region.example");
        app.get_as(STREET, link).await.is(200).says("Länken är till för Karin Prov.");
        let entered = app.post_as(STREET, link, &[]).await;
        assert_eq!(entered.is(303).header("location"), "/");
        let key = super::key_of(&entered);
        app.get_as(&key, "/").await.says("Karin Prov");
        // To read, not to change; and never to make the account one's own.
        app.get_as(&key, "/organ/kulturforum/andra").await.is(303);
        app.get_as(&key, "/konto").await.says("med mer än en länk i ett brev").says_nothing_of("Namn på passnyckeln");
        app.post_json_as(&key, "/konto/passnycklar", "{}").await.is(422);
        app.post_as(STREET, link, &[]).await.is(404);

        app.post_as(STREET, "/en/logga-in/brev", &[("epost", "karin.prov@region.example")]).await.is(303);
        app.run_jobs().await;
        let late = letters(app).await.pop().expect("a second letter").1;
        assert!(late.starts_with("/en/logga-in/"), "{late}");
        app.clock.advance(SignedDuration::from_mins(15));
        app.post_as(STREET, &late, &[]).await.is(404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_learns_who_has_an_account() {
    on_both(async |app| {
        app.invites("Karin Prov", "karin@region.example", &[]).await;
        let link = app.invites("Ada Prov", "ada.p@region.example", &[]).await;
        signed_in(app, &link).await;
        let end = |tx: &mut db::Tx<'_>| accounts::commands::end(tx, "ada.p@region.example");
        app.db.write(&kernel::Actor::System { part: "user" }, "", end).await.expect("ended");
        let mut answers = Vec::new();
        for address in ["karin@region.example", "okand@region.example", "ada.p@region.example"] {
            let before = app.db.statements();
            let page = app.post_as(STREET, ASK, &[("epost", address)]).await;
            let work = app.db.statements() - before;
            answers.push((page.status.as_u16(), page.header("location").to_owned(), page.text().to_owned(), work));
        }
        assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:?}");
        app.run_jobs().await;
        assert_eq!(letters(app).await.len(), 1, "only she who may sign in gets a letter");
        for wrong in ["", "karin", "karin@region"] {
            app.post_as(STREET, ASK, &[("epost", wrong)]).await.is(422).says("är ingen e-postadress");
        }
        // A few letters for one address and no more, whether or not it is anybody's.
        for address in ["karin@region.example", "okand@region.example"] {
            for _ in 0..2 {
                app.post_as(STREET, ASK, &[("epost", address)]).await.is(303);
            }
            let often = app.post_as(STREET, ASK, &[("epost", address)]).await;
            let seconds: u32 =
                often.is(429).says("Det blev för många försök").header("retry-after").parse().expect("seconds");
            assert!((1..=900).contains(&seconds), "{seconds}");
        }
        app.clock.advance(SignedDuration::from_mins(15));
        app.post_as(STREET, ASK, &[("epost", "karin@region.example")]).await.is(303);
    })
    .await;
}
