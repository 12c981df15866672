//! From what somebody wrote – in a form, in JSON, in a row of a spreadsheet – to a record, with everything that is wrong with it.
//!
//! Pure: names are looked up in the [`Directory`] it is given. All three arrive as names and texts, so that they are read alike.

use kernel::{Date, Language, LocalTime, Period, date_text};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Field, FieldKind, Naming, Record, RecordKind, parameters, typed};
use crate::{
    commands::change::FieldFault,
    model::directory::{Directory, Found},
};

/// Where a record is read: what may be named, and how days are written.
pub struct Reading<'a> {
    /// What things are called.
    pub directory: &'a Directory,
    /// Records of the same owner that others can point at, by kind and identity.
    pub records: &'a [(RecordKind, Uuid)],
    /// The day today, for "i dag".
    pub today: Date,
    /// The language of days.
    pub language: Language,
}

/// What was written: the texts under each name, in order.
pub trait Given {
    /// The texts under a name; none when it was not written.
    fn texts<'a>(&'a self, field: &'a str) -> Vec<&'a str>;
}

impl Given for web::Submission {
    fn texts<'a>(&'a self, field: &'a str) -> Vec<&'a str> {
        self.all(field).collect()
    }
}

impl Given for [(String, String)] {
    fn texts<'a>(&'a self, field: &'a str) -> Vec<&'a str> {
        self.iter().filter(|(name, _)| name == field).map(|(_, text)| text.as_str()).collect()
    }
}

/// Reads a record of a kind. What could be read stands in the record also when other fields are wrong.
#[must_use]
pub fn read(kind: RecordKind, given: &(impl Given + ?Sized), reading: &Reading<'_>) -> (Record, Vec<FieldFault>) {
    let mut record = Record::default();
    let mut faults = Vec::new();
    let mut fields: Vec<&Field> = kind.fields().iter().collect();
    if kind == RecordKind::Rule {
        let rule = given.texts("rule").first().map(|text| text.trim()).unwrap_or_default();
        match parameters(rule) {
            Some(more) => {
                record.set("rule", rule);
                fields.extend(more);
            }
            None => faults.push(FieldFault::new("rule", "bodies-fault-rule-kind", &[("found", rule)])),
        }
    }
    for field in fields {
        match reading.field(field, &given.texts(field.name)) {
            Ok(value) => record.set(field.name, value),
            Err(fault) => faults.push(*fault),
        }
    }
    faults.extend(together(kind, &record));
    if faults.is_empty() {
        match typed::canonical(kind, &record) {
            Ok(canonical) => record = canonical,
            Err(misshapen) => {
                faults.push(FieldFault::new("", "bodies-fault-misshapen", &[("found", &misshapen.to_string())]));
            }
        }
    }
    (record, faults)
}

/// What two fields together make wrong.
fn together(kind: RecordKind, record: &Record) -> Vec<FieldFault> {
    let mut found = Vec::new();
    for (from, to) in [("from", "to"), ("holds_from", "holds_to")] {
        // Turns of the chair have a first day of their own and no last.
        if let (Some(first), Some(last)) = (record.day(from), record.day(to))
            && Period::new(Some(first), Some(last)).is_err()
        {
            let days = [("from", first), ("to", last), ("found", last)];
            found.push(FieldFault::of_days(to, "bodies-fault-ends-first", &days));
        }
    }
    let code = record.text("municipality");
    if kind == RecordKind::Organisation && !code.is_empty() && !kernel::municipality::is_code(code) {
        found.push(FieldFault::new("municipality", "bodies-fault-municipality", &[("found", code)]));
    }
    if kind == RecordKind::Seat && record.get("organisation").is_some() && record.get("group").is_some() {
        found.push(FieldFault::new("group", "bodies-fault-both", &[]));
    }
    if kind == RecordKind::Meeting {
        let time = |field: &str| record.text(field).parse().ok();
        let month_only = record.get("month_only").and_then(Value::as_bool).unwrap_or(false);
        let wrong = times(time("starts"), time("ends"), month_only);
        found.extend(wrong.into_iter().map(|(field, key, words)| {
            let words: Vec<(&str, &str)> = words.iter().map(|(name, word)| (*name, word.as_str())).collect();
            FieldFault::new(field, key, &words)
        }));
    }
    if kind == RecordKind::Document && record.get("link").is_some() && record.get("file").is_some() {
        found.push(FieldFault::new("link", "bodies-fault-link-and-file", &[]));
    }
    found
}

