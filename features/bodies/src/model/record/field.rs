//! What a field of a record may hold.

use super::RecordKind;

/// One field of a kind of record.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name in files, forms, JSON and spreadsheets.
    pub name: &'static str,
    /// Key of its label.
    pub label: &'static str,
    /// Key of how to answer, with an example.
    pub hint: Option<&'static str>,
    /// What it may hold.
    pub kind: FieldKind,
    /// Whether it must be given.
    pub required: bool,
}

/// Gives the text key of a word.
pub type WordKeys = fn(&str) -> &'static str;

/// What a field may hold.
#[derive(Clone, Copy, Debug)]
pub enum FieldKind {
    /// A line of text, of at most so many characters.
    Line(usize),
    /// Text of several lines, of at most so many characters.
    Text(usize),
    /// Several lines of text, each of at most so many characters.
    Lines(usize),
    /// A civil date.
    Date,
    /// A time of day in Sweden: `13:00`.
    Time,
    /// Yes or no; no when it is not given.
    YesNo,
    /// A whole number between two others, both included.
    Whole(i64, i64),
    /// One of these words; what they are called.
    Word(&'static [&'static str], WordKeys),
    /// Some of these words.
    Words(&'static [&'static str], WordKeys),
    /// The name of a thing of the register.
    Name(Naming),
    /// Several names.
    Names(Naming),
    /// Organisations and groups that take turns, first first.
    Sides,
    /// A record of the same owner, by its identity.
    Of(RecordKind),
    /// An e-mail address.
    Mail,
    /// A telephone number.
    Phone,
    /// An address on the web: `https://…`.
    Link,
    /// A file that lies here, by its identity.
    File,
    /// Part of a rule, written as JSON: what a condition asks and what it leads to.
    Part,
}

/// What kind of thing a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Naming {
    /// An organisation.
    Organisation,
    /// A group of organisations.
    Group,
    /// A body.
    Body,
    /// A person.
    Person,
    /// An area.
    Area,
    /// A term.
    Term,
    /// A party.
    Party,
    /// A county, by its code.
    County,
}

impl Field {
    /// A field that must be given.
    pub(super) const fn must(name: &'static str, label: &'static str, kind: FieldKind) -> Self {
        Self { name, label, hint: None, kind, required: true }
    }

    /// A field that may be left out.
    pub(super) const fn may(name: &'static str, label: &'static str, kind: FieldKind) -> Self {
        Self { name, label, hint: None, kind, required: false }
    }

    /// With a hint.
    pub(super) const fn hint(mut self, key: &'static str) -> Self {
        self.hint = Some(key);
        self
    }
}
