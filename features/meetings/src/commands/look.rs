//! What stands before wishes are kept: the bodies, the meetings that are wished about, what else takes up time on those days.

use std::collections::{HashMap, HashSet};

use bodies::{
    model::record::{Owner, Place, Record, RecordKind},
    store::record,
};
use charter::facts::MeetingState;
use db::{Result, Tx};
use kernel::{
    Actor, Date,
    id::{Id, MeetingId},
    slug::Slug,
};

use crate::{
    model::Wish,
    store::look::{self, BodyDays, Draft, Standing},
};

/// Part of the program that reads here: who may do what is judged afterwards.
const READER: Actor = Actor::System { part: "meetings" };

/// A meeting of the register, of one body.
#[derive(Clone, Debug)]
pub(super) struct Held {
    pub(super) id: MeetingId,
    pub(super) place: Place,
    pub(super) body: Slug,
    pub(super) state: MeetingState,
    pub(super) record: Record,
}

impl Held {
    /// The day; meetings have one.
    pub(super) fn date(&self) -> Date {
        self.record.day("date").unwrap_or(Date::ZERO)
    }
}

/// What a wish is about.
#[derive(Clone, Debug)]
pub(super) enum Target {
    /// Something new.
    New,
    /// Nothing that is there.
    Nothing,
    /// A meeting, and those of other bodies that are held with it. The first is that of the body that arranged it.
    Meetings { link: Option<String>, all: Vec<Held> },
    /// A draft.
    Draft(Draft),
}

/// What stands.
#[derive(Debug)]
pub(super) struct Looked {
    pub(super) bodies: HashMap<Slug, BodyDays>,
    pub(super) organisations: HashSet<Slug>,
    /// One for each wish.
    pub(super) targets: Vec<Target>,
    pub(super) standing: Vec<Standing>,
}

/// The bodies that a wish touches, the one that arranges first.
pub(super) fn bodies_of(wish: &Wish, target: &Target) -> Vec<Slug> {
    match (wish, target) {
        (Wish::Arrange { body, together, .. }, _) => std::iter::once(body).chain(together).cloned().collect(),
        (_, Target::Meetings { all, .. }) => all.iter().map(|held| held.body.clone()).collect(),
        (_, Target::Draft(draft)) => std::iter::once(&draft.body).chain(&draft.together).cloned().collect(),
        (_, Target::New | Target::Nothing) => Vec::new(),
    }
}

/// Reads what stands: three statements, and some for each meeting that is wished about.
pub(super) fn look(tx: &mut Tx<'_>, wishes: &[Wish]) -> Result<Looked> {
    let targets = wishes.iter().map(|wish| target(tx, wish)).collect::<Result<Vec<_>>>()?;
    let named: HashSet<Slug> = wishes.iter().zip(&targets).flat_map(|(wish, target)| bodies_of(wish, target)).collect();
    let list = look::listed(&named);
    let hosts = wishes.iter().filter_map(|wish| wish.occasion()?.host.as_ref());
    let drafts = targets.iter().filter_map(|target| match target {
        Target::Draft(draft) => draft.occasion.host.as_ref(),
        _ => None,
    });
    let hosts: HashSet<&Slug> = hosts.chain(drafts).collect();
    let organisations = match hosts.is_empty() {
        true => Vec::new(),
        false => look::organisations(tx, &look::listed(hosts))?,
    };
    let days = || {
        wishes.iter().zip(&targets).filter_map(|(wish, target)| match (wish.occasion(), target) {
            (Some(occasion), _) => Some(occasion.date),
            (None, Target::Draft(draft)) => Some(draft.occasion.date),
            _ => None,
        })
    };
    let standing = match (days().min(), days().max()) {
        (Some(first), Some(last)) => look::standing(tx, &list, first, last)?,
        _ => Vec::new(),
    };
    Ok(Looked {
        bodies: look::bodies(tx, &list)?.into_iter().map(|body| (body.slug.clone(), body)).collect(),
        organisations: organisations.into_iter().collect(),
        targets,
        standing,
    })
}

fn target(tx: &mut Tx<'_>, wish: &Wish) -> Result<Target> {
    let Some(meeting) = wish.meeting() else { return Ok(Target::New) };
    let lead = look::lead(tx, meeting)?;
    let together = match lead {
        Some(lead) => look::together(tx, lead)?,
        None => vec![meeting],
    };
    let lead = lead.unwrap_or(meeting);
    let mut all = Vec::new();
    for id in together {
        all.extend(held(tx, id)?);
    }
    all.sort_by_key(|held| held.id != lead);
    // Of a meeting that one body no longer has, the others may still be wished about.
    if all.iter().any(|held| held.id == meeting) {
        return Ok(Target::Meetings { link: look::link(tx, lead)?, all });
    }
    Ok(look::draft(tx, meeting)?.map_or(Target::Nothing, Target::Draft))
}

fn held(tx: &mut Tx<'_>, id: MeetingId) -> Result<Option<Held>> {
    let Some(owned) = look::owner(tx, id)? else { return Ok(None) };
    let owner = Owner::Body(owned.body, owned.slug.clone());
    let place = Place { kind: RecordKind::Meeting, owner, id: id.uuid(), word: String::new() };
    let found = record::get(tx, &READER, &place)?;
    Ok(found.map(|record| Held { id, place, body: owned.slug, state: owned.state.0, record }))
}
