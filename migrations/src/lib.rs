//! The product's schema: one numbered list of steps, applied in this order on SQLite and PostgreSQL alike.
//!
//! To add one: write `migrations/NNNN_what_it_brings.sql` with the next number, and add a line at the end of [`ALL`].
//! A step that has been applied anywhere but on your own machine is never edited or removed: add another. What a
//! step may say: the portable SQL that `docs/decisions/0001-database-layer.md` lists, with the column kinds `{id}`
//! (UUID or BLOB), `{date}` (civil date), `{time}` (moment), `{json}` and `{bytes}`.

use db::Migration;

/// Every step, in order.
pub const ALL: &[Migration] = &[
    db::log::MIGRATION,
    Migration { number: 2, name: "register", sql: include_str!("../0002_register.sql") },
    Migration { number: 3, name: "keeping", sql: include_str!("../0003_keeping.sql") },
    Migration { number: 4, name: "across", sql: include_str!("../0004_across.sql") },
    Migration { number: 5, name: "outwards from a county", sql: include_str!("../0005_outwards_from_a_county.sql") },
    Migration { number: 6, name: "first rows", sql: include_str!("../0006_first_rows.sql") },
    Migration { number: 7, name: "mail", sql: include_str!("../0007_mail.sql") },
    Migration { number: 8, name: "accounts", sql: include_str!("../0008_accounts.sql") },
    Migration { number: 9, name: "access", sql: include_str!("../0009_access.sql") },
    Migration { number: 10, name: "signing in", sql: include_str!("../0010_signing_in.sql") },
    Migration { number: 11, name: "keys", sql: include_str!("../0011_keys.sql") },
    Migration { number: 12, name: "signed in by", sql: include_str!("../0012_signed_in_by.sql") },
    Migration { number: 13, name: "oversight", sql: include_str!("../0013_oversight.sql") },
    Migration { number: 14, name: "turnover", sql: include_str!("../0014_turnover.sql") },
    Migration { number: 15, name: "fetched", sql: include_str!("../0015_fetched.sql") },
    Migration { number: 16, name: "quarantine", sql: include_str!("../0016_quarantine.sql") },
    Migration { number: 17, name: "visits", sql: include_str!("../0017_visits.sql") },
    Migration { number: 18, name: "year of meetings", sql: include_str!("../0018_year_of_meetings.sql") },
    Migration { number: 19, name: "meetings", sql: include_str!("../0019_meetings.sql") },
];
