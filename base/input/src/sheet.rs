//! CSV and Excel (XLSX) to a header and rows of words.
//!
//! Cells are text as people see it: dates as `2026-12-31`, whole numbers without decimals, codes as they were kept (`0114`).
//! Knows nothing of what the columns mean. All faults of a file are told at once, each with its line.

mod csv;
mod xlsx;

use crate::{
    contain::{self, Broke},
    says::{Says, megabytes},
    text::TextFault,
};

/// Rows that a sheet may have, its header not counted.
pub const MOST_ROWS: usize = 200_000;
/// Columns that a sheet may have.
pub const MOST_COLUMNS: usize = 200;
/// Letters that a cell may have, which is Excel's own limit.
pub const LONGEST_CELL: usize = 32_767;
/// What the parts of an XLSX file may unpack to, in bytes.
pub const MOST_UNPACKED: u64 = 150_000_000;
/// Faults that are told before reading stops; a file with more is another kind of file.
const MOST_FAULTS: usize = 1_000;

/// A table: its first row that says anything, and the rows after it that say anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Names of the columns, without spaces around; none is empty, none is there twice.
    pub header: Vec<String>,
    /// The rows, as many cells each as there are columns.
    pub rows: Vec<SheetRow>,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRow {
    /// Where it begins in the file, from 1: the line of a CSV file, the row of an Excel sheet.
    pub line: usize,
    /// Its cells, in the order of the header, without spaces around.
    pub cells: Vec<String>,
}

/// What is wrong at one place of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetFault {
    /// Line or row, from 1; `None` when the whole file is meant.
    pub line: Option<usize>,
    /// What is wrong.
    pub what: SheetWrong,
}

/// The ways a sheet can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetWrong {
    /// The file is larger than [`LARGEST_FILE`](crate::LARGEST_FILE).
    TooLarge,
    /// It unpacks to more than [`MOST_UNPACKED`], or has parts beyond counting.
    Bomb,
    /// There is nothing in it.
    Empty,
    /// It is not the text it seems to be.
    Text(TextFault),
    /// More rows than [`MOST_ROWS`].
    TooManyRows,
    /// More columns than [`MOST_COLUMNS`].
    TooManyColumns,
    /// A cell of more than [`LONGEST_CELL`] letters, with the name of its column.
    LongCell(String),
    /// A quotation mark that nothing closes.
    OpenQuote,
    /// More cells than the header has names.
    ExtraCells {
        /// Cells of the row, empty ones at its end not counted.
        found: usize,
        /// Columns of the header.
        expected: usize,
    },
    /// A column without a name, counted from 1.
    NamelessColumn(usize),
    /// Two columns of the same name.
    SameColumn(String),
    /// A cell in which Excel could not calculate: column and what stands there, `#REF!`.
    Unreadable(String, String),
    /// An Excel file from before 2007 (`.xls`).
    OldExcel,
    /// A file locked with a password.
    Locked,
    /// A packed file that is no Excel workbook.
    NotExcel,
    /// A workbook that is damaged, or made to break its reader.
    Damaged,
    /// It was not read within the time a file gets.
    TooLong,
}

impl SheetFault {
    fn file(what: SheetWrong) -> Self {
        Self { line: None, what }
    }

    fn at(line: usize, what: SheetWrong) -> Self {
        Self { line: Some(line), what }
    }

    /// The fault as a text key, without its line.
    #[must_use]
    pub fn says(&self) -> Says {
        match &self.what {
            SheetWrong::TooLarge => Says::plain("input-too-large").with("most", &megabytes(crate::LARGEST_FILE)),
            SheetWrong::Bomb => Says::plain("input-bomb").with("most", &megabytes(MOST_UNPACKED)),
            SheetWrong::Empty => Says::plain("input-empty"),
            SheetWrong::Text(fault) => fault.says(),
            SheetWrong::TooManyRows => Says::plain("input-too-many-rows").with("most", &MOST_ROWS),
            SheetWrong::TooManyColumns => Says::plain("input-too-many-columns").with("most", &MOST_COLUMNS),
            SheetWrong::LongCell(column) => {
                Says::plain("input-long-cell").with("column", &column).with("most", &LONGEST_CELL)
            }
            SheetWrong::OpenQuote => Says::plain("input-open-quote"),
            SheetWrong::ExtraCells { found, expected } => {
                Says::plain("input-extra-cells").with("found", &found).with("expected", &expected)
            }
            SheetWrong::NamelessColumn(column) => Says::plain("input-nameless-column").with("column", &column),
            SheetWrong::SameColumn(name) => Says::plain("input-same-column").with("name", &name),
            SheetWrong::Unreadable(column, found) => {
                Says::plain("input-unreadable-cell").with("column", &column).with("found", &found)
            }
            SheetWrong::OldExcel => Says::plain("input-old-excel"),
            SheetWrong::Locked => Says::plain("input-locked"),
            SheetWrong::NotExcel => Says::plain("input-not-excel"),
            SheetWrong::Damaged => Says::plain("input-damaged"),
            SheetWrong::TooLong => Says::plain("input-too-long"),
        }
    }
}

