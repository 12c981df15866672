//! Tables as an Excel workbook: one sheet a table, its header bold and frozen, dates as dates, everything else as text or numbers.

use std::io::{Seek, Write};

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::{Cell, neutral};

/// Columns are as wide as their longest cell, between these, in letters.
const NARROWEST: usize = 8;
const WIDEST: usize = 60;
/// Names of sheets have at most this many letters, and none of these.
const LONGEST_NAME: usize = 31;
const NOT_IN_NAMES: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];
/// Letters of a cell, Excel's limit; more cannot be opened.
const LONGEST_CELL: usize = 32_767;

/// Why a workbook cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum Unwritten {
    /// More than Excel takes: rows, columns, letters of a cell.
    #[error("more than Excel takes: {0}")]
    TooMuch(String),
    /// What the system says.
    #[error("{0}")]
    Io(String),
}

impl From<XlsxError> for Unwritten {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::IoError(error) => Self::Io(error.to_string()),
            XlsxError::ZipError(error) => Self::Io(error.to_string()),
            other => Self::TooMuch(other.to_string()),
        }
    }
}

/// A workbook being filled; it is kept in memory until it is written.
pub struct Book {
    book: Workbook,
    bold: Format,
    text: Format,
    careful: Format,
    date: Format,
}

impl Default for Book {
    fn default() -> Self {
        Self {
            book: Workbook::new(),
            bold: Format::new().set_bold(),
            // `@` is Excel's own format for text: a code stays a code when somebody edits the cell.
            text: Format::new().set_num_format("@"),
            careful: Format::new().set_num_format("@").set_quote_prefix(),
            date: Format::new().set_num_format("yyyy-mm-dd"),
        }
    }
}

impl Book {
    /// Adds a sheet. A name is shortened to what Excel takes.
    ///
    /// # Errors
    /// [`Unwritten::TooMuch`].
    pub fn sheet(&mut self, name: &str, header: &[&str], rows: &[Vec<Cell>]) -> Result<(), Unwritten> {
        let sheet = self.book.add_worksheet();
        sheet.set_name(name.replace(NOT_IN_NAMES, "-").chars().take(LONGEST_NAME).collect::<String>())?;
        let mut widths: Vec<usize> = header.iter().map(|name| name.chars().count() + 2).collect();
        for (index, name) in (0_u16..).zip(header) {
            sheet.write_string_with_format(0, index, neutral::in_workbook(name), &self.bold)?;
        }
        for (row, cells) in (1_u32..).zip(rows) {
            for (column, cell) in (0_u16..).zip(cells) {
                let formats = (&self.text, &self.careful, &self.date);
                write(sheet, row, column, cell, formats)?;
                if let Some(width) = widths.get_mut(usize::from(column)) {
                    *width = (*width).max(cell.words().lines().map(|line| line.chars().count()).max().unwrap_or(0) + 1);
                }
            }
        }
        for (column, width) in (0_u16..).zip(widths) {
            let width = u16::try_from(width.clamp(NARROWEST, WIDEST)).unwrap_or(u16::MAX);
            sheet.set_column_width(column, width)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        Ok(())
    }

    /// Writes the workbook. The same content gives the same bytes.
    ///
    /// # Errors
    /// [`Unwritten`].
    pub fn write(mut self, to: impl Write + Seek + Send) -> Result<(), Unwritten> {
        // Otherwise the library puts the moment of writing in.
        let long_ago = ExcelDateTime::from_ymd(2000, 1, 1)?;
        self.book.set_properties(&rust_xlsxwriter::DocProperties::new().set_creation_datetime(&long_ago));
        Ok(self.book.save_to_writer(to)?)
    }
}

fn write(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    (text, careful, date): (&Format, &Format, &Format),
) -> Result<(), Unwritten> {
    match cell {
        Cell::Text(words) if words.is_empty() => {}
        Cell::Text(words) if words.chars().count() > LONGEST_CELL => {
            return Err(Unwritten::TooMuch(words.chars().take(40).collect()));
        }
        Cell::Text(words) => {
            let format = if neutral::is_formula(words) { careful } else { text };
            sheet.write_string_with_format(row, column, neutral::in_workbook(words), format)?;
        }
        Cell::Date(day) => {
            let (year, month, of_month) = (day.year(), day.month().unsigned_abs(), day.day().unsigned_abs());
            // Excel has no day before 1900.
            match u16::try_from(year).ok().filter(|year| *year >= 1900) {
                Some(year) => {
                    let moment = ExcelDateTime::from_ymd(year, month, of_month)?;
                    sheet.write_datetime_with_format(row, column, &moment, date)?;
                }
                None => _ = sheet.write_string_with_format(row, column, day.to_string(), text)?,
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "Excel counts with these numbers; the limit is documented")]
        Cell::Number(number) => {
            sheet.write_number(row, column, *number as f64)?;
        }
    }
    Ok(())
}
