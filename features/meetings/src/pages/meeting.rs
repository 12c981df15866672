//! One meeting: when, where, how it stands, what has become of it, who has a seat that day.

pub(super) mod sample;

use askama::Template;
use axum::extract::Path;
use bodies::{
    model::{MeetingAddress, words::role},
    pages::{Done, done, done_asked, said},
    store::body::{self, BodyRow, SeatLine},
};
use charter::facts::MeetingState;
use db::Tx;
use kernel::{Act, Actor, Of, slug::Slug};
use web::{
    Answer, Failure, Page, View, Visit,
    api::Links,
    components::{Badge, Cell, Column, PanelRow, PanelView, Row, TableView},
    phrase::{Link, Phrase},
};

use super::{
    body::calendar,
    json::{MeetingSeat, MovedFrom, OneMeeting, listed},
    words,
};
use crate::{
    rules::course::{self, Move},
    store::{
        line::{self, Line},
        look,
        page::{self, Cancellation, Publication},
        write::At,
    },
};

/// One meeting.
#[derive(Template)]
#[template(path = "meetings/meeting.html")]
pub struct MeetingPage {
    v: View,
    lead: String,
    badge: Badge,
    state: String,
    facts: Vec<Phrase>,
    note: Option<String>,
    course: Vec<Phrase>,
    seats: TableView,
    beside: Vec<Link>,
    panels: Vec<PanelView>,
}

/// What the page reads.
pub(crate) struct Read {
    pub(super) line: Line,
    pub(super) link: Option<String>,
    pub(super) publication: Option<Publication>,
    pub(super) moves: Vec<Move>,
    pub(super) cancellation: Option<Cancellation>,
    pub(super) seats: Vec<SeatLine>,
    pub(super) beside: line::Neighbours,
}

/// What an address leads to.
pub(super) enum Found<T> {
    /// The meeting.
    Here(T),
    /// It is at another address now.
    There(String),
    /// Nothing.
    Nothing,
}

/// The meeting of an address, as far as the actor may see it.
pub(super) fn find(tx: &mut Tx<'_>, actor: &Actor, slug: &Slug, day: &str) -> db::Result<Found<(BodyRow, Line)>> {
    let Some(row) = body::body(tx, actor, slug.as_str())? else {
        let now = body::moved(tx, "body", slug.as_str())?;
        return Ok(now.map_or(Found::Nothing, |now| Found::There(format!("/organ/{now}/moten/{day}"))));
    };
    let Some(asked) = MeetingAddress::read(day) else { return Ok(Found::Nothing) };
    let all = line::of_body(tx, actor, (row.id, &row.slug), asked.date, asked.date)?;
    let wanted = |line: &Line| line.month_only == asked.month_only && line.before == asked.before;
    if let Some(line) = all.into_iter().find(wanted) {
        return Ok(Found::Here((row, line)));
    }
    // It may have been that day once.
    let left = if asked.before == 0 { line::left(tx, row.id, asked.date)? } else { None };
    Ok(left.map_or(Found::Nothing, |line| Found::There(line.address())))
}

/// Whether somebody is something to one of the bodies of a meeting, and so is told where one takes part on line.
fn belongs(actor: &Actor, line: &Line) -> bool {
    let is = |slug: &Slug| {
        actor.may(Act::SteerBody, Of::Body(slug))
            || actor.relations().iter().any(|relation| relation.of() == Of::Body(slug))
    };
    line.bodies().iter().any(|(slug, _)| is(slug))
}

/// `GET /organ/{slug}/moten/{day}`
pub(super) async fn show(visit: Visit, Path((slug, day)): Path<(Slug, String)>) -> Answer {
    let (actor, asked) = (visit.actor.clone(), done_asked(&visit));
    let (of, at) = (slug.clone(), day.clone());
    let read = visit.app.db.read(move |tx| {
        Ok(match find(tx, &actor, &of, &at)? {
            Found::Here((_, line)) => Found::Here((read(tx, &actor, line)?, done(tx, &actor, asked)?)),
            Found::There(address) => Found::There(address),
            Found::Nothing => Found::Nothing,
        })
    });
    let (read, done) = match read.await? {
        Found::Here(found) => found,
        Found::There(address) => return Ok(visit.see_other(&address)),
        // Until meetings had pages, the record of one had this address.
        Found::Nothing if day == "ny" || uuid::Uuid::parse_str(&day).is_ok() => {
            return Ok(visit.moved(&format!("/organ/{slug}/motesdagar/{day}")));
        }
        Found::Nothing => return Err(Failure::NotHere),
    };
    let v = visit.view("").undated();
    if visit.wants_json() {
        return visit.json(&as_json(&v, &read));
    }
    visit.ok(&MeetingPage::of(said(v, done.as_ref().map(|done: &Done| done)), &read))
}

