//! What can be said of meetings without looking anything up.
//!
//! * [`clash`] – a body cannot meet twice at the same time
//! * [`course`] – what has become of a meeting since it was published

pub mod clash;
pub mod course;
