//! What was published of a year, by whom and when, what differs between two versions, and which rules are broken on purpose; that is
//! taken back here.

use askama::Template;
use axum::extract::Path;
use kernel::id::{Id, PlanDeviationId};
use scheduling::referee::Rule;
use web::{
    Answer, Failure, Page, Submission, View, Visit,
    api::Content,
    components::{Column, Row, TableView},
    failure::Fault,
    phrase::Phrase,
    shape,
};

use super::{
    parts::{self, Asked},
    words,
};
use crate::{
    commands::deviation,
    model::{PublishedMeeting, Version},
    rules::difference::{Change, between},
    store::{plan, version, version::DeviationLine},
};

shape! {
    /// What was published of a year.
    struct Versions {
        /// The versions, the newest first.
        versions: Vec<VersionOf>,
        /// What differs between the two that were asked for, else between the two newest.
        differences: Vec<String>,
        /// Why the plan breaks rules on purpose, the newest first.
        deviations: Vec<DeviationOf>,
    }

    /// Why a plan breaks a rule on purpose.
    struct DeviationOf {
        /// Its identity.
        id: String,
        /// The rule: H1 to H9.
        rule: String,
        /// What it is about: address word of a body or an organisation.
        about: String,
        /// The name of that.
        name: String,
        /// Why.
        reason: String,
        /// Who has accepted it.
        by: String,
    }

    /// What is sent to take back a deviation.
    struct TakingBack {
        /// `withdraw`.
        step: String,
        /// Identity of the deviation.
        avsteg: String,
        /// Code of the county; the region's own when not said.
        lan: String,
    }

    /// A version.
    struct VersionOf {
        /// Its number.
        number: i64,
        /// Who published it.
        published_by: String,
        /// When.
        published_at: jiff::Timestamp,
        /// Who has approved it.
        decision: String,
        /// Meetings in it.
        meetings: usize,
        /// Hard rules that it breaks.
        broken: i64,
    }
}

/// What is sent.
pub(super) fn taken() -> Content {
    Content::of::<TakingBack>()
}

/// The page of versions.
#[derive(Template)]
#[template(path = "yearwheel/versions.html")]
pub struct VersionsPage {
    v: View,
    lead: String,
    versions: TableView,
    compared: Option<String>,
    changes: TableView,
    deviations: Vec<DeviationView>,
    action: String,
    county: String,
    withdraws: bool,
}

struct DeviationView {
    id: String,
    told: String,
}

/// What the page reads: what was published, and why rules are broken on purpose.
type Kept = (Vec<Version>, Vec<DeviationLine>);

async fn read(visit: &Visit, asked: &Asked) -> Result<Kept, Failure> {
    let (actor, region, of) = (visit.actor.clone(), visit.app.site.region.clone(), asked.clone());
    let read = visit.app.db.read(move |tx| {
        let scope = bodies::store::across::scope(tx, &region, &of.county)?;
        match plan::of_year(tx, &actor, &scope.county, of.year)? {
            Some(plan) => Ok((version::of_plan(tx, plan.id)?, version::deviations(tx, plan.id)?)),
            None => Ok((Vec::new(), Vec::new())),
        }
    });
    Ok(read.await?)
}

/// `GET /arsplan/{year}/versioner`
pub(super) async fn show(visit: Visit, Path(year): Path<String>) -> Answer {
    parts::reader(&visit)?;
    let asked = Asked::of(&visit, parts::year(&year)?);
    let (versions, deviations) = read(&visit, &asked).await?;
    let number = |name: &str| visit.asked(name).and_then(|text| text.parse::<i64>().ok());
    let pair = pair(&versions, number("fran"), number("till"));
    if visit.wants_json() {
        return visit.json(&as_json(&visit.view(""), &versions, pair, &deviations));
    }
    let mut v = visit.view("");
    match visit.asked("gjort") {
        Some("aterkallat") => v = v.clone().done(v.t("yearwheel-done-deviation")),
        Some(number) => v = v.clone().done(v.t1("yearwheel-done-published", "number", number)),
        None => {}
    }
    visit.ok(&VersionsPage::of(v, &asked, &versions, pair, &deviations))
}

