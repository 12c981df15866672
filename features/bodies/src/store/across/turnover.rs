//! Seats and sittings of a county that change soon, and the rules that hand the chair over.

use std::collections::HashMap;

use charter::{
    facts::{Facts, SeatRole, Side, Term},
    rule::{ChairSide, Charter, Rule, RuleKind, Severity, Source, Version},
};
use db::{Result, Tx, from_row, params, sql};
use kernel::{
    Actor, Date, Period,
    id::{BodyId, CharterId, RuleId, SeatId},
    slug::Slug,
};

use super::BodyHead;
use crate::{
    rules::turnover::{Place, Sitting},
    store::facts::{As, terms},
};

from_row! {
    /// A seat that exists on some day of a window.
    pub struct SeatOfWindow {
        /// The seat.
        pub seat: SeatId,
        /// Its body.
        pub body: BodyId,
        /// What its holder is.
        pub role: As<SeatRole>,
        /// Address word of the organisation it represents, else of who appoints.
        pub organisation: Option<Slug>,
        /// Its name.
        pub organisation_name: Option<String>,
        /// Address word of the group it represents.
        pub group: Option<Slug>,
        /// Its name.
        pub group_name: Option<String>,
        /// Demanded side.
        pub side: Option<As<Side>>,
        /// First day.
        pub from: Option<Date>,
        /// Last day.
        pub to: Option<Date>,
    }
}

impl SeatOfWindow {
    /// The seat as the rules see it.
    #[must_use]
    pub fn place(&self) -> Place {
        Place {
            seat: self.seat,
            body: self.body,
            role: self.role.0,
            organisation: self.organisation.clone(),
            group: self.group.clone(),
            side: self.side.as_ref().map(|side| side.0),
            from: self.from,
            to: self.to,
        }
    }
}

/// The seats of a county's bodies that exist on some day from `from` to `to`.
pub fn seats(tx: &mut Tx<'_>, _actor: &Actor, county: &str, from: Date, to: Date) -> Result<Vec<SeatOfWindow>> {
    tx.all(
        sql!(
            "SELECT s.id, s.body_id, s.role, o.slug, o.name, g.slug, g.name, s.side, s.valid_from, s.valid_to \
             FROM body b CROSS JOIN seat s LEFT JOIN organisation o ON o.id = coalesce(s.organisation_id, s.appointed_by_id) \
             LEFT JOIN organisation_group g ON g.id = s.group_id \
             WHERE b.county_code = $1 AND b.withdrawn_at IS NULL AND s.body_id = b.id AND s.withdrawn_at IS NULL \
             AND (s.valid_from IS NULL OR s.valid_from <= $3) AND (s.valid_to IS NULL OR s.valid_to >= $2) \
             ORDER BY b.sort_key, b.id, s.ordinal, s.id"
        ),
        params![county, from, to],
    )
}

from_row! {
    /// Somebody who sits, will sit or is proposed.
    pub struct SittingOfWindow {
        /// The seat.
        pub seat: SeatId,
        /// First day.
        pub from: Option<Date>,
        /// Last day.
        pub to: Option<Date>,
        /// Whether it is decided; else proposed.
        pub decided: bool,
        /// Her address, when the actor may see her.
        pub person: Option<Slug>,
        /// Her name, by the same rule.
        pub name: Option<String>,
    }
}

impl SittingOfWindow {
    /// The sitting as the rules see it.
    #[must_use]
    pub const fn sitting(&self) -> Sitting {
        Sitting { seat: self.seat, from: self.from, to: self.to, decided: self.decided }
    }
}

