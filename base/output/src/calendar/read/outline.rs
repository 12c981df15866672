//! On which line of a calendar what stands. The library does not say; here lines are only found, never understood, and none but those
//! about days and times are kept.

use super::{Fault, Wrong};

/// Longest text that is told of a line.
const TOLD: usize = 80;

/// The properties whose lines are kept.
const ABOUT_TIME: [&str; 7] = ["DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RDATE", "RECURRENCE-ID"];

/// A calendar's events, in order.
#[derive(Debug, Default)]
pub(super) struct Outline {
    pub(super) events: Vec<Lines>,
    /// Something begins and never ends.
    pub(super) cut_off: Option<Fault>,
}

/// The lines of an event.
#[derive(Debug, Default)]
pub(super) struct Lines {
    /// Where it begins.
    pub(super) line: usize,
    properties: Vec<Line>,
}

#[derive(Debug)]
struct Line {
    name: &'static str,
    line: usize,
    value: String,
}

impl Outline {
    pub(super) fn of(text: &str) -> Self {
        let mut outline = Self::default();
        // What has begun and not ended: its line, its name, which event it is.
        let mut open: Vec<(usize, String, Option<usize>)> = Vec::new();
        for (line, text) in unfolded(text.trim_start_matches('\u{feff}')) {
            let Some((name, value)) = parted(&text) else { continue };
            match name.to_ascii_uppercase().as_str() {
                "BEGIN" => {
                    let kind = value.trim().to_ascii_uppercase();
                    let event = (kind == "VEVENT").then_some(outline.events.len());
                    if event.is_some() {
                        outline.events.push(Lines { line, properties: Vec::new() });
                    }
                    open.push((line, kind, event));
                }
                "END" => drop(open.pop()),
                name => {
                    let known = ABOUT_TIME.into_iter().find(|known| *known == name);
                    let event = open.last().and_then(|(.., event)| outline.events.get_mut((*event)?));
                    if let (Some(name), Some(event)) = (known, event) {
                        event.properties.push(Line { name, line, value: value.trim().to_owned() });
                    }
                }
            }
        }
        outline.cut_off = open.into_iter().next_back().map(|(line, kind, _)| Fault {
            line,
            wrong: Wrong::CutOff,
            found: short(&kind),
        });
        outline
    }

    /// A fault at the nth line of a name in an event; at its first line when there is none.
    pub(super) fn fault(&self, event: usize, name: &str, nth: usize, wrong: Wrong) -> Fault {
        let lines = self.events.get(event);
        let at = lines.and_then(|lines| lines.properties.iter().filter(|line| line.name == name).nth(nth));
        match at {
            Some(line) => Fault { line: line.line, wrong, found: short(&line.value) },
            None => Fault { line: lines.map_or(1, |lines| lines.line), wrong, found: name.to_owned() },
        }
    }

    /// What stands on the nth line of a name in an event.
    pub(super) fn value(&self, event: usize, name: &str, nth: usize) -> &str {
        let properties = self.events.get(event).map(|lines| lines.properties.iter());
        let line = properties.and_then(|mut all| all.by_ref().filter(|line| line.name == name).nth(nth));
        line.map_or("", |line| line.value.as_str())
    }
}

/// The beginning of a text.
pub(super) fn short(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).take(TOLD).collect()
}

/// Lines with those that go on joined (RFC 5545, 3.1), each with the number it begins on.
fn unfolded(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (at, line) in text.lines().enumerate() {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(more), Some((_, before))) => before.push_str(more),
            _ => lines.push((at + 1, line.to_owned())),
        }
    }
    lines
}

/// Name and value of a line: the name ends at its parameters, the value begins after the first colon that is not quoted.
fn parted(line: &str) -> Option<(&str, &str)> {
    let mut quoted = false;
    let colon = line.find(|letter| {
        quoted ^= letter == '"';
        letter == ':' && !quoted
    })?;
    let (before, value) = (line.get(..colon)?, line.get(colon + 1..)?);
    Some((before.split(';').next()?.trim(), value))
}
