//! Everything that stands about a thing, also what has been and what comes: the way to each form. And the groups.

use askama::Template;
use axum::extract::Path;
use db::Tx;
use kernel::{Actor, Period};
use web::{
    Answer, Failure, Page, View, Visit,
    components::{Cell, Column, Row, TableView},
    phrase::Link,
};

use super::{asked::name_of, shown::Saying};
use crate::{
    api,
    commands::change::may_change,
    model::{
        directory::Directory,
        record::{Owner, Place, Record, RecordKind},
    },
    pages::{history, sentence::capitalised},
    store::{
        directory,
        record::{self, Kept, Which},
    },
};

/// The records of one kind.
struct Section {
    id: &'static str,
    heading: String,
    table: TableView,
    add: Option<Link>,
}

/// Everything that stands about a thing.
#[derive(Template)]
#[template(path = "bodies/edit/records.html")]
pub(crate) struct RecordsPage {
    v: View,
    lead: String,
    change: Option<Link>,
    way: Vec<Link>,
    sections: Vec<Section>,
}

/// What the page reads, in one unit.
struct Read {
    owner: Owner,
    name: String,
    own: Option<Kept>,
    directory: Directory,
    records: Vec<(RecordKind, Kept)>,
}

/// `GET …/uppgifter`, and `GET /grupper/{word}`.
pub(super) async fn show(visit: Visit, kind: RecordKind, Path(word): Path<String>) -> Answer {
    let (actor, done) = (visit.actor.clone(), history::done_asked(&visit));
    let both = move |tx: &mut Tx<'_>| Ok((read(tx, &actor, kind, &word)?, history::done(tx, &actor, done)?));
    let (found, done) = visit.app.db.read(both).await?;
    let Some(read) = found else { return Err(Failure::NotHere) };
    if kind != RecordKind::Group && !visit.actor.sees_internal() {
        return Err(Failure::NotHere);
    }
    if visit.wants_json() {
        return visit.json(&as_json(&read));
    }
    let v = history::said(visit.view(read.name.as_str()).undated(), done.as_ref());
    visit.ok(&RecordsPage::of(v, kind, &read))
}

fn read(tx: &mut Tx<'_>, actor: &Actor, kind: RecordKind, word: &str) -> db::Result<Option<Read>> {
    let Some(owner) = record::by_word(tx, actor, kind, word)? else { return Ok(None) };
    let id = owner.object().1;
    let mut directory = directory::directory(tx)?;
    if let Owner::Body(..) = owner {
        directory::people_of_body(tx, actor, &mut directory, id)?;
    }
    let name = name_of(tx, actor, &owner, &directory)?;
    let own = record::list(tx, actor, kind, Which::one(id))?.into_iter().next();
    let mut records = Vec::new();
    for part in RecordKind::ALL.iter().filter(|part| part.owner() == Some(kind)) {
        let all = record::list(tx, actor, *part, Which::owned_by(id))?;
        records.extend(all.into_iter().map(|kept| (*part, kept)));
    }
    Ok(Some(Read { owner, name, own, directory, records }))
}

fn as_json(read: &Read) -> api::records::Records {
    let record = |kind: RecordKind, kept: &Kept| {
        let place = Place { kind, owner: read.owner.clone(), id: kept.id, word: kept.word.clone() };
        api::records::RecordItem {
            kind: kind.as_str().into(),
            id: kept.id.to_string(),
            address: place.address(),
            version: kept.record.version(),
            record: api::records::values(Some(&kept.record)).unwrap_or_default(),
        }
    };
    api::records::Records {
        thing: read.own.as_ref().map(|own| record(kind_of(&read.owner), own)),
        records: read.records.iter().map(|(kind, kept)| record(*kind, kept)).collect(),
    }
}

/// The kind of record that an owner itself is.
const fn kind_of(owner: &Owner) -> RecordKind {
    match owner {
        Owner::Body(..) => RecordKind::Body,
        Owner::Organisation(..) => RecordKind::Organisation,
        Owner::Group(..) => RecordKind::Group,
        Owner::Person(..) => RecordKind::Person,
        Owner::Register => RecordKind::Term,
    }
}

