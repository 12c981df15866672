//! Pages: which body a sentence is about, and how sure the reader is.

use std::fmt::Write;

use expect_test::{Expect, expect};

use super::county::norrdal;
use crate::reading::{Confidence, Language, Member, What, page};

/// One line a proposal, without those of the bodies themselves.
fn told(text: &str) -> String {
    let mut out = String::new();
    for proposal in page(text, &norrdal()).proposals {
        let names = |members: &[crate::reading::ReadMember]| {
            let name = |m: &crate::reading::ReadMember| match &m.is {
                Member::Organisation(slug) | Member::Group(slug) => slug.to_string(),
                Member::OneOf(_) => "one of several".to_owned(),
                Member::Unknown => format!("“{}”?", m.words),
            };
            members.iter().map(name).collect::<Vec<_>>().join(", ")
        };
        let what = match &proposal.what {
            What::Body(_) => continue,
            What::Rule { kind, severity } => {
                let rule = serde_json::to_string(kind).expect("a rule");
                format!("{rule} {severity:?}")
            }
            What::Members(all) => format!("members {}", names(all)),
            What::Invited(all) => format!("invited {}", names(all)),
            What::Contact { words, .. } => format!("contact {words}"),
            What::Document { title } => format!("document {title}"),
        };
        let sure = match proposal.confidence {
            Confidence::Sure => "sure",
            Confidence::Likely => "likely",
            Confidence::Unsure => "unsure",
        };
        let new = if proposal.body.slug.is_some() { "" } else { " (new)" };
        writeln!(out, "{}{new} · {what} · {sure}", proposal.body.name).expect("writing to memory");
    }
    out
}

#[expect(clippy::needless_pass_by_value, reason = "expect! makes a value")]
fn check(text: &str, expected: Expect) {
    expected.assert_eq(&told(text));
}

