//! What is written is read again with the programs of others.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use calcard::vcard::{VCard, VCardProperty};
use jiff::civil::date;

use crate::{Cell, csv, vcard, xlsx};

fn table(header: &[&str], rows: &[Vec<Cell>]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut table = csv::Table::new(&mut bytes, header).unwrap();
    rows.iter().for_each(|row| table.row(row).unwrap());
    table.done().unwrap();
    bytes
}

fn book(header: &[&str], rows: &[Vec<Cell>]) -> Vec<u8> {
    let mut book = xlsx::Book::default();
    book.sheet("Platser: 2027/2030", header, rows).unwrap();
    let mut bytes = Cursor::new(Vec::new());
    book.write(&mut bytes).unwrap();
    bytes.into_inner()
}

fn rows() -> Vec<Vec<Cell<'static>>> {
    vec![
        vec!["0114".into(), date(2026, 12, 31).into(), Cell::Number(-5), "+46 60 123".into()],
        vec!["Ådalen; \"söder\"\noch norr".into(), Cell::from(None::<&str>), Cell::Number(12), "=1+1".into()],
        vec!["-12,5".into(), Cell::from(None::<&str>), Cell::Number(0), "''@x".into()],
    ]
}

const HEADER: [&str; 4] = ["kod", "från", "antal", "telefon"];

#[test]
fn csv_is_what_swedish_excel_opens() {
    let text = "\u{feff}kod;från;antal;telefon\r\n0114;2026-12-31;-5;'+46 60 123\r\n\
        \"Ådalen; \"\"söder\"\"\noch norr\";;12;'=1+1\r\n-12,5;;0;'''@x\r\n";
    assert_eq!(String::from_utf8(table(&HEADER, &rows())).unwrap(), text);
}

#[test]
fn a_row_of_another_length_is_refused() {
    let mut table = csv::Table::new(Vec::new(), &["a", "b"]).unwrap();
    assert!(table.row(&["1".into()]).is_err());
}

#[test]
fn a_workbook_keeps_text_dates_and_numbers_apart_and_has_no_formula() {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(book(&HEADER, &rows()))).unwrap();
    assert_eq!(book.sheet_names(), ["Platser- 2027-2030"]);
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    assert_eq!(sheet.get_value((1, 0)), Some(&Data::String("0114".into())));
    assert!(matches!(sheet.get_value((1, 1)), Some(Data::DateTime(day)) if day.to_ymd_hms_milli().0 == 2026));
    assert_eq!(sheet.get_value((1, 2)), Some(&Data::Float(-5.0)));
    assert_eq!(sheet.get_value((1, 3)), Some(&Data::String("+46 60 123".into())));
    assert_eq!(sheet.get_value((2, 3)), Some(&Data::String("=1+1".into())));
    assert_eq!(sheet.get_value((3, 3)), Some(&Data::String("'''@x".into())));
    assert!(book.worksheet_formula("Platser- 2027-2030").unwrap().is_empty());
}

#[test]
fn what_is_written_comes_back_through_input() {
    let expected: Vec<Vec<String>> =
        rows().iter().map(|row| row.iter().map(|cell| cell.words().into_owned()).collect()).collect();
    for (name, bytes) in [("a.csv", table(&HEADER, &rows())), ("a.xlsx", book(&HEADER, &rows()))] {
        let sheet = input::sheet::read(name, &bytes).unwrap();
        assert_eq!(sheet.header, HEADER, "{name}");
        assert_eq!(sheet.rows.into_iter().map(|row| row.cells).collect::<Vec<_>>(), expected, "{name}");
    }
}

proptest::proptest! {
    #[test]
    fn any_cell_comes_back(cell in "['=+@a-zåÅ;,\"0-9-]{1,8}") {
        let rows = [vec!["x".into(), cell.as_str().into()]];
        for (name, bytes) in [("a.csv", table(&["a", "b"], &rows)), ("a.xlsx", book(&["a", "b"], &rows))] {
            let sheet = input::sheet::read(name, &bytes).unwrap();
            proptest::prop_assert_eq!(&sheet.rows[0].cells[1], &cell, "{}", name);
        }
    }
}

#[test]
fn the_same_rows_give_the_same_bytes() {
    assert_eq!(book(&HEADER, &rows()), book(&HEADER, &rows()));
}

#[test]
fn a_card_is_read_by_others() {
    let contact = vcard::Contact {
        name: "Åsa Maria Ek".into(),
        title: Some("Sekreterare; \"forum\", länet\r\nBEGIN:VCARD".into()),
        organisation: Some("Region Ådalen".into()),
        email: Some("asa.ek@example.org".into()),
        telephone: Some("+46 60 12 34 56".into()),
        ..vcard::Contact::default()
    };
    let office = vcard::Contact { name: "Kansliet".into(), is_organisation: true, ..vcard::Contact::default() };
    let text = vcard::cards(&[contact, office]);
    assert_eq!(text.matches("BEGIN:VCARD\r\nVERSION:4.0\r\n").count(), 2, "{text}");
    assert!(text.lines().all(|line| line.len() <= 75), "{text}");
    let card = VCard::parse(&text).unwrap();
    let value = |property: VCardProperty| card.property(&property).and_then(|entry| entry.values[0].as_text()).unwrap();
    assert_eq!(value(VCardProperty::Fn), "Åsa Maria Ek");
    assert_eq!(value(VCardProperty::N), "Ek");
    assert_eq!(value(VCardProperty::Title), "Sekreterare; \"forum\", länet BEGIN:VCARD");
    assert_eq!(value(VCardProperty::Org), "Region Ådalen");
    assert_eq!(value(VCardProperty::Tel), "+46 60 12 34 56");
}
