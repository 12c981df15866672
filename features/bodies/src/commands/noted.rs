//! What leaves a trace: reading about people with protected identity, taking out the whole register, having a document fetched. The entries are read on
//! the page of the security log; they change nothing of the register.

use db::{Db, Event, Result};
use kernel::{
    Actor,
    id::{Id, PersonId},
};
use serde_json::{Value, json};
use uuid::Uuid;

/// Notes that somebody read about a person with protected identity.
///
/// # Errors
/// What the database says.
pub async fn protected_read(db: &Db, actor: &Actor, person: PersonId) -> Result<()> {
    note(db, actor, "bodies.protected_read", person.uuid(), json!({})).await
}

/// Notes that somebody took the whole register out.
///
/// # Errors
/// What the database says.
pub async fn taken_out(db: &Db, actor: &Actor, how: &'static str) -> Result<()> {
    note(db, actor, "bodies.taken_out", Uuid::nil(), json!({ "how": how })).await
}

/// Notes that somebody had a document fetched: the address she gave, where it led, and what came of it.
///
/// # Errors
/// What the database says.
pub async fn fetched(db: &Db, actor: &Actor, from: String, led: String, came: &'static str) -> Result<()> {
    note(db, actor, "bodies.fetched", Uuid::nil(), json!({ "from": from, "led_to": led, "came": came })).await
}

async fn note(db: &Db, actor: &Actor, kind: &'static str, object_id: Uuid, what: Value) -> Result<()> {
    let event = Event { kind, object_kind: "audit", object_id, object_version: 0, what, personal: None };
    db.write(actor, "", move |tx| tx.log(event.clone())).await
}
