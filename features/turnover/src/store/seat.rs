//! What a round asks for, and how it stands in the register on a day. A fixed number of statements, whatever the number of
//! seats.

use std::collections::HashMap;

use bodies::store::facts::As;
use charter::facts::{SeatRole, Side};
use db::{Param, Result, Tx, from_row, params, span, sql};
use kernel::{
    Actor, Date,
    id::{BodyId, Id, OrganisationId, RoundId, RuleId, SeatId},
    slug::Slug,
};

from_row! {
    /// A seat that a round asks for.
    #[derive(Debug)]
    pub struct SeatLine {
        /// The seat.
        pub seat: SeatId,
        /// Its body.
        pub body: BodyId,
        /// The body's address word.
        pub body_slug: Slug,
        /// The body's name.
        pub body_name: String,
        /// What its holder is.
        pub role: As<SeatRole>,
        /// Demanded side.
        pub side: Option<As<Side>>,
        /// The organisation it represents.
        pub organisation: Option<Slug>,
        /// Its name.
        pub organisation_name: Option<String>,
        /// The group it represents.
        pub group: Option<Slug>,
        /// Its name.
        pub group_name: Option<String>,
        /// First day.
        pub from: Option<Date>,
        /// Last day.
        pub to: Option<Date>,
        /// Whether the holder's name stands in public.
        pub public: bool,
        /// `there`, `carried` or `demanded`.
        pub origin: String,
        /// The seat of the term before.
        pub before: Option<SeatId>,
        /// The rule that speaks of it.
        pub rule: Option<RuleId>,
        /// First day that somebody new is asked for, when somebody has left.
        pub reopened: Option<Date>,
    }
}

/// Which seats: of one organisation or of all, one or all.
#[derive(Clone, Copy, Debug, Default)]
pub struct Which {
    /// Asked of this organisation.
    pub organisation: Option<OrganisationId>,
    /// This one.
    pub seat: Option<SeatId>,
}

impl Which {
    fn params(self, round: RoundId) -> Vec<Param<'static>> {
        let mut params = vec![Param::Id(round.uuid())];
        params.extend(span(self.organisation.map(Id::uuid)));
        params.extend(span(self.seat.map(Id::uuid)));
        params.push(Param::Bool(self.organisation.is_none()));
        params
    }
}

/// The seats that a round asks for, in the order of bodies and seats.
pub fn seats(tx: &mut Tx<'_>, _actor: &Actor, round: RoundId, which: Which) -> Result<Vec<SeatLine>> {
    tx.all(
        sql!(
            "SELECT s.id, b.id, b.slug, b.name, s.role, s.side, o.slug, o.name, g.slug, g.name, s.valid_from, s.valid_to, \
             s.public, t.origin, t.before_id, t.rule_id, t.reopened_on FROM turnover_seat t JOIN seat s ON s.id = t.seat_id \
             JOIN body b ON b.id = t.body_id LEFT JOIN organisation o ON o.id = s.organisation_id \
             LEFT JOIN organisation_group g ON g.id = s.group_id \
             WHERE t.round_id = $1 AND t.seat_id BETWEEN $4 AND $5 AND s.withdrawn_at IS NULL AND b.withdrawn_at IS NULL \
             AND ($6 OR EXISTS (SELECT 1 FROM turnover_ask a WHERE a.round_id = t.round_id AND a.seat_id = t.seat_id \
               AND a.organisation_id BETWEEN $2 AND $3)) \
             ORDER BY b.sort_key, b.id, s.ordinal, s.id"
        ),
        &which.params(round),
    )
}

/// Who is asked for each seat: seat and organisation.
pub fn asks(tx: &mut Tx<'_>, _actor: &Actor, round: RoundId) -> Result<Vec<(SeatId, OrganisationId)>> {
    tx.all(
        sql!("SELECT seat_id, organisation_id FROM turnover_ask WHERE round_id = $1 ORDER BY seat_id, organisation_id"),
        params![round],
    )
}

