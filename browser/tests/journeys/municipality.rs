//! The head of a municipality finds its seats with the keyboard alone.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use radslag_browser::{Reader, both};

async fn journey(reader: &Reader) -> Result<()> {
    reader.opens("/").await?;
    let skip = both("Gå direkt till innehållet", "Skip to the content").in_language(reader.language);
    let first = reader.tabs_through(1).await?;
    ensure!(first[0].words == skip && first[0].place == 1, "the skip link is not first: {first:?}");
    reader.presses(Key::Enter).await?;
    ensure!(reader.asks("return document.activeElement.id").await? == "innehall", "the skip link leads elsewhere");
    ensure!(reader.tabs_through(1).await?[0].place > first[0].place + 1, "the skip link skips nothing");

    reader.opens("/").await?;
    let path = reader.tabs_through(200).await?;
    ensure!(path.len() > 20, "the tab key reaches {} things only", path.len());

    searches(reader, "Härnösand").await?;
    reader.sees(both("Organisationer (1)", "Organisations (1)")).await?;
    reader.inspects().await?;

    goes_to(reader, "Härnösands kommun").await?;
    reader.sees_heading("Härnösands kommun").await?;
    reader.sees(both("Elva platser i tio organ", "Eleven seats in ten bodies")).await?;
    reader.tabs_through(200).await?;
    reader.inspects().await?;

    reader.opens("/organisationer/harnosands-kommun").await?;
    goes_to(reader, "Hållbarhetsrådet").await?;
    reader.sees_heading("Hållbarhetsrådet").await?;
    reader.tabs_through(200).await?;
    reader.inspects().await?;

    reader.opens("/organisationer/harnosands-kommun").await?;
    goes_to(reader, "Mona Norlander").await?;
    reader.sees_heading("Mona Norlander").await?;
    reader.sees("Transportforum").await?;
    reader.inspects().await?;

    searches(reader, "finns inte alls").await?;
    reader.sees(both("Inget att visa", "Nothing to show")).await?;
    reader.inspects().await
}

/// From anywhere: slash, the words, Enter.
async fn searches(reader: &Reader, words: &str) -> Result<()> {
    reader.types("/").await?;
    ensure!(reader.asks("return document.activeElement.id").await? == "q", "the slash does not lead to the search");
    reader.types(words).await?;
    reader.enters().await?;
    reader.sees_heading(both("Sök", "Search")).await
}

/// With the tab key to the link of these words, and Enter.
async fn goes_to(reader: &Reader, words: &str) -> Result<()> {
    loop {
        let stop = reader.tabs_through(1).await?;
        let Some(stop) = stop.first() else { anyhow::bail!("the tab key does not reach {words:?}") };
        if stop.words == words {
            return reader.enters().await;
        }
    }
}

crate::in_both_languages!(journey);
