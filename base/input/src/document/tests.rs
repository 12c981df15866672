//! Documents as people have them, made here; and what only looks like one.

use std::io::Write;

use lopdf::{Dictionary, Object, Stream, dictionary};
use proptest::prelude::*;
use zip::{ZipWriter, write::SimpleFileOptions};

use super::*;

fn text(name: &str, bytes: &[u8]) -> String {
    read(name, bytes).unwrap().text
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn docx(body: &str) -> Vec<u8> {
    let xml = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>{body}</w:body></w:document>"#
    );
    packed(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", xml.as_bytes())])
}

/// A PDF with one page for each drawing.
fn pdf(drawings: &[&str]) -> lopdf::Document {
    let mut file = lopdf::Document::with_version("1.5");
    let tree = file.new_object_id();
    let font = file.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
    });
    let fonts = file.add_object(dictionary! { "Font" => dictionary! { "F1" => font } });
    let mut pages = Vec::new();
    for drawing in drawings {
        let (letters, _, _) = encoding_rs::WINDOWS_1252.encode(drawing);
        let mut stream = Stream::new(Dictionary::new(), letters.into_owned());
        stream.compress().unwrap();
        let drawing = file.add_object(stream);
        let page = dictionary! { "Type" => "Page", "Parent" => tree, "Contents" => drawing, "Resources" => fonts };
        pages.push(Object::from(file.add_object(page)));
    }
    let count = i64::try_from(pages.len()).unwrap();
    file.objects.insert(tree, Object::from(dictionary! { "Type" => "Pages", "Kids" => pages, "Count" => count }));
    let root = file.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    let about = file.add_object(dictionary! { "Title" => Object::string_literal("Arbetsordning") });
    file.trailer.set("Root", root);
    file.trailer.set("Info", about);
    file
}

fn saved(mut file: lopdf::Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    bytes
}

const CHARTER: &str = "BT /F1 16 Tf 72 760 Td (Arbetsordning för Kulturforum) Tj /F1 11 Tf 0 -40 Td (1 § Forumet träffas tre ) Tj \
    0 -14 Td [(till fyra g) 20 (ånger per ) -250 (år.)] TJ ET";

#[test]
fn a_page_gives_its_main_text_in_reading_order() {
    let page = "<!DOCTYPE html><html><head><title> Forum  –\nlänet </title><style>p{}</style></head><body>
        <header role=banner><a href=/>Till startsidan</a></header><nav><ul><li>Meny</ul></nav>
        <main><h1>Forum</h1><p>Kulturforum   samlar&nbsp;<b>förtroende</b>valda<br>och andra.<h2>Ingår</h2>
        <ul><li>Härnösand<li>Krav&shy;mfors</ul><script>var x = '<p>nej</p>'</script>
        <table><tr><th>Namn</th><th>Ort</th></tr><tr><td>Ådalen</td><td><p>Kramfors</p></td></tr></table>
        <p hidden>Dold</p></main><footer>Kontakt</footer></body></html>";
    let document = read("forum.html", page.as_bytes()).unwrap();
    assert_eq!((document.kind, document.title.as_deref()), (Kind::Html, Some("Forum – länet")));
    let expected = "Forum\n\nKulturforum samlar förtroendevalda\noch andra.\n\nIngår\n\nHärnösand\nKravmfors\n\n\
        Namn\tOrt\nÅdalen\n\nKramfors\n";
    assert_eq!(document.text, expected);
    let bare = read(
        "a.html",
        b"<nav>Meny</nav><h1>Forum <b>och</b> grupper</h1><p>Kulturforum samlar alla i hela l&auml;net.</p>",
    );
    assert_eq!(bare.unwrap().title.as_deref(), Some("Forum och grupper"));
    // The same without a name, and by its content.
    assert_eq!(text("", page.as_bytes()), expected);
}

#[test]
fn text_is_kept_where_a_page_does_not_say_what_it_is() {
    let page =
        "<html><body><div class=menu>Start</div><div>Transportforum träffas minst en gång per år i länet.</div></body>";
    assert_eq!(text("a.htm", page.as_bytes()), "Start\nTransportforum träffas minst en gång per år i länet.\n");
    // A main part that a script would fill is no text; a page that is only a foot is.
    let page = "<html><body><main></main><footer>Allt som finns på den här sidan står i dess fot.</footer></body>";
    assert_eq!(text("a.htm", page.as_bytes()), "Allt som finns på den här sidan står i dess fot.\n");
}

