//! New things that stand on their own: bodies, organisations, groups, people, terms, parties. Each gets a word for its address
//! that nobody has, or has had.

use std::collections::HashSet;

use db::{Result, Tx};
use kernel::{
    id::{BodyId, Id, TermId},
    slug::Slug,
};

use super::{FieldFault, Refused};
use crate::{
    model::record::{Owner, Place, Record, RecordKind},
    store::record,
};

/// Words that addresses need for themselves: `/organ/ny` is a form.
const RESERVED: [&str; 1] = ["ny"];

/// A place for one new thing.
///
/// # Errors
/// [`Refused::Faults`] when its name has no letters; what the database says.
pub fn new_thing(tx: &mut Tx<'_>, kind: RecordKind, record: &Record) -> Result<Place> {
    NewThings::default().place(tx, kind, None, record)
}

/// Whether a new thing may have the word.
///
/// # Errors
/// What the database says.
pub fn is_free(tx: &mut Tx<'_>, kind: RecordKind, word: &Slug) -> Result<bool> {
    Ok(!RESERVED.contains(&word.as_str()) && !record::slug_is_taken(tx, kind, word)?)
}

/// Places for new things of one change, which the register does not know of yet.
#[derive(Debug, Default)]
pub struct NewThings {
    given: HashSet<String>,
}

impl NewThings {
    /// A place for the next one. A word that was asked for must be free: whoever asked has looked.
    ///
    /// # Errors
    /// As [`new_thing`].
    pub fn place(&mut self, tx: &mut Tx<'_>, kind: RecordKind, word: Option<&Slug>, record: &Record) -> Result<Place> {
        let id = tx.new_id::<BodyId>().uuid();
        let word = match (word, kind) {
            (Some(word), _) => word.clone(),
            (None, RecordKind::Person) => {
                // A name in the address would publish it: eight letters that mean nothing.
                let letters = id.simple().to_string();
                Slug::new(&letters[letters.len() - 8..]).map_err(db::Error::other)?
            }
            (None, _) => self.of_name(tx, kind, record.text("name"))?,
        };
        self.given.insert(word.to_string());
        let id = match kind {
            RecordKind::Term => TermId::named(word.as_str()).uuid(),
            RecordKind::Party => record::party_id(&word),
            _ => id,
        };
        Ok(Place { kind, owner: Owner::of(kind, id, word.clone()), id, word: word.to_string() })
    }

    /// The name as a word, with a number behind it when it is taken.
    fn of_name(&self, tx: &mut Tx<'_>, kind: RecordKind, name: &str) -> Result<Slug> {
        let nameless =
            || Refused::Faults(vec![FieldFault::new("name", "bodies-fault-nameless", &[("found", name)])]).out();
        let base = Slug::from_name(name).ok_or_else(nameless)?;
        // A word has room for 80 letters; a number may follow.
        let stem: String = base.as_str().chars().take(70).collect();
        let mut word = base.clone();
        let mut number = 2;
        while self.given.contains(word.as_str()) || !is_free(tx, kind, &word)? {
            word = Slug::from_name(&format!("{stem}-{number}")).ok_or_else(nameless)?;
            number += 1;
        }
        Ok(word)
    }
}
