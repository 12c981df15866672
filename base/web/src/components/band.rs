//! A year as it stood: a band of twelve equal months whose height says how it was. A picture beside its numbers, hidden
//! from readers; the table beside it says the same in words.

use std::fmt;

use askama::filters::HtmlSafe;
use kernel::{Date, date_text};

use super::Level;
use crate::{
    phrase::{Link, escape},
    view::View,
};

/// Width of a month in the picture's own units; a year is twelve of them whatever the number of days.
const MONTH: i32 = 1000;
/// Height of the picture.
const HEIGHT: i32 = 28;

/// A year as a band.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct BandView {
    /// Stretches of days within one year, in order; days that belong to none stay empty.
    pub stretches: Vec<BandStretch>,
    /// The day to mark, when it lies in the year.
    pub today: Option<Date>,
}

/// Days that stood alike.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BandStretch {
    /// First day.
    pub from: Date,
    /// Last day, in the same year.
    pub to: Date,
    /// How it stood.
    pub level: Level,
}

/// How far from the left a day begins.
fn place(day: Date) -> i32 {
    (i32::from(day.month()) - 1) * MONTH + (i32::from(day.day()) - 1) * MONTH / i32::from(day.days_in_month())
}

/// How far from the left a day ends.
fn end(day: Date) -> i32 {
    (i32::from(day.month()) - 1) * MONTH + i32::from(day.day()) * MONTH / i32::from(day.days_in_month())
}

/// The class of a level and how high it stands: the higher, the more it needs a person.
const fn look(level: Level) -> (&'static str, i32) {
    match level {
        Level::Breach => ("breach", HEIGHT),
        Level::Warning => ("warning", 18),
        Level::Unknown => ("unknown", 10),
        Level::Ok => ("ok", 4),
    }
}

impl fmt::Display for BandView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = 12 * MONTH;
        write!(
            f,
            "<svg class=\"band\" viewBox=\"0 0 {width} {HEIGHT}\" preserveAspectRatio=\"none\" aria-hidden=\"true\" \
             focusable=\"false\">"
        )?;
        for month in 0..=12 {
            write!(f, "<path class=\"band-month\" d=\"M{} 0V{HEIGHT}\"/>", month * MONTH)?;
        }
        for stretch in &self.stretches {
            let (class, height) = look(stretch.level);
            let (x, y) = (place(stretch.from), (HEIGHT - height) / 2);
            let width = end(stretch.to) - x;
            write!(f, "<rect class=\"band-{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>")?;
        }
        if let Some(today) = self.today {
            write!(f, "<path class=\"band-today\" d=\"M{} 0V{HEIGHT}\"/>", place(today))?;
        }
        f.write_str("</svg>")
    }
}

impl HtmlSafe for BandView {}

/// What the heights of a band mean, and the twelve months above it as links.
pub struct BandLegend<'a> {
    v: &'a View,
}

impl fmt::Display for BandLegend<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<ul class=\"band-legend\">")?;
        for level in Level::ALL {
            let (class, height) = look(level);
            let y = (HEIGHT - height) / 2;
            write!(
                f,
                "<li><svg viewBox=\"0 0 28 {HEIGHT}\" aria-hidden=\"true\" focusable=\"false\"><rect class=\"band-{class}\" \
                 x=\"0\" y=\"{y}\" width=\"28\" height=\"{height}\"/></svg>"
            )?;
            escape(f, &self.v.t(level.words()))?;
            f.write_str("</li>")?;
        }
        f.write_str("</ul>")
    }
}

impl HtmlSafe for BandLegend<'_> {}

impl View {
    /// What the heights of a band mean.
    #[must_use]
    pub const fn band_legend(&self) -> BandLegend<'_> {
        BandLegend { v: self }
    }

    /// The twelve months of a year as links to each first day; `path` is without language.
    #[must_use]
    pub fn months(&self, path: &str, year: i16) -> Vec<Link> {
        let first = |month: i8| Date::new(year, month, 1).ok();
        let link = |day: Date| Link::new(date_text::month_short(day.month(), self.language), self.url_on(path, day));
        (1..=12).filter_map(first).map(link).collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_stretch_lies_where_its_days_are() {
        let stretches = vec![BandStretch { from: date(2027, 1, 1), to: date(2027, 6, 30), level: Level::Breach }];
        let band = BandView { stretches, today: Some(date(2027, 2, 1)) }.to_string();
        assert!(band.contains("class=\"band-breach\" x=\"0\" y=\"0\" width=\"6000\" height=\"28\""), "{band}");
        assert!(band.contains("class=\"band-today\" d=\"M1000 0V28\""), "{band}");
    }

    #[test]
    fn a_single_day_has_a_width() {
        let stretches = vec![BandStretch { from: date(2027, 12, 31), to: date(2027, 12, 31), level: Level::Ok }];
        let band = BandView { stretches, today: None }.to_string();
        assert!(band.contains("x=\"11967\" y=\"12\" width=\"33\""), "{band}");
    }
}
