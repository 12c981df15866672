//! Bodies against months, one chip a meeting, with how often each meets and should.

use web::View;

use crate::{
    model::Run,
    pages::{
        months::{Chip, Months},
        parts::Asked,
        ring::{sketch::Sketch, tables::chip},
    },
};

/// The matrix, group by group.
pub(super) fn months(v: &View, asked: &Asked, run: &Run, sketch: &Sketch) -> Months {
    let caption = v.t1("yearwheel-matrix-heading", "letter", asked.letter.word());
    let mut months = Months::of(v, run.basis.instance.year, caption, "yearwheel-column-count");
    let mut of = None;
    for (at, body) in run.basis.bodies.iter().enumerate() {
        if of != Some(body.group) {
            of = Some(body.group);
            months.begin(v, body.group);
        }
        let planned = &run.basis.instance.bodies[at];
        let chips: Vec<Chip> = sketch.of_body(&body.slug).map(|mark| chip(v, mark)).collect();
        let rule = match (planned.n_min, planned.n_max) {
            (min, max) if min == max => min.to_string(),
            (min, max) => format!("{min}–{max}"),
        };
        let count = v.t2("yearwheel-count", "n", chips.len(), "rule", rule);
        let short = chips.len() < planned.n_target;
        let link = v.link_to(body.short.as_str(), &format!("/organ/{}", body.slug));
        months.row(link.into(), chips, (count, short));
    }
    months
}
