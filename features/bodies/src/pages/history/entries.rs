//! Entries as a page shows them: when, who, why and what, as far as the actor may see it.

use std::collections::BTreeSet;

use jiff::Timestamp;
use kernel::Actor;
use serde_json::Value;
use uuid::Uuid;
use web::{
    View,
    components::ChangesView,
    phrase::{Link, Phrase},
};

use super::telling::Telling;
use crate::{
    api::{
        history::{HistoryEntry, HistoryRecord, identity},
        shared,
    },
    commands::read::{DECIDED, READ},
    model::source::Decision,
    pages::sentence::enumeration,
    rules::history::{Sight, Step, Stood, Told, seen, steps, told},
    store::history::{Known, Written},
};

/// Records told of one entry in a list; its own page tells all.
const TOLD: usize = 12;

/// An entry as far as the actor may see it.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    /// The entry.
    pub written: Written,
    /// Its records.
    pub steps: Vec<Step>,
    /// Whether that is all of it.
    pub whole: bool,
}

impl Seen {
    /// What of an entry the actor may see; none when that is nothing.
    pub(super) fn of(written: Written, actor: &Actor, known: &Known) -> Option<Self> {
        let sight = Sight {
            internal: actor.sees_internal(),
            protected: actor.sees_protected(),
            people: &known.seen,
            open_seats: &known.open_seats,
        };
        let personal = written.personal.as_ref().map(|personal| &personal.0);
        let all = steps(&written.what.0, personal);
        let (steps, whole) = seen(all, &sight);
        let tells = match written.kind.as_str() {
            READ_IN | READ => true,
            // What was confirmed or corrected is told by the change it made.
            DECIDED => matches!(decision(&written), Some(Decision::Rejected | Decision::Open)),
            _ => !steps.is_empty(),
        };
        tells.then_some(Self { written, steps, whole })
    }

    /// Who did it, and why, as far as the actor may know: who has signed in sees who; the reason only who sees all that
    /// was done, because it may name those whom she may not see.
    pub(super) fn who(&self, v: &View) -> Option<String> {
        let system = self.written.kind == READ_IN;
        v.sees_internal()
            .then(|| if system { v.t("bodies-history-by-program").into_owned() } else { self.written.who.clone() })
    }

    /// The reason.
    pub(super) fn why(&self, v: &View) -> Option<String> {
        // What was read in is told without a reason: it would be the name of the source once more.
        let given = !matches!(self.written.kind.as_str(), READ_IN | READ | DECIDED);
        let told = v.sees_internal() && self.whole && given && !self.written.why.is_empty();
        told.then(|| self.written.why.clone())
    }

    /// The entry that this one takes back.
    fn undoes(&self) -> Option<Uuid> {
        self.written.what.0.get("undoes")?.as_str()?.parse().ok()
    }
}

/// The entry as a program gets it.
pub(super) fn answer(v: &View, known: &Known, seen: &Seen) -> HistoryEntry {
    let (telling, written) = (Telling { v, known }, &seen.written);
    HistoryEntry {
        id: identity(written.id),
        kind: written.kind.clone(),
        at: written.at,
        who: seen.who(v),
        why: seen.why(v),
        about: written.object_kind.clone(),
        name: written.name.clone(),
        address: written.address(),
        undoes: seen.undoes().map(identity),
        href: shared::href(v, &format!("/historik/{}", written.id)),
        says: says(v, seen).map(|says| says.words()),
        records: told(&seen.steps).iter().map(|told| answer_of(&telling, told)).collect(),
    }
}

pub(super) fn answer_of(telling: &Telling<'_>, told: &Told) -> HistoryRecord {
    let (happened, day) = told.happened.word();
    let value = |stood: &Stood| stood.record().and_then(|record| serde_json::to_value(record).ok());
    let either = |stood: &Stood| told.before == *stood || told.after == *stood;
    let erased = either(&Stood::Erased).then_some("erased");
    HistoryRecord {
        kind: told.kind.as_str().into(),
        id: identity(told.id),
        happened: happened.into(),
        day,
        before: value(&told.before),
        after: value(&told.after),
        missing: erased.or(either(&Stood::Hidden).then_some("hidden")).map(Into::into),
        sentence: telling.what(told).words(),
    }
}

