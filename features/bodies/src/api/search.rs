//! What a search found.

use web::{View, api::Links, shape};

use super::shared;
use crate::store::search::Hit;

shape! {
    /// Things whose names contain every word of the question, best first, at most 60; then at most 60 meetings by body, day and place.
    struct Search {
        /// What was asked.
        question: String,
        /// What was found.
        hits: Vec<SearchHit>,
        /// Where to go on.
        links: Links,
    }

    /// Something found.
    struct SearchHit {
        /// `body`, `organisation`, `person` or `meeting`.
        kind: String,
        /// Its name; of a meeting that of its body.
        name: String,
        /// The kind of the body or organisation, as a word; where the person works; of a meeting `2027-02-11 planned Kramfors`.
        detail: String,
        /// Where it is read.
        href: String,
    }
}

/// The answer.
pub(crate) fn answer(v: &View, question: &str, hits: &[Hit]) -> Search {
    let hits = hits.iter().map(|hit| SearchHit {
        kind: hit.kind.clone(),
        name: hit.title.clone(),
        detail: hit.detail.clone(),
        href: shared::href(v, &hit.address),
    });
    Search { question: question.into(), hits: hits.collect(), links: shared::links(v) }
}
