//! Shapes of answers as JSON Schema, from the types that are written.

use std::collections::BTreeMap;

use kernel::{Date, slug::Slug};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// A type that knows the schema of its own JSON.
pub trait Shape {
    /// The schema. One with a name is put into `all` and answered as a reference to it.
    fn schema(all: &mut Schemas) -> Value;
}

/// The named schemas of a document, in the order of their names.
#[derive(Clone, Debug, Default)]
pub struct Schemas(BTreeMap<String, Value>);

impl Schemas {
    /// Puts a schema under a name, once, and answers the reference to it. Two different schemas of the same name are a
    /// programmer's mistake that the test of the document finds.
    pub fn named(&mut self, name: &str, make: impl FnOnce(&mut Self) -> Value) -> Value {
        if !self.0.contains_key(name) {
            // A schema may hold itself; the place is taken before it is made.
            self.0.insert(name.to_owned(), Value::Null);
            let made = make(self);
            self.0.insert(name.to_owned(), made);
        }
        json!({ "$ref": format!("#/components/schemas/{name}") })
    }

    pub(super) fn into_value(self) -> Value {
        Value::Object(self.0.into_iter().collect())
    }
}

/// The schema of an object: every field is always there, and nothing else is. `fields`: name, what it means, schema.
#[must_use]
pub fn object(what: &str, fields: Vec<(&str, &str, Value)>) -> Value {
    let names: Vec<&str> = fields.iter().map(|(name, ..)| *name).collect();
    let names = json!(names);
    let described = fields.into_iter().map(|(name, what, schema)| (name.to_owned(), described(schema, what)));
    let properties: Map<String, Value> = described.collect();
    json!({ "type": "object", "description": what.trim(), "properties": properties, "required": names,
            "additionalProperties": false })
}

fn described(mut schema: Value, what: &str) -> Value {
    if let Value::Object(schema) = &mut schema {
        schema.insert("description".into(), what.trim().into());
    }
    schema
}

macro_rules! plain {
    ($($kind:ty => $schema:tt)*) => {$(
        impl Shape for $kind {
            fn schema(_: &mut Schemas) -> Value { json!($schema) }
        }
    )*};
}

plain! {
    String => { "type": "string" }
    &'static str => { "type": "string" }
    bool => { "type": "boolean" }
    i64 => { "type": "integer" }
    u32 => { "type": "integer", "minimum": 0 }
    usize => { "type": "integer", "minimum": 0 }
    u16 => { "type": "integer", "minimum": 0 }
    i16 => { "type": "integer" }
    Date => { "type": "string", "format": "date" }
    kernel::LocalTime => { "type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$" }
    jiff::Timestamp => { "type": "string", "format": "date-time" }
    Slug => { "type": "string", "pattern": "^[a-z0-9-]{1,80}$" }
    Value => { "description": "Any JSON" }
}

macro_rules! identifiers {
    ($($name:ident),*) => {$(
        impl Shape for kernel::id::$name {
            fn schema(_: &mut Schemas) -> Value { json!({ "type": "string", "format": "uuid" }) }
        }
    )*};
}

kernel::for_each_id!(identifiers);

impl<T: Shape> Shape for Vec<T> {
    fn schema(all: &mut Schemas) -> Value {
        json!({ "type": "array", "items": T::schema(all) })
    }
}

impl<T: Shape> Shape for Option<T> {
    fn schema(all: &mut Schemas) -> Value {
        let mut schema = T::schema(all);
        match schema.get("type").cloned() {
            Some(Value::String(kind)) => schema["type"] = json!([kind, "null"]),
            _ => schema = json!({ "anyOf": [schema, { "type": "null" }] }),
        }
        // A closed list of words must name `null` itself, or it would not be one of them.
        if let Some(Value::Array(words)) = schema.get_mut("enum") {
            words.push(Value::Null);
        }
        schema
    }
}

/// Addresses of what belongs to an answer: `self`, `page`, `next`. In the language asked for, on the day asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Links(BTreeMap<&'static str, String>);

impl Links {
    /// Adds an address.
    #[must_use]
    pub fn with(mut self, name: &'static str, address: impl Into<String>) -> Self {
        self.0.insert(name, address.into());
        self
    }

    /// Adds an address when there is one.
    #[must_use]
    pub fn maybe(self, name: &'static str, address: Option<String>) -> Self {
        match address {
            Some(address) => self.with(name, address),
            None => self,
        }
    }
}

impl Shape for Links {
    fn schema(all: &mut Schemas) -> Value {
        all.named("Links", |_| {
            json!({ "type": "object", "additionalProperties": { "type": "string" }, "description":
                "Addresses of what belongs to this, in the language and on the day asked for. `self` is this answer, `page` \
                 the page for people; lists have `next` and `first` when there are more." })
        })
    }
}

/// Makes structs that are answered as JSON, with their schemas. Comments become descriptions; every field is always there,
/// `null` when nothing is known. A field that Rust has a word for is named with a `_` at its end.
///
/// ```
/// radslag_web::shape! {
///     /// A place.
///     struct Place {
///         /// What it is called.
///         name: String,
///         /// Who lives there; missing when nobody has counted.
///         people: Option<u32>,
///     }
/// }
/// let mut all = radslag_web::api::Schemas::default();
/// let schema = <Place as radslag_web::api::Shape>::schema(&mut all);
/// assert_eq!(schema["$ref"], "#/components/schemas/Place");
/// ```
#[macro_export]
macro_rules! shape {
    ($(
        $(#[doc = $doc:literal])* $(#[derive($($derive:path),* $(,)?)])?
        struct $name:ident { $($(#[doc = $what:literal])* $field:ident: $kind:ty),* $(,)? }
    )*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Debug, ::serde::Serialize $(, $($derive),*)?)]
        pub struct $name { $($(#[doc = $what])* pub $field: $kind),* }

        impl $crate::api::Shape for $name {
            fn schema(all: &mut $crate::api::Schemas) -> ::serde_json::Value {
                all.named(stringify!($name), |all| {
                    let fields = vec![$((
                        stringify!($field),
                        concat!($($what),*),
                        <$kind as $crate::api::Shape>::schema(all),
                    )),*];
                    $crate::api::object(concat!($($doc),*), fields)
                })
            }
        }
    )*};
}

/// Makes a type of one word out of a closed list, for answers: `word_shape! { /// … Role from SeatRole { "chair", … } }`. The
/// value inside is written by its own `Serialize`.
#[macro_export]
macro_rules! word_shape {
    ($($(#[doc = $doc:literal])* $name:ident from $inner:ty { $($word:literal),* $(,)? })*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Debug, ::serde::Serialize)]
        #[serde(transparent)]
        pub struct $name(pub $inner);

        impl $name {
            /// Every word there is.
            pub const WORDS: &'static [&'static str] = &[$($word),*];
        }

        impl $crate::api::Shape for $name {
            fn schema(all: &mut $crate::api::Schemas) -> ::serde_json::Value {
                all.named(stringify!($name), |_| {
                    ::serde_json::json!({ "type": "string", "enum": Self::WORDS, "description": concat!($($doc),*).trim() })
                })
            }
        }
    )*};
}
