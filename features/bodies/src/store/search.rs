//! Search over names and aliases: words looked up by prefix, bodies and organisations also by the ends of their words,
//! so that "försörjning" finds "kompetensförsörjning". The same on both engines.

use std::collections::BTreeSet;

use db::{Result, Tx, from_row, params, sql};
use kernel::{Actor, sort::sort_key};
use uuid::Uuid;

/// Shortest word ending that is kept.
const SHORTEST_ENDING: usize = 4;

/// Words looked at in one question; more do not make it clearer.
const MOST_WORDS: usize = 5;

from_row! {
    /// A hit.
    pub struct Hit {
        /// body, organisation or person.
        pub kind: String,
        /// `/organ/kulturforum`
        pub address: String,
        /// Its name.
        pub title: String,
        /// One line more: kind, organisation.
        pub detail: String,
    }
}

/// The words of a text as they are looked up: lower case, accents of other languages gone, å ä ö kept.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let plain = |c: char| match c {
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'á' | 'à' | 'â' => 'a',
        'ü' => 'u',
        'ó' | 'ò' | 'ô' => 'o',
        'í' => 'i',
        c => c,
    };
    let lower: String = text.chars().flat_map(char::to_lowercase).map(plain).collect();
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(Into::into).collect()
}

/// Things whose names contain every word of the question, at most `limit` of them, best first.
pub fn hits(tx: &mut Tx<'_>, actor: &Actor, question: &str, limit: i64) -> Result<Vec<Hit>> {
    let mut asked = words(question);
    asked.truncate(MOST_WORDS);
    let Some(first) = asked.first().cloned() else { return Ok(Vec::new()) };
    asked.resize(MOST_WORDS, first);
    let ends: Vec<Vec<u8>> = asked.iter().map(|word| after(word)).collect();
    let asked: Vec<&[u8]> = asked.iter().map(String::as_bytes).collect();
    let sees = sees(actor);
    tx.all(
        sql!(
            "SELECT e.kind, e.address, e.title, e.detail FROM search_entry e WHERE e.seen_by <= $1 \
             AND e.id IN (SELECT entry_id FROM search_word WHERE word >= $3 AND word < $4) \
             AND e.id IN (SELECT entry_id FROM search_word WHERE word >= $5 AND word < $6) \
             AND e.id IN (SELECT entry_id FROM search_word WHERE word >= $7 AND word < $8) \
             AND e.id IN (SELECT entry_id FROM search_word WHERE word >= $9 AND word < $10) \
             AND e.id IN (SELECT entry_id FROM search_word WHERE word >= $11 AND word < $12) \
             ORDER BY e.rank, e.sort_key, e.id LIMIT $2"
        ),
        params![
            sees,
            limit,
            asked[0],
            ends[0].as_slice(),
            asked[1],
            ends[1].as_slice(),
            asked[2],
            ends[2].as_slice(),
            asked[3],
            ends[3].as_slice(),
            asked[4],
            ends[4].as_slice()
        ],
    )
}

/// Bytes that come after every text that begins with `word`.
fn after(word: &str) -> Vec<u8> {
    // No UTF-8 text has the byte 0xFF.
    [word.as_bytes(), &[0xFF]].concat()
}

const fn sees(actor: &Actor) -> i64 {
    if actor.sees_protected() {
        2
    } else if actor.sees_internal() {
        1
    } else {
        0
    }
}

/// A thing that can be found.
struct Entry<'a> {
    id: Uuid,
    kind: &'a str,
    address: String,
    title: &'a str,
    detail: &'a str,
    rank: i64,
    seen_by: i64,
    names: Vec<String>,
    endings: bool,
}

fn keep(tx: &mut Tx<'_>, entry: &Entry<'_>) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO search_entry (id, kind, address, title, detail, rank, sort_key, seen_by) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        params![
            entry.id,
            entry.kind,
            &entry.address,
            entry.title,
            entry.detail,
            entry.rank,
            sort_key(entry.title).as_slice(),
            entry.seen_by
        ],
    )?;
    let mut kept = BTreeSet::new();
    for word in entry.names.iter().flat_map(|name| words(name)) {
        if entry.endings {
            kept.extend(endings(&word).map(String::from));
        }
        kept.insert(word);
    }
    for word in kept {
        tx.run(sql!("INSERT INTO search_word (word, entry_id) VALUES ($1, $2)"), params![word.as_bytes(), entry.id])?;
    }
    Ok(())
}

fn endings(word: &str) -> impl Iterator<Item = &str> {
    let left = |at: usize| word[at..].chars().count() >= SHORTEST_ENDING;
    word.char_indices().skip(1).map(|(at, _)| at).filter(move |&at| left(at)).map(|at| &word[at..])
}

from_row! {
    struct Named { id: Uuid, slug: String, name: String, detail: String, seen_by: i64 }
}

from_row! {
    struct AlsoNamed { id: Uuid, name: String }
}

/// Writes all entries anew. Part of the write that reads a package.
pub fn rebuild(tx: &mut Tx<'_>) -> Result<()> {
    tx.run(sql!("DELETE FROM search_word"), params![])?;
    tx.run(sql!("DELETE FROM search_entry"), params![])?;
    let bodies = tx.all(sql!("SELECT id, slug, name, kind, CAST(0 AS BIGINT) FROM body"), params![])?;
    let short = tx.all(
        sql!("SELECT id, short FROM body WHERE short IS NOT NULL UNION ALL SELECT body_id, name FROM body_alias"),
        params![],
    )?;
    keep_all(tx, ("body", "/organ/", 0, true), &bodies, &short)?;
    let organisations = tx.all(sql!("SELECT id, slug, name, kind, CAST(0 AS BIGINT) FROM organisation"), params![])?;
    let aliases =
        tx.all(sql!("SELECT organisation_id, name FROM organisation_name WHERE withdrawn_at IS NULL"), params![])?;
    keep_all(tx, ("organisation", "/organisationer/", 1, true), &organisations, &aliases)?;
    let people = tx.all(
        sql!(
            "SELECT p.id, p.address, p.name, coalesce(p.title, ''), CAST(CASE WHEN p.protected THEN 2 \
             WHEN EXISTS (SELECT 1 FROM assignment a JOIN seat s ON s.id = a.seat_id WHERE a.person_id = p.id AND s.public) THEN 0 \
             WHEN EXISTS (SELECT 1 FROM contact c WHERE c.person_id = p.id) THEN 0 ELSE 1 END AS BIGINT) FROM person p"
        ),
        params![],
    )?;
    keep_all(tx, ("person", "/personer/", 2, false), &people, &[])
}

fn keep_all(
    tx: &mut Tx<'_>,
    (kind, path, rank, endings): (&str, &str, i64, bool),
    things: &[Named],
    others: &[AlsoNamed],
) -> Result<()> {
    let mut also: std::collections::HashMap<Uuid, Vec<&str>> = std::collections::HashMap::new();
    others.iter().for_each(|other| also.entry(other.id).or_default().push(&other.name));
    for thing in things {
        let mut names = vec![thing.name.clone()];
        if endings {
            // The address word lets a keyboard without å, ä and ö find "solleftea".
            names.push(thing.slug.clone());
        }
        names.extend(also.get(&thing.id).into_iter().flatten().map(|name| (*name).to_string()));
        let entry = Entry {
            id: thing.id,
            kind,
            address: format!("{path}{}", thing.slug),
            title: &thing.name,
            detail: &thing.detail,
            rank,
            seen_by: thing.seen_by,
            names,
            endings,
        };
        keep(tx, &entry)?;
    }
    Ok(())
}
