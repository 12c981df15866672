//! One row of the table of operations: what may be asked, with what, and what is answered.

use std::sync::Arc;

use kernel::Act;
use serde_json::Value;

use super::{Schemas, Shape};
use crate::format::Format;

/// What is sent or answered: its schema, made when the document is.
#[derive(Clone)]
pub struct Content(Arc<dyn Fn(&mut Schemas) -> Value + Send + Sync>);

impl Content {
    /// The JSON of a type.
    #[must_use]
    pub fn of<T: Shape + 'static>() -> Self {
        Self(Arc::new(T::schema))
    }

    /// A schema made by a function, for what is described by data.
    #[must_use]
    pub fn made(make: impl Fn(&mut Schemas) -> Value + Send + Sync + 'static) -> Self {
        Self(Arc::new(make))
    }

    pub(super) fn schema(&self, all: &mut Schemas) -> Value {
        (self.0)(all)
    }
}

/// Where a parameter stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// In the address itself.
    Path,
    /// After `?`.
    Query,
}

/// Something one may ask with.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub place: Place,
    /// What it means.
    pub what: String,
    /// The words it may be; empty for any text.
    pub words: Vec<String>,
}

/// One thing a program may do at one address.
#[derive(Clone)]
pub struct Operation {
    /// GET or POST.
    pub method: &'static str,
    /// Address without language, as the router has it: `/organ/{slug}`.
    pub path: String,
    /// What it is in the table of who may do what. Without one nobody may.
    pub act: Option<Act>,
    /// Its name in programs, unique: `body`.
    pub name: String,
    /// What it does, in one sentence.
    pub what: String,
    /// What one may ask with, besides the day.
    pub parameters: Vec<Parameter>,
    /// Whether `?per=` means something.
    pub dated: bool,
    /// What is sent, as a form or as JSON.
    pub takes: Option<Content>,
    /// What JSON is answered; `None` for what answers people only.
    pub gives: Option<Content>,
    /// What JSON is answered instead, always with 200, when nothing is to be saved.
    pub or_gives: Option<Content>,
    /// Whether it makes something: JSON is then answered with 201.
    pub makes: bool,
    /// Other forms there are: CSV and the like.
    pub files: Vec<Format>,
    /// Whether it answers by sending the browser elsewhere (303).
    pub leaves: bool,
    /// Statuses it fails with, besides those that everything can.
    pub fails: Vec<u16>,
}

impl Operation {
    /// Something to read.
    pub fn get(path: &str, name: &str, what: &str) -> Self {
        let fails = if path.contains('{') { vec![404] } else { Vec::new() };
        Self {
            method: "GET",
            path: path.into(),
            act: None,
            name: name.into(),
            what: what.into(),
            parameters: Vec::new(),
            dated: false,
            takes: None,
            gives: None,
            or_gives: None,
            makes: false,
            files: Vec::new(),
            leaves: false,
            fails,
        }
    }

    /// Something that writes.
    pub fn post(path: &str, name: &str, what: &str) -> Self {
        Self { method: "POST", fails: vec![400, 404, 409, 413, 415, 422], ..Self::get(path, name, what) }
    }

    /// Says what it is in the table of who may do what ([`kernel::access`]).
    #[must_use]
    pub const fn act(mut self, act: Act) -> Self {
        self.act = Some(act);
        self
    }

    /// Says what a piece of the address is.
    #[must_use]
    pub fn at(self, name: &str, what: &str) -> Self {
        self.parameter(name, Place::Path, what, &[])
    }

    /// Says what one may ask with, any text.
    #[must_use]
    pub fn asks(self, name: &str, what: &str) -> Self {
        self.parameter(name, Place::Query, what, &[])
    }

    /// Says what one may ask with, one of these words.
    #[must_use]
    pub fn asks_one_of<'a>(self, name: &str, what: &str, words: impl IntoIterator<Item = &'a str>) -> Self {
        let words: Vec<&str> = words.into_iter().collect();
        self.parameter(name, Place::Query, what, &words)
    }

    fn parameter(mut self, name: &str, place: Place, what: &str, words: &[&str]) -> Self {
        let words = words.iter().map(|word| (*word).to_owned()).collect();
        self.parameters.push(Parameter { name: name.into(), place, what: what.into(), words });
        self
    }

    /// Says that it can be asked for another day.
    #[must_use]
    pub fn dated(mut self) -> Self {
        self.dated = true;
        self.fails.push(422);
        self
    }

    /// Says with which status it can fail besides those that everything can.
    #[must_use]
    pub fn fails(mut self, status: u16) -> Self {
        self.fails.push(status);
        self
    }

    /// Says what is sent.
    #[must_use]
    pub fn takes(mut self, content: Content) -> Self {
        self.takes = Some(content);
        self
    }

    /// Says what is answered.
    #[must_use]
    pub fn gives<T: Shape + 'static>(self) -> Self {
        self.answers(Content::of::<T>())
    }

    /// Says what is answered, when no type does.
    #[must_use]
    pub fn answers(mut self, content: Content) -> Self {
        self.gives = Some(content);
        self
    }

    /// Says that it makes something, and answers 201.
    #[must_use]
    pub const fn makes(mut self) -> Self {
        self.makes = true;
        self
    }

    /// Says that it can be asked too often.
    #[must_use]
    pub fn limited(mut self) -> Self {
        self.fails.push(429);
        self
    }

    /// Says that it sends the browser elsewhere, or tells why not (422).
    #[must_use]
    pub fn leaves(mut self) -> Self {
        self.leaves = true;
        self.fails.extend([422, 429]);
        self
    }

    /// Says what is answered instead when a change is only tried.
    #[must_use]
    pub fn or_gives<T: Shape + 'static>(mut self) -> Self {
        self.or_gives = Some(Content::of::<T>());
        self
    }

    /// Says in which other form it is answered.
    #[must_use]
    pub fn as_file(mut self, format: Format) -> Self {
        self.files.push(format);
        self
    }
}
