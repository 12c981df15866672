//! Everything that is wrong with wishes, all at once. Pure: what stands has been read.

use std::collections::HashSet;

use bodies::model::record::Record;
use charter::facts::MeetingState;
use kernel::{Act, Actor, Of, Period, slug::Slug};

use super::look::{Looked, Target, bodies_of};
use crate::{
    model::{Fault, Occasion, Wish, WishFault},
    rules::clash::{Slot, clashes},
};

/// Longest place, in characters: as the register takes it.
const PLACE: usize = 200;
/// Longest remark, in characters.
const NOTE: usize = 1000;
/// Longest address on the web, in bytes.
const LINK: usize = 2000;

/// What is wrong; empty when all can be kept.
pub(super) fn faults(actor: &Actor, looked: &Looked, why: &str, year: Option<i16>, wishes: &[Wish]) -> Vec<WishFault> {
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for (at, (wish, target)) in wishes.iter().zip(&looked.targets).enumerate() {
        let twice = wish.meeting().filter(|meeting| !seen.insert(*meeting)).map(Fault::Twice);
        let all = twice.into_iter().chain(of_bodies(actor, looked, wish, target)).chain(of_target(wish, target, why));
        let all = all.chain(wish.occasion().into_iter().flat_map(|occasion| of_occasion(looked, occasion, year)));
        found.extend(all.map(|fault| WishFault { wish: at, fault }));
    }
    let slots = slots(looked, wishes);
    found.extend(clashes(&slots).into_iter().filter_map(|(slot, other)| {
        let (body, date, starts) = (slot.body.clone(), slot.date, other.starts);
        Some(WishFault { wish: slot.wish?, fault: Fault::AtSameTime { body, date, starts, other: other.wish } })
    }));
    found
}

/// What is wrong with whose meeting it is.
fn of_bodies(actor: &Actor, looked: &Looked, wish: &Wish, target: &Target) -> Vec<Fault> {
    let bodies = bodies_of(wish, target);
    let date = wish.occasion().map(|occasion| occasion.date).or(match target {
        Target::Draft(draft) => Some(draft.occasion.date),
        _ => None,
    });
    let mut found = Vec::new();
    let mut seen: HashSet<&Slug> = HashSet::new();
    for slug in &bodies {
        if !seen.insert(slug) {
            found.push(Fault::WithItself(slug.clone()));
            continue;
        }
        let Some(body) = looked.bodies.get(slug) else {
            found.push(Fault::NoBody(slug.clone()));
            continue;
        };
        if !actor.may(Act::SteerBody, Of::Body(slug)) {
            found.push(Fault::NotYours(slug.clone()));
        }
        let days = Period { from: body.from, to: body.to };
        if let Some(date) = date.filter(|date| !days.contains(*date)) {
            found.push(Fault::NotThen(slug.clone(), date));
        }
    }
    found
}

/// What is wrong with doing it to what stands.
fn of_target(wish: &Wish, target: &Target, why: &str) -> Option<Fault> {
    let all = match (wish, target) {
        (Wish::Arrange { .. }, _) | (_, Target::Draft(_)) => return None,
        (Wish::Publish { .. }, Target::Meetings { all, .. }) => {
            return Some(Fault::Published(all.first()?.date()));
        }
        (_, Target::Meetings { all, .. }) => all,
        (_, Target::New | Target::Nothing) => return Some(Fault::NoMeeting(wish.meeting()?)),
    };
    let own = all.iter().find(|held| Some(held.id) == wish.meeting())?;
    match own.state {
        MeetingState::Held => Some(Fault::Held(own.date())),
        MeetingState::Cancelled => Some(Fault::Cancelled(own.date())),
        MeetingState::Planned if why.trim().is_empty() => needs_why(wish, &own.record).then_some(Fault::NoWhy),
        MeetingState::Planned => None,
    }
}

/// Whether those who count on the meeting must be told why: it is cancelled, or held at another time or place. A day where only
/// the month was known, a link or a remark needs no reason.
fn needs_why(wish: &Wish, before: &Record) -> bool {
    let Wish::Move { to, .. } = wish else { return true };
    let time = |field: &str| before.text(field).parse().ok();
    let same = before.day("date") == Some(to.date)
        && (time("starts"), time("ends")) == (to.starts, to.ends)
        && before.text("place") == to.place.as_deref().unwrap_or_default();
    !same && before.get("month_only") != Some(&true.into())
}

/// What is wrong with when and where.
fn of_occasion(looked: &Looked, occasion: &Occasion, year: Option<i16>) -> Vec<Fault> {
    let longer = |text: &Option<String>, most: usize| text.as_ref().is_some_and(|text| text.chars().count() > most);
    let mut found = Vec::new();
    if let Some(year) = year.filter(|year| occasion.date.year() != *year) {
        found.push(Fault::OutsideYear(occasion.date, year));
    }
    match (occasion.starts, occasion.ends) {
        (None, Some(ends)) => found.push(Fault::EndAlone(ends)),
        (Some(starts), Some(ends)) if ends <= starts => found.push(Fault::EndsBefore(starts, ends)),
        _ => {}
    }
    found.extend(occasion.host.iter().filter(|slug| !looked.organisations.contains(*slug)).cloned().map(Fault::NoHost));
    found.extend(longer(&occasion.place, PLACE).then_some(Fault::LongPlace(PLACE)));
    found.extend(longer(&occasion.note, NOTE).then_some(Fault::LongNote(NOTE)));
    found.extend(occasion.link.iter().filter(|link| !is_link(link)).cloned().map(Fault::NoLink));
    found
}

/// An address that a browser opens as a page, and only safely.
fn is_link(text: &str) -> bool {
    let rest = text.strip_prefix("https://");
    rest.is_some_and(|rest| rest.contains('.') && !rest.starts_with('.'))
        && text.len() <= LINK
        && !text.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"".contains(c))
}

/// What takes up time when all wishes are kept.
fn slots(looked: &Looked, wishes: &[Wish]) -> Vec<Slot> {
    let gone: HashSet<_> = looked
        .targets
        .iter()
        .flat_map(|target| match target {
            Target::Meetings { all, .. } => all.as_slice(),
            _ => &[],
        })
        .map(|held| held.id)
        .collect();
    let stand = looked.standing.iter().filter(|standing| !gone.contains(&standing.id)).map(|standing| Slot {
        body: standing.body.clone(),
        date: standing.date,
        starts: standing.starts,
        ends: standing.ends,
        wish: None,
    });
    let mut slots: Vec<Slot> = stand.collect();
    for (at, (wish, target)) in wishes.iter().zip(&looked.targets).enumerate() {
        let occasion = match (wish.occasion(), wish, target) {
            (Some(occasion), ..) => occasion,
            (None, Wish::Publish { .. }, Target::Draft(draft)) => &draft.occasion,
            _ => continue,
        };
        let Occasion { date, starts, ends, .. } = *occasion;
        let bodies = bodies_of(wish, target).into_iter();
        slots.extend(bodies.map(|body| Slot { body, date, starts, ends, wish: Some(at) }));
    }
    slots
}
