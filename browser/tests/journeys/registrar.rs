//! The registrar looks back at a project that ended long ago, and puts the register's tables in order.

use anyhow::{Result, ensure};
use radslag_browser::{Reader, both};

async fn journey(reader: &Reader) -> Result<()> {
    reader.opens("/organ/regionala-transportgruppen").await?;
    reader.becomes("Agneta Bylund").await?;
    // Back on the same page, where the names are for her to see.
    reader.sees_heading("Regionala transportgruppen").await?;
    reader.does_not_see(both("Namnet visas inte", "The name is not shown")).await?;
    reader.inspects().await?;

    ended_project(reader).await?;
    no_such_day(reader).await?;
    tables(reader).await?;
    chair_rotation(reader).await
}

async fn ended_project(reader: &Reader) -> Result<()> {
    reader.opens("/organ").await?;
    reader.does_not_see("Förbundsfullmäktige").await?;
    reader.writes(both("Visa läget per datum", "Show as of date"), "2013-11-15").await?;
    reader.pushes(both("Visa", "Show")).await?;
    reader.sees(both("Du ser läget den 15 november 2013.", "You see how things stand on 15 November 2013.")).await?;
    reader.sees("Förbundsfullmäktige").await?;
    reader.does_not_see("Kulturforum").await?;
    reader.inspects().await?;
    reader.follows("Projektgrupp, Arbetsmarknadsregionen").await?;
    reader.sees_heading("Projektgrupp, Arbetsmarknadsregionen").await?;
    reader.inspects().await
}

/// A day that is not in the calendar is told of where it was written, and stays there to be mended.
async fn no_such_day(reader: &Reader) -> Result<()> {
    reader.opens("/organ").await?;
    reader.writes(both("Visa läget per datum", "Show as of date"), "2027-02-30").await?;
    reader.enters().await?;
    let why = both("”2027-02-30” finns inte i kalendern.", "“2027-02-30” is not in the calendar.");
    reader.sees(why).await?;
    let title = reader.asks("return document.title").await?;
    ensure!(title.starts_with(both("Fel: ", "Error: ").in_language(reader.language)), "the title is {title:?}");
    ensure!(reader.asks("return document.activeElement.id").await? == "fel", "the summary does not take focus");
    reader.inspects().await?;
    reader.follows(why).await?;
    let field = "const e = document.activeElement; \
         const told = e.getAttribute('aria-describedby').split(' ').map(id => document.getElementById(id).innerText); \
         return [e.id, e.value, e.getAttribute('aria-invalid'), ...told].join(' | ')";
    let field = reader.asks(field).await?;
    ensure!(field.starts_with("per | 2027-02-30 | true |"), "the link leads to {field}");
    ensure!(field.contains(why.in_language(reader.language)), "the field is described by {field}");
    Ok(())
}

/// Order and filter stand in the address, so that they can be sent to somebody.
async fn tables(reader: &Reader) -> Result<()> {
    reader.opens("/organ/kulturforum?per=2027-01-15").await?;
    reader.follows(both("Namn", "Name")).await?;
    ensure!(reader.address().await?.contains("sortera=namn"), "the order is not in the address");
    let sorted = "return document.querySelector('[aria-sort]').ariaSort + ' ' + \
         [...document.querySelectorAll('[aria-sort]')].length";
    ensure!(reader.asks(sorted).await? == "ascending 1", "the column does not say that it is sorted");
    reader.follows(both("Namn", "Name")).await?;
    ensure!(reader.asks(sorted).await? == "descending 1", "the order does not turn");

    reader.selects(both("Läge", "State"), both("Vakant", "Vacant")).await?;
    reader.pushes(both("Filtrera", "Filter")).await?;
    let address = reader.address().await?;
    for part in ["lage=vakant", "sortera=namn", "per=2027-01-15"] {
        ensure!(address.contains(part), "{part} is not in {address}");
    }
    let row = reader.reads_row(both("Ingen utsedd", "Nobody appointed")).await?;
    ensure!(row.contains("Timrå kommun") || row.contains("Sollefteå kommun"), "the vacant seat is {row:?}");
    reader.inspects().await?;
    reader.follows(both("Ta bort", "Remove")).await?;
    ensure!(!reader.address().await?.contains("lage="), "the filter cannot be removed");
    Ok(())
}

/// The picture of whose turn it is reads as a list: who, when, and which turn is now.
async fn chair_rotation(reader: &Reader) -> Result<()> {
    reader.opens("/organ/kulturforum").await?;
    let told = "return [...document.querySelectorAll('.timeline ol li')] \
         .map(li => (li.ariaCurrent ? '* ' : '') + li.innerText.replace(/\\s+/g, ' ')).join('\\n')";
    let turns = reader.asks(told).await?;
    let region: Vec<&str> = turns.lines().filter(|turn| turn.contains("2027–2028")).collect();
    ensure!(region.len() == 1 && region[0].contains("Region Västernorrland"), "the turns are\n{turns}");
    let now: Vec<&str> = turns.lines().filter(|turn| turn.starts_with("* ")).collect();
    ensure!(now.len() == 1 && now[0].contains("2025–2026"), "the turns are\n{turns}");
    Ok(())
}

crate::in_both_languages!(journey);
