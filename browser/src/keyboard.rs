//! Keys, where they lead, and whether one can see it.

use anyhow::{Context, Result, bail, ensure};
use fantoccini::{
    actions::{InputSource, KeyAction, KeyActions},
    key::Key,
};

use crate::{reader::Reader, words::Words};

/// What is known of the thing that has focus.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Focus {
    /// Its words: text, label or name.
    pub words: String,
    /// Where it comes among all that can have focus; 0 when nothing has it.
    pub place: usize,
    /// Whether a line is drawn around it.
    pub outlined: bool,
    /// Whether it is on the screen, and nothing covers it.
    pub on_screen: bool,
}

const FOCUS: &str = r#"
const e = document.activeElement;
const all = [...document.querySelectorAll("*")].filter((x) => x.tabIndex >= 0);
const style = getComputedStyle(e);
const box = e.getBoundingClientRect();
const [x, y] = [box.x + Math.min(box.width / 2, 8), box.y + box.height / 2];
const top = document.elementFromPoint(x, y);
const words = e === document.body ? "" : e.getAttribute("aria-label") ?? e.labels?.[0]?.textContent ?? e.textContent;
return [words.replace(/\s+/g, " ").trim(), all.indexOf(e) + 1,
  style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2, top !== null && (e.contains(top) || top.contains(e))];
"#;

impl Reader {
    /// Presses keys one after the other, wherever the focus is.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub async fn types(&self, text: &str) -> Result<()> {
        let mut keys = KeyActions::new("keyboard".into());
        for value in text.chars() {
            keys = keys.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        Ok(self.client.perform_actions(keys).await?)
    }

    /// Presses a key that writes nothing: Tab, Enter.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub async fn presses(&self, key: Key) -> Result<()> {
        self.types(&String::from(char::from(key))).await
    }

    /// Presses Enter where that leads to another page: in a field, on a link.
    ///
    /// # Errors
    /// When no other page comes.
    pub async fn enters(&self) -> Result<()> {
        self.turns_the_page(async || self.presses(Key::Enter).await).await
    }

    /// Where the focus is.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub async fn focus(&self) -> Result<Focus> {
        let told = self.client.execute(FOCUS, vec![]).await?;
        let place = told[1].as_u64().and_then(|place| usize::try_from(place).ok());
        Ok(Focus {
            words: told[0].as_str().context("the words in focus")?.into(),
            place: place.context("the place of the focus")?,
            outlined: told[2] == true,
            on_screen: told[3] == true,
        })
    }

    /// Goes on with the tab key, seeing each stop on the way, to the one whose words begin with these.
    ///
    /// # Errors
    /// When the page ends before.
    pub async fn tabs_to(&self, words: impl Into<Words>) -> Result<()> {
        let words = words.into().in_language(self.language);
        loop {
            match self.tabs_through(1).await?.first() {
                Some(stop) if stop.words.starts_with(words) => return Ok(()),
                Some(_) => {}
                None => bail!("{}: the tab key does not reach {words:?}", self.address().await?),
            }
        }
    }

    /// Goes through the page with the tab key, from where the focus is: every stop is seen, on the screen, and comes
    /// after the one before. Gives the stops.
    ///
    /// # Errors
    /// At the first stop that is none of that.
    pub async fn tabs_through(&self, stops: usize) -> Result<Vec<Focus>> {
        let mut path: Vec<Focus> = Vec::new();
        for _ in 0..stops {
            self.presses(Key::Tab).await?;
            let focus = self.focus().await?;
            if focus.place == 0 {
                break;
            }
            let address = self.address().await?;
            ensure!(focus.outlined, "{address}: one cannot see that {focus:?} has focus");
            ensure!(focus.on_screen, "{address}: {focus:?} has focus but is not on the screen");
            let before = path.last().map_or(0, |stop| stop.place);
            ensure!(focus.place > before, "{address}: {focus:?} comes after {:?}", path.last());
            path.push(focus);
        }
        Ok(path)
    }
}
