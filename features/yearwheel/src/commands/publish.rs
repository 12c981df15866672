//! A proposal becomes meetings of the register, and a version that is kept. Meetings that were published before keep their identity:
//! what subscribes to them sees a meeting that moves, not one that went and one that came.

use std::collections::BTreeMap;

use bodies::{
    commands::change::{self, Change, Item},
    model::record::{MeetingRecord, Owner, Place, Record, RecordKind},
    store::record::{self, Which},
};
use charter::facts::MeetingState;
use db::{Result, Tx};
use kernel::{Actor, Date};
use scheduling::{Meeting, Plan, instance::ONLINE};
use serde_json::json;

use super::log;
use crate::{
    model::{Basis, BasisBody, Group, Proposal, PublishedMeeting, Version, YearPlan},
    rules::{calendar::Days, difference::pairs, instance::BLOCKS},
    store::version,
};

/// What is said when a year is published.
#[derive(Clone, Debug, Default)]
pub struct Approval {
    /// Who has approved it, by which decision.
    pub decision: String,
    /// A remark.
    pub note: String,
    /// Rules that are broken on purpose, what each is about, and why.
    pub deviations: Vec<(String, String, String)>,
}

/// What was published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// The number of the version.
    pub number: i64,
    /// Meetings that are new.
    pub added: usize,
    /// Meetings that have moved.
    pub moved: usize,
    /// Meetings that are cancelled.
    pub cancelled: usize,
}

/// The meetings of a plan in words that outlive what it was planned from, by body and day; dates from outside too when they are asked for.
#[must_use]
pub fn in_words(basis: &Basis, plan: &Plan, outside: bool) -> Vec<PublishedMeeting> {
    let days = Days::of(basis.instance.year);
    let known = plan.meetings.iter().filter_map(|meeting| Some((meeting, basis.bodies.get(meeting.body)?)));
    let wanted = known.filter(|(_, body)| outside || body.group != Group::National);
    wanted.map(|(meeting, body)| in_word(basis, &days, meeting, body)).collect()
}

/// One meeting in words.
#[must_use]
pub fn in_word(basis: &Basis, days: &Days, meeting: &Meeting, body: &BasisBody) -> PublishedMeeting {
    let dur = basis.instance.bodies[meeting.body].dur;
    let last = (meeting.start + dur).min(BLOCKS.len()).saturating_sub(1);
    let place = usize::try_from(meeting.place).ok().filter(|_| meeting.place != ONLINE);
    PublishedMeeting {
        body: body.slug.to_string(),
        name: body.name.clone(),
        date: days.date(meeting.day),
        from: BLOCKS[meeting.start.min(BLOCKS.len() - 1)][0],
        to: BLOCKS[last][1],
        place: place.and_then(|place| basis.instance.places.get(place).cloned()),
    }
}

/// Publishes a proposal.
///
/// # Errors
/// [`change::Refused`] in [`db::Error::Other`] when the register would no longer make sense; what the database says.
pub fn publish(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (plan, basis, proposal): (&YearPlan, &Basis, &Proposal),
    approval: &Approval,
    today: Date,
) -> Result<Published> {
    let meetings = in_words(basis, &proposal.plan, false);
    let mut published = write(tx, actor, basis, &meetings, today)?;
    for (rule, subject, reason) in &approval.deviations {
        version::accept(tx, plan.id, (rule, subject), reason, actor.log_name())?;
    }
    let new = Version {
        id: tx.new_id(),
        number: 0,
        letter: proposal.letter.word().into(),
        meetings,
        broken: proposal.broken,
        cost: proposal.cost.total(),
        decision: approval.decision.clone(),
        note: approval.note.clone(),
        published_by: actor.log_name().into(),
        published_at: tx.now(),
    };
    published.number = version::add(tx, plan.id, &new)?;
    let what = json!({
        "version": published.number, "letter": proposal.letter, "decision": approval.decision,
        "added": published.added, "moved": published.moved, "cancelled": published.cancelled,
    });
    log(tx, "yearwheel.published", plan.id, what)?;
    Ok(published)
}

