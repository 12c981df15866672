//! What is public about people and why, how long contact details stay, and saying that something is wrong.

use askama::Template;
use axum::http::StatusCode;
use kernel::{Act, Language, Of};
use web::{
    Answer, Failure, Fault, Page, Submission, View, Visit,
    api::Content,
    components::{Button, Column, Control, FieldView, FormView, Row, TableView, Width},
    failure::Refusal,
    phrase::Link,
    shape,
};

use crate::{
    commands::{self, Correction, LONGEST, PassedOn, Words},
    store::contact,
};

shape! {
    /// What is public about people, and why.
    struct Privacy {
        /// What is held, who sees it and why, in the language of the address.
        rows: Vec<PrivacyRow>,
        /// Months that contact details stay after the last seat.
        contact_months: i64,
        /// Whether visitors are known one from another: never. Pages are counted.
        counts_visitors: bool,
    }

    /// One kind of data about people.
    struct PrivacyRow {
        /// What it is.
        what: String,
        /// Who sees it.
        who: String,
        /// Why, with the legal ground.
        why: String,
    }

    /// What somebody says is wrong.
    struct AskCorrection {
        /// Her name.
        name: String,
        /// How to reach her: e-mail or telephone.
        reach: String,
        /// What is wrong and what is right.
        text: String,
    }
}

/// What is sent to say that something is wrong.
pub(super) fn taken() -> Content {
    Content::of::<AskCorrection>()
}

/// Kinds of data: what, who sees it, why.
const ROWS: [[&str; 3]; 7] = [
    ["oversight-what-seat", "oversight-who-seat", "oversight-why-seat"],
    ["oversight-what-party", "oversight-who-party", "oversight-why-party"],
    ["oversight-what-internal", "oversight-who-internal", "oversight-why-internal"],
    ["oversight-what-contact", "oversight-who-contact", "oversight-why-contact"],
    ["oversight-what-protected", "oversight-who-protected", "oversight-why-protected"],
    ["oversight-what-account", "oversight-who-account", "oversight-why-account"],
    ["oversight-what-history", "oversight-who-history", "oversight-why-history"],
];

/// The page about personal data.
#[derive(Template)]
#[template(path = "oversight/privacy.html")]
pub struct PrivacyPage {
    v: View,
    held: TableView,
    stays: String,
    passed: bool,
    clearing: Option<Link>,
    form: FormView,
}

/// `GET /personuppgifter`
pub(super) async fn show(visit: Visit) -> Answer {
    let months = visit.app.db.read(contact::months).await?;
    let v = visit.view("").undated();
    if visit.wants_json() {
        return visit.json(&as_json(&v, months));
    }
    let passed = visit.asked("skickat").is_some();
    visit.ok(&PrivacyPage::of(v, months, passed, &Correction::empty(), &[]))
}

/// `POST /personuppgifter`: what is wrong goes to the registrars by letter.
pub(super) async fn say(visit: Visit, sent: Submission) -> Answer {
    let text = |name: &str| sent.get(name).unwrap_or_default().to_owned();
    let said = Correction { name: text("name"), reach: text("reach"), text: text("text") };
    let faults = said.faults();
    let v = visit.view("").undated();
    if !faults.is_empty() {
        if visit.wants_json() {
            let fault = |(field, key): &(&'static str, &'static str)| Fault::at(*field, v.t(key));
            return Err(Failure::Faults(faults.iter().map(fault).collect()));
        }
        let months = visit.app.db.read(contact::months).await?;
        return visit.page(StatusCode::UNPROCESSABLE_ENTITY, &PrivacyPage::of(v, months, false, &said, &faults));
    }
    let (words, today) = (said.words(&visit), visit.today);
    match visit.app.db.write(&visit.actor, "", move |tx| commands::pass_on(tx, &words, today)).await? {
        PassedOn::To(_) if visit.wants_json() => {
            let months = visit.app.db.read(contact::months).await?;
            visit.json(&as_json(&v, months))
        }
        PassedOn::To(_) => Ok(visit.see_other("/personuppgifter?skickat=ja")),
        PassedOn::Nobody => Err(Failure::Faults(vec![Fault::at("text", v.t("oversight-nobody"))])),
        PassedOn::TooMany => Err(Failure::Refused(Refusal::TooOften { wait: 24 * 3600 })),
    }
}

