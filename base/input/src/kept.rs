//! What kind a file is that is kept as it came and handed on: told from its content, never from its name.
//!
//! Only papers are kept: PDF, Word, Excel, `PowerPoint` and `OpenDocument` without macros, plain text. Pictures are refused: they carry
//! where and when they were taken, and nothing here shows them. What runs in a browser or on a machine is no paper.

use crate::{
    contain::{self, TIME},
    unpack::Parts,
};

/// Most bytes its parts may unpack to: eight times the largest file, which text in XML easily packs down to.
const MOST_UNPACKED: u64 = 200_000_000;

/// What a document of a kind holds: a part that all of them have, and its media type.
const BY_PART: [(&str, &str); 3] = [
    ("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
];
/// Kinds of `OpenDocument`, as the part `mimetype` has them.
const OPEN_DOCUMENT: [&str; 3] = [
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.presentation",
];
/// Parts that run when the document is opened.
const RUNS: [&str; 4] = ["vbaproject.bin", "/activex/", "basic/", "/embeddings/"];

/// The media type of a paper that may be kept; `None` when it is of no such kind, or of one that is not sound.
///
/// ```
/// use radslag_input::kept::media_type;
/// assert_eq!(media_type(b"%PDF-1.7 prov"), Some("application/pdf"));
/// assert_eq!(media_type(b"\x89PNG\r\n\x1a\n"), None);
/// ```
#[must_use]
pub fn media_type(content: &[u8]) -> Option<&'static str> {
    if content.starts_with(b"%PDF-") {
        return Some("application/pdf");
    }
    if content.starts_with(b"PK\x03\x04") {
        let content = content.to_vec();
        return contain::run(TIME, move || document(&content)).ok().flatten();
    }
    let text = std::str::from_utf8(content).ok()?;
    let plain = !text.is_empty() && text.chars().all(|c| !c.is_control() || matches!(c, '\n' | '\r' | '\t'));
    plain.then_some("text/plain; charset=utf-8")
}

/// What a zip archive is as a document: its parts are named, unpacked once and measured.
fn document(content: &[u8]) -> Option<&'static str> {
    let mut parts = Parts::new(content, MOST_UNPACKED).ok()?;
    let runs = |name: String| RUNS.iter().any(|word| format!("/{}", name.to_lowercase()).contains(word));
    if parts.names().any(runs) {
        return None;
    }
    if parts.has("[Content_Types].xml") {
        return BY_PART.iter().find(|(part, _)| parts.has(part)).map(|(_, kind)| *kind);
    }
    let word = parts.read("mimetype")?;
    OPEN_DOCUMENT.into_iter().find(|kind| kind.as_bytes() == word.trim_ascii())
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use zip::{ZipWriter, write::SimpleFileOptions};

    use super::*;

    fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    const TYPES: (&str, &[u8]) = ("[Content_Types].xml", b"<Types/>");

    #[test]
    fn papers_are_known_by_what_they_hold() {
        let kinds = [
            ("word/document.xml", "wordprocessingml.document"),
            ("xl/workbook.xml", "spreadsheetml.sheet"),
            ("ppt/presentation.xml", "presentationml.presentation"),
        ];
        for (part, kind) in kinds {
            let found = media_type(&archive(&[TYPES, (part, b"<x/>")]));
            assert!(found.is_some_and(|found| found.ends_with(kind)), "{part}: {found:?}");
        }
        let open = archive(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<x/>")]);
        assert_eq!(media_type(&open), Some("application/vnd.oasis.opendocument.text"));
        assert_eq!(media_type("Arbetsordning\n6 §".as_bytes()), Some("text/plain; charset=utf-8"));
        assert_eq!(media_type(b"<svg onload=alert(1)>"), Some("text/plain; charset=utf-8"), "handed on as text");
    }

    #[test]
    fn what_is_no_paper_or_runs_is_refused() {
        for other in [
            &b""[..],
            b"MZ\x90\x00",
            b"\x7fELF",
            b"GIF89a\x00",
            b"\x89PNG\r\n\x1a\n",
            b"\xff\xd8\xff\xe0",
            b"PK\x03\x04",
        ] {
            assert_eq!(media_type(other), None, "{other:?}");
        }
        let word: (&str, &[u8]) = ("word/document.xml", b"<x/>");
        for runs in ["word/vbaProject.bin", "word/activeX/activeX1.xml", "Basic/script-lc.xml", "word/embeddings/a.bin"]
        {
            assert_eq!(media_type(&archive(&[TYPES, word, (runs, b"x")])), None, "{runs}");
        }
        let plain = archive(&[("a.exe", b"MZ")]);
        assert_eq!(media_type(&plain), None, "an archive is no paper");
        let other = archive(&[("mimetype", b"application/epub+zip")]);
        assert_eq!(media_type(&other), None);
    }

    #[test]
    fn what_unpacks_to_far_too_much_is_refused() {
        let zeros = vec![0u8; 70_000_000];
        let bomb = archive(&[TYPES, ("word/document.xml", &zeros), ("word/a.xml", &zeros), ("word/b.xml", &zeros)]);
        assert!(bomb.len() < 1_000_000, "it is small: {}", bomb.len());
        assert_eq!(media_type(&bomb), None);
        let many: Vec<String> = (0..=2_000).map(|at| format!("word/{at}.xml")).collect();
        let many: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), &b""[..])).collect();
        assert_eq!(media_type(&archive(&many)), None);
    }
}
