//! The views across bodies: one shape for all of them, the table of the page in words.

use kernel::Date;
use web::{
    View,
    api::{Links, Operation},
    components::{PagerView, TableView},
    shape,
};

use super::shared;
use crate::model::{BodyKind, Level, OrganisationKind};

shape! {
    /// The views across bodies.
    struct Overview {
        /// Each view.
        views: Vec<WayOn>,
    }

    /// The way to a view.
    struct WayOn {
        /// What it is called.
        name: String,
        /// What it shows.
        about: String,
        /// Its address.
        href: String,
    }

    /// A view across bodies, one page of it: what the page says in a sentence, and its table in words.
    struct Listing {
        /// The day it is shown on.
        on: Date,
        /// What the view is called.
        title: String,
        /// The answer in one sentence.
        answer: String,
        /// The headings of the columns; the first is what the row is about.
        columns: Vec<String>,
        /// The rows, one text a column; empty for nothing.
        rows: Vec<Vec<String>>,
        /// Where to go on: `next` when there are more rows.
        links: Links,
    }
}

/// The answer.
pub(crate) fn answer(v: &View, lead: &str, table: &TableView, pager: &PagerView) -> Listing {
    let next = pager.later.as_ref().map(|link| shared::json_of(&link.href));
    Listing {
        on: v.on(),
        title: v.title.clone(),
        answer: lead.into(),
        columns: table.columns.iter().map(|column| column.heading.clone()).collect(),
        rows: table.all_rows().map(|row| row.cells.iter().map(web::components::Cell::words).collect()).collect(),
        links: shared::links(v).maybe("next", next),
    }
}

/// The rows of these views in the table of operations.
#[expect(clippy::too_many_lines, reason = "a table of data: one row an address")]
pub(super) fn operations() -> Vec<Operation> {
    let county = "Only bodies of the county with this code; `riket` for those of no single county. The home county when left out.";
    let after = "The rows after this one; `links.next` has it filled in.";
    let kinds = || BodyKind::ALL.iter().map(|kind| kind.as_str());
    let view = |path: &str, name: &str, what: &str| {
        Operation::get(path, name, what)
            .asks("lan", county)
            .asks("efter", after)
            .gives::<Listing>()
            .as_file(web::Format::Csv)
            .as_file(web::Format::Xlsx)
    };
    vec![
        Operation::get("/overblick", "overview", "The way to the views across bodies.").dated().gives::<Overview>(),
        view("/matris", "matrix", "Who sits where on a day, and what is vacant or missing.")
            .asks_one_of("slag", "Only bodies of this kind.", kinds())
            .asks_one_of(
                "organisationsslag",
                "Only organisations of this kind.",
                OrganisationKind::ALL.iter().map(|k| k.as_str()),
            )
            .asks("sektor", "Only organisations of this sector, as a word: `business`.")
            .asks_one_of("visa", "Only where something is vacant or missing.", ["luckor"])
            .asks_one_of("sortera", "By what the rows are sorted.", ["platser", "luckor"])
            .dated(),
        view("/synergier", "synergies", "What bodies have in common, two and two, those with most first.")
            .asks_one_of(
                "niva",
                "Only with a body that reaches this far.",
                Level::ALL.iter().map(|level| level.as_str()),
            )
            .asks_one_of("mellan", "Only between bodies that do not reach equally far.", ["nivaer"])
            .asks("organ", "Only with the body of this address word.")
            .asks_one_of("sortera", "By what the pairs are sorted.", ["organisationer", "personer", "poang"])
            .asks_one_of("ordning", "The other way round.", ["fallande"])
            .dated(),
        view("/sektorer", "sectors", "Which sectors charters demand, which are there and which are missing.")
            .asks_one_of("slag", "Only bodies of this kind.", kinds())
            .asks_one_of("visa", "All bodies, or only where something is lacking.", ["alla", "luckor"])
            .asks_one_of("sortera", "Most gaps first.", ["luckor"])
            .dated(),
        view("/overlamningar", "turnover", "Chairs that change hands, mandates that end, seats that begin empty.")
            .asks("organ", "Only of the body of this address word.")
            .asks("organisation", "Only of the organisation of this address word.")
            .asks_one_of("handelse", "Only what happens in this way.", ["ordforande", "slutar", "borjar"])
            .asks_one_of("sedan", "Only what goes on in this way.", ["ingen", "nominerad", "utsedd", "ingen-plats"])
            .asks("manad", "Only in this month: `2027-01`.")
            .asks_one_of("framat", "How many months ahead; twelve when left out.", ["6", "24", "48"])
            .asks_one_of("sortera", "By what the rows are sorted.", ["organ", "dag"])
            .asks_one_of("ordning", "The other way round.", ["fallande"])
            .dated(),
        view("/lage/{year}", "county_year", "How the bodies of a county followed their charters through a year.")
            .at("year", "1990 to 2100.")
            .asks_one_of("slag", "Only bodies of this kind.", kinds())
            .asks_one_of("laget", "Only bodies that stood so on some day.", ["breach", "warning", "unknown"])
            .asks_one_of("visa", "Every stretch of days as a row, instead of a row a body.", ["tabell"])
            .asks_one_of("sortera", "By what the bodies are sorted.", ["organ", "foljer-inte", "ses-till", "saknas"])
            .asks_one_of("ordning", "The other way round.", ["fallande"]),
        Operation::get("/organ/{slug}/ar/{year}", "body_year", "How one body followed its charter through a year.")
            .at("slug", "The body's address word.")
            .at("year", "1990 to 2100.")
            .gives::<Listing>()
            .as_file(web::Format::Csv)
            .as_file(web::Format::Xlsx),
    ]
}
