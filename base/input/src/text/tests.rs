//! Encodings as they come out of Excel, Notepad and old systems.

use super::*;

fn decoded(bytes: &[u8]) -> (String, Encoding) {
    let decoded = decode(bytes).unwrap();
    (decoded.text, decoded.encoding)
}

fn utf16(text: &str, little: bool) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
}

#[test]
fn swedish_is_read_in_every_encoding_people_have() {
    let text = "Härnösand; Örnsköldsvik – 4 §\r\n";
    let (windows, _, _) = WINDOWS_1252.encode(text);
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), Encoding::Utf8),
        ([&[0xef, 0xbb, 0xbf], text.as_bytes()].concat(), Encoding::Utf8),
        (utf16(text, true), Encoding::Utf16),
        (utf16(text, false), Encoding::Utf16),
        (windows.into_owned(), Encoding::Windows1252),
    ] {
        assert_eq!(decoded(&bytes), (text.to_owned(), encoding));
    }
    assert_eq!(decoded(b""), (String::new(), Encoding::Utf8));
}

#[test]
fn a_broken_letter_is_told_with_its_place() {
    let fault = decode(b"H\xc3\xa4rn\xc3\xb6sand\nSollefte\xc3;x\n").unwrap_err();
    let (encoding, line) = (Encoding::Utf8, 2);
    assert_eq!(fault, TextFault::Broken { encoding, position: 20, byte: 0xc3, line, column: 9 });
    let fault = decode(b"\xef\xbb\xbfSollefte\xe5").unwrap_err();
    assert!(matches!(fault, TextFault::Broken { position: 11, line: 1, column: 9, .. }), "{fault}");
    // One half of a letter alone is no Swedish word in Windows-1252 either.
    assert!(matches!(decode(b"Sollefte\xc3").unwrap_err(), TextFault::Broken { line: 1, column: 9, .. }));
}

#[test]
fn half_a_letter_of_utf16_is_told_with_its_place() {
    let mut bytes = utf16("a\nbå", true);
    bytes.pop();
    let fault = decode(&bytes).unwrap_err();
    assert!(matches!(fault, TextFault::Broken { encoding: Encoding::Utf16, line: 2, column: 2, .. }), "{fault:?}");
}

#[test]
fn what_is_no_text_is_said_to_be_none() {
    assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0").unwrap_err(), TextFault::NotText { position: 6, line: 2 });
    // Cyrillic in a one-byte encoding: not Swedish.
    assert!(decode(b"\xcf\xf0\xe8\xe2\xe5\xf2").is_err());
}
