//! The demo county: the files of this folder, inside the program, and the day on which they tell their story.

use std::sync::Arc;

use bodies::package::File;
use kernel::Date;
use rust_embed::RustEmbed;

/// The demo's day: a Tuesday in the winter after an election.
pub const TODAY: Date = Date::constant(2026, 11, 24);

/// The region whose county it is.
pub const REGION: &str = "Region Västernorrland";

#[derive(RustEmbed)]
#[folder = "."]
#[include = "*.toml"]
#[include = "bodies/*.toml"]
#[exclude = "Cargo.toml"]
struct Files;

/// All files of the package, in order of name.
///
/// # Panics
/// When a file of the package is not UTF-8, which the tests rule out.
#[must_use]
pub fn files() -> Vec<File> {
    let mut names: Vec<_> = Files::iter().collect();
    names.sort();
    let read = |name: &str| {
        let file = Files::get(name).expect("the list of files names files");
        let text = String::from_utf8(file.data.into_owned()).expect("the files of the demo are UTF-8");
        File { name: Arc::from(name), text }
    };
    names.iter().map(|name| read(name)).collect()
}
