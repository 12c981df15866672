//! What was changed: entries of the log as programs get them, exactly as far as the page tells them.

use jiff::Timestamp;
use kernel::Date;
use serde_json::Value;
use uuid::Uuid;
use web::{api::Links, shape};

shape! {
    /// Changes, the newest first, 25 at a time.
    struct History {
        /// The changes.
        entries: Vec<HistoryEntry>,
        /// With `visa=laget&den=`: the records as they stood at the end of that day, each as if it had been added, and the
        /// entries are those that came later. With `fran=&till=` about one thing: the records that differ. Else empty.
        records: Vec<HistoryRecord>,
        /// Where to go on; `next` leads to older ones.
        links: Links,
    }

    /// One entry of the log.
    struct HistoryEntry {
        /// Its identity.
        id: String,
        /// `bodies.changed`; `bodies.read_in` for a whole package; `bodies.source_read` and `bodies.source_decided` for a page that
        /// was read and what was rejected of it.
        kind: String,
        /// When it was written.
        at: Timestamp,
        /// Who did it, for those who have signed in.
        who: Option<String>,
        /// Why, for those who have signed in and see all of it.
        why: Option<String>,
        /// The kind of thing it is about: `body`, `organisation`, `organisation_group`, `person`, `register`, `source`.
        about: String,
        /// What the thing is called now; missing for the register itself.
        name: Option<String>,
        /// Address of the thing, without language.
        address: String,
        /// The entry that this one takes back.
        undoes: Option<String>,
        /// Address of the entry's own page.
        href: String,
        /// What it did beside its records, as the page says it: that a page was read, that a proposal was rejected, that
        /// another entry was taken back.
        says: Option<String>,
        /// What it did, record by record.
        records: Vec<HistoryRecord>,
    }

    /// What an entry did to one record.
    struct HistoryRecord {
        /// The kind of record: `seat`.
        kind: String,
        /// Its identity; of the newer one, when it was cut in two.
        id: String,
        /// `added`, `removed`, `ended`, `reopened`, `corrected`, or `changed_from` a day.
        happened: String,
        /// The day from which it holds, or with which it ends.
        day: Option<Date>,
        /// The record as it stood; missing when nothing did, or it may not be seen.
        before: Option<Value>,
        /// The record as it stood afterwards; missing when nothing did, or it may not be seen.
        after: Option<Value>,
        /// `hidden` or `erased`, when values are missing because they may not be seen or are gone.
        missing: Option<String>,
        /// The sentence of the page.
        sentence: String,
    }

    /// Why a change is to be taken back.
    struct Reason {
        /// The reason, which stays in the history; at most 500 characters.
        skal: String,
    }

    /// What an undone change led to.
    struct Undone {
        /// The new entry.
        saved: Option<String>,
        /// Address of what was changed, without language.
        address: String,
    }
}

/// An identity as text.
pub(crate) fn identity(id: Uuid) -> String {
    id.to_string()
}
