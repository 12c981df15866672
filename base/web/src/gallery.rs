//! Every component in its states, at `/komponenter` in the demo: what a designer looks at, and what axe walks.

use crate::{
    failure::{Answer, Failure, FailurePage},
    feature::{Sample, samples_of},
    view::View,
    visit::Visit,
};

/// `GET /komponenter`.
pub(crate) async fn show(visit: Visit) -> Answer {
    let _ = visit;
    Err(Failure::NotHere)
}

/// The samples of the frame itself.
pub(crate) fn samples(view: &View) -> Vec<Sample> {
    samples_of::<FailurePage>(view)
}
