//! Sheets as Excel and people write them, and as somebody would who means harm.

use std::io::Write;

use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::*;

/// The sheet as lines: header, then `line: cells`.
fn told(name: &str, bytes: &[u8]) -> Vec<String> {
    match read(name, bytes) {
        Ok(sheet) => {
            let row = |row: &SheetRow| format!("{}: {}", row.line, row.cells.join("|"));
            std::iter::once(sheet.header.join("|")).chain(sheet.rows.iter().map(row)).collect()
        }
        Err(faults) => faults.iter().map(|fault| format!("{:?} {:?}", fault.line, fault.what)).collect(),
    }
}

fn csv(text: &str) -> Vec<String> {
    told("a.csv", text.as_bytes())
}

fn book(fill: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(&mut book);
    book.save_to_buffer().unwrap()
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn the_separator_is_told_from_the_first_line() {
    let expected = ["kod|namn", "2: 0114|Upplands Väsby"];
    for text in
        ["kod;namn\r\n0114;Upplands Väsby\r\n", "kod,namn\n0114,Upplands Väsby", "kod\tnamn\n0114\tUpplands Väsby\n"]
    {
        assert_eq!(csv(text), expected);
    }
    assert_eq!(csv("sep=,\nkod,namn\n0114,Upplands Väsby"), ["kod|namn", "3: 0114|Upplands Väsby"]);
    assert_eq!(csv("\"a,b,c\";d\n1;2"), ["a,b,c|d", "2: 1|2"]);
}

#[test]
fn lines_are_those_of_the_file_whatever_cells_hold() {
    let text = "namn;text\r\n\r\nA;\"två\r\nrader\"\r\n;;\r\nB;\"säger \"\"nej\"\"\"\r\n\r\n\r\nC\r\n";
    assert_eq!(csv(text), ["namn|text", "3: A|två\r\nrader", "6: B|säger \"nej\"", "9: C|"]);
}

#[test]
fn windows_and_utf16_are_read_and_broken_letters_told() {
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode("namn\nHärnösand\n");
    assert_eq!(told("a.csv", &windows), ["namn", "2: Härnösand"]);
    let broken = told("a.csv", b"namn;ort\nH\xc3\xa4rn\xc3\xb6sand;x\nSollefte\xc3;y\n");
    assert!(broken.len() == 1 && broken[0].starts_with("Some(3) Text(Broken"), "{broken:?}");
}

#[test]
fn every_fault_is_told_with_its_line() {
    let faults = csv("a;b;;a\n1;2;3;4\n1;2;3;4;5;6\n");
    assert_eq!(
        faults,
        ["Some(1) NamelessColumn(3)", "Some(1) SameColumn(\"a\")", "Some(3) ExtraCells { found: 6, expected: 4 }"]
    );
    assert_eq!(csv("a;b\n1;\"2\n3;4\n"), ["Some(2) OpenQuote"]);
    assert_eq!(csv(" \n\r\n"), ["None Empty"]);
    assert_eq!(csv(";;\n;;\n"), ["None Empty"]);
    let long = format!("a;b\n1;{}\n", "ö".repeat(LONGEST_CELL + 1));
    assert_eq!(csv(&long), ["Some(2) LongCell(\"b\")"]);
    assert_eq!(csv(&"x;".repeat(MOST_COLUMNS)), ["Some(1) SameColumn(\"x\")"].repeat(MOST_COLUMNS - 1));
    assert_eq!(csv(&"x;".repeat(MOST_COLUMNS + 1)), ["Some(1) TooManyColumns"]);
    assert_eq!(csv(&"x\n".repeat(MOST_ROWS + 2)), [format!("Some({}) TooManyRows", MOST_ROWS + 2)]);
}

#[test]
fn neutralised_cells_come_back_as_they_were() {
    assert_eq!(csv("tel;n\n'+46 60 123;'=1+1\n-5;'n\n"), ["tel|n", "2: +46 60 123|=1+1", "3: -5|'n"]);
}

#[test]
fn cells_of_excel_are_as_people_see_them() {
    let bytes = book(|book| {
        let day = Format::new().set_num_format("yyyy-mm-dd");
        let sheet = book.add_worksheet();
        for (column, name) in (0_u16..).zip(["kod", "dag", "antal", "del", "namn", "ja"]) {
            sheet.write(1, column, name).unwrap();
        }
        sheet.write(3, 0, "0114").unwrap();
        sheet.write_with_format(3, 1, ExcelDateTime::parse_from_str("2026-12-31").unwrap(), &day).unwrap();
        sheet.write(3, 2, 12).unwrap();
        sheet.write(3, 3, 0.5).unwrap();
        sheet.write(3, 4, " +46 & <Åsa> ").unwrap();
        sheet.write(3, 5, true).unwrap();
        sheet.write(5, 4, "sist").unwrap();
        book.add_worksheet().write(0, 0, "ett annat blad").unwrap();
    });
    let expected = ["kod|dag|antal|del|namn|ja", "4: 0114|2026-12-31|12|0.5|+46 & <Åsa>|true", "6: ||||sist|"];
    assert_eq!(told("a.xlsx", &bytes), expected);
    // What it is, is told by the content.
    assert_eq!(told("a.csv", &bytes), expected);
}

#[test]
fn a_hidden_sheet_is_not_the_first() {
    let bytes = book(|book| {
        book.add_worksheet().set_hidden(true).write(0, 0, "dold").unwrap();
        book.add_worksheet().write(0, 0, "synlig").unwrap().set_active(true);
    });
    assert_eq!(told("a.xlsx", &bytes), ["synlig"]);
}

#[test]
fn a_cell_that_claims_to_stand_far_away_costs_nothing() {
    let bytes = book(|book| {
        let sheet = book.add_worksheet();
        sheet.write(0, 0, "a").unwrap();
        sheet.write(1_048_575, 0, "sist").unwrap();
        sheet.write(1, 16_383, "långt bort").unwrap();
    });
    assert_eq!(told("a.xlsx", &bytes), ["Some(2) TooManyColumns"]);
}

#[test]
fn what_only_looks_like_a_workbook_is_refused_in_words() {
    assert_eq!(told("a.xlsx", b"kod;namn"), ["None NotExcel"]);
    assert_eq!(told("a.xlsx", &packed(&[("word/document.xml", b"<x/>")])), ["None NotExcel"]);
    assert_eq!(told("a.xlsx", &packed(&[("xl/workbook.xml", b"<x")])), ["None Damaged"]);
    assert_eq!(told("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...."), ["None OldExcel"]);
    let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(told("a.xlsx", &[b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..", locked.as_slice()].concat()), ["None Locked"]);
    assert_eq!(told("a.csv", b"\x89PNG\r\n\x1a\n\0\0").len(), 1);
}

#[test]
fn bombs_are_refused() {
    let mut sheet = b"<worksheet><sheetData>".to_vec();
    sheet.resize(usize::try_from(MOST_UNPACKED).unwrap() + 1, b' ');
    let bomb = packed(&[("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", &sheet)]);
    assert!(bomb.len() < 1_000_000);
    assert_eq!(told("a.xlsx", &bomb), ["None Bomb"]);
    let words = br#"<?xml version="1.0"?><!-- x --><sst uniqueCount='100000000000'><si><t>a</t></si></sst>"#;
    let claims = packed(&[("xl/workbook.xml", b"<workbook/>"), ("xl/SharedStrings.xml", words)]);
    assert_eq!(told("a.xlsx", &claims), ["None Bomb"]);
    assert_eq!(told("a.csv", &vec![b'x'; usize::try_from(crate::LARGEST_FILE).unwrap() + 1]), ["None TooLarge"]);
}

/// A small workbook that is sound.
fn sound() -> Vec<u8> {
    book(|book| {
        book.add_worksheet().write(0, 0, "a").unwrap().write(1, 0, 1.5).unwrap();
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), packed: bool) {
        let bytes = if packed { [b"PK\x03\x04".as_slice(), &bytes].concat() } else { bytes };
        let faults = read("a", &bytes).err().unwrap_or_default();
        prop_assert!(!packed || !faults.is_empty());
    }

    #[test]
    fn a_workbook_cut_off_or_with_a_wrong_byte_is_an_answer(at in any::<prop::sample::Index>(), byte: u8, cut: bool) {
        let mut bytes = sound();
        let at = at.index(bytes.len());
        if cut { bytes.truncate(at) } else { bytes[at] = byte }
        let answer = read("a.xlsx", &bytes);
        prop_assert!(!cut || answer.is_err());
    }

    #[test]
    fn what_the_csv_library_writes_comes_back(rows in proptest::collection::vec(proptest::collection::vec("[a-zåäö\";,\n ]{0,8}", 3), 1..6)) {
        let mut writer = ::csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
        writer.write_record(["a", "b", "c"]).unwrap();
        for row in &rows { writer.write_record(row).unwrap(); }
        let sheet = read("a.csv", &writer.into_inner().unwrap()).unwrap();
        let trimmed = |row: &Vec<String>| row.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
        let says = |row: &Vec<String>| row.iter().any(|cell| !cell.is_empty());
        let expected: Vec<_> = rows.iter().map(trimmed).filter(says).collect();
        prop_assert_eq!(sheet.rows.into_iter().map(|row| row.cells).collect::<Vec<_>>(), expected);
    }
}
