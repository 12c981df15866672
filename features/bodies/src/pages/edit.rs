//! Changing the register: one form for every kind of record.
//!
//! The way through: a form (`GET`) → what it would do (`POST`, `step=view`) → saved (`POST`, `step=save`), to the page of the
//! thing with what was done and a way back. A program posts JSON to the same address and is saved at once, or asks with
//! `"step": "view"` what would follow.
//!
//! * [`asked`] – which record, who asks, what stands there now
//! * [`form`] – its fields as questions
//! * [`shown`] – records in words
//! * [`review`] – what a change would do, and two who changed the same thing
//! * [`save`] – from what was sent to a change
//! * [`gone`] – what was taken away while its form was open
//! * [`records`] – everything that stands about a thing, to choose from

pub(crate) mod asked;
mod file;
mod form;
mod gone;
mod records;
mod review;
mod samples;
mod save;
pub(crate) mod shown;

use askama::Template;
use axum::{
    Router,
    extract::Path,
    http::StatusCode,
    routing::{MethodRouter, get},
};
use kernel::{
    id::{AssignmentId, Id, SeatId},
    slug::Slug,
};
use serde::de::DeserializeOwned;
use web::{
    Answer, App, Feature, Page, View, Visit,
    components::{Button, FieldView, FormView, PanelRow, PanelView},
    phrase::{Link, Phrase},
    submission::{Sent, with_files},
};

use crate::{
    commands::change::may_change,
    model::record::{Owner, RecordKind},
};
use asked::Asked;
pub(crate) use form::fault_words;
pub(crate) use review::ReviewPage;

/// The page with a form.
#[derive(Template)]
#[template(path = "bodies/edit/form.html")]
pub(crate) struct FormPage {
    v: View,
    lead: Phrase,
    notes: Vec<Phrase>,
    form: FormView,
    said: Option<Said>,
    kinds: Vec<RuleKinds>,
}

/// The types of rules about one thing, each as the way to its form.
struct RuleKinds {
    heading: String,
    links: Vec<Link>,
}

/// A sentence of a charter as the way to the forms of its rules, filled in.
struct Said {
    field: FieldView,
    buttons: Vec<Button>,
    found: Vec<Phrase>,
    /// Whether nothing was understood of what was asked.
    lost: bool,
}

impl FormPage {
    fn new(v: View, lead: Phrase, notes: Vec<Phrase>, form: FormView) -> Self {
        Self { v: v.problems_of(&form), lead, notes, form, said: None, kinds: Vec::new() }
    }
}

impl Page for FormPage {
    const NAME: &'static str = "edit form";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        form::samples(v)
    }
}

/// The way to whoever sits in a seat, or to filling it.
pub(super) fn seat_link(v: &View, body: &Slug, seat: SeatId, assignment: Option<AssignmentId>) -> Link {
    match assignment {
        Some(holder) => {
            v.link("bodies-seat-replace", &format!("/organ/{body}/uppdrag/{}?do=from", holder.uuid().simple()))
        }
        None => v.link("bodies-seat-fill", &format!("/organ/{body}/uppdrag/ny?seat={}", seat.uuid())),
    }
}

/// The ways to change a thing, for its page; `None` for who may not, and on another day than today.
pub(super) fn panel(v: &View, owner: &Owner, kind: RecordKind) -> Option<PanelView> {
    if v.other_day() || !may_change(&v.actor, Some(owner), kind, None) {
        return None;
    }
    let address = owner.address();
    let own = v.link("bodies-edit-own", &format!("{address}/andra"));
    let all = (kind != RecordKind::Person).then(|| v.link("bodies-edit-all", &format!("{address}/uppgifter")));
    let add = |part: RecordKind| {
        // Meetings are arranged on pages of their own; the register's form is for what was wrong.
        let path = if part == RecordKind::Meeting { "moten" } else { part.path() };
        let href = v.url(&format!("{address}/{path}/ny"));
        Link::new(v.t1("bodies-edit-add", "what", v.t(part.called())), href)
    };
    let parts: &[RecordKind] = match kind {
        RecordKind::Body => &[RecordKind::Seat, RecordKind::Rule, RecordKind::Meeting, RecordKind::Document],
        RecordKind::Organisation => &[RecordKind::Name, RecordKind::Side],
        _ => &[],
    };
    let paste =
        (kind == RecordKind::Body).then(|| v.link("bodies-paste-title", &format!("{address}/platser/klistra-in")));
    let links = [Some(own), all].into_iter().flatten().chain(parts.iter().map(|part| add(*part))).chain(paste);
    let rows = links.map(|link| PanelRow { text: Phrase::link(link), note: None }).collect();
    Some(PanelView { heading: v.t("bodies-edit-in-register").into_owned(), rows, button: None })
}

