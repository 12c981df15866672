//! How a package looks on paper: short items one a line, long ones a field a line.

use std::fmt::Write;

use serde_json::Value;

use super::{Body, FORMAT, Item, List, Register};

/// Lists whose items stand on one line each.
const SHORT: [&str; 8] = ["person", "link", "contact", "meeting", "document", "county", "party", "municipality"];

/// A file of one list.
pub(super) fn list(list: &List) -> String {
    let mut text = String::new();
    toml_list(&mut text, list.name, &list.items);
    text
}

/// The file of a body: its head, what stands on single lines, charters, the rest.
pub(super) fn body(body: &Body) -> String {
    let mut text = String::new();
    fields(&mut text, &body.head);
    // In TOML what has no heading of its own comes before everything that has.
    let (short, long): (Vec<&List>, Vec<&List>) = body.lists.iter().partition(|list| SHORT.contains(&list.name));
    for list in short {
        text.push('\n');
        toml_list(&mut text, list.name, &list.items);
    }
    for (version, rules) in &body.charters {
        heading(&mut text, "charter", version);
        rules.iter().for_each(|rule| heading(&mut text, "charter.rule", rule));
    }
    for list in long {
        list.items.iter().for_each(|item| heading(&mut text, list.name, item));
    }
    text
}

fn toml_list(text: &mut String, name: &str, items: &[Item]) {
    if SHORT.contains(&name) {
        let _ = writeln!(text, "{name} = [");
        for item in items {
            let _ = writeln!(text, "    {},", table(item.iter().map(|(name, value)| (name, value))));
        }
        text.push_str("]\n");
    } else {
        items.iter().for_each(|item| heading(text, name, item));
    }
}

fn heading(text: &mut String, name: &str, item: &Item) {
    if !text.is_empty() {
        text.push('\n');
    }
    let _ = writeln!(text, "[[{name}]]");
    fields(text, item);
}

fn fields(text: &mut String, item: &Item) {
    for (name, value) in item {
        let _ = writeln!(text, "{name} = {}", toml(value));
    }
}

/// A table on one line.
fn table<'a>(values: impl Iterator<Item = (&'a String, &'a Value)>) -> String {
    let fields: Vec<String> = values.map(|(name, value)| format!("{name} = {}", toml(value))).collect();
    format!("{{ {} }}", fields.join(", "))
}

/// A value as TOML. Null never stands in a package.
fn toml(value: &Value) -> String {
    match value {
        // TOML's basic strings escape as JSON's do, and DEL besides.
        Value::String(text) => Value::from(text.as_str()).to_string().replace('\u{7f}', "\\u007F"),
        Value::Array(values) => format!("[{}]", values.iter().map(toml).collect::<Vec<_>>().join(", ")),
        Value::Object(values) => table(values.iter()),
        other => other.to_string(),
    }
}

/// The whole register as JSON: one item a line.
pub(super) fn json(register: &Register) -> String {
    let mut text = format!("{{\n\"format\": {FORMAT}");
    for (_, list) in &register.files {
        let _ = write!(text, ",\n\"{}\": {}", list.name, json_list(&list.items));
    }
    text.push_str(",\n\"body\": [");
    for (index, body) in register.bodies.iter().enumerate() {
        text.push_str(if index == 0 { "\n" } else { ",\n" });
        json_body(&mut text, body);
    }
    text.push_str("\n]\n}\n");
    text
}

fn json_body(text: &mut String, body: &Body) {
    text.push_str(&opened(&body.head));
    for list in body.lists.iter().filter(|list| !list.items.is_empty()) {
        let _ = write!(text, ",\n\"{}\": {}", list.name, json_list(&list.items));
    }
    if !body.charters.is_empty() {
        let version =
            |(version, rules): &(Item, Vec<Item>)| format!("{},\n\"rule\": {}}}", opened(version), json_list(rules));
        let versions: Vec<String> = body.charters.iter().map(version).collect();
        let _ = write!(text, ",\n\"charter\": [\n{}\n]", versions.join(",\n"));
    }
    text.push('}');
}

fn json_list(items: &[Item]) -> String {
    if items.is_empty() {
        return "[]".into();
    }
    format!("[\n{}\n]", items.iter().map(object).collect::<Vec<_>>().join(",\n"))
}

/// An item with its fields in their order.
fn object(item: &Item) -> String {
    format!("{}}}", opened(item))
}

/// An item that more fields may follow.
fn opened(item: &Item) -> String {
    let field = |(name, value): &(String, Value)| format!("{}: {value}", Value::from(name.as_str()));
    format!("{{{}", item.iter().map(field).collect::<Vec<_>>().join(", "))
}
