//! From the rows of the register to the items of a package: names instead of identities, days only where they are not those
//! of what they lie in, and an order that follows from the content.
//!
//! * `register` – counties, areas, parties, organisations, groups, sides
//! * `people` – people and their keys
//! * `bodies` – bodies with what belongs to them
//! * `seats` – seats with who sits in them
//! * `charters` – charter versions with their rules

mod bodies;
mod charters;
mod people;
mod register;
mod seats;

use std::collections::{BTreeSet, HashMap};

use db::{Result, Tx};
use kernel::Actor;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::{Item, List, Register};
use crate::{
    model::record::{Record, RecordKind},
    store::record::{self, Kept, Which},
};

/// Records of a kind by whose they are.
type ByOwner = HashMap<Uuid, Vec<Kept>>;

pub(super) fn register(tx: &mut Tx<'_>, actor: &Actor) -> Result<Register> {
    let people = people::People::read(tx, actor)?;
    let terms = list(tx, actor, RecordKind::Term)?;
    let files = vec![
        ("counties.toml", List { name: "county", items: register::counties(tx)? }),
        ("areas.toml", List { name: "area", items: register::areas(tx)? }),
        (
            "terms.toml",
            List { name: "term", items: terms.iter().map(|term| with_slug(term, &["name", "from", "to"])).collect() },
        ),
        ("parties.toml", List { name: "party", items: register::parties(tx, actor)? }),
        ("organisations.toml", List { name: "organisation", items: register::organisations(tx, actor)? }),
        ("groups.toml", List { name: "group", items: register::groups(tx, actor)? }),
        ("sides.toml", List { name: "sides", items: register::sides(tx, actor)? }),
        ("people.toml", List { name: "person", items: people.items() }),
    ];
    let terms = terms.into_iter().map(|term| (term.word, term.record)).collect();
    Ok(Register { files, bodies: bodies::bodies(tx, actor, &people, &terms)? })
}

fn list(tx: &mut Tx<'_>, actor: &Actor, kind: RecordKind) -> Result<Vec<Kept>> {
    record::list(tx, actor, kind, Which::default())
}

fn by_owner(tx: &mut Tx<'_>, actor: &Actor, kind: RecordKind) -> Result<ByOwner> {
    let mut of = ByOwner::new();
    list(tx, actor, kind)?.into_iter().for_each(|kept| of.entry(kept.owner).or_default().push(kept));
    Ok(of)
}

/// The fields of a record that are given, in this order. `false` is what a file means by saying nothing.
fn fields(record: &Record, names: &[&str]) -> Item {
    let given =
        |name: &&str| Some((name.to_string(), record.get(name).filter(|value| **value != Value::Bool(false))?.clone()));
    names.iter().filter_map(given).collect()
}

fn with_slug(kept: &Kept, names: &[&str]) -> Item {
    let mut item = vec![("slug".to_owned(), Value::from(kept.word.as_str()))];
    item.extend(fields(&kept.record, names));
    item
}

/// Items in an order that follows from what they say, in the order of these fields.
fn sorted(records: Vec<Kept>, by: &[&str], names: &[&str]) -> Vec<Item> {
    let mut items: Vec<(Vec<String>, Item)> = records
        .into_iter()
        .map(|kept| {
            let key = by.iter().map(|name| kept.record.get(name).map(Value::to_string).unwrap_or_default()).collect();
            (key, fields(&kept.record, names))
        })
        .collect();
    items.sort_by(|(a, x), (b, y)| a.cmp(b).then_with(|| format!("{x:?}").cmp(&format!("{y:?}"))));
    items.into_iter().map(|(_, item)| item).collect()
}

fn object(item: Item) -> Value {
    Value::Object(item.into_iter().collect::<Map<_, _>>())
}

/// The word, with a number behind it when it is taken; taken from now on.
fn unused(taken: &mut BTreeSet<String>, word: &str) -> String {
    let numbered = (2..).map(|number| format!("{word}-{number}"));
    let free = std::iter::once(word.to_owned()).chain(numbered).find(|word| !taken.contains(word)).unwrap_or_default();
    taken.insert(free.clone());
    free
}
