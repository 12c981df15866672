//! The golden table of phrases: what each states, in words, digits and all the ways people join them.

use kernel::slug::Slug;

use crate::{
    reading::{THE_OTHER_BODY, phrase},
    rule::{RuleKind, Severity},
};
use RuleKind::{About, AtLeast, Every, Exactly, Range};
use Severity::{About as Roughly, Must, Should};

fn check(rows: &[(&str, RuleKind, Severity)]) {
    for (text, kind, severity) in rows {
        assert_eq!(phrase(text), [(kind.clone(), *severity)], "{text}");
    }
}

fn other() -> Slug {
    Slug::new(THE_OTHER_BODY).expect("a slug")
}

const fn about(count: u8) -> RuleKind {
    About { count, tolerance: 1 }
}

const fn every(weeks: u8) -> RuleKind {
    Every { weeks, tolerance_days: 7 }
}

/// Every phrase of the specification.
#[test]
fn the_phrases_of_the_specification() {
    check(&[
        ("tre-fyra gånger per år", Range { min: 3, max: 4 }, Must),
        ("minst en gång per år", AtLeast { count: 1 }, Must),
        ("en till två gånger per år", Range { min: 1, max: 2 }, Must),
        ("cirka fyra möten per år", about(4), Roughly),
        ("minst fyra gånger per år", AtLeast { count: 4 }, Must),
        ("3-4 gånger per år", Range { min: 3, max: 4 }, Must),
        ("fyra gånger per år", Exactly { count: 4 }, Must),
        ("cirka 6-7 gånger per år", Range { min: 6, max: 7 }, Roughly),
        ("var sjätte vecka", every(6), Must),
        ("två gånger per år", Exactly { count: 2 }, Must),
        ("varannan månad", Exactly { count: 6 }, Must),
        ("kvartalsvis", Exactly { count: 4 }, Must),
        ("en gång i månaden", Exactly { count: 12 }, Must),
    ]);
    let addition = (RuleKind::InAdditionTo { body: other() }, Must);
    assert_eq!(phrase("därutöver cirka fyra gånger årligen"), [(about(4), Roughly), addition]);
    let before = RuleKind::BeforeEach { body: other(), lead_days: None };
    assert_eq!(phrase("inför varje möte"), [(before, Must)]);
    let turns = RuleKind::Alternate { sides: vec![], years: 2, within_term: false, from: None };
    assert_eq!(phrase("två år vardera"), [(turns, Must)]);
}

#[test]
fn numbers_in_words_digits_and_spans() {
    check(&[
        ("3–4 möten om året", Range { min: 3, max: 4 }, Must),
        ("3 - 4 gånger/år", Range { min: 3, max: 4 }, Must),
        ("tre till fyra sammanträden per år", Range { min: 3, max: 4 }, Must),
        ("tre eller fyra träffar varje år", Range { min: 3, max: 4 }, Must),
        ("mellan tre och fem gånger per år", Range { min: 3, max: 5 }, Must),
        ("minst fyra och högst sex gånger per år", Range { min: 4, max: 6 }, Must),
        ("12 ordinarie möten per kalenderår", Exactly { count: 12 }, Must),
        ("tolv ggr per år", Exactly { count: 12 }, Must),
        ("ett par gånger per år", about(2), Roughly),
        ("fyra–två gånger per år", Range { min: 2, max: 4 }, Must),
    ]);
}

#[test]
fn words_that_colour_a_number() {
    check(&[
        ("ca fyra gånger per år", about(4), Roughly),
        ("omkring 4 möten per år", about(4), Roughly),
        ("ungefär fyra gånger om året", about(4), Roughly),
        ("ca. 4 gånger per år", about(4), Roughly),
        ("cirka var sjätte vecka", every(6), Roughly),
        ("högst fyra gånger per år", Range { min: 0, max: 4 }, Must),
        ("max tre möten per år", Range { min: 0, max: 3 }, Must),
        ("upp till fem gånger per år", Range { min: 0, max: 5 }, Must),
        ("åtminstone två gånger per år", AtLeast { count: 2 }, Must),
        ("normalt åtta gånger per år", Exactly { count: 8 }, Should),
        ("i regel fyra gånger per år", Exactly { count: 4 }, Should),
        ("bör mötas minst två gånger per år", AtLeast { count: 2 }, Should),
    ]);
}

#[test]
fn other_periods_than_the_year() {
    check(&[
        ("årligen", Exactly { count: 1 }, Must),
        ("en gång per år", Exactly { count: 1 }, Must),
        ("varje år", Exactly { count: 1 }, Must),
        ("en gång per termin", Exactly { count: 2 }, Must),
        ("två möten per termin", Exactly { count: 4 }, Must),
        ("en till två träffar per halvår", Range { min: 2, max: 4 }, Must),
        ("varje halvår", Exactly { count: 2 }, Must),
        ("en gång i kvartalet", Exactly { count: 4 }, Must),
        ("varje kvartal", Exactly { count: 4 }, Must),
        ("varje månad", Exactly { count: 12 }, Must),
        ("månadsvis", Exactly { count: 12 }, Must),
        ("var tredje månad", Exactly { count: 4 }, Must),
        ("var fjärde månad", Exactly { count: 3 }, Must),
        ("varannan vecka", every(2), Must),
        ("en gång i veckan", every(1), Must),
        ("var 6:e vecka", every(6), Must),
        ("var sjätte till åttonde vecka", every(7), Must),
        ("med sex veckors mellanrum", every(6), Must),
        ("Årligen hålls fyra möten", Exactly { count: 4 }, Must),
        ("en gång på våren och en gång på hösten", Exactly { count: 2 }, Must),
        ("varje vår och höst", Exactly { count: 2 }, Must),
    ]);
}

#[test]
fn sentences_that_state_more_than_one() {
    let told = phrase("Forumet träffas en till två gånger per år, medan gruppen planerar cirka fyra möten per år");
    assert_eq!(told, [(Range { min: 1, max: 2 }, Must), (about(4), Roughly)]);
}

#[test]
fn what_states_nothing() {
    for text in [
        "",
        "gånger per år",
        "några gånger",
        "för två år sedan",
        "vartannat år",
        "fyra kommuner",
        "2019 per år",
        "under 2024 hölls möten",
    ] {
        assert_eq!(phrase(text), [], "{text}");
    }
}

/// No rule that a phrase gives is refused as a charter, but for the sides an alternation lacks.
#[test]
fn rules_read_are_sound() {
    for text in [
        "högst fyra gånger per år",
        "99 gånger per månad",
        "0 gånger per år",
        "minst noll gånger per år",
        "1-1 gånger per år",
    ] {
        for (kind, _) in phrase(text) {
            let bounded = !matches!(
                kind,
                Exactly { count: 0 } | AtLeast { count: 0 } | About { count: 0, .. } | Range { max: 0, .. }
            );
            assert!(bounded, "{text}: {kind:?}");
        }
    }
}
