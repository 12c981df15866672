//! Database, clock and features: the state that pages and commands run in.

use std::{io::Read, path::Path, sync::Arc, time::Duration};

use bodies::jobs::quarantine::{self, Shelf};
use db::{Db, Target, job::Handlers};
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use kernel::{Clock, Date};
use web::{Feature, FeatureTexts, View};

use crate::say;

/// The real time, in Sweden.
pub struct SwedishClock {
    zone: TimeZone,
}

impl SwedishClock {
    /// Knows Swedish summer time from the time-zone table inside the program.
    ///
    /// # Errors
    /// When the table has no Stockholm, which no build of ours lacks.
    pub fn new() -> anyhow::Result<Self> {
        Ok(Self { zone: TimeZone::get("Europe/Stockholm")? })
    }
}

impl Clock for SwedishClock {
    #[expect(clippy::disallowed_methods, reason = "this is the border where the time enters")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn today(&self) -> Date {
        self.now().to_zoned(self.zone.clone()).date()
    }
}

/// The demo's clock: the day stands still, and the hour is the real one, on that day.
pub struct StandingClock {
    real: SwedishClock,
    today: Date,
    /// From the real day to the one that stands still.
    ahead: SignedDuration,
}

impl StandingClock {
    /// A clock on which it is always this day.
    #[must_use]
    pub fn at(today: Date, real: SwedishClock) -> Self {
        let ahead = real.today().duration_until(today);
        Self { real, today, ahead }
    }
}

impl Clock for StandingClock {
    fn now(&self) -> Timestamp {
        let now = self.real.now();
        now.checked_add(self.ahead).unwrap_or(now)
    }

    fn today(&self) -> Date {
        self.today
    }
}

/// The parts of the product, in the order of the menu. This list is the whole wiring.
pub fn features() -> Vec<Feature> {
    vec![
        bodies::feature(),
        accounts::feature(),
        ::mail::feature(),
        oversight::feature(),
        meetings::feature(),
        turnover::feature(),
        yearwheel::feature(),
        engine("charter", bodies::CHARTER_TEXTS),
        engine("input", crate::say::INPUT_TEXTS),
    ]
}

/// An engine has texts and nothing else to show.
fn engine(name: &'static str, texts: FeatureTexts) -> Feature {
    Feature::new(name, texts)
}

/// What programs may ask of the product, as OpenAPI.
#[must_use]
pub fn api_document() -> serde_json::Value {
    let operations: Vec<_> = features().into_iter().flat_map(|feature| feature.operations).collect();
    web::api::document(&operations, env!("CARGO_PKG_VERSION"))
}

/// Who does which kind of job: what the features have registered.
pub fn handlers() -> Handlers {
    handlers_of(|_| true)
}

/// Jobs that take their time – looking for a plan of a year – and have a runner of their own, so that nobody waits for them.
pub fn slow_handlers() -> Handlers {
    handlers_of(is_slow)
}

/// All other jobs.
pub fn quick_handlers() -> Handlers {
    handlers_of(|kind| !is_slow(kind))
}

fn is_slow(kind: &str) -> bool {
    kind == yearwheel::jobs::SEARCH
}

fn handlers_of(wanted: fn(&str) -> bool) -> Handlers {
    let jobs = features().into_iter().flat_map(|feature| feature.jobs).filter(|job| wanted(job.kind));
    jobs.fold(Handlers::new(), |handlers, job| {
        handlers.on(job.kind, move |db, waiting| async move { Ok((job.run)(db, waiting.payload.0).await?) })
    })
}

/// Files that a virus scanner looks through before they are given out.
pub const SHELVES: [Shelf; 2] = [quarantine::FILES, turnover::store::paper::PAPERS];

/// How often the sealer and the job runner look for work.
pub const PACE: Duration = Duration::from_millis(500);

/// Opens a database that must exist already, whatever its version.
///
/// # Errors
/// In words when there is none, else what the database says.
pub async fn open(v: &View, database: &str, clock: Arc<dyn Clock>) -> anyhow::Result<Db> {
    let target = Target::parse(database);
    if let Target::Sqlite(file) = &target
        && !file.exists()
    {
        return Err(say::mistake(v, "app-no-database", &[("file", &file.display().to_string())]));
    }
    connect(v, &target, clock).await
}

/// Opens a database; a file that is not there is made.
///
/// # Errors
/// In words when the file is something else, else what the database says.
pub async fn connect(v: &View, target: &Target, clock: Arc<dyn Clock>) -> anyhow::Result<Db> {
    match target {
        Target::Sqlite(file) if is_something_else(file) => {
            Err(say::mistake(v, "app-not-a-database", &[("file", &file.display().to_string())]))
        }
        _ => Ok(Db::open(target, clock).await?),
    }
}

/// Whether a file is there that is not empty and does not begin as SQLite's files do (<https://sqlite.org/fileformat.html>).
fn is_something_else(file: &Path) -> bool {
    const BEGINNING: &[u8; 16] = b"SQLite format 3\0";
    let mut start = Vec::new();
    let read = std::fs::File::open(file).and_then(|file| file.take(16).read_to_end(&mut start));
    read.is_ok() && !start.is_empty() && start != BEGINNING
}

/// Opens a database whose tables must be there and not newer than the program; `older` says whether older ones will do.
///
/// # Errors
/// [`db::Error::NewerSchema`]; in words when there is no database or its tables must be brought up first.
pub async fn ready(v: &View, database: &str, clock: Arc<dyn Clock>, older: Older) -> anyhow::Result<Db> {
    let db = open(v, database, clock).await?;
    let (found, known) = (db.schema_version().await?, migrations::ALL.last().map_or(0, |step| step.number));
    match (found, older) {
        (0, _) => Err(say::mistake(v, "app-no-tables", &[])),
        (found, _) if found > known => Err(db::Error::NewerSchema { found, known }.into()),
        (found, Older::Refused) if found < known => {
            Err(say::mistake(v, "app-older", &[("found", &found), ("known", &known)]))
        }
        _ => Ok(db),
    }
}

/// Whether tables of an older program will do: for a backup before an upgrade they must.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Older {
    /// They will do.
    Accepted,
    /// They will not.
    Refused,
}

/// Whether a database is configured or the default file exists.
pub fn configured(database: &str) -> bool {
    database != crate::cli::Cli::DEFAULT_FILE || Path::new(database).exists()
}
