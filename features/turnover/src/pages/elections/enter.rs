//! Who was elected is entered, by the registrar or the body's own secretary: looked at first, then saved.

use axum::{extract::Path, http::StatusCode};
use bodies::commands::{
    change::{self, Lasting, Preview, Refused},
    fault_words, finding_view,
};
use charter::facts::SeatRole;
use kernel::{date_text, slug::Slug};
use web::{
    Answer, Failure, Submission, View, Visit,
    api::Content,
    components::{ChangesView, EffectView, FieldChange, FindingView},
    failure::Fault,
    phrase::Phrase,
    shape,
};

use super::{
    ROLES,
    body::{self, ElectionPage, PreviewView, Read, Written},
    day_of, told, word,
};
use crate::{
    commands::elect::{self, Elected},
    model::LONGEST,
    pages::parts,
    rules::elections::{Election, Fit, Member, Place},
};

shape! {
    /// What is sent when somebody was elected.
    struct Entering {
        /// `preview` or `save`.
        step: String,
        /// To what: `chair` or `vice_chair`.
        roll: String,
        /// Her address word.
        person: String,
        /// Day of the meeting.
        dag: String,
        /// Paragraph of the minutes.
        paragraf: String,
    }

    /// What entering it would do.
    struct WouldEnter {
        /// Identity of the seat she would get.
        seat: String,
        /// Findings that would come.
        appears: usize,
        /// Findings that would go.
        disappears: usize,
        /// What departs from a rule that only says what should be, in words.
        warnings: Vec<String>,
    }

    /// Somebody who was entered.
    struct Entered {
        /// Identity of the seat she got.
        seat: String,
        /// Her address word.
        person: String,
        /// What departs from a rule that only says what should be, in words.
        warnings: Vec<String>,
    }
}

/// What is sent.
pub(in crate::pages) fn taken() -> Content {
    Content::of::<Entering>()
}

/// What can be entered, and what departs from what only should be.
struct Judged {
    elected: Elected,
    role: SeatRole,
    warnings: Vec<String>,
}

/// `POST /mandat/{round}/val/{body}`
pub(in crate::pages) async fn post(
    visit: Visit,
    Path((slug, wanted)): Path<(String, Slug)>,
    sent: Submission,
) -> Answer {
    if !body::enters(&visit.actor, &wanted) {
        return Err(Failure::NotHere);
    }
    let read = body::read(&visit, slug.clone(), wanted.clone()).await?;
    let text = |name: &str| sent.get(name).unwrap_or_default().trim().to_owned();
    let mut written = Written {
        role: text("roll"),
        person: text("person"),
        day: text("dag"),
        paragraph: text("paragraf"),
        faults: Vec::new(),
    };
    if text("step") == "edit" {
        let swedish = parts::swedish(&visit);
        return visit.ok(&ElectionPage::of(visit.view("").undated(), &swedish, &read, &written, None));
    }
    let Some(judged) = judge(&visit, &read, &mut written) else { return refused(&visit, &read, &written) };
    if text("step") == "save" {
        save(&visit, read, written, judged, &format!("/mandat/{slug}/val/{wanted}?gjort=vald")).await
    } else {
        look(&visit, read, written, judged).await
    }
}

async fn save(visit: &Visit, read: Read, mut written: Written, judged: Judged, back: &str) -> Answer {
    let (actor, ballot, elected) = (visit.actor.clone(), read.ballot.clone(), judged.elected.clone());
    let saved = visit.app.db.write(&visit.actor, "", move |tx| {
        let change = elect::change(tx, &ballot, &elected)?;
        change::apply(tx, &actor, &change)
    });
    if let Err(error) = saved.await {
        note(visit, &mut written, error)?;
        return refused(visit, &read, &written);
    }
    if visit.wants_json() {
        let person = judged.elected.person.to_string();
        let seat = judged.elected.seat.id.to_string();
        return visit.json_with(StatusCode::CREATED, &Entered { seat, person, warnings: judged.warnings });
    }
    Ok(visit.see_other(back))
}

