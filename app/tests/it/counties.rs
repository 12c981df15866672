//! Views across bodies are of one county at a time: what they show, what they leave out, and that neither more counties nor
//! more bodies than there is room for make them read more.

use testkit::{Body, County, Rule, Seat, Start, on_both_engines_with};

/// Two counties beside each other, each with two forums, and bodies of the country that touch the one or the other: by an
/// organisation that sits, by a link written here or there.
fn neighbours() -> County {
    let county = |code: &str, name: &str, region: &str| {
        format!("[[county]]\ncode = \"{code}\"\nname = \"{name}\"\nregion = \"{region}\"\n")
    };
    let region =
        "[[organisation]]\nslug = \"region-grann\"\nname = \"Region Grann\"\nkind = \"region\"\ncounty = \"AA\"\n";
    let link = |to: &str| format!("\n[[link]]\nkind = \"shares_days\"\nbody = \"{to}\"\n");
    let own = |name: &str| {
        let forum =
            Body::forum(name).rule(Rule::chair_alternates()).seat(Seat::chair("region-prov").held_by("Anna Prov"));
        forum.seat(Seat::member("timra-kommun")).rule(Rule::written("rule = \"sectors\"\nall_of = [\"state\"]"))
    };
    let other = |name: &str| {
        let seat = Seat::chair("region-grann").held_by("Greta Grann");
        Body::forum(name).of_county("AA").seat(seat).rule(Rule::written("rule = \"sectors\"\nall_of = [\"regions\"]"))
    };
    let country = |name: &str| Body::forum(name).of_the_country();
    County::new()
        .with_lines("counties.toml", &county("AA", "Grannlän", "region-grann"))
        .with_lines("organisations.toml", region)
        .body(&own("Havsforum"))
        .body(&own("Hamnforum"))
        .body(&other("Granskogens forum"))
        .body(&other("Granskogens nätverk"))
        .body(&country("Rikets kulturråd").seat(Seat::member("region-prov").held_by("Anna Prov")))
        .body(&country("Rikets skogsråd").seat(Seat::member("region-grann").held_by("Greta Grann")))
        .body(&country("Rikets transportråd"))
        .with_lines("bodies/rikets-transportrad.toml", &link("hamnforum"))
        .body(&country("Rikets teaterråd"))
        .with_lines("bodies/havsforum.toml", &link("rikets-teaterrad"))
}

/// Every view that is of one county at a time.
const OF_A_COUNTY: [&str; 6] = [
    "/matris?",
    "/synergier?",
    "/sektorer?visa=alla&",
    "/overlamningar?framat=48&",
    "/lage/2026?",
    "/lage/2026?visa=tabell&",
];

