//! Who has the chair, year by year: a list that is also a picture.

use askama::{Template, filters::HtmlSafe};

use crate::view::View;

/// Most years a timeline shows.
const MOST_YEARS: i16 = 16;

/// A timeline, one column a year.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TimelineView {
    /// What it shows, for those who cannot see the heading.
    pub label: String,
    /// First year.
    pub first_year: i16,
    /// Last year, inclusive; at most sixteen years are shown.
    pub last_year: i16,
    /// The items in order of time.
    pub items: Vec<TimelineItem>,
    /// The terms under the axis.
    pub terms: Vec<TimelineTerm>,
}

/// One stretch of years.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TimelineItem {
    /// First year.
    pub from: i16,
    /// Last year, inclusive.
    pub to: i16,
    /// Whether it has been, is, or is planned.
    pub state: TimelineState,
    /// Who: *Regionen*.
    pub heading: String,
    /// Years, person, secretary: one line each.
    pub lines: Vec<String>,
    /// What needs a person, in words: *Sekreterare: Kramfors, ska bytas*.
    pub alarm: Option<String>,
}

/// Where on the way an item is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TimelineState {
    /// Has been.
    Past,
    /// Is.
    Now,
    /// Is planned.
    Planned,
}

/// A term under the axis.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TimelineTerm {
    /// First year.
    pub from: i16,
    /// Last year, inclusive.
    pub to: i16,
    /// *Mandatperiod 2027–2030*.
    pub label: String,
}

/// The timeline as HTML.
#[derive(Template)]
#[template(path = "components/timeline.html")]
pub struct TimelineHtml<'a> {
    v: &'a View,
    timeline: &'a TimelineView,
}

impl HtmlSafe for TimelineHtml<'_> {}

impl TimelineHtml<'_> {
    fn years(&self) -> std::ops::RangeInclusive<i16> {
        let last = self.timeline.last_year.min(self.timeline.first_year.saturating_add(MOST_YEARS - 1));
        self.timeline.first_year..=last
    }

    /// Column and width as classes, because the policy forbids inline style.
    fn place(&self, from: &i16, to: &i16) -> String {
        let years = self.years();
        let first = (*from).clamp(*years.start(), *years.end());
        let last = (*to).clamp(first, *years.end());
        format!("at-{} for-{}", first - years.start() + 1, last - first + 1)
    }

    /// Where the flag of today stands: column of the year, twelfth of it.
    fn today(&self) -> Option<String> {
        let today = self.v.on();
        let year = today.year();
        self.years()
            .contains(&year)
            .then(|| format!("at-{} month-{}", year - self.timeline.first_year + 1, today.month()))
    }

    fn today_words(&self) -> String {
        if self.v.other_day() { self.v.short_day(self.v.on()) } else { self.v.t("web-today").into_owned() }
    }

    fn state(&self, item: &TimelineItem) -> &'static str {
        match item.state {
            TimelineState::Past => "past",
            TimelineState::Now => "now",
            TimelineState::Planned => "planned",
        }
    }
}

impl View {
    /// A timeline.
    #[must_use]
    pub fn timeline<'a>(&'a self, timeline: &'a TimelineView) -> TimelineHtml<'a> {
        TimelineHtml { v: self, timeline }
    }
}
