//! Somebody who lives in the county finds out, on a telephone, who decides about transport.

use anyhow::{Result, ensure};
use radslag_browser::{Reader, Width, both};

async fn journey(reader: &Reader) -> Result<()> {
    reader.opens("/").await?;
    reader.becomes(both("Besökare", "Visitor")).await?;
    // To the public the region speaks, and the product's name is not shown.
    reader.does_not_see("Rådslag").await?;
    reader.inspects().await?;

    reader.sits_at(Width::Phone).await?;
    reader.pushes(both("Meny", "Menu")).await?;
    reader.follows(both("Organ", "Bodies")).await?;
    reader.sees_heading(both("Forum, grupper och nätverk", "Forums, groups and networks")).await?;
    reader.inspects().await?;

    reader.sits_at(Width::Phone).await?;
    reader.selects(both("Slag", "Kind"), "Forum").await?;
    reader.pushes(both("Filtrera", "Filter")).await?;
    ensure!(reader.address().await?.contains("slag=forum"), "the filter is not in the address");
    reader.sees("Transportforum").await?;
    reader.does_not_see("Regionala transportgruppen").await?;
    reader.inspects().await?;

    reader.sits_at(Width::Phone).await?;
    reader.follows("Transportforum").await?;
    reader.sees_heading("Transportforum").await?;
    reader.sees(both("Kontakt", "Contact")).await?;
    reader.sees("Mona Norlander").await?;
    reader.inspects().await?;

    reader.sits_at(Width::Phone).await?;
    reader.follows("Regionala transportgruppen").await?;
    reader.sees_heading("Regionala transportgruppen").await?;
    // Officials are named to those who work with them only.
    reader.sees(both("Namnet visas inte", "The name is not shown")).await?;
    reader.inspects().await?;

    switches_language(reader).await?;
    wrong_address(reader).await
}

/// The other language is the same page.
async fn switches_language(reader: &Reader) -> Result<()> {
    let (own, address) = (reader.page_language().await?, reader.address().await?);
    reader.follows(both("In English", "På svenska")).await?;
    ensure!(reader.page_language().await? != own, "the language is still {own}");
    ensure!(reader.address().await? == address, "the other language is another page");
    reader.sees_heading("Regionala transportgruppen").await
}

async fn wrong_address(reader: &Reader) -> Result<()> {
    reader.opens("/organ/transportforumet").await?;
    reader.sees_heading(both("Sidan finns inte", "There is no such page")).await?;
    reader.inspects().await?;
    reader.writes(both("Sök organ, organisation, person eller möte", "Search bodies"), "transport").await?;
    reader.pushes(both("Sök", "Search")).await?;
    reader.sees("Regionala transportgruppen").await
}

crate::in_both_languages!(journey);