/// Who sits, will sit or is proposed in the seats of a county's bodies on or after a day; names as far as the actor may see
/// them.
pub fn sittings(tx: &mut Tx<'_>, actor: &Actor, county: &str, from: Date) -> Result<Vec<SittingOfWindow>> {
    tx.all(
        sql!(
            "SELECT s.id, coalesce(a.valid_from, s.valid_from), coalesce(a.valid_to, s.valid_to), TRUE, \
             CASE WHEN (s.public OR $3) AND (NOT p.protected OR $4) THEN p.address END, \
             CASE WHEN (s.public OR $3) AND (NOT p.protected OR $4) THEN p.name END \
             FROM body b CROSS JOIN seat s CROSS JOIN assignment a JOIN person p ON p.id = a.person_id \
             WHERE b.county_code = $1 AND b.withdrawn_at IS NULL AND s.body_id = b.id AND s.withdrawn_at IS NULL \
             AND (s.valid_to IS NULL OR s.valid_to >= $2) AND a.seat_id = s.id AND a.withdrawn_at IS NULL \
             AND (a.valid_to IS NULL OR a.valid_to >= $2) \
             UNION ALL \
             SELECT s.id, coalesce(n.valid_from, s.valid_from), coalesce(n.valid_to, s.valid_to), FALSE, \
             CASE WHEN (s.public OR $3) AND (NOT p.protected OR $4) THEN p.address END, \
             CASE WHEN (s.public OR $3) AND (NOT p.protected OR $4) THEN p.name END \
             FROM body b CROSS JOIN seat s CROSS JOIN nomination n JOIN person p ON p.id = n.person_id \
             WHERE b.county_code = $1 AND b.withdrawn_at IS NULL AND s.body_id = b.id AND s.withdrawn_at IS NULL \
             AND (s.valid_to IS NULL OR s.valid_to >= $2) AND n.seat_id = s.id AND n.withdrawn_at IS NULL \
             AND (n.valid_to IS NULL OR n.valid_to >= $2) AND n.nominated_on <= $2"
        ),
        params![county, from, actor.sees_internal(), actor.sees_protected()],
    )
}

from_row! {
    struct RuleRow {
        body: BodyId, version: CharterId, version_from: Option<Date>, version_to: Option<Date>, id: RuleId, kind: As<RuleKind>,
        from: Option<Date>, to: Option<Date>,
    }
}

/// The chairs of a county that go to another side after `on` and by `until`: body, first day, whose turn begins.
pub fn turns(
    tx: &mut Tx<'_>,
    _actor: &Actor,
    county: &str,
    bodies: &[BodyHead],
    on: Date,
    until: Date,
) -> Result<Vec<(BodyId, Date, ChairSide)>> {
    let rows: Vec<RuleRow> = tx.all(
        sql!(
            "SELECT r.body_id, c.id, c.valid_from, c.valid_to, r.id, r.content, r.valid_from, r.valid_to \
             FROM body b CROSS JOIN charter c CROSS JOIN charter_rule r \
             WHERE b.county_code = $1 AND c.body_id = b.id AND c.withdrawn_at IS NULL AND r.charter_id = c.id \
             AND r.kind IN ('alternate', 'conditional') AND r.withdrawn_at IS NULL \
             AND (c.valid_from IS NULL OR c.valid_from <= $3) AND (c.valid_to IS NULL OR c.valid_to >= $2) \
             ORDER BY r.body_id, coalesce(c.valid_from, '0001-01-01'), c.id, r.ordinal"
        ),
        params![county, on, until],
    )?;
    let terms = terms(tx)?;
    let mut charters: HashMap<BodyId, Charter> = HashMap::new();
    for row in rows {
        let charter = charters.entry(row.body).or_default();
        let period = Period { from: row.version_from, to: row.version_to };
        if charter.versions.last().is_none_or(|version| version.id != row.version) {
            charter.versions.push(Version { id: row.version, period, title: String::new(), rules: Vec::new() });
        }
        let rule = Rule {
            id: row.id,
            kind: row.kind.0,
            severity: Severity::Must,
            source: Source::default(),
            period: Period { from: row.from, to: row.to },
        };
        charter.versions.last_mut().into_iter().for_each(|version| version.rules.push(rule.clone()));
    }
    let of = |body: &BodyHead| begins(body, charters.get(&body.id), &terms, on, until);
    Ok(bodies.iter().flat_map(of).collect())
}

/// The turns of one body that begin in the window, when the turn before was another side's.
fn begins(
    body: &BodyHead,
    charter: Option<&Charter>,
    terms: &[Term],
    on: Date,
    until: Date,
) -> Vec<(BodyId, Date, ChairSide)> {
    let Some(charter) = charter else { return Vec::new() };
    let existence = Period { from: body.from, to: body.to };
    let facts = Facts { existence, terms: terms.to_vec(), ..Facts::default() };
    let turns = charter::rotation(charter, &facts, Period { from: Some(on), to: Some(until) });
    let moved = turns.windows(2).filter(|pair| pair[0].side != pair[1].side).map(|pair| &pair[1]);
    let day = |turn: &charter::Turn| turn.period.from.filter(|from| on < *from && *from <= until);
    moved.filter_map(|turn| Some((body.id, day(turn)?, turn.side.clone()))).collect()
}
