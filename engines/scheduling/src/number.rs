//! Numbers in the width that long lists are kept in. A sound instance has none that does not fit; one that does not would give a
//! plan that the referee refuses.

/// A place in a list.
pub(crate) fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// A count as a whole number.
pub(crate) fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// A place to meet in, or online.
/// −1 to 32,767.
pub(crate) fn place(place: i32) -> i16 {
    i16::try_from(place).unwrap_or(i16::MAX)
}

/// A day.
pub(crate) fn day(day: usize) -> u16 {
    u16::try_from(day).unwrap_or(u16::MAX)
}

/// A block.
pub(crate) fn block(start: usize) -> u8 {
    u8::try_from(start).unwrap_or(u8::MAX)
}

/// A cost.
/// Half the greatest where it does not fit, so that two of them can be added.
pub(crate) fn cost(cost: i64) -> i32 {
    i32::try_from(cost).unwrap_or(i32::MAX / 2)
}
