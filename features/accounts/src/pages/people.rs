//! Everybody who may sign in, and inviting somebody: for who keeps accounts. The way in goes by letter to the one invited and is
//! shown to nobody else.

use askama::Template;
use axum::http::StatusCode;
use kernel::{
    Language,
    id::{AccountId, Id},
};
use output::mail::{self, Letter, Recipient};
use uuid::Uuid;
use web::{
    Answer, Failure, Key, Page, Submission, View, Visit,
    api::Content,
    components::{Badge, Button, Column, FieldView, FormView, Row, TableView, Width},
    failure::Fault,
    phrase::Phrase,
    shape,
};

use super::choosing::{self, Things, Wrong};
use crate::{
    commands::{self, Invitation, Refused},
    model::Account,
    store::relation::{self, Named},
};

shape! {
    /// Everybody who may sign in, or once could.
    struct People {
        /// By name.
        accounts: Vec<PeopleItem>,
    }

    /// Somebody who may sign in, or once could.
    struct PeopleItem {
        /// The account.
        id: AccountId,
        /// Her name.
        name: String,
        /// Her e-mail address.
        email: String,
        /// What she is today, in the language of the address.
        relations: Vec<String>,
        /// Whether the account has ended.
        ended: bool,
    }

    /// Who is invited.
    struct Invite {
        /// Her name.
        namn: String,
        /// Her e-mail address.
        epost: String,
        /// What she is made: `secretary`, `steward`, `chair`, `lead`, `editor`, `analyst`, `registrar`, `administrator`.
        som: Option<String>,
        /// To which body or organisation, by name or address word.
        sak: Option<String>,
        /// Who she is in the register, by the word in her address there.
        person: Option<String>,
    }
}

/// What is sent to invite somebody.
pub(super) fn taken() -> Content {
    Content::of::<Invite>()
}

/// Everybody who may sign in.
#[derive(Template)]
#[template(path = "accounts/people.html")]
pub struct PeoplePage {
    v: View,
    people: TableView,
    form: FormView,
}

impl PeoplePage {
    fn of(v: View, people: &[(Account, Vec<Named>)], form: FormView) -> Self {
        let columns = ["accounts-column-name", "accounts-column-email", "accounts-relations", "accounts-column-state"];
        let table = TableView {
            caption: v.t("accounts-people").into_owned(),
            columns: columns.map(|key| Column::new(v.t(key))).into(),
            rows: people.iter().map(|one| row(&v, one)).collect(),
            ..TableView::default()
        };
        Self { v: v.titled_by("accounts-people").problems_of(&form), people: table, form }
    }
}

fn row(v: &View, (account, relations): &(Account, Vec<Named>)) -> Row {
    let state = match account.ended {
        Some(_) => Badge::waiting(v.t("accounts-state-ended")),
        None => Badge::ok(v.t("accounts-state-open")),
    };
    let name = Phrase::from(v.link_to(account.name.as_str(), &address(account.id)));
    Row::new(vec![name.into(), account.email.as_str().into(), told(v, relations).join(" · ").into(), state.into()])
}

/// Where an account is kept.
pub(super) fn address(account: AccountId) -> String {
    format!("/konton/{}", account.uuid().simple())
}

/// What somebody is, in words.
pub(super) fn told(v: &View, relations: &[Named]) -> Vec<String> {
    let (relations, of): (Vec<_>, Vec<_>) = relations.iter().cloned().unzip();
    v.relation_texts(&relations, &of)
}

impl Page for PeoplePage {
    const NAME: &'static str = "accounts";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().undated().at("/konton");
        let account = |number: u128, name: &str| Account {
            id: AccountId::from_uuid(Uuid::from_u128(number)),
            name: name.into(),
            email: "namn@region.example".into(),
            ended: (number == 3).then_some(jiff::Timestamp::UNIX_EPOCH),
        };
        let registrar = vec![(kernel::actor::Relation::Registrar, None)];
        let usual = vec![(account(1, "Ada Prov"), registrar), (account(2, "Bo Prov"), Vec::new())];
        let long = "Karl-Alexander Bartholomeus Överviklund af Västerbottensälven";
        let form = |v: &View| form(v, &Submission::default(), &Things::default());
        let mut wrong = form(&v);
        if let Some(field) = wrong.field_mut("epost") {
            field.error = Some(v.t1("accounts-fault-email", "found", "karin"));
        }
        vec![
            ("empty", Self::of(v.clone(), &[], form(&v))),
            ("usual", Self::of(v.clone(), &usual, form(&v))),
            ("wrong", Self::of(v.clone(), &usual, wrong)),
            ("long names", Self::of(v.clone(), &[(account(3, long), Vec::new())], form(&v))),
        ]
    }
}

fn form(v: &View, sent: &Submission, things: &Things) -> FormView {
    let value = |name: &str| sent.raw(name).unwrap_or_default().to_owned();
    let [kind, thing] = choosing::questions(v, things, &value("som"), &value("sak"));
    let fields = vec![
        FieldView::line("namn", v.t("accounts-name")).value(value("namn")).width(Width::Medium),
        FieldView::line("epost", v.t("accounts-email")).value(value("epost")).width(Width::Medium),
        kind,
        thing,
        FieldView::line("person", v.t("accounts-person"))
            .hint(v.t("accounts-person-hint"))
            .value(value("person"))
            .width(Width::Short)
            .optional(),
    ];
    FormView::new(v.url("/konton"), fields).button(Button::primary(v.t("accounts-invite")))
}

