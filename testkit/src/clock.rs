//! A clock that moves only when told to: the day and the moment each on their own, as in the demo.

use std::sync::{Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp, civil::Date};
use kernel::Clock;

/// The day of the demo, at nine in the morning, until it is moved.
#[derive(Debug)]
pub struct HandClock(Mutex<(Date, Timestamp)>);

impl HandClock {
    /// Nine in the morning of 24 November 2026, Swedish time.
    #[must_use]
    pub fn new() -> Self {
        let morning = demo::TODAY.at(8, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC);
        Self(Mutex::new((demo::TODAY, morning.map_or(Timestamp::UNIX_EPOCH, |at| at.timestamp()))))
    }

    /// Moves the day; the moment stays, because a log is dated by the real time.
    pub fn move_to(&self, day: Date) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).0 = day;
    }

    /// Moves the moment; the day stays.
    pub fn advance(&self, by: SignedDuration) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).1 += by;
    }

    fn read(&self) -> (Date, Timestamp) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for HandClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for HandClock {
    fn now(&self) -> Timestamp {
        self.read().1
    }

    fn today(&self) -> Date {
        self.read().0
    }
}
