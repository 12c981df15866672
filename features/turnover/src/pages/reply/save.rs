//! An answer is looked through, held against what others have answered meanwhile, and saved: all of it or nothing.

use std::collections::HashMap;

use axum::http::StatusCode;
use bodies::commands::{change::Refused, fault_words, file};
use bodies::model::words as said;
use kernel::{Actor, id::SeatId};
use web::{
    Answer, Failure, Submission, Visit,
    components::{ConflictView, Differing, Problem},
    failure::{Fault, Refusal},
};

use super::{
    asked::{self, Context, Door, Written, own_proposal},
    form::{self, ReplyPage},
};
use crate::{
    commands::answer::{self, Decision, Paper},
    pages::{parts, words},
    rules::{
        answers::{self, At, Given, Named, Whole, Wrong},
        pasted::{self, Line, Means},
    },
    store::{
        organisation::{self, Along},
        picture::State,
        seat::SeatLine,
    },
};

/// Somebody else has answered between reading and saving. Carried out of the unit of work in [`db::Error::Other`].
#[derive(Debug, thiserror::Error)]
#[error("answered by somebody else meanwhile")]
struct Meanwhile;

/// The form or JSON as it was sent.
pub(super) async fn post(visit: &Visit, context: Context, sent: &Submission) -> Answer {
    if sent.get(ConflictView::CHOICE) == Some(ConflictView::SAVED) {
        return Ok(visit.see_other(&context.path()));
    }
    let mut written = Written::sent(&context, sent);
    if sent.get("step") == Some("read") {
        let lines = read_lines(visit, &context, &mut written);
        return refuse(visit, &context, &written, &[], Some(&lines));
    }
    if stale(&context, &written) {
        return conflict(visit, &context, sent, &written);
    }
    let (ready, wrong) = ready(visit, &context, &written, sent);
    let Some(ready) = ready.filter(|_| wrong.is_empty()) else {
        return refuse(visit, &context, &written, &wrong, None);
    };
    save(visit, context, sent, &written, ready).await
}

/// The form again with what was written, when the file was larger than is taken.
pub(super) fn too_large(visit: &Visit, context: &Context, sent: &Submission) -> Answer {
    if visit.wants_json() {
        return Err(Failure::Refused(Refusal::TooLarge));
    }
    let v = visit.view("").undated();
    let wrong = [("fil".to_owned(), v.t1("turnover-fault-file-large", "most", 25))];
    let page = ReplyPage::asking(v, context, &Written::sent(context, sent), &wrong, None);
    visit.page(StatusCode::PAYLOAD_TOO_LARGE, &page)
}

/// Fills empty names with what pasted lines mean.
fn read_lines(visit: &Visit, context: &Context, written: &mut Written) -> Vec<Line> {
    // Minutes are in Swedish, whatever language she who pastes them reads.
    let (v, sv) = (visit.view(""), parts::swedish(visit));
    let words = |key: &str| vec![sv.t(key).into_owned(), v.t(key).into_owned()];
    let places: Vec<pasted::Place> = context
        .picture
        .seats
        .iter()
        .map(|seat| pasted::Place {
            seat: seat.seat,
            body: vec![seat.body_name.clone()],
            role: words(said::role(seat.role.0)),
            side: seat.side.as_ref().map(|side| words(said::side(side.0))).unwrap_or_default(),
            filled: context.picture.state(seat).is_filled(),
        })
        .collect();
    let lines = pasted::read(&written.pasted, &places);
    for line in &lines {
        if let Means::Seat { seat, name, email } = &line.means {
            let given = written.given.entry(*seat).or_default();
            *given = Given { same: false, name: name.clone(), email: email.clone(), party: given.party.clone() };
        }
    }
    lines
}

/// What was given for a seat beyond what stood in the form already.
fn is_changed(context: &Context, seat: &SeatLine, given: &Given) -> bool {
    if given.is_empty() {
        return false;
    }
    let standing = match context.picture.state(seat) {
        State::Filled(sitting) => Some(sitting),
        _ => own_proposal(context, seat),
    };
    let Some(sitting) = standing else { return true };
    let same = |text: &str, kept: Option<&String>| text.is_empty() || kept.map(String::as_str) == Some(text);
    given.same
        || !same(&given.name, sitting.name.as_ref())
        || !same(&given.party, sitting.party.as_ref())
        || !given.email.is_empty()
}

/// Whether a seat that something is written for is no longer as it was read.
fn stale(context: &Context, written: &Written) -> bool {
    context.picture.seats.iter().any(|seat| differs(context, written, seat))
}

fn differs(context: &Context, written: &Written, seat: &SeatLine) -> bool {
    let Some(given) = written.given.get(&seat.seat) else { return false };
    let read = written.marks.get(&seat.seat);
    !given.is_empty() && read.is_some_and(|mark| *mark != answer::mark(&context.picture, seat))
}

