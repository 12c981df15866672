//! What the charter engine asks for, of one body: a fixed number of statements, whatever its size.

mod around;
mod names;
mod remarks;

use charter::{
    facts::{Assignment, Facts, Meeting, MeetingState, Nomination, Represents, Seat, SeatRole, Sector, Side, Term},
    rule::{Charter, Rule, RuleKind, Severity, Source, Version},
};
use db::{Cell, Column, Mismatch, Result, Tx, from_row, params, sql};
use kernel::{
    Date, Period,
    id::{AssignmentId, BodyId, CharterId, MeetingId, NominationId, PersonId, RuleId, SeatId},
    slug::Slug,
};
use serde::de::{IntoDeserializer, value::StrDeserializer};

pub use names::{chairing_names, names, people, reference_names};

/// A word or JSON text of a column, as the engine's own type.
#[derive(Debug)]
pub struct As<T>(pub T);

impl<T: serde::de::DeserializeOwned> Column for As<T> {
    fn read(cell: Cell<'_>) -> std::result::Result<Self, Mismatch> {
        let text = cell.text()?;
        let value = if text.starts_with(['{', '[', '"']) {
            serde_json::from_str(text)
        } else {
            let word: StrDeserializer<'_, serde_json::Error> = text.into_deserializer();
            T::deserialize(word)
        };
        value.map(As).map_err(|_| cell.mismatch("a word of the register"))
    }
}

from_row! {
    struct VersionRow { id: CharterId, title: String, from: Option<Date>, to: Option<Date> }
}

from_row! {
    struct RuleRow {
        id: RuleId, charter: CharterId, kind: As<RuleKind>, severity: As<Severity>, source: As<Source>,
        from: Option<Date>, to: Option<Date>,
    }
}

/// All versions of a body's charter.
pub fn charter(tx: &mut Tx<'_>, body: BodyId) -> Result<Charter> {
    let versions: Vec<VersionRow> = tx.all(
        sql!(
            "SELECT id, title, valid_from, valid_to FROM charter WHERE body_id = $1 AND withdrawn_at IS NULL \
             ORDER BY coalesce(valid_from, '0001-01-01'), id"
        ),
        params![body],
    )?;
    let rules: Vec<RuleRow> = tx.all(
        sql!(
            "SELECT id, charter_id, content, severity, source, valid_from, valid_to FROM charter_rule \
             WHERE body_id = $1 AND withdrawn_at IS NULL ORDER BY ordinal, id"
        ),
        params![body],
    )?;
    let mut versions: Vec<Version> = versions
        .into_iter()
        .map(|v| Version { id: v.id, period: Period { from: v.from, to: v.to }, title: v.title, rules: Vec::new() })
        .collect();
    for r in rules {
        if let Some(version) = versions.iter_mut().find(|version| version.id == r.charter) {
            let period = Period { from: r.from, to: r.to };
            version.rules.push(Rule { id: r.id, kind: r.kind.0, severity: r.severity.0, source: r.source.0, period });
        }
    }
    Ok(Charter { versions })
}

/// A charter and what it is checked against.
pub type Checked = (Charter, Facts);

/// Both, of one body.
pub fn checked(tx: &mut Tx<'_>, body: BodyId) -> Result<Checked> {
    Ok((charter(tx, body)?, facts(tx, body)?))
}

/// Everything the charter of a body is checked against.
pub fn facts(tx: &mut Tx<'_>, body: BodyId) -> Result<Facts> {
    let (slug, from, to): (Slug, Option<Date>, Option<Date>) =
        tx.one(sql!("SELECT slug, valid_from, valid_to FROM body WHERE id = $1"), params![body])?;
    Ok(Facts {
        body: Some(slug),
        existence: Period { from, to },
        seats: seats(tx, body)?,
        assignments: assignments(tx, body)?,
        nominations: nominations(tx, body)?,
        meetings: meetings(tx, body)?,
        others: around::others(tx, body)?,
        memberships: around::memberships(tx, body)?,
        organisations: around::organisations(tx, body)?,
        sides: around::sides(tx, body)?,
        terms: terms(tx)?,
        areas: around::areas(tx, body)?,
        deviations: remarks::deviations(tx, body)?,
        contradictions: remarks::contradictions(tx, body)?,
    })
}

from_row! {
    struct SeatRow {
        id: SeatId, role: As<SeatRole>, appointed_by: Option<Slug>, organisation: Option<Slug>, group: Option<Slug>,
        side: Option<As<Side>>, sector: Option<As<Sector>>, area: Option<Slug>, voting: bool, term: Option<Slug>,
        from: Option<Date>, to: Option<Date>,
    }
}

impl From<SeatRow> for Seat {
    fn from(r: SeatRow) -> Self {
        Self {
            id: r.id,
            role: r.role.0,
            appointed_by: r.appointed_by,
            represents: Represents::of(r.organisation, r.group),
            side: r.side.map(|side| side.0),
            sector: r.sector.map(|sector| sector.0),
            area: r.area,
            voting: r.voting,
            term: r.term,
            period: Period { from: r.from, to: r.to },
        }
    }
}

/// What both questions for seats begin with. A macro, because a statement is one literal text.
macro_rules! seats {
    () => {
        "SELECT s.id, s.role, ap.slug, o.slug, g.slug, s.side, s.sector, a.slug, s.voting, t.slug, s.valid_from, s.valid_to \
         FROM seat s LEFT JOIN organisation ap ON ap.id = s.appointed_by_id \
         LEFT JOIN organisation o ON o.id = s.organisation_id LEFT JOIN organisation_group g ON g.id = s.group_id \
         LEFT JOIN area a ON a.id = s.area_id LEFT JOIN term t ON t.id = s.term_id \
         WHERE s.body_id = $1 AND s.withdrawn_at IS NULL"
    };
}