impl RecordsPage {
    fn of(v: View, kind: RecordKind, read: &Read) -> Self {
        let address = read.owner.address();
        let group = kind == RecordKind::Group;
        let v = if group {
            let all = v.t("bodies-records-group").into_owned();
            v.under(all, "/grupper")
        } else {
            v.under(read.name.as_str(), &address)
        };
        let title = if group { capitalised(&read.name) } else { v.t1("bodies-edit-all-of", "name", &read.name) };
        let v = v.titled(title);
        let saying = Saying { v: &v, directory: &read.directory, others: &read.records };
        let parts = RecordKind::ALL.iter().filter(|part| part.owner() == Some(kind));
        let sections: Vec<Section> = parts.map(|part| section(&v, read, *part, &saying)).collect();
        let way =
            sections.iter().map(|section| Link::new(section.heading.as_str(), format!("#{}", section.id))).collect();
        let may = may_change(&v.actor, Some(&read.owner), kind, None);
        let change = may.then(|| v.link("bodies-edit-own", &format!("{address}/andra")));
        let lead = if group { "bodies-edit-group-lead" } else { "bodies-edit-all-lead" };
        Self { lead: v.t(lead).into_owned(), change, way, sections, v }
    }
}

fn section(v: &View, read: &Read, kind: RecordKind, saying: &Saying<'_>) -> Section {
    let heading = v.t(kind.many()).into_owned();
    // A rule holds as long as its version; two versions often say the same.
    let dated = kind.is_dated() || kind == RecordKind::Rule;
    let mut columns = vec![Column::new(capitalised(&v.t(kind.called())))];
    if dated {
        columns.push(Column::new(v.t("bodies-edit-days")));
    }
    let own = read.records.iter().filter(|(of, _)| *of == kind);
    let row = |kept: &Kept| {
        let label = capitalised(&saying.label(kind, &kept.record));
        let place = Place { kind, owner: read.owner.clone(), id: kept.id, word: kept.word.clone() };
        let seat = seat_of(read, kind, &kept.record);
        let may = may_change(&v.actor, Some(&read.owner), kind, seat);
        let first: Cell = if may { v.link_to(label, &place.address()).into() } else { label.into() };
        let mut cells = vec![first];
        if dated {
            cells.push(v.period(days(read, kind, &kept.record)).into());
        }
        Row::new(cells)
    };
    let rows = own.map(|(_, kept)| row(kept)).collect();
    let may = may_change(&v.actor, Some(&read.owner), kind, None);
    let address = format!("{}/{}/ny", read.owner.address(), kind.path());
    let add = may.then(|| Link::new(v.t1("bodies-edit-add", "what", v.t(kind.called())), v.url(&address)));
    let table = TableView { caption: heading.clone(), columns, rows, ..TableView::default() };
    Section { id: kind.path(), heading, table, add }
}

/// The days a record holds; those of its version for a rule that says nothing of its own.
fn days(read: &Read, kind: RecordKind, record: &Record) -> Period {
    if kind != RecordKind::Rule {
        return record.period();
    }
    let version = of(read, RecordKind::Charter, record.text("charter")).map(Record::period).unwrap_or_default();
    Period { from: record.day("holds_from").or(version.from), to: record.day("holds_to").or(version.to) }
}

/// The record of an identity.
fn of<'r>(read: &'r Read, kind: RecordKind, id: &str) -> Option<&'r Record> {
    let mut all = read.records.iter().filter(|(of, _)| *of == kind);
    all.find(|(_, kept)| kept.id.to_string() == id).map(|(_, kept)| &kept.record)
}

/// The seat that a person in a seat is about.
fn seat_of<'r>(read: &'r Read, kind: RecordKind, record: &Record) -> Option<&'r Record> {
    if !matches!(kind, RecordKind::Holder | RecordKind::Nominee) {
        return None;
    }
    of(read, RecordKind::Seat, record.text("seat"))
}

/// `GET /grupper`: the groups of organisations that rules name.
pub(super) async fn groups(visit: Visit) -> Answer {
    let actor = visit.actor.clone();
    let all = visit.app.db.read(move |tx| record::list(tx, &actor, RecordKind::Group, Which::default())).await?;
    if visit.wants_json() {
        let group = |kept: &Kept| api::records::GroupItem {
            slug: kept.word.clone(),
            record: api::records::values(Some(&kept.record)).unwrap_or_default(),
        };
        return visit.json(&api::records::Groups { groups: all.iter().map(group).collect() });
    }
    let v = visit.view("").undated();
    let heading = v.t("bodies-records-group").into_owned();
    let v = v.titled(heading.as_str());
    let row = |kept: &Kept| {
        let name = capitalised(kept.record.text("name"));
        Row::new(vec![v.link_to(name, &format!("/grupper/{}", kept.word)).into()])
    };
    let table = TableView {
        caption: heading.clone(),
        columns: vec![Column::new(capitalised(&v.t("bodies-record-group")))],
        rows: all.iter().map(row).collect(),
        ..TableView::default()
    };
    let may = may_change(&v.actor, None, RecordKind::Group, None);
    let add = may.then(|| v.link("bodies-edit-add-group", "/grupper/ny"));
    let section = Section { id: "grupper", heading, table, add };
    let lead = v.t("bodies-edit-groups-lead").into_owned();
    visit.ok(&RecordsPage { lead, change: None, way: Vec::new(), sections: vec![section], v })
}

