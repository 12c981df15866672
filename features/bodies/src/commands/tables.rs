//! The register as tables: one for each kind of record, out to CSV and Excel and back in.
//!
//! Columns are the fields of the kind under their names, after what says which record it is: the address word of what stands
//! on its own; for what belongs to something, the address word of that (`of`) and the record's identity (`id`). A row without
//! one is new. Columns in parentheses are for the reader and left alone when a table is read in, and so is every record
//! that has no row: nothing is taken away by a table.
//!
//! * [`columns`] – what a table of a kind has
//! * [`take_out`] – records to rows
//! * [`plan`] – rows to what they would change, with every fault

pub mod columns;
pub mod plan;
pub mod take_out;

use std::sync::Arc;

use db::{Db, Result};
use input::sheet::Sheet;
use kernel::{Actor, Date, Language};
use web::View;

use super::change::{self, Applied, FieldFault, Preview, Refused};
use crate::{
    model::{Names, record::RecordKind},
    package::fault::Words,
    pages::sentence::sentence,
};
pub use plan::{Plan, Planned};

/// What is wrong in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableFault {
    /// Line of the file, or row of the sheet, from 1; `None` when the register as a whole would not fit together.
    pub line: Option<usize>,
    /// Name of the column; empty when the row is meant.
    pub column: String,
    /// What is wrong and what was expected.
    pub what: Words,
    /// Address words and names of what may have been meant.
    pub meant: Vec<(String, String)>,
}

impl TableFault {
    fn new(line: usize, column: &str, key: &str, words: &[(&str, &str)]) -> Self {
        Self { line: Some(line), column: column.into(), what: Words::new(key, words), meant: Vec::new() }
    }

    fn of(line: Option<usize>, fault: FieldFault) -> Self {
        Self { line, column: fault.field, what: fault.what, meant: fault.meant }
    }
}

/// A table that is to be read in.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// What kind of records it has.
    pub kind: RecordKind,
    /// Its rows.
    pub sheet: Arc<Sheet>,
    /// The day today, for "i dag".
    pub today: Date,
    /// The language of days.
    pub language: Language,
}

/// What a table would change, or everything that is wrong with it.
pub type Looked = std::result::Result<(Plan, Option<Preview>), Vec<TableFault>>;

/// Whether an actor may read tables in: the registrar, and the program on her behalf.
#[must_use]
pub fn may_read_in(actor: &Actor) -> bool {
    actor.keeps_register()
}

/// What a table would change, tried and taken back.
///
/// # Errors
/// What the database says.
pub async fn look_at(db: &Db, actor: &Actor, incoming: &Incoming) -> Result<Looked> {
    let (who, table) = (actor.clone(), incoming.clone());
    let plan = match db.read(move |tx| plan::plan(tx, &who, &table)).await? {
        Ok(plan) => plan,
        Err(faults) => return Ok(Err(faults)),
    };
    if plan.rows.is_empty() {
        return Ok(Ok((plan, None)));
    }
    let rows = plan.clone();
    match change::preview(db, actor, incoming.today, move |tx| rows.change(tx)).await {
        Ok(preview) => Ok(Ok((plan, Some(preview)))),
        Err(error) => refused(error, &plan).map(Err),
    }
}

