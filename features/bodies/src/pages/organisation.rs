//! One organisation – "vår kommun": all its seats, who sits, until when, and what is vacant.

use askama::Template;
use axum::extract::Path;
use charter::facts::Side;
use jiff::ToSpan;
use kernel::{
    Actor, Date, Period,
    actor::Relation,
    id::{Id, SeatId},
    slug::Slug,
};
use web::{
    Answer, Failure, Page, View, Visit,
    components::{AsOfView, Badge, Cell, Column, PagerView, PanelRow, PanelView, Row, TableView},
    phrase::{Link, Phrase},
};

use super::{history, words};
use crate::{
    api,
    store::{
        body,
        facts::As,
        organisation::{self, NameLine, OrganisationRow, OwnSeat, PAGE, Tally},
        overview,
    },
};
use crate::{
    commands::change::may_change_body,
    model::record::{Owner, RecordKind},
};

/// Mandates that end within so many days are told.
const HORIZON: i64 = 180;

/// The page of an organisation.
#[derive(Template)]
#[template(path = "bodies/organisation.html")]
pub struct OrganisationPage {
    v: View,
    lead: String,
    facts: Vec<String>,
    note: Option<String>,
    as_of: AsOfView,
    seats: TableView,
    calendar: Link,
    pager: PagerView,
    panels: Vec<PanelView>,
}

/// What the page reads, in one unit.
pub(crate) struct Read {
    pub row: OrganisationRow,
    pub names: Vec<NameLine>,
    pub groups: Vec<String>,
    pub branches: Vec<(Slug, String)>,
    pub sides: Vec<(As<Side>, String)>,
    pub seats: Vec<OwnSeat>,
    pub tally: Tally,
    next_term: Option<Date>,
}

enum Found {
    Here(Box<Read>),
    Moved(String),
}

/// `GET /organisationer/{slug}`
pub(super) async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    let (actor, on, done) = (visit.actor.clone(), visit.on, history::done_asked(&visit));
    let after = visit.asked("efter").and_then(|word| word.parse().ok()).map(SeatId::from_uuid);
    let both = move |tx: &mut db::Tx<'_>| Ok((read(tx, &actor, &slug, after, on)?, history::done(tx, &actor, done)?));
    let (found, done) = visit.app.db.read(both).await?;
    match found {
        None => Err(Failure::NotHere),
        Some(Found::Moved(slug)) => Ok(visit.moved(&format!("/organisationer/{slug}"))),
        Some(Found::Here(read)) => {
            let view = history::said(visit.view(read.row.name.as_str()), done.as_ref());
            if visit.wants_json() {
                return visit.json(&api::organisation::answer(&view, &read, after.is_some()));
            }
            visit.ok(&OrganisationPage::of(view, *read, after.is_some()))
        }
    }
}

fn read(tx: &mut db::Tx<'_>, actor: &Actor, slug: &str, after: Option<SeatId>, on: Date) -> db::Result<Option<Found>> {
    let Some(row) = organisation::organisation(tx, actor, slug)? else {
        return Ok(body::moved(tx, "organisation", slug)?.map(Found::Moved));
    };
    let until = on.checked_add(HORIZON.days()).unwrap_or(on);
    Ok(Some(Found::Here(Box::new(Read {
        names: organisation::names(tx, row.id)?,
        groups: organisation::groups(tx, row.id, on)?,
        branches: organisation::branches(tx, row.id)?,
        sides: organisation::sides(tx, row.id, on)?,
        seats: organisation::seats(tx, actor, row.id, after, on)?,
        tally: organisation::tally(tx, row.id, on, until)?,
        next_term: overview::next_term(tx, on)?,
        row,
    }))))
}

impl OrganisationPage {
    fn of(v: View, mut read: Read, paged: bool) -> Self {
        let parent = v.t("bodies-menu-organisations").into_owned();
        let v = v.under(parent, "/organisationer");
        let page: usize = PAGE.unsigned_abs().try_into().unwrap_or(50);
        let more = read.seats.len() > page;
        read.seats.truncate(page);
        let later = read.seats.last().filter(|_| more).map(|last| v.here_with("efter", &last.id.to_string()));
        let earlier = paged.then(|| v.here_with("efter", ""));
        let Tally { seats, vacant, bodies, ending } = &read.tally;
        Self {
            lead: v.text(
                "bodies-organisation-lead",
                &[("seats", seats), ("bodies", bodies), ("vacant", vacant), ("ending", ending)],
            ),
            facts: key_facts(&v, &read),
            note: read.row.note.clone(),
            as_of: AsOfView {
                history: Some(format!("/organisationer/{}/historik", read.row.slug)),
                ..super::edges(&v, read.next_term)
            },
            seats: table(&v, &read.row.slug, &read.seats),
            calendar: super::calendar_link(&v, &format!("/organisationer/{}", read.row.slug)),
            pager: PagerView {
                earlier: earlier.map(|href| Link::new(v.t("bodies-pager-first"), href)),
                later: later.map(|href| Link::new(v.t("bodies-pager-next"), href)),
                ..PagerView::default()
            },
            panels: {
                let owner = Owner::Organisation(read.row.id, read.row.slug.clone());
                super::edit::panel(&v, &owner, RecordKind::Organisation).into_iter().chain(panels(&v, &read)).collect()
            },
            v,
        }
    }
}

