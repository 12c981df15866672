//! What a change would do, before it is saved; and the choice between two texts when somebody else was there meanwhile.

use askama::Template;
use axum::http::StatusCode;
use web::{
    Answer, Failure, Page, View, Visit,
    components::{Button, ChangesView, ConflictView, Differing, EffectView, FindingView, FormView},
    phrase::Phrase,
};

use super::{
    asked::Context,
    form::{self, Written},
    save::{Draft, refused},
    shown::Saying,
};
use crate::{
    api,
    commands::change::{Change, Item, Lasting, Preview, Refused, preview},
    model::{
        directory::{Directory, Thing},
        record::{Naming, Record, RecordKind},
    },
    pages::{finding, sentence::capitalised},
    rules::history::steps,
};

/// One record of a change, as the page shows it.
pub(super) struct Changed {
    heading: String,
    changes: ChangesView,
}

/// The page that shows what a change would do, or two texts to choose between.
#[derive(Template)]
#[template(path = "bodies/edit/review.html")]
pub(crate) struct ReviewPage {
    v: View,
    items: Vec<Changed>,
    effect: Option<EffectView>,
    conflict: Option<ConflictView>,
    form: FormView,
}

/// Tries the change and shows what would follow.
pub(super) async fn show(visit: &Visit, context: &Context, written: &Written, draft: Draft) -> Answer {
    let (actor, making) = (visit.actor.clone(), draft);
    let tried = preview(&visit.app.db, &visit.actor, visit.today, move |tx| making.compose(tx, &actor));
    let seen = match tried.await.map_err(db::Error::downcast::<Refused>) {
        Ok(seen) => seen,
        Err(Ok(why)) => match *why {
            Refused::Faults(faults) => return refused(visit, context, written, &faults),
            Refused::Changed(_) => return Err(Failure::Changed),
        },
        Err(Err(error)) => return Err(error.into()),
    };
    let v = form::view(visit, context);
    if visit.wants_json() {
        return visit.json(&as_json(&v, &seen));
    }
    let title = v.t("bodies-edit-review-title").into_owned();
    visit.ok(&ReviewPage::of(v.titled(title), context, written, &seen))
}

impl ReviewPage {
    fn of(v: View, context: &Context, written: &Written, seen: &Preview) -> Self {
        let form = hidden(FormView::new(v.here(), Vec::new()), written)
            .button(Button::primary(v.t("bodies-edit-save")).sends("step", "save"))
            .button(Button::secondary(v.t("bodies-edit-again")).sends("step", "edit"))
            .cancel(v.link("bodies-edit-cancel", &super::save::back(context)));
        let directory = with_new_people(&context.directory, &seen.change);
        let saying = Saying { v: &v.clone(), directory: &directory, others: &context.others };
        Self::of_change(v, &saying, seen, form)
    }

    /// What any change would do, with the form that saves it.
    pub(crate) fn of_change(v: View, saying: &Saying<'_>, seen: &Preview, form: FormView) -> Self {
        let items = seen.change.items.iter().filter(|item| item.before != item.after);
        let items = items.map(|item| {
            let (kind, before, after) = (item.place.kind, item.before.as_ref(), item.after.as_ref());
            let label = after.or(before).map(|record| saying.label(kind, record)).unwrap_or_default();
            let what = capitalised(&v.t(kind.called()));
            let heading = match (before, after) {
                (None, _) => v.t2("bodies-edit-adds", "what", &what, "name", &label),
                (_, None) => v.t2("bodies-edit-removes", "what", &what, "name", &label),
                _ => v.t2("bodies-edit-changes", "what", &what, "name", &label),
            };
            Changed { heading, changes: ChangesView { changes: saying.differences(kind, before, after) } }
        });
        let items = items.collect();
        let effect = EffectView {
            appears: seen.effect.come.iter().map(|lasting| lasting_finding(&v, lasting)).collect(),
            disappears: seen.effect.go.iter().map(|lasting| lasting_finding(&v, lasting)).collect(),
        };
        Self { items, effect: Some(effect), conflict: None, form, v }
    }
}

/// What things are called, with the people whom the change itself enters.
fn with_new_people(directory: &Directory, change: &Change) -> Directory {
    let mut known = directory.clone();
    for item in change.items.iter().filter(|item| item.place.kind == RecordKind::Person) {
        let name = item.after.as_ref().map(|person| person.text("name").to_owned()).unwrap_or_default();
        known.note(Naming::Person, Thing { word: item.place.word.clone(), name, detail: None }, &[]);
    }
    known
}

/// Everything that was written, sent along unseen.
fn hidden(form: FormView, written: &Written) -> FormView {
    let kept = written.iter().filter(|(name, _)| !matches!(name.as_str(), "step" | ConflictView::CHOICE));
    kept.fold(form, |form, (name, text)| form.hides(name.as_str(), text.as_str()))
}

