//! After the election: from the region's first click to a county without breaches, as four people at four browsers, with letters
//! that arrive at a real mail server.
//!
//! * [`county`] – the county, small enough to be filled by hand
//! * [`post`] – the mail server, and letters as they arrive
//! * [`region`] – the registrar, who has signed in with a passkey
//! * [`municipalities`] – two secretaries without accounts, behind the links in their letters
//! * [`member`] – somebody new, who is welcomed

mod county;
mod member;
mod municipalities;
mod post;
mod region;

use anyhow::Result;
use db::base::Engine;
use jiff::civil::date;
use kernel::{Language, actor::Relation};
use radslag_browser::Reader;
use testkit::Start;

use crate::county::{County, walk_signed_out};
use post::Post;

#[tokio::test(flavor = "multi_thread")]
async fn on_sqlite_in_swedish() {
    walk_signed_out(Engine::Sqlite, Start::Own(&county::county()), Language::Sv, journey).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_postgresql_in_english() {
    walk_signed_out(Engine::Postgres, Start::Own(&county::county()), Language::En, journey).await;
}

/// Four people: `region` keeps the register, `timra` and `kramfors` answer for their municipalities, `eva` is new.
async fn journey(region: &Reader, county: &County) -> Result<()> {
    let mut post = Post::opens();
    let timra = county.somebody(region.language).await?;
    let kramfors = county.somebody(region.language).await?;
    let eva = county.somebody(region.language).await?;
    let invitation = county.app.invites("Agneta Prov", "agneta.prov@region.example", &[Relation::Registrar]).await;

    region::comes_in(region, &invitation).await?;
    region::starts(region).await?;
    region::writes_letters(region).await?;
    let letters = post.carries(county).await?;
    post::are_to(&letters, &["bo.lind@kramfors.example", "karin.prov@timra.example", "sara.lund@harnosand.example"])?;

    municipalities::answers_for_all(&timra, post::to(&letters, "karin.prov@timra.example")?).await?;
    region::sees_the_first_answer(region).await?;
    let letters = post.carries(county).await?;
    post::are_to(&letters, &["eva.prov@timra.example"])?;
    member::is_welcomed(&eva, county, post::to(&letters, "eva.prov@timra.example")?).await?;

    let first = post.earlier("bo.lind@kramfors.example")?;
    municipalities::answers_in_part(&kramfors, &first).await?;
    region::enters_what_came_on_paper(region).await?;

    // Seven days before the last day: the letter goes by itself, to the one who is asked and not done.
    county.sleeps_until(date(2026, 12, 14)).await;
    let letters = post.carries(county).await?;
    post::are_to(&letters, &["bo.lind@kramfors.example"])?;
    municipalities::is_reminded(&kramfors, post::to(&letters, "bo.lind@kramfors.example")?).await?;
    region::sees_that_the_chair_is_left(region).await?;

    county.sleeps_until(date(2027, 2, 16)).await;
    let letters = post.carries(county).await?;
    post::are_to(&letters, &["agneta.prov@region.example"])?;
    letters[0].says("Mandatskifte 2027–2030: en organisation är inte klar")?.says("Region Prov: en plats saknas")?;
    region::enters_who_was_elected(region).await?;
    region::sees_a_county_without_breaches(region).await?;
    for somebody in [timra, kramfors, eva] {
        somebody.leaves().await?;
    }
    Ok(())
}
