//! What elections inside a first meeting are told from: charters, seats, people and meetings of all bodies of a round, or of
//! one. Eleven statements, whatever the number of bodies.

use std::collections::HashMap;

use bodies::{
    model::Names,
    store::facts::{self, As},
};
use charter::{
    facts::{Assignment, Facts, GoverningSide, MeetingState, Membership, Represents, Seat, SeatRole, Sector, Side},
    rule::{Charter, Rule, RuleKind, Severity, Source, Version},
};
use db::{Param, Result, Tx, from_row, span, sql};
use kernel::{
    Actor, Date, Period,
    id::{AssignmentId, BodyId, CharterId, Id, PersonId, RuleId, SeatId},
    slug::Slug,
};

use crate::model::Round;

/// A body of a round, with what its elections are told from.
#[derive(Clone, Debug)]
pub struct Ballot {
    /// The body.
    pub body: BodyId,
    /// Its address word.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// Its first meeting of the term, and whether only the month is known.
    pub first: Option<(Date, bool)>,
    /// How many meetings it has had, or will have had, before that one.
    pub before: usize,
    /// Its charter.
    pub charter: Charter,
    /// Seats, people in them, groups, sides and terms; no more.
    pub facts: Facts,
}

/// The bodies of a round and what is called what.
#[derive(Clone, Debug, Default)]
pub struct Ballots {
    /// The bodies, in their order.
    pub bodies: Vec<Ballot>,
    /// Address and name of the people the actor may see.
    pub people: HashMap<PersonId, (Slug, String)>,
    /// Names of organisations and groups.
    pub names: Names,
}

from_row! {
    struct BodyRow { id: BodyId, slug: Slug, name: String, from: Option<Date>, to: Option<Date> }
}

/// Reads the bodies of a round, or the one of an address word.
///
/// # Errors
/// What the database says.
pub fn read(tx: &mut Tx<'_>, actor: &Actor, round: &Round, wanted: Option<&Slug>) -> Result<Ballots> {
    if !actor.sees_internal() {
        return Ok(Ballots::default());
    }
    let rows: Vec<BodyRow> = tx.all(
        sql!(
            "SELECT b.id, b.slug, b.name, b.valid_from, b.valid_to FROM body b WHERE b.withdrawn_at IS NULL \
             AND b.id IN (SELECT t.body_id FROM turnover_seat t WHERE t.round_id = $1) AND ($2 = '' OR b.slug = $2) \
             ORDER BY b.sort_key, b.id"
        ),
        &[Param::Id(round.id.uuid()), Param::Text(wanted.map_or("", Slug::as_str))],
    )?;
    if rows.is_empty() {
        return Ok(Ballots::default());
    }
    let mut of = vec![Param::Id(round.id.uuid())];
    of.extend(span(wanted.and_then(|_| Some(rows.first()?.id.uuid()))));
    let terms = facts::terms(tx)?;
    let mut bodies: Vec<Ballot> = rows
        .into_iter()
        .map(|row| Ballot {
            body: row.id,
            first: None,
            before: 0,
            charter: Charter::default(),
            facts: Facts {
                body: Some(row.slug.clone()),
                existence: Period { from: row.from, to: row.to },
                terms: terms.clone(),
                ..Facts::default()
            },
            slug: row.slug,
            name: row.name,
        })
        .collect();
    let at: HashMap<BodyId, usize> = bodies.iter().enumerate().map(|(at, ballot)| (ballot.body, at)).collect();
    let mut all = Filling { bodies: &mut bodies, at: &at };
    meetings(tx, round, &of, &mut all)?;
    charters(tx, &of, &mut all)?;
    seats(tx, &of, &mut all)?;
    let people = assignments(tx, actor, &of, &mut all)?;
    around(tx, &of, &mut all)?;
    Ok(Ballots { people, names: names(tx, &of)?, bodies })
}

/// Bodies that are being filled in.
struct Filling<'f> {
    bodies: &'f mut [Ballot],
    at: &'f HashMap<BodyId, usize>,
}

impl Filling<'_> {
    fn of(&mut self, body: BodyId) -> Option<&mut Ballot> {
        self.bodies.get_mut(*self.at.get(&body)?)
    }
}

/// The first meeting of the term, and how many there are before it.
fn meetings(tx: &mut Tx<'_>, round: &Round, of: &[Param<'_>], all: &mut Filling<'_>) -> Result<()> {
    let rows: Vec<(BodyId, Date, bool, As<MeetingState>)> = tx.all(
        sql!(
            "SELECT m.body_id, m.date, m.month_only, m.state FROM meeting m WHERE m.withdrawn_at IS NULL \
             AND m.body_id BETWEEN $2 AND $3 AND m.body_id IN (SELECT t.body_id FROM turnover_seat t WHERE t.round_id = $1) \
             ORDER BY m.date, m.id"
        ),
        of,
    )?;
    for (body, day, month_only, state) in rows {
        let Some(ballot) = all.of(body) else { continue };
        if state.0 == MeetingState::Cancelled || ballot.first.is_some() {
            continue;
        }
        if day < round.starts {
            ballot.before += 1;
        } else if day <= round.ends {
            ballot.first = Some((day, month_only));
        }
    }
    Ok(())
}

