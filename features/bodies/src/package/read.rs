//! Texts to items. Reads on after a fault, so that all of them can be told at once.
//!
//! * `json` – the same items from one JSON file

mod json;

use std::sync::Arc;

use serde::{Deserialize, de::IntoDeserializer};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::{
    fault::{self, PackageFault, Place},
    format,
    write::FORMAT,
};

/// A file of the package.
#[derive(Clone, Debug)]
pub struct File {
    /// Name inside the package: `bodies/kulturforum.toml`.
    pub name: Arc<str>,
    /// Its text.
    pub text: String,
}

/// An item and where it stands.
#[derive(Clone, Debug)]
pub struct At<T> {
    /// Where.
    pub place: Place,
    /// The item.
    pub item: T,
}

impl<T> std::ops::Deref for At<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.item
    }
}

/// Everything a package says.
#[derive(Clone, Debug, Default)]
pub struct Package {
    /// `counties.toml`
    pub counties: Vec<At<format::County>>,
    /// `municipalities.toml`
    pub municipalities: Vec<At<format::Municipality>>,
    /// `areas.toml`
    pub areas: Vec<At<format::Area>>,
    /// `terms.toml`
    pub terms: Vec<At<format::Term>>,
    /// `parties.toml`
    pub parties: Vec<At<format::Party>>,
    /// `organisations.toml`
    pub organisations: Vec<At<format::Organisation>>,
    /// `groups.toml`
    pub groups: Vec<At<format::Group>>,
    /// `sides.toml`
    pub sides: Vec<At<format::Sides>>,
    /// `people.toml`
    pub people: Vec<At<format::Person>>,
    /// `bodies/*.toml`
    pub bodies: Vec<BodyFile>,
}

/// One file in `bodies/`.
#[derive(Clone, Debug)]
pub struct BodyFile {
    /// The head.
    pub body: At<format::Body>,
    /// `[[link]]`
    pub links: Vec<At<format::Link>>,
    /// `[[contact]]`
    pub contacts: Vec<At<format::Contact>>,
    /// `[[charter]]`, each with its rules.
    pub charters: Vec<CharterItem>,
    /// `[[seat]]`
    pub seats: Vec<At<format::Seat>>,
    /// `[[meeting]]`
    pub meetings: Vec<At<format::Meeting>>,
    /// `[[document]]`
    pub documents: Vec<At<format::Document>>,
    /// `[[deviation]]`
    pub deviations: Vec<At<format::Deviation>>,
    /// `[[contradiction]]`
    pub contradictions: Vec<At<format::Contradiction>>,
}

/// A charter version and its rules.
#[derive(Clone, Debug)]
pub struct CharterItem {
    /// The version's head.
    pub version: At<format::CharterVersion>,
    /// Its rules.
    pub rules: Vec<At<format::RuleEntry>>,
}

/// Reads all files.
///
/// # Errors
/// Every fault of every file: broken TOML, unknown words and fields, missing fields, impossible dates, unknown files.
pub fn read(files: &[File]) -> Result<Package, Vec<PackageFault>> {
    let (package, faults) = as_far_as_it_goes(files);
    if faults.is_empty() { Ok(package) } else { Err(faults) }
}

/// Reads all files; gives the items that could be read, and every fault of the others.
#[must_use]
pub fn as_far_as_it_goes(files: &[File]) -> (Package, Vec<PackageFault>) {
    let mut package = Package::default();
    let mut faults = Vec::new();
    for file in files {
        if file.name.ends_with(".json") {
            json::read_file(file, &mut package, &mut faults);
        } else {
            read_file(file, &mut package, &mut faults);
        }
    }
    // What a newer program wrote is not ours to judge: its other faults only follow from that.
    if let Some(newer) = faults.iter().position(|fault| fault.what.key == NEWER) {
        return (Package::default(), vec![faults.swap_remove(newer)]);
    }
    (package, faults)
}

/// The fault of a package that a newer program wrote.
const NEWER: &str = "bodies-fault-newer-package";

/// Refuses a package of another format than the programs up to this one write.
fn format_known(place: &Place, found: i64, faults: &mut Vec<PackageFault>) {
    let (word, known) = (found.to_string(), FORMAT.to_string());
    let words = [("found", word.as_str()), ("known", known.as_str())];
    if found > FORMAT {
        faults.push(place.fault("format", NEWER, &words));
    } else if found < 1 {
        faults.push(place.fault("format", "bodies-fault-unknown-format", &words));
    }
}

