//! The fields of every kind of record. A table of data: what a form asks for, in its order.

use super::{
    RecordKind,
    field::{Field, FieldKind as F, Naming as N},
};
use crate::model::words;

/// The fields of a kind.
pub(super) const fn of(kind: RecordKind) -> &'static [Field] {
    use RecordKind as R;
    match kind {
        R::Term => TERM,
        R::Party => PARTY,
        R::Organisation => ORGANISATION,
        R::Name => NAME,
        R::Task => TASK,
        R::Side => SIDE,
        R::Group => GROUP,
        R::Member => MEMBER,
        R::Person => PERSON,
        R::Body => BODY,
        R::Link => LINK,
        R::Contact => CONTACT,
        R::Charter => CHARTER,
        R::Rule => RULE,
        R::Seat => SEAT,
        R::Holder => HOLDER,
        R::Nominee => NOMINEE,
        R::Meeting => MEETING,
        R::Document => DOCUMENT,
        R::Deviation => DEVIATION,
        R::Contradiction => CONTRADICTION,
    }
}

const ORGANISATION_KINDS: &[&str] = &[
    "region",
    "municipality",
    "authority",
    "ministry",
    "government",
    "university",
    "federation",
    "chamber",
    "industry_group",
    "union",
    "association",
    "company",
    "category",
    "collaboration",
    "network",
    "other",
];
const BODY_KINDS: &[&str] = &[
    "forum",
    "council",
    "industry_council",
    "officials_group",
    "working_group",
    "steering_group",
    "project_group",
    "project_lead",
    "network",
    "assembly",
    "event",
];
const LEVELS: &[&str] = &["local", "inter_municipal", "county", "national", "eu"];
const TIERS: &[&str] = &["political", "officials", "mixed"];
const LINKS: &[&str] = &["twin", "prepares_for", "pre_meeting_for", "part_of", "succeeds", "shares_days"];
const NAME_KINDS: &[&str] = &["alias", "former"];
const SIDES: &[&str] = &["majority", "opposition"];
pub(super) const SECTORS: &[&str] =
    &["business", "civil_society", "municipalities", "regions", "state", "academia", "public"];
const ROLES: &[&str] =
    &["chair", "vice_chair", "lead", "member", "substitute", "co_opted", "invited", "insight", "observer", "secretary"];
const STATES: &[&str] = &["planned", "held", "cancelled"];
const SEVERITIES: &[&str] = &["must", "should", "about"];

const TERM: &[Field] = &[
    Field::must("name", "bodies-field-name", F::Line(120)).hint("bodies-hint-term-name"),
    Field::must("from", "bodies-field-from", F::Date).hint("bodies-hint-day"),
    Field::must("to", "bodies-field-to", F::Date).hint("bodies-hint-day"),
];

const PARTY: &[Field] = &[
    Field::must("name", "bodies-field-name", F::Line(120)),
    Field::must("abbreviation", "bodies-field-abbreviation", F::Line(12)).hint("bodies-hint-abbreviation"),
];

const ORGANISATION: &[Field] = &[
    Field::must("name", "bodies-field-name", F::Line(200)),
    Field::must("kind", "bodies-field-organisation-kind", F::Word(ORGANISATION_KINDS, words::organisation_kind)),
    Field::may("sector", "bodies-field-sector", F::Word(SECTORS, words::sector_word)),
    Field::may("county", "bodies-field-county", F::Name(N::County)),
    Field::may("municipality", "bodies-field-municipality", F::Line(4)).hint("bodies-hint-municipality"),
    Field::may("branch_of", "bodies-field-branch-of", F::Name(N::Organisation)).hint("bodies-hint-branch-of"),
    Field::may("succeeds", "bodies-field-succeeds", F::Name(N::Organisation)).hint("bodies-hint-succeeds"),
    Field::may("merged_into", "bodies-field-merged-into", F::Name(N::Organisation)).hint("bodies-hint-merged-into"),
    Field::may("from", "bodies-field-from", F::Date).hint("bodies-hint-from"),
    Field::may("to", "bodies-field-to", F::Date).hint("bodies-hint-to"),
    Field::may("note", "bodies-field-note", F::Text(2000)),
];

const NAME: &[Field] = &[
    Field::must("name", "bodies-field-other-name", F::Line(200)),
    Field::must("kind", "bodies-field-name-kind", F::Word(NAME_KINDS, words::name_kind)),
    Field::may("from", "bodies-field-from", F::Date).hint("bodies-hint-from"),
    Field::may("to", "bodies-field-to", F::Date).hint("bodies-hint-to"),
];

const TASK: &[Field] = &[
    Field::must("task", "bodies-field-task", F::Line(80)).hint("bodies-hint-task"),
    Field::may("from", "bodies-field-from", F::Date).hint("bodies-hint-from"),
    Field::may("to", "bodies-field-to", F::Date).hint("bodies-hint-to"),
];

const SIDE: &[Field] = &[
    Field::must("party", "bodies-field-party", F::Name(N::Party)),
    Field::must("side", "bodies-field-side", F::Word(SIDES, words::side_word)),
    Field::may("from", "bodies-field-from", F::Date).hint("bodies-hint-from"),
    Field::may("to", "bodies-field-to", F::Date).hint("bodies-hint-to"),
];

