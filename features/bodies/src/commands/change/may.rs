//! Who may change what. One function, so that forms, programs, undoing and reading in decide alike.

use kernel::{
    Actor,
    actor::Relation,
    id::{BodyId, Id},
    slug::Slug,
};

use crate::model::record::{Owner, Record, RecordKind};

/// Whether an actor may change what belongs to a body.
#[must_use]
pub fn may_change_body(actor: &Actor, body: &Slug) -> bool {
    let owner = Owner::Body(BodyId::named(body.as_str()), body.clone());
    may_change(actor, Some(&owner), RecordKind::Body, None)
}

/// Whether an actor may change records of a kind that belong to `owner`; `None` for things that are to be made.
///
/// The registrar keeps everything, the secretary of a body everything that belongs to it. Who speaks for an organisation fills
/// the seats it appoints: `seat` is the seat concerned, where there is one. A secretary may also enter the people she appoints.
#[must_use]
pub fn may_change(actor: &Actor, owner: Option<&Owner>, kind: RecordKind, seat: Option<&Record>) -> bool {
    let may = |relation: &Relation| match relation {
        Relation::Registrar => true,
        Relation::Administrator => false,
        Relation::Secretary { body } => match owner {
            Some(Owner::Body(_, slug)) => slug == body,
            None => kind == RecordKind::Person,
            Some(_) => false,
        },
        Relation::Steward { organisation } => {
            matches!(owner, Some(Owner::Body(..)))
                && matches!(kind, RecordKind::Holder | RecordKind::Nominee)
                && seat.is_some_and(|seat| seat.text("appointed_by") == organisation.as_str())
        }
    };
    actor.keeps_register() || actor.relations().iter().any(may)
}
