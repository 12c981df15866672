//! A year is planned: proposed, read, one meeting moved, published, subscribed to; then a chair is lost for a day, the year is planned
//! anew with at most two moves, published again, and the two versions are compared.
//!
//! * [`subscriber`] – a calendar program that fetches the county's meetings as any client does

mod subscriber;

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use radslag_browser::{Reader, both};
use serde_json::Value;

use crate::county::County;
use subscriber::Subscriber;

const YEAR: &str = "/arsplan/2027";
/// Long enough for a short search on a busy machine.
const PATIENCE: Duration = Duration::from_secs(180);

async fn journey(reader: &Reader, county: &County) -> Result<()> {
    proposes(reader, county).await?;
    reads_why(reader).await?;
    looks_at_the_ring(reader).await?;
    drags_transportforum(reader).await?;
    moves_transportforum(reader).await?;
    publishes(reader, "Regionala samverkansrådet 5 §", "1").await?;
    let mut subscriber = Subscriber::of(county)?;
    let first = subscriber.fetches().await?;
    let lost = days(county, "kulturforum").await?.into_iter().nth(1).context("Kulturforum meets twice at least")?;
    ensure!(first.has("Kulturforum", &lost), "the calendar lacks Kulturforum on {lost}: {first:?}");

    loses_the_chair(reader, &lost).await?;
    plans_anew(reader).await?;
    publishes(reader, "Regionala samverkansrådet 9 §", "2").await?;
    compares(reader).await?;
    let second = subscriber.fetches().await?;
    ensure!(!second.has("Kulturforum", &lost), "the calendar still has Kulturforum on {lost}: {second:?}");
    ensure!(first.changed(&second) <= 2, "more than two meetings changed: {first:?} {second:?}");
    ensure!(first.ids() == second.ids(), "a meeting that moves is the same event: {:?}", first.differs(&second));
    Ok(())
}

/// The days of a body in the plan, as a program reads them.
async fn days(county: &County, body: &str) -> Result<Vec<String>> {
    let plan: Value = serde_json::from_str(county.app.get_as("registrator", &format!("{YEAR}.json")).await.text())?;
    let meetings = plan["meetings"].as_array().context("no meetings")?.iter();
    let own = meetings.filter(|one| one["body"] == body).filter_map(|one| one["date"].as_str());
    Ok(own.map(str::to_owned).collect())
}

/// From the menu to three proposals, which come by themselves on a page that asks for itself again.
async fn proposes(reader: &Reader, county: &County) -> Result<()> {
    reader.opens("/").await?;
    reader.becomes("Agneta Bylund").await?;
    reader.follows(both("Årsplan", "Year plan")).await?;
    reader.inspects().await?;
    reader.follows(both("Årsplan 2027", "Year plan 2027")).await?;
    reader.sees(both("Ingen har föreslagit en plan för 2027", "Nobody has proposed a plan for 2027")).await?;
    reader.inspects().await?;
    let briefly = both("Kort, några sekunder", "Briefly, some seconds");
    reader.selects(both("Hur länge ska vi leta?", "How long shall we look?"), briefly).await?;
    reader.pushes(both("Föreslå årsplan", "Propose a year plan")).await?;
    reader.sees(both("Stoppa och behåll bästa", "Stop and keep the best")).await?;
    reader.follows(both("Sluta ladda om sidan", "Stop reloading the page")).await?;
    reader.inspects().await?;
    reader.follows(both("Ladda om sidan av sig själv", "Reload the page by itself")).await?;
    let clean = both("Tre förslag, alla följer de tvingande reglerna", "Three proposals, all keep the binding rules");
    let (_, seen) = tokio::join!(county.app.run_jobs(), reader.waits_for(clean, PATIENCE));
    seen
}

/// What the plan costs, what it does not manage, and what it means for each organisation.
async fn reads_why(reader: &Reader) -> Result<()> {
    reader.sees(both("Vad planen kostar", "What the plan costs")).await?;
    reader.sees(both("Vad förslaget inte klarar", "What the proposal does not manage")).await?;
    reader.sees(both("C. Fler möten på plats", "C. More meetings in a room")).await?;
    reader.inspects().await?;
    reader.follows(both("Vad planen betyder för var och en", "What the plan means for each")).await?;
    reader.sees("Timrå kommun").await?;
    reader.inspects().await?;
    reader.follows(both("Årsplan 2027", "Year plan 2027")).await
}

/// The proposal as a ring, by date and week by week; a dial says what it means as it is moved.
async fn looks_at_the_ring(reader: &Reader) -> Result<()> {
    reader.follows(both("Hjul", "Wheel")).await?;
    reader.sees(both("Förslag A som hjul", "Proposal A as a wheel")).await?;
    reader.inspects().await?;
    let moved = "const dial = document.getElementById('reglage-resor'); dial.value = 0; \
                 dial.dispatchEvent(new Event('input')); return dial.parentElement.querySelector('output').innerText";
    let word = reader.asks(moved).await?;
    ensure!(["Oviktigt", "Unimportant"].contains(&word.trim()), "the dial says {word}");
    reader.follows(both("Lista", "List")).await?;
    reader.sees(both("Förslag A, möte för möte", "Proposal A, meeting by meeting")).await?;
    reader.inspects().await
}

