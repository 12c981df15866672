//! What can go wrong in the database, in kinds a caller can act on. Never holds a value a user typed.

use std::fmt::Display;

/// The result of everything in this crate.
pub type Result<T> = std::result::Result<T, Error>;

/// Why the database did not do what was asked. Whatever the kind: the unit of work has left no trace.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Someone else changed the thing after it was read (optimistic version), or it is gone.
    #[error("{object} was changed by someone else after it was read")]
    Conflict {
        /// The thing as the log names it, e.g. `seat:0198…`.
        object: String,
    },
    /// [`Tx::one`](crate::Tx::one) found no row.
    #[error("{place}: there is no such row")]
    NotFound {
        /// Where the statement stands, file and line.
        place: &'static str,
    },
    /// A unique index already holds the value.
    #[error("{place}: the value is already taken ({detail})")]
    Duplicate {
        /// Where the statement stands, file and line.
        place: &'static str,
        /// The index or the columns, as the engine names them.
        detail: String,
    },
    /// The disk that holds the database is full. Nothing was saved.
    #[error("the disk that holds the database is full: nothing was saved; free some space and try again")]
    Full,
    /// Another process or many writers hold what is needed; trying again later helps.
    #[error("the database is busy: {0}; nothing was saved, try again")]
    Locked(&'static str),
    /// The database was written by a newer program.
    #[error(
        "the database has schema {found} but this program knows only {known}: \
         start the newer program, or restore a backup"
    )]
    NewerSchema {
        /// Highest migration applied.
        found: u32,
        /// Highest migration this program has.
        known: u32,
    },
    /// A write changed something without appending to the change log.
    #[error("{place}: a write changed something but logged nothing (use Tx::log, or Db::maintain for derived data)")]
    Unlogged {
        /// The first statement that changed something.
        place: &'static str,
    },
    /// The engine refused a statement or a connection: a fault in the program or its surroundings.
    #[error("{place}: {message}")]
    Engine {
        /// Where the statement stands, file and line, or what was being done.
        place: &'static str,
        /// What the engine said.
        message: String,
    },
    /// Anything else, in plain words, or an error of the caller's own carried out of the unit.
    #[error(transparent)]
    Other(Box<dyn std::error::Error + Send + Sync>),
}

impl Error {
    /// An error of the caller's own: the unit ends, is rolled back, and the caller can
    /// [`downcast`](Self::downcast) it afterwards. A text becomes its own message.
    pub fn other(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Other(error.into())
    }

    /// The caller's own error, when it is of type `E`.
    ///
    /// # Errors
    /// The error itself when it is something else.
    pub fn downcast<E: std::error::Error + 'static>(self) -> std::result::Result<Box<E>, Self> {
        match self {
            Self::Other(inner) => inner.downcast().map_err(Self::Other),
            other => Err(other),
        }
    }

    pub(crate) fn engine(place: &'static str, message: impl Display) -> Self {
        Self::Engine { place, message: message.to_string() }
    }
}
