//! Charter versions with their rules, and the keys by which deviations point at rules.

use std::collections::{BTreeSet, HashMap};

use serde_json::Value;

use super::{Item, fields, object, unused};
use crate::{model::record::Record, store::record::Kept};

/// Fields of a rule that are not parameters of its type.
const OWN_OF_RULE: &[&str] = &[
    "charter",
    "key",
    "severity",
    "source_title",
    "paragraph",
    "quote",
    "year",
    "confirmed",
    "ordinal",
    "holds_from",
    "holds_to",
    "rule",
];

/// Gives the rules that a deviation points at a key that no other rule of the body has; tells the keys by identity.
pub(super) fn rule_keys(rules: &mut [Kept], deviations: &[Kept]) -> HashMap<String, String> {
    let pointed: BTreeSet<&str> = deviations.iter().map(|deviation| deviation.record.text("rule")).collect();
    let mut taken = BTreeSet::new();
    let mut keys = HashMap::new();
    for rule in rules {
        let id = rule.id.to_string();
        if rule.record.text("key").is_empty() && !pointed.contains(id.as_str()) {
            continue;
        }
        let word = if rule.record.text("key").is_empty() {
            rule.record.text("rule").replace('_', "-")
        } else {
            rule.record.text("key").to_owned()
        };
        let key = unused(&mut taken, &word);
        rule.record.set("key", key.as_str());
        keys.insert(id, key);
    }
    keys
}

pub(super) fn charters(mut charters: Vec<Kept>, rules: &[Kept]) -> Vec<(Item, Vec<Item>)> {
    charters.sort_by_cached_key(|kept| ["from", "to", "title"].map(|name| kept.record.text(name).to_owned()));
    let version = |kept: &Kept| {
        let id = kept.id.to_string();
        let mut of: Vec<&Kept> = rules.iter().filter(|rule| rule.record.text("charter") == id).collect();
        of.sort_by_cached_key(|rule| {
            (rule.record.get("ordinal").and_then(Value::as_i64), rule.record.clone().with("charter", "").version())
        });
        (fields(&kept.record, &["title", "from", "to"]), of.into_iter().map(|rule| self::rule(&rule.record)).collect())
    };
    charters.iter().map(version).collect()
}

fn rule(record: &Record) -> Item {
    let mut item = fields(record, &["key", "rule"]);
    for (name, value) in record.values().filter(|(name, _)| !OWN_OF_RULE.contains(name)) {
        // In a file `from` is the rule's own first day.
        item.push((if name == "from" { "turns_from" } else { name }.to_owned(), value.clone()));
    }
    if record.text("severity") != "must" {
        item.extend(fields(record, &["severity"]));
    }
    let mut source = Record::default().with("title", record.text("source_title"));
    ["paragraph", "quote", "year", "confirmed"]
        .iter()
        .for_each(|name| source.set(name, record.get(name).cloned().unwrap_or_default()));
    item.push(("source".into(), object(fields(&source, &["title", "paragraph", "quote", "year", "confirmed"]))));
    for (name, days) in [("from", "holds_from"), ("to", "holds_to")] {
        item.extend(record.get(days).map(|day| (name.to_owned(), day.clone())));
    }
    item
}
