//! Contact details that nobody needs any more, and whom to tell that something is wrong.

use db::{Result, Tx, from_row, params, sql};
use jiff::SignedDuration;
use kernel::{Date, id::PersonId, slug::Slug};

use crate::commands::MONTHS;

/// Months that contact details stay after the last seat.
pub fn months(tx: &mut Tx<'_>) -> Result<i64> {
    let set: Option<String> = tx.maybe(sql!("SELECT value FROM setting WHERE name = 'contact_months'"), params![])?;
    Ok(set.and_then(|text| text.parse().ok()).unwrap_or(MONTHS))
}

/// Decides it.
pub fn set_months(tx: &mut Tx<'_>, months: i64) -> Result<u64> {
    let (value, now) = (months.to_string(), tx.now());
    tx.run(
        sql!(
            "INSERT INTO setting (name, value, recorded_at) VALUES ('contact_months', $1, $2) \
             ON CONFLICT (name) DO UPDATE SET value = excluded.value, recorded_at = excluded.recorded_at"
        ),
        params![value, now],
    )
}

from_row! {
    /// Somebody whose contact details are held although she has had no seat for long.
    #[derive(Clone, Debug)]
    pub struct Held {
        /// Who.
        pub id: PersonId,
        /// The word in her address.
        pub address: Slug,
        /// Her name.
        pub name: String,
        /// The last day of her last seat; `None` when she never had one.
        pub last: Option<Date>,
    }
}

impl Held {
    /// Her page.
    #[must_use]
    pub fn href(&self) -> String {
        format!("/personer/{}", self.address)
    }
}

/// The people with contact details who have had no seat, no nomination and no task as a contact since a day, who may not sign
/// in, and whose own details have not been written since then.
pub fn unneeded(tx: &mut Tx<'_>, since: Date) -> Result<Vec<Held>> {
    let written = since.to_zoned(jiff::tz::TimeZone::UTC).map_or(jiff::Timestamp::UNIX_EPOCH, |at| at.timestamp());
    tx.all(
        sql!(
            "SELECT p.id, p.address, p.name, (SELECT max(a.valid_to) FROM assignment a WHERE a.person_id = p.id) FROM person p \
             WHERE (p.email IS NOT NULL OR p.phone IS NOT NULL) AND p.recorded_at < $2 \
             AND NOT EXISTS (SELECT 1 FROM assignment a JOIN seat s ON s.id = a.seat_id WHERE a.person_id = p.id \
               AND a.withdrawn_at IS NULL AND coalesce(a.valid_to, s.valid_to, '9999-12-31') >= $1) \
             AND NOT EXISTS (SELECT 1 FROM nomination n WHERE n.person_id = p.id AND n.withdrawn_at IS NULL \
               AND coalesce(n.valid_to, n.nominated_on) >= $1) \
             AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.person_id = p.id AND c.withdrawn_at IS NULL \
               AND coalesce(c.valid_to, '9999-12-31') >= $1) \
             AND NOT EXISTS (SELECT 1 FROM account k WHERE k.person_id = p.id AND k.ended_at IS NULL) \
             ORDER BY p.sort_key, p.id"
        ),
        params![since, written],
    )
}

/// Clears the contact details of somebody.
pub fn clear(tx: &mut Tx<'_>, person: PersonId) -> Result<u64> {
    tx.run(
        sql!(
            "UPDATE person SET email = NULL, phone = NULL, contact_public = FALSE, version = version + 1 WHERE id = $1"
        ),
        params![person],
    )
}

/// Name and address of each registrar of a day.
pub fn registrars(tx: &mut Tx<'_>, on: Date) -> Result<Vec<(String, String)>> {
    tx.all(
        sql!(
            "SELECT a.name, a.email FROM account a WHERE a.ended_at IS NULL AND EXISTS (SELECT 1 FROM account_grant g \
             WHERE g.account_id = a.id AND g.relation = 'registrar' AND g.withdrawn_at IS NULL \
             AND (g.valid_from IS NULL OR g.valid_from <= $1) AND (g.valid_to IS NULL OR g.valid_to >= $1)) \
             ORDER BY a.name, a.id"
        ),
        params![on],
    )
}

/// How often somebody has said that something is wrong in the last day.
pub fn asked_lately(tx: &mut Tx<'_>) -> Result<i64> {
    let since = tx.now() - SignedDuration::from_hours(24);
    tx.one(
        sql!(
            "SELECT count(*) FROM log_entry WHERE object_kind = 'audit' AND kind = 'oversight.correction_asked' \
             AND recorded_at > $1"
        ),
        params![since],
    )
}
