//! What is published is planned anew: what of it cannot stay, three answers side by side, and one of them taken. Publishing it is
//! another page. Why somebody is away stands nowhere here.
//!
//! * `card` – one answer, in words

mod card;

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use bodies::store::across::{self, Scope};
use jiff::ToSpan;
use kernel::{Date, date_text};
use scheduling::{costs::MeetingIndex, referee::Breach, verdict};
use web::{
    Answer as Reply, Failure, Page, Submission, View, Visit,
    api::Content,
    components::{FindingView, Level},
    failure::Fault,
    phrase::Link,
    shape,
};

use super::{
    affected::{self, Affected, Names},
    parts::{self, Asked},
    words::Telling,
};
use crate::{
    commands::{
        anew::{self as command, Took as Come},
        propose::NOTICE_DAYS,
    },
    model::{Basis, Letter},
    rules::anew::{self, Answer},
    store::people,
};
use card::Card;

shape! {
    /// A published year that is planned anew.
    struct Anew {
        /// The first day on which a meeting may be moved.
        from: Date,
        /// What of the published year cannot stay, in sentences.
        broken: Vec<String>,
        /// The answers: A with fewest moves, B the best plan, C with one meeting only.
        answers: Vec<AnswerOf>,
    }

    /// An answer.
    struct AnswerOf {
        /// A, B or C.
        letter: String,
        /// What it moves, in sentences.
        moves: Vec<String>,
        /// What it costs more than the published year; less than 0 when it saves.
        more: i64,
        /// Minutes of travel more, of all.
        travel_minutes: i64,
        /// People whose meetings move.
        people: usize,
        /// Organisations they come from.
        organisations: usize,
        /// Address words of the bodies whose meetings move.
        bodies: Vec<String>,
        /// Those affected, by organisation.
        affected: Vec<AffectedOf>,
        /// Rules that it breaks, in sentences.
        broken: Vec<String>,
        /// What is sent back as `sett`, so that what is taken is what was seen.
        seal: String,
    }

    /// The people of an organisation whose meetings move.
    struct AffectedOf {
        /// Its address word; empty where nobody has said.
        organisation: String,
        /// How many.
        people: usize,
        /// Their names, as far as whoever asks may see them.
        names: Vec<String>,
    }

    /// What is sent to take an answer.
    struct Taking {
        /// A, B or C.
        svar: String,
        /// The first day on which a meeting may be moved; two weeks from now when not said.
        fran: String,
        /// The meeting of answer C: address word of its body, `/`, which of its meetings, from 1.
        mote: String,
        /// The `seal` of the answer that was seen; whatever it is now when not said.
        sett: String,
        /// Code of the county; the region's own when not said.
        lan: String,
    }

    /// An answer that was taken.
    struct Took {
        /// The alternative it has become: A, B or C.
        letter: String,
        /// Meetings that are elsewhere.
        moved: usize,
        /// Rules that it breaks.
        broken: usize,
    }
}

/// What is sent.
pub(super) fn taken() -> Content {
    Content::of::<Taking>()
}

/// Most broken rules that are told.
const MOST: usize = 24;

/// The page on which what is published is planned anew.
#[derive(Template)]
#[template(path = "yearwheel/anew.html")]
pub struct AnewPage {
    v: View,
    lead: String,
    conditions: Link,
    in_force: bool,
    findings: Vec<FindingView>,
    more_findings: Option<String>,
    action: String,
    county: String,
    from: String,
    from_error: Option<String>,
    meeting: String,
    meeting_error: Option<String>,
    /// What is sent, what it is called, whether it is chosen.
    meetings: Vec<(String, String, bool)>,
    cards: Vec<Card>,
    back: Link,
}

/// What is asked of this page, as it was written and as it was understood.
#[derive(Clone, Debug, Default)]
struct Asks {
    from: Date,
    from_text: String,
    from_error: Option<String>,
    meeting_text: String,
    meeting_error: Option<String>,
    only: Option<MeetingIndex>,
}

