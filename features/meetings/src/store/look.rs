//! What stands before something is written.

use bodies::store::facts::As;
use charter::facts::MeetingState;
use db::{Result, Tx, from_row, params, sql};
use kernel::{
    Date, LocalTime,
    id::{BodyId, MeetingId},
    slug::Slug,
};

use crate::model::Occasion;

/// Address words as one parameter, for `$1 LIKE '%,' || slug || ',%'`: one statement for any number of them, on both engines.
/// An address word holds no comma and no sign of LIKE's.
#[must_use]
pub fn listed<'a>(slugs: impl IntoIterator<Item = &'a Slug>) -> String {
    slugs.into_iter().fold(String::from(","), |list, slug| list + slug.as_str() + ",")
}

from_row! {
    /// A body and its days.
    #[derive(Clone, Debug)]
    pub struct BodyDays {
        /// Its identity.
        pub id: BodyId,
        /// Its address word.
        pub slug: Slug,
        /// First day.
        pub from: Option<Date>,
        /// Last day.
        pub to: Option<Date>,
    }
}

/// The bodies with these address words ([`listed`]).
pub fn bodies(tx: &mut Tx<'_>, list: &str) -> Result<Vec<BodyDays>> {
    tx.all(
        sql!(
            "SELECT b.id, b.slug, b.valid_from, b.valid_to FROM body b WHERE b.withdrawn_at IS NULL \
             AND $1 LIKE '%,' || b.slug || ',%'"
        ),
        params![list],
    )
}

/// Which of these organisations there are ([`listed`]).
pub fn organisations(tx: &mut Tx<'_>, list: &str) -> Result<Vec<Slug>> {
    tx.all(
        sql!("SELECT o.slug FROM organisation o WHERE o.withdrawn_at IS NULL AND $1 LIKE '%,' || o.slug || ',%'"),
        params![list],
    )
}

from_row! {
    /// A meeting that takes up time of its body.
    #[derive(Clone, Debug)]
    pub struct Standing {
        /// Its identity.
        pub id: MeetingId,
        /// The body.
        pub body: Slug,
        /// The day.
        pub date: Date,
        /// When it begins.
        pub starts: Option<LocalTime>,
        /// When it ends.
        pub ends: Option<LocalTime>,
    }
}

/// The meetings of some bodies ([`listed`]) from one day to another that are or were to be held on a known day.
pub fn standing(tx: &mut Tx<'_>, list: &str, from: Date, to: Date) -> Result<Vec<Standing>> {
    tx.all(
        sql!(
            "SELECT coalesce(m.first_id, m.id), b.slug, m.date, m.starts, m.ends FROM meeting m \
             JOIN body b ON b.id = m.body_id WHERE m.date >= $2 AND m.date <= $3 AND m.withdrawn_at IS NULL \
             AND m.state <> 'cancelled' AND NOT m.month_only AND $1 LIKE '%,' || b.slug || ',%' ORDER BY m.date, m.id"
        ),
        params![list, from, to],
    )
}

from_row! {
    /// Whose a meeting is.
    #[derive(Debug)]
    pub struct Owned {
        /// The body.
        pub body: BodyId,
        /// Its address word.
        pub slug: Slug,
        /// Planned, held or cancelled.
        pub state: As<MeetingState>,
    }
}

/// The body of a meeting of the register.
pub fn owner(tx: &mut Tx<'_>, meeting: MeetingId) -> Result<Option<Owned>> {
    tx.maybe(
        sql!(
            "SELECT b.id, b.slug, m.state FROM meeting m JOIN body b ON b.id = m.body_id \
             WHERE (m.id = $1 OR m.first_id = $1) AND m.withdrawn_at IS NULL"
        ),
        params![meeting],
    )
}

/// Of a meeting of several bodies, that of the body that arranged it.
pub fn lead(tx: &mut Tx<'_>, meeting: MeetingId) -> Result<Option<MeetingId>> {
    tx.maybe(sql!("SELECT lead_id FROM meeting_joint WHERE meeting_id = $1"), params![meeting])
}

/// The meetings that are held together with a lead, and itself.
pub fn together(tx: &mut Tx<'_>, lead: MeetingId) -> Result<Vec<MeetingId>> {
    tx.all(sql!("SELECT meeting_id FROM meeting_joint WHERE lead_id = $1 ORDER BY meeting_id"), params![lead])
}

/// Where one takes part in a meeting on line.
pub fn link(tx: &mut Tx<'_>, lead: MeetingId) -> Result<Option<String>> {
    tx.maybe(
        sql!("SELECT link FROM meeting_link WHERE meeting_id = $1 AND withdrawn_at IS NULL ORDER BY id DESC LIMIT 1"),
        params![lead],
    )
}

from_row! {
    struct DraftRow {
        id: MeetingId, slug: Slug, together: Option<String>, date: Date, starts: Option<LocalTime>, ends: Option<LocalTime>,
        place: Option<String>, host: Option<Slug>, online: bool, link: Option<String>, note: Option<String>,
    }
}

/// A draft as it stands.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The identity it has, and keeps when it is published.
    pub id: MeetingId,
    /// Address word of the body.
    pub body: Slug,
    /// The bodies it is to be held with.
    pub together: Vec<Slug>,
    /// When and where it is to be.
    pub occasion: Occasion,
}

impl From<DraftRow> for Draft {
    fn from(row: DraftRow) -> Self {
        let DraftRow { id, slug, together, date, starts, ends, place, host, online, link, note } = row;
        let words = together.as_deref().unwrap_or_default().split(',');
        let together = words.filter_map(|word| Slug::new(word).ok()).collect();
        Self { id, body: slug, together, occasion: Occasion { date, starts, ends, place, host, online, link, note } }
    }
}

/// A draft.
pub fn draft(tx: &mut Tx<'_>, meeting: MeetingId) -> Result<Option<Draft>> {
    let row: Option<DraftRow> = tx.maybe(
        sql!(
            "SELECT d.meeting_id, b.slug, d.together, d.date, d.starts, d.ends, d.place, o.slug, d.online, d.link, d.note \
             FROM meeting_draft d JOIN body b ON b.id = d.body_id LEFT JOIN organisation o ON o.id = d.host_id \
             WHERE d.meeting_id = $1 AND d.withdrawn_at IS NULL"
        ),
        params![meeting],
    )?;
    Ok(row.map(Draft::from))
}
