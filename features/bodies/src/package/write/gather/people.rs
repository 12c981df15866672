//! People, and what a package calls them.

use std::collections::{BTreeSet, HashMap};

use db::{Result, Tx, params, sql};
use kernel::Actor;
use serde_json::Value;

use super::{Item, fields, unused};
use crate::{model::record::RecordKind, store::record::Kept};

/// Fields of a person in the order of the file.
const PERSON: &[&str] = &["name", "title", "organisation", "party", "email", "phone", "contact_public", "protected"];

/// People, and what a package calls each: the key she came with, else the word in her address.
pub(super) struct People {
    kept: Vec<Kept>,
    keys: HashMap<String, String>,
}

impl People {
    pub(super) fn read(tx: &mut Tx<'_>, actor: &Actor) -> Result<Self> {
        let rows: Vec<(String, Option<String>)> =
            tx.all(sql!("SELECT address, key FROM person ORDER BY address"), params![])?;
        let mut taken: BTreeSet<String> = rows.iter().filter_map(|(_, key)| key.clone()).collect();
        let keys = rows.into_iter().map(|(address, key)| {
            let key = key.unwrap_or_else(|| unused(&mut taken, &address));
            (address, key)
        });
        let keys = keys.collect();
        let mut kept = super::list(tx, actor, RecordKind::Person)?;
        kept.sort_by(|a, b| a.word.cmp(&b.word));
        Ok(Self { kept, keys })
    }

    /// What a package calls the person of an address.
    pub(super) fn key(&self, address: &str) -> Value {
        self.keys.get(address).map_or(address, String::as_str).into()
    }

    pub(super) fn items(&self) -> Vec<Item> {
        let item = |kept: &Kept| {
            let mut item: Item =
                vec![("key".into(), self.key(&kept.word)), ("address".into(), kept.word.as_str().into())];
            item.extend(fields(&kept.record, PERSON));
            item
        };
        let mut items: Vec<Item> = self.kept.iter().map(item).collect();
        items.sort_by_cached_key(|item| item[0].1.to_string());
        items
    }
}
