//! Somebody who has never sat anywhere: she is welcomed by a letter, and gets the meetings into her calendar.

use anyhow::{Result, ensure};
use radslag_browser::{Reader, both};

use super::post::Letter;
use crate::county::County;

/// Eva Prov of Timrå, who sits in the council from the new year.
pub(super) async fn is_welcomed(reader: &Reader, county: &County, letter: &Letter) -> Result<()> {
    letter.says("Välkommen till Hållbarhetsrådet")?;
    letter.says("Hej Eva Prov! Du är utsedd i Hållbarhetsrådet (ledamot, majoriteten) från 1 januari 2027.")?;
    reader.opens_link(letter.link()?).await?;
    if reader.language == kernel::Language::En {
        reader.follows("In English").await?;
    }
    reader.sees_heading(both("Välkommen till Hållbarhetsrådet", "Welcome to Hållbarhetsrådet")).await?;
    reader.sees(both("1 mars", "1 Mar")).await?;
    reader.inspects().await?;
    // What she copies into her calendar.
    let address = reader.asks("return document.querySelector('main code').textContent").await?;
    ensure!(address.ends_with("/organ/hallbarhetsradet/kalender.ics"), "{address}");
    let path = &address[address.find("/organ/").unwrap_or_default()..];
    county.app.get(path).await.is(200).says("BEGIN:VCALENDAR").says("20270301");
    reader.follows(both("Hela sidan om organet", "The whole page of the body")).await?;
    reader.sees("Eva Prov").await?;
    reader.inspects().await
}
