//! What the register said of a thing at the end of a day: what stands there now with everything since taken back, and who
//! has changed what of it since.

use std::collections::BTreeMap;

use askama::Template;
use db::{Result, Tx};
use jiff::Timestamp;
use kernel::Actor;
use uuid::Uuid;
use web::{
    Answer, Page, View, Visit,
    components::{Cell, Column, Row, TableView},
    phrase::{Link, Phrase},
};

use super::{
    entries::{self, Seen, things},
    telling::Telling,
    thing::{self, Answered, AskView, Days, Whose},
};
use crate::{
    api::{history::History, shared},
    model::record::{FieldKind, Record, RecordKind},
    pages::sentence,
    rules::history::{Happened, State, Stood, Told, reversed},
    store::history::{self, Asked, Known, Thing, Written},
};

/// Entries that are taken back, at most.
const MOST: i64 = 5000;

/// What stood in the register on a day.
#[derive(Template)]
#[template(path = "bodies/history/then.html")]
pub struct ThenPage {
    v: View,
    lead: String,
    note: Option<String>,
    sections: Vec<SectionView>,
    since: Option<Link>,
    all: Link,
    forms: Vec<AskView>,
}

/// The records of one kind.
struct SectionView {
    id: &'static str,
    heading: String,
    table: TableView,
}

/// What the page reads, in one unit.
struct Read {
    thing: Thing,
    heard: Option<Timestamp>,
    now: State,
    entries: Vec<Written>,
    known: Known,
}

/// `GET /organ/{slug}/historik?visa=laget&den=2027-03-01`
pub(super) async fn show(visit: Visit, whose: Whose) -> Answer {
    let days = Days::of(&visit);
    let (actor, end) = (visit.actor.clone(), days.then.end());
    let found = visit.app.db.read(move |tx| read(tx, &actor, &whose, end)).await?;
    thing::answer(
        &visit,
        found,
        |v, read| ThenPage::of(v, read, &days),
        |page| &page.v,
        |v, read| answer(v, read, &days),
    )
}

/// What stood, as a program gets it.
fn answer(v: &View, read: &Read, days: &Days) -> History {
    let (seen, state) = stood(v, read);
    let told = tells(read, days);
    let telling = Telling { v, known: &read.known };
    let record = |((kind, id), after): ((RecordKind, Uuid), Stood)| {
        let told = Told { kind, id, happened: Happened::Added, before: Stood::Nothing, after };
        entries::answer_of(&telling, &told)
    };
    History {
        entries: seen.iter().map(|seen| entries::answer(v, &read.known, seen)).collect(),
        records: state.into_iter().filter(|_| told).map(record).collect(),
        links: shared::links(v),
    }
}

/// The entries since, as far as they may be seen, and what stands now with them taken back.
fn stood(v: &View, read: &Read) -> (Vec<Seen>, State) {
    let seen: Vec<Seen> =
        read.entries.iter().filter_map(|entry| Seen::of(entry.clone(), &v.actor, &read.known)).collect();
    let state = reversed(read.now.clone(), seen.iter().map(|seen| seen.steps.as_slice()));
    (seen, state)
}

/// Whether it can be said what stood: a day is asked for, the thing was known by then, and not too much has happened since.
fn tells(read: &Read, days: &Days) -> bool {
    let end = days.then.end();
    let unheard = read.heard.is_some_and(|heard| end.is_some_and(|end| end < heard));
    end.is_some() && !unheard && i64::try_from(read.entries.len()).is_ok_and(|n| n <= MOST)
}

fn read(tx: &mut Tx<'_>, actor: &Actor, whose: &Whose, end: Option<Timestamp>) -> Result<Answered<Read>> {
    thing::found(tx, actor, whose, |tx, thing, heard| {
        let object = thing.owner.object();
        let asked = Asked { since: end.unwrap_or(Asked::all().until), ..Asked::all() };
        let entries = history::entries_of(tx, actor, object, &asked, MOST + 1)?;
        let now = history::now(tx, actor, &thing.owner)?;
        let known = history::known(tx, actor, &std::iter::once(object.1).chain(things(&entries)).collect())?;
        Ok(Read { thing, heard, now, entries, known })
    })
}

impl ThenPage {
    fn of(v: &View, read: &Read, days: &Days) -> Self {
        let name = read.thing.name.as_str();
        let title = match days.then.day {
            Some(day) => v.t2("bodies-history-then-of", "thing", name, "day", v.day(day)),
            None => v.t1("bodies-history-of", "thing", name),
        };
        let v = thing::below(v, &read.thing, title);
        let forms = days.forms(&v);
        let v = thing::problems_of(v, &forms);
        let end = days.then.end();
        let unheard = read.heard.filter(|heard| end.is_some_and(|end| end < *heard));
        let many = i64::try_from(read.entries.len()).unwrap_or(i64::MAX) > MOST;
        let tells = tells(read, days);
        let (seen, state) = stood(&v, read);
        let sections = if tells { sections(&Telling { v: &v, known: &read.known }, state, &seen) } else { Vec::new() };
        let address = format!("{}/historik", read.thing.owner.address());
        let since = days.then.day.filter(|_| tells && !seen.is_empty());
        Self {
            lead: lead(&v, days, name, unheard, many),
            note: tells.then(|| v.t("bodies-history-then-known").into_owned()),
            sections,
            since: since.map(|day| v.link("bodies-history-since-then", &format!("{address}?fran={day}"))),
            all: v.link("bodies-history-all-changes", &address),
            forms,
            v,
        }
    }
}

