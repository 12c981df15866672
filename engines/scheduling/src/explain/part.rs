//! What is asked of a part of an instance, and its rules by the names that the whole has for them.
//!
//! A part has numbers of its own for bodies, people and links; whoever reads an explanation has those of the whole.

use super::{Possible, Rule, possible};
use crate::part::Part;

/// Rules and plans of a part, in the numbers of the whole.
impl Part {
    pub(super) fn possible(&self, steps: u64) -> Possible {
        possible(&self.instance, steps)
    }

    /// A rule of the part, as the whole calls it.
    pub(super) fn name(&self, rule: Rule) -> Rule {
        let body = |at: usize| self.bodies[at];
        match rule {
            Rule::WorkingDays => Rule::WorkingDays,
            Rule::Count(at) => Rule::Count(body(at)),
            Rule::Window(at) => Rule::Window(body(at)),
            Rule::Weekdays(at) => Rule::Weekdays(body(at)),
            Rule::Calendars(at) => Rule::Calendars(body(at)),
            Rule::Starts(at) => Rule::Starts(body(at)),
            Rule::Fixed(at, k) => Rule::Fixed(body(at), k),
            Rule::Spacing(at) => Rule::Spacing(body(at)),
            Rule::KeyPerson(at, person) => Rule::KeyPerson(body(at), self.people[person]),
            Rule::Quorum(at) => Rule::Quorum(body(at)),
            Rule::Places(at) => Rule::Places(body(at)),
            Rule::Link(at) => Rule::Link(self.links[at]),
            Rule::Person(person) => Rule::Person(self.people[person]),
        }
    }
}
