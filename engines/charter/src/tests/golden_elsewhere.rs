//! The golden table of the specification: projects, national networks, and Västerbotten's groups of 2012.
//!
//! People are invented.

use expect_test::expect;

use super::{
    check,
    notation::{Story, kind, period, slug},
    said,
};
use crate::rule::{Predicate, RuleKind, Severity};

#[test]
fn styrgruppen_follows_its_financiers() {
    check(
        "2013-05-01",
        "
        group finansiarer = umea, ornskoldsvik, nordmaling during 2012-10-01..2014-09-30
        group umearegionens-kranskommuner = nordmaling, vannas, robertsfors
        exists 2012-10-01..2014-09-30
        version 2012-10-01..2014-09-30
        must derived group=finansiarer
        must on_behalf_of organisation=nordmaling group=umearegionens-kranskommuner
        must invited organisations=handelskammaren,industrigruppen
        must decides kinds=projektplan,budget,tidsplan
        member umea: Alma
        member ornskoldsvik: Bo
        member group:umearegionens-kranskommuner by=nordmaling:
        invited handelskammaren: Dan
        invited industrigruppen: Eva
",
        &expect![[r#"
            ! Av tre platser är en vakant. Ingen är utsedd från Nordmalings kommun.
            ? Hur ofta ska organet mötas? Arbetsordningen säger inget om det, så antalet möten kan inte prövas.
            ? Vem är ordförande? Arbetsordningen säger inget om hur det bestäms.
            ? Vem sammankallar? Arbetsordningen säger inget om det, så regeln kan inte prövas.
        "#]],
    );
}

#[test]
fn projektgruppen_is_triple_helix() {
    check(
        "2013-05-01",
        "
        version 2012-10-01..2014-09-30
        must sectors all_of=public,business,academia
        must advises
        organisation umea sector=municipalities
        organisation foretagarna sector=business
        member umea: Alma
        member foretagarna: Bo
",
        &expect![[r#"
            ✗ Ingen plats finns för akademi. Alla sektorer i regeln ska vara med.
            ? Hur ofta ska organet mötas? Arbetsordningen säger inget om det, så antalet möten kan inte prövas.
            ? Vem är ordförande? Arbetsordningen säger inget om hur det bestäms.
            ? Vem sammankallar? Arbetsordningen säger inget om det, så regeln kan inte prövas.
        "#]],
    );
}

#[test]
fn projektledningen_is_shared_by_two() {
    check(
        "2013-05-01",
        "
        version 2012-10-01..2014-09-30
        must co_leads count=2
        lead umea: Alma
        lead ornskoldsvik: ?Bo
",
        &expect![[r#"
            ! Ledningen ska delas av två, men bara en är utsedd.
            ? Hur ofta ska organet mötas? Arbetsordningen säger inget om det, så antalet möten kan inte prövas.
            ? Vilka ska ha plats? Arbetsordningen säger inget om det, så sammansättningen kan inte prövas.
            ? Vem sammankallar? Arbetsordningen säger inget om det, så regeln kan inte prövas.
        "#]],
    );
}

#[test]
fn formotet_lies_before_every_politikerforum() {
    check(
        "2026-06-01",
        "
        version 2018..
        must pre_meeting parent=politikerforum lead_days=14
        must coordinated_by organisation=skl
        must open
        must elected
        chair skl: Alma
        held 2026-02-09 2026-04-20
        planned 2026-11-02 2026-11-09
        other politikerforum held 2026-02-10 2026-05-12
        other politikerforum planned 2026-09-15 2026-11-10
",
        &expect![[r#"
            ✗ Inget förmöte hölls till mötet i Politikerforum: 12 maj 2026. Det ska ligga högst 14 dagar innan.
            ✗ Mer än ett förmöte ligger före mötet i Politikerforum: 10 november 2026. Det ska vara precis ett.
            ! Förmöte saknas till mötet i Politikerforum: 15 september 2026. Det ska ligga högst 14 dagar innan.
            ✓ Organet väljer sin ordförande. Ordförande är Alma.
        "#]],
    );
}

#[test]
fn attagruppen_has_one_for_each_area() {
    check(
        "2026-09-01",
        "
        group regioner = region, jamtland, norrbotten
        version 2018..
        must one_per areas=ovre-norrland,mellersta-norrland,norra-mellansverige nominated_by=regioner
        about range min=6 max=7
        must coordinated_by organisation=skl
        must elected
        member - by=norrbotten area=ovre-norrland: Alma
        member - by=stockholm area=mellersta-norrland: Bo
        chair skl: Cia
        planned 2026-02-03 2026-03-03 2026-05-05 2026-09-01 2026-10-06
",
        &expect![[r#"
            ✗ Plats saknas för Norra mellansverige. Det ska finnas en plats för vart och ett av tre områden.
            ✗ Platser har tillsatts av Stockholm. Det är regioner som ska nominera.
            ✓ För 2026 är fem möten planerade. Regeln är ungefär sex till sju möten per år.
            ✓ Organet väljer sin ordförande. Ordförande är Cia.
        "#]],
    );
}

#[test]
fn regional_kontakt_rests_in_summer() {
    check(
        "2026-05-20",
        REGIONAL_KONTAKT,
        &expect![[r#"
        ✗ Mellan mötena den 24 februari 2026 och den 21 april 2026 gick det 56 dagar. Det är för länge. Regeln är ett möte med sex veckors mellanrum, sommar och jul oräknade.
        ! Mellan mötena den 27 augusti 2026 och den 15 september 2026 är det bara 19 dagar. Regeln är ett möte med sex veckors mellanrum, sommar och jul oräknade.
        ✓ Organet väljer sin ordförande. Ordförande är Alma.
    "#]],
    );
}

#[test]
fn networks_that_meet_twice() {
    check(
        "2026-09-01",
        "
        version 2018..
        must exactly count=2
        must open
        must elected
        must coordinated_by organisation=skl
        chair skl: Alma
        held 2026-03-03
",
        &expect![[r#"
            ! Under 2026 har ett möte hållits. Regeln är två möten per år. Minst ett möte fattas.
            ✓ Organet väljer sin ordförande. Ordförande är Alma.
        "#]],
    );
}

#[test]
fn reglab_seats_organisations_and_has_a_host() {
    check(
        "2026-09-01",
        "
        group regioner = region, jamtland
        version 2018..
        must named organisations=skl,tillvaxtverket,vinnova
        must each_of group=regioner count=1
        must host organisation=skl
        member skl: Alma
        member tillvaxtverket: Bo
        member vinnova: Cia
        member region: Dan
        member jamtland: Eva
        secretary vinnova: Fia
",
        &expect![[r#"
            ✗ Sekretariatet ska finnas hos SKL, men sekreterare är Fia från Vinnova.
            ? Hur ofta ska organet mötas? Arbetsordningen säger inget om det, så antalet möten kan inte prövas.
            ? Vem är ordförande? Arbetsordningen säger inget om hur det bestäms.
            ? Vem sammankallar? Arbetsordningen säger inget om det, så regeln kan inte prövas.
            ✓ Alla tre platser för SKL, Tillvaxtverket och Vinnova är besatta.
            ✓ Båda platserna för regioner är besatta.
        "#]],
    );
}

#[test]
fn a_gate_with_a_month_only() {
    check(
        "2013-09-15",
        "
        version 2012..
        must once date=2013-11-01 month_only=true
        must sole organisation=region
        must elected
        must open
        held 2012-11-20
        chair region: Alma
",
        &expect![[r#"
            ! Ett möte ska hållas i november 2013, men inget är inplanerat.
            ✓ Organet väljer sin ordförande. Ordförande är Alma.
        "#]],
    );
}

/// Directors of those with the task; elsewhere the landsting's own director.
#[test]
fn regional_kontakt_asks_who_has_the_task() {
    let mut story = Story::read(
        "group landsting = dalarna, jamtland, norrbotten, gotland
        organisation dalarna task=regional-utveckling
        organisation jamtland task=regional-utveckling
        organisation norrbotten
        version 2012..
        member dalarna: Alma
        member norrbotten: Bo",
    );
    let office = |office: &str| Box::new(RuleKind::ExOfficio { office: office.into(), group: None });
    let rule = RuleKind::Conditional {
        group: slug("landsting"),
        predicate: Predicate::HasTask { task: "regional-utveckling".into() },
        then: office("direktör"),
        otherwise: Some(office("landstingets regionala utvecklingsdirektör")),
    };
    story.add_rule(rule, Severity::Must, period(".."));
    let on = jiff::civil::date(2014, 1, 1);
    let findings = crate::findings(&story.charter, &story.facts, on, &crate::Parameters::default());
    let said: Vec<_> = findings.iter().filter(|f| f.rule.is_some()).map(|f| story.say(f)).collect();
    expect![[r#"
        [
            "✗ Plats saknas för Jamtland. Därifrån ska den som är direktör sitta.",
            "? Det går inte att avgöra vilken regel som gäller för Gotland. Uppgifter om uppdraget saknas.",
            "✓ Alla som ska ha plats i kraft av uppdraget (landstingets regionala utvecklingsdirektör) har det, och platserna är besatta.",
        ]
    "#]].assert_debug_eq(&said);
}

/// Eight groups, five sectors: what is missing where.
#[test]
fn working_groups_cover_five_sectors() {
    let sectors = ["business", "civil_society", "municipalities", "regions", "academia"];
    let mut matrix = String::new();
    for group in 0..8 {
        let has = sectors.iter().enumerate().filter(|(i, _)| (group + i) % 4 != 0 || group == 7);
        let seats: String = has.map(|(i, s)| format!("member org-{i} sector={s}: Person {i}\n")).collect();
        let body = format!("version 2012..\nmust sectors all_of={}\n{seats}", sectors.join(","));
        let first = said("2013-01-01", &body).lines().next().unwrap_or_default().to_string();
        matrix += &format!("{}: {first}\n", group + 1);
    }
    expect![[r#"
        1: ✗ Ingen plats finns för näringsliv och akademi. Alla sektorer i regeln ska vara med.
        2: ✗ Ingen plats finns för regioner. Alla sektorer i regeln ska vara med.
        3: ✗ Ingen plats finns för kommuner. Alla sektorer i regeln ska vara med.
        4: ✗ Ingen plats finns för civila samhället. Alla sektorer i regeln ska vara med.
        5: ✗ Ingen plats finns för näringsliv och akademi. Alla sektorer i regeln ska vara med.
        6: ✗ Ingen plats finns för regioner. Alla sektorer i regeln ska vara med.
        7: ✗ Ingen plats finns för kommuner. Alla sektorer i regeln ska vara med.
        8: ? Hur ofta ska organet mötas? Arbetsordningen säger inget om det, så antalet möten kan inte prövas.
    "#]]
    .assert_eq(&matrix);
}

/// Thirty days before and after the day, six weeks apart with the summer between them.
#[test]
fn rules_read_as_written() {
    assert_eq!(kind("range min=3 max=4"), RuleKind::Range { min: 3, max: 4 });
}

const REGIONAL_KONTAKT: &str = "
    version 2018..
    must every weeks=6
    must coordinated_by organisation=skl
    must open
    must elected
    chair skl: Alma
    held 2026-01-13 2026-02-24 2026-04-21
    planned 2026-06-02 2026-08-27 2026-09-15
";
