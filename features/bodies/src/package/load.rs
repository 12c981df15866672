//! A checked package into an empty register, in one transaction: everything or nothing.

use charter::rule::Sector;
use db::{Event, Result, Tx, params, sql};
use kernel::{
    Period,
    id::{GroupId, Id},
    slug::Slug,
};
use serde_json::json;

use super::{
    charters::{assignment_id, charter_id, holder_period, nominee_period, rule_id, seat_id, seat_period},
    check::named,
    format::{self, Organisation},
    read::{At, BodyFile, Package},
};
use crate::{
    jobs,
    model::OrganisationKind,
    store::{
        search,
        write::{self, NewAssignment, NewOrganisation, NewRule, NewSeat, body_id, organisation_id, person_id},
    },
};

/// The register already holds something.
#[derive(Debug, thiserror::Error)]
#[error("the register already holds {bodies} bodies; a package is read into an empty register")]
pub struct NotEmpty {
    /// Bodies there are.
    pub bodies: i64,
}

/// Writes the whole package and counts the findings of every body.
///
/// # Errors
/// [`NotEmpty`] in `Error::Other`, or what the database says.
pub fn load(tx: &mut Tx<'_>, package: &Package) -> Result<()> {
    let bodies: i64 = tx.one(sql!("SELECT count(*) FROM body"), params![])?;
    if bodies > 0 {
        return Err(db::Error::other(NotEmpty { bodies }));
    }
    reference_data(tx, package)?;
    organisations(tx, package)?;
    people(tx, package)?;
    for file in &package.bodies {
        write::body(tx, &file.body)?;
    }
    for file in &package.bodies {
        body(tx, package, file)?;
    }
    for file in &package.bodies {
        jobs::recount(tx, body_id(&file.body.slug))?;
    }
    search::rebuild(tx)
}

fn reference_data(tx: &mut Tx<'_>, package: &Package) -> Result<()> {
    for county in &package.counties {
        write::county(tx, county)?;
    }
    for term in &package.terms {
        write::term(tx, term)?;
    }
    for party in &package.parties {
        write::party(tx, party)?;
    }
    for area in &package.areas {
        write::area(tx, area)?;
        for county in &area.counties {
            write::area_county(tx, &area.slug, county)?;
        }
    }
    Ok(())
}

fn organisations(tx: &mut Tx<'_>, package: &Package) -> Result<()> {
    for municipality in &package.municipalities {
        if let Some(slug) = municipality.slug() {
            self::municipality(tx, &slug, municipality)?;
        }
    }
    for o in &package.organisations {
        organisation(tx, o)?;
    }
    for o in package
        .organisations
        .iter()
        .filter(|o| o.branch_of.is_some() || o.succeeds.is_some() || o.merged_into.is_some())
    {
        write::organisation_relations(tx, o)?;
    }
    for group in &package.groups {
        write::group(tx, group)?;
        for member in &group.members {
            let (slug, from, to) = member.parts();
            let id = GroupId::named(group.slug.as_str());
            write::group_member(tx, id, organisation_id(slug), Period { from, to })?;
        }
        read_in(tx, GroupId::named(group.slug.as_str()), json!({ "name": group.name }), None)?;
    }
    for sides in &package.sides {
        for (parties, side) in [(&sides.majority, "majority"), (&sides.opposition, "opposition")] {
            for party in parties {
                write::governing_side(tx, sides, party, side)?;
            }
        }
    }
    Ok(())
}

fn municipality(tx: &mut Tx<'_>, slug: &Slug, municipality: &format::Municipality) -> Result<()> {
    let new = NewOrganisation {
        slug,
        name: &municipality.organisation,
        kind: OrganisationKind::Municipality.as_str(),
        sector: Some(sector_word(Sector::Municipalities)),
        county: municipality.code.get(..2),
        municipality: Some(&municipality.code),
        note: None,
        period: Period::ALWAYS,
    };
    write::organisation(tx, &new)?;
    write::organisation_name(tx, slug, &municipality.name, "alias", Period::ALWAYS)?;
    read_in(tx, organisation_id(slug), json!({ "name": municipality.organisation }), None)
}

