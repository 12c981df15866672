//! The Swedish calendar 1990–2100: holidays, free days, working days, weeks, school breaks.
//!
//! Pure: every answer follows from the date alone (school breaks: from a table that is passed in).
//! Sources: lag (1989:253) om allmänna helgdagar with its change of 2005, semesterlagen 7 § for the three eves.

mod school;
mod week;
mod working;

use jiff::{
    ToSpan,
    civil::{Date, Weekday, date},
};

use crate::language::Language;

pub use school::{BreakKind, Fault, SchoolBreak, SchoolBreaks};
pub use week::{Week, weeks_in_year};
pub use working::{
    add_working_days, is_bridge_day, is_free, is_working_day, next_working_day, previous_working_day,
    working_days_between,
};

/// A day with a name of its own.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Holiday {
    /// 1 January.
    NewYearsDay,
    /// 6 January.
    Epiphany,
    /// The Friday before Easter.
    GoodFriday,
    /// Easter Sunday.
    EasterSunday,
    /// The Monday after Easter.
    EasterMonday,
    /// 1 May.
    MayDay,
    /// The Thursday 39 days after Easter.
    AscensionDay,
    /// The Sunday 49 days after Easter.
    Pentecost,
    /// The Monday after Pentecost; a public holiday until 2004.
    PentecostMonday,
    /// 6 June; a public holiday since 2005.
    NationalDay,
    /// The Saturday between 20 and 26 June.
    MidsummerDay,
    /// The Saturday between 31 October and 6 November.
    AllSaintsDay,
    /// 25 December.
    ChristmasDay,
    /// 26 December.
    SecondDayOfChristmas,
    /// The Friday before Midsummer Day.
    MidsummerEve,
    /// 24 December.
    ChristmasEve,
    /// 31 December.
    NewYearsEve,
    /// 5 January.
    EpiphanyEve,
    /// The Thursday before Easter.
    MaundyThursday,
    /// 30 April.
    WalpurgisNight,
    /// The Friday before All Saints' Day.
    AllSaintsEve,
}

/// How free a [`Holiday`] is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Freedom {
    /// A public holiday by law.
    ByLaw,
    /// Counted as a Sunday by the annual leave act and in practice: the three great eves.
    ByCustom,
    /// A shortened day by many local agreements; a working day here. Not verified for any single employer.
    HalfDay,
}

impl Holiday {
    /// All of them; of two that share a day the more free one comes first.
    pub const ALL: [Self; 21] = [
        Self::NewYearsDay,
        Self::Epiphany,
        Self::GoodFriday,
        Self::EasterSunday,
        Self::EasterMonday,
        Self::MayDay,
        Self::AscensionDay,
        Self::Pentecost,
        Self::PentecostMonday,
        Self::NationalDay,
        Self::MidsummerDay,
        Self::AllSaintsDay,
        Self::ChristmasDay,
        Self::SecondDayOfChristmas,
        Self::MidsummerEve,
        Self::ChristmasEve,
        Self::NewYearsEve,
        Self::EpiphanyEve,
        Self::MaundyThursday,
        Self::WalpurgisNight,
        Self::AllSaintsEve,
    ];

    /// Whether it is free by law, by custom or half.
    #[must_use]
    pub const fn freedom(self) -> Freedom {
        match self {
            Self::MidsummerEve | Self::ChristmasEve | Self::NewYearsEve => Freedom::ByCustom,
            Self::EpiphanyEve | Self::MaundyThursday | Self::WalpurgisNight | Self::AllSaintsEve => Freedom::HalfDay,
            _ => Freedom::ByLaw,
        }
    }

