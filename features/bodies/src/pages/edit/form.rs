//! The fields of a record as questions, with what was written and what is wrong with it.
//!
//! * `questions` – how each field is asked
//! * `rules` – the types of rules, to choose from
//! * `written` – records as a form sends them

mod questions;
mod rules;
mod written;

use web::{
    View, Visit,
    components::{Button, Control, FieldView, FormView, Group, RadioChoice, Width},
    phrase::Phrase,
};

use super::{FormPage, asked::Context, shown::Saying};
use crate::{
    commands::change::FieldFault,
    model::{
        Names,
        record::{Field, Owner, RULE_KINDS, RecordKind},
    },
    pages::sentence::{capitalised, sentence},
};
use questions::{control, questions, told};
pub(super) use rules::{rule_is_open, rule_kinds};
pub(crate) use written::Written;
use written::{defaults, first};
pub(super) use written::{fields, standing, texts};

/// The frame of the page: heading and the way here.
pub(super) fn view(visit: &Visit, context: &Context) -> View {
    let called = context.kind.called();
    let title = |v: &View, key: &str| v.t1(key, "what", v.t(called));
    let v = visit.view("").undated();
    let heading = match (&context.place, context.kind.owner()) {
        (None, _) => title(&v, "bodies-edit-new"),
        (Some(_), None) => v.t1("bodies-edit-thing", "name", &context.owner_name),
        (Some(_), Some(_)) => title(&v, "bodies-edit-part"),
    };
    let v = v.titled(heading);
    let v = match &context.owner {
        Some(owner) if !context.owner_name.is_empty() => v.under(context.owner_name.as_str(), &owner.address()),
        _ => v,
    };
    match &context.owner {
        Some(owner) if context.kind.owner().is_some() => {
            let all = v.t("bodies-edit-all").into_owned();
            v.under(all, &format!("{}/uppgifter", owner.address()))
        }
        _ => v,
    }
}

/// The page with the form.
pub(super) fn page(v: View, context: &Context, written: &Written, faults: &[FieldFault]) -> FormPage {
    let rule = first(written, "rule");
    let mut asked: Vec<FieldView> = Vec::new();
    let (seen, unseen): (Vec<&Field>, Vec<&Field>) =
        fields(context.kind, rule).partition(|field| !is_untold(context, field, faults));
    for field in seen {
        asked.extend(questions(&v, context, field, written, faults));
    }
    if faults.iter().any(|fault| fault.what.key == "bodies-fault-nobody-called") || first(written, "new_person") == "ja"
    {
        asked.extend(new_person(&v, context, written));
    }
    let mut form = FormView::new(v.here(), asked);
    if context.before.is_some() {
        let heading = Some(v.t("bodies-edit-how").into_owned());
        form.groups.push(Group { heading, hint: None, fields: how(&v, context, written, faults) });
    }
    form.groups.push(Group { heading: None, hint: None, fields: vec![why(&v, written, faults)] });
    if context.kind == RecordKind::Rule {
        form = form.hides("rule", rule);
    }
    for field in unseen.iter().filter(|field| !first(written, field.name).is_empty()) {
        form = form.hides(field.name, first(written, field.name));
    }
    form.multipart = context.kind == RecordKind::Document;
    if !first(written, "file").is_empty() {
        // The file lies here already: sending it along keeps it when no other is chosen.
        form = form.hides("file", first(written, "file"));
    }
    if !first(written, "proposal").is_empty() {
        form = form.hides("proposal", first(written, "proposal"));
    }
    let review = Button::primary(v.t("bodies-edit-review")).sends("step", "view");
    let back = context.owner.as_ref().map_or_else(|| "/".to_owned(), Owner::address);
    let form = form.hides("version", context.version()).button(review).cancel(v.link("bodies-edit-cancel", &back));
    let notes = elsewhere(&v, context, rule, &form, faults);
    let lead = lead(&v, context, rule);
    FormPage::new(v, lead, notes, form)
}

/// What is wrong with no question of the form: with the whole, or with something that this form does not ask.
fn elsewhere(v: &View, context: &Context, rule: &str, form: &FormView, faults: &[FieldFault]) -> Vec<Phrase> {
    let asked = |fault: &&FieldFault| {
        let name = if fault.field == "file" { "upload" } else { &fault.field };
        let mut questions = form.groups.iter().flat_map(|group| &group.fields);
        questions.any(|question| question.name == name && question.error.is_some())
    };
    let words = |fault: &FieldFault| {
        let field = fields(context.kind, rule).find(|field| field.name == fault.field);
        field.map_or_else(|| fault_words(v, fault), |field| told(v, field, fault)).into()
    };
    faults.iter().filter(|fault| !asked(fault)).map(words).collect()
}

/// What nobody needs to be asked: how files call a rule, and the place of something new, which is last. Sent along unseen.
fn is_untold(context: &Context, field: &Field, faults: &[FieldFault]) -> bool {
    let unseen = field.name == "key" || (field.name == "ordinal" && context.before.is_none());
    unseen && !faults.iter().any(|fault| fault.field == field.name)
}

