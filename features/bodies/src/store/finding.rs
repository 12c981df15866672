//! What the charter engine answered, kept with the days each answer holds. Derived: rebuilt, never edited.

use std::collections::HashSet;

use charter::{
    finding::{Finding, Level},
    rule::Source,
};
use db::{Json, Result, Tx, from_row, params, sql};
use kernel::{
    Actor, Date, Period,
    id::{BodyId, FindingId, Id, PersonId},
    slug::Slug,
};
use serde::{Deserialize, Serialize};

use super::facts::As;
use crate::model::Names;

/// A finding and the names its sentence needs, as they were when it was counted.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Kept {
    /// What the engine answered.
    pub finding: Finding,
    /// Names by what they name.
    #[serde(default)]
    pub names: Names,
}

/// First and last day that anything is kept for.
pub const FIRST: Date = jiff::civil::date(1990, 1, 1);
/// See [`FIRST`].
pub const LAST: Date = jiff::civil::date(2100, 12, 31);

/// Level as a number, worst first; a breach that somebody has accepted counts after everything else.
#[must_use]
pub const fn rank(level: Level, accepted: bool) -> i64 {
    let rank = match level {
        Level::Breach => 0,
        Level::Warning => 1,
        Level::Unknown => 2,
        Level::Ok => 3,
    };
    if accepted { rank + 10 } else { rank }
}

/// One answer to keep.
#[derive(Serialize)]
pub struct Keep<'a> {
    /// The body.
    pub body: BodyId,
    /// Its county; empty for none.
    pub county: &'a str,
    /// Place on the page among those of its level; those of one place stand in the order in which they begin.
    pub ordinal: i64,
    /// First to last day.
    pub period: Period,
    /// The person its sentence names, and whether she sits in a public seat.
    pub person: Option<(PersonId, bool)>,
    /// The answer and the names its sentence needs.
    pub content: Kept,
}

impl Keep<'_> {
    /// Named by all that it says, so that an answer that stays is recognised without being read.
    fn id(&self) -> Result<FindingId> {
        serde_json::to_string(self).map(|text| FindingId::named(&text)).map_err(db::Error::other)
    }
}

/// Keeps these answers for a body and forgets all others; those that stay are not written again.
pub fn keep(tx: &mut Tx<'_>, body: BodyId, answers: &[Keep<'_>]) -> Result<()> {
    let mut old: HashSet<FindingId> =
        tx.all(sql!("SELECT id FROM finding WHERE body_id = $1"), params![body])?.into_iter().collect();
    let mut new = Vec::new();
    for answer in answers {
        let id = answer.id()?;
        if !old.remove(&id) {
            new.push((id, answer));
        }
    }
    for id in old {
        tx.run(sql!("DELETE FROM finding WHERE id = $1"), params![id])?;
    }
    for (id, answer) in new {
        insert(tx, id, answer)?;
    }
    Ok(())
}

fn insert(tx: &mut Tx<'_>, id: FindingId, keep: &Keep<'_>) -> Result<u64> {
    let Finding { level, rule, deviation, .. } = &keep.content.finding;
    let content = serde_json::to_value(&keep.content).map_err(db::Error::other)?;
    tx.run(
        sql!(
            "INSERT INTO finding (id, body_id, county_code, level, ordinal, rule_id, valid_from, valid_to, person_id, \
             person_public, content) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
        ),
        params![
            id,
            keep.body,
            keep.county,
            rank(*level, deviation.is_some()),
            keep.ordinal,
            *rule,
            keep.period.from.unwrap_or(FIRST),
            keep.period.to.unwrap_or(LAST),
            keep.person.map(|(id, _)| id),
            keep.person.is_some_and(|(_, public)| public),
            Json(&content)
        ],
    )
}

/// The county a body's findings are kept under; empty for none.
pub fn county(tx: &mut Tx<'_>, body: BodyId) -> Result<String> {
    tx.one(sql!("SELECT county_code FROM body WHERE id = $1"), params![body])
}

/// Says that a body's findings are counted.
pub fn fresh(tx: &mut Tx<'_>, body: BodyId) -> Result<u64> {
    tx.run(sql!("UPDATE body SET stale_since = NULL WHERE id = $1 AND stale_since IS NOT NULL"), params![body])
}

/// Says that the findings of every body that `slug` concerns wait to be counted again: its rules name it, or it is an
/// organisation that sits there or belongs to a group that the rules name. `kind`: organisation, group, body, area.
pub fn stale_by_reference(tx: &mut Tx<'_>, kind: &str, slug: &Slug) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!(
            "UPDATE body SET stale_since = coalesce(stale_since, $3) \
             WHERE id IN (SELECT body_id FROM charter_reference WHERE kind = $1 AND slug = $2) \
             OR ($1 = 'organisation' AND id IN ( \
               SELECT s.body_id FROM organisation o JOIN seat s ON s.organisation_id = o.id OR s.appointed_by_id = o.id \
                 WHERE o.slug = $2 \
               UNION SELECT r.body_id FROM organisation o JOIN group_member m ON m.organisation_id = o.id \
                 JOIN organisation_group g ON g.id = m.group_id \
                 JOIN charter_reference r ON r.kind = 'group' AND r.slug = g.slug WHERE o.slug = $2))"
        ),
        params![kind, slug.as_str(), now],
    )
}

