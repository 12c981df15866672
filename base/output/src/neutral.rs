//! Cells that a spreadsheet would take for a formula, made harmless so that reading them back is exact.
//!
//! A CSV file cannot say that a cell is text, so one apostrophe is put before a cell whose first letter, after any
//! apostrophes it has itself, is `= + - @`, tab or line break. `base/input` takes one away under the same condition. A telephone
//! number (`+46 60 …`) gets the apostrophe: without it Excel would add its parts up. A plain negative number gets none, because it
//! is a number. Excel workbooks say that a cell is text, so there only a cell that has such apostrophes itself gets one more.

use std::borrow::Cow;

/// Letters that begin a formula, as OWASP lists them for CSV injection, and the line break.
const BEGINNINGS: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// The cell as it is written to CSV.
///
/// ```
/// use radslag_output::neutral::in_csv;
/// assert_eq!(in_csv("+46 60 123"), "'+46 60 123");
/// assert_eq!(in_csv("=cmd|' /C calc'!A0"), "'=cmd|' /C calc'!A0");
/// assert_eq!(in_csv("-12,5"), "-12,5");
/// assert_eq!(in_csv("0114"), "0114");
/// ```
#[must_use]
pub fn in_csv(text: &str) -> Cow<'_, str> {
    if is_formula(text) && !is_negative_number(text) { format!("'{text}").into() } else { text.into() }
}

/// The cell as it is written to a workbook, which keeps text apart from formulas.
#[must_use]
pub fn in_workbook(text: &str) -> Cow<'_, str> {
    if text.starts_with('\'') && is_formula(text) { format!("'{text}").into() } else { text.into() }
}

/// Whether the first letter after any apostrophes begins a formula.
#[must_use]
pub fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(BEGINNINGS)
}

fn is_negative_number(text: &str) -> bool {
    let Some(number) = text.strip_prefix('-') else { return false };
    let (whole, decimals) = number.split_once([',', '.']).unwrap_or((number, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits(whole) && digits(decimals)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_cell_of_a_csv_begins_a_formula(text in "['=+@\t\r\n0-9a-]{0,6}") {
            let written = in_csv(&text);
            prop_assert!(!written.starts_with(BEGINNINGS) || is_negative_number(&written), "{written:?}");
        }
    }
}
