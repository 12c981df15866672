//! The secretary's journey where scripts are switched off: everything works, some things take a page more.

use anyhow::{Result, ensure};
use radslag_browser::{Reader, both};

use crate::secretary::other_day;

async fn journey(reader: &Reader) -> Result<()> {
    reader.switches_scripts_off().await?;
    reader.opens("/").await?;
    reader.types("/").await?;
    ensure!(reader.asks("return document.activeElement.id").await? != "q", "scripts are on");

    reader.follows("Kulturforum").await?;
    reader.sees_heading("Kulturforum").await?;
    reader.writes(both("Visa läget per datum", "Show as of date"), "15 jan 2027").await?;
    reader.pushes(both("Visa", "Show")).await?;
    other_day(reader).await?;
    reader.follows("Elin Sjödin").await?;
    ensure!(reader.address().await?.ends_with("?per=2027-01-15"), "the link lost the date");
    reader.follows("Kulturforum").await?;
    other_day(reader).await?;
    reader.follows(both("Gå till i dag", "Go to today")).await?;
    reader.becomes("Jonas Viklund").await?;
    reader.sees_heading("Kulturforum").await
}

crate::in_both_languages!(journey);
