//! Kinds of security events and their words.

use web::View;

/// Kinds of events that are asked for together.
pub(in crate::pages) struct Group {
    /// The word in the address.
    pub word: &'static str,
    /// What it is called.
    pub text: &'static str,
    /// The kinds, each with its words.
    pub kinds: &'static [(&'static str, &'static str)],
}

/// Every kind the page has words for. One that it has none for is shown as the log has it.
pub(in crate::pages) const GROUPS: [Group; 5] = [
    Group {
        word: "inloggning",
        text: "oversight-group-signing-in",
        kinds: &[
            ("accounts.signed_in", "oversight-signed-in"),
            ("accounts.signed_out", "oversight-signed-out"),
            ("accounts.provider_refused", "oversight-provider-refused"),
            ("accounts.passkey_added", "oversight-passkey-added"),
            ("accounts.passkey_removed", "oversight-passkey-removed"),
            ("accounts.provider_added", "oversight-provider-added"),
            ("accounts.provider_removed", "oversight-provider-removed"),
            ("accounts.letter_sent", "oversight-letter-sent"),
            ("accounts.all_signed_out", "oversight-all-signed-out"),
            ("accounts.limit_reached", "oversight-limit-reached"),
        ],
    },
    Group {
        word: "konton",
        text: "oversight-group-accounts",
        kinds: &[
            ("accounts.invited", "oversight-invited"),
            ("accounts.ended", "oversight-ended"),
            ("accounts.granted", "oversight-granted"),
            ("accounts.withdrawn", "oversight-withdrawn"),
            ("accounts.delegated", "oversight-delegated"),
            ("accounts.delegation_ended", "oversight-delegation-ended"),
        ],
    },
    Group {
        word: "nycklar",
        text: "oversight-group-keys",
        kinds: &[
            ("accounts.key_made", "oversight-key-made"),
            ("accounts.key_ended", "oversight-key-ended"),
            ("accounts.feed_made", "oversight-feed-made"),
        ],
    },
    Group {
        word: "personuppgifter",
        text: "oversight-group-people",
        kinds: &[
            ("bodies.protected_read", "oversight-protected-read"),
            ("bodies.taken_out", "oversight-taken-out"),
            ("oversight.extract_read", "oversight-extract-read"),
            ("oversight.erased", "oversight-erased"),
            ("oversight.months_set", "oversight-months-set"),
            ("oversight.correction_asked", "oversight-correction-asked"),
        ],
    },
    Group {
        word: "hamtat",
        text: "oversight-group-outside",
        kinds: &[
            ("bodies.fetched", "oversight-fetched"),
            ("bodies.file_refused", "oversight-file-refused"),
            ("turnover.paper_refused", "oversight-paper-refused"),
        ],
    },
];

/// What happened, in words; a kind that has none stands as the log has it.
pub(super) fn words(v: &View, kind: &str) -> String {
    let known = GROUPS.iter().flat_map(|group| group.kinds).find(|(known, _)| *known == kind);
    known.map_or_else(|| kind.to_owned(), |(_, key)| v.t(key).into_owned())
}
