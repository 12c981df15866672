//! The kinds of records, whose they are, and where one lies.

use kernel::{
    id::{BodyId, GroupId, Id, OrganisationId, PersonId},
    slug::Slug,
};
use uuid::Uuid;

use super::{Field, fields};

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $word:literal, $path:literal, $called:literal, $many:literal;)*) => {
        /// A kind of record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum RecordKind {
            $($(#[$doc])* #[serde(rename = $word)] $name,)*
        }

        impl RecordKind {
            /// Every kind, in the order a register is told.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The word in files, in the log and in the programming interface.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word),* }
            }

            /// The word in addresses: `/organ/kulturforum/platser`.
            #[must_use]
            pub const fn path(self) -> &'static str {
                match self { $(Self::$name => $path),* }
            }

            /// Key of what one such record is called in running text: "plats".
            #[must_use]
            pub const fn called(self) -> &'static str {
                match self { $(Self::$name => $called),* }
            }

            /// Key of what several are called, as a heading: "Platser".
            #[must_use]
            pub const fn many(self) -> &'static str {
                match self { $(Self::$name => $many),* }
            }

            /// The kind of a word.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$name),)* _ => None }
            }

            /// The kind of a word in an address.
            #[must_use]
            pub fn from_path(path: &str) -> Option<Self> {
                match path {
                    $($path => Some(Self::$name),)*
                    // The word until meetings had pages of their own: tables and bookmarks that were made then still work.
                    "moten" => Some(Self::Meeting),
                    _ => None,
                }
            }
        }
    };
}

kinds! {
    /// A term of office.
    Term = "term", "mandatperioder", "bodies-record-term", "bodies-records-term";
    /// A party, national or local.
    Party = "party", "partier", "bodies-record-party", "bodies-records-party";
    /// An organisation.
    Organisation = "organisation", "organisationer", "bodies-record-organisation", "bodies-records-organisation";
    /// Another name of an organisation.
    Name = "name", "namn", "bodies-record-name", "bodies-records-name";
    /// A task of an organisation.
    Task = "task", "arbetsuppgifter", "bodies-record-task", "bodies-records-task";
    /// The side of a party in an organisation.
    Side = "side", "styre", "bodies-record-side", "bodies-records-side";
    /// A group of organisations.
    Group = "group", "grupper", "bodies-record-group", "bodies-records-group";
    /// An organisation in a group.
    Member = "member", "medlemmar", "bodies-record-member", "bodies-records-member";
    /// A person.
    Person = "person", "personer", "bodies-record-person", "bodies-records-person";
    /// A body.
    Body = "body", "organ", "bodies-record-body", "bodies-records-body";
    /// How a body belongs together with another.
    Link = "link", "kopplingar", "bodies-record-link", "bodies-records-link";
    /// Whom to ask about a body.
    Contact = "contact", "kontakter", "bodies-record-contact", "bodies-records-contact";
    /// A version of a body's charter.
    Charter = "charter", "arbetsordningar", "bodies-record-charter", "bodies-records-charter";
    /// A rule of a charter version.
    Rule = "rule", "regler", "bodies-record-rule", "bodies-records-rule";
    /// A seat of a body.
    Seat = "seat", "platser", "bodies-record-seat", "bodies-records-seat";
    /// A person in a seat.
    Holder = "holder", "uppdrag", "bodies-record-holder", "bodies-records-holder";
    /// A person proposed for a seat.
    Nominee = "nominee", "nomineringar", "bodies-record-nominee", "bodies-records-nominee";
    /// A meeting date.
    Meeting = "meeting", "motesdagar", "bodies-record-meeting", "bodies-records-meeting";
    /// A document of a body.
    Document = "document", "handlingar", "bodies-record-document", "bodies-records-document";
    /// An accepted departure from a rule.
    Deviation = "deviation", "avvikelser", "bodies-record-deviation", "bodies-records-deviation";
    /// Two sources that say different things.
    Contradiction = "contradiction", "motsagelser", "bodies-record-contradiction", "bodies-records-contradiction";
}

