//! What a charter says of the elections of a meeting, in sentences. What it leaves open is said to be open.

use bodies::{commands::rule_words, model::words};
use charter::{
    facts::SeatRole,
    rule::{ChairSide, Rule},
};
use kernel::{Date, date_text};
use web::View;

use crate::{
    rules::elections::{Election, Member, Open, Post, Secretary, Whose},
    store::election::{Ballot, Ballots},
};

/// One matter of the agenda.
pub(super) struct Matter {
    pub(super) heading: String,
    pub(super) sentences: Vec<String>,
}

/// What a role is called.
pub(super) fn role(role: SeatRole) -> &'static str {
    words::role(role)
}

/// "måndag 15 februari 2027", or the month when only that is known.
pub(super) fn meeting_day(v: &View, (day, month_only): (Date, bool)) -> String {
    if month_only { date_text::month_year(day, v.language) } else { v.weekday_day(day) }
}

/// "Anna Prov, Region Prov".
pub(super) fn who(v: &View, ballots: &Ballots, member: &Member) -> String {
    let name = ballots.people.get(&member.person).map(|(_, name)| name.clone());
    let name = name.unwrap_or_else(|| v.t("turnover-not-shown").into_owned());
    match &member.organisation {
        Some(of) => format!("{name}, {}", ballots.names.of("organisation", of.as_str())),
        None => name,
    }
}

/// "Anna Prov, Region Prov; Bo Prov, Timrå kommun".
fn several(v: &View, ballots: &Ballots, members: &[&Member]) -> String {
    members.iter().map(|member| who(v, ballots, member)).collect::<Vec<_>>().join("; ")
}

/// "S, M och C".
pub(super) fn list(v: &View, words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => v.t2("turnover-calc-and", "first", first.join(", "), "last", last.as_str()),
    }
}

/// "Arbetsordning för Kulturforum, 5 §".
pub(super) fn source(v: &View, rule: Option<&Rule>) -> String {
    let Some(rule) = rule else { return v.t("turnover-election-charter").into_owned() };
    match (&rule.source.paragraph, rule.source.title.as_str()) {
        (Some(paragraph), "") => paragraph.clone(),
        (Some(paragraph), title) => format!("{title}, {paragraph}"),
        (None, "") => v.t("turnover-election-charter").into_owned(),
        (None, title) => title.to_owned(),
    }
}

/// The rule about the chair in words, with where it stands.
pub(super) fn rule(v: &View, ballots: &Ballots, rule: &Rule) -> String {
    let words = rule_words(v, &rule.kind, &ballots.names).words();
    v.t2("turnover-election-rule", "rule", words, "source", source(v, Some(rule)))
}

fn side<'n>(ballots: &'n Ballots, side: &'n ChairSide) -> &'n str {
    match side {
        ChairSide::Organisation(slug) => ballots.names.of("organisation", slug.as_str()),
        ChairSide::Group(slug) => ballots.names.of("group", slug.as_str()),
    }
}

/// Whom the chair comes from, in few words, for a table.
pub(super) fn chair_in_short(v: &View, ballots: &Ballots, election: &Election) -> String {
    match &election.chair.whose {
        Ok(Whose::Side(of, _)) => side(ballots, of).to_owned(),
        Ok(Whose::Organisation(of, _)) => ballots.names.of("organisation", of.as_str()).to_owned(),
        Ok(Whose::Anyone) => v.t("turnover-election-short-anyone").into_owned(),
        Err(Open::NoRule | Open::NoTurn) => v.t("turnover-election-short-open").into_owned(),
    }
}

/// The agenda of a meeting.
pub(super) fn agenda(v: &View, ballots: &Ballots, ballot: &Ballot, election: &Election) -> Vec<Matter> {
    let mut all = vec![chair(v, ballots, ballot, election)];
    if !election.vices.is_empty() {
        all.push(vices(v, ballots, ballot, election));
    }
    if election.leads.is_some() || !election.leading.is_empty() {
        all.push(leads(v, ballots, election));
    }
    all.push(secretary(v, ballots, election));
    all.push(verifiers(v, ballots, election));
    all
}

fn chair(v: &View, ballots: &Ballots, ballot: &Ballot, election: &Election) -> Matter {
    let from = source(v, election.chair.rule.as_ref());
    let organisation = |slug: &kernel::slug::Slug| ballots.names.of("organisation", slug.as_str()).to_owned();
    let whose = match &election.chair.whose {
        Ok(Whose::Side(of, days)) => v.text(
            "turnover-election-turn",
            &[("side", &side(ballots, of)), ("days", &v.period(*days)), ("source", &from)],
        ),
        Ok(Whose::Organisation(of, None)) => {
            v.t2("turnover-election-fixed", "organisation", organisation(of), "source", from)
        }
        Ok(Whose::Organisation(of, Some(office))) => v.text(
            "turnover-election-fixed-office",
            &[("organisation", &organisation(of)), ("office", office), ("source", &from)],
        ),
        Ok(Whose::Anyone) => v.t1("turnover-election-anyone", "source", from),
        Err(Open::NoRule) => v.t("turnover-election-open-rule").into_owned(),
        Err(Open::NoTurn) => v.t1("turnover-election-open-turn", "source", from),
    };
    let mut sentences = vec![whose];
    sentences.extend(held(v, ballots, &election.chairs));
    if election.chairs.iter().any(|post| post.held.is_none()) || election.chairs.is_empty() {
        sentences.push(eligible(v, ballots, ballot, election, SeatRole::Chair));
    }
    if election.chairs.is_empty() {
        sentences.push(v.t("turnover-election-no-chair-seat").into_owned());
    }
    Matter { heading: v.t("turnover-election-chair-heading").into_owned(), sentences }
}

