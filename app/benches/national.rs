//! A whole country as a package, invented and the same every time: 21 counties, 500 bodies, 10,000 seats on any day, terms
//! and turnover since 2007. The larger set is ten such countries side by side: a county stays the size of a county.

mod bodies;
mod dice;
mod reference;
mod seats;

use std::sync::Arc;

use ::bodies::package::File;

/// Raised when this generator makes something else than before, so that kept databases are made anew.
pub const VERSION: u32 = 2;

/// First years of the terms.
const TERMS: [usize; 6] = [2007, 2011, 2015, 2019, 2023, 2027];
/// Seats of a body on any day.
const SEATS: usize = 20;
/// The year the pages are asked for in; its November meetings are still to come.
const TODAY_YEAR: usize = 2026;

/// A county of the set.
struct County {
    code: String,
    /// "Västernorrlands län".
    name: String,
    /// "Västernorrland".
    short: String,
    /// Names of its municipalities.
    municipalities: Vec<String>,
    /// People in it.
    people: usize,
}

impl County {
    fn slug(&self, of: &str, at: usize) -> String {
        format!("{of}-{}-{at}", self.code.to_lowercase())
    }

    fn region(&self) -> String {
        format!("region-{}", self.code.to_lowercase())
    }

    fn board(&self) -> String {
        format!("lansstyrelsen-{}", self.code.to_lowercase())
    }

    fn group(&self) -> String {
        format!("kommunerna-{}", self.code.to_lowercase())
    }

    fn municipality(&self, at: usize) -> String {
        self.slug("kommun", at)
    }

    fn organisation(&self, at: usize) -> String {
        self.slug("organisation", at)
    }

    fn person(&self, at: usize) -> String {
        self.slug("person", at)
    }

    fn forum(&self, at: usize) -> String {
        self.slug("forum", at)
    }
}

/// All files of the package, so many times the country's size.
pub fn files(scale: usize) -> Vec<File> {
    let counties = reference::counties(scale);
    let reference = [
        ("counties.toml", reference::counties_file(&counties)),
        ("terms.toml", reference::terms_file()),
        ("parties.toml", reference::parties_file()),
        ("organisations.toml", reference::organisations_file(&counties)),
        ("groups.toml", reference::groups_file(&counties)),
        ("sides.toml", reference::sides_file(&counties)),
        ("people.toml", reference::people_file(&counties)),
    ];
    let bodies = counties.iter().flat_map(bodies::of_county).chain(bodies::of_country(&counties, scale));
    let all = reference.into_iter().map(|(name, text)| (name.to_owned(), text)).chain(bodies);
    all.map(|(name, text)| File { name: Arc::from(name), text }).collect()
}
