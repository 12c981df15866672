//! How long it takes to read a page with twenty bodies, beside a register of 600 organisations and 500 bodies.

mod measure;

use std::fmt::Write;

use kernel::slug::Slug;
use measure::{best_of, note, say};
use radslag_charter::reading::{
    Directory, Home, KnownBody, KnownGroup, KnownOrganisation, OrganisationForm, members, page,
};

fn main() {
    let (built, known) = best_of(5, || directory().organisations().len());
    say("reading/directory, 600 organisations, 500 bodies", built * 1e3, "ms", 50.0);
    note(known, "organisations");

    let directory = directory();
    let text = sheet();
    let (best, told) = best_of(20, || page(&text, &directory).proposals.len());
    say("reading/page, 20 bodies, 600 organisations", best * 1e3, "ms", 50.0);
    note(told, "proposals");

    let list = misspelt();
    let (best, told) = best_of(20, || members(&list, &directory).entries.len());
    say("reading/members, 200 names, all misspelt", best * 1e3, "ms", 50.0);
    note(told, "entries");
}

const BEGINNINGS: [&str; 12] =
    ["Alm", "Björk", "Ek", "Fur", "Gran", "Hassel", "Lind", "Oxel", "Rönn", "Sälg", "Tall", "Viden"];
const ENDINGS: [&str; 10] = ["näs", "vik", "berga", "holm", "dal", "fors", "sund", "torp", "åsen", "by"];

/// A made-up place, another for each number.
fn place(n: usize) -> String {
    let (first, rest) = (BEGINNINGS[n % 12], n / 12);
    let more = if rest < 10 { "" } else { "norra" };
    format!("{first}{more}{}", ENDINGS[rest % 10])
}

fn slug(name: &str) -> Slug {
    Slug::from_name(name).expect("a name with letters")
}

/// 290 municipalities in 21 counties, a region and a board in each, and companies; 600 together.
fn directory() -> Directory {
    let organisation = |name: String, county: usize, form| KnownOrganisation {
        slug: slug(&name),
        aliases: vec![format!("{name} (tidigare)")],
        name,
        county: Some(format!("{county:02}")),
        form,
    };
    let mut all = Vec::new();
    for county in 1..=21 {
        all.push(organisation(format!("Region {}", place(county)), county, OrganisationForm::Region));
        let board = format!("Länsstyrelsen i {}s län", place(county));
        all.push(organisation(board, county, OrganisationForm::CountyBoard));
    }
    for n in 0..240 {
        all.push(organisation(format!("{} kommun", place(n)), 1 + n % 21, OrganisationForm::Municipality));
    }
    for n in all.len()..600 {
        all.push(organisation(format!("{} Utveckling {n}", place(n % 240)), 1 + n % 21, OrganisationForm::Other));
    }
    let body = |n: usize| {
        let name = format!("{}rådet", place(n % 240));
        KnownBody { slug: slug(&format!("{name} {n}")), name, aliases: vec![], county: Some(format!("{:02}", n % 21)) }
    };
    let home = |o: &&KnownOrganisation| o.form == OrganisationForm::Municipality && o.county.as_deref() == Some("01");
    let members = all.iter().filter(home).map(|o| o.slug.clone()).collect();
    let groups = vec![KnownGroup { slug: slug("länets kommuner"), name: "länets kommuner".to_owned(), members }];
    let region = slug(&format!("Region {}", place(1)));
    let home = Home { region, county: "01".to_owned() };
    Directory::new(all, groups, (0..500).map(body).collect(), Some(home))
}

/// A page with twenty bodies, each with cadence, members, convener, chair and officials.
fn sheet() -> String {
    let mut text = String::from("Till innehållet\n\nForum och nätverk i länet\n\n");
    for n in 0..20 {
        let (body, one, other, third) = (place(n), place(n + 30), place(n + 60), place(n + 90));
        writeln!(
            text,
            "{body}rådet\n\n{body}rådet träffas tre till fyra gånger per år och dess tjänstemannagrupp därutöver minst fyra gånger per år. \
             I rådet ingår länets alla kommuner, länsstyrelsen, {one} kommun, {other} kommun, Stiftelsen {third} och {third} Utvekling samt \
             andra aktörer. Ordförandeskapet växlar mellan regionen och kommunerna, två år vardera under mandatperioden. Den organisation som \
             är ordförande tillhandahåller även sekreterare. Rådet samordnas av {one} kommun.\n\nKontakt: rad{n}@region.example\n"
        )
        .expect("writing to memory");
    }
    text
}

/// Names with a slip in each.
fn misspelt() -> String {
    (0..200).map(|n| format!("{}s kommmun", place(n))).collect::<Vec<_>>().join(", ")
}
