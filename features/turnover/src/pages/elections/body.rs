//! What one body elects at its first meeting: before it an agenda to copy, after it a form for who was elected.

use askama::Template;
use axum::extract::Path;
use charter::facts::SeatRole;
use kernel::{Act, Actor, Date, Of, slug::Slug};
use web::{
    Answer, Failure, Page, View, Visit,
    components::{Button, ChangesView, Choice, Control, EffectView, FieldView, FormView, RadioChoice, Width},
    phrase::Link,
    shape,
};

use super::{ROLES, day_of, sample, told, told::Matter, word};
use crate::{
    model::Round,
    pages::parts,
    rules::elections::{Election, Fit, Member},
    store::{
        election::{self, Ballot, Ballots},
        round,
    },
};

shape! {
    /// What a body elects at its first meeting.
    struct ElectionsOfBody {
        /// Address word of the body.
        body: String,
        /// Its name.
        name: String,
        /// Its first meeting of the term.
        meeting: Option<Date>,
        /// The agenda in Swedish, a matter a text.
        agenda: Vec<String>,
        /// Who may be elected by the rules.
        eligible: Vec<EligibleFor>,
        /// Who is proposed to verify the minutes. A proposal: the register keeps none.
        verifiers: Vec<String>,
    }

    /// Somebody who may be elected.
    struct EligibleFor {
        /// To what: `chair` or `vice_chair`.
        role: String,
        /// Her address word; nothing when you may not see who she is.
        person: Option<String>,
        /// Her name.
        name: Option<String>,
        /// Address word of the organisation she comes from.
        organisation: Option<String>,
    }
}

/// The elections of one body.
#[derive(Template)]
#[template(path = "turnover/election.html")]
pub struct ElectionPage {
    v: View,
    lead: String,
    matters: Vec<Matter>,
    preview: Option<PreviewView>,
    form: Option<FormView>,
    not_yet: String,
    make: Option<Link>,
    links: Vec<Link>,
}

/// What saving would do.
pub(super) struct PreviewView {
    pub(super) changes: ChangesView,
    pub(super) effect: EffectView,
    pub(super) warnings: Vec<String>,
}

/// What the page reads.
pub(super) struct Read {
    pub(super) round: Round,
    pub(super) ballots: Ballots,
    pub(super) ballot: Ballot,
}

impl Read {
    /// What the body elects on a day.
    pub(super) fn election(&self, on: Date) -> Election {
        Election::on(&self.ballot.charter, &self.ballot.facts, on, self.ballot.before)
    }

    /// The address of somebody whom the actor may see.
    pub(super) fn address(&self, member: &Member) -> Option<&Slug> {
        self.ballots.people.get(&member.person).map(|(address, _)| address)
    }
}

/// What was written, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub(super) struct Written {
    pub(super) role: String,
    pub(super) person: String,
    pub(super) day: String,
    pub(super) paragraph: String,
    pub(super) faults: Vec<(&'static str, String, String)>,
}

/// Whether somebody enters who was elected in a body.
pub(super) fn enters(actor: &Actor, body: &Slug) -> bool {
    actor.may(Act::FillSeat, Of::Body(body))
}

/// Reads the elections of a body; for who may not see the turnover there are none.
pub(super) async fn read(visit: &Visit, slug: String, wanted: Slug) -> Result<Read, Failure> {
    let actor = visit.actor.clone();
    let read = visit.app.db.read(move |tx| {
        let Some(round) = round::by_slug(tx, &actor, &slug)? else { return Ok(None) };
        let mut ballots = election::read(tx, &actor, &round, Some(&wanted))?;
        let Some(ballot) = ballots.bodies.pop() else { return Ok(None) };
        Ok(Some(Read { round, ballots, ballot }))
    });
    read.await?.ok_or(Failure::NotHere)
}

/// `GET /mandat/{round}/val/{body}`
pub(in crate::pages) async fn show(visit: Visit, Path((slug, body)): Path<(String, Slug)>) -> Answer {
    let read = read(&visit, slug, body).await?;
    let swedish = parts::swedish(&visit);
    if visit.wants_json() {
        return visit.json(&as_json(&swedish, &read));
    }
    let mut v = visit.view("").undated();
    if visit.asked("gjort") == Some("vald") {
        let said = v.saved(v.t("turnover-election-saved").into_owned(), None);
        v = v.done(said);
    }
    visit.ok(&ElectionPage::of(v, &swedish, &read, &Written::default(), None))
}

pub(super) fn as_json(swedish: &View, read: &Read) -> ElectionsOfBody {
    let election = read.election(day_of(&read.round, &read.ballot));
    let matters = told::agenda(swedish, &read.ballots, &read.ballot, &election);
    let eligible = |role: SeatRole| {
        let all = election.eligible(&read.ballot.facts, role).into_iter();
        all.map(|one| EligibleFor {
            role: word(role).into(),
            person: read.address(one).map(ToString::to_string),
            name: read.ballots.people.get(&one.person).map(|(_, name)| name.clone()),
            organisation: one.organisation.as_ref().map(ToString::to_string),
        })
        .collect::<Vec<_>>()
    };
    let elected = ROLES.into_iter().filter(|role| *role == SeatRole::Chair || !election.posts(*role).is_empty());
    ElectionsOfBody {
        body: read.ballot.slug.to_string(),
        name: read.ballot.name.clone(),
        meeting: read.ballot.first.map(|(day, _)| day),
        agenda: matters.iter().map(|one| format!("{}. {}", one.heading, one.sentences.join(" "))).collect(),
        eligible: elected.flat_map(eligible).collect(),
        verifiers: election.verifiers.iter().map(|one| told::who(swedish, &read.ballots, one)).collect(),
    }
}