/// `GET /register/uppgifter`: what belongs to the register as a whole. Whoever may not change it is not told of it.
pub(super) async fn register(visit: Visit) -> Answer {
    const KINDS: [RecordKind; 3] = [RecordKind::Term, RecordKind::Party, RecordKind::Group];
    if !may_change(&visit.actor, None, RecordKind::Term, None) {
        return Err(Failure::NotHere);
    }
    let actor = visit.actor.clone();
    let read = visit.app.db.read(move |tx| {
        KINDS.into_iter().map(|kind| record::list(tx, &actor, kind, Which::default())).collect::<db::Result<Vec<_>>>()
    });
    let read = read.await?;
    if visit.wants_json() {
        let all = KINDS.iter().zip(&read).flat_map(|(kind, all)| all.iter().map(|kept| item_in_register(*kind, kept)));
        return visit.json(&api::records::Records { thing: None, records: all.collect() });
    }
    let v = visit.view("").undated();
    let title = v.t("bodies-edit-register").into_owned();
    let v = v.titled(title);
    let sections = KINDS.iter().zip(&read).map(|(kind, all)| in_register(&v, *kind, all)).collect();
    let lead = v.t("bodies-edit-register-lead").into_owned();
    visit.ok(&RecordsPage { lead, change: None, way: Vec::new(), sections, v })
}

/// Where the records of a kind lie that belong to the register; a group has members and a page of its own.
fn folder(kind: RecordKind) -> String {
    if kind == RecordKind::Group { "/grupper".to_owned() } else { format!("/register/{}", kind.path()) }
}

fn item_in_register(kind: RecordKind, kept: &Kept) -> api::records::RecordItem {
    api::records::RecordItem {
        kind: kind.as_str().into(),
        id: kept.id.to_string(),
        address: format!("{}/{}", folder(kind), kept.word),
        version: kept.record.version(),
        record: api::records::values(Some(&kept.record)).unwrap_or_default(),
    }
}

fn in_register(v: &View, kind: RecordKind, all: &[Kept]) -> Section {
    let folder = folder(kind);
    let row = |kept: &Kept| {
        let name = capitalised(kept.record.text("name"));
        let mut cells: Vec<Cell> = vec![v.link_to(name, &format!("{folder}/{}", kept.word)).into()];
        if kind == RecordKind::Term {
            cells.push(v.period(kept.record.period()).into());
        }
        Row::new(cells)
    };
    let mut columns = vec![Column::new(capitalised(&v.t(kind.called())))];
    if kind == RecordKind::Term {
        columns.push(Column::new(v.t("bodies-edit-days")));
    }
    let heading = v.t(kind.many()).into_owned();
    let rows = all.iter().map(row).collect();
    let table = TableView { caption: heading.clone(), columns, rows, ..TableView::default() };
    let add = Link::new(v.t1("bodies-edit-add", "what", v.t(kind.called())), v.url(&format!("{folder}/ny")));
    Section { id: kind.path(), heading, table, add: Some(add) }
}

impl Page for RecordsPage {
    const NAME: &'static str = "records";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let place = super::samples::place(RecordKind::Seat);
        let context = super::samples::context(RecordKind::Holder);
        let own = Kept {
            owner: place.id,
            id: place.id,
            word: "x".into(),
            record: Record::default().with("name", "Provforum"),
        };
        let usual = Read {
            owner: place.owner.clone(),
            name: "Provforum".into(),
            own: Some(own),
            directory: context.directory,
            records: context.others,
        };
        let empty = Read {
            owner: place.owner,
            name: "Provforum".into(),
            own: None,
            directory: Directory::default(),
            records: Vec::new(),
        };
        let sample = |read: &Read| Self::of(v.clone().undated().at("/organ/x/uppgifter"), RecordKind::Body, read);
        vec![("empty", sample(&empty)), ("usual", sample(&usual))]
    }
}