from_row! {
    struct VersionRow { id: CharterId, body: BodyId, title: String, from: Option<Date>, to: Option<Date> }
}

from_row! {
    struct RuleRow {
        id: RuleId, body: BodyId, charter: CharterId, kind: As<RuleKind>, severity: As<Severity>, source: As<Source>,
        from: Option<Date>, to: Option<Date>,
    }
}

fn charters(tx: &mut Tx<'_>, of: &[Param<'_>], all: &mut Filling<'_>) -> Result<()> {
    let versions: Vec<VersionRow> = tx.all(
        sql!(
            "SELECT c.id, c.body_id, c.title, c.valid_from, c.valid_to FROM charter c WHERE c.withdrawn_at IS NULL \
             AND c.body_id BETWEEN $2 AND $3 AND c.body_id IN (SELECT t.body_id FROM turnover_seat t WHERE t.round_id = $1) \
             ORDER BY coalesce(c.valid_from, '0001-01-01'), c.id"
        ),
        of,
    )?;
    for VersionRow { id, body, title, from, to } in versions {
        if let Some(ballot) = all.of(body) {
            ballot.charter.versions.push(Version { id, period: Period { from, to }, title, rules: Vec::new() });
        }
    }
    let rules: Vec<RuleRow> = tx.all(
        sql!(
            "SELECT r.id, r.body_id, r.charter_id, r.content, r.severity, r.source, r.valid_from, r.valid_to \
             FROM charter_rule r WHERE r.withdrawn_at IS NULL AND r.body_id BETWEEN $2 AND $3 \
             AND r.body_id IN (SELECT t.body_id FROM turnover_seat t WHERE t.round_id = $1) ORDER BY r.ordinal, r.id"
        ),
        of,
    )?;
    for r in rules {
        let versions = all.of(r.body).map(|ballot| &mut ballot.charter.versions);
        if let Some(version) = versions.and_then(|all| all.iter_mut().find(|version| version.id == r.charter)) {
            let period = Period { from: r.from, to: r.to };
            version.rules.push(Rule { id: r.id, kind: r.kind.0, severity: r.severity.0, source: r.source.0, period });
        }
    }
    Ok(())
}

from_row! {
    struct SeatRow {
        id: SeatId, body: BodyId, role: As<SeatRole>, appointed_by: Option<Slug>, organisation: Option<Slug>,
        group: Option<Slug>, side: Option<As<Side>>, sector: Option<As<Sector>>, voting: bool, term: Option<Slug>,
        from: Option<Date>, to: Option<Date>,
    }
}

fn seats(tx: &mut Tx<'_>, of: &[Param<'_>], all: &mut Filling<'_>) -> Result<()> {
    let rows: Vec<SeatRow> = tx.all(
        sql!(
            "SELECT s.id, s.body_id, s.role, ap.slug, o.slug, g.slug, s.side, s.sector, s.voting, t.slug, s.valid_from, \
             s.valid_to FROM seat s LEFT JOIN organisation ap ON ap.id = s.appointed_by_id \
             LEFT JOIN organisation o ON o.id = s.organisation_id LEFT JOIN organisation_group g ON g.id = s.group_id \
             LEFT JOIN term t ON t.id = s.term_id WHERE s.withdrawn_at IS NULL AND s.body_id BETWEEN $2 AND $3 \
             AND s.body_id IN (SELECT k.body_id FROM turnover_seat k WHERE k.round_id = $1) ORDER BY s.ordinal, s.id"
        ),
        of,
    )?;
    for r in rows {
        let Some(ballot) = all.of(r.body) else { continue };
        ballot.facts.seats.push(Seat {
            id: r.id,
            role: r.role.0,
            appointed_by: r.appointed_by,
            represents: Represents::of(r.organisation, r.group),
            side: r.side.map(|side| side.0),
            sector: r.sector.map(|sector| sector.0),
            area: None,
            voting: r.voting,
            term: r.term,
            period: Period { from: r.from, to: r.to },
        });
    }
    Ok(())
}

from_row! {
    struct AssignmentRow {
        id: AssignmentId, body: BodyId, seat: SeatId, person: PersonId, organisation: Option<Slug>, party: Option<Slug>,
        from: Option<Date>, to: Option<Date>, address: Option<Slug>, name: Option<String>,
    }
}

/// People whom the actor may see, by identity.
type People = HashMap<PersonId, (Slug, String)>;

