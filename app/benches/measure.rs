//! Instruments: processor time of a process, resident memory, and a sender of requests that never waits for answers
//! before it sends the next. Nothing here knows the product.

pub mod http;
pub mod load;

use std::{fs, path::Path};

/// Processor time that all threads of a process have had so far, in milliseconds; `who` is a number or `self`.
///
/// The kernel's scheduler counts in nanoseconds; the coarse clock ticks of `/proc/…/stat` would not do.
pub fn processor_ms(who: &str) -> f64 {
    let Ok(threads) = fs::read_dir(format!("/proc/{who}/task")) else { return 0.0 };
    let time =
        |thread: &Path| fs::read_to_string(thread.join("schedstat")).ok()?.split(' ').next()?.parse::<u64>().ok();
    let nanoseconds: u64 = threads.filter_map(|thread| time(&thread.ok()?.path())).sum();
    millions(nanoseconds)
}

/// Resident memory of a process in MiB.
pub fn resident_mib(process: u32) -> f64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib = line.and_then(|rest| rest.trim().split(' ').next()?.parse::<u32>().ok());
    f64::from(kib.unwrap_or(0)) / 1024.0
}

/// Size of a file in megabytes.
pub fn megabytes(file: &Path) -> f64 {
    millions(fs::metadata(file).map_or(0, |data| data.len()))
}

/// A count in millions.
#[expect(clippy::cast_precision_loss, reason = "below 2^53: bytes of a file, nanoseconds of a benchmark")]
pub fn millions(count: u64) -> f64 {
    count as f64 / 1e6
}

/// The value below which so large a share of the values is; the values are sorted by this.
pub fn percentile(values: &mut [f64], share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a place in a list"
    )]
    let at = (values.len() as f64 * share) as usize;
    values.get(at.min(values.len().saturating_sub(1))).copied().unwrap_or(f64::NAN)
}
