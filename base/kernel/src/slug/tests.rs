//! Names become address words, and address words stay what they are.

use proptest::prelude::*;

use super::Slug;

fn from_name(name: &str) -> Option<String> {
    Slug::from_name(name).map(String::from)
}

#[test]
fn swedish_names_become_plain_words() {
    for (name, word) in [
        ("Hållbarhetsrådet", "hallbarhetsradet"),
        ("Örnsköldsviks kommun", "ornskoldsviks-kommun"),
        ("8-gruppen", "8-gruppen"),
        ("Kultur & fritid – norr", "kultur-fritid-norr"),
        ("  Idé/Müller (AB)  ", "ide-muller-ab"),
    ] {
        assert_eq!(from_name(name).as_deref(), Some(word), "{name}");
    }
}

#[test]
fn a_name_without_letters_or_digits_has_no_word() {
    assert_eq!(from_name("– § –"), None);
    assert_eq!(from_name(""), None);
}

#[test]
fn what_is_no_address_word_is_refused_with_the_text_as_it_stood() {
    for text in ["", "-a", "a-", "a--b", "A", "å", "a b", "a/b"] {
        assert_eq!(Slug::new(text).map_err(|e| e.found), Err(text.into()));
    }
    assert!(Slug::new(&"a".repeat(Slug::MAX)).is_ok());
    assert!(Slug::new(&"a".repeat(Slug::MAX + 1)).is_err());
}

#[test]
fn a_slug_is_checked_when_it_is_read_from_json() {
    assert!(serde_json::from_str::<Slug>("\"kulturforum\"").is_ok());
    assert!(serde_json::from_str::<Slug>("\"Kulturforum\"").is_err());
}

proptest! {
    #[test]
    fn a_made_slug_is_a_slug_and_its_own_slug(name in "\\PC{0,120}") {
        if let Some(slug) = Slug::from_name(&name) {
            prop_assert_eq!(Slug::new(slug.as_str()), Ok(slug.clone()));
            prop_assert_eq!(Slug::from_name(slug.as_str()), Some(slug));
        }
    }
}
