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
    commands::{LoadError, exchange, fault_lines, load},
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
    let register = exchange::take_out(&db, &actor("export")).await?;
    let to = &options.to;
    match shape(&options) {
        Shape::Json => write_file(&v, to, register.json().as_bytes())?,
        Shape::Toml => write_folder(&v, to, &register.toml())?,
    }
    say::out(
        &v.text("app-exported", &[("file", &to.display().to_string()), ("what", &counts(&v, &register.counts()))]),
    );
    Ok(Outcome::Done)
}

/// `radslag import`
pub(crate) async fn import(language: Language, database: &str, options: ImportOptions) -> anyhow::Result<Outcome> {
    let clock = Arc::new(SwedishClock::new()?);
    let v = say::view(language, clock.today());
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
            say::out(&v.text("app-import-would", &[("what", &counts(v, &what))]));
            return Ok(Outcome::Done);
        }
        Ok(what) => what,
        Err(error) => return refused(v, error),
    };
    let reason = options.reason.clone().unwrap_or_else(|| v.t("app-import-reason").into_owned());
    match load(db, &actor("import"), &reason, files).await {
        Ok(()) => {
            say::out(&v.text("app-imported", &[("what", &counts(v, &what))]));
            Ok(Outcome::Done)
        }
        Err(error) => refused(v, error),
    }
}

/// All faults, one a line, and how many; or that there is a register already.
fn refused(v: &View, error: LoadError) -> anyhow::Result<Outcome> {
    match error {
        LoadError::Faults(faults) => {
            fault_lines(v, &faults).iter().for_each(|line| say::err(line));
            say::err(&v.text("app-import-faults", &[("n", &faults.len())]));
            Ok(Outcome::Found)
        }
        LoadError::NotEmpty(not_empty) => Err(say::mistake(v, "app-import-not-empty", &[("n", &not_empty.bodies)])),
        LoadError::Db(error) => Err(error.into()),
    }
}

fn actor(part: &'static str) -> Actor {
    Actor::System { part }
}

/// "35 organ, 320 organisationer …": what there is, without what there is none of.
fn counts(v: &View, counts: &[(&'static str, usize)]) -> String {
    let told = counts.iter().filter(|(_, n)| *n > 0).map(|(what, n)| {
        let key = match *what {
            "body" => "app-count-bodies",
            "organisation" => "app-count-organisations",
            "person" => "app-count-people",
            "group" => "app-count-groups",
            "term" => "app-count-terms",
            "party" => "app-count-parties",
            "county" => "app-count-counties",
            "area" => "app-count-areas",
            _ => "app-count-sides",
        };
        v.text(key, &[("n", n)])
    });
    told.collect::<Vec<_>>().join(", ")
}

fn shape(options: &ExportOptions) -> Shape {
    let ending = options.to.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    options.format.unwrap_or(if ending { Shape::Json } else { Shape::Toml })
}

/// Writes a file beside its place and then moves it there, so that nobody finds half of it.
fn write_file(v: &View, to: &Path, bytes: &[u8]) -> anyhow::Result<()> {
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

fn beside(to: &Path) -> PathBuf {
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
fn read_bytes(v: &View, from: &Path, most: u64) -> anyhow::Result<Vec<u8>> {
    let open = std::fs::File::open(from).and_then(|file| Ok((file.metadata()?.len(), file)));
    let (length, file) = open.map_err(|error| unread(v, from, &error))?;
    input::whole::read(file, Some(length), most).map_err(|fault| match (fault.says(), fault) {
        (Some(says), _) => in_file(v, from, &says),
        (None, WholeFault::Io(error)) => unread(v, from, &error),
        (None, other) => other.into(),
    })
}

/// A fault of a whole file: its name and what is wrong.
fn in_file(v: &View, file: &Path, says: &Says) -> anyhow::Error {
    let words: Vec<(&str, &dyn web::text::AsArg)> =
        says.words.iter().map(|(name, word)| (*name, word as &dyn web::text::AsArg)).collect();
    let what = v.text(says.key, &words);
    say::mistake(v, "app-import-file", &[("file", &file.display().to_string()), ("what", &what)])
}

fn unread(v: &View, from: &Path, error: &io::Error) -> anyhow::Error {
    let file = from.display().to_string();
    say::mistake(v, "app-import-unread", &[("file", &file), ("fault", &error.to_string())])
}
