//! What the frame says around a page.

use super::*;

fn view(language: Language) -> View {
    View::sample(Arc::new(Catalogue::frame()), language, &[])
}

#[test]
fn addresses_keep_the_day_until_one_asks_for_another() {
    let v = view(Language::En).at("/organ?sortera=namn&efter=40").as_of("2026-12-31");
    assert_eq!(v.url("/organ/kulturforum"), "/en/organ/kulturforum?per=2026-12-31");
    assert_eq!(v.url_on("/organ", v.today), "/en/organ");
    assert_eq!(v.here_with("sortera", "lage"), "/en/organ?sortera=lage&per=2026-12-31");
    assert_eq!(v.here_with("per", ""), "/en/organ?sortera=namn");
    assert_eq!(v.clone().undated().url("/sok"), "/en/sok");
    assert_eq!(v.carried(&["per"]), vec![("sortera", "namn")]);
}

#[test]
fn the_title_says_heading_and_sender_and_that_something_is_wrong() {
    let v = view(Language::Sv).titled("Kulturforum");
    assert_eq!(v.page_title(), "Kulturforum – Rådslag, Region Västernorrland");
    assert_eq!(v.clone().seen_by(Actor::Public).page_title(), "Kulturforum – Region Västernorrland");
    assert_eq!(v.as_of("2027-02-30").page_title(), "Fel: Kulturforum – Rådslag, Region Västernorrland");
}

#[test]
fn moments_are_told_in_swedish_time() {
    let at: Timestamp = "2027-02-23T08:14:00Z".parse().expect("a moment");
    let summer: Timestamp = "2027-07-01T22:30:00Z".parse().expect("a moment");
    assert_eq!(view(Language::Sv).moment(at), "23\u{a0}februari\u{a0}2027 kl. 09.14");
    assert_eq!(view(Language::Sv).moment(summer), "2\u{a0}juli\u{a0}2027 kl. 00.30");
    assert_eq!(view(Language::En).moment(at), "23\u{a0}February\u{a0}2027 at 09:14");
}

#[test]
fn a_bad_day_is_named_with_the_word_found() {
    let v = view(Language::Sv).as_of("2027-02-30");
    assert!(v.day_fault().is_some_and(|text| text.starts_with("”2027-02-30” finns inte i kalendern.")));
    assert_eq!(v.as_of_text(), "2027-02-30");
    assert_eq!(v.on(), v.today);
}