fn key_facts(v: &View, read: &Read) -> Vec<String> {
    let kind = v.t(words::organisation_kind(&read.row.kind)).into_owned();
    let code = read.row.municipality.as_ref().map(|code| v.t1("bodies-municipality-code", "code", code.as_str()));
    let days = Period { from: read.row.from, to: read.row.to };
    let days = (days != Period::ALWAYS).then(|| v.period(days));
    [Some(kind), read.row.county.clone(), code, days].into_iter().flatten().collect()
}

fn table(v: &View, organisation: &Slug, seats: &[OwnSeat]) -> TableView {
    let headings = [
        "bodies-column-body",
        "bodies-column-state",
        "bodies-column-name",
        "bodies-column-role",
        "bodies-column-until",
        "bodies-column-next",
    ];
    // Two days side by side: neither says which it is when the row is stacked.
    let column = |key: &str| {
        let column = Column::new(v.t(key));
        if matches!(key, "bodies-column-until" | "bodies-column-next") { column.said() } else { column }
    };
    TableView {
        caption: v.t("bodies-section-seats").into_owned(),
        columns: headings.map(column).into(),
        rows: seats.iter().map(|seat| row(v, organisation, seat)).collect(),
        ..TableView::default()
    }
}

/// Who sits, with the way to a change for whoever may fill the seat.
fn with_change(v: &View, organisation: &Slug, seat: &OwnSeat, who: Cell) -> Cell {
    let speaks = v.actor.relations().contains(&Relation::Steward { organisation: organisation.clone() });
    let may = may_change_body(&v.actor, &seat.body) || (speaks && seat.appoints == Some(true));
    let words = match who {
        Cell::Text(words) | Cell::Muted(words) => words,
        other => return other,
    };
    if !may || v.other_day() {
        return words.into();
    }
    words.and(" · ").and_link(super::edit::seat_link(v, &seat.body, seat.id, seat.assignment)).into()
}

fn row(v: &View, organisation: &Slug, seat: &OwnSeat) -> Row {
    let body = Phrase::link(v.link_to(seat.body_name.as_str(), &format!("/organ/{}", seat.body)));
    let badge = match seat.assignment {
        Some(_) if super::ends_soon(v, seat.sits_to) => Badge::waiting(v.t("bodies-seat-ends-soon")),
        Some(_) => Badge::ok(v.t("bodies-seat-filled")),
        None => Badge::warn(v.t("bodies-seat-vacant")),
    };
    let who = match (&seat.person, &seat.name) {
        (Some(address), Some(name)) => Phrase::link(v.link_to(name.as_str(), &format!("/personer/{address}"))).into(),
        _ if seat.assignment.is_some() => Cell::Muted(v.t("bodies-name-hidden").into()),
        _ => Cell::Muted(v.t("bodies-seat-nobody").into()),
    };
    let mut role = v.t(words::role(seat.role.0)).into_owned();
    if let Some(side) = &seat.side {
        role.push_str(" · ");
        role.push_str(&v.t(words::side(side.0)));
    }
    let who = with_change(v, organisation, seat, who);
    let until = if seat.assignment.is_some() { seat.sits_to } else { seat.to };
    let day = |day: Option<Date>| day.map_or(Cell::Nothing, |day| v.day(day).into());
    let cells = vec![body.into(), badge.into(), who, role.into(), day(until), day(seat.next_meeting)];
    if seat.assignment.is_some() { Row::new(cells) } else { Row::alarm(cells) }
}

