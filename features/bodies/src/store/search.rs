//! Search over names and aliases: words looked up by prefix, bodies and organisations also by the ends of their words,
//! so that "försörjning" finds "kompetensförsörjning". The same on both engines.
//!
//! Meetings (`meetings`) are many and alike: their words lie by themselves, so that they push nobody else out of an answer.

mod meetings;

use std::collections::BTreeSet;

use db::{Result, Tx, from_row, params, span, sql};
use kernel::{
    Actor,
    id::{BodyId, Id, OrganisationId, PersonId},
    sort::sort_key,
};
use uuid::Uuid;

pub use meetings::{
    MeetingHit, bodies_with_unknown_meetings, meetings_changed, meetings_hosted_changed, meetings_of_body_changed,
};

/// The rank of meetings: after bodies (0), organisations (1) and people (2).
const MEETINGS: i64 = 3;
/// What the words of meetings begin with: a byte that no word has.
const SHELF_OF_MEETINGS: &[u8] = &[0x01];

/// Shortest word ending that is kept.
const SHORTEST_ENDING: usize = 4;

/// Words looked at in one question; more do not make it clearer.
const MOST_WORDS: usize = 5;

/// Occurrences of a word that are followed: five times what a page shows.
const ENOUGH: i64 = 300;

from_row! {
    /// A hit.
    pub struct Hit {
        /// body, organisation, person or meeting.
        pub kind: String,
        /// `/organ/kulturforum`
        pub address: String,
        /// Its name; of a meeting that of its body.
        pub title: String,
        /// One line more: kind, title; of a meeting a [`MeetingHit`].
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

/// Things whose names contain every word of the question, best first: at most `limit` bodies, organisations and people, and as many meetings,
/// the latest first. Two statements.
///
/// A word that very many things share is followed only as far as `ENOUGH`, exact words and bodies first, so that a
/// search does not grow with the register.
pub fn hits(tx: &mut Tx<'_>, actor: &Actor, question: &str, limit: i64) -> Result<Vec<Hit>> {
    let mut asked = words(question);
    asked.truncate(MOST_WORDS);
    // The longest word is the rarest, as a rule: its things are looked at one by one.
    asked.sort_by_key(|word| std::cmp::Reverse(word.len()));
    asked.dedup();
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let mut hits = of_shelf(tx, actor, &[], &asked, limit)?;
    hits.extend(of_shelf(tx, actor, SHELF_OF_MEETINGS, &asked, limit)?);
    Ok(hits)
}

/// Those of them whose words begin with these bytes.
fn of_shelf(tx: &mut Tx<'_>, actor: &Actor, shelf: &[u8], asked: &[String], limit: i64) -> Result<Vec<Hit>> {
    let words: Vec<Vec<u8>> = asked.iter().map(|word| [shelf, word.as_bytes()].concat()).collect();
    let ends: Vec<Vec<u8>> = words.iter().map(|word| after(word)).collect();
    let from = |at: usize| words.get(at).map(Vec::as_slice);
    let to = |at: usize| ends.get(at).map(Vec::as_slice);
    // A word not asked for is null. Compared first, because PostgreSQL must learn of what kind $6 is.
    tx.all(
        sql!(
            "SELECT e.kind, e.address, e.title, e.detail FROM search_entry e WHERE e.id IN ( \
               SELECT w.entry_id FROM search_word w JOIN search_entry s ON s.id = w.entry_id \
               WHERE w.word >= $4 AND w.word < $5 AND s.seen_by <= $1 \
               AND ((w.word < $6) IS NULL OR EXISTS (SELECT 1 FROM search_word o WHERE o.entry_id = s.id AND o.word >= $6 AND o.word < $7)) \
               AND ((w.word < $8) IS NULL OR EXISTS (SELECT 1 FROM search_word o WHERE o.entry_id = s.id AND o.word >= $8 AND o.word < $9)) \
               AND ((w.word < $10) IS NULL OR EXISTS (SELECT 1 FROM search_word o WHERE o.entry_id = s.id AND o.word >= $10 AND o.word < $11)) \
               AND ((w.word < $12) IS NULL OR EXISTS (SELECT 1 FROM search_word o WHERE o.entry_id = s.id AND o.word >= $12 AND o.word < $13)) \
               ORDER BY w.word, w.rank, w.sort_key, w.entry_id LIMIT $3) \
             ORDER BY e.rank, e.sort_key, e.id LIMIT $2"
        ),
        params![
            sees(actor),
            limit,
            ENOUGH,
            from(0),
            to(0),
            from(1),
            to(1),
            from(2),
            to(2),
            from(3),
            to(3),
            from(4),
            to(4)
        ],
    )
}

/// Bytes that come after every text that begins with `word`.
fn after(word: &[u8]) -> Vec<u8> {
    // No UTF-8 text has the byte 0xFF.
    [word, &[0xFF]].concat()
}

fn sees(actor: &Actor) -> i64 {
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
    /// By which it is sorted among those of its rank.
    order: Vec<u8>,
    seen_by: i64,
    names: Vec<String>,
    endings: bool,
}

fn keep(tx: &mut Tx<'_>, entry: &Entry<'_>) -> Result<()> {
    let order = entry.order.as_slice();
    let shelf = if entry.rank == MEETINGS { SHELF_OF_MEETINGS } else { &[] };
    tx.run(
        sql!(
            "INSERT INTO search_entry (id, kind, address, title, detail, rank, sort_key, seen_by) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        params![entry.id, entry.kind, &entry.address, entry.title, entry.detail, entry.rank, order, entry.seen_by],
    )?;
    let mut kept = BTreeSet::new();
    for word in entry.names.iter().flat_map(|name| words(name)) {
        if entry.endings {
            kept.extend(endings(&word).map(String::from));
        }
        kept.insert(word);
    }
    for word in kept {
        tx.run(
            sql!("INSERT INTO search_word (word, entry_id, rank, sort_key) VALUES ($1, $2, $3, $4)"),
            params![[shelf, word.as_bytes()].concat().as_slice(), entry.id, entry.rank, order],
        )?;
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
    bodies(tx, None)?;
    organisations(tx, None)?;
    people(tx, None)?;
    meetings::all(tx)
}

/// Writes the entry of a body anew.
pub fn body_changed(tx: &mut Tx<'_>, body: BodyId) -> Result<()> {
    forget(tx, body.uuid())?;
    bodies(tx, Some(body.uuid()))
}

/// Writes the entry of an organisation anew.
pub fn organisation_changed(tx: &mut Tx<'_>, organisation: OrganisationId) -> Result<()> {
    forget(tx, organisation.uuid())?;
    organisations(tx, Some(organisation.uuid()))
}

/// Writes the entry of a person anew: also who may find her changes with her seats.
pub fn person_changed(tx: &mut Tx<'_>, person: PersonId) -> Result<()> {
    forget(tx, person.uuid())?;
    people(tx, Some(person.uuid()))
}

/// As [`person_changed`], by the word in her address.
pub fn person_of_address_changed(tx: &mut Tx<'_>, address: &str) -> Result<()> {
    match tx.maybe(sql!("SELECT id FROM person WHERE address = $1"), params![address])? {
        Some(person) => person_changed(tx, person),
        None => Ok(()),
    }
}

/// As [`person_changed`], for everyone who has a seat in a body.
pub fn people_of_body_changed(tx: &mut Tx<'_>, body: BodyId) -> Result<()> {
    let people: Vec<PersonId> = tx.all(
        sql!("SELECT DISTINCT person_id FROM assignment WHERE body_id = $1 AND withdrawn_at IS NULL"),
        params![body],
    )?;
    people.into_iter().try_for_each(|person| person_changed(tx, person))
}

fn forget(tx: &mut Tx<'_>, id: Uuid) -> Result<()> {
    tx.run(sql!("DELETE FROM search_word WHERE entry_id = $1"), params![id])?;
    tx.run(sql!("DELETE FROM search_entry WHERE id = $1"), params![id]).map(drop)
}

fn bodies(tx: &mut Tx<'_>, one: Option<Uuid>) -> Result<()> {
    let bodies = tx.all(
        sql!(
            "SELECT id, slug, name, kind, CAST(0 AS BIGINT) FROM body WHERE withdrawn_at IS NULL \
             AND id BETWEEN $1 AND $2"
        ),
        &span(one),
    )?;
    let short = tx.all(
        sql!(
            "SELECT id, short FROM body WHERE short IS NOT NULL AND id BETWEEN $1 AND $2 \
             UNION ALL SELECT body_id, name FROM body_alias WHERE withdrawn_at IS NULL AND body_id BETWEEN $1 AND $2"
        ),
        &span(one),
    )?;
    keep_all(tx, ("body", "/organ/", 0, true), &bodies, &short)
}

fn organisations(tx: &mut Tx<'_>, one: Option<Uuid>) -> Result<()> {
    let organisations = tx.all(
        sql!(
            "SELECT id, slug, name, kind, CAST(0 AS BIGINT) FROM organisation WHERE withdrawn_at IS NULL \
             AND id BETWEEN $1 AND $2"
        ),
        &span(one),
    )?;
    let aliases = tx.all(
        sql!(
            "SELECT organisation_id, name FROM organisation_name WHERE withdrawn_at IS NULL \
             AND organisation_id BETWEEN $1 AND $2"
        ),
        &span(one),
    )?;
    keep_all(tx, ("organisation", "/organisationer/", 1, true), &organisations, &aliases)
}

fn people(tx: &mut Tx<'_>, one: Option<Uuid>) -> Result<()> {
    let people = tx.all(
        sql!(
            "SELECT p.id, p.address, p.name, coalesce(p.title, ''), CAST(CASE WHEN p.protected THEN 2 \
             WHEN EXISTS (SELECT 1 FROM assignment a JOIN seat s ON s.id = a.seat_id WHERE a.person_id = p.id AND s.public \
               AND a.withdrawn_at IS NULL AND s.withdrawn_at IS NULL) THEN 0 \
             WHEN EXISTS (SELECT 1 FROM contact c WHERE c.person_id = p.id AND c.withdrawn_at IS NULL) THEN 0 \
             ELSE 1 END AS BIGINT) FROM person p WHERE p.withdrawn_at IS NULL AND p.id BETWEEN $1 AND $2"
        ),
        &span(one),
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
            order: sort_key(&thing.name).as_slice().into(),
            seen_by: thing.seen_by,
            names,
            endings,
        };
        keep(tx, &entry)?;
    }
    Ok(())
}
