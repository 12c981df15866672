//! An alternative as a ring: what the matrix shows, on the drawing of the year wheel.

use kernel::{LocalTime, slug::Slug};
use scheduling::{Meeting, instance::BLOCKS};
use web::View;

use super::{findings::findings, found::Found};
use crate::{
    model::{Proposal, Run},
    pages::{
        parts::{self, Asked},
        ring::sketch::{Mark, Sketch},
        standing::Standing,
        words::Telling,
    },
};

/// The alternative, with the breaks of its county; only the bodies that are wanted.
pub(super) fn sketch(
    v: &View,
    asked: &Asked,
    county: &str,
    (run, one): (&Run, &Proposal),
    (found, wanted): (&Found, &dyn Fn(&Slug) -> bool),
) -> Sketch {
    let telling = Telling::of(v, &run.basis);
    let mark = |meeting: &Meeting| {
        let (told, body) = (telling.meeting(meeting), &run.basis.bodies[meeting.body]);
        let standing = Standing::in_proposal(run, meeting);
        // What others have set is kept free for the whole day when nobody has said when it is.
        let whole_day = run.basis.instance.bodies[meeting.body].dur == BLOCKS;
        let time = |minutes| if standing == Standing::Outside && whole_day { None } else { clock(minutes) };
        Mark {
            group: body.group,
            order: meeting.body,
            slug: body.slug.clone(),
            name: body.name.clone(),
            short: body.short.clone(),
            date: told.date,
            starts: time(told.from),
            ends: time(told.to),
            online: told.place.is_none(),
            place: told.place,
            standing,
            address: move_address(v, asked, run, meeting),
            found: found.of(meeting),
            beside: Vec::new(),
        }
    };
    let meetings = one.plan.meetings.iter().filter(|meeting| wanted(&run.basis.bodies[meeting.body].slug));
    Sketch::of(run.basis.instance.year, v.today, county, meetings.map(mark).collect())
}

/// The whole alternative, with what it does not manage.
pub(in crate::pages) fn whole(v: &View, asked: &Asked, county: &str, (run, one): (&Run, &Proposal)) -> Sketch {
    let found = Found::of_findings(&findings(v, run, one));
    sketch(v, asked, county, (run, one), (&found, &|_| true))
}

fn clock(minutes: u16) -> Option<LocalTime> {
    LocalTime::new(i8::try_from(minutes / 60).ok()?, i8::try_from(minutes % 60).ok()?)
}

/// Where a meeting is moved, without language: for who plans, and not for what others have set.
fn move_address(v: &View, asked: &Asked, run: &Run, meeting: &Meeting) -> Option<String> {
    let movable = parts::keeps(&v.actor) && Standing::in_proposal(run, meeting) != Standing::Outside;
    let (number, body) = ((meeting.k + 1).to_string(), &run.basis.bodies[meeting.body]);
    movable.then(|| asked.of_letter("/flytta", &[("organ", body.slug.as_str()), ("mote", number.as_str())]))
}
