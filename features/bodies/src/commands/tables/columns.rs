//! What a table of a kind of record has for columns. Pure.

use output::Cell;
use serde_json::Value;

use crate::model::record::{Field, FieldKind, RULE_KINDS, Record, RecordKind, parameters};

/// One column.
#[derive(Clone, Copy, Debug)]
pub enum Column {
    /// The address word of what stands on its own.
    Word(&'static str),
    /// The address word of what the record belongs to.
    Of,
    /// The identity of a record that belongs to something.
    Id,
    /// The type of a rule.
    RuleKind,
    /// A field; of rules the parameters of all types too.
    Field(&'static Field),
    /// For the reader only.
    About(&'static str),
}

impl Column {
    /// Its name in the header.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Word(name) | Self::About(name) => name,
            Self::Of => "of",
            Self::Id => "id",
            Self::RuleKind => "rule",
            Self::Field(field) => field.name,
        }
    }

    /// Whether a table that is read in must have it.
    #[must_use]
    pub const fn required(&self) -> bool {
        match self {
            Self::Field(field) => field.required,
            Self::About(_) => false,
            _ => true,
        }
    }
}

/// The columns of a kind, in their order.
#[must_use]
pub fn of(kind: RecordKind) -> Vec<Column> {
    let mut columns = match (kind, kind.owner()) {
        (RecordKind::Person, _) => vec![Column::Word("address")],
        (_, None) => vec![Column::Word("slug")],
        (_, Some(_)) => vec![Column::Of, Column::Id],
    };
    if kind == RecordKind::Rule {
        columns.push(Column::RuleKind);
        for field in all_parameters() {
            columns.push(Column::Field(field));
        }
    }
    columns.extend(kind.fields().iter().map(Column::Field));
    if kind.owner().is_some() {
        columns.push(Column::About("(of)"));
    }
    match kind {
        RecordKind::Seat => columns.push(Column::About("(holders)")),
        RecordKind::Holder | RecordKind::Nominee => {
            columns.extend([Column::About("(person)"), Column::About("(seat)")]);
        }
        RecordKind::Contact => columns.push(Column::About("(person)")),
        _ => {}
    }
    columns
}

/// The parameters of all types of rules, each name once. None of them must be there: that depends on the type.
fn all_parameters() -> Vec<&'static Field> {
    let mut all: Vec<&'static Field> = Vec::new();
    for (_, rules) in RULE_KINDS {
        for field in rules.iter().filter_map(|(rule, _)| parameters(rule)).flatten() {
            if !all.iter().any(|known| known.name == field.name) {
                all.push(field);
            }
        }
    }
    all
}

/// Whether a column is a parameter of rules, needed by some types only.
#[must_use]
pub fn is_parameter(kind: RecordKind, field: &Field) -> bool {
    kind == RecordKind::Rule && !kind.fields().iter().any(|own| own.name == field.name)
}

/// What a record has in a field.
#[must_use]
pub fn cell(record: &Record, field: &Field) -> Cell<'static> {
    let Some(value) = record.get(field.name) else { return Cell::Text("".into()) };
    match (field.kind, value) {
        (FieldKind::Date, Value::String(day)) if day.parse::<kernel::Date>().is_ok() => {
            Cell::from(day.parse::<kernel::Date>().ok())
        }
        (FieldKind::Whole(..), Value::Number(number)) if number.is_i64() => {
            Cell::Number(number.as_i64().unwrap_or_default())
        }
        _ => Cell::from(text(field, value)),
    }
}

/// A value as a cell has it, and as it is read again.
#[must_use]
pub fn text(field: &Field, value: &Value) -> String {
    let list = |between: &str| {
        let words = value.as_array().into_iter().flatten().map(|one| match one {
            Value::Object(side) => side.values().next().and_then(Value::as_str).unwrap_or_default(),
            one => one.as_str().unwrap_or_default(),
        });
        words.collect::<Vec<_>>().join(between)
    };
    match field.kind {
        FieldKind::YesNo => if value.as_bool() == Some(true) { "ja" } else { "nej" }.into(),
        FieldKind::Words(..) => list(", "),
        FieldKind::Names(_) | FieldKind::Sides => list("; "),
        FieldKind::Lines(_) => list("\n"),
        FieldKind::Part => value.to_string(),
        _ => value.as_str().map_or_else(|| value.to_string(), str::to_owned),
    }
}

/// Words that a table is called by on the command line: `people`, `person`, `personer`.
#[must_use]
pub fn kind_of(word: &str) -> Option<RecordKind> {
    let singular = match word {
        "people" => "person",
        "bodies" => "body",
        "parties" => "party",
        other => other.strip_suffix('s').unwrap_or(other),
    };
    RecordKind::from_word(word).or_else(|| RecordKind::from_path(word)).or_else(|| RecordKind::from_word(singular))
}
