//! Files that cannot be read in, sent with the form: told in words in both languages, what was typed stays, nothing is saved.

use testkit::on_both_engines;

use super::bomb;
use crate::program::{folder, run};

const REGISTRAR: &str = "registrator";
const READ_IN: &str = "/register/las-in";
const PACKAGE: &str = "/register/paket.json";

/// A packed file that is something else than Excel.
fn word_document() -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).expect("room in memory");
    std::io::Write::write_all(&mut zip, b"<w:document/>").expect("room in memory");
    zip.finish().expect("room in memory").into_inner()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_table_that_cannot_be_read_is_told_and_the_form_stays() {
    let broken = b"address;name\n;H\xc3\xa4r\n;Sollefte\xc3\n".to_vec();
    let half = b"address;name;party\n;Ny Prov;s\n;Andra Prov;m\xc3\xa5nen\n".to_vec();
    let files = [
        ("kolumner.csv", b"adress;name\nx;y\n".to_vec(), "kolumnen ”adress” hör inte", "the column “adress” does not"),
        ("bruten.csv", broken, "Rad 3, tecken 10: byten C3", "Line 3, column 10: the byte C3"),
        ("halv.csv", half, "Rad 3, kolumn party: ", "Line 3, column party: "),
        ("bild.csv", b"\x89PNG\r\n\x1a\n\0\0".to_vec(), "Filen är inte en text", "The file is not a text"),
        ("tom.csv", b" \n".to_vec(), "Det finns inget i filen", "There is nothing in the file"),
        (
            "gammal.xlsx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....".to_vec(),
            "den gamla sorten (.xls)",
            "the old kind (.xls)",
        ),
        ("lista.docx", word_document(), "ingen Excel-arbetsbok", "not an Excel workbook"),
        ("bomb.xlsx", bomb(), "Filen packas upp till mer än 150 MB", "The file unpacks to more than 150 MB"),
    ];
    on_both_engines(async |app| {
        let before = app.get_as(REGISTRAR, PACKAGE).await.html;
        for (name, bytes, swedish, english) in &files {
            for (language, words, nothing) in [("", swedish, "Inget är sparat."), ("/en", english, "Nothing is saved.")]
            {
                let fields = [("tabell", "personer"), ("why", "Årets lista")];
                let address = format!("{language}{READ_IN}");
                // Whether it is only looked at, or somebody says that it is to be saved at once.
                for step in ["", "save"] {
                    let fields = [&fields[..], &[("step", step)]].concat();
                    let told = app.post_file_as(REGISTRAR, &address, &fields, ("fil", name, bytes)).await;
                    told.is(422).says(words).says(nothing);
                    let kept = told.form_fields();
                    for (field, text) in [("tabell", "personer"), ("why", "Årets lista")] {
                        assert!(kept.contains(&(field.into(), text.into())), "{name}: {field} is lost: {kept:?}");
                    }
                }
            }
        }
        assert_eq!(app.get_as(REGISTRAR, PACKAGE).await.html, before, "nothing is half-saved");
        // As Excel saves it, in Windows-1252: not bad at all.
        let told = app.post_file_as(
            REGISTRAR,
            READ_IN,
            &[("tabell", "personer")],
            ("fil", "excel.csv", b"address;name\n;\xc5sa \xd6berg\n"),
        );
        told.await.is(200).says("Nya: 1.").says("Åsa Öberg");
    })
    .await;
}

#[test]
fn a_package_of_a_newer_program_is_refused_on_the_command_line() {
    let folder = folder();
    std::fs::write(folder.path().join("nyare.json"), r#"{"format": 2, "unheard_of": []}"#).expect("a file");
    let import = |words: &[&str]| run(folder.path(), &[&["import", "nyare.json"], words].concat());
    for words in [&["--dry-run"][..], &[]] {
        import(words).ends_with(1).complains("skrivet av ett nyare program").complains("Inget är sparat. Fel: 1.");
        let english = import(&[words, &["--language", "en"]].concat());
        english.ends_with(1).complains("was written by a newer program").complains("Nothing is saved. Faults: 1.");
    }
    run(folder.path(), &["check"]).ends_with(0);
    run(folder.path(), &["export", "ut.json"]).ends_with(0);
    let told = std::fs::read_to_string(folder.path().join("ut.json")).expect("it was just written");
    assert!(!told.contains("slug"), "{told}");
}