async fn page(visit: &Visit, sent: &Submission, fault: Option<Wrong>) -> Answer {
    let today = visit.today;
    let read = visit.app.db.read(move |tx| Ok((relation::everybody(tx, today)?, Things::read(tx)?)));
    let (people, things) = read.await?;
    let v = visit.view("").undated();
    if visit.wants_json() {
        let item = |(account, relations): &(Account, Vec<Named>)| PeopleItem {
            id: account.id,
            name: account.name.clone(),
            email: account.email.clone(),
            relations: told(&v, relations),
            ended: account.ended.is_some(),
        };
        return visit.json(&People { accounts: people.iter().map(item).collect() });
    }
    let mut form = form(&v, sent, &things);
    let status = if fault.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    if let Some((name, text)) = fault
        && let Some(field) = form.field_mut(name)
    {
        field.error = Some(text);
    }
    let v = match visit.asked("inbjuden") {
        Some(name) => {
            let invited = v.t1("accounts-invited", "name", name);
            v.done(invited)
        }
        None => v,
    };
    visit.page(status, &PeoplePage::of(v, &people, form))
}

/// `GET /konton`
pub(super) async fn show(visit: Visit) -> Answer {
    page(&visit, &Submission::default(), None).await
}

/// `POST /konton`: invites somebody.
pub(super) async fn invite(visit: Visit, sent: Submission) -> Answer {
    let things = visit.app.db.read(Things::read).await?;
    let v = visit.view("").undated();
    let relation = match choosing::chosen(&v, &sent, &things) {
        Ok(relation) => relation,
        Err(fault) => return refused(&visit, &sent, fault).await,
    };
    let text = |name: &str| sent.get(name).unwrap_or_default().to_owned();
    let invitation = Invitation {
        name: text("namn"),
        email: text("epost"),
        relations: relation.into_iter().collect(),
        person: sent.get("person").map(ToOwned::to_owned),
    };
    match send(&visit, &v, invitation.clone()).await? {
        Ok(_) if visit.wants_json() => page(&visit, &Submission::default(), None).await,
        Ok(_) => {
            Ok(visit
                .see_other(&format!("/konton?{}", web::address::query([("inbjuden", &*invitation.name)].into_iter()))))
        }
        Err(why) => refused(&visit, &sent, why_not(&v, &why)).await,
    }
}

/// Invites somebody by letter. Whoever has an account already gets a new way in.
pub(super) async fn send(
    visit: &Visit,
    v: &View,
    invitation: Invitation,
) -> Result<std::result::Result<AccountId, Refused>, Failure> {
    let key = Key::new().map_err(|error| Failure::Ours(error.into()))?;
    let link = format!("{}{}", visit.app.site.reach.origin(), v.url(&format!("/logga-in/{}", key.text())));
    let letter = letter(v, &visit.app.site.region, visit.language, &invitation, &link);
    let today = visit.today;
    let done = visit.app.db.write(&visit.actor, "", move |tx| {
        let account = commands::invite(tx, &invitation, &key, today)?;
        let letter = Letter {
            key: format!("accounts.invitation:{}:{}", account.uuid(), tx.now().as_second()),
            ..letter.clone()
        };
        if !letter.faults().is_empty() {
            return Err(db::Error::other(Refused::Email(invitation.email.clone())));
        }
        mail::outbox::post(tx, &letter)?;
        Ok(account)
    });
    match done.await.map_err(db::Error::downcast::<Refused>) {
        Ok(account) => Ok(Ok(account)),
        Err(Ok(refused)) => Ok(Err(*refused)),
        Err(Err(error)) => Err(error.into()),
    }
}

fn letter(v: &View, region: &str, language: Language, invitation: &Invitation, link: &str) -> Letter {
    let to = Recipient { name: invitation.name.trim().into(), address: invitation.email.trim().into() };
    Letter::new("", to, language, v.text("accounts-letter-subject", &[("region", &region)]))
        .paragraph(v.t1("accounts-letter-hello", "name", invitation.name.trim()))
        .paragraph(v.text("accounts-letter-why", &[("region", &region)]))
        .button(v.t("accounts-letter-open"), link)
        .paragraph(v.t("accounts-letter-once"))
}

/// What is wrong, at the field it is about.
fn why_not(v: &View, refused: &Refused) -> Wrong {
    match refused {
        Refused::Name(found) => ("namn", v.t1("accounts-fault-name", "found", found)),
        Refused::Email(found) => ("epost", v.t1("accounts-fault-email", "found", found)),
        Refused::Person(found) => ("person", v.t1("accounts-fault-person", "found", found)),
        Refused::NoSuch(_) => ("sak", v.t1("accounts-no-such-body", "found", "")),
    }
}

async fn refused(visit: &Visit, sent: &Submission, fault: Wrong) -> Answer {
    if visit.wants_json() {
        let (field, message) = fault;
        return Err(Failure::Faults(vec![Fault::at(field, message).found(sent.get(field).unwrap_or_default())]));
    }
    page(visit, sent, Some(fault)).await
}
