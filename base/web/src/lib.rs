//! What every page of Rådslag stands on: addresses, languages, texts, layout, components, failures and guards.
//!
//! A feature hands over a [`Feature`]; [`build_router`] puts them together. Nothing here knows what a body or a meeting
//! is, and nothing here reads the database on its own. In reading order:
//! * [`site`] – whose site it is, and the state every handler gets
//! * [`reach`] – its public address, the proxies before it, the network that somebody asks from
//! * [`feature`] – what a feature registers: routes, menu, texts, samples, jobs
//! * [`visit`] – one request: who asks, in which language, on which day
//! * [`mod@format`] – page, JSON or file: in which form an answer is asked for
//! * [`submission`] – what is sent by forms and programs, read with limits
//! * [`as_of`] – `?per=`, the day a page is asked for
//! * [`view`] – what templates are given: texts, dates, addresses, the frame around the page
//! * [`components`] – findings, badges, tables, timelines and the rest, as plain structs that write themselves
//! * [`phrase`] – sentences with links in them, never raw HTML from data
//! * [`text`] – the catalogue of Swedish and English texts, and the check that none is missing
//! * [`failure`] – not here, your mistake, our fault; and the page each gets
//! * [`api`] – the table of what programs may ask, and the document made from it
//! * [`address`] – `/en`, endings and trailing slashes, before routing
//! * `access` – the table of operations as the gate of every address
//! * [`held`] – what was typed comes back after a surer sign-in
//! * [`visits`] – how often public pages are opened, without knowing by whom
//! * [`key`] – secrets that are rights, in links and cookies
//! * [`guard`] – Host, Origin, headers, limits
//! * [`asset`] – style sheet, script and mark, with their hash in the address
//! * [`role`] – the role chooser of the demo
//! * [`gallery`] – every component in its states, at `/komponenter` in the demo
//! * [`router`] – the whole tower in order
//! * [`serve`](mod@serve) – answering on a listener until told to stop

mod access;
pub mod address;
pub mod api;
pub mod as_of;
pub mod asset;
pub mod components;
pub mod door;
pub mod failure;
pub mod feature;
pub mod format;
pub mod gallery;
pub mod guard;
pub mod held;
pub mod key;
pub mod phrase;
pub mod reach;
pub mod role;
pub mod router;
pub mod serve;
pub mod site;
pub mod submission;
pub mod text;
pub mod view;
pub mod visit;
pub mod visits;

pub use failure::{Answer, Failure, Fault, Mistake};
pub use feature::{Feature, FeatureTexts, Job, MenuEntry, Page, Sample, render_all_samples, samples_of};
pub use format::Format;
pub use key::Key;
pub use phrase::{Link, Phrase};
pub use router::build_router;
pub use serve::serve;
pub use site::{App, Mode, RoleChoice, Site};
pub use submission::{Submission, Uploaded};
pub use text::{Arg, Catalogue};
pub use view::View;
pub use visit::Visit;

/// The texts of the frame and of the components; a [`Catalogue`] always has them.
pub const TEXTS: FeatureTexts = FeatureTexts { sv: include_str!("../text/sv.ftl"), en: include_str!("../text/en.ftl") };
