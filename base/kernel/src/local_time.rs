//! The time of day of a meeting, as a clock on the wall in Sweden shows it, to the minute.
//!
//! Which moment that is follows from the day and the rules of Europe/Stockholm ([`LocalTime::on`]). Never reads a clock.

use std::{fmt, str::FromStr};

use jiff::{
    Timestamp,
    civil::{Date, Time},
    tz::TimeZone,
};

/// Hours and minutes: `13:00`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LocalTime(Time);

/// A text that was to be a time of day and is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a time of day: {found:?}")]
pub struct NotATime {
    /// The text as it stood, without the spaces around it.
    pub found: String,
}

impl LocalTime {
    /// Hour 0–23 and minute 0–59; `None` for others.
    #[must_use]
    pub fn new(hour: i8, minute: i8) -> Option<Self> {
        Time::new(hour, minute, 0, 0).ok().map(Self)
    }

    /// Reads a time as people write it: `13.00`, `13:00`, `kl. 13.00`, `kl 9`, `9`.
    ///
    /// ```
    /// use radslag_kernel::local_time::LocalTime;
    /// assert_eq!(LocalTime::parse("kl. 9").unwrap().to_string(), "09:00");
    /// assert_eq!(LocalTime::parse("13.45").unwrap().to_string(), "13:45");
    /// assert!(LocalTime::parse("25.00").is_err());
    /// ```
    ///
    /// # Errors
    /// [`NotATime`] with the text.
    pub fn parse(text: &str) -> Result<Self, NotATime> {
        let lower = text.trim().to_lowercase();
        let rest = lower.strip_prefix("kl.").or_else(|| lower.strip_prefix("kl")).unwrap_or(&lower).trim();
        let (hour, minute) = rest.split_once(['.', ':']).unwrap_or((rest, "00"));
        let number = |text: &str, longest: usize| {
            let digits = (1..=longest).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
            if digits { text.parse().ok() } else { None }
        };
        let minute = if minute.len() == 2 { number(minute, 2) } else { None };
        let time = number(hour, 2).zip(minute).and_then(|(hour, minute)| Self::new(hour, minute));
        time.ok_or_else(|| NotATime { found: text.trim().into() })
    }

    /// The moment on a day. A time that the day does not have, when summer time begins, is taken an hour later; of two, the first.
    #[must_use]
    pub fn on(self, day: Date) -> Timestamp {
        let zoned = day.to_datetime(self.0).to_zoned(swedish());
        // Only days at the end of time have no moment.
        zoned.map_or(Timestamp::MAX, |zoned| zoned.timestamp())
    }

    /// Minutes since midnight.
    #[must_use]
    pub fn minutes(self) -> i32 {
        i32::from(self.0.hour()) * 60 + i32::from(self.0.minute())
    }
}

/// Central European time with the European rule for summer time, which has held since 1996.
fn swedish() -> TimeZone {
    TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap_or(TimeZone::UTC)
}

impl fmt::Display for LocalTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0.hour(), self.0.minute())
    }
}

impl FromStr for LocalTime {
    type Err = NotATime;
    /// Only the form that is kept: `13:00`.
    fn from_str(text: &str) -> Result<Self, NotATime> {
        let not = || NotATime { found: text.into() };
        let time = Self::parse(text).map_err(|_| not())?;
        if time.to_string() == text { Ok(time) } else { Err(not()) }
    }
}

impl TryFrom<String> for LocalTime {
    type Error = NotATime;
    fn try_from(text: String) -> Result<Self, NotATime> {
        text.parse()
    }
}

impl From<LocalTime> for String {
    fn from(time: LocalTime) -> Self {
        time.to_string()
    }
}

#[cfg(test)]
mod tests;
