//! The log as Historik reads it: entries with the thing they are about, and what the things they mention are called.
//!
//! Entries about people whom the actor may not see are not found; neither does a visitor find those about things that have
//! been taken away. What an entry says of people is taken apart in [`crate::rules::history::seen`].

use std::collections::{BTreeMap, BTreeSet};

use charter::{facts::SeatRole, rule::RuleKind};
use db::{Json, Param, Result, Tx, from_row, params, sql};
use jiff::Timestamp;
use kernel::{Actor, Date};
use serde_json::Value;
use uuid::Uuid;

use super::{
    facts::As,
    reading::may_see,
    record::{self, Kept, Which},
};
use crate::{
    model::{
        Names,
        record::{Owner, RecordKind},
    },
    rules::history::{State, Stood},
};

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
        let id = Some(owner.object().1);
        let which = match (kind.owner(), owner) {
            (None, Owner::Register) => Which::default(),
            (None, _) => Which { owner: None, id },
            (Some(_), _) => Which { owner: id, id: None },
        };
        let kept: Vec<Kept> = record::list(tx, actor, kind, which)?;
        state.extend(kept.into_iter().map(|kept| ((kind, kept.id), Stood::Record(kept.record))));
    }
    Ok(state)
}

/// A seat as a sentence names it.
#[derive(Clone, Debug, Default)]
pub struct SeatName {
    /// Its role.
    pub role: Option<SeatRole>,
    /// Whom it represents.
    pub of: Option<String>,
    /// Address word of who appoints its holder.
    pub appointed_by: Option<String>,
}

/// What the entries of a page mention, by what it is called now.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Organisations, groups, bodies, areas, terms, parties and counties.
    pub names: Names,
    /// People the actor may see, by address word.
    pub people: BTreeMap<String, String>,
    /// Address words of the people the actor may see.
    pub seen: BTreeSet<String>,
    /// Seats.
    pub seats: BTreeMap<Uuid, SeatName>,
    /// Seats whose holders are public.
    pub open_seats: BTreeSet<Uuid>,
    /// Charter versions with their first days.
    pub charters: BTreeMap<Uuid, (String, Option<Date>)>,
    /// Rules.
    pub rules: BTreeMap<Uuid, RuleKind>,
}

/// The numbers of the things of a page, as they stand in a statement.
macro_rules! things {
    () => {
        "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25)"
    };
}

/// Reads what the entries about some things mention: five statements, however much they mention.
///
/// # Errors
/// What the database says.
pub fn known(tx: &mut Tx<'_>, actor: &Actor, things: &BTreeSet<Uuid>) -> Result<Known> {
    let mut known = Known { names: names(tx)?, ..Known::default() };
    let mut ids: Vec<Param<'_>> = things.iter().take(PAGE).map(|id| Param::Id(*id)).collect();
    ids.resize(PAGE, Param::Id(Uuid::nil()));
    let sight = [Param::Bool(actor.sees_internal()), Param::Bool(actor.sees_protected())];
    known.people = people(tx, &[&ids[..], &sight].concat())?.into_iter().collect();
    known.seen = known.people.keys().cloned().collect();
    for (id, role, of, appointed_by, open) in seats(tx, &ids)? {
        if open {
            known.open_seats.insert(id);
        }
        known.seats.insert(id, SeatName { role: Some(role.0), of, appointed_by });
    }
    known.charters = charters(tx, &ids)?.into_iter().map(|(id, title, from)| (id, (title, from))).collect();
    known.rules = rules(tx, &ids)?.into_iter().map(|(id, kind)| (id, kind.0)).collect();
    Ok(known)
}

fn names(tx: &mut Tx<'_>) -> Result<Names> {
    let rows: Vec<(String, String, String)> = tx.all(
        sql!(
            "SELECT 'organisation', slug, name FROM organisation UNION ALL SELECT 'group', slug, name FROM organisation_group \
             UNION ALL SELECT 'body', slug, name FROM body UNION ALL SELECT 'area', slug, name FROM area \
             UNION ALL SELECT 'term', slug, name FROM term UNION ALL SELECT 'party', slug, name FROM party \
             UNION ALL SELECT 'county', code, name FROM county"
        ),
        params![],
    )?;
    let mut names = Names::default();
    rows.iter().for_each(|(kind, slug, name)| names.note(kind, slug, name));
    Ok(names)
}

fn people(tx: &mut Tx<'_>, ids: &[Param<'_>]) -> Result<Vec<(String, String)>> {
    tx.all(
        sql!(concat!(
            "SELECT p.address, p.name FROM person p WHERE ",
            sees!("$27", "$26"),
            " AND p.id IN (SELECT a.person_id FROM assignment a WHERE a.body_id IN ",
            things!(),
            " UNION SELECT n.person_id FROM nomination n WHERE n.body_id IN ",
            things!(),
            " UNION SELECT c.person_id FROM contact c WHERE c.body_id IN ",
            things!(),
            " UNION SELECT q.id FROM person q WHERE q.id IN ",
            things!(),
            ")"
        )),
        ids,
    )
}

type SeatRow = (Uuid, As<SeatRole>, Option<String>, Option<String>, bool);

fn seats(tx: &mut Tx<'_>, ids: &[Param<'_>]) -> Result<Vec<SeatRow>> {
    tx.all(
        sql!(concat!(
            "SELECT s.id, s.role, coalesce(o.name, g.name, a.name), ap.slug, s.public FROM seat s \
             LEFT JOIN organisation o ON o.id = s.organisation_id LEFT JOIN organisation_group g ON g.id = s.group_id \
             LEFT JOIN area a ON a.id = s.area_id LEFT JOIN organisation ap ON ap.id = s.appointed_by_id \
             WHERE s.body_id IN ",
            things!()
        )),
        ids,
    )
}

fn charters(tx: &mut Tx<'_>, ids: &[Param<'_>]) -> Result<Vec<(Uuid, String, Option<Date>)>> {
    tx.all(sql!(concat!("SELECT c.id, c.title, c.valid_from FROM charter c WHERE c.body_id IN ", things!())), ids)
}

fn rules(tx: &mut Tx<'_>, ids: &[Param<'_>]) -> Result<Vec<(Uuid, As<RuleKind>)>> {
    tx.all(sql!(concat!("SELECT r.id, r.content FROM charter_rule r WHERE r.body_id IN ", things!())), ids)
}
