//! What lies in a zip file (DOCX, XLSX), unpacked within limits.
//!
//! Sizes that the file states about itself are not believed: everything is unpacked once and counted before anybody else
//! reads it. Names are only compared, never used as paths.

use std::io::{self, Cursor, Read};

use zip::ZipArchive;

/// Parts that a file may have. Office writes some dozens, pictures included.
const MOST_PARTS: usize = 2_000;

/// Why a zip file is not unpacked.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Unpacked {
    /// It grows beyond the limit.
    TooLarge,
    /// It is locked with a password.
    Locked,
    /// It is no sound zip file.
    Damaged,
}

/// A zip file whose parts all unpack within a limit.
pub(crate) struct Parts<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    most: u64,
}

impl<'a> Parts<'a> {
    /// Unpacks everything once, keeping nothing.
    pub(crate) fn new(bytes: &'a [u8], most: u64) -> Result<Self, Unpacked> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unpacked::Damaged)?;
        if archive.len() > MOST_PARTS {
            return Err(Unpacked::TooLarge);
        }
        let mut left = most;
        for index in 0..archive.len() {
            let part = archive.by_index_raw(index).map_err(|_| Unpacked::Damaged)?;
            if part.encrypted() {
                return Err(Unpacked::Locked);
            }
            drop(part);
            let part = archive.by_index(index).map_err(|_| Unpacked::Damaged)?;
            let size = io::copy(&mut part.take(left + 1), &mut io::sink()).map_err(|_| Unpacked::Damaged)?;
            left = left.checked_sub(size).ok_or(Unpacked::TooLarge)?;
        }
        Ok(Self { archive, most })
    }

    /// Whether there is a part of this name, upper and lower case alike as Office has it.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.names().any(|known| known.eq_ignore_ascii_case(name))
    }

    /// The names that end so.
    pub(crate) fn ending(&self, end: &str) -> Vec<String> {
        let end = end.to_ascii_lowercase();
        self.names().filter(|name| name.to_ascii_lowercase().ends_with(&end)).collect()
    }

    /// A part, or `None` when there is none of this name or it is damaged.
    pub(crate) fn read(&mut self, name: &str) -> Option<Vec<u8>> {
        let name = self.names().find(|known| known.eq_ignore_ascii_case(name))?;
        let mut bytes = Vec::new();
        let part = self.archive.by_name(&name).ok()?;
        part.take(self.most).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    }

    /// The names of all parts.
    pub(crate) fn names(&self) -> impl Iterator<Item = String> {
        self.archive.file_names().flatten().map(|name| name.into_owned())
    }
}