#[test]
fn one_sentence_may_speak_of_two_bodies() {
    check(
        "Forum för besöksnäring\n\nForum för besöksnäring möts en till två gånger per år, medan den utökade tjänstemannagruppen planerar cirka fyra möten per år. Region Norrdal är sammankallande.",
        expect![[r#"
            Forum för besöksnäring · {"rule":"range","min":1,"max":2} Must · sure
            Utökad tjänstemannagrupp för besöksnäring · {"rule":"about","count":4,"tolerance":1} About · likely
            Forum för besöksnäring · {"rule":"sole","organisation":"region-norrdal"} Must · sure
            Utökad tjänstemannagrupp för besöksnäring · {"rule":"sole","organisation":"region-norrdal"} Must · likely
        "#]],
    );
}

#[test]
fn the_officials_of_a_body_are_a_body_of_their_own() {
    check(
        "Skolrådet\n\nI Skolrådet och dess tjänstepersonsgrupp ingår länets kommuner och länsstyrelsen. Skolrådet träffas två gånger per år och dess tjänstepersonsgrupp därutöver minst fyra gånger per år.",
        expect![[r#"
            Skolrådet · members lanets-kommuner, lansstyrelsen-i-norrdals-lan · sure
            Tjänstepersonsgrupp till Skolrådet (new) · members lanets-kommuner, lansstyrelsen-i-norrdals-lan · likely
            Skolrådet · {"rule":"twin","body":"tjanstepersonsgrupp-till-skolradet","same_members":true} Must · likely
            Tjänstepersonsgrupp till Skolrådet (new) · {"rule":"twin","body":"skolradet","same_members":true} Must · likely
            Skolrådet · {"rule":"exactly","count":2} Must · sure
            Tjänstepersonsgrupp till Skolrådet (new) · {"rule":"in_addition_to","body":"skolradet"} Must · likely
            Tjänstepersonsgrupp till Skolrådet (new) · {"rule":"at_least","count":4} Must · likely
        "#]],
    );
}

#[test]
fn a_pre_meeting_and_what_it_precedes() {
    check(
        "Statsforum\n\nStatsforum är regeringens mötesplats. Mötena äger rum fyra gånger per år och inför varje möte arrangerar SKL ett förmöte.",
        expect![[r#"
            Statsforum · {"rule":"external","convener":"regeringen"} Must · sure
            Statsforum · {"rule":"exactly","count":4} Must · sure
            Förmöte till Statsforum · {"rule":"pre_meeting","parent":"statsforum","lead_days":14} Must · likely
            Förmöte till Statsforum · {"rule":"sole","organisation":"sveriges-kommuner-och-regioner"} Must · likely
        "#]],
    );
}

#[test]
fn a_project_is_known_by_its_title() {
    check(
        "Projekt Älvlyftet\n\nStyrgrupp: Styrgruppen utgörs av Älvsta och Bergnäs kommuner. Därtill inbjuds Handelskammaren.\n\nStyrgruppen består av:\n\nÄlvsta kommun, Frida Ekbergsson, näringslivschef\n\nBergnäs kommun, Nils Vildmark\n\nAnnonser",
        expect![[r#"
            Styrgrupp · members alvsta-kommun, bergnas-kommun · likely
            Styrgrupp · invited handelskammaren-norrdal · sure
            Styrgrupp · members alvsta-kommun, bergnas-kommun · sure
        "#]],
    );
}

#[test]
fn majority_and_opposition() {
    check(
        "Skolrådet\n\nSkolrådet är ett politiskt råd med en representant vardera från majoritet och opposition från länets kommuner och Region Norrdal.",
        expect![[r#"
            Skolrådet · {"rule":"governing_pair","group":"kommuner-och-region"} Must · sure
        "#]],
    );
}

#[test]
fn chairs_and_secretaries() {
    check(
        "Skolrådet\n\nOrdförandeskapet växlar mellan Region Norrdal och länets kommuner, två år vardera under mandatperioden. Den organisation som är ordförande tillhandahåller även sekreterare.\n\nNätverket Vatten\n\nOrdförande: Sjöviks kommun\nSekretariat: Länsstyrelsen",
        expect![[r#"
            Skolrådet · {"rule":"alternate","sides":[{"organisation":"region-norrdal"},{"group":"lanets-kommuner"}],"years":2,"within_term":true,"from":null} Must · sure
            Skolrådet · {"rule":"secretary_follows_chair"} Must · sure
            Nätverket Vatten (new) · {"rule":"fixed_chair","organisation":"sjoviks-kommun","office":null} Must · likely
            Nätverket Vatten (new) · {"rule":"host","organisation":"lansstyrelsen-i-norrdals-lan"} Must · likely
        "#]],
    );
}

#[test]
fn what_is_counted_but_is_no_meeting() {
    check(
        "Skolrådet\n\nNyhetsbrevet kommer ut fyra gånger per år. Planen följs upp två gånger per år. Rådet delar ut ett pris en gång per år.",
        expect![[""]],
    );
}

#[test]
fn what_was_is_unsure() {
    check(
        "Skolrådet\n\nTidigare träffades Skolrådet tolv gånger per år.",
        expect![[r#"
        Skolrådet · {"rule":"exactly","count":12} Must · unsure
    "#]],
    );
}

#[test]
fn a_page_in_another_language_gives_nothing() {
    let english = "The council meets four times a year. The members of the council are the municipalities of the county and the region, and it is chaired by the region.";
    let reading = page(english, &norrdal());
    assert_eq!((reading.language, reading.proposals.len(), reading.bodies.len()), (Language::Other, 0, 0));
    let norwegian = "Rådet møtes fire ganger i året. Medlemmer er kommunene og fylkeskommunen, og det ledes av ordføreren når det ikke er valgt en annen. Møtene skal holdes fra januar til juni.";
    assert_eq!(page(norwegian, &norrdal()).language, Language::Other);
}

#[test]
fn pages_with_nothing_in_them() {
    for text in ["", "\n\n\n", "•", ":", "Skolrådet", "Meny Sök Kontakt"] {
        let reading = page(text, &norrdal());
        assert!(reading.proposals.iter().all(|p| matches!(p.what, What::Body(_))), "{text}");
    }
}