fn assignments(tx: &mut Tx<'_>, actor: &Actor, of: &[Param<'_>], all: &mut Filling<'_>) -> Result<People> {
    let mut params = of.to_vec();
    params.extend([Param::Bool(actor.sees_internal()), Param::Bool(actor.sees_protected())]);
    let rows: Vec<AssignmentRow> = tx.all(
        sql!(
            "SELECT coalesce(a.first_id, a.id), a.body_id, a.seat_id, a.person_id, o.slug, p.party, \
             coalesce(a.valid_from, s.valid_from), coalesce(a.valid_to, s.valid_to), \
             CASE WHEN (s.public OR $4) AND (NOT p.protected OR $5) THEN p.address END, \
             CASE WHEN (s.public OR $4) AND (NOT p.protected OR $5) THEN p.name END \
             FROM assignment a JOIN seat s ON s.id = a.seat_id JOIN person p ON p.id = a.person_id \
             LEFT JOIN organisation o ON o.id = a.organisation_id WHERE a.withdrawn_at IS NULL AND a.body_id BETWEEN $2 AND $3 \
             AND a.body_id IN (SELECT t.body_id FROM turnover_seat t WHERE t.round_id = $1) ORDER BY a.id"
        ),
        &params,
    )?;
    let mut people = People::new();
    for r in rows {
        if let (Some(address), Some(name)) = (r.address, r.name) {
            people.insert(r.person, (address, name));
        }
        if let Some(ballot) = all.of(r.body) {
            ballot.facts.assignments.push(Assignment {
                id: r.id,
                seat: r.seat,
                person: r.person,
                organisation: r.organisation,
                party: r.party,
                period: Period { from: r.from, to: r.to },
            });
        }
    }
    Ok(people)
}

from_row! {
    struct MemberRow { body: BodyId, group: Slug, organisation: Slug, from: Option<Date>, to: Option<Date> }
}

from_row! {
    struct SideRow {
        body: BodyId, organisation: Slug, party: Slug, side: As<Side>, from: Option<Date>, to: Option<Date>,
    }
}

/// Members of the groups that rules name, and sides where seats demand one.
fn around(tx: &mut Tx<'_>, of: &[Param<'_>], all: &mut Filling<'_>) -> Result<()> {
    let members: Vec<MemberRow> = tx.all(
        sql!(
            "SELECT r.body_id, g.slug, o.slug, m.valid_from, m.valid_to FROM charter_reference r \
             JOIN organisation_group g ON g.slug = r.slug JOIN group_member m ON m.group_id = g.id \
             JOIN organisation o ON o.id = m.organisation_id WHERE r.kind = 'group' AND m.withdrawn_at IS NULL \
             AND r.body_id BETWEEN $2 AND $3 AND r.body_id IN (SELECT t.body_id FROM turnover_seat t WHERE t.round_id = $1) \
             ORDER BY g.slug, o.slug, m.id"
        ),
        of,
    )?;
    for MemberRow { body, group, organisation, from, to } in members {
        if let Some(ballot) = all.of(body) {
            ballot.facts.memberships.push(Membership { group, organisation, period: Period { from, to } });
        }
    }
    let sides: Vec<SideRow> = tx.all(
        sql!(
            "SELECT s.body_id, o.slug, gs.party, gs.side, gs.valid_from, gs.valid_to FROM ( \
               SELECT DISTINCT body_id, organisation_id FROM seat WHERE withdrawn_at IS NULL AND organisation_id IS NOT NULL \
               AND body_id BETWEEN $2 AND $3 AND body_id IN (SELECT t.body_id FROM turnover_seat t WHERE t.round_id = $1)) s \
             JOIN governing_side gs ON gs.organisation_id = s.organisation_id JOIN organisation o ON o.id = s.organisation_id \
             WHERE gs.withdrawn_at IS NULL ORDER BY o.slug, gs.id"
        ),
        of,
    )?;
    for SideRow { body, organisation, party, side, from, to } in sides {
        if let Some(ballot) = all.of(body) {
            let period = Period { from, to };
            ballot.facts.sides.push(GoverningSide { organisation, party, side: side.0, period });
        }
    }
    Ok(())
}

fn names(tx: &mut Tx<'_>, of: &[Param<'_>]) -> Result<Names> {
    let rows: Vec<(String, String, String)> = tx.all(
        sql!(
            "SELECT 'organisation', o.slug, o.name FROM organisation o WHERE o.id IN ( \
               SELECT s.organisation_id FROM seat s WHERE s.body_id BETWEEN $2 AND $3 \
                 AND s.body_id IN (SELECT t.body_id FROM turnover_seat t WHERE t.round_id = $1) \
               UNION SELECT s.appointed_by_id FROM seat s WHERE s.body_id BETWEEN $2 AND $3 \
                 AND s.body_id IN (SELECT t.body_id FROM turnover_seat t WHERE t.round_id = $1) \
               UNION SELECT a.organisation_id FROM assignment a WHERE a.body_id BETWEEN $2 AND $3 \
                 AND a.body_id IN (SELECT t.body_id FROM turnover_seat t WHERE t.round_id = $1)) \
             OR o.slug IN (SELECT r.slug FROM charter_reference r WHERE r.kind = 'organisation' \
               AND r.body_id BETWEEN $2 AND $3 AND r.body_id IN (SELECT t.body_id FROM turnover_seat t WHERE t.round_id = $1)) \
             UNION ALL SELECT 'group', g.slug, g.name FROM organisation_group g WHERE g.withdrawn_at IS NULL"
        ),
        of,
    )?;
    let mut names = Names::default();
    rows.iter().for_each(|(kind, slug, name)| names.note(kind, slug, name));
    Ok(names)
}
