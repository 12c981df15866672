//! New rows of the register, from the items of a package.
//!
//! * `organisations` – counties, terms, parties, areas, organisations, groups, sides, people
//! * `bodies` – bodies and what belongs to them

mod bodies;
mod organisations;

use std::collections::BTreeSet;

use db::{Result, Tx};
use kernel::{
    id::{BodyId, Id, OrganisationId, PersonId},
    slug::Slug,
};

use crate::package::check::Named;

pub use bodies::*;
pub use organisations::*;

/// Identity of an organisation of a package.
#[must_use]
pub fn organisation_id(slug: &Slug) -> OrganisationId {
    OrganisationId::named(slug.as_str())
}

/// Identity of a person of a package.
#[must_use]
pub fn person_id(key: &Slug) -> PersonId {
    PersonId::named(key.as_str())
}

/// Identity of a body of a package.
#[must_use]
pub fn body_id(slug: &Slug) -> BodyId {
    BodyId::named(slug.as_str())
}

/// Notes what a rule of a body names, so that facts are found by joining.
pub(crate) fn references(tx: &mut Tx<'_>, body: BodyId, names: &Named<'_>) -> Result<()> {
    let kinds = [
        ("organisation", &names.organisations),
        ("group", &names.groups),
        ("body", &names.bodies),
        ("area", &names.areas),
    ];
    for (kind, slugs) in kinds {
        for slug in slugs.iter().collect::<BTreeSet<_>>() {
            charter_reference(tx, body, kind, slug)?;
        }
    }
    Ok(())
}

fn json(value: &impl serde::Serialize) -> serde_json::Value {
    serde_json::to_value(value).expect("the words of the register have no maps with other keys than text")
}

fn word(value: &serde_json::Value) -> &str {
    value.as_str().unwrap_or_default()
}
