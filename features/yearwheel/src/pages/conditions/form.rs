//! The forms in which conditions are noted.
//!
//! * `days` – who is away, which days are kept free or settled
//! * `calendar` – absences as somebody's calendar has them
//! * `habits` – how a body meets

pub(super) mod calendar;
mod days;
mod habits;

use kernel::slug::Slug;
use web::{
    Submission, View, Visit,
    components::{Button, Choice, Control, FieldView, FormView, Group},
};

use super::{Asked, Context};
use crate::{
    model::{BasisBody, Group as BodyGroup, LONGEST},
    store::condition::NewCondition,
};

/// What was written.
#[derive(Clone, Debug, Default)]
pub(super) struct Written {
    /// Which of the forms: `note`, `habit`, `ics`.
    step: String,
    kind: String,
    body: String,
    who: String,
    from: String,
    to: String,
    part: String,
    place: String,
    note: String,
    dur: String,
    /// 0 for Monday.
    weekdays: Vec<String>,
    towns: String,
    online: String,
    physical: String,
    wanted: String,
    gap_min: String,
    gap_max: String,
    before_min: String,
    before_max: String,
}

/// What every form of the page is made from.
#[derive(Clone, Copy)]
pub(super) struct Shown<'s> {
    pub(super) v: &'s View,
    pub(super) asked: &'s Asked,
    pub(super) context: &'s Context,
    pub(super) faults: &'s [(String, String)],
}

/// Faults at their fields.
pub(super) type Faults = Vec<(String, String)>;

/// The questions of one form: their `id`s begin alike, and the faults are those of what was sent in it.
struct Questions<'f> {
    v: &'f View,
    prefix: &'static str,
    /// What was sent in this form; nothing when it was another.
    sent: bool,
    faults: &'f [(String, String)],
}

impl Questions<'_> {
    fn line(&self, name: &str, key: &str, value: &str) -> FieldView {
        let id = format!("{}{name}", self.prefix);
        let field = FieldView { id, ..FieldView::line(name, self.v.t(key)) };
        if !self.sent {
            return field;
        }
        let error = self.faults.iter().find(|(at, _)| at == name).map(|(_, text)| text.clone());
        FieldView { error, ..field.value(value) }
    }
}

/// One choice of a list.
fn choice(v: &View, value: &str, key: &str) -> Choice {
    Choice { value: value.into(), text: v.t(key).into_owned() }
}

impl Written {
    /// Only a first day was written.
    pub(super) fn from_day(text: &str) -> Self {
        Self { step: "note".into(), from: text.into(), ..Self::default() }
    }

    pub(super) fn sent(sent: &Submission) -> Self {
        let text = |name: &str| sent.get(name).unwrap_or_default().trim().to_owned();
        let ticked = (0..5).map(|day| day.to_string()).filter(|day| sent.get(&format!("dag_{day}")).is_some());
        Self {
            step: sent.get("step").unwrap_or("note").to_owned(),
            kind: text("slag"),
            body: text("organ"),
            who: text("vem"),
            from: text("fran"),
            to: text("till"),
            part: text("del"),
            place: text("ort"),
            note: text("anteckning"),
            dur: text("langd"),
            weekdays: sent.all("veckodag").map(str::to_owned).chain(ticked).collect(),
            towns: text("orter"),
            online: text("digitalt"),
            physical: text("pa_plats"),
            wanted: text("onskat"),
            gap_min: text("tatast"),
            gap_max: text("glesast"),
            before_min: text("fore_minst"),
            before_max: text("fore_hogst"),
        }
    }

    /// The condition that was written, or everything that is wrong with it.
    pub(super) fn read(&self, visit: &Visit, context: &Context, year: i16) -> (Option<NewCondition>, Faults) {
        let v = visit.view("");
        let mut faults = Faults::new();
        let new = match self.step.as_str() {
            "habit" => self.read_habit(&v, context, &mut faults),
            _ => self.read_days(visit, &v, context, year, &mut faults),
        };
        if self.note.chars().count() > LONGEST {
            faults.push(("anteckning".into(), v.t1("yearwheel-fault-long", "n", LONGEST)));
        }
        (faults.is_empty().then_some(new), faults)
    }

    fn body_of<'c>(&self, context: &'c Context) -> Option<(usize, &'c BasisBody)> {
        let slug = Slug::new(&self.body).ok()?;
        context.basis.bodies.iter().enumerate().find(|(_, one)| one.slug == slug)
    }

    fn body_id(&self, context: &Context) -> Option<kernel::id::BodyId> {
        self.body_of(context).map(|(_, body)| body.id)
    }

    fn questions<'s>(&self, shown: Shown<'s>, step: &str, prefix: &'static str) -> Questions<'s> {
        Questions { v: shown.v, prefix, sent: self.step == step, faults: shown.faults }
    }

    fn bodies(v: &View, context: &Context, own: bool, none: &str) -> Control {
        let mut choices = vec![choice(v, "", none)];
        let all = context.basis.bodies.iter().filter(|one| !own || one.group != BodyGroup::National);
        choices.extend(all.map(|one| Choice { value: one.slug.to_string(), text: one.name.clone() }));
        Control::Select(choices)
    }

    /// Names of people and organisations that can be away.
    fn everybody(context: &Context) -> Vec<String> {
        let mut who: Vec<String> = context.names.values().cloned().collect();
        who.extend(context.basis.organisations.iter().map(|(_, _, name)| name.clone()));
        who.sort_by_cached_key(|name| kernel::sort::sort_key(name));
        who
    }

    fn framed(v: &View, asked: &Asked, groups: Vec<Group>, step: &str, button: &str) -> FormView {
        let action = v.url(&format!("/arsplan/{}/villkor", asked.year));
        FormView { action, groups, ..FormView::default() }
            .hides("step", step)
            .hides("lan", asked.county.as_str())
            .button(Button::primary(v.t(button)))
    }
}
