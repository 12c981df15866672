//! What is written: every kind of record with its fields, from the descriptions that the forms are made of, and the operations
//! that read and change one.

use kernel::Act;
use serde_json::{Map, Value, json};
use web::{
    api::{Content, Operation, Schemas, object},
    shape,
};

use super::shared::Finding;
use crate::{
    commands::change::act,
    model::record::{Field, FieldKind, Naming, RULE_KINDS, RecordKind, parameters},
};

shape! {
    /// A record as it stands, to be changed: its address takes a POST.
    struct RecordAnswer {
        /// What kind of record it is: `seat`, `meeting`.
        kind: String,
        /// Changes with every value. Send it with a change; empty for what is to be made.
        version: String,
        /// Its values by field; missing for what is to be made.
        record: Option<Value>,
    }

    /// A change that was saved.
    struct Saved {
        /// The entry of the change log.
        saved: Option<String>,
        /// The page of the thing it belongs to.
        address: String,
        /// Where the record lies.
        record: Option<String>,
    }

    /// What a change would do; nothing is saved.
    struct Tried {
        /// The records that would be written.
        changes: Vec<TriedChange>,
        /// Findings that would come, with the days they would hold.
        appears: Vec<Finding>,
        /// Findings that would go.
        disappears: Vec<Finding>,
    }

    /// One record that a change would write.
    struct TriedChange {
        /// What kind of record.
        kind: String,
        /// Its identity.
        id: String,
        /// Its values now; missing when it would be made.
        before: Option<Value>,
        /// Its values then; missing when it would be taken away.
        after: Option<Value>,
    }

    /// Everything that stands about a thing, also what has been and what comes.
    struct Records {
        /// The thing itself.
        thing: Option<RecordItem>,
        /// Its records.
        records: Vec<RecordItem>,
    }

    /// A record and where it is changed.
    struct RecordItem {
        /// What kind of record.
        kind: String,
        /// Its identity.
        id: String,
        /// Where it is changed.
        address: String,
        /// Changes with every value.
        version: String,
        /// Its values by field.
        record: Value,
    }

    /// The groups of organisations that rules name.
    struct Groups {
        /// The groups.
        groups: Vec<GroupItem>,
    }

    /// A group.
    struct GroupItem {
        /// Its address word.
        slug: String,
        /// Its values by field.
        record: Value,
    }
}

/// Every row of the table that is about records.
#[must_use]
pub fn operations() -> Vec<Operation> {
    let things = [RecordKind::Body, RecordKind::Organisation, RecordKind::Group, RecordKind::Person];
    let mut all: Vec<Operation> = things.into_iter().flat_map(thing).collect();
    all.extend(RecordKind::ALL.iter().filter(|kind| kind.owner().is_some()).flat_map(|kind| part(*kind)));
    all.extend([RecordKind::Term, RecordKind::Party].into_iter().flat_map(in_register));
    all.push(
        Operation::get("/grupper", "groups", "The groups of organisations that rules name.")
            .gives::<Groups>()
            .act(Act::ReadPublic),
    );
    all.push(
        Operation::get("/register/uppgifter", "register_records", "Terms, parties and groups, for the registrar.")
            .gives::<Records>()
            .act(Act::KeepRegister),
    );
    let group = Operation::get("/grupper/{word}", "group", "Everything that stands about a group of organisations.");
    all.push(group.at("word", "The group's address word: `lanets-kommuner`.").gives::<Records>().act(Act::ReadPublic));
    all
}

/// A body, organisation, group or person itself.
fn thing(kind: RecordKind) -> Vec<Operation> {
    let (path, name) = (kind.path(), kind.as_str());
    let own = format!("/{path}/{{word}}/andra");
    let word = |operation: Operation| operation.at("word", "The word in its address.");
    let all = Operation::get(
        &format!("/{path}/{{word}}/uppgifter"),
        &format!("records_of_{name}"),
        &format!("Everything that stands about a {name}, also what has been and what comes, with the version of each."),
    );
    // Who belongs to a group stands in rules that everyone may read.
    let read = if kind == RecordKind::Group { Act::ReadPublic } else { Act::ReadInternal };
    let mut rows = vec![word(all).gives::<Records>().act(read)];
    rows.extend(making(&format!("/{path}/ny"), kind).into_iter().chain(changing(&own, kind).map(word)));
    rows
}

/// A record that belongs to a thing.
fn part(kind: RecordKind) -> Vec<Operation> {
    let owner = kind.owner().map_or("", RecordKind::path);
    let path = format!("/{owner}/{{word}}/{}", kind.path());
    let word = |operation: Operation| operation.at("word", "The word in the address of what it belongs to.");
    let key = |operation: Operation| word(operation).at("key", "The record's identity.");
    let made = making(&format!("{path}/ny"), kind).map(word);
    made.into_iter().chain(changing(&format!("{path}/{{key}}"), kind).map(key)).collect()
}

