//! The words of the register that charters do not already own.
//!
//! Seats, assignments, rules and findings are nouns of `charter`; here stand the kinds that bodies and
//! organisations come in. Each word is written the same in files, in the database and in text keys.

pub mod directory;
mod meeting_address;
mod names;
pub mod record;
pub mod source;
pub mod words;

pub use meeting_address::MeetingAddress;
pub use names::Names;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $word)] $variant,)*
        }

        impl $name {
            /// Every kind, in the order lists show them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word in files, columns and text keys.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            /// The kind that a word means.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)* _ => None }
            }
        }
    )*};
}

words! {
    /// What kind of unit an organisation is.
    OrganisationKind {
        /// A region, before 2019 also a county council (landsting).
        Region = "region",
        /// A municipality (kommun).
        Municipality = "municipality",
        /// A state authority, the county administrative board among them.
        Authority = "authority",
        /// A ministry.
        Ministry = "ministry",
        /// The government itself.
        Government = "government",
        /// A university.
        University = "university",
        /// A federation of municipalities or regions.
        Federation = "federation",
        /// A chamber of commerce.
        Chamber = "chamber",
        /// A local group of industries.
        IndustryGroup = "industry_group",
        /// A trade union or a confederation of them.
        Union = "union",
        /// An association.
        Association = "association",
        /// A company.
        Company = "company",
        /// A category that a source names instead of organisations ("Folkhögskolorna").
        Category = "category",
        /// Organisations that work together without being one legal person ("Umeåregionen").
        Collaboration = "collaboration",
        /// A network with members of its own.
        Network = "network",
        /// Anything else.
        Other = "other",
    }

    /// What kind of body.
    BodyKind {
        /// A forum.
        Forum = "forum",
        /// A council.
        Council = "council",
        /// An industry council (branschråd).
        IndustryCouncil = "industry_council",
        /// An officials' group.
        OfficialsGroup = "officials_group",
        /// A working group.
        WorkingGroup = "working_group",
        /// A steering group of a project.
        SteeringGroup = "steering_group",
        /// A project or reference group.
        ProjectGroup = "project_group",
        /// The leadership of a project.
        ProjectLead = "project_lead",
        /// A network.
        Network = "network",
        /// An assembly.
        Assembly = "assembly",
        /// A meeting place held once or now and then.
        Event = "event",
    }

    /// How far a body reaches.
    Level {
        /// Within one municipality.
        Local = "local",
        /// Between municipalities.
        InterMunicipal = "inter_municipal",
        /// One county.
        County = "county",
        /// The whole country.
        National = "national",
        /// The European Union.
        Eu = "eu",
    }

    /// Who sits: elected representatives, officials or both.
    Tier {
        /// Elected representatives.
        Political = "political",
        /// Officials.
        Officials = "officials",
        /// Both.
        Mixed = "mixed",
    }

    /// How a body belongs together with another, seen from the first.
    LinkKind {
        /// Twin: a forum and its officials' group.
        Twin = "twin",
        /// Prepares matters for the other.
        PreparesFor = "prepares_for",
        /// Meets before the other's meetings.
        PreMeetingFor = "pre_meeting_for",
        /// Is a part of the other.
        PartOf = "part_of",
        /// Took over from the other.
        Succeeds = "succeeds",
        /// Meets on the same days and in the same place when it can.
        SharesDays = "shares_days",
    }
}
