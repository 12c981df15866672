//! Rounds, and what they are made from.

use std::collections::HashMap;

use charter::facts::{Membership, Term};
use db::{Result, Tx, from_row, params, sql};
use kernel::{
    Actor, Date, Period,
    id::{BodyId, Id, OrganisationId, RoundId, RuleId, SeatId, TermId},
    slug::Slug,
};

use crate::{
    model::{Origin, Round},
    rules::plan::Around,
};

from_row! {
    struct RoundRow {
        id: RoundId, slug: String, county: String, term: String, starts: Date, ends: Date, election: Date, deadline: Date,
        remind: Option<i64>, escalate: Option<i64>, site: String, ask_name: String, ask_email: String, version: i64,
    }
}

impl From<RoundRow> for Round {
    fn from(r: RoundRow) -> Self {
        Self {
            id: r.id,
            slug: r.slug,
            county: r.county,
            term: r.term,
            starts: r.starts,
            ends: r.ends,
            election: r.election,
            deadline: r.deadline,
            remind: r.remind,
            escalate: r.escalate,
            site: r.site,
            ask_name: r.ask_name,
            ask_email: r.ask_email,
            version: r.version,
        }
    }
}

/// What every look-up of rounds begins with. A macro, because a statement is one literal text.
macro_rules! rounds {
    () => {
        "SELECT r.id, r.slug, r.county_code, t.slug, r.starts_on, r.ends_on, r.election_on, r.deadline, r.remind_days, \
         r.escalate_days, r.site, r.ask_name, r.ask_email, r.version FROM turnover_round r JOIN term t ON t.id = r.term_id"
    };
}

/// All rounds, the newest term first. Nobody from the street knows of any.
pub fn all(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<Round>> {
    if !actor.sees_internal() {
        return Ok(Vec::new());
    }
    let rows: Vec<RoundRow> =
        tx.all(sql!(concat!(rounds!(), " ORDER BY r.starts_on DESC, r.county_code, r.slug")), params![])?;
    Ok(rows.into_iter().map(Round::from).collect())
}

/// The round of an address word.
pub fn by_slug(tx: &mut Tx<'_>, actor: &Actor, slug: &str) -> Result<Option<Round>> {
    if !actor.sees_internal() {
        return Ok(None);
    }
    let row: Option<RoundRow> = tx.maybe(sql!(concat!(rounds!(), " WHERE r.slug = $1")), params![slug])?;
    Ok(row.map(Round::from))
}

/// The round of a county and a term.
pub fn of_term(tx: &mut Tx<'_>, county: &str, term: &str) -> Result<Option<Round>> {
    let row: Option<RoundRow> =
        tx.maybe(sql!(concat!(rounds!(), " WHERE r.county_code = $1 AND t.slug = $2")), params![county, term])?;
    Ok(row.map(Round::from))
}

/// The round of an identity.
pub fn by_id(tx: &mut Tx<'_>, id: RoundId) -> Result<Option<Round>> {
    let row: Option<RoundRow> = tx.maybe(sql!(concat!(rounds!(), " WHERE r.id = $1")), params![id])?;
    Ok(row.map(Round::from))
}

/// Adds a round, or changes when it is answered and by whom it is asked. How many rows: one.
pub fn put(tx: &mut Tx<'_>, round: &Round, term: TermId) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!(
            "INSERT INTO turnover_round (id, slug, county_code, term_id, starts_on, ends_on, election_on, deadline, \
             remind_days, escalate_days, site, ask_name, ask_email, version, recorded_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1, $14) \
             ON CONFLICT (id) DO UPDATE SET election_on = excluded.election_on, deadline = excluded.deadline, \
             remind_days = excluded.remind_days, escalate_days = excluded.escalate_days, site = excluded.site, \
             ask_name = excluded.ask_name, ask_email = excluded.ask_email, version = turnover_round.version + 1"
        ),
        params![
            round.id,
            round.slug.as_str(),
            round.county.as_str(),
            term,
            round.starts,
            round.ends,
            round.election,
            round.deadline,
            round.remind,
            round.escalate,
            round.site.as_str(),
            round.ask_name.as_str(),
            round.ask_email.as_str(),
            now
        ],
    )
}