fn panels(v: &View, read: &Read) -> Vec<PanelView> {
    let row = |text: Phrase| PanelRow { text, note: None };
    let link = |slug: &Slug, name: &str| Phrase::link(v.link_to(name, &format!("/organisationer/{slug}")));
    let names = read.names.iter().map(|name| {
        let days = Period { from: name.from, to: name.to };
        let note = if name.kind == "former" { v.period(days) } else { v.t("bodies-also-written").into_owned() };
        PanelRow { text: name.name.as_str().into(), note: Some(note.into()) }
    });
    let kin = |slug: &Option<Slug>, name: &Option<String>, key: &str| {
        let (slug, name) = slug.as_ref().zip(name.as_deref())?;
        Some(PanelRow { text: link(slug, name), note: Some(v.t(key).into()) })
    };
    let above = [
        kin(&read.row.branch_of, &read.row.branch_of_name, "bodies-branch-of"),
        kin(&read.row.succeeds, &read.row.succeeds_name, "bodies-succeeds"),
        kin(&read.row.merged_into, &read.row.merged_into_name, "bodies-merged-into"),
    ];
    let branches = read
        .branches
        .iter()
        .map(|(slug, name)| PanelRow { text: link(slug, name), note: Some(v.t("bodies-branch").into()) });
    let side = |(side, party): &(As<Side>, String)| PanelRow {
        text: party.as_str().into(),
        note: Some(v.t(words::side(side.0)).into()),
    };
    let all = [
        ("bodies-names", names.collect::<Vec<_>>()),
        ("bodies-groups", read.groups.iter().map(|group| row(group.as_str().into())).collect()),
        ("bodies-kin-organisations", above.into_iter().flatten().chain(branches).collect()),
        ("bodies-sides", read.sides.iter().map(side).collect()),
    ];
    all.into_iter()
        .filter(|(_, rows)| !rows.is_empty())
        .map(|(heading, rows)| PanelView { heading: v.t(heading).into_owned(), rows, button: None })
        .collect()
}

impl Page for OrganisationPage {
    const NAME: &'static str = "organisation";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let sample = |state: &'static str, read: Read| {
            let v = v.clone().titled(read.row.name.as_str()).at("/organisationer/solleftea-kommun");
            (state, Self::of(v, read, false))
        };
        vec![sample("without seats", bare()), sample("our municipality", ours())]
    }
}

fn bare() -> Read {
    let slug = |word: &str| Slug::new(word).expect("samples have sound address words");
    Read {
        row: OrganisationRow {
            id: Id::named("solleftea-kommun"),
            slug: slug("solleftea-kommun"),
            name: "Sollefteå kommun".into(),
            kind: "municipality".into(),
            county: Some("Västernorrlands län".into()),
            municipality: Some("2283".into()),
            note: None,
            from: None,
            to: None,
            branch_of: None,
            branch_of_name: None,
            succeeds: None,
            succeeds_name: None,
            merged_into: None,
            merged_into_name: None,
        },
        names: Vec::new(),
        groups: Vec::new(),
        branches: Vec::new(),
        sides: Vec::new(),
        seats: Vec::new(),
        tally: Tally { seats: 0, vacant: 0, bodies: 0, ending: 0 },
        next_term: None,
    }
}

fn ours() -> Read {
    let slug = |word: &str| Slug::new(word).expect("samples have sound address words");
    let seat = |name: Option<&str>| OwnSeat {
        id: Id::named("a"),
        body: slug("kulturforum"),
        body_name: "Kulturforum".into(),
        role: As(charter::facts::SeatRole::Member),
        side: Some(As(Side::Opposition)),
        to: Some(jiff::civil::date(2026, 12, 31)),
        assignment: name.as_ref().map(|_| Id::named("timra")),
        appoints: Some(true),
        person: name.map(|_| slug("k3f9a2bc")),
        name: name.map(Into::into),
        sits_from: Some(jiff::civil::date(2023, 1, 1)),
        sits_to: Some(jiff::civil::date(2026, 12, 31)),
        next_meeting: Some(jiff::civil::date(2027, 2, 15)),
    };
    let name = |name: &str, kind: &str| NameLine { name: name.into(), kind: kind.into(), from: None, to: None };
    Read {
        names: vec![name("Sollefteå", "alias"), name("Sollefteå stad", "former")],
        groups: vec!["länets kommuner".into()],
        branches: vec![(slug("tillvaxt-solleftea"), "Tillväxt Sollefteå".into())],
        sides: vec![(As(Side::Majority), "Centerpartiet".into()), (As(Side::Opposition), "Moderaterna".into())],
        seats: vec![seat(Some("Ylva Norrgård")), seat(None)],
        tally: Tally { seats: 2, vacant: 1, bodies: 1, ending: 1 },
        ..bare()
    }
}
