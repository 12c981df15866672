//! The generated databases and the pages that are asked for in them.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
    sync::Arc,
    time::Instant,
};

use anyhow::Result;
use axum::Router;
use db::{Db, Target};
use jiff::{Timestamp, tz::TimeZone};
use kernel::{Actor, Clock, Date, actor::Relation};
use web::{
    App,
    site::{Mode, RoleChoice, Site},
};

use crate::{measure::megabytes, national, note};

/// Name of a database in its folder, as `radslag demo --folder` calls it.
pub const FILE: &str = "demo.sqlite";

/// Pages by name, each with its addresses.
pub type Pages = Vec<(&'static str, Vec<String>)>;

/// A clock that stands still.
struct Still(Date);

impl Clock for Still {
    fn now(&self) -> Timestamp {
        self.0.to_zoned(TimeZone::UTC).map_or(Timestamp::UNIX_EPOCH, |day| day.timestamp())
    }

    fn today(&self) -> Date {
        self.0
    }
}

/// The folder of a database so many times a country's size; made when this generator and this schema have not made it.
pub async fn kept(scale: usize) -> Result<PathBuf> {
    let mut hasher = DefaultHasher::new();
    migrations::ALL.iter().for_each(|step| step.sql.hash(&mut hasher));
    let name = format!("country-{}x{scale}-{:08x}", national::VERSION, hasher.finish() & 0xffff_ffff);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../bench").join(name);
    let file = folder.join(FILE);
    if !file.exists() {
        std::fs::create_dir_all(&folder)?;
        let unfinished = folder.join("unfinished.sqlite");
        for ending in ["", "-wal", "-shm"] {
            let left = folder.join(format!("unfinished.sqlite{ending}"));
            if left.exists() {
                std::fs::remove_file(left)?;
            }
        }
        fill(&open(&Target::Sqlite(unfinished.clone())).await?, scale).await?;
        std::fs::rename(unfinished, &file)?;
    }
    note(&format!("{scale} times a country: {:.0} MB", megabytes(&file)));
    Ok(folder)
}

/// Puts a country on a PostgreSQL server, when there is nothing there yet.
pub async fn on_server(url: &str) -> Result<()> {
    let db = open(&Target::parse(url)).await?;
    if db.read(|tx| tx.one::<i64>(db::sql!("SELECT count(*) FROM body"), &[])).await? == 0 {
        fill(&db, 1).await?;
    }
    Ok(())
}

/// Opens a database with the tables it needs.
pub async fn open(target: &Target) -> Result<Db> {
    let db = Db::open(target, Arc::new(Still(demo::TODAY))).await?;
    db.migrate(migrations::ALL).await?;
    Ok(db)
}

/// Reads the package in as `radslag demo` reads its own, and seals the log.
async fn fill(db: &Db, scale: usize) -> Result<()> {
    let start = Instant::now();
    let files = national::files(scale);
    let actor = Actor::System { part: "benchmark" };
    bodies::commands::load(db, &actor, "benchmark", &files).await?;
    db.seal_all().await?;
    note(&format!("{scale} times a country read in and counted in {:.1} s", start.elapsed().as_secs_f64()));
    Ok(())
}

/// All pages, as the registrar of the home county's region sees them.
pub fn router(db: Db) -> Result<Router> {
    let actor = Actor::person("Registrator", Relation::Registrar);
    let site = Site {
        region: demo::REGION.into(),
        mode: Mode::Demo { roles: vec![RoleChoice { key: "registrator".into(), actor, of: None }] },
        today_fixed: true,
        hosts: Vec::new(),
        reach: web::reach::Reach::default(),
    };
    web::build_router(App::new(db, Arc::new(Still(demo::TODAY)), site), radslag::site::features())
}

/// Each kind of page with the addresses that are asked for in turn: the same in both sets, but for the second page of the
/// list, which begins where the first ends.
pub async fn pages(db: &Db) -> Result<Pages> {
    let last = db::sql!("SELECT slug FROM body WHERE withdrawn_at IS NULL ORDER BY sort_key, id LIMIT 1 OFFSET 49");
    let last: String = db.read(|tx| tx.one(last, &[])).await?;
    let some = db::sql!(
        "SELECT b.slug, m.date FROM meeting m JOIN body b ON b.id = m.body_id WHERE m.date >= '2026-01-01' \
         AND m.date <= '2026-12-31' AND m.withdrawn_at IS NULL AND NOT m.month_only ORDER BY m.id LIMIT 20"
    );
    let meetings: Vec<(String, kernel::Date)> = db.read(|tx| tx.all(some, &[])).await?;
    // As the register has them: a page of a county that is not there would be an empty one.
    let codes: Vec<String> =
        db.read(|tx| tx.all(db::sql!("SELECT code FROM county ORDER BY code LIMIT 10"), &[])).await?;
    let county = |make: &dyn Fn(&str) -> String| codes.iter().map(|code| make(code)).collect();
    // Address words are written small.
    let each = |make: &dyn Fn(&str) -> Vec<String>| codes.iter().flat_map(|code| make(&code.to_lowercase())).collect();
    Ok(vec![
        ("start", vec!["/".into()]),
        ("all bodies", vec!["/organ".into(), format!("/organ?efter={last}"), "/organ?slag=forum".into()]),
        ("body", each(&|code| (0..10).map(|at| format!("/organ/forum-{code}-{at}")).collect())),
        (
            "organisation",
            each(&|code| {
                vec![format!("/organisationer/region-{code}"), format!("/organisationer/lansstyrelsen-{code}")]
            }),
        ),
        ("matrix", county(&|code| format!("/matris?lan={code}"))),
        ("matrix gaps", county(&|code| format!("/matris?lan={code}&visa=luckor"))),
        ("synergies", county(&|code| format!("/synergier?lan={code}"))),
        ("sectors", county(&|code| format!("/sektorer?lan={code}"))),
        ("year of a county", county(&|code| format!("/lage/2026?lan={code}"))),
        ("year of a county in words", county(&|code| format!("/lage/2026?lan={code}&visa=tabell"))),
        ("year of a body", each(&|code| vec![format!("/organ/forum-{code}-0/ar/2026")])),
        ("turnover", county(&|code| format!("/overlamningar?lan={code}"))),
        ("matrix of the country", vec!["/matris?lan=riket".into()]),
        ("synergies of the country", vec!["/synergier?lan=riket".into()]),
        ("meetings of a county", county(&|code| format!("/moten?lan={code}&fran=2026-01-01"))),
        ("meetings of a body", each(&|code| vec![format!("/organ/forum-{code}-0/moten?ar=2026")])),
        ("meeting", meetings.iter().map(|(body, day)| format!("/organ/{body}/moten/{day}")).collect()),
        ("calendar of a body", each(&|code| vec![format!("/organ/forum-{code}-0/kalender.ics")])),
        ("calendar of a county", county(&|code| format!("/moten/kalender.ics?lan={code}"))),
        ("search", vec!["/sok?q=l%C3%A4nsstyrelsen+v%C3%A4sternorrland".into(), "/sok?q=grantorp".into()]),
        ("search common word", vec!["/sok?q=forum".into()]),
    ])
}
