//! What people are called, as far as the actor may know.

use std::collections::HashMap;

use db::{Result, Tx, params, sql};
use kernel::{Actor, id::PersonId};

/// Names of everybody who sits in a body of the county or of no single county. Protected identities have no name but for those who may
/// see them. One statement.
pub fn names(tx: &mut Tx<'_>, actor: &Actor, county: &str) -> Result<HashMap<PersonId, String>> {
    if !actor.sees_internal() {
        return Ok(HashMap::new());
    }
    let protected = actor.sees_protected();
    let rows: Vec<(PersonId, String)> = tx.all(
        sql!(
            "SELECT p.id, p.name FROM person p WHERE p.withdrawn_at IS NULL AND (NOT p.protected OR $2) \
             AND EXISTS (SELECT 1 FROM assignment a JOIN body b ON b.id = a.body_id WHERE a.person_id = p.id \
               AND a.withdrawn_at IS NULL AND b.county_code IN ($1, '')) ORDER BY p.sort_key, p.id"
        ),
        params![county, protected],
    )?;
    Ok(rows.into_iter().collect())
}
