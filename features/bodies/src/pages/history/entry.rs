//! One entry: what it did, and taking it back as a new entry. Says what that would do to the findings before it is done, and
//! offers nothing when the records have changed since.

use std::collections::BTreeSet;

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use db::{Result, Tx};
use jiff::{Timestamp, ToSpan};
use kernel::Actor;
use uuid::Uuid;
use web::{
    Answer, Failure, Fault, Page, Submission, View, Visit,
    components::{Button, Control, EffectView, FieldView, FormView},
};

use super::{
    between::ByView,
    entries::{self, EntryView, READ_IN, Seen, thing, things},
};
use crate::{
    api::history::Undone,
    commands::{
        change::{self, FieldFault, Lasting, Preview, Refused, may_change, undo},
        read::READ,
    },
    model::record::{Owner, Record, RecordKind},
    pages::{finding, sentence},
    rules::history::Step,
    store::{
        history::{self, Asked, Known, Written},
        record,
    },
};

/// Letters of a reason, at most.
const LONGEST_REASON: usize = 500;

/// Later entries that are looked at.
const LATER: i64 = 200;

/// Records told on the page of an entry, at most.
const TOLD: usize = 300;

/// The page of one entry.
#[derive(Template)]
#[template(path = "bodies/history/entry.html")]
pub struct EntryPage {
    v: View,
    entries: Vec<EntryView>,
    undoing: Undoing,
}

/// Whether and how the entry can be taken back.
pub(super) enum Undoing {
    /// Who looks may not, or it is no change: nothing is said of it.
    Unsaid,
    /// It can, with these consequences.
    Offered(Box<Offer>),
    /// It cannot, and why.
    Not(Vec<String>),
    /// Records have changed since: by whom and when.
    Changed(Vec<ByView>),
}

/// What is asked before an entry is taken back.
pub(super) struct Offer {
    effect: EffectView,
    form: FormView,
}

/// What the page reads, in one unit.
struct Read {
    written: Written,
    owner: Option<Owner>,
    later: Vec<Written>,
    known: Known,
}

impl Read {
    /// Later entries that did something to the same records, as far as the actor may see them.
    fn since(&self, actor: &Actor, steps: &[Step]) -> Vec<Seen> {
        let places: BTreeSet<(RecordKind, Uuid)> = steps.iter().map(|step| (step.kind, step.id)).collect();
        let later = self.later.iter().filter(|entry| (entry.at, entry.id) > (self.written.at, self.written.id));
        let seen = later.filter_map(|entry| Seen::of(entry.clone(), actor, &self.known));
        seen.filter(|seen| seen.steps.iter().any(|step| places.contains(&(step.kind, step.id)))).collect()
    }

    /// Whether the actor may take it back: who may change all of its records, and sees them.
    fn may_undo(&self, actor: &Actor, seen: &Seen) -> bool {
        let Some(owner) = self.owner.as_ref().filter(|_| seen.whole && !seen.steps.is_empty()) else { return false };
        let seat = |record: &Record| {
            let seat = record.text("seat").parse().ok().and_then(|seat: Uuid| self.known.seats.get(&seat))?;
            Some(Record::default().with("appointed_by", seat.appointed_by.as_deref()))
        };
        let may = |step: &Step, record: &Record| may_change(actor, Some(owner), step.kind, seat(record).as_ref());
        let sides = |step: &Step| [step.before.record().cloned(), step.after.record().cloned()];
        seen.steps.iter().all(|step| sides(step).iter().flatten().all(|record| may(step, record)))
    }
}

fn read(tx: &mut Tx<'_>, actor: &Actor, id: Uuid) -> Result<Option<Read>> {
    let Some(written) = history::entry(tx, actor, id)? else { return Ok(None) };
    let owner = record::by_object(tx, actor, &written.object_kind, written.object)?;
    // Entries of one moment are told apart by their identities.
    let since = written.at.checked_sub(1.microsecond()).unwrap_or(written.at);
    let asked = Asked { since, ..Asked::all() };
    let later = history::entries_of(tx, actor, (&written.object_kind, written.object), &asked, LATER)?;
    let known = history::known(tx, actor, &things(std::slice::from_ref(&written)))?;
    Ok(Some(Read { written, owner, later, known }))
}

