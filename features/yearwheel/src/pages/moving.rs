//! One meeting is moved: days to choose from, each with what it costs and for whom; or its day is locked.
//!
//! * `consequence` – what follows of a choice, in words

mod consequence;

use std::collections::BTreeSet;

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kernel::{Date, date_text};
use scheduling::{
    Meeting,
    instance::{ONLINE, PersonIndex},
};
use web::{
    Answer, Failure, Page, Submission, View, Visit,
    api::Content,
    components::Badge,
    failure::Fault,
    phrase::{Link, Phrase},
    shape,
};

use super::{
    affected::{self, Names},
    parts::{self, Asked, Read},
    words::{self, Telling},
};
use crate::{
    commands::{condition, edit},
    model::{ConditionKind, Content as Said, Group, Proposal, Run, YearPlan},
    rules::{
        calendar::Days,
        moving::{self, Moving},
    },
    store::condition::NewCondition,
};
use consequence::consequence;

shape! {
    /// Where a meeting of a plan can be moved.
    struct Moves {
        /// Address word of the body.
        body: String,
        /// The day it stands on now.
        date: Date,
        /// People who count on it: those whose presence matters.
        people: usize,
        /// Days, the cheapest first.
        days: Vec<DayOf>,
    }

    /// A day a meeting can be moved to, or cannot.
    struct DayOf {
        /// What is sent to choose it: day, block it begins in, place by number, parted by commas.
        choice: String,
        /// The day.
        date: Date,
        /// Whether it can be.
        possible: bool,
        /// What the plan would cost more.
        more: i64,
        /// What follows, in a sentence.
        consequence: String,
    }

    /// What is sent to move a meeting.
    struct MovingTo {
        /// `move`, or `lock` to lock the day it stands on.
        step: String,
        /// Address word of the body.
        organ: String,
        /// Which of its meetings, from 1.
        mote: usize,
        /// The choice: day, block, place, parted by commas.
        val: String,
        /// Version of the alternative that was looked at.
        version: i64,
    }
}

/// What is sent.
pub(super) fn taken() -> Content {
    Content::of::<MovingTo>()
}

/// Most days that can be, and most that cannot.
const CAN: usize = 6;
const CANNOT: usize = 2;

/// The page on which a meeting is moved.
#[derive(Template)]
#[template(path = "yearwheel/moving.html")]
pub struct MovingPage {
    v: View,
    lead: String,
    /// How many count on the meeting, and from which organisations.
    affected: Option<String>,
    who: Vec<String>,
    action: String,
    hidden: Vec<(&'static str, String)>,
    days: Vec<DayView>,
    try_href: String,
    tried: String,
    tried_error: Option<String>,
    back: Link,
}

struct DayView {
    choice: String,
    label: String,
    badge: Badge,
    possible: bool,
    checked: bool,
    consequence: Phrase,
}

/// The meeting that is asked for.
struct Chosen<'r> {
    run: &'r Run,
    proposal: &'r Proposal,
    meeting: Meeting,
}

impl Chosen<'_> {
    /// Those who count on the meeting.
    fn people(&self) -> Vec<PersonIndex> {
        let members: BTreeSet<PersonIndex> = self.run.basis.instance.bodies[self.meeting.body].hard_members().collect();
        members.into_iter().collect()
    }
}

/// `GET /arsplan/{year}/flytta`
pub(super) async fn show(visit: Visit, Path(year): Path<String>) -> Answer {
    parts::keeper(&visit)?;
    let asked = Asked::of(&visit, parts::year(&year)?);
    let read = parts::read(&visit, &asked).await?;
    let chosen = chosen(&read, &asked, visit.asked("organ"), visit.asked("mote"))?;
    let tried = visit.asked("dag").unwrap_or_default().to_owned();
    let v = visit.view("");
    let day = (!tried.is_empty()).then(|| date_text::parse(&tried, visit.today, visit.language));
    let (extra, error) = match day {
        None => (None, None),
        Some(Ok(date)) if date.year() == asked.year => (Some(date), None),
        Some(_) => (None, Some(v.t2("yearwheel-fault-day", "found", tried.as_str(), "year", asked.year.to_string()))),
    };
    let days = looked(&chosen, extra);
    if visit.wants_json() {
        if let Some(error) = error {
            return Err(Failure::Faults(vec![Fault::at("dag", error).found(&tried)]));
        }
        return visit.json(&as_json(&v, &chosen, &days));
    }
    let status = if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    visit.page(status, &MovingPage::of(v, &asked, &chosen, &days, (&tried, error)))
}