/// Without ways to go on: what would be there is not there yet, and leaving the page loses what was written.
fn lasting_finding(v: &View, lasting: &Lasting) -> FindingView {
    let mut view = finding::beside_body(v, &lasting.answer).days(Phrase::text(v.period(lasting.period)));
    view.actions.clear();
    view
}

fn as_json(v: &View, seen: &Preview) -> api::records::Tried {
    let item = |item: &Item| api::records::TriedChange {
        kind: item.place.kind.as_str().into(),
        id: item.place.id.to_string(),
        before: api::records::values(item.before.as_ref()),
        after: api::records::values(item.after.as_ref()),
    };
    let findings = |all: &[Lasting]| {
        let one = |lasting: &Lasting| api::shared::Finding {
            from: lasting.period.from,
            to: lasting.period.to,
            ..api::shared::finding_of(v, &lasting.answer)
        };
        all.iter().map(one).collect()
    };
    api::records::Tried {
        changes: seen.change.items.iter().map(item).collect(),
        appears: findings(&seen.effect.come),
        disappears: findings(&seen.effect.go),
    }
}

/// Somebody else has changed the record since the form was opened: both texts, and who and when.
pub(super) async fn conflict(visit: &Visit, context: &Context, written: &Written) -> Answer {
    if visit.wants_json() {
        return Err(Failure::Changed);
    }
    let Some(place) = context.place.clone() else { return Err(Failure::Changed) };
    let (kind, id) = place.owner.object();
    let entries = visit.app.db.read(move |tx| db::log::history(tx, kind, id)).await?;
    let last = entries.iter().find(|entry| touches(entry, place.id));
    let (who, at) = last.map(|entry| (entry.who.clone(), entry.at)).unwrap_or_default();
    let v = form::view(visit, context);
    let saved = context.before.clone().unwrap_or_default();
    let mut kept: Vec<(String, String)> = written
        .iter()
        .filter(|(name, _)| !matches!(name.as_str(), "version" | "step" | ConflictView::CHOICE))
        .cloned()
        .collect();
    kept.push(("version".into(), context.version()));
    kept.push(("step".into(), "view".into()));
    let conflict =
        ConflictView { who, at, differing: differing(&v, context, written, &saved), action: v.here(), hidden: kept };
    let title = v.t("bodies-edit-conflict-title").into_owned();
    let page = ReviewPage {
        items: Vec::new(),
        effect: None,
        conflict: Some(conflict),
        form: FormView::default(),
        v: v.titled(title),
    };
    visit.page(StatusCode::CONFLICT, &page)
}

/// Whether an entry of the log is about a record; others of the same thing may have been changed since.
pub(super) fn touches(entry: &db::log::Entry, record: uuid::Uuid) -> bool {
    steps(&entry.what.0, None).iter().any(|step| step.id == record)
}

/// The fields in which what was written differs from what is saved.
fn differing(v: &View, context: &Context, written: &Written, saved: &Record) -> Vec<Differing> {
    let stands = form::texts(context, saved);
    let all = |of: &Written, name: &str| {
        of.iter().filter(|(n, _)| n == name).map(|(_, text)| text.trim()).collect::<Vec<_>>().join("\n")
    };
    let fields = form::fields(context.kind, saved.text("rule"));
    let different = fields.filter_map(|field| {
        let (mine, saved) = (all(written, field.name), all(&stands, field.name));
        let field_name = v.t(field.label).into_owned();
        (mine != saved).then_some(Differing { field: field_name, mine, saved })
    });
    different.collect()
}

impl Page for ReviewPage {
    const NAME: &'static str = "edit review";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let context = super::samples::context(RecordKind::Meeting);
        let v = v.clone().undated().titled(v.t("bodies-edit-review-title")).at("/organ/x/motesdagar/ny");
        let place = super::samples::place(RecordKind::Meeting);
        let meeting = Record::default().with("date", "2027-02-11").with("state", "planned");
        let seen = super::samples::preview(Change::of(place, None, Some(meeting)));
        let written: Written =
            vec![("date".into(), "2027-02-11".into()), ("why".into(), "Ordföranden har bestämt".into())];
        let usual = Self::of(v.clone(), &context, &written, &seen);
        let conflict = ConflictView {
            who: "Karin Prov".into(),
            at: jiff::Timestamp::UNIX_EPOCH,
            differing: vec![Differing {
                field: v.t("bodies-field-note").into_owned(),
                mine: "Mötet är i Kramfors".into(),
                saved: String::new(),
            }],
            action: v.here(),
            hidden: vec![("note".into(), "Mötet är i Kramfors".into())],
        };
        let title = v.t("bodies-edit-conflict-title").into_owned();
        let conflict = Self {
            items: Vec::new(),
            effect: None,
            conflict: Some(conflict),
            form: FormView::default(),
            v: v.titled(title),
        };
        vec![("usual", usual), ("conflict", conflict)]
    }
}
