//! Takes the pictures of the running product that README and the guide show into `docs/pictures`:
//! `cargo run -p radslag-browser --example pictures`. Run it when the look has changed; no test compares pictures.

use std::path::Path;

use anyhow::{Context, Result};
use kernel::Language;
use radslag_browser::{Reader, Width};

/// File, address, width, and what comes below the picture's lower edge.
const PICTURES: [(&str, &str, Width, Option<&str>); 9] = [
    ("start", "/", Width::Desk, Some("footer")),
    ("kulturforum", "/organ/kulturforum?per=2027-01-15", Width::Desk, Some("#platser")),
    ("kulturforum-mobil", "/organ/kulturforum?per=2027-01-15", Width::Phone, Some(".finding:nth-child(5)")),
    ("organ", "/organ", Width::Desk, Some("tbody tr:nth-child(12)")),
    ("kommun", "/organisationer/solleftea-kommun?per=2027-01-15", Width::Desk, Some("footer")),
    ("05-vem-sitter-var", "/matris", Width::Desk, Some("tbody tr:nth-child(15)")),
    ("05-sektorer", "/sektorer?lan=24&per=2013-05-01", Width::Desk, Some("footer")),
    ("05-byten", "/overlamningar", Width::Desk, Some("tbody tr:nth-child(12)")),
    ("05-laget-under-aret", "/lage/2026", Width::Desk, Some("footer")),
];

#[tokio::main]
async fn main() -> Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("a root")?.join("docs/pictures");
    std::fs::create_dir_all(&folder)?;
    let reader = Reader::new(Language::Sv).await?;
    for (name, address, width, down_to) in PICTURES {
        reader.opens(address).await?;
        std::fs::write(folder.join(format!("{name}.png")), reader.pictures(width, down_to).await?)?;
    }
    reader.leaves().await
}
