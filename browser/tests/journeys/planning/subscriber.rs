//! A calendar program of another hand: vdirsyncer subscribes by address, Python's own client asks again with the tag it was given,
//! and Python's icalendar reads what has come. `cargo xtask parts` installs them.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    process::Command,
};

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;

use crate::county::County;

/// Somebody who subscribes to the county's meetings.
pub(super) struct Subscriber {
    folder: TempDir,
    address: String,
}

/// The meetings that lie in her calendar: identity to day and name.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Calendar(BTreeMap<String, (String, String)>);

/// Asks twice, the second time with the tag of the first answer: nothing is sent again.
const ASKS: &str = r#"
import sys, urllib.request, urllib.error
first = urllib.request.urlopen(sys.argv[1])
assert first.headers["content-type"].startswith("text/calendar"), first.headers
open("lanet.ics", "wb").write(first.read())
again = urllib.request.Request(sys.argv[1], headers={"If-None-Match": first.headers["etag"]})
try:
    urllib.request.urlopen(again)
    sys.exit("it was sent again")
except urllib.error.HTTPError as answer:
    assert answer.code == 304, answer
"#;

/// Tells the events of files.
const READS: &str = r#"
import glob, icalendar, sys
for name in glob.glob(sys.argv[1]):
    for event in icalendar.Calendar.from_ical(open(name, "rb").read()).walk("VEVENT"):
        assert not event.errors, event.errors
        print(event["UID"], str(event["DTSTART"].dt)[:10], event["SUMMARY"], sep="|")
"#;

impl Subscriber {
    pub(super) fn of(county: &County) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        std::fs::create_dir_all(folder.path().join("kalender"))?;
        let address = format!("{}/moten/kalender.ics", county.address());
        let config = format!(
            "[general]\nstatus_path = \"./status/\"\n\n[pair lanet]\na = \"har\"\nb = \"dar\"\ncollections = null\n\
             conflict_resolution = \"b wins\"\n\n[storage har]\ntype = \"filesystem\"\npath = \"./kalender/\"\nfileext = \".ics\"\n\n\
             [storage dar]\ntype = \"http\"\nurl = \"{address}\"\n"
        );
        std::fs::write(folder.path().join("config"), config)?;
        Ok(Self { folder, address })
    }

    /// Brings her calendar up to date, and reads it.
    pub(super) async fn fetches(&mut self) -> Result<Calendar> {
        let folder = self.folder.path().to_owned();
        let address = self.address.clone();
        let fetch = move || {
            run("/usr/bin/python3", &["-c", ASKS, &address], &folder)?;
            run("sh", &["-c", "yes | vdirsyncer -c config discover lanet && vdirsyncer -c config sync"], &folder)?;
            let read = |files| run("/usr/bin/python3", &["-c", READS, files], &folder);
            anyhow::Ok((read("lanet.ics")?, read("kalender/*.ics")?))
        };
        let (read, synchronised) = tokio::task::spawn_blocking(fetch).await??;
        let event = |line: &str| {
            let mut cells = line.splitn(3, '|').map(str::to_owned);
            Some((cells.next()?, (cells.next()?, cells.next()?)))
        };
        let events: BTreeMap<_, _> = read.lines().filter_map(event).collect();
        // vdirsyncer gives each event of a feed an identity of its own; the days and names are the feed's.
        let told = |text: &str| {
            let mut told: Vec<_> = text.lines().filter_map(event).map(|(_, event)| event).collect();
            told.sort();
            told
        };
        ensure!(told(&read) == told(&synchronised), "vdirsyncer has other meetings: {read} {synchronised}");
        ensure!(!events.is_empty(), "the calendar is empty: {read}");
        Ok(Calendar(events))
    }
}

impl Calendar {
    pub(super) fn has(&self, name: &str, day: &str) -> bool {
        self.0.values().any(|(on, what)| on == day && what == name)
    }

    /// How many meetings are on another day.
    pub(super) fn changed(&self, later: &Self) -> usize {
        self.0.iter().filter(|(id, was)| later.0.get(*id) != Some(was)).count()
    }

    /// What is in one of two calendars and not the other, for whoever reads why a test failed.
    pub(super) fn differs<'a>(&'a self, later: &'a Self) -> Vec<&'a (String, String)> {
        let lacks = |one: &'a Self, other: &'a Self| one.0.iter().filter(|(id, _)| !other.0.contains_key(*id));
        lacks(self, later).chain(lacks(later, self)).map(|(_, event)| event).collect()
    }

    pub(super) fn ids(&self) -> BTreeSet<&str> {
        self.0.keys().map(String::as_str).collect()
    }
}

fn run(program: &str, arguments: &[&str], folder: &PathBuf) -> Result<String> {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder).env("HOME", folder).env("LC_ALL", "C.UTF-8");
    command.env("XDG_CONFIG_HOME", folder).env("XDG_DATA_HOME", folder).env("XDG_CACHE_HOME", folder);
    let out = command.output().with_context(|| format!("{program}; cargo xtask parts installs it"))?;
    let (said, wrong) = (String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
    ensure!(out.status.success(), "{program}: {said}\n{wrong}");
    Ok(said.into_owned())
}
