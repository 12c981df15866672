//! A secretary is let in: her link works once, she changes what is hers, sees where she is signed in, and signs out.

use anyhow::{Result, ensure};
use db::base::Engine;
use kernel::{Language, actor::Relation, slug::Slug};
use radslag_browser::{Reader, both};

use crate::county::{County, walk_signed_out};

#[tokio::test(flavor = "multi_thread")]
async fn on_sqlite_in_swedish() {
    walk_signed_out(Engine::Sqlite, Language::Sv, journey).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_postgresql_in_english() {
    walk_signed_out(Engine::Postgres, Language::En, journey).await;
}

async fn journey(reader: &Reader, county: &County) -> Result<()> {
    let relation = Relation::Secretary { body: Slug::new("kulturforum")? };
    let link = county.app.invites("Stina Prov", "stina.prov@kommun.example", &[relation]).await;
    from_the_street(reader).await?;
    comes_in(reader, &link).await?;
    sees_her_account(reader).await?;
    goes_out(reader, &link).await
}

async fn from_the_street(reader: &Reader) -> Result<()> {
    reader.opens("/organ/kulturforum").await?;
    reader.does_not_see(both("Ändra i registret", "Change the register")).await?;
    reader.follows(both("Logga in", "Sign in")).await?;
    reader
        .sees(both("Du loggar in med en länk som bara är din.", "You sign in with a link that is yours alone."))
        .await?;
    reader.inspects().await
}

async fn comes_in(reader: &Reader, link: &str) -> Result<()> {
    reader.opens(link).await?;
    reader.sees(both("Länken är till för Stina Prov.", "The link is for Stina Prov.")).await?;
    reader.inspects().await?;
    // The button, not the way to it in the header.
    reader.asks("document.querySelector('main button').click(); return ''").await?;
    reader.sees("Stina Prov").await?;
    reader.sees(both("Sekreterare, Kulturforum", "Secretary, Kulturforum")).await?;
    reader.opens("/organ/kulturforum/andra").await?;
    reader.sees("Stina Prov").await
}

async fn sees_her_account(reader: &Reader) -> Result<()> {
    reader.follows("Stina Prov").await?;
    ensure!(reader.address().await? == "/konto", "{}", reader.address().await?);
    reader.sees_heading(both("Ditt konto", "Your account")).await?;
    reader.sees(both("Den här webbläsaren.", "This browser.")).await?;
    reader.inspects().await
}

async fn goes_out(reader: &Reader, link: &str) -> Result<()> {
    reader.pushes(both("Logga ut", "Sign out")).await?;
    reader.does_not_see("Stina Prov").await?;
    reader.opens(link).await?;
    reader.sees_heading(both("Länken går inte att använda", "The link cannot be used")).await?;
    reader.inspects().await
}
