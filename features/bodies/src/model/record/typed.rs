//! Each kind of record as a type, for who writes and reads the tables. The names of fields are those of [`super::Field`].

use charter::{
    facts::{MeetingState, SeatRole, Sector, Side},
    rule::{RuleKind, Severity},
};
use kernel::{Date, LocalTime, slug::Slug};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Misshapen, Record, RecordKind};
use crate::model::{BodyKind, Level, LinkKind, OrganisationKind, Tier};

macro_rules! records {
    ($($(#[$doc:meta])* $name:ident { $($(#[$attribute:meta])* $field:ident: $kind:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub struct $name { $($(#[$attribute])* pub $field: $kind,)* }
    )*};
}

records! {
    /// A term of office.
    TermRecord {
        /// "Mandatperioden 2027–2030".
        name: String,
        /// First day.
        from: Date,
        /// Last day.
        to: Date,
    }

    /// A party.
    PartyRecord {
        /// "Centerpartiet".
        name: String,
        /// "C".
        abbreviation: String,
    }

    /// An organisation, without its other names, tasks and sides.
    OrganisationRecord {
        /// Its name now.
        name: String,
        /// What kind of unit.
        kind: OrganisationKind,
        /// Its part of society, when known.
        sector: Option<Sector>,
        /// County code.
        county: Option<String>,
        /// Municipality code, for municipalities.
        municipality: Option<String>,
        /// The organisation it is a branch of.
        branch_of: Option<Slug>,
        /// The organisation it took over from.
        succeeds: Option<Slug>,
        /// The organisation it went into, together with others.
        merged_into: Option<Slug>,
        /// First day.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
        /// A remark on its page.
        note: Option<String>,
    }

    /// Another name of an organisation.
    NameRecord {
        /// The name.
        name: String,
        /// `alias` or `former`.
        kind: String,
        /// First day.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
    }

    /// A task of an organisation.
    TaskRecord {
        /// `regional-utveckling`.
        task: String,
        /// First day.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
    }

    /// The side of a party in an organisation.
    SideRecord {
        /// The party.
        party: Slug,
        /// Majority or opposition.
        side: Side,
        /// First day.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
    }

    /// A group of organisations, without its members.
    GroupRecord {
        /// "länets kommuner", as it stands in a sentence.
        name: String,
    }

    /// An organisation in a group.
    MemberRecord {
        /// The organisation.
        organisation: Slug,
        /// First day.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
    }

    /// A person.
    PersonRecord {
        /// Name.
        name: String,
        /// "Kommunalråd".
        title: Option<String>,
        /// Where she works or is elected.
        organisation: Option<Slug>,
        /// Party, for elected representatives.
        party: Option<Slug>,
        /// E-mail for the assignment.
        email: Option<String>,
        /// Telephone for the assignment.
        phone: Option<String>,
        /// Whether e-mail and telephone may stand in public.
        #[serde(default)]
        contact_public: bool,
        /// Protected identity: shown to the registrar only.
        #[serde(default)]
        protected: bool,
    }

    /// A body, without what belongs to it.
    BodyRecord {
        /// Name.
        name: String,
        /// Short name.
        short: Option<String>,
        /// Other spellings, in alphabetical order.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        aliases: Vec<String>,
        /// What kind.
        kind: BodyKind,
        /// How far it reaches.
        level: Level,
        /// Who sits; missing when nobody has said.
        tier: Option<Tier>,
        /// County code, when it has a single county.
        county: Option<String>,
        /// Not ours, but its dates bind ours.
        #[serde(default)]
        external: bool,
        /// What it is for.
        purpose: Option<String>,
        /// First day.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
        /// A remark on its page.
        note: Option<String>,
    }

    /// How a body belongs together with another.
    LinkRecord {
        /// How, seen from this body.
        kind: LinkKind,
        /// The other.
        body: Slug,
    }

    /// Whom to ask about a body.
    ContactRecord {
        /// The person, by the word in her address.
        person: Slug,
        /// E-mail of the function.
        email: Option<String>,
        /// Telephone of the function.
        phone: Option<String>,
        /// First day.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
    }

    /// A charter version, without its rules.
    CharterRecord {
        /// "Arbetsordning för Kulturforum".
        title: String,
        /// First day in force.
        from: Option<Date>,
        /// Last day in force.
        to: Option<Date>,
    }

    /// A rule.
    RuleRecord {
        /// The version it stands in.
        charter: Uuid,
        /// What a package calls it.
        key: Option<String>,
        /// How hard it demands.
        severity: Severity,
        /// Document or page it was read on.
        source_title: String,
        /// Paragraph: "6 §".
        paragraph: Option<String>,
        /// The words themselves.
        quote: Option<String>,
        /// Year of the source, when that is old.
        year: Option<i16>,
        /// Whether the body has confirmed that it holds.
        #[serde(default)]
        confirmed: bool,
        /// Place in the version, from 0.
        #[serde(default)]
        ordinal: i64,
        /// First day within the version. `holds_…` because types of rules have a `from` of their own.
        holds_from: Option<Date>,
        /// Last day within the version.
        holds_to: Option<Date>,
        /// Type and parameters.
        #[serde(flatten)]
        kind: RuleKind,
    }

    /// A seat, without who sits in it.
    SeatRecord {
        /// What its holder is.
        role: SeatRole,
        /// The organisation represented.
        organisation: Option<Slug>,
        /// Or the group represented.
        group: Option<Slug>,
        /// Who appoints.
        appointed_by: Option<Slug>,
        /// Demanded side.
        side: Option<Side>,
        /// Demanded sector.
        sector: Option<Sector>,
        /// Its area.
        area: Option<Slug>,
        /// Whether its holder votes.
        #[serde(default)]
        voting: bool,
        /// Whether the holder's name stands in public.
        #[serde(default)]
        public: bool,
        /// The term it belongs to.
        term: Option<Slug>,
        /// First day.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
        /// Place in the list, from 0.
        #[serde(default)]
        ordinal: i64,
    }

    /// A person in a seat.
    HolderRecord {
        /// The seat.
        seat: Uuid,
        /// The person, by the word in her address.
        person: Slug,
        /// Where she comes from, when it is not the seat's organisation.
        organisation: Option<Slug>,
        /// The decision.
        decision: Option<String>,
        /// Its day.
        decided: Option<Date>,
        /// First day.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
    }

    /// A person proposed for a seat.
    NomineeRecord {
        /// The seat.
        seat: Uuid,
        /// The person, by the word in her address.
        person: Slug,
        /// Where she comes from.
        organisation: Option<Slug>,
        /// Day the nomination came in.
        on: Date,
        /// First day she would sit.
        from: Option<Date>,
        /// Last day she would sit.
        to: Option<Date>,
    }

    /// A meeting date.
    MeetingRecord {
        /// The day, or the first of the month.
        date: Date,
        /// Whether only the month is known.
        #[serde(default)]
        month_only: bool,
        /// Planned, held or cancelled.
        state: MeetingState,
        /// When it begins, in Swedish time.
        starts: Option<LocalTime>,
        /// When it ends, the same day.
        ends: Option<LocalTime>,
        /// Where, in words: a town, an address, a room.
        place: Option<String>,
        /// The organisation at which it is held.
        host: Option<Slug>,
        /// Whether one can take part on line.
        #[serde(default)]
        online: bool,
        /// A remark.
        note: Option<String>,
    }

    /// A document of a body.
    DocumentRecord {
        /// "Arbetsordning för Kulturforum".
        title: String,
        /// Where it lies, when elsewhere.
        link: Option<String>,
        /// The file, when it lies here.
        file: Option<Uuid>,
        /// A remark.
        note: Option<String>,
        /// First day it is in force.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
    }

    /// An accepted departure from a rule.
    DeviationRecord {
        /// The rule.
        rule: Uuid,
        /// Why.
        reason: String,
        /// Who accepted it.
        by: String,
        /// When.
        on: Date,
        /// First day.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
    }

    /// Two sources that say different things.
    ContradictionRecord {
        /// What it is about.
        about: String,
        /// What one says.
        one: String,
        /// What the other says.
        other: String,
        /// First day it matters.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
    }
}

/// The record as its kind writes it: what was left out and has a meaning stands there, nothing else does.
///
/// # Errors
/// [`Misshapen`] when a value is missing or of another kind.
pub fn canonical(kind: RecordKind, record: &Record) -> Result<Record, Misshapen> {
    use RecordKind as R;
    fn through<T: Serialize + serde::de::DeserializeOwned>(record: &Record) -> Result<Record, Misshapen> {
        Record::of(&record.typed::<T>()?)
    }
    match kind {
        R::Term => through::<TermRecord>(record),
        R::Party => through::<PartyRecord>(record),
        R::Organisation => through::<OrganisationRecord>(record),
        R::Name => through::<NameRecord>(record),
        R::Task => through::<TaskRecord>(record),
        R::Side => through::<SideRecord>(record),
        R::Group => through::<GroupRecord>(record),
        R::Member => through::<MemberRecord>(record),
        R::Person => through::<PersonRecord>(record),
        R::Body => {
            let mut body: BodyRecord = record.typed()?;
            body.aliases.sort();
            Record::of(&body)
        }
        R::Link => through::<LinkRecord>(record),
        R::Contact => through::<ContactRecord>(record),
        R::Charter => through::<CharterRecord>(record),
        R::Rule => through::<RuleRecord>(record),
        R::Seat => through::<SeatRecord>(record),
        R::Holder => through::<HolderRecord>(record),
        R::Nominee => through::<NomineeRecord>(record),
        R::Meeting => through::<MeetingRecord>(record),
        R::Document => through::<DocumentRecord>(record),
        R::Deviation => through::<DeviationRecord>(record),
        R::Contradiction => through::<ContradictionRecord>(record),
    }
}
