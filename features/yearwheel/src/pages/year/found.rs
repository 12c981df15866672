//! What an alternative does not manage, meeting by meeting: for the ring and the tables.

use std::collections::HashMap;

use scheduling::Meeting;
use web::components::{FindingView, Level};

use crate::rules::touched::Which;

/// What needs a look at each meeting, in sentences.
#[derive(Debug, Default)]
pub(in crate::pages) struct Found(HashMap<Which, Vec<String>>);

impl Found {
    /// Of findings and the meetings that each is about. What is not known marks no meeting.
    pub(super) fn of_findings(findings: &[(FindingView, Vec<Which>)]) -> Self {
        let mut all: HashMap<Which, Vec<String>> = HashMap::new();
        for (finding, meetings) in findings.iter().filter(|(one, _)| one.level <= Level::Warning) {
            for which in meetings {
                all.entry(*which).or_default().push(finding.sentence.words());
            }
        }
        Self(all)
    }

    /// Of one meeting.
    pub(super) fn of(&self, meeting: &Meeting) -> Vec<String> {
        self.0.get(&(meeting.body, meeting.k)).cloned().unwrap_or_default()
    }
}
