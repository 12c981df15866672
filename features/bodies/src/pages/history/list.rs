//! Entries in a list, the newest first: of one thing, or of the whole register with a filter.

use askama::Template;
use db::{Result, Tx};
use kernel::Actor;
use uuid::Uuid;
use web::{
    Answer, Failure, Fault, Page, View, Visit,
    components::{Choice, Control, EmptyView, FieldView, PagerView, Width},
    phrase::Link,
};

use super::{
    asked::{Day, end_of},
    entries::{self, EntryView, Seen, things},
    thing::{self, AskView, Days, Found, Whose},
};
use crate::{
    api::{history::History, shared},
    model::record::RecordKind,
    store::history::{self, After, Asked, Known, PAGE, Thing, Written},
    store::reading::may_see,
};

/// Entries in a list.
#[derive(Template)]
#[template(path = "bodies/history/list.html")]
pub struct HistoryPage {
    v: View,
    lead: String,
    forms: Vec<AskView>,
    entries: Vec<EntryView>,
    pager: PagerView,
    empty: EmptyView,
}

/// What a list reads, in one unit.
pub(super) struct Read {
    pub thing: Option<Thing>,
    pub entries: Vec<Written>,
    pub known: Known,
}

/// `GET /organ/{slug}/historik` and its like.
pub(super) async fn of_thing(visit: Visit, whose: Whose) -> Answer {
    let (actor, after) = (visit.actor.clone(), after(&visit));
    let found = visit.app.db.read(move |tx| match whose.find(tx, &actor)? {
        None => Ok(None),
        Some(Found::Moved(to)) => Ok(Some(Err(to))),
        Some(Found::Here(thing)) => read_thing(tx, &actor, thing, after).map(|read| Some(Ok(read))),
    });
    match found.await? {
        None => Err(Failure::NotHere),
        Some(Err(moved)) => Ok(visit.moved(&moved)),
        Some(Ok(read)) => {
            let v = visit.view("").undated();
            if visit.wants_json() {
                return visit.json(&answer(&v, &read, after.is_some()));
            }
            visit.ok(&HistoryPage::of_thing(&v, &read, after.is_some()))
        }
    }
}

fn read_thing(tx: &mut Tx<'_>, actor: &Actor, thing: Thing, after: Option<After>) -> Result<Read> {
    let asked = Asked { after, ..Asked::all() };
    let entries = history::entries_of(tx, actor, thing.owner.object(), &asked, limit())?;
    let known = history::known(tx, actor, &things(&entries))?;
    Ok(Read { thing: Some(thing), entries, known })
}

/// One more than a page, so that it shows whether there is more.
fn limit() -> i64 {
    i64::try_from(PAGE).unwrap_or(25) + 1
}

/// `GET /historik`
pub(super) async fn register(visit: Visit) -> Answer {
    let filter = Filter::of(&visit);
    let (actor, asked) = (visit.actor.clone(), filter.asked(after(&visit)));
    let paged = asked.after.is_some();
    let read = visit.app.db.read(move |tx| {
        let entries = history::entries(tx, &actor, &asked, limit())?;
        let shown = &entries[..entries.len().min(PAGE)];
        let known = history::known(tx, &actor, &things(shown))?;
        Ok(Read { thing: None, entries, known })
    });
    let (v, read) = (visit.view("").undated(), read.await?);
    if visit.wants_json() {
        let days = [("fran", &filter.from), ("till", &filter.to)];
        let faults = days.into_iter().filter_map(|(name, day)| Some(Fault::at(name, day.error(&v)?).found(&day.text)));
        let faults: Vec<Fault> = faults.collect();
        return if faults.is_empty() { visit.json(&answer(&v, &read, paged)) } else { Err(Failure::Faults(faults)) };
    }
    let page = HistoryPage::of_all(&v, &read, &filter, paged);
    visit.page(thing::status(&page.v), &page)
}

/// A list as a program gets it.
fn answer(v: &View, read: &Read, paged: bool) -> History {
    let shown = &read.entries[..read.entries.len().min(PAGE)];
    let next = shown.last().filter(|_| read.entries.len() > PAGE).map(key);
    let seen = shown.iter().filter_map(|entry| Seen::of(entry.clone(), &v.actor, &read.known));
    History {
        entries: seen.map(|seen| entries::answer(v, &read.known, &seen)).collect(),
        records: Vec::new(),
        links: shared::paged(v, next.as_deref(), paged),
    }
}

/// `?efter=1798761600000000-0198…`: moment in microseconds and identity of the last entry shown.
fn after(visit: &Visit) -> Option<After> {
    let (at, id) = visit.asked("efter")?.split_once('-')?;
    let at = jiff::Timestamp::from_microsecond(at.parse().ok()?).ok()?;
    Some(After { at, id: id.parse().ok()? })
}

fn key(written: &Written) -> String {
    format!("{}-{}", written.at.as_microsecond(), written.id.simple())
}

/// What the list of the whole register is filtered by.
#[derive(Default)]
struct Filter {
    who: String,
    kind: String,
    from: Day,
    to: Day,
}

/// What entries can be about: the word in the address, the kind in the log, what it is called.
const KINDS: [(&str, &str, RecordKind); 4] = [
    ("organ", "body", RecordKind::Body),
    ("organisationer", "organisation", RecordKind::Organisation),
    ("grupper", "organisation_group", RecordKind::Group),
    ("personer", "person", RecordKind::Person),
];

