//! Every page in every state it has a sample of, empty and full, at a desk in light: what no journey happens to meet.

use anyhow::{Result, ensure};
use kernel::Language;
use radslag_browser::Reader;

use crate::site;

async fn all(language: Language) -> Result<()> {
    let samples = web::render_all_samples(&radslag::site::features())?;
    let (names, pages): (Vec<_>, Vec<_>) =
        samples.into_iter().filter(|(_, of, _)| *of == language).map(|(name, _, page)| (name, page)).unzip();
    ensure!(names.len() > 100, "there are {} samples only", names.len());
    let site = site::serve(pages).await?;
    // Samples have their language in them, so their addresses need none.
    let reader = Reader::of(&site.address, Language::Sv).await?;
    let mut found = Vec::new();
    for (place, name) in names.iter().enumerate() {
        reader.opens(&format!("/prov/{place}")).await?;
        ensure!(reader.page_language().await? == language.code(), "{name} is in another language");
        let faults = reader.axe().await?.into_iter().chain(reader.sideways().await?).chain(reader.complaints().await?);
        found.extend(faults.map(|fault| format!("{name}: {fault}")));
    }
    ensure!(found.is_empty(), "{}", found.join("\n"));
    reader.leaves().await
}

#[tokio::test]
async fn in_swedish() {
    crate::passes(all(Language::Sv).await);
}

#[tokio::test]
async fn in_english() {
    crate::passes(all(Language::En).await);
}