/// The kind of entry that says that a package was read in.
pub(super) const READ_IN: &str = "bodies.read_in";

/// The things that entries are about.
pub(super) fn things(written: &[Written]) -> BTreeSet<Uuid> {
    written.iter().map(|entry| entry.object).collect()
}

/// An entry of a list.
pub(super) struct EntryView {
    pub at: Timestamp,
    pub href: String,
    pub who: Option<String>,
    pub about: Option<Link>,
    pub says: Option<Phrase>,
    pub parts: Vec<PartView>,
    pub more: usize,
    pub why: Option<String>,
}

/// What an entry did to one record.
pub(super) struct PartView {
    pub what: Phrase,
    pub note: Option<String>,
    pub changes: ChangesView,
}

impl EntryView {
    /// An entry of a list; `about` when the list is about several things.
    pub(super) fn of(v: &View, known: &Known, seen: &Seen, about: bool) -> Self {
        Self::told(v, known, seen, about, TOLD)
    }

    /// The same with at most so many records.
    pub(super) fn told(v: &View, known: &Known, seen: &Seen, about: bool, most: usize) -> Self {
        let telling = Telling { v, known };
        let all = told(&seen.steps);
        let written = &seen.written;
        Self {
            at: written.at,
            href: v.url(&format!("/historik/{}", written.id)),
            who: seen.who(v),
            about: about.then(|| thing(v, written)),
            says: says(v, seen),
            parts: all.iter().take(most).map(|told| part(&telling, told)).collect(),
            more: all.len().saturating_sub(most),
            why: seen.why(v),
        }
    }
}

/// The thing an entry is about; what was taken away has no page to go to but its history.
pub(super) fn thing(v: &View, written: &Written) -> Link {
    let name = written.name.clone().unwrap_or_else(|| v.t("bodies-history-register-itself").into_owned());
    let address = written.address();
    if written.gone || written.name.is_none() {
        v.link_to(name, &format!("{address}/historik"))
    } else {
        v.link_to(name, &address)
    }
}

fn says(v: &View, seen: &Seen) -> Option<Phrase> {
    let what = &seen.written.what.0;
    match seen.written.kind.as_str() {
        READ_IN => return Some(v.t("bodies-history-read-in").into()),
        READ => {
            let found = what.get("proposals").and_then(Value::as_u64).unwrap_or_default();
            return Some(v.t1("bodies-history-source-read", "n", found).into());
        }
        DECIDED => return Some(decided(v, &seen.written).into()),
        _ => {}
    }
    let undone = v.link("bodies-history-an-earlier-change", &format!("/historik/{}", seen.undoes()?));
    Some(v.phrase("bodies-history-undid", &[("change", &undone)]))
}

/// What was decided about proposals of a source.
fn decision(written: &Written) -> Option<Decision> {
    Decision::from_word(written.what.0.get("decision")?.as_str()?)
}

/// "Ett förslag om Kulturforum avvisades."
fn decided(v: &View, written: &Written) -> String {
    let list = |name: &str| written.what.0.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let bodies: Vec<String> = list("bodies").iter().filter_map(Value::as_str).map(str::to_owned).collect();
    let bodies = if bodies.is_empty() { written.name.clone().unwrap_or_default() } else { enumeration(v, &bodies) };
    let key = match decision(written) {
        Some(Decision::Rejected) => "bodies-history-source-rejected",
        _ => "bodies-history-source-reopened",
    };
    v.t2(key, "n", list("proposals").len(), "bodies", bodies)
}

fn part(telling: &Telling<'_>, told: &Told) -> PartView {
    PartView { what: telling.what(told), note: telling.note(&told.before, &told.after), changes: telling.changes(told) }
}
