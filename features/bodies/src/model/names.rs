//! What the things that charters name by slug are called.

use std::collections::BTreeMap;

use charter::finding::Arg;
use serde::{Deserialize, Serialize};

/// Names of organisations, groups, bodies and areas, by kind and slug.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Names(BTreeMap<String, String>);

impl Names {
    /// Notes a name. `kind`: organisation, group, body, area.
    pub fn note(&mut self, kind: &str, slug: &str, name: &str) {
        self.0.insert(format!("{kind}/{slug}"), name.into());
    }

    /// The name of a thing; its slug when nobody has told.
    #[must_use]
    pub fn of<'a>(&'a self, kind: &str, slug: &'a str) -> &'a str {
        self.0.get(&format!("{kind}/{slug}")).map_or(slug, String::as_str)
    }

    /// The names that a sentence with these arguments needs.
    #[must_use]
    pub fn needed_by(&self, args: &[(String, Arg)]) -> Self {
        let mut needed = Self::default();
        for (kind, slug) in args.iter().flat_map(|(_, arg)| named(arg)) {
            if let Some(name) = self.0.get(&format!("{kind}/{slug}")) {
                needed.note(kind, slug, name);
            }
        }
        needed
    }
}

/// The things an argument names.
fn named(arg: &Arg) -> Vec<(&'static str, &str)> {
    match arg {
        Arg::Organisation(slug) => vec![("organisation", slug.as_str())],
        Arg::Organisations(slugs) => slugs.iter().map(|slug| ("organisation", slug.as_str())).collect(),
        Arg::Group(slug) => vec![("group", slug.as_str())],
        Arg::Body(slug) => vec![("body", slug.as_str())],
        Arg::Area(slug) => vec![("area", slug.as_str())],
        Arg::Areas(slugs) => slugs.iter().map(|slug| ("area", slug.as_str())).collect(),
        _ => Vec::new(),
    }
}
