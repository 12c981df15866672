//! What is wished of meetings. The same words for one meeting and for a whole year of them.

use kernel::{
    Date, LocalTime,
    id::{BodyId, MeetingId},
    slug::Slug,
};
use uuid::Uuid;

/// When and where a meeting is to be held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occasion {
    /// The day.
    pub date: Date,
    /// When it begins, in Swedish time; `None` when that is not settled.
    pub starts: Option<LocalTime>,
    /// When it ends, the same day, after it begins.
    pub ends: Option<LocalTime>,
    /// Where, in words: a town, an address, a room; at most 200 characters.
    pub place: Option<String>,
    /// The organisation at which it is held.
    pub host: Option<Slug>,
    /// Whether one can take part on line.
    pub online: bool,
    /// Where one takes part on line: `https://…`. Only who is something to the body is told.
    pub link: Option<String>,
    /// A remark; at most 1,000 characters.
    pub note: Option<String>,
}

impl Occasion {
    /// A day of which nothing more is known.
    #[must_use]
    pub const fn on(date: Date) -> Self {
        Self { date, starts: None, ends: None, place: None, host: None, online: false, link: None, note: None }
    }
}

/// What is wished of one meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// A new meeting.
    Arrange {
        /// The body that arranges it.
        body: Slug,
        /// Bodies that hold the same meeting with it. Each gets a meeting of its own in the register; they are moved and
        /// cancelled together.
        together: Vec<Slug>,
        /// When and where.
        occasion: Occasion,
        /// Whether it stays with those who steer the body until it is published.
        draft: bool,
    },
    /// Another day, time or place; all that is given holds, also what is `None`. A draft is changed.
    Move {
        /// The meeting.
        meeting: MeetingId,
        /// When and where it is held instead.
        to: Occasion,
    },
    /// It is not held. A draft is given up.
    Cancel {
        /// The meeting.
        meeting: MeetingId,
    },
    /// A draft becomes a meeting that everybody sees.
    Publish {
        /// The meeting.
        meeting: MeetingId,
    },
}

impl Wish {
    /// The meeting it is about, when there is one already.
    #[must_use]
    pub const fn meeting(&self) -> Option<MeetingId> {
        match self {
            Self::Arrange { .. } => None,
            Self::Move { meeting, .. } | Self::Cancel { meeting } | Self::Publish { meeting } => Some(*meeting),
        }
    }

    /// When and where, where that is wished.
    #[must_use]
    pub const fn occasion(&self) -> Option<&Occasion> {
        match self {
            Self::Arrange { occasion, .. } | Self::Move { to: occasion, .. } => Some(occasion),
            Self::Cancel { .. } | Self::Publish { .. } => None,
        }
    }
}

/// What was done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The meeting of each wish, in the order of the wishes.
    pub meetings: Vec<MeetingId>,
    /// The entries of the log, one for each body whose meetings changed: what takes the change back.
    pub entries: Vec<Uuid>,
    /// The bodies whose findings were counted anew, each once.
    pub bodies: Vec<BodyId>,
}
