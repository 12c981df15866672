//! A municipality replaces its member, with the keyboard alone; then the forum's secretary fills a seat of next term.

use anyhow::{Result, ensure};
use radslag_browser::{Reader, both};

use crate::county::County;

async fn journey(reader: &Reader, _county: &County) -> Result<()> {
    municipality(reader).await?;
    secretary(reader).await
}

/// Pia Wredling speaks for Härnösand. Its member in Kulturforum leaves, and nobody knows the new one yet.
async fn municipality(reader: &Reader) -> Result<()> {
    reader.opens("/organisationer/harnosands-kommun").await?;
    reader.becomes("Pia Wredling").await?;
    reader.inspects().await?;
    reader.tabs_to("Kulturforum").await?;
    reader.tabs_to(both("Byt ledamot", "Replace")).await?;
    reader.enters().await?;
    reader.sees(both("Något nytt gäller från en dag", "Something new holds from a day")).await?;
    reader.inspects().await?;

    reader.tabs_to("Person").await?;
    reader.types("Saga Lind").await?;
    reader.tabs_to(both("Vilken dag?", "Which day?")).await?;
    reader.types("2026-12-01").await?;
    reviews(reader).await?;
    reader.sees(both("Ingen i registret heter ”Saga Lind”", "Nobody in the register is called “Saga Lind”")).await?;
    reader.sees(both("Skriv varför du ändrar", "Write why you change it")).await?;
    ensure!(reader.asks("return document.activeElement.id").await? == "fel", "the summary does not take focus");
    let written = "return ['person', 'day'].map(name => document.getElementsByName(name)[0].value).join(' | ')";
    ensure!(reader.asks(written).await? == "Saga Lind | 2026-12-01", "what was written is lost");
    reader.inspects().await?;

    reader.tabs_to(both("Lägg till som ny person", "Add as a new person")).await?;
    reader.types(" ").await?;
    reader.tabs_to(both("Titel", "Title")).await?;
    reader.types("kommunalråd").await?;
    reader.tabs_to(both("Varför ändrar du?", "Why do you change it?")).await?;
    reader.types("Kommunfullmäktige § 201/2026").await?;
    reviews(reader).await?;
    reader.sees_heading(both("Granska ändringen", "Review the change")).await?;
    reader.sees(both("Person på en plats – Saga Lind", "Person in a seat – Saga Lind")).await?;
    reader.sees(both("Inget är sparat än.", "Nothing is saved yet.")).await?;
    let none = both("Ändringen påverkar inte om arbetsordningen följs.", "The change makes no difference to");
    reader.sees(none).await?;
    reader.inspects().await?;
    reader.tabs_to(both("Spara ändringen", "Save the change")).await?;
    reader.enters().await?;

    reader.sees_heading("Kulturforum").await?;
    ensure!(reader.address().await?.starts_with("/organ/kulturforum?gjort="), "{}", reader.address().await?);
    reader.sees(both("Sparat.", "Saved.")).await?;
    reader.sees(both("Ångra", "Undo")).await?;
    reader.inspects().await?;
    reader.opens("/organ/kulturforum?per=2026-12-05").await?;
    ensure!(reader.reads_row("Saga Lind").await?.contains("Härnösands kommun"), "she sits for another");
    reader.does_not_see("Kerstin Almroth").await?;
    reader.opens("/organ/kulturforum").await?;
    reader.does_not_see("Saga Lind").await?;
    reader.sees("Kerstin Almroth").await
}

async fn reviews(reader: &Reader) -> Result<()> {
    reader.tabs_to(both("Granska ändringen", "Review the change")).await?;
    reader.enters().await
}

/// Jonas Viklund keeps Kulturforum. Timrå has decided who sits next term: what is wrong in January is so no longer.
async fn secretary(reader: &Reader) -> Result<()> {
    reader.becomes("Jonas Viklund").await?;
    reader.inspects().await?;
    reader.follows(both("Alla uppgifter", "Everything on record")).await?;
    reader.sees_heading(both("Alla uppgifter om Kulturforum", "Everything on record about Kulturforum")).await?;
    reader.inspects().await?;
    reader.follows(both("Lägg till person på en plats", "Add person in a seat")).await?;
    reader
        .selects(both("Plats", "Seat"), both("Ledamot, Timrå kommun, 2027–2030", "Member, Timrå kommun, 2027–2030"))
        .await?;
    reader.writes("Person", "Pernilla Gråberg").await?;
    reader.writes(both("Beslut", "Decision"), "Kommunfullmäktige § 192/2026").await?;
    reader.writes(both("Från och med", "From"), "2027-01-01").await?;
    reader.writes(both("Till och med", "Until"), "2030-12-31").await?;
    reader.writes(both("Varför ändrar du?", "Why do you change it?"), "Timrå har beslutat").await?;
    reader.inspects().await?;
    reader.pushes(both("Granska ändringen", "Review the change")).await?;
    reader.sees(both("Det här försvinner", "This will go away")).await?;
    let both_missing = both(
        "Ingen är utsedd från Sollefteå kommun och Timrå kommun",
        "Nobody has been appointed from Sollefteå kommun and Timrå kommun",
    );
    reader.sees(both_missing).await?;
    reader.sees(both("Det här tillkommer", "This will be added")).await?;
    reader.inspects().await?;
    reader.pushes(both("Spara ändringen", "Save the change")).await?;
    reader.sees_heading("Kulturforum").await?;
    reader.opens("/organ/kulturforum?per=2027-01-15").await?;
    reader.does_not_see(both_missing).await?;
    let row = reader.reads_row("Pernilla Gråberg").await?;
    ensure!(row.contains("Timrå kommun"), "she sits for another: {row}");
    reader.inspects().await
}

crate::on_both_databases!(journey);
