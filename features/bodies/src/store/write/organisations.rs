//! New rows for counties, terms, parties, areas, organisations, groups, sides and people.

use db::{Result, Tx, params, sql};
use kernel::{
    Period,
    id::{AreaId, GroupId, Id, OrganisationId, TermId},
    slug::Slug,
    sort::sort_key,
};

use super::{organisation_id, person_id};
use crate::package::format;

/// A county.
pub fn county(tx: &mut Tx<'_>, county: &format::County) -> Result<u64> {
    tx.run(
        sql!("INSERT INTO county (code, name, region) VALUES ($1, $2, $3)"),
        params![county.code.as_str(), county.name.as_str(), county.region.as_str()],
    )
}

/// A term of office.
pub fn term(tx: &mut Tx<'_>, term: &format::Term) -> Result<u64> {
    tx.run(
        sql!("INSERT INTO term (id, slug, name, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5)"),
        params![TermId::named(term.slug.as_str()), term.slug.as_str(), term.name.as_str(), term.from, term.to],
    )
}

/// A party.
pub fn party(tx: &mut Tx<'_>, party: &format::Party) -> Result<u64> {
    tx.run(
        sql!("INSERT INTO party (slug, name, abbreviation) VALUES ($1, $2, $3)"),
        params![party.slug.as_str(), party.name.as_str(), party.abbreviation.as_str()],
    )
}

/// An area that seats are shared out by.
pub fn area(tx: &mut Tx<'_>, area: &format::Area) -> Result<u64> {
    tx.run(
        sql!("INSERT INTO area (id, slug, name, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5)"),
        params![AreaId::named(area.slug.as_str()), area.slug.as_str(), area.name.as_str(), area.from, area.to],
    )
}

/// A county of an area.
pub fn area_county(tx: &mut Tx<'_>, area: &Slug, county: &str) -> Result<u64> {
    tx.run(
        sql!("INSERT INTO area_county (area_id, county_code) VALUES ($1, $2)"),
        params![AreaId::named(area.as_str()), county],
    )
}

/// An organisation as it is written down.
pub struct NewOrganisation<'a> {
    /// Address word.
    pub slug: &'a Slug,
    /// Name.
    pub name: &'a str,
    /// Kind, as a word.
    pub kind: &'a str,
    /// Sector, as a word.
    pub sector: Option<&'a str>,
    /// County code.
    pub county: Option<&'a str>,
    /// Municipality code.
    pub municipality: Option<&'a str>,
    /// Remark.
    pub note: Option<&'a str>,
    /// When it exists.
    pub period: Period,
}

/// An organisation, without its relations to others.
pub fn organisation(tx: &mut Tx<'_>, new: &NewOrganisation<'_>) -> Result<u64> {
    let (id, now) = (organisation_id(new.slug), tx.now());
    tx.run(
        sql!(
            "INSERT INTO organisation (id, slug, name, sort_key, kind, sector, county_code, municipality_code, note, \
             valid_from, valid_to, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
        ),
        params![
            id,
            new.slug.as_str(),
            new.name,
            sort_key(new.name).as_slice(),
            new.kind,
            new.sector,
            new.county,
            new.municipality,
            new.note,
            new.period.from,
            new.period.to,
            now
        ],
    )
}

/// Whose branch an organisation is, and whom it took over from.
pub fn organisation_relations(tx: &mut Tx<'_>, o: &format::Organisation) -> Result<u64> {
    tx.run(
        sql!("UPDATE organisation SET branch_of_id = $2, succeeds_id = $3, merged_into_id = $4 WHERE id = $1"),
        params![
            organisation_id(&o.slug),
            o.branch_of.as_ref().map(organisation_id),
            o.succeeds.as_ref().map(organisation_id),
            o.merged_into.as_ref().map(organisation_id)
        ],
    )
}

/// Another name of an organisation: `former` or `alias`.
pub fn organisation_name(tx: &mut Tx<'_>, of: &Slug, name: &str, kind: &str, period: Period) -> Result<u64> {
    let (id, now) = (tx.new_id::<OrganisationId>(), tx.now());
    tx.run(
        sql!(
            "INSERT INTO organisation_name (id, organisation_id, name, kind, valid_from, valid_to, recorded_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        params![id, organisation_id(of), name, kind, period.from, period.to, now],
    )
}

/// A task of an organisation.
pub fn organisation_task(tx: &mut Tx<'_>, of: &Slug, task: &format::Task) -> Result<u64> {
    let (id, now) = (tx.new_id::<OrganisationId>(), tx.now());
    tx.run(
        sql!(
            "INSERT INTO organisation_task (id, organisation_id, task, valid_from, valid_to, recorded_at) \
             VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        params![id, organisation_id(of), task.task.as_str(), task.from, task.to, now],
    )
}

/// A group of organisations, without members.
pub fn group(tx: &mut Tx<'_>, group: &format::Group) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!("INSERT INTO organisation_group (id, slug, name, recorded_at) VALUES ($1, $2, $3, $4)"),
        params![GroupId::named(group.slug.as_str()), group.slug.as_str(), group.name.as_str(), now],
    )
}

/// An organisation in a group.
pub fn group_member(tx: &mut Tx<'_>, group: GroupId, organisation: OrganisationId, period: Period) -> Result<u64> {
    let (id, now) = (tx.new_id::<GroupId>(), tx.now());
    tx.run(
        sql!(
            "INSERT INTO group_member (id, group_id, organisation_id, valid_from, valid_to, recorded_at) \
             VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        params![id, group, organisation, period.from, period.to, now],
    )
}

/// The side of a party in an organisation.
pub fn governing_side(tx: &mut Tx<'_>, sides: &format::Sides, party: &Slug, side: &str) -> Result<u64> {
    let (id, now) = (tx.new_id::<OrganisationId>(), tx.now());
    tx.run(
        sql!(
            "INSERT INTO governing_side (id, organisation_id, party, side, valid_from, valid_to, recorded_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        params![id, organisation_id(&sides.organisation), party.as_str(), side, sides.from, sides.to, now],
    )
}

/// A person.
pub fn person(tx: &mut Tx<'_>, p: &format::Person) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!(
            "INSERT INTO person (id, address, name, sort_key, title, organisation_id, party, email, phone, contact_public, \
             protected, recorded_at, key) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
        ),
        params![
            person_id(&p.key), p.address.as_str(), p.name.as_str(), sort_key(&p.name).as_slice(), p.title.as_deref(),
            p.organisation.as_ref().map(organisation_id), p.party.as_ref().map(Slug::as_str), p.email.as_deref(),
            p.phone.as_deref(), p.contact_public, p.protected, now, p.key.as_str()
        ],
    )
}
