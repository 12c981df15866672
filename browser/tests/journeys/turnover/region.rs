//! The registrar: starts the round, writes the letters, enters what came on paper, and sees the county fall into place.

use anyhow::Result;
use radslag_browser::{Reader, Words, both};

/// The page of the round.
const ROUND: &str = "/mandat/2027-2030";
/// A body's elections inside its first meeting.
const ELECTION: Words = both("Val på första mötet", "Elections at the first meeting");
const OF_THE_REGION: &str = "Region Prov";
const TITLE: Words = both("Mandatskifte 2027–2030", "Turnover 2027–2030");
const OF_HARNOSAND: &str = "Härnösands kommun";

/// She opens her invitation and adds the passkey that she comes back with.
pub(super) async fn comes_in(reader: &Reader, invitation: &str) -> Result<()> {
    reader.has_a_device_with_passkeys().await?;
    reader.opens(invitation).await?;
    // The button, not the way to it in the header.
    reader.asks("document.querySelector('main button').click(); return ''").await?;
    reader.sees_heading(both("Ditt konto", "Your account")).await?;
    reader.writes(both("Namn på passnyckeln (frivilligt)", "Name of the passkey (optional)"), "Jobbdatorn").await?;
    reader.pushes(both("Lägg till passnyckel", "Add passkey")).await?;
    reader.sees("Jobbdatorn").await
}

/// She comes back on another day: her session is over.
async fn comes_back(reader: &Reader) -> Result<()> {
    reader.opens("/").await?;
    reader.does_not_see("Agneta Prov").await?;
    reader.opens("/logga-in").await?;
    reader.pushes(both("Logga in med passnyckel", "Sign in with a passkey")).await?;
    reader.sees("Agneta Prov").await
}

/// From the first click to a round that has been started, after a look at what it would ask.
pub(super) async fn starts(reader: &Reader) -> Result<()> {
    reader.opens("/").await?;
    reader.sees(both("Allt följer arbetsordningarna", "Everything follows the charters")).await?;
    reader.follows(both("1 januari 2027", "1 January 2027")).await?;
    reader.sees(both("Två saker följer inte arbetsordningen", "Two things do not follow the charter")).await?;
    reader.inspects().await?;
    reader.follows(both("Gå till i dag", "Go to today")).await?;
    reader.follows(both("Mandat", "Seats")).await?;
    reader.sees(both("Inget mandatskifte är startat", "No turnover has been started")).await?;
    reader.inspects().await?;
    reader.follows(both("Starta ett mandatskifte", "Start a turnover")).await?;
    reader.writes(both("Svara senast", "Answer by"), "2026-12-21").await?;
    reader.pushes(both("Visa vad som skulle frågas", "Show what would be asked")).await?;
    reader.sees(both("är ingen e-postadress", "is no e-mail address")).await?;
    reader.inspects().await?;
    reader
        .writes(both("E-postadress för frågor", "E-mail address for questions"), "agneta.prov@region.example")
        .await?;
    reader.pushes(both("Visa vad som skulle frågas", "Show what would be asked")).await?;
    let asked =
        both("Elva platser i två organ, av fyra organisationer", "Eleven seats in two bodies, of four organisations");
    reader.sees(asked).await?;
    reader.inspects().await?;
    reader.pushes(both("Starta mandatskiftet", "Start the turnover")).await?;
    stands(reader, both("2 av 11 platser är tillsatta", "2 of 11 seats are filled"), ONE_BREACH).await?;
    reader.sees(both("Inga brev har skickats än", "No letters have been sent yet")).await?;
    reader.inspects().await
}

/// Of the two that were coming one went when the round made the seats that were missing.
const ONE_BREACH: Words = both("Regelbrott 1", "Rules broken 1");
const NO_BREACH: Words = both("Regelbrott 0", "Rules broken 0");

/// How the round stands now.
async fn stands(reader: &Reader, filled: Words, breaches: Words) -> Result<()> {
    reader.sees_heading(TITLE).await?;
    reader.sees(filled).await?;
    reader.sees(breaches).await
}

