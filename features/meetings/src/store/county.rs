//! The meetings of a county, by day, a page at a time.

use db::{Result, Tx, params, sql};
use kernel::{
    Actor, Date,
    id::{Id, MeetingId},
    slug::Slug,
};
use uuid::Uuid;

use super::line::{Line, lines};

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
            "(m.county_code IN ($1, '') OR $2 <> '') AND (b.slug = $2 OR $2 = '') AND (m.state = $4 OR $4 = '') \
             AND ($3 = '' OR EXISTS (SELECT 1 FROM seat s JOIN organisation so ON so.id = s.organisation_id \
               WHERE so.slug = $3 AND s.body_id = m.body_id AND s.withdrawn_at IS NULL \
               AND (s.valid_from IS NULL OR s.valid_from <= m.date) AND (s.valid_to IS NULL OR s.valid_to >= m.date))) AND ",
            $rest
        )
    };
}

/// The meetings of a page and one more, if there are more; `most` is how many at most.
pub fn meetings(tx: &mut Tx<'_>, _actor: &Actor, narrow: &Narrow, most: i64) -> Result<Vec<Line>> {
    let Narrow { county, body, organisation, state, from, to, after } = narrow;
    let (starts, id) =
        after.as_ref().map_or(("", MeetingId::from_uuid(Uuid::nil())), |after| (after.starts.as_str(), after.id));
    let from = after.as_ref().map_or(*from, |after| after.date);
    tx.all(
        lines!(narrowed!(
            "m.date >= $5 AND m.date <= $6 AND (m.date > $5 OR coalesce(m.starts, '') > $7 \
             OR coalesce(m.starts, '') = $7 AND coalesce(m.first_id, m.id) > $8) \
             ORDER BY m.date, coalesce(m.starts, ''), coalesce(m.first_id, m.id) LIMIT $9"
        )),
        params![county, body, organisation, state, from, *to, starts, id, most],
    )
}

/// How many there are in all, and how many before the page.
pub fn count(tx: &mut Tx<'_>, _actor: &Actor, narrow: &Narrow) -> Result<(i64, i64)> {
    let Narrow { county, body, organisation, state, from, to, after } = narrow;
    let (starts, id) =
        after.as_ref().map_or(("", MeetingId::from_uuid(Uuid::nil())), |after| (after.starts.as_str(), after.id));
    let page = after.as_ref().map_or(*from, |after| after.date);
    let before = i64::from(after.is_some());
    tx.one(
        sql!(concat!(
            "SELECT count(*), $10 * coalesce(CAST(sum(CASE WHEN m.date > $9 OR m.date = $9 AND (coalesce(m.starts, '') > $7 \
             OR coalesce(m.starts, '') = $7 AND coalesce(m.first_id, m.id) > $8) THEN 0 ELSE 1 END) AS BIGINT), 0) \
             FROM meeting m JOIN body b ON b.id = m.body_id WHERE m.withdrawn_at IS NULL AND b.withdrawn_at IS NULL AND ",
            narrowed!("m.date >= $5 AND m.date <= $6")
        )),
        params![county, body, organisation, state, *from, *to, starts, id, page, before],
    )
}

/// The organisations that have seats of their own in the bodies of a county: address word and name, in Swedish order.
pub fn organisations(tx: &mut Tx<'_>, county: &str) -> Result<Vec<(Slug, String)>> {
    tx.all(
        sql!(
            "SELECT o.slug, o.name FROM organisation o WHERE o.withdrawn_at IS NULL AND EXISTS (SELECT 1 FROM seat s \
             JOIN body b ON b.id = s.body_id WHERE s.organisation_id = o.id AND s.withdrawn_at IS NULL \
             AND b.county_code = $1) ORDER BY o.sort_key, o.id"
        ),
        params![county],
    )
}
