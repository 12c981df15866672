//! The register out of the database and into it: `radslag export`, `radslag import`.
//!
//! A package goes out and in whole. Files are read within limits, and what is written appears under its name only when all of it
//! is there.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use bodies::{
    commands::{
        LoadError, exchange, fault_lines, file_fault, load,
        tables::{self, Incoming, Plan, Read, columns, take_out},
    },
    model::record::RecordKind,
    package::File,
};
use db::{Db, Target};
use input::{says::Says, whole::WholeFault};
use kernel::{Actor, Clock, Language};
use web::View;

use crate::{
    cli::{ExportOptions, ImportOptions, Shape},
    say::{self, Outcome},
    site::{self, SwedishClock},
};

/// The largest file of a package, in bytes. A national register has some tens of megabytes.
const LARGEST_PACKAGE: u64 = 200_000_000;

/// `radslag export`
pub(crate) async fn export(language: Language, database: &str, options: ExportOptions) -> anyhow::Result<Outcome> {
    let clock = Arc::new(SwedishClock::new()?);
    let v = say::view(language, clock.today());
    let db = site::ready(&v, database, clock, site::Older::Refused).await?;
    let to = &options.to;
    if let Some(word) = &options.table {
        return table_out(&v, &db, to, word, shape(&options)).await;
    }
    let register = exchange::take_out(&db, &actor("export")).await?;
    match shape(&options) {
        Shape::Json => write_file(&v, to, register.json().as_bytes())?,
        Shape::Toml => write_folder(&v, to, &register.toml())?,
        Shape::Csv | Shape::Xlsx => {
            return Err(say::mistake(&v, "app-export-which-table", &[("tables", &table_words())]));
        }
    }
    say::out(&v.text(
        "app-exported",
        &[("file", &to.display().to_string()), ("what", &exchange::counted(&v, &register.counts()))],
    ));
    Ok(Outcome::Done)
}

/// One table to a file.
async fn table_out(v: &View, db: &Db, to: &Path, word: &str, shape: Shape) -> anyhow::Result<Outcome> {
    let kind = table_kind(v, word)?;
    let who = actor("export");
    let table = db.read(move |tx| take_out::table(tx, &who, kind)).await?.unwrap_or_default();
    let bytes = match shape {
        Shape::Xlsx => table.workbook(&v.t(kind.many()))?,
        _ => table.csv()?,
    };
    write_file(v, to, &bytes)?;
    say::out(&v.text("app-table-exported", &[("file", &to.display().to_string()), ("n", &table.rows.len())]));
    Ok(Outcome::Done)
}

/// The kind of records of a table, by any of its words.
fn table_kind(v: &View, word: &str) -> anyhow::Result<RecordKind> {
    let unknown = || say::mistake(v, "app-unknown-table", &[("found", &word), ("tables", &table_words())]);
    columns::kind_of(word).ok_or_else(unknown)
}

fn table_words() -> String {
    RecordKind::ALL.iter().map(|kind| kind.as_str()).collect::<Vec<_>>().join(", ")
}

/// One table from a file, into the register that there is.
async fn table_in(
    v: &View,
    clock: Arc<SwedishClock>,
    database: &str,
    options: &ImportOptions,
    word: &str,
) -> anyhow::Result<Outcome> {
    let kind = table_kind(v, word)?;
    let bytes = read_bytes(v, &options.from, input::LARGEST_FILE)?;
    let sheet = match input::sheet::read(&options.from.to_string_lossy(), &bytes) {
        Ok(sheet) => Arc::new(sheet),
        Err(faults) => return Ok(faulty(v, &tables::sheet_fault_lines(v, &faults))),
    };
    let incoming = Incoming { kind, sheet, today: clock.today(), language: v.language };
    let db = site::ready(v, database, clock, site::Older::Refused).await?;
    if options.dry_run {
        return Ok(match tables::look_at(&db, &actor("import"), &incoming).await? {
            Err(faults) => faulty(v, &tables::fault_lines(v, &faults)),
            Ok((plan, _)) => planned(v, "app-table-would", &plan),
        });
    }
    let reason = options.reason.clone().unwrap_or_else(|| v.t("app-import-reason").into_owned());
    Ok(match tables::read_in(&db, &actor("import"), &reason, &incoming, None).await? {
        Err(faults) => faulty(v, &tables::fault_lines(v, &faults)),
        Ok(Read::Done(plan, _)) => planned(v, "app-table-imported", &plan),
        Ok(Read::Nothing | Read::Otherwise) => {
            say::out(&v.t("app-table-nothing"));
            Outcome::Done
        }
    })
}

