//! From what was sent to a change: read, looked through, tried, saved.

use axum::{http::StatusCode, response::IntoResponse};
use charter::finding::Arg;
use db::Tx;
use kernel::date_text;
use serde_json::Value;
use web::{
    Answer, Failure, Submission, View, Visit,
    components::{ConflictView, FieldView},
    failure::{Fault, Refusal},
    submission::Sent,
};

use super::{
    asked::{self, Asked, Context},
    form::{self, Written},
    gone, review,
};
use crate::{
    api,
    commands::{
        change::{
            self, Applied, Change, FieldFault, Item, Refused,
            compose::{self, Doing},
            new_thing,
        },
        file,
    },
    model::{
        directory::{Found, Thing},
        record::{
            FieldKind, Naming, Owner, Place, Record, RecordKind,
            read::{self, Reading},
        },
    },
    store::record,
};

/// Longest reason.
const WHY: usize = 400;

/// A change that has been read and makes sense so far.
#[derive(Clone)]
pub(super) struct Draft {
    pub(super) kind: RecordKind,
    pub(super) owner: Option<Owner>,
    pub(super) place: Option<Place>,
    pub(super) before: Option<Record>,
    pub(super) after: Record,
    pub(super) doing: Doing,
    /// Somebody whom the register does not know yet.
    pub(super) person: Option<Record>,
    pub(super) why: String,
}

/// `POST` of a form or of JSON.
pub(super) async fn post(visit: Visit, asked: Option<Asked>, sent: Sent) -> Answer {
    let sent = match sent {
        Sent::Whole(sent) => sent,
        Sent::TooMuch(sent) => return too_large(&visit, asked, &sent).await,
    };
    let mut written = written(&sent);
    let context = match asked::load(&visit, asked.clone(), people_in(&written)).await {
        // It was taken away while the form was open: what she wrote is hers to keep.
        Err(Failure::NotHere) if !visit.wants_json() => return gone::answer(&visit, asked, &written).await,
        context => context?,
    };
    if let Some(fault) = keep_file(&visit, &context, &sent, &mut written).await? {
        return refused(&visit, &context, &written, &[fault]);
    }
    if first(&written, ConflictView::CHOICE) == ConflictView::SAVED {
        return Ok(visit.see_other(&back(&context)));
    }
    if context.before.is_some() && first(&written, "version") != context.version() {
        return review::conflict(&visit, &context, &written).await;
    }
    let step = if sent.json.is_some() && first(&written, "step").is_empty() { "save" } else { first(&written, "step") };
    let (draft, faults) = draft(&visit, &context, &written);
    if !context.may(&draft.after) {
        return Err(Failure::NotHere);
    }
    if step == "edit" || !faults.is_empty() {
        return refused(&visit, &context, &written, &faults);
    }
    let answer = if step == "save" {
        save(&visit, &context, &written, draft).await
    } else {
        review::show(&visit, &context, &written, draft).await
    };
    match answer {
        // Somebody was quicker between reading and saving: what stands there now is read, and both texts are shown.
        Err(Failure::Changed) => {
            let now = asked::load(&visit, asked, people_in(&written)).await?;
            review::conflict(&visit, &now, &written).await
        }
        answer => answer,
    }
}

/// The form again with what was typed, when the file was larger than is taken.
async fn too_large(visit: &Visit, asked: Option<Asked>, sent: &Submission) -> Answer {
    let written = written(sent);
    let context = asked::load(visit, asked, people_in(&written)).await?;
    if visit.wants_json() || !context.takes_files() {
        return Err(Failure::Refused(Refusal::TooLarge));
    }
    let most = (input::LARGEST_FILE / 1_000_000).to_string();
    let fault = FieldFault::new("file", "bodies-fault-file-too-large", &[("most", &most)]);
    let page = form::page(form::view(visit, &context), &context, &written, &[fault]);
    visit.page(StatusCode::PAYLOAD_TOO_LARGE, &page)
}

