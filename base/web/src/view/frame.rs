//! What the layout asks the view for: title, menu, who you are, the other language.

use kernel::Actor;

use super::{Mode, View, role};
use crate::{address, door::FormToken};

/// A link of the main menu or the foot.
pub struct MenuLink {
    /// Where it goes.
    pub href: String,
    /// What it says.
    pub text: String,
    /// `aria-current`: `page` when the page stands at it, `true` when it stands below it.
    pub current: Option<&'static str>,
}

/// One choice of the role chooser.
pub struct RoleLink {
    /// Word in the form.
    pub key: String,
    /// Name, when the role is a person's.
    pub name: Option<String>,
    /// What one is.
    pub what: String,
    /// Whether one is it now.
    pub current: bool,
}

impl View {
    /// `<title>`: heading – Rådslag, region; begins with "Fel: " when something needs to be mended.
    #[must_use]
    pub fn page_title(&self) -> String {
        let site = if self.public() { self.site.region.clone() } else { format!("Rådslag, {}", self.site.region) };
        let wrong = if self.wrong() { self.t("web-error-prefix") } else { "".into() };
        format!("{wrong}{} – {site}", self.title)
    }

    /// Whether something on the page needs to be mended.
    #[must_use]
    pub fn wrong(&self) -> bool {
        !self.problems.is_empty() || self.day_fault().is_some()
    }

    /// Whether the page is shown to the public: then the region is the sender, not the product.
    #[must_use]
    pub fn public(&self) -> bool {
        self.actor == Actor::Public
    }

    /// The main menu, only what the actor may open.
    #[must_use]
    pub fn main_menu(&self) -> Vec<MenuLink> {
        self.links(&self.menu.main)
    }

    /// The links at the foot.
    #[must_use]
    pub fn foot_menu(&self) -> Vec<MenuLink> {
        self.links(&self.menu.foot)
    }

    fn links(&self, entries: &[crate::feature::MenuEntry]) -> Vec<MenuLink> {
        let shown = entries.iter().filter(|entry| (entry.may)(&self.actor));
        shown
            .map(|entry| MenuLink {
                href: self.url(entry.path),
                text: self.t(entry.text).into_owned(),
                current: self.current(entry.path),
            })
            .collect()
    }

    fn current(&self, path: &str) -> Option<&'static str> {
        let rest = self.path.strip_prefix(path)?;
        match rest {
            "" => Some("page"),
            _ if path != "/" && rest.starts_with('/') => Some("true"),
            _ => None,
        }
    }

    /// This page in the other language, on the same day.
    #[must_use]
    pub fn other_language(&self) -> String {
        address::url(self.language.other(), None, &self.asked())
    }

    /// This page as it was asked for, for forms that come back here.
    #[must_use]
    pub fn here_again(&self) -> String {
        address::url(self.language, None, &self.asked())
    }

    fn asked(&self) -> String {
        let query = address::query(self.query.iter().map(|(n, v)| (n.as_str(), v.as_str())));
        if query.is_empty() { self.path.to_string() } else { format!("{}?{query}", self.path) }
    }

    /// Name of who looks; the visitor has none.
    #[must_use]
    pub fn who(&self) -> Option<&str> {
        match &self.actor {
            Actor::Person { name, .. } => Some(name),
            Actor::Public | Actor::System { .. } => None,
        }
    }

    /// What who looks is here: `Sekreterare, Kulturforum`.
    #[must_use]
    pub fn who_as(&self) -> String {
        self.role_text(&self.actor, &self.of)
    }

    /// The choices of the role chooser; empty in real use.
    #[must_use]
    pub fn roles(&self) -> Vec<RoleLink> {
        let Mode::Demo { roles } = &self.site.mode else { return Vec::new() };
        let visitor = RoleLink {
            key: role::VISITOR.into(),
            name: None,
            what: self.role_text(&Actor::Public, &[]),
            current: self.public(),
        };
        let people = roles.iter().map(|choice| RoleLink {
            key: choice.key.clone(),
            name: match &choice.actor {
                Actor::Person { name, .. } => Some(name.clone()),
                Actor::Public | Actor::System { .. } => None,
            },
            what: self.role_text(&choice.actor, std::slice::from_ref(&choice.of)),
            current: choice.actor == self.actor,
        });
        std::iter::once(visitor).chain(people).collect()
    }

    /// Name and value that every form which writes carries, once somebody has signed in.
    #[must_use]
    pub fn form_token(&self) -> Option<(&'static str, &str)> {
        self.token.as_ref().map(|token| (FormToken::FIELD, token.text()))
    }

    /// What was searched for, so that the field keeps it.
    #[must_use]
    pub fn searched(&self) -> &str {
        &self.search
    }
}