/// How many rows were, or would be, new, changed and unchanged.
fn planned(v: &View, key: &str, plan: &Plan) -> Outcome {
    let new = plan.new_records();
    let changed = plan.rows.len() - new;
    say::out(&v.text(key, &[("new", &new), ("changed", &changed), ("unchanged", &plan.unchanged)]));
    Outcome::Done
}

/// All faults, one a line, and how many.
fn faulty(v: &View, lines: &[String]) -> Outcome {
    lines.iter().for_each(|line| say::err(line));
    say::err(&v.text("app-import-faults", &[("n", &lines.len())]));
    Outcome::Found
}

/// `radslag import`
pub(crate) async fn import(language: Language, database: &str, options: ImportOptions) -> anyhow::Result<Outcome> {
    let clock = Arc::new(SwedishClock::new()?);
    let v = say::view(language, clock.today());
    if let Some(word) = &options.table {
        return table_in(&v, clock, database, &options, word).await;
    }
    let files = read_package(&v, &options.from)?;
    let trial = tempfile::tempdir()?;
    let target = match Target::parse(database) {
        // A trial makes no database.
        Target::Sqlite(file) if options.dry_run && !file.exists() => Target::Sqlite(trial.path().join("trial.sqlite")),
        target => target,
    };
    let db = site::connect(&v, &target, clock).await?;
    db.migrate(migrations::ALL).await?;
    package(&v, &db, &options, &files).await
}

async fn package(v: &View, db: &Db, options: &ImportOptions, files: &[File]) -> anyhow::Result<Outcome> {
    let looked = exchange::look_at(db, files).await;
    let what = match looked {
        Ok(what) if options.dry_run => {
            say::out(&v.text("app-import-would", &[("what", &exchange::counted(v, &what))]));
            return Ok(Outcome::Done);
        }
        Ok(what) => what,
        Err(error) => return refused(v, error),
    };
    let reason = options.reason.clone().unwrap_or_else(|| v.t("app-import-reason").into_owned());
    match load(db, &actor("import"), &reason, files).await {
        Ok(()) => {
            say::out(&v.text("app-imported", &[("what", &exchange::counted(v, &what))]));
            Ok(Outcome::Done)
        }
        Err(error) => refused(v, error),
    }
}

/// All faults, one a line, and how many; or that there is a register already.
fn refused(v: &View, error: LoadError) -> anyhow::Result<Outcome> {
    match error {
        LoadError::Faults(faults) => Ok(faulty(v, &fault_lines(v, &faults))),
        LoadError::NotEmpty(not_empty) => Err(say::mistake(v, "app-import-not-empty", &[("n", &not_empty.bodies)])),
        LoadError::Db(error) => Err(error.into()),
    }
}

fn actor(part: &'static str) -> Actor {
    Actor::System { part }
}

fn shape(options: &ExportOptions) -> Shape {
    let ending = options.to.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let by_ending = match (ending.as_deref(), &options.table) {
        (Some("xlsx"), _) => Shape::Xlsx,
        (Some("csv"), _) | (_, Some(_)) => Shape::Csv,
        (Some("json"), None) => Shape::Json,
        _ => Shape::Toml,
    };
    options.format.unwrap_or(by_ending)
}

