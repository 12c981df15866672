//! Records as a form sends them: names and texts.

use serde_json::Value;
use web::{Visit, components::FieldView};

use crate::{
    model::{
        directory::Found,
        record::{Field, FieldKind, Naming, Record, RecordKind, parameters},
    },
    pages::edit::asked::Context,
};

/// Names and texts as a form sends them.
pub(crate) type Written = Vec<(String, String)>;

/// What stands in the register, or what the address gives for a new record, as a form would send it.
pub(in crate::pages::edit) fn standing(context: &Context, visit: &Visit) -> Written {
    let mut written = match &context.before {
        Some(record) => texts(context, record),
        None => defaults(context),
    };
    for field in fields(context.kind, visit.asked("rule").unwrap_or_default()) {
        if let Some(text) = visit.asked(field.name) {
            written.retain(|(name, _)| name != field.name);
            written.push((field.name.into(), text.into()));
        }
    }
    if let Some(rule) =
        visit.asked("rule").filter(|rule| context.kind == RecordKind::Rule && parameters(rule).is_some())
    {
        written.retain(|(name, _)| name != "rule");
        written.push(("rule".into(), rule.into()));
    }
    if context.kind == RecordKind::Holder && visit.asked("do") == Some("from") {
        // Somebody else takes the seat: who, and by which decision, is what is asked.
        written.retain(|(name, _)| !matches!(name.as_str(), "person" | "organisation" | "decision" | "decided"));
    }
    // What a proposal out of a read source is corrected with: its reason and which one it is.
    let along = ["do", "why", "proposal"].into_iter().filter_map(|name| Some((name, visit.asked(name)?)));
    written.extend(along.map(|(name, text)| (name.to_owned(), text.to_owned())));
    written
}

/// What a new record begins with, so that the usual case needs no thought.
pub(super) fn defaults(context: &Context) -> Written {
    let mut given: Vec<(&str, String)> = match context.kind {
        RecordKind::Seat => vec![("voting", "ja".into()), ("role", "member".into())],
        RecordKind::Rule => vec![("severity", "must".into())],
        RecordKind::Meeting => vec![("state", "planned".into())],
        RecordKind::Name => vec![("kind", "alias".into())],
        RecordKind::Body => vec![("level", "county".into())],
        _ => Vec::new(),
    };
    // The version in force last is the one that new rules belong to.
    let charter = context.others.iter().rev().find(|(kind, _)| *kind == RecordKind::Charter);
    given.extend(charter.map(|(_, kept)| ("charter", kept.id.to_string())));
    given.into_iter().map(|(name, text)| (name.to_owned(), text)).collect()
}

/// The fields of a kind, those of the type of rule first.
pub(in crate::pages::edit) fn fields(kind: RecordKind, rule: &str) -> impl Iterator<Item = &'static Field> {
    let own = if kind == RecordKind::Rule { parameters(rule).unwrap_or_default() } else { &[] };
    own.iter().chain(kind.fields())
}

/// A record as a form would send it.
pub(in crate::pages::edit) fn texts(context: &Context, record: &Record) -> Written {
    let mut written: Written = Vec::new();
    if context.kind == RecordKind::Rule {
        written.push(("rule".into(), record.text("rule").into()));
    }
    for field in fields(context.kind, record.text("rule")) {
        let Some(value) = record.get(field.name) else { continue };
        if let FieldKind::Words(..) = field.kind {
            let words = value.as_array().into_iter().flatten().filter_map(Value::as_str);
            written.extend(words.map(|word| (format!("{}.{word}", field.name), FieldView::CHECKED.to_owned())));
        } else {
            written.push((field.name.into(), text(context, field, value)));
        }
    }
    written
}

fn text(context: &Context, field: &Field, value: &Value) -> String {
    let name = |kind: Naming, word: &str| {
        let name = context.directory.name(kind, word);
        // A name that several share is written as the word that only one has.
        if matches!(context.directory.find(kind, name), Found::One(_)) { name.to_owned() } else { word.to_owned() }
    };
    let list =
        |say: &dyn Fn(&Value) -> String| value.as_array().into_iter().flatten().map(say).collect::<Vec<_>>().join("\n");
    let word = value.as_str().unwrap_or_default();
    match field.kind {
        FieldKind::YesNo if value.as_bool() == Some(true) => FieldView::CHECKED.into(),
        FieldKind::YesNo => String::new(),
        FieldKind::Whole(..) => value.to_string(),
        FieldKind::Name(Naming::County | Naming::Term | Naming::Party | Naming::Area) => word.into(),
        FieldKind::Name(kind) => name(kind, word),
        FieldKind::Names(kind) => list(&|value| name(kind, value.as_str().unwrap_or_default())),
        FieldKind::Sides => list(&|side| {
            let (kind, word) = match (side.get("organisation"), side.get("group")) {
                (Some(word), _) => (Naming::Organisation, word),
                (None, Some(word)) => (Naming::Group, word),
                (None, None) => return String::new(),
            };
            name(kind, word.as_str().unwrap_or_default())
        }),
        FieldKind::Lines(_) => list(&|value| value.as_str().unwrap_or_default().into()),
        FieldKind::Part => value.to_string(),
        _ => word.into(),
    }
}

/// The first text of a name, as it was written.
pub(super) fn first<'w>(written: &'w Written, name: &str) -> &'w str {
    written.iter().find(|(n, _)| n == name).map(|(_, text)| text.as_str()).unwrap_or_default()
}
