//! The only way the time of day enters: as an argument at the border.

use jiff::{Timestamp, civil::Date};

/// Tells the time. The program has a real one, the demo one whose day stands still, tests one they move.
pub trait Clock: Send + Sync + 'static {
    /// The moment, for log entries.
    fn now(&self) -> Timestamp;
    /// The civil date in Europe/Stockholm, for everything people decide.
    fn today(&self) -> Date;
}