    /// The day it falls on in `year`; `None` in years when it was no holiday.
    #[must_use]
    pub fn in_year(self, year: i16) -> Option<Date> {
        let after_easter = |days: i32| easter(year).saturating_add(days.days());
        let day = match self {
            Self::NewYearsDay => date(year, 1, 1),
            Self::EpiphanyEve => date(year, 1, 5),
            Self::Epiphany => date(year, 1, 6),
            Self::MaundyThursday => after_easter(-3),
            Self::GoodFriday => after_easter(-2),
            Self::EasterSunday => after_easter(0),
            Self::EasterMonday => after_easter(1),
            Self::WalpurgisNight => date(year, 4, 30),
            Self::MayDay => date(year, 5, 1),
            Self::AscensionDay => after_easter(39),
            Self::Pentecost => after_easter(49),
            Self::PentecostMonday => return (year <= 2004).then(|| after_easter(50)),
            Self::NationalDay => return (year >= 2005).then(|| date(year, 6, 6)),
            Self::MidsummerEve => saturday_from(date(year, 6, 20)).saturating_sub(1.day()),
            Self::MidsummerDay => saturday_from(date(year, 6, 20)),
            Self::AllSaintsEve => saturday_from(date(year, 10, 31)).saturating_sub(1.day()),
            Self::AllSaintsDay => saturday_from(date(year, 10, 31)),
            Self::ChristmasEve => date(year, 12, 24),
            Self::ChristmasDay => date(year, 12, 25),
            Self::SecondDayOfChristmas => date(year, 12, 26),
            Self::NewYearsEve => date(year, 12, 31),
        };
        Some(day)
    }

    /// The name as people say it: `Kristi himmelsfärdsdag`, `Ascension Day`.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        let (sv, en) = match self {
            Self::NewYearsDay => ("Nyårsdagen", "New Year's Day"),
            Self::Epiphany => ("Trettondedag jul", "Epiphany"),
            Self::GoodFriday => ("Långfredagen", "Good Friday"),
            Self::EasterSunday => ("Påskdagen", "Easter Sunday"),
            Self::EasterMonday => ("Annandag påsk", "Easter Monday"),
            Self::MayDay => ("Första maj", "May Day"),
            Self::AscensionDay => ("Kristi himmelsfärdsdag", "Ascension Day"),
            Self::Pentecost => ("Pingstdagen", "Pentecost"),
            Self::PentecostMonday => ("Annandag pingst", "Pentecost Monday"),
            Self::NationalDay => ("Nationaldagen", "National Day"),
            Self::MidsummerDay => ("Midsommardagen", "Midsummer Day"),
            Self::AllSaintsDay => ("Alla helgons dag", "All Saints' Day"),
            Self::ChristmasDay => ("Juldagen", "Christmas Day"),
            Self::SecondDayOfChristmas => ("Annandag jul", "Second Day of Christmas"),
            Self::MidsummerEve => ("Midsommarafton", "Midsummer Eve"),
            Self::ChristmasEve => ("Julafton", "Christmas Eve"),
            Self::NewYearsEve => ("Nyårsafton", "New Year's Eve"),
            Self::EpiphanyEve => ("Trettondagsafton", "Twelfth Night"),
            Self::MaundyThursday => ("Skärtorsdagen", "Maundy Thursday"),
            Self::WalpurgisNight => ("Valborgsmässoafton", "Walpurgis Night"),
            Self::AllSaintsEve => ("Dagen före alla helgons dag", "All Saints' Eve"),
        };
        match language {
            Language::Sv => sv,
            Language::En => en,
        }
    }
}

/// All named days of a year, in date order; two that share a day stand beside each other, the more free one first.
#[must_use]
pub fn holidays(year: i16) -> Vec<(Date, Holiday)> {
    let mut days: Vec<_> = Holiday::ALL.into_iter().filter_map(|h| Some((h.in_year(year)?, h))).collect();
    days.sort_by_key(|(day, _)| *day);
    days
}

/// The name the day has, if any; of two (1 May 2008 was Ascension Day too) the first of [`Holiday::ALL`].
#[must_use]
pub fn holiday(day: Date) -> Option<Holiday> {
    Holiday::ALL.into_iter().find(|h| h.in_year(day.year()) == Some(day))
}

/// Easter Sunday, by the anonymous Gregorian method (Meeus, Jones, Butcher).
#[must_use]
pub fn easter(year: i16) -> Date {
    let y = i32::from(year);
    let (golden, century, in_century) = (y % 19, y / 100, y % 100);
    let shift = (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + century - century / 4 - shift + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - moon - in_century % 4) % 7;
    let late = (golden + 11 * moon + 22 * sunday) / 451;
    let from_march = moon + sunday - 7 * late + 21;
    date(year, 3, 1).saturating_add(from_march.days())
}

fn saturday_from(day: Date) -> Date {
    let days = day.weekday().until(Weekday::Saturday);
    day.saturating_add(i32::from(days).days())
}

#[cfg(test)]
mod tests;