impl Filter {
    fn of(visit: &Visit) -> Self {
        let mut to = Day::of(visit, "till");
        let from = Day::of(visit, "fran");
        if from.day.zip(to.day).is_some_and(|(from, to)| to < from) {
            (to.day, to.fault) = (None, Some("bodies-history-before-from"));
        }
        // Who did something is nothing for the street, so nobody there can ask for it either.
        let who = visit.asked("vem").filter(|_| visit.actor.sees_internal()).unwrap_or_default();
        Self {
            who: who.trim().chars().take(120).collect(),
            kind: visit.asked("slag").unwrap_or_default().into(),
            from,
            to,
        }
    }

    fn asked(&self, after: Option<After>) -> Asked {
        let all = Asked::all();
        let kind = KINDS.iter().find(|(word, ..)| *word == self.kind).map(|(_, kind, _)| (*kind).to_owned());
        let others = [("register", "register"), ("kallor", "source")].into_iter();
        let other = others.filter(|(word, _)| *word == self.kind).map(|(_, kind)| kind.to_owned()).next();
        Asked {
            since: self.from.day.and_then(|day| day.yesterday().ok()).map_or(all.since, end_of),
            until: self.to.end().unwrap_or(all.until),
            object_kind: kind.or(other),
            who: (!self.who.is_empty()).then(|| self.who.clone()),
            after,
        }
    }

    fn form(&self, v: &View, known_people: Vec<String>) -> AskView {
        let mut choices = vec![Choice { value: String::new(), text: v.t("bodies-filter-all").into_owned() }];
        choices.extend(
            KINDS.iter().map(|(word, _, kind)| Choice { value: (*word).into(), text: v.t(kind.many()).into_owned() }),
        );
        choices.push(Choice { value: "register".into(), text: v.t("bodies-history-register-itself").into_owned() });
        if may_see(&v.actor) {
            choices.push(Choice { value: "kallor".into(), text: v.t("bodies-read-title").into_owned() });
        }
        let kind =
            FieldView::line("slag", v.t("bodies-history-kind")).control(Control::Select(choices)).value(&*self.kind);
        let mut fields = vec![
            kind.width(Width::Medium),
            self.from.field(v, "fran", "bodies-history-from-day"),
            self.to.field(v, "till", "bodies-history-to-day"),
        ];
        if v.sees_internal() {
            let who = FieldView::line("vem", v.t("bodies-history-who")).control(Control::Suggest(known_people));
            fields.insert(0, who.value(&*self.who).width(Width::Medium));
        }
        AskView {
            heading: v.t("bodies-history-filter").into_owned(),
            action: v.here(),
            hidden: Vec::new(),
            fields,
            button: v.t("bodies-history-show").into_owned(),
        }
    }
}

impl HistoryPage {
    fn of_thing(v: &View, read: &Read, paged: bool) -> Self {
        let thing = read.thing.clone();
        let v = thing.as_ref().map_or_else(|| v.clone(), |thing| thing::framed(v, thing));
        let name = thing.as_ref().map_or(String::new(), |thing| thing.name.clone());
        let gone = thing.is_some_and(|thing| thing.gone);
        let key = if gone { "bodies-history-lead-gone" } else { "bodies-history-lead" };
        let lead = v.t1(key, "thing", name);
        let forms = Days::default().forms(&v);
        Self::of(v, read, paged, lead, forms, false)
    }

    fn of_all(v: &View, read: &Read, filter: &Filter, paged: bool) -> Self {
        let v = v.clone().titled(v.t("bodies-history-all"));
        let mut who: Vec<String> = read.entries.iter().map(|entry| entry.who.clone()).collect();
        who.sort();
        who.dedup();
        let forms = vec![filter.form(&v, who)];
        let v = thing::problems_of(v, &forms);
        let lead = v.t("bodies-history-lead-all").into_owned();
        Self::of(v, read, paged, lead, forms, true)
    }

    fn of(v: View, read: &Read, paged: bool, lead: String, forms: Vec<AskView>, about: bool) -> Self {
        let shown = &read.entries[..read.entries.len().min(PAGE)];
        let more = read.entries.len() > shown.len();
        let later = shown.last().filter(|_| more).map(|last| v.here_with("efter", &key(last)));
        let earlier = paged.then(|| v.here_with("efter", ""));
        let seen = shown.iter().filter_map(|entry| Seen::of(entry.clone(), &v.actor, &read.known));
        Self {
            lead,
            forms,
            entries: seen.map(|seen| EntryView::of(&v, &read.known, &seen, about)).collect(),
            pager: PagerView {
                earlier: earlier.map(|href| Link::new(v.t("bodies-pager-first"), href)),
                later: later.map(|href| Link::new(v.t("bodies-history-older"), href)),
                ..PagerView::default()
            },
            empty: EmptyView {
                heading: v.t("bodies-history-nothing").into_owned(),
                why: v.t("bodies-history-nothing-why").into(),
                action: None,
            },
            v,
        }
    }
}

/// Identities of samples.
pub(super) fn sample_id(word: &str) -> Uuid {
    use kernel::id::Id;
    kernel::id::SeatId::named(word).uuid()
}

impl Page for HistoryPage {
    const NAME: &'static str = "history";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let at = v.clone().at("/organ/kulturforum/historik").undated();
        let read = |entries| super::samples::read(entries);
        let street = at.clone().seen_by(Actor::Public);
        let all = v.clone().at("/historik").undated();
        let wrong = Filter {
            from: Day { text: "nyss".into(), day: None, fault: Some("bodies-history-not-a-date") },
            ..Filter::default()
        };
        vec![
            ("empty", Self::of_thing(&at, &read(Vec::new()), false)),
            ("usual", Self::of_thing(&at, &read(super::samples::entries()), true)),
            ("from the street", Self::of_thing(&street, &read(super::samples::entries()), false)),
            ("whole register", Self::of_all(&all, &read(super::samples::entries()), &Filter::default(), false)),
            ("wrong day", Self::of_all(&all, &read(Vec::new()), &wrong, false)),
        ]
    }
}
