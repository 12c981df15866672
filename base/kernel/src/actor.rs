//! Who asks. Every look-up starts here: what an actor may not see is not found.

use crate::slug::Slug;

/// The one on whose behalf something is read or written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Actor {
    /// Anyone on the open internet.
    Public,
    /// A signed-in person with what she is to the register's things.
    Person {
        /// Name as the log and the page header show it.
        name: String,
        /// What gives her rights, in the order they are shown. Empty for somebody who has an account and nothing more.
        relations: Vec<Relation>,
    },
    /// The program itself: imports, jobs.
    System {
        /// Which part acts, e.g. `demo`.
        part: &'static str,
    },
}

/// What a signed-in person is to something. Rights follow from it and from nothing else.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Relation {
    /// Keeps the whole register.
    Registrar,
    /// Lets people in and out: accounts and what they are to things. Gives no right to the register itself.
    Administrator,
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
    /// A signed-in person who is one thing.
    #[must_use]
    pub fn person(name: &str, relation: Relation) -> Self {
        Self::Person { name: name.into(), relations: vec![relation] }
    }

    /// What the actor is to things; nothing for the public and for the program itself.
    #[must_use]
    pub fn relations(&self) -> &[Relation] {
        match self {
            Self::Person { relations, .. } => relations,
            Self::Public | Self::System { .. } => &[],
        }
    }

    /// Whether the actor keeps the whole register: the registrar, and the program itself.
    #[must_use]
    pub fn keeps_register(&self) -> bool {
        matches!(self, Self::System { .. }) || self.relations().contains(&Relation::Registrar)
    }

    /// Whether the actor may let people in and out.
    #[must_use]
    pub fn keeps_accounts(&self) -> bool {
        self.relations().contains(&Relation::Administrator)
    }

    /// Whether people with protected identity and non-public contact details may be shown.
    #[must_use]
    pub fn sees_protected(&self) -> bool {
        self.keeps_register()
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