/// What was found: everything that is read, and of the entry what the actor may see.
async fn found(visit: &Visit, id: &str) -> std::result::Result<(Read, Seen), Failure> {
    let id: Uuid = id.parse().map_err(|_| Failure::NotHere)?;
    let actor = visit.actor.clone();
    let read = visit.app.db.read(move |tx| read(tx, &actor, id)).await?.ok_or(Failure::NotHere)?;
    let seen = Seen::of(read.written.clone(), &visit.actor, &read.known).ok_or(Failure::NotHere)?;
    Ok((read, seen))
}

/// `GET /historik/{entry}`
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let (read, seen) = found(&visit, &id).await?;
    let v = framed(&visit.view("").undated(), &read.written);
    if visit.wants_json() {
        return visit.json(&entries::answer(&v, &read.known, &seen));
    }
    let undoing = undoing(&visit, &v, &read, &seen, "", None).await?;
    visit.ok(&EntryPage::of(v, &read.known, &seen, undoing))
}

/// `POST /historik/{entry}`: takes it back.
pub(super) async fn undo(visit: Visit, Path(id): Path<String>, sent: Submission) -> Answer {
    let (read, seen) = found(&visit, &id).await?;
    if !read.may_undo(&visit.actor, &seen) {
        return Err(Failure::NotHere);
    }
    let v = framed(&visit.view("").undated(), &read.written);
    let why = sent.get("skal").unwrap_or_default().to_owned();
    let error = match why.chars().count() {
        0 => Some(v.t("bodies-history-why-missing").into_owned()),
        n if n > LONGEST_REASON => Some(v.t1("bodies-history-why-too-long", "n", n)),
        _ => None,
    };
    if let Some(error) = error {
        if sent.wants_json {
            return Err(Failure::Faults(vec![Fault::at("skal", error).found(&why)]));
        }
        let undoing = undoing(&visit, &v, &read, &seen, &why, Some(error)).await?;
        let page = EntryPage::of(v, &read.known, &seen, undoing);
        return visit.page(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let (actor, entry) = (visit.actor.clone(), read.written.id);
    let done = visit.app.db.write(&visit.actor, &why, move |tx| undo::apply(tx, &actor, entry)).await;
    match done {
        Ok(applied) if sent.wants_json => {
            let saved = applied.entries.first().map(ToString::to_string);
            visit.json_with(StatusCode::CREATED, &Undone { saved, address: read.written.address() })
        }
        Ok(applied) => Ok(afterwards(&visit, &read, &seen, applied.entries.first().copied())),
        Err(error) => {
            let undoing = refused(&v, &read, &seen, &visit.actor, error)?;
            let status = if matches!(undoing, Undoing::Changed(_)) {
                StatusCode::CONFLICT
            } else {
                StatusCode::UNPROCESSABLE_ENTITY
            };
            if sent.wants_json {
                return Err(if status == StatusCode::CONFLICT {
                    Failure::Changed
                } else {
                    Failure::Faults(undoing.faults())
                });
            }
            visit.page(status, &EntryPage::of(v, &read.known, &seen, undoing))
        }
    }
}

/// To the page of the thing, or to the new entry when the thing is not there any more.
fn afterwards(visit: &Visit, read: &Read, seen: &Seen, entry: Option<Uuid>) -> axum::response::Response {
    let Some(entry) = entry else { return visit.see_other(&format!("/historik/{}", read.written.id)) };
    let own = seen.steps.iter().any(|step| step.kind.owner().is_none() && step.before.record().is_none());
    match &read.owner {
        Some(owner) if !own && *owner != Owner::Register => {
            visit.see_other(&format!("{}?gjort={entry}", owner.address()))
        }
        _ => visit.see_other(&format!("/historik/{entry}")),
    }
}

/// Whether and how the entry can be taken back: tries it, and takes that back.
async fn undoing(
    visit: &Visit,
    v: &View,
    read: &Read,
    seen: &Seen,
    why: &str,
    error: Option<String>,
) -> std::result::Result<Undoing, Failure> {
    if !read.may_undo(&visit.actor, seen) {
        return Ok(Undoing::Unsaid);
    }
    let (actor, entry) = (visit.actor.clone(), read.written.id);
    let tried =
        change::preview(&visit.app.db, &visit.actor, visit.today, move |tx| undo::change(tx, &actor, entry)).await;
    match tried {
        Ok(preview) => Ok(Undoing::Offered(Box::new(offer(v, &preview, why, error)))),
        Err(error) => refused(v, read, seen, &visit.actor, error),
    }
}

fn offer(v: &View, preview: &Preview, why: &str, error: Option<String>) -> Offer {
    let told = |lasting: &[Lasting]| {
        lasting.iter().map(|l| finding::beside_body(v, &l.answer).days(v.period(l.period))).collect()
    };
    let mut field = FieldView::line("skal", v.t("bodies-history-why"))
        .hint(v.t("bodies-history-why-hint"))
        .control(Control::Text { rows: 2 })
        .value(why);
    field.error = error;
    let form = FormView::new(v.here(), vec![field]).button(Button::grave(v.t("bodies-history-undo")));
    Offer { effect: EffectView { appears: told(&preview.effect.come), disappears: told(&preview.effect.go) }, form }
}

/// Why it cannot be taken back, in words.
fn refused(
    v: &View,
    read: &Read,
    seen: &Seen,
    actor: &Actor,
    error: db::Error,
) -> std::result::Result<Undoing, Failure> {
    let error = match error.downcast::<Refused>() {
        Ok(refused) => {
            return Ok(match *refused {
                Refused::Changed(_) => {
                    let since = read.since(actor, &seen.steps);
                    Undoing::Changed(since.iter().map(|seen| ByView::of(v, seen)).collect())
                }
                Refused::Faults(faults) => {
                    Undoing::Not(faults.iter().map(|fault| told(v, &read.known, fault)).collect())
                }
            });
        }
        Err(error) => error,
    };
    match *error.downcast::<undo::NotUndone>()? {
        undo::NotUndone::NoChange => Ok(Undoing::Unsaid),
        undo::NotUndone::Erased => Ok(Undoing::Not(vec![v.t("bodies-history-undo-erased").into_owned()])),
    }
}

fn told(v: &View, known: &Known, fault: &FieldFault) -> String {
    let words = sentence::sentence(v, &fault.what.key, &fault.what.args, &known.names, None).words();
    format!("{}.", sentence::capitalised(words.trim_end_matches('.')))
}

impl Undoing {
    fn faults(&self) -> Vec<Fault> {
        match self {
            Self::Not(why) => why.iter().map(|why| Fault { message: why.clone(), ..Fault::default() }).collect(),
            Self::Unsaid | Self::Offered(_) | Self::Changed(_) => Vec::new(),
        }
    }
}

/// "Ändring 3 mars 2027 kl. 09.12", under the history of the thing.
fn framed(v: &View, written: &Written) -> View {
    let title = match written.kind.as_str() {
        READ_IN | READ => v.t1("bodies-history-reading-of", "moment", v.moment(written.at)),
        _ => v.t1("bodies-history-change-of", "moment", v.moment(written.at)),
    };
    let about = thing(v, written);
    let mut v = v.clone().titled(title).under(v.t("bodies-history-all"), "/historik");
    v.crumbs.push(about);
    v
}

impl EntryPage {
    fn of(v: View, known: &Known, seen: &Seen, undoing: Undoing) -> Self {
        let v = match &undoing {
            Undoing::Offered(offer) => v.problems_of(&offer.form),
            _ => v,
        };
        Self { entries: vec![EntryView::told(&v, known, seen, true, TOLD)], undoing, v }
    }
}

impl Page for EntryPage {
    const NAME: &'static str = "history entry";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        use super::samples;
        let at: Timestamp = samples::moment();
        let v = v.clone().at("/historik/0198f2b0").undated().titled(v.t1(
            "bodies-history-change-of",
            "moment",
            v.moment(at),
        ));
        let read = samples::read(samples::entries());
        let actor = kernel::Actor::System { part: "sample" };
        let seen: Vec<Seen> =
            read.entries.iter().filter_map(|entry| Seen::of(entry.clone(), &actor, &read.known)).collect();
        let preview = Preview {
            change: change::Change::default(),
            applied: change::Applied { entries: vec![], bodies: vec![] },
            effect: change::Effect::default(),
        };
        let offer = |error: Option<&str>| {
            Undoing::Offered(Box::new(offer(&v, &preview, "", error.map(|key| v.t(key).into_owned()))))
        };
        let sample = |name, at: usize, undoing| (name, Self::of(v.clone(), &read.known, &seen[at], undoing));
        vec![
            sample("read in", 4, Undoing::Unsaid),
            sample("to be undone", 3, offer(None)),
            sample("without a reason", 3, offer(Some("bodies-history-why-missing"))),
            sample("changed since", 1, Undoing::Changed(seen.iter().map(|seen| ByView::of(&v, seen)).collect())),
            sample("erased", 2, Undoing::Not(vec![v.t("bodies-history-undo-erased").into_owned()])),
        ]
    }
}
