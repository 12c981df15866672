//! Single phrases of the field, without a page around them.

use kernel::slug::Slug;

use super::{
    cadence,
    said::chairing,
    words::{Word, words_at},
};
use crate::rule::{RuleKind, Severity};

/// What a rule calls the other body when the phrase alone does not name it: no body has this slug, so a check refuses it.
pub const THE_OTHER_BODY: &str = "det-andra-organet";

/// The rules that a phrase states: "minst en gång per år", "därutöver cirka fyra gånger årligen", "inför varje möte".
///
/// "Inför varje möte" and "därutöver" name [`THE_OTHER_BODY`]; "två år vardera" gives an alternation without sides.
#[must_use]
pub fn phrase(text: &str) -> Vec<(RuleKind, Severity)> {
    let words = words_at(text, 0);
    let mut found: Vec<(RuleKind, Severity)> =
        cadence::find(&words).into_iter().map(|c| (c.kind, c.severity)).collect();
    if let Ok(other) = Slug::new(THE_OTHER_BODY) {
        if words.iter().any(|w| w.is(&["därutöver", "utöver"])) {
            found.push((RuleKind::InAdditionTo { body: other.clone() }, Severity::Must));
        }
        if before_each(&words) {
            found.push((RuleKind::BeforeEach { body: other, lead_days: None }, Severity::Must));
        }
    }
    let chairs =
        words.iter().any(|w| w.low == "vardera") || words.windows(2).any(|w| w[0].low == "i" && w[1].low == "taget");
    if chairs && let Some(years) = chairing::years(&words) {
        let within_term = words.iter().any(|w| w.low.starts_with("mandatperiod"));
        found.push((RuleKind::Alternate { sides: vec![], years, within_term, from: None }, Severity::Must));
    }
    found
}

/// Whether the words say that something comes before every meeting: "inför varje möte", "före alla sammanträden".
fn before_each(words: &[Word<'_>]) -> bool {
    words.windows(3).any(|w| {
        w[0].is(&["inför", "före"])
            && w[1].is(&["varje", "alla", "samtliga"])
            && ["möte", "möten", "sammanträde", "sammanträden"].iter().any(|end| w[2].low.ends_with(end))
    })
}
