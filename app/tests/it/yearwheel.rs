//! The year's plan in the region's language: what it is made from, three proposals, a meeting moved, a year published.
//!
//! * [`basis`] – the year as the engine is given it
//! * [`story`] – from nothing to a published year

mod basis;
mod story;
