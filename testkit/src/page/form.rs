//! What a browser would send with the form of a page, as it stands.

use super::{Page, unescaped};

impl Page {
    /// Names and values of the form that writes, in order; buttons are not pressed. Empty when the page has no such form.
    #[must_use]
    pub fn form_fields(&self) -> Vec<(String, String)> {
        let writes = |form: &&str| form.contains("method=\"post\"") && !form.contains("action=\"/roll\"");
        self.forms().filter(writes).last().map(fields).unwrap_or_default()
    }

    /// Names and values of the form that has a field of this name, in order; buttons are not pressed, files not chosen.
    ///
    /// # Panics
    /// When the page has no such form.
    #[must_use]
    pub fn form_with(&self, field: &str) -> Vec<(String, String)> {
        let mut forms = self.forms().map(fields);
        let found = forms.find(|fields| fields.iter().any(|(name, _)| name == field));
        found.unwrap_or_else(|| panic!("{} has no form with {field}", self.asked))
    }

    fn forms(&self) -> impl Iterator<Item = &str> {
        self.html.split("<form ").skip(1).filter_map(|form| form.split_once("</form>").map(|(form, _)| form))
    }
}

fn fields(form: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut select: Option<String> = None;
    for piece in form.split('<').skip(1) {
        let (tag, after) = piece.split_once('>').unwrap_or((piece, ""));
        let kind = tag.split([' ', '\n']).next().unwrap_or_default();
        let name = || attribute(tag, "name");
        match kind {
            "input" => {
                let ticks = matches!(attribute(tag, "type").as_deref(), Some("radio" | "checkbox"));
                let sent = !ticks || tag.ends_with(" checked") || tag.contains(" checked ");
                let file = attribute(tag, "type").as_deref() == Some("file");
                if let Some(name) = name().filter(|_| sent && !file) {
                    found.push((name, attribute(tag, "value").unwrap_or_default()));
                }
            }
            "textarea" => found.extend(name().map(|name| (name, unescaped(after).trim_start_matches('\n').to_owned()))),
            "select" => select = name(),
            "option" if tag.ends_with(" selected") => {
                found.extend(select.clone().map(|name| (name, attribute(tag, "value").unwrap_or_default())));
            }
            "/select" => select = None,
            _ => {}
        }
    }
    found
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    Some(unescaped(rest.split('"').next().unwrap_or_default()))
}
