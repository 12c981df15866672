//! The year wheel on the command line: `radslag plan …`. Years to be planned come from files or, with `export`, from a register.

mod asked;
mod search;
mod words;

use std::{collections::BTreeSet, path::Path, sync::Arc};

use kernel::{Actor, Clock, Language};
use scheduling::{
    Effort, Explained, Instance, Plan, bound, explain,
    explain::{Conflict, days},
    replan,
    replan::{Ask, Mode, Moved},
    solve::Go,
    verdict,
};
use web::View;

use crate::{
    cli::plan::{PlanCommand, PlanExportOptions, ReplanMode, ReplanOptions, SolveOptions},
    demo, exchange,
    say::{self, Outcome},
    site::{self, StandingClock, SwedishClock},
};
use asked::{instance_of, plan_of};
use words::Names;

/// `radslag plan`
pub(crate) async fn run(language: Language, database: &str, command: PlanCommand) -> anyhow::Result<Outcome> {
    let clock = SwedishClock::new()?;
    let v = say::view(language, clock.today());
    match command {
        PlanCommand::Solve(options) => solve(&v, options).await,
        PlanCommand::Check { instance, plan } => check(&v, &instance, &plan),
        PlanCommand::Bound { instance } => bounded(&v, &instance),
        PlanCommand::Explain { instance, steps } => explained(&v, &instance, steps),
        PlanCommand::Replan(options) => replanned(&v, &options),
        PlanCommand::Export(options) => export(&v, database, clock, options).await,
    }
}

async fn solve(v: &View, options: SolveOptions) -> anyhow::Result<Outcome> {
    let instance = Arc::new(instance_of(v, &options.instance)?);
    let found = search::search(v, Arc::clone(&instance), &options).await?;
    let names = Names { v, instance: &instance };
    search::write(v, &options.output, &found)?;
    let verdict = verdict(&instance, &found.solved.plan);
    tell(&names, &verdict);
    if verdict.is_feasible() {
        say::out(&names.bound(verdict.cost.total(), &found.bound));
    }
    let told = [("moves", &found.solved.moves as &dyn web::text::AsArg), ("seed", &found.seed)];
    say::out(&v.text(if found.is_stopped { "app-plan-stopped" } else { "app-plan-moves" }, &told));
    say::out(&v.t1("app-plan-written", "file", options.output.display().to_string()));
    Ok(outcome(verdict.is_feasible()))
}

fn check(v: &View, instance: &Path, plan: &Path) -> anyhow::Result<Outcome> {
    let instance = instance_of(v, instance)?;
    let verdict = verdict(&instance, &plan_of(v, plan)?);
    tell(&Names { v, instance: &instance }, &verdict);
    Ok(outcome(verdict.is_feasible()))
}

/// Every rule that is broken, and the cost by component.
fn tell(names: &Names<'_>, verdict: &scheduling::Verdict) {
    for breach in &verdict.breaches {
        say::out(&format!("{}  {}", breach.rule().word(), names.breach(breach)));
    }
    say::out(&names.verdict(verdict.breaches.len()));
    say::out(&names.cost(&verdict.cost));
}

fn bounded(v: &View, instance: &Path) -> anyhow::Result<Outcome> {
    let instance = instance_of(v, instance)?;
    let names = Names { v, instance: &instance };
    let bound = bound(&instance);
    for body in &bound.impossible {
        say::out(&v.t1("app-plan-bound-impossible", "body", names.body(*body)));
    }
    say::out(&v.t1("app-plan-bound", "bound", bound.total));
    Ok(outcome(bound.impossible.is_empty()))
}