/// Keeps the file that was sent, when the record can have one: from then on the form names what was kept, so that a preview
/// does not lose it. A file that is never saved with a document is forgotten after a day ([`crate::commands::file::keep`]).
async fn keep_file(
    visit: &Visit,
    context: &Context,
    sent: &Submission,
    written: &mut Written,
) -> Result<Option<FieldFault>, Failure> {
    if !context.takes_files() {
        return Ok(None);
    }
    Ok(match file::keep(&visit.app.db, sent, "upload").await? {
        Ok(None) => None,
        Ok(Some(file)) => {
            written.retain(|(name, _)| name != "file");
            written.push(("file".into(), file.to_string()));
            None
        }
        Err(fault) => Some(fault),
    })
}

/// Names and texts of a form or of JSON. What is nested in JSON is written as the form has it.
fn written(sent: &Submission) -> Written {
    let Some(Value::Object(json)) = &sent.json else { return sent.fields.clone() };
    let mut written = Written::new();
    for (name, value) in json {
        let values = value.as_array().map_or_else(|| vec![value], |list| list.iter().collect());
        written.extend(values.into_iter().map(|value| (name.clone(), text_of(value))));
    }
    written
}

fn text_of(value: &Value) -> String {
    match value {
        Value::Null | Value::Bool(false) => String::new(),
        Value::Bool(true) => FieldView::CHECKED.into(),
        Value::String(text) => text.clone(),
        // A side that chairs in turn is named by its word.
        Value::Object(side) if side.len() == 1 && (side.contains_key("organisation") || side.contains_key("group")) => {
            side.values().next().and_then(Value::as_str).unwrap_or_default().into()
        }
        other => other.to_string(),
    }
}

pub(super) fn first<'w>(written: &'w Written, name: &str) -> &'w str {
    written.iter().find(|(n, text)| n == name && !text.is_empty()).map_or("", |(_, text)| text.trim())
}

/// Texts that may name people.
pub(super) fn people_in(written: &Written) -> Vec<String> {
    written.iter().filter(|(name, _)| name == "person").map(|(_, text)| text.clone()).collect()
}

/// The page the change leads back to.
pub(super) fn back(context: &Context) -> String {
    context.owner.as_ref().map_or_else(|| "/".into(), Owner::address)
}

/// Reads everything that was sent.
fn draft(visit: &Visit, context: &Context, written: &Written) -> (Draft, Vec<FieldFault>) {
    let mut given = ticked(context.kind, written);
    let (doing, wrong_day) = doing(visit, written);
    let taken_away = matches!(doing, Doing::End(_) | Doing::Withdraw);
    let person = new_person(context, written);
    // Whoever is new gets her address when she is entered.
    let with_her = person.as_ref().map(|_| {
        given.retain(|(name, _)| name != "person");
        given.push(("person".into(), NEW.into()));
        let mut directory = context.directory.clone();
        directory.note(Naming::Person, Thing { word: NEW.into(), name: NEW.into(), detail: None }, &[]);
        directory
    });
    let reading = Reading {
        directory: with_her.as_ref().unwrap_or(&context.directory),
        records: &context.identities(),
        today: visit.today,
        language: visit.language,
    };
    let (mut after, mut faults) = read::read(context.kind, given.as_slice(), &reading);
    if context.place.is_none() {
        within_seat(context, &mut after);
    }
    if taken_away {
        // What ends or goes keeps its values, whatever else the form says.
        (after, faults) = (context.before.clone().unwrap_or_default(), Vec::new());
    }
    faults.extend(wrong_day);
    let why = first(written, "why").to_owned();
    if why.is_empty() || why.chars().count() > WHY {
        faults.push(FieldFault::new("why", "bodies-fault-why", &[("max", &WHY.to_string())]));
    }
    let (kind, owner, place) = (context.kind, context.owner.clone(), context.place.clone());
    (Draft { kind, owner, place, before: context.before.clone(), after, doing, person, why }, faults)
}

