//! One account: what she has been made, what her seats make her, and its end. For who keeps accounts.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kernel::{
    Date, Period,
    actor::Relation,
    date_text,
    id::{AccountId, GrantId, Id},
};
use serde_json::json;
use uuid::Uuid;
use web::{
    Answer, Failure, Page, Submission, View, Visit,
    api::{Content, object},
    components::{Button, FieldView, FormView, Width},
    failure::Fault,
    shape,
};

use super::{
    choosing::{self, Held, Things, Wrong},
    people::{address, send, told},
};
use crate::{
    commands::{
        self, Invitation,
        granting::{self, NotGranted},
    },
    model::Account,
    store::{
        self,
        relation::{self, Grant, Named},
    },
};

shape! {
    /// One account.
    struct OneAccount {
        /// Its identity.
        id: AccountId,
        /// Her name.
        name: String,
        /// Her e-mail address.
        email: String,
        /// Whether the account has ended.
        ended: bool,
        /// What she has been made.
        made: Vec<MadeItem>,
        /// What her seats make her, in the language of the address.
        by_seat: Vec<String>,
    }

    /// Something somebody has been made.
    struct MadeItem {
        /// Its identity.
        id: GrantId,
        /// What, in the language of the address.
        what: String,
        /// First day.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
        /// In whose stead.
        instead_of: Option<String>,
    }
}

/// What is sent to change an account.
pub(super) fn taken() -> Content {
    Content::made(|_| {
        let text = || json!({ "type": ["string", "null"] });
        object(
            "What to do with an account.",
            vec![
                (
                    "do",
                    "What to do.",
                    json!({ "type": "string", "enum": ["grant", "withdraw", "out", "invite", "end"] }),
                ),
                ("som", "What she is made, as for an invitation.", text()),
                ("sak", "To which body or organisation.", text()),
                ("fran", "From which day; today when left out.", text()),
                ("till", "Until which day; open when left out.", text()),
                ("grant", "What is taken back.", text()),
            ],
        )
    })
}

/// One account.
#[derive(Template)]
#[template(path = "accounts/one.html")]
pub struct AccountPage {
    v: View,
    account: Account,
    held: Vec<Held>,
    by_seat: Vec<String>,
    grant: Option<FormView>,
    again: Option<FormView>,
    out: Option<FormView>,
    end: Option<FormView>,
}

/// What stands about an account.
#[derive(Clone)]
struct Read {
    account: Account,
    made: Vec<Grant>,
    by_seat: Vec<Named>,
    things: Things,
}

async fn read(visit: &Visit, id: AccountId) -> Result<Read, Failure> {
    let today = visit.today;
    let found = visit.app.db.read(move |tx| {
        let Some(account) = store::by_id(tx, id)? else { return Ok(None) };
        let (made, by_seat) = (relation::grants(tx, id, today)?, relation::by_seat(tx, id, today)?);
        Ok(Some(Read { account, made, by_seat, things: Things::read(tx)? }))
    });
    found.await?.ok_or(Failure::NotHere)
}

impl AccountPage {
    fn of(v: View, read: &Read, sent: &Submission, fault: Option<Wrong>) -> Self {
        let here = v.here();
        let form = |button: Button, doing: &str| {
            FormView::new(here.clone(), Vec::new()).button(button.about(read.account.name.as_str()).sends("do", doing))
        };
        let open = read.account.ended.is_none();
        let held = read.made.iter().filter_map(|grant| held(&v, grant)).collect();
        let mut granting = open.then(|| grant_form(&v, read, sent));
        if let (Some(form), Some((name, text))) = (&mut granting, fault)
            && let Some(field) = form.field_mut(name)
        {
            field.error = Some(text);
        }
        let again = form(Button::secondary(v.t("accounts-invite-again")), "invite");
        let out = open.then(|| form(Button::secondary(v.t("accounts-out-everywhere")), "out"));
        let end = open.then(|| form(Button::grave(v.t("accounts-end")), "end"));
        let v = match &granting {
            Some(form) => v.problems_of(form),
            None => v,
        };
        let (above, by_seat) = (v.t("accounts-people").into_owned(), told(&v, &read.by_seat));
        let v = v.titled(read.account.name.as_str()).under(above, "/konton");
        Self { v, account: read.account.clone(), held, by_seat, grant: granting, again: Some(again), out, end }
    }
}

