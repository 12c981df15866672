//! Why a wish is not kept.

use kernel::{Date, LocalTime, id::MeetingId, slug::Slug};

/// Everything that stands in the way, of all wishes. Nothing has been written. Carried out of the unit of work in
/// [`db::Error::Other`]; take it up again with `error.downcast::<Refused>()`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} faults in what is wished of meetings", .0.len())]
pub struct Refused(pub Vec<WishFault>);

/// What is wrong with one wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WishFault {
    /// Which, from 0.
    pub wish: usize,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong with a wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No body has the address word.
    NoBody(Slug),
    /// The actor does not keep the days of the body.
    NotYours(Slug),
    /// The body does not exist on the day.
    NotThen(Slug, Date),
    /// The body would hold the meeting with itself.
    WithItself(Slug),
    /// There is no such meeting, or none that the actor may see.
    NoMeeting(MeetingId),
    /// Another wish is about the same meeting.
    Twice(MeetingId),
    /// The meeting has been held.
    Held(Date),
    /// The meeting is cancelled.
    Cancelled(Date),
    /// It is published already.
    Published(Date),
    /// No organisation has the address word.
    NoHost(Slug),
    /// The day is not in the year that is planned.
    OutsideYear(Date, i16),
    /// It would end before it begins: begins, ends.
    EndsBefore(LocalTime, LocalTime),
    /// It would end, and nobody says when it begins.
    EndAlone(LocalTime),
    /// The body has another meeting at the same time.
    AtSameTime {
        /// The body.
        body: Slug,
        /// The day of both.
        date: Date,
        /// When the other begins.
        starts: Option<LocalTime>,
        /// The other wish, when the other meeting is wished too.
        other: Option<usize>,
    },
    /// The place is longer than so many characters.
    LongPlace(usize),
    /// The remark is longer than so many characters.
    LongNote(usize),
    /// What should be an address on the web is none.
    NoLink(String),
    /// A meeting that others count on is moved or cancelled, and nobody says why.
    NoWhy,
}

impl Fault {
    /// The field of the form that it belongs to.
    #[must_use]
    pub const fn field(&self) -> &'static str {
        match self {
            Self::NoBody(_) | Self::WithItself(_) | Self::NotYours(_) => "med",
            Self::NotThen(..) | Self::OutsideYear(..) | Self::Held(_) | Self::Cancelled(_) | Self::Published(_) => {
                "dag"
            }
            Self::NoMeeting(_) | Self::Twice(_) => "steg",
            Self::NoHost(_) => "vard",
            Self::EndsBefore(..) => "slutar",
            Self::EndAlone(_) | Self::AtSameTime { .. } => "borjar",
            Self::LongPlace(_) => "plats",
            Self::LongNote(_) => "anmarkning",
            Self::NoLink(_) => "lank",
            Self::NoWhy => "varfor",
        }
    }
}
