//! Keeping an installation: tables, health, proof of the log, backups.

use std::{path::Path, sync::Arc};

use db::{Target, log::Unfit};
use kernel::{Actor, Clock, Language};
use web::View;

use crate::{
    say::{self, Outcome},
    site::{self, Older, SwedishClock},
};

/// A view and a clock for a command that needs nothing else.
fn start(language: Language) -> anyhow::Result<(View, Arc<SwedishClock>)> {
    let clock = Arc::new(SwedishClock::new()?);
    Ok((say::view(language, clock.today()), clock))
}

/// `radslag migrate`
pub async fn migrate(language: Language, database: &str) -> anyhow::Result<Outcome> {
    let (v, clock) = start(language)?;
    let db = site::connect(&v, &Target::parse(database), clock).await?;
    let done = db.migrate(migrations::ALL).await?;
    say::out(&v.text("app-migrated", &[("from", &done.from), ("to", &done.to)]));
    Ok(Outcome::Done)
}

/// `radslag doctor`: each thing looked at is a line; 1 when something is wrong.
pub async fn doctor(language: Language, database: &str) -> anyhow::Result<Outcome> {
    let (v, clock) = start(language)?;
    let db = site::open(&v, database, clock).await?;
    let mut wrong = 0;
    let mut line = |what: &str, fault: Option<String>| {
        wrong += usize::from(fault.is_some());
        let key = if fault.is_some() { "app-doctor-wrong" } else { "app-doctor-ok" };
        say::out(&v.text(key, &[("what", &v.t(what)), ("fault", &fault.unwrap_or_default())]));
    };
    let (found, known) = (db.schema_version().await?, migrations::ALL.last().map_or(0, |step| step.number));
    let differ = match found.cmp(&known) {
        std::cmp::Ordering::Less => Some("app-doctor-tables-older"),
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Greater => Some("app-doctor-tables-newer"),
    };
    let tables = differ.map(|key| v.text(key, &[("found", &found), ("known", &known)]));
    let current = tables.is_none();
    line("app-doctor-tables", tables);
    if current {
        let statements = db.check_statements().await?;
        line("app-doctor-statements", statements.first().map(ToString::to_string));
        let proof = db.verify_log().await?;
        line("app-doctor-log", proof.unfit.map(|unfit| unfit_words(&v, &unfit)));
        let trouble = db.read(db::job::in_trouble).await?;
        line("app-doctor-jobs", trouble.first().map(|job| format!("{} ({})", job.kind, job.fault)));
    }
    Ok(if wrong == 0 { Outcome::Done } else { Outcome::Found })
}

/// `radslag log verify`
pub async fn verify(language: Language, database: &str) -> anyhow::Result<Outcome> {
    let (v, clock) = start(language)?;
    let proof = site::ready(&v, database, clock, Older::Accepted).await?.verify_log().await?;
    let sealed =
        [("sealed", &proof.sealed as &dyn web::text::AsArg), ("unsealed", &proof.unsealed), ("erased", &proof.erased)];
    say::out(&v.text("app-log-counts", &sealed));
    match proof.unfit {
        None => {
            say::out(&v.t("app-log-holds"));
            Ok(Outcome::Done)
        }
        Some(unfit) => {
            say::out(&v.text("app-log-broken", &[("what", &unfit_words(&v, &unfit))]));
            Ok(Outcome::Found)
        }
    }
}

/// What does not fit in the log, in words: which entry, and where it stands.
fn unfit_words(v: &View, unfit: &Unfit) -> String {
    let place =
        |position: &Option<i64>| position.map_or_else(|| v.t("app-log-unsealed").into_owned(), |n| n.to_string());
    match unfit {
        Unfit::Altered { id, position } => {
            v.text("app-log-altered", &[("id", &id.to_string()), ("place", &place(position))])
        }
        Unfit::PersonalAltered { id, position } => {
            v.text("app-log-personal-altered", &[("id", &id.to_string()), ("place", &place(position))])
        }
        Unfit::Missing { position } => v.text("app-log-missing", &[("place", &position.to_string())]),
        Unfit::Misplaced { id, position } => {
            v.text("app-log-misplaced", &[("id", &id.to_string()), ("place", &position.to_string())])
        }
        Unfit::WrongEnd { position } => v.text("app-log-wrong-end", &[("place", &position.to_string())]),
    }
}

/// `radslag backup`
pub async fn backup(language: Language, database: &str, to: &Path) -> anyhow::Result<Outcome> {
    let (v, clock) = start(language)?;
    let export = site::ready(&v, database, clock, Older::Accepted).await?.backup(to, migrations::ALL).await?;
    copied(&v, "app-backed-up", to, &export);
    Ok(Outcome::Done)
}

/// `radslag restore`
pub async fn restore(language: Language, database: &str, from: &Path) -> anyhow::Result<Outcome> {
    let (v, clock) = start(language)?;
    if !from.exists() {
        return Err(say::mistake(&v, "app-no-backup", &[("file", &from.display().to_string())]));
    }
    let db = site::connect(&v, &Target::parse(database), clock).await?;
    let export = db.restore(from, migrations::ALL).await?;
    // Who had come in when the backup was taken, or had been sent a link, may have been shut out since.
    let ended = db.write(&Actor::System { part: "restore" }, "", accounts::commands::end_everything).await?;
    if ended > 0 {
        say::err(&v.t("app-restored-signed-out"));
    }
    copied(&v, "app-restored", from, &export);
    Ok(Outcome::Done)
}

fn copied(v: &View, key: &str, file: &Path, export: &db::backup::Export) {
    let rows: u64 = export.tables.iter().map(|table| table.rows).sum();
    say::out(&v.text(key, &[("file", &file.display().to_string()), ("rows", &rows), ("tables", &export.tables.len())]));
}
