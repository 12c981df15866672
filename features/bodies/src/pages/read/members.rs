//! Members of a body pasted as a list: every line comes back with its number and what was not understood in it; then what it
//! would change; then saved as one change. Nothing typed is lost on the way.
//!
//! * `echo` – what was not understood, line by line
//! * `page` – the list as it was written, and what it would change

mod echo;
mod page;

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use charter::{
    facts::SeatRole,
    reading::{self as reader, Directory as Known, Member, MemberList, ReadMember},
};
use db::Tx;
use kernel::{Date, date_text};
use serde_json::json;
use uuid::Uuid;
use web::{Answer, Failure, Submission, View, Visit, components::FormView, failure::Fault};

use crate::{
    commands::{
        change::{self, Change, FieldFault, Refused, may_change},
        read::{
            self,
            confirm::seat,
            standing::{self, Register, Represented},
        },
    },
    model::{
        directory::Found,
        record::{Naming, Owner, RecordKind},
    },
    pages::edit::fault_words,
    store::{reading, record},
};

/// Longest reason.
const WHY: usize = 400;
/// Longest list, in bytes.
const LONGEST: usize = 100_000;

/// A heading with names under it.
pub(super) struct Names {
    heading: String,
    names: Vec<String>,
}

/// The page with the list, and what it would change.
#[derive(Template)]
#[template(path = "bodies/read/members.html")]
pub(crate) struct MembersPage {
    v: View,
    lead: String,
    parts: Vec<Names>,
    form: FormView,
}

/// What was sent.
#[derive(Clone, Debug, Default)]
struct Written {
    list: String,
    from: String,
    why: String,
    proposal: Option<Uuid>,
}

/// What is known of the body.
struct Context {
    owner: Owner,
    body: Uuid,
    name: String,
    register: Register,
    known: Known,
}

async fn load(visit: &Visit, slug: String) -> Result<Context, Failure> {
    let (actor, region, today) = (visit.actor.clone(), visit.app.site.region.clone(), visit.today);
    let found = visit.app.db.read(move |tx| {
        let Some(owner) = record::by_word(tx, &actor, RecordKind::Body, &slug)? else { return Ok(None) };
        if !may_change(&actor, Some(&owner), RecordKind::Seat, None) {
            return Ok(None);
        }
        let register = standing::register(tx, &actor, &region, today)?;
        let known = reading::known(tx, &region, today)?;
        let body = owner.object().1;
        let name = register.directory.name(Naming::Body, &slug).to_owned();
        Ok(Some(Context { owner, body, name, register, known }))
    });
    found.await?.ok_or(Failure::NotHere)
}

/// `GET /organ/{slug}/platser/klistra-in`
pub(super) async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    let context = load(&visit, slug).await?;
    if visit.wants_json() {
        let members = context.register.members(context.body);
        let all: Vec<_> = members.iter().map(|one| one.named().1).collect();
        return visit.json(&json!({ "members": all }));
    }
    let written = Written {
        list: visit.asked("lista").unwrap_or_default().into(),
        from: date_text::long(visit.today, visit.language),
        why: visit.asked("why").unwrap_or_default().into(),
        proposal: visit.asked("proposal").and_then(|id| id.parse().ok()),
    };
    let v = view(&visit, &context);
    visit.ok(&MembersPage::asking(v, &written, None, &[]))
}

fn view(visit: &Visit, context: &Context) -> View {
    let v = visit.view("").undated();
    let title = v.t("bodies-paste-title").into_owned();
    v.titled(title).under(context.name.as_str(), &context.owner.address())
}

/// `POST /organ/{slug}/platser/klistra-in`
pub(super) async fn post(visit: Visit, Path(slug): Path<String>, sent: Submission) -> Answer {
    let context = load(&visit, slug).await?;
    let mut written = Written {
        list: sent.raw("lista").unwrap_or_default().into(),
        from: sent.raw("from").unwrap_or_default().into(),
        why: sent.raw("why").unwrap_or_default().into(),
        proposal: sent.get("proposal").and_then(|id| id.parse().ok()),
    };
    if let Some(instead) = sent.get("byt") {
        replace(&mut written.list, instead);
    }
    let list = if written.list.len() > LONGEST {
        MemberList::default()
    } else {
        reader::members(&written.list, &context.known)
    };
    let v = view(&visit, &context);
    let (from, faults) = faults(&v, &visit, &context, &written, &list);
    let step = sent.get("step").unwrap_or(if sent.json.is_some() { "save" } else { "view" });
    if !faults.is_empty() {
        return refused(&visit, v, &context, &written, &list, faults);
    }
    match step {
        "save" => save(&visit, &context, &written, &list, from).await,
        "edit" => visit.ok(&MembersPage::asking(v, &written, None, &[])),
        _ if visit.wants_json() => {
            let members = context.register.represented(&list.entries);
            let (there, missing) = context.register.seated(Some(context.body), members, false);
            let words = |all: &[Represented]| all.iter().map(|one| one.named().1.clone()).collect::<Vec<_>>();
            visit.json(&json!({ "new": words(&missing), "there": words(&there) }))
        }
        _ => visit.ok(&MembersPage::review(v, &context, &written, &list)),
    }
}

