//! Asking other machines over the web: one request at a time over TLS, and documents fetched from addresses that people write.
//!
//! Keeps nothing, knows no proxy from the environment, no cookies and no passwords. What is fetched is bytes: what they are is
//! told by whoever reads them.
//!
//! In reading order:
//! * [`wire`] – TLS and one question with its answer, for whoever knows whom to ask
//! * [`public`] – which machines anybody may have us ask
//! * [`names`] – names to machines, as a parameter
//! * [`Fetcher`] – a document from an address, which may be anybody's
//! * [`scanner`] – what a virus scanner says of a file

mod fetcher;
pub mod names;
pub mod public;
pub mod scanner;
pub mod wire;

pub use fetcher::{FetchFault, Fetched, Fetcher, Limits};
