//! A year's plan for programs.

use kernel::Date;
use web::{View, shape};

use super::{Asked, Read, findings, found::Found};
use crate::{
    model::{Group, Proposal, Run},
    pages::{
        standing::Standing,
        words::{self, Telling},
    },
    rules::outcome::outcome,
};

shape! {
    /// A year's plan: how the search stands, and one alternative.
    struct Plan {
        /// The year.
        year: i16,
        /// The county, by code.
        county: String,
        /// Whether a search goes on.
        searching: bool,
        /// Who asked for the search; empty when nobody has.
        asked_by: String,
        /// Changes to be tried for each alternative.
        moves: i64,
        /// The alternatives that there are.
        alternatives: Vec<AlternativeOf>,
        /// Which of them is shown; empty when there is none.
        shown: String,
        /// Its meetings, by date.
        meetings: Vec<PlannedMeeting>,
        /// What it does not manage.
        findings: Vec<String>,
    }

    /// An alternative in figures.
    struct AlternativeOf {
        /// A, B or C.
        letter: String,
        /// Whether the search for it has ended.
        done: bool,
        /// Changes tried.
        moves: i64,
        /// Hard rules that it breaks.
        broken: i64,
        /// What it costs by its dials.
        cost: i64,
        /// What no plan with the same dials costs less than, once that is known.
        bound: Option<i64>,
        /// Minutes of travel.
        travel_minutes: i64,
        /// Members who cannot come, once for each meeting.
        absent: usize,
        /// Meetings online.
        online: usize,
        /// Meetings fewer than wanted.
        missing: usize,
        /// Who moved something in it by hand last.
        edited_by: Option<String>,
    }

    /// A planned meeting.
    struct PlannedMeeting {
        /// Address word of the body.
        body: String,
        /// Which of its meetings, from 1.
        number: usize,
        /// The day.
        date: Date,
        /// When it begins.
        from: String,
        /// When it ends.
        to: String,
        /// The town; nothing online.
        place: Option<String>,
        /// Whether the day comes from outside.
        outside: bool,
        /// `published` where the register has it on that day, `outside` where somebody else has set it, else `draft`.
        standing: String,
        /// What about it needs a look, in sentences.
        findings: Vec<String>,
    }
}

/// A year's plan for programs.
pub(super) fn plan(v: &View, asked: &Asked, read: &Read) -> Plan {
    let run = read.run.as_ref();
    let shown = run.and_then(|run| Some((run, read.shown(asked.letter)?)));
    let about = shown.map(|(run, one)| findings::findings(v, run, one)).unwrap_or_default();
    let found = Found::of_findings(&about);
    Plan {
        year: asked.year,
        county: read.scope.county.clone(),
        searching: run.is_some_and(Run::goes_on),
        asked_by: run.map(|run| run.asked_by.clone()).unwrap_or_default(),
        moves: run.map_or(0, |run| tried(run.moves)),
        alternatives: run
            .map(|run| read.proposals.iter().map(|one| alternative(run, one)).collect())
            .unwrap_or_default(),
        shown: shown.map(|(_, one)| one.letter.word().to_owned()).unwrap_or_default(),
        meetings: shown.map(|(run, one)| meetings(v, run, one, &found)).unwrap_or_default(),
        findings: about.iter().map(|(finding, _)| finding.sentence.words()).collect(),
    }
}

fn tried(moves: u64) -> i64 {
    i64::try_from(moves).unwrap_or(i64::MAX)
}

fn alternative(run: &Run, one: &Proposal) -> AlternativeOf {
    let outcome = outcome(&run.basis.instance, &one.plan);
    AlternativeOf {
        letter: one.letter.word().into(),
        done: one.done,
        moves: tried(one.moves),
        broken: one.broken,
        cost: one.cost.total(),
        bound: one.bound,
        travel_minutes: outcome.travel,
        absent: outcome.absent,
        online: outcome.online,
        missing: outcome.missing,
        edited_by: one.edited_by.clone(),
    }
}

fn meetings(v: &View, run: &Run, one: &Proposal, found: &Found) -> Vec<PlannedMeeting> {
    let telling = Telling::of(v, &run.basis);
    let mut all: Vec<_> = one.plan.meetings.iter().collect();
    all.sort_by_key(|meeting| (meeting.day, meeting.start, meeting.body));
    let of = |meeting: &&scheduling::Meeting| {
        let told = telling.meeting(meeting);
        PlannedMeeting {
            number: meeting.k + 1,
            date: told.date,
            from: words::clock(v, told.from),
            to: words::clock(v, told.to),
            place: told.place,
            outside: run.basis.bodies[meeting.body].group == Group::National,
            standing: Standing::in_proposal(run, meeting).word().into(),
            findings: found.of(meeting),
            body: told.body,
        }
    };
    all.iter().map(of).collect()
}
