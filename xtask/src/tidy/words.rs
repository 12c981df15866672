//! Words that no file of the repository may hold: package-registry hosts, folders of one machine, real people.
//!
//! The people whom the public sources name are kept as SHA-256 of "first last" in lower case, so that their names are
//! not in the repository either.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};

use crate::{finding::Finding, tree::Tree};

/// Written in two halves, so that this file does not refuse itself.
const HOSTS: [&str; 8] = [
    concat!("registry.", "npmjs.org"),
    concat!("static.", "crates.io"),
    concat!("index.", "crates.io"),
    concat!("pypi", ".org"),
    concat!("files.", "pythonhosted.org"),
    concat!("deb.", "debian.org"),
    concat!("proxy.", "golang.org"),
    concat!("registry.", "yarnpkg.com"),
];
const FOLDERS: [&str; 4] =
    [concat!("/wo", "rk/"), concat!("/tmp/", "bash_jobs"), concat!("/ro", "ot/"), concat!("/ho", "me/")];

/// Hashes of the names, one a line; lines that begin with `#` are remarks.
const PEOPLE: &str = include_str!("people.txt");

/// Every line with such a word.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let people: BTreeSet<&str> = PEOPLE.lines().filter(|line| !line.starts_with('#')).collect();
    let mut findings = Vec::new();
    for (path, text) in tree.texts() {
        for (number, line) in text.lines().enumerate() {
            let place = || format!("{path}:{}", number + 1);
            if let Some(host) = HOSTS.iter().find(|host| line.contains(*host)) {
                let instead = "leave the address out: the package managers know their registry themselves";
                findings.push(Finding::refused(place(), format!("names the package registry {host}"), instead));
            }
            if let Some(folder) = FOLDERS.iter().find(|folder| names_folder(line, folder)) {
                let instead = "write the path from the root of the repository, or take it as a setting";
                findings.push(Finding::refused(place(), format!("names {folder}, a folder of one machine"), instead));
            }
        }
        findings.extend(named_people(path, text, &people));
    }
    findings
}

/// Whether the folder stands at the beginning of a path: `wörk/work/x` is something else.
fn names_folder(line: &str, folder: &str) -> bool {
    let before = |at: usize| line[..at].chars().next_back();
    line.match_indices(folder).any(|(at, _)| !before(at).is_some_and(|c| c.is_alphanumeric() || "._-}".contains(c)))
}

fn named_people(path: &str, text: &str, people: &BTreeSet<&str>) -> Vec<Finding> {
    let words: Vec<(usize, String)> = text
        .lines()
        .enumerate()
        .flat_map(|(number, line)| {
            let words = line.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 1);
            words.map(move |word| (number + 1, word.to_lowercase()))
        })
        .collect();
    let known = |pair: &&[(usize, String)]| people.contains(hash(&format!("{} {}", pair[0].1, pair[1].1)).as_str());
    let finding = |pair: &[(usize, String)]| {
        let instead = "use a fictional name; if it is one by chance, take another";
        Finding::refused(format!("{path}:{}", pair[1].0), "names a real person of the sources", instead)
    };
    words.windows(2).filter(known).map(finding).collect()
}

fn hash(name: &str) -> String {
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(name) {
        hex.push(char::from_digit(u32::from(byte >> 4), 16).unwrap_or_default());
        hex.push(char::from_digit(u32::from(byte & 15), 16).unwrap_or_default());
    }
    hex
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        check(&Tree::of(&[("a.md", text)])).into_iter().map(|finding| finding.says).collect()
    }

    #[test]
    fn registries_and_machine_folders_are_found() {
        assert_eq!(found(&format!("see https://{}/axe", HOSTS[0])).len(), 1);
        for folder in FOLDERS {
            assert_eq!(found(&format!("cd {folder}x")).len(), 1, "{folder}");
        }
        assert_eq!(found(&format!("target{0} ./x{0} features{0}", FOLDERS[0])), [""; 0]);
    }

    #[test]
    fn people_are_found_over_line_ends_and_in_slugs() {
        let people = BTreeSet::from([hash("berit exempelsson"), hash("åke påhitt")]);
        let people: BTreeSet<&str> = people.iter().map(String::as_str).collect();
        let found = |text| named_people("a.md", text, &people).into_iter().map(|f| f.place).collect::<Vec<_>>();
        assert_eq!(found("Ordförande: Berit\nEXEMPELSSON (x)"), ["a.md:2"]);
        assert_eq!(found("slug = \"berit-exempelsson\""), ["a.md:1"]);
        assert_eq!(found("Åke Påhitt, Berit Påhitt"), ["a.md:1"]);
        assert_eq!(found("Berit P. Exempelsson"), ["a.md:1"]);
    }

    #[test]
    fn the_list_holds_hashes() {
        let hashes: Vec<_> = PEOPLE.lines().filter(|line| !line.starts_with('#')).collect();
        assert!(hashes.len() >= 30 && hashes.iter().all(|h| h.len() == 64 && h.bytes().all(|b| b.is_ascii_hexdigit())));
    }
}
