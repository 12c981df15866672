//! How often public pages were opened, by day and page.

use db::{Result, Tx, from_row, params, sql};
use kernel::{Actor, Date};

/// Adds to the number of a page on a day.
pub fn add(tx: &mut Tx<'_>, day: Date, path: &str, count: i64) -> Result<u64> {
    tx.run(
        sql!(
            "INSERT INTO visit_count (day, path, count) VALUES ($1, $2, $3) \
             ON CONFLICT (day, path) DO UPDATE SET count = visit_count.count + excluded.count"
        ),
        params![day, path, count],
    )
}

/// Forgets the numbers of days before one.
pub fn forget(tx: &mut Tx<'_>, before: Date) -> Result<u64> {
    tx.run(sql!("DELETE FROM visit_count WHERE day < $1"), params![before])
}

from_row! {
    /// How often a page was opened.
    #[derive(Clone, Debug)]
    pub struct PageLine {
        /// The page.
        pub path: String,
        /// How often since the later day.
        pub lately: i64,
        /// How often since the earlier day.
        pub all: i64,
    }
}

/// The pages opened most often from a day to another, with how often since a later day; nothing for who may not see it.
pub fn pages(tx: &mut Tx<'_>, actor: &Actor, days: (Date, Date, Date), most: i64) -> Result<Vec<PageLine>> {
    let (from, lately, to) = days;
    tx.all(
        sql!(
            "SELECT path, CAST(sum(CASE WHEN day >= $2 THEN count ELSE 0 END) AS BIGINT), CAST(sum(count) AS BIGINT) \
             FROM visit_count WHERE day BETWEEN $1 AND $3 AND $5 GROUP BY path ORDER BY 3 DESC, 1 LIMIT $4"
        ),
        params![from, lately, to, most, may_read(actor)],
    )
}

/// How often pages were opened on each day from one to another; days without any are not there.
pub fn days(tx: &mut Tx<'_>, actor: &Actor, from: Date, to: Date) -> Result<Vec<(Date, i64)>> {
    tx.all(
        sql!(
            "SELECT day, CAST(sum(count) AS BIGINT) FROM visit_count WHERE day BETWEEN $1 AND $2 AND $3 \
             GROUP BY day ORDER BY day DESC"
        ),
        params![from, to, may_read(actor)],
    )
}

/// Whether somebody may see how often pages are opened.
#[must_use]
pub fn may_read(actor: &Actor) -> bool {
    actor.may(kernel::Act::ReadStatistics, kernel::Of::All)
}
