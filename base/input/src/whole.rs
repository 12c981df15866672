//! A file read whole, or refused when it is too large: at once when its length is known, else after one byte too many.

use std::io::{self, Read};

use crate::says::{Says, megabytes};

/// Why a file was not read.
#[derive(Debug, thiserror::Error)]
pub enum WholeFault {
    /// It is larger than the limit; nothing beyond the limit was kept.
    #[error("larger than {most} bytes")]
    TooLarge {
        /// The limit in bytes.
        most: u64,
    },
    /// What the system says.
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl WholeFault {
    /// The fault as a text key, or `None` when it is the system's.
    #[must_use]
    pub fn says(&self) -> Option<Says> {
        match self {
            Self::TooLarge { most } => Some(Says::plain("input-too-large").with("most", &megabytes(*most))),
            Self::Io(_) => None,
        }
    }
}

/// Everything that `from` gives. `length` is what is known beforehand, in bytes (a file's size, a request's
/// `Content-Length`); a length over `most` is refused without reading.
///
/// # Errors
/// [`WholeFault`].
pub fn read(from: impl Read, length: Option<u64>, most: u64) -> Result<Vec<u8>, WholeFault> {
    if length.is_some_and(|length| length > most) {
        return Err(WholeFault::TooLarge { most });
    }
    let mut bytes = Vec::new();
    from.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(WholeFault::TooLarge { most });
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fails the test when anybody reads from it.
    struct Untouchable;

    impl Read for Untouchable {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            panic!("was read");
        }
    }

    #[test]
    fn a_file_over_the_limit_is_refused_before_it_is_read() {
        assert!(matches!(read(Untouchable, Some(200_000_000), 25_000_000), Err(WholeFault::TooLarge { .. })));
    }

    #[test]
    fn a_stream_without_end_is_refused_after_one_byte_too_many() {
        assert!(matches!(read(io::repeat(b'x'), None, 1000), Err(WholeFault::TooLarge { most: 1000 })));
        assert_eq!(read(io::repeat(b'x').take(1000), None, 1000).unwrap().len(), 1000);
    }
}