fn explained(v: &View, instance: &Path, steps: u64) -> anyhow::Result<Outcome> {
    let instance = instance_of(v, instance)?;
    let names = Names { v, instance: &instance };
    Ok(match explain(&instance, steps) {
        Explained::Possible(_) => {
            say::out(&v.t("app-plan-possible"));
            Outcome::Done
        }
        Explained::Conflicts(conflicts) => {
            conflicts.iter().for_each(|conflict| tell_conflict(&names, conflict));
            let bodies: BTreeSet<_> = conflicts.iter().flat_map(|conflict| &conflict.bodies).collect();
            for meeting in days(&instance).iter().filter(|meeting| bodies.contains(&meeting.body)) {
                say::out(&names.days_left(meeting));
            }
            Outcome::Found
        }
        Explained::Unknown => {
            say::out(&v.t1("app-plan-unknown", "steps", steps));
            Outcome::Found
        }
    })
}

fn tell_conflict(names: &Names<'_>, conflict: &Conflict) {
    say::out(&names.v.t(if conflict.is_smallest { "app-plan-conflict" } else { "app-plan-conflict-perhaps" }));
    for rule in &conflict.rules {
        say::out(&format!("  {}  {}", rule.of_model().word(), names.rule(*rule)));
    }
}

fn replanned(v: &View, options: &ReplanOptions) -> anyhow::Result<Outcome> {
    let mut instance = instance_of(v, &options.instance)?;
    instance.plan = Some(plan_of(v, &options.plan)?);
    asked::sound(v, &options.plan, &instance)?;
    let notice = match &options.notice {
        None => 0,
        Some(text) => asked::day_of(&instance, say::day(v, text)?),
    };
    let mode = match options.mode {
        ReplanMode::FewestMoves => Mode::FewestMoves,
        ReplanMode::Best => Mode::Best,
        ReplanMode::Only(body, k) => Mode::Only(asked::meeting(v, &instance, body, k)?),
    };
    let effort = Effort { seed: options.seed, moves: options.moves };
    let replanned = replan(&instance, Ask { mode, notice, effort }, |_| Go::On);
    let names = Names { v, instance: &instance };
    for Moved { was, is } in &replanned.moved {
        say::out(&names.moved(was.as_ref(), is.as_ref()));
    }
    say::out(&v.t1("app-plan-moved", "n", replanned.moved.len()));
    tell(&names, &verdict(&instance, &replanned.plan));
    if let Some(output) = &options.output {
        search::write_json(v, output, &serde_json::to_value(&replanned.plan)?)?;
        say::out(&v.t1("app-plan-written", "file", output.display().to_string()));
    }
    Ok(outcome(replanned.breaches.is_empty()))
}

async fn export(v: &View, database: &str, real: SwedishClock, options: PlanExportOptions) -> anyhow::Result<Outcome> {
    let today = if options.demo { ::demo::TODAY } else { real.today() };
    let clock = Arc::new(StandingClock::at(today, real));
    let folder = tempfile::tempdir()?;
    let db = if options.demo {
        demo::county(v, &folder.path().join("demo.sqlite"), clock).await?
    } else {
        site::ready(v, database, clock, site::Older::Refused).await?
    };
    let (county, year) = (options.county.clone(), options.year.unwrap_or(today.year() + 1));
    let actor = Actor::System { part: "plan" };
    let instance: Instance = db.read(move |tx| yearwheel::commands::instance(tx, &actor, &county, year, today)).await?;
    if instance.bodies.is_empty() {
        return Err(say::mistake(v, "app-plan-no-bodies", &[("county", &options.county), ("year", &year)]));
    }
    exchange::write_file(v, &options.to, serde_json::to_string(&instance)?.as_bytes())?;
    let (file, bodies, people) = (options.to.display().to_string(), instance.bodies.len(), instance.people.len());
    say::out(&v.text("app-plan-exported", &[("file", &file), ("bodies", &bodies), ("people", &people)]));
    Ok(Outcome::Done)
}

fn outcome(is_whole: bool) -> Outcome {
    if is_whole { Outcome::Done } else { Outcome::Found }
}

/// Meetings of a plan in the order in which they are written.
fn in_order(mut plan: Plan) -> Plan {
    plan.meetings.sort_unstable();
    plan
}