/// `POST /arsplan/{year}/versioner`: a deviation is taken back.
pub(super) async fn post(visit: Visit, Path(year): Path<String>, sent: Submission) -> Answer {
    parts::keeper(&visit)?;
    let asked = Asked::sent(&visit, &sent, &year)?;
    let found = sent.get("avsteg").unwrap_or_default();
    let id = found.parse().ok().map(PlanDeviationId::from_uuid);
    let Some(id) = id.filter(|_| sent.get("step") == Some("withdraw")) else {
        let text = visit.view("").t1("yearwheel-fault-deviation", "found", found);
        return Err(Failure::Faults(vec![Fault::at("avsteg", text).found(found)]));
    };
    let (actor, region, of) = (visit.actor.clone(), visit.app.site.region.clone(), asked.clone());
    let written = visit.app.db.write(&visit.actor, "", move |tx| {
        let scope = bodies::store::across::scope(tx, &region, &of.county)?;
        match plan::of_year(tx, &actor, &scope.county, of.year)? {
            Some(plan) => deviation::withdraw(tx, plan.id, id),
            None => Ok(false),
        }
    });
    // Taken back already, by her or by somebody else: what she wanted is so, and there is nothing here.
    if !written.await? {
        return Err(Failure::NotHere);
    }
    if visit.wants_json() {
        let (versions, deviations) = read(&visit, &asked).await?;
        let pair = pair(&versions, None, None);
        return visit.json(&as_json(&visit.view(""), &versions, pair, &deviations));
    }
    Ok(visit.see_other(&asked.href("/versioner", &[("gjort", "aterkallat")])))
}

/// The two versions that are compared: those asked for, else the two newest.
fn pair(versions: &[Version], from: Option<i64>, to: Option<i64>) -> Option<(&Version, &Version)> {
    let of = |number: Option<i64>| number.and_then(|number| versions.iter().find(|one| one.number == number));
    let to = of(to).or(versions.first())?;
    let from = of(from).or_else(|| versions.iter().find(|one| one.number < to.number))?;
    (from.number != to.number).then_some((from, to))
}

fn as_json(
    v: &View,
    versions: &[Version],
    pair: Option<(&Version, &Version)>,
    deviations: &[DeviationLine],
) -> Versions {
    let of = |one: &Version| VersionOf {
        number: one.number,
        published_by: one.published_by.clone(),
        published_at: one.published_at,
        decision: one.decision.clone(),
        meetings: one.meetings.len(),
        broken: one.broken,
    };
    let differences = pair.map(|(from, to)| between(&from.meetings, &to.meetings)).unwrap_or_default();
    let differences = differences.iter().map(|change| format!("{}: {}", change.meeting().name, what(v, change)));
    let deviation = |one: &DeviationLine| DeviationOf {
        id: one.id.to_string(),
        rule: one.rule.clone(),
        about: one.subject.clone(),
        name: one.about().to_owned(),
        reason: one.reason.clone(),
        by: one.by.clone(),
    };
    Versions {
        versions: versions.iter().map(of).collect(),
        differences: differences.collect(),
        deviations: deviations.iter().map(deviation).collect(),
    }
}

/// When and where a meeting is, as far as it is known.
pub(super) fn told(v: &View, one: &PublishedMeeting) -> String {
    let day = v.day(one.date);
    match (one.from, one.to) {
        (0, 0) => day,
        _ => v.text(
            "yearwheel-day-place",
            &[("day", &day), ("time", &words::clock(v, one.from)), ("place", &words::place(v, one))],
        ),
    }
}

/// What became of a meeting, in words.
fn what(v: &View, change: &Change) -> String {
    match change {
        Change::Added(new) => v.t1("yearwheel-change-added", "new", told(v, new)),
        Change::Dropped(old) => v.t1("yearwheel-change-dropped", "old", told(v, old)),
        Change::Moved(old, new) => v.t2("yearwheel-change-moved", "old", told(v, old), "new", told(v, new)),
    }
}

