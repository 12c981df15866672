//! A proposal becomes meetings of the register: what that does, who has approved it, why rules are broken if they are.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use scheduling::verdict;
use web::{
    Answer, Failure, Page, Submission, View, Visit,
    api::Content,
    components::{Button, Control, FieldView, FormView, Group, TableView},
    failure::Fault,
    shape,
};

use super::{
    parts::{self, Asked, Read},
    versions,
    words::Telling,
};
use crate::{
    commands::publish::{self, Approval, in_words},
    model::{LONGEST, Proposal, PublishedMeeting, Run},
    rules::difference::{Change, between},
    store::standing,
};

shape! {
    /// What publishing an alternative would do.
    struct Would {
        /// Meetings that are new.
        added: usize,
        /// Meetings that move.
        moved: usize,
        /// Meetings that are cancelled.
        cancelled: usize,
        /// Rules that it breaks: each needs a reason.
        broken: Vec<String>,
    }

    /// What was published.
    struct Done {
        /// The number of the version.
        version: i64,
        /// Meetings that are new.
        added: usize,
        /// Meetings that moved.
        moved: usize,
        /// Meetings that are cancelled.
        cancelled: usize,
    }

    /// What is sent to publish.
    struct Publishing {
        /// Who has approved it, by which decision.
        beslut: String,
        /// A remark.
        anteckning: String,
        /// Why the first broken rule is broken; `skal_2` and so on for the others.
        skal_1: String,
    }
}

/// What is sent.
pub(super) fn taken() -> Content {
    Content::of::<Publishing>()
}

/// The page before publishing.
#[derive(Template)]
#[template(path = "yearwheel/publishing.html")]
pub struct PublishPage {
    v: View,
    lead: String,
    changes: TableView,
    form: FormView,
}

/// What is known before publishing.
struct Ready<'r> {
    run: &'r Run,
    proposal: &'r Proposal,
    changes: Vec<Change>,
    /// Sentence, rule, what it is about.
    broken: Vec<(String, String, String)>,
}

impl<'r> Ready<'r> {
    fn of(v: &View, run: &'r Run, proposal: &'r Proposal, standing: &[PublishedMeeting], after: kernel::Date) -> Self {
        let instance = parts::instance_of(run, proposal);
        let telling = Telling::of(v, &run.basis);
        let of_breach = |breach: &scheduling::referee::Breach| {
            (telling.breach(breach).words(), breach.rule().word().to_owned(), telling.subject(breach))
        };
        let broken = verdict(&instance, &proposal.plan).breaches.iter().map(of_breach).collect();
        let coming: Vec<PublishedMeeting> =
            in_words(&run.basis, &proposal.plan, false).into_iter().filter(|one| one.date > after).collect();
        let changes = between(standing, &coming).into_iter().filter(|change| match change {
            // A time or a place that the register did not know before is no move.
            Change::Moved(one, other) => one.date != other.date,
            _ => true,
        });
        Self { run, proposal, changes: changes.collect(), broken }
    }

    fn counts(&self) -> (usize, usize, usize) {
        let many = |is: fn(&Change) -> bool| self.changes.iter().filter(|change| is(change)).count();
        (
            many(|change| matches!(change, Change::Added(_))),
            many(|change| matches!(change, Change::Moved(..))),
            many(|change| matches!(change, Change::Dropped(_))),
        )
    }
}

async fn read(visit: &Visit, asked: &Asked) -> Result<(Read, Vec<PublishedMeeting>), Failure> {
    let (actor, region, asked, today) =
        (visit.actor.clone(), visit.app.site.region.clone(), asked.clone(), visit.today);
    let read = visit.app.db.read(move |tx| {
        let read = Read::of(tx, &actor, &region, &asked)?;
        let standing = match &read.run {
            Some(run) => {
                let mut of_body = standing::by_body(&run.basis, standing::of_year(tx, asked.year, today)?);
                let of = |body: &crate::model::BasisBody| (of_body.remove(&body.id).unwrap_or_default(), body.clone());
                let all: Vec<_> = run.basis.bodies.iter().map(of).collect();
                all.iter().flat_map(|(all, body)| all.iter().map(|one| standing::in_words(body, one))).collect()
            }
            None => Vec::new(),
        };
        Ok((read, standing))
    });
    Ok(read.await?)
}

