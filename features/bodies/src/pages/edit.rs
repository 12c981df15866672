//! Changing the register: one form for every kind of record.

use web::Feature;

/// Adds the pages of this part.
pub(crate) fn add(feature: Feature) -> Feature {
    feature
}
