//! What is known around a body: the bodies, groups, organisations, sides and areas that its rules and seats name.

use charter::facts::{Area, GoverningSide, Meeting, MeetingState, Membership, Organisation, OtherBody, Sector, Side};
use db::{Result, Tx, from_row, params, sql};
use kernel::{
    Date, Period,
    id::{BodyId, MeetingId},
    slug::Slug,
};

use super::As;

from_row! {
    struct OtherMeetingRow { body: Slug, id: MeetingId, date: Date, month_only: bool, state: As<MeetingState> }
}

from_row! {
    struct OtherMemberRow { body: Slug, organisation: Slug, from: Option<Date>, to: Option<Date> }
}

/// What is known of the bodies that the rules name.
pub(super) fn others(tx: &mut Tx<'_>, body: BodyId) -> Result<Vec<OtherBody>> {
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

pub(super) fn memberships(tx: &mut Tx<'_>, body: BodyId) -> Result<Vec<Membership>> {
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
pub(super) fn organisations(tx: &mut Tx<'_>, body: BodyId) -> Result<Vec<Organisation>> {
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

pub(super) fn sides(tx: &mut Tx<'_>, body: BodyId) -> Result<Vec<GoverningSide>> {
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

pub(super) fn areas(tx: &mut Tx<'_>, body: BodyId) -> Result<Vec<Area>> {
    let rows: Vec<(Slug, Option<Date>, Option<Date>)> = tx.all(
        sql!(
            "SELECT a.slug, a.valid_from, a.valid_to FROM charter_reference r JOIN area a ON a.slug = r.slug \
             WHERE r.body_id = $1 AND r.kind = 'area' ORDER BY a.slug"
        ),
        params![body],
    )?;
    Ok(rows.into_iter().map(|(slug, from, to)| Area { slug, period: Period { from, to } }).collect())
}
