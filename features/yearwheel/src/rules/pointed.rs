//! Which meetings an answer of the register is about: those that stand wrong, not those that were only counted.
//!
//! An answer names everything that shows it. "Fyra möten under 2027. Det ska vara två" shows four meetings, and none of them is the one
//! too many; "Mellan mötena den 3 maj och den 18 november …" shows the two that stand wrong. Which kind it is, its text tells.

use charter::finding::{Evidence, Finding, Level};
use kernel::id::MeetingId;

/// Meetings too near to each other or too far apart, and meetings on one day that are to be counted apart.
const APART: [&str; 5] = [
    "charter-every-long",
    "charter-every-short",
    "charter-every-long-planned",
    "charter-every-short-planned",
    "charter-in-addition-to-same-day",
];
/// Meetings before another body's: rules, and how they are not kept.
const BEFORE: [&str; 3] = ["charter-before-each", "charter-pre-meeting", "charter-prepares-for"];
const NOT_KEPT: [&str; 3] = ["-lacks", "-lacked", "-several"];

/// The meetings that need a look because of an answer. None when it is as it should be, not known, or a departure that somebody has
/// accepted.
#[must_use]
pub fn pointed(finding: &Finding) -> Vec<MeetingId> {
    let text = finding.text.as_str();
    let before = BEFORE.iter().any(|rule| text.starts_with(rule)) && NOT_KEPT.iter().any(|end| text.ends_with(end));
    let points = before || APART.contains(&text);
    if !points || finding.level > Level::Warning || finding.deviation.is_some() {
        return Vec::new();
    }
    let meeting = |one: &Evidence| if let Evidence::Meeting(id) = one { Some(*id) } else { None };
    finding.evidence.iter().filter_map(meeting).collect()
}

#[cfg(test)]
mod tests {
    use charter::finding::Accepted;
    use kernel::{Date, id::Id};

    use super::*;

    fn finding(text: &str, level: Level) -> Finding {
        let evidence = vec![
            Evidence::Meeting(MeetingId::named("maj")),
            Evidence::Meeting(MeetingId::named("november")),
            Evidence::Window(Date::constant(2027, 1, 1), Date::constant(2027, 12, 31)),
        ];
        Finding { level, rule: None, text: text.into(), args: Vec::new(), evidence, deviation: None }
    }

    #[test]
    fn what_stands_wrong_is_pointed_at_and_what_is_counted_is_not() {
        let both = vec![MeetingId::named("maj"), MeetingId::named("november")];
        for text in ["charter-every-long-planned", "charter-pre-meeting-several", "charter-before-each-within-lacks"] {
            assert_eq!(pointed(&finding(text, Level::Warning)), both, "{text}");
        }
        for text in ["charter-range-too-many", "charter-every-overdue", "charter-pre-meeting-ok", "charter-pair-lacks"]
        {
            assert_eq!(pointed(&finding(text, Level::Breach)), [], "{text}");
        }
    }

    #[test]
    fn what_is_fine_unknown_or_accepted_points_at_nothing() {
        let text = "charter-every-long";
        for level in [Level::Ok, Level::Unknown] {
            assert_eq!(pointed(&finding(text, level)), []);
        }
        let accepted = Accepted { reason: "Flyttat".into(), by: "Karin Prov".into(), on: Date::constant(2027, 5, 1) };
        assert_eq!(pointed(&Finding { deviation: Some(accepted), ..finding(text, Level::Breach) }), []);
    }

    #[test]
    fn every_text_that_points_is_one_of_the_charters() {
        let texts = charter::TEXT_SV;
        for text in APART {
            assert!(texts.contains(&format!("\n{text} =")), "{text}");
        }
        for rule in BEFORE {
            assert!(NOT_KEPT.iter().any(|end| texts.contains(&format!("\n{rule}{end} ="))), "{rule}");
        }
    }
}
