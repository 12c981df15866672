//! A rule in words: the key and the arguments of the sentence that states it.
//!
//! The sentence itself is in `text/`, one for each key and language, and is made by whoever shows it: this engine knows no names of
//! organisations, only their slugs. A test makes every sentence of every rule type in both languages.

use kernel::slug::Slug;

use crate::{
    finding::Arg,
    rule::{ChairSide, Predicate, Remote, RuleKind},
    seating::organisations,
};

/// Key and arguments.
type Words = (&'static str, Vec<(String, Arg)>);

/// The key (`charter-rule-…`) and the arguments of the text that states a rule.
///
/// ```
/// use radslag_charter::{finding::Arg, rule::RuleKind, rule_text};
/// let (key, args) = rule_text(&RuleKind::Range { min: 3, max: 4 });
/// assert_eq!(key, "charter-rule-range"); // "Tre till fyra möten per år"
/// assert_eq!(args[0], ("min".into(), Arg::Number(3)));
/// ```
#[must_use]
pub fn rule_text(kind: &RuleKind) -> Words {
    let (key, args) = match kind {
        RuleKind::EachOf { .. }
        | RuleKind::Named { .. }
        | RuleKind::Category { .. }
        | RuleKind::GoverningPair { .. }
        | RuleKind::OnePer { .. }
        | RuleKind::OnBehalfOf { .. }
        | RuleKind::Derived { .. }
        | RuleKind::Invited { .. }
        | RuleKind::ExOfficio { .. }
        | RuleKind::Conditional { .. }
        | RuleKind::Sectors { .. }
        | RuleKind::Open => composition(kind),
        RuleKind::Alternate { .. }
        | RuleKind::FixedChair { .. }
        | RuleKind::Elected
        | RuleKind::CoLeads { .. }
        | RuleKind::SecretaryFollowsChair
        | RuleKind::Host { .. }
        | RuleKind::Sole { .. }
        | RuleKind::Joint { .. }
        | RuleKind::CoordinatedBy { .. }
        | RuleKind::External { .. } => leading(kind),
        RuleKind::Exactly { .. }
        | RuleKind::Range { .. }
        | RuleKind::AtLeast { .. }
        | RuleKind::About { .. }
        | RuleKind::Every { .. }
        | RuleKind::BeforeEach { .. }
        | RuleKind::InAdditionTo { .. }
        | RuleKind::Once { .. }
        | RuleKind::Unspecified => cadence(kind),
        _ => order(kind),
    };
    (key, args.into_iter().map(|(name, arg)| (name.to_owned(), arg)).collect())
}

/// Arguments by name.
type Args = Vec<(&'static str, Arg)>;

/// Rules about who has seats.
fn composition(kind: &RuleKind) -> (&'static str, Args) {
    match kind {
        RuleKind::EachOf { group, count } => {
            ("charter-rule-each-of", vec![named_group(group), number("count", *count)])
        }
        RuleKind::Named { organisations } => ("charter-rule-named", vec![list(organisations)]),
        RuleKind::Category { category, min, max } => {
            let numbers = [("min", min), ("max", max)].into_iter().filter_map(|(name, n)| Some(number(name, (*n)?)));
            let args = [("category", Arg::Group(category.clone()))].into_iter().chain(numbers).collect();
            let key = match (min, max) {
                (None, None) => "charter-rule-category",
                (Some(_), None) => "charter-rule-category-min",
                (None, Some(_)) => "charter-rule-category-max",
                (Some(_), Some(_)) => "charter-rule-category-range",
            };
            (key, args)
        }
        RuleKind::GoverningPair { group } => ("charter-rule-governing-pair", vec![named_group(group)]),
        RuleKind::OnePer { areas, nominated_by: Some(group) } => {
            ("charter-rule-one-per-nominated", vec![("areas", Arg::Areas(areas.clone())), named_group(group)])
        }
        RuleKind::OnePer { areas, nominated_by: None } => {
            ("charter-rule-one-per", vec![("areas", Arg::Areas(areas.clone()))])
        }
        RuleKind::OnBehalfOf { organisation, group } => {
            ("charter-rule-on-behalf-of", vec![one(organisation), named_group(group)])
        }
        RuleKind::Derived { group } => ("charter-rule-derived", vec![named_group(group)]),
        RuleKind::Invited { organisations } => ("charter-rule-invited", vec![list(organisations)]),
        RuleKind::ExOfficio { office, group: None } => ("charter-rule-ex-officio", vec![words("office", office)]),
        RuleKind::ExOfficio { office, group: Some(group) } => {
            ("charter-rule-ex-officio-group", vec![words("office", office), named_group(group)])
        }
        RuleKind::Conditional { group, predicate, .. } => conditional(group, predicate),
        RuleKind::Sectors { all_of } => ("charter-rule-sectors", vec![("sectors", Arg::Sectors(all_of.clone()))]),
        _ => ("charter-rule-open", vec![]),
    }
}

/// A condition; its branches are said by themselves.
fn conditional(group: &Slug, predicate: &Predicate) -> (&'static str, Args) {
    match predicate {
        Predicate::HasTask { task } => ("charter-rule-conditional-task", vec![named_group(group), words("task", task)]),
        Predicate::InGroup { group: inner } => {
            ("charter-rule-conditional-group", vec![named_group(group), ("inner", Arg::Group(inner.clone()))])
        }
        Predicate::OnOrAfter { date } => ("charter-rule-conditional-date", vec![("date", Arg::Date(*date))]),
    }
}

/// Rules about chair, lead, secretary and conveners.
fn leading(kind: &RuleKind) -> (&'static str, Args) {
    match kind {
        RuleKind::Alternate { sides, years, within_term, .. } => {
            let args = sides.iter().zip(["first", "second"]).map(|(side, name)| (name, side_arg(side)));
            let args = args.chain([number("years", *years)]).collect();
            match (sides.len(), within_term) {
                (2, true) => ("charter-rule-alternate-term", args),
                (2, false) => ("charter-rule-alternate", args),
                _ => ("charter-rule-alternate-several", vec![number("years", *years), number("count", sides.len())]),
            }
        }
        RuleKind::FixedChair { organisation, office: Some(office) } => {
            ("charter-rule-fixed-chair-office", vec![one(organisation), words("office", office)])
        }
        RuleKind::FixedChair { organisation, office: None } => ("charter-rule-fixed-chair", vec![one(organisation)]),
        RuleKind::CoLeads { count } => ("charter-rule-co-leads", vec![number("count", *count)]),
        RuleKind::SecretaryFollowsChair => ("charter-rule-secretary-follows-chair", vec![]),
        RuleKind::Host { organisation } => ("charter-rule-host", vec![one(organisation)]),
        RuleKind::Sole { organisation } => ("charter-rule-sole", vec![one(organisation)]),
        RuleKind::Joint { organisations } => ("charter-rule-joint", vec![list(organisations)]),
        RuleKind::CoordinatedBy { organisation } => ("charter-rule-coordinated-by", vec![one(organisation)]),
        RuleKind::External { convener } => ("charter-rule-external", vec![words("convener", convener)]),
        _ => ("charter-rule-elected", vec![]),
    }
}

/// Rules about how often.
fn cadence(kind: &RuleKind) -> (&'static str, Args) {
    match kind {
        RuleKind::Exactly { count } => ("charter-rule-exactly", vec![number("count", *count)]),
        RuleKind::Range { min, max } => ("charter-rule-range", vec![number("min", *min), number("max", *max)]),
        RuleKind::AtLeast { count } => ("charter-rule-at-least", vec![number("count", *count)]),
        RuleKind::About { count, .. } => ("charter-rule-about", vec![number("count", *count)]),
        RuleKind::Every { weeks, .. } => ("charter-rule-every", vec![number("weeks", *weeks)]),
        RuleKind::BeforeEach { body, lead_days: Some(days) } => {
            ("charter-rule-before-each-within", vec![of(body), number("days", *days)])
        }
        RuleKind::BeforeEach { body, lead_days: None } => ("charter-rule-before-each", vec![of(body)]),
        RuleKind::InAdditionTo { body } => ("charter-rule-in-addition-to", vec![of(body)]),
        RuleKind::Once { date, month_only: true } => ("charter-rule-once-month", vec![("month", Arg::Month(*date))]),
        RuleKind::Once { date, month_only: false } => ("charter-rule-once", vec![("date", Arg::Date(*date))]),
        _ => ("charter-rule-unspecified", vec![]),
    }
}

/// Rules about order, competence and pairs.
fn order(kind: &RuleKind) -> (&'static str, Args) {
    match kind {
        RuleKind::PreMeeting { parent, lead_days } => {
            ("charter-rule-pre-meeting", vec![of(parent), number("days", *lead_days)])
        }
        RuleKind::PreparesFor { body, lead_days } => {
            ("charter-rule-prepares-for", vec![of(body), number("days", *lead_days)])
        }
        RuleKind::Notice { days } => ("charter-rule-notice", vec![number("days", *days)]),
        RuleKind::Documents { days } => ("charter-rule-documents", vec![number("days", *days)]),
        RuleKind::MinutesWithin { days } => ("charter-rule-minutes-within", vec![number("days", *days)]),
        RuleKind::Quorum { count: Some(count), .. } => ("charter-rule-quorum-count", vec![number("count", *count)]),
        RuleKind::Quorum { percent, count: None } => {
            ("charter-rule-quorum-percent", vec![number("percent", percent.unwrap_or(0))])
        }
        RuleKind::Remote { participation: Remote::Allowed } => ("charter-rule-remote-allowed", vec![]),
        RuleKind::Remote { participation: Remote::Forbidden } => ("charter-rule-remote-forbidden", vec![]),
        RuleKind::Remote { participation: Remote::Limited } => ("charter-rule-remote-limited", vec![]),
        RuleKind::Decides { kinds } => {
            ("charter-rule-decides", vec![words("kinds", &kinds.join("; ")), number("count", kinds.len())])
        }
        RuleKind::Twin { body, same_members: true } => ("charter-rule-twin-same", vec![of(body)]),
        RuleKind::Twin { body, same_members: false } => ("charter-rule-twin", vec![of(body)]),
        _ => ("charter-rule-advises", vec![]),
    }
}

/// A count; one that is too large for a sentence is said as the largest.
fn number(name: &'static str, n: impl TryInto<i64>) -> (&'static str, Arg) {
    (name, Arg::Number(n.try_into().unwrap_or(i64::MAX)))
}

/// Words of the charter.
fn words(name: &'static str, text: &str) -> (&'static str, Arg) {
    (name, Arg::Words(text.into()))
}

/// Another body.
fn of(body: &Slug) -> (&'static str, Arg) {
    ("body", Arg::Body(body.clone()))
}

/// One organisation.
fn one(organisation: &Slug) -> (&'static str, Arg) {
    ("organisation", Arg::Organisation(organisation.clone()))
}

/// Several organisations.
fn list(slugs: &[Slug]) -> (&'static str, Arg) {
    ("organisations", organisations(slugs))
}

/// A group.
fn named_group(group: &Slug) -> (&'static str, Arg) {
    ("group", Arg::Group(group.clone()))
}

/// A side of the chair as an argument.
pub(crate) fn side_arg(side: &ChairSide) -> Arg {
    match side {
        ChairSide::Organisation(organisation) => Arg::Organisation(organisation.clone()),
        ChairSide::Group(group) => Arg::Group(group.clone()),
    }
}