/// Notes that something in a round has changed; its version after that.
pub fn bump(tx: &mut Tx<'_>, id: RoundId) -> Result<i64> {
    tx.one(sql!("UPDATE turnover_round SET version = version + 1 WHERE id = $1 RETURNING version"), params![id])
}

from_row! {
    /// A term that a round can be started for.
    #[derive(Debug, Clone)]
    pub struct TermLine {
        /// Its identity.
        pub id: TermId,
        /// Its address word.
        pub slug: Slug,
        /// Its name.
        pub name: String,
        /// First day.
        pub from: Date,
        /// Last day.
        pub to: Date,
    }
}

impl TermLine {
    /// The term as the engine knows it.
    #[must_use]
    pub fn term(&self) -> Term {
        Term { slug: self.slug.clone(), period: Period { from: Some(self.from), to: Some(self.to) } }
    }
}

/// The terms that have not ended on a day, the first to begin first.
pub fn terms(tx: &mut Tx<'_>, on: Date) -> Result<Vec<TermLine>> {
    tx.all(
        sql!("SELECT id, slug, name, valid_from, valid_to FROM term WHERE valid_to >= $1 ORDER BY valid_from, slug"),
        params![on],
    )
}

from_row! {
    /// A body whose seats may be asked for.
    #[derive(Debug, Clone)]
    pub struct BodyLine {
        /// Its identity.
        pub id: BodyId,
        /// Its address word.
        pub slug: Slug,
        /// Its name.
        pub name: String,
    }
}

/// The county's own bodies that exist on a day, in Swedish order.
pub fn bodies(tx: &mut Tx<'_>, county: &str, on: Date) -> Result<Vec<BodyLine>> {
    tx.all(
        sql!(
            "SELECT id, slug, name FROM body WHERE county_code = $1 AND withdrawn_at IS NULL AND NOT external \
             AND (valid_from IS NULL OR valid_from <= $2) AND (valid_to IS NULL OR valid_to >= $2) ORDER BY sort_key, id"
        ),
        params![county, on],
    )
}

from_row! {
    struct MemberRow { group: Slug, organisation: Slug, from: Option<Date>, to: Option<Date> }
}

from_row! {
    struct EndedRow { organisation: Slug, successor: Option<Slug> }
}

/// What plans are made from besides the bodies: groups, and organisations that have ended. Two statements.
pub fn around(tx: &mut Tx<'_>, term: Term) -> Result<Around> {
    let starts = term.period.from.unwrap_or(Date::MIN);
    let members: Vec<MemberRow> = tx.all(
        sql!(
            "SELECT g.slug, o.slug, m.valid_from, m.valid_to FROM group_member m \
             JOIN organisation_group g ON g.id = m.group_id JOIN organisation o ON o.id = m.organisation_id \
             WHERE m.withdrawn_at IS NULL AND o.withdrawn_at IS NULL ORDER BY g.slug, o.slug, m.id"
        ),
        params![],
    )?;
    let ended: Vec<EndedRow> = tx.all(
        sql!(
            "SELECT o.slug, coalesce(into_one.slug, next_one.slug) FROM organisation o \
             LEFT JOIN organisation into_one ON into_one.id = o.merged_into_id AND into_one.withdrawn_at IS NULL \
             LEFT JOIN organisation next_one ON next_one.succeeds_id = o.id AND next_one.withdrawn_at IS NULL \
             WHERE o.withdrawn_at IS NULL AND (o.merged_into_id IS NOT NULL OR o.valid_to < $1) \
             AND (o.valid_to IS NULL OR o.valid_to < $1) ORDER BY o.slug, next_one.slug DESC"
        ),
        params![starts],
    )?;
    let member = |r: MemberRow| Membership {
        group: r.group,
        organisation: r.organisation,
        period: Period { from: r.from, to: r.to },
    };
    let ended: HashMap<Slug, Option<Slug>> = ended.into_iter().map(|r| (r.organisation, r.successor)).collect();
    Ok(Around { term, members: members.into_iter().map(member).collect(), ended })
}

