//! Pasted lists of members.

use std::fmt::Write;

use expect_test::{Expect, expect};

use super::county::norrdal;
use crate::reading::{Confidence, Member, MemberList, members};

/// One line an entry: words → what they are, with "?" for likely and "??" for unsure, and the proposal; leftover words last.
fn told(list: &MemberList) -> String {
    let mut out = String::new();
    for entry in &list.entries {
        let is = match &entry.is {
            Member::Organisation(slug) => slug.to_string(),
            Member::Group(slug) => format!("group {slug}"),
            Member::OneOf(slugs) => {
                format!("one of {}", slugs.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
            }
            Member::Unknown => "unknown".to_owned(),
        };
        let mark = match entry.confidence {
            Confidence::Sure => "",
            Confidence::Likely => " ?",
            Confidence::Unsure => " ??",
        };
        let proposal = entry.proposal.as_ref().map(|(_, name)| format!(" ({name})")).unwrap_or_default();
        writeln!(out, "{} → {is}{mark}{proposal}", entry.words).expect("writing to memory");
    }
    for rest in &list.leftover {
        writeln!(out, "- {}", rest.words).expect("writing to memory");
    }
    out
}

#[expect(clippy::needless_pass_by_value, reason = "expect! makes a value")]
fn check(text: &str, expected: Expect) {
    expected.assert_eq(&told(&members(text, &norrdal())));
}

#[test]
fn all_separators_and_names_that_hold_them() {
    check(
        "Region Norrdal, länsstyrelsen; Kommunförbundet Norrdal samt Vård- och omsorgscollege och Sveriges Kommuner och Regioner",
        expect![[r#"
            Region Norrdal → region-norrdal
            länsstyrelsen → lansstyrelsen-i-norrdals-lan
            Kommunförbundet Norrdal → kommunforbundet-norrdal
            Vård- och omsorgscollege → vard-och-omsorgscollege
            Sveriges Kommuner och Regioner → sveriges-kommuner-och-regioner
        "#]],
    );
}

#[test]
fn lines_and_bullets() {
    check(
        "Medlemmar:\n• Region Norrdal\n- Trafikverket\n* LRF\n1. LO\n\nlänets alla kommuner",
        expect![[r#"
        Region Norrdal → region-norrdal
        Trafikverket → trafikverket
        LRF → lrf
        LO → lo
        länets alla kommuner → group lanets-kommuner
        - Medlemmar
    "#]],
    );
}

#[test]
fn the_municipalities_of_the_county() {
    check(
        "länets kommuner, länets alla kommuner, samtliga kommuner i länet, kommunerna, de fyra kommunerna i länet, Norrdals kommuner, länets sju kommuner",
        expect![[r#"
            länets kommuner → group lanets-kommuner
            länets alla kommuner → group lanets-kommuner
            samtliga kommuner i länet → group lanets-kommuner
            kommunerna → group lanets-kommuner ? (länets kommuner)
            de fyra kommunerna i länet → group lanets-kommuner
            Norrdals kommuner → group lanets-kommuner
            länets sju kommuner → group lanets-kommuner ? (länets kommuner)
        "#]],
    );
}

#[test]
fn places_mean_municipalities() {
    check(
        "Älvsta, Bergnäs och Sjöviks kommuner samt Tallholm",
        expect![[r#"
        Älvsta → alvsta-kommun ? (Älvsta kommun)
        Bergnäs → bergnas-kommun ? (Bergnäs kommun)
        Sjöviks kommuner → sjoviks-kommun ? (Sjöviks kommun)
        Tallholm → tallholms-kommun ? (Tallholms kommun)
    "#]],
    );
}

#[test]
fn misspellings_other_endings_and_lower_case() {
    check(
        "Ung Företagssamhet, Trafikvärket, lrf, handelskammaren, region norrdal, Trafikverkets, näringslivsfrämjande organisationerna",
        expect![[r#"
            Ung Företagssamhet → ung-foretagsamhet ? (Ung Företagsamhet)
            Trafikvärket → trafikverket ? (Trafikverket)
            lrf → lrf ? (LRF)
            handelskammaren → handelskammaren-norrdal
            region norrdal → region-norrdal
            Trafikverkets → trafikverket ? (Trafikverket)
            näringslivsfrämjande organisationerna → group naringslivsframjare ? (näringslivsfrämjande organisationer)
        "#]],
    );
}

#[test]
fn three_ministries_in_one_word() {
    check(
        "närings-, utbildnings- och arbetsmarknadsdepartementen",
        expect![[r#"
        närings- → naringsdepartementet ?
        utbildnings- → utbildningsdepartementet ?
        arbetsmarknadsdepartementen → arbetsmarknadsdepartementet ? (Arbetsmarknadsdepartementet)
    "#]],
    );
}

#[test]
fn former_names_and_brackets() {
    check(
        "Norrdals läns landsting, Sveriges Kommuner och Regioner (SKR), SKL",
        expect![[r#"
        Norrdals läns landsting → region-norrdal
        Sveriges Kommuner och Regioner (SKR) → sveriges-kommuner-och-regioner
        SKL → sveriges-kommuner-och-regioner
    "#]],
    );
}

#[test]
fn what_is_not_known_is_echoed() {
    check(
        "Handelskammaren Söderås, Bygdens hästklubb, en rad företag med flera, m.fl.",
        expect![[r#"
        Handelskammaren Söderås → unknown ?? (Handelskammaren Norrdal)
        Bygdens hästklubb → unknown ??
        en rad företag med flera → unknown ??
        - m.fl
    "#]],
    );
}

#[test]
fn lines_with_people() {
    check(
        "Älvsta kommun, Frida Ekbergsson, näringslivschef\nTrafikverket, Nils Vildmark\nAnna Lundmarksdotter, Region Norrdal",
        expect![[r#"
            Älvsta kommun, Frida Ekbergsson, näringslivschef → alvsta-kommun
            Trafikverket, Nils Vildmark → trafikverket
            Anna Lundmarksdotter, Region Norrdal → region-norrdal
        "#]],
    );
}
