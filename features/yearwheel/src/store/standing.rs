//! The meetings that stand in the register for a year and have not been yet.

use std::collections::HashMap;

use db::{Result, Tx, from_row, params, sql};
use kernel::{
    Date, LocalTime,
    id::{BodyId, MeetingId},
    slug::Slug,
};

use crate::model::{Basis, BasisBody, Group, PublishedMeeting};

from_row! {
    /// A meeting that stands in the register.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Standing {
        /// Its identity.
        pub id: MeetingId,
        /// The body.
        pub body: BodyId,
        /// The day.
        pub date: Date,
        /// When it begins.
        pub starts: Option<LocalTime>,
        /// When it ends.
        pub ends: Option<LocalTime>,
        /// Where, in words.
        pub place: Option<String>,
        /// At whose place.
        pub host: Option<Slug>,
        /// Whether one can take part online.
        pub online: bool,
        /// Remark.
        pub note: Option<String>,
        /// Where one takes part online.
        pub link: Option<String>,
    }
}

/// The planned meetings of a year after a day, by day. Of meetings that several bodies hold together only that of the body which
/// arranged it: the others move with it. One statement.
pub fn of_year(tx: &mut Tx<'_>, year: i16, after: Date) -> Result<Vec<Standing>> {
    let (first, last) = (jiff::civil::date(year, 1, 1), jiff::civil::date(year, 12, 31));
    tx.all(
        sql!(
            "SELECT coalesce(m.first_id, m.id), m.body_id, m.date, m.starts, m.ends, m.place, o.slug, m.online, m.note, \
             (SELECT max(l.link) FROM meeting_link l WHERE l.meeting_id = coalesce(m.first_id, m.id) AND l.withdrawn_at IS NULL) \
             FROM meeting m LEFT JOIN organisation o ON o.id = m.host_id \
             WHERE m.withdrawn_at IS NULL AND m.state = 'planned' AND NOT m.month_only \
             AND m.date >= $1 AND m.date <= $2 AND m.date > $3 \
             AND NOT EXISTS (SELECT 1 FROM meeting_joint j WHERE j.meeting_id = coalesce(m.first_id, m.id) \
               AND j.lead_id <> j.meeting_id) ORDER BY m.date, m.id"
        ),
        params![first, last, after],
    )
}

/// Those of a year's own bodies, by body.
#[must_use]
pub fn by_body(basis: &Basis, all: Vec<Standing>) -> HashMap<BodyId, Vec<Standing>> {
    let own: Vec<BodyId> =
        basis.bodies.iter().filter(|body| body.group != Group::National).map(|body| body.id).collect();
    let mut of_body: HashMap<BodyId, Vec<Standing>> = HashMap::new();
    for one in all.into_iter().filter(|one| own.contains(&one.body)) {
        of_body.entry(one.body).or_default().push(one);
    }
    of_body
}

/// A meeting that stands, in the words of a published year.
#[must_use]
pub fn in_words(body: &BasisBody, one: &Standing) -> PublishedMeeting {
    let minutes =
        |time: Option<LocalTime>| time.and_then(|time| u16::try_from(time.minutes()).ok()).unwrap_or_default();
    PublishedMeeting {
        body: body.slug.to_string(),
        name: body.name.clone(),
        date: one.date,
        from: minutes(one.starts),
        to: minutes(one.ends),
        place: one.place.clone(),
    }
}
