//! Records in words as forms and previews tell them: by the names of the directory and of the records beside them.

use charter::rule::RuleKind;
use serde_json::Value;
use web::{View, components::FieldChange, phrase::Phrase};

use crate::{
    model::{
        directory::Directory,
        record::{Naming, Record, RecordKind},
        words,
    },
    pages::{
        sentence,
        telling::{Called, Telling},
    },
    store::record::Kept,
};

/// What is needed to say what records hold.
#[derive(Clone, Copy)]
pub(crate) struct Saying<'a> {
    /// Language, dates.
    pub(crate) v: &'a View,
    /// What things are called.
    pub(crate) directory: &'a Directory,
    /// Records that others point at.
    pub(crate) others: &'a [(RecordKind, Kept)],
}

impl Called for Saying<'_> {
    /// Without links: leaving a form loses what was written.
    fn thing(&self, _: &View, naming: Naming, word: &str) -> Phrase {
        self.directory.name(naming, word).into()
    }

    fn record(&self, _: &View, kind: RecordKind, id: &str) -> Phrase {
        let found = self.others.iter().find(|(of, kept)| *of == kind && kept.id.to_string() == id);
        found.map(|(_, kept)| self.label(kind, &kept.record)).unwrap_or_default().into()
    }

    fn rule(&self, v: &View, rule: &RuleKind) -> Phrase {
        sentence::rule(v, rule, &sentence::rule_names(self.directory, &|_| None, rule)).words().into()
    }
}

impl Saying<'_> {
    fn telling(&self) -> Telling<'_, Self> {
        Telling { v: self.v, called: self }
    }

    /// What a record is called among its like, so that whoever chooses finds it: a seat with its side and days, a meeting with
    /// the day of the week.
    pub(crate) fn label(&self, kind: RecordKind, record: &Record) -> String {
        match kind {
            RecordKind::Seat => self.seat(record),
            RecordKind::Meeting if record.get("month_only") != Some(&Value::Bool(true)) => {
                record.day("date").map_or_else(String::new, |day| self.v.weekday_day(day))
            }
            _ => self.telling().label(kind, record),
        }
    }

    /// "ledamot, Timrå kommun, majoriteten, 2023–2026".
    fn seat(&self, record: &Record) -> String {
        let word = |field: &str| Some(record.text(field)).filter(|word| !word.is_empty());
        let side = word("side").map(|side| self.v.t(words::side_word(side)).into_owned());
        // Where nobody is represented the area stands in the name already.
        let represents = word("organisation").or(word("group"));
        let area = represents.and(word("area")).map(|area| self.directory.name(Naming::Area, area).to_owned());
        let days = (record.get("from").is_some() || record.get("to").is_some()).then(|| self.v.period(record.period()));
        let name = Some(self.telling().seat(record));
        [name, side, area, days].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// What differs between two records, field by field.
    pub(crate) fn differences(
        &self,
        kind: RecordKind,
        before: Option<&Record>,
        after: Option<&Record>,
    ) -> Vec<FieldChange> {
        // The version stands above the rules that are written in it.
        let known: &[&str] = if kind == RecordKind::Rule { &["charter"] } else { &[] };
        self.telling().changes(kind, (before, after), known)
    }
}
