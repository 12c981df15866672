//! A register as a folder of readable files: read whole, every fault named, loaded in one go or not at all.
//!
//! * [`mod@format`] – what the files may hold
//! * [`fault`] – what can be wrong, with file, line, the word found and what was expected
//! * [`read`] – texts to items
//! * [`check`] – do the items fit together; reads and checks at once
//! * [`load`] – into an empty register
//! * [`mod@write`] – the register as a package

mod charters;
pub mod check;
pub mod fault;
pub mod format;
mod links;
pub mod load;
pub mod read;
pub mod write;

pub use fault::PackageFault;
pub use read::{File, Package};
