//! What happens once, and meetings that must not be counted together.
//!
//! A gate that has passed without a meeting is a departure until 30 June of the next year, like the verdict on a closed year, and then no
//! longer anything to act on. Where no meeting of the body is known at all, it is not known whether this one was held.

use kernel::{Date, Period, slug::Slug};

use super::Window;
use crate::{
    day::{Day, first_of_year},
    facts::MeetingState,
    finding::{Arg, Evidence},
    verdict::{Answers, Seen},
};

impl Window<'_> {
    /// A gate with a day, or with a month only.
    pub(super) fn once(&self, date: Date, month_only: bool, day: &Day, answers: &mut Answers) {
        let last = if month_only { date.last_of_month() } else { date };
        let first = if month_only { date.first_of_month() } else { date };
        let (suffix, when) =
            if month_only { ("-month", ("month", Arg::Month(first))) } else { ("", ("date", Arg::Date(date))) };
        let gate = Period { from: Some(first), to: Some(last) };
        let found: Vec<_> = self.check.index.meetings.iter().filter(|m| gate.contains(m.date)).collect();
        let shown_until = Date::new(last.year().saturating_add(1).min(9999), 6, 30).unwrap_or(Date::MAX);
        let (seen, text) = if found.iter().any(|m| m.state == MeetingState::Held) {
            (Seen::Fine, "charter-once-held")
        } else if !found.is_empty() {
            (Seen::Fine, "charter-once-planned")
        } else if !day.is_after(last) {
            if day.sees(last) {
                (Seen::Attention, "charter-once-not-planned")
            } else {
                (Seen::Fine, "charter-once-ahead")
            }
        } else if self.check.index.facts.meetings.is_empty() {
            (Seen::Gap, "charter-once-unknown")
        } else if day.is_after(shown_until) {
            return;
        } else {
            (Seen::Departure, "charter-once-missed")
        };
        let evidence = found.iter().map(|m| Evidence::Meeting(m.id)).collect();
        answers.say(self.rule.numbered, seen, &format!("{text}{suffix}"), vec![when], evidence);
    }

    /// The two bodies are counted apart; on a shared day nobody can tell which of them met.
    pub(super) fn in_addition_to(&self, body: &Slug, answers: &mut Answers) {
        let from = self.days.from.unwrap_or(first_of_year(self.year));
        let theirs = self.check.index.others_meetings(body);
        let theirs: Vec<_> = theirs.iter().filter(|m| m.date >= from && !m.month_only).map(|m| m.date).collect();
        let shared = self.check.index.meetings.iter().filter(|m| self.days.contains(m.date) && !m.month_only);
        let shared: Vec<_> = shared.filter(|m| theirs.binary_search(&m.date).is_ok()).collect();
        if shared.is_empty() {
            return;
        }
        let mut dates: Vec<_> = shared.iter().map(|m| m.date).collect();
        dates.dedup();
        let args = vec![("body", Arg::Body(body.clone())), ("dates", Arg::Dates(dates))];
        let evidence = shared.iter().map(|m| Evidence::Meeting(m.id)).collect();
        answers.say(self.rule.numbered, Seen::Attention, "charter-in-addition-to-same-day", args, evidence);
    }
}
