//! Meetings as lists and pages tell them. What stands in the register is for everybody; drafts are a look-up of their own, for
//! those who steer the body.

use bodies::store::facts::As;
use charter::facts::MeetingState;
use db::{Result, Tx, from_row, params, sql};
use jiff::Timestamp;
use kernel::{
    Act, Actor, Date, LocalTime, Of,
    id::{BodyId, MeetingId},
    slug::Slug,
};

use super::look::listed;

/// Most meetings of one answer that is not parted into pages.
pub const MOST: i64 = 2000;

from_row! {
    /// A meeting.
    #[derive(Debug)]
    pub struct Line {
        /// Its identity through all corrections.
        pub id: MeetingId,
        /// Identity of the body.
        pub body_id: BodyId,
        /// Address word of the body.
        pub body: Slug,
        /// Name of the body.
        pub name: String,
        /// The day, or the first of the month.
        pub date: Date,
        /// Whether only the month is known.
        pub month_only: bool,
        /// Planned, held or cancelled.
        pub state: As<MeetingState>,
        /// When it begins.
        pub starts: Option<LocalTime>,
        /// When it ends.
        pub ends: Option<LocalTime>,
        /// Where, in words.
        pub place: Option<String>,
        /// The organisation at which it is held.
        pub host: Option<Slug>,
        /// Its name.
        pub host_name: Option<String>,
        /// Whether one can take part on line.
        pub online: bool,
        /// Remark.
        pub note: Option<String>,
        /// When it was last written.
        pub written: Timestamp,
        /// How often it has been written.
        pub sequence: i64,
        /// The meeting of the body that arranged it, when several hold it.
        pub lead: Option<MeetingId>,
        /// The bodies that hold it, when several do: `kulturforum:Kulturforum`, parted by [`UNIT`].
        pub together: Option<String>,
        /// How many meetings of the body on that day come before it.
        pub before: i64,
        /// Whether it is a draft.
        pub draft: bool,
    }
}

/// Parts the bodies of [`Line::together`]: a sign that no name holds.
pub const UNIT: char = '\u{1f}';

impl Line {
    /// The bodies that hold it: address word and name, that of the line first.
    #[must_use]
    pub fn bodies(&self) -> Vec<(Slug, String)> {
        let own = (self.body.clone(), self.name.clone());
        let all = self.together.as_deref().unwrap_or_default().split(UNIT);
        let all = all.filter_map(|one| {
            one.split_once(':').and_then(|(slug, name)| Some((Slug::new(slug).ok()?, name.to_owned())))
        });
        let mut others: Vec<_> = all.filter(|(slug, _)| *slug != self.body).collect();
        others.sort_by(|one, other| one.1.cmp(&other.1));
        others.dedup();
        std::iter::once(own).chain(others).collect()
    }

    /// Its address, without language.
    #[must_use]
    pub fn address(&self) -> String {
        let word = bodies::model::MeetingAddress { date: self.date, month_only: self.month_only, before: self.before };
        word.path(&self.body)
    }
}

/// The columns of a [`Line`], and where they come from; `m` is the meeting, `b` its body.
macro_rules! lines {
    ($rest:expr) => {
        sql!(concat!(
            "SELECT coalesce(m.first_id, m.id), b.id, b.slug, b.name, m.date, m.month_only, m.state, m.starts, m.ends, m.place, \
             o.slug, o.name, m.online, m.note, m.recorded_at, \
             (SELECT count(*) FROM meeting e WHERE e.first_id = coalesce(m.first_id, m.id)), j.lead_id, \
             (SELECT string_agg(ob.slug || ':' || ob.name, '\u{1f}') FROM meeting_joint oj \
               JOIN meeting om ON (om.id = oj.meeting_id OR om.first_id = oj.meeting_id) AND om.withdrawn_at IS NULL \
               JOIN body ob ON ob.id = om.body_id WHERE oj.lead_id = j.lead_id), \
             (SELECT count(*) FROM meeting s WHERE s.body_id = m.body_id AND s.date = m.date AND s.withdrawn_at IS NULL \
               AND s.month_only = m.month_only AND coalesce(s.first_id, s.id) < coalesce(m.first_id, m.id)), FALSE \
             FROM meeting m JOIN body b ON b.id = m.body_id LEFT JOIN organisation o ON o.id = m.host_id \
             LEFT JOIN meeting_joint j ON j.meeting_id = coalesce(m.first_id, m.id) \
             WHERE m.withdrawn_at IS NULL AND b.withdrawn_at IS NULL AND ",
            $rest
        ))
    };
}
pub(super) use lines;

