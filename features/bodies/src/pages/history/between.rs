//! What differs between what the register said of a thing at the end of one day and of another, and who changed it.

use askama::Template;
use db::{Result, Tx};
use jiff::Timestamp;
use kernel::Actor;
use web::{
    Answer, Page, View, Visit,
    components::{ChangesView, EmptyView},
    phrase::{Link, Phrase},
};

use super::{
    entries::{self, Seen, things},
    telling::Telling,
    thing::{self, Answered, AskView, Days, Whose},
};
use crate::{
    api::{history::History, shared},
    rules::history::{Folded, Told, folded, happened},
    store::history::{self, Asked, Known, Thing, Written},
};

/// Entries between two days that are put together, at most.
const MOST: i64 = 1000;

/// The difference between two days.
#[derive(Template)]
#[template(path = "bodies/history/between.html")]
pub struct BetweenPage {
    v: View,
    lead: String,
    note: Option<String>,
    forms: Vec<AskView>,
    records: Vec<DifferenceView>,
    back: Option<String>,
    empty: EmptyView,
    all: Link,
}

/// One record at both ends, and who changed it on the way.
struct DifferenceView {
    what: Phrase,
    note: Option<String>,
    changes: ChangesView,
    by: Vec<ByView>,
}

/// An entry that did something to a record.
pub(super) struct ByView {
    pub when: Link,
    pub who: Option<String>,
    pub why: Option<String>,
}

impl ByView {
    pub(super) fn of(v: &View, seen: &Seen) -> Self {
        let address = format!("/historik/{}", seen.written.id);
        Self { when: v.link_to(v.moment(seen.written.at), &address), who: seen.who(v), why: seen.why(v) }
    }
}

/// What the page reads, in one unit.
struct Read {
    thing: Thing,
    heard: Option<Timestamp>,
    entries: Vec<Written>,
    known: Known,
}

/// `GET /organ/{slug}/historik?fran=2027-03-01&till=2027-04-01`
pub(super) async fn show(visit: Visit, whose: Whose) -> Answer {
    let days = Days::of(&visit);
    let (actor, all) = (visit.actor.clone(), Asked::all());
    let sound = days.from.fault.is_none() && days.to.fault.is_none();
    let asked = Asked { since: days.from.end().unwrap_or(all.since), until: days.to.end().unwrap_or(all.until), ..all };
    let found = visit.app.db.read(move |tx| read(tx, &actor, &whose, &asked, sound)).await?;
    thing::answer(&visit, found, |v, read| BetweenPage::of(v, read, &days), |page| &page.v, answer)
}

/// What differs, as a program gets it.
fn answer(v: &View, read: &Read) -> History {
    let (seen, all) = put_together(v, read);
    let telling = Telling { v, known: &read.known };
    let differ = all.iter().filter(|folded| !folded.is_as_before());
    History {
        records: differ.map(|folded| entries::answer_of(&telling, &told(folded))).collect(),
        entries: seen.iter().rev().map(|seen| entries::answer(v, &read.known, seen)).collect(),
        links: shared::links(v),
    }
}

/// The entries between the days, oldest first, and what they did together; nothing when they are too many.
fn put_together(v: &View, read: &Read) -> (Vec<Seen>, Vec<Folded>) {
    let many = i64::try_from(read.entries.len()).unwrap_or(i64::MAX) > MOST;
    let told = if many { &[][..] } else { &read.entries[..] };
    // The log gives the newest first.
    let seen: Vec<Seen> =
        told.iter().rev().filter_map(|entry| Seen::of(entry.clone(), &v.actor, &read.known)).collect();
    let all = folded(seen.iter().map(|seen| seen.steps.as_slice()));
    (seen, all)
}

fn told(folded: &Folded) -> Told {
    Told {
        kind: folded.kind,
        id: folded.id,
        happened: happened(&folded.before, &folded.after),
        before: folded.before.clone(),
        after: folded.after.clone(),
    }
}