fn held(v: &View, grant: &Grant) -> Option<Held> {
    let named = grant.named()?;
    let what = told(v, std::slice::from_ref(&named)).join("");
    let days = v.period(Period { from: grant.from, to: grant.until });
    let about = match &grant.by {
        Some(by) => v.t2("accounts-made-instead", "days", days, "by", by),
        None => days,
    };
    let button = Button::grave(v.t("accounts-withdraw")).about(what.as_str()).sends("do", "withdraw");
    let form = FormView::new(v.here(), Vec::new()).hides("grant", grant.id.uuid().to_string()).button(button);
    Some(Held { what, about, form })
}

fn grant_form(v: &View, read: &Read, sent: &Submission) -> FormView {
    let value = |name: &str| sent.raw(name).unwrap_or_default().to_owned();
    let [kind, thing] = choosing::questions(v, &read.things, &value("som"), &value("sak"));
    let day = |name: &str, label: &str, hint: &str| {
        FieldView::line(name, v.t(label)).hint(v.t(hint)).value(value(name)).width(Width::Short).optional()
    };
    let from = day("fran", "accounts-from", "accounts-from-hint");
    let until = day("till", "accounts-until", "accounts-until-hint");
    let button = Button::primary(v.t("accounts-grant")).sends("do", "grant");
    FormView::new(v.here(), vec![kind, thing, from, until]).button(button)
}

/// A day that was written, or `otherwise` when none was; else what is wrong with it.
pub(super) fn day(
    visit: &Visit,
    v: &View,
    sent: &Submission,
    name: &'static str,
    otherwise: Option<Date>,
) -> Result<Option<Date>, Wrong> {
    let Some(written) = sent.get(name) else { return Ok(otherwise) };
    match date_text::parse(written, visit.today, visit.language) {
        Ok(day) => Ok(Some(day)),
        Err(_) => Err((name, v.t1("accounts-no-day", "found", written))),
    }
}

/// `GET /konton/{id}`
pub(super) async fn show(visit: Visit, Path(id): Path<Uuid>) -> Answer {
    page(&visit, AccountId::from_uuid(id), &Submission::default(), None).await
}

async fn page(visit: &Visit, id: AccountId, sent: &Submission, fault: Option<Wrong>) -> Answer {
    let read = read(visit, id).await?;
    let v = visit.view("").undated();
    if visit.wants_json() {
        return visit.json(&as_json(&v, &read));
    }
    let status = if fault.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let v = match (visit.asked("gjort"), &fault) {
        (Some(_), None) => {
            let done = v.t("accounts-done").into_owned();
            v.done(done)
        }
        // What has no field of its own is said above the page.
        (_, Some((name, text))) if !["som", "sak", "fran", "till"].contains(name) => {
            v.problem(web::components::Problem { field: "innehall".into(), text: text.clone() })
        }
        _ => v,
    };
    visit.page(status, &AccountPage::of(v, &read, sent, fault))
}

fn as_json(v: &View, read: &Read) -> OneAccount {
    let made = |grant: &Grant| {
        let named = grant.named()?;
        Some(MadeItem {
            id: grant.id,
            what: told(v, &[named]).join(""),
            from: grant.from,
            to: grant.until,
            instead_of: grant.by.clone(),
        })
    };
    OneAccount {
        id: read.account.id,
        name: read.account.name.clone(),
        email: read.account.email.clone(),
        ended: read.account.ended.is_some(),
        made: read.made.iter().filter_map(made).collect(),
        by_seat: told(v, &read.by_seat),
    }
}