/// A field, the key of what is wrong with it, and its words.
pub type Wrong = (&'static str, &'static str, Vec<(&'static str, String)>);

/// What is wrong with the times of a meeting: an end without a beginning or before it, a time on no day.
#[must_use]
pub fn times(starts: Option<LocalTime>, ends: Option<LocalTime>, month_only: bool) -> Vec<Wrong> {
    let mut found: Vec<Wrong> = Vec::new();
    if let Some(time) = starts.or(ends).filter(|_| month_only) {
        found.push(("starts", "bodies-fault-time-of-month", vec![("found", time.to_string())]));
    }
    match (starts, ends) {
        (None, Some(ends)) => found.push(("starts", "bodies-fault-end-alone", vec![("found", ends.to_string())])),
        (Some(starts), Some(ends)) if ends <= starts => {
            let words = vec![("starts", starts.to_string()), ("found", ends.to_string())];
            found.push(("ends", "bodies-fault-ends-before", words));
        }
        _ => {}
    }
    found
}

type Read = Result<Value, Box<FieldFault>>;

impl Reading<'_> {
    fn field(&self, field: &Field, texts: &[&str]) -> Read {
        let text = texts.iter().map(|text| text.trim()).find(|text| !text.is_empty()).unwrap_or_default();
        if text.is_empty() {
            return match field.kind {
                FieldKind::YesNo => Ok(false.into()),
                _ if field.required => Err(fault(field, "bodies-fault-required", &[("field", field.name)])),
                _ => Ok(Value::Null),
            };
        }
        match field.kind {
            FieldKind::Line(most) => line(field, text, most),
            FieldKind::Text(most) => length(field, text, most).map(Value::from),
            FieldKind::Lines(most) => {
                let lines = texts.iter().flat_map(|text| text.lines()).map(str::trim).filter(|line| !line.is_empty());
                lines.map(|text| line(field, text, most)).collect::<Result<Vec<_>, _>>().map(each_once)
            }
            FieldKind::Date => self.day(field, text),
            FieldKind::Time => match LocalTime::parse(text) {
                Ok(time) => Ok(time.to_string().into()),
                Err(_) => Err(fault(field, "bodies-fault-time", &[("found", text)])),
            },
            FieldKind::YesNo => yes_or_no(field, text),
            FieldKind::Whole(least, most) => whole(field, text, least, most),
            FieldKind::Word(words, _) => word(field, text, words),
            FieldKind::Words(words, _) => {
                let all =
                    texts.iter().flat_map(|text| text.split([',', '\n'])).map(str::trim).filter(|t| !t.is_empty());
                all.map(|text| word(field, text, words)).collect::<Result<Vec<_>, _>>().map(Value::from)
            }
            FieldKind::Name(kind) => self.name(field, kind, text),
            FieldKind::Names(kind) => {
                names(texts).map(|text| self.name(field, kind, text)).collect::<Result<Vec<_>, _>>().map(Value::from)
            }
            FieldKind::Sides => {
                names(texts).map(|text| self.side(field, text)).collect::<Result<Vec<_>, _>>().map(Value::from)
            }
            FieldKind::Of(kind) => match text.parse::<Uuid>() {
                Ok(id) if self.records.contains(&(kind, id)) => Ok(id.to_string().into()),
                _ => Err(fault(field, "bodies-fault-not-chosen", &[("found", text)])),
            },
            FieldKind::File => match text.parse::<Uuid>() {
                Ok(id) => Ok(id.to_string().into()),
                Err(_) => Err(fault(field, "bodies-fault-not-chosen", &[("found", text)])),
            },
            FieldKind::Mail if is_mail(text) => length(field, text, 200).map(Value::from),
            FieldKind::Mail => Err(fault(field, "bodies-fault-mail", &[("found", text)])),
            FieldKind::Phone if is_phone(text) => Ok(text.into()),
            FieldKind::Phone => Err(fault(field, "bodies-fault-phone", &[("found", text)])),
            FieldKind::Link if is_link(text) => length(field, text, 2000).map(Value::from),
            FieldKind::Link => Err(fault(field, "bodies-fault-link", &[("found", text)])),
            FieldKind::Part => serde_json::from_str::<Value>(text)
                .ok()
                .filter(Value::is_object)
                .ok_or_else(|| fault(field, "bodies-fault-part", &[("found", text)])),
        }
    }

    fn day(&self, field: &Field, text: &str) -> Read {
        match date_text::parse(text, self.today, self.language) {
            Ok(day) => Ok(day.to_string().into()),
            Err(_) => Err(fault(field, "bodies-fault-day", &[("found", text)])),
        }
    }

    fn name(&self, field: &Field, kind: Naming, text: &str) -> Read {
        let told = |things: Vec<&super::super::directory::Thing>| {
            let told = |thing: &super::super::directory::Thing| {
                let detail = thing.detail.as_ref().map(|detail| format!(", {detail}")).unwrap_or_default();
                (thing.word.clone(), format!("{}{detail}", thing.name))
            };
            things.into_iter().map(told).collect::<Vec<_>>()
        };
        let (key, meant) = match self.directory.find(kind, text) {
            Found::One(thing) => return Ok(thing.word.as_str().into()),
            Found::Several(things) => ("bodies-fault-several", told(things)),
            Found::None(things) => (unknown(kind), told(things)),
        };
        let mut fault = fault(field, key, &[("found", text)]);
        fault.meant = meant;
        Err(fault)
    }

    /// An organisation or a group that chairs in turn.
    fn side(&self, field: &Field, text: &str) -> Read {
        if let Found::One(group) = self.directory.find(Naming::Group, text) {
            return Ok(json!({ "group": group.word }));
        }
        self.name(field, Naming::Organisation, text).map(|word| json!({ "organisation": word }))
    }
}

/// Names one to a line; a semicolon parts them too.
fn names<'a>(texts: &'a [&'a str]) -> impl Iterator<Item = &'a str> {
    texts.iter().flat_map(|text| text.split(['\n', ';'])).map(str::trim).filter(|name| !name.is_empty())
}

fn fault(field: &Field, key: &str, words: &[(&str, &str)]) -> Box<FieldFault> {
    Box::new(FieldFault::new(field.name, key, words))
}

/// Key of the sentence that says that there is nothing of the name.
const fn unknown(kind: Naming) -> &'static str {
    match kind {
        Naming::Organisation => "bodies-fault-no-organisation",
        Naming::Group => "bodies-fault-no-group",
        Naming::Body => "bodies-fault-no-body",
        Naming::Person => "bodies-fault-nobody-called",
        Naming::Area => "bodies-fault-no-area",
        Naming::Term => "bodies-fault-no-term",
        Naming::Party => "bodies-fault-no-party",
        Naming::County => "bodies-fault-no-county",
    }
}

fn yes_or_no(field: &Field, text: &str) -> Read {
    match text.to_lowercase().as_str() {
        "ja" | "true" | "1" | "on" | "yes" => Ok(true.into()),
        "nej" | "false" | "0" | "no" => Ok(false.into()),
        _ => Err(fault(field, "bodies-fault-yes-or-no", &[("found", text)])),
    }
}

fn whole(field: &Field, text: &str, least: i64, most: i64) -> Read {
    match text.parse::<i64>() {
        Ok(number) if (least..=most).contains(&number) => Ok(number.into()),
        _ => {
            let (least, most) = (least.to_string(), most.to_string());
            Err(fault(field, "bodies-fault-number", &[("found", text), ("min", &least), ("max", &most)]))
        }
    }
}

fn line(field: &Field, text: &str, most: usize) -> Read {
    if text.contains(['\n', '\r']) {
        let first = text.lines().next().unwrap_or_default();
        return Err(fault(field, "bodies-fault-one-line", &[("found", first)]));
    }
    length(field, text, most).map(Value::from)
}

fn length<'t>(field: &Field, text: &'t str, most: usize) -> Result<&'t str, Box<FieldFault>> {
    let long = text.chars().count();
    if text.chars().any(is_unseen) {
        let shown = text.chars().map(|c| if is_unseen(c) { char::REPLACEMENT_CHARACTER } else { c });
        let shown: String = shown.take(SHOWN).collect();
        return Err(fault(field, "bodies-fault-control", &[("found", &shown)]));
    }
    if long <= most {
        return Ok(text);
    }
    Err(fault(field, "bodies-fault-too-long", &[("n", &long.to_string()), ("max", &most.to_string())]))
}

