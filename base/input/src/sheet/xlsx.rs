//! XLSX: the first sheet that is shown, cell by cell as calamine gives them; never the whole grid that a file claims to have.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx};
use quick_xml::events::Event;

use super::{Gathering, LONGEST_CELL, MOST_COLUMNS, MOST_UNPACKED, Sheet, SheetFault, SheetWrong};
use crate::{
    neutral,
    unpack::{Parts, Unpacked},
};

/// Whole numbers up to here are exact in the numbers Excel counts with.
const EXACT: f64 = 1e15;

pub(super) fn read(bytes: &[u8]) -> Result<Sheet, Vec<SheetFault>> {
    let wrong = |what| vec![SheetFault::file(what)];
    let mut parts = Parts::new(bytes, MOST_UNPACKED).map_err(|unpacked| {
        wrong(match unpacked {
            Unpacked::TooLarge => SheetWrong::Bomb,
            Unpacked::Locked => SheetWrong::Locked,
            Unpacked::Damaged => SheetWrong::Damaged,
        })
    })?;
    if parts.ending("workbook.xml").is_empty() {
        return Err(wrong(SheetWrong::NotExcel));
    }
    if claims_too_much(&mut parts) {
        return Err(wrong(SheetWrong::Bomb));
    }
    drop(parts);
    let damaged = |_| wrong(SheetWrong::Damaged);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let shown = |sheet: &&calamine::Sheet| sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet;
    let Some(name) = book.sheets_metadata().iter().find(shown).map(|sheet| sheet.name.clone()) else {
        return Err(wrong(SheetWrong::Empty));
    };
    let mut cells = book.worksheet_cells_reader(&name).map_err(damaged)?;
    let mut rows = Rows::default();
    loop {
        match cells.next_cell() {
            Ok(Some(cell)) => {
                if !rows.cell(cell.get_position(), cell.get_value()) {
                    break;
                }
            }
            Ok(None) => break,
            Err(_) => return Err(wrong(SheetWrong::Damaged)),
        }
    }
    rows.end();
    rows.gathering.done()
}

/// Whether the table of words says that it holds more than the file can: its reader makes room for as many as it says.
fn claims_too_much(parts: &mut Parts) -> bool {
    let tables = parts.ending("sharedstrings.xml");
    tables.iter().any(|name| parts.read(name).is_some_and(|xml| claimed(&xml) > xml.len() as u64))
}

/// What the table of words says it holds; more than anything when it says what is no number.
fn claimed(xml: &[u8]) -> u64 {
    let mut reader = quick_xml::Reader::from_reader(xml);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(start) | Event::Empty(start)) => {
                let count = start.attributes().with_checks(false).flatten().find(|a| a.key.as_ref() == "uniqueCount");
                return count.map_or(0, |count| count.value.trim().parse().unwrap_or(u64::MAX));
            }
            Ok(Event::Eof) | Err(_) => return 0,
            Ok(_) => {}
        }
    }
}

/// Puts cells, which come row by row, together.
#[derive(Default)]
struct Rows {
    gathering: Gathering,
    /// The row being gathered, from 0.
    row: u32,
    cells: Vec<String>,
    ended: bool,
}

impl Rows {
    /// Takes the next cell; `false` when there is no use in reading on.
    fn cell(&mut self, (row, column): (u32, u32), value: &DataRef) -> bool {
        if row != self.row {
            self.end();
            self.row = row;
        }
        let line = row as usize + 1;
        let column = column as usize;
        if self.ended || matches!(value, DataRef::Empty) {
            return !self.ended;
        }
        if column >= MOST_COLUMNS {
            self.gathering.fault(line, SheetWrong::TooManyColumns);
            self.ended = true;
            return false;
        }
        if let DataRef::Error(error) = value {
            let name = self.gathering.column(column);
            self.gathering.fault(line, SheetWrong::Unreadable(name, error.to_string()));
        }
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        self.cells[column] = words(value);
        true
    }

    /// Hands the row over.
    fn end(&mut self) {
        let cells = std::mem::take(&mut self.cells);
        self.ended |= !self.gathering.row(self.row as usize + 1, cells);
    }
}

/// A cell as people see it.
fn words(value: &DataRef) -> String {
    match value {
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text_of(text),
        DataRef::SharedString(text) => text_of(text),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_of(*number),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            let date = format!("{year:04}-{month:02}-{day:02}");
            if (hour, minute, second) == (0, 0, 0) { date } else { format!("{date}T{hour:02}:{minute:02}:{second:02}") }
        }
        DataRef::DateTime(moment) => number_of(moment.as_f64()),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// Two letters more than the limit are enough to see that a cell is too long.
fn text_of(text: &str) -> String {
    let text = neutral::undo(text.trim());
    if text.len() <= LONGEST_CELL { text.to_owned() } else { text.chars().take(LONGEST_CELL + 2).collect() }
}

fn number_of(number: f64) -> String {
    // Display has no decimals for whole numbers, and never an exponent.
    if number.fract() == 0.0 && number.abs() < EXACT { format!("{number:.0}") } else { number.to_string() }
}
