//! A Word file (DOCX) to text: paragraphs, headings, lists and tables of its body.
//!
//! Deleted text of tracked changes, field codes and comments are not text; inserted text is. Depth costs nothing: the file
//! is read as a row of events.

use quick_xml::{Reader, XmlVersion, events::Event};

use super::{DocumentFault, MOST_UNPACKED, page_text::Lines};
use crate::{
    text,
    unpack::{Parts, Unpacked},
};

/// The part that holds the body.
const BODY: &str = "word/document.xml";

pub(super) fn read(bytes: &[u8]) -> Result<(Option<String>, String), DocumentFault> {
    let mut parts = Parts::new(bytes, MOST_UNPACKED).map_err(|unpacked| match unpacked {
        Unpacked::TooLarge => DocumentFault::Bomb,
        Unpacked::Locked => DocumentFault::Locked,
        Unpacked::Damaged => DocumentFault::Damaged,
    })?;
    if !parts.has(BODY) {
        return Err(DocumentFault::NotWord);
    }
    let xml = parts.read(BODY).ok_or(DocumentFault::Damaged)?;
    let mut walk = Walk::default();
    let xml = text::decode(&xml).map_err(|_| DocumentFault::Damaged)?.text;
    let mut reader = Reader::from_str(&xml);
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => walk.begins(start.local_name().as_ref(), value(&start).as_deref()),
            Ok(Event::Empty(start)) => {
                walk.begins(start.local_name().as_ref(), value(&start).as_deref());
                walk.ends(start.local_name().as_ref());
            }
            Ok(Event::End(end)) => walk.ends(end.local_name().as_ref()),
            Ok(Event::Text(text)) => walk.text(&text.xml_content(XmlVersion::Implicit1_0)),
            Ok(Event::CData(text)) => walk.text(&text.xml_content(XmlVersion::Implicit1_0)),
            Ok(Event::GeneralRef(name)) => walk.text(&entity(&name)),
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(_) => return Err(DocumentFault::Damaged),
        }
    }
    Ok((walk.title.filter(|title| !title.is_empty()), walk.lines.done()))
}

/// The attribute `val` of an element: a style's name, mostly.
fn value(start: &quick_xml::events::BytesStart) -> Option<String> {
    let mut attributes = start.attributes();
    attributes.with_checks(false).flatten().find(|a| a.key.local_name().as_ref() == "val").map(|a| a.value.into_owned())
}

/// The letter that `&name;` stands for; XML has five, and numbers.
fn entity(name: &quick_xml::events::BytesRef) -> String {
    let letter = match &**name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => name.resolve_char_ref().ok().flatten(),
    };
    letter.map(String::from).unwrap_or_default()
}

/// Where in the body the reader is.
#[derive(Default)]
struct Walk {
    lines: Lines,
    title: Option<String>,
    /// Inside an element whose words are text.
    in_text: bool,
    /// Inside a run, where a tab is a tab and not a tab stop.
    in_run: bool,
    /// Depth inside elements whose text does not count.
    skipped: usize,
    /// Depth of tables, one inside the other.
    tables: usize,
    /// The cell has had no paragraph yet.
    cell: bool,
    /// The paragraph has had no word yet.
    fresh: bool,
    style: String,
    listed: bool,
    /// The paragraph before belonged to a list.
    after_list: bool,
}

impl Walk {
    fn begins(&mut self, name: &str, value: Option<&str>) {
        match name {
            // Text that was deleted or moved away, and the second telling of a text box for older programs.
            "del" | "moveFrom" | "Fallback" => self.skipped += 1,
            "tbl" => {
                self.tables += 1;
                self.lines.paragraph();
            }
            "tr" => self.lines.line(),
            "tc" => (self.cell, _) = (true, self.lines.cell()),
            "p" => {
                (self.fresh, self.listed) = (true, false);
                self.style.clear();
            }
            "pStyle" => self.style = value.unwrap_or_default().to_lowercase(),
            "numPr" => self.listed = true,
            "r" => self.in_run = true,
            "t" => self.in_text = true,
            "tab" if self.in_run => self.text(" "),
            "br" | "cr" if self.in_run => self.lines.line(),
            "noBreakHyphen" => {
                self.in_text = true;
                self.text("-");
                self.in_text = false;
            }
            _ => {}
        }
    }

    fn ends(&mut self, name: &str) {
        match name {
            "del" | "moveFrom" | "Fallback" => self.skipped = self.skipped.saturating_sub(1),
            "tbl" => {
                self.tables = self.tables.saturating_sub(1);
                self.lines.paragraph();
            }
            "p" if !self.fresh => {
                self.after_list = self.is_item();
                self.cell = false;
            }
            "r" => self.in_run = false,
            "t" => self.in_text = false,
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.skipped > 0 || !self.in_text {
            if self.in_run && text == " " {
                self.lines.words(" ");
            }
            return;
        }
        if self.fresh && !text.trim().is_empty() {
            self.fresh = false;
            self.paragraph();
        }
        if let ("title" | "rubrik", words) = (self.style.as_str(), text) {
            self.title.get_or_insert_default().push_str(words);
        }
        self.lines.words(text);
    }

    /// The break before the first word of a paragraph.
    fn paragraph(&mut self) {
        if self.tables > 0 {
            // Paragraphs of one cell are one line, so that the row stays one.
            if !self.cell {
                self.lines.words(" ");
            }
        } else if self.is_item() && self.after_list {
            self.lines.line();
        } else {
            self.lines.paragraph();
        }
    }

    /// An item of a list; headings are numbered too, and stay headings.
    fn is_item(&self) -> bool {
        let style = |words: &[&str]| words.iter().any(|word| self.style.starts_with(word));
        (self.listed && !style(&["heading", "rubrik"])) || style(&["list", "punkt", "numrerad"])
    }
}