/// What the form is about, before its questions.
fn lead(v: &View, context: &Context, rule: &str) -> Phrase {
    if context.kind == RecordKind::Rule {
        let all = RULE_KINDS.iter().flat_map(|(_, rules)| rules.iter());
        let key = all.filter(|(word, _)| *word == rule).map(|(_, key)| *key).next();
        return key.map(|key| v.t(key).into_owned().into()).unwrap_or_default();
    }
    let saying = Saying { v, directory: &context.directory, others: &context.others };
    match (&context.before, context.kind.owner()) {
        (Some(record), Some(_)) => capitalised(&saying.label(context.kind, record)).into(),
        _ => Phrase::default(),
    }
}

/// What a change means for the days: was it wrong, or does something new hold from a day?
fn how(v: &View, context: &Context, written: &Written, faults: &[FieldFault]) -> Vec<FieldView> {
    let choice = |value: &str, text: &str, hint: &str| RadioChoice::new(value, v.t(text)).hint(v.t(hint));
    let mut choices = vec![choice("correct", "bodies-edit-correct", "bodies-edit-correct-hint")];
    if context.kind.changes_from_a_day() {
        choices.push(choice("from", "bodies-edit-from", "bodies-edit-from-hint"));
    }
    if context.kind.is_dated() {
        choices.push(choice("end", "bodies-edit-end", "bodies-edit-end-hint"));
    }
    if !matches!(context.kind, RecordKind::Term | RecordKind::Party) {
        choices.push(choice("withdraw", "bodies-edit-withdraw", "bodies-edit-withdraw-hint"));
    }
    let chosen = Some(first(written, "do")).filter(|text| !text.is_empty()).unwrap_or("correct");
    let doing = FieldView::line("do", v.t("bodies-edit-do")).control(Control::Radio(choices)).value(chosen);
    let mut fields = vec![with_fault(v, doing, faults)];
    if context.kind.is_dated() {
        let day = FieldView::line("day", v.t("bodies-edit-day")).hint(v.t("bodies-edit-day-hint")).width(Width::Short);
        let day = day.value(first(written, "day"));
        let day = if matches!(chosen, "from" | "end") { day } else { day.optional() };
        fields.push(with_fault(v, day, faults));
    }
    fields
}

fn why(v: &View, written: &Written, faults: &[FieldFault]) -> FieldView {
    let why = FieldView::line("why", v.t("bodies-edit-why")).hint(v.t("bodies-edit-why-hint"));
    with_fault(v, why.value(first(written, "why")), faults)
}

fn with_fault(v: &View, mut field: FieldView, faults: &[FieldFault]) -> FieldView {
    field.error = faults.iter().find(|fault| fault.field == field.name).map(|fault| fault_words(v, fault));
    field
}

/// Somebody whom the register does not know yet.
fn new_person(v: &View, context: &Context, written: &Written) -> Vec<FieldView> {
    let parties = Field { required: false, ..*party() };
    let party = FieldView {
        name: "new_party".into(),
        label: v.t("bodies-field-party").into_owned(),
        value: first(written, "new_party").into(),
        control: control(v, context, &parties),
        width: Width::Medium,
        optional: true,
        ..FieldView::default()
    };
    vec![
        FieldView::line("new_person", v.t("bodies-edit-new-person"))
            .hint(v.t("bodies-edit-new-person-hint"))
            .control(Control::Check)
            .value(first(written, "new_person")),
        FieldView::line("new_title", v.t("bodies-field-person-title")).value(first(written, "new_title")).optional(),
        party,
    ]
}

/// The field of a person's party.
fn party() -> &'static Field {
    let fields = RecordKind::Person.fields();
    fields.iter().find(|field| field.name == "party").unwrap_or(&fields[0])
}

/// A fault in words, with what may have been meant.
pub(crate) fn fault_words(v: &View, fault: &FieldFault) -> String {
    sentence(v, &fault.what.key, &fault.what.args, &Names::default(), None).words()
}

/// The form of a seat in its states, for looking at.
pub(super) fn samples(v: &View) -> Vec<(&'static str, FormPage)> {
    let context = super::samples::context(RecordKind::Seat);
    let v = v
        .clone()
        .undated()
        .titled(v.t1("bodies-edit-new", "what", v.t(RecordKind::Seat.called())))
        .at("/organ/x/platser/ny");
    let written: Written = vec![("role".into(), "member".into()), ("organisation".into(), "Timra komun".into())];
    let mut unknown = FieldFault::new("organisation", "bodies-fault-no-organisation", &[("found", "Timra komun")]);
    unknown.meant = vec![("timra-kommun".into(), "Timrå kommun".into())];
    let long = vec![("why".to_owned(), "Kommunfullmäktige § 45/2026 ".repeat(12))];
    vec![
        ("empty", page(v.clone(), &context, &defaults(&context), &[])),
        (
            "faults",
            page(
                v.clone(),
                &context,
                &written,
                &[unknown, FieldFault::new("why", "bodies-fault-why", &[("max", "400")])],
            ),
        ),
        ("long", page(v.clone(), &context, &long, &[])),
        ("types of rules", rule_kinds(v, &super::samples::context(RecordKind::Rule), "Forumet träffas ofta")),
    ]
}
