//! Where a letter is on its way. Each state has its moment and what brought the letter there.

use db::{Cell, Column, Mismatch, Param, ToParam};

/// A state of a letter, as the table keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// To be sent when it is due, for the first time or again.
    Waiting,
    /// A dialogue with the server has begun, and its end is not noted yet.
    BeingSent,
    /// The server has taken it.
    Sent,
    /// The server has refused it for good (5xx). Never tried again.
    Refused,
    /// It came back after it was sent.
    Returned,
    /// It could not be handed over in time.
    GivenUp,
}

impl State {
    /// All, in the order of a letter's way.
    pub const ALL: [Self; 6] =
        [Self::Waiting, Self::BeingSent, Self::Sent, Self::Refused, Self::Returned, Self::GivenUp];

    /// Its word in the table.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::BeingSent => "being_sent",
            Self::Sent => "sent",
            Self::Refused => "refused",
            Self::Returned => "returned",
            Self::GivenUp => "given_up",
        }
    }

    /// Whether the letter did not arrive and nothing more will be done by itself.
    #[must_use]
    pub const fn failed(self) -> bool {
        matches!(self, Self::Refused | Self::Returned | Self::GivenUp)
    }
}

impl ToParam for State {
    fn to_param(&self) -> Param<'_> {
        Param::Text(self.word())
    }
}

impl Column for State {
    fn read(cell: Cell<'_>) -> Result<Self, Mismatch> {
        let word = cell.text()?;
        Self::ALL.into_iter().find(|state| state.word() == word).ok_or_else(|| cell.mismatch("a state of a letter"))
    }
}
