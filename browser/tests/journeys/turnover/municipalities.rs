//! Two municipal secretaries who have no account: what they have is the link in their letter.

use std::fs;

use anyhow::Result;
use radslag_browser::{Reader, Words, both};

use super::post::Letter;

const NAME: Words = both("Namn", "Name");
const PARTY: Words = both("Parti", "Party");
const SAVE: Words = both("Spara svaret", "Save the answer");
const MAJORITY: Words = both("Hållbarhetsrådet: ledamot, majoriteten", "Hållbarhetsrådet: member, the majority");
const OPPOSITION: Words = both("Hållbarhetsrådet: ledamot, oppositionen", "Hållbarhetsrådet: member, the opposition");

/// Opens the link of a letter. Letters are written in Swedish, and so is the page; whoever wants to chooses English.
async fn opens(reader: &Reader, letter: &Letter) -> Result<()> {
    reader.opens_link(letter.link()?).await?;
    if reader.language == kernel::Language::En {
        reader.follows("In English").await?;
    }
    Ok(())
}

async fn says_who(reader: &Reader, name: &str, decision: &str, day: &str) -> Result<()> {
    reader.writes(both("Ditt namn", "Your name"), name).await?;
    reader.writes(both("Ditt uppdrag", "Your office"), "kommunsekreterare").await?;
    reader.writes(both("Beslut", "Decision"), decision).await?;
    reader.writes(both("Beslutsdag", "Day of the decision"), day).await
}

/// Karin Prov of Timrå answers for all three seats, with the decision as a file.
pub(super) async fn answers_for_all(reader: &Reader, letter: &Letter) -> Result<()> {
    letter.says("Timrå kommun: utse tre personer för 2027–2030")?;
    letter.says("Svara senast 21 december 2026")?.says("Kulturforum: Ledamot")?;
    opens(reader, letter).await?;
    reader.sees_heading(both("Timrå kommun: platser 2027–2030", "Timrå kommun: seats 2027–2030")).await?;
    reader.sees(both("Tre av 3 platser är kvar att utse", "Three of 3 seats are left to fill")).await?;
    reader.does_not_see("Cia Prov").await?;
    reader.inspects().await?;

    says_who(reader, "Karin Prov", "Kommunfullmäktige § 134/2026", "2026-11-16").await?;
    reader.ticks(both("Samma som förut: Dan Prov", "The same as before: Dan Prov")).await?;
    reader.writes_in(MAJORITY, NAME, "Eva Prov").await?;
    reader.selects_in(MAJORITY, PARTY, "Motpartiet").await?;
    let email = both("Personens e-postadress", "The person's e-mail address");
    reader.writes_in(MAJORITY, email, "eva.prov@timra.example").await?;
    reader.writes_in(OPPOSITION, NAME, "Siv Prov").await?;
    reader.selects_in(OPPOSITION, PARTY, "Motpartiet").await?;
    reader.pushes(SAVE).await?;
    let wrong = both(
        "Platsen är för majoriteten, men partiet hör till oppositionen",
        "The seat is for the majority, but the party belongs to the opposition",
    );
    reader.sees(wrong).await?;
    reader.inspects().await?;

    let folder = tempfile::tempdir()?;
    let paper = folder.path().join("Utdrag § 134.pdf");
    fs::write(&paper, b"%PDF-1.7 prov")?;
    reader.selects_in(MAJORITY, PARTY, "Provpartiet").await?;
    reader.writes(both("Protokollsutdrag", "Extract of the minutes"), &paper.to_string_lossy()).await?;
    reader.pushes(SAVE).await?;
    reader.sees(both("Sparat: tre platser.", "Saved: three seats.")).await?;
    reader.sees(both("Alla era platser är tillsatta. Tack!", "All your seats are filled. Thank you!")).await?;
    reader.sees("Kommunfullmäktige § 134/2026: Utdrag § 134.pdf").await?;
    reader.inspects().await
}

/// Bo Lind of Kramfors knows one of three, and when the others are decided on.
pub(super) async fn answers_in_part(reader: &Reader, letter: &Letter) -> Result<()> {
    opens(reader, letter).await?;
    says_who(reader, "Bo Lind", "Kommunstyrelsen § 201/2026", "2026-11-17").await?;
    reader.ticks(both("Samma som förut: Cia Prov", "The same as before: Cia Prov")).await?;
    reader.writes(both("När beslutar ni om resten?", "When do you decide on the rest?"), "2026-12-10").await?;
    reader.pushes(SAVE).await?;
    reader.sees(both("Sparat: en plats.", "Saved: one seat.")).await?;
    reader.sees(both("Två av 3 platser är kvar att utse", "Two of 3 seats are left to fill")).await?;
    reader.inspects().await
}

/// The reminder tells what is left, and its link leads to that.
pub(super) async fn is_reminded(reader: &Reader, letter: &Letter) -> Result<()> {
    letter.says("Påminnelse: Kramfors kommun har två platser kvar att utse för 2027–2030")?;
    letter.says("Hållbarhetsrådet: Ledamot, majoriteten")?;
    opens(reader, letter).await?;
    reader.sees(both("Två av 3 platser är kvar att utse", "Two of 3 seats are left to fill")).await?;
    reader.inspects().await?;
    says_who(reader, "Bo Lind", "Kommunfullmäktige § 162/2026", "2026-12-10").await?;
    for (seat, name, party) in [(MAJORITY, "Ove Prov", "Motpartiet"), (OPPOSITION, "Pia Prov", "Provpartiet")] {
        reader.writes_in(seat, NAME, name).await?;
        reader.selects_in(seat, PARTY, party).await?;
    }
    reader.pushes(SAVE).await?;
    reader.sees(both("Alla era platser är tillsatta. Tack!", "All your seats are filled. Thank you!")).await?;
    reader.inspects().await
}
