//! Nouns of the turnover: rounds, what they ask for, and of whom.
//!
//! Who sits where is the register's; nothing of it is here.

use jiff::{SignedDuration, Timestamp};
use kernel::{
    Date,
    id::{OrganisationId, RoundId},
};

/// How long after the deadline links work, in days: answers that come late are answers.
pub const GRACE_DAYS: i64 = 60;
/// How long a link works that is made after all that.
pub const RENEWED: SignedDuration = SignedDuration::from_hours(14 * 24);
/// Most letters of a name, an office or a reference.
pub const LONGEST: usize = 200;

/// A turnover of a county's bodies for one term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Its identity.
    pub id: RoundId,
    /// Its address word: `2027-2030`.
    pub slug: String,
    /// Whose bodies.
    pub county: String,
    /// The term, by its address word.
    pub term: String,
    /// First day of the term.
    pub starts: Date,
    /// Its last day.
    pub ends: Date,
    /// The election; no decision is older.
    pub election: Date,
    /// Last day to answer.
    pub deadline: Date,
    /// Days before the deadline on which who has not answered is reminded.
    pub remind: Option<i64>,
    /// Days after it on which the head of the office is told.
    pub escalate: Option<i64>,
    /// Where links lead, without a stroke at the end.
    pub site: String,
    /// Whom to ask in the region.
    pub ask_name: String,
    /// Her address.
    pub ask_email: String,
    /// Bumped by every change.
    pub version: i64,
}

impl Round {
    /// The day that is looked at when a page shows `on`: before the term begins, its first day.
    #[must_use]
    pub fn day(&self, on: Date) -> Date {
        on.max(self.starts)
    }

    /// "2027–2030", as people write it.
    #[must_use]
    pub fn years(&self) -> String {
        format!("{}–{}", self.starts.year(), self.ends.year())
    }
}

/// Why a seat is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// The register has it.
    There,
    /// The term before had one like it.
    Carried,
    /// The charter demands it and nobody has made it.
    Demanded,
}

impl Origin {
    /// The word in its column.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::There => "there",
            Self::Carried => "carried",
            Self::Demanded => "demanded",
        }
    }
}

/// An organisation in a round: whom its letters go to and how far it has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Its address word.
    pub slug: kernel::slug::Slug,
    /// Its name.
    pub name: String,
    /// Who answers for it, when known.
    pub contact_name: Option<String>,
    /// Her address.
    pub contact_email: Option<String>,
    /// Address of who is told when nothing has come.
    pub chief_email: Option<String>,
    /// Letters so far.
    pub letters: i64,
    /// When the first letter was written.
    pub invited: Option<Timestamp>,
    /// When its link was opened first.
    pub opened: Option<Timestamp>,
    /// When it was reminded last.
    pub reminded: Option<Timestamp>,
    /// When the head of its office was told.
    pub escalated: Option<Timestamp>,
    /// When it answered last.
    pub answered: Option<Timestamp>,
    /// Who answered: name and office.
    pub answered_by: Option<String>,
    /// When it decides on the rest.
    pub decides: Option<Date>,
    /// Women among those it has appointed, where it has told.
    pub women: Option<i64>,
    /// Men, likewise.
    pub men: Option<i64>,
    /// When somebody said that the letter came to the wrong place.
    pub misdirected: Option<Timestamp>,
    /// Bumped by every change.
    pub version: i64,
}
