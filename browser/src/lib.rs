//! A reader in a real Chromium: opens pages, follows links by their words, presses keys, and has axe look at every page.
//!
//! Journeys are written with these verbs in `tests/journeys`. What the reader does, a person could do; nothing here
//! reaches past the screen into the product. In reading order:
//! * [`words`] – what stands on a page, in both languages
//! * [`screen`] – width and colour scheme
//! * [`process`] – programs that end with the tests, however those end
//! * [`product`] – the product itself, as `radslag demo`
//! * [`chromium`] – the browser and its driver
//! * [`reader`] – the verbs
//! * [`form`] – writing, choosing, ticking
//! * [`surroundings`] – width, scheme, paper, no scripts, pictures
//! * [`keyboard`] – keys, focus and its order
//! * [`inspection`] – axe, sideways scrolling, the browser's complaints

pub mod chromium;
pub mod form;
pub mod inspection;
pub mod keyboard;
pub mod process;
pub mod product;
pub mod reader;
pub mod screen;
pub mod surroundings;
pub mod words;

pub use reader::Reader;
pub use screen::{Scheme, Width};
pub use words::{Words, both};