/// Whoever is appointed without days has those of the seat, as in a package.
fn within_seat(context: &Context, record: &mut Record) {
    if !matches!(context.kind, RecordKind::Holder | RecordKind::Nominee) {
        return;
    }
    let id = record.text("seat").to_owned();
    let seat = context.others.iter().find(|(kind, kept)| *kind == RecordKind::Seat && kept.id.to_string() == id);
    for day in ["from", "to"] {
        if let Some((_, seat)) = seat.filter(|_| record.get(day).is_none()) {
            record.set(day, seat.record.text(day));
        }
    }
}

/// Stands for the address of a person who is entered in the same change.
const NEW: &str = "ny-person";

/// `all_of.business = ja` is one of several words that are ticked.
fn ticked(kind: RecordKind, written: &Written) -> Written {
    let rule = first(written, "rule");
    let words: Vec<&str> =
        form::fields(kind, rule).filter(|f| matches!(f.kind, FieldKind::Words(..))).map(|f| f.name).collect();
    let one = |(name, text): &(String, String)| match name.split_once('.') {
        Some((field, word)) if words.contains(&field) => {
            (field.to_owned(), if text == FieldView::CHECKED { word.to_owned() } else { String::new() })
        }
        _ => (name.clone(), text.clone()),
    };
    written.iter().map(one).collect()
}

fn new_person(context: &Context, written: &Written) -> Option<Record> {
    let wanted = first(written, "new_person") == FieldView::CHECKED;
    let asks = context.kind.fields().iter().any(|field| matches!(field.kind, FieldKind::Name(Naming::Person)));
    let name = first(written, "person");
    let known = matches!(context.directory.find(Naming::Person, name), Found::One(_));
    if !wanted || !asks || name.is_empty() || known {
        return None;
    }
    let seat = first(written, "seat");
    let seat = context.others.iter().find(|(_, kept)| kept.id.to_string() == seat).map(|(_, kept)| &kept.record);
    let organisation = seat.map(|seat| seat.text("organisation")).unwrap_or_default();
    let record = Record::default()
        .with("name", name)
        .with("title", first(written, "new_title"))
        .with("party", first(written, "new_party"))
        .with("organisation", organisation)
        .with("contact_public", false)
        .with("protected", false);
    Some(record)
}

/// What is to be done with a record that stands in the register.
fn doing(visit: &Visit, written: &Written) -> (Doing, Option<FieldFault>) {
    let text = first(written, "day");
    let day = date_text::parse(text, visit.today, visit.language);
    let wrong = |key: &str| (Doing::Correct, Some(FieldFault::new("day", key, &[("found", text)])));
    match (first(written, "do"), day) {
        ("" | "correct", _) => (Doing::Correct, None),
        ("withdraw", _) => (Doing::Withdraw, None),
        ("from", Ok(day)) => (Doing::From(day), None),
        ("end", Ok(day)) => (Doing::End(day), None),
        ("from" | "end", Err(_)) if text.is_empty() => wrong("bodies-fault-day-needed"),
        ("from" | "end", Err(_)) => wrong("bodies-fault-day"),
        (other, _) => (Doing::Correct, Some(FieldFault::new("do", "bodies-fault-doing", &[("found", other)]))),
    }
}

/// The form again with everything that is wrong and everything that was written.
pub(super) fn refused(visit: &Visit, context: &Context, written: &Written, faults: &[FieldFault]) -> Answer {
    let v = form::view(visit, context);
    if visit.wants_json() {
        return Err(Failure::Faults(faults.iter().map(|fault| told(&v, fault)).collect()));
    }
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    visit.page(status, &form::page(v, context, written, faults))
}

/// A fault as a program gets it.
fn told(v: &View, fault: &FieldFault) -> Fault {
    let told = Fault::at(fault.field.as_str(), form::fault_words(v, fault));
    let found = fault.what.args.iter().find_map(|(name, arg)| match arg {
        Arg::Words(found) if name == "found" => Some(found.clone()),
        Arg::Date(found) if name == "found" => Some(found.to_string()),
        _ => None,
    });
    match found {
        Some(found) => told.found(&found),
        None => told,
    }
}

