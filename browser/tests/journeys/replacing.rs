//! A municipality replaces its member.

use anyhow::{Result, ensure};
use radslag_browser::{Reader, both};

use crate::county::County;

async fn journey(reader: &Reader, _county: &County) -> Result<()> {
    reader.opens("/organ/kulturforum").await?;
    reader.becomes("Jonas Viklund").await?;
    reader.inspects().await?;
    reader.opens("/organisationer/harnosands-kommun").await?;
    reader.becomes("Pia Wredling").await?;
    reader.inspects().await?;
    reader.opens("/organ/kulturforum/uppgifter").await?;
    reader.inspects().await?;
    ensure!(false, "{}", reader.asks("return document.body.innerText").await?);
    reader.sees(both("x", "x")).await
}

crate::on_both_databases!(journey);
