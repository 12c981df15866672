//! What cannot be: sent through the forms of the register and by programs. Each is told at its field with the word found and
//! what is expected, in the language asked; nothing is saved, and nothing that was typed is lost.

mod days;
mod files;
mod names;
mod rules;
mod seats;
mod together;

use bodies::{
    model::record::RecordKind,
    store::record::{self, Kept, Which},
};
use db::{params, sql};
use kernel::{Actor, actor::Relation};
use serde_json::{Map, Value};
use testkit::{Body, County, Page, Rule, Seat, Start, TestApp, on_both_engines_with};

const REGISTRAR: &str = "registrator";
const SECRETARY: &str = "sekreterare";

fn registrar() -> Actor {
    Actor::person("Agneta Bylund", Relation::Registrar)
}

/// A forum with a meeting before it, and a council whose charter was changed once. The first seat of the forum is older than
/// its term.
fn county() -> County {
    let forum = Body::forum("Kulturforum")
        .rule(Rule::meets(3, 4))
        .seat(Seat::member("kramfors-kommun"))
        .seat(Seat::member("timra-kommun").held_by("Anna Prov"))
        .seat(Seat::member("harnosands-kommun").held_by("Bo Prov"))
        .meeting("2027-02-03", "planned")
        .meeting("2027-05-03", "planned");
    let before =
        Body::forum("Förmötet").rule(Rule::written("rule = \"prepares_for\"\nbody = \"kulturforum\"\nlead_days = 7"));
    let council = Body::forum("Rådet").rule(Rule::meets(1, 2));
    County::new()
        .body(&forum)
        .body(&before)
        .body(&council)
        .with_change(FORUM, "term = \"2023-2026\"\n", "term = \"2023-2026\"\nfrom = \"2022-01-01\"\n")
        .with_change(
            FIRST,
            "county = \"22\"\n",
            "county = \"22\"\nlink = [{ kind = \"prepares_for\", body = \"kulturforum\" }]\n",
        )
        .with_change(COUNCIL, "title = \"Arbetsordning\"\n", "title = \"Gamla ordningen\"\nto = \"2024-12-31\"\n")
        .with_lines(COUNCIL, "\n[[charter]]\ntitle = \"Nya ordningen\"\nfrom = \"2025-01-01\"\n")
}

const FORUM: &str = "bodies/kulturforum.toml";
const FIRST: &str = "bodies/formotet.toml";
const COUNCIL: &str = "bodies/radet.toml";

async fn stories(story: impl AsyncFn(&TestApp)) {
    on_both_engines_with(Start::Own(&county()), story).await;
}

/// Something that cannot be.
struct Wrong<'a> {
    /// Where the form is, below the body or from the root.
    form: &'a str,
    /// What is typed beside what the form has already.
    typed: &'a [(&'a str, &'a str)],
    /// The field at which it is told; empty when it is about the whole.
    at: &'a str,
    /// The word found, as a program gets it; empty when nothing was written.
    found: &'a str,
    /// What is said of it.
    sv: &'a str,
    en: &'a str,
}

impl Wrong<'_> {
    /// Sends it in both languages and as a program, and demands that it is told and that nothing was saved.
    async fn is_refused(&self, app: &TestApp) {
        let before = everything(app).await;
        for (language, sentence) in [("", self.sv), ("/en", self.en)] {
            let address = format!("{language}{}", self.form);
            let opened = app.get_as(REGISTRAR, &address).await;
            opened.is(200);
            let sent = filled(&opened, self.typed);
            let address = without_query(&address);
            let page = send(app, REGISTRAR, address, &sent).await;
            page.is(422).says(sentence);
            if !self.at.is_empty() {
                let error = format!("id=\"{}-fel\"", if self.at == "file" { "upload" } else { self.at });
                assert!(page.html.contains(&error), "{}: no fault at {}:\n{}", page.asked, self.at, page.words());
            }
            let back = page.form_fields();
            for typed in sent.iter().filter(|(name, text)| !text.is_empty() && name != "step") {
                assert!(back.contains(typed), "{}: {typed:?} is lost: {back:?}", page.asked);
            }
            let json: Map<String, Value> =
                sent.iter().map(|(name, text)| (name.clone(), text.as_str().into())).collect();
            let told = app.post_json_as(REGISTRAR, address, &Value::Object(json).to_string()).await;
            told.is(422);
            let answer: Value = serde_json::from_str(told.text()).expect("JSON");
            let faults = answer["error"]["faults"].as_array().expect("faults");
            let here = |fault: &&Value| fault["field"].as_str().unwrap_or_default() == self.at;
            let fault = faults.iter().find(here).unwrap_or_else(|| panic!("{}: {answer}", told.asked));
            let said = testkit_words(fault["message"].as_str().unwrap_or_default());
            assert!(said.contains(&testkit_words(sentence)), "{}: {said:?} is not {sentence:?}", told.asked);
            assert_eq!(fault["found"].as_str().unwrap_or_default(), self.found, "{}: {answer}", told.asked);
        }
        assert_eq!(everything(app).await, before, "{}: something was saved", self.form);
    }
}

/// Words with single spaces, as a page's are compared.
fn testkit_words(text: &str) -> String {
    text.replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn without_query(address: &str) -> &str {
    address.split('?').next().unwrap_or_default()
}

/// The fields of a form with some typed anew, to be saved.
fn filled(page: &Page, typed: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut fields = page.form_fields();
    let always = [("why", "Beslut § 12/2026"), ("step", "save")];
    for (name, text) in always.iter().chain(typed) {
        fields.retain(|(n, _)| n != name);
        fields.push(((*name).into(), (*text).into()));
    }
    fields
}

async fn send(app: &TestApp, role: &str, address: &str, fields: &[(String, String)]) -> Page {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
    app.post_as(role, address, &fields).await
}

/// How far the log has come, and everything that stands in the register.
async fn everything(app: &TestApp) -> (i64, Vec<Kept>) {
    let read = |tx: &mut db::Tx<'_>| {
        let entries = tx.one(sql!("SELECT count(*) FROM log_entry"), params![])?;
        let mut all = Vec::new();
        for kind in RecordKind::ALL {
            all.extend(record::list(tx, &registrar(), *kind, Which::default())?);
        }
        Ok((entries, all))
    };
    app.db.read(read).await.expect("the register is read")
}

/// The address of a record of a body, and its identity.
async fn of_body(app: &TestApp, body: &'static str, kind: RecordKind, which: (&str, &str)) -> (String, String) {
    let list = move |tx: &mut db::Tx<'_>| {
        let owner = record::by_word(tx, &registrar(), RecordKind::Body, body)?.expect("the body");
        record::list(tx, &registrar(), kind, Which::of(&owner))
    };
    let all = app.db.read(list).await.expect("the records are read");
    let is =
        |kept: &&Kept| kept.record.get(which.0).is_some_and(|value| value.to_string().trim_matches('"') == which.1);
    let id = all.iter().find(is).unwrap_or_else(|| panic!("{which:?} among {all:?}")).id;
    (format!("/organ/{body}/{}/{}", kind.path(), id.simple()), id.to_string())
}
