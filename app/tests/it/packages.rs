//! Faults in packages: all of them at once, each with file, line, the word found and what was expected; nothing half-loaded.

mod charters;

use bodies::{commands, package::PackageFault};
use kernel::Language;
use testkit::{Body, County, Rule, Seat, Start, TestApp, on_both_engines_with};

const FORUM: &str = "bodies/kulturforum.toml";

/// A county with one sound body.
fn county() -> County {
    County::new().body(&forum())
}

fn forum() -> Body {
    Body::forum("Kulturforum").rule(Rule::meets(3, 4)).seat(Seat::member("timra-kommun").held_by("Anna Prov"))
}

/// The faults of a county; none when it is sound.
fn faults(county: &County) -> Vec<PackageFault> {
    bodies::package::check::read(&county.files()).err().unwrap_or_default()
}

/// What the terminal says of them.
fn lines(language: Language, faults: &[PackageFault]) -> Vec<String> {
    let lines = commands::fault_lines(&radslag::say::view(language, demo::TODAY), faults);
    lines.iter().map(|line| line.replace('\u{a0}', " ")).collect()
}

/// Demands exactly one fault, at the line where `at` stands in `file`, told in these words.
#[track_caller]
fn one_fault(county: &County, (file, at): (&str, &str), swedish: &str, english: &str) {
    let faults = faults(county);
    let line = county.line(file, at);
    assert_eq!(lines(Language::Sv, &faults), [format!("{file}, rad {line}: {swedish}")]);
    assert_eq!(lines(Language::En, &faults), [format!("{file}, line {line}: {english}")]);
}

#[test]
fn the_small_county_is_sound() {
    assert_eq!(lines(Language::Sv, &faults(&county())), [""; 0]);
}

#[test]
fn two_people_in_one_seat() {
    let holders = r#"[{ person = "anna-prov", to = "2025-06-30" }, { person = "bo-prov", from = "2025-03-01" }]"#;
    let county = county().body(&Body::forum("Råd").seat(Seat::member("timra-kommun").held_by("Bo Prov"))).with_change(
        FORUM,
        r#"[{ person = "anna-prov" }]"#,
        holders,
    );
    one_fault(
        &county,
        (FORUM, "[[seat]]"),
        "Två personer har samma plats samtidigt från den 1 mars 2025: anna-prov, bo-prov.",
        "Two people hold the same seat at the same time from 1 March 2025: anna-prov, bo-prov.",
    );
}

