//! The reader and the verbs journeys are written in. Each verb fails with the page it happened on.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use fantoccini::{
    Client, Locator,
    elements::{Element, ElementRef},
    error::CmdError,
};
use kernel::Language;
use serde_json::Value;
use tokio::time::timeout;

use crate::{
    chromium,
    product::Product,
    screen::{Scheme, Width},
    words::Words,
};

/// When a page has not come by then, it will not.
const LONGEST_WAIT: Duration = Duration::from_secs(20);

/// A person at a browser of their own: no cookies, no history.
#[derive(Debug)]
pub struct Reader {
    pub(crate) client: Client,
    site: String,
    /// In which language they read.
    pub language: Language,
}

impl Reader {
    /// A reader of the product, at a desk, in light.
    ///
    /// # Errors
    /// When the product or the browser does not start.
    pub async fn new(language: Language) -> Result<Self> {
        Self::of(&Product::shared()?.address, language).await
    }

    /// A reader of another site, `http://127.0.0.1:8099`.
    ///
    /// # Errors
    /// When the browser does not start.
    pub async fn of(site: &str, language: Language) -> Result<Self> {
        let client = chromium::open().await?;
        let reader = Self { client, site: site.into(), language };
        reader.sits_at(Width::Desk).await?;
        reader.prefers(Scheme::Light).await?;
        Ok(reader)
    }

