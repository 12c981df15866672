//! The golden table of the specification, the county's own bodies: what the sources say, and what must be shown.
//!
//! People are invented. Municipalities are fewer than in the county where the number does not matter.

use expect_test::expect;

use super::{
    check,
    notation::{Story, slug},
};
use crate::finding::Evidence;

#[test]
fn kulturforum_chair_alternates_and_the_secretary_follows() {
    check(
        "2027-02-23",
        KULTURFORUM,
        &expect![[r#"
        ✗ Sekreteraren ska komma från Region Västernorrland, som har ordförandeskapet sedan den 1 januari 2027, men sekreterare är Elin från Kramfors kommun.
        ! Av sju platser är två vakanta. Ingen är utsedd från Sollefteå kommun och Timrå kommun för 2027–2030.
        ! Mandatet för Ingrid, Länsstyrelsen, går ut den 30 april 2027. Ingen är utsedd eller nominerad efter det.
        ? Vem sammankallar? Arbetsordningen säger inget om det, så regeln kan inte prövas.
        ✓ Alla fyra platser för Kommunförbundet, Länsstyrelsen och Region Västernorrland är besatta.
        ✓ Under 2026 har tre möten hållits. Regeln är tre till fyra möten per år.
        ✓ Under 2027 har ett möte hållits och tre är planerade. Regeln är tre till fyra möten per år.
        ✓ Ordförandeskapet växlar som det ska: Region Västernorrland 2027–2028, länets kommuner 2029–2030.
    "#]],
    );
}

#[test]
fn kulturforum_in_the_winter_after_the_election() {
    check(
        "2026-11-24",
        KULTURFORUM,
        &expect![[r#"
            ! Ordförandeskapet går till Region Västernorrland den 1 januari 2027. Sekreteraren ska då också komma därifrån, men ingen är utsedd.
            ! Mandatet för Ingrid, Länsstyrelsen, går ut den 30 april 2027. Ingen är utsedd eller nominerad efter det.
            ! Mandatperioden 2027–2030 börjar den 1 januari 2027. Av elva platser är nio tillsatta och två utan namn. Namn saknas från Sollefteå kommun och Timrå kommun.
            ? Vem sammankallar? Arbetsordningen säger inget om det, så regeln kan inte prövas.
            ✓ Alla åtta platser för länets kommuner är besatta.
            ✓ Alla tre platser för Kommunförbundet, Länsstyrelsen och Region Västernorrland är besatta.
            ✓ Under 2026 har tre möten hållits. Regeln är tre till fyra möten per år.
            ✓ Ordförandeskapet går till Region Västernorrland den 1 januari 2027. Mats tar över.
        "#]],
    );
}

#[test]
fn transportforum_and_its_group_are_counted_apart() {
    check(
        "2026-09-01",
        "
        version 2018..
        must sole organisation=region
        must named organisations=region,kramfors,trafikverket,handelskammaren
        must at_least count=1
        must elected
        must twin body=transportgruppen same_members=true
        chair region: Alma
        member kramfors: Bo
        member trafikverket: Cia
        member handelskammaren: Dan
        cancelled 2026-03-10
        other transportgruppen planned 2026-02-03 2026-05-05 2026-09-08 2026-11-10
        other transportgruppen has region, kramfors, trafikverket, kollektivtrafikmyndigheten
",
        &expect![[r#"
            ✗ Samma organisationer ska ha plats här och i Transportgruppen. Bara här finns Handelskammaren. Bara där finns Kollektivtrafikmyndigheten.
            ! Under 2026 har inget möte hållits. Regeln är minst ett möte per år. Minst ett möte fattas.
            ✓ Alla fyra platser för Handelskammaren, Kramfors kommun, Region Västernorrland och Trafikverket är besatta.
            ✓ Organet väljer sin ordförande. Ordförande är Alma.
        "#]],
    );
}

#[test]
fn transportgruppen_meets_about_four_times_in_addition() {
    check(
        "2026-09-01",
        "
        version 2018..
        must sole organisation=region
        must named organisations=region,kramfors
        about about count=4
        must in_addition_to body=transportforum
        must elected
        chair region: Alma
        member kramfors: Bo
        held 2026-02-03 2026-05-05
        planned 2026-11-10
        other transportforum planned 2026-11-10
",
        &expect![[r#"
            ! Mötena ska räknas för sig, men organet möts samma dag som Transportforum: 10 november 2026.
            ✓ Båda platserna för Kramfors kommun och Region Västernorrland är besatta.
            ✓ Under 2026 har två möten hållits och ett är planerat. Regeln är ungefär fyra möten per år.
            ✓ Organet väljer sin ordförande. Ordförande är Alma.
        "#]],
    );
}

#[test]
fn foretagsforum_seats_every_organisation() {
    check(
        "2026-09-01",
        "
        group kommuner = ange, harnosand, kramfors, solleftea, sundsvall, timra, ornskoldsvik
        version 2018..
        must range min=1 max=2
        must sole organisation=region
        must named organisations=region,kommunforbundet,lansstyrelsen
        must each_of group=kommuner count=1
        must named organisations=almi,bizmaker,bron,coompanion,design-i-vasternorrland,foretagarna,handelskammaren,high-coast-invest,destination,lrf,mittuniversitetet,processum,rise,svenskt-naringsliv,ungf,akroken
        must elected
        chair region: Alma
        member kommunforbundet: A
        member lansstyrelsen: B
        member ange: C
        member harnosand: D
        member kramfors: E
        member solleftea: F
        member sundsvall: G
        member timra: H
        member ornskoldsvik: I
        member almi: J
        member bizmaker: K
        member bron: L
        member coompanion: M
        member design-i-vasternorrland: N
        member foretagarna: O
        member handelskammaren: P
        member high-coast-invest: Q
        member destination: R
        member lrf: S
        member mittuniversitetet: T
        member processum: U
        member rise: V
        member svenskt-naringsliv: X
        member akroken: Y
        held 2026-03-03
",
        &expect![[r#"
            ✗ Plats saknas för Ung Företagsamhet, som ska ingå enligt arbetsordningen.
            ✓ Under 2026 har ett möte hållits. Regeln är ett till två möten per år.
            ✓ Alla tre platser för Kommunförbundet, Länsstyrelsen och Region Västernorrland är besatta.
            ✓ Alla sju platser för länets kommuner är besatta.
            ✓ Organet väljer sin ordförande. Ordförande är Alma.
        "#]],
    );
}

#[test]
fn foretagsgruppen_is_about_four_and_six_is_not_about_four() {
    check(
        "2027-02-01",
        "
        version 2018..
        must sole organisation=region
        must open
        must elected
        about about count=4
        chair region: Alma
        held 2026-02-03 2026-03-03 2026-05-05 2026-09-01 2026-10-06 2026-11-10
        planned 2027-03-01 2027-05-01 2027-09-01
",
        &expect![[r#"
            ! Under 2026 har sex möten hållits. Regeln är ungefär fyra möten per år.
            ✓ Organet väljer sin ordförande. Ordförande är Alma.
            ✓ För 2027 är tre möten planerade. Regeln är ungefär fyra möten per år.
        "#]],
    );
}

#[test]
fn kompetensforum_was_to_meet_four_times() {
    check(
        "2018-03-01",
        KOMPETENSFORUM,
        &expect![[r#"
        ✓ Under 2018 har tre möten hållits och ett är planerat. Regeln är fyra möten per år.
        ✓ Organet väljer sin ordförande. Ordförande är Alma.
    "#]],
    );
}

#[test]
fn kompetensforum_is_to_meet_once_or_twice_later() {
    check(
        "2020-03-01",
        KOMPETENSFORUM,
        &expect![[r#"
        ? Inga möten är inlagda för 2019, så antalet kan inte prövas.
        ✓ Under 2020 har ett möte hållits. Regeln är ett till två möten per år.
        ✓ Organet väljer sin ordförande. Ordförande är Alma.
    "#]],
    );
}

#[test]
fn kompetensgruppen_meets_at_least_four_times() {
    check(
        "2026-12-31",
        "
        version 2018..
        must at_least count=4
        must sole organisation=region
        must open
        must elected
        chair region: Alma
        held 2026-02-03 2026-05-05 2026-09-08
",
        &expect![[r#"
            ! Under 2026 har tre möten hållits. Regeln är minst fyra möten per år. Minst ett möte fattas.
            ✓ Organet väljer sin ordförande. Ordförande är Alma.
        "#]],
    );
}

#[test]
fn hallbarhetsradet_has_a_pair_from_every_organisation() {
    check(
        "2027-02-01",
        HALLBARHETSRADET,
        &expect![[r#"
            ✗ Plats för oppositionen saknas: Timrå kommun.
            ✗ Hal, Kramfors kommun, sitter sedan den 1 januari 2027 på en plats för oppositionen men tillhör majoriteten.
            ! Av sju platser är en vakant. Ingen är utsedd från oppositionen: Ånge kommun.
            ? Det går inte att se vem som företräder majoriteten och vem som företräder oppositionen: Timrå kommun. Parti eller styre är inte inlagt.
            ? Inga möten är inlagda för 2027, så antalet kan inte prövas.
            ✓ Organet väljer sin ordförande. Ordförande är Alma.
        "#]],
    );
}

#[test]
fn hallbarhetsradet_when_those_who_govern_change() {
    check(
        "2025-04-01",
        HALLBARHETSRADET,
        &expect![[r#"
        ✗ Styret har växlat den 1 mars 2025: Kramfors kommun. Båda platserna innehas nu av fel sida. Ingen har flyttats.
        ✗ Plats för oppositionen saknas: Timrå kommun.
        ? Det går inte att se vem som företräder majoriteten och vem som företräder oppositionen: Timrå kommun. Parti eller styre är inte inlagt.
        ? Inga möten är inlagda för 2025, så antalet kan inte prövas.
        ✓ Organet väljer sin ordförande. Ordförande är Alma.
    "#]],
    );
}

#[test]
fn miljonatverket_has_two_conveners() {
    check(
        "2026-09-01",
        "
        version 2018..
        must joint organisations=region,lansstyrelsen
        must open
        must unspecified
",
        &expect![[r#"
            ? Källan säger inget om hur ofta organet ska mötas.
            ? Vem är ordförande? Arbetsordningen säger inget om hur det bestäms.
        "#]],
    );
}

#[test]
fn rus_gruppen_draws_members_from_a_category() {
    check(
        "2026-09-01",
        "
        group naringslivsframjande-organisationer = almi, bizmaker, coompanion
        version 2018..
        must named organisations=region,lansstyrelsen
        must category category=naringslivsframjande-organisationer min=2
        member region: Alma
        member lansstyrelsen: Bo
        member almi: Cia
",
        &expect![[r#"
            ✗ Ur naringslivsframjande organisationer har en organisation plats. Det ska vara minst två.
            ? Hur ofta ska organet mötas? Arbetsordningen säger inget om det, så antalet möten kan inte prövas.
            ? Vem är ordförande? Arbetsordningen säger inget om hur det bestäms.
            ? Vem sammankallar? Arbetsordningen säger inget om det, så regeln kan inte prövas.
            ✓ Båda platserna för Länsstyrelsen och Region Västernorrland är besatta.
        "#]],
    );
}

/// Two versions: the number changed, and the change is on the timeline.
#[test]
fn kompetensforum_changed_its_number() {
    let story = Story::read(KOMPETENSFORUM);
    let at = |on: &str| crate::cadence_on(&story.charter, on.parse().expect("a day")).map(|b| (b.min, b.max));
    assert_eq!(at("2017-12-01"), Some((Some(4), Some(4))));
    assert_eq!(at("2018-12-31"), Some((Some(4), Some(4))));
    assert_eq!(at("2019-01-01"), Some((Some(1), Some(2))));
    let edges = crate::edges(&story.charter, &story.facts, &crate::Parameters::default());
    assert!(edges.contains(&jiff::civil::date(2019, 1, 1)), "the change is visible: {edges:?}");
}

/// Nobody is moved when those who govern change: the same people sit before and after, and the seats are the evidence.
#[test]
fn hallbarhetsradet_flags_seats_and_moves_nobody() {
    let story = Story::read(HALLBARHETSRADET);
    let on = jiff::civil::date(2025, 4, 1);
    let findings = crate::findings(&story.charter, &story.facts, on, &crate::Parameters::default());
    let changed = findings.iter().find(|f| f.text == "charter-pair-changed").expect("a change of those who govern");
    let seats = changed.evidence.iter().filter(|e| matches!(e, Evidence::Seat(_))).count();
    assert_eq!(seats, 2);
}

#[test]
fn miljonatverket_conveners_are_joint() {
    let story = Story::read("version 2018..\nmust joint organisations=region,lansstyrelsen");
    let conveners = crate::conveners_on(&story.charter, jiff::civil::date(2026, 1, 1));
    assert_eq!(conveners.len(), 1);
    assert_eq!(conveners[0].how, crate::How::Joint);
    assert_eq!(conveners[0].organisations, [slug("region"), slug("lansstyrelsen")]);
}

const KULTURFORUM: &str = "
    group kommuner = ange, harnosand, kramfors, solleftea, sundsvall, timra, ornskoldsvik
    term 2023-2026
    term 2027-2030
    version 2023..
    must each_of group=kommuner count=1
    must named organisations=region,kommunforbundet,lansstyrelsen
    must range min=3 max=4
    must alternate sides=organisation:region,group:kommuner years=2 within_term=true
    must secretary_follows_chair
    chair kramfors term=2023-2026 2025..2026: Olle
    chair region term=2027-2030 2027..2028: Mats
    member region term=2023-2026 2023..2026: Ylva
    member ange term=2023-2026 2023..2026: Göran
    member harnosand term=2023-2026 2023..2026: Kerstin
    member kramfors term=2023-2026 2023..2026: Ove
    member solleftea term=2023-2026 2023..2026: Nils
    member sundsvall term=2023-2026 2023..2026: Nadja
    member timra term=2023-2026 2023..2026: Lo
    member ornskoldsvik term=2023-2026 2023..2026: Sara
    member region term=2027-2030 2027..2030: Ylva
    member ange term=2027-2030 2027..2030: Göran
    member harnosand term=2027-2030 2027..2030: Kerstin
    member kramfors term=2027-2030 2027..2030: Ove
    member solleftea term=2027-2030 2027..2030:
    member sundsvall term=2027-2030 2027..2030: Nadja
    member timra term=2027-2030 2027..2030:
    member ornskoldsvik term=2027-2030 2027..2030: Sara
    member kommunforbundet: Per-Olof 2023..
    member lansstyrelsen: Ingrid 2025-03-01..2027-04-30
    co_opted region: Tove 2026-09-01..
    secretary kramfors: Elin 2025..
    held 2026-02-16 2026-05-04 2026-09-21
    held 2027-02-15
    planned 2027-05-03 2027-08-23 2027-11-18
";

const KOMPETENSFORUM: &str = "
    exists 2017-11-08..
    version 2017-11-08..2018
    must exactly count=4
    must sole organisation=landstinget
    must open
    must elected
    version 2019..
    must range min=1 max=2
    must sole organisation=region
    must open
    must elected
    chair region: Alma
    held 2017-11-08
    held 2018-02-06 2018-05-08 2018-09-11
    planned 2018-12-04
    held 2020-02-06
";

const HALLBARHETSRADET: &str = "
    group kommuner-och-region = region, ange, kramfors, timra
    side region s=majority m=opposition
    side ange s=majority m=opposition
    side kramfors s=majority m=opposition ..2025-02-28
    side kramfors m=majority s=opposition 2025-03-01..
    version 2018..
    must governing_pair group=kommuner-och-region
    must range min=3 max=4
    must coordinated_by organisation=region
    must elected
    chair region/majority 2023..: Alma (s)
    member region/opposition 2023..: Bo (m)
    member ange/majority 2023..: Cia (s) 2023..
    member ange/opposition 2023..: Dan (m) 2023..2026
    member kramfors/majority 2023..2026: Eva (s)
    member kramfors/opposition 2023..2026: Fia (m)
    member kramfors/majority 2027..: Gun (m)
    member kramfors/opposition 2027..: Hal (m)
    member timra/majority 2023..: Ida (lokala-partiet)
";
