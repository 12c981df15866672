//! A body cannot meet twice at the same time.

use std::collections::HashMap;

use kernel::{Date, LocalTime, slug::Slug};

/// A meeting as it takes up time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The body.
    pub body: Slug,
    /// The day.
    pub date: Date,
    /// When it begins.
    pub starts: Option<LocalTime>,
    /// When it ends.
    pub ends: Option<LocalTime>,
    /// Which wish it comes from; `None` for what stands already.
    pub wish: Option<usize>,
}

impl Slot {
    /// Whether both take up the same time. A meeting without an end takes up the minute it begins; two of which nobody knows
    /// the time cannot be told apart. Where only one has a time, nothing says that they meet.
    fn meets(&self, other: &Self) -> bool {
        match (self.starts, other.starts) {
            (None, None) => true,
            (Some(one), Some(two)) => {
                one == two || (one < two && self.ends.is_some_and(|ends| ends > two)) || {
                    two < one && other.ends.is_some_and(|ends| ends > one)
                }
            }
            _ => false,
        }
    }
}

/// Each wished slot at the time of another of the same body, with that other: for two that are wished, the later wish.
#[must_use]
pub fn clashes(slots: &[Slot]) -> Vec<(&Slot, &Slot)> {
    let mut days: HashMap<(&Slug, Date), Vec<&Slot>> = HashMap::new();
    slots.iter().for_each(|slot| days.entry((&slot.body, slot.date)).or_default().push(slot));
    let mut found = Vec::new();
    // In the order of the slots, so that the same wishes give the same faults.
    for slot in slots.iter().filter(|slot| slot.wish.is_some()) {
        let others = days.get(&(&slot.body, slot.date)).into_iter().flatten();
        let mut others = others.filter(|other| other.wish < slot.wish && other.meets(slot));
        found.extend(others.next().map(|other| (slot, *other)));
    }
    found
}

#[cfg(test)]
mod tests;
