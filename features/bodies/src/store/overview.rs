//! The start page and the list of all bodies.

use charter::rule::RuleKind;
use db::{Result, Tx, from_row, params, sql};
use kernel::{
    Actor, Date, LocalTime,
    id::{BodyId, Id, TermId},
    slug::Slug,
};
use uuid::Uuid;

use super::facts::As;
use crate::model::Names;

/// Bodies on one page of the list.
pub const PAGE: i64 = 50;

from_row! {
    /// A body in the list.
    pub struct BodyLine {
        /// Identity.
        pub id: BodyId,
        /// Address word.
        pub slug: Slug,
        /// Name.
        pub name: String,
        /// Kind, as a word.
        pub kind: String,
        /// Tier, as a word; missing when the source does not say.
        pub tier: Option<String>,
        /// Level, as a word.
        pub level: String,
        /// What it is for.
        pub purpose: Option<String>,
        /// Next meeting.
        pub next_meeting: Option<Date>,
        /// Breaches on the day, accepted ones not counted.
        pub breaches: i64,
        /// Warnings.
        pub warnings: i64,
        /// Not known.
        pub unknown: i64,
        /// Whether findings wait to be counted again.
        pub stale: bool,
    }
}

/// What narrows the list of bodies; empty texts narrow nothing.
#[derive(Clone, Debug, Default)]
pub struct Narrow {
    /// Kind, as a word.
    pub kind: String,
    /// Level, as a word.
    pub level: String,
    /// Worst finding: `breach`, `warning`.
    pub finding: String,
    /// Slug of the last body of the page before.
    pub after: String,
}

from_row! {
    /// Where a page of the list begins: after this body. Its key comes first, so that the index is entered there.
    pub struct Place {
        /// Sort key of the body.
        pub key: Vec<u8>,
        /// The body.
        pub body: BodyId,
    }
}

/// Where the page asked for begins; before everything when no body bears the slug.
pub fn place(tx: &mut Tx<'_>, narrow: &Narrow) -> Result<Place> {
    let found = tx.maybe(sql!("SELECT sort_key, id FROM body WHERE slug = $1"), params![narrow.after.as_str()])?;
    Ok(found.unwrap_or_else(|| Place { key: Vec::new(), body: BodyId::from_uuid(Uuid::nil()) }))
}

/// The bodies that exist on a day, in Swedish order: one page and one more, so that it shows whether there is a next.
pub fn bodies(tx: &mut Tx<'_>, _actor: &Actor, narrow: &Narrow, place: &Place, on: Date) -> Result<Vec<BodyLine>> {
    tx.all(
        sql!(
            "SELECT b.id, b.slug, b.name, b.kind, b.tier, b.level, b.purpose, \
             (SELECT min(m.date) FROM meeting m WHERE m.body_id = b.id AND m.date >= $1 AND m.state = 'planned' \
                AND m.withdrawn_at IS NULL), \
             (SELECT count(*) FROM finding f WHERE f.body_id = b.id AND f.valid_to >= $1 AND f.valid_from <= $1 AND f.level = 0), \
             (SELECT count(*) FROM finding f WHERE f.body_id = b.id AND f.valid_to >= $1 AND f.valid_from <= $1 AND f.level = 1), \
             (SELECT count(*) FROM finding f WHERE f.body_id = b.id AND f.valid_to >= $1 AND f.valid_from <= $1 AND f.level = 2), \
             b.stale_since IS NOT NULL \
             FROM body b WHERE b.withdrawn_at IS NULL \
             AND (b.valid_from IS NULL OR b.valid_from <= $1) AND (b.valid_to IS NULL OR b.valid_to >= $1) \
             AND ($2 = '' OR b.kind = $2) AND ($3 = '' OR b.level = $3) \
             AND (b.sort_key, b.id) > ($4, $5) \
             AND ($6 = -1 OR EXISTS (SELECT 1 FROM finding f WHERE f.body_id = b.id AND f.valid_to >= $1 \
                AND f.valid_from <= $1 AND f.level = $6)) \
             ORDER BY b.sort_key, b.id LIMIT $7"
        ),
        params![
            on,
            narrow.kind.as_str(),
            narrow.level.as_str(),
            place.key.as_slice(),
            place.body,
            level(narrow),
            PAGE + 1
        ],
    )
}

