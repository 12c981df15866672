//! The words that bodies are about, from their names, purposes and documents.
//!
//! Words, not meanings: *kulturplan* and *kulturarv* are two. Inflection is taken off by its commonest endings; what stands
//! in many bodies says nothing of any of them and is left out.

use std::collections::{BTreeMap, BTreeSet};

/// Shortest word that is a theme, in letters.
const SHORTEST: usize = 6;

/// Endings of Swedish nouns and adjectives, longest first.
const ENDINGS: [&str; 14] =
    ["arnas", "ernas", "ornas", "arna", "erna", "orna", "ens", "ets", "en", "et", "ar", "er", "or", "s"];

/// Words of papers and of working together, which are no themes.
const EMPTY: [&str; 46] = [
    "arbeta",
    "arbetar",
    "arbetet",
    "arbetsordning",
    "arbetsgrupp",
    "deltagare",
    "dialog",
    "diskutera",
    "forum",
    "frågor",
    "frågorna",
    "genom",
    "gemensam",
    "gemensamma",
    "grupp",
    "gruppen",
    "handlingsplan",
    "kommunal",
    "kommuner",
    "kommunerna",
    "ledamöter",
    "länets",
    "länsstyrelsen",
    "mellan",
    "möten",
    "mötena",
    "nationell",
    "nationella",
    "nätverk",
    "nätverket",
    "organisationer",
    "prioriteringar",
    "regional",
    "regionala",
    "region",
    "regionen",
    "regioner",
    "resultat",
    "samverka",
    "samverkan",
    "samverkar",
    "säkerställa",
    "säkerställer",
    "tillsammans",
    "uppdrag",
    "verksamhetsplan",
];

/// The themes of each text: words of six letters or more, without inflection, that stand in two texts at least and in no more
/// than a third of them. `places` are words that say where and not what, such as the names of counties.
#[must_use]
pub fn themes(texts: &[String], places: &[String]) -> Vec<BTreeSet<String>> {
    let places: Vec<String> = places.iter().map(|place| place.to_lowercase()).collect();
    let empty = EMPTY.iter().copied().chain(places.iter().flat_map(|place| place.split(' ')));
    let empty: BTreeSet<&str> = empty.flat_map(|word| [word, stem(word)]).collect();
    let words: Vec<BTreeMap<String, String>> = texts.iter().map(|text| words(text, &empty)).collect();
    let mut known: BTreeMap<&str, (usize, &str)> = BTreeMap::new();
    for (stem, word) in words.iter().flatten() {
        let seen = known.entry(stem).or_insert((0, word));
        seen.0 += 1;
        // One form stands for all of them, whichever text it is shown for.
        if (word.len(), word.as_str()) < (seen.1.len(), seen.1) {
            seen.1 = word;
        }
    }
    let most = (texts.len() / 3).max(2);
    let theme =
        |stem: &String| known.get(stem.as_str()).filter(|(n, _)| (2..=most).contains(n)).map(|(_, w)| (*w).to_owned());
    words.iter().map(|words| words.keys().filter_map(theme).collect()).collect()
}

/// The words of a text by their stems, without those that are no themes.
fn words(text: &str, empty: &BTreeSet<&str>) -> BTreeMap<String, String> {
    let lower = text.to_lowercase();
    let long = lower.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() >= SHORTEST);
    let telling = long.filter(|word| !empty.contains(word) && !empty.contains(stem(word)));
    telling.map(|word| (stem(word).to_owned(), word.to_owned())).collect()
}

/// The word without its ending, when five letters are left.
fn stem(word: &str) -> &str {
    let cut = |ending: &&str| word.strip_suffix(*ending).filter(|rest| rest.chars().count() >= SHORTEST - 1);
    ENDINGS.iter().find_map(cut).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_two_share_are_themes_whatever_their_ending() {
        let texts = [
            "Samverkan om kulturplanen och biblioteken i länets kommuner",
            "Regional kulturplan 2024–2027",
            "Transport och infrastruktur",
            "Infrastrukturens planering",
            "Energi",
            "Klimat",
        ];
        let told = themes(&texts.map(String::from), &[]);
        let of = |at: usize| told[at].iter().map(String::as_str).collect::<Vec<_>>();
        assert_eq!(of(0), ["kulturplan"]);
        assert_eq!(of(1), ["kulturplan"]);
        assert_eq!(of(2), ["infrastruktur"]);
        assert!(of(4).is_empty() && of(5).is_empty());
    }

    #[test]
    fn a_word_of_most_bodies_says_nothing() {
        let texts: Vec<String> = (0..9).map(|at| format!("Landsbygd nummer {at}")).collect();
        assert!(themes(&texts, &[]).iter().all(BTreeSet::is_empty));
    }

    #[test]
    fn where_a_body_is_says_nothing_of_what_it_is_about() {
        let texts = ["Energi i Västernorrland", "Transporter i Västernorrland", "Skola"].map(String::from);
        assert!(themes(&texts, &["Västernorrlands län".into()]).iter().all(BTreeSet::is_empty));
        assert_eq!(themes(&texts, &[])[0].len(), 1, "without knowing the county it would be a theme");
    }
}