async fn save(visit: &Visit, context: &Context, written: &Written, draft: Draft) -> Answer {
    let (actor, why, making) = (visit.actor.clone(), draft.why.clone(), draft);
    let proposal = first(written, "proposal").parse::<uuid::Uuid>().ok();
    let saved = visit.app.db.write(&visit.actor, &why, move |tx| {
        let change = making.compose(tx, &actor)?;
        let applied = change::apply(tx, &actor, &change)?;
        if let Some(proposal) = proposal {
            crate::commands::read::corrected(tx, &actor, proposal)?;
        }
        Ok((applied, main_place(&change)))
    });
    match saved.await.map_err(db::Error::downcast::<Refused>) {
        Ok((applied, place)) => done(visit, context, &applied, place.as_ref()),
        Err(Ok(why)) => match *why {
            Refused::Faults(faults) => refused(visit, context, written, &faults),
            Refused::Changed(_) => Err(Failure::Changed),
        },
        Err(Err(error)) => Err(error.into()),
    }
}

/// Where the record lies that the form was about: the first that is there afterwards.
fn main_place(change: &Change) -> Option<Place> {
    let made = change.items.iter().rev().find(|item| item.before.is_none() && item.after.is_some());
    made.or_else(|| change.items.first()).map(|item| item.place.clone())
}

fn done(visit: &Visit, context: &Context, applied: &Applied, place: Option<&Place>) -> Answer {
    let address = match (context.owner.as_ref(), place) {
        (None, Some(place)) => place.owner.address(),
        _ => back(context),
    };
    let entry = applied.entries.first();
    if visit.wants_json() {
        let status = if context.place.is_none() { StatusCode::CREATED } else { StatusCode::OK };
        let record = place.map(Place::address);
        let body = api::records::Saved { saved: entry.map(ToString::to_string), address, record };
        return visit.json_with(status, &body);
    }
    let query = entry.map(|entry| format!("?gjort={entry}")).unwrap_or_default();
    Ok(visit.see_other(&format!("{address}{query}")).into_response())
}

/// A record with its version, as a program gets it.
pub(super) fn as_json(context: &Context) -> api::records::RecordAnswer {
    api::records::RecordAnswer {
        kind: context.kind.as_str().into(),
        version: context.version(),
        record: api::records::values(context.before.as_ref()),
    }
}

impl Draft {
    /// The change, with identities for what is new.
    pub(super) fn compose(&self, tx: &mut Tx<'_>, actor: &kernel::Actor) -> db::Result<Change> {
        let mut after = self.after.clone();
        let mut items = Vec::new();
        if self.place.is_none() && after.get("ordinal") == Some(&0.into()) {
            after.set("ordinal", last_place(tx, actor, self.owner.as_ref(), self.kind)?);
        }
        if let Some(person) = &self.person {
            let place = new_thing(tx, RecordKind::Person, person)?;
            after.set("person", place.word.as_str());
            items.push(Item { place, before: None, after: Some(person.clone()) });
        }
        let change = match (&self.place, &self.before) {
            (Some(place), Some(before)) => compose::change(tx, actor, place, before, &after, self.doing)?,
            _ => {
                let place = match &self.owner {
                    Some(
                        owner @ (Owner::Body(..) | Owner::Organisation(..) | Owner::Group(..) | Owner::Person(..)),
                    ) => record::new_place(tx, owner, self.kind),
                    _ => new_thing(tx, self.kind, &after)?,
                };
                Change::of(place, None, Some(after))
            }
        };
        items.extend(change.items);
        Ok(Change { items })
    }
}

/// The place after all others of the kind.
fn last_place(tx: &mut Tx<'_>, actor: &kernel::Actor, owner: Option<&Owner>, kind: RecordKind) -> db::Result<i64> {
    let Some(owner) = owner else { return Ok(0) };
    let all = record::list(tx, actor, kind, record::Which::of(owner))?;
    let places = all.iter().filter_map(|kept| kept.record.get("ordinal").and_then(Value::as_i64));
    Ok(places.max().map_or(0, |last| last + 1))
}
