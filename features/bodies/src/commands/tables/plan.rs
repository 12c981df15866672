//! Rows of a table to what they would change, with everything that is wrong: one pass over the file, all faults with line and
//! column. Reads the register, writes nothing.
//!
//! * `header` – which column stands where
//! * `register` – what rows are held against
//! * `rows` – one row at a time

mod header;
mod register;
mod rows;

use std::collections::HashMap;

use db::{Result, Tx};
use kernel::{Actor, slug::Slug};
use sha2::{Digest, Sha256};

use self::{header::header, register::Register, rows::Reader};
use super::{Incoming, TableFault};
use crate::{
    commands::change::{Change, Item, NewThings},
    model::record::{Owner, Place, Record, RecordKind},
    store::record,
};

/// Faults that are told at most; whoever mends these reads the rest next time.
const MOST_FAULTS: usize = 500;

/// What a table would change.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The kind of records.
    pub kind: RecordKind,
    /// What is new or changed, in the order of the file.
    pub rows: Vec<Planned>,
    /// How many rows say what the register says.
    pub unchanged: usize,
}

/// A row that changes something.
#[derive(Clone, Debug)]
pub struct Planned {
    /// Its line in the file.
    pub line: usize,
    /// Where the record lies, or is to lie.
    target: Target,
    /// What stands in the register; `None` for a new record.
    pub before: Option<Record>,
    /// What is to stand there.
    pub after: Record,
}

#[derive(Clone, Debug)]
enum Target {
    There(Place),
    /// A new record that belongs to something.
    Part(Owner),
    /// A new thing, with the word it is to have if somebody has given one.
    Thing(Option<Slug>),
}

impl Planned {
    /// Whose it is: an address word, empty for a new thing without one.
    #[must_use]
    pub fn whose(&self) -> String {
        let owner = |owner: &Owner| match owner {
            Owner::Body(_, slug) | Owner::Organisation(_, slug) | Owner::Group(_, slug) | Owner::Person(_, slug) => {
                slug.to_string()
            }
            Owner::Register => String::new(),
        };
        match &self.target {
            Target::There(place) if place.word.is_empty() => owner(&place.owner),
            Target::There(place) => place.word.clone(),
            Target::Part(of) => owner(of),
            Target::Thing(word) => word.as_ref().map(ToString::to_string).unwrap_or_default(),
        }
    }
}

impl Plan {
    /// How many records are new.
    #[must_use]
    pub fn new_records(&self) -> usize {
        self.rows.iter().filter(|row| row.before.is_none()).count()
    }

    /// A word that is another when the plan is.
    #[must_use]
    pub fn version(&self) -> String {
        let mut digest = Sha256::new();
        for row in &self.rows {
            let before = row.before.as_ref().map(Record::version).unwrap_or_default();
            digest.update(format!("{} {before} {}\n", row.whose(), row.after.version()));
        }
        digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }

    /// The change that does it, with identities for what is new.
    ///
    /// # Errors
    /// What the database says.
    pub fn change(&self, tx: &mut Tx<'_>) -> Result<Change> {
        let mut items = Vec::new();
        let mut new = NewThings::default();
        for row in &self.rows {
            let place = match &row.target {
                Target::There(place) => place.clone(),
                Target::Part(owner) => record::new_place(tx, owner, self.kind),
                Target::Thing(word) => new.place(tx, self.kind, word.as_ref(), &row.after)?,
            };
            items.push(Item { place, before: row.before.clone(), after: Some(row.after.clone()) });
        }
        Ok(Change { items })
    }
}

/// What the rows would change, or every fault of the table.
///
/// # Errors
/// What the database says.
pub fn plan(tx: &mut Tx<'_>, actor: &Actor, incoming: &Incoming) -> Result<std::result::Result<Plan, Vec<TableFault>>> {
    let (at, faults) = header(incoming);
    if !faults.is_empty() {
        return Ok(Err(faults));
    }
    let register = Register::read(tx, actor, incoming.kind)?;
    let mut reader = Reader { incoming, at, register, seen: HashMap::new(), faults: Vec::new() };
    let mut plan = Plan { kind: incoming.kind, rows: Vec::new(), unchanged: 0 };
    for row in &incoming.sheet.rows {
        match reader.row(tx, row)? {
            Some(planned) if planned.before.as_ref() == Some(&planned.after) => plan.unchanged += 1,
            Some(planned) => plan.rows.push(planned),
            None if reader.faults.len() >= MOST_FAULTS => break,
            None => {}
        }
    }
    Ok(if reader.faults.is_empty() { Ok(plan) } else { Err(reader.faults) })
}