/// Asks for a seat in a round, when it is not asked for yet.
pub fn add_seat(
    tx: &mut Tx<'_>,
    round: RoundId,
    (seat, body): (SeatId, BodyId),
    origin: Origin,
    before: Option<SeatId>,
    rule: Option<RuleId>,
) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!(
            "INSERT INTO turnover_seat (round_id, seat_id, body_id, origin, before_id, rule_id, recorded_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (round_id, seat_id) DO NOTHING"
        ),
        params![round, seat, body, origin.word(), before, rule, now],
    )
}

/// The seats that a round asks for.
pub fn seat_ids(tx: &mut Tx<'_>, round: RoundId) -> Result<Vec<SeatId>> {
    tx.all(sql!("SELECT seat_id FROM turnover_seat WHERE round_id = $1"), params![round])
}

/// Asks an organisation for a seat, when it is not asked yet.
pub fn add_ask(tx: &mut Tx<'_>, round: RoundId, seat: SeatId, organisation: &Slug) -> Result<u64> {
    tx.run(
        sql!(
            "INSERT INTO turnover_ask (round_id, seat_id, organisation_id) \
             SELECT $1, $2, o.id FROM organisation o WHERE o.slug = $3 AND o.withdrawn_at IS NULL \
             ON CONFLICT (round_id, seat_id, organisation_id) DO NOTHING"
        ),
        params![round, seat, organisation.as_str()],
    )
}

/// The seats that are asked of an organisation which has ended by the first day of the term.
pub fn asked_of_ended(tx: &mut Tx<'_>, round: &Round) -> Result<Vec<SeatId>> {
    tx.all(
        sql!(
            "SELECT DISTINCT k.seat_id FROM turnover_ask k JOIN organisation o ON o.id = k.organisation_id WHERE k.round_id = $1 \
             AND (o.valid_to < $2 OR (o.merged_into_id IS NOT NULL AND o.valid_to IS NULL))"
        ),
        params![round.id, round.starts],
    )
}

/// Asks organisations that have ended by the first day of the term no more for a seat. That they were asked stands in the log
/// and with their letters.
pub fn end_asks_of_ended(tx: &mut Tx<'_>, round: &Round, seat: SeatId) -> Result<u64> {
    tx.run(
        sql!(
            "DELETE FROM turnover_ask WHERE round_id = $1 AND seat_id = $2 AND organisation_id IN (SELECT o.id FROM organisation o \
             WHERE o.valid_to < $3 OR (o.merged_into_id IS NOT NULL AND o.valid_to IS NULL))"
        ),
        params![round.id, seat, round.starts],
    )
}

/// Makes every organisation that is asked for a seat one of the round, with the contact it had in an earlier round.
pub fn add_organisations(tx: &mut Tx<'_>, round: RoundId) -> Result<u64> {
    tx.run(
        sql!(
            "INSERT INTO turnover_organisation (round_id, organisation_id, contact_name, contact_email, chief_email, letters, \
             version) SELECT a.round_id, a.organisation_id, e.contact_name, e.contact_email, e.chief_email, 0, 1 \
             FROM (SELECT DISTINCT round_id, organisation_id FROM turnover_ask WHERE round_id = $1) a \
             LEFT JOIN turnover_organisation e ON e.organisation_id = a.organisation_id AND e.round_id = ( \
               SELECT r.id FROM turnover_round r JOIN turnover_organisation o ON o.round_id = r.id \
               WHERE o.organisation_id = a.organisation_id AND r.id <> $1 ORDER BY r.starts_on DESC, r.id LIMIT 1) \
             WHERE NOT EXISTS (SELECT 1 FROM turnover_organisation k \
               WHERE k.round_id = a.round_id AND k.organisation_id = a.organisation_id) \
             ON CONFLICT (round_id, organisation_id) DO NOTHING"
        ),
        params![round],
    )
}

/// The names of organisations, by address word.
pub fn organisation_names(tx: &mut Tx<'_>) -> Result<HashMap<Slug, (OrganisationId, String)>> {
    let rows: Vec<(Slug, OrganisationId, String)> =
        tx.all(sql!("SELECT slug, id, name FROM organisation WHERE withdrawn_at IS NULL ORDER BY slug"), params![])?;
    Ok(rows.into_iter().map(|(slug, id, name)| (slug, (id, name))).collect())
}

/// Identity of a place in the register, typed.
#[must_use]
pub fn seat_id(id: uuid::Uuid) -> SeatId {
    SeatId::from_uuid(id)
}
