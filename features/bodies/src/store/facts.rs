//! What the charter engine asks for, of one body: a fixed number of statements, whatever its size.

use charter::{
    facts::{
        Area, Assignment, Contradiction, Deviation, Facts, GoverningSide, Meeting, MeetingState, Membership,
        Nomination, Organisation, OtherBody, Represents, Seat, SeatRole, Sector, Side, Term,
    },
    rule::{Charter, Rule, RuleKind, Severity, Source, Version},
};
use db::{Cell, Column, Mismatch, Result, Tx, from_row, params, sql};
use kernel::{
    Date, Period,
    id::{AssignmentId, BodyId, CharterId, MeetingId, NominationId, PersonId, RuleId, SeatId},
    slug::Slug,
};

use crate::model::Names;

/// A word or JSON text of a column, as the engine's own type.
pub struct As<T>(pub T);

impl<T: serde::de::DeserializeOwned> Column for As<T> {
    fn read(cell: Cell<'_>) -> std::result::Result<Self, Mismatch> {
        let text = cell.text()?;
        let value = if text.starts_with(['{', '[', '"']) {
            serde_json::from_str(text)
        } else {
            serde_json::from_value(serde_json::Value::String(text.into()))
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
        others: others(tx, body)?,
        memberships: memberships(tx, body)?,
        organisations: organisations(tx, body)?,
        sides: sides(tx, body)?,
        terms: terms(tx)?,
        areas: areas(tx, body)?,
        deviations: deviations(tx, body)?,
        contradictions: contradictions(tx, body)?,
    })
}

from_row! {
    struct SeatRow {
        id: SeatId, role: As<SeatRole>, appointed_by: Option<Slug>, organisation: Option<Slug>, group: Option<Slug>,
        side: Option<As<Side>>, sector: Option<As<Sector>>, area: Option<Slug>, voting: bool, term: Option<Slug>,
        from: Option<Date>, to: Option<Date>,
    }
}

/// The seats of a body, in charter order.
pub fn seats(tx: &mut Tx<'_>, body: BodyId) -> Result<Vec<Seat>> {
    let rows: Vec<SeatRow> = tx.all(
        sql!(
            "SELECT s.id, s.role, ap.slug, o.slug, g.slug, s.side, s.sector, a.slug, s.voting, t.slug, s.valid_from, s.valid_to \
             FROM seat s LEFT JOIN organisation ap ON ap.id = s.appointed_by_id \
             LEFT JOIN organisation o ON o.id = s.organisation_id LEFT JOIN organisation_group g ON g.id = s.group_id \
             LEFT JOIN area a ON a.id = s.area_id LEFT JOIN term t ON t.id = s.term_id \
             WHERE s.body_id = $1 AND s.withdrawn_at IS NULL ORDER BY s.ordinal, s.id"
        ),
        params![body],
    )?;
    let seat = |r: SeatRow| Seat {
        id: r.id,
        role: r.role.0,
        appointed_by: r.appointed_by,
        represents: match (r.organisation, r.group) {
            (Some(organisation), _) => Represents::Organisation(organisation),
            (None, Some(group)) => Represents::Group(group),
            (None, None) => Represents::Nobody,
        },
        side: r.side.map(|side| side.0),
        sector: r.sector.map(|sector| sector.0),
        area: r.area,
        voting: r.voting,
        term: r.term,
        period: Period { from: r.from, to: r.to },
    };
    Ok(rows.into_iter().map(seat).collect())
}

from_row! {
    struct AssignmentRow {
        id: AssignmentId, seat: SeatId, person: PersonId, organisation: Option<Slug>, party: Option<Slug>,
        from: Option<Date>, to: Option<Date>,
    }
}

