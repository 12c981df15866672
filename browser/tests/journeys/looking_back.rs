//! What did the register say on 1 March, who has changed it since, and why? And the change is taken back, also where scripts
//! are switched off.

use anyhow::{Result, ensure};
use jiff::{SignedDuration, civil::date};
use radslag_browser::{Reader, both};

use crate::county::County;

const HISTORY: &str = "/organ/kulturforum/historik";

async fn journey(reader: &Reader, county: &County) -> Result<()> {
    // The county was read in on 24 November.
    county.app.clock.move_to(date(2027, 3, 14));
    county.app.clock.advance(SignedDuration::from_hours(24 * 110));
    reader.opens("/organ/kulturforum").await?;
    reader.becomes("Jonas Viklund").await?;
    moves_a_meeting(reader).await?;
    first_of_march(reader).await?;
    what_differs(reader).await?;
    takes_it_back(reader).await?;
    takes_that_back(reader).await
}

async fn moves_a_meeting(reader: &Reader) -> Result<()> {
    reader.opens("/organ/kulturforum/uppgifter").await?;
    reader.follows(both("3 maj 2027", "3 May 2027")).await?;
    reader.writes(both("Dag", "Day"), "2027-06-14").await?;
    reader.writes(both("Varför ändrar du?", "Why do you change it?"), "Lokalen är upptagen").await?;
    reader.pushes(both("Granska ändringen", "Review the change")).await?;
    reader.inspects().await?;
    reader.pushes(both("Spara ändringen", "Save the change")).await?;
    reader.sees(both("Sparat.", "Saved.")).await?;
    reader.sees(both("Ångra", "Undo")).await?;
    reader.inspects().await
}

async fn first_of_march(reader: &Reader) -> Result<()> {
    reader.opens("/organ/kulturforum").await?;
    reader.does_not_see(both("Sparat.", "Saved.")).await?;
    reader.follows(both("Historik", "History")).await?;
    ensure!(reader.address().await? == HISTORY, "{}", reader.address().await?);
    reader.sees(both("14 mars 2027 kl. 09.01 · Jonas Viklund", "14 March 2027 at 09:01 · Jonas Viklund")).await?;
    reader.inspects().await?;
    let day = both("Vad stod i registret den här dagen?", "What did the register say on this day?");
    let show = both("Visa vad som stod", "Show what it said");
    reader.writes(day, "2027-02-30").await?;
    reader.pushes(show).await?;
    reader.sees(both("”2027-02-30” finns inte i kalendern.", "“2027-02-30” is not in the calendar.")).await?;
    reader.inspects().await?;
    reader.writes(day, both("1 mars 2027", "1 March 2027").in_language(reader.language)).await?;
    reader.pushes(show).await?;
    reader
        .sees_heading(both("Kulturforum i registret den 1 mars 2027", "Kulturforum in the register on 1 March 2027"))
        .await?;
    reader.sees(both("Ändrad sedan dess", "Changed since then")).await?;
    reader.sees(both("3 maj 2027", "3 May 2027")).await?;
    reader.does_not_see(both("14 juni 2027", "14 June 2027")).await?;
    reader.inspects().await
}

async fn what_differs(reader: &Reader) -> Result<()> {
    reader.follows(both("Se vad som har ändrats sedan dess", "See what has changed since then")).await?;
    reader
        .sees(both("Det här har ändrats sedan slutet av den 1 mars 2027.", "This has changed since the end of"))
        .await?;
    reader.sees(both("Förut: 3 maj 2027", "Before: 3 May 2027")).await?;
    reader.sees(both("Nu: 14 juni 2027", "Now: 14 June 2027")).await?;
    reader.sees("Jonas Viklund").await?;
    reader.sees("Lokalen är upptagen").await?;
    reader.inspects().await
}

/// Not without a reason.
async fn takes_it_back(reader: &Reader) -> Result<()> {
    reader.opens(HISTORY).await?;
    opens_latest(reader).await?;
    reader
        .sees(both("Allt blir som det var före ändringen.", "Everything becomes as it was before the change."))
        .await?;
    reader.inspects().await?;
    let undo = both("Ångra ändringen", "Undo the change");
    reader.pushes(undo).await?;
    reader.sees(both("Skriv varför ändringen ska ångras.", "Write why the change should be undone.")).await?;
    reader.inspects().await?;
    reader
        .writes(both("Varför ska ändringen ångras?", "Why should the change be undone?"), "Lokalen blev ledig")
        .await?;
    reader.pushes(undo).await?;
    reader.sees(both("Sparat.", "Saved.")).await?;
    reader.sees(both("3 maj 2027", "3 May 2027")).await?;
    reader.does_not_see(both("14 juni 2027", "14 June 2027")).await?;
    reader.inspects().await
}

/// The undoing is a change like any other.
async fn takes_that_back(reader: &Reader) -> Result<()> {
    reader.switches_scripts_off().await?;
    reader.follows(both("Ångra", "Undo")).await?;
    reader.writes(both("Varför ska ändringen ångras?", "Why should the change be undone?"), "Ändå inte").await?;
    reader.pushes(both("Ångra ändringen", "Undo the change")).await?;
    reader.sees(both("14 juni 2027", "14 June 2027")).await?;
    reader.opens(HISTORY).await?;
    for why in ["Lokalen är upptagen", "Lokalen blev ledig", "Ändå inte"] {
        reader.sees(why).await?;
    }
    Ok(())
}

/// The page of the change that stands first.
async fn opens_latest(reader: &Reader) -> Result<()> {
    reader.follows(both("14 mars 2027 kl. 09.01", "14 March 2027 at 09:01")).await
}

crate::on_both_databases!(journey);
