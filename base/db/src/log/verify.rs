//! Proving the log.

/// What was proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proof;

/// What does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfit;