impl RecordKind {
    /// Its fields, in the order of the form. A rule has those of its type beside these: [`super::parameters`].
    #[must_use]
    pub const fn fields(self) -> &'static [Field] {
        fields::of(self)
    }

    /// Whether it holds during a period of its own, so that it can change from a day and end.
    #[must_use]
    pub fn is_dated(self) -> bool {
        self.fields().iter().any(|field| field.name == "to")
    }

    /// Whether a change can hold from a day, leaving the days before as they were. What others refer to by identity cannot be
    /// cut in two; a seat and a charter version can, because those who refer to them are moved along.
    #[must_use]
    pub fn changes_from_a_day(self) -> bool {
        use RecordKind as R;
        self.is_dated() && !matches!(self, R::Organisation | R::Body | R::Term | R::Rule)
    }

    /// Whether its values are about people, and so lie beside the chain of the log, where they can be erased.
    #[must_use]
    pub const fn is_personal(self) -> bool {
        matches!(self, Self::Person | Self::Holder | Self::Nominee | Self::Contact)
    }

    /// The kind of thing it belongs to; `None` for what stands on its own.
    #[must_use]
    pub const fn owner(self) -> Option<Self> {
        use RecordKind as R;
        match self {
            R::Term | R::Party | R::Organisation | R::Group | R::Person | R::Body => None,
            R::Name | R::Task | R::Side => Some(R::Organisation),
            R::Member => Some(R::Group),
            R::Link
            | R::Contact
            | R::Charter
            | R::Rule
            | R::Seat
            | R::Holder
            | R::Nominee
            | R::Meeting
            | R::Document
            | R::Deviation
            | R::Contradiction => Some(R::Body),
        }
    }
}

/// The thing a record belongs to: what has a page and a history of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Owner {
    /// A body.
    Body(BodyId, Slug),
    /// An organisation.
    Organisation(OrganisationId, Slug),
    /// A group of organisations.
    Group(GroupId, Slug),
    /// A person, by the word in her address.
    Person(PersonId, Slug),
    /// The register itself: terms and parties.
    Register,
}

impl Owner {
    /// The thing of a kind that stands on its own; the register for kinds that do not.
    #[must_use]
    pub fn of(kind: RecordKind, id: Uuid, word: Slug) -> Self {
        match kind {
            RecordKind::Body => Self::Body(BodyId::from_uuid(id), word),
            RecordKind::Organisation => Self::Organisation(OrganisationId::from_uuid(id), word),
            RecordKind::Group => Self::Group(GroupId::from_uuid(id), word),
            RecordKind::Person => Self::Person(PersonId::from_uuid(id), word),
            _ => Self::Register,
        }
    }

    /// Its address, without language.
    #[must_use]
    pub fn address(&self) -> String {
        match self {
            Self::Body(_, slug) => format!("/organ/{slug}"),
            Self::Organisation(_, slug) => format!("/organisationer/{slug}"),
            Self::Group(_, slug) => format!("/grupper/{slug}"),
            Self::Person(_, slug) => format!("/personer/{slug}"),
            Self::Register => "/register".into(),
        }
    }

    /// How the log names it: kind and identity.
    #[must_use]
    pub fn object(&self) -> (&'static str, Uuid) {
        match self {
            Self::Body(id, _) => (BodyId::KIND, id.uuid()),
            Self::Organisation(id, _) => (OrganisationId::KIND, id.uuid()),
            Self::Group(id, _) => (GroupId::KIND, id.uuid()),
            Self::Person(id, _) => (PersonId::KIND, id.uuid()),
            Self::Register => ("register", Uuid::nil()),
        }
    }

    /// The body, when it is one.
    #[must_use]
    pub const fn body(&self) -> Option<(BodyId, &Slug)> {
        match self {
            Self::Body(id, slug) => Some((*id, slug)),
            _ => None,
        }
    }
}

/// Where one record lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its kind.
    pub kind: RecordKind,
    /// Whose it is. A body, an organisation, a group and a person are their own.
    pub owner: Owner,
    /// Its identity, kept through corrections. Parties have one made of their slug.
    pub id: Uuid,
    /// The word in its address, for kinds that have one; empty for the others.
    pub word: String,
}

impl Place {
    /// Its address, without language: `/organ/kulturforum/platser/0198…`, and `/organ/kulturforum/andra` for the body itself.
    #[must_use]
    pub fn address(&self) -> String {
        let owner = self.owner.address();
        match (self.kind.owner(), &self.owner) {
            (None, Owner::Register) => format!("/register/{}/{}", self.kind.path(), self.word),
            (None, _) => format!("{owner}/andra"),
            (Some(_), _) => format!("{owner}/{}/{}", self.kind.path(), self.id.simple()),
        }
    }
}