/// Both texts, with everything that was written sent along.
fn conflict(visit: &Visit, context: &Context, sent: &Submission, written: &Written) -> Answer {
    if visit.wants_json() {
        return Err(Failure::Changed);
    }
    let v = visit.view("").undated();
    let seats = context.picture.seats.iter().filter(|seat| differs(context, written, seat));
    let differing = seats.map(|seat| {
        let given = written.given.get(&seat.seat).cloned().unwrap_or_default();
        let mine = if given.same { context.before(seat).map(|p| p.name).unwrap_or_default() } else { given.name };
        let saved = match context.picture.state(seat) {
            State::Filled(sitting) => {
                let decision = sitting.decision.as_ref().map(|d| format!(" ({d})")).unwrap_or_default();
                format!("{}{decision}", sitting.name.clone().unwrap_or_default())
            }
            State::Proposed(sitting) => sitting.name.clone().unwrap_or_default(),
            State::Empty => String::new(),
        };
        Differing { field: format!("{}: {}", seat.body_name, words::seat(&v, seat)), mine, saved }
    });
    let differing = differing.collect();
    let now = asked::marks(context);
    let fresh = |(name, value): &(String, String)| {
        let seat = name.strip_prefix("lage-").and_then(|id| id.parse().ok()).map(crate::store::round::seat_id);
        let mark = seat.and_then(|seat: SeatId| now.get(&seat).cloned());
        (name.clone(), mark.unwrap_or_else(|| value.clone()))
    };
    let hidden = sent.fields.iter().filter(|(name, _)| name != ConflictView::CHOICE).map(fresh).collect();
    let conflict = ConflictView {
        who: context.asked.answered_by.clone().unwrap_or_else(|| v.t("turnover-somebody").into_owned()),
        at: context.asked.answered.unwrap_or_else(|| visit.app.clock.now()),
        differing,
        action: v.url(&context.path()),
        hidden,
    };
    visit.page(StatusCode::CONFLICT, &ReplyPage::conflicting(v, context, conflict))
}

/// What is to be saved.
#[derive(Clone)]
struct Ready {
    named: Vec<Named>,
    decision: Option<Decision>,
    along: Along,
    paper: Option<Paper>,
}

/// Everything that is wrong, or what is to be saved.
fn ready(
    visit: &Visit,
    context: &Context,
    written: &Written,
    sent: &Submission,
) -> (Option<Ready>, Vec<(String, String)>) {
    let v = visit.view("");
    let decided = Written::day(visit, &written.decided);
    let whole = Whole {
        by: written.by.clone(),
        office: written.office.clone(),
        decision: written.decision.clone(),
        decided,
        decided_written: !written.decided.is_empty(),
    };
    let deciding = !whole.decision.is_empty() || whole.decided_written;
    // Who is proposed already and stays so is not named again; with a decision she is appointed.
    let matters = |seat: &&SeatLine| {
        let given = written.given.get(&seat.seat);
        let open = !context.picture.state(seat).is_filled();
        given.is_some_and(|given| is_changed(context, seat, given) || (deciding && open && !given.is_empty()))
    };
    let given: HashMap<SeatId, Given> = context
        .picture
        .seats
        .iter()
        .filter(matters)
        .filter_map(|seat| Some((seat.seat, written.given.get(&seat.seat)?.clone())))
        .collect();
    let parties: Vec<String> = context.known.parties.iter().map(|(slug, _)| slug.clone()).collect();
    let known = answers::Known {
        today: visit.today,
        election: context.picture.round.election,
        people: &context.known.people,
        sides: &context.known.sides,
        parties: &parties,
        sitting: &context.known.sitting,
    };
    let (wrong, named) = answers::check(&whole, &context.places(), &given, &known);
    let words = |(at, wrong): &(At, Wrong)| (form::name_of(*at), form::fault(&v, context, wrong, *at));
    let mut faults: Vec<(String, String)> = wrong.iter().map(words).collect();
    if whole.decided_written && decided.is_none() {
        faults.push(("beslutsdag".into(), v.t1("turnover-fault-day", "found", &written.decided)));
    }
    for seat in context.picture.seats.iter().filter(|seat| !deciding && given.contains_key(&seat.seat)) {
        if context.picture.state(seat).is_filled() {
            faults.push(("beslut".into(), v.t("turnover-wrong-correct-decision").into_owned()));
        }
    }
    let along = along(visit, written, &mut faults);
    let paper = paper(visit, sent, deciding, &mut faults);
    if named.is_empty() && faults.is_empty() && !tells(context, &along) {
        faults.push(("svarar".into(), v.t("turnover-wrong-nothing").into_owned()));
    }
    let decision = decided.filter(|_| deciding).map(|day| Decision { reference: whole.decision.clone(), day });
    (Some(Ready { named, decision, along, paper }), faults)
}

/// Whether anything else than names is told.
fn tells(context: &Context, along: &Along) -> bool {
    let asked = &context.asked;
    along.decides != asked.decides || along.women != asked.women || along.men != asked.men
}

