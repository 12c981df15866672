//! Charters that contradict themselves or each other, and links between bodies that lead in a circle.

use kernel::Language;
use testkit::{Body, County, Rule};

use super::{FORUM, county, faults, forum, lines, one_fault};

#[test]
fn a_rotation_that_does_not_fit_the_term() {
    let county =
        County::new().body(&forum().rule(Rule::chair_alternates())).with_change(FORUM, "years = 2", "years = 3");
    one_fault(
        &county,
        (FORUM, "[[charter.rule]]\nrule = \"alternate\""),
        "Turer på 3 år går inte jämnt upp i mandatperioden.",
        "Turns of 3 years do not fit evenly into the term.",
    );
}

#[test]
fn a_gap_between_charter_versions() {
    let county = with_second_version("2025-12-31", "2026-02-01");
    one_fault(
        &county,
        (FORUM, "[[charter]]\ntitle = \"Ny"),
        "Ingen version gäller från den 1 januari 2026 till den 31 januari 2026. Låt en version börja dagen efter att den förra slutar.",
        "No version is in force from 1 January 2026 to 31 January 2026. Let one version begin the day after the one before it ends.",
    );
}

#[test]
fn charter_versions_that_overlap() {
    let county = with_second_version("2025-12-31", "2025-12-01");
    one_fault(
        &county,
        (FORUM, "[[charter]]\ntitle = \"Ny"),
        "Två versioner gäller samtidigt: Arbetsordning och Ny arbetsordning.",
        "Two versions are in force at the same time: Arbetsordning and Ny arbetsordning.",
    );
}

fn with_second_version(first_ends: &str, second_begins: &str) -> County {
    let title = "title = \"Arbetsordning\"\n";
    let first = format!("{title}to = \"{first_ends}\"\n");
    let second = format!("\n[[charter]]\ntitle = \"Ny arbetsordning\"\nfrom = \"{second_begins}\"\n");
    county().with_change(FORUM, title, &first).with_lines(FORUM, &second)
}

#[test]
fn at_least_four_and_at_most_three_meetings() {
    let county = County::new().body(&Body::forum("Kulturforum").rule(Rule::meets(4, 3)));
    one_fault(
        &county,
        (FORUM, "[[charter.rule]]"),
        "Det lägsta är 4 och det högsta 3. Det lägsta får inte vara större än det högsta, och det högsta måste vara minst ett.",
        "The lowest is 4 and the highest 3. The lowest may not be greater than the highest, and the highest must be at least one.",
    );
}

#[test]
fn every_zeroth_week() {
    let county = County::new().body(&Body::forum("Kulturforum").rule(Rule::written("rule = \"every\"\nweeks = 0")));
    one_fault(
        &county,
        (FORUM, "[[charter.rule]]"),
        "Talet är noll. Det ska vara minst ett.",
        "The number is zero. It should be at least one.",
    );
}

#[test]
fn a_body_that_prepares_for_itself() {
    let rule = Rule::written("rule = \"prepares_for\"\nbody = \"kulturforum\"\nlead_days = 14");
    let county = County::new().body(&Body::forum("Kulturforum").rule(rule));
    one_fault(
        &county,
        (FORUM, "[[charter.rule]]"),
        "kulturforum hänvisar till sig själv.",
        "kulturforum refers to itself.",
    );
    let county = super::county().with_change(
        FORUM,
        "from = \"2019-01-01\"\n",
        "from = \"2019-01-01\"\nlink = [{ kind = \"prepares_for\", body = \"kulturforum\" }]\n",
    );
    one_fault(
        &county,
        (FORUM, "link = ["),
        "body: ”kulturforum” hör ihop med sig självt; ange ett annat organ",
        "body: “kulturforum” is linked to itself; name another body",
    );
}

#[test]
fn a_circle_of_bodies_that_prepare_for_each_other() {
    let prepares =
        |for_whom: &str| Rule::written(&format!("rule = \"prepares_for\"\nbody = \"{for_whom}\"\nlead_days = 14"));
    let county = County::new()
        .body(&Body::forum("Bokråd").rule(prepares("konstrad")))
        .body(&Body::forum("Konstråd").rule(prepares("teaterrad")))
        .body(&Body::forum("Teaterråd").rule(prepares("bokrad")));
    one_fault(
        &county,
        ("bodies/teaterrad.toml", "[[charter.rule]]"),
        "bokrad förbereder till slut sig själv. Kedjan är bokrad, konstrad, teaterrad.",
        "bokrad in the end prepares for itself. The chain is bokrad, konstrad, teaterrad.",
    );
}

#[test]
fn a_circle_of_links_and_of_twins() {
    let with = |county: County, name: &str, kind: &str, other: &str| {
        let link = format!("from = \"2019-01-01\"\nlink = [{{ kind = \"{kind}\", body = \"{other}\" }}]");
        county.with_change(&format!("bodies/{name}.toml"), "from = \"2019-01-01\"", &link)
    };
    let two = || County::new().body(&Body::forum("Bokråd")).body(&Body::forum("Konstråd"));
    let county = with(with(two(), "bokrad", "part_of", "konstrad"), "konstrad", "part_of", "bokrad");
    one_fault(
        &county,
        ("bodies/konstrad.toml", "link = "),
        "body: ”bokrad” leder tillbaka till sig självt: bokrad → konstrad",
        "body: “bokrad” leads back to itself: bokrad → konstrad",
    );
    // Twins name each other: that is no circle.
    let twins = with(with(two(), "bokrad", "twin", "konstrad"), "konstrad", "twin", "bokrad");
    assert_eq!(lines(Language::Sv, &faults(&twins)), [""; 0]);
    let twin = |other: &str| Rule::written(&format!("rule = \"twin\"\nbody = \"{other}\"\nsame_members = true"));
    let three = County::new()
        .body(&Body::forum("Bokråd").rule(twin("konstrad")))
        .body(&Body::forum("Konstråd").rule(twin("teaterrad")))
        .body(&Body::forum("Teaterråd").rule(twin("bokrad")));
    let told = lines(Language::Sv, &faults(&three));
    assert_eq!(told.len(), 3, "{told:#?}");
    let circle = "bokrad hör ihop med konstrad, som i sin tur hör ihop med teaterrad. Bara två kan höra ihop.";
    assert!(told[0].ends_with(circle), "{told:#?}");
}