/// The meeting that an address names.
fn chosen<'r>(read: &'r Read, asked: &Asked, body: Option<&str>, number: Option<&str>) -> Result<Chosen<'r>, Failure> {
    let (_, run, proposal) = read.chosen(asked.letter)?;
    let at = run.basis.bodies.iter().position(|one| Some(one.slug.as_str()) == body && one.group != Group::National);
    let number = number.and_then(|text| text.parse::<usize>().ok()).and_then(|number| number.checked_sub(1));
    let (Some(at), Some(k)) = (at, number) else { return Err(Failure::NotHere) };
    let meeting = proposal.plan.meetings.iter().find(|one| one.body == at && one.k == k);
    meeting.map(|meeting| Chosen { run, proposal, meeting: *meeting }).ok_or(Failure::NotHere)
}

/// The days worth showing: where it stands, one that was asked for, the cheapest that can be, some that cannot.
fn looked(chosen: &Chosen<'_>, extra: Option<Date>) -> Vec<Moving> {
    let instance = parts::instance_of(chosen.run, chosen.proposal);
    let (plan, from) = (&chosen.proposal.plan, &chosen.meeting);
    let mut wanted: Vec<Meeting> = vec![*from];
    let days = Days::of(instance.year);
    if let Some(day) = extra.and_then(|date| days.index(date)).filter(|day| *day != from.day) {
        wanted.push(moving::on_day(&instance, plan, from, day));
    }
    let known: Vec<usize> = wanted.iter().map(|one| one.day).collect();
    let all = moving::candidates(&instance, plan, from);
    let others = || all.iter().filter(|one| !known.contains(&one.meeting.day));
    wanted.extend(others().filter(|one| one.breaks == 0).take(CAN).map(|one| one.meeting));
    wanted.extend(others().filter(|one| one.breaks > 0).take(CANNOT).map(|one| one.meeting));
    let mut shown = moving::look(&instance, plan, from, &wanted);
    shown[1..].sort_by_key(|one| (!one.can_be(), one.more, one.meeting.day));
    shown
}