fn read_file(file: &File, package: &mut Package, faults: &mut Vec<PackageFault>) {
    let (table, errors) = DeTable::parse_recoverable(&file.text);
    if !errors.is_empty() {
        // One mistake makes the reader stumble several times on its line.
        let mut stumbles: Vec<_> = errors.iter().map(|error| fault::not_toml(&file.name, &file.text, error)).collect();
        stumbles.dedup();
        faults.append(&mut stumbles);
        return;
    }
    let ends = file.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect();
    let mut items = Items { file, ends, table: table.into_inner(), faults };
    match &*file.name {
        "package.toml" => items.format(),
        "counties.toml" => package.counties = items.take("county"),
        "municipalities.toml" => package.municipalities = items.take("municipality"),
        "areas.toml" => package.areas = items.take("area"),
        "terms.toml" => package.terms = items.take("term"),
        "parties.toml" => package.parties = items.take("party"),
        "organisations.toml" => package.organisations = items.take("organisation"),
        "groups.toml" => package.groups = items.take("group"),
        "sides.toml" => package.sides = items.take("sides"),
        "people.toml" => package.people = items.take("person"),
        name if name.starts_with("bodies/") => {
            package.bodies.extend(items.body());
            return;
        }
        _ => {
            items.faults.push(items.place(0).fault("", "bodies-fault-unknown-file", &[("found", &file.name)]));
            return;
        }
    }
    items.refuse_rest();
}

/// What is left to read of one file.
struct Items<'a, 'f> {
    file: &'a File,
    /// Where its lines end, so that the line of each of many items is found quickly.
    ends: Vec<usize>,
    table: DeTable<'a>,
    faults: &'f mut Vec<PackageFault>,
}

impl<'a> Items<'a, '_> {
    fn place(&self, position: usize) -> Place {
        Place { file: self.file.name.clone(), line: self.ends.partition_point(|end| *end < position) + 1 }
    }

    /// The items under `name`, each on its own, so that one fault does not hide the next.
    fn take<T: Deserialize<'a>>(&mut self, name: &str) -> Vec<At<T>> {
        let rows = self.rows(name);
        rows.into_iter().filter_map(|row| self.item(row)).collect()
    }

    /// The head of a package says nothing but its format.
    fn format(&mut self) {
        let Some(value) = self.table.remove("format") else { return };
        let place = self.place(value.span().start);
        match i64::deserialize(value.into_deserializer()) {
            Ok(found) => format_known(&place, found, self.faults),
            Err(error) => self.faults.push(fault::from_toml(&self.file.name, &self.file.text, 0, &error)),
        }
    }

    fn rows(&mut self, name: &str) -> Vec<Spanned<DeValue<'a>>> {
        let Some(value) = self.table.remove(name) else { return Vec::new() };
        let start = value.span().start;
        let DeValue::Array(rows) = value.into_inner() else {
            self.faults.push(self.place(start).fault(name, "bodies-fault-not-a-list", &[("field", name)]));
            return Vec::new();
        };
        rows.into_iter().collect()
    }

    fn item<T: Deserialize<'a>>(&mut self, row: Spanned<DeValue<'a>>) -> Option<At<T>> {
        let start = row.span().start;
        match T::deserialize(row.into_deserializer()) {
            Ok(item) => Some(At { place: self.place(start), item }),
            Err(error) => {
                self.faults.push(fault::from_toml(&self.file.name, &self.file.text, start, &error));
                None
            }
        }
    }

    fn charters(&mut self) -> Vec<CharterItem> {
        let mut charters = Vec::new();
        for mut row in self.rows("charter") {
            let rules = match row.as_mut() {
                DeValue::Table(table) => table.remove("rule"),
                _ => None,
            };
            let mut rules: Vec<At<format::RuleEntry>> = rules.map(|rules| self.nested(rules)).unwrap_or_default();
            rules.iter_mut().for_each(|rule| rule.item.turn());
            if let Some(version) = self.item(row) {
                charters.push(CharterItem { version, rules });
            }
        }
        charters
    }

    fn nested<T: Deserialize<'a>>(&mut self, value: Spanned<DeValue<'a>>) -> Vec<At<T>> {
        let start = value.span().start;
        let DeValue::Array(rows) = value.into_inner() else {
            self.faults.push(self.place(start).fault("rule", "bodies-fault-not-a-list", &[("field", "rule")]));
            return Vec::new();
        };
        rows.into_iter().filter_map(|row| self.item(row)).collect()
    }

    fn body(mut self) -> Option<BodyFile> {
        let charters = self.charters();
        let (links, contacts, seats) = (self.take("link"), self.take("contact"), self.take("seat"));
        let (meetings, documents) = (self.take("meeting"), self.take("document"));
        let (deviations, contradictions) = (self.take("deviation"), self.take("contradiction"));
        let head = Spanned::new(0..0, DeValue::Table(std::mem::take(&mut self.table)));
        let body = self.item(head)?;
        Some(BodyFile { body, links, contacts, charters, seats, meetings, documents, deviations, contradictions })
    }

    /// Whatever has not been taken is not known.
    fn refuse_rest(&mut self) {
        let rest: Vec<(String, usize)> =
            self.table.iter().map(|(key, value)| (key.get_ref().to_string(), value.span().start)).collect();
        for (name, start) in rest {
            let fault = self.place(start).fault(&name, "bodies-fault-unknown-list", &[("found", &name)]);
            self.faults.push(fault);
        }
    }
}
