//! Who was elected at a meeting becomes an assignment of the register.

use bodies::{
    commands::change::{Change, Item},
    model::record::{HolderRecord, Owner, Record, RecordKind},
    store::record,
};
use charter::facts::Represents;
use db::{Result, Tx};
use kernel::{Date, id::Id, slug::Slug};

use crate::{rules::elections::Member, store::election::Ballot};

/// Somebody who was elected.
#[derive(Clone, Debug)]
pub struct Elected {
    /// The seat she gets.
    pub seat: charter::facts::Seat,
    /// She.
    pub member: Member,
    /// Her address.
    pub person: Slug,
    /// The meeting's day, which is her first.
    pub day: Date,
    /// The paragraph of the minutes: "§ 3".
    pub paragraph: String,
}

/// The change that puts somebody who was elected into her seat; she sits until the seat ends.
///
/// # Errors
/// What the database says.
pub fn change(tx: &mut Tx<'_>, ballot: &Ballot, elected: &Elected) -> Result<Change> {
    let owner = Owner::Body(ballot.body, ballot.slug.clone());
    let of_seat = match &elected.seat.represents {
        Represents::Organisation(organisation) => Some(organisation),
        _ => None,
    };
    let comes_from = elected.member.organisation.clone().filter(|from| Some(from) != of_seat);
    let record = HolderRecord {
        seat: elected.seat.id.uuid(),
        person: elected.person.clone(),
        organisation: comes_from,
        decision: Some(format!("{} {}", ballot.name, elected.paragraph)),
        decided: Some(elected.day),
        from: Some(elected.day),
        to: elected.seat.period.to,
    };
    let record = Record::of(&record).map_err(db::Error::other)?;
    let place = record::new_place(tx, &owner, RecordKind::Holder);
    Ok(Change { items: vec![Item { place, before: None, after: Some(record) }] })
}
