//! How files stand that came while a virus scanner was named: documents of bodies here, decisions in turnovers by the same table.

use db::{Cell, Column, Mismatch, Param, Result, ToParam, Tx, params, sql};
use serde::Serialize;
use uuid::Uuid;

/// Whether a file may be given out. One without a row came while no scanner was named, and is released.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FileState {
    /// It has come and is not looked through yet: given out to nobody.
    Quarantine,
    /// It may be given out.
    Released,
    /// The scanner found something harmful: its content is gone.
    Refused,
}

impl FileState {
    const ALL: [Self; 3] = [Self::Quarantine, Self::Released, Self::Refused];

    /// Its word in the table.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Quarantine => "quarantine",
            Self::Released => "released",
            Self::Refused => "refused",
        }
    }
}

impl ToParam for FileState {
    fn to_param(&self) -> Param<'_> {
        Param::Text(self.word())
    }
}

impl Column for FileState {
    fn read(cell: Cell<'_>) -> std::result::Result<Self, Mismatch> {
        let word = cell.text()?;
        Self::ALL.into_iter().find(|state| state.word() == word).ok_or_else(|| cell.mismatch("how a file stands"))
    }
}

/// Whether a scanner is named: files that come now are looked through first.
pub(crate) fn is_scanner_named(tx: &mut Tx<'_>) -> Result<bool> {
    tx.one(sql!("SELECT EXISTS (SELECT 1 FROM setting WHERE name = 'scanner')"), params![])
}

/// Notes that a scanner is named.
pub(crate) fn name_scanner(tx: &mut Tx<'_>) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!(
            "INSERT INTO setting (name, value, recorded_at) VALUES ('scanner', 'named', $1) \
             ON CONFLICT (name) DO UPDATE SET recorded_at = excluded.recorded_at"
        ),
        params![now],
    )
}

/// Notes that none is.
pub(crate) fn unname_scanner(tx: &mut Tx<'_>) -> Result<u64> {
    tx.run(sql!("DELETE FROM setting WHERE name = 'scanner'"), params![])
}

/// Puts a file that comes into quarantine.
pub(crate) fn hold(tx: &mut Tx<'_>, file: Uuid) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!("INSERT INTO quarantine (file_id, state, came_at, state_at) VALUES ($1, $2, $3, $3)"),
        params![file, FileState::Quarantine, now],
    )
}

/// Lets a file out of quarantine: released, or refused as what the scanner called it. 0 when it is not in quarantine any more.
pub(crate) fn decide(tx: &mut Tx<'_>, file: Uuid, refused_as: Option<&str>) -> Result<u64> {
    let (now, state) = (tx.now(), if refused_as.is_some() { FileState::Refused } else { FileState::Released });
    tx.run(
        sql!(
            "UPDATE quarantine SET state = $2, refused_as = $3, state_at = $4 WHERE file_id = $1 AND state = 'quarantine'"
        ),
        params![file, state, refused_as, now],
    )
}

/// Forgets how files stood that are not here any more.
pub(crate) fn forget_gone(tx: &mut Tx<'_>) -> Result<u64> {
    tx.run(
        sql!(
            "DELETE FROM quarantine WHERE NOT EXISTS (SELECT 1 FROM file f WHERE f.id = quarantine.file_id) \
             AND NOT EXISTS (SELECT 1 FROM turnover_paper p WHERE p.id = quarantine.file_id)"
        ),
        params![],
    )
}