#[test]
fn a_person_outside_the_term_of_her_seat() {
    let seat = r#"term = "2023-2026"
from = "2022-01-01""#;
    let county = county().with_change(FORUM, r#"term = "2023-2026""#, seat);
    one_fault(
        &county,
        (FORUM, "[[seat]]"),
        "Uppdraget för anna-prov ligger utanför mandatperioden 2023-2026.",
        "The assignment of anna-prov lies outside the term 2023-2026.",
    );
}

#[test]
fn a_person_outside_the_days_of_her_seat() {
    let holders = r#"[{ person = "anna-prov", from = "2022-12-01" }]"#;
    let county = county().with_change(FORUM, r#"[{ person = "anna-prov" }]"#, holders);
    one_fault(
        &county,
        (FORUM, "[[seat]]"),
        "Uppdraget för anna-prov ligger utanför tiden då platsen finns.",
        "The assignment of anna-prov lies outside the time in which the seat exists.",
    );
}

#[test]
fn a_code_that_no_municipality_has() {
    let county = county().with_change("municipalities.toml", "2262", "2299");
    one_fault(
        &county,
        ("municipalities.toml", "2299"),
        "code: ”2299” är ingen kommunkod",
        "code: “2299” is not a municipality code",
    );
}

#[test]
fn a_misspelt_field() {
    let county = county().with_change(FORUM, "voting = true", "voteing = true");
    one_fault(
        &county,
        (FORUM, "voteing"),
        "fältet ”voteing” är okänt; väntade något av key, role, appointed_by, organisation, group, side, sector, area, voting, public, term, from, to, open_from, open_to, holders, nominees",
        "the field “voteing” is not known; expected one of key, role, appointed_by, organisation, group, side, sector, area, voting, public, term, from, to, open_from, open_to, holders, nominees",
    );
    let county = self::county().with_change(FORUM, "tier", "tyre");
    one_fault(
        &county,
        (FORUM, "tyre"),
        "fältet ”tyre” är okänt; väntade något av slug, name, short, aliases, former_slugs, kind, level, tier, county, external, purpose, from, to, note",
        "the field “tyre” is not known; expected one of slug, name, short, aliases, former_slugs, kind, level, tier, county, external, purpose, from, to, note",
    );
}

#[test]
fn a_misspelt_word() {
    let county = county().with_change(FORUM, "role = \"member\"", "role = \"membre\"");
    one_fault(
        &county,
        (FORUM, "membre"),
        "ordet ”membre” är okänt; väntade något av chair, vice_chair, lead, member, substitute, co_opted, invited, insight, observer, secretary",
        "the word “membre” is not known; expected one of chair, vice_chair, lead, member, substitute, co_opted, invited, insight, observer, secretary",
    );
    let county = self::county().with_change(FORUM, "rule = \"range\"", "rule = \"rang\"");
    let told = lines(Language::Sv, &faults(&county));
    let line = county.line(FORUM, "[[charter.rule]]");
    let begins = format!("{FORUM}, rad {line}: ordet ”rang” är okänt; väntade något av each_of, named, ");
    assert!(told.len() == 1 && told[0].starts_with(&begins), "{told:?}");
}

#[test]
fn a_misspelt_address_word() {
    let county = county().with_change(FORUM, "organisation = \"timra-kommun\"", "organisation = \"timraa-kommun\"");
    one_fault(
        &county,
        (FORUM, "[[seat]]"),
        "organisation: organisationen ”timraa-kommun” finns inte i organisations.toml eller municipalities.toml",
        "organisation: the organisation “timraa-kommun” is not in organisations.toml or municipalities.toml",
    );
    let county =
        self::county().with_change(FORUM, "organisation = \"timra-kommun\"", "organisation = \"Timrå kommun\"");
    one_fault(
        &county,
        (FORUM, "Timrå kommun"),
        "”Timrå kommun” är inget adressord; använd a–z, 0–9 och bindestreck",
        "“Timrå kommun” is not an address word; use a–z, 0–9 and hyphens",
    );
}

#[test]
fn a_file_that_is_no_toml() {
    let county = county().with_change("terms.toml", "slug = \"2027-2030\"", "slug = 2027-2030\"");
    one_fault(
        &county,
        ("terms.toml", "slug = 2027-2030\""),
        "”slug = 2027-2030\"” går inte att läsa som TOML; kontrollera citattecken, klamrar och likhetstecken",
        "“slug = 2027-2030\"” cannot be read as TOML; check quotation marks, brackets and equals signs",
    );
}

#[test]
fn a_day_that_does_not_exist() {
    let county = county().with_change(FORUM, "from = \"2019-01-01\"", "from = \"2019-02-30\"");
    one_fault(
        &county,
        (FORUM, "2019-02-30"),
        "”2019-02-30” är inget datum; skriv som \"2027-01-31\"",
        "“2019-02-30” is not a date; write it as \"2027-01-31\"",
    );
}

#[test]
fn a_meeting_on_a_day_that_does_not_exist() {
    let county = County::new().body(&forum().meeting("2026-06-31", "held"));
    one_fault(
        &county,
        (FORUM, "2026-06-31"),
        "”2026-06-31” är inget datum; skriv som \"2027-01-31\"",
        "“2026-06-31” is not a date; write it as \"2027-01-31\"",
    );
}

#[test]
fn a_period_that_ends_before_it_begins() {
    let days = "county = \"22\"\nfrom = \"2019-01-01\"\nto = \"2018-12-31\"";
    let county = county().with_change("organisations.toml", "county = \"22\"", days);
    one_fault(
        &county,
        ("organisations.toml", "[[organisation]]"),
        "to: perioden slutar 2018-12-31 men börjar 2019-01-01",
        "to: the period ends 2018-12-31 but begins 2019-01-01",
    );
}

#[test]
fn the_same_address_word_twice() {
    let county = county().file("bodies/annat.toml", &forum().text());
    one_fault(
        &county,
        (FORUM, "slug"),
        "slug: ”kulturforum” finns redan i bodies/annat.toml:1",
        "slug: “kulturforum” stands already in bodies/annat.toml:1",
    );
}

#[test]
fn a_file_that_does_not_belong_and_one_that_is_missing_something() {
    let county = county().file("bodys/rad.toml", "slug = \"rad\"\n");
    one_fault(
        &county,
        ("bodys/rad.toml", "slug"),
        "filen ”bodys/rad.toml” hör inte till ett paket",
        "the file “bodys/rad.toml” does not belong in a package",
    );
    let county = self::county().with_change(FORUM, "kind = \"forum\"\n", "");
    one_fault(&county, (FORUM, "slug"), "fältet ”kind” saknas", "the field “kind” is missing");
}

/// A county with a fault of every kind, each at its place.
fn thoroughly_bad_county() -> County {
    let twice = r#"[{ person = "anna-prov" }, { person = "anna-prov" }]"#;
    County::new()
        .body(
            &Body::forum("Kulturforum").rule(Rule::meets(4, 3)).seat(Seat::member("timra-kommun").held_by("Anna Prov")),
        )
        .with_change(FORUM, r#"[{ person = "anna-prov" }]"#, twice)
        .with_lines(
            FORUM,
            "\n[[seat]]\nkey = \"fel\"\nrole = \"membre\"\n\n[[meeting]]\ndate = \"2026-06-31\"\nstate = \"held\"",
        )
        .with_change("municipalities.toml", "2262", "2299")
        .with_change("terms.toml", "slug = \"2027-2030\"", "slug = 2027-2030\"")
        .with_change("groups.toml", "\"kramfors-kommun\"", "\"kramforss-kommun\"")
        .with_lines("parties.toml", "\n[[party]]\nslug = \"p\"\nname = \"Andra\"\nabbreviation = \"A\"")
        .file("skräp.toml", "")
}

#[tokio::test(flavor = "multi_thread")]
async fn all_faults_are_told_at_once_and_nothing_is_loaded() {
    let bad = thoroughly_bad_county();
    let expected = [
        "bodies/kulturforum.toml, rad 12: Det lägsta är 4 och det högsta 3.",
        "bodies/kulturforum.toml, rad 18: Två personer har samma plats samtidigt",
        "bodies/kulturforum.toml, rad 29: ordet ”membre” är okänt",
        "bodies/kulturforum.toml, rad 32: ”2026-06-31” är inget datum",
        "groups.toml, rad 1: members: organisationen ”kramforss-kommun” finns inte",
        "municipalities.toml, rad 4: code: ”2299” är ingen kommunkod",
        "parties.toml, rad 6: slug: ”p” finns redan i parties.toml:1",
        "skräp.toml, rad 1: filen ”skräp.toml” hör inte till ett paket",
        "terms.toml, rad 8: ”slug = 2027-2030\"” går inte att läsa som TOML",
    ];
    on_both_engines_with(Start::Empty, async |app| {
        let Err(commands::LoadError::Faults(told)) = app.load(&bad).await else { panic!("the county has faults") };
        let told = lines(Language::Sv, &told);
        // Terms could not be read, so that nothing is said of seats that name one.
        assert_eq!(told.len(), expected.len(), "{told:#?}");
        for (line, begins) in told.iter().zip(expected) {
            assert!(line.starts_with(begins), "{begins:?}: {told:#?}");
        }
        is_empty(app).await;
        app.load(&county()).await.expect("the sound county is read in afterwards");
        app.get("/organ/kulturforum").await.is(200);
        let before = app.db.export_digest().await.expect("every row is read");
        let again = app.load(&county()).await;
        assert!(matches!(again, Err(commands::LoadError::NotEmpty(_))), "{again:?}");
        assert_eq!(app.db.export_digest().await.expect("every row is read"), before, "nothing was added");
    })
    .await;
}

async fn is_empty(app: &TestApp) {
    let rows = app.db.export_digest().await.expect("every row is read").tables;
    let filled: Vec<_> = rows.iter().filter(|table| table.rows > 0 && table.name != "schema_migration").collect();
    assert!(filled.is_empty(), "{filled:?}");
}
