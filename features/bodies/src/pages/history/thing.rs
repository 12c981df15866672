//! The thing whose history is asked for, the frame of its pages, and the forms that ask for days.

use askama::Template;
use db::{Result, Tx};
use jiff::Timestamp;
use kernel::Actor;
use web::{Answer, Failure, Fault, View, Visit, components::FieldView};

use super::asked::Day;
use crate::{
    api::history::History,
    model::record::{Owner, RecordKind},
    store::{
        body,
        history::{self, Thing},
    },
};

/// Whose history: a kind of thing and the word in its address, or the register itself.
#[derive(Clone, Debug)]
pub(super) enum Whose {
    /// A thing.
    Of(RecordKind, String),
    /// The register itself: terms and parties.
    Register(String),
}

/// Either the thing, or the address its history has moved to.
pub(super) enum Found {
    Here(Thing),
    Moved(String),
}

impl Whose {
    /// The thing, as far as the actor may see it.
    pub(super) fn find(&self, tx: &mut Tx<'_>, actor: &Actor) -> Result<Option<Found>> {
        let (kind, word) = match self {
            Self::Register(name) => {
                let thing = Thing { owner: Owner::Register, name: name.clone(), gone: false };
                return Ok(Some(Found::Here(thing)));
            }
            Self::Of(kind, word) => (*kind, word),
        };
        if let Some(thing) = history::thing(tx, actor, kind, word)? {
            return Ok(Some(Found::Here(thing)));
        }
        let (moves, path) = match kind {
            RecordKind::Body => ("body", "organ"),
            RecordKind::Organisation => ("organisation", "organisationer"),
            _ => return Ok(None),
        };
        Ok(body::moved(tx, moves, word)?.map(|slug| Found::Moved(format!("/{path}/{slug}/historik"))))
    }
}

/// What a page of one thing reads: nothing when the thing is not here, or the address it has moved to.
pub(super) type Answered<R> = Option<std::result::Result<Box<R>, String>>;

/// Finds the thing and reads what a page shows of it; the moment is when the register first heard of it.
pub(super) fn found<R>(
    tx: &mut Tx<'_>,
    actor: &Actor,
    whose: &Whose,
    read: impl FnOnce(&mut Tx<'_>, Thing, Option<Timestamp>) -> Result<R>,
) -> Result<Answered<R>> {
    let thing = match whose.find(tx, actor)? {
        None => return Ok(None),
        Some(Found::Moved(to)) => return Ok(Some(Err(to))),
        Some(Found::Here(thing)) => thing,
    };
    let heard = history::first_heard(tx, thing.owner.object())?;
    Ok(Some(Ok(Box::new(read(tx, thing, heard)?))))
}

/// Answers with what was read, as a page or for a program, which is told what is wrong with the days instead.
pub(super) fn answer<R, P: Template>(
    visit: &Visit,
    found: Answered<R>,
    page: impl FnOnce(&View, &R) -> P,
    frame: impl FnOnce(&P) -> &View,
    told: impl FnOnce(&View, &R) -> History,
) -> Answer {
    let read = match found {
        None => return Err(Failure::NotHere),
        Some(Err(moved)) => return Ok(visit.moved(&moved)),
        Some(Ok(read)) => read,
    };
    let v = visit.view("").undated();
    let page = page(&v, &read);
    let framed = frame(&page);
    if visit.wants_json() {
        sound(framed)?;
        return visit.json(&told(&v, &read));
    }
    visit.page(status(framed), &page)
}

/// A form that asks for something: days, a filter.
pub(super) struct AskView {
    pub heading: String,
    pub action: String,
    pub hidden: Vec<(String, String)>,
    pub fields: Vec<FieldView>,
    pub button: String,
}

/// The days asked for on the pages of one thing.
#[derive(Clone, Debug, Default)]
pub(super) struct Days {
    /// The day whose state is asked for.
    pub then: Day,
    /// The first of the two that are compared.
    pub from: Day,
    /// The second of them.
    pub to: Day,
}

impl Days {
    pub(super) fn of(visit: &Visit) -> Self {
        let (from, mut to) = (Day::of(visit, "fran"), Day::of(visit, "till"));
        if from.day.zip(to.day).is_some_and(|(from, to)| to < from) {
            (to.day, to.fault) = (None, Some("bodies-history-before-from"));
        }
        Self { then: Day::of(visit, "den"), from, to }
    }

    /// The forms *Vad stod i registret en viss dag?* and *Vad har ändrats mellan två dagar?*.
    pub(super) fn forms(&self, v: &View) -> Vec<AskView> {
        let then = AskView {
            heading: v.t("bodies-history-then-heading").into_owned(),
            action: v.here(),
            hidden: vec![("visa".into(), "laget".into())],
            fields: vec![self.then.field(v, "den", "bodies-history-then-day")],
            button: v.t("bodies-history-then-show").into_owned(),
        };
        let between = AskView {
            heading: v.t("bodies-history-between-heading").into_owned(),
            action: v.here(),
            hidden: Vec::new(),
            fields: vec![
                self.from.field(v, "fran", "bodies-history-between-from"),
                self.to.field(v, "till", "bodies-history-between-to").optional(),
            ],
            button: v.t("bodies-history-between-show").into_owned(),
        };
        vec![then, between]
    }
}

/// What needs to be mended in the forms of a page, in its summary.
pub(super) fn problems_of(mut v: View, forms: &[AskView]) -> View {
    let problems = forms.iter().flat_map(|form| &form.fields).filter_map(FieldView::problem);
    v.problems.extend(problems);
    v
}

/// What needs to be mended, as a program gets it; nothing when the days are sound.
pub(super) fn sound(v: &View) -> std::result::Result<(), Failure> {
    let faults = v.problems.iter().map(|problem| Fault::at(problem.field.as_str(), problem.text.as_str()));
    let faults: Vec<Fault> = faults.collect();
    if faults.is_empty() { Ok(()) } else { Err(Failure::Faults(faults)) }
}

/// 422 when something on the page needs to be mended.
pub(super) fn status(v: &View) -> axum::http::StatusCode {
    use axum::http::StatusCode;
    if v.problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
}

/// The frame of a page about one thing: "Historik: Kulturforum", under the thing.
pub(super) fn framed(v: &View, thing: &Thing) -> View {
    let (parent, path) = match &thing.owner {
        Owner::Body(..) => ("bodies-all-bodies", "/organ"),
        Owner::Organisation(..) | Owner::Group(..) => ("bodies-menu-organisations", "/organisationer"),
        Owner::Person(..) | Owner::Register => ("bodies-history-all", "/historik"),
    };
    let parent = v.t(parent).into_owned();
    let v = v.clone().titled(v.t1("bodies-history-of", "thing", thing.name.as_str())).under(parent, path);
    let has_page = !thing.gone && !matches!(thing.owner, Owner::Register);
    if has_page { v.under(thing.name.as_str(), &thing.owner.address()) } else { v }
}

/// The frame of a page below the history of one thing.
pub(super) fn below(v: &View, thing: &Thing, title: String) -> View {
    let address = format!("{}/historik", thing.owner.address());
    framed(v, thing).under(v.t("bodies-history-all"), &address).titled(title)
}
