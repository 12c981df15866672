//! The addresses the product answers at, as the routers name them.

use std::fmt::Write;

use serde_json::Value;

use crate::tree::Tree;

/// Every `.route("…")` of the features, the base and the app, with the part it stands in; and the addresses that a router
/// makes by itself, as the document of what programs may ask has them.
pub fn page(tree: &Tree, document: &Value) -> String {
    let mut routes: Vec<(String, String)> = Vec::new();
    for (path, text) in tree.ending(".rs").filter(|(path, _)| is_product(path)) {
        let Some((part, _)) = path.split_once("/src/") else { continue };
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        routes.extend(code.split(".route(").skip(1).filter_map(address).map(|address| (address, part.into())));
    }
    let told = document["paths"].as_object().into_iter().flat_map(|paths| paths.keys());
    let made: Vec<String> = told.filter(|path| !routes.iter().any(|(address, _)| address == *path)).cloned().collect();
    routes.extend(made.into_iter().map(|path| (path, MADE.into())));
    routes.retain(|(path, _)| !is_any_record(path));
    routes.sort();
    let mut page =
        String::from("Every address is there in English too, with `/en` before it.\n\n| address | part |\n|---|---|\n");
    for (address, part) in routes {
        let part = if part == MADE { part } else { format!("`{part}`") };
        let _ = writeln!(page, "| `{address}` | {part} |");
    }
    page
}

/// Where an address comes from that stands in no `.route("…")` of its own.
const MADE: &str = "records, [as described](api.md)";

/// The one route for every kind of record, whose addresses are told one by one.
fn is_any_record(path: &str) -> bool {
    path.contains("{table}")
}

fn is_product(path: &str) -> bool {
    let part = ["features/", "base/", "app/"].iter().any(|part| path.starts_with(part));
    part && !path.ends_with("tests.rs") && !path.contains("/tests/")
}

fn address(after: &str) -> Option<String> {
    let quoted = after.trim_start().strip_prefix('"')?;
    quoted.split('"').next().map(String::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routes_are_found_in_code_only() {
        let code = "fn r() { Router::new().route(\"/organ\", get(all))\n.route(\n \"/organ/{slug}\", get(one)) }\n#[cfg(test)]\nmod tests { x.route(\"/x\", y) }";
        let tree = Tree::of(&[("features/bodies/src/pages.rs", code), ("xtask/src/x.rs", ".route(\"/no\")")]);
        assert!(
            page(&tree, &Value::Null)
                .ends_with("|---|---|\n| `/organ` | `features/bodies` |\n| `/organ/{slug}` | `features/bodies` |\n")
        );
    }
}