/// Bodies whose findings wait, oldest first, at most `limit`.
pub fn stale(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<BodyId>> {
    tx.all(sql!("SELECT id FROM body WHERE stale_since IS NOT NULL ORDER BY stale_since, id LIMIT $1"), params![limit])
}

from_row! {
    /// A finding beside the body it is about.
    #[derive(Debug)]
    pub struct Answer {
        /// The body's address word.
        pub slug: Slug,
        /// Its name.
        pub name: String,
        /// The finding and the names its sentence needs.
        pub kept: As<Kept>,
        /// Where the rule stands, when there is a rule.
        pub source: Option<As<Source>>,
        /// Title of the charter version the rule belongs to.
        pub charter: Option<String>,
        /// First day of that version.
        pub charter_from: Option<Date>,
        /// Address of the person its sentence names, when the actor may see her.
        pub person: Option<Slug>,
        /// Her name, by the same rule.
        pub person_name: Option<String>,
        /// First day on which it is the answer; [`FIRST`] when it always was.
        pub from: Date,
        /// Last day on which it is the answer; [`LAST`] when nothing is known to change.
        pub to: Date,
    }
}

/// What every question for answers begins with; $3 and $4 are what the actor may see. A macro, because a statement is one
/// literal text.
macro_rules! answers {
    () => {
        "SELECT b.slug, b.name, f.content, r.source, c.title, c.valid_from, \
         CASE WHEN (f.person_public OR $3) AND (NOT p.protected OR $4) THEN p.address END, \
         CASE WHEN (f.person_public OR $3) AND (NOT p.protected OR $4) THEN p.name END, f.valid_from, f.valid_to \
         FROM finding f JOIN body b ON b.id = f.body_id LEFT JOIN charter_rule r ON r.id = f.rule_id \
         LEFT JOIN charter c ON c.id = r.charter_id LEFT JOIN person p ON p.id = f.person_id"
    };
}

/// The findings of a body on a day, worst first, then in charter order.
pub fn of_body(tx: &mut Tx<'_>, actor: &Actor, body: BodyId, on: Date) -> Result<Vec<Answer>> {
    tx.all(
        sql!(concat!(
            answers!(),
            " WHERE f.body_id = $1 AND f.valid_to >= $2 AND f.valid_from <= $2 ORDER BY f.level, f.ordinal, f.valid_from, f.id"
        )),
        params![body, on, actor.sees_internal(), actor.sees_protected()],
    )
}

/// A finding with the days it holds from a day on.
#[derive(Debug)]
pub struct Upcoming {
    /// The finding.
    pub answer: Answer,
    /// First day, not before the day asked for.
    pub from: Date,
    /// Last day as it is kept.
    pub last: Date,
}

impl Upcoming {
    /// Last day; `None` when the finding holds as far as anybody looks.
    #[must_use]
    pub fn to(&self) -> Option<Date> {
        Some(self.last).filter(|last| *last < LAST)
    }
}

/// The findings of a body from a day on, in the order they begin.
pub fn upcoming(tx: &mut Tx<'_>, actor: &Actor, body: BodyId, day: Date) -> Result<Vec<Upcoming>> {
    let answers: Vec<Answer> = tx.all(
        sql!(concat!(
            answers!(),
            " WHERE f.body_id = $1 AND f.valid_to >= $2 ORDER BY f.valid_from, f.level, f.ordinal, f.id"
        )),
        params![body, day, actor.sees_internal(), actor.sees_protected()],
    )?;
    let upcoming = |answer: Answer| Upcoming { from: answer.from.max(day), last: answer.to, answer };
    Ok(answers.into_iter().map(upcoming).collect())
}

/// What needs attention in a county on a day: findings of one level, those that began last first.
pub fn attention(
    tx: &mut Tx<'_>,
    actor: &Actor,
    county: &str,
    level: Level,
    on: Date,
    limit: i64,
) -> Result<Vec<Answer>> {
    tx.all(
        sql!(concat!(
            answers!(),
            " WHERE f.county_code = $1 AND f.level = $5 AND f.valid_to >= $2 AND f.valid_from <= $2 \
             ORDER BY f.valid_from DESC, b.sort_key, f.ordinal, f.id LIMIT $6"
        )),
        params![county, on, actor.sees_internal(), actor.sees_protected(), rank(level, false), limit],
    )
}

/// How many findings of each level a county has on a day, by rank.
pub fn tally(tx: &mut Tx<'_>, county: &str, on: Date) -> Result<Vec<(i64, i64)>> {
    tx.all(
        sql!(
            "SELECT level, count(*) FROM finding WHERE county_code = $1 AND level IN (0, 1, 2, 3, 10, 11, 12, 13) \
             AND valid_to >= $2 AND valid_from <= $2 GROUP BY level ORDER BY level"
        ),
        params![county, on],
    )
}

/// The findings of every body that exists on a day, or of one (`slug` empty for all): bodies in Swedish order, worst first.
pub fn all(tx: &mut Tx<'_>, actor: &Actor, slug: &str, on: Date) -> Result<Vec<Answer>> {
    tx.all(
        sql!(concat!(
            answers!(),
            " WHERE ($1 = '' OR b.slug = $1) AND f.valid_to >= $2 AND f.valid_from <= $2 \
             ORDER BY b.sort_key, b.id, f.level, f.ordinal, f.valid_from, f.id"
        )),
        params![slug, on, actor.sees_internal(), actor.sees_protected()],
    )
}
