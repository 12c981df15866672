//! What an entry did to records, in words, by what the entries of a page mention.

use charter::rule::RuleKind;
use kernel::Date;
use serde_json::Value;
use uuid::Uuid;
use web::{View, components::ChangesView, phrase::Phrase};

use crate::{
    model::record::{Field, FieldKind, Naming, Record, RecordKind},
    pages::{
        sentence,
        telling::{self, Called},
        words,
    },
    rules::history::{Happened, Stood, Told},
    store::history::{Known, SeatName},
};

/// Tells records in the language of a page.
#[derive(Clone, Copy)]
pub(super) struct Telling<'a> {
    /// The language.
    pub v: &'a View,
    /// What things are called.
    pub known: &'a Known,
}

impl Telling<'_> {
    /// "Plats – ledamot, Timrå kommun: ändrades från och med 1 januari 2027".
    pub(super) fn what(&self, told: &Told) -> Phrase {
        let known = told.after.record().or(told.before.record());
        self.happened(&self.title(told.kind, known), told.kind, told.happened)
    }

    /// What happened to something that is called so.
    pub(super) fn happened(&self, record: &str, kind: RecordKind, happened: Happened) -> Phrase {
        let v = self.v;
        let dated = |key: &str, day: Date| Phrase::text(v.t2(key, "record", record, "day", v.day(day)));
        match happened {
            Happened::Added => v.t1("bodies-history-added", "record", record).into(),
            Happened::Removed => v.t1("bodies-history-removed", "record", record).into(),
            Happened::Reopened => v.t1("bodies-history-reopened", "record", record).into(),
            Happened::Corrected if kind.is_dated() => v.t1("bodies-history-corrected", "record", record).into(),
            Happened::Corrected => v.t1("bodies-history-altered", "record", record).into(),
            Happened::Ended(day) => dated("bodies-history-ended", day),
            Happened::From(day) => dated("bodies-history-changed-from", day),
        }
    }

    /// "Plats – ledamot, Timrå kommun"; only the kind when the record may not be seen.
    pub(super) fn title(&self, kind: RecordKind, record: Option<&Record>) -> String {
        let called = sentence::capitalised(&self.v.t(kind.called()));
        match record.map(|record| self.about(kind, record)).filter(|about| !about.is_empty()) {
            Some(about) => format!("{called} – {about}"),
            None => called,
        }
    }

    fn telling(&self) -> telling::Telling<'_, Known> {
        telling::Telling { v: self.v, called: self.known }
    }

    /// What tells a record from the others of its kind.
    pub(super) fn about(&self, kind: RecordKind, record: &Record) -> String {
        self.telling().label(kind, record)
    }

    /// The fields before and after.
    pub(super) fn changes(&self, told: &Told) -> ChangesView {
        // From which day it holds is said in the heading.
        let known: &[&str] = if matches!(told.happened, Happened::From(_)) { &["from"] } else { &[] };
        ChangesView { changes: self.telling().changes(told.kind, (told.before.record(), told.after.record()), known) }
    }

    /// What must be said beside the changes: that something may not be seen, or is not there any more.
    pub(super) fn note(&self, before: &Stood, after: &Stood) -> Option<String> {
        let either = |stood: &Stood| before == stood || after == stood;
        if either(&Stood::Erased) {
            Some(self.v.t("bodies-history-erased").into_owned())
        } else if either(&Stood::Hidden) {
            Some(self.v.t("bodies-history-hidden").into_owned())
        } else {
            None
        }
    }

    /// A value in words; none for what is not told.
    pub(super) fn value(&self, field: &Field, value: &Value) -> Option<Phrase> {
        let says_nothing = matches!(field.kind, FieldKind::YesNo) && value != &Value::Bool(true);
        (!says_nothing).then(|| self.telling().value(field, value))
    }
}

impl Called for Known {
    fn thing(&self, v: &View, naming: Naming, slug: &str) -> Phrase {
        let name = |kind: &str| self.names.of(kind, slug).to_owned();
        match naming {
            Naming::Organisation => v.link_to(name("organisation"), &format!("/organisationer/{slug}")).into(),
            Naming::Body => v.link_to(name("body"), &format!("/organ/{slug}")).into(),
            // As far as the actor may see her.
            Naming::Person => match self.people.get(slug) {
                Some(name) => v.link_to(name.as_str(), &format!("/personer/{slug}")).into(),
                None => v.t("bodies-name-hidden").into(),
            },
            Naming::Group => name("group").into(),
            Naming::Area => name("area").into(),
            Naming::Term => name("term").into(),
            Naming::Party => name("party").into(),
            Naming::County => name("county").into(),
        }
    }

    fn record(&self, v: &View, kind: RecordKind, id: &str) -> Phrase {
        let id = id.parse::<Uuid>().ok();
        let told = id.and_then(|id| match kind {
            RecordKind::Seat => self.seats.get(&id).and_then(|seat| seat_name(v, seat)).map(Phrase::from),
            RecordKind::Charter => self.charters.get(&id).map(|(title, from)| match from {
                Some(from) => format!("{title} ({})", v.t1("bodies-in-force-from", "day", v.day(*from))).into(),
                None => title.as_str().into(),
            }),
            RecordKind::Rule => self.rules.get(&id).map(|rule| self.rule(v, rule)),
            _ => None,
        });
        told.unwrap_or_else(|| v.t(kind.called()).into())
    }

    fn rule(&self, v: &View, rule: &RuleKind) -> Phrase {
        sentence::rule(v, rule, &self.names)
    }
}

/// "ledamot, Timrå kommun".
fn seat_name(v: &View, seat: &SeatName) -> Option<String> {
    let role = v.t(words::role(seat.role?)).to_lowercase();
    Some(seat.of.as_ref().map_or(role.clone(), |of| format!("{role}, {of}")))
}
