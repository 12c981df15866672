//! Lists out of the register and into it.

use web::Feature;

/// Adds the pages of this part.
pub(crate) fn add(feature: Feature) -> Feature {
    feature
}
