//! The findings of a forum, printed for a meeting: what is pressed with a pointer is gone, what is read is there.

use anyhow::{Result, ensure};
use radslag_browser::{Reader, Scheme, both};

async fn journey(reader: &Reader) -> Result<()> {
    reader.opens("/organ/kulturforum?per=2027-01-15").await?;
    reader.prefers(Scheme::Dark).await?;
    reader.looks_at_the_print().await?;
    for pressed in ["nav", "form.search", "button", "select", ".who", ".foot-row"] {
        ensure!(!reader.has(pressed).await?, "{pressed} is on the paper");
    }
    reader.sees_heading("Kulturforum").await?;
    reader.sees(both("Du ser läget den 15 januari 2027.", "You see how things stand on 15 January 2027.")).await?;
    reader.sees(both("Följer inte arbetsordningen", "Does not follow the charter")).await?;
    reader.sees(both("Sekreteraren ska komma från", "The secretary should come from")).await?;
    reader.sees(both("utskriven den 24 november 2026", "printed 24 November 2026")).await?;
    let ink = reader.asks("return getComputedStyle(document.body).color").await?;
    ensure!(ink == "rgb(19, 33, 43)", "paper is white whatever the screen was: the text is {ink}");

    let paper = reader.prints().await?;
    ensure!(paper.starts_with(b"%PDF-"), "that is no PDF");
    let pages = String::from_utf8_lossy(&paper).matches("/Type /Page\n").count();
    ensure!((2..=8).contains(&pages), "Kulturforum takes {pages} pages");
    Ok(())
}

crate::in_both_languages!(journey);
