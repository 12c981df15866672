//! Every body's meetings, in one list.
//!
//! One list for all bodies instead of one for each: the best plan so far is copied some thousand times in a search, and two lists are
//! copied without asking for memory. A meeting's place in the list is `Ground::first` of its body plus its number.

use super::Slot;
use crate::{
    ground::Ground,
    instance::BodyIndex,
    plan::{Meeting, Plan},
};

/// Every body's meetings.
#[derive(Debug)]
pub(crate) struct Years {
    /// Of each meeting when and where it is; those of a body after one another, room for the most it may have.
    pub(super) slots: Vec<Slot>,
    /// Of each body how many meetings it has.
    pub(super) counts: Vec<usize>,
}

impl Clone for Years {
    fn clone(&self) -> Self {
        Self { slots: self.slots.clone(), counts: self.counts.clone() }
    }

    /// Into the room that is there: the best plan so far is kept often.
    fn clone_from(&mut self, from: &Self) {
        self.slots.clone_from(&from.slots);
        self.counts.clone_from(&from.counts);
    }
}

impl Years {
    pub(super) fn of(&self, ground: &Ground<'_>, body: BodyIndex) -> &[Slot] {
        &self.slots[ground.first[body]..][..self.counts[body]]
    }

    /// As a plan.
    pub(crate) fn plan(&self, ground: &Ground<'_>) -> Plan {
        let mut meetings = Vec::new();
        for body in 0..self.counts.len() {
            for (k, slot) in self.of(ground, body).iter().enumerate() {
                let (day, start, place) = (usize::from(slot.day), usize::from(slot.start), i32::from(slot.place));
                meetings.push(Meeting { body, k, day, start, place });
            }
        }
        Plan { meetings }
    }
}