#[test]
fn plain_text_keeps_its_lines() {
    assert_eq!(text("a.txt", b"\xef\xbb\xbfEtt \r\n\r\n\r\n\r\ntv\xc3\xa5\rtre"), "Ett\n\ntvå\ntre\n");
    assert_eq!(read("a.txt", "5 < 7, x <b".as_bytes()).unwrap().kind, Kind::Text);
}

#[test]
fn a_word_file_gives_headings_lists_and_tables() {
    let p = |style: &str, words: &str| {
        format!("<w:p><w:pPr>{style}</w:pPr><w:r><w:t xml:space='preserve'>{words}</w:t></w:r></w:p>")
    };
    let item = "<w:pStyle w:val='Liststycke'/><w:numPr/>";
    let body = [
        p("<w:pStyle w:val='Title'/>", "Arbetsordning"),
        p("<w:pStyle w:val='Heading1'/><w:numPr/>", "Ledamöter &amp; ersättare"),
        "<w:p/>".into(),
        p("", "Ingår:"),
        p(item, "Härnösand"),
        p(item, "Kramfors"),
        "<w:p><w:r><w:t>Möten</w:t><w:tab/><w:t>fyra</w:t></w:r><w:del><w:r><w:delText>fem</w:delText><w:t>fem</w:t></w:r></w:del></w:p>".into(),
        format!("<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}{}</w:tc></w:tr><w:tr><w:tc>{}</w:tc><w:tc/></w:tr></w:tbl>",
            p("", "Roll"), p("", "Åsa"), p("", "Ek"), p("", "Ordf&#246;rande")),
        p("", "Slut"),
    ]
    .concat();
    let document = read("a.docx", &docx(&body)).unwrap();
    assert_eq!(document.title.as_deref(), Some("Arbetsordning"));
    let expected = "Arbetsordning\n\nLedamöter & ersättare\n\nIngår:\n\nHärnösand\nKramfors\n\nMöten fyra\n\n\
        Roll\tÅsa Ek\nOrdförande\n\nSlut\n";
    assert_eq!(document.text, expected);
}

#[test]
fn a_pdf_gives_its_lines_in_order() {
    let document = read("a.pdf", &saved(pdf(&[CHARTER, "BT /F1 11 Tf 72 700 Td (2 §) Tj ET"]))).unwrap();
    assert_eq!((document.kind, document.title.as_deref()), (Kind::Pdf, Some("Arbetsordning")));
    let expected = "Arbetsordning för Kulturforum\n\n1 § Forumet träffas tre\ntill fyra gånger per år.\n\n2 §\n";
    assert_eq!(document.text, expected);
}

#[test]
fn what_cannot_be_read_is_refused_in_words() {
    use DocumentFault::*;
    let picture = saved(pdf(&["q 100 0 0 100 0 0 cm /Im1 Do Q"]));
    let mut locked = pdf(&[CHARTER]);
    locked.trailer.set("ID", vec![Object::string_literal("a"), Object::string_literal("b")]);
    let state = lopdf::EncryptionState::try_from(lopdf::EncryptionVersion::V2 {
        document: &locked,
        owner_password: "x",
        user_password: "y",
        key_length: 128,
        permissions: lopdf::Permissions::all(),
    });
    locked.encrypt(&state.unwrap()).unwrap();
    for (name, bytes, fault) in [
        ("a.pdf", picture, NoText),
        ("a.pdf", saved(locked), Locked),
        ("a.pdf", b"%PDF-1.7\n%%EOF".to_vec(), Damaged),
        ("a.pdf", b"inte en pdf".to_vec(), NotPdf),
        ("a.docx", b"inte ett dokument".to_vec(), NotWord),
        ("a.docx", packed(&[("xl/workbook.xml", b"<x/>")]), NotWord),
        ("a.docx", packed(&[("word/document.xml", b"<w:p><w:r></w:p>")]), Damaged),
        ("a.docx", docx("<w:p/>"), NoText),
        ("a.docx", b"PK\x03\x04...".to_vec(), Damaged),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....".to_vec(), OldWord),
        ("a.rtf", b"{\\rtf1 x}".to_vec(), OtherKind),
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0".to_vec(), OtherKind),
        ("a.html", b" \r\n".to_vec(), Empty),
        ("a.txt", Vec::new(), Empty),
        ("a.html", b"<html><body><script>1</script></body></html>".to_vec(), NoText),
        ("a.txt", vec![b'x'; usize::try_from(crate::LARGEST_FILE).unwrap() + 1], TooLarge),
    ] {
        assert_eq!(
            read(name, &bytes).unwrap_err(),
            fault,
            "{name} {:?}",
            String::from_utf8_lossy(&bytes[..bytes.len().min(40)])
        );
    }
    let broken = read("a.txt", b"l\xc3\xa4n\nk\xc3m").unwrap_err();
    assert!(matches!(broken, Text(TextFault::Broken { line: 2, column: 2, .. })), "{broken:?}");
}

