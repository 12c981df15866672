//! A small register for the samples of forms: one body with a seat and somebody in it.

use kernel::{
    Actor,
    actor::Relation,
    id::{BodyId, Id},
    slug::Slug,
};
use uuid::Uuid;

use super::asked::Context;
use crate::{
    commands::change::{Applied, Change, Effect, Preview},
    model::{
        directory::{Directory, Thing},
        record::{Naming, Owner, Place, Record, RecordKind},
    },
    store::record::Kept,
};

/// The body of the samples.
fn owner() -> Owner {
    let slug = Slug::from_name("Provforum").unwrap_or_else(|| unreachable!("the name has letters"));
    Owner::Body(BodyId::named("provforum"), slug)
}

/// A place among its records.
pub(super) fn place(kind: RecordKind) -> Place {
    Place { kind, owner: owner(), id: Uuid::from_u128(7), word: String::new() }
}

/// What a form for a new record of the body knows.
pub(super) fn context(kind: RecordKind) -> Context {
    let mut directory = Directory::default();
    let mut note = |kind, word: &str, name: &str| {
        directory.note(kind, Thing { word: word.into(), name: name.into(), detail: None }, &[]);
    };
    note(Naming::Organisation, "timra-kommun", "Timrå kommun");
    note(Naming::Body, "provforum", "Provforum");
    note(Naming::Person, "k3f9a2bc", "Alma Ek");
    note(Naming::Term, "2027-2030", "Mandatperioden 2027–2030");
    let seat = Record::default().with("role", "member").with("organisation", "timra-kommun").with("from", "2027-01-01");
    let holder = Record::default().with("seat", Uuid::from_u128(7).to_string()).with("person", "k3f9a2bc");
    let kept =
        |id: u128, record: Record| Kept { owner: Uuid::nil(), id: Uuid::from_u128(id), word: String::new(), record };
    Context {
        kind,
        owner: Some(owner()),
        owner_name: "Provforum".into(),
        place: None,
        before: None,
        directory,
        others: vec![(RecordKind::Seat, kept(7, seat)), (RecordKind::Holder, kept(8, holder))],
        actor: Actor::person("Jonas Viklund", Relation::Registrar),
    }
}

/// What is seen of a change that does nothing to the findings.
pub(super) fn preview(change: Change) -> Preview {
    Preview { change, applied: Applied { entries: Vec::new(), bodies: Vec::new() }, effect: Effect::default() }
}