/// Reads a table in: all of it, or nothing and everything that is wrong. `version` is that of the plan somebody has looked
/// at; when the register has changed meanwhile so that the plan is another, nothing is done and the new plan is given.
///
/// # Errors
/// What the database says.
pub async fn read_in(
    db: &Db,
    actor: &Actor,
    reason: &str,
    incoming: &Incoming,
    version: Option<String>,
) -> Result<std::result::Result<Read, Vec<TableFault>>> {
    let (who, table) = (actor.clone(), incoming.clone());
    let done = db
        .write(actor, reason, move |tx| {
            let plan = match plan::plan(tx, &who, &table)? {
                Ok(plan) => plan,
                Err(faults) => return Err(db::Error::other(Wrong(faults))),
            };
            if version.as_ref().is_some_and(|version| *version != plan.version()) {
                return Ok(Read::Otherwise);
            }
            if plan.rows.is_empty() {
                return Ok(Read::Nothing);
            }
            let change = plan.change(tx)?;
            match change::apply(tx, &who, &change) {
                Ok(applied) => Ok(Read::Done(plan, applied)),
                Err(error) => Err(db::Error::other(Wrong(refused(error, &plan)?))),
            }
        })
        .await;
    match done {
        Ok(read) => Ok(Ok(read)),
        Err(error) => match error.downcast::<Wrong>() {
            Ok(wrong) => Ok(Err(wrong.0)),
            Err(error) => Err(error),
        },
    }
}

/// How reading a table in ended.
#[derive(Debug)]
pub enum Read {
    /// It was done.
    Done(Plan, Applied),
    /// Nothing differs from the register.
    Nothing,
    /// The register has changed since somebody looked: look again.
    Otherwise,
}

/// Carries faults out of a unit of work.
#[derive(Debug, thiserror::Error)]
#[error("{} faults", .0.len())]
struct Wrong(Vec<TableFault>);

/// What the register as a whole says against the rows of a plan, at their lines, in the order of the file.
fn refused(error: db::Error, plan: &Plan) -> Result<Vec<TableFault>> {
    let line = |fault: &FieldFault| Some(plan.rows.get(fault.item?)?.line);
    match *error.downcast::<Refused>()? {
        Refused::Faults(faults) => {
            let mut told: Vec<TableFault> =
                faults.into_iter().map(|fault| TableFault::of(line(&fault), fault)).collect();
            // What is wrong with a rule as a whole is told at what says which rule it is.
            let whole_rules = told.iter_mut().filter(|fault| plan.kind == RecordKind::Rule && fault.column.is_empty());
            whole_rules.for_each(|fault| fault.column = "rule".into());
            told.sort_by_key(|fault| fault.line);
            Ok(told)
        }
        // Nobody else writes within a unit of work.
        Refused::Changed(_) => Err(db::Error::other("a record changed between being read and being written")),
    }
}

/// The faults as lines in the language of the view: line, column, what is wrong, what may have been meant.
#[must_use]
pub fn fault_lines(v: &View, faults: &[TableFault]) -> Vec<String> {
    faults.iter().map(|fault| fault_line(v, fault)).collect()
}

fn fault_line(v: &View, fault: &TableFault) -> String {
    let mut what = sentence(v, &fault.what.key, &fault.what.args, &Names::default(), None).words();
    if !fault.meant.is_empty() {
        let meant: Vec<String> = fault.meant.iter().map(|(word, name)| format!("{name} ({word})")).collect();
        what = v.text("bodies-table-meant", &[("what", &what), ("meant", &meant.join(", "))]);
    }
    match (fault.line, fault.column.as_str()) {
        (None, _) => what,
        (Some(line), "") => v.text("bodies-table-fault-row", &[("line", &line.to_string()), ("what", &what)]),
        (Some(line), column) => {
            let words: [(&str, &dyn web::text::AsArg); 3] =
                [("line", &line.to_string()), ("column", &column), ("what", &what)];
            v.text("bodies-table-fault-cell", &words)
        }
    }
}

/// The faults of a file that is no sheet, as lines.
#[must_use]
pub fn sheet_fault_lines(v: &View, faults: &[input::sheet::SheetFault]) -> Vec<String> {
    let line = |fault: &input::sheet::SheetFault| {
        let what = super::file_fault(v, &fault.says());
        match fault.line {
            // A broken letter tells its line itself.
            Some(line) if !matches!(fault.what, input::sheet::SheetWrong::Text(_)) => {
                v.text("bodies-table-fault-row", &[("line", &line.to_string()), ("what", &what)])
            }
            _ => what,
        }
    };
    faults.iter().map(line).collect()
}
