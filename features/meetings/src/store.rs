//! SQL, one function one statement. What gives meetings to pages takes the actor: drafts are found by those who steer the body.
//!
//! * [`look`] – what stands before something is written
//! * [`mod@write`] – drafts, and who published, moved and cancelled when
//! * [`mod@line`] – meetings as lists and pages tell them, of one body
//! * [`county`] – the meetings of a county, a page at a time
//! * [`page`] – what has become of one meeting
//! * [`feed`] – meetings for calendars

pub mod county;
pub mod feed;
pub mod line;
pub mod look;
pub mod page;
pub mod write;
