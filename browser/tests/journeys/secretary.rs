//! The secretary of a forum opens the county in the morning and sees what awaits her own forum after New Year.

use anyhow::{Result, ensure};
use radslag_browser::{Reader, both};

async fn journey(reader: &Reader) -> Result<()> {
    reader.opens("/").await?;
    reader.sees_heading(both("Läget i länet", "How the county stands")).await?;
    reader.sees(both("följer inte", "not followed")).await?;
    reader.inspects().await?;

    reader.follows("Kulturforum").await?;
    reader.sees_heading("Kulturforum").await?;
    reader.sees(both("Följer forumet sina regler?", "Does the forum follow its rules?")).await?;
    reader
        .sees(both("Sekreteraren ska då också komma därifrån", "The secretary should then come from there too"))
        .await?;
    reader.does_not_see(both("Sekreteraren ska bytas", "The secretary is to change")).await?;
    reader.inspects().await?;

    reader.writes(both("Visa läget per datum", "Show as of date"), "15 jan 2027").await?;
    reader.enters().await?;
    ensure!(reader.address().await?.contains("per=15+jan+2027"), "the date is not in the address");
    other_day(reader).await?;
    reader.inspects().await?;

    // The page's own links carry the day on; the person's page shows the same day.
    reader.follows("Elin Sjödin").await?;
    reader.sees_heading("Elin Sjödin").await?;
    ensure!(reader.address().await?.ends_with("?per=2027-01-15"), "the link lost the date");
    reader.inspects().await?;
    reader.follows("Kulturforum").await?;
    other_day(reader).await?;

    reader.follows(both("Gå till i dag", "Go to today")).await?;
    ensure!(reader.address().await? == "/organ/kulturforum", "today needs no date in the address");
    reader.does_not_see(both("Du ser läget den", "You see how things stand on")).await
}

/// On 15 January the chair has moved to the region, and the secretary comes from a municipality still.
pub(crate) async fn other_day(reader: &Reader) -> Result<()> {
    reader.sees_heading("Kulturforum").await?;
    reader.sees(both("Du ser läget den 15 januari 2027.", "You see how things stand on 15 January 2027.")).await?;
    let finding = reader
        .reads_finding(both(
            "Sekreteraren ska komma från Region Västernorrland",
            "The secretary should come from Region Västernorrland",
        ))
        .await?;
    for words in ["Elin Sjödin", "Kramfors kommun", "6 §"] {
        ensure!(finding.contains(words), "{words} is not in the finding {finding:?}");
    }
    reader.sees(both("Följer inte arbetsordningen", "Does not follow the charter")).await
}

crate::in_both_languages!(journey);
