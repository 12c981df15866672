//! A made-up county: Norrdal, with four municipalities, and some organisations with names that are easily misread.

use kernel::slug::Slug;

use crate::reading::{Directory, Home, KnownBody, KnownGroup, KnownOrganisation, OrganisationForm};

pub fn slug(text: &str) -> Slug {
    Slug::new(text).expect("a slug of a test")
}

fn organisation(name: &str, form: OrganisationForm, aliases: &[&str]) -> KnownOrganisation {
    KnownOrganisation {
        slug: Slug::from_name(name).expect("a name of a test"),
        name: name.to_owned(),
        aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
        county: Some("90".to_owned()),
        form,
    }
}

pub fn organisations() -> Vec<KnownOrganisation> {
    use OrganisationForm::{CountyBoard, Federation, Municipality, Other, Region};
    let mut all = vec![
        organisation("Region Norrdal", Region, &["Norrdals läns landsting"]),
        organisation("Länsstyrelsen i Norrdals län", CountyBoard, &[]),
        organisation("Kommunförbundet Norrdal", Federation, &[]),
    ];
    all.extend(
        ["Älvsta kommun", "Bergnäs kommun", "Sjöviks kommun", "Tallholms kommun"]
            .map(|name| organisation(name, Municipality, &[])),
    );
    let others: [(&str, &[&str]); 12] = [
        ("Vård- och omsorgscollege", &["VO-College"]),
        ("Ung Företagsamhet", &[]),
        ("Handelskammaren Norrdal", &["Handelskammaren"]),
        ("LO", &[]),
        ("LRF", &["Lantbrukarnas Riksförbund"]),
        ("Näringsdepartementet", &[]),
        ("Utbildningsdepartementet", &[]),
        ("Arbetsmarknadsdepartementet", &[]),
        ("Sveriges Kommuner och Regioner", &["SKR", "SKL"]),
        ("Trafikverket", &[]),
        ("Bron Innovation", &["Bron"]),
        ("Norrdals industrigrupp", &["Industrigruppen i Norrdal"]),
    ];
    all.extend(others.map(|(name, aliases)| organisation(name, Other, aliases)));
    // Another county has a board too; here "länsstyrelsen" is the one at home.
    all.push(KnownOrganisation {
        county: Some("91".to_owned()),
        ..organisation("Länsstyrelsen i Söderås län", CountyBoard, &[])
    });
    all
}

/// The county with a forum and its officials' group, which are known, and a project's steering group.
pub fn norrdal() -> Directory {
    let municipalities = ["alvsta-kommun", "bergnas-kommun", "sjoviks-kommun", "tallholms-kommun"].map(slug).to_vec();
    let both = municipalities.iter().cloned().chain([slug("region-norrdal")]).collect();
    let group = |word: &str, name: &str, members| KnownGroup { slug: slug(word), name: name.to_owned(), members };
    let groups = vec![
        group("lanets-kommuner", "länets kommuner", municipalities),
        group("kommuner-och-region", "länets kommuner och regionen", both),
        group("naringslivsframjare", "näringslivsfrämjande organisationer", vec![]),
    ];
    let body = |name: &str, aliases: &[&str]| KnownBody {
        slug: Slug::from_name(name).expect("a name of a test"),
        name: name.to_owned(),
        aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
        county: Some("90".to_owned()),
    };
    let bodies = vec![
        body("Forum för besöksnäring", &["Besöksforum"]),
        body("Utökad tjänstemannagrupp för besöksnäring", &[]),
        body("Skolrådet", &[]),
        body("Styrgrupp, Projekt Älvlyftet", &[]),
        body("Statsforum", &[]),
        body("Förmöte till Statsforum", &[]),
    ];
    let home = Home { region: slug("region-norrdal"), county: "90".to_owned() };
    Directory::new(organisations(), groups, bodies, Some(home))
}
