//! Tables that sort by address and stack on narrow screens.

use std::fmt;

use askama::{Template, filters::HtmlSafe};

use super::{Badge, BandView};
use crate::{
    phrase::{Phrase, escape},
    view::View,
};

/// A table.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TableView {
    /// What the table holds, said to those who cannot see the heading above it.
    pub caption: String,
    /// The columns; the first is the row header.
    pub columns: Vec<Column>,
    /// The rows in the order shown.
    pub rows: Vec<Row>,
    /// A row that stays last whatever the order: "Övriga 14 organisationer".
    pub total: Option<Row>,
    /// By which column the rows are sorted; `None` when they stand in their own order.
    pub sort: Option<Sort>,
    /// `id` of the section the table stands in, where the page opens again when it has been sorted.
    pub anchor: Option<String>,
}

/// A column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// Word in `?sortera=`; `None` when it cannot be sorted by.
    pub sort: Option<String>,
    /// Whether it holds numbers, which stand to the right.
    pub numeric: bool,
    /// Whether its heading is said in each cell when a narrow screen stacks the rows: a day says nothing alone. Numbers have
    /// it always.
    pub said: bool,
}

impl TableView {
    /// The rows in the order shown, the total last.
    pub fn all_rows(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().chain(&self.total)
    }

    /// The table without the columns that are pictures of others.
    #[must_use]
    pub fn without_pictures(&self) -> Self {
        let is_picture = |at: usize| self.rows.iter().any(|row| matches!(row.cells.get(at), Some(Cell::Band(_))));
        let kept = |at: &usize| !is_picture(*at);
        let places: Vec<usize> = (0..self.columns.len()).filter(kept).collect();
        let of = |row: &Row| Row {
            cells: places.iter().filter_map(|at| row.cells.get(*at)).cloned().collect(),
            alarm: row.alarm,
        };
        Self {
            columns: places.iter().map(|at| self.columns[*at].clone()).collect(),
            rows: self.rows.iter().map(of).collect(),
            total: self.total.as_ref().map(of),
            ..self.clone()
        }
    }
}

impl Column {
    /// A column that cannot be sorted by.
    pub fn new(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), sort: None, numeric: false, said: false }
    }

    /// Lets it be sorted by: `?sortera=word`.
    #[must_use]
    pub fn sorted_as(mut self, word: impl Into<String>) -> Self {
        self.sort = Some(word.into());
        self
    }

    /// Says that it holds numbers.
    #[must_use]
    pub fn numeric(mut self) -> Self {
        self.numeric = true;
        self
    }

    /// Lets its heading be said in each cell when the rows are stacked.
    #[must_use]
    pub fn said(mut self) -> Self {
        self.said = true;
        self
    }
}

/// By which column the rows are sorted, and which way.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sort {
    /// The column's word.
    pub column: String,
    /// Whether largest or last comes first: `?ordning=fallande`.
    pub descending: bool,
}

impl Sort {
    /// Reads `?sortera=` and `?ordning=`; `None` when nothing or an unknown word is asked for.
    #[must_use]
    pub fn asked(visit: &crate::Visit, words: &[&str]) -> Option<Self> {
        let column = visit.asked("sortera").filter(|word| words.contains(word))?;
        Some(Self { column: column.into(), descending: visit.asked("ordning") == Some("fallande") })
    }
}

/// A row.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Row {
    /// One cell a column; the first is the row header.
    pub cells: Vec<Cell>,
    /// Whether it needs a person: warn tint, bar and a badge that says why.
    pub alarm: bool,
}

impl Row {
    /// A row.
    #[must_use]
    pub const fn new(cells: Vec<Cell>) -> Self {
        Self { cells, alarm: false }
    }

    /// A row that needs a person; one of its cells holds the badge that says why.
    #[must_use]
    pub const fn alarm(cells: Vec<Cell>) -> Self {
        Self { cells, alarm: true }
    }
}

/// What stands in a cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Cell {
    /// Text, perhaps with links.
    Text(Phrase),
    /// Text in the quieter colour: *Ingen utsedd*.
    Muted(Phrase),
    /// A badge. On narrow screens it stands beside the row header.
    Badge(Badge),
    /// How far something has come: words, and a bar that repeats them.
    Share(Share),
    /// A year as a band; the other cells of the row say the same in numbers.
    Band(BandView),
    /// Nothing.
    Nothing,
}

