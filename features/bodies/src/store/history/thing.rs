//! The thing whose history is asked for, and what stands of it now.

use db::{Result, Tx, params, sql};
use kernel::Actor;
use uuid::Uuid;

use super::sees;
use crate::{
    model::record::{Owner, RecordKind},
    rules::history::{State, Stood},
    store::record::{self, Kept, Which},
};

/// A thing whose history is asked for.
#[derive(Clone, Debug)]
pub struct Thing {
    /// Which.
    pub owner: Owner,
    /// What it is called now.
    pub name: String,
    /// Whether it has been taken away.
    pub gone: bool,
}

/// The thing of an address word, as far as the actor may see it; who has signed in also finds what was taken away.
pub fn thing(tx: &mut Tx<'_>, actor: &Actor, kind: RecordKind, word: &str) -> Result<Option<Thing>> {
    type Row = (Uuid, kernel::slug::Slug, String, bool);
    use kernel::id::Id;
    let (internal, protected) = (actor.sees_internal(), actor.sees_protected());
    let row: Option<Row> = match kind {
        RecordKind::Body => tx.maybe(
            sql!("SELECT id, slug, name, withdrawn_at IS NOT NULL FROM body WHERE slug = $1 AND (withdrawn_at IS NULL OR $2)"),
            params![word, internal],
        ),
        RecordKind::Organisation => tx.maybe(
            sql!("SELECT id, slug, name, withdrawn_at IS NOT NULL FROM organisation WHERE slug = $1 AND (withdrawn_at IS NULL OR $2)"),
            params![word, internal],
        ),
        RecordKind::Group => tx.maybe(
            sql!("SELECT id, slug, name, withdrawn_at IS NOT NULL FROM organisation_group WHERE slug = $1 AND (withdrawn_at IS NULL OR $2)"),
            params![word, internal],
        ),
        RecordKind::Person => tx.maybe(
            sql!(concat!(
                "SELECT p.id, p.address, p.name, p.withdrawn_at IS NOT NULL FROM person p WHERE p.address = $3 AND ",
                sees!("$2", "$1")
            )),
            params![internal, protected, word],
        ),
        _ => Ok(None),
    }?;
    Ok(row.map(|(id, slug, name, gone)| {
        let owner = match kind {
            RecordKind::Organisation => Owner::Organisation(Id::from_uuid(id), slug),
            RecordKind::Group => Owner::Group(Id::from_uuid(id), slug),
            RecordKind::Person => Owner::Person(Id::from_uuid(id), slug),
            _ => Owner::Body(Id::from_uuid(id), slug),
        };
        Thing { owner, name, gone }
    }))
}

/// The kinds of records that belong to a thing, its own first.
#[must_use]
pub fn kinds_of(owner: &Owner) -> Vec<RecordKind> {
    let own: &[RecordKind] = match owner {
        Owner::Body(..) => &[RecordKind::Body],
        Owner::Organisation(..) => &[RecordKind::Organisation],
        Owner::Group(..) => &[RecordKind::Group],
        Owner::Person(..) => &[RecordKind::Person],
        Owner::Register => &[RecordKind::Term, RecordKind::Party],
    };
    let of = RecordKind::ALL.iter().filter(|kind| kind.owner().is_some_and(|owner| own.contains(&owner)));
    own.iter().chain(of).copied().collect()
}

/// What stands in the register of a thing now, as far as the actor may see it. One statement a kind.
pub fn now(tx: &mut Tx<'_>, actor: &Actor, owner: &Owner) -> Result<State> {
    let mut state = State::new();
    for kind in kinds_of(owner) {
        let which = match (kind.owner(), owner) {
            (None, Owner::Register) => Which::default(),
            (None, _) => Which::one(owner.object().1),
            (Some(_), _) => Which::of(owner),
        };
        let kept: Vec<Kept> = record::list(tx, actor, kind, which)?;
        state.extend(kept.into_iter().map(|kept| ((kind, kept.id), Stood::Record(kept.record))));
    }
    Ok(state)
}
