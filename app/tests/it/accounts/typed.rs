//! What somebody typed before she had shown surely enough who she is comes back to her, and to nobody else.

use jiff::SignedDuration;
use testkit::{Page, TestApp};

use super::*;

const EMAIL: &str = "stina@kommun.example";
const FORM: &str = "/organ/kulturforum/andra";

fn secretary() -> Relation {
    Relation::Secretary { body: Slug::new("kulturforum").expect("a slug") }
}

/// A session of somebody who came in by a link: enough for reading, not for changing.
async fn by_link(app: &TestApp) -> String {
    let link = app.invites("Stina Prov", EMAIL, &[secretary()]).await;
    signed_in(app, &link).await
}

/// The form of Kulturforum as its page has it, with another purpose.
async fn written(app: &TestApp) -> Vec<(String, String)> {
    let sure = app.enters("Ada Prov", "ada@region.example", &[Relation::Registrar]).await;
    let mut fields = app.get_as(&sure, FORM).await.is(200).form_fields();
    fields.retain(|(name, _)| {
        !["purpose", "why", "step"].contains(&name.as_str()) && name != web::door::FormToken::FIELD
    });
    fields.push(("purpose".into(), "Samla länet kring kulturen\noch \"scenerna\" å ä ö".into()));
    fields.push(("why".into(), "Beslut § 7".into()));
    fields.push(("step".into(), "save".into()));
    fields
}

async fn sends(app: &TestApp, session: &str, fields: &[(String, String)]) -> Page {
    let fields: Vec<_> = fields.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    app.post_as(session, FORM, &fields).await
}

/// Where the page that asks for more certainty leads, and where that one leads back to.
fn way_back(page: &Page) -> String {
    let links = page.links();
    let link = links.iter().find_map(|link| link.strip_prefix("/logga-in?till=")).expect("a way in that comes back");
    link.replace("%2F", "/")
}

async fn kept(app: &TestApp) -> i64 {
    let counted =
        app.db.read(|tx| tx.one(db::sql!("SELECT COUNT(*) FROM ceremony WHERE kind = 'typed'"), db::params![]));
    counted.await.expect("the rows are counted")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_comes_back_after_a_surer_sign_in() {
    on_both(async |app| {
        let fields = written(app).await;
        let stina = by_link(app).await;
        let refused = sends(app, &stina, &fields).await;
        refused.is(403).says("Logga in säkrare").says("Du är inloggad med en länk").says("Det du skrev finns kvar");
        let back = way_back(&refused);
        // She is not surer yet: asked again, and nothing is lost.
        let asked = app.get_as(&stina, &back).await;
        assert!(asked.is(303).header("location").starts_with("/logga-in?till=%2Flogga-in%2Ffortsatt%2F"));
        assert_eq!(app.get_as(&stina, "/organ/kulturforum").await.count("scenerna"), 0, "nothing is saved");

        // With a passkey she gets another session; there her text stands, in a form of that session.
        let surer = app.enters("Stina Prov", EMAIL, &[]).await;
        let page = app.get_as(&surer, &back).await;
        page.is(200).says("Det du skrev finns kvar").says("Inget är sparat än");
        assert_eq!(page.header("cache-control"), "no-store");
        let returned = page.form_fields();
        for field in &fields {
            assert!(returned.contains(field), "{field:?} is lost: {returned:?}");
        }
        sends(app, &surer, &returned).await.is(303);
        app.get("/organ/kulturforum").await.says("Samla länet kring kulturen");
        app.get_as(&surer, &format!("/en{back}")).await.is(200).says("What you wrote is still here");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_gets_it_and_it_ends_by_itself() {
    on_both(async |app| {
        let fields = written(app).await;
        let stina = by_link(app).await;
        let back = way_back(sends(app, &stina, &fields).await.is(403));
        let another = app.enters("Eva Prov", "eva@region.example", &[Relation::Registrar]).await;
        app.get_as(&another, &back).await.is(404);
        app.get_as(STREET, &back).await.is(303).says_nothing_of("scenerna");
        let surer = app.enters("Stina Prov", EMAIL, &[]).await;
        app.get_as(&surer, &format!("{back}x")).await.is(404);
        app.clock.advance(SignedDuration::from_mins(14));
        app.get_as(&surer, &back).await.is(200);
        app.clock.advance(SignedDuration::from_mins(2));
        app.get_as(&surer, &back).await.is(404);
        assert_eq!(kept(app).await, 1);
        app.run_jobs().await;
        assert_eq!(kept(app).await, 0, "what nobody came back for is cleared");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forged_form_a_file_and_too_much_are_not_kept() {
    on_both(async |app| {
        let stina = by_link(app).await;
        // Another site's form has no proof of her session: refused as such, and nothing of it waits for her.
        let forged = app.post_as(&stina, FORM, &[("purpose", "Ond"), (web::door::FormToken::FIELD, "gissat")]).await;
        forged.is(403);
        let first = kept(app).await;
        let long = "x".repeat(70 * 1024);
        let much = app.post_as(&stina, FORM, &[("purpose", long.as_str())]).await;
        much.is(403).says("Logga in säkrare").says_nothing_of("finns kvar");
        let file = ("file", "prov.pdf", &b"%PDF-1.7 prov"[..]);
        let with_file = app.post_file_as(&stina, FORM, &[("purpose", "Ny")], file).await;
        with_file.is(403).says("Logga in säkrare").says_nothing_of("finns kvar");
        let program = app.post_json_as(&stina, FORM, "{\"purpose\": \"Ny\"}").await;
        program.is(403).says("assurance");
        assert_eq!((first, kept(app).await), (0, 0));
        // A key that may write is asked for by a form of her own page; that is kept too.
        let key = [("what", "make"), ("name", "Nattkörningen"), ("scope", "write"), ("until", "2027-05-01")];
        let refused = app.post_as(&stina, "/konto/nycklar", &key).await;
        refused.is(403).says("Det du skrev finns kvar");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_passkeys_cannot_work_the_page_says_where_they_do() {
    on_both(async |app| {
        let karin = registrar(app).await;
        for (who, address) in [(STREET, "/logga-in"), (STREET, "/en/logga-in"), (karin.as_str(), "/konto")] {
            let by_number = app.get_with(who, "127.0.0.1:8027", address).await;
            let by_name = app.get_with(who, "localhost:8027", address).await;
            let link = format!("href=\"http://localhost:8027{address}\"");
            assert!(by_number.is(200).html.contains(&link), "{address} has no {link}: {}", by_number.html);
            assert!(!by_number.html.contains("data-passkey="), "a form that cannot work is not shown");
            assert!(by_name.is(200).html.contains("data-passkey="), "{address}");
            assert!(!by_name.html.contains(&link));
        }
        app.get_with(STREET, "127.0.0.1:8027", "/logga-in").await.says("Passnycklar hör till ett namn");
        // Where she was going comes along.
        let onward = app.get_with(STREET, "127.0.0.1:8027", "/logga-in?till=/organ").await;
        assert!(onward.html.contains("href=\"http://localhost:8027/logga-in?till=%2Forgan\""), "{}", onward.html);
    })
    .await;
}