/// The rank of the finding that the list is narrowed to, -1 for none.
fn level(narrow: &Narrow) -> i64 {
    match narrow.finding.as_str() {
        "breach" => 0,
        "warning" => 1,
        "unknown" => 2,
        _ => -1,
    }
}

/// How many bodies the list has on a day, and how many of them stand on the pages before this one.
pub fn count(tx: &mut Tx<'_>, _actor: &Actor, narrow: &Narrow, place: &Place, on: Date) -> Result<(i64, i64)> {
    let everything = narrow.kind.is_empty() && narrow.level.is_empty() && level(narrow) == -1;
    let all = if everything { count_all(tx, on)? } else { count_narrowed(tx, narrow, on)? };
    let before = if narrow.after.is_empty() { 0 } else { count_before(tx, narrow, place, on)? };
    Ok((all, before))
}

/// Counts all bodies less those that do not exist on the day, which is much quicker than looking at each one that does.
fn count_all(tx: &mut Tx<'_>, on: Date) -> Result<i64> {
    tx.one(
        sql!(
            "SELECT (SELECT count(*) FROM body) \
             - (SELECT count(*) FROM body WHERE valid_from > $1 OR valid_to < $1 OR withdrawn_at IS NOT NULL)"
        ),
        params![on],
    )
}

fn count_narrowed(tx: &mut Tx<'_>, narrow: &Narrow, on: Date) -> Result<i64> {
    // From the first kind to the last when no kind is asked for, so that the index is entered either way.
    let last = if narrow.kind.is_empty() { "zz" } else { narrow.kind.as_str() };
    tx.one(
        sql!(
            "SELECT count(*) FROM body b WHERE b.kind >= $2 AND b.kind <= $3 AND b.withdrawn_at IS NULL \
             AND (b.valid_from IS NULL OR b.valid_from <= $1) AND (b.valid_to IS NULL OR b.valid_to >= $1) \
             AND ($4 = '' OR b.level = $4) \
             AND ($5 = -1 OR EXISTS (SELECT 1 FROM finding f WHERE f.body_id = b.id AND f.valid_to >= $1 \
                AND f.valid_from <= $1 AND f.level = $5))"
        ),
        params![on, narrow.kind.as_str(), last, narrow.level.as_str(), level(narrow)],
    )
}

fn count_before(tx: &mut Tx<'_>, narrow: &Narrow, place: &Place, on: Date) -> Result<i64> {
    tx.one(
        sql!(
            "SELECT count(*) FROM body b WHERE (b.sort_key, b.id) <= ($4, $5) AND b.withdrawn_at IS NULL \
             AND (b.valid_from IS NULL OR b.valid_from <= $1) AND (b.valid_to IS NULL OR b.valid_to >= $1) \
             AND ($2 = '' OR b.kind = $2) AND ($3 = '' OR b.level = $3) \
             AND ($6 = -1 OR EXISTS (SELECT 1 FROM finding f WHERE f.body_id = b.id AND f.valid_to >= $1 \
                AND f.valid_from <= $1 AND f.level = $6))"
        ),
        params![on, narrow.kind.as_str(), narrow.level.as_str(), place.key.as_slice(), place.body, level(narrow)],
    )
}

/// The bodies of one page of the list, as [`bodies`] gives them. A macro, because a statement is one literal text.
macro_rules! page_of_bodies {
    () => {
        "(SELECT b.id FROM body b WHERE b.withdrawn_at IS NULL \
         AND (b.valid_from IS NULL OR b.valid_from <= $1) AND (b.valid_to IS NULL OR b.valid_to >= $1) \
         AND ($2 = '' OR b.kind = $2) AND ($3 = '' OR b.level = $3) \
         AND (b.sort_key, b.id) > ($4, $5) \
         AND ($6 = -1 OR EXISTS (SELECT 1 FROM finding f WHERE f.body_id = b.id AND f.valid_to >= $1 \
            AND f.valid_from <= $1 AND f.level = $6)) \
         ORDER BY b.sort_key, b.id LIMIT $7)"
    };
}

from_row! {
    /// A rule of a body in the list.
    pub struct RuleLine {
        /// The body.
        pub body: BodyId,
        /// The rule.
        pub rule: As<RuleKind>,
    }
}

