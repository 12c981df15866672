//! What keeping the register costs on a whole country: reading the package in, saving a change with all that follows.

use std::time::Instant;

use anyhow::{Context, Result};
use bodies::{
    commands::change::{self, Change},
    model::record::{Owner, Place, RecordKind},
    store::record::{self, Which},
};
use db::{Db, Target};
use kernel::{
    Actor,
    id::{BodyId, Id},
    slug::Slug,
};

use crate::{
    measure::{percentile, processor_ms},
    national, note, say, set,
};

/// Longest time the national package may take, in seconds.
const IMPORT_BAR: f64 = 10.0;
/// Most processor time a saved change may take with its findings, in milliseconds.
const SAVE_BAR: f64 = 10.0;
/// Changes that are saved.
const CHANGES: usize = 200;

/// Measures both in a new file.
pub async fn measure() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let db = set::open(&Target::Sqlite(folder.path().join("country.sqlite"))).await?;
    let files = national::files(1);
    let start = Instant::now();
    bodies::commands::load(&db, &actor(), "benchmark", &files).await?;
    say("import of the national package", start.elapsed().as_secs_f64(), "s", IMPORT_BAR);
    save(&db).await
}

fn actor() -> Actor {
    Actor::System { part: "benchmark" }
}

/// The same person's decision again and again: every change is one transaction with log, findings and search.
async fn save(db: &Db) -> Result<()> {
    let slug = Slug::new("forum-22-0")?;
    let owner = Owner::Body(BodyId::named(slug.as_str()), slug);
    let which = Which::of(&owner);
    let all = db.read(move |tx| record::list(tx, &actor(), RecordKind::Holder, which)).await?;
    let first = all.into_iter().next().context("somebody sits there")?;
    let place = Place { kind: RecordKind::Holder, owner, id: first.id, word: String::new() };
    let (mut before, mut times) = (first.record, Vec::new());
    for number in 0..CHANGES {
        let after = before.clone().with("decision", format!("Kommunfullmäktige § {number}/2026"));
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
