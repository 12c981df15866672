//! Whose site it is, how it runs, and the state every handler gets.
//!
//! Everything here is fixed when the program starts; nothing changes while it runs.

use std::sync::Arc;

use db::Db;
use kernel::{Actor, Clock};

use crate::{
    access::Gate, api::Operation, door::Door, feature::MenuEntry, held::Hold, reach::Reach, text::Catalogue,
    visits::Visits,
};

/// The state of the web part: one per process, cheap to clone.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub db: Db,
    /// The day and the moment; the demo's day stands still.
    pub clock: Arc<dyn Clock>,
    /// Whose site it is and how it runs.
    pub site: Arc<Site>,
    /// All texts in both languages. [`crate::build_router`] adds the features' own.
    pub texts: Arc<Catalogue>,
    /// The main menu and the links at the foot, in order. [`crate::build_router`] fills them from the features.
    pub menu: Arc<Menu>,
    /// Who may ask what. [`crate::build_router`] fills it from the features; until then nobody may anything.
    pub(crate) gate: Gate,
    /// What programs may ask. [`crate::build_router`] fills it from the features.
    pub operations: Arc<[Operation]>,
    /// Who keeps what was typed until a surer sign-in. [`crate::build_router`] takes it from the features.
    pub(crate) hold: Option<Hold>,
    /// How often public pages were opened since somebody took the numbers.
    pub visits: Arc<Visits>,
}

/// The links of the frame.
#[derive(Default)]
pub struct Menu {
    /// Main menu.
    pub main: Vec<MenuEntry>,
    /// Links at the foot of every page.
    pub foot: Vec<MenuEntry>,
}

impl App {
    /// The state before any feature is added: only the texts of the frame, no menu.
    #[must_use]
    pub fn new(db: Db, clock: Arc<dyn Clock>, site: Site) -> Self {
        Self {
            db,
            clock,
            site: Arc::new(site),
            texts: Arc::new(Catalogue::frame()),
            menu: Arc::default(),
            gate: Gate::default(),
            operations: Arc::default(),
            hold: None,
            visits: Arc::default(),
        }
    }
}

/// Whose site it is and how it runs.
#[derive(Clone, Debug)]
pub struct Site {
    /// The region's name: `Region Västernorrland`.
    pub region: String,
    /// Demo with a role chooser, or real use by people who sign in.
    pub mode: Mode,
    /// Whether the day stands still; then every page says which day it is.
    pub today_fixed: bool,
    /// Host names the site answers to besides the loopback names, without port: `samverkan.region.example`.
    pub hosts: Vec<String>,
    /// Where people find it, and the proxies before it.
    pub reach: Reach,
}

/// How the site runs.
#[derive(Clone, Debug)]
pub enum Mode {
    /// Invented data; whoever looks chooses who to be. The visitor from the street is always one of the choices.
    Demo {
        /// Roles to choose from, in order.
        roles: Vec<RoleChoice>,
    },
    /// Real data: whoever has not signed in is a visitor.
    Serve {
        /// Looks up who holds a session.
        door: Door,
    },
}

/// One role of the demo's role chooser.
#[derive(Clone, Debug)]
pub struct RoleChoice {
    /// Word in the cookie and the form, unique in the list: a–z, 0–9, hyphens. `besokare` is taken by the visitor.
    pub key: String,
    /// Who one becomes.
    pub actor: Actor,
    /// Name of the body or organisation the role is about, as people read it.
    pub of: Option<String>,
}

impl Site {
    /// Whether this is the demo with its role chooser.
    #[must_use]
    pub const fn demo(&self) -> bool {
        matches!(self.mode, Mode::Demo { .. })
    }
}
