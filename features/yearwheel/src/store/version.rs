//! What was published, and why a plan breaks a rule on purpose.

use bodies::store::facts::As;
use db::{Json, Result, Tx, from_row, params, sql};
use jiff::Timestamp;
use kernel::id::{MeetingPlanId, PlanDeviationId, PlanVersionId};

use crate::model::{PublishedMeeting, Version};

from_row! {
    struct VersionRow {
        id: PlanVersionId, number: i64, letter: String, meetings: As<Vec<PublishedMeeting>>, broken: i64, cost: i64,
        decision: String, note: String, published_by: String, published_at: Timestamp,
    }
}

/// Most versions that are read of a plan: the newest.
pub const MOST: i64 = 50;

/// What was published of a plan, the newest first.
pub fn of_plan(tx: &mut Tx<'_>, plan: MeetingPlanId) -> Result<Vec<Version>> {
    let rows: Vec<VersionRow> = tx.all(
        sql!(
            "SELECT id, number, letter, meetings, broken, cost, decision, note, published_by, published_at \
             FROM meeting_plan_version WHERE plan_id = $1 ORDER BY number DESC LIMIT $2"
        ),
        params![plan, MOST],
    )?;
    let version = |row: VersionRow| Version {
        id: row.id,
        number: row.number,
        letter: row.letter,
        meetings: row.meetings.0,
        broken: row.broken,
        cost: row.cost,
        decision: row.decision,
        note: row.note,
        published_by: row.published_by,
        published_at: row.published_at,
    };
    Ok(rows.into_iter().map(version).collect())
}

/// Keeps what is published now. `version.number` is given here: one more than the newest.
pub fn add(tx: &mut Tx<'_>, plan: MeetingPlanId, version: &Version) -> Result<i64> {
    let meetings = serde_json::to_value(&version.meetings).map_err(db::Error::other)?;
    let now = tx.now();
    let id: PlanVersionId = tx.new_id();
    tx.one(
        sql!(
            "INSERT INTO meeting_plan_version (id, plan_id, number, letter, meetings, broken, cost, decision, note, published_by, \
             published_at) SELECT $1, $2, coalesce(max(v.number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10 \
             FROM meeting_plan_version v WHERE v.plan_id = $2 RETURNING number"
        ),
        params![
            id,
            plan,
            version.letter.as_str(),
            Json(&meetings),
            version.broken,
            version.cost,
            version.decision.as_str(),
            version.note.as_str(),
            version.published_by.as_str(),
            now
        ],
    )
}

from_row! {
    /// Why a plan breaks a rule on purpose.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct DeviationLine {
        /// Its identity.
        pub id: PlanDeviationId,
        /// H1 to H9.
        pub rule: String,
        /// What it is about: the address word of a body, or of the organisation of a person.
        pub subject: String,
        /// Its name, while the register has it.
        pub name: Option<String>,
        /// Why.
        pub reason: String,
        /// Who has accepted it.
        pub by: String,
        /// When.
        pub at: Timestamp,
    }
}

impl DeviationLine {
    /// What it is about, by name where there is one.
    #[must_use]
    pub fn about(&self) -> &str {
        self.name.as_deref().unwrap_or(&self.subject)
    }
}

/// Why a plan breaks rules on purpose, the newest first.
pub fn deviations(tx: &mut Tx<'_>, plan: MeetingPlanId) -> Result<Vec<DeviationLine>> {
    tx.all(
        sql!(
            "SELECT d.id, d.rule, d.subject, coalesce(b.name, o.name), d.reason, d.accepted_by, d.recorded_at \
             FROM meeting_plan_deviation d LEFT JOIN body b ON b.slug = d.subject LEFT JOIN organisation o ON o.slug = d.subject \
             WHERE d.plan_id = $1 AND d.withdrawn_at IS NULL ORDER BY d.recorded_at DESC, d.id"
        ),
        params![plan],
    )
}

/// Accepts that a plan breaks a rule.
pub fn accept(
    tx: &mut Tx<'_>,
    plan: MeetingPlanId,
    (rule, subject): (&str, &str),
    reason: &str,
    by: &str,
) -> Result<u64> {
    let (id, now) = (tx.new_id::<PlanDeviationId>(), tx.now());
    tx.run(
        sql!(
            "INSERT INTO meeting_plan_deviation (id, plan_id, rule, subject, reason, accepted_by, recorded_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        params![id, plan, rule, subject, reason, by, now],
    )
}

/// Takes back that a plan breaks a rule on purpose. How many rows: none when it has been taken back already. Who does it is in the log.
pub fn withdraw(tx: &mut Tx<'_>, plan: MeetingPlanId, id: PlanDeviationId) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!(
            "UPDATE meeting_plan_deviation SET withdrawn_at = $3 WHERE id = $1 AND plan_id = $2 AND withdrawn_at IS NULL"
        ),
        params![id, plan, now],
    )
}
