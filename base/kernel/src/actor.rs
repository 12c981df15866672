//! Who asks. Every look-up starts here: what an actor may not see is not found.

use crate::{
    access::{self, Act, Of, Permission},
    slug::Slug,
};

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
        /// How surely we know that it is she.
        assurance: Assurance,
    },
    /// The program itself: imports, jobs.
    System {
        /// Which part acts, e.g. `demo`.
        part: &'static str,
    },
}

/// How surely we know who has signed in. The words are those of the eIDAS regulation, (EU) 910/2014, article 8; what they ask
/// of a way to sign in is said in decision 0016.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Assurance {
    /// Somebody who reads her mail: a link in a letter.
    Low,
    /// Somebody with a passkey and its code or finger, or whom a provider vouches for.
    Substantial,
}

impl Assurance {
    /// The word in tables and files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Substantial => "substantial",
        }
    }

    /// From the word in tables and files.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Low, Self::Substantial].into_iter().find(|assurance| assurance.word() == word)
    }
}

/// What a signed-in person is to something. Rights follow from it and from nothing else: [`access`] says which.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Relation {
    /// Keeps the whole register.
    Registrar,
    /// Lets people in and out: accounts and what they are to things. Gives no right to the register itself.
    Administrator,
    /// Keeps what is published about bodies: their documents.
    Editor,
    /// Takes out figures and lists of the whole register; changes nothing.
    Analyst,
    /// Secretary of one body.
    Secretary {
        /// The body.
        body: Slug,
    },
    /// Chairs one body.
    Chair {
        /// The body.
        body: Slug,
    },
    /// Leads a project, whose body it is.
    ProjectLeader {
        /// The body.
        body: Slug,
    },
    /// Sits in one body, as a member, a substitute or otherwise.
    Member {
        /// The body.
        body: Slug,
    },
    /// Speaks for one organisation.
    Steward {
        /// The organisation.
        organisation: Slug,
    },
}

impl Relation {
    /// The thing it is to.
    #[must_use]
    pub const fn of(&self) -> Of<'_> {
        match self {
            Self::Registrar | Self::Administrator | Self::Editor | Self::Analyst => Of::All,
            Self::Secretary { body } | Self::Chair { body } | Self::ProjectLeader { body } | Self::Member { body } => {
                Of::Body(body)
            }
            Self::Steward { organisation } => Of::Organisation(organisation),
        }
    }
}

impl Actor {
    /// A signed-in person who is one thing, and surely is who she says.
    #[must_use]
    pub fn person(name: &str, relation: Relation) -> Self {
        Self::Person { name: name.into(), relations: vec![relation], assurance: Assurance::Substantial }
    }

    /// What the actor is to things; nothing for the public and for the program itself.
    #[must_use]
    pub fn relations(&self) -> &[Relation] {
        match self {
            Self::Person { relations, .. } => relations,
            Self::Public | Self::System { .. } => &[],
        }
    }

    /// Whether the actor may do something to a thing, as the table of [`access`] has it.
    #[must_use]
    pub fn may(&self, act: Act, of: Of<'_>) -> bool {
        access::permission(self, act, of) == Permission::Yes
    }

    /// Whether the actor keeps the whole register: the registrar, and the program itself.
    #[must_use]
    pub fn keeps_register(&self) -> bool {
        self.may(Act::KeepRegister, Of::All)
    }

    /// Whether the actor may let people in and out.
    #[must_use]
    pub fn keeps_accounts(&self) -> bool {
        self.may(Act::KeepAccounts, Of::All)
    }

    /// Whether people with protected identity and non-public contact details may be shown.
    #[must_use]
    pub fn sees_protected(&self) -> bool {
        self.may(Act::ReadProtected, Of::All)
    }

    /// Whether names in seats that are not public may be shown.
    #[must_use]
    pub fn sees_internal(&self) -> bool {
        self.may(Act::ReadInternal, Of::Any)
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