/// Writes a file beside its place and then moves it there, so that nobody finds half of it.
pub(crate) fn write_file(v: &View, to: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let write = || {
        let mut file = tempfile::NamedTempFile::new_in(beside(to))?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        file.persist_noclobber(to)?;
        Ok(())
    };
    write().map_err(|error: io::Error| unwritten(v, to, &error))
}

/// Writes a folder beside its place and then moves it there.
fn write_folder(v: &View, to: &Path, files: &[File]) -> anyhow::Result<()> {
    let write = || {
        if to.exists() {
            // An empty folder may be there already.
            std::fs::remove_dir(to)?;
        }
        let folder = tempfile::Builder::new().prefix(".radslag-export-").tempdir_in(beside(to))?;
        std::fs::create_dir(folder.path().join("bodies"))?;
        for file in files {
            std::fs::write(folder.path().join(&*file.name), &file.text)?;
        }
        std::fs::rename(folder.keep(), to)
    };
    write().map_err(|error: io::Error| unwritten(v, to, &error))
}

pub(crate) fn beside(to: &Path) -> PathBuf {
    let parent = to.parent().filter(|parent| !parent.as_os_str().is_empty());
    parent.map_or_else(|| PathBuf::from("."), Path::to_owned)
}

fn unwritten(v: &View, to: &Path, error: &io::Error) -> anyhow::Error {
    let file = to.display().to_string();
    match error.kind() {
        io::ErrorKind::AlreadyExists | io::ErrorKind::DirectoryNotEmpty | io::ErrorKind::NotADirectory => {
            say::mistake(v, "app-export-exists", &[("file", &file)])
        }
        _ => say::mistake(v, "app-export-unwritten", &[("file", &file), ("fault", &error.to_string())]),
    }
}

/// The files of a folder, or the one file.
fn read_package(v: &View, from: &Path) -> anyhow::Result<Vec<File>> {
    if from.is_file() {
        let name = from.file_name().unwrap_or_default().to_string_lossy();
        return Ok(vec![File { name: Arc::from(&*name), text: read_text(v, from)? }]);
    }
    let mut files = Vec::new();
    for (folder, inside) in [(from.to_owned(), ""), (from.join("bodies"), "bodies/")] {
        let listed = match std::fs::read_dir(&folder) {
            Ok(listed) => listed,
            Err(error) if !inside.is_empty() && error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(unread(v, from, &error)),
        };
        for entry in listed {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == "toml") {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                files.push(File { name: format!("{inside}{name}").into(), text: read_text(v, &path)? });
            }
        }
    }
    if files.is_empty() {
        return Err(say::mistake(v, "app-import-nothing", &[("file", &from.display().to_string())]));
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

fn read_text(v: &View, from: &Path) -> anyhow::Result<String> {
    let bytes = read_bytes(v, from, LARGEST_PACKAGE)?;
    let decoded = input::text::decode(&bytes).map_err(|fault| in_file(v, from, &fault.says()))?;
    Ok(decoded.text)
}

/// Everything in a file, or why not; a file that is too large is refused by its size alone.
pub(crate) fn read_bytes(v: &View, from: &Path, most: u64) -> anyhow::Result<Vec<u8>> {
    let open = std::fs::File::open(from).and_then(|file| Ok((file.metadata()?.len(), file)));
    let (length, file) = open.map_err(|error| unread(v, from, &error))?;
    input::whole::read(file, Some(length), most).map_err(|fault| match (fault.says(), fault) {
        (Some(says), _) => in_file(v, from, &says),
        (None, WholeFault::Io(error)) => unread(v, from, &error),
        (None, other) => other.into(),
    })
}

/// A fault of a whole file: its name and what is wrong.
pub(crate) fn in_file(v: &View, file: &Path, says: &Says) -> anyhow::Error {
    let what = file_fault(v, says);
    say::mistake(v, "app-import-file", &[("file", &file.display().to_string()), ("what", &what)])
}

fn unread(v: &View, from: &Path, error: &io::Error) -> anyhow::Error {
    let file = from.display().to_string();
    say::mistake(v, "app-import-unread", &[("file", &file), ("fault", &error.to_string())])
}
