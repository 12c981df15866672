//! What an alternative does not manage, in plain sentences: broken rules, meetings that did not fit, people who cannot come, heavy
//! weeks, and what is not in the year at all.

use scheduling::{
    instance::{BodyIndex, Role},
    referee::day::Days,
    verdict,
};
use web::{
    View,
    components::{FindingView, Level},
};

use super::panels::instance;
use crate::{
    model::{Group, LeftOut, Proposal, Run, WhyLeftOut},
    pages::words::{self, Telling},
    rules::{
        moving, outcome,
        touched::{Which, touched},
    },
};

/// Most findings that are told.
const MOST: usize = 24;

/// A finding, and the meetings that it is about; none when it is about the year.
pub(super) type About = (FindingView, Vec<Which>);

/// What an alternative does not manage.
pub(super) fn findings(v: &View, run: &Run, proposal: &Proposal) -> Vec<About> {
    let (telling, weighed) = (Telling::of(v, &run.basis), instance(run, proposal));
    let mut all = Vec::new();
    for breach in &verdict(&weighed, &proposal.plan).breaches {
        let finding = headed(v, Level::Breach, "yearwheel-finding-breach", telling.breach(breach));
        all.push((finding, touched(&weighed, &proposal.plan, breach)));
    }
    for conflict in &proposal.conflicts {
        all.push((headed(v, Level::Breach, "yearwheel-finding-conflict", telling.conflict(conflict)), Vec::new()));
    }
    for (at, body) in weighed.bodies.iter().enumerate() {
        let held = proposal.plan.meetings.iter().filter(|one| one.body == at).count();
        if held < body.n_target && run.basis.bodies[at].group != Group::National {
            all.push((missing(v, &telling, &weighed, at, held), Vec::new()));
        }
    }
    all.extend(absent(v, &telling, run, proposal));
    let of_the_year = heavy(v, run, proposal).into_iter().chain(run.basis.left_out.iter().map(|one| left_out(v, one)));
    all.extend(of_the_year.map(|one| (one, Vec::new())));
    all
}

/// The first so many, and how many there are besides.
pub(super) fn at_most(v: &View, findings: Vec<About>) -> (Vec<FindingView>, Option<String>) {
    let more = findings.len().saturating_sub(MOST);
    let mut findings: Vec<FindingView> = findings.into_iter().map(|(finding, _)| finding).collect();
    findings.sort_by_key(|one| one.level);
    findings.truncate(MOST);
    (findings, (more > 0).then(|| v.t1("yearwheel-findings-more", "n", more)))
}

fn headed(v: &View, level: Level, key: &str, sentence: impl Into<web::phrase::Phrase>) -> FindingView {
    let mut finding = FindingView::new(level, sentence);
    finding.heading = Some(v.t(key).into_owned());
    finding
}

/// A meeting that did not fit, with the days that there are.
fn missing(
    v: &View,
    telling: &Telling<'_>,
    instance: &scheduling::Instance,
    at: BodyIndex,
    held: usize,
) -> FindingView {
    let wanted = instance.bodies[at].n_target;
    let left = moving::days_left(instance, at);
    let sentence = v.text("yearwheel-missing", &[("body", &telling.name(at)), ("n", &held), ("wanted", &wanted)]);
    let source = v.text(
        "yearwheel-days-left",
        &[
            ("open", &left.open),
            ("closed", &left.closed),
            ("blocked", &left.blocked),
            ("key", &left.key_away),
            ("few", &left.too_few),
        ],
    );
    headed(v, Level::Warning, "yearwheel-finding-missing", sentence).source(source)
}

/// Meetings that members cannot come to.
fn absent(v: &View, telling: &Telling<'_>, run: &Run, proposal: &Proposal) -> Vec<About> {
    let instance = &run.basis.instance;
    let days = Days::of(instance);
    let mut all = Vec::new();
    for meeting in &proposal.plan.meetings {
        let away = outcome::away(instance, &days, meeting);
        let ordinary = away.iter().filter(|(_, role)| *role == Role::Ordinary).count();
        if ordinary > 0 {
            let of = instance.bodies[meeting.body].hard_members().count();
            let day = v.day(telling.date(meeting.day));
            let args: [(&str, &dyn web::text::AsArg); 4] =
                [("body", &telling.name(meeting.body)), ("day", &day), ("n", &ordinary), ("of", &of)];
            let finding = headed(v, Level::Warning, "yearwheel-finding-absent", v.text("yearwheel-absent", &args));
            all.push((finding, vec![(meeting.body, meeting.k)]));
        }
    }
    all
}

/// Weeks that are too much for somebody.
fn heavy(v: &View, run: &Run, proposal: &Proposal) -> Option<FindingView> {
    let loads = outcome::loads(&run.basis.instance, &proposal.plan);
    let people = loads.iter().filter(|load| load.heavy_weeks > 0).count();
    (people > 0).then(|| {
        headed(v, Level::Warning, "yearwheel-finding-heavy", v.t1("yearwheel-heavy", "n", people)).source(v.t1(
            "yearwheel-heavy-rule",
            "n",
            2 * run.basis.instance.weights.load_cap,
        ))
    })
}

/// A body or a date that is not in the year, or a body whose clashes cannot be seen.
fn left_out(v: &View, one: &LeftOut) -> FindingView {
    let level = if one.why == WhyLeftOut::DayClosed { Level::Warning } else { Level::Unknown };
    let heading = match one.why {
        WhyLeftOut::Nobody => "yearwheel-finding-nobody",
        _ => "yearwheel-finding-left-out",
    };
    headed(v, level, heading, words::left_out(v, one))
        .action(v.link_to(one.name.as_str(), &format!("/organ/{}", one.slug)))
}