/// She says whom the letters go to, looks at one, and sends them. The region itself needs none.
pub(super) async fn writes_letters(reader: &Reader) -> Result<()> {
    reader.follows(both("Vilka breven går till", "Whom the letters go to")).await?;
    let (name, email) = (both("Namn", "Name"), both("E-postadress", "E-mail address"));
    let contacts = [
        (OF_HARNOSAND, "Sara Lund", "sara.lund@harnosand.example"),
        ("Kramfors kommun", "Bo Lind", "bo.lind@kramfors.example"),
        ("Timrå kommun", "Karin Prov", "karin.prov@timra.example"),
    ];
    for (organisation, who, address) in contacts {
        reader.writes_in(organisation, name, who).await?;
        reader.writes_in(organisation, email, address).await?;
    }
    reader.inspects().await?;
    reader.pushes(both("Spara adresserna", "Save the addresses")).await?;
    reader.sees(both("Adresserna är sparade.", "The addresses are saved.")).await?;
    reader.follows(both("Skicka breven…", "Send the letters…")).await?;
    reader.sees(both("Saknar platser men har ingen adress", "Lack seats but have no address")).await?;
    reader.sees("Öppna era platser").await?;
    reader.inspects().await?;
    reader.pushes(both("Skicka breven", "Send the letters")).await?;
    reader.sees(both("Tre brev är på väg.", "Three letters are on their way.")).await?;
    let written =
        both("3 av 4 organisationer har fått en egen länk", "3 of 4 organisations have had a link of their own");
    reader.sees(written).await
}

/// Timrå has answered for all its seats: the numbers go up, its breaches are gone.
pub(super) async fn sees_the_first_answer(reader: &Reader) -> Result<()> {
    reader.opens(ROUND).await?;
    stands(reader, both("5 av 11 platser är tillsatta", "5 of 11 seats are filled"), ONE_BREACH).await?;
    let row = reader.reads_row("Timrå kommun").await?;
    anyhow::ensure!(row.contains("3 av 3") || row.contains("3 of 3"), "{row}");
    reader.inspects().await?;
    reader.follows(both("Bara luckor", "Gaps only")).await?;
    reader.inspects().await?;
    reader.follows(both("Per organ", "By body")).await?;
    reader.inspects().await
}

/// Two answers came on paper: she pastes the lines of the minutes. Härnösand has also seen that it chose wrongly.
pub(super) async fn enters_what_came_on_paper(reader: &Reader) -> Result<()> {
    reader.opens(ROUND).await?;
    pastes(reader, OF_HARNOSAND, "Kulturforum; ledamot; Frida Prov").await?;
    corrects(reader).await?;
    reader.follows(TITLE).await?;
    stands(reader, both("7 av 11 platser är tillsatta", "7 of 11 seats are filled"), NO_BREACH).await?;
    pastes(reader, OF_THE_REGION, "Kulturforum; ledamot; Ylva Prov").await?;
    reader.follows(TITLE).await?;
    stands(reader, both("8 av 11 platser är tillsatta", "8 of 11 seats are filled"), NO_BREACH).await?;
    reader.inspects().await
}

async fn pastes(reader: &Reader, organisation: &'static str, lines: &str) -> Result<()> {
    reader.follows(organisation).await?;
    let keep = both("Klistra in svaret, öppna en plats, avsluta länkar", "Paste the answer, reopen a seat, end links");
    reader.follows(keep).await?;
    reader.inspects().await?;
    reader.follows(both("Klistra in eller skriv in svaret", "Paste or enter the answer")).await?;
    reader.writes(both("Klistra in svaret", "Paste the answer"), lines).await?;
    reader.pushes(both("Läs in raderna", "Read the lines in")).await?;
    reader.inspects().await?;
    saves(reader, "Protokoll § 88/2026").await
}

