//! Everybody's keys, for the administrator, who can end them. Nobody sees a secret here, and private calendars are told apart
//! by whose they are.

use askama::Template;
use jiff::Timestamp;
use kernel::{
    Actor,
    actor::Relation,
    id::{AccessKeyId, Id},
};
use uuid::Uuid;
use web::{
    Answer, Failure, Page, Submission, View, Visit,
    api::Content,
    components::{Button, Column, FormView, Row, TableView},
    door::Scope,
    failure::Fault,
    shape,
};

use super::keys::{OwnKey, own_key, scope_words, seen_words};
use crate::{commands::key, model::access_key::AccessKey, store};

shape! {
    /// Everybody's keys that live, the newest first.
    struct AllKeys {
        /// The keys; the private calendars among them.
        keys: Vec<OwnKey>,
    }

    /// Which key to end.
    struct EndKey {
        /// Its identity.
        key: AccessKeyId,
    }
}

/// What is sent to end a key.
pub(super) fn taken() -> Content {
    Content::of::<EndKey>()
}

/// The page of everybody's keys.
#[derive(Template)]
#[template(path = "accounts/all_keys.html")]
pub struct AllKeysPage {
    v: View,
    keys: TableView,
    ends: Vec<FormView>,
}

async fn read(visit: &Visit) -> Result<Vec<AccessKey>, Failure> {
    if !visit.actor.keeps_accounts() {
        return Err(Failure::NotHere);
    }
    let today = visit.today;
    Ok(visit.app.db.read(move |tx| store::key::living(tx, None, today)).await?)
}

/// `GET /nycklar`
pub(super) async fn show(visit: Visit) -> Answer {
    let keys = read(&visit).await?;
    if visit.wants_json() {
        return visit.json(&AllKeys { keys: keys.into_iter().map(own_key).collect() });
    }
    visit.ok(&AllKeysPage::of(visit.view("").undated(), &keys))
}

/// `POST /nycklar`: ends a key, whosesoever it is.
pub(super) async fn end(visit: Visit, sent: Submission) -> Answer {
    if !visit.actor.keeps_accounts() {
        return Err(Failure::NotHere);
    }
    let asked = sent.get("key").unwrap_or_default();
    let none = || Failure::Faults(vec![Fault::at("key", visit.view("").t("accounts-key-which")).found(asked)]);
    let id = asked.parse().map(AccessKeyId::from_uuid).map_err(|_| none())?;
    if !visit.app.db.write(&visit.actor, "", move |tx| key::end(tx, None, id)).await? {
        return Err(Failure::NotHere);
    }
    if visit.wants_json() {
        return visit.json(&AllKeys { keys: read(&visit).await?.into_iter().map(own_key).collect() });
    }
    Ok(visit.see_other("/nycklar"))
}

impl AllKeysPage {
    fn of(v: View, keys: &[AccessKey]) -> Self {
        let v = v.titled_by("accounts-all-keys");
        let columns = [
            "accounts-key-owner",
            "accounts-key-name",
            "accounts-key-scope",
            "accounts-key-made",
            "accounts-key-seen",
            "accounts-key-until",
        ];
        let row = |key: &AccessKey| {
            Row::new(vec![
                key.owner.as_str().into(),
                key.name.as_str().into(),
                scope_words(&v, key.scope).into(),
                v.moment(key.made).into(),
                seen_words(&v, key.seen).into(),
                key.until.map_or_else(String::new, |day| v.day(day)).into(),
            ])
        };
        let end = |key: &AccessKey| {
            let (owner, name) = (key.owner.as_str(), key.name.as_str());
            let words = match key.scope {
                Scope::Feed => v.t1("accounts-key-end-feed-of", "owner", owner),
                _ => v.t2("accounts-key-end-of", "owner", owner, "name", name),
            };
            FormView::new(v.here(), Vec::new()).hides("key", key.id.uuid().to_string()).button(Button::grave(words))
        };
        Self {
            keys: TableView {
                caption: v.t("accounts-all-keys").into_owned(),
                columns: columns.map(|key| Column::new(v.t(key)).said()).into(),
                rows: keys.iter().map(row).collect(),
                ..TableView::default()
            },
            ends: keys.iter().map(end).collect(),
            v,
        }
    }
}

impl Page for AllKeysPage {
    const NAME: &'static str = "all keys";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().undated().seen_by(Actor::person("Ada Prov", Relation::Administrator)).at("/nycklar");
        let at = Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_hours(24 * 365 * 56);
        let key = |number: u8, owner: &str, name: &str, scope| AccessKey {
            id: Id::from_uuid(Uuid::from_u128(number.into())),
            account: Id::from_uuid(Uuid::nil()),
            owner: owner.into(),
            name: name.into(),
            scope,
            made: at,
            until: (scope != Scope::Feed).then_some(jiff::civil::date(2027, 5, 24)),
            seen: Some(at),
        };
        let all = [
            key(1, "Jonas Viklund", "Statistikens nattliga körning", Scope::Read),
            key(2, "Karl-Alexander Bartholomeus Överviklund", "", Scope::Feed),
        ];
        vec![("empty", Self::of(v.clone(), &[])), ("usual", Self::of(v, &all))]
    }
}