/// Characters that are not written but do something: control characters, and those that turn the direction of what follows,
/// so that a text reads as something else than it is (Unicode Standard Annex 9).
fn is_unseen(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Letters of a faulty text that are shown.
const SHOWN: usize = 60;

fn word(field: &Field, text: &str, words: &[&str]) -> Read {
    if words.contains(&text) {
        return Ok(text.into());
    }
    Err(fault(field, "bodies-fault-word", &[("found", text), ("expected", &words.join(", "))]))
}

/// In the order they were written, each once.
fn each_once(values: Vec<Value>) -> Value {
    let mut kept: Vec<Value> = Vec::new();
    for value in values {
        if !kept.contains(&value) {
            kept.push(value);
        }
    }
    kept.into()
}

/// One @ with something before it and a name with a dot after it. Whether anybody reads it only a letter can tell.
pub(crate) fn is_mail(text: &str) -> bool {
    let sound = |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || "<>,;@".contains(c));
    text.split_once('@').is_some_and(|(who, at)| {
        sound(who) && sound(at) && at.contains('.') && !at.starts_with('.') && !at.ends_with('.')
    })
}

/// Digits with the signs between them that people write, and enough of them.
pub(crate) fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    (5..=20).contains(&digits) && text.chars().all(|c| c.is_ascii_digit() || " +-()/".contains(c))
}

/// Only addresses that a browser opens as a page: nothing that runs.
fn is_link(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.contains('.') && !rest.starts_with('.') && !text.contains(char::is_whitespace))
}

#[cfg(test)]
mod tests;
