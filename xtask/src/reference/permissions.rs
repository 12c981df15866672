//! Who may do what, as tables: the acts with who may, then every address with the act it is.

use std::fmt::Write;

use serde_json::Value;

/// The kinds of actors, in the order of the columns.
const WHO: [(&str, &str); 11] = [
    ("anyone", "everyone, signed in or not"),
    ("signed in", "everyone with an account"),
    ("member", "who sits in the body, substitutes too; follows from her seat"),
    ("chair", "who chairs the body; follows from her seat"),
    ("secretary", "the body's secretary; follows from her seat, or made so"),
    ("project leader", "who leads the project whose body it is; follows from her seat"),
    ("steward", "who speaks for the organisation"),
    ("editor", "made so for the whole register"),
    ("analyst", "made so for the whole register"),
    ("registrar", "made so for the whole register"),
    ("administrator", "made so; keeps accounts and no register"),
];

/// Both tables.
pub fn page(document: &Value) -> String {
    let mut page = String::from(
        "Rights follow from what somebody is to a thing, and hold for that thing: the secretary of a body for the body, the \
         steward of an organisation for the seats it appoints. What one may not see is not found. What stands in no row nobody \
         may. *More surely* says that a link by mail is not enough: a passkey or a provider that vouches is called for.\n\n\
         ## Who\n\n| | |\n|---|---|\n",
    );
    for (who, what) in WHO {
        let _ = writeln!(page, "| {who} | {what} |");
    }
    page.push_str("\n## Acts\n\n| act | what | who | more surely |\n|---|---|---|---|\n");
    for row in document["x-acts"].as_array().into_iter().flatten() {
        let may = |who: &str| row["who"].as_array().is_some_and(|all| all.iter().any(|one| one == who));
        let who: Vec<&str> = WHO.iter().map(|(who, _)| *who).filter(|who| may(who)).collect();
        let surely = if row["assurance"] == "low" { "" } else { "yes" };
        let _ = writeln!(page, "| {} | {} | {} | {surely} |", text(&row["act"]), text(&row["what"]), who.join(", "));
    }
    page.push_str("\n## Addresses\n\n| address | | act |\n|---|---|---|\n");
    for (path, methods) in document["paths"].as_object().into_iter().flatten() {
        for (method, operation) in methods.as_object().into_iter().flatten() {
            let _ = writeln!(page, "| `{path}` | {} | {} |", method.to_uppercase(), text(&operation["x-act"]));
        }
    }
    page
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or("nobody")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_address_without_an_act_is_for_nobody() {
        let document = json!({
            "x-acts": [{ "act": "ReadPublic", "what": "read", "who": ["anyone"], "assurance": "low" }],
            "paths": { "/organ": { "get": { "x-act": "ReadPublic" }, "post": {} } },
        });
        let page = page(&document);
        assert!(page.contains("| ReadPublic | read | anyone |  |"), "{page}");
        assert!(page.ends_with("| `/organ` | GET | ReadPublic |\n| `/organ` | POST | nobody |\n"), "{page}");
    }
}
