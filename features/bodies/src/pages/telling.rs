//! Records in words: what one is called, what its fields hold, what differs between two. Forms, previews and Historik tell them
//! alike; only where the names come from differs, and that is told by [`Called`].

use charter::rule::RuleKind;
use kernel::{Date, LocalTime};
use serde_json::Value;
use web::{View, components::FieldChange, phrase::Phrase};

use super::{
    sentence::{capitalised, enumeration, month},
    words,
};
use crate::model::record::{Field, FieldKind, Naming, Record, RecordKind, parameters};

/// Fields that only say in which order things stand, or how a file calls them.
const UNTOLD: [&str; 2] = ["ordinal", "key"];

/// What things and other records are called, as far as somebody may know.
pub(crate) trait Called {
    /// A thing by its address word.
    fn thing(&self, v: &View, naming: Naming, word: &str) -> Phrase;
    /// Another record of the same thing, by its identity.
    fn record(&self, v: &View, kind: RecordKind, id: &str) -> Phrase;
    /// A rule as a sentence.
    fn rule(&self, v: &View, rule: &RuleKind) -> Phrase;
}

/// Tells records in the language of a page.
#[derive(Clone, Copy)]
pub(crate) struct Telling<'a, C: Called> {
    /// The language, dates.
    pub(crate) v: &'a View,
    /// What things are called.
    pub(crate) called: &'a C,
}

