//! Whom the letters go to: one name and address an organisation, kept all at once.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kernel::id::OrganisationId;
use web::{
    Answer, Failure, Page, Submission, View, Visit,
    components::{Button, FieldView, FormView, Group, Width},
    failure::Fault,
    shape,
};

use super::{parts, round::sample};
use crate::{
    commands::reopen,
    model::{Asked, LONGEST, Round},
    rules::answers::is_address,
    store::organisation,
};

shape! {
    /// Whom the letters of a turnover go to.
    struct Contacts {
        /// Each organisation.
        contacts: Vec<ContactOf>,
    }

    /// Whom the letters of an organisation go to.
    struct ContactOf {
        /// Address word of the organisation.
        organisation: String,
        /// Its name.
        name: String,
        /// Who answers for it.
        contact: Option<String>,
        /// Her e-mail address.
        email: Option<String>,
        /// Address of who is told when nothing has come.
        chief: Option<String>,
    }
}

/// The page of contacts.
#[derive(Template)]
#[template(path = "turnover/form.html")]
pub struct ContactsPage {
    v: View,
    lead: String,
    form: FormView,
}

/// What was written for one organisation: name, address, address of the head of the office.
type Written = [String; 3];

const NAMES: [&str; 3] = ["namn", "adress", "chef"];

async fn asked(visit: &Visit, round: &Round) -> Result<Vec<Asked>, Failure> {
    let (actor, id) = (visit.actor.clone(), round.id);
    Ok(visit.app.db.read(move |tx| organisation::asked(tx, &actor, id, None)).await?)
}

/// `GET /mandat/{round}/kontakter`
pub(super) async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    parts::keeper(&visit)?;
    let round = parts::round(&visit, slug).await?;
    let all = asked(&visit, &round).await?;
    if visit.wants_json() {
        return visit.json(&as_json(&all));
    }
    let kept = |one: &Asked| {
        [&one.contact_name, &one.contact_email, &one.chief_email].map(|text| text.clone().unwrap_or_default())
    };
    let written: Vec<Written> = all.iter().map(kept).collect();
    visit.ok(&ContactsPage::of(visit.view("").undated(), &round, &all, &written, &[]))
}

/// `POST /mandat/{round}/kontakter`
pub(super) async fn post(visit: Visit, Path(slug): Path<String>, sent: Submission) -> Answer {
    parts::keeper(&visit)?;
    let round = parts::round(&visit, slug).await?;
    let all = asked(&visit, &round).await?;
    let text = |name: &str, one: &Asked| sent.get(&format!("{name}-{}", one.slug)).unwrap_or_default().to_owned();
    let written: Vec<Written> = all.iter().map(|one| NAMES.map(|name| text(name, one))).collect();
    let v = visit.view("").undated();
    let faults = faults(&v, &all, &written);
    if !faults.is_empty() {
        if visit.wants_json() {
            let fault = |(field, text): &(String, String)| Fault::at(field.clone(), text.clone());
            return Err(Failure::Faults(faults.iter().map(fault).collect()));
        }
        let page = ContactsPage::of(v, &round, &all, &written, &faults);
        return visit.page(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let sent_of = |name: &str, one: &Asked| sent.raw(&format!("{name}-{}", one.slug)).is_some();
    let changed: Vec<(OrganisationId, Written)> = all
        .iter()
        .zip(&written)
        .filter(|(one, _)| NAMES.iter().any(|name| sent_of(name, one)))
        .map(|(one, written)| (one.organisation, written.clone()))
        .collect();
    let kept = round.clone();
    visit.app.db.write(&visit.actor, "", move |tx| reopen::contacts(tx, &kept, &changed)).await?;
    if visit.wants_json() {
        return visit.json(&as_json(&asked(&visit, &round).await?));
    }
    Ok(visit.see_other(&format!("/mandat/{}?gjort=kontakter", round.slug)))
}

fn faults(v: &View, all: &[Asked], written: &[Written]) -> Vec<(String, String)> {
    let mut faults = Vec::new();
    for (one, [name, email, chief]) in all.iter().zip(written) {
        if name.chars().count() > LONGEST || name.contains(char::is_control) {
            faults.push((format!("namn-{}", one.slug), v.t1("turnover-fault-name", "found", name)));
        }
        for (field, text) in [("adress", email), ("chef", chief)] {
            if !text.is_empty() && !is_address(text) {
                faults.push((format!("{field}-{}", one.slug), v.t1("turnover-fault-address", "found", text)));
            }
        }
    }
    faults
}

fn as_json(all: &[Asked]) -> Contacts {
    let one = |one: &Asked| ContactOf {
        organisation: one.slug.to_string(),
        name: one.name.clone(),
        contact: one.contact_name.clone(),
        email: one.contact_email.clone(),
        chief: one.chief_email.clone(),
    };
    Contacts { contacts: all.iter().map(one).collect() }
}

impl ContactsPage {
    fn of(v: View, round: &Round, all: &[Asked], written: &[Written], faults: &[(String, String)]) -> Self {
        let title = v.t("turnover-contacts").into_owned();
        let v = parts::under(v, round, &title);
        let group = |(one, written): (&Asked, &Written)| {
            let labels = ["turnover-field-contact", "turnover-field-email", "turnover-field-chief"];
            let fields = NAMES.iter().zip(labels).zip(written).map(|((name, label), value)| {
                let mut field = FieldView::line(format!("{name}-{}", one.slug), v.t(label))
                    .value(value.as_str())
                    .width(Width::Medium)
                    .optional();
                field.error = faults.iter().find(|(at, _)| *at == field.name).map(|(_, text)| text.clone());
                field
            });
            Group { heading: Some(one.name.clone()), hint: None, fields: fields.collect() }
        };
        let groups = all.iter().zip(written).map(group).collect();
        let form = FormView { action: v.here(), groups, ..FormView::default() }
            .button(Button::primary(v.t("turnover-contacts-save")))
            .cancel(v.link("turnover-cancel", &format!("/mandat/{}", round.slug)));
        Self { lead: v.t("turnover-contacts-lead").into_owned(), v: v.problems_of(&form), form }
    }
}

impl Page for ContactsPage {
    const NAME: &'static str = "turnover contacts";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().undated().at("/mandat/2027-2030/kontakter");
        let one = [sample::asked("Timrå kommun")];
        let written = [["Karin Prov".to_owned(), "karin".to_owned(), String::new()]];
        let wrong = faults(&v, &one, &written);
        let round = sample::round();
        vec![
            ("nobody", Self::of(v.clone(), &round, &[], &[], &[])),
            ("one", Self::of(v.clone(), &round, &one, &written, &[])),
            ("wrong", Self::of(v, &round, &one, &written, &wrong)),
        ]
    }
}
