//! Who may change what. One function, so that forms, programs, undoing and reading in decide alike; the rights themselves stand
//! in the table of [`kernel::access`].

use kernel::{
    Act, Actor, Of,
    id::{BodyId, Id},
    slug::Slug,
};

use crate::model::record::{Owner, Record, RecordKind};

/// What it is, in the table, to make or to change a record of a kind.
#[must_use]
pub const fn act(kind: RecordKind, new: bool) -> Act {
    match kind {
        RecordKind::Person if new => Act::EnterPerson,
        RecordKind::Holder | RecordKind::Nominee => Act::FillSeat,
        RecordKind::Document => Act::PublishForBody,
        RecordKind::Meeting | RecordKind::Deviation => Act::SteerBody,
        RecordKind::Body if !new => Act::ChangeBody,
        kind => match kind.owner() {
            Some(RecordKind::Body) => Act::ChangeBody,
            _ => Act::KeepRegister,
        },
    }
}

/// Whether an actor may change what belongs to a body.
#[must_use]
pub fn may_change_body(actor: &Actor, body: &Slug) -> bool {
    let owner = Owner::Body(BodyId::named(body.as_str()), body.clone());
    may_change(actor, Some(&owner), RecordKind::Body, None)
}

/// Whether an actor may change records of a kind that belong to `owner`; `None` for things that are to be made.
///
/// Who speaks for an organisation fills the seats it appoints: `seat` is the seat concerned, where there is one.
#[must_use]
pub fn may_change(actor: &Actor, owner: Option<&Owner>, kind: RecordKind, seat: Option<&Record>) -> bool {
    let act = act(kind, owner.is_none());
    let appoints = |seat: &Record| {
        let organisation = Slug::new(seat.text("appointed_by"));
        act == Act::FillSeat && organisation.is_ok_and(|organisation| actor.may(act, Of::Organisation(&organisation)))
    };
    match owner {
        Some(Owner::Body(_, slug)) => actor.may(act, Of::Body(slug)) || seat.is_some_and(appoints),
        None if act == Act::EnterPerson => actor.may(act, Of::Any),
        _ => actor.may(Act::KeepRegister, Of::All),
    }
}
