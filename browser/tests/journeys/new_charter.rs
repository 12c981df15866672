//! The forum changes its charter from 1 January: fewer meetings, and its secretary is no longer bound to the chair.

use anyhow::{Result, ensure};
use radslag_browser::{Reader, Words, both};

use crate::county::County;

async fn journey(reader: &Reader, _county: &County) -> Result<()> {
    reader.opens("/organ/kulturforum/uppgifter").await?;
    reader.becomes("Jonas Viklund").await?;
    new_version(reader).await?;
    fewer_meetings(reader).await?;
    no_rule_of_the_secretary(reader).await?;
    both_days(reader).await
}

/// A version of its own from 1 January, after a day that is not in the calendar.
async fn new_version(reader: &Reader) -> Result<()> {
    reader.opens("/organ/kulturforum/uppgifter").await?;
    reader.follows("Arbetsordning för Kulturforum").await?;
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

/// Four meetings are planned in 2027, so the new rule makes a finding.
async fn fewer_meetings(reader: &Reader) -> Result<()> {
    rule_of_2027(reader, both("Tre till fyra möten per år", "Three to four meetings a year")).await?;
    reader.inspects().await?;
    reader.writes(both("Minst", "At least"), "1").await?;
    reader.writes(both("Högst", "At most"), "två").await?;
    reader.writes(both("Varför ändrar du?", "Why do you change it?"), "Forumets beslut 26 november").await?;
    reader.pushes(both("Granska ändringen", "Review the change")).await?;
    reader.sees(both("”två” passar inte.", "“två” does not fit.")).await?;
    reader.inspects().await?;
    reader.writes(both("Högst", "At most"), "2").await?;
    reader.pushes(both("Granska ändringen", "Review the change")).await?;
    reader.sees(both("Det här tillkommer", "This will be added")).await?;
    reader.sees(FEWER).await?;
    reader.inspects().await?;
    reader.pushes(both("Spara ändringen", "Save the change")).await?;
    reader.sees_heading("Kulturforum").await
}

/// In January the secretary comes from elsewhere than the chair: without the rule that is so no longer a finding.
async fn no_rule_of_the_secretary(reader: &Reader) -> Result<()> {
    rule_of_2027(
        reader,
        both("Den organisation som är ordförande ordnar även sekreterare", "also provides the secretary"),
    )
    .await?;
    reader.ticks(both("Den skulle aldrig ha stått här", "It should never have stood here")).await?;
    reader.writes(both("Varför ändrar du?", "Why do you change it?"), "Står inte i den nya").await?;
    reader.pushes(both("Granska ändringen", "Review the change")).await?;
    reader.sees(both("Det här försvinner", "This will go away")).await?;
    reader.sees(SECRETARY).await?;
    reader.inspects().await?;
    reader.pushes(both("Spara ändringen", "Save the change")).await?;
    reader.sees_heading("Kulturforum").await
}

async fn both_days(reader: &Reader) -> Result<()> {
    reader.opens("/organ/kulturforum?per=2026-12-15").await?;
    reader.sees(both("Tre till fyra möten", "Three to four meetings")).await?;
    reader.does_not_see(FEWER).await?;
    reader.opens("/organ/kulturforum?per=2027-01-15").await?;
    reader.sees(FEWER).await?;
    reader.sees("Arbetsordning 2027").await?;
    reader.does_not_see(both("Tre till fyra möten", "Three to four meetings")).await?;
    reader.does_not_see(SECRETARY).await?;
    reader.inspects().await
}

const FEWER: Words = both("ett till två möten", "one to two meetings");
const SECRETARY: Words = both("Sekreteraren ska komma från", "The secretary should come from");

async fn rule_of_2027(reader: &Reader, words: Words) -> Result<()> {
    reader.opens("/organ/kulturforum/uppgifter").await?;
    reader.follows_beside(words, both("från 1 januari 2027", "from 1 January 2027")).await
}

crate::on_both_databases!(journey);
