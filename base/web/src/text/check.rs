//! The check that no text is missing, unused, or different in its two languages. For the tests of every crate with texts.
//!
//! A key in code or in a template is a literal that begins with the part's name: `"bodies-seats"`. Keys are never put
//! together at run time, so that this check sees all of them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use crate::feature::FeatureTexts;

/// Everything that is wrong with the texts of a part: keys that code or templates use and a language lacks, keys that
/// nobody uses, texts whose placeholders differ. Empty when all is in order.
///
/// `folder` is the crate's folder (`env!("CARGO_MANIFEST_DIR")`), `part` the beginning of its keys (`web`). Files under
/// `src` and `templates` are read.
///
/// # Errors
/// When the folder cannot be read.
pub fn faults(folder: &str, part: &str, texts: FeatureTexts) -> std::io::Result<Vec<String>> {
    let mut used = BTreeSet::new();
    for below in ["src", "templates"] {
        let below = Path::new(folder).join(below);
        if below.is_dir() {
            collect(&below, part, &mut used)?;
        }
    }
    let (sv, en) = (messages(texts.sv), messages(texts.en));
    let mut out = Vec::new();
    for key in &used {
        for (code, texts) in [("sv", &sv), ("en", &en)] {
            if !texts.contains_key(key) {
                out.push(format!("{key}: used, but {code}.ftl has no such text"));
            }
        }
    }
    for (key, text) in &sv {
        match en.get(key) {
            None => out.push(format!("{key}: in sv.ftl but not in en.ftl")),
            Some(other) if placeholders(text) != placeholders(other) => {
                out.push(format!("{key}: sv has {:?}, en has {:?}", placeholders(text), placeholders(other)));
            }
            Some(_) => {}
        }
        let referred = || [texts.sv, texts.en].iter().any(|source| source.contains(&format!("{{ {key} }}")));
        if !used.contains(key) && !referred() {
            out.push(format!("{key}: nobody uses it"));
        }
    }
    out.extend(en.keys().filter(|key| !sv.contains_key(*key)).map(|key| format!("{key}: in en.ftl but not in sv.ftl")));
    Ok(out)
}

/// Collects the keys that stand as literals in the files below a folder; tests have texts of their own.
fn collect(folder: &Path, part: &str, used: &mut BTreeSet<String>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, part, used)?;
        } else if path.extension().is_some_and(|e| e == "rs" || e == "html")
            && path.file_stem() != Some("tests".as_ref())
        {
            keys(&fs::read_to_string(&path)?, part, used);
        }
    }
    Ok(())
}

fn keys(source: &str, part: &str, used: &mut BTreeSet<String>) {
    let opening = format!("\"{part}-");
    // What follows a comment sign is no code; `"//"` inside a text is rare and holds no key.
    for line in source.lines().map(|line| line.split("//").next().unwrap_or(line)) {
        for (at, _) in line.match_indices(&opening) {
            let key: String = line[at + 1..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
            if line[at + 1 + key.len()..].starts_with('"') && !key.ends_with('-') {
                used.insert(key);
            }
        }
    }
}

/// The messages of a source: key and text with all its lines.
fn messages(source: &str) -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    let mut current: Option<(String, String)> = None;
    for line in source.lines().chain([""]) {
        let continues = line.starts_with(' ') || line.starts_with('\t');
        if let (true, Some((_, text))) = (continues, current.as_mut()) {
            text.push('\n');
            text.push_str(line);
            continue;
        }
        out.extend(current.take());
        let key = line.split_once('=').map(|(key, text)| (key.trim(), text));
        if let Some((key, text)) = key.filter(|(key, _)| key.starts_with(|c: char| c.is_ascii_lowercase())) {
            current = Some((key.to_owned(), text.to_owned()));
        }
    }
    out.extend(current);
    out
}

fn placeholders(text: &str) -> BTreeSet<&str> {
    let name =
        |after: &str| after.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).unwrap_or(after.len());
    text.split('$').skip(1).map(|after| &after[..name(after)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_texts_of_the_frame_are_in_order() {
        let faults = faults(env!("CARGO_MANIFEST_DIR"), "web", crate::TEXTS).expect("the crate's own folder");
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }

    #[test]
    fn the_check_finds_what_is_missing_unused_or_different() {
        let sv = "web-menu-open = { $a } och { $b }\nweb-not-used = Text\n";
        let en = "web-menu-open = { $a }\nweb-english-only = Text\n";
        let faults =
            faults(env!("CARGO_MANIFEST_DIR"), "web", FeatureTexts { sv, en }).expect("the crate's own folder");
        let has = |text: &str| assert!(faults.iter().any(|f| f.contains(text)), "{text} not in {faults:?}");
        has("web-skip: used, but sv.ftl");
        has("web-menu-open: sv has");
        has("web-not-used: nobody uses it");
        has("web-not-used: in sv.ftl but not in en.ftl");
        has("web-english-only: in en.ftl but not in sv.ftl");
    }
}
