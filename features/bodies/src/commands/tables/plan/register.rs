//! What rows of a table are held against: what things are called, whose records are, and what stands there now.

use std::collections::HashMap;

use db::{Result, Tx};
use kernel::{Actor, slug::Slug};
use uuid::Uuid;

use crate::{
    model::{
        directory::{Directory, Thing},
        record::{FieldKind, Naming, Owner, RecordKind},
    },
    store::{
        directory,
        record::{self, Kept, Which},
    },
};

/// What rows are held against.
pub(super) struct Register {
    pub(super) directory: Directory,
    pub(super) owners: HashMap<String, Owner>,
    /// Records of the kind, by address word or identity.
    pub(super) kept: HashMap<String, Kept>,
    /// Records that fields of the kind can point at, by whose they are.
    pub(super) others: HashMap<Uuid, Vec<(RecordKind, Uuid)>>,
}

impl Register {
    pub(super) fn read(tx: &mut Tx<'_>, actor: &Actor, kind: RecordKind) -> Result<Self> {
        let mut directory = directory::directory(tx)?;
        let fields = kind.fields().iter();
        if fields.clone().any(|field| matches!(field.kind, FieldKind::Name(Naming::Person))) {
            for person in record::list(tx, actor, RecordKind::Person, Which::default())? {
                let name = person.record.text("name").to_owned();
                directory.note(Naming::Person, Thing { word: person.word, name, detail: None }, &[]);
            }
        }
        let mut owners = HashMap::new();
        if let Some(of) = kind.owner() {
            for kept in record::list(tx, actor, of, Which::default())? {
                owners.extend(owner(of, kept.id, &kept.word).map(|owner| (kept.word, owner)));
            }
        }
        let mut others: HashMap<Uuid, Vec<(RecordKind, Uuid)>> = HashMap::new();
        for field in fields {
            if let FieldKind::Of(other) = field.kind {
                for kept in record::list(tx, actor, other, Which::default())? {
                    others.entry(kept.owner).or_default().push((other, kept.id));
                }
            }
        }
        let kept = record::list(tx, actor, kind, Which::default())?
            .into_iter()
            .map(|kept| (if kind.owner().is_some() { kept.id.to_string() } else { kept.word.clone() }, kept));
        Ok(Self { directory, owners, kept: kept.collect(), others })
    }
}

/// What records of a kind belong to, by its identity and address word.
pub(super) fn owner(kind: RecordKind, id: Uuid, word: &str) -> Option<Owner> {
    Some(Owner::of(kind, id, Slug::new(word).ok()?))
}