/// Reads a meeting: the same number of statements for any.
fn read(tx: &mut Tx<'_>, actor: &Actor, line: Line) -> db::Result<Read> {
    let lead = line.lead.unwrap_or(line.id);
    let link = match (belongs(actor, &line), line.draft) {
        (true, false) => look::link(tx, lead)?,
        (true, true) => look::draft(tx, line.id)?.and_then(|draft| draft.occasion.link),
        (false, _) => None,
    };
    Ok(Read {
        link,
        publication: page::publication(tx, line.id)?,
        moves: course::moves(page::moves(tx, line.id)?, line.date),
        cancellation: page::cancellation(tx, line.id)?.filter(|_| line.state.0 == MeetingState::Cancelled),
        seats: body::seats(tx, actor, line.body_id, line.date)?,
        beside: line::neighbours(tx, &line)?,
        line,
    })
}

fn as_json(v: &View, read: &Read) -> OneMeeting {
    let moved = |one: &Move| MovedFrom {
        date: one.from.date,
        starts: one.from.starts,
        place: one.from.place.clone(),
        why: one.why.clone(),
        at: one.at,
    };
    let seat = |seat: &SeatLine| MeetingSeat {
        role: v.t(role(seat.role.0)).into_owned(),
        of_: represents(seat),
        name: seat.name.clone(),
    };
    let to = |line: &Option<Line>| line.as_ref().map(|line| v.url(&line.address()));
    OneMeeting {
        meeting: listed(v, &read.line),
        link: read.link.clone(),
        published: read.publication.as_ref().map(|one| one.at),
        moves: read.moves.iter().map(moved).collect(),
        cancelled: read.cancellation.as_ref().map(|one| one.why.clone()),
        seats: read.seats.iter().map(seat).collect(),
        links: Links::default()
            .with("calendar", calendar(v, &read.line.body))
            .maybe("earlier", to(&read.beside.0))
            .maybe("later", to(&read.beside.1)),
    }
}

/// The frame of a page under the meetings of a body.
pub(super) fn under_body(v: View, slug: &Slug, name: &str) -> View {
    let all = v.t("meetings-bodies").into_owned();
    v.under(all, "/organ").under(name, &format!("/organ/{slug}"))
}

/// The frame of a page under a meeting's body and its meetings.
pub(super) fn under_meetings(v: View, line: &Line) -> View {
    let all = v.t("meetings-title").into_owned();
    under_body(v, &line.body, &line.name).under(all, &format!("/organ/{}/moten", line.body))
}

impl MeetingPage {
    fn of(v: View, read: &Read) -> Self {
        let line = &read.line;
        let names = words::names(&v, &line.bodies());
        let title = v.t2("meetings-one", "bodies", names, "day", words::day(&v, line));
        let v = under_meetings(v, line).titled(title);
        let when = words::capitalised(&words::when(&v, line));
        Self {
            lead: match words::place(&v, line) {
                Some(place) => v.t2("meetings-when-where", "when", when, "where", place),
                None => v.t1("meetings-when", "when", when),
            },
            badge: words::badge(&v, line).unwrap_or_else(|| Badge::published(v.t("meetings-planned"))),
            state: state(&v, read),
            facts: facts(&v, read),
            note: line.note.clone(),
            course: course(&v, read),
            seats: seats(&v, &read.seats),
            beside: beside(&v, read),
            panels: panels(&v, line),
            v,
        }
    }
}

/// How it stands, in a sentence.
fn state(v: &View, read: &Read) -> String {
    match (&read.cancellation, read.line.draft, read.line.state.0) {
        (_, true, _) => v.t("meetings-state-draft").into_owned(),
        (Some(cancellation), ..) => v.t1("meetings-state-cancelled-because", "why", &cancellation.why),
        (None, _, MeetingState::Cancelled) => v.t("meetings-state-cancelled").into_owned(),
        (_, _, MeetingState::Held) => v.t("meetings-state-held").into_owned(),
        (_, _, MeetingState::Planned) => v.t("meetings-state-planned").into_owned(),
    }
}

/// What there is to know beside day and place.
fn facts(v: &View, read: &Read) -> Vec<Phrase> {
    let line = &read.line;
    let bodies = line.bodies();
    let mut facts = Vec::new();
    if bodies.len() > 1 {
        let mut held = Phrase::text(v.t("meetings-held-by")).and(" ");
        for (at, (slug, name)) in bodies.iter().enumerate() {
            held =
                held.and(if at > 0 { ", " } else { "" }).and_link(v.link_to(name.as_str(), &format!("/organ/{slug}")));
        }
        facts.push(held);
    }
    if let (Some(slug), Some(name)) = (&line.host, &line.host_name) {
        let link = v.link_to(name.as_str(), &format!("/organisationer/{slug}"));
        facts.push(Phrase::text(v.t("meetings-host-is")).and(" ").and_link(link));
    }
    if let Some(link) = &read.link {
        facts.push(Phrase::text(v.t("meetings-link-is")).and(" ").and_link(Link::new(link.as_str(), link.as_str())));
    } else if line.online {
        facts.push(v.t("meetings-link-is-kept").into());
    }
    facts
}

