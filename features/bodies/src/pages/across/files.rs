//! A view as it was asked for: the page, its table as a file to take away, or the same in JSON.
//!
//! Files hold all rows, whatever part of them the page shows, and no markup: a link is its text.

use std::io::{Cursor, Error};

use askama::Template;
use kernel::Date;
use output::{Cell as Out, csv, xlsx};
use web::{
    Answer, Failure, Format, View, Visit,
    components::{PagerView, Row, TableView},
    phrase::Link,
};

use crate::api;

/// A page with one table that can be taken out.
pub(super) trait Taken: Template {
    /// What is taken.
    fn taken(&self) -> Taking<'_>;
}

/// What is taken out of a page.
pub(super) struct Taking<'p> {
    /// The frame.
    pub(super) v: &'p View,
    /// The answer in a sentence.
    pub(super) lead: &'p str,
    /// The table, as it stands on the page or as plain rows.
    pub(super) table: TableView,
    /// Which part of it is shown.
    pub(super) pager: PagerView,
}

/// For whom a table is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum For {
    /// Somebody who reads the page.
    #[default]
    Page,
    /// A program, part by part.
    Program,
    /// A file, with all its rows.
    File,
}

impl For {
    /// For whom a visit asks.
    pub(super) const fn asked(visit: &Visit) -> Self {
        match visit.format {
            Format::Html => Self::Page,
            Format::Csv | Format::Xlsx => Self::File,
            _ => Self::Program,
        }
    }

    /// How many rows a part has: all of them for what is taken away.
    pub(super) const fn rows(self, page: usize) -> usize {
        if matches!(self, Self::File) { usize::MAX } else { page }
    }

    /// A day in words on a page, `2027-01-15` else.
    pub(super) fn day(self, v: &View, day: Date) -> String {
        if self == Self::Page { v.day(day) } else { day.to_string() }
    }
}

/// Answers in the form asked for; `name` is that of the file, without ending.
pub(super) fn answer(visit: &Visit, page: &impl Taken, name: &str) -> Answer {
    if visit.format == Format::Html {
        return visit.ok(page);
    }
    let taking = page.taken();
    let file = |bytes: Vec<u8>| {
        let name = format!("{name}-{}.{}", visit.on, visit.format.ending());
        Ok(visit.file(visit.format, bytes, Some(&name)))
    };
    match visit.format {
        Format::Csv => file(as_csv(&taking.table).map_err(|e| Failure::Ours(e.into()))?),
        Format::Xlsx => file(as_book(taking.v, &taking.table)?),
        Format::Json => visit.json(&api::across::answer(taking.v, taking.lead, &taking.table, &taking.pager)),
        _ => visit.ok(page),
    }
}

/// The ways to take the view away.
pub(super) fn links(v: &View) -> Vec<Link> {
    let link = |key: &str, format: Format| Link::new(v.t(key), v.here_as(format));
    vec![link("bodies-across-as-csv", Format::Csv), link("bodies-across-as-xlsx", Format::Xlsx)]
}

fn as_csv(table: &TableView) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    let mut out = csv::Table::new(&mut bytes, &headings(table))?;
    for row in table.all_rows() {
        out.row(&cells(table, row))?;
    }
    out.done()?;
    Ok(bytes)
}

fn as_book(v: &View, table: &TableView) -> Result<Vec<u8>, Failure> {
    let mut book = xlsx::Book::default();
    let rows: Vec<Vec<Out<'_>>> = table.all_rows().map(|row| cells(table, row)).collect();
    let ours = |unwritten: xlsx::Unwritten| Failure::Ours(unwritten.into());
    book.sheet(&v.title, &headings(table), &rows).map_err(ours)?;
    let mut bytes = Cursor::new(Vec::new());
    book.write(&mut bytes).map_err(ours)?;
    Ok(bytes.into_inner())
}

fn headings(table: &TableView) -> Vec<&str> {
    table.columns.iter().map(|column| column.heading.as_str()).collect()
}

/// The cells in plain words: numbers where the column counts, days as days, what the row is about without the line under it.
fn cells<'t>(table: &'t TableView, row: &'t Row) -> Vec<Out<'t>> {
    let cell = |(at, cell): (usize, &'t web::components::Cell)| {
        let words = if at == 0 { cell.heading() } else { cell.words() };
        let counted = table.columns.get(at).is_some_and(|column| column.numeric);
        let digits: String = words.chars().filter(|c| !c.is_whitespace() && *c != ',').collect();
        match (digits.parse::<i64>(), words.parse::<Date>()) {
            (Ok(number), _) if counted => Out::Number(number),
            (_, Ok(day)) if words.len() == "2027-01-15".len() => Out::Date(day),
            _ => Out::Text(words.into()),
        }
    };
    row.cells.iter().enumerate().map(cell).collect()
}
