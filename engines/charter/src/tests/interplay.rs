//! Chair and secretary, deviations, contradictions, and faults of what is written.

use expect_test::{Expect, expect};

use super::{
    check,
    notation::{Story, slug},
    said,
};
use crate::{fact_faults, faults, pair_faults};

const ROTATION: &str = "
    group kommuner = kramfors, timra
    term 2023-2026
    term 2027-2030
    version 2023..
    must alternate sides=organisation:region,group:kommuner years=2 within_term=true
    must open
    must unspecified
    must sole organisation=region";

fn rotation(on: &str, seats: &str, expected: &Expect) {
    let told = said(on, &format!("{ROTATION}\n{seats}"));
    expected.assert_eq(&told.lines().filter(|l| !l.contains("Källan")).map(|l| format!("{l}\n")).collect::<String>());
}

#[test]
fn the_chair_comes_from_the_wrong_side() {
    rotation(
        "2025-02-01",
        "chair region: Alma 2023..",
        &expect![[r#"
        ✗ Ordförandeskapet ligger hos länets kommuner sedan den 1 januari 2025, men ordförande är Alma från Region Västernorrland.
    "#]],
    );
    rotation(
        "2026-11-24",
        "chair kramfors 2025..: Alma",
        &expect![[r#"
        ! Ordförandeskapet går till Region Västernorrland den 1 januari 2027, men Alma från Kramfors kommun är utsedd även efter det.
    "#]],
    );
    rotation(
        "2026-11-24",
        "chair kramfors 2025..2026: Alma",
        &expect![[r#"
        ! Ordförandeskapet går till Region Västernorrland den 1 januari 2027, men ingen är utsedd eller nominerad.
    "#]],
    );
    rotation(
        "2026-11-24",
        "chair - : Alma @kramfors 2025..2026; ?Bo @region 2027..",
        &expect![[r#"
        ✓ Ordförandeskapet går till Region Västernorrland den 1 januari 2027. Någon är nominerad men inte utsedd.
    "#]],
    );
    rotation(
        "2027-01-01",
        "chair region: ?Bo 2027..",
        &expect![[r#"
        ! Ordförandeskapet ligger hos Region Västernorrland sedan den 1 januari 2027. Någon är på väg in, men ingen sitter än.
    "#]],
    );
    rotation(
        "2027-01-01",
        "chair region:",
        &expect![[r#"
        ! Ordförandeskapet ligger hos Region Västernorrland sedan den 1 januari 2027, men ingen är utsedd.
    "#]],
    );
    rotation(
        "2027-01-01",
        "member region: Bo",
        &expect![[r#"
        ? Ordförandeskapet ligger hos Region Västernorrland sedan den 1 januari 2027, men ingen ordförandeplats är inlagd.
    "#]],
    );
    rotation(
        "2031-01-01",
        "chair region: Alma",
        &expect![[r#"
        ? Ordförandeskapet växlar inom mandatperioden, men ingen mandatperiod är inlagd för den här dagen.
    "#]],
    );
}

#[test]
fn a_group_can_hold_the_chair_before_it_has_chosen() {
    rotation(
        "2025-02-01",
        "chair group:kommuner: Alma",
        &expect![[r#"
        ✓ Ordförandeskapet växlar som det ska: länets kommuner 2025–2026, Region Västernorrland 2027–2028.
    "#]],
    );
}

#[test]
fn the_secretary_follows_the_chair_or_not() {
    let seats = "must secretary_follows_chair\nchair kramfors: Alma 2025..2026\nchair region: Bo 2027..2028";
    for secretary in ["", "secretary kramfors:", "secretary timra: Cia", "secretary -: Cia", "secretary kramfors: Cia"]
    {
        let told = said("2025-06-01", &format!("{ROTATION}\n{seats}\n{secretary}"));
        assert_eq!(told.lines().filter(|line| line.to_lowercase().contains("sekreterare")).count(), 1, "{told}");
    }
    rotation(
        "2025-06-01",
        &format!("{seats}\nsecretary timra: Cia"),
        &expect![[r#"
        ✗ Sekreteraren ska komma från Kramfors kommun, som har ordförandeskapet sedan den 1 januari 2025, men sekreterare är Cia från Timrå kommun.
        ✓ Ordförandeskapet växlar som det ska: länets kommuner 2025–2026, Region Västernorrland 2027–2028.
    "#]],
    );
    rotation(
        "2025-06-01",
        &format!("{seats}\nsecretary kramfors:"),
        &expect![[r#"
        ! Organet har ingen sekreterare. Sekreteraren ska komma från Kramfors kommun, som har ordförandeskapet.
        ✓ Ordförandeskapet växlar som det ska: länets kommuner 2025–2026, Region Västernorrland 2027–2028.
    "#]],
    );
    rotation(
        "2026-11-24",
        &format!("{seats}\nsecretary -: Cia @kramfors ..2026; Dan @region 2027.."),
        &expect![[r#"
        ✓ Ordförandeskapet går till Region Västernorrland den 1 januari 2027. Bo tar över.
        ✓ Sekreteraren kommer från Kramfors kommun, som har ordförandeskapet.
    "#]],
    );
}

#[test]
fn a_fixed_chair() {
    let body = "version 2020..\nmust fixed_chair organisation=region\nmust open\nmust unspecified\nmust external convener=regeringen";
    check(
        "2026-11-24",
        &format!("{body}\nchair timra: Alma"),
        &expect![[r#"
        ✗ Ordföranden ska komma från Region Västernorrland, men är Alma från Timrå kommun.
        ? Källan säger inget om hur ofta organet ska mötas.
    "#]],
    );
    check(
        "2026-11-24",
        &format!("{body}\nchair region: Alma"),
        &expect![[r#"
        ? Källan säger inget om hur ofta organet ska mötas.
        ✓ Ordförande är Alma från Region Västernorrland, som arbetsordningen säger.
    "#]],
    );
    check(
        "2026-11-24",
        &format!("{body}\nchair region:"),
        &expect![[r#"
        ! Organet har ingen ordförande.
        ? Källan säger inget om hur ofta organet ska mötas.
    "#]],
    );
}

#[test]
fn an_accepted_breach_stays_a_breach_and_says_why() {
    check(
        "2026-11-24",
        "version 2020..
        must exactly count=1
        must open
        must elected
        must sole organisation=region
        deviation 1 Ett extra möte om budgeten
        chair region: Alma
        held 2026-02-03 2026-03-03",
        &expect![[r#"
            ✗ Under 2026 har två möten hållits. Regeln är ett möte per år. [Sekreteraren: Ett extra möte om budgeten]
            ✓ Organet väljer sin ordförande. Ordförande är Alma.
        "#]],
    );
}

#[test]
fn sources_that_contradict_each_other_are_shown() {
    check(
        "2026-11-24",
        "version 2020..
        must unspecified
        must open
        must elected
        must sole organisation=region
        chair region: Alma
        contradiction antal mål | Europa 2020 har åtta mål | fem rubriker är uppräknade",
        &expect![[r#"
            ! Källorna säger olika om antal mål. Den ena: Europa 2020 har åtta mål. Den andra: fem rubriker är uppräknade.
            ? Källan säger inget om hur ofta organet ska mötas.
            ✓ Organet väljer sin ordförande. Ordförande är Alma.
        "#]],
    );
}

#[test]
fn no_version_in_force() {
    check(
        "2019-06-01",
        "version ..2018\nmust open\nversion 2020..\nmust open",
        &expect![[r#"
        ? Ingen arbetsordning gäller den här dagen, så inget kan prövas.
    "#]],
    );
}

/// The sentences of faults, with where they stand.
fn wrong(charter: &str) -> String {
    let story = Story::read(charter);
    let all = [faults(&story.charter), fact_faults(&story.charter, &story.facts)].concat();
    let place = |fault: &crate::Fault| match (&fault.place.version, &fault.place.rule) {
        (Some((v, _)), Some((r, _))) => format!("version {v}, regel {r}"),
        (Some((v, _)), None) => format!("version {v}"),
        _ => "plats".into(),
    };
    all.iter().map(|fault| format!("{}: {}\n", place(fault), story.sentence(&fault.text, &fault.args))).collect()
}

#[test]
fn versions_that_leave_a_gap_or_overlap() {
    expect![[r#"
        version 1: Ingen version gäller från den 1 januari 2019 till den 31 december 2019. Låt en version börja dagen efter att den förra slutar.
        version 2: Två versioner gäller samtidigt: Arbetsordning 2 och Arbetsordning 3.
    "#]].assert_eq(&wrong("version ..2018\nversion 2020..2024\nversion 2024.."));
}

#[test]
fn parameters_that_contradict_each_other() {
    expect![[r#"
        version 0, regel 0: Det lägsta är 4 och det högsta 3. Det lägsta får inte vara större än det högsta, och det högsta måste vara minst ett.
        version 0, regel 1: Talet är noll. Det ska vara minst ett.
        version 0, regel 2: Andelen är 101 procent. Den ska vara 1 till 100.
        version 0, regel 3: Regeln gäller flera tillsammans men nämner färre än två.
        version 0, regel 4: Ordförandeskapet ska växla men regeln nämner bara en sida.
        version 0, regel 5: Turer på 3 år går inte jämnt upp i mandatperioden.
        version 0, regel 6: Regeln säger inte vilken dag den första turen börjar.
        version 0, regel 7: Region Västernorrland står två gånger.
        version 0, regel 8: Versionen har två regler om antal möten per år. Bara en kan gälla åt gången.
        version 0, regel 9: Regeln gäller aldrig, för dess period ligger utanför versionens.
    "#]].assert_eq(&wrong(
        "version 2020..
        must range min=4 max=3
        must every weeks=0
        must quorum percent=101
        must joint organisations=region
        must alternate sides=organisation:region years=2 within_term=true
        must alternate sides=organisation:region,organisation:timra years=3 within_term=true
        must alternate sides=organisation:region,organisation:timra years=2 within_term=false
        must named organisations=region,region
        must exactly count=2
        must open during 2010..2019",
    ));
}

#[test]
fn people_where_they_cannot_sit() {
    expect![[r#"
        version 0, regel 0: Forum hänvisar till sig själv.
        plats: Uppdraget för Cia ligger utanför tiden då platsen finns.
        plats: Uppdraget för Dan ligger utanför mandatperioden 2023-2026.
        plats: Två personer har samma plats samtidigt från den 1 juni 2024: Alma och Bo.
    "#]]
    .assert_eq(&wrong(
        "term 2023-2026
        body forum
        version 2020..
        must twin body=forum same_members=true
        member timra 2023..2026 term=2023-2026: Alma 2023..2024; Bo 2024-06-01..2026; Cia 2027..
        member ange term=2023-2026: Dan 2022..",
    ));
}

#[test]
fn circles_and_third_twins() {
    let read = |text: &str| Story::read(&format!("version 2020..\n{text}")).charter;
    let a = read("must prepares_for body=b lead_days=7\nmust twin body=t same_members=true");
    let b = read("must before_each body=c");
    let c = read("must pre_meeting parent=a lead_days=7\nmust pre_meeting parent=c lead_days=7");
    let t = read("must twin body=c same_members=false");
    let story = Story::default();
    let found = pair_faults(&[(slug("c"), &c), (slug("a"), &a), (slug("t"), &t), (slug("b"), &b)]);
    let said: String = found.iter().map(|f| story.sentence(&f.text, &f.args) + "\n").collect();
    expect![[r#"
        A hör ihop med T, som i sin tur hör ihop med C. Bara två kan höra ihop.
        A förbereder till slut sig själv. Kedjan är a, b, c.
        C hänvisar till sig själv.
    "#]]
    .assert_eq(&said);
}

#[test]
fn a_forum_and_its_group_are_a_pair() {
    let read = |text: &str| Story::read(&format!("version 2020..\n{text}")).charter;
    let forum = read("must twin body=gruppen same_members=true");
    let gruppen = read("must twin body=forum same_members=true\nmust prepares_for body=forum lead_days=7");
    assert_eq!(pair_faults(&[(slug("forum"), &forum), (slug("gruppen"), &gruppen)]), []);
}