/// The ways to enter something new beside a list; none for who may not, and on another day than today.
pub(super) fn ways(v: &View, ways: &[(RecordKind, &str)]) -> Vec<Link> {
    let may = |kind: RecordKind| !v.other_day() && may_change(&v.actor, None, kind, None);
    let way = |(kind, address): &(RecordKind, &str)| {
        may(*kind).then(|| Link::new(v.t1("bodies-edit-add", "what", v.t(kind.called())), v.url(address)))
    };
    let register = may(RecordKind::Term).then(|| v.link("bodies-edit-register", "/register/uppgifter"));
    ways.iter().filter_map(way).chain(register).collect()
}

/// Adds the pages of this part.
pub(crate) fn add(feature: Feature) -> Feature {
    feature
        .routes(routes())
        .operations(crate::api::records::operations())
        .page::<FormPage>()
        .page::<review::ReviewPage>()
        .page::<records::RecordsPage>()
}

/// The addresses below the things that have records.
fn routes() -> Router<App> {
    use RecordKind as R;
    let owned = |path: &str, owner: R| {
        let at = |rest: &str| format!("/{path}{rest}");
        Router::new()
            .route(&at("/ny"), form_at(move |()| Asked::new_thing(owner)))
            .route(&at("/{word}/andra"), form_at(move |word| Asked::thing(owner, word)))
            .route(&at("/{word}/uppgifter"), get(move |visit, word| records::show(visit, owner, word)))
            .route(
                &at("/{word}/{table}/ny"),
                form_at(move |(word, table): (String, String)| Asked::new_part(owner, word, &table)),
            )
            .route(
                &at("/{word}/{table}/{key}"),
                form_at(move |(word, table, key): (String, String, String)| Asked::part(owner, word, &table, key)),
            )
    };
    owned("organ", R::Body)
        .merge(owned("organisationer", R::Organisation))
        .merge(owned("grupper", R::Group))
        .merge(owned("personer", R::Person))
        .merge(documents())
        .route("/organ/{word}/filer/{id}", get(file::show))
        .route("/grupper", get(records::groups))
        .route("/grupper/{word}", get(|visit, word| records::show(visit, R::Group, word)))
        .route("/register/uppgifter", get(records::register))
        .route("/register/{table}/ny", form_at(|table: String| Asked::new_in_register(&table)))
        .route("/register/{table}/{word}", form_at(|(table, word): (String, String)| Asked::in_register(&table, word)))
}

/// Documents of bodies have addresses of their own in the router, for they alone take files: no other form may be sent more
/// than the usual two megabytes.
fn documents() -> Router<App> {
    let table = RecordKind::Document.path();
    Router::new()
        .route(
            &format!("/organ/{{word}}/{table}/ny"),
            form_at(move |word| Asked::new_part(RecordKind::Body, word, table)).layer(with_files()),
        )
        .route(
            &format!("/organ/{{word}}/{table}/{{key}}"),
            form_at(move |(word, key)| Asked::part(RecordKind::Body, word, table, key)).layer(with_files()),
        )
}

/// A form at an address whose parameters say which record it is about.
fn form_at<P>(asked: impl Fn(P) -> Option<Asked> + Clone + Send + Sync + 'static) -> MethodRouter<App>
where
    P: DeserializeOwned + Send + 'static,
{
    let shown = asked.clone();
    get(move |visit: Visit, Path(place): Path<P>| async move { show(visit, shown(place)).await }).post(
        move |visit: Visit, Path(place): Path<P>, sent: Sent| async move {
            save::post(visit, asked(place), sent).await
        },
    )
}

/// `GET` of a form: the record as it stands, or an empty one with what the address gives.
async fn show(visit: Visit, asked: Option<Asked>) -> Answer {
    let context = asked::load(&visit, asked, Vec::new()).await?;
    if visit.wants_json() {
        return visit.json(&save::as_json(&context));
    }
    let v = form::view(&visit, &context);
    if form::rule_is_open(&context, &visit) {
        let page = form::rule_kinds(v, &context, visit.asked("mening").unwrap_or_default());
        return visit.ok(&page);
    }
    let written = form::standing(&context, &visit);
    let page = form::page(v, &context, &written, &[]);
    visit.page(StatusCode::OK, &page)
}
