//! Packages: out, into an empty register, and out again.

use std::sync::Arc;

use bodies::{
    commands::{LoadError, exchange, fault_lines, load},
    package::File,
};
use db::base::Engine;
use kernel::{Actor, Language};
use testkit::{Start, TestApp, on_both_engines};

const REGISTRAR: Actor = Actor::System { part: "test" };

async fn out(app: &TestApp) -> (Vec<File>, String) {
    let register = exchange::take_out(&app.db, &REGISTRAR).await.expect("the register is read");
    (register.toml(), register.json())
}

/// Files as one text, to be compared.
fn text(files: &[File]) -> String {
    files.iter().map(|file| format!("=== {}\n{}", file.name, file.text)).collect()
}

fn json_file(text: &str) -> Vec<File> {
    vec![File { name: Arc::from("register.json"), text: text.into() }]
}

/// A new register with what the files say.
async fn read_in(engine: Engine, files: &[File]) -> TestApp {
    let app = TestApp::new(engine, Start::Empty).await;
    let read = load(&app.db, &REGISTRAR, "a package", files).await;
    if let Err(LoadError::Faults(faults)) = &read {
        let v = radslag::say::view(Language::Sv, demo::TODAY);
        panic!("{}", fault_lines(&v, faults).join("\n"));
    }
    read.expect("the package is read in");
    app
}

#[tokio::test]
async fn the_demo_county_comes_back_byte_for_byte() {
    let mut told = std::cell::RefCell::new(Vec::new());
    on_both_engines(async |app| {
        let (toml, json) = out(app).await;
        assert!(toml.len() > 30 && json.len() > 100_000, "everything is there");
        for files in [toml.clone(), json_file(&json)] {
            let again = read_in(app.db.engine(), &files).await;
            let (toml_again, json_again) = out(&again).await;
            assert_eq!(text(&toml_again), text(&toml));
            assert_eq!(json_again, json);
        }
        told.borrow_mut().push(json);
    })
    .await;
    let told = told.get_mut();
    assert_eq!(told[0], told[1], "both databases tell the same");
}
