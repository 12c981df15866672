//! The list of organisations, and one of them with its seats.

use kernel::{Date, id::SeatId, slug::Slug};
use web::{View, api::Links, shape};

use super::shared::{self, PersonReference, Reference, RoleWord, SideWord};
use crate::{
    pages::{organisation::Read, organisations},
    store::organisation::{OrganisationLine, OwnSeat, PAGE},
};

shape! {
    /// Organisations that exist on a day, in Swedish order, one page of them.
    struct Organisations {
        /// The day it is about.
        on: Date,
        /// The organisations.
        organisations: Vec<OrganisationItem>,
        /// Where to go on: `next` when there are more, `first` when these are not the first.
        links: Links,
    }

    /// An organisation in the list.
    struct OrganisationItem {
        /// Address word.
        slug: Slug,
        /// Name.
        name: String,
        /// Kind: `municipality`, `region`, `authority`.
        kind: String,
        /// Seats on the day.
        seats: i64,
        /// Where it is read.
        href: String,
    }

    /// An organisation on a day, with the seats it appoints to or is represented in.
    struct Organisation {
        /// The day it is about.
        on: Date,
        /// Address word.
        slug: Slug,
        /// Name.
        name: String,
        /// Kind: `municipality`, `region`, `authority`.
        kind: String,
        /// Its county.
        county: Option<String>,
        /// Municipality code: `2283`.
        municipality_code: Option<String>,
        /// Remark.
        note: Option<String>,
        /// First day.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
        /// Former names and other spellings.
        other_names: Vec<OtherName>,
        /// Groups it belongs to on the day.
        groups: Vec<String>,
        /// The organisation it is a branch of.
        branch_of: Option<Reference>,
        /// Its branches.
        branches: Vec<Reference>,
        /// The organisation it took over from.
        succeeds: Option<Reference>,
        /// The organisation it went into, together with others.
        merged_into: Option<Reference>,
        /// Which parties govern and which oppose on the day.
        sides: Vec<PartySide>,
        /// How its seats stand on the day.
        counts: SeatCounts,
        /// Its seats, one page of them.
        seats: Vec<OwnSeatItem>,
        /// Where to go on: `next` when there are more seats, `first` when these are not the first.
        links: Links,
    }

    /// Another name of an organisation.
    struct OtherName {
        /// The name.
        name: String,
        /// `former` or `alias`.
        kind: String,
        /// First day.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
    }

    /// A party and its side.
    struct PartySide {
        /// The party.
        party: String,
        /// Its side.
        side: SideWord,
    }

    /// How many seats there are.
    struct SeatCounts {
        /// Seats.
        seats: i64,
        /// Seats without anyone.
        vacant: i64,
        /// Bodies with such seats.
        bodies: i64,
        /// Seats whose holder leaves within half a year.
        ending: i64,
    }

    /// A seat of an organisation.
    struct OwnSeatItem {
        /// Identity.
        id: SeatId,
        /// In which body.
        body: Reference,
        /// What its holder is.
        role: RoleWord,
        /// The side it belongs to.
        side: Option<SideWord>,
        /// Last day of the seat.
        to: Option<Date>,
        /// Whether somebody sits.
        filled: bool,
        /// Who sits; missing when nobody does, or when who asks may not see her.
        person: Option<PersonReference>,
        /// First day in the seat.
        sits_from: Option<Date>,
        /// Last day in the seat.
        sits_to: Option<Date>,
        /// Next meeting of the body.
        next_meeting: Option<Date>,
    }
}

/// The answer of the list.
pub(crate) fn list(v: &View, lines: &[OrganisationLine], asked: &organisations::Asked) -> Organisations {
    let page = usize::try_from(PAGE).unwrap_or(lines.len()).min(lines.len());
    let shown = &lines[..page];
    let next = shown.last().filter(|_| lines.len() > page).map(|last| last.slug.as_str());
    let item = |line: &OrganisationLine| OrganisationItem {
        slug: line.slug.clone(),
        name: line.name.clone(),
        kind: line.kind.clone(),
        seats: line.seats,
        href: shared::href(v, &format!("/organisationer/{}", line.slug)),
    };
    Organisations {
        on: v.on(),
        organisations: shown.iter().map(item).collect(),
        links: shared::paged(v, next, !asked.after.is_empty()),
    }
}

/// The answer of one.
pub(crate) fn answer(v: &View, read: &Read, paged: bool) -> Organisation {
    let row = &read.row;
    let page = usize::try_from(PAGE).unwrap_or(read.seats.len()).min(read.seats.len());
    let shown = &read.seats[..page];
    let next = shown.last().filter(|_| read.seats.len() > page).map(|last| last.id.to_string());
    let other = |slug: &Option<Slug>, name: &Option<String>| {
        let (slug, name) = slug.as_ref().zip(name.as_deref())?;
        Some(shared::to_organisation(v, slug, name))
    };
    let names = read.names.iter();
    let tally = &read.tally;
    Organisation {
        on: v.on(),
        slug: row.slug.clone(),
        name: row.name.clone(),
        kind: row.kind.clone(),
        county: row.county.clone(),
        municipality_code: row.municipality.clone(),
        note: row.note.clone(),
        from: row.from,
        to: row.to,
        other_names: names
            .map(|n| OtherName { name: n.name.clone(), kind: n.kind.clone(), from: n.from, to: n.to })
            .collect(),
        groups: read.groups.clone(),
        branch_of: other(&row.branch_of, &row.branch_of_name),
        branches: read.branches.iter().map(|(slug, name)| shared::to_organisation(v, slug, name)).collect(),
        succeeds: other(&row.succeeds, &row.succeeds_name),
        merged_into: other(&row.merged_into, &row.merged_into_name),
        sides: read
            .sides
            .iter()
            .map(|(side, party)| PartySide { party: party.clone(), side: SideWord(side.0) })
            .collect(),
        counts: SeatCounts { seats: tally.seats, vacant: tally.vacant, bodies: tally.bodies, ending: tally.ending },
        seats: shown.iter().map(|seat| item(v, seat)).collect(),
        links: shared::paged(v, next.as_deref(), paged).with("organisations", shared::href(v, "/organisationer")),
    }
}

fn item(v: &View, seat: &OwnSeat) -> OwnSeatItem {
    OwnSeatItem {
        id: seat.id,
        body: shared::to_body(v, &seat.body, &seat.body_name),
        role: RoleWord(seat.role.0),
        side: seat.side.as_ref().map(|side| SideWord(side.0)),
        to: seat.to,
        filled: seat.assignment.is_some(),
        person: shared::to_person(v, seat.person.as_ref(), seat.name.as_deref()),
        sits_from: seat.sits_from,
        sits_to: seat.sits_to,
        next_meeting: seat.next_meeting,
    }
}
