//! What programs may ask: the table of operations, the shape of every answer, and the OpenAPI document made from them.
//!
//! An answer is a struct made by [`shape!`](crate::shape); its comments become the descriptions. Nothing here answers a
//! request: the handler of the page does, when JSON is asked for.

mod document;
mod operation;
mod schema;

pub use document::document;
pub use operation::{Content, Operation, Parameter, Place};
pub use schema::{Links, Schemas, Shape, object};
