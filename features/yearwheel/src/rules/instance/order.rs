//! Who meets before whom: what charters say, what bodies are to each other, and that officials meet before their forum.

use charter::rule::RuleKind;
use kernel::slug::Slug;
use scheduling::instance::{Body, BodyIndex, Link, Mode};

use super::body::{NO_LIMIT, told};
use crate::{
    model::{Assumed, BasisBody, Group, Habits, Reason, Told},
    rules::facts::{BodyFacts, LinkWord},
};

/// How long before the day by which a preparation is due it may have been, in days.
const NOT_EARLIER: i64 = 14;
/// Days before a forum within which its officials meet, where only their kinship is known.
const TWIN: (i64, i64) = (14, 28);
/// Days before a meeting within which a pre-meeting lies, where the charter names no number.
const PRE_MEETING: i64 = 14;

/// The links of a year. A body that meets before each of another's meetings is asked for as many.
pub(super) fn links(
    facts: &[&BodyFacts],
    habits: &[Habits],
    bodies: &mut [Body],
    basis: &mut [BasisBody],
) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    for child in 0..facts.len() {
        for Wanted { parent, mode, days, reason } in wanted(child, facts) {
            let ((lo, hi), told_by) = said(days, &habits[child], reason);
            let link = Link { parent, child, mode, lo, hi };
            let known = links.iter().any(|other| (other.parent, other.child) == (parent, child));
            let both_outside = [parent, child].iter().all(|at| facts[*at].group == Group::National);
            if known || both_outside || parent == child || leads_back(&links, &link) {
                continue;
            }
            match mode {
                Mode::Indexed => as_many(bodies, parent, child, is(&basis[child], Assumed::Spacing, Reason::Said)),
                // How often it meets is not its charter's word: it may meet as often as what it prepares for.
                Mode::Exists if !is(&basis[child], Assumed::Count, Reason::Charter) => {
                    follow(bodies, parent, child, is(&basis[child], Assumed::Count, Reason::Said));
                }
                // Its charter keeps it from meeting so often: an order that is only taken for granted gives way.
                Mode::Exists if reason == Reason::Assumed && bodies[child].n_max < bodies[parent].n_min => continue,
                Mode::Exists => {}
            }
            let own = [Reason::Charter, Reason::Said].iter().any(|by| is(&basis[child], Assumed::Spacing, *by));
            if mode == Mode::Exists && !own {
                // Its days follow the other's: what is too near is not more than the other allows itself.
                bodies[child].gap_min = bodies[child].gap_min.min(bodies[parent].gap_min / 2);
            }
            let words = vec![facts[parent].name.clone(), lo.to_string(), hi.to_string()];
            told(&mut basis[child].assumptions, Assumed::Before, told_by, Told::Words(words));
            links.push(link);
        }
    }
    // What was told of how often they meet is told as it has become.
    for (body, basis) in bodies.iter().zip(basis.iter_mut()) {
        for one in &mut basis.assumptions {
            match one.about {
                Assumed::Count => one.told = Told::Count(body.n_min, body.n_max, body.n_target),
                Assumed::Spacing => one.told = Told::Range(body.gap_min, body.gap_ideal, body.gap_max),
                _ => {}
            }
        }
    }
    links
}

/// Whether something of a body comes from there.
fn is(body: &BasisBody, about: Assumed, reason: Reason) -> bool {
    body.assumptions.iter().any(|one| one.about == about && one.reason == reason)
}

/// The days before which a body meets, as somebody has said where the charter has not; a bound that nobody has said gives way.
fn said((days, by_charter): (Lag, bool), habits: &Habits, reason: Reason) -> (Lag, Reason) {
    if by_charter || !habits.says(Assumed::Before) {
        // A charter that says before whom, and not how long before: the days are taken for granted.
        return (days, if reason == Reason::Charter && !by_charter { Reason::Assumed } else { reason });
    }
    let lo = habits.before_min.unwrap_or(days.0).min(habits.before_max.unwrap_or(i64::MAX));
    let hi = habits.before_max.unwrap_or(days.1).max(lo);
    ((lo, hi), Reason::Said)
}

/// A body that nobody has said how often meets, meets at least as often as what it prepares for.
fn follow(bodies: &mut [Body], parent: BodyIndex, child: BodyIndex, wanted_is_said: bool) {
    let (max, wanted, ideal) = (bodies[parent].n_max, bodies[parent].n_target, bodies[parent].gap_ideal);
    let body = &mut bodies[child];
    body.n_max = body.n_max.max(max);
    if !wanted_is_said {
        body.n_target = body.n_target.max(wanted);
    }
    body.gap_ideal = body.gap_ideal.min(ideal).max(body.gap_min);
}

