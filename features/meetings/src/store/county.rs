//! The meetings of a county, by day, a page at a time.

use db::{Result, Tx, params, sql};
use kernel::{
    Actor, Date,
    id::{Id, MeetingId},
    slug::Slug,
};
use uuid::Uuid;

use super::line::{Line, lines};

/// Smaller than every identity.
const NONE: Uuid = Uuid::nil();
/// Meetings on one page.
pub const PAGE: i64 = 50;

/// Where a page of the list begins: after this meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct After {
    /// Its day.
    pub date: Date,
    /// When it begins; empty when nobody knows.
    pub starts: String,
    /// Its identity.
    pub id: MeetingId,
}

/// What narrows the list; empty texts narrow nothing.
#[derive(Clone, Debug)]
pub struct Narrow {
    /// County code. Meetings of the whole country are there in every county.
    pub county: String,
    /// Address word of a body.
    pub body: String,
    /// Address word of an organisation that has a seat on the day of the meeting.
    pub organisation: String,
    /// Planned, held or cancelled, as a word.
    pub state: String,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Where the page begins.
    pub after: Option<After>,
}

/// What is asked of every meeting: $1 county, $2 body, $3 organisation, $4 state.
macro_rules! narrowed {
    ($rest:expr) => {
        concat!(
            "FROM meeting p JOIN body pb ON pb.id = p.body_id WHERE p.withdrawn_at IS NULL AND pb.withdrawn_at IS NULL \
             AND p.county_code IN ($1, '') AND (pb.slug = $2 OR $2 = '') AND (p.state = $4 OR $4 = '') \
             AND ($3 = '' OR EXISTS (SELECT 1 FROM seat s JOIN organisation so ON so.id = s.organisation_id \
               WHERE so.slug = $3 AND s.body_id = p.body_id AND s.withdrawn_at IS NULL \
               AND (s.valid_from IS NULL OR s.valid_from <= p.date) AND (s.valid_to IS NULL OR s.valid_to >= p.date))) AND ",
            $rest
        )
    };
}

/// The meetings of a page and one more, if there are more; `most` is how many at most. First which, then what is told of them:
/// of the others nothing need be looked up.
pub fn meetings(tx: &mut Tx<'_>, _actor: &Actor, narrow: &Narrow, most: i64) -> Result<Vec<Line>> {
    let Narrow { county, body, organisation, state, from, to, after } = narrow;
    let (starts, id) = after.as_ref().map_or(("", NONE), |after| (after.starts.as_str(), after.id.uuid()));
    let from = after.as_ref().map_or(*from, |after| after.date);
    tx.all(
        lines!(concat!(
            "m.id IN (SELECT p.id ",
            narrowed!(
                "p.date >= $5 AND p.date <= $6 AND (p.date > $5 OR coalesce(p.starts, '') > $7 \
                 OR coalesce(p.starts, '') = $7 AND coalesce(p.first_id, p.id) > $8) \
                 ORDER BY p.date, coalesce(p.starts, ''), coalesce(p.first_id, p.id) LIMIT $9)"
            ),
            " ORDER BY m.date, coalesce(m.starts, ''), coalesce(m.first_id, m.id)"
        )),
        params![county, body, organisation, state, from, *to, starts, id, most],
    )
}

/// How many there are in all, and how many before the page.
pub fn count(tx: &mut Tx<'_>, _actor: &Actor, narrow: &Narrow) -> Result<(i64, i64)> {
    let Narrow { county, body, organisation, state, from, to, after } = narrow;
    let (starts, id) = after.as_ref().map_or(("", NONE), |after| (after.starts.as_str(), after.id.uuid()));
    let page = after.as_ref().map_or(*from, |after| after.date);
    let before = i64::from(after.is_some());
    tx.one(
        sql!(concat!(
            "SELECT count(*), $10 * coalesce(CAST(sum(CASE WHEN p.date > $9 OR p.date = $9 AND (coalesce(p.starts, '') > $7 \
             OR coalesce(p.starts, '') = $7 AND coalesce(p.first_id, p.id) > $8) THEN 0 ELSE 1 END) AS BIGINT), 0) ",
            narrowed!("p.date >= $5 AND p.date <= $6")
        )),
        params![county, body, organisation, state, *from, *to, starts, id, page, before],
    )
}

/// The county of a body; empty when it has no single one.
pub fn of_body(tx: &mut Tx<'_>, body: &str) -> Result<Option<String>> {
    tx.maybe(sql!("SELECT county_code FROM body WHERE slug = $1 AND withdrawn_at IS NULL"), params![body])
}

/// The organisations that have seats of their own in the bodies of a county: address word and name, in Swedish order.
pub fn organisations(tx: &mut Tx<'_>, county: &str) -> Result<Vec<(Slug, String)>> {
    let rows: Vec<(Slug, String, Vec<u8>, Uuid)> = tx.all(
        sql!(
            "SELECT DISTINCT o.slug, o.name, o.sort_key, o.id FROM body b CROSS JOIN seat s \
             JOIN organisation o ON o.id = s.organisation_id WHERE b.county_code = $1 AND b.withdrawn_at IS NULL \
             AND s.body_id = b.id AND s.withdrawn_at IS NULL AND o.withdrawn_at IS NULL ORDER BY o.sort_key, o.id"
        ),
        params![county],
    )?;
    Ok(rows.into_iter().map(|(slug, name, _, _)| (slug, name)).collect())
}
