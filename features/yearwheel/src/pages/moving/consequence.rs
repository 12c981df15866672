//! What follows when a meeting is moved to a day, in a sentence or two.

use web::phrase::Phrase;

use super::Chosen;
use crate::{
    pages::words::{self, Telling},
    rules::moving::Moving,
};

/// What follows of a choice, in a sentence or two: why it cannot be, else who cannot come, how journeys change, who meets beside.
pub(super) fn consequence(telling: &Telling<'_>, chosen: &Chosen<'_>, one: &Moving) -> Phrase {
    let v = telling.v;
    if let Some(why) = one.why {
        return telling.why(one.meeting.body, why).into();
    }
    if let Some(breach) = one.breaks.first() {
        return telling.breach(breach);
    }
    let instance = &chosen.run.basis.instance;
    let mut sentences: Vec<String> = Vec::new();
    let of = instance.bodies[one.meeting.body].hard_members().count();
    match one.away.len() {
        0 if of == 0 => {}
        0 => sentences.push(v.t("yearwheel-all-can").into_owned()),
        n => sentences.push(v.t2("yearwheel-some-cannot", "n", n, "of", of)),
    }
    match words::hours(one.travel) {
        0 => {}
        more @ 1.. => sentences.push(v.t1("yearwheel-travel-more", "n", more)),
        less => sentences.push(v.t1("yearwheel-travel-less", "n", -less)),
    }
    for (body, shared) in &one.beside {
        sentences.push(v.t2("yearwheel-beside", "body", telling.name(*body), "n", *shared));
    }
    if one.published {
        sentences.push(v.t("yearwheel-published-changes").into_owned());
    }
    if one.mends > 0 {
        sentences.push(v.t1("yearwheel-mends", "n", one.mends));
    }
    sentences.join(" ").into()
}
