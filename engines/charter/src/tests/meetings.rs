//! When too few is a reminder and when it is a breach; intervals over summer; what lies before what.

use expect_test::expect;

use super::{check, said};

/// Only what is said about meetings.
fn about_meetings(on: &str, rules_and_meetings: &str) -> String {
    said(on, &format!("version 2020..\nmust open\nmust elected\nmust sole organisation=region\n{rules_and_meetings}"))
        .lines()
        .filter(|line| !line.contains("ordförandeplats"))
        .map(|line| format!("{line}\n"))
        .collect()
}

#[test]
fn too_few_is_a_reminder_until_the_year_has_closed_and_a_breach_until_midsummer() {
    let body = "must range min=3 max=4\nheld 2026-02-03 2026-05-05\nheld 2027-02-01 2027-05-03 2027-09-06";
    expect![[r#"
        ! Under 2026 har två möten hållits. Regeln är tre till fyra möten per år. Minst ett möte fattas.
    "#]]
    .assert_eq(&about_meetings("2026-12-31", body));
    expect![[r#"
        ✗ Under 2026 har två möten hållits. Regeln är tre till fyra möten per år.
        ✓ Under 2027 har tre möten hållits. Regeln är tre till fyra möten per år.
    "#]]
    .assert_eq(&about_meetings("2027-01-01", body));
    assert_eq!(about_meetings("2027-06-30", body), about_meetings("2027-01-01", body));
    expect![[r#"
        ✓ Under 2027 har tre möten hållits. Regeln är tre till fyra möten per år.
    "#]]
    .assert_eq(&about_meetings("2027-07-01", body));
}

#[test]
fn too_many_is_a_breach_at_once_and_cancelled_meetings_do_not_count() {
    let body = "must range min=1 max=2\nheld 2026-02-03\nplanned 2026-05-05\ncancelled 2026-09-01";
    expect![[r#"
        ✓ Under 2026 har ett möte hållits och ett är planerat. Regeln är ett till två möten per år.
    "#]]
    .assert_eq(&about_meetings("2026-03-01", body));
    let body = body.replace("cancelled", "planned");
    expect![[r#"
        ✗ Under 2026 har ett möte hållits och två är planerade. Regeln är ett till två möten per år.
    "#]]
    .assert_eq(&about_meetings("2026-03-01", &body));
}

#[test]
fn without_data_nothing_is_claimed() {
    expect![[r#"
        ? Inga möten är inlagda för 2026, så antalet kan inte prövas.
    "#]]
    .assert_eq(&about_meetings("2026-11-24", "must exactly count=2"));
}

#[test]
fn a_meeting_that_still_stands_as_planned_leaves_a_question() {
    expect![[r#"
        ? Inga möten är inlagda för 2027, så antalet kan inte prövas.
        ? Under 2026 har ett möte hållits och ett är planerat. Regeln är två möten per år. Ett möte står kvar som planerat, så det går inte att säga om regeln följdes.
    "#]]
    .assert_eq(&about_meetings("2027-03-01", "must exactly count=2\nheld 2026-02-03\nplanned 2026-11-10"));
}

#[test]
fn severity_decides_between_breach_and_warning() {
    let meetings = "held 2026-02-03 2026-03-03 2026-04-07 2026-05-05 2026-06-02 2026-09-01";
    for (severity, mark) in [("must", '✗'), ("should", '!'), ("about", '!')] {
        let told = about_meetings("2026-11-24", &format!("{severity} exactly count=4\n{meetings}"));
        assert!(told.starts_with(mark), "{told}");
    }
}

#[test]
fn about_means_one_more_or_less() {
    for (meetings, mark) in [("2026-02-03 2026-03-03 2026-05-05", '✓'), ("2026-02-03 2026-03-03", '!')] {
        let told = about_meetings("2026-11-24", &format!("about exactly count=4\nheld {meetings}"));
        assert!(told.starts_with(mark), "{told}");
    }
}

#[test]
fn a_rule_that_begins_in_the_middle_of_the_year_asks_no_lowest_number_of_it() {
    expect![[r#"
        ✓ Under 2026 har ett möte hållits. Regeln är fyra möten per år. Regeln gäller bara en del av året, så det lägsta antalet prövas inte.
    "#]]
    .assert_eq(&about_meetings("2026-11-24", "must exactly count=4 during 2026-10-01..\nheld 2026-11-08"));
}

#[test]
fn six_weeks_over_the_summer_are_more_than_six_weeks() {
    let body = "must every weeks=6\nheld 2026-01-13 2026-02-24 2026-04-07 2026-05-19\nplanned 2026-08-20 2026-10-01 2026-11-12";
    expect![[r#"
        ✓ Under 2026 har fyra möten hållits och tre är planerade. Mellanrummen är som de ska. Regeln är ett möte med sex veckors mellanrum, sommar och jul oräknade.
    "#]]
    .assert_eq(&about_meetings("2026-06-01", body));
    expect![[r#"
        ! Inget möte är planerat efter den 12 november 2026. Nästa bör hållas senast den 18 januari 2027. Regeln är ett möte med sex veckors mellanrum, sommar och jul oräknade.
    "#]]
    .assert_eq(&about_meetings("2026-12-01", body));
    expect![[r#"
        ? Inga möten är inlagda för 2027, så antalet kan inte prövas.
        ✓ Under 2026 var mellanrummen mellan mötena som de ska. Regeln är ett möte med sex veckors mellanrum, sommar och jul oräknade.
    "#]]
    .assert_eq(&about_meetings("2027-01-19", body));
}

#[test]
fn a_late_meeting_is_overdue() {
    expect![[r#"
        ✗ Senaste mötet var den 13 januari 2026. Nästa skulle ha hållits senast den 3 mars 2026. Regeln är ett möte med sex veckors mellanrum, sommar och jul oräknade.
    "#]]
    .assert_eq(&about_meetings("2026-03-04", "must every weeks=6\nheld 2026-01-13"));
}

#[test]
fn before_each_meeting_of_the_parent() {
    let body = "must before_each body=forum\nheld 2026-02-03\nplanned 2026-09-01\nother forum held 2026-02-10 2026-05-12\nother forum planned 2026-09-01";
    expect![[r#"
        ✗ Inget möte hölls före mötet i Forum: 12 maj 2026. Det ska finnas ett före varje möte.
    "#]]
    .assert_eq(&about_meetings("2026-08-01", body));
    let body = body.replace("held 2026-02-03\n", "held 2026-02-03 2026-05-04\n");
    expect![[r#"
        ✓ Ett möte finns före varje möte i Forum.
    "#]]
    .assert_eq(&about_meetings("2026-08-01", &body));
}

#[test]
fn preparing_takes_days() {
    let body = "must prepares_for body=forum lead_days=14\nmust unspecified\nheld 2026-02-03\nplanned 2026-08-20 2026-12-15\nother forum held 2026-02-17\nother forum planned 2026-09-01 2027-01-12";
    expect![[r#"
        ! Ett förberedande möte saknas inför Forum: 1 september 2026. Det ska hållas minst 14 dagar innan.
        ? Källan säger inget om hur ofta organet ska mötas.
    "#]]
    .assert_eq(&about_meetings("2026-08-01", body));
}

#[test]
fn a_parent_without_dates_is_a_question() {
    expect![[r#"
        ? Inga möten är inlagda för Politikerforum 2026, så det går inte att se om organet möts före dem.
    "#]]
    .assert_eq(&about_meetings("2026-08-01", "must pre_meeting parent=politikerforum lead_days=14\nheld 2026-02-03"));
}

#[test]
fn a_gate_is_ahead_then_near_then_missed() {
    let body = "version 2010..2019\nmust open\nmust elected\nmust sole organisation=region\nmust once date=2013-11-01 month_only=true\nheld 2012-05-02";
    let told = ["2013-01-01", "2013-11-30", "2013-12-01", "2014-07-01"].map(|on| about_meetings(on, body));
    expect![[r#"
        ✓ Ett möte ska hållas en gång, i november 2013.
        ! Ett möte ska hållas i november 2013, men inget är inplanerat.
        ✗ Ett möte skulle hållas i november 2013, men inget är inlagt då.
    "#]]
    .assert_eq(&told.concat());
    expect![[r#"
        ✓ Mötet som skulle hållas i november 2013 har hållits.
    "#]]
    .assert_eq(&about_meetings("2018-01-01", &body.replace("2012-05-02", "2013-11-20")));
}

#[test]
fn a_quorum_that_vacancies_make_unreachable() {
    check(
        "2026-11-24",
        "version 2020..
        must quorum percent=51
        must named organisations=region,timra,ange
        must unspecified
        must elected
        must sole organisation=region
        chair region: Alma
        member timra:
        member ange:",
        &expect![[r#"
            ! Organet kan inte bli beslutfört: två måste delta, men bara en av tre röstande platser är besatta.
            ! Av två platser är två vakanta. Ingen är utsedd från Ånge kommun och Timrå kommun.
            ? Källan säger inget om hur ofta organet ska mötas.
            ✓ Organet väljer sin ordförande. Ordförande är Alma.
        "#]],
    );
}
