//! The form of days: who is away, which days are kept free, which are settled.

use kernel::{Date, date_text, id};
use web::{
    View, Visit,
    components::{Control, FormView, Group, Width},
};

use super::{Context, Faults, Shown, Written, choice};
use crate::{
    model::{ConditionKind, Content},
    rules::{calendar, towns},
    store::condition::NewCondition,
};

/// The kinds that the form of days offers.
const KINDS: [ConditionKind; 5] = [
    ConditionKind::Away,
    ConditionKind::Blocked,
    ConditionKind::BetterNot,
    ConditionKind::Locked,
    ConditionKind::External,
];

impl Written {
    /// Days that were written; what is wrong in them is told.
    pub(super) fn read_days(
        &self,
        visit: &Visit,
        v: &View,
        context: &Context,
        year: i16,
        faults: &mut Faults,
    ) -> NewCondition {
        let kind = ConditionKind::from_word(&self.kind).filter(|kind| KINDS.contains(kind));
        if kind.is_none() {
            faults.push(("slag".into(), v.t("yearwheel-fault-kind").into_owned()));
        }
        let body = self.body_id(context);
        let needs_body = matches!(kind, Some(ConditionKind::Locked | ConditionKind::External));
        if (needs_body || !self.body.is_empty()) && body.is_none() {
            faults.push(("organ".into(), v.t("yearwheel-fault-body").into_owned()));
        }
        let (person, organisation) = self.whom(v, kind, context, faults);
        let mut day = |field: &str, text: &str| match date_text::parse(text, visit.today, visit.language) {
            Ok(date) if date.year() == year => Some(date),
            _ => {
                faults.push((field.into(), v.t2("yearwheel-fault-day", "found", text, "year", year.to_string())));
                None
            }
        };
        let from: Option<Date> = day("fran", &self.from);
        let to = if self.to.is_empty() { from } else { day("till", &self.to) };
        if let (Some(from), Some(to)) = (from, to)
            && to < from
        {
            faults.push(("till".into(), v.t("yearwheel-fault-backwards").into_owned()));
        }
        if let Some(from) = from.filter(|_| needs_body) {
            let found = self.from.as_str();
            if !kernel::calendar::is_working_day(from) {
                faults.push(("fran".into(), v.t1("yearwheel-fault-free-day", "found", found)));
            } else if calendar::is_closed(from) {
                faults.push(("fran".into(), v.t1("yearwheel-fault-closed-day", "found", found)));
            }
        }
        let place = towns::named(&self.place);
        if !self.place.is_empty() && place.is_none() {
            faults.push(("ort".into(), v.t1("yearwheel-fault-town", "found", self.place.as_str())));
        }
        let (blocks, start) = match self.part.as_str() {
            "formiddag" => (3, Some(0)),
            "eftermiddag" => (12, Some(2)),
            _ => (15, None),
        };
        let content = Content {
            blocks: (kind == Some(ConditionKind::Away)).then_some(blocks),
            start: start.filter(|_| needs_body),
            place: place.map(|town| town.name.to_owned()),
            habits: None,
        };
        NewCondition { kind, body, person, organisation, from, to, content, note: self.note.clone() }
    }

    /// Who is away: a person by name, or an organisation by name or address word.
    pub(super) fn whom(
        &self,
        v: &View,
        kind: Option<ConditionKind>,
        context: &Context,
        faults: &mut Faults,
    ) -> (Option<id::PersonId>, Option<id::OrganisationId>) {
        if kind != Some(ConditionKind::Away) {
            return (None, None);
        }
        let wanted = self.who.to_lowercase();
        let hers: Vec<_> = context.names.iter().filter(|(_, name)| name.to_lowercase() == wanted).collect();
        let organisation = context.basis.organisations.iter();
        let organisation = organisation
            .filter(|(_, slug, name)| slug.as_str() == wanted || name.to_lowercase() == wanted)
            .map(|(id, ..)| *id)
            .next();
        match (&hers[..], organisation) {
            ([(person, _)], _) => (Some(**person), None),
            ([], Some(organisation)) => (None, Some(organisation)),
            ([], None) => {
                faults.push(("vem".into(), v.t1("yearwheel-fault-who", "found", self.who.as_str())));
                (None, None)
            }
            _ => {
                faults.push(("vem".into(), v.t1("yearwheel-fault-several", "found", self.who.as_str())));
                (None, None)
            }
        }
    }

    /// The form of days.
    pub(in crate::pages::conditions) fn days_form(&self, shown: Shown<'_>) -> FormView {
        let Shown { v, asked, context, .. } = shown;
        let questions = self.questions(shown, "note", "");
        let field = |name: &str, key: &str, value: &str| questions.line(name, key, value);
        let choice = |value: &str, key: &str| choice(v, value, key);
        let kinds = KINDS.map(|kind| choice(kind.word(), super::super::kind(kind))).into();
        let who = Self::everybody(context);
        let parts_of_day = vec![
            choice("", "yearwheel-part-day"),
            choice("formiddag", "yearwheel-part-morning"),
            choice("eftermiddag", "yearwheel-part-afternoon"),
        ];
        let fields = vec![
            field("slag", "yearwheel-field-kind", &self.kind).control(Control::Select(kinds)).width(Width::Medium),
            field("organ", "yearwheel-field-body", &self.body)
                .hint(v.t("yearwheel-hint-body"))
                .control(Self::bodies(v, context, false, "yearwheel-everybody"))
                .width(Width::Medium),
            field("vem", "yearwheel-field-who", &self.who)
                .hint(v.t("yearwheel-hint-who"))
                .control(Control::Suggest(who))
                .width(Width::Medium)
                .optional(),
            field("fran", "yearwheel-field-from", &self.from).hint(v.t("yearwheel-hint-day")).width(Width::Short),
            field("till", "yearwheel-field-to", &self.to).width(Width::Short).optional(),
            field("del", "yearwheel-field-part", &self.part)
                .control(Control::Select(parts_of_day))
                .width(Width::Medium),
            field("ort", "yearwheel-field-town", &self.place)
                .hint(v.t("yearwheel-hint-town"))
                .width(Width::Medium)
                .optional(),
            field("anteckning", "yearwheel-field-note", &self.note).hint(v.t("yearwheel-hint-note")).optional(),
        ];
        let group = Group { heading: Some(v.t("yearwheel-note-heading").into_owned()), hint: None, fields };
        Self::framed(v, asked, vec![group], "note", "yearwheel-note-button")
    }
}
