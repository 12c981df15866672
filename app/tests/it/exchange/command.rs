//! `radslag export` and `radslag import`.

use std::fs;

use crate::program::{Ran, folder, run};

/// A folder with the demo county as a database, `lan.sqlite`.
fn county() -> tempfile::TempDir {
    let folder = folder();
    let files = folder.path().join("demo");
    fs::create_dir_all(files.join("bodies")).expect("the test's own folder");
    for file in demo::files() {
        fs::write(files.join(&*file.name), &file.text).expect("the test's own folder");
    }
    import(&folder, &["demo"]).ends_with(0).says("Registret är inläst: ").says("35 organ");
    folder
}

fn import(folder: &tempfile::TempDir, words: &[&str]) -> Ran {
    run(folder.path(), &[&["import", "--database", "lan.sqlite"], words].concat())
}

fn export(folder: &tempfile::TempDir, words: &[&str]) -> Ran {
    run(folder.path(), &[&["export", "--database", "lan.sqlite"], words].concat())
}

#[test]
fn the_register_goes_out_and_comes_back() {
    let folder = county();
    export(&folder, &["ut"]).ends_with(0).says("Registret är skrivet till ut: ");
    export(&folder, &["ut.json", "--language", "en"]).ends_with(0).says("The register is written to ut.json: ");
    export(&folder, &["ut"]).ends_with(2).complains("ut finns redan. Ange ett namn som inte är upptaget.");
    export(&folder, &["ut.json", "--language", "en"]).ends_with(2).complains("ut.json is there already.");
    let file = |name: &str| fs::read_to_string(folder.path().join(name)).expect("the test's own folder");
    for (from, name) in [("ut", "b.sqlite"), ("ut.json", "c.sqlite")] {
        let again = |command: &str, what: &str| run(folder.path(), &[command, "--database", name, what]);
        again("import", from).ends_with(0);
        again("export", &format!("{name}.json")).ends_with(0);
        assert_eq!(file(&format!("{name}.json")), file("ut.json"));
    }
    assert!(file("ut/bodies/kulturforum.toml").contains("Ordförandeskapet växlar mellan regionen och kommunerna"));
    import(&folder, &["ut"]).ends_with(2).complains("Registret innehåller redan 35 organ.");
    import(&folder, &["ut", "--language", "en"]).ends_with(2).complains("The register holds 35 bodies already.");
}

#[test]
fn a_trial_tells_everything_and_keeps_nothing() {
    let folder = folder();
    let write = |name: &str, text: &[u8]| fs::write(folder.path().join(name), text).expect("the test's own folder");
    write(
        "bra.json",
        br#"{"format": 1, "term": [{"slug": "a", "name": "A", "from": "2027-01-01", "to": "2030-12-31"}]}"#,
    );
    import(&folder, &["bra.json", "--dry-run"])
        .ends_with(0)
        .says("Det här skulle läsas in: 1 mandatperiod. Inget är sparat.");
    let english = import(&folder, &["bra.json", "--dry-run", "--language", "en"]);
    english.ends_with(0).says("This would be read in: 1 term. Nothing is saved.");
    assert!(!folder.path().join("lan.sqlite").exists(), "a trial makes no database");
    write("fel.json", br#"{"term": [{"slug": "a"}], "people": []}"#);
    for words in [vec!["fel.json"], vec!["fel.json", "--dry-run"]] {
        import(&folder, &words).ends_with(1).complains("fel.json, rad 1: ").complains("Inget är sparat. Fel: 2.");
    }
    import(&folder, &["fel.json", "--language", "en"]).ends_with(1).complains("Nothing is saved. Faults: 2.");
}

#[test]
fn a_file_that_cannot_be_read_is_told_in_words() {
    let folder = folder();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("bruten.json"), b"{\"term\": [{\"name\": \"H\xc3\xa4r\",\n\"x\": \"Sollefte\xc3\"}]}")
        .expect("the test's own folder");
    import(&folder, &["bruten.json"]).ends_with(2).complains("bruten.json: Rad 2, tecken 15: byten C3 (position ");
    import(&folder, &["bruten.json", "--language", "en"])
        .ends_with(2)
        .complains("bruten.json: Line 2, column 15: the byte C3");
    fs::File::create(path("stor.json"))
        .expect("the test's own folder")
        .set_len(200_000_001)
        .expect("the test's own folder");
    import(&folder, &["stor.json"]).ends_with(2).complains("stor.json: Filen är större än 200 MB.");
    import(&folder, &["stor.json", "--language", "en"]).ends_with(2).complains("The file is larger than 200 MB.");
    import(&folder, &["saknas"]).ends_with(2).complains("saknas går inte att läsa: ");
    fs::create_dir(path("tom")).expect("the test's own folder");
    import(&folder, &["tom"]).ends_with(2).complains("I tom finns inga filer som slutar på .toml.");
    assert!(!path("lan.sqlite").exists(), "nothing is made of what cannot be read");
}

