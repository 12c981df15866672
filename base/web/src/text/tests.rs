//! Texts, numbers and links in sentences.

use super::*;
use crate::phrase::Link;

fn catalogue() -> Catalogue {
    let sv = "test-seats = { $n ->\n    [one] { NUMBER_WORD($n, case: \"capital\") } plats i { $body } är vakant.\n   *[other] { NUMBER_WORD($n, case: \"capital\") } platser i { $body } är vakanta.\n }\ntest-people = { $n } pendlare\ntest-one = { NUMBER_WORD($n, gender: \"ett\") } möte";
    let en = "test-seats = { $n ->\n    [one] One seat in { $body } is vacant.\n   *[other] { NUMBER_WORD($n, case: \"capital\") } seats in { $body } are vacant.\n }\ntest-people = { $n } commuters\ntest-one = { NUMBER_WORD($n) } meeting";
    Catalogue::new(&[FeatureTexts { sv, en }]).expect("sound")
}

#[test]
fn numbers_below_thirteen_are_words_and_larger_ones_have_spaces() {
    let texts = catalogue();
    let say = |language, key, n: i32| texts.with(language, key, &[("n", &n), ("body", &"Rådet")]);
    assert_eq!(say(Language::Sv, "test-seats", 1), "En plats i Rådet är vakant.");
    assert_eq!(say(Language::Sv, "test-seats", 12), "Tolv platser i Rådet är vakanta.");
    assert_eq!(say(Language::Sv, "test-seats", 13), "13 platser i Rådet är vakanta.");
    assert_eq!(say(Language::En, "test-seats", 2), "Two seats in Rådet are vacant.");
    assert_eq!(say(Language::Sv, "test-people", 1650), "1\u{a0}650 pendlare");
    assert_eq!(say(Language::En, "test-people", 16_500), "16,500 commuters");
    assert_eq!(say(Language::Sv, "test-one", 1), "ett möte");
    assert_eq!(texts.with(Language::Sv, "test-people", &[("n", &-1234.5)]), "\u{2212}1\u{a0}234,5 pendlare");
}

#[test]
fn a_link_keeps_its_place_in_the_sentence_and_a_name_cannot_forge_one() {
    let texts = catalogue();
    let body = Link::new("Råd & forum", "/organ/radet");
    let phrase = texts.phrase(Language::Sv, "test-seats", &[("n", &2), ("body", &body)]);
    assert_eq!(phrase.to_string(), "Två platser i <a href=\"/organ/radet\">Råd &amp; forum</a> är vakanta.");
    let forged = texts.phrase(Language::Sv, "test-seats", &[("n", &2), ("body", &"\u{e000}x")]);
    assert_eq!(forged.words(), "Två platser i x är vakanta.");
}

#[test]
fn a_missing_text_shows_its_key_and_is_remembered() {
    let texts = catalogue();
    assert_eq!(texts.plain(Language::Sv, "test-nothing"), "[test-nothing]");
    let _ = texts.plain(Language::Sv, "test-people");
    assert_eq!(texts.missing().len(), 2, "{:?}", texts.missing());
}

#[test]
fn a_key_that_stands_twice_is_a_fault() {
    let twice = FeatureTexts { sv: "web-menu = Igen", en: "a-b = c" };
    assert!(Catalogue::new(&[twice]).is_err());
}