/// What has become of it since it was published.
fn course(v: &View, read: &Read) -> Vec<Phrase> {
    let internal = v.actor.sees_internal();
    let by = |sentence: String, who: &str, at: jiff::Timestamp| {
        let said = if internal { v.t2("meetings-by", "who", who, "when", v.moment(at)) } else { v.moment(at) };
        Phrase::text(sentence).and_note(said)
    };
    let at = |at: &At| {
        let time = at.starts.map(|starts| v.t1("meetings-at", "hours", v.clock(starts)));
        let day = [Some(v.day(at.date)), time].into_iter().flatten().collect::<Vec<_>>().join(" ");
        [Some(day), at.place.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ")
    };
    let published =
        read.publication.as_ref().map(|one| by(v.t("meetings-was-published").into_owned(), &one.by, one.at));
    let moves = read.moves.iter().map(|one| {
        let words = v.text("meetings-was-moved", &[("from", &at(&one.from)), ("to", &at(&one.to)), ("why", &one.why)]);
        by(words, &one.by, one.at)
    });
    let cancelled =
        read.cancellation.as_ref().map(|one| by(v.t1("meetings-was-cancelled", "why", &one.why), &one.by, one.at));
    published.into_iter().chain(moves).chain(cancelled).collect()
}

/// Whom a seat represents, in words.
fn represents(seat: &SeatLine) -> Option<String> {
    let all = [&seat.group, &seat.appointed_by_name, &seat.comes_from, &seat.area];
    all.into_iter().flatten().next().cloned()
}

/// The seats on the day.
fn seats(v: &View, seats: &[SeatLine]) -> TableView {
    let row = |seat: &SeatLine| {
        let name = match (&seat.person, &seat.name) {
            (Some(address), Some(name)) => {
                Phrase::link(v.link_to(name.as_str(), &format!("/personer/{address}"))).into()
            }
            _ if seat.assignment.is_some() => Cell::Muted(v.t("meetings-name-hidden").into()),
            _ => Cell::Muted(v.t("meetings-vacant").into()),
        };
        let of = represents(seat).map_or(Cell::Nothing, Cell::from);
        Row::new(vec![v.t(role(seat.role.0)).into(), of, name])
    };
    TableView {
        caption: v.t("meetings-seats").into_owned(),
        columns: ["meetings-column-role", "meetings-column-of", "meetings-column-name"]
            .map(|key| Column::new(v.t(key)))
            .into(),
        rows: seats.iter().map(row).collect(),
        ..TableView::default()
    }
}

/// The meetings before and after.
fn beside(v: &View, read: &Read) -> Vec<Link> {
    let link = |key: &str, line: &Line| Link::new(v.t1(key, "day", words::day(v, line)), v.url(&line.address()));
    let (earlier, later) = (&read.beside.0, &read.beside.1);
    let earlier = earlier.as_ref().map(|line| link("meetings-earlier", line));
    earlier.into_iter().chain(later.as_ref().map(|line| link("meetings-later", line))).collect()
}

/// What stands beside: the calendar, and the ways to change it.
fn panels(v: &View, line: &Line) -> Vec<PanelView> {
    let row = |link: Link| PanelRow { text: Phrase::link(link), note: None };
    let panel = |heading: &str, links: Vec<Link>| PanelView {
        heading: v.t(heading).into_owned(),
        rows: links.into_iter().map(row).collect(),
        button: None,
    };
    let here = line.address();
    let may = line.bodies().iter().all(|(slug, _)| line::sees_drafts(&v.actor, slug));
    let ways: Vec<(&str, &str)> = match (line.draft, line.state.0) {
        _ if !may => Vec::new(),
        (true, _) => vec![
            ("meetings-publish", "publicera"),
            ("meetings-change-draft", "andra"),
            ("meetings-give-up", "stall-in"),
        ],
        (false, MeetingState::Planned) => vec![("meetings-move", "andra"), ("meetings-cancel", "stall-in")],
        (false, MeetingState::Held | MeetingState::Cancelled) => Vec::new(),
    };
    let ways: Vec<Link> = ways.into_iter().map(|(key, path)| v.link(key, &format!("{here}/{path}"))).collect();
    let calendars = vec![
        Link::new(v.t("meetings-subscribe"), calendar(v, &line.body)),
        v.link("meetings-all-of-body", &format!("/organ/{}/moten?ar={}", line.body, line.date.year())),
    ];
    let ways = (!ways.is_empty()).then(|| panel("meetings-ways", ways));
    ways.into_iter().chain([panel("meetings-calendar", calendars)]).collect()
}

impl Page for MeetingPage {
    const NAME: &'static str = "meeting";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().undated().at("/organ/kulturforum/moten/2027-02-11");
        sample::reads().into_iter().map(|(name, read)| (name, Self::of(v.clone(), &read))).collect()
    }
}
