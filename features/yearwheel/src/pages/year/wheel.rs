//! An alternative as a ring: what the matrix shows, on the drawing of the year wheel.

use kernel::LocalTime;
use scheduling::Meeting;
use web::View;

use super::found::Found;
use crate::{
    model::{Proposal, Run},
    pages::{
        parts::Asked,
        ring::sketch::{Mark, Sketch},
        standing::Standing,
        words::Telling,
    },
};

/// The alternative, with the breaks of its county.
pub(super) fn sketch(v: &View, asked: &Asked, county: &str, (run, one): (&Run, &Proposal), found: &Found) -> Sketch {
    let telling = Telling::of(v, &run.basis);
    let mark = |meeting: &Meeting| {
        let (told, body) = (telling.meeting(meeting), &run.basis.bodies[meeting.body]);
        Mark {
            group: body.group,
            order: meeting.body,
            slug: body.slug.clone(),
            name: body.name.clone(),
            short: body.short.clone(),
            date: told.date,
            starts: clock(told.from),
            online: told.place.is_none(),
            place: told.place,
            standing: Standing::in_proposal(run, meeting),
            address: move_address(v, asked, run, meeting).unwrap_or_else(|| format!("/organ/{}", body.slug)),
            found: found.of(meeting),
            beside: Vec::new(),
        }
    };
    Sketch::of(run.basis.instance.year, v.today, county, one.plan.meetings.iter().map(mark).collect())
}

fn clock(minutes: u16) -> Option<LocalTime> {
    LocalTime::new(i8::try_from(minutes / 60).ok()?, i8::try_from(minutes % 60).ok()?)
}

/// Where a meeting is moved, without language: for who plans, and not for what others have set.
pub(in crate::pages) fn move_address(v: &View, asked: &Asked, run: &Run, meeting: &Meeting) -> Option<String> {
    let movable = crate::pages::parts::keeps(&v.actor) && Standing::in_proposal(run, meeting) != Standing::Outside;
    let (number, body) = ((meeting.k + 1).to_string(), &run.basis.bodies[meeting.body]);
    movable.then(|| asked.of_letter("/flytta", &[("organ", body.slug.as_str()), ("mote", number.as_str())]))
}
