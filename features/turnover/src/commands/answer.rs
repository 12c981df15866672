//! What an organisation answers becomes records of the register: people, nominations, and with a decision assignments. All of
//! it or nothing, with everything that follows: findings, history, search.

use std::collections::HashMap;

use bodies::{
    commands::change::{self, Applied, Change, Item, NewThings},
    model::record::{HolderRecord, NomineeRecord, Owner, PersonRecord, Place, Record, RecordKind},
    store::record::{self, Which as Records},
};
use db::{Result, Tx};
use kernel::{
    Actor, Date,
    id::{Id, OrganisationId, SeatId},
    slug::Slug,
};
use serde_json::json;
use sha2::{Digest, Sha256};

use web::View;

use super::{log, welcome};
use crate::{
    model::Asked,
    rules::answers::{Named, folded},
    store::{
        organisation::{self, Along},
        paper::{self, NewPaper},
        picture::{Picture, State},
        seat::{SeatLine, Sitting},
    },
};

/// A decision of whoever appoints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// "Kommunfullmäktige § 134".
    pub reference: String,
    /// Its day.
    pub day: Date,
}

/// A decision as a file.
#[derive(Clone, Debug)]
pub struct Paper {
    /// What it is called where it comes from.
    pub name: String,
    /// What it is, told from its content.
    pub media_type: &'static str,
    /// What it holds.
    pub content: Vec<u8>,
}

/// What is to be kept.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Who is named for which seat.
    pub named: Vec<Named>,
    /// The decision; without one everybody is proposed and nobody appointed.
    pub decision: Option<Decision>,
    /// What came along.
    pub along: Along,
    /// The decision as a file.
    pub paper: Option<Paper>,
    /// The day it came in.
    pub today: Date,
}

/// What was kept.
#[derive(Clone, Debug)]
pub struct Kept {
    /// What was done to the register.
    pub applied: Applied,
    /// How many seats somebody was named for.
    pub seats: usize,
}