impl<C: Called> Telling<'_, C> {
    /// What tells a record from the others of its kind: "ledamot, Timrå kommun".
    pub(crate) fn label(&self, kind: RecordKind, record: &Record) -> String {
        use RecordKind as R;
        let text = |field: &str| record.text(field).to_owned();
        match kind {
            R::Term | R::Party | R::Organisation | R::Name | R::Group | R::Person | R::Body => text("name"),
            R::Task => text("task"),
            R::Side => {
                let side = self.v.t(words::side_word(record.text("side")));
                format!("{}, {side}", self.thing(Naming::Party, record, "party"))
            }
            R::Member => self.thing(Naming::Organisation, record, "organisation"),
            R::Link => {
                let how = self.v.t(words::link(record.text("kind")));
                format!("{how}: {}", self.thing(Naming::Body, record, "body"))
            }
            R::Contact => self.thing(Naming::Person, record, "person"),
            R::Charter | R::Document => text("title"),
            R::Rule => self.rule(record).words(),
            R::Seat => self.seat(record),
            R::Holder | R::Nominee => {
                let person = self.thing(Naming::Person, record, "person");
                let seat = self.called.record(self.v, R::Seat, record.text("seat")).words();
                [person, seat].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ")
            }
            R::Meeting if record.get("month_only") == Some(&Value::Bool(true)) => {
                record.day("date").map(|day| month(day, self.v.language)).unwrap_or_default()
            }
            R::Meeting => record.day("date").map(|day| self.v.day(day)).unwrap_or_default(),
            R::Deviation => text("reason"),
            R::Contradiction => text("about"),
        }
    }

    fn thing(&self, naming: Naming, record: &Record, field: &str) -> String {
        self.called.thing(self.v, naming, record.text(field)).words()
    }

    /// "ledamot, Timrå kommun".
    pub(crate) fn seat(&self, record: &Record) -> String {
        let role = self.v.t(words::role_word(record.text("role"))).to_lowercase();
        let of = [("organisation", Naming::Organisation), ("group", Naming::Group), ("area", Naming::Area)];
        let of = of.into_iter().find(|(field, _)| !record.text(field).is_empty());
        of.map_or(role.clone(), |(field, naming)| format!("{role}, {}", self.thing(naming, record, field)))
    }

    /// The rule as a sentence.
    pub(crate) fn rule(&self, record: &Record) -> Phrase {
        let own: Record = rule_fields(record).into_iter().collect();
        own.typed::<RuleKind>().map_or_else(|_| record.text("rule").into(), |kind| self.called.rule(self.v, &kind))
    }

    /// What a field holds, in words.
    pub(crate) fn value(&self, field: &Field, value: &Value) -> Phrase {
        let v = self.v;
        let text = value.as_str().unwrap_or_default();
        let list = || value.as_array().map_or(&[][..], Vec::as_slice).iter();
        let texts = || list().filter_map(Value::as_str);
        let all = |words: Vec<String>| enumeration(v, &words).into();
        match field.kind {
            FieldKind::Line(_) | FieldKind::Text(_) | FieldKind::Mail | FieldKind::Phone | FieldKind::Link => {
                text.into()
            }
            FieldKind::Lines(_) => texts().collect::<Vec<_>>().join("; ").into(),
            FieldKind::Date => text.parse::<Date>().map_or_else(|_| text.to_owned(), |day| v.day(day)).into(),
            FieldKind::Time => text.parse::<LocalTime>().map_or_else(|_| text.to_owned(), |time| v.clock(time)).into(),
            FieldKind::YesNo if value == &Value::Bool(true) => v.t("bodies-history-yes").into(),
            FieldKind::YesNo => v.t("bodies-history-no").into(),
            FieldKind::Whole(..) | FieldKind::Part => value.to_string().into(),
            FieldKind::Word(_, key) => v.t(key(text)).into(),
            FieldKind::Words(_, key) => all(texts().map(|word| v.t(key(word)).into_owned()).collect()),
            FieldKind::Name(naming) => self.called.thing(v, naming, text),
            FieldKind::Names(naming) => all(texts().map(|word| self.called.thing(v, naming, word).words()).collect()),
            FieldKind::Sides => all(list().map(|side| self.side(side)).collect()),
            FieldKind::Of(kind) => self.called.record(v, kind, text),
            FieldKind::File => v.t("bodies-history-file").into(),
        }
    }

    /// The name of a side that chairs in turn.
    fn side(&self, side: &Value) -> String {
        let word = |name: &str| side.get(name).and_then(Value::as_str);
        let (naming, word) = match (word("organisation"), word("group")) {
            (Some(organisation), _) => (Naming::Organisation, organisation),
            (None, group) => (Naming::Group, group.unwrap_or_default()),
        };
        self.called.thing(self.v, naming, word).words()
    }

    /// What differs between two records, field by field; a rule as its sentence, with where it stands beside it. Fields named
    /// in `known` are left out: the reader has been told.
    pub(crate) fn changes(
        &self,
        kind: RecordKind,
        (before, after): (Option<&Record>, Option<&Record>),
        known: &[&str],
    ) -> Vec<FieldChange> {
        let mut changes = Vec::new();
        if kind == RecordKind::Rule && before.map(rule_fields) != after.map(rule_fields) {
            let field = capitalised(&self.v.t("bodies-record-rule"));
            let say = |record: Option<&Record>| record.map(|record| self.rule(record));
            changes.push(FieldChange { field, before: say(before), after: say(after) });
        }
        let told = |field: &&Field| !UNTOLD.contains(&field.name) && !known.contains(&field.name);
        changes.extend(kind.fields().iter().filter(told).filter_map(|field| self.change(field, before, after)));
        changes
    }

    /// One field before and after; none when it reads the same.
    fn change(&self, field: &Field, before: Option<&Record>, after: Option<&Record>) -> Option<FieldChange> {
        let was_and_is = before.is_some() && after.is_some();
        let say = |record: Option<&Record>| match (field.kind, record?.get(field.name)) {
            // "Nej" to a question that nobody has asked before says nothing.
            (FieldKind::YesNo, None | Some(Value::Bool(false))) => {
                was_and_is.then(|| self.value(field, &Value::Bool(false)))
            }
            (_, value) => value.map(|value| self.value(field, value)),
        };
        let (before, after) = (say(before), say(after));
        let label = || capitalised(&self.v.t(field.label));
        (before != after).then(|| FieldChange { field: label(), before, after })
    }
}

/// The type and parameters of a rule, without where it stands.
fn rule_fields(record: &Record) -> Vec<(String, Value)> {
    let own = parameters(record.text("rule")).unwrap_or_default();
    let is_own = |name: &str| name == "rule" || own.iter().any(|field| field.name == name);
    record.values().filter(|(name, _)| is_own(name)).map(|(name, value)| (name.to_owned(), value.clone())).collect()
}