/// Writes a year's meetings: what stands and is not held yet is moved, kept or cancelled, what is new is added.
fn write(
    tx: &mut Tx<'_>,
    actor: &Actor,
    basis: &Basis,
    meetings: &[PublishedMeeting],
    today: Date,
) -> Result<Published> {
    let mut of_body: BTreeMap<&str, Vec<&PublishedMeeting>> = BTreeMap::new();
    meetings.iter().for_each(|one| of_body.entry(&one.body).or_default().push(one));
    let (mut items, mut published) = (Vec::new(), Published::default());
    for body in basis.bodies.iter().filter(|body| body.group != Group::National) {
        let new: Vec<&PublishedMeeting> =
            of_body.remove(body.slug.as_str()).unwrap_or_default().into_iter().filter(|one| one.date > today).collect();
        let year = basis.instance.year;
        write_body(tx, actor, (body, year), (&new, today), &mut items, &mut published)?;
    }
    change::apply(tx, actor, &Change { items })?;
    Ok(published)
}

fn write_body(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (body, year): (&BasisBody, i16),
    (new, today): (&[&PublishedMeeting], Date),
    items: &mut Vec<Item>,
    published: &mut Published,
) -> Result<()> {
    let owner = Owner::Body(body.id, body.slug.clone());
    let mut standing = Vec::new();
    for kept in record::list(tx, actor, RecordKind::Meeting, Which::of(&owner))? {
        let meeting: MeetingRecord = kept.record.typed().map_err(db::Error::other)?;
        let planned = meeting.state == MeetingState::Planned && !meeting.month_only;
        if planned && meeting.date.year() == year && meeting.date > today {
            standing.push((kept, meeting));
        }
    }
    let before: Vec<Date> = standing.iter().map(|(_, meeting)| meeting.date).collect();
    let after: Vec<Date> = new.iter().map(|one| one.date).collect();
    for pair in pairs(&before, &after) {
        match pair {
            (Some(at), Some(to)) => {
                let (kept, meeting) = &standing[at];
                let wanted = MeetingRecord { date: new[to].date, note: Some(note(new[to])), ..meeting.clone() };
                published.moved += usize::from(wanted.date != meeting.date);
                let place = at_place(&owner, kept.id);
                items.push(Item { place, before: Some(kept.record.clone()), after: Some(typed(&wanted)?) });
            }
            (Some(at), None) => {
                let (kept, meeting) = &standing[at];
                let wanted = MeetingRecord { state: MeetingState::Cancelled, ..meeting.clone() };
                published.cancelled += 1;
                let place = at_place(&owner, kept.id);
                items.push(Item { place, before: Some(kept.record.clone()), after: Some(typed(&wanted)?) });
            }
            (None, Some(to)) => {
                let note = Some(note(new[to]));
                let wanted =
                    MeetingRecord { date: new[to].date, month_only: false, state: MeetingState::Planned, note };
                published.added += 1;
                let place = record::new_place(tx, &owner, RecordKind::Meeting);
                items.push(Item { place, before: None, after: Some(typed(&wanted)?) });
            }
            (None, None) => {}
        }
    }
    Ok(())
}

fn at_place(owner: &Owner, id: uuid::Uuid) -> Place {
    Place { kind: RecordKind::Meeting, owner: owner.clone(), id, word: String::new() }
}

fn typed(meeting: &MeetingRecord) -> Result<Record> {
    Record::of(meeting).map_err(db::Error::other)
}

/// Time and place as a remark, as people write them.
fn note(meeting: &PublishedMeeting) -> String {
    let clock = |minutes: u16| format!("{:02}.{:02}", minutes / 60, minutes % 60);
    let place = meeting.place.as_deref().unwrap_or("digitalt");
    format!("kl. {}–{}, {place}", clock(meeting.from), clock(meeting.to))
}