/// Fewest and most days.
type Lag = (i64, i64);

/// That a body meets before another.
struct Wanted {
    parent: BodyIndex,
    mode: Mode,
    /// How long before, and whether the charter says so.
    days: (Lag, bool),
    /// Who says that it does.
    reason: Reason,
}

/// Before whom a body meets: by its charter, by what it is to others, as officials before their forum.
fn wanted(child: BodyIndex, facts: &[&BodyFacts]) -> Vec<Wanted> {
    let place = |slug: &Slug| facts.iter().position(|other| other.slug == *slug);
    let body = facts[child];
    let of_rules = body.rules.iter().filter_map(|(rule, _)| {
        let (slug, mode, days) = of_rule(rule)?;
        Some(Wanted { parent: place(slug)?, mode, days, reason: Reason::Charter })
    });
    let of_links = body.links.iter().filter_map(|(word, slug)| {
        let (mode, days) = match word {
            LinkWord::PreparesFor => (Mode::Exists, TWIN),
            LinkWord::PreMeeting => (Mode::Indexed, (0, PRE_MEETING)),
            LinkWord::Twin => return None,
        };
        Some(Wanted { parent: place(slug)?, mode, days: (days, false), reason: Reason::Register })
    });
    let of_twins = twins(body, facts).into_iter().map(|parent| Wanted {
        parent,
        mode: Mode::Exists,
        days: (TWIN, false),
        reason: Reason::Assumed,
    });
    of_rules.chain(of_links).chain(of_twins).collect()
}

/// Before whom a rule asks a body to meet, how, and how long before: with whether the rule names the days.
fn of_rule(rule: &RuleKind) -> Option<(&Slug, Mode, (Lag, bool))> {
    match rule {
        RuleKind::PreMeeting { parent, lead_days } => Some((parent, Mode::Indexed, ((0, i64::from(*lead_days)), true))),
        RuleKind::BeforeEach { body, lead_days } => {
            let lead = lead_days.map(i64::from);
            Some((body, Mode::Indexed, ((0, lead.unwrap_or(PRE_MEETING)), lead.is_some())))
        }
        RuleKind::PreparesFor { body, lead_days } => {
            let lead = i64::from(*lead_days);
            Some((body, Mode::Exists, ((lead, lead + NOT_EARLIER), true)))
        }
        _ => None,
    }
}

/// The forums whose twin this body of officials is.
fn twins(body: &BodyFacts, facts: &[&BodyFacts]) -> Vec<BodyIndex> {
    if body.group != Group::Officials {
        return Vec::new();
    }
    let is_twin = |one: &BodyFacts, other: &Slug| {
        let linked = one.links.iter().any(|(word, slug)| *word == LinkWord::Twin && slug == other);
        linked || one.rules.iter().any(|(rule, _)| matches!(rule, RuleKind::Twin { body, .. } if body == other))
    };
    let forums = facts.iter().enumerate().filter(|(_, other)| other.group == Group::Forum);
    forums.filter(|(_, other)| is_twin(body, &other.slug) || is_twin(other, &body.slug)).map(|(at, _)| at).collect()
}

/// As many meetings of the child as of the parent; they follow its days, near or far as those are.
fn as_many(bodies: &mut [Body], parent: BodyIndex, child: BodyIndex, spacing_is_said: bool) {
    let (min, max, wanted) = (bodies[parent].n_min, bodies[parent].n_max, bodies[parent].n_target);
    let body = &mut bodies[child];
    let settled = body.fixed.iter().map(|fixed| fixed.k + 1).max().unwrap_or_default();
    body.n_min = min.max(settled);
    body.n_max = max.max(body.n_min);
    body.n_target = wanted.clamp(body.n_min, body.n_max);
    if !spacing_is_said {
        (body.gap_min, body.gap_max, body.w_gap, body.prev_eff) = (1, 1000, 0, None);
    }
    body.min_physical = body.min_physical.min(min);
    if body.host_max < body.n_max {
        body.host_max = NO_LIMIT;
    }
}

/// Whether the parent already prepares, over other links, for the child.
fn leads_back(links: &[Link], new: &Link) -> bool {
    let (mut waiting, mut been) = (vec![new.parent], Vec::new());
    while let Some(body) = waiting.pop() {
        if body == new.child {
            return true;
        }
        if !been.contains(&body) {
            been.push(body);
            waiting.extend(links.iter().filter(|link| link.child == body).map(|link| link.parent));
        }
    }
    false
}
