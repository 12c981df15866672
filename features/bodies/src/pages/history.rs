//! Historik: what was changed, by whom, when and why.

use web::Feature;

/// Adds the pages of this part.
pub(crate) fn add(feature: Feature) -> Feature {
    feature
}
