//! How a body stood through a year: stretches of days on which the worst that was found is the same.

use charter::finding::Level;
use kernel::{Date, Period};

/// What was found, and when.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// How it stands; `None` for a departure that somebody has accepted, which is neither right nor wrong.
    pub level: Option<Level>,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

/// Days that stood alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// The worst there was to say.
    pub level: Level,
    /// Which of the findings say so, by their place in the list; empty when all was well.
    pub because: Vec<usize>,
}

impl Stretch {
    /// How many days it has.
    #[must_use]
    pub fn days(&self) -> i32 {
        self.from.until(self.to).map_or(1, |span| span.get_days() + 1)
    }
}

/// The days of a year on which a body existed and something could be held against its rules, stretch by stretch. Days on
/// which nothing was found at all belong to no stretch.
#[must_use]
pub fn stretches(existence: Period, year: i16, found: &[Found]) -> Vec<Stretch> {
    let Some(Period { from: Some(first), to: Some(last) }) = existence.intersect(&Period::year(year)) else {
        return Vec::new();
    };
    let within = |day: &Date| first < *day && *day <= last;
    let after = |found: &Found| found.to.tomorrow().ok();
    let mut edges: Vec<Date> = found.iter().flat_map(|f| [Some(f.from), after(f)]).flatten().filter(within).collect();
    edges.push(first);
    edges.sort_unstable();
    edges.dedup();
    let mut all: Vec<Stretch> = Vec::new();
    for (at, from) in edges.iter().enumerate() {
        let next = edges.get(at + 1).and_then(|next| next.yesterday().ok());
        let Some(stretch) = stretch(*from, next.unwrap_or(last), found) else { continue };
        match all.last_mut().filter(|before| before.to.tomorrow().ok() == Some(stretch.from)) {
            Some(before) if before.level == stretch.level && before.because == stretch.because => {
                before.to = stretch.to;
            }
            _ => all.push(stretch),
        }
    }
    all
}

/// What holds from one edge to the next.
fn stretch(from: Date, to: Date, found: &[Found]) -> Option<Stretch> {
    let holds = |f: &Found| f.from <= from && from <= f.to;
    let holding: Vec<(usize, &Found)> = found.iter().enumerate().filter(|(_, f)| holds(f)).collect();
    if holding.is_empty() {
        return None;
    }
    let level = holding.iter().filter_map(|(_, f)| f.level).min().unwrap_or(Level::Ok);
    let worst = holding.iter().filter(|(_, f)| level != Level::Ok && f.level == Some(level));
    Some(Stretch { from, to, level, because: worst.map(|(at, _)| *at).collect() })
}

/// How many days of the year stood at a level.
#[must_use]
pub fn days(stretches: &[Stretch], level: Level) -> i32 {
    stretches.iter().filter(|stretch| stretch.level == level).map(Stretch::days).sum()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn found(level: Level, from: Date, to: Date) -> Found {
        Found { level: Some(level), from, to }
    }

    fn told(existence: Period, found: &[Found]) -> Vec<String> {
        let line = |s: &Stretch| format!("{}–{} {:?} {:?}", s.from, s.to, s.level, s.because);
        stretches(existence, 2027, found).iter().map(line).collect()
    }

    #[test]
    fn the_worst_of_each_day_is_told_and_days_that_stand_alike_are_one() {
        let all_year = (date(2020, 1, 1), date(2100, 12, 31));
        let found = [
            found(Level::Ok, all_year.0, all_year.1),
            found(Level::Breach, date(2027, 1, 1), date(2027, 6, 30)),
            // Something less beside a breach changes nothing.
            found(Level::Warning, date(2027, 3, 1), date(2027, 3, 31)),
            found(Level::Unknown, date(2027, 11, 1), date(2028, 2, 1)),
        ];
        assert_eq!(
            told(Period::ALWAYS, &found),
            ["2027-01-01–2027-06-30 Breach [1]", "2027-07-01–2027-10-31 Ok []", "2027-11-01–2027-12-31 Unknown [3]",]
        );
        let stretches = stretches(Period::ALWAYS, 2027, &found);
        assert_eq!((days(&stretches, Level::Breach), days(&stretches, Level::Ok)), (181, 123));
    }

    #[test]
    fn days_before_the_body_was_there_and_days_without_any_finding_are_left_out() {
        let body = Period { from: Some(date(2027, 4, 1)), to: None };
        let found = [found(Level::Warning, date(2027, 1, 1), date(2027, 5, 31))];
        assert_eq!(told(body, &found), ["2027-04-01–2027-05-31 Warning [0]"]);
        assert!(told(Period { from: None, to: Some(date(2026, 12, 31)) }, &found).is_empty());
    }

    #[test]
    fn an_accepted_departure_is_no_breach() {
        let accepted = Found { level: None, from: date(2027, 1, 1), to: date(2027, 12, 31) };
        assert_eq!(told(Period::ALWAYS, &[accepted]), ["2027-01-01–2027-12-31 Ok []"]);
    }
}
