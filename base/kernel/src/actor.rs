//! Who asks. Every look-up starts here: what an actor may not see is not found.

use crate::slug::Slug;

/// The one on whose behalf something is read or written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Actor {
    /// Anyone on the open internet.
    Public,
    /// A signed-in person with a role of her own.
    Person {
        /// Name as the log and the page header show it.
        name: String,
        /// What she is here.
        role: Role,
    },
    /// The program itself: imports, jobs.
    System {
        /// Which part acts, e.g. `demo`.
        part: &'static str,
    },
}

/// The relation that gives a signed-in person her rights.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Role {
    /// Keeps the whole register.
    Registrar,
    /// Secretary of one body.
    Secretary {
        /// The body.
        body: Slug,
    },
    /// Speaks for one organisation.
    Steward {
        /// The organisation.
        organisation: Slug,
    },
}

impl Actor {
    /// Whether people with protected identity and non-public contact details may be shown.
    #[must_use]
    pub const fn sees_protected(&self) -> bool {
        matches!(self, Self::Person { role: Role::Registrar, .. } | Self::System { .. })
    }

    /// Whether names in seats that are not public may be shown: everyone who has signed in may see them.
    #[must_use]
    pub const fn sees_internal(&self) -> bool {
        !matches!(self, Self::Public)
    }

    /// The name that the change log keeps.
    #[must_use]
    pub fn log_name(&self) -> &str {
        match self {
            Self::Public => "public",
            Self::Person { name, .. } => name,
            Self::System { part } => part,
        }
    }
}
