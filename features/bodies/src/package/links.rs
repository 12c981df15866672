//! Links between the bodies of a package: none to itself, none twice, and no circle where one comes before the other.

use std::collections::HashMap;

use kernel::slug::Slug;

use super::{
    fault::{PackageFault, Place},
    read::Package,
};
use crate::model::LinkKind;

/// What each body is linked to, by kind, and where that stands.
type Links<'a> = HashMap<(LinkKind, &'a Slug), Vec<(&'a Slug, &'a Place)>>;

/// The kinds that put one body before, in or under another, so that a circle cannot be meant.
const ORDERED: [LinkKind; 4] = [LinkKind::PreparesFor, LinkKind::PreMeetingFor, LinkKind::PartOf, LinkKind::Succeeds];

/// Every fault of the links.
pub(super) fn faults(package: &Package) -> Vec<PackageFault> {
    let mut links: Links<'_> = HashMap::new();
    let mut found = Vec::new();
    for file in &package.bodies {
        for link in &file.links {
            let words = [("found", link.body.as_str())];
            let own = links.entry((link.kind, &file.body.slug)).or_default();
            if link.body == file.body.slug {
                found.push(link.place.fault("body", "bodies-fault-link-to-itself", &words));
            } else if own.iter().any(|(to, _)| **to == link.body) {
                found.push(link.place.fault("body", "bodies-fault-link-twice", &words));
            } else {
                own.push((&link.body, &link.place));
            }
        }
    }
    for file in &package.bodies {
        ORDERED.iter().for_each(|kind| circles(*kind, &links, &mut vec![&file.body.slug], &mut found));
    }
    found
}

/// Follows the links of a kind from the first body of `path`. Each circle is found once, from its first body in slug order.
fn circles<'a>(kind: LinkKind, links: &Links<'a>, path: &mut Vec<&'a Slug>, found: &mut Vec<PackageFault>) {
    let at = path[path.len() - 1];
    for (to, place) in links.get(&(kind, at)).into_iter().flatten() {
        if *to == path[0] {
            let names: Vec<_> = path.iter().map(|slug| slug.as_str()).collect();
            let words = [("found", to.as_str()), ("circle", &names.join(" → "))];
            found.push(place.fault("body", "bodies-fault-link-circle", &words));
        } else if *to > path[0] && !path.contains(to) {
            path.push(to);
            circles(kind, links, path, found);
            path.pop();
        }
    }
}
