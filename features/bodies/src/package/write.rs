//! The register as a package: the files that [`super::read`] reads, and one JSON file with the same items.
//!
//! Written in an order that follows from the content alone, so that the same register gives the same bytes on every database,
//! and a register read from a package gives that package again. What is not in a package: the change log, findings (they are
//! counted again), sources that were read, and rows that were withdrawn.

mod gather;
mod layout;

use std::sync::Arc;

use db::{Result, Tx};
use kernel::Actor;
use serde_json::Value;

use super::File;

/// The format of packages that this program writes, and the newest it reads.
pub const FORMAT: i64 = 1;

/// One item: its fields in the order they are written.
type Item = Vec<(String, Value)>;

/// Items under one name.
struct List {
    name: &'static str,
    items: Vec<Item>,
}

/// A body with everything that belongs to it.
struct Body {
    slug: String,
    head: Item,
    lists: Vec<List>,
    /// Charter versions with their rules.
    charters: Vec<(Item, Vec<Item>)>,
}

/// A whole register, ready to be written.
pub struct Register {
    /// Name of the file and what stands in it.
    files: Vec<(&'static str, List)>,
    bodies: Vec<Body>,
}

/// Everything of the register that the actor may see. A number of statements that does not grow with the register.
///
/// # Errors
/// What the database says.
pub fn register(tx: &mut Tx<'_>, actor: &Actor) -> Result<Register> {
    gather::register(tx, actor)
}

impl Register {
    /// The files of a folder: `package.toml`, one file a kind, one file a body.
    #[must_use]
    pub fn toml(&self) -> Vec<File> {
        let file = |name: &str, text: String| File { name: Arc::from(name), text };
        let mut files = vec![file("package.toml", format!("format = {FORMAT}\n"))];
        let lists = self.files.iter().filter(|(_, list)| !list.items.is_empty());
        files.extend(lists.map(|(name, list)| file(name, layout::list(list))));
        files.extend(self.bodies.iter().map(|body| file(&format!("bodies/{}.toml", body.slug), layout::body(body))));
        files
    }

    /// One JSON file with the same items under the same names, bodies under `body`.
    #[must_use]
    pub fn json(&self) -> String {
        layout::json(self)
    }

    /// How many items there are, by what they are called in files: for a person who wants to know what was written.
    #[must_use]
    pub fn counts(&self) -> Vec<(&'static str, usize)> {
        let lists = self.files.iter().map(|(_, list)| (list.name, list.items.len()));
        lists.chain(std::iter::once(("body", self.bodies.len()))).collect()
    }
}
