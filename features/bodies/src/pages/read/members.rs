//! Members of a body pasted as a list: every line comes back with its number and what was not understood in it; then what it
//! would change; then saved as one change. Nothing typed is lost on the way.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use charter::{
    facts::SeatRole,
    reading::{self as reader, Directory as Known, Member, MemberList, Place, ReadMember},
};
use db::Tx;
use kernel::{Date, date_text, slug::Slug};
use serde_json::json;
use uuid::Uuid;
use web::{
    Answer, Failure, Page, Submission, View, Visit,
    components::{Button, Control, EchoFault, EchoLine, EchoView, FieldView, FormView, Width},
    failure::Fault,
};

use super::said::represented;
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
    let echo = (!list.entries.is_empty()).then(|| echo(&v, context, &written.list, list));
    let page = MembersPage::asking(v, written, echo, &faults);
    visit.page(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// Every line with what was not understood in it.
fn echo(v: &View, context: &Context, text: &str, list: &MemberList) -> EchoView {
    let mut begins = 0;
    let lines = text.split('\n').map(|line| {
        let (start, end) = (begins, begins + line.len());
        begins = end + 1;
        let own = |place: &Place| place.start >= start && place.start < end.max(start + 1);
        let faults = list.entries.iter().filter(|entry| own(&entry.place) && unclear(context, entry));
        let fault = |entry: &ReadMember| EchoFault {
            place: entry.place.start - start..entry.place.end.min(end) - start,
            expected: v.t("bodies-paste-expected").into(),
            proposals: buttons(context, entry),
        };
        EchoLine { words: line.to_owned(), faults: faults.map(fault).collect() }
    });
    EchoView { lines: lines.collect() }
}

/// What may have been meant, each as a button that puts its name where the words stand.
fn buttons(context: &Context, entry: &ReadMember) -> Vec<Button> {
    let of = |slug: &Slug| context.register.directory.name(Naming::Organisation, slug.as_str()).to_owned();
    let names: Vec<String> = match (&entry.is, &entry.proposal) {
        (Member::OneOf(slugs), _) => slugs.iter().map(of).collect(),
        (_, Some((slug, _))) => {
            let known =
                [Naming::Organisation, Naming::Group].map(|kind| context.register.directory.find(kind, slug.as_str()));
            known
                .into_iter()
                .filter_map(|found| if let Found::One(thing) = found { Some(thing.name.clone()) } else { None })
                .collect()
        }
        _ => match context.register.directory.find(Naming::Organisation, &entry.words) {
            Found::One(thing) => vec![thing.name.clone()],
            Found::Several(things) | Found::None(things) => things.iter().map(|thing| thing.name.clone()).collect(),
        },
    };
    let place = format!("{}-{}", entry.place.start, entry.place.end);
    names.into_iter().map(|name| Button::secondary(name.as_str()).sends("byt", format!("{place}:{name}"))).collect()
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

impl MembersPage {
    /// The list as it was written, with what was not understood.
    fn asking(v: View, written: &Written, echo: Option<EchoView>, faults: &[(&str, String)]) -> Self {
        let mut list = FieldView::line("lista", v.t("bodies-paste-list"))
            .hint(v.t("bodies-paste-hint"))
            .control(Control::Text { rows: 10 })
            .value(written.list.as_str())
            .swedish();
        list.echo = echo;
        let from = FieldView::line("from", v.t("bodies-paste-from")).width(Width::Medium).value(written.from.as_str());
        let why = FieldView::line("why", v.t("bodies-edit-why"))
            .hint(v.t("bodies-edit-why-hint"))
            .value(written.why.as_str());
        let mut form = FormView::new(v.here(), vec![list, from, why])
            .button(Button::primary(v.t("bodies-edit-review")).sends("step", "view"));
        for (name, words) in faults {
            if let Some(field) = form.field_mut(name) {
                field.error.get_or_insert_with(|| words.clone());
            }
        }
        let form = along(form, written);
        let lead = v.t("bodies-paste-lead").into_owned();
        Self { lead, parts: Vec::new(), v: v.problems_of(&form), form }
    }

    /// What the list would change.
    fn review(v: View, context: &Context, written: &Written, list: &MemberList) -> Self {
        let register = &context.register;
        let members = register.represented(&list.entries);
        let all = register.members(context.body);
        let beside: Vec<Represented> = all.into_iter().filter(|one| !members.contains(one)).collect();
        let (there, missing) = register.seated(Some(context.body), members, false);
        let part = |heading: String, of: &[Represented]| Names {
            heading,
            names: of.iter().map(|one| represented(&v, &register.directory, std::slice::from_ref(one))).collect(),
        };
        let mut parts = vec![
            part(v.t1("bodies-paste-new", "n", missing.len()), &missing),
            part(v.t1("bodies-paste-there", "n", there.len()), &there),
            part(v.t1("bodies-paste-beside", "n", beside.len()), &beside),
        ];
        let read = |entry: &ReadMember| {
            let (_, name) = entry.proposal.as_ref()?;
            Some(v.t2("bodies-paste-read-as", "found", &entry.words, "name", name))
        };
        let read: Vec<String> = list.entries.iter().filter_map(read).collect();
        if !read.is_empty() {
            parts.push(Names { heading: v.t("bodies-paste-read-heading").into_owned(), names: read });
        }
        if !list.leftover.is_empty() {
            let names = list.leftover.iter().map(|passage| format!("”{}”", passage.words)).collect();
            parts.push(Names { heading: v.t("bodies-paste-leftover").into_owned(), names });
        }
        let form = FormView::new(v.here(), Vec::new())
            .hides("lista", written.list.as_str())
            .hides("from", written.from.as_str())
            .hides("why", written.why.as_str())
            .button(Button::primary(v.t("bodies-edit-save")).sends("step", "save"))
            .button(Button::secondary(v.t("bodies-edit-again")).sends("step", "edit"))
            .cancel(v.link("bodies-edit-cancel", &context.owner.address()));
        let form = along(form, written);
        let title = v.t("bodies-edit-review-title").into_owned();
        let lead = v.t("bodies-paste-review-lead").into_owned();
        Self { lead, parts, form, v: v.titled(title) }
    }
}

/// The proposal that the list corrects is sent along.
fn along(form: FormView, written: &Written) -> FormView {
    match written.proposal {
        Some(proposal) => form.hides("proposal", proposal.to_string()),
        None => form,
    }
}

impl Page for MembersPage {
    const NAME: &'static str = "pasted members";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().undated().titled(v.t("bodies-paste-title")).at("/organ/x/platser/klistra-in");
        let text = "Timrå kommun, Månstads kommun\nSundsvalls kommun";
        let written = Written { list: text.into(), from: "2026-11-24".into(), ..Written::default() };
        let fault = EchoFault {
            place: 14..29,
            expected: v.t("bodies-paste-expected").into(),
            proposals: vec![Button::secondary("Härnösands kommun").sends("byt", "14-29:Härnösands kommun")],
        };
        let line = |words: &str, faults: Vec<EchoFault>| EchoLine { words: words.into(), faults };
        let echo = EchoView {
            lines: vec![line("Timrå kommun, Månstads kommun", vec![fault]), line("Sundsvalls kommun", vec![])],
        };
        let part =
            |heading: String, names: &[&str]| Names { heading, names: names.iter().map(|n| (*n).into()).collect() };
        let review = Self {
            lead: v.t("bodies-paste-review-lead").into_owned(),
            parts: vec![
                part(v.t1("bodies-paste-new", "n", 2), &["Timrå kommun", "Sundsvalls kommun"]),
                part(v.t1("bodies-paste-beside", "n", 0), &[]),
            ],
            form: FormView::new(v.here(), Vec::new()).button(Button::primary(v.t("bodies-edit-save"))),
            v: v.clone(),
        };
        let unclear = [("lista", v.t1("bodies-paste-unclear", "n", 1))];
        vec![
            ("empty", Self::asking(v.clone(), &Written::default(), None, &[])),
            ("not understood", Self::asking(v, &written, Some(echo), &unclear)),
            ("review", review),
        ]
    }
}
