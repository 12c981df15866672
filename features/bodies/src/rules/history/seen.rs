//! What of an entry somebody may see: people only as far as she may see them now, contact details and protection only as
//! far as her role says.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::{Step, Stood};
use crate::model::record::{Record, RecordKind};

/// What somebody may see of people.
#[derive(Clone, Copy, Debug)]
pub struct Sight<'a> {
    /// Whether she has signed in.
    pub internal: bool,
    /// Whether she may see protected identities.
    pub protected: bool,
    /// Address words of the people she may see now.
    pub people: &'a BTreeSet<String>,
    /// Seats whose holders are public.
    pub open_seats: &'a BTreeSet<Uuid>,
}

/// The records of an entry as far as somebody may see them, and whether that is all of it.
#[must_use]
pub fn seen(steps: Vec<Step>, sight: &Sight<'_>) -> (Vec<Step>, bool) {
    let mut whole = true;
    let mut out = Vec::new();
    for step in steps {
        let (before, after) = (sight.side(&step, &step.before), sight.side(&step, &step.after));
        whole &= before == step.before && after == step.after;
        // Who is proposed is no public matter, not even that somebody is; and what only differs in what is not shown
        // does not differ.
        let unsaid = step.kind == RecordKind::Nominee && !sight.internal;
        let same = before == after && matches!(before, Stood::Record(_)) && step.before != step.after;
        if !unsaid && !same {
            out.push(Step { before, after, ..step });
        } else {
            whole = false;
        }
    }
    (out, whole)
}

impl Sight<'_> {
    fn side(&self, step: &Step, side: &Stood) -> Stood {
        let Stood::Record(record) = side else { return side.clone() };
        let person = |address: &str| self.people.contains(address);
        let open =
            |record: &Record| record.text("seat").parse().is_ok_and(|seat: Uuid| self.open_seats.contains(&seat));
        let shown = match step.kind {
            RecordKind::Person => person(&step.word),
            RecordKind::Contact => person(record.text("person")),
            RecordKind::Holder => person(record.text("person")) && (self.internal || open(record)),
            RecordKind::Nominee => person(record.text("person")) && self.internal,
            _ => true,
        };
        if shown { Stood::Record(self.without_details(step.kind, record)) } else { Stood::Hidden }
    }

    /// Whether an identity was protected is the registrar's to know. How to reach people stands on their pages; what no
    /// longer holds is nothing for the street.
    fn without_details(&self, kind: RecordKind, record: &Record) -> Record {
        let mut record = record.clone();
        if kind == RecordKind::Person && !self.protected {
            record.set("protected", serde_json::Value::Null);
        }
        if matches!(kind, RecordKind::Person | RecordKind::Contact) && !self.internal {
            for field in ["email", "phone", "contact_public"] {
                record.set(field, serde_json::Value::Null);
            }
        }
        record
    }
}