/// `POST /konton/{id}`
pub(super) async fn change(visit: Visit, Path(id): Path<Uuid>, sent: Submission) -> Answer {
    let id = AccountId::from_uuid(id);
    let read = read(&visit, id).await?;
    let v = visit.view("").undated();
    let done = match sent.get("do") {
        Some("grant") => grant(&visit, &v, &read, &sent).await?,
        Some("withdraw") => {
            let grant = sent.get("grant").and_then(|id| id.parse().ok()).map(GrantId::from_uuid);
            let grant = grant.ok_or(Failure::NotHere)?;
            let today = visit.today;
            written(&visit, &v, move |tx| granting::withdraw(tx, id, grant, today)).await?
        }
        Some("end") => {
            let today = visit.today;
            written(&visit, &v, move |tx| granting::end(tx, id, today)).await?
        }
        Some("out") => {
            visit.app.db.write(&visit.actor, "", move |tx| commands::sign_out(tx, id, None)).await?;
            Ok(())
        }
        Some("invite") => {
            let (name, email) = (read.account.name.clone(), read.account.email.clone());
            let invitation = Invitation { name, email, relations: Vec::new(), person: None };
            send(&visit, &v, invitation).await?.map(drop).map_err(|why| ("do", why.to_string()))
        }
        other => Err(("do", v.t1("accounts-no-such-doing", "found", other.unwrap_or_default()))),
    };
    match done {
        Ok(()) if visit.wants_json() => page(&visit, id, &Submission::default(), None).await,
        Ok(()) => Ok(visit.see_other(&format!("{}?gjort=ja", address(id)))),
        Err((field, message)) if visit.wants_json() => Err(Failure::Faults(vec![Fault::at(field, message)])),
        Err(fault) => page(&visit, id, &sent, Some(fault)).await,
    }
}

/// What came of a change: nothing, or what is wrong.
type Done = Result<(), Wrong>;

async fn grant(visit: &Visit, v: &View, read: &Read, sent: &Submission) -> Result<Done, Failure> {
    let asked = choosing::chosen(v, sent, &read.things).and_then(|relation| {
        let relation = relation.ok_or_else(|| ("som", v.t("accounts-kind-missing").into_owned()))?;
        let from = day(visit, v, sent, "fran", Some(visit.today))?;
        let until = day(visit, v, sent, "till", None)?;
        let days = Period::new(from, until).map_err(|_| ("till", v.t("accounts-days-backwards").into_owned()))?;
        Ok((relation, days))
    });
    let (relation, days): (Relation, Period) = match asked {
        Ok(asked) => asked,
        Err(fault) => return Ok(Err(fault)),
    };
    let (id, today) = (read.account.id, visit.today);
    written(visit, v, move |tx| granting::grant(tx, id, &relation, days, today)).await
}

/// Does it in one unit, with what is refused as words.
pub(super) async fn written(
    visit: &Visit,
    v: &View,
    doing: impl Fn(&mut db::Tx<'_>) -> db::Result<()> + Send + Sync + 'static,
) -> Result<Done, Failure> {
    let done = visit.app.db.write(&visit.actor, "", doing).await;
    match done.map_err(db::Error::downcast::<NotGranted>) {
        Ok(()) => Ok(Ok(())),
        Err(Ok(refused)) => Ok(Err(why_not(v, &refused))),
        Err(Err(error)) => Err(error.into()),
    }
}

/// What is wrong, at the field it is about.
fn why_not(v: &View, refused: &NotGranted) -> Wrong {
    match refused {
        NotGranted::Nothing => ("grant", v.t("accounts-fault-nothing").into_owned()),
        NotGranted::Already => ("som", v.t("accounts-fault-already").into_owned()),
        NotGranted::LastAdministrator => ("do", v.t("accounts-fault-last").into_owned()),
        NotGranted::NoAccount(found) => ("epost", v.t1("accounts-fault-no-account", "found", found)),
        NotGranted::Oneself => ("epost", v.t("accounts-fault-oneself").into_owned()),
        NotGranted::NotOwn => ("som", v.t("accounts-fault-not-own").into_owned()),
        NotGranted::Days => ("till", v.t("accounts-fault-days").into_owned()),
    }
}

impl Page for AccountPage {
    const NAME: &'static str = "account";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().undated().at("/konton/1");
        let account = Account {
            id: AccountId::from_uuid(Uuid::from_u128(1)),
            name: "Ada Prov".into(),
            email: "ada@region.example".into(),
            ended: None,
        };
        let usual =
            Read { account, made: Vec::new(), by_seat: vec![(Relation::Analyst, None)], things: Things::default() };
        let ended = Account { ended: Some(jiff::Timestamp::UNIX_EPOCH), ..usual.account.clone() };
        let empty = Read { account: ended, by_seat: Vec::new(), ..usual.clone() };
        let fault = Some(("sak", v.t1("accounts-no-such-body", "found", "Kulturrådet")));
        vec![
            ("empty", Self::of(v.clone(), &empty, &Submission::default(), None)),
            ("usual", Self::of(v.clone(), &usual, &Submission::default(), None)),
            ("wrong", Self::of(v, &usual, &Submission::default(), fault)),
        ]
    }
}
