//! What a change would do to the findings, without doing it: the change is made, looked at, and taken back.

use std::collections::{BTreeSet, HashMap};

use charter::finding::{Accepted, Arg, Finding, Level};
use db::{Db, Result, Tx};
use kernel::{Actor, Date, Period, id::BodyId, slug::Slug};

use super::{Applied, Change, apply};
use crate::{
    jobs,
    store::finding::{self, Answer},
};

/// Other bodies whose findings are looked at too, at most.
const OTHERS: usize = 60;

/// A finding and the days it holds from the day asked for on.
#[derive(Debug)]
pub struct Lasting {
    /// The finding, beside its body.
    pub answer: Answer,
    /// The days.
    pub period: Period,
}

/// What a change does to the findings from a day on.
#[derive(Debug, Default)]
pub struct Effect {
    /// Findings, or days of findings, that come.
    pub come: Vec<Lasting>,
    /// Findings, or days of findings, that go.
    pub go: Vec<Lasting>,
}

/// What a change would do.
#[derive(Debug)]
pub struct Preview {
    /// The change itself.
    pub change: Change,
    /// What would be done.
    pub applied: Applied,
    /// What follows for the findings.
    pub effect: Effect,
}

/// Carries what was seen out of the unit of work, which is thereby taken back: the change, what was done, to which bodies,
/// and what is found of them afterwards.
#[derive(Debug, thiserror::Error)]
#[error("a preview is taken back")]
struct Seen {
    change: Change,
    applied: Applied,
    bodies: Vec<BodyId>,
    after: Vec<finding::Upcoming>,
}

/// Makes the change that `compose` gives, tells what would follow from `day` on, and takes it back.
///
/// # Errors
/// As [`apply`] and `compose`; nothing is saved in any case.
pub async fn preview<F>(db: &Db, actor: &Actor, day: Date, compose: F) -> Result<Preview>
where
    F: Fn(&mut Tx<'_>) -> Result<Change> + Send + Sync + 'static,
{
    let who = actor.clone();
    let tried: Result<()> = db
        .write(actor, "preview", move |tx| {
            let change = compose(tx)?;
            let applied = apply(tx, &who, &change)?;
            let mut bodies: BTreeSet<BodyId> = applied.bodies.iter().copied().collect();
            while bodies.len() < OTHERS {
                let waiting = finding::stale(tx, 20)?;
                if jobs::recount_waiting(tx)? == 0 {
                    break;
                }
                bodies.extend(waiting);
            }
            let bodies: Vec<BodyId> = bodies.into_iter().collect();
            let after = upcoming(tx, &who, &bodies, day)?;
            Err(db::Error::other(Seen { change, applied, bodies, after }))
        })
        .await;
    let Err(ended) = tried else { return Err(db::Error::other("a preview cannot be saved")) };
    let Seen { change, applied, bodies, after } = *ended.downcast::<Seen>()?;
    let who = actor.clone();
    let before = db.read(move |tx| upcoming(tx, &who, &bodies, day)).await?;
    Ok(Preview { change, applied, effect: difference(before, after) })
}

fn upcoming(tx: &mut Tx<'_>, actor: &Actor, bodies: &[BodyId], day: Date) -> Result<Vec<finding::Upcoming>> {
    let mut all = Vec::new();
    for body in bodies {
        all.extend(finding::upcoming(tx, actor, *body, day)?);
    }
    Ok(all)
}

/// What is in one and not in the other, on the same days.
fn difference(before: Vec<finding::Upcoming>, after: Vec<finding::Upcoming>) -> Effect {
    let come = only_in(&before, &after);
    let go = only_in(&after, &before);
    let lasting = |all: Vec<finding::Upcoming>, keep: Vec<bool>| {
        let kept = all.into_iter().zip(keep).filter(|(_, keep)| *keep);
        kept.map(|(up, _)| Lasting { period: Period { from: Some(up.from), to: up.to() }, answer: up.answer }).collect()
    };
    Effect { come: lasting(after, come), go: lasting(before, go) }
}

/// What a finding says of whom, whatever the days.
type Says<'a> = (&'a Slug, Level, &'a str, &'a [(String, Arg)], Option<&'a Accepted>);

fn says(up: &finding::Upcoming) -> Says<'_> {
    let Finding { level, text, args, deviation, .. } = &up.answer.kept.0.finding;
    (&up.answer.slug, *level, text, args, deviation.as_ref())
}

/// Which of `these` hold on a day on which none of `others` says the same.
fn only_in(others: &[finding::Upcoming], these: &[finding::Upcoming]) -> Vec<bool> {
    let mut said: HashMap<Says<'_>, Vec<&finding::Upcoming>> = HashMap::new();
    others.iter().for_each(|other| said.entry(says(other)).or_default().push(other));
    let covered = |up: &finding::Upcoming| {
        let same = said.get(&says(up)).into_iter().flatten();
        same.into_iter().any(|other| other.from <= up.from && other.last >= up.last)
    };
    these.iter().map(|up| !covered(up)).collect()
}