fn organisation(tx: &mut Tx<'_>, o: &At<Organisation>) -> Result<()> {
    let new = NewOrganisation {
        slug: &o.slug,
        name: &o.name,
        kind: o.kind.as_str(),
        sector: o.sector.map(sector_word),
        county: o.county.as_deref(),
        municipality: o.municipality.as_deref(),
        note: o.note.as_deref(),
        period: Period { from: o.from, to: o.to },
    };
    write::organisation(tx, &new)?;
    for alias in &o.aliases {
        write::organisation_name(tx, &o.slug, alias, "alias", Period::ALWAYS)?;
    }
    for alias in &o.dated_aliases {
        let period = Period { from: alias.from, to: alias.to };
        write::organisation_name(tx, &o.slug, &alias.name, "alias", period)?;
    }
    for former in &o.former_names {
        let period = Period { from: former.from, to: former.to };
        write::organisation_name(tx, &o.slug, &former.name, "former", period)?;
    }
    for task in &o.tasks {
        write::organisation_task(tx, &o.slug, task)?;
    }
    read_in(tx, organisation_id(&o.slug), json!({ "name": o.name }), None)
}

/// The word of a sector in columns; the same as in files.
const fn sector_word(sector: Sector) -> &'static str {
    match sector {
        Sector::Business => "business",
        Sector::CivilSociety => "civil_society",
        Sector::Municipalities => "municipalities",
        Sector::Regions => "regions",
        Sector::State => "state",
        Sector::Academia => "academia",
        Sector::Public => "public",
    }
}

fn people(tx: &mut Tx<'_>, package: &Package) -> Result<()> {
    for person in &package.people {
        write::person(tx, person)?;
        read_in(tx, person_id(&person.key), json!({}), Some(json!({ "name": person.name })))?;
    }
    Ok(())
}

fn body(tx: &mut Tx<'_>, package: &Package, file: &BodyFile) -> Result<()> {
    let slug = &file.body.slug;
    for alias in &file.body.aliases {
        write::body_alias(tx, slug, alias)?;
    }
    for old in &file.body.former_slugs {
        write::redirect(tx, "body", old, slug)?;
    }
    for link in &file.links {
        write::body_link(tx, slug, link)?;
    }
    for contact in &file.contacts {
        write::contact(tx, slug, contact)?;
    }
    charters(tx, file)?;
    seats(tx, package, file)?;
    for meeting in &file.meetings {
        write::meeting(tx, slug, meeting)?;
    }
    for document in &file.documents {
        write::document(tx, slug, document)?;
    }
    for contradiction in &file.contradictions {
        write::contradiction(tx, slug, contradiction)?;
    }
    read_in(tx, body_id(slug), json!({ "name": file.body.name }), None)
}

fn charters(tx: &mut Tx<'_>, file: &BodyFile) -> Result<()> {
    let slug = &file.body.slug;
    for (v, charter) in file.charters.iter().enumerate() {
        let id = charter_id(&file.body, v);
        write::charter(tx, slug, id, &charter.version)?;
        for (r, rule) in charter.rules.iter().enumerate() {
            let new =
                NewRule { id: rule_id(&file.body, v, r), charter: id, ordinal: r.try_into().unwrap_or(0), entry: rule };
            write::rule(tx, slug, &new)?;
            write::references(tx, body_id(slug), &named(&rule.kind))?;
            for deviation in file.deviations.iter().filter(|d| Some(&d.rule) == rule.key.as_ref()) {
                write::deviation(tx, slug, new.id, deviation)?;
            }
        }
    }
    Ok(())
}

fn seats(tx: &mut Tx<'_>, package: &Package, file: &BodyFile) -> Result<()> {
    let (slug, body) = (&file.body.slug, body_id(&file.body.slug));
    for (ordinal, seat) in file.seats.iter().enumerate() {
        let (id, period) = (seat_id(&file.body, seat), seat_period(package, seat));
        let new = NewSeat { id, ordinal: ordinal.try_into().unwrap_or(0), period, seat };
        write::seat(tx, slug, &new)?;
        for (index, holder) in seat.holders.iter().enumerate() {
            let new = NewAssignment {
                id: assignment_id(&file.body, seat, index),
                seat: id,
                person: person_id(&holder.person),
                organisation: holder.organisation.as_ref().map(organisation_id),
                decision: holder.decision.as_deref(),
                decided: holder.decided,
                period: holder_period(period, holder),
            };
            write::assignment(tx, body, &new)?;
        }
        for nominee in &seat.nominees {
            write::nomination(tx, body, id, nominee, nominee_period(period, nominee))?;
        }
    }
    Ok(())
}

fn read_in<I: Id>(tx: &mut Tx<'_>, id: I, what: serde_json::Value, personal: Option<serde_json::Value>) -> Result<()> {
    tx.log(Event {
        kind: "bodies.read_in",
        object_kind: I::KIND,
        object_id: id.uuid(),
        object_version: 1,
        what,
        personal,
    })
}
