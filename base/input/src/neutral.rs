//! Takes back what `base/output` does to cells that a spreadsheet could take for a formula.
//!
//! There one apostrophe is put before a cell whose first letter after any apostrophes is `= + - @`, tab or line break. Here
//! one is taken away under the same condition, so that what was written comes back exactly. Other apostrophes stay.

/// The cell as it was meant.
pub(crate) fn undo(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_apostrophe_of_a_neutralised_cell_is_taken() {
        let cells = ["'=1+1", "''=1+1", "'+46 60", "'n", "'", "''", "=1", "-5", ""];
        assert_eq!(cells.map(undo), ["=1+1", "'=1+1", "+46 60", "'n", "'", "''", "=1", "-5", ""]);
    }
}
