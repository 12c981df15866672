//! The names of everything that a record can name, for who reads forms and files. One statement a kind.

use std::collections::HashMap;

use db::{Result, Tx, params, sql};
use kernel::{Actor, sort::sort_key};

use crate::model::{
    directory::{Directory, Thing},
    record::Naming,
};

/// Names of organisations, groups, bodies, areas, terms, parties and counties.
pub fn directory(tx: &mut Tx<'_>) -> Result<Directory> {
    let mut directory = Directory::default();
    let named: Vec<(String, String)> = tx
        .all(sql!("SELECT slug, name FROM organisation WHERE withdrawn_at IS NULL ORDER BY sort_key, id"), params![])?;
    note(&mut directory, Naming::Organisation, named);
    let also: Vec<(String, String)> = tx.all(
        sql!(
            "SELECT o.slug, n.name FROM organisation_name n JOIN organisation o ON o.id = n.organisation_id \
             WHERE n.withdrawn_at IS NULL AND o.withdrawn_at IS NULL ORDER BY n.id"
        ),
        params![],
    )?;
    let mut names: HashMap<&str, Vec<&str>> = HashMap::new();
    also.iter().for_each(|(word, name)| names.entry(word).or_default().push(name));
    directory.also_all(Naming::Organisation, &names);
    let named: Vec<(String, String)> =
        tx.all(sql!("SELECT slug, name FROM organisation_group WHERE withdrawn_at IS NULL ORDER BY name"), params![])?;
    note(&mut directory, Naming::Group, named);
    bodies(tx, &mut directory)?;
    let named: Vec<(String, String)> = tx.all(sql!("SELECT slug, name FROM area ORDER BY name, slug"), params![])?;
    note(&mut directory, Naming::Area, named);
    let named: Vec<(String, String)> =
        tx.all(sql!("SELECT slug, name FROM term ORDER BY valid_from DESC"), params![])?;
    note(&mut directory, Naming::Term, named);
    let parties: Vec<(String, String, String)> =
        tx.all(sql!("SELECT slug, name, abbreviation FROM party ORDER BY name"), params![])?;
    for (word, name, abbreviation) in parties {
        directory.note(Naming::Party, Thing { word, name, detail: None }, &[abbreviation]);
    }
    let named: Vec<(String, String)> = tx.all(sql!("SELECT code, name FROM county ORDER BY code"), params![])?;
    note(&mut directory, Naming::County, named);
    Ok(directory)
}

fn note(directory: &mut Directory, kind: Naming, named: Vec<(String, String)>) {
    for (word, name) in named {
        directory.note(kind, Thing { word, name, detail: None }, &[]);
    }
}

fn bodies(tx: &mut Tx<'_>, directory: &mut Directory) -> Result<()> {
    let named: Vec<(String, String, Option<String>)> =
        tx.all(sql!("SELECT slug, name, short FROM body WHERE withdrawn_at IS NULL ORDER BY sort_key, id"), params![])?;
    for (word, name, short) in named {
        let short: Vec<String> = short.into_iter().collect();
        directory.note(Naming::Body, Thing { word, name, detail: None }, &short);
    }
    let also: Vec<(String, String)> = tx.all(
        sql!(
            "SELECT b.slug, a.name FROM body_alias a JOIN body b ON b.id = a.body_id \
             WHERE a.withdrawn_at IS NULL AND b.withdrawn_at IS NULL ORDER BY b.slug, a.name"
        ),
        params![],
    )?;
    let mut names: HashMap<&str, Vec<&str>> = HashMap::new();
    also.iter().for_each(|(word, name)| names.entry(word).or_default().push(name));
    directory.also_all(Naming::Body, &names);
    Ok(())
}

/// Adds the people that a text can mean, by name or by the word in their address, as far as the actor may see them.
pub fn people(tx: &mut Tx<'_>, actor: &Actor, directory: &mut Directory, text: &str) -> Result<()> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(());
    }
    let found: Vec<(String, String, Option<String>)> = tx.all(
        sql!(
            "SELECT p.address, p.name, o.name FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id \
             WHERE (p.address = $1 OR p.sort_key = $2) AND p.withdrawn_at IS NULL AND (NOT p.protected OR $3) \
             ORDER BY p.address LIMIT 20"
        ),
        params![text, sort_key(text).as_slice(), actor.sees_protected()],
    )?;
    for (word, name, detail) in found {
        if !directory.all(Naming::Person).iter().any(|known| known.word == word) {
            directory.note(Naming::Person, Thing { word, name, detail }, &[]);
        }
    }
    Ok(())
}

/// Adds everyone who sits, has sat or is proposed in a body, or is a contact of it: whom its records name.
pub fn people_of_body(tx: &mut Tx<'_>, actor: &Actor, directory: &mut Directory, body: uuid::Uuid) -> Result<()> {
    let found: Vec<(String, String, Option<String>)> = tx.all(
        sql!(
            "SELECT p.address, p.name, o.name FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id \
             WHERE p.id IN (SELECT person_id FROM assignment WHERE body_id = $1 UNION \
               SELECT person_id FROM nomination WHERE body_id = $1 UNION SELECT person_id FROM contact WHERE body_id = $1) \
             AND (NOT p.protected OR $2) ORDER BY p.sort_key, p.address"
        ),
        params![body, actor.sees_protected()],
    )?;
    for (word, name, detail) in found {
        if !directory.all(Naming::Person).iter().any(|known| known.word == word) {
            directory.note(Naming::Person, Thing { word, name, detail }, &[]);
        }
    }
    Ok(())
}