fn lead(v: &View, days: &Days, name: &str, unheard: Option<Timestamp>, many: bool) -> String {
    match (days.then.day, unheard) {
        (None, _) => v.t("bodies-history-lead-then-ask").into_owned(),
        (Some(_), Some(heard)) => v.t2("bodies-history-heard-of", "thing", name, "moment", v.moment(heard)),
        (Some(_), None) if many => v.t("bodies-history-too-many").into_owned(),
        (Some(day), None) => v.t2("bodies-history-lead-then", "thing", name, "day", v.day(day)),
    }
}

/// The records, kind by kind in the order of the register, each with its latest change since.
fn sections(telling: &Telling<'_>, state: State, seen: &[Seen]) -> Vec<SectionView> {
    // Of the entries, which come the newest first, the first that touches a record is its latest.
    let mut latest: BTreeMap<(RecordKind, Uuid), &Seen> = BTreeMap::new();
    for seen in seen {
        for step in &seen.steps {
            latest.entry((step.kind, step.id)).or_insert(seen);
        }
    }
    let mut kinds: BTreeMap<RecordKind, Vec<(Uuid, Stood)>> = BTreeMap::new();
    for ((kind, id), stood) in state {
        kinds.entry(kind).or_default().push((id, stood));
    }
    kinds.into_iter().map(|(kind, records)| section(telling, kind, records, &latest)).collect()
}

fn section(
    telling: &Telling<'_>,
    kind: RecordKind,
    mut records: Vec<(Uuid, Stood)>,
    latest: &BTreeMap<(RecordKind, Uuid), &Seen>,
) -> SectionView {
    let v = telling.v;
    let order = |stood: &Stood| {
        let record = stood.record();
        let number = record.and_then(|record| record.get("ordinal")?.as_i64()).unwrap_or(0);
        (number, record.map(|record| format!("{}{}", record.text("from"), telling.about(kind, record))))
    };
    records.sort_by_key(|(_, stood)| order(stood));
    let row = |(id, stood): &(Uuid, Stood)| {
        let since = latest.get(&(kind, *id)).map_or(Cell::Nothing, |seen| changed(v, seen).into());
        let Some(record) = stood.record() else {
            return Row::new(vec![
                telling.title(kind, None).into(),
                v.t("bodies-history-erased").into(),
                Cell::Nothing,
                since,
            ]);
        };
        let name = sentence::capitalised(&telling.about(kind, record));
        let days = if kind.is_dated() { v.period(record.period()).into() } else { Cell::Nothing };
        Row::new(vec![name.into(), details(telling, kind, record).into(), days, since])
    };
    let headings = [kind.called(), "bodies-history-details", "bodies-column-period", "bodies-history-changed-since"];
    SectionView {
        id: kind.path(),
        heading: v.t(kind.many()).into_owned(),
        table: TableView {
            caption: v.t(kind.many()).into_owned(),
            columns: headings.map(|key| Column::new(sentence::capitalised(&v.t(key)))).into(),
            rows: records.iter().map(row).collect(),
            ..TableView::default()
        },
    }
}

/// "3 mars 2027 kl. 09.12 · Agneta Bylund".
fn changed(v: &View, seen: &Seen) -> Phrase {
    let link = v.link_to(v.moment(seen.written.at), &format!("/historik/{}", seen.written.id));
    match seen.who(v) {
        Some(who) => Phrase::link(link).and(" · ").and(who),
        None => link.into(),
    }
}

/// "Sida: majoriteten · Utses av: Timrå kommun": what the name of the record and its days do not say.
fn details(telling: &Telling<'_>, kind: RecordKind, record: &Record) -> Phrase {
    const SAID: [&str; 6] = ["from", "to", "ordinal", "key", "name", "title"];
    let fields = kind.fields().iter().filter(|field| !SAID.contains(&field.name));
    let mut told = Phrase::default();
    for field in fields.filter(|field| !matches!(field.kind, FieldKind::Part | FieldKind::Sides)) {
        let Some(value) = record.get(field.name).and_then(|value| telling.value(field, value)) else { continue };
        let gap = if told.is_empty() { "" } else { " · " };
        let label = sentence::capitalised(&telling.v.t(field.label));
        told = told.and(format!("{gap}{label}: ")).and_phrase(value);
    }
    told
}

impl Page for ThenPage {
    const NAME: &'static str = "history on a day";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        use super::{asked::Day, samples};
        let day = |text: &str| Days {
            then: Day { text: text.into(), day: text.parse().ok(), fault: None },
            ..Days::default()
        };
        let read = |entries: Vec<Written>| {
            let sample = samples::read(entries);
            let heard = Some(samples::moment());
            Read { thing: samples::thing(), heard, now: samples::state(), entries: sample.entries, known: sample.known }
        };
        let wrong = Day { text: "nyss".into(), day: None, fault: Some("bodies-history-not-a-date") };
        let v = v.clone().at("/organ/kulturforum/historik?visa=laget").undated();
        vec![
            ("as now", Self::of(&v, &read(Vec::new()), &day("2026-11-23"))),
            ("changed since", Self::of(&v, &read(samples::entries()), &day("2026-11-23"))),
            (
                "from the street",
                Self::of(&v.clone().seen_by(Actor::Public), &read(samples::entries()), &day("2026-11-23")),
            ),
            ("before it was read in", Self::of(&v, &read(samples::entries()), &day("2020-01-01"))),
            ("wrong day", Self::of(&v, &read(Vec::new()), &Days { then: wrong, ..Days::default() })),
        ]
    }
}
