//! That the inspection sees what it is there to see: an inspection that finds nothing on any page would let all pass.

use anyhow::{Result, ensure};
use kernel::Language;
use radslag_browser::{Reader, Scheme, Width};

use crate::site;

const BAD: &str = "<!doctype html><html lang=\"sv\"><head><title>Prov</title>\
     <meta name=\"viewport\" content=\"width=device-width\"><link rel=\"stylesheet\" href=\"STYLE\"></head><body><main>\
     <h1>Prov</h1><p class=\"muted\">Text</p><form><input name=\"q\"></form>\
     <script>document.title = 'ran'</script></main></body></html>";

#[tokio::test]
async fn a_bad_page_is_told_of() {
    crate::passes(bad_page().await);
}

async fn bad_page() -> Result<()> {
    let page = BAD.replace("STYLE", &web::asset::ASSETS.style.address);
    let site = site::serve(vec![page]).await?;
    let reader = Reader::of(&site.address, Language::Sv).await?;
    reader.opens("/prov/0").await?;

    // The inline script did not run, and the browser said so.
    ensure!(reader.asks("return document.title").await? == "Prov", "an inline script ran");
    let complaints = reader.complaints().await?;
    ensure!(complaints.iter().any(|c| c.contains("Content Security Policy")), "no complaint of {complaints:?}");

    let faults = reader.axe().await?;
    ensure!(faults.iter().any(|fault| fault.starts_with("label ")), "the field without a label is not in {faults:?}");
    ensure!(!faults.iter().any(|fault| fault.starts_with("color-contrast ")), "too little contrast: {faults:?}");
    ensure!(reader.sideways().await?.is_none(), "scrolls sideways already");

    // Dark text on a page that has turned dark.
    reader.asks("document.body.style.color = '#13212b'; return ''").await?;
    reader.prefers(Scheme::Dark).await?;
    let faults = reader.axe().await?;
    ensure!(faults.iter().any(|fault| fault.starts_with("color-contrast ")), "the contrast is not in {faults:?}");

    reader.sits_at(Width::Phone).await?;
    reader.asks("document.querySelector('p').style.width = '400px'; return ''").await?;
    ensure!(reader.sideways().await?.is_some_and(|who| who.contains("<p ")), "sideways scrolling is not seen");
    reader.leaves().await
}
