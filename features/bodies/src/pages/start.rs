//! The start page: what needs attention, what comes next.

use askama::Template;
use charter::finding::Level;
use jiff::ToSpan;
use web::{
    Answer, Page, View, Visit,
    components::{AsOfView, EmptyView, FindingView, MeetingItem, PanelRow, PanelView, ProgressView},
    phrase::Phrase,
};

use super::finding;
use super::sentence;
use crate::{
    api,
    model::MeetingAddress,
    store::{
        finding as kept,
        overview::{self, HandOver, MeetingLine, TermLine},
    },
};

/// How far ahead hand-overs and terms are told, in days; the same as the charter engine's horizon.
const HORIZON: i64 = 180;
/// Findings told on the start page.
const TOLD: i64 = 6;

/// The start page.
#[derive(Template)]
#[template(path = "bodies/start.html")]
pub struct StartPage {
    v: View,
    lead: String,
    as_of: AsOfView,
    findings: Vec<FindingView>,
    counts: String,
    calm: EmptyView,
    meetings: Vec<MeetingItem>,
    terms: Vec<ProgressView>,
    hand_overs: PanelView,
}

/// Everything the start page reads, in one unit.
pub(crate) struct Overview {
    pub breaches: Vec<kept::Answer>,
    pub warnings: Vec<kept::Answer>,
    pub tally: Vec<(i64, i64)>,
    pub meetings: Vec<MeetingLine>,
    pub hand_overs: Vec<HandOver>,
    pub terms: Vec<TermLine>,
}

/// `GET /`
pub(super) async fn show(visit: Visit) -> Answer {
    let (actor, on, region) = (visit.actor.clone(), visit.on, visit.app.site.region.clone());
    let until = on.checked_add(HORIZON.days()).unwrap_or(on);
    let read = visit.app.db.read(move |tx| {
        let county = overview::home_county(tx, &region)?.unwrap_or_default();
        Ok(Overview {
            breaches: kept::attention(tx, &actor, &county, Level::Breach, on, TOLD)?,
            warnings: kept::attention(tx, &actor, &county, Level::Warning, on, TOLD)?,
            tally: kept::tally(tx, &county, on)?,
            meetings: overview::next_meetings(tx, &actor, &county, on, TOLD)?,
            hand_overs: overview::hand_overs(tx, &actor, &county, on, until)?,
            terms: overview::coming_terms(tx, &actor, &county, on, until)?,
        })
    });
    let read = read.await?;
    let v = visit.view("");
    let v = v.clone().titled(v.t("bodies-start-title"));
    if visit.wants_json() {
        return visit.json(&api::start::answer(&v, &read));
    }
    visit.ok(&StartPage::of(v, &read))
}

/// The findings told first: breaches, then warnings.
pub(crate) fn told(read: &Overview) -> impl Iterator<Item = &kept::Answer> {
    read.breaches.iter().chain(&read.warnings).take(TOLD.unsigned_abs().try_into().unwrap_or(6))
}

impl StartPage {
    fn of(v: View, read: &Overview) -> Self {
        let count = |rank: i64| read.tally.iter().find(|(level, _)| *level == rank).map_or(0, |(_, n)| *n);
        let (breaches, warnings) = (count(0), count(1));
        Self {
            lead: match read.tally.is_empty() {
                true => v.t("bodies-start-empty").into_owned(),
                false => v.text("bodies-start-lead", &[("breaches", &breaches), ("warnings", &warnings)]),
            },
            as_of: super::edges(&v, read.terms.first().map(|term| term.from)),
            findings: told(read).map(|answer| finding::beside_body(&v, answer)).collect(),
            counts: v.text(
                "bodies-start-counts",
                &[("breaches", &breaches), ("warnings", &warnings), ("unknown", &count(2)), ("ok", &count(3))],
            ),
            calm: calm(&v, read.tally.is_empty()),
            meetings: read.meetings.iter().map(|m| meeting(&v, m)).collect(),
            terms: read.terms.iter().filter(|t| t.seats > 0).map(|t| term(&v, t)).collect(),
            hand_overs: hand_overs(&v, &read.hand_overs),
            v,
        }
    }
}

/// What stands where the findings would: nothing needs a look, or nothing is known at all.
fn calm(v: &View, empty: bool) -> EmptyView {
    let (heading, why) = match empty {
        true => ("bodies-start-nothing", "bodies-start-nothing-why"),
        false => ("bodies-start-calm", "bodies-start-calm-why"),
    };
    EmptyView {
        heading: v.t(heading).into_owned(),
        why: v.t(why).into(),
        action: Some(v.link("bodies-all-bodies", "/organ")),
    }
}