const GROUP: &[Field] = &[Field::must("name", "bodies-field-name", F::Line(200)).hint("bodies-hint-group-name")];

const MEMBER: &[Field] = &[
    Field::must("organisation", "bodies-field-organisation", F::Name(N::Organisation)),
    Field::may("from", "bodies-field-from", F::Date).hint("bodies-hint-from"),
    Field::may("to", "bodies-field-to", F::Date).hint("bodies-hint-to"),
];

const PERSON: &[Field] = &[
    Field::must("name", "bodies-field-name", F::Line(120)).hint("bodies-hint-person-name"),
    Field::may("title", "bodies-field-person-title", F::Line(120)).hint("bodies-hint-person-title"),
    Field::may("organisation", "bodies-field-organisation", F::Name(N::Organisation))
        .hint("bodies-hint-person-organisation"),
    Field::may("party", "bodies-field-party", F::Name(N::Party)),
    Field::may("email", "bodies-field-email", F::Mail).hint("bodies-hint-email"),
    Field::may("phone", "bodies-field-phone", F::Phone).hint("bodies-hint-phone"),
    Field::may("contact_public", "bodies-field-contact-public", F::YesNo).hint("bodies-hint-contact-public"),
    Field::may("protected", "bodies-field-protected", F::YesNo).hint("bodies-hint-protected"),
];

const BODY: &[Field] = &[
    Field::must("name", "bodies-field-name", F::Line(200)),
    Field::may("short", "bodies-field-short", F::Line(60)).hint("bodies-hint-short"),
    Field::may("aliases", "bodies-field-aliases", F::Lines(200)).hint("bodies-hint-aliases"),
    Field::must("kind", "bodies-field-body-kind", F::Word(BODY_KINDS, words::body_kind)),
    Field::must("level", "bodies-field-level", F::Word(LEVELS, words::level)),
    Field::may("tier", "bodies-field-tier", F::Word(TIERS, words::tier)),
    Field::may("county", "bodies-field-county", F::Name(N::County)),
    Field::may("external", "bodies-field-external", F::YesNo).hint("bodies-hint-external"),
    Field::may("purpose", "bodies-field-purpose", F::Text(2000)).hint("bodies-hint-purpose"),
    Field::may("from", "bodies-field-from", F::Date).hint("bodies-hint-from"),
    Field::may("to", "bodies-field-to", F::Date).hint("bodies-hint-to"),
    Field::may("note", "bodies-field-note", F::Text(2000)),
];

const LINK: &[Field] = &[
    Field::must("kind", "bodies-field-link-kind", F::Word(LINKS, words::link)),
    Field::must("body", "bodies-field-other-body", F::Name(N::Body)),
];

const CONTACT: &[Field] = &[
    Field::must("person", "bodies-field-person", F::Name(N::Person)).hint("bodies-hint-person"),
    Field::may("email", "bodies-field-email", F::Mail).hint("bodies-hint-contact-email"),
    Field::may("phone", "bodies-field-phone", F::Phone),
    Field::may("from", "bodies-field-from", F::Date).hint("bodies-hint-from"),
    Field::may("to", "bodies-field-to", F::Date).hint("bodies-hint-to"),
];

const CHARTER: &[Field] = &[
    Field::must("title", "bodies-field-title", F::Line(200)).hint("bodies-hint-charter-title"),
    Field::may("from", "bodies-field-from", F::Date).hint("bodies-hint-from"),
    Field::may("to", "bodies-field-to", F::Date).hint("bodies-hint-to"),
];

const RULE: &[Field] = &[
    Field::must("charter", "bodies-field-charter", F::Of(RecordKind::Charter)),
    Field::may("key", "bodies-field-key", F::Line(80)).hint("bodies-hint-rule-key"),
    Field::must("severity", "bodies-field-severity", F::Word(SEVERITIES, words::severity)).hint("bodies-hint-severity"),
    Field::must("source_title", "bodies-field-source-title", F::Line(200)).hint("bodies-hint-source-title"),
    Field::may("paragraph", "bodies-field-paragraph", F::Line(40)).hint("bodies-hint-paragraph"),
    Field::may("quote", "bodies-field-quote", F::Text(400)).hint("bodies-hint-quote"),
    Field::may("year", "bodies-field-year", F::Whole(1900, 2200)).hint("bodies-hint-year"),
    Field::may("confirmed", "bodies-field-confirmed", F::YesNo).hint("bodies-hint-confirmed"),
    Field::may("ordinal", "bodies-field-ordinal", F::Whole(0, 9999)).hint("bodies-hint-ordinal"),
    Field::may("holds_from", "bodies-field-from", F::Date).hint("bodies-hint-rule-days"),
    Field::may("holds_to", "bodies-field-to", F::Date).hint("bodies-hint-rule-days"),
];