/// Who sits for the opposition of Härnösand belongs to it now.
async fn corrects(reader: &Reader) -> Result<()> {
    reader.follows_beside(both("Rätta", "Correct"), "Hans Prov").await?;
    let seat = both("Hållbarhetsrådet: ledamot, oppositionen", "Hållbarhetsrådet: member, the opposition");
    reader.writes_in(seat, both("Namn", "Name"), "Ines Prov").await?;
    reader.selects_in(seat, both("Parti", "Party"), "Motpartiet").await?;
    reader.inspects().await?;
    saves(reader, "Kommunfullmäktige § 131/2026").await?;
    reader.does_not_see("Hans Prov").await
}

async fn saves(reader: &Reader, decision: &str) -> Result<()> {
    reader.writes(both("Ditt namn", "Your name"), "Agneta Prov").await?;
    reader.writes(both("Ditt uppdrag", "Your office"), "registrator").await?;
    reader.writes(both("Beslut", "Decision"), decision).await?;
    reader.writes(both("Beslutsdag", "Day of the decision"), "2026-11-18").await?;
    reader.pushes(both("Spara svaret", "Save the answer")).await?;
    reader.sees(both("Sparat:", "Saved:")).await?;
    reader.inspects().await
}

/// Everybody has answered: what is left is for the forum to elect.
pub(super) async fn sees_that_the_chair_is_left(reader: &Reader) -> Result<()> {
    comes_back(reader).await?;
    reader.follows(both("Mandat", "Seats")).await?;
    stands(reader, both("10 av 11 platser är tillsatta", "10 of 11 seats are filled"), NO_BREACH).await?;
    reader.inspects().await?;
    reader.follows(ELECTION).await?;
    reader.sees(both("Kvar: ordförande", "Left: chair")).await?;
    reader.inspects().await?;
    reader.follows("Kulturforum").await?;
    reader.sees("Region Prov har ordförandeskapet").await?;
    reader.sees("Valbara: Ylva Prov, Region Prov.").await?;
    reader.inspects().await
}

/// The forum has met and elected its chair.
pub(super) async fn enters_who_was_elected(reader: &Reader) -> Result<()> {
    comes_back(reader).await?;
    reader.follows(both("Mandat", "Seats")).await?;
    reader.follows(ELECTION).await?;
    reader.follows("Kulturforum").await?;
    reader.selects(both("Vem?", "Who?"), "Ylva Prov, Region Prov").await?;
    reader.writes(both("Paragraf i protokollet", "Paragraph of the minutes"), "§ 3").await?;
    reader.inspects().await?;
    reader.pushes(both("Visa vad som ändras", "Show what would change")).await?;
    reader.sees(both("Det här försvinner", "This will go away")).await?;
    reader.inspects().await?;
    reader.pushes(both("Spara", "Save")).await?;
    reader.sees(both("Den som valdes sitter nu i sin plats.", "Whoever was elected now has her seat.")).await?;
    reader.inspects().await
}

/// No seat is empty and no rule is broken: in the round, on the start page, in either body.
pub(super) async fn sees_a_county_without_breaches(reader: &Reader) -> Result<()> {
    reader.follows(TITLE).await?;
    stands(reader, both("11 av 11 platser är tillsatta", "11 of 11 seats are filled"), NO_BREACH).await?;
    reader.inspects().await?;
    reader.opens("/").await?;
    reader.sees(both("Allt följer arbetsordningarna.", "Everything follows the charters.")).await?;
    reader.sees(both("0 följer inte · 0 behöver ses till", "0 not followed · 0 to look at")).await?;
    reader.inspects().await?;
    for (body, name) in [("/organ/kulturforum", "Ylva Prov"), ("/organ/hallbarhetsradet", "Eva Prov")] {
        reader.opens(body).await?;
        reader.sees(name).await?;
        reader.does_not_see(both("Följer inte arbetsordningen", "Does not follow the charter")).await?;
        reader.inspects().await?;
    }
    Ok(())
}