#[test]
fn a_table_goes_out_and_comes_back() {
    let folder = county();
    export(&folder, &["personer.csv", "--table", "people"]).ends_with(0).says("personer.csv är skriven: ");
    export(&folder, &["platser.xlsx", "--table", "seats", "--language", "en"])
        .ends_with(0)
        .says("platser.xlsx is written: ");
    export(&folder, &["x.csv"]).ends_with(2).complains("CSV och Excel är för en tabell i taget.");
    export(&folder, &["x.csv", "--table", "stolar"])
        .ends_with(2)
        .complains("Ingen tabell heter ”stolar”. Tabellerna är: term, ");
    import(&folder, &["personer.csv", "--table", "people"]).ends_with(0).says("Filen säger samma sak som registret.");
    import(&folder, &["platser.xlsx", "--table", "seats", "--dry-run", "--language", "en"])
        .ends_with(0)
        .says("No faults. New: 0. Changed: 0. Unchanged: ");
    // As Excel saves it: Windows-1252, and a name that somebody has changed.
    let text = fs::read_to_string(folder.path().join("personer.csv")).expect("the test's own folder");
    let text = text.trim_start_matches('\u{feff}').replace("Marta Bergfalk", "Märta Bergfalk");
    let bytes: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect();
    fs::write(folder.path().join("excel.csv"), bytes).expect("the test's own folder");
    let would = import(&folder, &["excel.csv", "--table", "people", "--dry-run"]);
    would.ends_with(0).says("Inga fel. Nya: 0. Ändrade: 1. ").says("Inget är sparat.");
    import(&folder, &["excel.csv", "--table", "people"]).ends_with(0).says("Sparat. Nya: 0. Ändrade: 1. ");
    import(&folder, &["excel.csv", "--table", "people"]).ends_with(0).says("Inget behövde sparas.");
}

#[test]
fn a_table_that_cannot_be_read_is_told_in_words() {
    let folder = county();
    let write = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).expect("the test's own folder");
    let both = |name: &str, swedish: &str, english: &str, code: i32| {
        import(&folder, &[name, "--table", "people"]).ends_with(code).complains(swedish);
        import(&folder, &[name, "--table", "people", "--language", "en"]).ends_with(code).complains(english);
    };
    write("kolumner.csv", b"adress;name\nx;y\n");
    both(
        "kolumner.csv",
        "kolumnen ”adress” hör inte till tabellen",
        "the column “adress” does not belong to the table",
        1,
    );
    write("bruten.csv", b"address;name\n;H\xc3\xa4r\n;Sollefte\xc3\n");
    both("bruten.csv", "Rad 3, tecken 10: byten C3", "Line 3, column 10: the byte C3", 1);
    write("bild.csv", b"\x89PNG\r\n\x1a\n\0\0");
    both("bild.csv", "Filen är inte en text", "The file is not a text", 1);
    write("gammal.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....");
    both("gammal.xlsx", "en Excel-fil av den gamla sorten", "an Excel file of the old kind", 1);
    write("bomb.xlsx", &super::bomb());
    both("bomb.xlsx", "Filen packas upp till mer än 150 MB", "The file unpacks to more than 150 MB", 1);
    fs::File::create(folder.path().join("stor.csv"))
        .expect("the test's own folder")
        .set_len(200_000_000)
        .expect("the test's own folder");
    both("stor.csv", "stor.csv: Filen är större än 25 MB.", "stor.csv: The file is larger than 25 MB.", 2);
}
