//! What the signs of the ring mean: those that are on it, in words.

use web::View;

use crate::{
    model::Group,
    pages::{ring::sketch::Sketch, standing::Standing},
};

/// A sign and its words.
pub(in crate::pages) struct Key {
    pub(in crate::pages) class: &'static str,
    pub(in crate::pages) shape: Shape,
    pub(in crate::pages) words: String,
}

/// How a sign is drawn in a square of 20.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::pages) enum Shape {
    Circle,
    /// With these corners.
    Corners(&'static str),
    Bar,
    Square,
}

impl Key {
    /// The corners of a sign that is neither circle, bar nor square.
    pub(in crate::pages) const fn corners(&self) -> Option<&'static str> {
        if let Shape::Corners(corners) = self.shape { Some(corners) } else { None }
    }

    pub(in crate::pages) fn is_circle(&self) -> bool {
        self.shape == Shape::Circle
    }

    pub(in crate::pages) fn is_bar(&self) -> bool {
        self.shape == Shape::Bar
    }
}

const DIAMOND: Shape = Shape::Corners("10,3 17,10 10,17 3,10");
const TRIANGLE: Shape = Shape::Corners("10,2 18,16 2,16");

/// The signs of this ring, in the order in which they are met.
pub(super) fn legend(v: &View, sketch: &Sketch) -> Vec<Key> {
    let has = |standing: Standing| sketch.standing(&[standing]) > 0;
    let marks = || sketch.in_order().map(|(_, mark)| mark);
    let key = |class, shape, key: &str| Key { class, shape, words: v.t(key).into_owned() };
    let mut keys = Vec::new();
    for standing in [Standing::Published, Standing::Stays, Standing::Draft, Standing::Held] {
        if has(standing) {
            keys.push(Key { class: standing.dot(), shape: Shape::Circle, words: standing.in_words(v) });
        }
    }
    if marks().any(|mark| mark.group == Group::National) {
        keys.push(key("ring-dot ring-published", DIAMOND, "yearwheel-ring-legend-national"));
    }
    if marks().any(|mark| !mark.found.is_empty()) {
        keys.push(key("ring-dot ring-published ring-found", TRIANGLE, "yearwheel-ring-legend-found"));
    }
    if marks().any(|mark| !mark.beside.is_empty()) {
        keys.push(key("ring-bar", Shape::Bar, "yearwheel-ring-legend-beside"));
    }
    keys.push(key("ring-break", Shape::Square, "yearwheel-ring-legend-breaks"));
    keys
}
