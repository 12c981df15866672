//! One body: does it follow its rules, whose turn it is to chair, who sits, when it meets, whom to ask.

use askama::Template;
use axum::extract::Path;
use charter::{facts::Facts, finding, rule::Charter};
use db::Tx;
use jiff::Timestamp;
use kernel::{Actor, Date, Period};
use web::{
    Answer, Failure, Page, View, Visit,
    components::{AsOfView, FilterView, FindingView, PanelView, TableView, TimelineView},
    phrase::{Link, Phrase},
};

use super::{body_parts, body_seats, finding as finding_view, history};
use crate::{
    api,
    model::{
        Names,
        record::{Owner, RecordKind},
    },
    store::{
        body::{self, BodyRow, CharterLine, ContactLine, DocumentLine, Kin, MeetingOfYear, Officer, SeatLine},
        facts, finding as kept,
    },
};

/// The page of a body.
#[derive(Template)]
#[template(path = "bodies/body.html")]
pub struct BodyPage {
    v: View,
    lead: Option<String>,
    note: Option<String>,
    facts: Vec<String>,
    ended: bool,
    stale: bool,
    as_of: AsOfView,
    sections: Vec<Link>,
    findings_heading: String,
    counts: String,
    findings: Vec<FindingView>,
    timeline: Option<TimelineView>,
    seats_filter: FilterView,
    seats: TableView,
    meetings_heading: String,
    meetings_lead: Option<String>,
    meetings: TableView,
    calendar: Link,
    all_meetings: Link,
    rules: Vec<body_parts::RuleView>,
    charters: Vec<Phrase>,
    panels: Vec<PanelView>,
}

/// What the page reads, in one unit.
pub(crate) struct Read {
    pub body: BodyRow,
    pub findings: Vec<kept::Answer>,
    pub charter: Charter,
    pub facts: Facts,
    pub names: Names,
    pub officers: Vec<Officer>,
    pub seats: Vec<SeatLine>,
    pub meetings: Vec<MeetingOfYear>,
    pub kin: Vec<Kin>,
    pub documents: Vec<DocumentLine>,
    pub contacts: Vec<ContactLine>,
    pub charters: Vec<CharterLine>,
    pub edges: (Option<Date>, Option<Date>),
    pub changed: Option<Timestamp>,
}

/// Either the body, or the address it has moved to.
enum Found {
    Here(Box<Read>),
    Moved(String),
}

/// `GET /organ/{slug}`
pub(super) async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    let (actor, on, done) = (visit.actor.clone(), visit.on, history::done_asked(&visit));
    let both = move |tx: &mut Tx<'_>| Ok((read(tx, &actor, &slug, on)?, history::done(tx, &actor, done)?));
    let (found, done) = visit.app.db.read(both).await?;
    match found {
        None => Err(Failure::NotHere),
        Some(Found::Moved(slug)) => Ok(visit.moved(&format!("/organ/{slug}"))),
        Some(Found::Here(read)) => {
            let view = history::said(visit.view(read.body.name.as_str()), done.as_ref());
            let asked = body_seats::Asked::of(&visit);
            if visit.wants_json() {
                return visit.json(&api::body::answer(&view, &read, &asked));
            }
            visit.ok(&BodyPage::of(view, &read, &asked))
        }
    }
}

fn read(tx: &mut Tx<'_>, actor: &Actor, slug: &str, on: Date) -> db::Result<Option<Found>> {
    let Some(row) = body::body(tx, actor, slug)? else {
        return Ok(body::moved(tx, "body", slug)?.map(Found::Moved));
    };
    let id = row.id;
    let (charter, year) = (facts::charter(tx, id)?, Period::year(on.year()));
    let rotates = charter.versions.iter().flat_map(|v| &v.rules).any(body_parts::alternates);
    let mut own = Facts { existence: Period { from: row.from, to: row.to }, ..Facts::default() };
    if rotates {
        (own.seats, own.assignments, own.terms) =
            (facts::chairing_seats(tx, id)?, facts::chairing_assignments(tx, id)?, facts::terms(tx)?);
    }
    Ok(Some(Found::Here(Box::new(Read {
        findings: kept::of_body(tx, actor, id, on)?,
        names: if rotates { facts::chairing_names(tx, id)? } else { facts::reference_names(tx, id)? },
        officers: if rotates { body::officers(tx, actor, id)? } else { Vec::new() },
        seats: body::seats(tx, actor, id, on)?,
        meetings: body::meetings(tx, actor, id, year.from.unwrap_or(on), year.to.unwrap_or(on))?,
        kin: body::kin(tx, actor, id)?,
        documents: body::documents(tx, actor, id, on)?,
        contacts: body::contacts(tx, actor, id, on)?,
        charters: body::charters(tx, actor, id)?,
        edges: body::edges(tx, actor, id, on)?,
        changed: body::last_changed(tx, id)?,
        body: row,
        charter,
        facts: own,
    }))))
}

