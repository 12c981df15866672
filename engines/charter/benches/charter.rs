//! Benchmarks of the charter engine.

fn main() {}
