//! How many meetings each body could have: every combination that could decide whether there is a year.
//!
//! Most combinations cannot decide anything: a year without its last meeting is one too, as long as nothing needs that meeting. So a body is tried
//! with its fewest meetings only, unless another waits for one of them or some must be at a place while others may be online.

use crate::instance::{Body, BodyIndex, Instance, Mode, ONLINE};

/// The combinations, one after the other.
pub(super) struct Counts {
    /// Bodies that have as many as each other, with the counts to try, the most promising first.
    groups: Vec<(Vec<BodyIndex>, Vec<usize>)>,
    /// Of each group which of its counts is next; `None` when all have been.
    at: Option<Vec<usize>>,
    counts: Vec<usize>,
}

impl Counts {
    pub(super) fn of(instance: &Instance) -> Self {
        let bodies = instance.bodies.len();
        let mut of: Vec<BodyIndex> = (0..bodies).collect();
        for link in instance.links.iter().filter(|link| link.mode == Mode::Indexed) {
            let (least, most) = (of[link.parent].min(of[link.child]), of[link.parent].max(of[link.child]));
            of.iter_mut().filter(|of| **of == most).for_each(|of| *of = least);
        }
        let mut groups = Vec::new();
        for first in (0..bodies).filter(|body| of[*body] == *body) {
            let members: Vec<BodyIndex> = (first..bodies).filter(|body| of[*body] == first).collect();
            let tried = tried(instance, &members);
            groups.push((members, tried));
        }
        let at = groups.iter().all(|(_, tried)| !tried.is_empty()).then(|| vec![0; groups.len()]);
        Self { groups, at, counts: vec![0; bodies] }
    }
}

impl Iterator for Counts {
    type Item = Vec<usize>;

    /// The next combination: of each body how many meetings it has.
    fn next(&mut self) -> Option<Vec<usize>> {
        let at = self.at.as_mut()?;
        for ((members, tried), at) in self.groups.iter().zip(&*at) {
            members.iter().for_each(|body| self.counts[*body] = tried[*at]);
        }
        match (0..at.len()).find(|group| at[*group] + 1 < self.groups[*group].1.len()) {
            Some(group) => {
                at[..group].fill(0);
                at[group] += 1;
            }
            None => self.at = None,
        }
        Some(self.counts.clone())
    }
}

/// The counts to try of bodies that must have as many as each other.
///
/// Without its last meeting a year is still one, when there are enough left, all of them may be online or none may, and nobody needs
/// the meeting before one of his own. Then the fewest are enough to try.
fn tried(instance: &Instance, members: &[BodyIndex]) -> Vec<usize> {
    let bodies = || members.iter().map(|body| &instance.bodies[*body]);
    let last_set = bodies().flat_map(|body| &body.fixed).map(|fixed| fixed.k + 1).max().unwrap_or(0);
    let least = bodies().map(|body| body.n_min.max(needed(body))).max().unwrap_or(0).max(last_set);
    let most = bodies().map(|body| body.n_max).min().unwrap_or(0);
    let fits = |count: &usize| bodies().all(|body| has_places(body, *count));
    let is_awaited =
        |body: &BodyIndex| instance.links.iter().any(|link| link.mode == Mode::Exists && link.child == *body);
    let is_free = |body: &Body| body.min_physical == 0 || !body.places.contains(&ONLINE);
    let mut tried: Vec<usize> = (least..=most).filter(fits).collect();
    if members.iter().any(is_awaited) {
        tried.reverse();
    } else if bodies().all(is_free) {
        tried.truncate(1);
    }
    tried
}

/// Meetings that must be, so that enough of them are at a place.
fn needed(body: &Body) -> usize {
    body.min_physical
}

/// Whether there are places for so many meetings, when none is set: enough hosts, and turns where they are taken.
/// Asked before anything is tried: counts that no places could ever do for are left out at once.
fn has_places(body: &Body, count: usize) -> bool {
    let hosts = body.places.iter().filter(|place| **place >= 0).count();
    let is_online = body.places.contains(&ONLINE);
    let mut most = hosts.saturating_mul(body.host_max);
    if body.rotate && hosts == 1 {
        most = most.min(if is_online { count.div_ceil(2) } else { 1 });
    }
    let at_a_place = if is_online { body.min_physical } else { count };
    count == 0 || (!body.places.is_empty() && at_a_place <= most && body.min_physical <= count)
}
