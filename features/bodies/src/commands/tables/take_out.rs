//! Records to the rows of a table, as far as the actor may see them.

use std::{collections::HashMap, io::Cursor};

use db::{Result, Tx};
use kernel::Actor;
use output::{Cell, csv, xlsx};
use uuid::Uuid;

use super::columns::{self, Column};
use crate::{
    model::record::{Record, RecordKind},
    store::record::{self, Kept, Which},
};

/// A table ready to be written.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Names of the columns.
    pub header: Vec<&'static str>,
    /// The rows.
    pub rows: Vec<Vec<Cell<'static>>>,
}

impl Table {
    /// The table as CSV.
    ///
    /// # Errors
    /// None that can happen in memory.
    pub fn csv(&self) -> anyhow::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut file = csv::Table::new(&mut bytes, &self.header)?;
        for row in &self.rows {
            file.row(row)?;
        }
        file.done()?;
        Ok(bytes)
    }

    /// The table as a workbook with a sheet of this name.
    ///
    /// # Errors
    /// When it holds more than Excel takes.
    pub fn workbook(&self, name: &str) -> anyhow::Result<Vec<u8>> {
        let mut book = xlsx::Book::default();
        book.sheet(name, &self.header, &self.rows)?;
        let mut bytes = Cursor::new(Vec::new());
        book.write(&mut bytes)?;
        Ok(bytes.into_inner())
    }
}

/// Whether an actor may take a table of a kind out. Who people are beyond their public seats is for those who have signed in.
#[must_use]
pub fn may_take_out(actor: &Actor, kind: RecordKind) -> bool {
    actor.sees_internal() || !matches!(kind, RecordKind::Person | RecordKind::Nominee)
}

/// The table of a kind; `None` when the actor may not have it. A number of statements that does not grow with the register.
///
/// # Errors
/// What the database says.
pub fn table(tx: &mut Tx<'_>, actor: &Actor, kind: RecordKind) -> Result<Option<Table>> {
    if !may_take_out(actor, kind) {
        return Ok(None);
    }
    let columns = columns::of(kind);
    let around = Around::read(tx, actor, kind)?;
    let mut kept = record::list(tx, actor, kind, Which::default())?;
    kept.sort_by_cached_key(|kept| around.owner(kept).map(|owner| owner.word.clone()));
    let row = |kept: &mut Kept| {
        if kind == RecordKind::Person
            && !actor.sees_protected()
            && kept.record.get("contact_public") != Some(&true.into())
        {
            kept.record.set("email", "");
            kept.record.set("phone", "");
        }
        columns.iter().map(|column| around.cell(kept, column)).collect()
    };
    let rows = kept.iter_mut().map(row).collect();
    Ok(Some(Table { header: columns.iter().map(Column::name).collect(), rows }))
}

/// What stands around the records of a kind: whose they are, and whom they name.
struct Around {
    owners: HashMap<Uuid, Kept>,
    people: HashMap<String, String>,
    seats: HashMap<String, Record>,
    holders: HashMap<String, Vec<Record>>,
}

impl Around {
    fn read(tx: &mut Tx<'_>, actor: &Actor, kind: RecordKind) -> Result<Self> {
        use RecordKind as R;
        let mut list = |kind| record::list(tx, actor, kind, Which::default());
        let owners = kind.owner().map(&mut list).transpose()?.unwrap_or_default();
        let names_people = matches!(kind, R::Seat | R::Holder | R::Nominee | R::Contact);
        let people = if names_people { list(R::Person)? } else { Vec::new() };
        let seats = if matches!(kind, R::Holder | R::Nominee) { list(R::Seat)? } else { Vec::new() };
        let mut holders: HashMap<String, Vec<Record>> = HashMap::new();
        if kind == R::Seat {
            for holder in list(R::Holder)? {
                holders.entry(holder.record.text("seat").to_owned()).or_default().push(holder.record);
            }
        }
        Ok(Self {
            owners: owners.into_iter().map(|kept| (kept.id, kept)).collect(),
            people: people.into_iter().map(|kept| (kept.word, kept.record.text("name").to_owned())).collect(),
            seats: seats.into_iter().map(|kept| (kept.id.to_string(), kept.record)).collect(),
            holders,
        })
    }

    fn owner(&self, kept: &Kept) -> Option<&Kept> {
        self.owners.get(&kept.owner)
    }

    fn person(&self, record: &Record) -> String {
        let word = record.text("person");
        self.people.get(word).map_or(word, String::as_str).to_owned()
    }

    fn cell(&self, kept: &Kept, column: &Column) -> Cell<'static> {
        match column {
            Column::Word(_) => Cell::from(kept.word.clone()),
            Column::Of => Cell::from(self.owner(kept).map(|owner| owner.word.clone())),
            Column::Id => Cell::from(kept.id.to_string()),
            Column::RuleKind => Cell::from(kept.record.text("rule").to_owned()),
            // Types of rules share names of parameters; what is not this type's has no value.
            Column::Field(field) => columns::cell(&kept.record, field),
            Column::About("(of)") => Cell::from(self.owner(kept).map(|owner| owner.record.text("name").to_owned())),
            Column::About("(person)") => Cell::from(self.person(&kept.record)),
            Column::About("(seat)") => Cell::from(self.seats.get(kept.record.text("seat")).map(seat)),
            Column::About(_) => Cell::from(self.sitting(&kept.id.to_string())),
        }
    }

    /// Who sits in a seat, and when.
    fn sitting(&self, seat: &str) -> String {
        let holder = |record: &Record| {
            let days = format!("{}–{}", record.text("from"), record.text("to"));
            format!("{} ({days})", self.person(record))
        };
        self.holders.get(seat).into_iter().flatten().map(holder).collect::<Vec<_>>().join("; ")
    }
}

/// A seat as its words in files say it.
fn seat(record: &Record) -> String {
    let words = ["role", "organisation", "group", "from"].map(|name| record.text(name));
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
