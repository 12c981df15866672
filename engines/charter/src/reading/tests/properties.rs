//! What holds for any text.

use proptest::{collection::vec, prelude::*, sample::select};

use super::county::{norrdal, organisations};
use crate::reading::{Place, Proposal, What, members, page, phrase};

/// Pieces that pages are made of, and pieces that no page should be made of.
fn piece() -> impl Strategy<Value = String> {
    let known = [
        "Skolrådet",
        "rådet",
        "gruppen",
        "dess tjänstemannagrupp",
        "Forum för besöksnäring",
        "ett förmöte",
        "inför varje möte",
        "ingår",
        "består av:",
        "länets kommuner",
        "Region Norrdal",
        "länsstyrelsen",
        "närings-",
        "och",
        "samt",
        ",",
        ";",
        ":",
        "(",
        ")",
        ".",
        "\n",
        "\n\n",
        "• ",
        "- ",
        "§",
        "1 § ",
        "tre-fyra gånger per år",
        "minst",
        "var sjätte vecka",
        "därutöver",
        "sammankallande",
        "ordförande",
        "växlar mellan",
        "två år vardera",
        "sekreterare",
        "samordnas av",
        "i november 2013",
        "2019-02-30",
        "majoritet och opposition",
        "Kontakt: x@y.example",
        "Medlemmar:",
        "åtta arbetsgrupper",
        "\u{feff}",
        "å\u{308}",
        "\u{200b}",
        "ß",
        "İ",
        "\t",
        "|",
        "–",
        "99",
        "–3–",
        "är",
    ];
    prop_oneof![8 => select(known.to_vec()).prop_map(str::to_owned), 1 => ".{0,12}"]
}

fn text() -> impl Strategy<Value = String> {
    vec(piece(), 0..40).prop_map(|pieces| pieces.join(" "))
}

fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect()
}

fn stands(text: &str, place: Place, words: &str) -> bool {
    text.get(place.start..place.end) == Some(words)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn no_text_is_too_much(text in text()) {
        let reading = page(&text, &norrdal());
        for proposal in &reading.proposals {
            let Proposal { quote, place, line, .. } = proposal;
            prop_assert!(stands(&text, *place, quote), "{quote:?}");
            prop_assert!(*line >= 1 && *line as usize <= text.split('\n').count());
            let spoken = quote.split_whitespace().filter(|w| w.chars().any(char::is_alphanumeric));
            prop_assert!(spoken.count() <= 25, "{quote:?}");
            if let What::Members(all) | What::Invited(all) = &proposal.what {
                for member in all {
                    prop_assert!(stands(&text, member.place, &member.words), "{member:?}");
                }
            }
        }
        for passage in &reading.not_understood {
            prop_assert!(stands(&text, passage.place, &passage.words));
        }
    }

    #[test]
    fn the_same_text_is_read_the_same(text in text()) {
        prop_assert_eq!(page(&text, &norrdal()), page(&text, &norrdal()));
    }

    #[test]
    fn a_phrase_gives_rules_or_nothing(text in text()) {
        let _ = phrase(&text);
    }

    /// No word of a list is dropped: each belongs to an entry or to what is left over, or is what joins two names.
    #[test]
    fn every_word_of_a_list_is_accounted_for(text in text()) {
        let list = members(&text, &norrdal());
        let places: Vec<Place> = list.entries.iter().map(|e| e.place).chain(list.leftover.iter().map(|l| l.place)).collect();
        for entry in &list.entries {
            prop_assert!(stands(&text, entry.place, &entry.words), "{entry:?}");
        }
        let joins = ["och", "samt", "respektive", "jämte", "liksom", "plus"];
        let start = text.as_ptr() as usize;
        for word in words(&text) {
            let at = word.as_ptr() as usize - start;
            let told = places.iter().any(|p| p.start <= at && at + word.len() <= p.end);
            let numbering = word.chars().count() <= 2;
            prop_assert!(told || joins.contains(&word.to_lowercase().as_str()) || numbering, "{word:?} of {text:?}");
        }
    }

    /// What is known resolves by its own name, whatever stands around it.
    #[test]
    fn names_resolve_in_any_order(picked in prop::sample::subsequence(organisations(), 1..8)) {
        let text = picked.iter().map(|o| o.name.as_str()).collect::<Vec<_>>().join(", ");
        let list = members(&text, &norrdal());
        prop_assert_eq!(list.entries.len(), picked.len(), "{}", text);
        for (entry, organisation) in list.entries.iter().zip(&picked) {
            prop_assert_eq!(&entry.is, &crate::reading::Member::Organisation(organisation.slug.clone()));
        }
    }
}
