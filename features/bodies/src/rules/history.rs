//! What the log says of records: what happened to each of them, what stood in the register at a moment, and what differs
//! between two moments.
//!
//! Pure. What somebody may not see is taken away first ([`seen`]); what was erased stays as [`Stood::Erased`], because
//! nobody knows any more what it was.

mod seen;

use std::collections::BTreeMap;

use kernel::Date;
use serde_json::Value;
use uuid::Uuid;

use crate::model::record::{Record, RecordKind};

pub use seen::{Sight, seen};

/// What stood at a place at one moment, as far as somebody may know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stood {
    /// Nothing.
    Nothing,
    /// This record.
    Record(Record),
    /// Something that the one who asks may not see.
    Hidden,
    /// Something whose values have been erased from the log.
    Erased,
}

impl Stood {
    /// The record, when it is known.
    #[must_use]
    pub const fn record(&self) -> Option<&Record> {
        match self {
            Self::Record(record) => Some(record),
            Self::Nothing | Self::Hidden | Self::Erased => None,
        }
    }
}

impl From<Option<Record>> for Stood {
    fn from(record: Option<Record>) -> Self {
        record.map_or(Self::Nothing, Self::Record)
    }
}

/// One record of an entry, before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its kind.
    pub kind: RecordKind,
    /// Its identity.
    pub id: Uuid,
    /// The word in its address, for kinds that have one.
    pub word: String,
    /// What stood there before.
    pub before: Stood,
    /// What stood there afterwards.
    pub after: Stood,
}

impl Step {
    /// Whether its values have been erased from the log.
    #[must_use]
    pub fn is_erased(&self) -> bool {
        [&self.before, &self.after].contains(&&Stood::Erased)
    }
}

/// What stands at every place of a thing at one moment.
pub type State = BTreeMap<(RecordKind, Uuid), Stood>;

/// The records of an entry as the log keeps them. `what` and `personal` as [`crate::commands::change`] writes them.
#[must_use]
pub fn steps(what: &Value, personal: Option<&Value>) -> Vec<Step> {
    fn items(of: &Value) -> impl Iterator<Item = (&str, &Value)> {
        let all = of.get("items").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        all.iter().filter_map(|item| Some((item.get("id")?.as_str()?, item)))
    }
    // Values about people lie beside the chain, by the same identities.
    let beside: BTreeMap<&str, &Value> = personal.into_iter().flat_map(items).collect();
    let step = |(id, item): (&str, &Value)| {
        let kind = RecordKind::from_word(item.get("kind")?.as_str()?)?;
        let word = item.get("word").and_then(Value::as_str).unwrap_or_default().to_owned();
        let full = if item.get("personal").is_some() { beside.get(id).copied() } else { Some(item) };
        let side = |name: &str| full.map_or(Stood::Erased, |full| side(full, name));
        Some(Step { kind, id: id.parse().ok()?, word, before: side("before"), after: side("after") })
    };
    items(what).filter_map(step).collect()
}

fn side(item: &Value, name: &str) -> Stood {
    item.get(name).and_then(|value| serde_json::from_value::<Option<Record>>(value.clone()).ok()).flatten().into()
}

/// What stood before some entries, from what stood after them: the newest entry first.
#[must_use]
pub fn reversed<'a>(mut state: State, newest_first: impl IntoIterator<Item = &'a [Step]>) -> State {
    for steps in newest_first {
        // Within an entry the last written is taken back first.
        for step in steps.iter().rev() {
            let place = (step.kind, step.id);
            match &step.before {
                Stood::Nothing | Stood::Hidden => state.remove(&place),
                known => state.insert(place, known.clone()),
            };
        }
    }
    state
}

/// What happened to a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happened {
    /// It was added.
    Added,
    /// It was taken away: it should never have stood there.
    Removed,
    /// It holds until this day and no longer.
    Ended(Date),
    /// Its last day was taken away.
    Reopened,
    /// It was wrong, and holds with the new values for all its days.
    Corrected,
    /// It holds with the new values from this day on.
    From(Date),
}

