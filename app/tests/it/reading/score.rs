//! Rows of statements against what was read.

use std::{collections::BTreeSet, fmt};

use charter::{
    reading::{Confidence, Member, NamedBody, PageReading, Proposal, ReadMember, What},
    rule::{RuleKind, Severity},
};
use serde::{Deserialize, de::DeserializeOwned};

/// What a page states of one body, of one kind.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    source: String,
    body: String,
    kind: String,
    #[serde(default)]
    rules: Vec<toml::Table>,
    #[serde(default)]
    organisations: BTreeSet<String>,
    #[serde(default)]
    groups: BTreeSet<String>,
    #[serde(default)]
    invited: BTreeSet<String>,
}

#[derive(Deserialize)]
struct Rows {
    row: Vec<Row>,
}

/// The rows of a file; their rules are read too, so that no row can be right by being unreadable.
pub fn rows(text: &str) -> Result<Vec<Row>, toml::de::Error> {
    let rows = toml::from_str::<Rows>(text)?.row;
    for rule in rows.iter().flat_map(|row| &row.rules) {
        read_rule(rule)?;
    }
    Ok(rows)
}

fn read_rule(table: &toml::Table) -> Result<(RuleKind, Severity), toml::de::Error> {
    fn into<T: DeserializeOwned>(value: toml::Value) -> Result<T, toml::de::Error> {
        value.try_into()
    }
    let mut table = table.clone();
    let severity = table.remove("severity").map_or(Ok(Severity::Must), into)?;
    Ok((into(toml::Value::Table(table))?, severity))
}

/// The sources of some rows, each once.
pub fn sources(rows: &[Row]) -> Vec<&str> {
    let all: BTreeSet<&str> = rows.iter().map(|row| row.source.as_str()).collect();
    all.into_iter().collect()
}

/// Everything of one kind that is said of one body.
#[derive(Clone, Debug, Default, PartialEq)]
struct Told {
    rules: Vec<(RuleKind, Severity)>,
    organisations: BTreeSet<String>,
    groups: BTreeSet<String>,
    invited: BTreeSet<String>,
}

impl Told {
    fn of_row(row: &Row) -> Self {
        let rules = row.rules.iter().map(|rule| read_rule(rule).expect("read before")).collect();
        let (organisations, groups, invited) = (row.organisations.clone(), row.groups.clone(), row.invited.clone());
        Self { rules, organisations, groups, invited }
    }

    fn add(&mut self, what: &What) {
        match what {
            What::Rule { kind, severity } => self.rules.push((kind.clone(), *severity)),
            What::Members(members) => {
                for member in members {
                    match &member.is {
                        Member::Organisation(slug) => self.organisations.insert(slug.to_string()),
                        Member::Group(slug) => self.groups.insert(slug.to_string()),
                        Member::OneOf(slugs) => self.organisations.insert(format!("one of {slugs:?}")),
                        Member::Unknown => false,
                    };
                }
            }
            What::Invited(members) => self.invited.extend(known(members)),
            What::Body(_) | What::Contact { .. } | What::Document { .. } => {}
        }
    }

    fn same(&self, other: &Self) -> bool {
        let all = |one: &Self, other: &Self| one.rules.iter().all(|rule| other.rules.contains(rule));
        let rules = all(self, other) && all(other, self);
        let sets = |told: &Self| (told.organisations.clone(), told.groups.clone(), told.invited.clone());
        rules && sets(self) == sets(other)
    }
}

fn known(members: &[ReadMember]) -> impl Iterator<Item = String> + '_ {
    members.iter().filter_map(|member| match &member.is {
        Member::Organisation(slug) | Member::Group(slug) => Some(slug.to_string()),
        Member::OneOf(_) | Member::Unknown => None,
    })
}