async fn look(visit: &Visit, read: Read, mut written: Written, judged: Judged) -> Answer {
    let (ballot, elected) = (read.ballot.clone(), judged.elected.clone());
    let day = judged.elected.day.min(visit.today);
    let tried = change::preview(&visit.app.db, &visit.actor, day, move |tx| elect::change(tx, &ballot, &elected));
    let seen = match tried.await {
        Ok(seen) => seen,
        Err(error) => {
            note(visit, &mut written, error)?;
            return refused(visit, &read, &written);
        }
    };
    if visit.wants_json() {
        return visit.json(&WouldEnter {
            seat: judged.elected.seat.id.to_string(),
            appears: seen.effect.come.len(),
            disappears: seen.effect.go.len(),
            warnings: judged.warnings,
        });
    }
    let v = visit.view("").undated();
    let preview = preview(&v, &read, &judged, &seen);
    visit.ok(&ElectionPage::of(v, &parts::swedish(visit), &read, &written, Some(preview)))
}

/// What the register would no longer make sense with, at the person's field.
fn note(visit: &Visit, written: &mut Written, error: db::Error) -> Result<(), Failure> {
    match *error.downcast::<Refused>()? {
        Refused::Changed(_) => Err(Failure::Changed),
        Refused::Faults(faults) => {
            let v = visit.view("");
            let found = written.person.clone();
            written.faults.extend(faults.iter().map(|fault| ("person", fault_words(&v, fault), found.clone())));
            Ok(())
        }
    }
}