/// The same for drafts; `m` is the draft.
macro_rules! drafts {
    ($rest:expr) => {
        sql!(concat!(
            "SELECT m.meeting_id, b.id, b.slug, b.name, m.date, FALSE, 'planned', m.starts, m.ends, m.place, o.slug, o.name, \
             m.online, m.note, m.recorded_at, 0, NULL, \
             (SELECT string_agg(ob.slug || ':' || ob.name, '\u{1f}') FROM body ob \
               WHERE ',' || m.together || ',' LIKE '%,' || ob.slug || ',%'), \
             (SELECT count(*) FROM meeting s WHERE s.body_id = m.body_id AND s.date = m.date AND s.withdrawn_at IS NULL \
               AND NOT s.month_only) + (SELECT count(*) FROM meeting_draft e WHERE e.body_id = m.body_id \
               AND e.date = m.date AND e.withdrawn_at IS NULL AND e.meeting_id < m.meeting_id), TRUE \
             FROM meeting_draft m JOIN body b ON b.id = m.body_id LEFT JOIN organisation o ON o.id = m.host_id \
             WHERE m.withdrawn_at IS NULL AND b.withdrawn_at IS NULL AND ",
            $rest
        ))
    };
}

/// Whether an actor sees the drafts of a body.
#[must_use]
pub fn sees_drafts(actor: &Actor, body: &Slug) -> bool {
    actor.may(Act::SteerBody, Of::Body(body))
}

/// The meetings of a body from one day to another, with the drafts that the actor sees, in order.
pub fn of_body(tx: &mut Tx<'_>, actor: &Actor, (id, slug): (BodyId, &Slug), from: Date, to: Date) -> Result<Vec<Line>> {
    let mut all: Vec<Line> = tx.all(
        lines!("m.body_id = $1 AND m.date >= $2 AND m.date <= $3 ORDER BY m.date, m.id LIMIT $4"),
        params![id, from, to, MOST],
    )?;
    if sees_drafts(actor, slug) {
        all.extend(drafts_of_body(tx, id, from, to)?);
    }
    all.sort_by_key(|line| (line.date, line.starts, line.draft, line.before));
    Ok(all)
}

fn drafts_of_body(tx: &mut Tx<'_>, body: BodyId, from: Date, to: Date) -> Result<Vec<Line>> {
    tx.all(
        drafts!("m.body_id = $1 AND m.date >= $2 AND m.date <= $3 ORDER BY m.date, m.meeting_id LIMIT $4"),
        params![body, from, to, MOST],
    )
}

/// The drafts that an actor sees from one day to another, of all bodies; none, and no statement, for who steers nothing.
pub fn drafts(tx: &mut Tx<'_>, actor: &Actor, from: Date, to: Date) -> Result<Vec<Line>> {
    let every = actor.may(Act::SteerBody, Of::All);
    let hers = actor.relations().iter().filter_map(|relation| match relation.of() {
        Of::Body(body) if sees_drafts(actor, body) => Some(body),
        _ => None,
    });
    let list = listed(hers);
    if !every && list == "," {
        return Ok(Vec::new());
    }
    tx.all(
        drafts!(
            "m.date >= $1 AND m.date <= $2 AND ($3 LIKE '%,' || b.slug || ',%' OR $4) ORDER BY m.date, m.meeting_id LIMIT $5"
        ),
        params![from, to, list, every, MOST],
    )
}

/// First and last year in which a body has meetings that everybody sees.
pub fn years(tx: &mut Tx<'_>, body: BodyId) -> Result<Option<(i16, i16)>> {
    let (first, last): (Option<Date>, Option<Date>) = tx.one(
        sql!("SELECT min(date), max(date) FROM meeting WHERE body_id = $1 AND withdrawn_at IS NULL"),
        params![body],
    )?;
    Ok(first.zip(last).map(|(first, last)| (first.year(), last.year())))
}

/// The days of the meetings of a body before and after one, as their addresses count them.
pub type Neighbours = (Option<Line>, Option<Line>);

/// The meetings of a body before and after another, cancelled ones too. Two statements.
pub fn neighbours(tx: &mut Tx<'_>, line: &Line) -> Result<Neighbours> {
    let id = line.id;
    let earlier = tx.maybe(
        lines!(
            "m.body_id = $1 AND (m.date < $2 OR m.date = $2 AND coalesce(m.first_id, m.id) < $3) \
             ORDER BY m.date DESC, coalesce(m.first_id, m.id) DESC LIMIT 1"
        ),
        params![line.body_id, line.date, id],
    )?;
    let later = tx.maybe(
        lines!(
            "m.body_id = $1 AND (m.date > $2 OR m.date = $2 AND coalesce(m.first_id, m.id) > $3) \
             ORDER BY m.date, coalesce(m.first_id, m.id) LIMIT 1"
        ),
        params![line.body_id, line.date, id],
    )?;
    Ok((earlier, later))
}

/// Where a meeting of a body is that once was on a day: the latest that left it.
pub fn left(tx: &mut Tx<'_>, body: BodyId, date: Date) -> Result<Option<Line>> {
    tx.maybe(
        lines!(
            "m.body_id = $1 AND m.date <> $2 AND EXISTS (SELECT 1 FROM meeting w WHERE w.body_id = $1 AND w.date = $2 \
             AND w.withdrawn_at IS NOT NULL AND coalesce(w.first_id, w.id) = coalesce(m.first_id, m.id)) \
             ORDER BY m.recorded_at DESC, m.id LIMIT 1"
        ),
        params![body, date],
    )
}