from_row! {
    /// Somebody who sits in a seat that is asked for, will sit there, or is proposed.
    #[derive(Debug, Clone)]
    pub struct Sitting {
        /// The seat.
        pub seat: SeatId,
        /// The record of the register.
        pub id: uuid::Uuid,
        /// Her address, when the actor may see her.
        pub person: Option<Slug>,
        /// Her name, by the same rule.
        pub name: Option<String>,
        /// Her party.
        pub party: Option<String>,
        /// Where she comes from, when that is not the seat's organisation.
        pub organisation: Option<Slug>,
        /// The decision.
        pub decision: Option<String>,
        /// Its day.
        pub decided: Option<Date>,
        /// First day.
        pub from: Option<Date>,
        /// Last day.
        pub to: Option<Date>,
    }
}

/// Who sits or will sit in the seats that a round asks for, from a day on.
pub fn sittings(tx: &mut Tx<'_>, actor: &Actor, round: RoundId, which: Which, from: Date) -> Result<Vec<Sitting>> {
    let mut params = which.params(round);
    params.extend([Param::Bool(actor.sees_internal()), Param::Bool(actor.sees_protected()), Param::Date(from)]);
    tx.all(
        sql!(
            "SELECT s.id, coalesce(a.first_id, a.id), \
             CASE WHEN (s.public OR $7) AND (NOT p.protected OR $8) THEN p.address END, \
             CASE WHEN (s.public OR $7) AND (NOT p.protected OR $8) THEN p.name END, \
             CASE WHEN (s.public OR $7) AND (NOT p.protected OR $8) THEN p.party END, \
             o.slug, a.decision, a.decided_on, coalesce(a.valid_from, s.valid_from), coalesce(a.valid_to, s.valid_to) \
             FROM turnover_seat t JOIN seat s ON s.id = t.seat_id JOIN assignment a ON a.seat_id = s.id \
             JOIN person p ON p.id = a.person_id LEFT JOIN organisation o ON o.id = a.organisation_id \
             WHERE t.round_id = $1 AND t.seat_id BETWEEN $4 AND $5 AND a.withdrawn_at IS NULL \
             AND (a.valid_to IS NULL OR a.valid_to >= $9) \
             AND ($6 OR EXISTS (SELECT 1 FROM turnover_ask k WHERE k.round_id = t.round_id AND k.seat_id = t.seat_id \
               AND k.organisation_id BETWEEN $2 AND $3)) ORDER BY s.id, coalesce(a.valid_from, '0001-01-01'), a.id"
        ),
        &params,
    )
}

/// Who is proposed for the seats that a round asks for, from a day on.
pub fn nominees(tx: &mut Tx<'_>, actor: &Actor, round: RoundId, which: Which, from: Date) -> Result<Vec<Sitting>> {
    let mut params = which.params(round);
    params.extend([Param::Bool(actor.sees_internal()), Param::Bool(actor.sees_protected()), Param::Date(from)]);
    tx.all(
        sql!(
            "SELECT s.id, coalesce(n.first_id, n.id), \
             CASE WHEN (s.public OR $7) AND (NOT p.protected OR $8) THEN p.address END, \
             CASE WHEN (s.public OR $7) AND (NOT p.protected OR $8) THEN p.name END, \
             CASE WHEN (s.public OR $7) AND (NOT p.protected OR $8) THEN p.party END, \
             o.slug, NULL, n.nominated_on, coalesce(n.valid_from, s.valid_from), coalesce(n.valid_to, s.valid_to) \
             FROM turnover_seat t JOIN seat s ON s.id = t.seat_id JOIN nomination n ON n.seat_id = s.id \
             JOIN person p ON p.id = n.person_id LEFT JOIN organisation o ON o.id = n.organisation_id \
             WHERE t.round_id = $1 AND t.seat_id BETWEEN $4 AND $5 AND n.withdrawn_at IS NULL \
             AND (n.valid_to IS NULL OR n.valid_to >= $9) \
             AND ($6 OR EXISTS (SELECT 1 FROM turnover_ask k WHERE k.round_id = t.round_id AND k.seat_id = t.seat_id \
               AND k.organisation_id BETWEEN $2 AND $3)) ORDER BY s.id, n.nominated_on, n.id"
        ),
        &params,
    )
}