fn meeting(v: &View, m: &MeetingLine) -> MeetingItem {
    let weekday =
        if m.month_only { sentence::month(m.date, v.language) } else { sentence::capitalised(v.weekday(&m.date)) };
    let external = if m.external { v.t("bodies-external").into_owned() } else { String::new() };
    let time = m.starts.map(|starts| v.t1("bodies-meeting-at", "time", v.clock(starts))).unwrap_or_default();
    let weekday = if time.is_empty() { weekday } else { format!("{weekday} {time}") };
    let place = m.place.clone().unwrap_or_default();
    let address = MeetingAddress { date: m.date, month_only: m.month_only, before: m.before }.path(&m.slug);
    let parts: Vec<String> = [weekday, place, external].into_iter().filter(|part| !part.is_empty()).collect();
    MeetingItem {
        day: m.date,
        title: v.link_to(m.name.as_str(), &address),
        when_where: parts.join(" · "),
        alarm: None,
        badge: None,
    }
}

fn term(v: &View, t: &TermLine) -> ProgressView {
    let count = |n: i64| u32::try_from(n).unwrap_or(0);
    let sentence =
        v.text("bodies-term-progress", &[("filled", &t.filled), ("seats", &t.seats), ("nominated", &t.nominated)]);
    ProgressView {
        id: format!("mandat-{}", t.from.year()),
        sentence: Phrase::default().and_strong(t.name.as_str()).and(". ").and(sentence),
        done: count(t.filled),
        of: count(t.seats),
    }
}

fn hand_overs(v: &View, all: &[HandOver]) -> PanelView {
    let row = |h: &HandOver| {
        let next = h.organisation.as_deref().or(h.group.as_deref()).unwrap_or_default().to_owned();
        let key = if h.filled { "bodies-hand-over-ready" } else { "bodies-hand-over-open" };
        let body = v.link_to(h.body.as_str(), &format!("/organ/{}", h.slug));
        PanelRow { text: body.into(), note: Some(v.text(key, &[("next", &next), ("day", &v.day(h.from))]).into()) }
    };
    PanelView { heading: v.t("bodies-hand-overs").into_owned(), rows: all.iter().map(row).collect(), button: None }
}

impl Page for StartPage {
    const NAME: &'static str = "start";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().titled(v.t("bodies-start-title"));
        let empty = Overview {
            breaches: Vec::new(),
            warnings: Vec::new(),
            tally: Vec::new(),
            meetings: Vec::new(),
            hand_overs: Vec::new(),
            terms: Vec::new(),
        };
        let calm = Overview { tally: vec![(3, 12)], ..sample() };
        let calm = Overview { breaches: Vec::new(), ..calm };
        vec![
            ("empty register", Self::of(v.clone(), &empty)),
            ("calm", Self::of(v.clone(), &calm)),
            ("winter after an election", Self::of(v, &sample())),
        ]
    }
}

fn sample() -> Overview {
    let day = jiff::civil::date(2027, 1, 1);
    let slug = |word: &str| kernel::slug::Slug::new(word).expect("samples have sound address words");
    Overview {
        breaches: super::samples::answers(),
        warnings: Vec::new(),
        tally: vec![(0, 1), (1, 1), (2, 4), (3, 12)],
        meetings: vec![
            MeetingLine {
                slug: slug("kulturforum"),
                name: "Kulturforum".into(),
                date: day,
                month_only: false,
                external: false,
                starts: kernel::LocalTime::new(13, 0),
                place: Some("Kramfors".into()),
                before: 0,
            },
            MeetingLine {
                slug: slug("politikerforum"),
                name: "Politikerforum".into(),
                date: day,
                month_only: true,
                external: true,
                starts: None,
                place: None,
                before: 0,
            },
        ],
        hand_overs: vec![HandOver {
            slug: slug("kulturforum"),
            body: "Kulturforum".into(),
            from: day,
            organisation: Some("Region Västernorrland".into()),
            group: None,
            filled: false,
        }],
        terms: vec![TermLine {
            id: kernel::id::Id::named("2027-2030"),
            name: "Mandatperioden 2027–2030".into(),
            from: day,
            to: jiff::civil::date(2030, 12, 31),
            seats: 203,
            filled: 161,
            nominated: 9,
        }],
    }
}