/// Reads a sheet. What it is, is told by its first bytes; `name` only helps where they say nothing.
///
/// # Errors
/// Everything that is wrong, in the order of the file.
pub fn read(name: &str, bytes: &[u8]) -> Result<Sheet, Vec<SheetFault>> {
    let whole = |what| Err(vec![SheetFault::file(what)]);
    if bytes.len() as u64 > crate::LARGEST_FILE {
        return whole(SheetWrong::TooLarge);
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return whole(SheetWrong::Empty);
    }
    let packed = bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06");
    if let Some(old) = old_office(bytes) {
        return whole(old);
    }
    if !packed && has_end(name, &[".xlsx", ".xlsm"]) {
        return whole(SheetWrong::NotExcel);
    }
    let bytes = bytes.to_vec();
    let work = move || if packed { xlsx::read(&bytes) } else { csv::read(&bytes) };
    match contain::run(contain::TIME, work) {
        Ok(read) => read,
        Err(Broke::Panicked) => whole(SheetWrong::Damaged),
        Err(Broke::TooLong) => whole(SheetWrong::TooLong),
    }
}

/// The container of Office files before 2007; files of today that are locked with a password lie in one too.
fn old_office(bytes: &[u8]) -> Option<SheetWrong> {
    crate::document::old_container(bytes).map(|locked| if locked { SheetWrong::Locked } else { SheetWrong::OldExcel })
}

fn has_end(name: &str, ends: &[&str]) -> bool {
    let name = name.to_lowercase();
    ends.iter().any(|end| name.ends_with(end))
}

/// Collects rows of either kind of file into a sheet and holds them against the limits.
#[derive(Default)]
struct Gathering {
    header: Option<Vec<String>>,
    rows: Vec<SheetRow>,
    faults: Vec<SheetFault>,
}

impl Gathering {
    /// Takes the next row; `false` when there is no use in reading on.
    fn row(&mut self, line: usize, mut cells: Vec<String>) -> bool {
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        if cells.is_empty() {
            return true;
        }
        if cells.len() > MOST_COLUMNS {
            self.fault(line, SheetWrong::TooManyColumns);
            return false;
        }
        match self.header.take() {
            None => self.header(line, cells),
            Some(header) => {
                self.cells(line, &header, cells);
                self.header = Some(header);
            }
        }
        if self.rows.len() > MOST_ROWS {
            self.fault(line, SheetWrong::TooManyRows);
            return false;
        }
        self.faults.len() < MOST_FAULTS
    }

    fn header(&mut self, line: usize, names: Vec<String>) {
        for (index, name) in names.iter().enumerate() {
            if name.is_empty() {
                self.fault(line, SheetWrong::NamelessColumn(index + 1));
            } else if names[..index].contains(name) {
                self.fault(line, SheetWrong::SameColumn(name.clone()));
            }
        }
        self.header = Some(names);
    }

    fn cells(&mut self, line: usize, header: &[String], mut cells: Vec<String>) {
        if cells.len() > header.len() {
            return self.fault(line, SheetWrong::ExtraCells { found: cells.len(), expected: header.len() });
        }
        for (name, cell) in header.iter().zip(&cells) {
            // Letters are at most as many as bytes: the count is only made for what may be too long.
            if cell.len() > LONGEST_CELL && cell.chars().count() > LONGEST_CELL {
                self.fault(line, SheetWrong::LongCell(name.clone()));
            }
        }
        cells.resize(header.len(), String::new());
        self.rows.push(SheetRow { line, cells });
    }

    fn fault(&mut self, line: usize, what: SheetWrong) {
        self.faults.push(SheetFault::at(line, what));
    }

    /// The name of a column, or its number where the header has none.
    fn column(&self, index: usize) -> String {
        let name = self.header.as_ref().and_then(|header| header.get(index));
        name.cloned().unwrap_or_else(|| (index + 1).to_string())
    }

    fn done(self) -> Result<Sheet, Vec<SheetFault>> {
        match self.header {
            _ if !self.faults.is_empty() => Err(self.faults),
            None => Err(vec![SheetFault::file(SheetWrong::Empty)]),
            Some(header) => Ok(Sheet { header, rows: self.rows }),
        }
    }
}

#[cfg(test)]
mod tests;