/// Who sat before: in the seat of the term before, on the day before the term.
pub fn before(tx: &mut Tx<'_>, actor: &Actor, round: RoundId, which: Which, eve: Date) -> Result<Vec<Sitting>> {
    let mut params = which.params(round);
    params.extend([Param::Bool(actor.sees_internal()), Param::Bool(actor.sees_protected()), Param::Date(eve)]);
    tx.all(
        sql!(
            "SELECT t.seat_id, coalesce(a.first_id, a.id), \
             CASE WHEN (s.public OR $7) AND (NOT p.protected OR $8) THEN p.address END, \
             CASE WHEN (s.public OR $7) AND (NOT p.protected OR $8) THEN p.name END, \
             CASE WHEN (s.public OR $7) AND (NOT p.protected OR $8) THEN p.party END, \
             o.slug, a.decision, a.decided_on, a.valid_from, a.valid_to \
             FROM turnover_seat t JOIN seat s ON s.id = t.before_id JOIN assignment a ON a.seat_id = s.id \
             JOIN person p ON p.id = a.person_id LEFT JOIN organisation o ON o.id = coalesce(a.organisation_id, s.organisation_id) \
             WHERE t.round_id = $1 AND t.seat_id BETWEEN $4 AND $5 AND a.withdrawn_at IS NULL \
             AND (a.valid_from IS NULL OR a.valid_from <= $9) AND (a.valid_to IS NULL OR a.valid_to >= $9) \
             AND ($6 OR EXISTS (SELECT 1 FROM turnover_ask k WHERE k.round_id = t.round_id AND k.seat_id = t.seat_id \
               AND k.organisation_id BETWEEN $2 AND $3)) ORDER BY t.seat_id, a.id"
        ),
        &params,
    )
}

from_row! {
    /// A rule that speaks of a seat.
    pub struct RuleLine {
        /// The rule.
        pub id: RuleId,
        /// What it demands.
        pub kind: As<charter::rule::RuleKind>,
        /// Where it stands.
        pub source: As<charter::rule::Source>,
    }
}

/// The rules that speak of the seats of a round.
pub fn rules(tx: &mut Tx<'_>, round: RoundId) -> Result<Vec<RuleLine>> {
    tx.all(
        sql!(
            "SELECT r.id, r.content, r.source FROM charter_rule r WHERE r.id IN ( \
               SELECT t.rule_id FROM turnover_seat t WHERE t.round_id = $1) AND r.withdrawn_at IS NULL ORDER BY r.id"
        ),
        params![round],
    )
}

/// The groups that rules name: address word and name.
pub fn groups(tx: &mut Tx<'_>) -> Result<Vec<(String, String)>> {
    tx.all(sql!("SELECT slug, name FROM organisation_group WHERE withdrawn_at IS NULL ORDER BY slug"), params![])
}

/// The next planned meeting of each body of a round, from a day on.
pub fn next_meetings(tx: &mut Tx<'_>, round: RoundId, from: Date) -> Result<HashMap<BodyId, Date>> {
    let rows: Vec<(BodyId, Date)> = tx.all(
        sql!(
            "SELECT m.body_id, min(m.date) FROM meeting m WHERE m.date >= $2 AND m.state = 'planned' \
             AND m.withdrawn_at IS NULL AND m.body_id IN (SELECT body_id FROM turnover_seat WHERE round_id = $1) \
             GROUP BY m.body_id"
        ),
        params![round, from],
    )?;
    Ok(rows.into_iter().collect())
}

from_row! {
    /// Which side a party is on in an organisation.
    #[derive(Debug)]
    pub struct SideLine {
        /// The organisation.
        pub organisation: Slug,
        /// The party.
        pub party: String,
        /// Its side.
        pub side: As<Side>,
        /// First day.
        pub from: Option<Date>,
        /// Last day.
        pub to: Option<Date>,
    }
}

/// The sides of an organisation's parties, whenever.
pub fn sides(tx: &mut Tx<'_>, organisation: OrganisationId) -> Result<Vec<SideLine>> {
    tx.all(
        sql!(
            "SELECT o.slug, s.party, s.side, s.valid_from, s.valid_to FROM governing_side s \
             JOIN organisation o ON o.id = s.organisation_id \
             WHERE s.organisation_id = $1 AND s.withdrawn_at IS NULL ORDER BY s.party, s.id"
        ),
        params![organisation],
    )
}

/// The parties: address word and name, in the order of their names.
pub fn parties(tx: &mut Tx<'_>) -> Result<Vec<(String, String)>> {
    tx.all(sql!("SELECT slug, name FROM party ORDER BY name, slug"), params![])
}

