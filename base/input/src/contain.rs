//! Runs the parser of somebody else so that neither a panic of its nor endless work reaches the program.
//!
//! The work gets a thread of its own with a deep stack and a time. A thread that does not finish cannot be stopped: it is left
//! behind and its answer dropped. Sizes are limited before, so what it may hold meanwhile is limited too.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::mpsc,
    thread,
    time::Duration,
};

/// The stack of the thread, in bytes. Parsers here limit their depth; this is room for those limits.
const STACK: usize = 32 * 1024 * 1024;
/// The time a file gets. A page takes milliseconds, the largest sheet allowed a few seconds.
pub(crate) const TIME: Duration = Duration::from_secs(20);

/// How contained work can fail.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Broke {
    /// The parser panicked.
    Panicked,
    /// It was not ready in time.
    TooLong,
}

/// What the work answers, or how it broke.
pub(crate) fn run<T: Send + 'static>(time: Duration, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Broke> {
    let (answer, wait) = mpsc::sync_channel(1);
    let started = thread::Builder::new().name("papers".into()).stack_size(STACK).spawn(move || {
        // Nothing the work has touched is looked at after a panic.
        let _ = answer.send(catch_unwind(AssertUnwindSafe(work)));
    });
    if started.is_err() {
        return Err(Broke::TooLong);
    }
    match wait.recv_timeout(time) {
        Ok(Ok(done)) => Ok(done),
        Ok(Err(_)) | Err(mpsc::RecvTimeoutError::Disconnected) => Err(Broke::Panicked),
        Err(mpsc::RecvTimeoutError::Timeout) => Err(Broke::TooLong),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_and_endless_work_are_answers() {
        assert_eq!(run(TIME, || 7), Ok(7));
        assert_eq!(run(TIME, || Vec::<u8>::new()[0]), Err(Broke::Panicked));
        let (hold, held) = mpsc::channel::<()>();
        assert_eq!(run(Duration::from_millis(1), move || held.recv().is_ok()), Err(Broke::TooLong));
        drop(hold);
    }
}
