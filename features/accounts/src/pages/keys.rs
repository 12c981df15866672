//! One's own keys: of programs, and the address of one's private calendar. A secret is shown once, on the answer to the form
//! that made it.

use axum::{
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use jiff::{Timestamp, ToSpan};
use kernel::{
    Actor, Date,
    actor::{Assurance, Relation},
    id::{AccessKeyId, AccountId, Id},
};
use web::{
    Answer, Failure, Key, Submission, View, Visit, address,
    api::Content,
    components::FieldView,
    door::{Scope, SignedIn},
    failure::Fault,
    shape,
};

use crate::{
    commands::key::{self, NotMade},
    model::access_key::{self, AccessKey, KeyFault, NewKey},
    store,
};

mod page;

pub use page::KeysPage;

shape! {
    /// One's keys of programs, and one's private calendar.
    struct OwnKeys {
        /// The keys that live, the newest first.
        keys: Vec<OwnKey>,
        /// The private calendar, when there is one.
        calendar: Option<OwnCalendar>,
        /// The secret that was just made: the key, or the address of the calendar. Never shown again.
        secret: Option<String>,
    }

    /// A key of a program. The secret itself is kept nowhere.
    struct OwnKey {
        /// Its identity, which is not the secret.
        id: AccessKeyId,
        /// Name of its owner.
        owner: String,
        /// What its owner calls it.
        name: String,
        /// `read`, `write`, `calendar`.
        scope: String,
        /// When it was made.
        made: Timestamp,
        /// Its last day.
        until: Option<Date>,
        /// When it was last used, to within five minutes.
        seen: Option<Timestamp>,
    }

    /// One's private calendar.
    struct OwnCalendar {
        /// When its address was made.
        made: Timestamp,
        /// When it was last fetched, to within five minutes.
        seen: Option<Timestamp>,
    }

    /// What to do with one's keys.
    struct KeepKeys {
        /// `make` a key, `end` one, `renew` the calendar's address, `stop` the calendar.
        what: String,
        /// What the key is called, for `make`.
        name: Option<String>,
        /// `read`, `write` or `calendar`, for `make`.
        scope: Option<String>,
        /// The last day of the key, for `make`.
        until: Option<Date>,
        /// The identity of the key, for `end`.
        key: Option<AccessKeyId>,
    }
}

/// What is sent to keep one's keys.
pub(super) fn taken() -> Content {
    Content::of::<KeepKeys>()
}

/// What the page shows.
#[derive(Default)]
pub(super) struct Shown {
    keys: Vec<AccessKey>,
    calendar: Option<AccessKey>,
    /// The secret that was just made.
    secret: Option<Secret>,
}

/// A secret that was just made.
enum Secret {
    Key(String),
    Address(String),
}

/// The form as it was sent: its answers, and what is wrong with them.
#[derive(Default)]
pub(super) struct Asked {
    name: String,
    scope: String,
    until: String,
    /// Places of the relations that were ticked.
    ticked: Vec<usize>,
    faults: Vec<KeyFault>,
}

/// `GET /konto/nycklar`
pub(super) async fn show(visit: Visit) -> Answer {
    let Some(SignedIn { account, .. }) = visit.signed_in else { return stranger(&visit) };
    let shown = read(&visit, account).await?;
    answer(&visit, StatusCode::OK, shown, &Asked::new(&visit))
}

/// Who has not signed in has no keys; a browser is shown the way in. A key keeps no keys.
fn stranger(visit: &Visit) -> Answer {
    if visit.wants_json() || visit.scope.is_some() { Err(Failure::NotHere) } else { Ok(visit.see_other("/logga-in")) }
}

async fn read(visit: &Visit, account: AccountId) -> db::Result<Shown> {
    let today = visit.today;
    let all = visit.app.db.read(move |tx| store::key::living(tx, Some(account), today)).await?;
    let (calendar, keys) = all.into_iter().partition::<Vec<_>, _>(|key| key.scope == Scope::Feed);
    Ok(Shown { keys, calendar: calendar.into_iter().next(), secret: None })
}

/// `POST /konto/nycklar`
pub(super) async fn keep(visit: Visit, headers: HeaderMap, sent: Submission) -> Answer {
    let Some(SignedIn { account, .. }) = visit.signed_in else { return stranger(&visit) };
    let db = &visit.app.db;
    match sent.get("what") {
        Some("make") => make(&visit, account, &sent).await,
        Some("renew") => {
            let new = Key::new().map_err(|error| Failure::Ours(error.into()))?;
            let made = new.clone();
            let renewed = db.write(&visit.actor, "", move |tx| key::renew_feed(tx, account, &made)).await;
            renewed.map_err(|error| match error {
                db::Error::Duplicate { .. } => Failure::Changed,
                other => other.into(),
            })?;
            let origin = address::origin(&headers).ok_or(Failure::NotHere)?;
            let path = address::url(visit.language, None, &format!("/kalender/{}.ics", new.text()));
            let shown =
                Shown { secret: Some(Secret::Address(format!("{origin}{path}"))), ..read(&visit, account).await? };
            answer(&visit, StatusCode::OK, shown, &Asked::new(&visit))
        }
        Some("stop") => {
            let calendar = read(&visit, account).await?.calendar.ok_or(Failure::NotHere)?;
            ended(&visit, account, calendar.id).await
        }
        Some("end") => {
            let id = sent.get("key").and_then(|id| id.parse().ok()).ok_or(Failure::NotHere)?;
            ended(&visit, account, AccessKeyId::from_uuid(id)).await
        }
        _ => Err(Failure::NotHere),
    }
}

async fn ended(visit: &Visit, account: AccountId, id: AccessKeyId) -> Answer {
    // A key of somebody else is not found among one's own.
    if !visit.app.db.write(&visit.actor, "", move |tx| key::end(tx, Some(account), id)).await? {
        return Err(Failure::NotHere);
    }
    if visit.wants_json() {
        return answer(visit, StatusCode::OK, read(visit, account).await?, &Asked::new(visit));
    }
    Ok(visit.see_other("/konto/nycklar"))
}

async fn make(visit: &Visit, account: AccountId, sent: &Submission) -> Answer {
    let today = visit.today;
    let mut asked = Asked::of(visit, sent);
    let Some(new) = asked.new_key(visit) else {
        // Without a scope or a day there is no key to look at; the rest is told with it.
        return answer(visit, StatusCode::UNPROCESSABLE_ENTITY, read(visit, account).await?, &asked);
    };
    if new.scope == Scope::Write && !surely(&visit.actor) {
        return Err(web::held::refused(visit, sent).await);
    }
    let secret = Key::new().map_err(|error| Failure::Ours(error.into()))?;
    let made = secret.clone();
    let done = visit.app.db.write(&visit.actor, "", move |tx| key::make(tx, account, &new, &made, today)).await;
    match done.map_err(db::Error::downcast::<NotMade>) {
        Ok(_) => {
            let shown = Shown { secret: Some(Secret::Key(key::shown(&secret))), ..read(visit, account).await? };
            answer(visit, StatusCode::CREATED, shown, &Asked::new(visit))
        }
        Err(Ok(refused)) => {
            asked.faults = refused.0;
            answer(visit, StatusCode::UNPROCESSABLE_ENTITY, read(visit, account).await?, &asked)
        }
        Err(Err(error)) => Err(error.into()),
    }
}

/// Whether it is known well enough who asks, for a key that writes in her place.
const fn surely(actor: &Actor) -> bool {
    matches!(actor, Actor::Person { assurance: Assurance::Substantial, .. })
}

impl Asked {
    /// An empty form: for reading, half a year.
    fn new(visit: &Visit) -> Self {
        Self::on(visit.today)
    }

    fn on(today: Date) -> Self {
        let until = today.checked_add(6.months()).unwrap_or(today);
        Self { scope: "read".into(), until: until.to_string(), ..Self::default() }
    }

    fn of(visit: &Visit, sent: &Submission) -> Self {
        let text = |name: &str| sent.get(name).unwrap_or_default().to_owned();
        let own = visit.actor.relations().len();
        Self {
            name: text("name"),
            scope: text("scope"),
            until: text("until"),
            ticked: (0..own).filter(|at| sent.checked(&relation_field(*at))).collect(),
            faults: Vec::new(),
        }
    }

    /// The key that is asked for; `None` with the faults noted, when what was written is no scope or no day.
    fn new_key(&mut self, visit: &Visit) -> Option<NewKey> {
        let scope = access_key::scope(&self.scope).filter(|scope| *scope != Scope::Feed);
        let until: Option<Date> = self.until.parse().ok();
        let (Some(scope), Some(until)) = (scope, until) else {
            let all = [(scope.is_none(), KeyFault::Relations), (until.is_none(), KeyFault::Until)];
            self.faults = all.into_iter().filter_map(|(wrong, fault)| wrong.then_some(fault)).collect();
            return None;
        };
        let relation = |at: &usize| visit.actor.relations().get(*at).cloned();
        let relations: Vec<Relation> =
            if scope == Scope::Write { self.ticked.iter().filter_map(relation).collect() } else { Vec::new() };
        Some(NewKey { name: self.name.clone(), scope, relations, until })
    }
}

/// The name of the box for one of her relations, by its place.
fn relation_field(at: usize) -> String {
    format!("som-{}", at + 1)
}

/// Name of the field and key of the text of a fault.
const fn fault_words(fault: KeyFault) -> (&'static str, &'static str) {
    match fault {
        KeyFault::Name => ("name", "accounts-key-fault-name"),
        KeyFault::Relations => ("scope", "accounts-key-fault-relations"),
        KeyFault::Until => ("until", "accounts-key-fault-until"),
        KeyFault::TooMany => ("name", "accounts-key-fault-too-many"),
    }
}

/// The page or the JSON. Nobody keeps a copy of an answer with a secret in it.
fn answer(visit: &Visit, status: StatusCode, shown: Shown, asked: &Asked) -> Answer {
    let has_secret = shown.secret.is_some();
    let response = if visit.wants_json() {
        if !asked.faults.is_empty() {
            let v = visit.view("");
            let fault = |fault: &KeyFault| {
                let (field, key) = fault_words(*fault);
                Fault::at(field, v.t(key))
            };
            return Err(Failure::Faults(asked.faults.iter().map(fault).collect()));
        }
        visit.json_with(status, &as_json(shown))?
    } else {
        // A page that was made by a form is a page.
        let status = if status == StatusCode::CREATED { StatusCode::OK } else { status };
        visit.page(status, &KeysPage::of(visit.view("").undated(), shown, asked))?
    };
    Ok(if has_secret { without_copy(response) } else { response })
}

fn without_copy(response: Response) -> Response {
    ([(header::CACHE_CONTROL, "no-store")], response).into_response()
}

fn as_json(shown: Shown) -> OwnKeys {
    OwnKeys {
        keys: shown.keys.into_iter().map(own_key).collect(),
        calendar: shown.calendar.map(|key| OwnCalendar { made: key.made, seen: key.seen }),
        secret: shown.secret.map(|secret| match secret {
            Secret::Key(text) | Secret::Address(text) => text,
        }),
    }
}

/// A key as programs are told of it.
pub(super) fn own_key(key: AccessKey) -> OwnKey {
    let AccessKey { id, owner, name, scope, made, until, seen, .. } = key;
    OwnKey { id, owner, name, scope: access_key::word(scope).into(), made, until, seen }
}

/// What a key is for, in words.
pub(super) fn scope_words(v: &View, scope: Scope) -> String {
    let key = match scope {
        Scope::Read => "accounts-key-read",
        Scope::Write => "accounts-key-write",
        Scope::Calendar => "accounts-key-calendar",
        Scope::Feed => "accounts-key-feed",
    };
    v.t(key).into_owned()
}

/// When a key was last used, in words.
pub(super) fn seen_words(v: &View, seen: Option<Timestamp>) -> String {
    seen.map_or_else(|| v.t("accounts-key-never").into_owned(), |at| v.moment(at))
}

/// A box that is ticked or not.
fn box_of(name: String, label: String, ticked: bool) -> FieldView {
    let value = if ticked { FieldView::CHECKED } else { "" };
    FieldView::line(name, label).control(web::components::Control::Check).value(value)
}
