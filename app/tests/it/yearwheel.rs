//! The year's plan in the region's language: what it is made from, three proposals, a meeting moved, a year published.
//!
//! * [`anew`] – what is published is planned anew
//! * [`basis`] – the year as the engine is given it
//! * [`killed`] – a search whose process is gone
//! * [`statements`] – pages ask no more when there is more
//! * [`story`] – from nothing to a published year
//! * [`trouble`] – what goes wrong
//! * [`wishes`] – what a year keeps to, and rules broken on purpose

mod anew;
mod basis;
mod killed;
mod statements;
mod story;
mod trouble;
mod wishes;
