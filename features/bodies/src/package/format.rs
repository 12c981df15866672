//! The register as readable TOML files: what each file may hold.
//!
//! One folder is one package. Things name each other by slug; people by a key that lives in the package only.
//! `demo/README.md` shows the format to people; the reader is in [`super::read`].

mod body;
mod register;

pub use body::{
    Body, CharterVersion, Contact, Contradiction, Deviation, Document, Holder, Link, Meeting, Nominee, RuleEntry, Seat,
};
pub use register::{
    Area, County, FormerName, Group, Member, Municipality, Organisation, Party, Person, Sides, Task, Term,
};
