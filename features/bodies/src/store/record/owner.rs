//! Whose records: from an address or a log entry to the thing they belong to, and its version.

use db::{Result, Tx, params, sql};
use kernel::{
    Actor,
    id::{BodyId, GroupId, Id, OrganisationId, PersonId, TermId},
    slug::Slug,
};
use uuid::Uuid;

use crate::model::record::{Owner, Place, RecordKind};

/// Identity of what has none but its name.
pub fn named(kind: &str, name: &str) -> Uuid {
    TermId::named(&format!("{kind}:{name}")).uuid()
}

/// Identity of a party, made of its slug.
pub fn party_id(slug: &Slug) -> Uuid {
    named("party", slug.as_str())
}

/// The body, organisation, group or person of an address word, as far as the actor may see it.
pub fn by_word(tx: &mut Tx<'_>, actor: &Actor, kind: RecordKind, word: &str) -> Result<Option<Owner>> {
    Ok(match kind {
        RecordKind::Body => tx
            .maybe::<(BodyId, Slug)>(
                sql!("SELECT id, slug FROM body WHERE slug = $1 AND withdrawn_at IS NULL"),
                params![word],
            )?
            .map(|(id, slug)| Owner::Body(id, slug)),
        RecordKind::Organisation => tx
            .maybe::<(OrganisationId, Slug)>(
                sql!("SELECT id, slug FROM organisation WHERE slug = $1 AND withdrawn_at IS NULL"),
                params![word],
            )?
            .map(|(id, slug)| Owner::Organisation(id, slug)),
        RecordKind::Group => tx
            .maybe::<(GroupId, Slug)>(
                sql!("SELECT id, slug FROM organisation_group WHERE slug = $1 AND withdrawn_at IS NULL"),
                params![word],
            )?
            .map(|(id, slug)| Owner::Group(id, slug)),
        RecordKind::Person => tx
            .maybe::<(PersonId, Slug)>(
                sql!(
                    "SELECT id, address FROM person WHERE address = $1 AND withdrawn_at IS NULL AND (NOT protected OR $2)"
                ),
                params![word, actor.sees_protected()],
            )?
            .map(|(id, slug)| Owner::Person(id, slug)),
        _ => None,
    })
}

/// The owner that the log names by kind and identity, also when it is withdrawn: its history can still be read.
pub fn by_object(tx: &mut Tx<'_>, actor: &Actor, kind: &str, id: Uuid) -> Result<Option<Owner>> {
    Ok(match kind {
        BodyId::KIND => tx
            .maybe::<Slug>(sql!("SELECT slug FROM body WHERE id = $1"), params![id])?
            .map(|slug| Owner::Body(BodyId::from_uuid(id), slug)),
        OrganisationId::KIND => tx
            .maybe::<Slug>(sql!("SELECT slug FROM organisation WHERE id = $1"), params![id])?
            .map(|slug| Owner::Organisation(OrganisationId::from_uuid(id), slug)),
        GroupId::KIND => tx
            .maybe::<Slug>(sql!("SELECT slug FROM organisation_group WHERE id = $1"), params![id])?
            .map(|slug| Owner::Group(GroupId::from_uuid(id), slug)),
        PersonId::KIND => tx
            .maybe::<Slug>(
                sql!("SELECT address FROM person WHERE id = $1 AND (NOT protected OR $2)"),
                params![id, actor.sees_protected()],
            )?
            .map(|slug| Owner::Person(PersonId::from_uuid(id), slug)),
        "register" => Some(Owner::Register),
        _ => None,
    })
}

/// The place of a record by the word in its address: an identity for what belongs to something, a slug for what is its own.
pub fn place(tx: &mut Tx<'_>, owner: &Owner, kind: RecordKind, word: &str) -> Result<Option<Place>> {
    let own = |id: Uuid, word: &Slug| Place { kind, owner: owner.clone(), id, word: word.to_string() };
    Ok(match (kind, owner) {
        (RecordKind::Body, Owner::Body(id, slug)) => Some(own(id.uuid(), slug)),
        (RecordKind::Organisation, Owner::Organisation(id, slug)) => Some(own(id.uuid(), slug)),
        (RecordKind::Group, Owner::Group(id, slug)) => Some(own(id.uuid(), slug)),
        (RecordKind::Person, Owner::Person(id, slug)) => Some(own(id.uuid(), slug)),
        (RecordKind::Term, Owner::Register) => tx
            .maybe::<(Uuid, Slug)>(sql!("SELECT id, slug FROM term WHERE slug = $1"), params![word])?
            .map(|(id, slug)| own(id, &slug)),
        (RecordKind::Party, Owner::Register) => {
            Slug::new(word).ok().map(|slug| own(named("party", slug.as_str()), &slug))
        }
        _ => word.parse().ok().map(|id| Place { kind, owner: owner.clone(), id, word: String::new() }),
    })
}

/// A place for a new record that belongs to something.
pub fn new_place(tx: &mut Tx<'_>, owner: &Owner, kind: RecordKind) -> Place {
    let id: BodyId = tx.new_id();
    Place { kind, owner: owner.clone(), id: id.uuid(), word: String::new() }
}

/// Whether a word is taken among the things of a kind, now or before.
pub fn slug_is_taken(tx: &mut Tx<'_>, kind: RecordKind, slug: &Slug) -> Result<bool> {
    let count: i64 = match kind {
        RecordKind::Body => tx.one(
            sql!(
                "SELECT (SELECT count(*) FROM body WHERE slug = $1) \
                 + (SELECT count(*) FROM slug_redirect WHERE kind = 'body' AND old_slug = $1)"
            ),
            params![slug],
        )?,
        RecordKind::Organisation => tx.one(sql!("SELECT count(*) FROM organisation WHERE slug = $1"), params![slug])?,
        RecordKind::Group => tx.one(sql!("SELECT count(*) FROM organisation_group WHERE slug = $1"), params![slug])?,
        RecordKind::Person => tx.one(sql!("SELECT count(*) FROM person WHERE address = $1"), params![slug])?,
        RecordKind::Term => tx.one(sql!("SELECT count(*) FROM term WHERE slug = $1"), params![slug])?,
        RecordKind::Party => tx.one(sql!("SELECT count(*) FROM party WHERE slug = $1"), params![slug])?,
        _ => 0,
    };
    Ok(count > 0)
}

/// Raises the version of an owner, whatever it was; gives the new one. What guards against writing over others is the
/// comparison of the record itself.
pub fn bump(tx: &mut Tx<'_>, owner: &Owner) -> Result<i64> {
    match owner {
        Owner::Body(id, _) => {
            tx.one(sql!("UPDATE body SET version = version + 1 WHERE id = $1 RETURNING version"), params![*id])
        }
        Owner::Organisation(id, _) => {
            tx.one(sql!("UPDATE organisation SET version = version + 1 WHERE id = $1 RETURNING version"), params![*id])
        }
        Owner::Group(id, _) => tx.one(
            sql!("UPDATE organisation_group SET version = version + 1 WHERE id = $1 RETURNING version"),
            params![*id],
        ),
        Owner::Person(id, _) => {
            tx.one(sql!("UPDATE person SET version = version + 1 WHERE id = $1 RETURNING version"), params![*id])
        }
        Owner::Register => Ok(0),
    }
}
