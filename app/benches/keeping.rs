//! What keeping the register costs on a whole country: reading the package in, a change with all that follows, a turnover.

use std::time::Instant;

use anyhow::{Context, Result};
use bodies::{
    commands::change::{self, Change},
    model::record::{Owner, Place, Record, RecordKind},
    store::record::{self, Which},
};
use db::{Db, Target};
use kernel::{
    Actor, Date,
    id::{BodyId, Id},
    slug::Slug,
};

use turnover::commands::start::{self, Wish};

use crate::{
    measure::{percentile, processor_ms},
    national, note, say, set,
};

/// Longest time the national package may take, in seconds.
const IMPORT_BAR: f64 = 10.0;
/// Most processor time a saved change may take with its findings, in milliseconds.
const SAVE_BAR: f64 = 10.0;
/// Longest time a round may take to be made, in seconds, for 25 bodies and 200 seats.
const ROUND_BAR: f64 = 1.0;
/// How much more a change may cost in a country ten times as large.
const GROWTH_BAR: f64 = 1.5;
/// Changes that are saved.
const CHANGES: usize = 200;
/// Changes that are tried.
const TRIALS: usize = 60;
/// The day they are tried on.
const DAY: Date = jiff::civil::date(2026, 11, 24);

/// Measures both in a new file, and how a change grows with the country: `sizes` are kept countries, the first once, the last
/// ten times as large. Nothing is changed in them.
pub async fn measure(sizes: [&Db; 2]) -> Result<()> {
    growth(sizes).await?;
    let folder = tempfile::tempdir()?;
    let db = set::open(&Target::Sqlite(folder.path().join("country.sqlite"))).await?;
    let files = national::files(1);
    let start = Instant::now();
    bodies::commands::load(&db, &actor(), "benchmark", &files).await?;
    say("import of the national package", start.elapsed().as_secs_f64(), "s", IMPORT_BAR);
    save(&db).await?;
    round(&db).await
}

/// A turnover of one county: what is asked of whom, its seats made, its findings counted anew.
async fn round(db: &Db) -> Result<()> {
    let terms = db.read(|tx| turnover::store::round::terms(tx, DAY)).await?;
    let term = terms.into_iter().find(|term| term.from > DAY).context("a term to come")?;
    let wish = Wish {
        county: "22".into(),
        term,
        election: jiff::civil::date(2026, 9, 13),
        deadline: jiff::civil::date(2027, 1, 15),
        remind: None,
        escalate: None,
        site: "https://samverkan.region.example".into(),
        ask_name: "Karin Prov".into(),
        ask_email: "mandat@region.example".into(),
        moves: true,
    };
    let asked = wish.clone();
    let bodies = db.read(move |tx| start::prepare(tx, &asked.county, &asked.term)).await?.len();
    let begun = Instant::now();
    let made = db.write(&actor(), "benchmark", move |tx| start::start(tx, &actor(), &wish)).await?;
    say("a round of a county", begun.elapsed().as_secs_f64(), "s", ROUND_BAR);
    note(&format!("the round asks for {} seats in {bodies} bodies, {} of them made for it", made.seats, made.made));
    Ok(())
}

fn actor() -> Actor {
    Actor::System { part: "benchmark" }
}

/// A change that is tried and taken back costs what one that is saved does, but for the disk.
async fn growth(sizes: [&Db; 2]) -> Result<()> {
    for kind in [RecordKind::Holder, RecordKind::Seat] {
        let mut middle = Vec::new();
        for db in sizes {
            let (place, record) = first(db, kind).await?;
            let mut times = Vec::new();
            for number in 0..TRIALS {
                let change = Change::of(place.clone(), Some(record.clone()), Some(varied(kind, &record, number)));
                let start = processor_ms("self");
                change::preview(db, &actor(), DAY, move |_| Ok(change.clone())).await?;
                times.push(processor_ms("self") - start);
            }
            middle.push(percentile(&mut times, 0.5));
        }
        let name = format!("trying a change of a {}", kind.as_str());
        say(&name, middle[0], "ms", SAVE_BAR);
        say(&format!("{name} growth"), middle[1] / middle[0], "times", GROWTH_BAR);
    }
    Ok(())
}

/// The first record of a kind in a body with twenty years behind it.
async fn first(db: &Db, kind: RecordKind) -> Result<(Place, Record)> {
    let slug = Slug::new("forum-22-0")?;
    let owner = Owner::Body(BodyId::named(slug.as_str()), slug);
    let which = Which::of(&owner);
    let all = db.read(move |tx| record::list(tx, &actor(), kind, which)).await?;
    let first = all.into_iter().next().context("the body has one")?;
    Ok((Place { kind, owner, id: first.id, word: String::new() }, first.record))
}

/// The record with something else in it.
fn varied(kind: RecordKind, record: &Record, number: usize) -> Record {
    match kind {
        RecordKind::Holder => record.clone().with("decision", format!("Kommunfullmäktige § {number}/2026")),
        _ => record.clone().with("ordinal", i64::try_from(number + 500).unwrap_or(i64::MAX)),
    }
}

/// The same person's decision again and again: every change is one transaction with log, findings and search.
async fn save(db: &Db) -> Result<()> {
    let (place, record) = first(db, RecordKind::Holder).await?;
    let (mut before, mut times) = (record, Vec::new());
    for number in 0..CHANGES {
        let after = varied(RecordKind::Holder, &before, number);
        let change = Change::of(place.clone(), Some(before), Some(after.clone()));
        let start = processor_ms("self");
        db.write(&actor(), "benchmark", move |tx| change::apply(tx, &actor(), &change)).await?;
        times.push(processor_ms("self") - start);
        before = after;
    }
    say("saving a change with its findings", percentile(&mut times, 0.5), "ms", SAVE_BAR);
    note(&format!("saving a change: the slowest of {CHANGES} took {:.1} ms", percentile(&mut times, 1.0)));
    Ok(())
}
