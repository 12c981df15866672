//! What is wrong with a page that no words on it tell: axe's answer, sideways scrolling, the browser's complaints.

use anyhow::{Result, bail, ensure};
use serde_json::{Value, json};

use crate::{
    chromium,
    reader::Reader,
    screen::{Scheme, Width},
};

/// WCAG 2.0 to 2.2, levels A and AA, and what axe's authors call good practice. Contrast is part of AA.
const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const RUN: &str = "const [tags, done] = arguments; \
     axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }) \
        .then(found => done({ found: found.violations, contrast: found.passes.some(p => p.id === 'color-contrast') || \
              found.violations.some(v => v.id === 'color-contrast') }), \
              error => done({ error: String(error) }))";

impl Reader {
    /// Has everything looked at on this page, at each width and in each scheme; then sits at a desk in light again.
    ///
    /// # Errors
    /// With everything that was found, and where.
    pub async fn inspects(&self) -> Result<()> {
        let address = self.client.current_url().await?;
        let mut found = Vec::new();
        for width in [Width::Phone, Width::Desk] {
            self.sits_at(width).await?;
            for scheme in [Scheme::Dark, Scheme::Light] {
                self.prefers(scheme).await?;
                let faults = self.axe().await?;
                found.extend(faults.into_iter().map(|fault| format!("{width:?}, {scheme:?}: {fault}")));
            }
        }
        for width in [Width::Narrowest, Width::Phone, Width::Desk] {
            self.sits_at(width).await?;
            found.extend(self.sideways().await?.map(|who| format!("{width:?}: scrolls sideways because of {who}")));
        }
        found.extend(self.complaints().await?);
        ensure!(found.is_empty(), "{address}\n{}", found.join("\n"));
        Ok(())
    }

    /// What axe has against the page as it stands: rule, how bad, where.
    ///
    /// # Errors
    /// When axe is missing or cannot do its work.
    pub async fn axe(&self) -> Result<Vec<String>> {
        if self.client.execute("return typeof axe === 'undefined'", vec![]).await? == true {
            self.client.execute(chromium::axe()?, vec![]).await?;
        }
        let told = self.client.execute_async(RUN, vec![json!(TAGS)]).await?;
        if let Some(error) = told["error"].as_str() {
            bail!("axe: {error}");
        }
        ensure!(told["contrast"] == true, "axe has not looked at contrast");
        let rules = told["found"].as_array().into_iter().flatten();
        Ok(rules.flat_map(faults).collect())
    }

    /// The widest thing that makes the page scroll sideways, if it does.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub async fn sideways(&self) -> Result<Option<String>> {
        let script = "const root = document.documentElement; \
             if (root.scrollWidth <= root.clientWidth) return null; \
             const right = e => e.getBoundingClientRect().right; \
             return [...document.body.querySelectorAll('*')].reduce((a, b) => right(b) > right(a) ? b : a) \
                .outerHTML.slice(0, 300)";
        let told = self.client.execute(script, vec![]).await?;
        Ok(told.as_str().map(String::from))
    }

    /// What the browser complains about: broken security rules, missing files, errors in scripts. That a page answers
    /// with 404 or 422 is no fault of that page.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub async fn complaints(&self) -> Result<Vec<String>> {
        let here = self.client.current_url().await?;
        let own_answer = format!("{here} - Failed to load resource: the server responded with a status of 4");
        let all = chromium::complaints(&self.client).await?;
        Ok(all.into_iter().filter(|complaint| !complaint.starts_with(&own_answer)).collect())
    }
}

/// One line for each place where a rule is broken.
fn faults(rule: &Value) -> Vec<String> {
    let word = |value: &Value| value.as_str().unwrap_or("?").to_owned();
    let nodes = rule["nodes"].as_array().into_iter().flatten();
    let fault = |node: &Value| {
        let why = word(&node["failureSummary"]).lines().skip(1).map(str::trim).collect::<Vec<_>>().join("; ");
        format!(
            "{} ({}): {} at {} · {}",
            word(&rule["id"]),
            word(&rule["impact"]),
            why,
            node["target"],
            word(&node["html"])
        )
    };
    nodes.map(fault).collect()
}