#[tokio::test(flavor = "multi_thread")]
async fn a_view_of_a_county_shows_its_bodies_and_no_other_countys() {
    on_both_engines_with(Start::Own(&neighbours()), async |app| {
        for view in OF_A_COUNTY {
            let own = app.get_as("registrator", &format!("{view}lan=22")).await;
            own.is(200).says("Havsforum").says("Hamnforum");
            own.says_nothing_of("Granskogens").says_nothing_of("Region Grann").says_nothing_of("Greta");
            let other = app.get_as("registrator", &format!("{view}lan=AA")).await;
            other.is(200).says("Granskogens forum").says("Granskogens nätverk");
            other.says_nothing_of("Havsforum").says_nothing_of("Hamnforum").says_nothing_of("Anna Prov");
            assert!(other.html.contains("<option value=\"AA\" selected>Grannlän"), "{view} says which county it shows");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn bodies_of_the_country_are_compared_where_they_touch_the_county() {
    on_both_engines_with(Start::Own(&neighbours()), async |app| {
        let own = app.get_as("registrator", "/synergier").await;
        own.is(200).says("Rikets kulturråd").says("Rikets transportråd").says("Rikets teaterråd");
        own.says_nothing_of("Rikets skogsråd");
        let other = app.get_as("registrator", "/synergier?lan=AA").await;
        other.is(200).says("Rikets skogsråd");
        other.says_nothing_of("Rikets kulturråd").says_nothing_of("Rikets transportråd");
        // The term of the county's seat has ended by then; the links have no days.
        let later = app.get_as("registrator", "/synergier?per=2028-01-01").await;
        later.is(200).says_nothing_of("Rikets kulturråd").says("Rikets transportråd").says("Rikets teaterråd");
    })
    .await;
}

/// The neighbours, and forty counties more with a body each, where the neighbours' region sits.
fn many_counties() -> County {
    let code = |at: usize| format!("{}{}", ["B", "C", "D", "E"][at / 10], at % 10);
    (0..40).fold(neighbours(), |county, at| {
        let name =
            format!("[[county]]\ncode = \"{}\"\nname = \"Fjärrlän {at}\"\nregion = \"region-grann\"\n", code(at));
        let forum = Body::forum(&format!("Fjärrforum {at}")).of_county(&code(at)).seat(Seat::member("region-grann"));
        county.with_lines("counties.toml", &name).body(&forum)
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn more_counties_cost_a_view_neither_statements_nor_rows() {
    let asked = async |app: &testkit::TestApp, address: &str| {
        let before = app.db.statements();
        let page = app.get_as("registrator", address).await;
        page.is(200);
        (app.db.statements() - before, page)
    };
    let engine = db::Engine::Sqlite;
    let few = testkit::TestApp::new(engine, Start::Own(&neighbours())).await;
    let many = testkit::TestApp::new(engine, Start::Own(&many_counties())).await;
    for view in OF_A_COUNTY {
        let address = format!("{view}lan=AA");
        let ((before, small), (after, large)) = (asked(&few, &address).await, asked(&many, &address).await);
        assert!(before > 3, "{address} asks for county, bodies and what is in them: {before}");
        assert_eq!(before, after, "{address}: statements");
        let rows = |page: &testkit::Page| page.html.matches("<tr").count();
        assert!(rows(&small) > 1, "{address} has rows");
        assert_eq!(rows(&small), rows(&large), "{address}: rows");
        large.says_nothing_of("Fjärrforum");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_very_many_counties_the_first_are_offered_and_all_are_reached() {
    on_both_engines_with(Start::Own(&many_counties()), async |app| {
        let page = app.get("/matris").await;
        page.is(200).says("Län (de 30 första, andra nås med länets kod i adressen: ?lan=)");
        let offered = page.part("<select id=\"lan\"", "</select>");
        // The home county, thirty others, and the whole country.
        assert_eq!(offered.matches("<option").count(), 32, "{offered}");
        assert!(offered.contains("Fjärrlän 28") && !offered.contains("Fjärrlän 29"), "{offered}");
        let last = app.get("/matris?lan=E9").await;
        last.is(200).says("i Fjärrlän 39").says("Fjärrforum 39");
        assert!(last.part("<select id=\"lan\"", "</select>").contains("<option value=\"E9\" selected>Fjärrlän 39"));
        app.get("/en/matris").await.is(200).says("County (the first 30, others by the county’s code in the address");
    })
    .await;
    on_both_engines_with(Start::Own(&neighbours()), async |app| {
        app.get("/matris").await.is(200).says_nothing_of("första, andra nås");
    })
    .await;
}

/// A county with 45 forums; in the last of them somebody sits whom no other has.
fn with_many_forums() -> County {
    let forum = |at: usize| Body::forum(&format!("Forum {at}")).seat(Seat::chair("region-prov"));
    let last = forum(55).seat(Seat::member("timra-kommun"));
    (11..55).fold(County::new(), |county, at| county.body(&forum(at))).body(&last)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_county_with_more_bodies_than_there_is_room_for_is_shown_part_by_part() {
    on_both_engines_with(Start::Own(&with_many_forums()), async |app| {
        let first = app.get("/matris").await;
        first.is(200).says("En organisation har 40 platser i 40 av 45 organ i Provlän.");
        first.says("Forum 50").says_nothing_of("Forum 51").says_nothing_of("Timrå kommun");
        let further = first.links().into_iter().find(|link| link.contains("kolumn=")).expect("a way to the others");
        let rest = app.get(&further).await;
        rest.is(200).says("Två organisationer har sex platser i 5 av 45 organ i Provlän.").says("Timrå kommun");
        rest.says("Forum 51").says("Forum 55").says_nothing_of("Forum 50");
        app.get("/en/matris").await.is(200).says("in 40 of 45 bodies in Provlän");
        let file = app.get("/matris.csv").await;
        file.is(200).says("Forum 11;").says(";Forum 55").says("Timrå kommun;");
    })
    .await;
}
