//! Findings on the command line.

use std::{collections::BTreeMap, sync::Arc};

use bodies::{Level, commands::Told};
use db::Db;
use kernel::{Clock, Language};
use web::View;

use crate::{
    cli::{CheckOptions, Format},
    demo,
    say::{self, Outcome},
    site::{self, StandingClock, SwedishClock},
};

/// `radslag check`
pub async fn run(language: Language, database: &str, options: CheckOptions) -> anyhow::Result<Outcome> {
    let real = SwedishClock::new()?;
    let use_demo = options.demo || !site::configured(database);
    let today = if use_demo { ::demo::TODAY } else { real.today() };
    let v = say::view(language, today);
    let on = options.on.as_deref().map_or(Ok(today), |text| say::day(&v, text))?;
    let clock = Arc::new(StandingClock::at(today, real));
    if !use_demo {
        let db = site::ready(&v, database, clock, site::Older::Refused).await?;
        return tell(&v, &db, on, &options).await;
    }
    if !options.demo {
        say::err(&v.t("app-check-uses-demo"));
    }
    let folder = tempfile::tempdir()?;
    let db = demo::county(&v, &folder.path().join("demo.sqlite"), clock).await?;
    tell(&v, &db, on, &options).await
}

async fn tell(v: &View, db: &Db, on: kernel::Date, options: &CheckOptions) -> anyhow::Result<Outcome> {
    let Some(findings) = bodies::commands::check(db, v, on, options.body.as_deref()).await? else {
        let found = options.body.clone().unwrap_or_default();
        return Err(say::mistake(v, "app-unknown-body", &[("found", &found)]));
    };
    match options.format {
        Format::Json => {
            let told = serde_json::json!({ "on": on, "findings": findings });
            say::out(&serde_json::to_string_pretty(&told)?);
        }
        Format::Text => text(v, on, &findings),
    }
    let breached = findings.iter().any(|finding| finding.level == Level::Breach && !finding.accepted);
    Ok(if breached { Outcome::Found } else { Outcome::Done })
}

/// Everything but what is as it should be, body by body, and a line of counts.
fn text(v: &View, on: kernel::Date, findings: &[Told]) {
    say::out(&v.text("app-check-heading", &[("day", &v.day(on))]));
    let mut body = "";
    for finding in findings.iter().filter(|finding| finding.level != Level::Ok) {
        if finding.body != body {
            say::out(&format!("\n{}", finding.name));
            body = &finding.body;
        }
        say::out(&format!("  {}: {}", finding.heading, finding.sentence));
        if let Some(source) = &finding.source {
            say::out(&format!("      {source}"));
        }
    }
    let mut counts: BTreeMap<(Level, bool), i64> = BTreeMap::new();
    findings.iter().for_each(|finding| *counts.entry((finding.level, finding.accepted)).or_default() += 1);
    let count = |level: Level| counts.get(&(level, false)).copied().unwrap_or(0);
    let accepted: i64 = counts.iter().filter(|((_, accepted), _)| *accepted).map(|(_, n)| n).sum();
    say::out("");
    say::out(&v.text(
        "app-check-counts",
        &[
            ("breaches", &count(Level::Breach)),
            ("warnings", &count(Level::Warning)),
            ("unknown", &count(Level::Unknown)),
            ("ok", &count(Level::Ok)),
            ("accepted", &accepted),
        ],
    ));
}