impl Cell {
    /// The words alone, for files and programs; empty for nothing and for pictures.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Share(share) => share.text.words(),
            Self::Text(text) | Self::Muted(text) => text.words(),
            Self::Badge(badge) => badge.text.clone(),
            Self::Band(_) | Self::Nothing => String::new(),
        }
    }

    /// The words without the smaller line under them.
    #[must_use]
    pub fn heading(&self) -> String {
        match self {
            Self::Text(text) | Self::Muted(text) => text.without_notes(),
            other => other.words(),
        }
    }
}

/// How far something has come, in a cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Share {
    /// *12 av 14*
    pub text: Phrase,
    /// How many are done.
    pub done: usize,
    /// Of how many.
    pub of: usize,
}

impl From<Share> for Cell {
    fn from(share: Share) -> Self {
        Self::Share(share)
    }
}

impl<T: Into<Phrase>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self::Text(text.into())
    }
}

impl From<BandView> for Cell {
    fn from(band: BandView) -> Self {
        Self::Band(band)
    }
}

impl From<Badge> for Cell {
    fn from(badge: Badge) -> Self {
        Self::Badge(badge)
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => text.fmt(f),
            Self::Muted(text) => write!(f, "<span class=\"muted\">{text}</span>"),
            Self::Badge(badge) => badge.fmt(f),
            Self::Band(band) => band.fmt(f),
            Self::Share(Share { text, done, of }) => write!(
                f,
                "<span class=\"share\"><span>{text}</span> <progress aria-hidden=\"true\" value=\"{done}\" max=\"{of}\"></progress></span>"
            ),
            Self::Nothing => Ok(()),
        }
    }
}

impl HtmlSafe for Cell {}

/// The table as HTML. Its roles are written out, because some browsers forget them when a narrow screen stacks the rows.
#[derive(Template)]
#[template(path = "components/table.html")]
pub struct TableHtml<'a> {
    v: &'a View,
    table: &'a TableView,
}

impl HtmlSafe for TableHtml<'_> {}

impl TableHtml<'_> {
    /// Which way a column is sorted: `ascending`, `descending`, or not at all.
    fn sorted(&self, column: &Column) -> Option<&'static str> {
        let sort = self.table.sort.as_ref().filter(|sort| Some(&sort.column) == column.sort.as_ref())?;
        Some(if sort.descending { "descending" } else { "ascending" })
    }

    /// The address that sorts by a column, or the other way when it already is sorted by.
    fn sort_address(&self, word: &str, sorted: &Option<&'static str>) -> String {
        let order = if *sorted == Some("ascending") { "fallande" } else { "" };
        let mut address = self.v.here_with_all(&[("sortera", word), ("ordning", order)]);
        if let Some(anchor) = &self.table.anchor {
            address.push('#');
            address.push_str(anchor);
        }
        address
    }

    fn rows(&self) -> impl Iterator<Item = (&Row, bool)> {
        self.table.rows.iter().map(|row| (row, false)).chain(self.table.total.iter().map(|row| (row, true)))
    }

    fn attributes<'t>(&'t self, row: &'t Row, index: &usize) -> CellAttributes<'t> {
        let column = self.table.columns.get(*index);
        let heading = column.filter(|column| column.numeric || column.said).map(|column| column.heading.as_str());
        let is_text = |cell: &Cell| !matches!(cell, Cell::Badge(_));
        let first = row.cells.iter().skip(1).position(is_text).is_some_and(|place| place + 1 == *index);
        let class = match row.cells.get(*index) {
            Some(Cell::Badge(_)) => "state",
            Some(Cell::Band(_)) => "year",
            Some(Cell::Nothing) => "nothing",
            _ if first => "first",
            _ => "",
        };
        CellAttributes { class, heading, numeric: column.is_some_and(|column| column.numeric) }
    }
}

/// What a cell's tag says about it.
struct CellAttributes<'t> {
    class: &'static str,
    heading: Option<&'t str>,
    numeric: bool,
}

impl fmt::Display for CellAttributes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.class, self.numeric) {
            ("", false) => {}
            ("", true) => f.write_str(" class=\"number\"")?,
            (class, false) => write!(f, " class=\"{class}\"")?,
            (class, true) => write!(f, " class=\"{class} number\"")?,
        }
        let Some(heading) = self.heading else { return Ok(()) };
        f.write_str(" data-heading=\"")?;
        escape(f, heading)?;
        f.write_str("\"")
    }
}

impl HtmlSafe for CellAttributes<'_> {}

impl View {
    /// A table.
    #[must_use]
    pub fn table<'a>(&'a self, table: &'a TableView) -> TableHtml<'a> {
        TableHtml { v: self, table }
    }
}
