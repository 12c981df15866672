//! What the pages of a turnover have in common.

use std::sync::Arc;

use bodies::store::across;
use db::Tx;
use kernel::{Actor, Language};
use output::{Cell, csv};
use web::{Failure, View, Visit, components::TableView};

use crate::{model::Round, store::round};

/// Only who runs turnovers goes on; for others nothing is here.
pub(super) fn keeper(visit: &Visit) -> Result<(), Failure> {
    if keeps(&visit.actor) { Ok(()) } else { Err(Failure::NotHere) }
}

/// Whether somebody runs turnovers.
pub(super) fn keeps(actor: &Actor) -> bool {
    actor.may(kernel::Act::KeepTurnover, kernel::access::Of::All)
}

/// A view that speaks Swedish, for letters.
pub(super) fn swedish(visit: &Visit) -> View {
    View::detached(Arc::clone(&visit.app.texts), Language::Sv, visit.today)
}

/// The round of an address word.
pub(super) async fn round(visit: &Visit, slug: String) -> Result<Round, Failure> {
    let actor = visit.actor.clone();
    let found = visit.app.db.read(move |tx| round::by_slug(tx, &actor, &slug)).await?;
    found.ok_or(Failure::NotHere)
}

/// The county of the region whose site it is.
pub(super) fn home(tx: &mut Tx<'_>, region: &str) -> db::Result<across::Scope> {
    across::scope(tx, region, "")
}

/// The frame of a page under a round.
pub(super) fn under(v: View, round: &Round, title: &str) -> View {
    let menu = v.t("turnover-menu").into_owned();
    let parent = v.t1("turnover-title", "years", round.years());
    v.titled(title).under(menu, "/mandat").under(parent, &format!("/mandat/{}", round.slug))
}

/// A table as it stands on its page, in words.
///
/// # Errors
/// When it cannot be written.
pub(super) fn as_csv(table: &TableView) -> Result<Vec<u8>, std::io::Error> {
    let mut bytes = Vec::new();
    let headings: Vec<&str> = table.columns.iter().map(|column| column.heading.as_str()).collect();
    let mut out = csv::Table::new(&mut bytes, &headings)?;
    for row in table.all_rows() {
        let cells: Vec<Cell<'_>> = row.cells.iter().map(|cell| Cell::Text(cell.words().into())).collect();
        out.row(&cells)?;
    }
    out.done()?;
    Ok(bytes)
}
