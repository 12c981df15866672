//! How well the reader reads: two scores, of the seed pages and of ten pages of our own.
//!
//! The seed pages lie beside the repository and are not copied into it; what they state is kept here
//! (`reading/seed_statements.toml`). A row is right when body, kind and parameters are, and for members when every
//! organisation is found and none besides.

mod directories;
mod score;

use std::path::{Path, PathBuf};

use charter::reading::{Confidence, Language};

use score::{Row, Score};

/// Share of rows that must be right.
const SEEDS: f64 = 0.9;
const PAGES: f64 = 0.8;

fn rows(text: &str) -> Vec<Row> {
    score::rows(text).expect("the statements are sound")
}

#[expect(clippy::disallowed_methods, reason = "tests have no command line that could hand the setting in")]
fn seeds() -> PathBuf {
    let shared = std::env::var_os("RADSLAG_SHARED").map_or_else(|| "../../shared".into(), PathBuf::from);
    shared.join("seeds")
}

#[test]
fn the_seed_pages_are_read() {
    let rows = rows(include_str!("reading/seed_statements.toml"));
    let directory = directories::demo_county();
    let mut score = Score::default();
    for source in score::sources(&rows) {
        let Ok(text) = std::fs::read_to_string(seeds().join(source)) else {
            println!("not run: {} statements of the seed pages (set RADSLAG_SHARED)", rows.len());
            return;
        };
        let reading = charter::reading::page(&text, &directory);
        assert_eq!(reading.language, Language::Swedish, "{source}");
        score.add(source, &rows, &reading);
    }
    score.print("the seed pages");
    assert!(score.share() >= SEEDS, "{score}");
    assert_eq!(score.overconfident, Vec::<String>::new(), "sure, but not among the statements");
}

#[test]
fn ten_other_pages_are_read_by_the_same_code() {
    let rows = rows(include_str!("reading/page_statements.toml"));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/reading/pages");
    let mut score = Score::default();
    let sources = score::sources(&rows);
    assert_eq!(sources.len(), 10);
    for source in sources {
        let text = std::fs::read_to_string(folder.join(format!("{source}.txt"))).expect("a page of ours");
        let reading = charter::reading::page(&text, &directories::county_of(source));
        assert_eq!(reading.language, Language::Swedish, "{source}");
        score.add(source, &rows, &reading);
    }
    score.print("ten other pages");
    assert!(score.share() >= PAGES, "{score}");
    assert_eq!(score.overconfident, Vec::<String>::new(), "sure, but not among the statements");
}

/// Something is sure at all: a reader that never dares would pass the other tests.
#[test]
fn what_a_page_says_plainly_of_a_known_body_is_sure() {
    let text = "Kulturforum\n\nKulturforum träffas tre till fyra gånger per år. I Kulturforum ingår länets kommuner och Region Västernorrland.";
    let reading = charter::reading::page(text, &directories::demo_county());
    let sure = reading.proposals.iter().filter(|p| p.confidence == Confidence::Sure).count();
    assert!(sure >= 2, "{:#?}", reading.proposals);
}
