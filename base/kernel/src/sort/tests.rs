//! Swedish order, as a golden list and as properties.

use proptest::prelude::*;

use super::{ALPHABET, sort_key};

/// In order, each strictly before the next.
const IN_ORDER: [&str; 55] = [
    "",
    "§ 2",
    "§ 10",
    "– uppgift saknas",
    "1:1-medel",
    "7 kommuner",
    "07 kommuner",
    "8-gruppen",
    "8-gruppen norr",
    "49 kommuner",
    "2027-02-11",
    "A",
    "Ale",
    "Ale kommun",
    "Ale-gruppen",
    "Alebo",
    "Allé",
    "Allebo",
    "arbetsordning",
    "Arbetsordning",
    "Arvidsjaur",
    "Bjurholm",
    "Dorotea",
    "ide",
    "idé",
    "Idé",
    "idebok",
    "Kommun 2",
    "Kommun 10",
    "Lindh",
    "Muller",
    "Mullsjö",
    "Myller",
    "Müller",
    "Mylly",
    "resume",
    "resumé",
    "résumé",
    "Sorsele",
    "Vallentuna",
    "Vidar",
    "Vännäs",
    "Wallin",
    "Wien",
    "Xylofon",
    "Zinkgruvan",
    "Åmål",
    "Ånge",
    "Åre",
    "Ängelholm",
    "Ærø",
    "Ättestupa",
    "Örebro",
    "Örnsköldsvik",
    "Øster",
];

#[test]
fn the_golden_list_is_in_order() {
    let mut sorted = IN_ORDER.to_vec();
    sorted.sort_by_key(|text| sort_key(text));
    assert_eq!(sorted, IN_ORDER);
}

proptest! {
    #[test]
    fn words_sort_letter_by_letter(a in "[a-zåäö]{0,8}", b in "[a-zåäö]{0,8}") {
        let places = |word: &str| word.chars().map(|c| ALPHABET.find(c)).collect::<Vec<_>>();
        prop_assert_eq!(sort_key(&a).cmp(&sort_key(&b)), places(&a).cmp(&places(&b)));
    }

    #[test]
    fn case_and_accents_only_break_ties(a in "[a-zåäöA-ZÅÄÖéüè]{0,6}", b in "[a-zåäöA-ZÅÄÖéüè]{0,6}") {
        let bare = |word: &str| word.to_lowercase().replace(['é', 'è'], "e").replace('ü', "y");
        if bare(&a) != bare(&b) {
            prop_assert_eq!(sort_key(&a).cmp(&sort_key(&b)), sort_key(&bare(&a)).cmp(&sort_key(&bare(&b))));
        }
    }

    #[test]
    fn different_texts_have_different_keys(a in "[a-cåäöA-CÅÄÖéü0-2 ,.–-]{0,6}", b in "[a-cåäöA-CÅÄÖéü0-2 ,.–-]{0,6}") {
        prop_assert_eq!(a == b, sort_key(&a) == sort_key(&b));
    }

    #[test]
    fn numbers_sort_by_value(a: u32, b: u32) {
        prop_assert_eq!(sort_key(&format!("grupp {a}")).cmp(&sort_key(&format!("grupp {b}"))), a.cmp(&b));
    }

    #[test]
    fn a_text_comes_before_its_continuation(a in "[a-zåäö A-Z-]{0,8}", more in "[a-zåäö A-Z-]{1,4}") {
        let longer = format!("{a}{more}");
        prop_assert!(sort_key(&a) < sort_key(&longer));
    }

    #[test]
    fn letters_written_in_two_parts_are_the_same(word in "[a-zåäöü]{0,8}") {
        let parts = word.replace('å', "a\u{30a}").replace('ä', "a\u{308}").replace('ö', "o\u{308}").replace('ü', "u\u{308}");
        prop_assert_eq!(sort_key(&word), sort_key(&parts));
    }
}
