//! What a plan keeps to. Conditions are withdrawn, never deleted.

use bodies::store::facts::As;
use db::{Json, Result, Tx, from_row, params, sql};
use jiff::Timestamp;
use kernel::{
    Date,
    id::{BodyId, MeetingPlanId, OrganisationId, PersonId, PlanConditionId},
};

use crate::model::{Condition, ConditionKind, Content};

from_row! {
    struct ConditionRow {
        id: PlanConditionId, kind: String, body: Option<BodyId>, person: Option<PersonId>,
        organisation: Option<OrganisationId>, from: Option<Date>, to: Option<Date>, content: As<Content>, note: String,
        by: String, at: Timestamp,
    }
}

/// What a plan keeps to, in the order in which it was noted.
pub fn of_plan(tx: &mut Tx<'_>, plan: MeetingPlanId) -> Result<Vec<Condition>> {
    let rows: Vec<ConditionRow> = tx.all(
        sql!(
            "SELECT id, kind, body_id, person_id, organisation_id, first_day, last_day, content, note, noted_by, recorded_at \
             FROM meeting_plan_condition WHERE plan_id = $1 AND withdrawn_at IS NULL ORDER BY recorded_at, id"
        ),
        params![plan],
    )?;
    let condition = |row: ConditionRow| {
        Some(Condition {
            id: row.id,
            kind: ConditionKind::from_word(&row.kind)?,
            body: row.body,
            person: row.person,
            organisation: row.organisation,
            from: row.from,
            to: row.to,
            content: row.content.0,
            note: row.note,
            by: row.by,
            at: row.at,
        })
    };
    Ok(rows.into_iter().filter_map(condition).collect())
}

/// A condition to be noted.
#[derive(Clone, Debug, Default)]
pub struct NewCondition {
    /// What kind; nothing is noted without.
    pub kind: Option<ConditionKind>,
    /// The body it is about.
    pub body: Option<BodyId>,
    /// The person it is about.
    pub person: Option<PersonId>,
    /// The organisation it is about.
    pub organisation: Option<OrganisationId>,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
    /// What else it says.
    pub content: Content,
    /// A remark.
    pub note: String,
}

/// Notes a condition.
pub fn add(tx: &mut Tx<'_>, plan: MeetingPlanId, new: &NewCondition, by: &str) -> Result<PlanConditionId> {
    let (id, now): (PlanConditionId, _) = (tx.new_id(), tx.now());
    let content = serde_json::to_value(&new.content).map_err(db::Error::other)?;
    let kind = new.kind.unwrap_or(ConditionKind::Blocked).word();
    tx.run(
        sql!(
            "INSERT INTO meeting_plan_condition (id, plan_id, kind, body_id, person_id, organisation_id, first_day, last_day, \
             content, note, noted_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
        ),
        params![
            id,
            plan,
            kind,
            new.body,
            new.person,
            new.organisation,
            new.from,
            new.to,
            Json(&content),
            new.note.as_str(),
            by,
            now
        ],
    )?;
    Ok(id)
}

/// Withdraws a condition of a plan. How many rows: none when it is not there any more.
pub fn withdraw(tx: &mut Tx<'_>, plan: MeetingPlanId, id: PlanConditionId, by: &str) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!(
            "UPDATE meeting_plan_condition SET withdrawn_at = $3, withdrawn_by = $4 \
             WHERE id = $1 AND plan_id = $2 AND withdrawn_at IS NULL"
        ),
        params![id, plan, now, by],
    )
}