/// A term or a party, which belong to the register itself.
fn in_register(kind: RecordKind) -> Vec<Operation> {
    let path = format!("/register/{}", kind.path());
    let key = |operation: Operation| operation.at("key", "The record's identity.");
    let made = making(&format!("{path}/ny"), kind);
    made.into_iter().chain(changing(&format!("{path}/{{key}}"), kind).map(key)).collect()
}

fn making(path: &str, kind: RecordKind) -> [Operation; 2] {
    let (name, act) = (kind.as_str(), act(kind, true));
    [
        Operation::get(path, &format!("new_{name}_form"), &format!("The form for a new {name}."))
            .gives::<RecordAnswer>()
            .act(act),
        Operation::post(path, &format!("new_{name}"), &format!("Makes a new {name}."))
            .takes(Content::made(move |all| change_schema(all, kind, true)))
            .gives::<Saved>()
            .or_gives::<Tried>()
            .makes()
            .act(act),
    ]
}

fn changing(path: &str, kind: RecordKind) -> [Operation; 2] {
    let (name, act) = (kind.as_str(), act(kind, false));
    let what = format!("Changes a {name}: corrects it, lets something else hold from a day, ends it or takes it away.");
    [
        Operation::get(path, &format!("{name}_record"), &format!("A {name} as it stands, with its version."))
            .gives::<RecordAnswer>()
            .act(act),
        Operation::post(path, &format!("change_{name}"), &what)
            .takes(Content::made(move |all| change_schema(all, kind, false)))
            .gives::<Saved>()
            .or_gives::<Tried>()
            .act(act),
    ]
}

/// The fields of a record and what is sent beside them.
fn change_schema(all: &mut Schemas, kind: RecordKind, new: bool) -> Value {
    let name = format!("{}{}", if new { "New" } else { "Change" }, in_capitals(kind.as_str()));
    all.named(&name, |_| {
        let own: Vec<(&str, String, Value)> = kind.fields().iter().map(described).collect();
        let rule = (kind == RecordKind::Rule).then(rule_fields).unwrap_or_default();
        let beside = beside(kind, new);
        let fields: Vec<(&str, &str, Value)> = own
            .iter()
            .chain(&rule)
            .chain(&beside)
            .map(|(name, what, schema)| (*name, what.as_str(), schema.clone()))
            .collect();
        let what = match new {
            true => format!("A new {}. Fields that may be left out may also be null.", kind.as_str()),
            false => format!(
                "A {} with all its fields as they shall be: a field that is left out becomes empty. For `end` and `withdraw` \
                 only `do`, `day`, `version` and `why` are read.",
                kind.as_str()
            ),
        };
        let mut schema = object(&what, fields);
        let must = kind.fields().iter().filter(|field| new && field.required).map(|field| field.name);
        let always = if new { vec!["why"] } else { vec!["version", "why"] };
        schema["required"] = must.chain(always).collect::<Vec<_>>().into();
        schema
    })
}

/// What is sent beside the fields of the record.
fn beside(kind: RecordKind, new: bool) -> Vec<(&'static str, String, Value)> {
    let words = |words: &[&str]| json!({ "type": ["string", "null"], "enum": words });
    let text = || json!({ "type": ["string", "null"] });
    let mut all = vec![
        ("why", "Why, for the change log; at most 400 characters.".to_owned(), json!({ "type": "string" })),
        ("step", "`view` tries the change and saves nothing; saved when left out.".into(), words(&["save", "view"])),
    ];
    if !new {
        let doing: &[&str] = match (kind.changes_from_a_day(), kind.is_dated()) {
            (true, _) => &["correct", "from", "end", "withdraw"],
            (false, true) => &["correct", "end", "withdraw"],
            (false, false) => &["correct", "withdraw"],
        };
        let what = "What to do: `correct` what is wrong, let something else hold `from` a day, `end` it on a day, `withdraw` what \
                    never was. Corrects when left out.";
        all.push(("do", what.into(), words(doing)));
        all.push((
            "day",
            "The day of `from` (the first) or `end` (the last).".into(),
            json!({ "type": ["string", "null"] }),
        ));
        all.push(("version", "The version that was read. Another is 409.".into(), json!({ "type": "string" })));
    }
    if matches!(kind, RecordKind::Holder | RecordKind::Nominee | RecordKind::Contact) {
        let yes = json!({ "type": ["boolean", "null"] });
        all.push(("new_person", "Enters somebody of this name whom the register does not know.".into(), yes));
        all.push(("new_title", "Her title.".into(), text()));
        all.push(("new_party", "Her party, by its address word.".into(), text()));
    }
    all
}

