//! Requests at a steady rate, whatever the answers take: each is timed from the moment it was meant to be sent, so that
//! a server that stalls cannot hide it by holding the next ones back.

use std::{
    io::Result,
    sync::atomic::{AtomicU32, Ordering},
    thread,
    time::{Duration, Instant},
};

use super::http::Connection;

/// Connections, as many as several browsers hold; each waits for its own answer only.
const CONNECTIONS: usize = 24;

/// What is asked, and with which cookie; an empty one is not sent.
pub struct Asked {
    /// The path.
    pub path: String,
    /// Name and value.
    pub cookie: String,
}

/// Sends `rate` requests a second for so many seconds, the paths in turn; gives how long each answer took, in
/// milliseconds.
pub fn steady(address: &str, paths: &[String], rate: u32, seconds: u32) -> Result<Vec<f64>> {
    let asked: Vec<Asked> = paths.iter().map(|path| Asked { path: path.clone(), cookie: String::new() }).collect();
    steady_as(address, &asked, rate, seconds)
}

/// The same, each with a cookie of its own.
pub fn steady_as(address: &str, asked: &[Asked], rate: u32, seconds: u32) -> Result<Vec<f64>> {
    let (next, total) = (AtomicU32::new(0), rate * seconds);
    let start = Instant::now() + Duration::from_millis(50);
    let send = || {
        let mut connection = Connection::open(address)?;
        let mut times = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= total {
                return Ok(times);
            }
            let meant = start + Duration::from_secs(1) * number / rate;
            wait_for(meant);
            let Asked { path, cookie } = &asked[usize::try_from(number).unwrap_or(0) % asked.len()];
            connection.get_as(path, cookie)?;
            times.push(meant.elapsed().as_secs_f64() * 1e3);
        }
    };
    thread::scope(|scope| {
        let senders: Vec<_> = (0..CONNECTIONS).map(|_| scope.spawn(send)).collect();
        let times = senders.into_iter().map(|sender| sender.join().expect("a sender gives its faults back"));
        Ok(times.collect::<Result<Vec<_>>>()?.concat())
    })
}

/// Parks until a moment; the thread may wake early, so it looks again.
fn wait_for(moment: Instant) {
    while let Some(left) = moment.checked_duration_since(Instant::now()).filter(|left| !left.is_zero()) {
        thread::park_timeout(left);
    }
}