impl Asks {
    /// Reads what was written; what cannot be read is told and left out.
    fn of(visit: &Visit, v: &View, basis: &Basis, from: Option<&str>, meeting: Option<&str>) -> Self {
        let usual = visit.today.saturating_add(NOTICE_DAYS.days());
        let from_text = from.unwrap_or_default().to_owned();
        let day = match from_text.as_str() {
            "" => Some(usual),
            text => date_text::parse(text, visit.today, visit.language).ok().filter(|day| *day >= visit.today),
        };
        let meeting_text = meeting.unwrap_or_default().to_owned();
        let only = meeting_of(basis, &meeting_text);
        let is_unknown = !meeting_text.is_empty() && only.is_none();
        Self {
            from: day.unwrap_or(usual),
            from_error: day.is_none().then(|| v.t1("yearwheel-fault-notice", "found", from_text.as_str())),
            meeting_error: is_unknown.then(|| v.t1("yearwheel-fault-meeting", "found", meeting_text.as_str())),
            from_text: if from_text.is_empty() { usual.to_string() } else { from_text },
            meeting_text,
            only,
        }
    }

    fn faults(&self) -> Vec<Fault> {
        let fault = |name: &str, error: &Option<String>, found: &str| {
            error.as_ref().map(|text| Fault::at(name.to_owned(), text.clone()).found(found))
        };
        let all =
            [fault("fran", &self.from_error, &self.from_text), fault("mote", &self.meeting_error, &self.meeting_text)];
        all.into_iter().flatten().collect()
    }
}

/// The meeting in force that `kulturforum/2` names.
fn meeting_of(basis: &Basis, text: &str) -> Option<MeetingIndex> {
    let (slug, number) = text.split_once('/')?;
    let body = basis.bodies.iter().position(|one| one.slug.as_str() == slug)?;
    let k = number.parse::<usize>().ok()?.checked_sub(1)?;
    let mut own = basis.instance.plan.iter().flat_map(|plan| &plan.meetings);
    own.any(|one| (one.body, one.k) == (body, k) && basis.instance.bodies[body].region >= 0).then_some((body, k))
}

/// The year with what is published in force, the county it is of, and names as far as the actor may see them.
async fn read(visit: &Visit, asked: &Asked) -> Result<(Scope, Basis, Names), Failure> {
    let (actor, region) = (visit.actor.clone(), visit.app.site.region.clone());
    let (asked, today) = (asked.clone(), visit.today);
    let read = visit.app.db.read(move |tx| {
        let scope = across::scope(tx, &region, &asked.county)?;
        let basis = command::in_force(tx, &actor, &scope.county, asked.year, today)?;
        let names = people::names(tx, &actor, &scope.county)?;
        Ok((scope, basis, names))
    });
    let read = read.await?;
    if read.0.name().is_none() { Err(Failure::NotHere) } else { Ok(read) }
}

/// The answers, looked for on a thread of their own.
async fn look(basis: &Basis, asks: &Asks) -> Result<Vec<Answer>, Failure> {
    let (basis, from, only) = (basis.clone(), asks.from, asks.only);
    let look = move || anew::answers(&basis, anew::notice(basis.instance.year, from), only);
    tokio::task::spawn_blocking(look).await.map_err(|error| Failure::Ours(error.into()))
}

/// `GET /arsplan/{year}/planera-om`
pub(super) async fn show(visit: Visit, Path(year): Path<String>) -> Reply {
    parts::keeper(&visit)?;
    let asked = Asked::of(&visit, parts::year(&year)?);
    let (_, basis, names) = read(&visit, &asked).await?;
    let v = visit.view("");
    let asks = Asks::of(&visit, &v, &basis, visit.asked("fran"), visit.asked("mote"));
    if visit.wants_json() && !asks.faults().is_empty() {
        return Err(Failure::Faults(asks.faults()));
    }
    let answers = look(&basis, &asks).await?;
    if visit.wants_json() {
        return visit.json(&as_json(&v, (&basis, &names), &asks, &answers));
    }
    let status = if asks.faults().is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    visit.page(status, &AnewPage::of(v, &asked, (&basis, &names), &asks, &answers))
}

