//! Records in words: what one is called, what its fields hold.

use charter::rule::RuleKind;
use serde_json::Value;
use web::{View, components::FieldChange};

use crate::{
    model::{
        directory::Directory,
        record::{Field, FieldKind, Naming, Record, RecordKind, parameters},
        words,
    },
    pages::sentence,
    store::record::Kept,
};

/// What is needed to say what records hold.
pub(crate) struct Saying<'a> {
    /// Language, dates.
    pub(crate) v: &'a View,
    /// What things are called.
    pub(crate) directory: &'a Directory,
    /// Records that others point at.
    pub(crate) others: &'a [(RecordKind, Kept)],
}

impl Saying<'_> {
    /// What a record is called among its like: "ledamot, Timrå kommun".
    pub(crate) fn label(&self, kind: RecordKind, record: &Record) -> String {
        use RecordKind as R;
        let text = |field: &str| record.text(field).to_owned();
        match kind {
            R::Task => text("task"),
            R::Side => {
                let side = self.v.t(words::side_word(record.text("side")));
                format!("{}, {side}", self.directory.name(Naming::Party, record.text("party")))
            }
            R::Member => self.name(Naming::Organisation, record, "organisation"),
            R::Link => {
                let how = self.v.t(words::link(record.text("kind")));
                format!("{}, {how}", self.name(Naming::Body, record, "body"))
            }
            R::Contact => self.name(Naming::Person, record, "person"),
            R::Charter | R::Document => text("title"),
            R::Rule => self.rule(record),
            R::Seat => self.seat(record),
            R::Holder | R::Nominee => {
                let person = self.name(Naming::Person, record, "person");
                let seat = self.of(RecordKind::Seat, record.text("seat"));
                if seat.is_empty() { person } else { format!("{person} · {seat}") }
            }
            R::Meeting => record.day("date").map_or_else(String::new, |day| {
                let whole_month = record.get("month_only").and_then(Value::as_bool).unwrap_or(false);
                if whole_month { sentence::month(day, self.v.language) } else { self.v.weekday_day(day) }
            }),
            R::Deviation => text("reason"),
            R::Contradiction => text("about"),
            R::Term | R::Party | R::Organisation | R::Name | R::Group | R::Person | R::Body => text("name"),
        }
    }

    fn name(&self, kind: Naming, record: &Record, field: &str) -> String {
        self.directory.name(kind, record.text(field)).to_owned()
    }

    /// "ledamot, Timrå kommun, majoriteten".
    fn seat(&self, record: &Record) -> String {
        let role = self.v.t(words::role_word(record.text("role"))).into_owned();
        let of = match (record.text("organisation"), record.text("group")) {
            ("", "") => None,
            ("", group) => Some(self.directory.name(Naming::Group, group).to_owned()),
            (organisation, _) => Some(self.directory.name(Naming::Organisation, organisation).to_owned()),
        };
        let side = Some(record.text("side")).filter(|side| !side.is_empty());
        let side = side.map(|side| self.v.t(words::side_word(side)).into_owned());
        let area = Some(record.text("area")).filter(|area| !area.is_empty());
        let area = area.map(|area| self.directory.name(Naming::Area, area).to_owned());
        let days = (record.get("from").is_some() || record.get("to").is_some()).then(|| self.v.period(record.period()));
        [Some(role), of, side, area, days].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// The rule as a sentence.
    pub(crate) fn rule(&self, record: &Record) -> String {
        let own: Record = rule_fields(record).into_iter().collect();
        let Ok(kind) = own.typed::<RuleKind>() else { return record.text("rule").to_owned() };
        sentence::rule(self.v, &kind, &sentence::rule_names(self.directory, &|_| None, &kind)).words()
    }

    /// What the record of an identity is called.
    fn of(&self, kind: RecordKind, id: &str) -> String {
        let found = self.others.iter().find(|(of, kept)| *of == kind && kept.id.to_string() == id);
        found.map(|(_, kept)| self.label(kind, &kept.record)).unwrap_or_default()
    }

    /// What a field holds, in words.
    pub(crate) fn value(&self, field: &Field, value: &Value) -> String {
        let text = value.as_str().unwrap_or_default();
        match field.kind {
            FieldKind::Date => text.parse().map_or_else(|_| text.to_owned(), |day: kernel::Date| self.v.day(day)),
            FieldKind::YesNo => {
                let yes = value.as_bool().unwrap_or(false);
                self.v.t(if yes { "bodies-yes" } else { "bodies-no" }).into_owned()
            }
            FieldKind::Whole(..) => value.to_string(),
            FieldKind::Word(_, key) => sentence::capitalised(&self.v.t(key(text))),
            FieldKind::Words(_, key) => {
                let all = value.as_array().into_iter().flatten().filter_map(Value::as_str);
                sentence::enumeration(self.v, &all.map(|word| self.v.t(key(word)).into_owned()).collect::<Vec<_>>())
            }
            FieldKind::Name(kind) => self.directory.name(kind, text).to_owned(),
            FieldKind::Names(kind) => {
                let all = value.as_array().into_iter().flatten().filter_map(Value::as_str);
                let names: Vec<_> = all.map(|word| self.directory.name(kind, word).to_owned()).collect();
                sentence::enumeration(self.v, &names)
            }
            FieldKind::Sides => {
                let all = value.as_array().into_iter().flatten().map(|side| self.side(side));
                sentence::enumeration(self.v, &all.collect::<Vec<_>>())
            }
            FieldKind::Of(kind) => self.of(kind, text),
            FieldKind::Lines(_) => {
                let all = value.as_array().into_iter().flatten().filter_map(Value::as_str);
                all.collect::<Vec<_>>().join(", ")
            }
            FieldKind::File => self.v.t("bodies-a-file").into_owned(),
            FieldKind::Part => value.to_string(),
            FieldKind::Line(_) | FieldKind::Text(_) | FieldKind::Mail | FieldKind::Phone | FieldKind::Link => {
                text.into()
            }
        }
    }

    /// The name of a side that chairs in turn.
    pub(crate) fn side(&self, side: &Value) -> String {
        let word = |name: &str| side.get(name).and_then(Value::as_str);
        match (word("organisation"), word("group")) {
            (Some(organisation), _) => self.directory.name(Naming::Organisation, organisation).to_owned(),
            (None, group) => self.directory.name(Naming::Group, group.unwrap_or_default()).to_owned(),
        }
    }

    /// What differs between two records, field by field. Places in lists are not told.
    pub(crate) fn differences(
        &self,
        kind: RecordKind,
        before: Option<&Record>,
        after: Option<&Record>,
    ) -> Vec<FieldChange> {
        if kind == RecordKind::Rule {
            return self.rule_differences(before, after);
        }
        let fields = kind.fields().iter().filter(|field| field.name != "ordinal");
        fields.filter_map(|field| self.difference(field, before, after)).collect()
    }

    fn difference(&self, field: &Field, before: Option<&Record>, after: Option<&Record>) -> Option<FieldChange> {
        // "Nej" to a question that nobody has asked before says nothing.
        let of = |record: Option<&Record>| {
            record.and_then(|record| record.get(field.name)).filter(|value| **value != Value::Bool(false)).cloned()
        };
        let (was, is) = (of(before), of(after));
        if was == is {
            return None;
        }
        let label = self.v.t(field.label).into_owned();
        let say = |value: &Value| self.value(field, value);
        Some(match (was, is) {
            (Some(was), Some(is)) => FieldChange::new(label, say(&was), say(&is)),
            (None, Some(is)) => FieldChange::added(label, say(&is)),
            (Some(was), None) => FieldChange::removed(label, say(&was)),
            (None, None) => return None,
        })
    }

    /// A rule is told as its sentence, with where it stands beside it.
    fn rule_differences(&self, before: Option<&Record>, after: Option<&Record>) -> Vec<FieldChange> {
        let label = self.v.t("bodies-record-rule").into_owned();
        let label = sentence::capitalised(&label);
        let own = |record: Option<&Record>| record.map(rule_fields);
        let mut changes = Vec::new();
        if own(before) != own(after) {
            let say = |record: &Record| self.rule(record);
            changes.push(FieldChange {
                field: label,
                before: before.map(|record| say(record).into()),
                after: after.map(|record| say(record).into()),
            });
        }
        let beside = RecordKind::Rule.fields().iter();
        let beside = beside.filter(|field| !matches!(field.name, "charter" | "ordinal" | "key"));
        changes.extend(beside.filter_map(|field| self.difference(field, before, after)));
        changes
    }
}

/// The type and parameters of a rule, without where it stands.
fn rule_fields(record: &Record) -> Vec<(String, Value)> {
    let own = parameters(record.text("rule")).unwrap_or_default();
    let is_own = |name: &str| name == "rule" || own.iter().any(|field| field.name == name);
    record.values().filter(|(name, _)| is_own(name)).map(|(name, value)| (name.to_owned(), value.clone())).collect()
}
