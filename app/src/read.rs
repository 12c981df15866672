//! `radslag read`: what a web page or a paper says of bodies, told and kept for somebody to decide about.
//!
//! Never changes the register: what is kept waits at `/kallor`.

use std::{path::Path, sync::Arc};

use bodies::commands::read::{self, Read, ReadFault, ToldProposal};
use db::Db;
use kernel::{Actor, Clock, Language};
use serde_json::json;
use web::View;

use crate::{
    cli::{Format, ReadOptions},
    demo, exchange,
    say::{self, Outcome},
    site::{self, StandingClock, SwedishClock},
};

/// `radslag read`
pub(crate) async fn run(language: Language, database: &str, options: ReadOptions) -> anyhow::Result<Outcome> {
    let real = SwedishClock::new()?;
    let use_demo = options.demo || !site::configured(database);
    let today = if use_demo { ::demo::TODAY } else { real.today() };
    let v = say::view(language, today);
    let bytes = exchange::read_bytes(&v, &options.file, input::LARGEST_FILE)?;
    let clock = Arc::new(StandingClock::at(today, real));
    if !use_demo {
        let db = site::ready(&v, database, clock, site::Older::Refused).await?;
        return tell(&v, &db, "", bytes, &options, !options.dry_run).await;
    }
    if !options.demo {
        say::err(&v.t("app-read-uses-demo"));
    }
    let folder = tempfile::tempdir()?;
    let db = demo::county(&v, &folder.path().join("demo.sqlite"), clock).await?;
    tell(&v, &db, ::demo::REGION, bytes, &options, false).await
}

async fn tell(
    v: &View,
    db: &Db,
    region: &str,
    bytes: Vec<u8>,
    options: &ReadOptions,
    keep: bool,
) -> anyhow::Result<Outcome> {
    let name = options.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let read = read::read(db, region, v.today, &name, bytes).await.map_err(|fault| refused(v, &options.file, fault))?;
    let told = read::tell(db, v, &read).await?;
    let (title, not_understood) = (read.title.clone(), read.reading.not_understood.clone());
    let id = if keep { Some(kept(v, db, read).await?) } else { None };
    if options.format == Format::Json {
        let all = json!({
            "title": title, "proposals": told, "not_understood": not_understood,
            "address": id.map(|id| format!("/kallor/{id}")),
        });
        say::out(&serde_json::to_string_pretty(&all)?);
        return Ok(Outcome::Done);
    }
    text(v, &title, &told);
    for passage in &not_understood {
        let line = passage.place.line.to_string();
        say::out(&v.text("app-read-not-understood", &[("line", &line), ("quote", &passage.words)]));
    }
    say::out("");
    match id {
        Some(id) => say::out(&v.text("app-read-kept", &[("id", &id)])),
        None => say::out(&v.t("app-read-not-kept")),
    }
    Ok(Outcome::Done)
}

async fn kept(v: &View, db: &Db, read: Read) -> anyhow::Result<String> {
    let why = v.text("app-read-reason", &[("title", &read.title)]);
    let id = read::keep(db, &Actor::System { part: "read" }, &why, read).await?;
    Ok(id.simple().to_string())
}

/// Body by body, in the order of the page.
fn text(v: &View, title: &str, told: &[ToldProposal]) {
    say::out(&v.text("app-read-heading", &[("title", &title), ("n", &told.len())]));
    let mut body = "";
    for proposal in told {
        if proposal.body != body {
            say::out(&format!("\n{}", proposal.body));
            body = &proposal.body;
        }
        say::out(&format!(
            "  {}",
            v.text("app-read-proposal", &[("how", &proposal.how_sure), ("sentence", &proposal.sentence)])
        ));
        let line = proposal.line.to_string();
        say::out(&format!("      {}", v.text("app-read-quote", &[("line", &line), ("quote", &proposal.quote)])));
    }
}

/// Why the file was not read, in words with its name.
fn refused(v: &View, file: &Path, fault: ReadFault) -> anyhow::Error {
    match (fault.says(), fault) {
        (Some(says), _) => exchange::in_file(v, file, &says),
        (None, ReadFault::Db(error)) => error.into(),
        (None, other) => other.into(),
    }
}
