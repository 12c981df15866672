//! The register as files: taken out whole as a package, and what a package would bring looked at before it is read in.

use db::{Db, params, sql};
use kernel::Actor;
use web::View;

use super::LoadError;
use crate::package::{
    self, File,
    load::NotEmpty,
    write::{self, Register},
};

/// The whole register as a package, as far as the actor may see it.
///
/// # Errors
/// What the database says.
pub async fn take_out(db: &Db, actor: &Actor) -> db::Result<Register> {
    let actor = actor.clone();
    db.read(move |tx| write::register(tx, &actor)).await
}

/// What a package would bring, by the names of its lists; nothing is written.
///
/// # Errors
/// [`LoadError`], as reading it in would.
pub async fn look_at(db: &Db, files: &[File]) -> Result<Vec<(&'static str, usize)>, LoadError> {
    let package = package::check::read(files).map_err(LoadError::Faults)?;
    let bodies: i64 =
        db.read(|tx| tx.one(sql!("SELECT count(*) FROM body"), params![])).await.map_err(LoadError::Db)?;
    if bodies > 0 {
        return Err(LoadError::NotEmpty(Box::new(NotEmpty { bodies })));
    }
    Ok(vec![
        ("county", package.counties.len()),
        ("area", package.areas.len()),
        ("term", package.terms.len()),
        ("party", package.parties.len()),
        ("organisation", package.organisations.len() + package.municipalities.len()),
        ("group", package.groups.len()),
        ("sides", package.sides.len()),
        ("person", package.people.len()),
        ("body", package.bodies.len()),
    ])
}

/// "35 organ, 320 organisationer …": what there is by the names of lists, without what there is none of.
#[must_use]
pub fn counted(v: &View, counts: &[(&'static str, usize)]) -> String {
    let told = counts.iter().filter(|(_, n)| *n > 0).map(|(what, n)| {
        let key = match *what {
            "body" => "bodies-package-bodies",
            "organisation" => "bodies-package-organisations",
            "person" => "bodies-package-people",
            "group" => "bodies-package-groups",
            "term" => "bodies-package-terms",
            "party" => "bodies-package-parties",
            "county" => "bodies-package-counties",
            "area" => "bodies-package-areas",
            _ => "bodies-package-sides",
        };
        v.text(key, &[("n", n)])
    });
    told.collect::<Vec<_>>().join(", ")
}
