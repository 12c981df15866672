//! Whose meetings are moved: organisations with how many, and the names that the actor may see.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use kernel::id::PersonId;
use scheduling::instance::PersonIndex;
use web::View;

use super::words::Telling;
use crate::model::Basis;

/// Names of people, as far as the actor may see them.
pub(super) type Names = HashMap<PersonId, String>;

/// The people of an organisation whose meetings are moved.
pub(super) struct Affected<'b> {
    /// Its address word; empty where nobody has said which it is.
    pub(super) organisation: &'b str,
    /// What it is called.
    pub(super) called: &'b str,
    pub(super) people: usize,
    pub(super) names: Vec<&'b str>,
}

/// Those affected, by organisation: most people first, then by address word.
pub(super) fn by_organisation<'b>(basis: &'b Basis, names: &'b Names, people: &[PersonIndex]) -> Vec<Affected<'b>> {
    let mut all: BTreeMap<&str, Affected<'b>> = BTreeMap::new();
    for person in people.iter().filter_map(|at| basis.people.get(*at)) {
        let (organisation, called) = (person.organisation.as_str(), person.organisation_name.as_str());
        let one = all.entry(organisation).or_insert(Affected { organisation, called, people: 0, names: Vec::new() });
        one.people += 1;
        one.names.extend(names.get(&person.id).map(String::as_str));
    }
    let mut all: Vec<Affected<'b>> = all.into_values().collect();
    all.iter_mut().for_each(|one| one.names.sort_by_cached_key(|name| kernel::sort::sort_key(name)));
    all.sort_by_key(|one| std::cmp::Reverse(one.people));
    all
}

/// How many organisations people come from.
pub(super) fn organisations(basis: &Basis, people: &[PersonIndex]) -> usize {
    let of = |at: &PersonIndex| basis.people.get(*at).map(|person| person.organisation.as_str());
    people.iter().filter_map(of).filter(|one| !one.is_empty()).collect::<BTreeSet<&str>>().len()
}

/// "Tolv personer från nio organisationer berörs."; nothing when nobody is.
pub(super) fn counted(telling: &Telling<'_>, people: &[PersonIndex]) -> Option<String> {
    let n = organisations(telling.basis, people);
    (!people.is_empty()).then(|| telling.v.t2("yearwheel-affected", "people", people.len(), "n", n))
}

/// Each organisation, in words.
pub(super) fn told(telling: &Telling<'_>, names: &Names, people: &[PersonIndex]) -> Vec<String> {
    by_organisation(telling.basis, names, people).iter().map(|one| of_organisation(telling.v, one)).collect()
}

/// "Timrå kommun, två personer: Anna Prov, Bo Prov".
fn of_organisation(v: &View, one: &Affected<'_>) -> String {
    let called =
        if one.called.is_empty() { v.t("yearwheel-affected-no-organisation").into_owned() } else { one.called.into() };
    match one.names[..] {
        [] => v.t2("yearwheel-affected-organisation", "organisation", called, "n", one.people),
        _ => v.text(
            "yearwheel-affected-organisation-names",
            &[("organisation", &called), ("n", &one.people), ("names", &one.names.join(", "))],
        ),
    }
}
