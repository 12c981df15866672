//! SQL of the year's plan: one function, one statement unless it says otherwise.
//!
//! * [`facts`] – what the register knows of a county's bodies in a year
//! * [`plan`] – plans and runs
//! * [`condition`] – what a plan keeps to
//! * [`people`] – names
//! * [`proposal`] – alternatives
//! * [`ring`] – the year as it stands, for the ring
//! * [`standing`] – meetings of the register
//! * [`version`] – what was published

pub mod condition;
pub mod facts;
pub mod people;
pub mod plan;
pub mod proposal;
pub mod ring;
pub mod standing;
pub mod version;