    /// Closes the browser.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub async fn leaves(self) -> Result<()> {
        Ok(self.client.close().await?)
    }

    /// Opens a page by its Swedish address, in the reader's language.
    ///
    /// # Errors
    /// When the browser cannot reach it.
    pub async fn opens(&self, path: &str) -> Result<()> {
        let path = match self.language {
            Language::Sv => path.to_owned(),
            Language::En if path == "/" => "/en".into(),
            Language::En => format!("/en{path}"),
        };
        self.client.goto(&format!("{}{path}", self.site)).await.with_context(|| path)
    }

    /// Opens an address as it stands somewhere else, in a letter: in full, in the language it is written for.
    ///
    /// # Errors
    /// When the browser cannot reach it.
    pub async fn opens_link(&self, address: &str) -> Result<()> {
        self.client.goto(address).await.with_context(|| address.to_owned())
    }

    /// The address of the page, from the first slash, without the language.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub async fn address(&self) -> Result<String> {
        let url = self.client.current_url().await?;
        let path = url.as_str().strip_prefix(&self.site).unwrap_or(url.as_str());
        Ok(match path.strip_prefix("/en") {
            Some("") => "/".into(),
            Some(rest) if rest.starts_with('/') => rest.into(),
            Some(rest) if rest.starts_with('?') => format!("/{rest}"),
            _ => path.into(),
        })
    }

    /// The language the page says it is in.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub async fn page_language(&self) -> Result<String> {
        self.asks("return document.documentElement.lang").await
    }

    /// Sees these words on the screen, spaces and line breaks left aside.
    ///
    /// # Errors
    /// When they are not there, with what is.
    pub async fn sees(&self, words: impl Into<Words>) -> Result<()> {
        let words = words.into().in_language(self.language);
        let seen = self.all_words().await?;
        ensure!(seen.contains(words), "{}: {words:?} is not to be seen in:\n{seen}", self.address().await?);
        Ok(())
    }

    /// Waits for a page that loads itself anew to show these words, and does nothing meanwhile.
    ///
    /// # Errors
    /// When they have not come in time, with what is there.
    pub async fn waits_for(&self, words: impl Into<Words>, at_most: Duration) -> Result<()> {
        let words = words.into();
        let there = format!("//main[contains(normalize-space(), \"{}\")]", words.in_language(self.language));
        match self.client.wait().at_most(at_most).for_element(Locator::XPath(&there)).await {
            Ok(_) => Ok(()),
            Err(CmdError::WaitTimeout) => self.sees(words).await,
            Err(error) => Err(error).with_context(|| there.clone()),
        }
    }

    /// Sees no such words.
    ///
    /// # Errors
    /// When they are there.
    pub async fn does_not_see(&self, words: impl Into<Words>) -> Result<()> {
        let words = words.into().in_language(self.language);
        let seen = self.all_words().await?;
        ensure!(!seen.contains(words), "{}: {words:?} is to be seen", self.address().await?);
        Ok(())
    }

    /// Sees the page's heading.
    ///
    /// # Errors
    /// When it is another one.
    pub async fn sees_heading(&self, words: impl Into<Words>) -> Result<()> {
        let words = words.into().in_language(self.language);
        let heading = plain(&self.asks("return document.querySelector('h1').innerText").await?);
        ensure!(heading == words, "{}: the heading is {heading:?}, not {words:?}", self.address().await?);
        Ok(())
    }

    /// All words of the finding that has these.
    ///
    /// # Errors
    /// When there is none.
    pub async fn reads_finding(&self, words: impl Into<Words>) -> Result<String> {
        Ok(plain(&self.finds("finding", words.into()).await?.text().await?))
    }

    /// All words of the first table row that has these.
    ///
    /// # Errors
    /// When there is none.
    pub async fn reads_row(&self, words: impl Into<Words>) -> Result<String> {
        Ok(plain(&self.finds("row", words.into()).await?.text().await?))
    }

    /// Follows the link with these words.
    ///
    /// # Errors
    /// When there is no such link.
    pub async fn follows(&self, words: impl Into<Words>) -> Result<()> {
        self.clicks("link", words.into()).await
    }

    /// Follows the link with these words in the table row or list item that has those words too.
    ///
    /// # Errors
    /// When there is no such link.
    pub async fn follows_beside(&self, words: impl Into<Words>, beside: impl Into<Words>) -> Result<()> {
        let (found, _) = self.looks_for("link", words.into(), Some(beside.into())).await?;
        self.turns_the_page(async || Ok(found.click().await?)).await
    }

    /// Presses the button with these words in the table row or list item that has those words too, and waits for the page
    /// it leads to.
    ///
    /// # Errors
    /// When there is no such button.
    pub async fn pushes_beside(&self, words: impl Into<Words>, beside: impl Into<Words>) -> Result<()> {
        let (found, _) = self.looks_for("button", words.into(), Some(beside.into())).await?;
        self.turns_the_page(async || Ok(found.click().await?)).await
    }

    /// Presses the button with these words, or opens what it opens.
    ///
    /// # Errors
    /// When there is no such button.
    pub async fn pushes(&self, words: impl Into<Words>) -> Result<()> {
        self.clicks("button", words.into()).await
    }

    /// Becomes somebody else, by the role chooser of the demo.
    ///
    /// # Errors
    /// When there is no such role.
    pub async fn becomes(&self, who: impl Into<Words>) -> Result<()> {
        let who = who.into();
        self.client.find(fantoccini::Locator::Css("details.who > summary")).await?.click().await?;
        self.ticks(who).await?;
        let change = self.client.find(fantoccini::Locator::Css("details.who button")).await?;
        self.turns_the_page(async || Ok(change.click().await?)).await?;
        self.sees(who).await
    }

    /// Whether anything that this CSS selector names is on the screen.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub async fn has(&self, selector: &str) -> Result<bool> {
        let script = "return [...document.querySelectorAll(arguments[0])].some(e => e.checkVisibility())";
        Ok(self.client.execute(script, vec![selector.into()]).await? == true)
    }

    /// What a script answers, as text. For tests of what no person can see, such as an attribute.
    ///
    /// # Errors
    /// When the script fails or answers with something else.
    pub async fn asks(&self, script: &str) -> Result<String> {
        let answer = self.client.execute(script, vec![]).await?;
        answer.as_str().map(String::from).with_context(|| format!("{script} gave {answer}"))
    }

    async fn clicks(&self, kind: &str, words: Words) -> Result<()> {
        let (found, leads_away) = self.looks_for(kind, words, None).await?;
        if leads_away {
            return self.turns_the_page(async || Ok(found.click().await?)).await;
        }
        Ok(found.click().await?)
    }

    /// Does what leads to another page, and waits until that page is there: the driver alone can be too early, and then
    /// the old page would be read as the new one.
    pub(crate) async fn turns_the_page(&self, act: impl AsyncFnOnce() -> Result<()>) -> Result<()> {
        let left = self.address().await?;
        self.client.execute("window.left = true", vec![]).await?;
        act().await?;
        let there = "return window.left !== true && document.readyState === 'complete'";
        let arrives = async {
            // In the middle of the turn there is no page that could answer.
            while !self.client.execute(there, vec![]).await.is_ok_and(|answer| answer == true) {}
        };
        timeout(LONGEST_WAIT, arrives).await.with_context(|| format!("{left}: no other page came"))
    }

    pub(crate) async fn finds(&self, kind: &str, words: Words) -> Result<Element> {
        Ok(self.looks_for(kind, words, None).await?.0)
    }

    pub(crate) async fn looks_for(&self, kind: &str, words: Words, beside: Option<Words>) -> Result<(Element, bool)> {
        let words = words.in_language(self.language);
        let beside = beside.map(|words| words.in_language(self.language));
        let asked = vec![kind.into(), words.into(), beside.into()];
        let found = self.client.execute(include_str!("find.js"), asked).await?;
        let reference = match &found[0] {
            Value::Object(reference) => reference.values().next().and_then(Value::as_str),
            _ => None,
        };
        let address = self.address().await?;
        let reference = reference.with_context(|| format!("{address}: there is no {kind} {words:?}"))?;
        let element = Element::from_element_id(self.client.clone(), ElementRef::from(reference.to_owned()));
        Ok((element, found[1] == true))
    }

    async fn all_words(&self) -> Result<String> {
        Ok(plain(&self.asks("return document.body.innerText").await?))
    }
}

/// Every stretch of white space, no-break spaces too, as one space.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