fn vices(v: &View, ballots: &Ballots, ballot: &Ballot, election: &Election) -> Matter {
    let mut sentences = vec![v.t1("turnover-election-vices", "n", election.vices.len())];
    sentences.extend(held(v, ballots, &election.vices));
    if election.vices.iter().any(|post| post.held.is_none()) {
        sentences.push(eligible(v, ballots, ballot, election, SeatRole::ViceChair));
    }
    Matter { heading: v.t("turnover-election-vice-heading").into_owned(), sentences }
}

fn leads(v: &View, ballots: &Ballots, election: &Election) -> Matter {
    let said = election.leads.as_ref().map(|(_, of)| rule(v, ballots, of));
    let mut sentences = vec![said.unwrap_or_else(|| v.t("turnover-election-leads-open").into_owned())];
    let leading: Vec<&Member> = election.leading.iter().filter_map(|post| post.held.as_ref()).collect();
    if !leading.is_empty() {
        sentences.push(v.t1("turnover-election-leading", "people", several(v, ballots, &leading)));
    }
    let wanted = election.leads.as_ref().map_or(election.leading.len(), |(count, _)| usize::from(*count));
    let lacking = wanted.saturating_sub(leading.len());
    if lacking > 0 {
        sentences.push(v.t1("turnover-election-leads-lacking", "n", lacking));
    }
    Matter { heading: v.t("turnover-election-leads-heading").into_owned(), sentences }
}

fn secretary(v: &View, ballots: &Ballots, election: &Election) -> Matter {
    let from = source(v, election.secretary_rule.as_ref());
    let name = |slug: &kernel::slug::Slug| ballots.names.of("organisation", slug.as_str()).to_owned();
    let sentence = match &election.secretary {
        Secretary::WithChair(Some(of)) => {
            v.t2("turnover-election-secretary-chair", "organisation", name(of), "source", from)
        }
        Secretary::WithChair(None) => v.t1("turnover-election-secretary-later", "source", from),
        Secretary::From(of) => v.t2("turnover-election-secretary-host", "organisation", name(of), "source", from),
        Secretary::Open => v.t("turnover-election-secretary-open").into_owned(),
    };
    Matter { heading: v.t("turnover-election-secretary-heading").into_owned(), sentences: vec![sentence] }
}

fn verifiers(v: &View, ballots: &Ballots, election: &Election) -> Matter {
    let all: Vec<String> = election.verifiers.iter().map(|member| who(v, ballots, member)).collect();
    let mut sentences = match all.as_slice() {
        [] => vec![v.t("turnover-election-verifiers-nobody").into_owned()],
        [one] => vec![v.t1("turnover-election-verifier", "one", one)],
        [one, other, ..] => vec![v.t2("turnover-election-verifiers", "one", one, "other", other)],
    };
    // Where a group has its turn nobody knows yet which of its organisations gets the chair.
    let settled = election.chairs.iter().any(|post| post.held.is_some())
        || matches!(election.chair.whose, Ok(Whose::Organisation(..) | Whose::Side(ChairSide::Organisation(_), _)));
    if !settled && !all.is_empty() {
        sentences.push(v.t("turnover-election-verifiers-open").into_owned());
    }
    Matter { heading: v.t("turnover-election-verifiers-heading").into_owned(), sentences }
}

/// Who has the seats already.
fn held(v: &View, ballots: &Ballots, posts: &[Post]) -> Vec<String> {
    let one = |post: &Post| {
        let member = post.held.as_ref()?;
        let person = who(v, ballots, member);
        Some(match member.from {
            Some(from) => v.t2("turnover-election-held-from", "person", person, "day", v.day(from)),
            None => v.t1("turnover-election-held", "person", person),
        })
    };
    posts.iter().filter_map(one).collect()
}

fn eligible(v: &View, ballots: &Ballots, ballot: &Ballot, election: &Election, role: SeatRole) -> String {
    let all = election.eligible(&ballot.facts, role);
    if all.is_empty() {
        return v.t("turnover-election-nobody").into_owned();
    }
    v.t1("turnover-election-eligible", "people", several(v, ballots, &all))
}
