//! What people see of oversight.
//!
//! * `security_log` – who signed in, was let in, was refused; whether the change log can be proved
//! * `privacy` – what is public about people and why; saying that something is wrong
//! * `retention` – contact details that nobody needs any more
//! * `visits` – how often public pages are opened
//! * `extract` – everything that is held about one person

mod extract;
mod privacy;
mod retention;
mod security_log;
mod visits;

use axum::{Router, routing::get};
use kernel::Act;
use serde_json::Value;
use web::{App, Feature, Format, MenuEntry, api::Operation};

pub use extract::ExtractPage;
pub use privacy::PrivacyPage;
pub use retention::RetentionPage;
pub use security_log::SecurityLogPage;
pub use visits::VisitsPage;

/// Adds the pages of this part.
pub(crate) fn add(feature: Feature) -> Feature {
    feature
        .routes(routes())
        .operations(operations())
        .foot(MenuEntry::open("/personuppgifter", "oversight-menu-privacy", 75))
        .foot(MenuEntry {
            path: "/besok",
            text: "oversight-menu-statistics",
            order: 77,
            may: crate::store::visits::may_read,
        })
        .foot(MenuEntry {
            path: "/sakerhetslogg",
            text: "oversight-menu-log",
            order: 80,
            may: crate::store::log::may_read,
        })
        .page::<SecurityLogPage>()
        .page::<PrivacyPage>()
        .page::<RetentionPage>()
        .page::<VisitsPage>()
        .page::<ExtractPage>()
}

fn routes() -> Router<App> {
    Router::new()
        .route("/sakerhetslogg", get(security_log::show).post(security_log::prove))
        .route("/personuppgifter", get(privacy::show).post(privacy::say))
        .route("/personuppgifter/gallring", get(retention::show).post(retention::change))
        .route("/besok", get(visits::show))
        .route("/personer/{address}/utdrag", get(extract::of_person))
        .route("/konto/utdrag", get(extract::own))
}

fn operations() -> Vec<Operation> {
    vec![
        Operation::get("/sakerhetslogg", "security_log", "Who signed in, was let in or was refused, the newest first.")
            .asks("vem", "Only what somebody of this name did.")
            .asks_one_of("slag", "Only of this kind.", security_log::GROUPS.iter().map(|group| group.word))
            .asks("fran", "From this day on.")
            .asks("till", "Until this day.")
            .asks("efter", "Older events; `links.next` has it filled in.")
            .gives::<security_log::SecurityLog>()
            .as_file(Format::Csv)
            .act(Act::ReadAudit),
        Operation::post("/sakerhetslogg", "prove_log", "Has the change log proved once more, soon.")
            .gives::<security_log::SecurityLog>()
            .act(Act::ReadAudit),
        Operation::get("/personuppgifter", "privacy", "What is public about people, and how to have it corrected.")
            .gives::<privacy::Privacy>()
            .act(Act::ReadPublic),
        Operation::post("/personuppgifter", "ask_correction", "Says that something is wrong about somebody.")
            .takes(privacy::taken())
            .gives::<privacy::Privacy>()
            .act(Act::AskCorrection),
        Operation::get("/besok", "statistics", "How often public pages were opened in the last thirty days.")
            .gives::<visits::Statistics>()
            .as_file(Format::Csv)
            .act(Act::ReadStatistics),
        Operation::get("/personuppgifter/gallring", "retention", "Contact details that nobody needs any more.")
            .gives::<retention::Retention>()
            .act(Act::KeepPrivacy),
        Operation::post(
            "/personuppgifter/gallring",
            "keep_retention",
            "Decides how long contact details stay, or clears those that nobody needs any more.",
        )
        .takes(retention::taken())
        .gives::<retention::Retention>()
        .act(Act::KeepPrivacy),
        Operation::get(
            "/personer/{address}/utdrag",
            "extract",
            "Everything that is held about a person, for the registrar.",
        )
        .at("address", "The short id in her address.")
        .gives::<Value>()
        .act(Act::ReadProtected),
        Operation::get("/konto/utdrag", "own_extract", "Everything that is held about oneself.")
            .gives::<Value>()
            .act(Act::KeepOwnAccount),
    ]
}