impl BodyPage {
    fn of(v: View, read: &Read, asked: &body_seats::Asked) -> Self {
        let parent = v.t("bodies-all-bodies").into_owned();
        let v = v.under(parent, "/organ");
        let history = format!("/organ/{}/historik", read.body.slug);
        let v = match read.changed {
            Some(at) => v.changed(at, Some(&history)),
            None => v,
        };
        let on = v.on();
        let alive = Period { from: read.body.from, to: read.body.to }.contains(on);
        let findings: Vec<FindingView> = read.findings.iter().map(|answer| finding_view::view(&v, answer)).collect();
        let wrong_secretary = read.findings.iter().any(|answer| {
            let finding = &answer.kept.0.finding;
            finding.level == finding::Level::Breach && finding.text.contains("secretary")
        });
        let timeline = body_parts::timeline(&v, read, wrong_secretary);
        Self {
            lead: read.body.purpose.clone(),
            note: read.body.note.clone(),
            facts: body_parts::key_facts(&v, read),
            ended: !alive,
            stale: read.body.stale,
            as_of: AsOfView {
                edges: [read.edges.0, read.edges.1].into_iter().flatten().collect(),
                history: Some(history),
            },
            sections: sections(&v, body_parts::question(&read.body.kind), timeline.is_some()),
            findings_heading: v.t(body_parts::question(&read.body.kind)).into_owned(),
            counts: v.finding_counts(&findings),
            findings,
            timeline,
            seats_filter: body_seats::filter(&v, asked),
            seats: body_seats::table(&v, read, asked),
            meetings_heading: v.t1("bodies-meetings-of", "year", on.year().to_string()),
            meetings_lead: body_parts::meetings_lead(&v, read),
            meetings: body_parts::meetings(&v, &read.body.slug, &read.meetings),
            all_meetings: v.link("bodies-all-meetings", &format!("/organ/{}/moten", read.body.slug)),
            calendar: super::calendar_link(&v, &format!("/organ/{}", read.body.slug)),
            rules: body_parts::rules(&v, read),
            charters: body_parts::charters(&v, &read.charters),
            panels: {
                let owner = Owner::Body(read.body.id, read.body.slug.clone());
                super::edit::panel(&v, &owner, RecordKind::Body)
                    .into_iter()
                    .chain(body_parts::panels(&v, read))
                    .collect()
            },
            v,
        }
    }
}

/// The way around the page.
fn sections(v: &View, question: &'static str, rotates: bool) -> Vec<Link> {
    let all = [
        (question, "#fynd"),
        ("bodies-section-chair", "#ordforande"),
        ("bodies-section-seats", "#platser"),
        ("bodies-section-meetings", "#moten"),
        ("bodies-section-rules", "#regler"),
    ];
    let shown = all.iter().filter(|(_, anchor)| rotates || *anchor != "#ordforande");
    shown.map(|(key, anchor)| Link::new(v.t(key), *anchor)).collect()
}

impl Page for BodyPage {
    const NAME: &'static str = "body";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let asked = body_seats::Asked::default();
        let sample = |name: &'static str, read: Read| {
            let v = v.clone().titled(read.body.name.as_str()).at("/organ/kulturforum");
            (name, Self::of(v, &read, &asked))
        };
        vec![sample("empty", super::samples::empty_body()), sample("usual", super::samples::body())]
    }
}
