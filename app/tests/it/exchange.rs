//! The register taken out and read in: packages that come back byte for byte, tables, contacts.

mod bad_files;
mod command;
mod days;
mod package;
mod stopped;
mod tables;
mod upload;

/// A small workbook that unpacks to more than anybody's memory should hold.
fn bomb() -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for name in ["xl/workbook.xml", "xl/worksheets/sheet1.xml"] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).expect("room in memory");
        std::io::Write::write_all(&mut zip, &vec![b' '; 80_000_000]).expect("room in memory");
    }
    zip.finish().expect("room in memory").into_inner()
}
