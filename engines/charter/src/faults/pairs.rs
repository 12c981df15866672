//! Faults between charters: a body that prepares for itself, circles of preparing bodies, twins that are no pair.

use std::collections::BTreeMap;

use kernel::{Period, slug::Slug};

use super::{Fault, Place, at_rule};
use crate::{
    finding::Arg,
    rule::{Charter, Rule, RuleKind, Version},
};

/// Circles longer than this are not looked for; nobody writes them.
const LONGEST_CIRCLE: usize = 8;

/// A rule of one body that names another.
struct Link<'a> {
    to: &'a Slug,
    days: Period,
    place: Place,
    is_twin: bool,
}

/// Which bodies each body names, in slug order so that faults always come in the same order.
type Links<'a> = BTreeMap<&'a Slug, Vec<Link<'a>>>;

/// Faults between charters: bodies that prepare for or twin themselves, circles of preparing bodies, twins that are not
/// two. A circle is one only if all its rules hold on some common day.
#[must_use]
pub fn pair_faults(charters: &[(Slug, &Charter)]) -> Vec<Fault> {
    let links: Links<'_> = charters.iter().map(|(body, charter)| (body, links(body, charter))).collect();
    let mut found = Vec::new();
    for (body, mine) in &links {
        for link in mine.iter().filter(|link| link.to == *body) {
            found.push(Fault::new("names-itself", vec![("body", Arg::Body((*body).clone()))], link.place.clone()));
        }
        for link in mine.iter().filter(|link| link.is_twin && link.to != *body) {
            third(body, link, &links, &mut found);
        }
        circles(body, &links, &mut vec![body], Period::ALWAYS, &mut found);
    }
    found
}

/// All rules of a charter that name another body.
fn links<'a>(body: &Slug, charter: &'a Charter) -> Vec<Link<'a>> {
    let mut links = Vec::new();
    for (v, version) in charter.versions.iter().enumerate() {
        for (r, rule) in version.rules.iter().enumerate() {
            let place = Place { body: Some(body.clone()), ..at_rule(v, version, r, rule) };
            links.extend(link(version, rule, place));
        }
    }
    links
}

/// One such rule, with the days on which it holds.
fn link<'a>(version: &Version, rule: &'a Rule, place: Place) -> Option<Link<'a>> {
    let to = named_body(&rule.kind)?;
    let days = version.period.intersect(&rule.period)?;
    Some(Link { to, days, place, is_twin: matches!(rule.kind, RuleKind::Twin { .. }) })
}

/// The body that a rule prepares for or pairs with. "In addition to" orders nothing.
pub(super) const fn named_body(kind: &RuleKind) -> Option<&Slug> {
    match kind {
        RuleKind::BeforeEach { body, .. }
        | RuleKind::PreparesFor { body, .. }
        | RuleKind::PreMeeting { parent: body, .. }
        | RuleKind::Twin { body, .. } => Some(body),
        _ => None,
    }
}

/// A twin that at the same time is the twin of a third. A twin that says nothing of its own is fine.
fn third(body: &Slug, link: &Link<'_>, links: &Links<'_>, found: &mut Vec<Fault>) {
    let theirs = links.get(link.to).into_iter().flatten();
    let others = theirs.filter(|other| other.is_twin && other.to != body && other.to != link.to);
    if let Some(other) = others.into_iter().find(|other| other.days.overlaps(&link.days)) {
        let args = vec![
            ("body", Arg::Body(body.clone())),
            ("twin", Arg::Body(link.to.clone())),
            ("other", Arg::Body(other.to.clone())),
        ];
        found.push(Fault::new("twin-not-mutual", args, link.place.clone()));
    }
}

/// Follows preparing rules from the first body of `path`. Each circle is found once, from its first body in slug order.
fn circles<'a>(at: &'a Slug, links: &Links<'a>, path: &mut Vec<&'a Slug>, days: Period, found: &mut Vec<Fault>) {
    for link in links.get(at).into_iter().flatten().filter(|link| !link.is_twin && link.to != at) {
        let Some(days) = link.days.intersect(&days) else { continue };
        if link.to == path[0] {
            let names: Vec<_> = path.iter().map(|slug| slug.as_str()).collect();
            let args = vec![("body", Arg::Body(path[0].clone())), ("circle", Arg::Words(names.join(", ")))];
            found.push(Fault::new("circle", args, link.place.clone()));
        } else if link.to > path[0] && !path.contains(&link.to) && path.len() < LONGEST_CIRCLE {
            path.push(link.to);
            circles(link.to, links, path, days, found);
            path.pop();
        }
    }
}