/// `POST /arsplan/{year}/planera-om`
pub(super) async fn post(visit: Visit, Path(year): Path<String>, sent: Submission) -> Reply {
    parts::keeper(&visit)?;
    let mut asked = Asked::of(&visit, parts::year(&year)?);
    if let Some(county) = sent.get("lan") {
        asked.county = county.to_owned();
    }
    let (scope, mut basis, _) = read(&visit, &asked).await?;
    let v = visit.view("");
    let asks = Asks::of(&visit, &v, &basis, sent.get("fran"), sent.get("mote"));
    let mut faults = asks.faults();
    let word = sent.get("svar").unwrap_or_default();
    let Some(letter) = Letter::from_word(word).filter(|_| faults.is_empty()) else {
        if Letter::from_word(word).is_none() {
            faults.push(Fault::at("svar", v.t1("yearwheel-fault-answer", "found", word)).found(word));
        }
        return Err(Failure::Faults(faults));
    };
    let notice = anew::notice(asked.year, asks.from);
    let (of, only) = (basis.clone(), asks.only);
    let look = tokio::task::spawn_blocking(move || anew::answer(&of, letter, notice, only));
    let found = look.await.map_err(|error| Failure::Ours(error.into()))?;
    let Some(answer) = found else {
        let fault = if basis.instance.plan.is_some() { "yearwheel-fault-meeting" } else { "yearwheel-fault-answer" };
        return Err(Failure::Faults(vec![Fault::at("svar", v.t1(fault, "found", word)).found(word)]));
    };
    // The register has changed since it was looked at: what she saw is not what she would get.
    if sent.get("sett").is_some_and(|seal| seal != answer.seal()) {
        return Err(Failure::Changed);
    }
    basis.again = Some(notice);
    let took =
        Took { letter: letter.word().into(), moved: answer.anew.moved.len(), broken: answer.anew.breaches.len() };
    let (actor, today, year) = (visit.actor.clone(), visit.today, asked.year);
    let write = visit
        .app
        .db
        .write(&visit.actor, "", move |tx| command::take(tx, &actor, (&scope.county, year, today), &basis, &answer));
    let gone = |done: &str| visit.see_other(&Asked { letter, ..asked.clone() }.of_letter("", &[("gjort", done)]));
    match write.await? {
        Come::GoesOn(_) if visit.wants_json() => Err(Failure::Changed),
        Come::GoesOn(_) => Ok(gone("pagar")),
        Come::Taken if visit.wants_json() => visit.json(&took),
        Come::Taken => Ok(gone("omplanerat")),
    }
}

/// What of the plan in force breaks a rule.
fn broken(basis: &Basis) -> Vec<Breach> {
    let in_force = basis.instance.plan.as_ref();
    in_force.map(|plan| verdict(&basis.instance, plan).breaches).unwrap_or_default()
}

fn as_json(v: &View, (basis, names): (&Basis, &Names), asks: &Asks, answers: &[Answer]) -> Anew {
    let of_organisation = |one: Affected<'_>| AffectedOf {
        organisation: one.organisation.to_owned(),
        people: one.people,
        names: one.names.into_iter().map(str::to_owned).collect(),
    };
    let telling = Telling::of(v, basis);
    let tell = |all: &[Breach]| all.iter().map(|one| telling.breach(one).words()).collect();
    let of = |one: &Answer| AnswerOf {
        letter: one.letter.word().into(),
        moves: card::moves(&telling, one),
        more: one.more,
        travel_minutes: one.travel,
        people: one.people.len(),
        organisations: affected::organisations(basis, &one.people),
        bodies: one.bodies().iter().map(|at| basis.bodies[*at].slug.to_string()).collect(),
        affected: affected::by_organisation(basis, names, &one.people).into_iter().map(of_organisation).collect(),
        broken: tell(&one.anew.breaches),
        seal: one.seal(),
    };
    Anew { from: asks.from, broken: tell(&broken(basis)), answers: answers.iter().map(of).collect() }
}