/// What stands in the register for a seat, in a few letters: a form that was read at another state is not saved over it.
#[must_use]
pub fn mark(picture: &Picture, seat: &SeatLine) -> String {
    let mut digest = Sha256::new();
    let all = [&picture.sittings, &picture.nominees];
    for (at, sitting) in all
        .into_iter()
        .enumerate()
        .flat_map(|(at, of)| of.get(&seat.seat).into_iter().flatten().map(move |sitting| (at, sitting)))
    {
        let person = sitting.person.as_ref().map_or("", |person| person.as_str());
        let decision = sitting.decision.as_deref().unwrap_or_default();
        digest.update(format!("{at}/{}/{person}/{decision}/{:?};", sitting.id, sitting.to));
    }
    digest.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

/// Who acts when an organisation answers: its steward for this act, by the name and office she gave.
///
/// The link is what gives her the right, to these seats alone; no account is made of it.
#[must_use]
pub fn actor(asked: &Asked, by: &str) -> Actor {
    Actor::person(by, kernel::actor::Relation::Steward { organisation: asked.slug.clone() })
}

/// Keeps an answer. `v` speaks Swedish, for letters to who comes and who leaves.
///
/// # Errors
/// [`change::Refused`] in [`db::Error::Other`]; what the database says.
pub fn save(
    tx: &mut Tx<'_>,
    actor: &Actor,
    v: &View,
    (picture, asked): (&Picture, &Asked),
    answer: &Answer,
) -> Result<Kept> {
    let mut items = Vec::new();
    let mut people = People::default();
    for named in &answer.named {
        let Some(seat) = picture.seats.iter().find(|seat| seat.seat == named.seat) else { continue };
        let person = people.whom(tx, asked, named, &mut items)?;
        seat_items(tx, actor, (picture, seat), (asked, answer), &person, &mut items)?;
    }
    let applied = change::apply(tx, actor, &Change { items })?;
    keep_paper(tx, picture, asked, answer)?;
    if answer.decision.is_some() {
        welcome::write(tx, v, picture, &answer.named)?;
    }
    organisation::answered(tx, picture.round.id, asked.organisation, &answer.along)?;
    let what = json!({
        "organisation": asked.organisation,
        "seats": answer.named.iter().map(|named| named.seat).collect::<Vec<_>>(),
        "decision": answer.decision.as_ref().map(|decision| decision.reference.as_str()),
        "entries": applied.entries,
    });
    let by = json!({ "by": answer.along.by });
    log(tx, "turnover.answered", picture.round.id, what, Some(by))?;
    Ok(Kept { applied, seats: answer.named.len() })
}

fn keep_paper(tx: &mut Tx<'_>, picture: &Picture, asked: &Asked, answer: &Answer) -> Result<()> {
    let (Some(paper), Some(decision)) = (&answer.paper, &answer.decision) else { return Ok(()) };
    let id = tx.new_id::<OrganisationId>().uuid();
    let new = NewPaper {
        id,
        name: &paper.name,
        media_type: paper.media_type,
        digest: &Sha256::digest(&paper.content),
        content: &paper.content,
        decision: &decision.reference,
    };
    paper::add_paper(tx, picture.round.id, asked.organisation, &new).map(drop)
}

/// People that an answer enters into the register: the same name twice is one person.
#[derive(Default)]
struct People {
    new: NewThings,
    entered: HashMap<Vec<u8>, Slug>,
}

impl People {
    /// The address of whoever is named; whoever is new is entered, what is told anew of who is known is noted.
    fn whom(&mut self, tx: &mut Tx<'_>, asked: &Asked, named: &Named, items: &mut Vec<Item>) -> Result<Slug> {
        if let Some(known) = &named.known {
            note(tx, known, named, items)?;
            return Ok(known.clone());
        }
        let key = folded(&named.name);
        if let Some(address) = self.entered.get(&key) {
            return Ok(address.clone());
        }
        let record = PersonRecord {
            name: named.name.clone(),
            title: None,
            organisation: Some(asked.slug.clone()),
            party: named.party.as_deref().map(Slug::new).transpose().map_err(db::Error::other)?,
            email: named.email.clone(),
            phone: None,
            contact_public: false,
            protected: false,
        };
        let record = Record::of(&record).map_err(db::Error::other)?;
        let place = self.new.place(tx, RecordKind::Person, None, &record)?;
        let address = Slug::new(&place.word).map_err(db::Error::other)?;
        items.push(Item { place, before: None, after: Some(record) });
        self.entered.insert(key, address.clone());
        Ok(address)
    }
}

/// Party and address that were told of somebody whom the register knows.
fn note(tx: &mut Tx<'_>, address: &Slug, named: &Named, items: &mut Vec<Item>) -> Result<()> {
    let system = Actor::System { part: "turnover" };
    let Some(owner) = record::by_word(tx, &system, RecordKind::Person, address.as_str())? else { return Ok(()) };
    let found = record::list(tx, &system, RecordKind::Person, Records::one(owner.object().1))?;
    let Some(kept) = found.into_iter().next() else { return Ok(()) };
    let mut after = kept.record.clone();
    for (field, told) in [("party", &named.party), ("email", &named.email)] {
        if let Some(told) = told {
            after.set(field, told.as_str());
        }
    }
    if after != kept.record && !items.iter().any(|item| item.place.id == kept.id) {
        let place = Place { kind: RecordKind::Person, owner, id: kept.id, word: address.to_string() };
        items.push(Item { place, before: Some(kept.record), after: Some(after) });
    }
    Ok(())
}

/// The nomination or the assignment for one seat; what it takes the place of goes.
fn seat_items(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (picture, seat): (&Picture, &SeatLine),
    (asked, answer): (&Asked, &Answer),
    person: &Slug,
    items: &mut Vec<Item>,
) -> Result<()> {
    let owner = Owner::Body(seat.body, seat.body_slug.clone());
    let comes_from = (seat.organisation.as_ref() != Some(&asked.slug)).then(|| asked.slug.clone());
    let holder = match picture.state(seat) {
        State::Filled(sitting) => Some(sitting),
        _ => None,
    };
    // Nobody sits before she is appointed; who takes the place of a mistake sits from the same day.
    let decided = answer.decision.as_ref().map(|decision| decision.day);
    let first = [Some(picture.round.starts), seat.from, seat.reopened, decided].into_iter().flatten().max();
    let from = holder.and_then(|holder| holder.from).or(first);
    let to = seat.to;
    // Whoever was proposed is either appointed now, or somebody else is proposed in her place.
    for nominee in own_nominees(picture, seat, asked) {
        withdraw(tx, actor, &owner, RecordKind::Nominee, nominee, items)?;
    }
    let (kind, record) = match &answer.decision {
        Some(decision) => {
            let record = HolderRecord {
                seat: seat.seat.uuid(),
                person: person.clone(),
                organisation: comes_from,
                decision: Some(decision.reference.clone()),
                decided: Some(decision.day),
                from,
                to,
            };
            (RecordKind::Holder, Record::of(&record))
        }
        None => {
            let record = NomineeRecord {
                seat: seat.seat.uuid(),
                person: person.clone(),
                organisation: comes_from,
                on: answer.today,
                from,
                to,
            };
            (RecordKind::Nominee, Record::of(&record))
        }
    };
    let record = record.map_err(db::Error::other)?;
    if let (RecordKind::Holder, Some(holder)) = (kind, holder) {
        withdraw(tx, actor, &owner, RecordKind::Holder, holder, items)?;
    }
    items.push(Item { place: record::new_place(tx, &owner, kind), before: None, after: Some(record) });
    Ok(())
}

/// Who the organisation itself has proposed: of a group, each member has its own proposal.
fn own_nominees<'p>(picture: &'p Picture, seat: &'p SeatLine, asked: &'p Asked) -> impl Iterator<Item = &'p Sitting> {
    let all = picture.nominees.get(&seat.seat).into_iter().flatten();
    all.filter(move |one| {
        one.organisation.as_ref().map_or(seat.organisation.as_ref() == Some(&asked.slug), |slug| *slug == asked.slug)
    })
}

fn withdraw(
    tx: &mut Tx<'_>,
    actor: &Actor,
    owner: &Owner,
    kind: RecordKind,
    sitting: &Sitting,
    items: &mut Vec<Item>,
) -> Result<()> {
    let place = Place { kind, owner: owner.clone(), id: sitting.id, word: String::new() };
    if let Some(before) = record::get(tx, actor, &place)? {
        items.push(Item { place, before: Some(before), after: None });
    }
    Ok(())
}

/// The seat of an identity in a picture.
#[must_use]
pub fn seat_of(picture: &Picture, id: SeatId) -> Option<&SeatLine> {
    picture.seats.iter().find(|seat| seat.seat == id)
}