/// Somebody new is asked for, from a day on.
pub fn reopen(tx: &mut Tx<'_>, round: RoundId, seat: SeatId, day: Date) -> Result<u64> {
    tx.run(
        sql!("UPDATE turnover_seat SET reopened_on = $3 WHERE round_id = $1 AND seat_id = $2"),
        params![round, seat, day],
    )
}

from_row! {
    /// Somebody whom a name may mean.
    #[derive(Debug, Clone)]
    pub struct Known {
        /// Her address.
        pub address: Slug,
        /// Her name.
        pub name: String,
        /// Her e-mail address.
        pub email: Option<String>,
        /// Her party.
        pub party: Option<String>,
    }
}

/// The people of an organisation, except those with protected identity.
pub fn people(tx: &mut Tx<'_>, organisation: OrganisationId) -> Result<Vec<Known>> {
    tx.all(
        sql!(
            "SELECT address, name, email, party FROM person WHERE organisation_id = $1 AND NOT protected \
             AND withdrawn_at IS NULL ORDER BY sort_key, address"
        ),
        params![organisation],
    )
}

/// Everyone who sits in the bodies of a round on or after a day: body, person and seat. For whom one person sits twice.
pub fn sitting_in(tx: &mut Tx<'_>, round: RoundId, from: Date) -> Result<Vec<(BodyId, Slug, SeatId)>> {
    tx.all(
        sql!(
            "SELECT a.body_id, p.address, a.seat_id FROM assignment a JOIN person p ON p.id = a.person_id \
             JOIN seat s ON s.id = a.seat_id WHERE a.body_id IN (SELECT body_id FROM turnover_seat WHERE round_id = $1) \
             AND a.withdrawn_at IS NULL AND s.withdrawn_at IS NULL AND s.role IN ('chair', 'vice_chair', 'member') \
             AND (a.valid_to IS NULL OR a.valid_to >= $2) AND (s.valid_to IS NULL OR s.valid_to >= $2) \
             ORDER BY a.body_id, p.address, a.seat_id"
        ),
        params![round, from],
    )
}

from_row! {
    /// Somebody, and how she is reached.
    #[derive(Debug, Clone)]
    pub struct Reached {
        /// Her assignment, or she herself where none is asked about.
        pub id: uuid::Uuid,
        /// Her address.
        pub person: Slug,
        /// Her name.
        pub name: String,
        /// Her e-mail address.
        pub email: Option<String>,
        /// Whether her identity is protected.
        pub protected: bool,
    }
}

/// Who sits in a seat on a day, and how she is reached. For letters only.
pub fn holder(tx: &mut Tx<'_>, seat: SeatId, on: Date) -> Result<Option<Reached>> {
    tx.maybe(
        sql!(
            "SELECT coalesce(a.first_id, a.id), p.address, p.name, p.email, p.protected FROM assignment a \
             JOIN person p ON p.id = a.person_id WHERE a.seat_id = $1 AND a.withdrawn_at IS NULL \
             AND (a.valid_from IS NULL OR a.valid_from <= $2) AND (a.valid_to IS NULL OR a.valid_to >= $2) \
             ORDER BY a.id LIMIT 1"
        ),
        params![seat, on],
    )
}

/// Somebody by her address, and how she is reached. For letters only.
pub fn reached(tx: &mut Tx<'_>, address: &Slug) -> Result<Option<Reached>> {
    tx.maybe(
        sql!("SELECT id, address, name, email, protected FROM person WHERE address = $1 AND withdrawn_at IS NULL"),
        params![address.as_str()],
    )
}

/// Whether somebody sits in a body on a day.
pub fn sits_in(tx: &mut Tx<'_>, body: BodyId, address: &Slug, on: Date) -> Result<bool> {
    tx.one(
        sql!(
            "SELECT EXISTS (SELECT 1 FROM assignment a JOIN person p ON p.id = a.person_id JOIN seat s ON s.id = a.seat_id \
             WHERE a.body_id = $1 AND p.address = $2 AND a.withdrawn_at IS NULL AND s.withdrawn_at IS NULL \
             AND (a.valid_to IS NULL OR a.valid_to >= $3) AND (s.valid_to IS NULL OR s.valid_to >= $3))"
        ),
        params![body, address.as_str(), on],
    )
}