const SEAT: &[Field] = &[
    Field::must("role", "bodies-field-role", F::Word(ROLES, words::role_word)),
    Field::may("organisation", "bodies-field-represents", F::Name(N::Organisation))
        .hint("bodies-hint-seat-organisation"),
    Field::may("group", "bodies-field-represents-group", F::Name(N::Group)).hint("bodies-hint-seat-group"),
    Field::may("appointed_by", "bodies-field-appointed-by", F::Name(N::Organisation)).hint("bodies-hint-appointed-by"),
    Field::may("side", "bodies-field-side", F::Word(SIDES, words::side_word)).hint("bodies-hint-seat-side"),
    Field::may("sector", "bodies-field-sector", F::Word(SECTORS, words::sector_word)),
    Field::may("area", "bodies-field-area", F::Name(N::Area)),
    Field::may("voting", "bodies-field-voting", F::YesNo),
    Field::may("public", "bodies-field-public", F::YesNo).hint("bodies-hint-public"),
    Field::may("term", "bodies-field-term", F::Name(N::Term)),
    Field::may("from", "bodies-field-from", F::Date).hint("bodies-hint-from"),
    Field::may("to", "bodies-field-to", F::Date).hint("bodies-hint-to"),
    Field::may("ordinal", "bodies-field-ordinal", F::Whole(0, 9999)).hint("bodies-hint-seat-ordinal"),
];

const HOLDER: &[Field] = &[
    Field::must("seat", "bodies-field-seat", F::Of(RecordKind::Seat)),
    Field::must("person", "bodies-field-person", F::Name(N::Person)).hint("bodies-hint-person"),
    Field::may("organisation", "bodies-field-comes-from", F::Name(N::Organisation))
        .hint("bodies-hint-holder-organisation"),
    Field::may("decision", "bodies-field-decision", F::Line(200)).hint("bodies-hint-decision"),
    Field::may("decided", "bodies-field-decided", F::Date).hint("bodies-hint-decided"),
    Field::may("from", "bodies-field-from", F::Date).hint("bodies-hint-from"),
    Field::may("to", "bodies-field-to", F::Date).hint("bodies-hint-to"),
];

const NOMINEE: &[Field] = &[
    Field::must("seat", "bodies-field-seat", F::Of(RecordKind::Seat)),
    Field::must("person", "bodies-field-person", F::Name(N::Person)).hint("bodies-hint-person"),
    Field::may("organisation", "bodies-field-comes-from", F::Name(N::Organisation))
        .hint("bodies-hint-holder-organisation"),
    Field::must("on", "bodies-field-nominated-on", F::Date).hint("bodies-hint-day"),
    Field::may("from", "bodies-field-from", F::Date).hint("bodies-hint-from"),
    Field::may("to", "bodies-field-to", F::Date).hint("bodies-hint-to"),
];

const MEETING: &[Field] = &[
    Field::must("date", "bodies-field-date", F::Date).hint("bodies-hint-meeting-date"),
    Field::may("month_only", "bodies-field-month-only", F::YesNo).hint("bodies-hint-month-only"),
    Field::must("state", "bodies-field-state", F::Word(STATES, words::meeting_state)),
    Field::may("starts", "bodies-field-starts", F::Time).hint("bodies-hint-starts"),
    Field::may("ends", "bodies-field-ends", F::Time).hint("bodies-hint-ends"),
    Field::may("place", "bodies-field-place", F::Line(200)).hint("bodies-hint-place"),
    Field::may("host", "bodies-field-host", F::Name(N::Organisation)).hint("bodies-hint-host"),
    Field::may("online", "bodies-field-online", F::YesNo).hint("bodies-hint-online"),
    Field::may("note", "bodies-field-note", F::Text(1000)),
];

const DOCUMENT: &[Field] = &[
    Field::must("title", "bodies-field-document-title", F::Line(200)),
    Field::may("link", "bodies-field-link", F::Link).hint("bodies-hint-link"),
    Field::may("file", "bodies-field-file", F::File).hint("bodies-hint-file"),
    Field::may("note", "bodies-field-note", F::Text(1000)),
    Field::may("from", "bodies-field-from", F::Date).hint("bodies-hint-from"),
    Field::may("to", "bodies-field-to", F::Date).hint("bodies-hint-to"),
];

const DEVIATION: &[Field] = &[
    Field::must("rule", "bodies-field-rule", F::Of(RecordKind::Rule)),
    Field::must("reason", "bodies-field-reason", F::Text(1000)).hint("bodies-hint-reason"),
    Field::must("by", "bodies-field-by", F::Line(120)).hint("bodies-hint-by"),
    Field::must("on", "bodies-field-accepted-on", F::Date).hint("bodies-hint-day"),
    Field::may("from", "bodies-field-from", F::Date).hint("bodies-hint-from"),
    Field::may("to", "bodies-field-to", F::Date).hint("bodies-hint-to"),
];

const CONTRADICTION: &[Field] = &[
    Field::must("about", "bodies-field-about", F::Line(200)),
    Field::must("one", "bodies-field-one", F::Text(600)),
    Field::must("other", "bodies-field-other", F::Text(600)),
    Field::may("from", "bodies-field-from", F::Date).hint("bodies-hint-from"),
    Field::may("to", "bodies-field-to", F::Date).hint("bodies-hint-to"),
];