#[test]
fn bombs_are_refused() {
    let size = usize::try_from(MOST_UNPACKED).unwrap() + 1;
    let bomb = packed(&[("word/document.xml", vec![b' '; size].as_slice())]);
    assert!(bomb.len() < 100_000);
    assert_eq!(read("a.docx", &bomb).unwrap_err(), DocumentFault::Bomb);
    let page = format!("BT {} ET", " ".repeat(11_000_000));
    assert_eq!(read("a.pdf", &saved(pdf(&[&page]))).unwrap_err(), DocumentFault::Bomb);
    // Object streams are unpacked while the file is opened: many together are as bad as one.
    let mut stream = Stream::new(Dictionary::new(), vec![b' '; size / 10]);
    stream.compress().unwrap();
    let object =
        [b"9 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\n".as_slice(), &stream.content, b"\nendstream endobj\n"];
    let many = object.concat().repeat(12);
    let bomb = [b"%PDF-1.5\n".as_slice(), &many].concat();
    assert!(bomb.len() < 100_000);
    assert_eq!(read("a.pdf", &bomb).unwrap_err(), DocumentFault::Bomb);
}

#[test]
fn depth_is_no_danger() {
    let deep = |depth: usize| format!("<html><body>{}djupt{}</body>", "<div>".repeat(depth), "</div>".repeat(depth));
    assert_eq!(text("a.html", deep(2_000).as_bytes()), "djupt\n");
    assert_eq!(read("a.html", deep(500_000).as_bytes()).unwrap_err(), DocumentFault::TooLong);
    let deep =
        docx(&format!("{}<w:p><w:r><w:t>djupt</w:t></w:r></w:p>{}", "<w:x>".repeat(50_000), "</w:x>".repeat(50_000)));
    assert_eq!(text("a.docx", &deep), "djupt\n");
    let mut nested = b"%PDF-1.4\n1 0 obj\n".to_vec();
    nested.extend(std::iter::repeat_n(b'[', 500_000));
    assert!(read("a.pdf", &nested).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), kind in 0..4_usize) {
        let begins: [&[u8]; 4] = [b"", b"%PDF-1.5\n", b"PK\x03\x04", b"<html><body>"];
        let _ = read("a", &[begins[kind], &bytes].concat()).map_err(|fault| fault.says());
    }

    #[test]
    fn a_file_cut_off_or_with_a_wrong_byte_is_an_answer(at in any::<prop::sample::Index>(), byte: u8, cut: bool, word: bool) {
        let mut bytes = if word { docx("<w:p><w:r><w:t>Hej</w:t></w:r></w:p>") } else { saved(pdf(&[CHARTER])) };
        let at = at.index(bytes.len());
        if cut { bytes.truncate(at) } else { bytes[at] = byte }
        let answer = read(if word { "a.docx" } else { "a.pdf" }, &bytes);
        prop_assert!(!(cut && word) || answer.is_err());
    }

    #[test]
    fn the_shape_of_the_text_is_as_promised(page in "(<(p|li|h2|td|tr|pre|br|/p|/td)>|[a-zå ]{1,4}|\n){0,30}") {
        if let Ok(document) = read("a.html", format!("<html>{page}").as_bytes()) {
            let text = document.text;
            prop_assert!(text.ends_with('\n') && !text.contains("\n\n\n") && !text.contains(" \n") && !text.starts_with('\n'));
        }
    }
}
