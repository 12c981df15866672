//! Views across bodies: who sits where, what bodies share, sectors, compliance through a year, what ends.

use web::Feature;

/// Adds the pages of this part.
pub(crate) fn add(feature: Feature) -> Feature {
    feature
}
