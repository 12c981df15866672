//! Meetings that must lie before those of another body: pre-meetings and preparation. The other may be external.
//!
//! | rule | days before the other's meeting |
//! |---|---|
//! | `before_each` | 0 to `lead_days`; 0 to 365 when it gives none |
//! | `pre_meeting` | 0 to `lead_days`, and only one own meeting in them |
//! | `prepares_for` | `lead_days` or more, and at most 365 more than that |
//!
//! The other's days are looked for as far as the horizon sees. When nobody knows them nothing can be said, and that is said. Of a
//! meeting that has only a month the last day of the month counts.

use kernel::{Date, slug::Slug};

use super::Window;
use crate::{
    day::{Day, day_after, days_after},
    facts::Meeting,
    finding::{Arg, Evidence},
    rule::RuleKind,
    seating::number,
    verdict::{Answers, Args, Seen},
};

/// What must lie before what.
pub(super) struct Before<'a> {
    /// The beginning of the text keys.
    name: &'static str,
    body: &'a Slug,
    /// At least so many days before.
    at_least: i64,
    /// At most so many days before.
    at_most: i64,
    /// No more than one.
    single: bool,
    args: Args,
}

/// A meeting from longer ago than a year prepares nothing.
const AT_MOST: i64 = 365;

impl<'a> Before<'a> {
    /// What a rule asks for, when it is one that puts meetings in order.
    pub(super) fn of(kind: &'a RuleKind) -> Option<Self> {
        let days = |lead: u16| ("days", Arg::Number(lead.into()));
        Some(match kind {
            RuleKind::BeforeEach { body, lead_days } => Self {
                name: if lead_days.is_some() { "charter-before-each-within" } else { "charter-before-each" },
                body,
                at_least: 0,
                at_most: lead_days.map_or(AT_MOST, i64::from),
                single: false,
                args: lead_days.map(days).into_iter().collect(),
            },
            RuleKind::PreMeeting { parent, lead_days } => Self {
                name: "charter-pre-meeting",
                body: parent,
                at_least: 0,
                at_most: i64::from(*lead_days),
                single: true,
                args: vec![days(*lead_days)],
            },
            RuleKind::PreparesFor { body, lead_days } => Self {
                name: "charter-prepares-for",
                body,
                at_least: i64::from(*lead_days),
                at_most: i64::from(*lead_days) + AT_MOST,
                single: false,
                args: vec![days(*lead_days)],
            },
            _ => return None,
        })
    }
}

/// A meeting of the other body, and own meetings that lie as they should before it.
struct Served<'c> {
    meeting: &'c Meeting,
    by: Vec<&'c Meeting>,
}

impl<'c> Window<'c> {
    /// The year that runs: which of the other body's meetings lack one of ours.
    pub(super) fn before(&self, order: &Before<'_>, day: &Day, answers: &mut Answers) {
        // The year that runs, and what comes into sight after it.
        let asked = |m: &Meeting| {
            self.span.contains(m.date)
                && (self.days.contains(m.date) || (day.sees(m.date) && m.date.year() > self.year))
        };
        let served = self.served(order, asked);
        if served.is_empty() {
            let args = vec![("body", Arg::Body(order.body.clone())), ("year", Arg::Year(self.year))];
            return answers.say(self.rule.numbered, Seen::Gap, "charter-parent-no-dates", args, vec![]);
        }
        let (without, with): (Vec<_>, Vec<_>) = served.iter().partition(|s| s.by.is_empty());
        let (past, coming): (Vec<_>, Vec<_>) = without.iter().partition(|s| day.has_reached(s.meeting.date));
        let several: Vec<_> = with.iter().copied().filter(|s| order.single && s.by.len() > 1).collect();
        if !past.is_empty() && !self.has_data() {
            self.no_meetings(answers);
        } else {
            self.tell(order, Seen::Departure, "lacked", &past, answers);
        }
        self.tell(order, Seen::Attention, "lacks", &coming, answers);
        self.tell(order, Seen::Departure, "several", &several, answers);
        if without.is_empty() && several.is_empty() {
            self.tell(order, Seen::Fine, "ok", &with, answers);
        }
    }

    /// The year that has closed: only what was lacking.
    pub(super) fn before_closed(&self, order: &Before<'_>, answers: &mut Answers) {
        let served = self.served(order, |m| self.days.contains(m.date));
        let without: Vec<_> = served.iter().filter(|s| s.by.is_empty() && self.has_data()).collect();
        self.tell(order, Seen::Departure, "lacked", &without, answers);
    }

    /// One finding for all the meetings with the same outcome, with their days.
    fn tell(&self, order: &Before<'_>, seen: Seen, outcome: &str, served: &[&Served<'_>], answers: &mut Answers) {
        if served.is_empty() {
            return;
        }
        let dates = served.iter().map(|s| s.meeting.date).collect();
        let args = vec![
            ("body", Arg::Body(order.body.clone())),
            ("count", number(served.len())),
            ("dates", Arg::Dates(dates)),
        ];
        let own = served.iter().flat_map(|s| &s.by).map(|m| Evidence::Meeting(m.id));
        let theirs = served.iter().map(|s| Evidence::Meeting(s.meeting.id));
        let text = format!("{}-{outcome}", order.name);
        let args = [args, order.args.clone()].concat();
        answers.say(self.rule.numbered, seen, &text, args, theirs.chain(own).collect());
    }

    /// The other body's meetings that are asked for. An own meeting serves the next of theirs only.
    fn served(&self, order: &Before<'_>, asked: impl Fn(&Meeting) -> bool) -> Vec<Served<'c>> {
        let mut served = Vec::new();
        let mut after = Date::MIN;
        for meeting in self.check.index.others_meetings(order.body) {
            let latest = days_after(last_day(meeting), -order.at_least);
            if asked(meeting) {
                let earliest = days_after(meeting.date, -order.at_most).max(after);
                let serves = |m: &&&Meeting| m.date <= latest && last_day(m) >= earliest;
                let by = self.check.index.meetings.iter().filter(serves).copied().collect();
                served.push(Served { meeting, by });
            }
            after = day_after(latest).max(after);
        }
        served
    }
}

/// A meeting of which only the month is known may be on its last day.
fn last_day(meeting: &Meeting) -> Date {
    if meeting.month_only { meeting.date.last_of_month() } else { meeting.date }
}
