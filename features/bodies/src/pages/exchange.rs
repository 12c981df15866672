//! Lists out of the register and into it.
//!
//! * [`take_out`] – what can be taken out, tables as files, the whole register as a package
//! * [`contacts`] – contacts for address books
//! * [`read_in`] – a table read in: what it would change, then saved

mod contacts;
mod read_in;
mod take_out;

use axum::{
    Router,
    routing::{get, post},
};
use kernel::Act;
use serde_json::Value;
use web::{Feature, Format, MenuEntry, api::Operation};

/// Adds the pages of this part.
pub(crate) fn add(feature: Feature) -> Feature {
    let routes = Router::new()
        .route("/register", get(take_out::show))
        .route("/register/paket", get(take_out::package))
        .route("/register/{table}", get(take_out::table))
        .route("/register/las-in", get(read_in::show).merge(post(read_in::post).layer(web::submission::with_files())))
        .route("/organ/{slug}/kontakter", get(contacts::of_body));
    feature
        .routes(routes)
        .operations(operations())
        .foot(MenuEntry::open("/register", "bodies-menu-register", 40))
        .page::<take_out::RegisterPage>()
        .page::<read_in::ReadInPage>()
}

fn operations() -> Vec<Operation> {
    vec![
        Operation::get("/register", "register", "What can be taken out of the register and read into it.")
            .gives::<Value>()
            .act(Act::ReadPublic),
        Operation::get("/register/paket", "package", "The whole register in one file, for the registrar.")
            .gives::<Value>()
            .act(Act::KeepRegister),
        Operation::get("/register/{table}", "table", "All records of a kind that who asks may see.")
            .at("table", "What the table is called: `platser`, `personer`, `motesdagar` …")
            .gives::<Value>()
            .as_file(Format::Csv)
            .as_file(Format::Xlsx)
            .act(Act::ReadPublic),
        Operation::get("/register/las-in", "read_in_form", "What can be read in, for the registrar.")
            .gives::<Value>()
            .act(Act::KeepRegister),
        Operation::post(
            "/register/las-in",
            "read_in",
            "What a table, or a whole register into an empty one, would change; with `step=save` it is saved.",
        )
        .gives::<Value>()
        .act(Act::KeepRegister),
        Operation::get("/organ/{slug}/kontakter", "contacts", "The contacts of a body, for address books.")
            .at("slug", "The body's address word.")
            .dated()
            .as_file(Format::Vcf)
            .act(Act::ReadPublic),
    ]
}
