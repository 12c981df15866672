//! What is known when the pages are read: the demo county, or the municipalities of another county and what is listed beside.

use bodies::{
    model::OrganisationKind,
    package::{self, format::Member, read::Package},
};
use charter::reading::{Directory, Home, KnownArea, KnownBody, KnownGroup, KnownOrganisation, OrganisationForm};
use kernel::slug::Slug;
use serde::Deserialize;

/// The county of the seed pages that speak of a county.
const COUNTY: &str = "22";

fn package() -> Package {
    package::read::read(&demo::files()).expect("the demo county is sound")
}

/// The demo county with its bodies by name; their charters are not looked at.
pub fn demo_county() -> Directory {
    let package = package();
    let organisations = package.organisations.iter().map(|o| {
        let former = o.former_names.iter().map(|former| former.name.clone());
        KnownOrganisation {
            slug: o.slug.clone(),
            name: o.name.clone(),
            aliases: o.aliases.iter().cloned().chain(former).collect(),
            county: o.county.clone(),
            form: form(o.kind, &o.name),
        }
    });
    let groups = package.groups.iter().map(|g| KnownGroup {
        slug: g.slug.clone(),
        name: g.name.clone(),
        members: g.members.iter().map(member).collect(),
    });
    let bodies = package.bodies.iter().map(|file| {
        let body = &file.body.item;
        let aliases = body.short.iter().chain(&body.aliases).cloned().collect();
        KnownBody { slug: body.slug.clone(), name: body.name.clone(), aliases, county: body.county.clone() }
    });
    let areas = package.areas.iter().map(|a| KnownArea { slug: a.slug.clone(), name: a.name.clone() });
    let home = Home { region: slug("region-vasternorrland"), county: COUNTY.to_owned() };
    let organisations = organisations.chain(municipalities(&package)).collect();
    Directory::new(organisations, groups.collect(), bodies.collect(), Some(home)).with_areas(areas.collect())
}

fn municipalities(package: &Package) -> impl Iterator<Item = KnownOrganisation> + '_ {
    package.municipalities.iter().map(|m| KnownOrganisation {
        slug: m.slug().expect("a municipality has a slug"),
        name: m.organisation.clone(),
        aliases: vec![],
        county: Some(m.code[..2].to_owned()),
        form: OrganisationForm::Municipality,
    })
}

fn member(member: &Member) -> Slug {
    match member {
        Member::Always(slug) | Member::During { organisation: slug, .. } => slug.clone(),
    }
}

fn form(kind: OrganisationKind, name: &str) -> OrganisationForm {
    match kind {
        OrganisationKind::Region => OrganisationForm::Region,
        OrganisationKind::Municipality => OrganisationForm::Municipality,
        OrganisationKind::Federation => OrganisationForm::Federation,
        OrganisationKind::Government | OrganisationKind::Ministry => OrganisationForm::Government,
        OrganisationKind::Authority if name.starts_with("Länsstyrelsen") => OrganisationForm::CountyBoard,
        _ => OrganisationForm::Other,
    }
}

#[derive(Deserialize)]
struct Listed {
    organisation: Vec<Entry>,
    counties: std::collections::BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Entry {
    name: String,
    kind: OrganisationKind,
    county: Option<String>,
    #[serde(default)]
    aliases: Vec<String>,
}

/// What is known beside one of the ten pages: all municipalities and regions, the listed organisations, the county's
/// municipalities as a group, and no body.
pub fn county_of(page: &str) -> Directory {
    let package = package();
    let listed: Listed = toml::from_str(include_str!("directory.toml")).expect("the list is sound");
    let county = listed.counties[page].clone();
    let regions =
        package.organisations.iter().filter(|o| o.kind == OrganisationKind::Region).map(|o| KnownOrganisation {
            slug: o.slug.clone(),
            name: o.name.clone(),
            aliases: vec![],
            county: o.county.clone(),
            form: OrganisationForm::Region,
        });
    let others = listed.organisation.iter().map(|entry| KnownOrganisation {
        slug: slug_of(&entry.name),
        name: entry.name.clone(),
        aliases: entry.aliases.clone(),
        county: entry.county.clone(),
        form: form(entry.kind, &entry.name),
    });
    let organisations: Vec<KnownOrganisation> = regions.chain(municipalities(&package)).chain(others).collect();
    let at_home = |form| {
        let here = move |o: &&KnownOrganisation| o.form == form && o.county.as_deref() == Some(&county.clone());
        organisations.iter().filter(here).map(|o| o.slug.clone()).collect::<Vec<_>>()
    };
    let members = at_home.clone()(OrganisationForm::Municipality);
    let region = at_home(OrganisationForm::Region).remove(0);
    let groups = vec![KnownGroup { slug: slug("lanets-kommuner"), name: "länets kommuner".to_owned(), members }];
    let home = Home { region, county: listed.counties[page].clone() };
    Directory::new(organisations, groups, vec![], Some(home))
}

fn slug(text: &str) -> Slug {
    Slug::new(text).expect("a slug")
}

fn slug_of(name: &str) -> Slug {
    Slug::from_name(name).expect("a name with letters")
}
