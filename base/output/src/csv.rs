//! A table as CSV the way Swedish Excel opens it with a double click: UTF-8 with a byte order mark, `;` between cells,
//! lines that end with CR LF. Other programs are told the same by the file itself: mark and header say it.

use std::io::{self, Write};

use crate::{Cell, neutral};

/// What tells Excel that the file is UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";
/// Swedish Excel takes a comma for a decimal sign.
const SEPARATOR: u8 = b';';

/// A table being written, row by row.
pub struct Table<W: Write> {
    writer: ::csv::Writer<W>,
}

impl<W: Write> Table<W> {
    /// Begins a table with the names of its columns.
    ///
    /// # Errors
    /// What the writer says.
    pub fn new(mut to: W, header: &[&str]) -> io::Result<Self> {
        to.write_all(MARK)?;
        let terminator = ::csv::Terminator::CRLF;
        let writer = ::csv::WriterBuilder::new().delimiter(SEPARATOR).terminator(terminator).from_writer(to);
        let mut table = Self { writer };
        table
            .writer
            .write_record(header.iter().map(|name| neutral::in_csv(name).into_owned()))
            .map_err(io::Error::from)?;
        Ok(table)
    }

    /// Adds a row: as many cells as the header has names.
    ///
    /// # Errors
    /// What the writer says, or that the number of cells is another than that of the header.
    pub fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        for cell in cells {
            let words = cell.words();
            // Numbers are written as they are; only text is at risk.
            let words = if matches!(cell, Cell::Text(_)) { neutral::in_csv(&words) } else { words };
            self.writer.write_field(words.as_bytes()).map_err(io::Error::from)?;
        }
        self.writer.write_record(None::<&[u8]>).map_err(io::Error::from)
    }

    /// Writes out what is left.
    ///
    /// # Errors
    /// What the writer says.
    pub fn done(mut self) -> io::Result<()> {
        self.writer.flush()
    }
}