fn read(tx: &mut Tx<'_>, actor: &Actor, whose: &Whose, asked: &Asked, sound: bool) -> Result<Answered<Read>> {
    thing::found(tx, actor, whose, |tx, thing, heard| {
        let object = thing.owner.object();
        let entries = if sound { history::entries_of(tx, actor, object, asked, MOST + 1)? } else { Vec::new() };
        let known = history::known(tx, actor, &things(&entries))?;
        Ok(Read { thing, heard, entries, known })
    })
}

impl BetweenPage {
    fn of(v: &View, read: &Read, days: &Days) -> Self {
        let title = v.t1("bodies-history-difference-of", "thing", read.thing.name.as_str());
        let v = thing::below(v, &read.thing, title);
        let forms = days.forms(&v);
        let v = thing::problems_of(v, &forms);
        let telling = Telling { v: &v, known: &read.known };
        let many = i64::try_from(read.entries.len()).unwrap_or(i64::MAX) > MOST;
        let (seen, all) = put_together(&v, read);
        let (back, differ): (Vec<&Folded>, Vec<&Folded>) = all.iter().partition(|folded| folded.is_as_before());
        let why = if many { "bodies-history-too-many" } else { "bodies-history-no-difference-why" };
        Self {
            lead: lead(&v, days),
            note: note(&v, read, days),
            records: differ.into_iter().map(|folded| difference(&telling, folded, &seen)).collect(),
            back: (!back.is_empty()).then(|| v.t1("bodies-history-as-before", "n", back.len())),
            empty: EmptyView {
                heading: v.t("bodies-history-no-difference").into_owned(),
                why: v.t(why).into(),
                action: None,
            },
            all: v.link("bodies-history-all-changes", &format!("{}/historik", read.thing.owner.address())),
            forms,
            v,
        }
    }
}

fn lead(v: &View, days: &Days) -> String {
    match (days.from.day, days.to.day) {
        (Some(from), Some(to)) => v.t2("bodies-history-lead-between", "from", v.day(from), "to", v.day(to)),
        (Some(from), None) => v.t1("bodies-history-lead-since", "from", v.day(from)),
        (None, Some(to)) => v.t1("bodies-history-lead-until", "to", v.day(to)),
        (None, None) => v.t("bodies-history-lead-days").into_owned(),
    }
}

/// That the register had not heard of the thing on the first day.
fn note(v: &View, read: &Read, days: &Days) -> Option<String> {
    let heard = read.heard?;
    let late = days.from.end().is_none_or(|end| end < heard);
    late.then(|| v.t2("bodies-history-heard-of", "thing", read.thing.name.as_str(), "moment", v.moment(heard)))
}

fn difference(telling: &Telling<'_>, folded: &Folded, seen: &[Seen]) -> DifferenceView {
    let told = told(folded);
    let by = folded.entries.iter().filter_map(|at| seen.get(*at));
    DifferenceView {
        what: telling.what(&told),
        note: telling.note(&told.before, &told.after),
        changes: telling.changes(&told),
        by: by.map(|seen| ByView::of(telling.v, seen)).collect(),
    }
}

impl Page for BetweenPage {
    const NAME: &'static str = "history between two days";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        use super::{asked::Day, samples};
        let day = |text: &str| Day { text: text.into(), day: text.parse().ok(), fault: None };
        let days = Days { from: day("2026-11-01"), to: day("2026-11-24"), ..Days::default() };
        let wrong = Day { text: "nyss".into(), day: None, fault: Some("bodies-history-not-a-date") };
        let read = |entries| {
            let sample = samples::read(entries);
            let heard = sample.entries.last().map(|entry| entry.at);
            Read { thing: samples::thing(), heard, entries: sample.entries, known: sample.known }
        };
        let v = v.clone().at("/organ/kulturforum/historik").undated();
        vec![
            ("nothing", Self::of(&v, &read(Vec::new()), &days)),
            ("usual", Self::of(&v, &read(samples::entries()), &days)),
            ("from the street", Self::of(&v.clone().seen_by(Actor::Public), &read(samples::entries()), &days)),
            ("wrong day", Self::of(&v, &read(Vec::new()), &Days { from: wrong, ..Days::default() })),
        ]
    }
}