impl Correction {
    const fn empty() -> Self {
        Self { name: String::new(), reach: String::new(), text: String::new() }
    }

    /// Field and text of everything that is wrong with it.
    fn faults(&self) -> Vec<(&'static str, &'static str)> {
        let one_line = |text: &str| !text.is_empty() && text.chars().count() <= 200 && !text.contains(char::is_control);
        let sound = self.text.chars().all(|c| !c.is_control() || c == '\n' || c == '\t');
        let long = self.text.chars().count();
        [
            (!one_line(&self.name), ("name", "oversight-fault-name")),
            (!one_line(&self.reach), ("reach", "oversight-fault-reach")),
            (long == 0 || long > LONGEST || !sound, ("text", "oversight-fault-text")),
        ]
        .into_iter()
        .filter_map(|(wrong, fault)| wrong.then_some(fault))
        .collect()
    }

    /// The letter, in the language that registrars read.
    fn words(&self, visit: &Visit) -> Words {
        let text = |key: &str, name: &str, value: &str| {
            visit.app.texts.with(Language::Sv, key, &[(name, &value.replace(['\n', '\t'], " "))])
        };
        let said = self.text.split('\n').map(|line| line.replace('\t', " ")).filter(|line| !line.trim().is_empty());
        let first = [
            visit.app.texts.plain(Language::Sv, "oversight-letter-lead").into_owned(),
            text("oversight-letter-name", "name", &self.name),
            text("oversight-letter-reach", "reach", &self.reach),
        ];
        Words {
            subject: visit.app.texts.plain(Language::Sv, "oversight-letter-subject").into_owned(),
            paragraphs: first.into_iter().chain(said).collect(),
        }
    }
}

fn as_json(v: &View, contact_months: i64) -> Privacy {
    let row = |[what, who, why]: [&str; 3]| PrivacyRow {
        what: v.t(what).into_owned(),
        who: v.t(who).into_owned(),
        why: v.t(why).into_owned(),
    };
    Privacy { rows: ROWS.map(row).into(), contact_months, counts_visitors: false }
}

impl PrivacyPage {
    fn of(v: View, months: i64, passed: bool, said: &Correction, faults: &[(&'static str, &'static str)]) -> Self {
        let v = v.titled_by("oversight-privacy");
        let with = |mut field: FieldView| {
            let wrong = faults.iter().find(|(name, _)| *name == field.name);
            field.error = wrong.map(|(_, key)| v.t(key).into_owned());
            field
        };
        let fields = vec![
            with(FieldView::line("name", v.t("oversight-ask-name")).value(&*said.name).width(Width::Medium)),
            with(
                FieldView::line("reach", v.t("oversight-ask-reach"))
                    .hint(v.t("oversight-ask-reach-hint"))
                    .value(&*said.reach)
                    .width(Width::Medium),
            ),
            with(
                FieldView::line("text", v.t("oversight-ask-text"))
                    .hint(v.t("oversight-ask-text-hint"))
                    .value(&*said.text)
                    .control(Control::Text { rows: 8 }),
            ),
        ];
        let form = FormView::new(v.here(), fields).button(Button::primary(v.t("oversight-ask-send")));
        let v = v.problems_of(&form);
        let columns = ["oversight-column-what", "oversight-column-who", "oversight-column-ground"];
        Self {
            held: TableView {
                caption: v.t("oversight-held").into_owned(),
                columns: columns.map(|key| Column::new(v.t(key)).said()).into(),
                rows: ROWS.map(|keys| Row::new(keys.map(|key| v.t(key).as_ref().into()).into())).into(),
                ..TableView::default()
            },
            stays: v.t1("oversight-stays-why", "n", months),
            passed,
            clearing: v
                .actor
                .may(Act::KeepPrivacy, Of::All)
                .then(|| v.link("oversight-retention", "/personuppgifter/gallring")),
            form,
            v,
        }
    }
}

impl Page for PrivacyPage {
    const NAME: &'static str = "privacy";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().undated().at("/personuppgifter");
        let wrong = Correction::empty();
        let faults = wrong.faults();
        vec![
            ("usual", Self::of(v.clone(), 24, false, &Correction::empty(), &[])),
            ("passed on", Self::of(v.clone(), 24, true, &Correction::empty(), &[])),
            ("faults", Self::of(v, 1, false, &wrong, &faults)),
        ]
    }
}
