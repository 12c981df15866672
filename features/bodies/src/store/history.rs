//! The log as Historik reads it: entries with the thing they are about, and what the things they mention are called.
//!
//! Entries about people whom the actor may not see are not found; neither does a visitor find those about things that have
//! been taken away. What an entry says of people is taken apart in [`crate::rules::history::seen`].
//!
//! * `thing` – the thing whose history is asked for
//! * `known` – what things, seats, rules and people are called

mod known;
mod thing;

use db::{Json, Result, Tx, from_row, params, sql};
use jiff::Timestamp;
use kernel::Actor;
use serde_json::Value;
use uuid::Uuid;

use super::reading::may_see;
pub use known::{Known, SeatName, known};
pub use thing::{Thing, kinds_of, now, thing};

/// Things that the entries of one page are about, at most; also the entries of a page.
pub const PAGE: usize = 25;

from_row! {
    /// An entry with the thing it is about.
    #[derive(Clone, Debug)]
    pub struct Written {
        /// The entry.
        pub id: Uuid,
        /// What happened: `bodies.changed`, `bodies.read_in`, `bodies.source_read`, `bodies.source_decided`.
        pub kind: String,
        /// The kind of thing, as the log calls it.
        pub object_kind: String,
        /// The thing.
        pub object: Uuid,
        /// Who did it.
        pub who: String,
        /// When.
        pub at: Timestamp,
        /// Why.
        pub why: String,
        /// What was changed.
        pub what: Json<Value>,
        /// Values about people.
        pub personal: Option<Json<Value>>,
        /// The word in the thing's address; none for the register itself.
        pub word: Option<String>,
        /// What the thing is called now.
        pub name: Option<String>,
        /// Whether it has been taken away.
        pub gone: bool,
    }
}

impl Written {
    /// The address of the thing, without language.
    #[must_use]
    pub fn address(&self) -> String {
        let word = self.word.as_deref().unwrap_or_default();
        match self.object_kind.as_str() {
            "body" => format!("/organ/{word}"),
            "organisation" => format!("/organisationer/{word}"),
            "organisation_group" => format!("/grupper/{word}"),
            "person" => format!("/personer/{word}"),
            "source" => format!("/kallor/{}", self.object.simple()),
            _ => "/register".into(),
        }
    }
}

/// Where a part of a list begins: after this entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct After {
    /// Its moment.
    pub at: Timestamp,
    /// Its identity.
    pub id: Uuid,
}

/// Which entries are asked for: written after `since` and at the latest at `until`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Not before.
    pub since: Timestamp,
    /// Not after.
    pub until: Timestamp,
    /// The kind of thing, as the log calls it.
    pub object_kind: Option<String>,
    /// Who did it.
    pub who: Option<String>,
    /// Where the part begins.
    pub after: Option<After>,
}

impl Asked {
    /// Everything.
    #[must_use]
    pub fn all() -> Self {
        let edge = |year: i16| {
            let day = jiff::civil::date(year, 1, 1).at(0, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC);
            day.map_or(Timestamp::UNIX_EPOCH, |at| at.timestamp())
        };
        Self { since: edge(1900), until: edge(2999), object_kind: None, who: None, after: None }
    }
}

/// Which person an actor may see, as on her page. Given the numbers of two parameters: whether she may see protected
/// identities, whether she has signed in.
macro_rules! sees {
    ($protected:literal, $internal:literal) => {
        concat!(
            "(NOT p.protected OR ",
            $protected,
            ") AND (",
            $internal,
            " OR (p.withdrawn_at IS NULL \
         AND (EXISTS (SELECT 1 FROM assignment pa JOIN seat ps ON ps.id = pa.seat_id WHERE pa.person_id = p.id \
                      AND ps.public AND pa.withdrawn_at IS NULL) \
              OR EXISTS (SELECT 1 FROM contact pc WHERE pc.person_id = p.id AND pc.withdrawn_at IS NULL))))"
        )
    };
}

use sees;

