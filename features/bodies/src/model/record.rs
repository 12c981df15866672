//! Records: everything that can be written in the register, one kind of record for each table of it, as forms, files, JSON
//! and spreadsheets see it.
//!
//! A [`Record`] is a set of named values; [`RecordKind::fields`] says which names a kind has and what each may hold. So one
//! description serves the form, the check, the programming interface, lists and history. Dates are ISO texts, things are named
//! by their address words, and a value that is not given is missing: there is no empty text and no null.

mod field;
mod fields;
mod kinds;
pub mod read;
mod rules;
mod typed;

pub use field::{Field, FieldKind, Naming, WordKeys};
pub use kinds::{Owner, Place, RecordKind};
pub use rules::{RULE_KINDS, parameters};
pub use typed::*;

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

/// The values of one record, by field. Never holds null, an empty text or an empty list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Record(Map<String, Value>);

/// A record does not have the form of its kind; what was to be written has been checked, so this is a fault of the program.
#[derive(Debug, thiserror::Error)]
#[error("the record does not have the form of its kind: {0}")]
pub struct Misshapen(#[from] serde_json::Error);

impl Record {
    /// The values of a typed record.
    ///
    /// # Errors
    /// [`Misshapen`] when it is no set of named values.
    pub fn of(typed: &impl Serialize) -> Result<Self, Misshapen> {
        let map: Map<String, Value> = serde_json::from_value(serde_json::to_value(typed)?)?;
        Ok(Self(map.into_iter().filter(|(_, value)| is_given(value)).collect()))
    }

    /// The typed record.
    ///
    /// # Errors
    /// [`Misshapen`] when a value is missing or of another kind.
    pub fn typed<T: DeserializeOwned>(&self) -> Result<T, Misshapen> {
        Ok(serde_json::from_value(Value::Object(self.0.clone()))?)
    }

    /// A value.
    #[must_use]
    pub fn get(&self, field: &str) -> Option<&Value> {
        self.0.get(field)
    }

    /// A value that is a text; empty when it is not given.
    #[must_use]
    pub fn text(&self, field: &str) -> &str {
        self.get(field).and_then(Value::as_str).unwrap_or_default()
    }

    /// A value that is a day.
    #[must_use]
    pub fn day(&self, field: &str) -> Option<kernel::Date> {
        self.text(field).parse().ok()
    }

    /// The days it holds: its own `from` and `to`.
    #[must_use]
    pub fn period(&self) -> kernel::Period {
        kernel::Period { from: self.day("from"), to: self.day("to") }
    }

    /// Sets a value; null, an empty text or an empty list takes it away.
    pub fn set(&mut self, field: &str, value: impl Into<Value>) {
        let value = value.into();
        if is_given(&value) {
            self.0.insert(field.into(), value);
        } else {
            self.0.remove(field);
        }
    }

    /// With a value set.
    #[must_use]
    pub fn with(mut self, field: &str, value: impl Into<Value>) -> Self {
        self.set(field, value);
        self
    }

    /// With another last day; `None` is open.
    #[must_use]
    pub fn until(self, last: Option<kernel::Date>) -> Self {
        self.with("to", last.map(|day| day.to_string()))
    }

    /// With another first day; `None` is open.
    #[must_use]
    pub fn since(self, first: Option<kernel::Date>) -> Self {
        self.with("from", first.map(|day| day.to_string()))
    }

    /// Every value, by the names of its fields in their order.
    pub fn values(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// A word that changes with every value: what a form or a program was given to begin with, so that nobody writes over
    /// somebody else's change. Twelve hexadecimal digits.
    #[must_use]
    pub fn version(&self) -> String {
        let mut digest = Sha256::new();
        // serde_json keeps maps sorted by name, so equal records have equal texts.
        digest.update(Value::Object(self.0.clone()).to_string());
        digest.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
    }
}

impl FromIterator<(String, Value)> for Record {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(values: I) -> Self {
        Self(values.into_iter().filter(|(_, value)| is_given(value)).collect())
    }
}

fn is_given(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(list) => !list.is_empty(),
        _ => true,
    }
}
