//! What is given to the year wheel on the command line: files, days, meetings; or what is wrong with them, all of it at once.

use std::path::Path;

use kernel::Date;
use scheduling::{
    Instance, Plan,
    costs::MeetingIndex,
    instance::{Day, Expected, Fault},
};
use serde::de::DeserializeOwned;
use web::View;

use crate::{
    exchange,
    say::{self, Told},
};

/// The largest file, in bytes: a year for the country in ten copies has some twelve megabytes.
const LARGEST: u64 = 200_000_000;

/// A sound year to be planned.
pub(super) fn instance_of(v: &View, file: &Path) -> anyhow::Result<Instance> {
    let instance: Instance = json(v, file)?;
    sound(v, file, &instance)?;
    Ok(instance)
}

/// A plan, as it stands in the file.
pub(super) fn plan_of(v: &View, file: &Path) -> anyhow::Result<Plan> {
    json(v, file)
}

/// Tells everything that cannot be meant in a year.
pub(super) fn sound(v: &View, file: &Path, instance: &Instance) -> anyhow::Result<()> {
    let faults = instance.faults();
    if faults.is_empty() {
        return Ok(());
    }
    let mut lines: Vec<String> = faults.iter().map(|fault| in_words(v, file, fault)).collect();
    lines.push(v.t1("app-plan-faults", "n", faults.len()));
    Err(Told(lines.join("\n")).into())
}

fn in_words(v: &View, file: &Path, fault: &Fault) -> String {
    let expected = match fault.expected {
        Expected::Word(word) => v.t1("app-plan-expected-word", "word", word),
        Expected::Between(from, to) => v.text("app-plan-expected-between", &[("from", &from), ("to", &to)]),
        Expected::Long(length) => v.t1("app-plan-expected-long", "n", length),
        Expected::Once => v.t("app-plan-expected-once").into_owned(),
        Expected::Growing => v.t("app-plan-expected-growing").into_owned(),
        Expected::NoCircle => v.t("app-plan-expected-no-circle").into_owned(),
    };
    let file = file.display().to_string();
    v.text(
        "app-plan-fault",
        &[("file", &file), ("place", &fault.place), ("found", &fault.found), ("expected", &expected)],
    )
}

/// What a file says, or in which line it cannot be read.
fn json<T: DeserializeOwned>(v: &View, file: &Path) -> anyhow::Result<T> {
    let bytes = exchange::read_bytes(v, file, LARGEST)?;
    serde_json::from_slice(&bytes).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        // The line and the column stand first here, not last.
        let what = error.to_string();
        let what = what.split(" at line ").next().unwrap_or_default().to_owned();
        let file = file.display().to_string();
        say::mistake(v, "app-plan-not-json", &[("file", &file), ("line", &line), ("column", &column), ("what", &what)])
    })
}

/// The number of a day in a year; days before it are its first, days after it come after its last.
pub(super) fn day_of(instance: &Instance, day: Date) -> Day {
    let days = (day - instance.calendar.first).get_days();
    usize::try_from(days).unwrap_or(0)
}

/// A meeting of the plan in force.
pub(super) fn meeting(v: &View, instance: &Instance, body: usize, k: usize) -> anyhow::Result<MeetingIndex> {
    let mut meetings = instance.plan.iter().flat_map(|plan| &plan.meetings);
    if meetings.any(|meeting| (meeting.body, meeting.k) == (body, k)) {
        return Ok((body, k));
    }
    Err(say::mistake(v, "app-plan-no-meeting", &[("body", &body.to_string()), ("k", &k.to_string())]))
}