/// The entries an actor may see. Given the number of the parameter that says whether she may see what has been read in.
macro_rules! entries {
    ($sources:literal) => {
        concat!(
            "SELECT l.id, l.kind, l.object_kind, l.object_id, l.who, l.recorded_at, l.why, l.what, l.personal, \
             coalesce(b.slug, o.slug, g.slug, p.address), coalesce(b.name, o.name, g.name, p.name, r.title), \
             coalesce(b.withdrawn_at, o.withdrawn_at, g.withdrawn_at, p.withdrawn_at) IS NOT NULL \
             FROM log_entry l LEFT JOIN body b ON l.object_kind = 'body' AND b.id = l.object_id \
             LEFT JOIN organisation o ON l.object_kind = 'organisation' AND o.id = l.object_id \
             LEFT JOIN organisation_group g ON l.object_kind = 'organisation_group' AND g.id = l.object_id \
             LEFT JOIN source_read r ON l.object_kind = 'source' AND r.id = l.object_id \
             LEFT JOIN person p ON l.object_kind = 'person' AND p.id = l.object_id AND ",
            sees!("$2", "$1"),
            " WHERE (l.kind IN ('bodies.changed', 'bodies.read_in') \
             OR (l.kind IN ('bodies.source_read', 'bodies.source_decided') AND ",
            $sources,
            ")) AND (l.object_kind <> 'person' OR p.id IS NOT NULL) \
             AND ($1 OR coalesce(b.withdrawn_at, o.withdrawn_at, g.withdrawn_at) IS NULL) "
        )
    };
}

/// Entries of the whole register, the newest first; at most `limit`.
pub fn entries(tx: &mut Tx<'_>, actor: &Actor, asked: &Asked, limit: i64) -> Result<Vec<Written>> {
    let (at, id) = cursor(asked);
    tx.all(
        sql!(concat!(
            entries!("$10"),
            "AND l.recorded_at > $3 AND l.recorded_at <= $4 AND (l.object_kind = $5 OR $5 IS NULL) \
             AND (l.who = $6 OR $6 IS NULL) AND (l.recorded_at < $7 OR (l.recorded_at = $7 AND l.id < $8)) \
             ORDER BY l.recorded_at DESC, l.id DESC LIMIT $9"
        )),
        params![
            actor.sees_internal(),
            actor.sees_protected(),
            asked.since,
            asked.until,
            asked.object_kind.as_deref(),
            asked.who.as_deref(),
            at,
            id,
            limit,
            may_see(actor)
        ],
    )
}

/// Entries of one thing, the newest first; at most `limit`.
pub fn entries_of(
    tx: &mut Tx<'_>,
    actor: &Actor,
    object: (&str, Uuid),
    asked: &Asked,
    limit: i64,
) -> Result<Vec<Written>> {
    let (at, id) = cursor(asked);
    tx.all(
        sql!(concat!(
            entries!("$10"),
            "AND l.object_kind = $5 AND l.object_id = $6 AND l.recorded_at > $3 AND l.recorded_at <= $4 \
             AND (l.recorded_at < $7 OR (l.recorded_at = $7 AND l.id < $8)) \
             ORDER BY l.recorded_at DESC, l.id DESC LIMIT $9"
        )),
        params![
            actor.sees_internal(),
            actor.sees_protected(),
            asked.since,
            asked.until,
            object.0,
            object.1,
            at,
            id,
            limit,
            may_see(actor)
        ],
    )
}

/// One entry.
pub fn entry(tx: &mut Tx<'_>, actor: &Actor, id: Uuid) -> Result<Option<Written>> {
    tx.maybe(
        sql!(concat!(entries!("$4"), "AND l.id = $3")),
        params![actor.sees_internal(), actor.sees_protected(), id, may_see(actor)],
    )
}

fn cursor(asked: &Asked) -> (Timestamp, Uuid) {
    asked.after.map_or_else(|| (Asked::all().until, Uuid::max()), |after| (after.at, after.id))
}

/// When the register first heard of a thing; of the register itself: when it was begun.
pub fn first_heard(tx: &mut Tx<'_>, object: (&str, Uuid)) -> Result<Option<Timestamp>> {
    if object.0 == "register" {
        return tx.one(sql!("SELECT min(recorded_at) FROM log_entry"), params![]);
    }
    tx.one(
        sql!("SELECT min(recorded_at) FROM log_entry WHERE object_kind = $1 AND object_id = $2"),
        params![object.0, object.1],
    )
}