/// `GET /arsplan/{year}/publicera`
pub(super) async fn show(visit: Visit, Path(year): Path<String>) -> Answer {
    parts::keeper(&visit)?;
    let asked = Asked::of(&visit, parts::year(&year)?);
    let (read, standing) = read(&visit, &asked).await?;
    let (_, run, proposal) = read.chosen(asked.letter)?;
    let v = visit.view("");
    let ready = Ready::of(&v, run, proposal, &standing, visit.today);
    if visit.wants_json() {
        let (added, moved, cancelled) = ready.counts();
        let broken = ready.broken.iter().map(|(sentence, ..)| sentence.clone()).collect();
        return visit.json(&Would { added, moved, cancelled, broken });
    }
    visit.ok(&PublishPage::of(v, &asked, &ready, &Written::default(), &[]))
}

/// What was written, and what is wrong in it.
#[derive(Clone, Debug, Default)]
struct Written {
    decision: String,
    note: String,
    reasons: Vec<String>,
}

/// `POST /arsplan/{year}/publicera`
pub(super) async fn post(visit: Visit, Path(year): Path<String>, sent: Submission) -> Answer {
    parts::keeper(&visit)?;
    let asked = Asked::sent(&visit, &sent, &year)?;
    let (read, standing) = read(&visit, &asked).await?;
    let (plan, run, proposal) = read.chosen(asked.letter)?;
    if run.goes_on() || sent.get("version").is_some_and(|version| version != proposal.version.to_string()) {
        return Err(Failure::Changed);
    }
    let v = visit.view("");
    let ready = Ready::of(&v, run, proposal, &standing, visit.today);
    let text = |name: &str| sent.get(name).unwrap_or_default().to_owned();
    let reasons = (1..=ready.broken.len()).map(|at| text(&format!("skal_{at}"))).collect();
    let written = Written { decision: text("beslut"), note: text("anteckning"), reasons };
    let faults = faults(&v, &written);
    if !faults.is_empty() {
        if visit.wants_json() {
            let fault = |(field, text): &(String, String)| Fault::at(field.clone(), text.clone());
            return Err(Failure::Faults(faults.iter().map(fault).collect()));
        }
        return visit.page(StatusCode::UNPROCESSABLE_ENTITY, &PublishPage::of(v, &asked, &ready, &written, &faults));
    }
    let deviations = ready.broken.iter().zip(&written.reasons);
    let approval = Approval {
        decision: written.decision.clone(),
        note: written.note.clone(),
        deviations: deviations.map(|((_, rule, about), why)| (rule.clone(), about.clone(), why.clone())).collect(),
    };
    let (actor, today) = (visit.actor.clone(), visit.today);
    let (plan, basis, proposal) = (plan.clone(), run.basis.clone(), proposal.clone());
    let done = visit
        .app
        .db
        .write(&visit.actor, &written.decision, move |tx| {
            publish::publish(tx, &actor, (&plan, &basis, &proposal), &approval, today)
        })
        .await?;
    if visit.wants_json() {
        let (version, added, moved, cancelled) = (done.number, done.added, done.moved, done.cancelled);
        return visit.json(&Done { version, added, moved, cancelled });
    }
    let number = done.number.to_string();
    Ok(visit.see_other(&asked.href("/versioner", &[("gjort", &number)])))
}