/// `12-24:Timrå kommun`: what somebody chose instead of the bytes 12 to 24.
fn replace(list: &mut String, instead: &str) {
    let parts = instead.split_once(':').and_then(|(place, name)| Some((place.split_once('-')?, name)));
    let Some(((start, end), name)) = parts else { return };
    if let (Ok(start), Ok(end)) = (start.parse::<usize>(), end.parse::<usize>())
        && list.get(start..end).is_some()
    {
        list.replace_range(start..end, name);
    }
}

/// Everything that is wrong, by field; the first day when there is one.
fn faults(
    v: &View,
    visit: &Visit,
    context: &Context,
    written: &Written,
    list: &MemberList,
) -> (Date, Vec<(&'static str, String)>) {
    let mut faults = Vec::new();
    if written.list.len() > LONGEST {
        faults.push(("lista", v.t1("bodies-paste-too-long", "most", LONGEST / 1000)));
    } else if list.entries.is_empty() {
        faults.push(("lista", v.t("bodies-paste-empty").into_owned()));
    }
    let unclear = list.entries.iter().filter(|entry| unclear(context, entry)).count();
    if unclear > 0 {
        faults.push(("lista", v.t1("bodies-paste-unclear", "n", unclear)));
    }
    let from = if written.from.trim().is_empty() {
        Ok(visit.today)
    } else {
        date_text::parse(&written.from, visit.today, visit.language)
    };
    let from = from.unwrap_or_else(|_| {
        faults.push(("from", v.t1("bodies-fault-day", "found", &written.from)));
        visit.today
    });
    let why = written.why.trim();
    if why.is_empty() || why.chars().count() > WHY {
        faults.push(("why", v.t1("bodies-fault-why", "max", WHY.to_string())));
    }
    (from, faults)
}

/// Whether nobody can tell what a name means, or the register lacks it.
fn unclear(context: &Context, entry: &ReadMember) -> bool {
    match &entry.is {
        Member::Organisation(_) => false,
        Member::Group(slug) => !matches!(context.register.directory.find(Naming::Group, slug.as_str()), Found::One(_)),
        Member::OneOf(_) | Member::Unknown => true,
    }
}

fn refused(
    visit: &Visit,
    v: View,
    context: &Context,
    written: &Written,
    list: &MemberList,
    faults: Vec<(&'static str, String)>,
) -> Answer {
    if visit.wants_json() {
        let words = list.entries.iter().filter(|entry| unclear(context, entry)).map(|entry| {
            Fault::at("lista", v.t("bodies-paste-expected")).found(&entry.words).on_line(entry.place.line)
        });
        let others = faults.into_iter().map(|(field, words)| Fault::at(field, words));
        return Err(Failure::Faults(others.chain(words).collect()));
    }
    let echo = (!list.entries.is_empty()).then(|| echo::echo(&v, context, &written.list, list));
    let page = MembersPage::asking(v, written, echo, &faults);
    visit.page(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

async fn save(visit: &Visit, context: &Context, written: &Written, list: &MemberList, from: Date) -> Answer {
    let (actor, region, today) = (visit.actor.clone(), visit.app.site.region.clone(), visit.today);
    let (owner, body, entries, proposal) =
        (context.owner.clone(), context.body, list.entries.clone(), written.proposal);
    let saved = visit.app.db.write(&visit.actor, written.why.trim(), move |tx| {
        let register = standing::register(tx, &actor, &region, today)?;
        let change = compose(tx, &register, &owner, body, &entries, from)?;
        let applied = change::apply(tx, &actor, &change)?;
        if let Some(proposal) = proposal {
            read::corrected(tx, &actor, proposal)?;
        }
        Ok((applied, change.items.len()))
    });
    let address = context.owner.address();
    match saved.await.map_err(db::Error::downcast::<Refused>) {
        Ok((applied, seats)) => {
            let entry = applied.entries.first();
            if visit.wants_json() {
                return visit
                    .json_with(StatusCode::CREATED, &json!({ "saved": entry, "address": address, "seats": seats }));
            }
            let query = entry.map(|entry| format!("?gjort={entry}")).unwrap_or_default();
            Ok(visit.see_other(&format!("{address}{query}")))
        }
        Err(Ok(why)) => match *why {
            Refused::Faults(faults) => {
                let v = view(visit, context);
                let said = |fault: &FieldFault| ("lista", fault_words(&v, fault));
                let faults = faults.iter().map(said).collect();
                refused(visit, v.clone(), context, written, list, faults)
            }
            Refused::Changed(_) => Err(Failure::Changed),
        },
        Err(Err(error)) => Err(error.into()),
    }
}

/// The seats of those who have none.
fn compose(
    tx: &mut Tx<'_>,
    register: &Register,
    owner: &Owner,
    body: Uuid,
    entries: &[ReadMember],
    from: Date,
) -> db::Result<Change> {
    let (_, missing) = register.seated(Some(body), register.represented(entries), false);
    let next = i64::try_from(register.seats(body).count()).unwrap_or(i64::MAX);
    let new = missing.iter().zip(next..).map(|(one, place)| seat(tx, owner, one, SeatRole::Member, Some(from), place));
    Ok(Change { items: new.collect::<db::Result<_>>()? })
}