impl Happened {
    /// The word for programs, and the day where there is one.
    #[must_use]
    pub const fn word(self) -> (&'static str, Option<Date>) {
        match self {
            Self::Added => ("added", None),
            Self::Removed => ("removed", None),
            Self::Ended(day) => ("ended", Some(day)),
            Self::Reopened => ("reopened", None),
            Self::Corrected => ("corrected", None),
            Self::From(day) => ("changed_from", Some(day)),
        }
    }
}

/// What an entry did to one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The record's kind.
    pub kind: RecordKind,
    /// Its identity; of the newer one, when it was cut in two.
    pub id: Uuid,
    /// What happened.
    pub happened: Happened,
    /// What stood there before.
    pub before: Stood,
    /// What stood there afterwards.
    pub after: Stood,
}

/// What an entry did, record by record. A record that was cut in two on a day is told once.
#[must_use]
pub fn told(steps: &[Step]) -> Vec<Told> {
    let mut out = Vec::new();
    let mut rest = steps.iter().peekable();
    while let Some(step) = rest.next() {
        if let Some(day) = rest.peek().and_then(|next| cut(step, next)) {
            let next = rest.next().unwrap_or(step);
            let happened = Happened::From(day);
            out.push(Told {
                kind: step.kind,
                id: next.id,
                happened,
                before: step.before.clone(),
                after: next.after.clone(),
            });
            continue;
        }
        let (before, after) = (step.before.clone(), step.after.clone());
        out.push(Told { kind: step.kind, id: step.id, happened: happened(&before, &after), before, after });
    }
    out
}

/// The day from which the second record goes on where the first one stops.
fn cut(first: &Step, second: &Step) -> Option<Date> {
    let before = first.before.record()?;
    let (old, new) = (first.after.record()?, second.after.record()?);
    let day = new.day("from")?;
    let goes_on = first.kind == second.kind
        && second.before == Stood::Nothing
        && only_differ_in(before, old, "to")
        && old.day("to").and_then(|eve| eve.tomorrow().ok()) == Some(day);
    goes_on.then_some(day)
}

/// What happened to one record.
#[must_use]
pub fn happened(before: &Stood, after: &Stood) -> Happened {
    match (before, after) {
        (Stood::Nothing, _) => Happened::Added,
        (_, Stood::Nothing) => Happened::Removed,
        (Stood::Record(old), Stood::Record(new)) if only_differ_in(old, new, "to") => {
            new.day("to").map_or(Happened::Reopened, Happened::Ended)
        }
        _ => Happened::Corrected,
    }
}

fn only_differ_in(one: &Record, other: &Record, field: &str) -> bool {
    one != other && one.clone().with(field, Value::Null) == other.clone().with(field, Value::Null)
}

/// What became of a record through several entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    /// Its kind.
    pub kind: RecordKind,
    /// Its identity.
    pub id: Uuid,
    /// What stood there before the first of them.
    pub before: Stood,
    /// What stands there after the last of them.
    pub after: Stood,
    /// Which entries did something to it, oldest first, by their places among those given.
    pub entries: Vec<usize>,
}

impl Folded {
    /// Whether it came to nothing: what was changed was changed back.
    #[must_use]
    pub fn is_as_before(&self) -> bool {
        self.before == self.after && !matches!(self.before, Stood::Hidden | Stood::Erased)
    }
}

/// What differs between before and after some entries, record by record in the order of the register.
#[must_use]
pub fn folded<'a>(oldest_first: impl IntoIterator<Item = &'a [Step]>) -> Vec<Folded> {
    let mut all: BTreeMap<(RecordKind, Uuid), Folded> = BTreeMap::new();
    for (at, steps) in oldest_first.into_iter().enumerate() {
        for step in steps {
            let folded = all.entry((step.kind, step.id)).or_insert_with(|| Folded {
                kind: step.kind,
                id: step.id,
                before: step.before.clone(),
                after: Stood::Nothing,
                entries: Vec::new(),
            });
            folded.after = step.after.clone();
            if folded.entries.last() != Some(&at) {
                folded.entries.push(at);
            }
        }
    }
    all.into_values().collect()
}

#[cfg(test)]
mod tests;