/// Every parameter of every type of rule. Which a type has is told in the glossary; others are refused.
fn rule_fields() -> Vec<(&'static str, String, Value)> {
    let types: Vec<&'static str> =
        RULE_KINDS.iter().flat_map(|(_, types)| types.iter()).map(|(word, _)| *word).collect();
    let mut all: Vec<(&'static str, String, Value)> =
        vec![("rule", "The type of the rule.".into(), json!({ "type": "string", "enum": types }))];
    for rule in &types {
        for field in parameters(rule).unwrap_or_default() {
            match all.iter_mut().find(|(name, ..)| *name == field.name) {
                Some((_, what, schema)) => {
                    what.push_str(&format!(", `{rule}`"));
                    // The same name may hold different things in different rules.
                    if *schema != value(field) {
                        *schema = json!({});
                    }
                }
                None => all.push((field.name, format!("Parameter of `{rule}`"), value(field))),
            }
        }
    }
    all
}

fn described(field: &Field) -> (&'static str, String, Value) {
    let what = match field.kind {
        FieldKind::Line(most) => format!("A line of at most {most} characters."),
        FieldKind::Text(most) => format!("Text of at most {most} characters."),
        FieldKind::Lines(most) => format!("Lines of at most {most} characters each."),
        FieldKind::Date => "A day: 2027-01-15.".into(),
        FieldKind::Time => "A time of day in Sweden: 13:00.".into(),
        FieldKind::YesNo => "Yes or no; no when left out.".into(),
        FieldKind::Whole(from, to) => format!("A number from {from} to {to}."),
        FieldKind::Word(..) => "One of the words.".into(),
        FieldKind::Words(..) => "Some of the words.".into(),
        FieldKind::Name(naming) => format!("{}, by its address word or any of its names.", named(naming)),
        FieldKind::Names(naming) => format!("{} and so on, by address words or any of their names.", named(naming)),
        FieldKind::Sides => {
            "Organisations and groups that take turns: `{\"organisation\": \"…\"}`, `{\"group\": \"…\"}`.".into()
        }
        FieldKind::Of(kind) => format!("The identity of a {} of the same thing.", kind.as_str()),
        FieldKind::Mail => "An e-mail address.".into(),
        FieldKind::Phone => "A telephone number.".into(),
        FieldKind::Link => "An address on the web: `https://…`.".into(),
        FieldKind::File => "A file, sent as multipart/form-data.".into(),
        FieldKind::Part => "A part of the rule, as in packages.".into(),
    };
    (field.name, if field.required { format!("{what} Must be given.") } else { what }, value(field))
}

const fn named(naming: Naming) -> &'static str {
    match naming {
        Naming::Organisation => "An organisation",
        Naming::Group => "A group of organisations",
        Naming::Body => "A body",
        Naming::Person => "A person",
        Naming::Area => "An area",
        Naming::Term => "A term",
        Naming::Party => "A party",
        Naming::County => "A county",
    }
}

/// The schema of what a field may hold; null too, which is the same as leaving it out.
fn value(field: &Field) -> Value {
    let mut schema = match field.kind {
        FieldKind::Date => json!({ "type": "string", "format": "date" }),
        FieldKind::YesNo => json!({ "type": "boolean" }),
        FieldKind::Whole(from, to) => json!({ "type": "integer", "minimum": from, "maximum": to }),
        FieldKind::Word(words, _) => json!({ "type": "string", "enum": words }),
        FieldKind::Words(words, _) => json!({ "type": "array", "items": { "type": "string", "enum": words } }),
        FieldKind::Lines(_) | FieldKind::Names(_) => json!({ "type": "array", "items": { "type": "string" } }),
        FieldKind::Sides => json!({ "type": "array", "items": { "type": "object" } }),
        FieldKind::Part => json!({ "type": "object" }),
        FieldKind::Line(most) | FieldKind::Text(most) => json!({ "type": "string", "maxLength": most }),
        FieldKind::Of(_) => json!({ "type": "string", "format": "uuid" }),
        FieldKind::Name(_)
        | FieldKind::Time
        | FieldKind::Mail
        | FieldKind::Phone
        | FieldKind::Link
        | FieldKind::File => {
            json!({ "type": "string" })
        }
    };
    if !field.required {
        if let Some(Value::Array(words)) = schema.get_mut("enum") {
            words.push(Value::Null);
        }
        schema["type"] = json!([schema["type"], "null"]);
    }
    schema
}

fn in_capitals(word: &str) -> String {
    crate::pages::sentence::capitalised(word)
}

/// The values of a record that is not there as missing, not as an empty object.
pub(crate) fn values(record: Option<&crate::model::record::Record>) -> Option<Value> {
    let record = record?;
    let map: Map<String, Value> = record.values().map(|(name, value)| (name.to_owned(), value.clone())).collect();
    Some(Value::Object(map))
}