/// How often the bodies of the page meet and who convenes them, on a day.
pub fn rules(tx: &mut Tx<'_>, _actor: &Actor, narrow: &Narrow, place: &Place, on: Date) -> Result<Vec<RuleLine>> {
    tx.all(
        sql!(concat!(
            "SELECT r.body_id, r.content FROM ",
            page_of_bodies!(),
            " page CROSS JOIN charter ch CROSS JOIN charter_rule r \
             WHERE ch.body_id = page.id AND r.charter_id = ch.id AND r.kind IN ('exactly', 'range', 'at_least', 'about', 'every', 'before_each', 'once', 'pre_meeting', \
                              'sole', 'joint', 'coordinated_by', 'external') \
             AND r.withdrawn_at IS NULL AND ch.withdrawn_at IS NULL \
             AND (ch.valid_from IS NULL OR ch.valid_from <= $1) AND (ch.valid_to IS NULL OR ch.valid_to >= $1) \
             AND (r.valid_from IS NULL OR r.valid_from <= $1) AND (r.valid_to IS NULL OR r.valid_to >= $1) \
             ORDER BY r.body_id, r.ordinal"
        )),
        params![on, narrow.kind.as_str(), narrow.level.as_str(), place.key.as_slice(), place.body, level(narrow), PAGE],
    )
}

/// Names of the organisations and bodies that the rules of the page's bodies name.
pub fn names(tx: &mut Tx<'_>, _actor: &Actor, narrow: &Narrow, place: &Place, on: Date) -> Result<Names> {
    let rows: Vec<(String, String, String)> = tx.all(
        sql!(concat!(
            "SELECT DISTINCT r.kind, r.slug, coalesce(o.name, ob.name, '') FROM ",
            page_of_bodies!(),
            " page CROSS JOIN charter_reference r \
             LEFT JOIN organisation o ON r.kind = 'organisation' AND o.slug = r.slug \
             LEFT JOIN body ob ON r.kind = 'body' AND ob.slug = r.slug \
             WHERE r.body_id = page.id AND r.kind IN ('organisation', 'body')"
        )),
        params![on, narrow.kind.as_str(), narrow.level.as_str(), place.key.as_slice(), place.body, level(narrow), PAGE],
    )?;
    let mut names = Names::default();
    rows.iter().for_each(|(kind, slug, name)| names.note(kind, slug, name));
    Ok(names)
}

from_row! {
    /// A meeting to come.
    pub struct MeetingLine {
        /// The body's address word.
        pub slug: Slug,
        /// Its name.
        pub name: String,
        /// The day.
        pub date: Date,
        /// Whether only the month is known.
        pub month_only: bool,
        /// Whether the body is somebody else's.
        pub external: bool,
        /// When it begins.
        pub starts: Option<LocalTime>,
        /// Where, in words.
        pub place: Option<String>,
        /// How many meetings of the body on that day come before it.
        pub before: i64,
    }
}

/// The next meetings of a county and of the country.
pub fn next_meetings(tx: &mut Tx<'_>, _actor: &Actor, county: &str, on: Date, limit: i64) -> Result<Vec<MeetingLine>> {
    tx.all(
        sql!(
            "SELECT b.slug, b.name, m.date, m.month_only, b.external, m.starts, m.place, \
             (SELECT count(*) FROM meeting s WHERE s.body_id = m.body_id AND s.date = m.date AND s.withdrawn_at IS NULL \
               AND s.month_only = m.month_only AND coalesce(s.first_id, s.id) < coalesce(m.first_id, m.id)) FROM \
             (SELECT * FROM (SELECT id, first_id, body_id, date, month_only, starts, place FROM meeting \
                WHERE county_code = $1 AND date >= $2 \
                AND state = 'planned' AND withdrawn_at IS NULL ORDER BY date, id LIMIT $3) own \
              UNION SELECT * FROM (SELECT id, first_id, body_id, date, month_only, starts, place FROM meeting \
                WHERE county_code = '' AND date >= $2 \
                AND state = 'planned' AND withdrawn_at IS NULL ORDER BY date, id LIMIT $3) country) m \
             JOIN body b ON b.id = m.body_id ORDER BY m.date, m.id LIMIT $3"
        ),
        params![county, on, limit],
    )
}

