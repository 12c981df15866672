//! Fields as questions: how each is asked, what was written, what is wrong with it and what may have been meant.

use web::{
    View,
    components::{Button, Choice, Control, EchoFault, EchoLine, EchoView, FieldView, Width},
};

use super::{Written, fault_words, first};
use crate::{
    commands::change::FieldFault,
    model::record::{Field, FieldKind, Naming},
    pages::{
        edit::{asked::Context, shown::Saying},
        sentence::capitalised,
    },
    store::record::Kept,
};

/// Most names offered while one writes.
const MOST_SUGGESTED: usize = 600;

/// The questions of a field: one, or one for each word that can be ticked.
pub(super) fn questions(
    v: &View,
    context: &Context,
    field: &Field,
    written: &Written,
    faults: &[FieldFault],
) -> Vec<FieldView> {
    if let FieldKind::Words(words, key) = field.kind {
        let label = |word: &str| format!("{}: {}", v.t(field.label), v.t(key(word)));
        let tick = |word: &&str| {
            let name = format!("{}.{word}", field.name);
            let value = first(written, &name).to_owned();
            FieldView { name, label: label(word), value, control: Control::Check, ..FieldView::default() }
        };
        return words.iter().map(tick).collect();
    }
    // A file is sent under a name of its own; what is kept is which file it became.
    let name = if matches!(field.kind, FieldKind::File) { "upload" } else { field.name };
    let value = written.iter().filter(|(n, _)| n == field.name).map(|(_, text)| text.as_str()).collect::<Vec<_>>();
    let mut view = FieldView {
        name: name.into(),
        label: v.t(field.label).into_owned(),
        hint: field.hint.map(|hint| v.t(hint).into_owned()),
        value: value.join("\n"),
        control: control(v, context, field),
        width: width(field.kind),
        optional: !field.required && !matches!(field.kind, FieldKind::YesNo),
        ..FieldView::default()
    };
    if let Some(fault) = faults.iter().find(|fault| fault.field == field.name) {
        view.error = Some(told(v, field, fault));
        view.echo = proposals(v, fault, &view);
    }
    vec![view]
}

/// What is wrong at a field. In a list of faults the sentence stands alone, so it names its question.
pub(super) fn told(v: &View, field: &Field, fault: &FieldFault) -> String {
    match &*fault.what.key {
        "bodies-fault-required" => v.t1("bodies-fault-required", "field", v.t(field.label)),
        _ => fault_words(v, fault),
    }
}

const fn width(kind: FieldKind) -> Width {
    match kind {
        FieldKind::Date | FieldKind::Time | FieldKind::Whole(..) => Width::Short,
        FieldKind::Phone | FieldKind::Mail | FieldKind::Word(..) => Width::Medium,
        FieldKind::Line(most) if most <= 40 => Width::Short,
        _ => Width::Full,
    }
}

/// What a field is asked with.
pub(super) fn control(v: &View, context: &Context, field: &Field) -> Control {
    let select = |choices: Vec<Choice>| {
        let none = Choice { value: String::new(), text: v.t("bodies-edit-none").into_owned() };
        Control::Select(std::iter::once(none).chain(choices).collect())
    };
    match field.kind {
        FieldKind::Text(_) => Control::Text { rows: 4 },
        FieldKind::Part => Control::Text { rows: 3 },
        FieldKind::Lines(_) | FieldKind::Names(_) | FieldKind::Sides => Control::Text { rows: 5 },
        FieldKind::YesNo => Control::Check,
        FieldKind::File => Control::File,
        FieldKind::Word(words, key) => {
            let choice = |word: &&str| Choice { value: (*word).into(), text: capitalised(&v.t(key(word))) };
            select(words.iter().map(choice).collect())
        }
        FieldKind::Name(kind @ (Naming::County | Naming::Term | Naming::Party | Naming::Area)) => {
            let all = context.directory.all(kind).iter();
            select(all.map(|thing| Choice { value: thing.word.clone(), text: thing.name.clone() }).collect())
        }
        FieldKind::Name(kind) => {
            let all = context.directory.all(kind).iter().take(MOST_SUGGESTED);
            Control::Suggest(all.map(|thing| thing.name.clone()).collect())
        }
        FieldKind::Of(kind) => {
            let saying = Saying { v, directory: &context.directory, others: &context.others };
            let all = context.others.iter().filter(|(of, _)| *of == kind);
            let choice = |kept: &Kept| Choice {
                value: kept.id.to_string(),
                text: capitalised(&saying.label(kind, &kept.record)),
            };
            select(all.map(|(_, kept)| choice(kept)).collect())
        }
        _ => Control::Line,
    }
}

/// What may have been meant, each as a button that sends the form with it.
fn proposals(v: &View, fault: &FieldFault, field: &FieldView) -> Option<EchoView> {
    if fault.meant.is_empty() || !matches!(field.control, Control::Suggest(_)) {
        return None;
    }
    let button =
        |(word, name): &(String, String)| Button::secondary(name.as_str()).sends(fault.field.as_str(), word.as_str());
    let line = EchoLine {
        words: field.value.clone(),
        faults: vec![EchoFault {
            place: 0..field.value.len(),
            expected: v.t("bodies-edit-meant").into(),
            proposals: fault.meant.iter().map(button).collect(),
        }],
    };
    Some(EchoView { lines: vec![line] })
}
