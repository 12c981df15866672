//! The forum changes its charter from 1 January: fewer meetings, and its secretary is no longer bound to the chair.

use anyhow::{Result, ensure};
use radslag_browser::{Reader, both};

use crate::county::County;

async fn journey(reader: &Reader, _county: &County) -> Result<()> {
    reader.opens("/organ/kulturforum/uppgifter").await?;
    reader.becomes("Jonas Viklund").await?;
    new_version(reader).await?;
    fewer_meetings(reader).await?;
    ensure!(false, "so far");
    Ok(())
}

/// A version of its own from 1 January, after a day that is not in the calendar.
async fn new_version(reader: &Reader) -> Result<()> {
    reader.opens("/organ/kulturforum/uppgifter").await?;
    let charter = reader.asks("return [...document.querySelectorAll('a[href*=\"/arbetsordningar/\"]')].at(-2).outerHTML").await?;
    println!("{charter}");
    let charter = reader.asks("return [...document.querySelectorAll('a[href*=\"/arbetsordningar/\"]')].filter(a => !a.href.endsWith('/ny')).at(-1).getAttribute('href')").await?;
    reader.opens(charter.trim_start_matches("/en")).await?;
    reader.inspects().await?;
    reader.writes(both("Namn", "Name"), "Arbetsordning 2027").await?;
    reader.ticks(both("Något nytt gäller från en dag", "Something new holds from a day")).await?;
    reader.writes(both("Vilken dag?", "Which day?"), "2027-02-30").await?;
    reader.writes(both("Varför ändrar du?", "Why do you change it?"), "Forumets beslut 26 november").await?;
    reader.pushes(both("Granska ändringen", "Review the change")).await?;
    reader.sees("2027-02-30").await?;
    reader.inspects().await?;
    let written = "return ['title', 'day', 'why'].map(name => document.getElementsByName(name)[0].value).join(' | ')";
    let kept = reader.asks(written).await?;
    ensure!(kept == "Arbetsordning 2027 | 2027-02-30 | Forumets beslut 26 november", "what was written is now {kept}");
    reader.writes(both("Vilken dag?", "Which day?"), "2027-01-01").await?;
    reader.pushes(both("Granska ändringen", "Review the change")).await?;
    reader.sees_heading(both("Granska ändringen", "Review the change")).await?;
    reader.sees(both("Inget är sparat än.", "Nothing is saved yet.")).await?;
    reader.inspects().await?;
    reader.pushes(both("Spara ändringen", "Save the change")).await?;
    reader.sees_heading("Kulturforum").await
}

async fn fewer_meetings(reader: &Reader) -> Result<()> {
    reader.opens("/organ/kulturforum/uppgifter").await?;
    reader.inspects().await?;
    println!("{}", reader.asks("return document.body.innerText").await?);
    Ok(())
}

crate::on_both_databases!(journey);
