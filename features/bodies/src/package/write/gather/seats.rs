//! The seats of a body, with who sits in them and who was proposed.

use std::collections::{BTreeSet, HashMap};

use serde_json::Value;

use super::{Item, bodies::Parts, fields, object, sorted, unused};
use crate::{
    model::record::{Record, RecordKind},
    store::record::Kept,
};

/// Fields of a seat in the order of the file.
const SEAT: &[&str] = &[
    "role",
    "organisation",
    "group",
    "appointed_by",
    "side",
    "sector",
    "area",
    "voting",
    "public",
    "term",
    "from",
    "to",
    "open_from",
    "open_to",
];

impl Parts<'_> {
    /// The seats of a body, each with who sits and who was proposed.
    pub(super) fn seats(&mut self, body: &Kept) -> Vec<Item> {
        let mut seats = self.take(RecordKind::Seat, body);
        let by = ["role", "from", "organisation", "group", "area", "side", "to"];
        let order = |kept: &Kept| {
            let ordinal = kept.record.get("ordinal").and_then(Value::as_i64).unwrap_or(0);
            (ordinal, by.map(|name| kept.record.text(name).to_owned()), self.seat_keys.get(&kept.id).cloned())
        };
        seats.sort_by_cached_key(order);
        let (mut holders, mut nominees) = (HashMap::new(), HashMap::new());
        for (kind, of) in [(RecordKind::Holder, &mut holders), (RecordKind::Nominee, &mut nominees)] {
            for kept in self.people_of(kind, body) {
                of.entry(kept.record.text("seat").to_owned()).or_insert_with(Vec::new).push(kept);
            }
        }
        let mut taken: BTreeSet<String> =
            seats.iter().filter_map(|seat| self.seat_keys.get(&seat.id).cloned()).collect();
        let mut items = Vec::new();
        for seat in &mut seats {
            let known = self.seat_keys.get(&seat.id).cloned();
            let key = known.unwrap_or_else(|| unused(&mut taken, &seat_word(&seat.record)));
            let id = seat.id.to_string();
            let inside = |of: Vec<Kept>, names: &[&str]| -> Vec<Value> {
                let within = seat.record.clone();
                let of = of.into_iter().map(|mut kept| {
                    days_within(&mut kept.record, &within);
                    kept
                });
                sorted(of.collect(), &["from", "person"], names).into_iter().map(object).collect()
            };
            let holder = ["person", "organisation", "from", "to", "open_from", "open_to", "decision", "decided"];
            let held = inside(holders.remove(&id).unwrap_or_default(), &holder);
            let nominee = ["person", "organisation", "on", "from", "to", "open_from", "open_to"];
            let proposed = inside(nominees.remove(&id).unwrap_or_default(), &nominee);
            if seat.record.get("appointed_by") == seat.record.get("organisation") {
                seat.record.set("appointed_by", Value::Null);
            }
            if let Some(term) = self.terms.get(seat.record.text("term")) {
                days_within(&mut seat.record, term);
            }
            let mut item: Item = vec![("key".into(), key.into())];
            item.extend(fields(&seat.record, SEAT));
            item.extend(
                [("holders", held), ("nominees", proposed)]
                    .into_iter()
                    .filter(|(_, of)| !of.is_empty())
                    .map(|(name, of)| (name.to_owned(), Value::Array(of))),
            );
            items.push(item);
        }
        items
    }
}

/// What a seat that has no key is called in a package: what it is, whose, since when.
fn seat_word(seat: &Record) -> String {
    let whose = if seat.text("organisation").is_empty() { seat.text("group") } else { seat.text("organisation") };
    let year = seat.text("from").get(..4).unwrap_or_default();
    let role = seat.text("role").replace('_', "-");
    let word = [&*role, whose, year].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    // An address word has room for 80; a number may follow.
    word.chars().take(70).collect::<String>().trim_end_matches('-').to_owned()
}

/// Leaves out the days that follow from what the record lies in, and says so where it is open though that is not.
fn days_within(record: &mut Record, around: &Record) {
    for (day, open) in [("from", "open_from"), ("to", "open_to")] {
        match (record.get(day), around.get(day)) {
            (Some(own), Some(given)) if own == given => record.set(day, Value::Null),
            (None, Some(_)) => record.set(open, true),
            _ => {}
        }
    }
}
