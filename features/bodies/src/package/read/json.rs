//! A package as one JSON file: the lists of all its files under their names, bodies under `body`.
//!
//! Each item is read from its own piece of the text, so that its line is known and one fault does not hide the next.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use super::{At, BodyFile, CharterItem, File, Package, format_known};
use crate::package::fault::{self, PackageFault, Place, line_text};

/// The fields of an object with the text of each.
type Pieces<'a> = BTreeMap<String, &'a RawValue>;

/// Adds what the file says to the package.
pub(super) fn read_file(file: &File, package: &mut Package, faults: &mut Vec<PackageFault>) {
    let ends = file.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect();
    let mut reader = Reader { file, ends, faults };
    let text = file.text.trim_start_matches('\u{feff}');
    let mut pieces: Pieces = match serde_json::from_str(text) {
        Ok(pieces) => pieces,
        Err(error) => return reader.broken(&error),
    };
    if let Some(format) = pieces.remove("format") {
        let place = reader.place(format);
        match reader.item::<i64>(format) {
            Some(found) => format_known(&place, found.item, reader.faults),
            None => return,
        }
    }
    package.counties.extend(reader.take(&mut pieces, "county"));
    package.municipalities.extend(reader.take(&mut pieces, "municipality"));
    package.areas.extend(reader.take(&mut pieces, "area"));
    package.terms.extend(reader.take(&mut pieces, "term"));
    package.parties.extend(reader.take(&mut pieces, "party"));
    package.organisations.extend(reader.take(&mut pieces, "organisation"));
    package.groups.extend(reader.take(&mut pieces, "group"));
    package.sides.extend(reader.take(&mut pieces, "sides"));
    package.people.extend(reader.take(&mut pieces, "person"));
    for body in reader.rows(&mut pieces, "body") {
        package.bodies.extend(reader.body(body));
    }
    for (name, value) in pieces {
        let fault = reader.place(value).fault(&name, "bodies-fault-unknown-list", &[("found", &name)]);
        reader.faults.push(fault);
    }
}

struct Reader<'a, 'f> {
    file: &'a File,
    /// Where its lines end.
    ends: Vec<usize>,
    faults: &'f mut Vec<PackageFault>,
}

impl<'a> Reader<'a, '_> {
    /// Where a piece of the file's text stands.
    fn place(&self, piece: &RawValue) -> Place {
        let offset = (piece.get().as_ptr() as usize).saturating_sub(self.file.text.as_ptr() as usize);
        Place { file: self.file.name.clone(), line: self.ends.partition_point(|end| *end < offset) + 1 }
    }

    /// The text is no JSON, or no object.
    fn broken(&mut self, error: &serde_json::Error) {
        let place = Place { file: self.file.name.clone(), line: error.line().max(1) };
        let found = line_text(&self.file.text, place.line);
        self.faults.push(place.fault("", "bodies-fault-not-json", &[("found", &found)]));
    }

    fn take<T: DeserializeOwned>(&mut self, pieces: &mut Pieces<'a>, name: &str) -> Vec<At<T>> {
        let rows = self.rows(pieces, name);
        rows.into_iter().filter_map(|row| self.item(row)).collect()
    }

    fn rows(&mut self, pieces: &mut Pieces<'a>, name: &str) -> Vec<&'a RawValue> {
        let Some(list) = pieces.remove(name) else { return Vec::new() };
        serde_json::from_str(list.get()).unwrap_or_else(|_| {
            let fault = self.place(list).fault(name, "bodies-fault-not-a-list", &[("field", name)]);
            self.faults.push(fault);
            Vec::new()
        })
    }

    fn item<T: DeserializeOwned>(&mut self, piece: &RawValue) -> Option<At<T>> {
        let place = self.place(piece);
        match serde_json::from_str(piece.get()) {
            Ok(item) => Some(At { place, item }),
            Err(error) => {
                let line = place.line + error.line().saturating_sub(1);
                let place = Place { line, ..place };
                self.faults.push(fault::from_message(&place, &bare(&error), &quoted(&error)));
                None
            }
        }
    }

    fn body(&mut self, piece: &'a RawValue) -> Option<BodyFile> {
        let place = self.place(piece);
        let Ok(mut pieces) = serde_json::from_str::<Pieces>(piece.get()) else {
            self.faults.push(place.fault("body", "bodies-fault-not-a-list", &[("field", "body")]));
            return None;
        };
        let mut charters = Vec::new();
        for charter in self.rows(&mut pieces, "charter") {
            charters.extend(self.charter(charter));
        }
        let (links, contacts) = (self.take(&mut pieces, "link"), self.take(&mut pieces, "contact"));
        let (seats, meetings) = (self.take(&mut pieces, "seat"), self.take(&mut pieces, "meeting"));
        let (documents, deviations) = (self.take(&mut pieces, "document"), self.take(&mut pieces, "deviation"));
        let contradictions = self.take(&mut pieces, "contradiction");
        let body = self.rest(&place, &pieces)?;
        Some(BodyFile { body, links, contacts, charters, seats, meetings, documents, deviations, contradictions })
    }

    fn charter(&mut self, piece: &'a RawValue) -> Option<CharterItem> {
        let place = self.place(piece);
        let Ok(mut pieces) = serde_json::from_str::<Pieces>(piece.get()) else {
            self.faults.push(place.fault("charter", "bodies-fault-not-a-list", &[("field", "charter")]));
            return None;
        };
        let mut rules: Vec<At<super::format::RuleEntry>> = self.take(&mut pieces, "rule");
        rules.iter_mut().for_each(|rule| rule.item.turn());
        Some(CharterItem { version: self.rest(&place, &pieces)?, rules })
    }

    /// What is left of an object once its lists are taken.
    fn rest<T: DeserializeOwned>(&mut self, place: &Place, pieces: &Pieces) -> Option<At<T>> {
        let read = serde_json::to_value(pieces).and_then(serde_json::from_value);
        match read {
            Ok(item) => Some(At { place: place.clone(), item }),
            Err(error) => {
                self.faults.push(fault::from_message(place, &bare(&error), &quoted(&error)));
                None
            }
        }
    }
}

/// The message without the place it ends with: that is counted within the piece.
fn bare(error: &serde_json::Error) -> String {
    let said = error.to_string();
    said.rsplit_once(" at line ").map_or(said.clone(), |(message, _)| message.to_owned())
}

/// The text that the reader says it found: `invalid type: string "x", expected …`.
fn quoted(error: &serde_json::Error) -> String {
    let said = error.to_string();
    said.split('"').nth(1).map_or_else(|| said.split('`').nth(1).unwrap_or_default().to_owned(), str::to_owned)
}