/// Differences as a table: body, what became of it.
pub(super) fn changes(v: &View, changes: &[Change]) -> TableView {
    let row = |change: &Change| {
        let body = v.link_to(change.meeting().name.as_str(), &format!("/organ/{}", change.meeting().body));
        Row::new(vec![Phrase::link(body).into(), what(v, change).into()])
    };
    let keys = ["yearwheel-column-body", "yearwheel-column-change"];
    TableView {
        caption: v.t("yearwheel-changes").into_owned(),
        columns: keys.map(|key| Column::new(v.t(key))).into(),
        rows: changes.iter().map(row).collect(),
        ..TableView::default()
    }
}

impl VersionsPage {
    fn of(
        v: View,
        asked: &Asked,
        all: &[Version],
        pair: Option<(&Version, &Version)>,
        deviations: &[DeviationLine],
    ) -> Self {
        let title = v.t("yearwheel-versions").into_owned();
        let v = parts::under(v, asked, &title);
        let row = |one: &Version| {
            let before = (one.number - 1).to_string();
            let number = one.number.to_string();
            let compare = asked.href("/versioner", &[("fran", before.as_str()), ("till", number.as_str())]);
            let first = match one.number {
                1 => v.t1("yearwheel-version", "number", number.as_str()).into(),
                _ => v.link_to(v.t1("yearwheel-version", "number", number.as_str()), &compare).into(),
            };
            let who =
                v.t2("yearwheel-published-by", "who", one.published_by.as_str(), "at", v.moment(one.published_at));
            Row::new(vec![first, who.into(), one.decision.as_str().into(), v.number(one.meetings.len()).into()])
        };
        let keys = [
            "yearwheel-column-version",
            "yearwheel-column-published",
            "yearwheel-column-decision",
            "yearwheel-column-meetings",
        ];
        let versions = TableView {
            caption: title.clone(),
            columns: keys.map(|key| Column::new(v.t(key))).into(),
            rows: all.iter().map(row).collect(),
            ..TableView::default()
        };
        let compared = pair
            .map(|(from, to)| v.t2("yearwheel-compared", "from", from.number.to_string(), "to", to.number.to_string()));
        let differences = pair.map(|(from, to)| between(&from.meetings, &to.meetings)).unwrap_or_default();
        let deviation = |one: &DeviationLine| {
            let rule = Rule::from_word(&one.rule).map_or_else(|| one.rule.clone(), |rule| words::rule(&v, rule));
            let args: [(&str, &dyn web::text::AsArg); 4] =
                [("rule", &rule), ("about", &one.about()), ("reason", &one.reason), ("who", &one.by)];
            DeviationView { id: one.id.to_string(), told: v.text("yearwheel-deviation", &args) }
        };
        Self {
            lead: v.t2("yearwheel-versions-lead", "n", all.len(), "year", asked.year.to_string()),
            versions,
            compared,
            changes: changes(&v, &differences),
            deviations: deviations.iter().map(deviation).collect(),
            action: v.url(&format!("/arsplan/{}/versioner", asked.year)),
            county: asked.county.clone(),
            withdraws: parts::keeps(&v.actor),
            v,
        }
    }
}

impl Page for VersionsPage {
    const NAME: &'static str = "yearwheel versions";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().at("/arsplan/2027/versioner");
        let asked = super::sample::asked();
        let all = super::sample::versions();
        let deviation = DeviationLine {
            id: PlanDeviationId::named("avsteg"),
            rule: "H3".into(),
            subject: "kulturforum".into(),
            name: Some("Kulturforum".into()),
            reason: "Invigningen i Timrå ligger den dagen.".into(),
            by: "Karin Prov".into(),
            at: jiff::Timestamp::UNIX_EPOCH,
        };
        vec![
            ("none", Self::of(v.clone(), &asked, &[], None, &[])),
            ("one", Self::of(v.clone(), &asked, &all[1..], pair(&all[1..], None, None), &[])),
            ("two", Self::of(v, &asked, &all, pair(&all, None, None), &[deviation])),
        ]
    }
}