fn faults(v: &View, written: &Written) -> Vec<(String, String)> {
    let mut faults = Vec::new();
    let mut check = |name: String, text: &str, needed: Option<&str>| {
        if let (true, Some(key)) = (text.is_empty(), needed) {
            faults.push((name, v.t(key).into_owned()));
        } else if text.chars().count() > LONGEST {
            faults.push((name, v.t1("yearwheel-fault-long", "n", LONGEST)));
        }
    };
    check("beslut".into(), &written.decision, Some("yearwheel-fault-decision"));
    check("anteckning".into(), &written.note, None);
    for (at, reason) in written.reasons.iter().enumerate() {
        check(format!("skal_{}", at + 1), reason, Some("yearwheel-fault-reason"));
    }
    faults
}

impl PublishPage {
    fn of(v: View, asked: &Asked, ready: &Ready<'_>, written: &Written, faults: &[(String, String)]) -> Self {
        let title = v.t2("yearwheel-publish-title", "year", asked.year.to_string(), "letter", asked.letter.word());
        let (added, moved, cancelled) = ready.counts();
        let all = ready.proposal.plan.meetings.iter();
        let own = all.filter(|one| ready.run.basis.instance.bodies[one.body].region >= 0).count();
        let args: [(&str, &dyn web::text::AsArg); 4] =
            [("n", &own), ("added", &added), ("moved", &moved), ("cancelled", &cancelled)];
        let lead = v.text("yearwheel-publish-lead", &args);
        let v = parts::under(v, asked, &title);
        let with_error = |mut field: FieldView| {
            field.error = faults.iter().find(|(at, _)| *at == field.name).map(|(_, text)| text.clone());
            field
        };
        let decision = FieldView::line("beslut", v.t("yearwheel-field-decision"))
            .hint(v.t("yearwheel-hint-decision"))
            .value(written.decision.as_str());
        let note = FieldView::line("anteckning", v.t("yearwheel-field-note"))
            .control(Control::Text { rows: 3 })
            .value(written.note.as_str())
            .optional();
        let mut groups = vec![Group { fields: vec![with_error(decision), with_error(note)], ..Group::default() }];
        if !ready.broken.is_empty() {
            let reason = |(at, (sentence, ..)): (usize, &(String, String, String))| {
                let value = written.reasons.get(at).map(String::as_str).unwrap_or_default();
                with_error(FieldView::line(format!("skal_{}", at + 1), sentence.as_str()).value(value))
            };
            groups.push(Group {
                heading: Some(v.t("yearwheel-broken-heading").into_owned()),
                hint: Some(v.t("yearwheel-broken-hint").into_owned()),
                fields: ready.broken.iter().enumerate().map(reason).collect(),
            });
        }
        let form =
            FormView { action: v.url(&format!("/arsplan/{}/publicera", asked.year)), groups, ..FormView::default() }
                .hides("forslag", asked.letter.word())
                .hides("lan", asked.county.as_str())
                .hides("version", ready.proposal.version.to_string())
                .button(Button::primary(v.t("yearwheel-publish-now")))
                .cancel(v.link("yearwheel-back", &asked.of_letter("", &[])));
        let changes = versions::changes(&v, &ready.changes);
        Self { lead, changes, v: v.problems_of(&form), form }
    }
}

impl Page for PublishPage {
    const NAME: &'static str = "yearwheel publishing";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().at("/arsplan/2027/publicera");
        let (read, asked) = super::sample::planned();
        let Ok((_, run, proposal)) = read.chosen(asked.letter) else { return Vec::new() };
        let all = in_words(&run.basis, &proposal.plan, false);
        let mut ready = Ready::of(&v, run, proposal, &[], v.today);
        let nothing = Ready::of(&v, run, proposal, &all, v.today);
        let usual = Self::of(v.clone(), &asked, &ready, &Written::default(), &[]);
        ready.broken = vec![(v.t1("yearwheel-breach-place", "body", "Kulturforum"), "H9".into(), "kulturforum".into())];
        let written = Written { reasons: vec![String::new()], ..Written::default() };
        let wrong = faults(&v, &written);
        vec![
            ("nothing changes", Self::of(v.clone(), &asked, &nothing, &Written::default(), &[])),
            ("usual", usual),
            ("wrong", Self::of(v, &asked, &ready, &written, &wrong)),
        ]
    }
}
