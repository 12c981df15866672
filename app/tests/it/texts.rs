//! No text is missing, unused or different in its two languages.

use std::path::Path;

use kernel::Language;
use web::text::check::faults;

/// A folder of the repository.
fn folder(name: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("app lies in the repository");
    root.join(name).to_str().expect("a plain path").to_owned()
}

#[test]
fn every_sample_of_every_page_renders_in_both_languages() {
    let samples = web::render_all_samples(&radslag::site::features()).expect("every text is there");
    for page in ["start", "bodies", "body", "organisations", "organisation", "person", "search"] {
        for language in Language::ALL {
            let own = samples.iter().filter(|(name, of, _)| name.starts_with(&format!("{page} · ")) && *of == language);
            assert!(own.count() >= 2, "{page} shows at least two states in {language:?}");
        }
    }
    for (name, language, html) in samples {
        let words = testkit::page::words(&html);
        assert!(
            !words.contains("[bodies-")
                && !words.contains("[charter-")
                && !words.contains("[web-")
                && !words.contains("[mail-")
                && !words.contains("[turnover-")
                && !words.contains("[yearwheel-")
                && !words.contains("[meetings-"),
            "{name}"
        );
        assert!(html.contains(&format!("<html lang=\"{}\"", language.code())), "{name}");
    }
}

#[test]
fn the_texts_of_the_register_are_in_order() {
    let faults = faults(&folder("features/bodies"), "bodies", bodies::TEXTS).expect("the folder is read");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_texts_of_the_outbox_are_in_order() {
    let faults = faults(&folder("features/mail"), "mail", mail::TEXTS).expect("the folder is read");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_texts_of_oversight_are_in_order() {
    let faults = faults(&folder("features/oversight"), "oversight", oversight::TEXTS).expect("the folder is read");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_texts_of_accounts_are_in_order() {
    let faults = faults(&folder("features/accounts"), "accounts", accounts::TEXTS).expect("the folder is read");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_texts_of_meetings_are_in_order() {
    let faults = faults(&folder("features/meetings"), "meetings", meetings::TEXTS).expect("the folder is read");
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_texts_of_the_turnover_are_in_order() {
    let faults = faults(&folder("features/turnover"), "turnover", turnover::TEXTS).expect("the folder is read");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_texts_of_the_command_line_are_in_order() {
    let faults = faults(&folder("app"), "app", radslag::say::TEXTS).expect("the folder is read");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_texts_of_the_year_plan_are_in_order() {
    let faults = faults(&folder("features/yearwheel"), "yearwheel", yearwheel::TEXTS).expect("the folder is read");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
