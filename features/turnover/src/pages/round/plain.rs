//! How a round stands, for programs.

use web::{Visit, components::Cell};

use super::{Read, RoundPage, Turnover};

impl RoundPage {
    /// The page's numbers and its table in words.
    pub(super) fn as_json(&self, visit: &Visit, read: Option<&Read>) -> Turnover {
        let (filled, seats) = read.map_or((0, 0), |read| read.picture.total());
        Turnover {
            on: visit.on,
            round: read.map(|read| read.picture.round.slug.clone()).unwrap_or_default(),
            deadline: read.map(|read| read.picture.round.deadline),
            filled,
            seats,
            breaches: self.total.as_ref().map_or(0, |total| total.breaches),
            done: self.total.as_ref().map_or(0, |total| total.done),
            organisations: read.map_or(0, |read| read.picture.asked.len()),
            columns: self.table.columns.iter().map(|column| column.heading.clone()).collect(),
            rows: self.table.all_rows().map(|row| row.cells.iter().map(Cell::words).collect()).collect(),
        }
    }
}
