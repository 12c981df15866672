//! Whose meetings an answer moves: organisations with how many, and the names that the actor may see.

use std::collections::{BTreeMap, HashMap};

use kernel::id::PersonId;
use web::View;

use super::{Answer, Telling};
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
pub(super) fn by_organisation<'b>(basis: &'b Basis, names: &'b Names, answer: &Answer) -> Vec<Affected<'b>> {
    let mut all: BTreeMap<&str, Affected<'b>> = BTreeMap::new();
    for person in answer.people.iter().filter_map(|at| basis.people.get(*at)) {
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

/// The bodies, and then each organisation, in words.
pub(super) fn told(telling: &Telling<'_>, names: &Names, answer: &Answer) -> Vec<String> {
    let v = telling.v;
    let bodies: Vec<&str> = answer.bodies().into_iter().map(|at| telling.name(at)).collect();
    let bodies = (!bodies.is_empty()).then(|| v.t1("yearwheel-anew-bodies", "bodies", bodies.join(", ")));
    let all = by_organisation(telling.basis, names, answer);
    bodies.into_iter().chain(all.iter().map(|one| of_organisation(v, one))).collect()
}

/// "Timrå kommun, två personer: Anna Prov, Bo Prov".
fn of_organisation(v: &View, one: &Affected<'_>) -> String {
    let called =
        if one.called.is_empty() { v.t("yearwheel-anew-no-organisation").into_owned() } else { one.called.into() };
    match one.names[..] {
        [] => v.t2("yearwheel-anew-organisation", "organisation", called, "n", one.people),
        _ => v.text(
            "yearwheel-anew-organisation-names",
            &[("organisation", &called), ("n", &one.people), ("names", &one.names.join(", "))],
        ),
    }
}
