//! A region and three municipalities with one forum and a council that begins with the new year: eleven seats, two of
//! them taken, of which one wrongly.

use testkit::{Body, County, Rule, Seat};

/// What Härnösand has decided already: both are of a party of its majority.
const EARLY: &str = r#"
[[seat]]
key = "majoritet"
role = "member"
organisation = "harnosands-kommun"
side = "majority"
voting = true
public = true
term = "2027-2030"
holders = [{ person = "gun-prov", decision = "Kommunfullmäktige § 120/2026", decided = "2026-10-26" }]

[[seat]]
key = "opposition"
role = "member"
organisation = "harnosands-kommun"
side = "opposition"
voting = true
public = true
term = "2027-2030"
holders = [{ person = "hans-prov", decision = "Kommunfullmäktige § 120/2026", decided = "2026-10-26" }]
"#;
const EARLY_PEOPLE: &str = r#"
[[person]]
key = "gun-prov"
address = "p9000001"
name = "Gun Prov"
party = "p"

[[person]]
key = "hans-prov"
address = "p9000002"
name = "Hans Prov"
party = "p"
"#;

/// The county. It keeps its rules today and will not when the year is new: nobody is appointed, and of the pair that is, both
/// are from the majority.
pub(super) fn county() -> County {
    let county = County::new().body(&forum()).body(&council());
    let county = county.governed("harnosands-kommun", "p", "q").governed("kramfors-kommun", "q", "p").governed(
        "timra-kommun",
        "p",
        "q",
    );
    // The municipalities' turn to chair: the second half of the term.
    let turn = "role = \"chair\"\nfrom = \"2025-01-01\"\nto = \"2026-12-31\"\n";
    let county = county.with_change("bodies/kulturforum.toml", "role = \"chair\"\n", turn);
    county
        .with_change("bodies/hallbarhetsradet.toml", "from = \"2019-01-01\"", "from = \"2027-01-01\"")
        .with_lines("bodies/hallbarhetsradet.toml", EARLY)
        .with_lines("people.toml", EARLY_PEOPLE)
}

/// A chair that alternates, one member from the region and from every municipality.
fn forum() -> Body {
    let named = Rule::written("rule = \"named\"\norganisations = [\"region-prov\"]");
    Body::forum("Kulturforum")
        .rule(Rule::one_from_every_municipality())
        .rule(named)
        .rule(Rule::chair_alternates())
        .meeting("2027-02-15", "planned")
        .seat(Seat::member("region-prov").held_by("Anna Prov"))
        .seat(Seat::member("harnosands-kommun").held_by("Bo Prov"))
        .seat(Seat::member("kramfors-kommun").held_by("Cia Prov"))
        .seat(Seat::member("timra-kommun").held_by("Dan Prov"))
        .seat(Seat::chair("kramfors-kommun").held_by("Cia Prov"))
}

/// One from the majority and one from the opposition of every municipality; nobody but Härnösand has.
fn council() -> Body {
    let pair = Rule::written("rule = \"governing_pair\"\ngroup = \"lanets-kommuner\"");
    Body::forum("Hållbarhetsrådet").rule(pair).meeting("2027-03-01", "planned")
}
