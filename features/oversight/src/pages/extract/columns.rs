//! The columns of each part: their name for programs, and the text that heads them.

/// Names and headings.
pub(super) type Columns = &'static [(&'static str, &'static str)];

const FROM_TO: [(&str, &str); 2] = [("from", "oversight-column-from"), ("to", "oversight-column-to")];
const WITHDRAWN: (&str, &str) = ("withdrawn", "oversight-column-withdrawn");

pub(super) const OWN: Columns = &[
    ("name", "oversight-column-name"),
    ("title", "oversight-column-title"),
    ("organisation", "oversight-column-organisation"),
    ("party", "oversight-column-party"),
    ("email", "oversight-column-email"),
    ("phone", "oversight-column-phone"),
    ("contact_public", "oversight-column-contact-public"),
    ("protected", "oversight-column-protected"),
    ("written", "oversight-column-written"),
    WITHDRAWN,
];
pub(super) const SEATS: Columns = &[
    ("body", "oversight-column-body"),
    ("role", "oversight-column-role"),
    ("organisation", "oversight-column-organisation"),
    FROM_TO[0],
    FROM_TO[1],
    ("decision", "oversight-column-decision"),
    ("public", "oversight-column-public"),
    WITHDRAWN,
];
pub(super) const NOMINATIONS: Columns = &[
    ("body", "oversight-column-body"),
    ("role", "oversight-column-role"),
    ("nominated_on", "oversight-column-day"),
    WITHDRAWN,
];
pub(super) const CONTACTS: Columns = &[
    ("body", "oversight-column-body"),
    ("email", "oversight-column-email"),
    ("phone", "oversight-column-phone"),
    FROM_TO[0],
    FROM_TO[1],
    WITHDRAWN,
];
pub(super) const ACCOUNTS: Columns = &[
    ("name", "oversight-column-name"),
    ("email", "oversight-column-email"),
    ("made", "oversight-column-made"),
    ("ended", "oversight-column-ended"),
];
pub(super) const GRANTS: Columns =
    &[("relation", "oversight-column-role"), ("of", "oversight-column-of"), FROM_TO[0], FROM_TO[1], WITHDRAWN];
pub(super) const SESSIONS: Columns = &[
    ("device", "oversight-column-device"),
    ("way", "oversight-column-way"),
    ("begun", "oversight-column-begun"),
    ("seen", "oversight-column-seen"),
    ("ended", "oversight-column-ended"),
];
pub(super) const WAYS: Columns = &[
    ("name", "oversight-column-name"),
    ("subject", "oversight-column-subject"),
    ("added", "oversight-column-made"),
    ("used", "oversight-column-seen"),
    ("removed", "oversight-column-ended"),
];
pub(super) const KEYS: Columns = &[
    ("name", "oversight-column-name"),
    ("scope", "oversight-column-scope"),
    ("made", "oversight-column-made"),
    ("until", "oversight-column-to"),
    ("seen", "oversight-column-seen"),
    ("ended", "oversight-column-ended"),
];
pub(super) const LETTERS: Columns = &[
    ("address", "oversight-column-email"),
    ("subject", "oversight-column-subject-line"),
    ("posted", "oversight-column-day"),
    ("state", "oversight-column-state"),
];
pub(super) const TURNOVERS: Columns = &[
    ("round", "oversight-column-round"),
    ("organisation", "oversight-column-organisation"),
    ("as", "oversight-column-role"),
    ("at", "oversight-column-day"),
];
pub(super) const MENTIONS: Columns =
    &[("kind", "oversight-column-text"), ("of", "oversight-column-of"), ("written", "oversight-column-written")];
pub(super) const LOG: Columns = &[
    ("at", "oversight-when"),
    ("kind", "oversight-what"),
    ("who", "oversight-who"),
    ("why", "oversight-column-why"),
    ("erased", "oversight-column-erased"),
];
