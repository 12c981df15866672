//! Whether the parts of a PDF that are unpacked while it is opened stay small together.
//!
//! lopdf limits each object stream for itself, and a file may have thousands. They are counted here before: all that are
//! packed, whatever their objects say about their size.

use std::io::{self, Read};

use flate2::read::ZlibDecoder;

/// How far before its stream the description of an object is looked for, in bytes.
const LOOK_BACK: usize = 4_096;

/// Whether all object streams together unpack to no more than `most` bytes. A stream that describes itself in a way that no
/// writer uses (several filters, letters as numbers) counts as too large.
pub(super) fn are_small(bytes: &[u8], most: usize) -> bool {
    let mut left = most as u64;
    let mut from = 0;
    while let Some(at) = find(&bytes[from..], b"stream").map(|at| from + at) {
        from = at + b"stream".len();
        if bytes[..at].ends_with(b"end") {
            continue;
        }
        let before = &bytes[at.saturating_sub(LOOK_BACK)..at];
        let object = before.windows(3).rposition(|window| window == b"obj").map_or(before, |start| &before[start..]);
        if find(object, b"ObjStm").is_none() && find(object, b"XRef").is_none() && !object.contains(&b'#') {
            continue;
        }
        if [&b"LZW"[..], b"ASCII", b"A85", b"AHx", b"RunLength", b"Brotli", b"Crypt"]
            .iter()
            .any(|f| find(object, f).is_some())
            || object.windows(6).filter(|window| window == b"Decode").count() > 2
        {
            return false;
        }
        let packed = &bytes[from..];
        let packed = packed.strip_prefix(b"\r\n").or_else(|| packed.strip_prefix(b"\n")).unwrap_or(packed);
        // What is not packed, or breaks off, counts as far as it goes.
        let mut unpacked = ZlibDecoder::new(packed).take(left + 1);
        let mut counted = Counted(0);
        let _ = io::copy(&mut unpacked, &mut counted);
        let Some(rest) = left.checked_sub(counted.0) else { return false };
        left = rest;
    }
    true
}

/// Takes bytes and keeps only their number, so that what came before a fault counts too.
struct Counted(u64);

impl io::Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    memchr::memmem::find(bytes, word)
}