/// `POST /arsplan/{year}/flytta`
pub(super) async fn post(visit: Visit, Path(year): Path<String>, sent: Submission) -> Answer {
    parts::keeper(&visit)?;
    let asked = Asked::sent(&visit, &sent, &year)?;
    let read = parts::read(&visit, &asked).await?;
    let chosen = chosen(&read, &asked, sent.get("organ"), sent.get("mote"))?;
    let v = visit.view("");
    let version = sent.get("version").and_then(|text| text.parse::<i64>().ok());
    let (plan, run, proposal) = read.chosen(asked.letter)?;
    if version.is_some_and(|version| version != proposal.version) {
        return meanwhile(&visit, &asked, &chosen, sent.get("val"));
    }
    let lock = sent.get("step") == Some("lock");
    let to = match (lock, sent.get("val").and_then(|text| choice(text, &chosen))) {
        (true, to) => to.unwrap_or(chosen.meeting),
        (false, Some(to)) => to,
        (false, None) => {
            let fault = v.t("yearwheel-fault-choice").into_owned();
            if visit.wants_json() {
                return Err(Failure::Faults(vec![Fault::at("val", fault)]));
            }
            let page = MovingPage::of(v, &asked, &chosen, &looked(&chosen, None), ("", Some(fault)));
            return visit.page(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    written(&visit, (plan, run, proposal), chosen.meeting, to, lock).await?;
    if visit.wants_json() {
        let read = parts::read(&visit, &asked).await?;
        let (_, _, kept) = read.chosen(asked.letter)?;
        let now = kept.plan.meetings.iter().find(|one| one.body == to.body && one.day == to.day);
        let number = now.map_or_else(String::new, |one| (one.k + 1).to_string());
        let chosen = self::chosen(&read, &asked, sent.get("organ"), Some(&number))?;
        return visit.json(&as_json(&visit.view(""), &chosen, &looked(&chosen, None)));
    }
    let done = if lock { "last" } else { "flyttat" };
    Ok(visit.see_other(&asked.of_letter("", &[("gjort", done)])))
}

/// Somebody else has changed the proposal: nothing is moved, and the day she asked for is looked at in the proposal as it is now.
fn meanwhile(visit: &Visit, asked: &Asked, chosen: &Chosen<'_>, wanted: Option<&str>) -> Answer {
    if visit.wants_json() {
        return Err(Failure::Changed);
    }
    let v = visit.view("");
    let date = wanted.and_then(|text| choice(text, chosen)).map(|to| Days::of(asked.year).date(to.day));
    let (tried, fault) = (date.map(|date| date.to_string()), v.t("yearwheel-fault-meanwhile").into_owned());
    let tried = (tried.as_deref().unwrap_or_default(), Some(fault));
    visit.page(StatusCode::CONFLICT, &MovingPage::of(v, asked, chosen, &looked(chosen, date), tried))
}

/// Moves the meeting, and locks its day when that is asked for.
async fn written(
    visit: &Visit,
    (plan, run, proposal): (&YearPlan, &Run, &Proposal),
    from: Meeting,
    to: Meeting,
    lock: bool,
) -> Result<(), Failure> {
    let (actor, plan, run, proposal) = (visit.actor.clone(), plan.clone(), run.clone(), proposal.clone());
    let body = run.basis.bodies[from.body].id;
    let date = Days::of(run.basis.instance.year).date(to.day);
    let place = usize::try_from(to.place).ok().and_then(|at| run.basis.instance.places.get(at).cloned());
    let written = visit.app.db.write(&visit.actor, "", move |tx| {
        if to != from {
            edit::move_meeting(tx, &actor, (&plan, &run, &proposal), &from, to)?;
        }
        if lock {
            let place = Some(place.clone().unwrap_or_default());
            let content = Said { start: Some(to.start), place, ..Said::default() };
            let kind = Some(ConditionKind::Locked);
            let (from, to) = (Some(date), Some(date));
            let new = NewCondition { kind, body: Some(body), from, to, content, ..NewCondition::default() };
            condition::note(tx, &actor, plan.id, &[new])?;
        }
        Ok(())
    });
    Ok(written.await?)
}

/// A choice as it is sent: only days, times and places that there are.
fn choice(text: &str, chosen: &Chosen<'_>) -> Option<Meeting> {
    let instance = &chosen.run.basis.instance;
    let body = &instance.bodies[chosen.meeting.body];
    let mut parts = text.split(',');
    let day: usize = parts.next()?.parse().ok()?;
    let start: usize = parts.next()?.parse().ok()?;
    let place: i32 = parts.next()?.parse().ok()?;
    let fits = day < instance.calendar.days
        && start + body.dur <= scheduling::instance::BLOCKS
        && (place == ONLINE || usize::try_from(place).is_ok_and(|at| at < instance.places.len()));
    (fits && parts.next().is_none()).then_some(Meeting { day, start, place, ..chosen.meeting })
}

fn choice_of(meeting: &Meeting) -> String {
    format!("{},{},{}", meeting.day, meeting.start, meeting.place)
}

fn as_json(v: &View, chosen: &Chosen<'_>, days: &[Moving]) -> Moves {
    let telling = Telling::of(v, &chosen.run.basis);
    let day = |one: &Moving| DayOf {
        choice: choice_of(&one.meeting),
        date: telling.date(one.meeting.day),
        possible: one.can_be(),
        more: one.more,
        consequence: consequence(&telling, chosen, one).words(),
    };
    Moves {
        body: chosen.run.basis.bodies[chosen.meeting.body].slug.to_string(),
        date: telling.date(chosen.meeting.day),
        people: chosen.people().len(),
        days: days.iter().map(day).collect(),
    }
}

impl MovingPage {
    fn of(
        v: View,
        asked: &Asked,
        chosen: &Chosen<'_>,
        days: &[Moving],
        (tried, error): (&str, Option<String>),
    ) -> Self {
        let telling = Telling::of(&v, &chosen.run.basis);
        let body = &chosen.run.basis.bodies[chosen.meeting.body];
        let told = telling.meeting(&chosen.meeting);
        let title = v.t2("yearwheel-move-title", "body", body.name.as_str(), "day", v.day(told.date));
        let lead = v.t2("yearwheel-move-lead", "when", words::when(&v, &told), "place", words::place(&v, &told));
        let number = (chosen.meeting.k + 1).to_string();
        let first = days.first().map(|one| choice_of(&one.meeting)).unwrap_or_default();
        let view = |one: &Moving| {
            let to = telling.meeting(&one.meeting);
            let stays = one.meeting == chosen.meeting;
            let label = v.t2("yearwheel-move-day", "when", words::when(&v, &to), "place", words::place(&v, &to));
            let badge = match (one.can_be(), one.more) {
                _ if stays => Badge::ok(v.t("yearwheel-badge-stays")),
                (false, _) => Badge::alarm(v.t("yearwheel-badge-cannot")),
                (true, more @ 1..) => Badge::warn(v.t1("yearwheel-badge-more", "n", more)),
                (true, less) => Badge::ok(v.t1("yearwheel-badge-less", "n", -less)),
            };
            DayView {
                choice: choice_of(&one.meeting),
                label,
                badge,
                possible: one.why.is_none(),
                checked: choice_of(&one.meeting) == first,
                consequence: consequence(&telling, chosen, one),
            }
        };
        let days = days.iter().map(view).collect();
        let people = chosen.people();
        // By organisation only: who they are would be a look-up of its own, and changes nothing here.
        let (affected, who) = (affected::counted(&telling, &people), affected::told(&telling, &Names::new(), &people));
        let hidden = vec![
            ("forslag", asked.letter.word().to_owned()),
            ("lan", asked.county.clone()),
            ("organ", body.slug.to_string()),
            ("mote", number.clone()),
            ("version", chosen.proposal.version.to_string()),
        ];
        let back = v.link("yearwheel-back", &asked.of_letter("", &[]));
        let action = v.url(&format!("/arsplan/{}/flytta", asked.year));
        let v = parts::under(v, asked, &title);
        Self {
            lead,
            affected,
            who,
            action: action.clone(),
            hidden,
            days,
            try_href: action,
            tried: tried.into(),
            tried_error: error,
            back,
            v,
        }
    }
}

impl Page for MovingPage {
    const NAME: &'static str = "yearwheel moving";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().at("/arsplan/2027/flytta");
        let (read, asked) = super::sample::planned();
        let Ok(chosen) = chosen(&read, &asked, Some("kulturforum"), Some("1")) else { return Vec::new() };
        let days = looked(&chosen, None);
        let wrong = v.t2("yearwheel-fault-day", "found", "32 maj", "year", "2027");
        vec![
            ("usual", Self::of(v.clone(), &asked, &chosen, &days, ("", None))),
            ("where it stands only", Self::of(v.clone(), &asked, &chosen, &days[..1], ("", None))),
            ("wrong day", Self::of(v, &asked, &chosen, &days, ("32 maj", Some(wrong)))),
        ]
    }
}