impl ElectionPage {
    /// The page in the language of `v`; its agenda in Swedish, for the notice of the meeting.
    pub(super) fn of(v: View, swedish: &View, read: &Read, written: &Written, preview: Option<PreviewView>) -> Self {
        let (round, ballot) = (&read.round, &read.ballot);
        let title = v.t1("turnover-election-of", "body", &ballot.name);
        let all = v.t("turnover-election-title").into_owned();
        let v = parts::under(v, round, &title).under(all, &format!("/mandat/{}/val", round.slug));
        let election = read.election(day_of(round, ballot));
        let lead = match ballot.first {
            Some(first) => v.t1("turnover-election-first", "day", told::meeting_day(&v, first)),
            None => v.t("turnover-election-no-meeting").into_owned(),
        };
        let may = enters(&v.actor, &ballot.slug);
        let has_been = ballot.first.is_some_and(|(day, _)| day <= v.on());
        let form = (may && has_been).then(|| match &preview {
            Some(_) => confirming(&v, written),
            None => asking(&v, read, &election, written),
        });
        let v = match &form {
            Some(form) => v.problems_of(form),
            None => v,
        };
        let changes = v.actor.may(Act::ChangeBody, Of::Body(&ballot.slug));
        let lacks = election.chairs.is_empty() && election.chair.rule.is_some();
        Self {
            lead,
            matters: told::agenda(swedish, &read.ballots, ballot, &election),
            not_yet: v.t(if may { "turnover-election-not-yet" } else { "turnover-election-who-enters" }).into_owned(),
            make: (changes && lacks)
                .then(|| v.link("turnover-election-make-seat", &format!("/organ/{}/platser/ny", ballot.slug))),
            links: vec![
                v.link_to(ballot.name.as_str(), &format!("/organ/{}", ballot.slug)),
                v.link("turnover-calc-link", "/mandat/rakna"),
            ],
            preview,
            form,
            v,
        }
    }
}

/// Everyone in the body, those who may be elected to the chair first.
fn people(v: &View, read: &Read, election: &Election) -> Vec<Choice> {
    let facts = &read.ballot.facts;
    let mut all: Vec<&Member> = election.members.iter().collect();
    all.sort_by_key(|one| election.fit(facts, SeatRole::Chair, one) == Fit::Not);
    let choice = |one: &Member| {
        let address = read.address(one)?;
        Some(Choice { value: address.to_string(), text: told::who(v, &read.ballots, one) })
    };
    let choose = Choice { value: String::new(), text: v.t("turnover-election-choose").into_owned() };
    std::iter::once(choose).chain(all.into_iter().filter_map(choice)).collect()
}

fn asking(v: &View, read: &Read, election: &Election, written: &Written) -> FormView {
    let or = |text: &str, other: String| if text.is_empty() && written.faults.is_empty() { other } else { text.into() };
    let day = read.ballot.first.filter(|(_, month_only)| !month_only).map(|(day, _)| v.day(day)).unwrap_or_default();
    let roles = ROLES.map(|role| RadioChoice::new(word(role), v.t(told::role(role))));
    let mut form = FormView::new(
        v.here_with("gjort", ""),
        vec![
            FieldView::line("roll", v.t("turnover-election-field-role"))
                .control(Control::Radio(roles.to_vec()))
                .value(or(&written.role, word(SeatRole::Chair).into())),
            FieldView::line("person", v.t("turnover-election-field-person"))
                .control(Control::Select(people(v, read, election)))
                .value(&written.person),
            FieldView::line("dag", v.t("turnover-election-field-day"))
                .hint(v.t("turnover-election-hint-day"))
                .width(Width::Medium)
                .value(or(&written.day, day)),
            FieldView::line("paragraf", v.t("turnover-election-field-paragraph"))
                .hint(v.t("turnover-election-hint-paragraph"))
                .width(Width::Short)
                .value(&written.paragraph),
        ],
    )
    .hides("step", "preview")
    .button(Button::primary(v.t("turnover-election-look")));
    for (field, text, _) in &written.faults {
        if let Some(field) = form.field_mut(field) {
            let before = field.error.take().map(|before| format!("{before} ")).unwrap_or_default();
            field.error = Some(format!("{before}{text}"));
        }
    }
    form
}

/// The form under the preview: everything is sent along, and two buttons.
fn confirming(v: &View, written: &Written) -> FormView {
    FormView::new(v.here_with("gjort", ""), Vec::new())
        .hides("roll", &written.role)
        .hides("person", &written.person)
        .hides("dag", &written.day)
        .hides("paragraf", &written.paragraph)
        .button(Button::primary(v.t("turnover-election-save")).sends("step", "save"))
        .button(Button::secondary(v.t("turnover-start-edit")).sends("step", "edit"))
}

impl Page for ElectionPage {
    const NAME: &'static str = "turnover election";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        sample::body(v)
    }
}
