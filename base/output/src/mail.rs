//! Letters by mail: queued in the transaction of the change that calls for them, sent afterwards, followed until they have
//! arrived or somebody must do something.
//!
//! Knows nothing of what a letter is about. Never writes an address, a name or a text to the program's log.
//!
//! In reading order:
//! * [`letter`] – a letter as a feature writes it, and what can be wrong with it
//! * [`outbox`] – [`post`], and the letter on its way through its states
//! * [`state`] – the states
//! * [`compose`] – text and HTML made from the same content, the whole message
//! * [`server`] – the server that letters are handed to, as an operator names it
//! * [`dialogue`] – one conversation with it
//! * [`courier`] – the jobs: who sends when, and how often it is tried
//! * [`keep`] – what is cleared, what was left lying
//! * [`returned`] – messages that come back
//! * [`overview`] – what waits and what did not arrive, for people

pub mod compose;
pub mod courier;
pub mod dialogue;
pub mod keep;
pub mod letter;
pub mod outbox;
pub mod overview;
pub mod returned;
pub mod server;
pub mod state;

pub use compose::Frame;
pub use courier::Courier;
pub use letter::{Attachment, Block, Letter, LetterFault, Recipient, Unsendable};
pub use outbox::{Posted, post};
pub use server::Server;
pub use state::State;

#[cfg(test)]
mod tests;
