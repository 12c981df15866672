//! The number of a request: in the log, in the answer's `x-request-id`, and on the page when the fault is ours.

use std::{
    hash::{BuildHasher, RandomState},
    sync::{
        OnceLock,
        atomic::{AtomicU64, Ordering},
    },
};

/// A number that is easy to read over the telephone: eight signs without 0, 1, I, L, O and U. Says nothing about who
/// asked for what.
#[derive(Clone)]
pub(crate) struct RequestNumber(pub(crate) String);

impl RequestNumber {
    /// The next one; different each time the program starts.
    pub(crate) fn next() -> Self {
        const SIGNS: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";
        static COUNT: AtomicU64 = AtomicU64::new(0);
        static KEY: OnceLock<RandomState> = OnceLock::new();
        let mut number = KEY.get_or_init(RandomState::new).hash_one(COUNT.fetch_add(1, Ordering::Relaxed));
        let mut out = String::with_capacity(9);
        for place in 0..8 {
            if place == 4 {
                out.push('-');
            }
            out.push(char::from(SIGNS[(number % 30) as usize]));
            number /= 30;
        }
        Self(out)
    }
}
