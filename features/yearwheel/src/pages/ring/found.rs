//! What the register answers about a meeting that needs a look, in the words of the page of the body.

use std::collections::HashMap;

use bodies::pages::finding_told;
use kernel::{Date, id::MeetingId, slug::Slug};
use web::View;

use crate::{rules::pointed::pointed, store::ring::Answers};

/// Sentences by meeting, each with the body whose rule it is about.
pub(super) type Found = HashMap<MeetingId, Vec<(Slug, String, String)>>;

/// The day whose answers the ring of a year shows: today, or the nearest day of the year.
pub(super) fn day(year: i16, today: Date) -> Date {
    today.clamp(jiff::civil::date(year, 1, 1), jiff::civil::date(year, 12, 31))
}

/// The answers that are about a meeting.
pub(super) fn found(v: &View, answers: &Answers) -> Found {
    let mut found = Found::new();
    for answer in &answers.all {
        for meeting in pointed(&answer.kept.0.finding) {
            let lasting = answers.lasting.get(&meeting).copied().unwrap_or(meeting);
            let told = (answer.slug.clone(), answer.name.clone(), finding_told(v, answer).words());
            found.entry(lasting).or_default().push(told);
        }
    }
    found
}

/// Of one meeting: of its own body as it stands there, of another with its name before it.
pub(super) fn of(found: &Found, meeting: MeetingId, body: &Slug) -> Vec<String> {
    let told = |(slug, name, sentence): &(Slug, String, String)| {
        if slug == body { sentence.clone() } else { format!("{name}: {sentence}") }
    };
    found.get(&meeting).into_iter().flatten().map(told).collect()
}