fn along(visit: &Visit, written: &Written, faults: &mut Vec<(String, String)>) -> Along {
    let v = visit.view("");
    let decides = Written::day(visit, &written.decides);
    if !written.decides.is_empty() && decides.is_none() {
        faults.push(("beslutar".into(), v.t1("turnover-fault-day", "found", &written.decides)));
    }
    let mut number = |name: &str, text: &str| {
        let number = text.parse::<i64>().ok().filter(|n| (0..=9999).contains(n));
        if !text.is_empty() && number.is_none() {
            faults.push((name.into(), v.t1("turnover-fault-count", "found", text)));
        }
        number
    };
    let (women, men) = (number("kvinnor", &written.women), number("man", &written.men));
    Along { by: format!("{}, {}", written.by, written.office), decides, women, men }
}

fn paper(visit: &Visit, sent: &Submission, deciding: bool, faults: &mut Vec<(String, String)>) -> Option<Paper> {
    let v = visit.view("");
    let uploaded = sent.file("fil")?;
    let Some(media_type) = file::media_type(&uploaded.bytes) else {
        faults.push(("fil".into(), v.t1("turnover-fault-file", "found", &uploaded.file_name)));
        return None;
    };
    if !deciding {
        faults.push(("beslut".into(), v.t("turnover-wrong-no-decision").into_owned()));
    }
    Some(Paper { name: uploaded.file_name.clone(), media_type, content: uploaded.bytes.to_vec() })
}

fn refuse(
    visit: &Visit,
    context: &Context,
    written: &Written,
    wrong: &[(String, String)],
    lines: Option<&[Line]>,
) -> Answer {
    if visit.wants_json() {
        let fault = |(field, text): &(String, String)| Fault::at(field.clone(), text.clone());
        return Err(Failure::Faults(wrong.iter().map(fault).collect()));
    }
    let v = visit.view("").undated();
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    visit.page(status, &ReplyPage::asking(v, context, written, wrong, lines))
}

async fn save(visit: &Visit, context: Context, sent: &Submission, written: &Written, ready: Ready) -> Answer {
    let actor = match context.door {
        Door::Link { .. } => answer::actor(&context.asked, &ready.along.by),
        Door::Keeper => visit.actor.clone(),
    };
    let (door, round, asked) = (context.door.clone(), context.picture.round.clone(), context.asked.clone());
    let (today, who, draft, sv) = (visit.today, actor.clone(), written.clone(), parts::swedish(visit));
    let saved = visit.app.db.write(&actor, "", move |tx| {
        // What stands there is read again in the transaction: whoever was quicker is not written over.
        let system = Actor::System { part: "turnover" };
        let now = organisation::asked(tx, &system, round.id, Some(asked.organisation))?;
        let asked = now.into_iter().next().unwrap_or_else(|| asked.clone());
        let now = asked::read(tx, &who, door.clone(), round.clone(), asked, today)?;
        if stale(&now, &draft) {
            return Err(db::Error::other(Meanwhile));
        }
        let Ready { named, decision, along, paper } = ready.clone();
        let answer = answer::Answer { named, decision, along, paper, today };
        answer::save(tx, &who, &sv, (&now.picture, &now.asked), &answer)
    });
    let kept = match saved.await {
        Ok(kept) => kept,
        Err(error) => return not_saved(visit, context, sent, written, error).await,
    };
    let fresh = reread(visit, &context).await?;
    if visit.wants_json() {
        return visit.json(&asked::as_json(&visit.view(""), &fresh));
    }
    Ok(visit.see_other(&format!("{}?sparat={}", context.path(), kept.seats)))
}

/// The organisation as it stands now, by the same door.
async fn reread(visit: &Visit, context: &Context) -> Result<Context, Failure> {
    let again = match &context.door {
        Door::Link { key, .. } => asked::by_key(visit, key.clone()).await?,
        Door::Keeper => asked::by_name(visit, context.picture.round.slug.clone(), context.asked.slug.clone()).await?,
    };
    again.ok_or(Failure::NotHere)
}

/// Somebody was quicker, or the register would no longer make sense.
async fn not_saved(visit: &Visit, context: Context, sent: &Submission, written: &Written, error: db::Error) -> Answer {
    let Err(error) = error.downcast::<Meanwhile>() else {
        let now = reread(visit, &context).await?;
        return conflict(visit, &now, sent, written);
    };
    match *error.downcast::<Refused>()? {
        Refused::Changed(_) => {
            let now = reread(visit, &context).await?;
            conflict(visit, &now, sent, written)
        }
        Refused::Faults(faults) => {
            let v = visit.view("").undated();
            let words: Vec<String> = faults.iter().map(|fault| fault_words(&v, fault)).collect();
            if visit.wants_json() {
                return Err(Failure::Faults(words.into_iter().map(|text| Fault::at("", text)).collect()));
            }
            let problem = |text: String| Problem { field: "svarar".into(), text };
            let v = words.into_iter().map(problem).fold(v, web::View::problem);
            let page = ReplyPage::asking(v, &context, written, &[], None);
            visit.page(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}
