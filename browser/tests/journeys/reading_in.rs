//! The region's page is read in and corrected: one proposal is confirmed, one put right, one rejected.

use anyhow::{Result, ensure};
use radslag_browser::{Reader, Words, both};

use crate::county::County;

/// The region's page as somebody copies it: a forum the register knows, and what the page says of it otherwise.
const PAGE: &str = "Forum och grupper\n\nKulturforum\n\nKulturforum träffas fem till sex gånger per år. \
    Kommunförbundet Västernorrland är sammankallande.\n\nHållbarhetsrådet\n\n\
    Hållbarhetsrådet träffas minst två gånger per år.\n";

const FIVE: Words = both("Fem till sex möten per år", "Five to six meetings a year");
const CONVENER: Words = both("är sammankallande", "convenes");
const TWO: Words = both("Minst två möten per år", "At least two meetings a year");

async fn journey(reader: &Reader, _county: &County) -> Result<()> {
    reader.opens("/").await?;
    reader.becomes("Agneta Bylund").await?;
    reads_in(reader).await?;
    confirms(reader).await?;
    corrects(reader).await?;
    rejects(reader).await?;
    stands(reader).await
}

/// Not without a text, and not an English one; what was pasted is still there.
async fn reads_in(reader: &Reader) -> Result<()> {
    reader.opens("/kallor").await?;
    reader.inspects().await?;
    let (paste, read) = (both("Eller klistra in texten", "Or paste the text"), both("Läs", "Read"));
    let english = "The council meets three times a year. All the municipalities of the county are members of it.";
    reader.writes(paste, english).await?;
    reader.pushes(read).await?;
    reader.sees(both("Bara svenska sidor går att läsa.", "Only pages in Swedish can be read.")).await?;
    ensure!(reader.asks("return document.getElementsByName('text')[0].value").await? == english, "the text is lost");
    reader.inspects().await?;
    reader.writes(paste, PAGE).await?;
    reader.pushes(read).await?;
    for words in [FIVE, CONVENER, TWO] {
        reader.sees(words).await?;
    }
    reader.inspects().await
}

async fn confirms(reader: &Reader) -> Result<()> {
    reader.pushes_beside(both("Bekräfta", "Confirm"), FIVE).await?;
    reader.sees(both("Bekräftat. Det står nu i registret.", "Confirmed. It now stands in the register.")).await?;
    reader.sees(both("Bekräftat av Agneta Bylund", "Confirmed by Agneta Bylund")).await?;
    reader.inspects().await
}

/// The page names the wrong organisation: the rule is put right in its form before it is saved.
async fn corrects(reader: &Reader) -> Result<()> {
    reader.follows_beside(both("Rätta", "Correct"), CONVENER).await?;
    reader.inspects().await?;
    reader.writes(both("Organisationen", "The organisation"), "Region Västernorrland").await?;
    reader.pushes(both("Granska ändringen", "Review the change")).await?;
    reader.inspects().await?;
    reader.pushes(both("Spara ändringen", "Save the change")).await?;
    reader.opens("/kallor").await?;
    reader.follows("Forum och grupper").await?;
    reader.sees(both("Rättat och infört av Agneta Bylund", "Corrected and entered by Agneta Bylund")).await
}

async fn rejects(reader: &Reader) -> Result<()> {
    reader.pushes_beside(both("Avvisa", "Reject"), TWO).await?;
    reader
        .sees(both("Avvisat. Inget är ändrat i registret.", "Rejected. Nothing has changed in the register."))
        .await?;
    reader.inspects().await
}

async fn stands(reader: &Reader) -> Result<()> {
    reader.opens("/organ/kulturforum").await?;
    reader.sees(FIVE).await?;
    reader.sees(both("Region Västernorrland är sammankallande", "Region Västernorrland convenes")).await?;
    reader.inspects().await?;
    reader.opens("/organ/hallbarhetsradet").await?;
    reader.does_not_see(TWO).await
}

crate::on_both_databases!(journey);
