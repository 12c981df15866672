//! One person, as far as who asks may see her.

use kernel::{Date, slug::Slug};
use web::{View, api::Links, shape};

use super::shared::{self, Reference, RoleWord, SideWord};
use crate::pages::person::Read;

shape! {
    /// A person with her seats through the years.
    struct Person {
        /// The day it is about.
        on: Date,
        /// Short id in her address.
        address: Slug,
        /// Name.
        name: String,
        /// Title.
        title: Option<String>,
        /// Where she works or is elected.
        organisation: Option<Reference>,
        /// Her party.
        party: Option<String>,
        /// E-mail, when who asks may see it.
        email: Option<String>,
        /// Telephone, when who asks may see it.
        phone: Option<String>,
        /// Whether her identity is protected; only the registrar ever sees `true`.
        protected: bool,
        /// Her seats, latest first.
        seats: Vec<PersonSeat>,
        /// Bodies she is the contact of, on the day.
        contact_of: Vec<Reference>,
        /// Where to go on.
        links: Links,
    }

    /// A seat she has, had or will have.
    struct PersonSeat {
        /// In which body.
        body: Reference,
        /// What she is there.
        role: RoleWord,
        /// The side of the seat.
        side: Option<SideWord>,
        /// Whom the seat represents.
        represents: Option<String>,
        /// First day.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
        /// The appointing decision.
        decision: Option<String>,
    }
}

/// The answer.
pub(crate) fn answer(v: &View, read: &Read) -> Person {
    let row = &read.row;
    let organisation = row.organisation.as_ref().zip(row.organisation_name.as_deref());
    let seats = read.posts.iter().map(|post| PersonSeat {
        body: shared::to_body(v, &post.body, &post.body_name),
        role: RoleWord(post.role.0),
        side: post.side.as_ref().map(|side| SideWord(side.0)),
        represents: post.organisation.clone(),
        from: post.from,
        to: post.to,
        decision: post.decision.clone(),
    });
    Person {
        on: v.on(),
        address: row.address.clone(),
        name: row.name.clone(),
        title: row.title.clone(),
        organisation: organisation.map(|(slug, name)| shared::to_organisation(v, slug, name)),
        party: row.party.clone(),
        email: row.email.clone(),
        phone: row.phone.clone(),
        protected: row.protected,
        seats: seats.collect(),
        contact_of: read.contact_of.iter().map(|(slug, name)| shared::to_body(v, slug, name)).collect(),
        links: shared::links(v),
    }
}