/// She drags Transportforum to another day. What that would mean is told, and nothing has moved.
async fn drags_transportforum(reader: &Reader) -> Result<()> {
    reader.follows(both("Vecka för vecka", "Week by week")).await?;
    reader.sees_heading(both("Vecka för vecka", "Week by week")).await?;
    reader.inspects().await?;
    let dragged = "const link = document.querySelector('[data-meeting][href*=transportforum]'); \
                   const days = [...document.querySelectorAll('[data-day]:not(.closed)')]; \
                   const day = days[days.indexOf(link.closest('[data-day]')) + 1]; const dataTransfer = new DataTransfer(); \
                   const does = (what, where) => where.dispatchEvent(new DragEvent(what, { bubbles: true, cancelable: true, dataTransfer })); \
                   does('dragstart', link); does('dragover', day); does('drop', day); return day.dataset.day";
    let day = reader.asks(dragged).await?;
    reader.sees(both("Flytta Transportforum den", "Move Transportforum on")).await?;
    let address = reader.address().await?;
    ensure!(address.contains(&format!("dag={day}")), "{address} does not try {day}");
    reader.sees(both("Ligger kvar ± 0", "Stays ± 0")).await?;
    reader.inspects().await?;
    reader.opens(YEAR).await
}

/// She looks at what each day would mean, and takes the best of the others.
async fn moves_transportforum(reader: &Reader) -> Result<()> {
    reader.follows("Transportforum, ").await?;
    reader.sees(both("Ligger kvar ± 0", "Stays ± 0")).await?;
    reader.sees(both("Flytta Transportforum den", "Move Transportforum on")).await?;
    reader.inspects().await?;
    let second = "const other = [...document.querySelectorAll('input[name=val]:not(:disabled)')][1]; other.click(); \
                  return document.getElementById(other.getAttribute('aria-describedby')).innerText";
    let consequence = reader.asks(second).await?;
    ensure!(!consequence.trim().is_empty(), "nothing is said of what moving would mean");
    reader.pushes(both("Flytta mötet", "Move the meeting")).await?;
    reader.sees(both("Mötet är flyttat i förslaget.", "The meeting has been moved in the proposal.")).await?;
    reader.inspects().await
}

async fn publishes(reader: &Reader, decision: &str, number: &str) -> Result<()> {
    reader.follows(both("Publicera…", "Publish…")).await?;
    reader.sees(both("Vad som ändras", "What changes")).await?;
    reader.inspects().await?;
    reader.writes(both("Vem har godkänt planen?", "Who has approved the plan?"), decision).await?;
    reader.pushes(both("Publicera planen", "Publish the plan")).await?;
    reader.sees_heading(both("Versioner", "Versions")).await?;
    let row = reader.reads_row(both("Version ", "Version ")).await?;
    ensure!(row.contains(&format!("Version {number}")) && row.contains(decision), "{row}");
    reader.inspects().await
}

/// The chair of Kulturforum cannot come on the day of its second meeting. Nobody writes why.
async fn loses_the_chair(reader: &Reader, day: &str) -> Result<()> {
    reader.opens(&format!("{YEAR}/villkor")).await?;
    reader.selects(both("Vad gäller det?", "What is it about?"), both("Kan inte", "Cannot come")).await?;
    let days = both("Notera dagar", "Note days");
    reader.writes_in(days, both("Vem kan inte?", "Who cannot come?"), "Mats Ekvall").await?;
    reader.writes_in(days, both("Från och med", "First day"), day).await?;
    reader.pushes(both("Notera", "Note")).await?;
    reader.sees(both("Ett villkor är noterat", "One condition has been noted")).await?;
    reader.inspects().await
}

/// What cannot stay is told; the answer with fewest moves is taken.
async fn plans_anew(reader: &Reader) -> Result<()> {
    reader.opens(YEAR).await?;
    reader.follows(both("Planera om det publicerade", "Plan the published anew")).await?;
    reader.sees_heading(both("Planera om 2027", "Plan 2027 anew")).await?;
    let told = reader.reads_finding("Kulturforum").await?;
    let why = both("Ordföranden kan inte den dagen.", "The chair cannot come that day.");
    reader.sees(why).await?;
    ensure!(!told.contains("Mats Ekvall"), "who is away is not told: {told}");
    let moves = reader.asks("return document.querySelector('.alternatives > li strong').innerText").await?;
    let few = ["Ett möte flyttas.", "Två möten flyttas.", "One meeting is moved.", "Two meetings are moved."];
    ensure!(few.contains(&moves.trim()), "{moves}");
    reader.inspects().await?;
    reader.pushes(both("Ta svar A", "Take answer A")).await?;
    reader.sees(both("Svaret är nu ett förslag.", "The answer is an alternative now.")).await?;
    reader.sees(both("A. Så få flyttar som möjligt", "A. As few moves as possible")).await?;
    reader.inspects().await
}

async fn compares(reader: &Reader) -> Result<()> {
    reader.sees(both("Från version 1 till version 2", "From version 1 to version 2")).await?;
    let row = reader.reads_row("Kulturforum").await?;
    ensure!(row.contains("2027"), "{row}");
    reader.opens(&format!("{YEAR}/planera-om")).await?;
    reader.sees(both("Inget behöver flyttas.", "Nothing has to be moved.")).await?;
    reader.inspects().await
}

crate::on_both_databases!(journey);