impl AnewPage {
    fn of(v: View, asked: &Asked, (basis, names): (&Basis, &Names), asks: &Asks, answers: &[Answer]) -> Self {
        let year = asked.year.to_string();
        let telling = Telling::of(&v, basis);
        let broken = broken(basis);
        let finding = |one: &Breach| {
            let mut finding = FindingView::new(Level::Breach, telling.breach(one));
            finding.heading = Some(v.t("yearwheel-anew-finding").into_owned());
            finding
        };
        let more = broken.len().saturating_sub(MOST);
        let findings = broken.iter().take(MOST).map(finding).collect();
        let in_force = basis.instance.plan.is_some();
        let cards = answers.iter().map(|one| Card::of(&telling, names, one)).collect();
        let meetings = meetings(&telling, asks.only);
        let title = v.t1("yearwheel-anew-title", "year", year.as_str());
        let lead = match in_force {
            true => v.t1("yearwheel-anew-lead", "n", broken.len()),
            false => v.t("yearwheel-done-nothing-in-force").into_owned(),
        };
        let back = v.link("yearwheel-back", &asked.href("", &[]));
        let conditions = v.link("yearwheel-conditions", &asked.href("/villkor", &[]));
        Self {
            lead,
            conditions,
            in_force,
            findings,
            more_findings: (more > 0).then(|| v.t1("yearwheel-anew-more", "n", more)),
            action: v.url(&format!("/arsplan/{year}/planera-om")),
            county: asked.county.clone(),
            from: asks.from_text.clone(),
            from_error: asks.from_error.clone(),
            meeting: asks.meeting_text.clone(),
            meeting_error: asks.meeting_error.clone(),
            meetings,
            cards,
            back,
            v: parts::under(v, asked, &title),
        }
    }
}

/// The meetings in force that can be chosen, by body and day.
fn meetings(telling: &Telling<'_>, only: Option<MeetingIndex>) -> Vec<(String, String, bool)> {
    let (v, basis) = (telling.v, telling.basis);
    let in_force = basis.instance.plan.iter().flat_map(|plan| &plan.meetings);
    let own = in_force.filter(|one| basis.instance.bodies[one.body].region >= 0);
    let option = |one: &scheduling::Meeting| {
        let name = v.t2("yearwheel-anew-meeting", "body", telling.name(one.body), "day", v.day(telling.date(one.day)));
        let word = format!("{}/{}", basis.bodies[one.body].slug, one.k + 1);
        (word, name, only == Some((one.body, one.k)))
    };
    own.map(option).collect()
}

impl Page for AnewPage {
    const NAME: &'static str = "yearwheel anew";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().at("/arsplan/2027/planera-om");
        let (read, asked) = super::sample::planned();
        let (Some(run), Some(proposal)) = (read.run, read.proposals.first()) else { return Vec::new() };
        let mut basis = run.basis;
        basis.instance.plan = Some(proposal.plan.clone());
        anew::with_outside(&mut basis);
        let from = Date::constant(2026, 12, 8);
        let names = Names::from([(basis.people[0].id, "Anna Prov".to_owned())]);
        let asks = Asks { from, from_text: from.to_string(), ..Asks::default() };
        let nothing =
            Basis { instance: scheduling::Instance { plan: None, ..basis.instance.clone() }, ..basis.clone() };
        let well = Self::of(v.clone(), &asked, (&basis, &names), &asks, &anew::answers(&basis, 0, None));
        // Whoever chairs the first body is away on the day of its first meeting.
        let first = basis.instance.plan.iter().flat_map(|plan| &plan.meetings).find(|one| one.body == 0).copied();
        let away = |day| scheduling::instance::Away { from: day, to: day, blocks: 15 };
        if let (Some(first), Some(chair)) = (first, basis.bodies[0].chairs.first()) {
            basis.instance.people[*chair].away.push(away(first.day));
        }
        let answers = anew::answers(&basis, 0, None);
        let wrong = Asks {
            from_text: "32 maj".into(),
            from_error: Some(v.t1("yearwheel-fault-notice", "found", "32 maj")),
            meeting_text: "okant/9".into(),
            meeting_error: Some(v.t1("yearwheel-fault-meeting", "found", "okant/9")),
            ..asks.clone()
        };
        vec![
            ("nothing published", Self::of(v.clone(), &asked, (&nothing, &names), &asks, &[])),
            ("all is well", well),
            ("the chair is away", Self::of(v.clone(), &asked, (&basis, &names), &asks, &answers)),
            ("wrong", Self::of(v, &asked, (&basis, &names), &wrong, &answers)),
        ]
    }
}
