//! Which column of a file stands where.

use super::{Incoming, TableFault};
use crate::commands::tables::columns::{self, Column};

/// Which column stands where; columns that are unknown and columns that are missing are told all at once.
pub(super) fn header(incoming: &Incoming) -> (Vec<(Column, usize)>, Vec<TableFault>) {
    let (known, given) = (columns::of(incoming.kind), &incoming.sheet.header);
    let readable = || known.iter().filter(|column| !matches!(column, Column::About(_)));
    let expected = readable().map(Column::name).collect::<Vec<_>>().join(", ");
    let (mut at, mut faults) = (Vec::new(), Vec::new());
    for (index, name) in given.iter().enumerate().filter(|(_, name)| !name.starts_with('(')) {
        match readable().find(|column| column.name() == name.to_lowercase()) {
            Some(column) => at.push((*column, index)),
            None => {
                let words = [("found", name.as_str()), ("expected", expected.as_str())];
                let mut fault = TableFault::new(1, name, "bodies-table-unknown-column", &words);
                fault.meant =
                    nearest(name, readable()).map(|name| (name.to_owned(), name.to_owned())).into_iter().collect();
                faults.push(fault);
            }
        }
    }
    for column in readable().filter(|column| column.required()) {
        let is_parameter = matches!(column, Column::Field(field) if columns::is_parameter(incoming.kind, field));
        if !is_parameter && !at.iter().any(|(has, _)| has.name() == column.name()) {
            faults.push(TableFault::new(
                1,
                column.name(),
                "bodies-table-missing-column",
                &[("expected", column.name())],
            ));
        }
    }
    (at, faults)
}

/// The column that was perhaps meant.
fn nearest<'c>(name: &str, known: impl Iterator<Item = &'c Column>) -> Option<&'static str> {
    let name = name.to_lowercase();
    let alike = known.map(|column| (strsim::normalized_damerau_levenshtein(&name, column.name()), column.name()));
    alike.filter(|(alike, _)| *alike >= 0.6).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, name)| name)
}