fn refused(visit: &Visit, read: &Read, written: &Written) -> Answer {
    if visit.wants_json() {
        let fault =
            |(field, text, found): &(&'static str, String, String)| Fault::at(*field, text.clone()).found(found);
        return Err(Failure::Faults(written.faults.iter().map(fault).collect()));
    }
    let page = ElectionPage::of(visit.view("").undated(), &parts::swedish(visit), read, written, None);
    visit.page(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// What was written as what can be entered; else everything that is wrong is in `written`.
fn judge(visit: &Visit, read: &Read, written: &mut Written) -> Option<Judged> {
    let v = visit.view("");
    let mut faults = Vec::new();
    let mut warnings = Vec::new();
    let role = ROLES.into_iter().find(|role| word(*role) == written.role);
    if role.is_none() {
        faults.push(("roll", v.t("turnover-election-fault-role").into_owned(), written.role.clone()));
    }
    let day = match day(visit, read, &written.day) {
        Ok(day) => Some(day),
        Err(text) => {
            faults.push(("dag", text, written.day.clone()));
            None
        }
    };
    if written.paragraph.is_empty() || written.paragraph.chars().count() > LONGEST {
        faults.push(("paragraf", v.t("turnover-election-fault-paragraph").into_owned(), written.paragraph.clone()));
    }
    // What is wrong with the person is told even where the day cannot be read.
    let election = read.election(day.unwrap_or_else(|| day_of(&read.round, &read.ballot)));
    let member =
        election.members.iter().find(|one| read.address(one).is_some_and(|address| address.as_str() == written.person));
    let mut seat = None;
    match (member, role) {
        (None, _) => {
            faults.push(("person", v.t("turnover-election-fault-person").into_owned(), written.person.clone()));
        }
        (Some(member), Some(role)) => {
            let said = fits(&v, read, &election, role, member);
            match said {
                Some((text, true)) => faults.push(("person", text, written.person.clone())),
                Some((text, false)) => warnings.push(text),
                None => {}
            }
            match place(&v, read, &election, role, member) {
                Ok(free) => seat = Some(free),
                Err(text) => faults.push(("roll", text, written.role.clone())),
            }
        }
        (Some(_), None) => {}
    }
    written.faults = faults;
    if !written.faults.is_empty() {
        return None;
    }
    let (member, day, role, seat) = (member?.clone(), day?, role?, seat?);
    let person = read.address(&member)?.clone();
    let paragraph = written.paragraph.clone();
    Some(Judged { elected: Elected { seat, member, person, day, paragraph }, role, warnings })
}

/// The day of the election: that of the first meeting or later, and no day to come.
fn day(visit: &Visit, read: &Read, text: &str) -> Result<kernel::Date, String> {
    let v = visit.view("");
    let Some((meeting, _)) = read.ballot.first else { return Err(v.t("turnover-election-no-meeting").into_owned()) };
    match date_text::parse(text, visit.today, visit.language) {
        Err(_) => Err(v.t1("turnover-fault-day", "found", text)),
        Ok(day) if day < meeting => {
            Err(v.t2("turnover-election-fault-before", "found", v.day(day), "meeting", v.day(meeting)))
        }
        Ok(day) if day > visit.today => Err(v.t1("turnover-election-fault-to-come", "found", v.day(day))),
        Ok(day) => Ok(day),
    }
}

/// What the rule says of somebody who may not be elected by it, and whether that stops her.
fn fits(v: &View, read: &Read, election: &Election, role: SeatRole, member: &Member) -> Option<(String, bool)> {
    let fit = election.fit(&read.ballot.facts, role, member);
    let rule = election.chair.rule.as_ref().map(|rule| told::rule(v, &read.ballots, rule)).unwrap_or_default();
    let whom = told::chair_in_short(v, &read.ballots, election);
    let person = told::who(v, &read.ballots, member);
    let said = |key: &str| v.text(key, &[("person", &person), ("whom", &whom), ("rule", &rule)]);
    match fit {
        Fit::Fits => None,
        Fit::Not if election.is_soft() => Some((said("turnover-election-warn-rule"), false)),
        Fit::Not => Some((said("turnover-election-fault-rule"), true)),
        Fit::Unknown => Some((said("turnover-election-warn-unknown"), false)),
    }
}

/// The seat she gets, or why there is none.
fn place(
    v: &View,
    read: &Read,
    election: &Election,
    role: SeatRole,
    member: &Member,
) -> Result<charter::facts::Seat, String> {
    let called = v.t(told::role(role)).to_lowercase();
    match election.place(&read.ballot.facts, role, member) {
        Place::Free(seat) => Ok(seat.clone()),
        Place::Taken(by) => {
            let (there, new) = (told::who(v, &read.ballots, by), told::who(v, &read.ballots, member));
            Err(v.text("turnover-election-fault-taken", &[("role", &called), ("there", &there), ("new", &new)]))
        }
        Place::OtherSide(side) => {
            let side = v.t(bodies::model::words::side(side)).to_lowercase();
            Err(v.t1("turnover-election-fault-side", "side", side))
        }
        Place::None => Err(v.t1("turnover-election-fault-no-seat", "role", called)),
    }
}

fn preview(v: &View, read: &Read, judged: &Judged, seen: &Preview) -> PreviewView {
    let elected = &judged.elected;
    let finding = |lasting: &Lasting| -> FindingView {
        let mut view = finding_view(v, &lasting.answer).days(Phrase::text(v.period(lasting.period)));
        view.actions.clear();
        view
    };
    let words = v.text(
        "turnover-election-becomes",
        &[
            ("person", &told::who(v, &read.ballots, &elected.member)),
            ("day", &v.day(elected.day)),
            ("decision", &format!("{} {}", read.ballot.name, elected.paragraph)),
        ],
    );
    PreviewView {
        changes: ChangesView { changes: vec![FieldChange::added(v.t(told::role(judged.role)), words)] },
        effect: EffectView {
            appears: seen.effect.come.iter().map(finding).collect(),
            disappears: seen.effect.go.iter().map(finding).collect(),
        },
        warnings: judged.warnings.clone(),
    }
}
