//! Sources that have been read: proposals that a person confirms, corrects or rejects.

use web::Feature;

/// Adds the pages of this part.
pub(crate) fn add(feature: Feature) -> Feature {
    feature
}
