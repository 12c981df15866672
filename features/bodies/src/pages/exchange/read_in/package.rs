//! A whole register from one file, into an empty register: what it would bring, then saved.

use serde_json::{Map, Value};
use web::{Answer, View, Visit};

use super::{Chosen, Found, ReadInPage, Wrong, confirming, form, refused};
use crate::{
    commands::{LoadError, exchange, fault_lines, file_fault, load},
    package::File,
};

/// What the file is called in faults, and by its end that it is JSON.
const NAME: &str = "paket.json";

/// What a package would bring, or it is read in.
pub(super) async fn post(visit: &Visit, v: View, chosen: &Chosen, bytes: &[u8], saves: bool) -> Answer {
    let text = match input::text::decode(bytes) {
        Ok(decoded) => decoded.text,
        Err(fault) => {
            let wrong = Wrong::at("fil", file_fault(&v, &fault.says()));
            return refused(visit, v, chosen, wrong);
        }
    };
    let files = [File { name: NAME.into(), text }];
    let would = match exchange::look_at(&visit.app.db, &files).await {
        Ok(would) => would,
        Err(error) => return wrong(visit, v, chosen, error),
    };
    if saves && let Err(error) = load(&visit.app.db, &visit.actor, &chosen.reason(&v), &files).await {
        return wrong(visit, v, chosen, error);
    }
    if visit.wants_json() {
        let counts: Map<String, Value> = would.iter().map(|(what, n)| ((*what).to_owned(), (*n).into())).collect();
        return visit.json(&counts);
    }
    let what = exchange::counted(&v, &would);
    if saves {
        let done = v.t1("bodies-read-in-package-done", "what", &what);
        let form = form(&v, &Chosen::default());
        return visit.ok(&ReadInPage { form, faults: Vec::new(), found: None, v: v.done(done) });
    }
    let lead = v.t1("bodies-read-in-package-would", "what", &what);
    let [file] = files;
    let form = confirming(&v, chosen, file.text, v.t("bodies-read-in-package-save").into_owned());
    visit.ok(&ReadInPage { form, faults: Vec::new(), found: Some(Found { lead, ..Found::default() }), v })
}

/// The form again: all faults of the file, or that there is a register already.
fn wrong(visit: &Visit, v: View, chosen: &Chosen, error: LoadError) -> Answer {
    let wrong = match error {
        LoadError::Faults(faults) => Wrong::lines(fault_lines(&v, &faults)),
        LoadError::NotEmpty(not_empty) => Wrong::at("fil", v.t1("bodies-read-in-not-empty", "n", not_empty.bodies)),
        LoadError::Db(error) => return Err(error.into()),
    };
    refused(visit, v, chosen, wrong)
}
