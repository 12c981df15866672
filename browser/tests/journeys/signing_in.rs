//! A secretary is invited: she adds a passkey, changes what is hers, signs out, comes back with the passkey, and ends the session
//! she left open elsewhere.

use anyhow::{Result, ensure};
use db::base::Engine;
use kernel::{Language, actor::Relation, slug::Slug};
use radslag_browser::{Reader, both};
use testkit::Start;

use crate::county::{County, walk_signed_out};

#[tokio::test(flavor = "multi_thread")]
async fn on_sqlite_in_swedish() {
    walk_signed_out(Engine::Sqlite, Start::Demo, Language::Sv, journey).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_postgresql_in_english() {
    walk_signed_out(Engine::Postgres, Start::Demo, Language::En, journey).await;
}

async fn journey(reader: &Reader, county: &County) -> Result<()> {
    let relation = Relation::Secretary { body: Slug::new("kulturforum")? };
    let link = county.app.invites("Stina Prov", "stina.prov@kommun.example", std::slice::from_ref(&relation)).await;
    let elsewhere = county.app.enters("Stina Prov", "stina.prov@kommun.example", &[relation]).await;
    reader.has_a_device_with_passkeys().await?;
    from_the_street(reader).await?;
    comes_in(reader, &link).await?;
    adds_a_passkey(reader).await?;
    goes_out(reader, &link).await?;
    comes_back(reader).await?;
    ends_the_other(reader, county, &elsewhere).await
}

async fn from_the_street(reader: &Reader) -> Result<()> {
    reader.opens("/organ/kulturforum").await?;
    reader.does_not_see(both("Ändra i registret", "Change the register")).await?;
    reader.follows(both("Logga in", "Sign in")).await?;
    reader.sees_heading(both("Logga in", "Sign in")).await?;
    reader.sees(both("Länk med e-post", "Link by e-mail")).await?;
    reader.inspects().await
}

async fn comes_in(reader: &Reader, link: &str) -> Result<()> {
    reader.opens(link).await?;
    reader.sees(both("Länken är till för Stina Prov.", "The link is for Stina Prov.")).await?;
    reader.inspects().await?;
    // The button, not the way to it in the header.
    reader.asks("document.querySelector('main button').click(); return ''").await?;
    reader.sees_heading(both("Ditt konto", "Your account")).await?;
    reader.sees(both("Sekreterare, Kulturforum", "Secretary, Kulturforum")).await?;
    reader.inspects().await
}

async fn adds_a_passkey(reader: &Reader) -> Result<()> {
    reader.writes(both("Namn på passnyckeln (frivilligt)", "Name of the passkey (optional)"), "Jobbdatorn").await?;
    reader.pushes(both("Lägg till passnyckel", "Add passkey")).await?;
    reader.sees("Jobbdatorn").await?;
    reader.inspects().await?;
    // More surely she now: the register is hers to change.
    reader.opens("/organ/kulturforum/andra").await?;
    ensure!(reader.address().await? == "/organ/kulturforum/andra", "{}", reader.address().await?);
    reader.sees("Stina Prov").await
}

async fn goes_out(reader: &Reader, link: &str) -> Result<()> {
    reader.follows("Stina Prov").await?;
    reader.pushes(both("Logga ut", "Sign out")).await?;
    reader.does_not_see("Stina Prov").await?;
    reader.opens(link).await?;
    reader.sees_heading(both("Länken går inte att använda", "The link cannot be used")).await?;
    reader.inspects().await
}

async fn comes_back(reader: &Reader) -> Result<()> {
    reader.opens("/logga-in").await?;
    reader.pushes(both("Logga in med passnyckel", "Sign in with a passkey")).await?;
    reader.sees("Stina Prov").await
}

async fn ends_the_other(reader: &Reader, county: &County, elsewhere: &str) -> Result<()> {
    county.app.get_as(elsewhere, "/konto").await.is(200);
    reader.follows("Stina Prov").await?;
    reader.sees(both("Okänd webbläsare", "Unknown browser")).await?;
    reader.pushes(both("Logga ut där", "Sign out there")).await?;
    reader.sees_heading(both("Ditt konto", "Your account")).await?;
    reader.does_not_see(both("Okänd webbläsare", "Unknown browser")).await?;
    county.app.get_as(elsewhere, "/konto").await.is(303);
    Ok(())
}
