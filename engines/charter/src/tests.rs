//! Tests of the engine in the words of the region: a body in a few lines, the findings as they would be read.

mod arbitrary;
mod golden;
mod golden_elsewhere;
mod interplay;
mod meetings;
mod notation;
mod properties;
mod seats;
mod speech;
mod texts;
mod timeline;

use expect_test::Expect;

use notation::Story;

/// The findings of a body on a day, as sentences: `✗` breach, `!` warning, `?` unknown, `✓` ok.
fn check(on: &str, body: &str, expected: &Expect) {
    expected.assert_eq(&said(on, body));
}

fn said(on: &str, body: &str) -> String {
    let story = Story::read(body);
    let on = on.parse().expect("a day");
    let findings = crate::findings(&story.charter, &story.facts, on, &crate::Parameters::default());
    findings.iter().map(|finding| story.say(finding) + "\n").collect()
}