/// The people in the seats of a body.
pub fn assignments(tx: &mut Tx<'_>, body: BodyId) -> Result<Vec<Assignment>> {
    let rows: Vec<AssignmentRow> = tx.all(
        sql!(
            "SELECT a.id, a.seat_id, a.person_id, o.slug, p.party, a.valid_from, a.valid_to FROM assignment a \
             JOIN person p ON p.id = a.person_id LEFT JOIN organisation o ON o.id = a.organisation_id \
             WHERE a.body_id = $1 AND a.withdrawn_at IS NULL ORDER BY a.id"
        ),
        params![body],
    )?;
    let assignment = |r: AssignmentRow| Assignment {
        id: r.id,
        seat: r.seat,
        person: r.person,
        organisation: r.organisation,
        party: r.party,
        period: Period { from: r.from, to: r.to },
    };
    Ok(rows.into_iter().map(assignment).collect())
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

from_row! {
    struct OtherMeetingRow { body: Slug, id: MeetingId, date: Date, month_only: bool, state: As<MeetingState> }
}

from_row! {
    struct OtherMemberRow { body: Slug, organisation: Slug, from: Option<Date>, to: Option<Date> }
}

/// What is known of the bodies that the rules name.
fn others(tx: &mut Tx<'_>, body: BodyId) -> Result<Vec<OtherBody>> {
    let named: Vec<Slug> = tx.all(
        sql!(
            "SELECT b.slug FROM charter_reference r JOIN body b ON b.slug = r.slug \
             WHERE r.body_id = $1 AND r.kind = 'body' ORDER BY b.slug"
        ),
        params![body],
    )?;
    let mut others: Vec<OtherBody> =
        named.into_iter().map(|body| OtherBody { body, meetings: Vec::new(), members: Vec::new() }).collect();
    if others.is_empty() {
        return Ok(others);
    }
    let meetings: Vec<OtherMeetingRow> = tx.all(
        sql!(
            "SELECT b.slug, m.id, m.date, m.month_only, m.state FROM charter_reference r JOIN body b ON b.slug = r.slug \
             JOIN meeting m ON m.body_id = b.id \
             WHERE r.body_id = $1 AND r.kind = 'body' AND m.withdrawn_at IS NULL ORDER BY m.date, m.id"
        ),
        params![body],
    )?;
    let members: Vec<OtherMemberRow> = tx.all(
        sql!(
            "SELECT b.slug, o.slug, s.valid_from, s.valid_to FROM charter_reference r JOIN body b ON b.slug = r.slug \
             JOIN seat s ON s.body_id = b.id JOIN organisation o ON o.id = s.organisation_id \
             WHERE r.body_id = $1 AND r.kind = 'body' AND s.withdrawn_at IS NULL \
             AND s.role IN ('chair', 'vice_chair', 'lead', 'member') ORDER BY o.slug, s.id"
        ),
        params![body],
    )?;
    let at = |slug: &Slug| others.iter().position(|other| other.body == *slug);
    let placed: Vec<_> = meetings.into_iter().map(|m| (at(&m.body), m)).collect();
    let seated: Vec<_> = members.into_iter().map(|m| (at(&m.body), m)).collect();
    for (at, m) in placed {
        let meeting = Meeting { id: m.id, date: m.date, month_only: m.month_only, state: m.state.0 };
        at.into_iter().for_each(|at| others[at].meetings.push(meeting.clone()));
    }
    for (at, m) in seated {
        let member = (m.organisation, Period { from: m.from, to: m.to });
        at.into_iter().for_each(|at| others[at].members.push(member.clone()));
    }
    Ok(others)
}

from_row! {
    struct MembershipRow { group: Slug, organisation: Slug, from: Option<Date>, to: Option<Date> }
}

fn memberships(tx: &mut Tx<'_>, body: BodyId) -> Result<Vec<Membership>> {
    let rows: Vec<MembershipRow> = tx.all(
        sql!(
            "SELECT g.slug, o.slug, m.valid_from, m.valid_to FROM charter_reference r \
             JOIN organisation_group g ON g.slug = r.slug JOIN group_member m ON m.group_id = g.id \
             JOIN organisation o ON o.id = m.organisation_id \
             WHERE r.body_id = $1 AND r.kind = 'group' AND m.withdrawn_at IS NULL ORDER BY g.slug, o.slug, m.id"
        ),
        params![body],
    )?;
    let membership = |r: MembershipRow| Membership {
        group: r.group,
        organisation: r.organisation,
        period: Period { from: r.from, to: r.to },
    };
    Ok(rows.into_iter().map(membership).collect())
}

from_row! {
    struct OrganisationRow { slug: Slug, sector: Option<As<Sector>>, from: Option<Date>, to: Option<Date> }
}

from_row! {
    struct TaskRow { organisation: Slug, task: String, from: Option<Date>, to: Option<Date> }
}

/// The organisations that seats, people in them, rules and their groups name, with their tasks.
fn organisations(tx: &mut Tx<'_>, body: BodyId) -> Result<Vec<Organisation>> {
    let rows: Vec<OrganisationRow> = tx.all(
        sql!(
            "SELECT slug, sector, valid_from, valid_to FROM organisation WHERE id IN ( \
               SELECT organisation_id FROM seat WHERE body_id = $1 UNION SELECT appointed_by_id FROM seat WHERE body_id = $1 \
               UNION SELECT organisation_id FROM assignment WHERE body_id = $1 \
               UNION SELECT o.id FROM charter_reference r JOIN organisation o ON o.slug = r.slug \
                     WHERE r.body_id = $1 AND r.kind = 'organisation' \
               UNION SELECT m.organisation_id FROM charter_reference r JOIN organisation_group g ON g.slug = r.slug \
                     JOIN group_member m ON m.group_id = g.id WHERE r.body_id = $1 AND r.kind = 'group') ORDER BY slug"
        ),
        params![body],
    )?;
    let tasks: Vec<TaskRow> = tx.all(
        sql!(
            "SELECT o.slug, t.task, t.valid_from, t.valid_to FROM charter_reference r \
             JOIN organisation_group g ON g.slug = r.slug JOIN group_member m ON m.group_id = g.id \
             JOIN organisation o ON o.id = m.organisation_id JOIN organisation_task t ON t.organisation_id = o.id \
             WHERE r.body_id = $1 AND r.kind = 'group' AND t.withdrawn_at IS NULL ORDER BY o.slug, t.id"
        ),
        params![body],
    )?;
    let organisation = |r: OrganisationRow| {
        let own = tasks.iter().filter(|task| task.organisation == r.slug);
        let tasks = own.map(|task| (task.task.clone(), Period { from: task.from, to: task.to })).collect();
        let period = Period { from: r.from, to: r.to };
        Organisation { slug: r.slug, sector: r.sector.map(|sector| sector.0), period, tasks }
    };
    Ok(rows.into_iter().map(organisation).collect())
}

from_row! {
    struct SideRow { organisation: Slug, party: Slug, side: As<Side>, from: Option<Date>, to: Option<Date> }
}

fn sides(tx: &mut Tx<'_>, body: BodyId) -> Result<Vec<GoverningSide>> {
    let rows: Vec<SideRow> = tx.all(
        sql!(
            "SELECT o.slug, gs.party, gs.side, gs.valid_from, gs.valid_to FROM governing_side gs \
             JOIN organisation o ON o.id = gs.organisation_id WHERE gs.withdrawn_at IS NULL AND gs.organisation_id IN \
             (SELECT organisation_id FROM seat WHERE body_id = $1 AND side IS NOT NULL) ORDER BY o.slug, gs.id"
        ),
        params![body],
    )?;
    let side = |r: SideRow| GoverningSide {
        organisation: r.organisation,
        party: r.party,
        side: r.side.0,
        period: Period { from: r.from, to: r.to },
    };
    Ok(rows.into_iter().map(side).collect())
}

/// All terms of office.
pub fn terms(tx: &mut Tx<'_>) -> Result<Vec<Term>> {
    let rows: Vec<(Slug, Date, Date)> =
        tx.all(sql!("SELECT slug, valid_from, valid_to FROM term ORDER BY valid_from, id"), params![])?;
    let term = |(slug, from, to)| Term { slug, period: Period { from: Some(from), to: Some(to) } };
    Ok(rows.into_iter().map(term).collect())
}

fn areas(tx: &mut Tx<'_>, body: BodyId) -> Result<Vec<Area>> {
    let rows: Vec<(Slug, Option<Date>, Option<Date>)> = tx.all(
        sql!(
            "SELECT a.slug, a.valid_from, a.valid_to FROM charter_reference r JOIN area a ON a.slug = r.slug \
             WHERE r.body_id = $1 AND r.kind = 'area' ORDER BY a.slug"
        ),
        params![body],
    )?;
    Ok(rows.into_iter().map(|(slug, from, to)| Area { slug, period: Period { from, to } }).collect())
}

from_row! {
    struct DeviationRow { rule: RuleId, reason: String, by: String, on: Date, from: Option<Date>, to: Option<Date> }
}

fn deviations(tx: &mut Tx<'_>, body: BodyId) -> Result<Vec<Deviation>> {
    let rows: Vec<DeviationRow> = tx.all(
        sql!(
            "SELECT rule_id, reason, accepted_by, accepted_on, valid_from, valid_to FROM deviation \
             WHERE body_id = $1 AND withdrawn_at IS NULL ORDER BY id"
        ),
        params![body],
    )?;
    let deviation = |r: DeviationRow| Deviation {
        rule: r.rule,
        period: Period { from: r.from, to: r.to },
        reason: r.reason,
        by: r.by,
        on: r.on,
    };
    Ok(rows.into_iter().map(deviation).collect())
}

from_row! {
    struct ContradictionRow { about: String, one: String, other: String, from: Option<Date>, to: Option<Date> }
}

fn contradictions(tx: &mut Tx<'_>, body: BodyId) -> Result<Vec<Contradiction>> {
    let rows: Vec<ContradictionRow> = tx.all(
        sql!(
            "SELECT about, one, other, valid_from, valid_to FROM contradiction \
             WHERE body_id = $1 AND withdrawn_at IS NULL ORDER BY id"
        ),
        params![body],
    )?;
    let contradiction = |r: ContradictionRow| Contradiction {
        about: r.about,
        one: r.one,
        other: r.other,
        period: Period { from: r.from, to: r.to },
    };
    Ok(rows.into_iter().map(contradiction).collect())
}

/// Names of what the rules of a body name.
pub fn reference_names(tx: &mut Tx<'_>, body: BodyId) -> Result<Names> {
    let rows: Vec<(String, String, String)> = tx.all(
        sql!(
            "SELECT 'organisation', o.slug, o.name FROM charter_reference r JOIN organisation o ON o.slug = r.slug \
               WHERE r.body_id = $1 AND r.kind = 'organisation' \
             UNION ALL SELECT 'group', g.slug, g.name FROM charter_reference r JOIN organisation_group g ON g.slug = r.slug \
               WHERE r.body_id = $1 AND r.kind = 'group' \
             UNION ALL SELECT 'body', b.slug, b.name FROM charter_reference r JOIN body b ON b.slug = r.slug \
               WHERE r.body_id = $1 AND r.kind = 'body' \
             UNION ALL SELECT 'area', a.slug, a.name FROM charter_reference r JOIN area a ON a.slug = r.slug \
               WHERE r.body_id = $1 AND r.kind = 'area'"
        ),
        params![body],
    )?;
    let mut names = Names::default();
    rows.iter().for_each(|(kind, slug, name)| names.note(kind, slug, name));
    Ok(names)
}

/// Names of everything a finding of a body may name: its rules, its seats, the people in them, members of its groups.
pub fn names(tx: &mut Tx<'_>, body: BodyId) -> Result<Names> {
    let mut names = reference_names(tx, body)?;
    let organisations: Vec<(Slug, String)> = tx.all(
        sql!(
            "SELECT slug, name FROM organisation WHERE id IN ( \
               SELECT organisation_id FROM seat WHERE body_id = $1 UNION SELECT appointed_by_id FROM seat WHERE body_id = $1 \
               UNION SELECT organisation_id FROM assignment WHERE body_id = $1 \
               UNION SELECT m.organisation_id FROM charter_reference r JOIN organisation_group g ON g.slug = r.slug \
                     JOIN group_member m ON m.group_id = g.id WHERE r.body_id = $1 AND r.kind = 'group' \
               UNION SELECT s.organisation_id FROM charter_reference r JOIN body b ON b.slug = r.slug \
                     JOIN seat s ON s.body_id = b.id WHERE r.body_id = $1 AND r.kind = 'body')"
        ),
        params![body],
    )?;
    organisations.iter().for_each(|(slug, name)| names.note("organisation", slug.as_str(), name));
    let groups: Vec<(Slug, String)> = tx.all(
        sql!("SELECT slug, name FROM organisation_group WHERE id IN (SELECT group_id FROM seat WHERE body_id = $1)"),
        params![body],
    )?;
    groups.iter().for_each(|(slug, name)| names.note("group", slug.as_str(), name));
    Ok(names)
}

/// The people in seats of a body, and whether one of those seats is public.
pub fn people(tx: &mut Tx<'_>, body: BodyId) -> Result<Vec<(PersonId, bool)>> {
    tx.all(
        sql!("SELECT a.person_id, s.public FROM assignment a JOIN seat s ON s.id = a.seat_id WHERE a.body_id = $1 ORDER BY s.public"),
        params![body],
    )
}
