//! A proposal becomes meetings of the register, and a version that is kept. Meetings that were published before keep their identity:
//! what subscribes to them sees a meeting that moves, not one that went and one that came.

use std::collections::BTreeMap;

use db::{Result, Tx};
use kernel::{Actor, Date, LocalTime};
use meetings::model::{Occasion, Wish};
use scheduling::{Meeting, Plan, instance::ONLINE};
use serde_json::json;

use super::log;
use crate::{
    model::{Basis, BasisBody, Group, Proposal, PublishedMeeting, Version, YearPlan},
    rules::{calendar::Days, difference::pairs, instance::BLOCKS, towns},
    store::{
        standing::{self, Standing},
        version,
    },
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
/// [`meetings::model::Refused`] in [`db::Error::Other`] when the meetings cannot be kept; what the database says.
pub fn publish(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (plan, basis, proposal): (&YearPlan, &Basis, &Proposal),
    approval: &Approval,
    today: Date,
) -> Result<Published> {
    let planned = in_words(basis, &proposal.plan, false);
    let (wishes, mut published) = wishes(tx, basis, &planned, today)?;
    let why = format!("Årsplan {}: {}", plan.year, approval.decision);
    meetings::commands::keep_year(tx, actor, &why, plan.year, &wishes)?;
    for (rule, subject, reason) in &approval.deviations {
        version::accept(tx, plan.id, (rule, subject), reason, actor.log_name())?;
    }
    let new = Version {
        id: tx.new_id(),
        number: 0,
        letter: proposal.letter.word().into(),
        meetings: planned,
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

/// What is wished of meetings: what stands and has not been is moved, kept or cancelled, what is new is arranged.
fn wishes(tx: &mut Tx<'_>, basis: &Basis, planned: &[PublishedMeeting], today: Date) -> Result<(Vec<Wish>, Published)> {
    let mut of_body: BTreeMap<&str, Vec<&PublishedMeeting>> = BTreeMap::new();
    planned.iter().filter(|one| one.date > today).for_each(|one| of_body.entry(&one.body).or_default().push(one));
    let mut standing = standing::by_body(basis, standing::of_year(tx, basis.instance.year, today)?);
    let (mut wishes, mut published) = (Vec::new(), Published::default());
    for body in basis.bodies.iter().filter(|body| body.group != Group::National) {
        let (old, new) =
            (standing.remove(&body.id).unwrap_or_default(), of_body.remove(body.slug.as_str()).unwrap_or_default());
        let before: Vec<Date> = old.iter().map(|one| one.date).collect();
        let after: Vec<Date> = new.iter().map(|one| one.date).collect();
        for pair in pairs(&before, &after) {
            match pair {
                (Some(at), Some(to)) => {
                    let (one, occasion) = (&old[at], occasion(new[to], Some(&old[at])));
                    published.moved += usize::from(one.date != occasion.date);
                    if differs(one, &occasion) {
                        wishes.push(Wish::Move { meeting: one.id, to: occasion });
                    }
                }
                (Some(at), None) => {
                    published.cancelled += 1;
                    wishes.push(Wish::Cancel { meeting: old[at].id });
                }
                (None, Some(to)) => {
                    published.added += 1;
                    let (body, occasion) = (body.slug.clone(), occasion(new[to], None));
                    wishes.push(Wish::Arrange { body, together: Vec::new(), occasion, draft: false });
                }
                (None, None) => {}
            }
        }
    }
    Ok((wishes, published))
}

/// When and where, with what stood there before that a plan does not know: host, link, remark.
fn occasion(meeting: &PublishedMeeting, before: Option<&Standing>) -> Occasion {
    let clock = |minutes: u16| {
        let (hours, minutes) = (i8::try_from(minutes / 60).ok()?, i8::try_from(minutes % 60).ok()?);
        LocalTime::new(hours, minutes)
    };
    // The room of a place that is in the right town already is kept.
    let room = before.and_then(|one| one.place.clone()).filter(|place| {
        towns::in_words(place).map(|town| town.name) == meeting.place.as_deref() && meeting.place.is_some()
    });
    Occasion {
        starts: clock(meeting.from),
        ends: clock(meeting.to),
        place: room.or_else(|| meeting.place.clone()),
        host: before.and_then(|one| one.host.clone()),
        online: meeting.place.is_none() || before.is_some_and(|one| one.online),
        link: before.and_then(|one| one.link.clone()),
        note: before.and_then(|one| one.note.clone()),
        ..Occasion::on(meeting.date)
    }
}

fn differs(one: &Standing, to: &Occasion) -> bool {
    (one.date, one.starts, one.ends, &one.place, one.online) != (to.date, to.starts, to.ends, &to.place, to.online)
}
