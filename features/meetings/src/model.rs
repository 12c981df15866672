//! Meetings as those who arrange them speak of them: an occasion, what is wished of it, and what stands in the way.

mod fault;
mod wish;

pub use fault::{Fault, Refused, WishFault};
pub use wish::{Kept, Occasion, Wish};