/// The seats of a body, in charter order.
fn seats(tx: &mut Tx<'_>, body: BodyId) -> Result<Vec<Seat>> {
    let rows: Vec<SeatRow> = tx.all(sql!(concat!(seats!(), " ORDER BY s.ordinal, s.id")), params![body])?;
    Ok(rows.into_iter().map(Seat::from).collect())
}

/// The seats of chairs and secretaries of a body through the years: what its rotation is told from.
pub fn chairing_seats(tx: &mut Tx<'_>, body: BodyId) -> Result<Vec<Seat>> {
    let rows: Vec<SeatRow> = tx.all(
        sql!(concat!(seats!(), " AND s.role IN ('chair', 'secretary') ORDER BY s.ordinal, s.id")),
        params![body],
    )?;
    Ok(rows.into_iter().map(Seat::from).collect())
}

from_row! {
    struct AssignmentRow {
        id: AssignmentId, seat: SeatId, person: PersonId, organisation: Option<Slug>, party: Option<Slug>,
        from: Option<Date>, to: Option<Date>,
    }
}

impl From<AssignmentRow> for Assignment {
    fn from(r: AssignmentRow) -> Self {
        Self {
            id: r.id,
            seat: r.seat,
            person: r.person,
            organisation: r.organisation,
            party: r.party,
            period: Period { from: r.from, to: r.to },
        }
    }
}

/// The people in the seats of a body.
fn assignments(tx: &mut Tx<'_>, body: BodyId) -> Result<Vec<Assignment>> {
    let rows: Vec<AssignmentRow> = tx.all(
        sql!(
            "SELECT coalesce(a.first_id, a.id), a.seat_id, a.person_id, o.slug, p.party, a.valid_from, a.valid_to FROM assignment a \
             JOIN person p ON p.id = a.person_id LEFT JOIN organisation o ON o.id = a.organisation_id \
             WHERE a.body_id = $1 AND a.withdrawn_at IS NULL ORDER BY a.id"
        ),
        params![body],
    )?;
    Ok(rows.into_iter().map(Assignment::from).collect())
}

/// Who has chaired a body and kept its minutes through the years.
pub fn chairing_assignments(tx: &mut Tx<'_>, body: BodyId) -> Result<Vec<Assignment>> {
    let rows: Vec<AssignmentRow> = tx.all(
        sql!(
            "SELECT coalesce(a.first_id, a.id), a.seat_id, a.person_id, o.slug, p.party, a.valid_from, a.valid_to FROM seat s \
             JOIN assignment a ON a.seat_id = s.id JOIN person p ON p.id = a.person_id \
             LEFT JOIN organisation o ON o.id = a.organisation_id \
             WHERE s.body_id = $1 AND s.role IN ('chair', 'secretary') AND s.withdrawn_at IS NULL \
             AND a.withdrawn_at IS NULL ORDER BY a.id"
        ),
        params![body],
    )?;
    Ok(rows.into_iter().map(Assignment::from).collect())
}

from_row! {
    struct NominationRow {
        id: NominationId, seat: SeatId, person: PersonId, organisation: Option<Slug>, party: Option<Slug>, on: Date,
        from: Option<Date>, to: Option<Date>,
    }
}

fn nominations(tx: &mut Tx<'_>, body: BodyId) -> Result<Vec<Nomination>> {
    let rows: Vec<NominationRow> = tx.all(
        sql!(
            "SELECT n.id, n.seat_id, n.person_id, o.slug, p.party, n.nominated_on, n.valid_from, n.valid_to \
             FROM nomination n JOIN person p ON p.id = n.person_id LEFT JOIN organisation o ON o.id = n.organisation_id \
             WHERE n.body_id = $1 AND n.withdrawn_at IS NULL ORDER BY n.id"
        ),
        params![body],
    )?;
    let nomination = |r: NominationRow| Nomination {
        id: r.id,
        seat: r.seat,
        person: r.person,
        organisation: r.organisation,
        party: r.party,
        nominated_on: r.on,
        period: Period { from: r.from, to: r.to },
    };
    Ok(rows.into_iter().map(nomination).collect())
}

from_row! {
    struct MeetingRow { id: MeetingId, date: Date, month_only: bool, state: As<MeetingState> }
}

impl From<MeetingRow> for Meeting {
    fn from(r: MeetingRow) -> Self {
        Self { id: r.id, date: r.date, month_only: r.month_only, state: r.state.0 }
    }
}

fn meetings(tx: &mut Tx<'_>, body: BodyId) -> Result<Vec<Meeting>> {
    let rows: Vec<MeetingRow> = tx.all(
        sql!(
            "SELECT id, date, month_only, state FROM meeting WHERE body_id = $1 AND withdrawn_at IS NULL ORDER BY date, id"
        ),
        params![body],
    )?;
    Ok(rows.into_iter().map(Meeting::from).collect())
}

/// All terms of office.
pub fn terms(tx: &mut Tx<'_>) -> Result<Vec<Term>> {
    let rows: Vec<(Slug, Date, Date)> =
        tx.all(sql!("SELECT slug, valid_from, valid_to FROM term ORDER BY valid_from, id"), params![])?;
    let term = |(slug, from, to)| Term { slug, period: Period { from: Some(from), to: Some(to) } };
    Ok(rows.into_iter().map(term).collect())
}