from_row! {
    /// A chair that begins.
    pub struct HandOver {
        /// The body's address word.
        pub slug: Slug,
        /// Its name.
        pub body: String,
        /// First day of the new chair's seat.
        pub from: Date,
        /// The organisation that chairs next.
        pub organisation: Option<String>,
        /// Or the group whose turn it is.
        pub group: Option<String>,
        /// Whether somebody has the seat.
        pub filled: bool,
    }
}

/// Chairs that begin after a day and by another, in a county.
pub fn hand_overs(tx: &mut Tx<'_>, _actor: &Actor, county: &str, on: Date, until: Date) -> Result<Vec<HandOver>> {
    tx.all(
        sql!(
            "SELECT b.slug, b.name, s.valid_from, o.name, g.name, \
             EXISTS (SELECT 1 FROM assignment a WHERE a.seat_id = s.id AND a.withdrawn_at IS NULL) \
             FROM seat s JOIN body b ON b.id = s.body_id LEFT JOIN organisation o ON o.id = s.organisation_id \
             LEFT JOIN organisation_group g ON g.id = s.group_id \
             WHERE s.county_code = $1 AND s.role = 'chair' AND s.valid_from > $2 AND s.valid_from <= $3 \
             AND s.withdrawn_at IS NULL ORDER BY s.valid_from, b.sort_key LIMIT 6"
        ),
        params![county, on, until],
    )
}

from_row! {
    /// A term that is running out or about to begin.
    pub struct TermLine {
        /// Identity.
        pub id: TermId,
        /// "Mandatperioden 2027–2030".
        pub name: String,
        /// First day.
        pub from: Date,
        /// Last day.
        pub to: Date,
        /// Seats of the county that belong to it.
        pub seats: i64,
        /// Seats with somebody decided for them.
        pub filled: i64,
        /// Seats with somebody nominated and nobody decided.
        pub nominated: i64,
    }
}

/// Terms that begin after a day and by another, with how far a county's seats are filled.
pub fn coming_terms(tx: &mut Tx<'_>, _actor: &Actor, county: &str, on: Date, until: Date) -> Result<Vec<TermLine>> {
    tx.all(
        sql!(
            "SELECT t.id, t.name, t.valid_from, t.valid_to, count(s.id), \
             CAST(coalesce(sum(CASE WHEN EXISTS (SELECT 1 FROM assignment a WHERE a.seat_id = s.id AND a.withdrawn_at IS NULL) \
               THEN 1 ELSE 0 END), 0) AS BIGINT), \
             CAST(coalesce(sum(CASE WHEN EXISTS (SELECT 1 FROM nomination n WHERE n.seat_id = s.id AND n.withdrawn_at IS NULL) \
               AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.seat_id = s.id AND a.withdrawn_at IS NULL) \
               THEN 1 ELSE 0 END), 0) AS BIGINT) \
             FROM term t LEFT JOIN seat s ON s.term_id = t.id AND s.county_code = $1 AND s.withdrawn_at IS NULL \
             WHERE t.valid_from > $2 AND t.valid_from <= $3 GROUP BY t.id, t.name, t.valid_from, t.valid_to \
             ORDER BY t.valid_from"
        ),
        params![county, on, until],
    )
}

/// The county whose region bears a name; else the one with most bodies, so that a register nobody has told its region
/// shows something.
pub fn home_county(tx: &mut Tx<'_>, region: &str) -> Result<Option<String>> {
    let named: Option<String> = tx.maybe(
        sql!("SELECT c.code FROM organisation o CROSS JOIN county c WHERE o.name = $1 AND c.region = o.slug"),
        params![region],
    )?;
    if named.is_some() {
        return Ok(named);
    }
    tx.maybe(
        sql!(
            "SELECT county_code FROM body WHERE county_code <> '' AND withdrawn_at IS NULL \
             GROUP BY county_code ORDER BY count(*) DESC, county_code LIMIT 1"
        ),
        params![],
    )
}

/// First day of the term that begins next after a day.
pub fn next_term(tx: &mut Tx<'_>, on: Date) -> Result<Option<Date>> {
    tx.one(sql!("SELECT min(valid_from) FROM term WHERE valid_from > $1"), params![on])
}