/// The kind of row that a proposal belongs to, when it is scored.
fn kind(what: &What) -> Option<&'static str> {
    Some(match what {
        What::Members(_) | What::Invited(_) => "members",
        What::Body(_) | What::Contact { .. } | What::Document { .. } => return None,
        What::Rule { kind, .. } => match kind {
            RuleKind::Exactly { .. }
            | RuleKind::Range { .. }
            | RuleKind::AtLeast { .. }
            | RuleKind::About { .. }
            | RuleKind::Every { .. }
            | RuleKind::Once { .. }
            | RuleKind::InAdditionTo { .. } => "cadence",
            RuleKind::PreMeeting { .. } | RuleKind::BeforeEach { .. } | RuleKind::PreparesFor { .. } => "pre_meeting",
            RuleKind::Sole { .. }
            | RuleKind::Joint { .. }
            | RuleKind::CoordinatedBy { .. }
            | RuleKind::External { .. } => "convener",
            RuleKind::Alternate { .. }
            | RuleKind::FixedChair { .. }
            | RuleKind::Elected
            | RuleKind::CoLeads { .. }
            | RuleKind::SecretaryFollowsChair
            | RuleKind::Host { .. } => "chair",
            RuleKind::GoverningPair { .. }
            | RuleKind::OnePer { .. }
            | RuleKind::OnBehalfOf { .. }
            | RuleKind::Sectors { .. }
            | RuleKind::ExOfficio { .. }
            | RuleKind::Conditional { .. }
            | RuleKind::Open => "members",
            _ => return None,
        },
    })
}

/// Whether a body is the one that a row names: by slug, or by name with or without the definite ending.
fn is_body(named: &NamedBody, wanted: &str) -> bool {
    let bare = |name: &str| {
        let words = name.to_lowercase();
        let words = words
            .split_whitespace()
            .map(|w| w.strip_suffix("et").or_else(|| w.strip_suffix("en")).unwrap_or(w).to_owned());
        words.collect::<Vec<_>>().join(" ")
    };
    named.slug.as_ref().is_some_and(|slug| slug.as_str() == wanted) || bare(&named.name) == bare(wanted)
}

/// How many rows were read rightly.
#[derive(Debug, Default)]
pub struct Score {
    right: usize,
    /// Rows read wrongly, with what was read.
    wrong: Vec<String>,
    /// Sure proposals that no row bears out.
    pub overconfident: Vec<String>,
    sure: usize,
}

impl Score {
    /// Counts the rows of one source.
    pub fn add(&mut self, source: &str, rows: &[Row], reading: &PageReading) {
        for row in rows.iter().filter(|row| row.source == source) {
            let mut told = Told::default();
            let of_row = |p: &&Proposal| kind(&p.what) == Some(&row.kind) && is_body(&p.body, &row.body);
            reading.proposals.iter().filter(of_row).for_each(|p| told.add(&p.what));
            if told.same(&Told::of_row(row)) {
                self.right += 1;
            } else {
                self.wrong.push(format!("{source} · {} · {}\n    read {told:?}", row.body, row.kind));
            }
        }
        for proposal in reading.proposals.iter().filter(|p| p.confidence == Confidence::Sure) {
            let Some(kind) = kind(&proposal.what) else { continue };
            self.sure += 1;
            let of_proposal =
                |row: &&Row| row.source == source && row.kind == kind && is_body(&proposal.body, &row.body);
            if !rows.iter().filter(of_proposal).any(|row| bears_out(row, proposal)) {
                self.overconfident
                    .push(format!("{source}:{} · {} · {:?}", proposal.line, proposal.body.name, proposal.what));
            }
        }
    }

    /// Share of rows that were read rightly.
    pub fn share(&self) -> f64 {
        let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
        count(self.right) / count(self.right + self.wrong.len()).max(1.0)
    }

    /// One line for those who look, and the rows that went wrong.
    #[expect(clippy::print_stdout, reason = "the suite shows the score")]
    pub fn print(&self, of: &str) {
        let all = self.right + self.wrong.len();
        println!("reading score, {of}: {}/{all} = {:.2}, {} sure", self.right, self.share(), self.sure);
        self.wrong.iter().for_each(|wrong| println!("  wrong: {wrong}"));
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} right, {} wrong:\n{}", self.right, self.wrong.len(), self.wrong.join("\n"))
    }
}

/// Whether a row says everything that a proposal does.
fn bears_out(row: &Row, proposal: &Proposal) -> bool {
    let mut told = Told::default();
    told.add(&proposal.what);
    let wanted = Told::of_row(row);
    told.rules.iter().all(|rule| wanted.rules.contains(rule))
        && told.organisations.is_subset(&wanted.organisations)
        && told.groups.is_subset(&wanted.groups)
        && told.invited.is_subset(&wanted.invited)
}
