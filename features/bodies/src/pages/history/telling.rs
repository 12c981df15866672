//! What an entry did to records, in words: before and after with the labels of the fields, names instead of address words,
//! rules as sentences.

use charter::rule::RuleKind;
use kernel::Date;
use serde_json::Value;
use uuid::Uuid;
use web::{
    View,
    components::{ChangesView, FieldChange},
    phrase::Phrase,
};

use crate::{
    model::record::{Field, FieldKind, Naming, Record, RecordKind, RuleRecord},
    pages::{sentence, words},
    rules::history::{Happened, Stood, Told},
    store::history::Known,
};

/// Fields that only say in which order things stand, or how a file calls them.
const UNTOLD: [&str; 2] = ["ordinal", "key"];

/// Tells records in the language of a page.
#[derive(Clone, Copy)]
pub(super) struct Telling<'a> {
    /// The language.
    pub v: &'a View,
    /// What things are called.
    pub known: &'a Known,
}

impl Telling<'_> {
    /// "Plats – ledamot, Timrå kommun: ändrades från och med 1 januari 2027".
    pub(super) fn what(&self, told: &Told) -> Phrase {
        let known = told.after.record().or(told.before.record());
        self.happened(&self.title(told.kind, known), told.kind, told.happened)
    }

    /// What happened to something that is called so.
    pub(super) fn happened(&self, record: &str, kind: RecordKind, happened: Happened) -> Phrase {
        let v = self.v;
        let dated = |key: &str, day: Date| Phrase::text(v.t2(key, "record", record, "day", v.day(day)));
        match happened {
            Happened::Added => v.t1("bodies-history-added", "record", record).into(),
            Happened::Removed => v.t1("bodies-history-removed", "record", record).into(),
            Happened::Reopened => v.t1("bodies-history-reopened", "record", record).into(),
            Happened::Corrected if kind.is_dated() => v.t1("bodies-history-corrected", "record", record).into(),
            Happened::Corrected => v.t1("bodies-history-altered", "record", record).into(),
            Happened::Ended(day) => dated("bodies-history-ended", day),
            Happened::From(day) => dated("bodies-history-changed-from", day),
        }
    }

    /// "Plats – ledamot, Timrå kommun"; only the kind when the record may not be seen.
    pub(super) fn title(&self, kind: RecordKind, record: Option<&Record>) -> String {
        let called = sentence::capitalised(&self.v.t(kind.called()));
        match record.map(|record| self.about(kind, record)).filter(|about| !about.is_empty()) {
            Some(about) => format!("{called} – {about}"),
            None => called,
        }
    }

    /// What tells a record from the others of its kind.
    pub(super) fn about(&self, kind: RecordKind, record: &Record) -> String {
        use RecordKind as R;
        let names = &self.known.names;
        let text = |field: &str| record.text(field).to_owned();
        match kind {
            R::Term | R::Party | R::Organisation | R::Name | R::Group | R::Person | R::Body => text("name"),
            R::Task => text("task"),
            R::Side => names.of("party", record.text("party")).to_owned(),
            R::Member => names.of("organisation", record.text("organisation")).to_owned(),
            R::Link => {
                let link = self.v.t(words::link(record.text("kind"))).into_owned();
                format!("{link}: {}", names.of("body", record.text("body")))
            }
            R::Contact => self.person(record.text("person")).words(),
            R::Charter | R::Document => text("title"),
            R::Rule => self.rule(record).words(),
            R::Seat => self.seat(record),
            R::Holder | R::Nominee => {
                let person = self.person(record.text("person")).words();
                format!("{person}, {}", self.seat_called(record.text("seat")))
            }
            R::Meeting if record.get("month_only") == Some(&Value::Bool(true)) => {
                record.day("date").map(|day| sentence::month(day, self.v.language)).unwrap_or_default()
            }
            R::Meeting => record.day("date").map(|day| self.v.day(day)).unwrap_or_default(),
            R::Deviation => self.rule_called(record.text("rule")).words(),
            R::Contradiction => text("about"),
        }
    }

    /// The fields before and after.
    pub(super) fn changes(&self, told: &Told) -> ChangesView {
        let (before, after) = (told.before.record(), told.after.record());
        let mut changes = Vec::new();
        if told.kind == RecordKind::Rule {
            let rule = |record: Option<&Record>| record.map(|record| self.rule(record));
            changes.extend(change(self.v.t("bodies-record-rule").into_owned(), rule(before), rule(after)));
        }
        let from = matches!(told.happened, Happened::From(_));
        let fields = told.kind.fields().iter().filter(|field| !UNTOLD.contains(&field.name));
        for field in fields.filter(|field| !(from && field.name == "from")) {
            let value = |record: Option<&Record>| self.value(field, record?.get(field.name)?);
            let no = || Phrase::text(self.v.t("bodies-history-no"));
            if matches!(field.kind, FieldKind::YesNo) && before.is_some() && after.is_some() {
                let told = |record| value(record).unwrap_or_else(no);
                changes.extend(change(self.v.t(field.label).into_owned(), Some(told(before)), Some(told(after))));
                continue;
            }
            changes.extend(change(self.v.t(field.label).into_owned(), value(before), value(after)));
        }
        for change in &mut changes {
            change.field = sentence::capitalised(&change.field);
        }
        ChangesView { changes }
    }

    /// What must be said beside the changes: that something may not be seen, or is not there any more.
    pub(super) fn note(&self, before: &Stood, after: &Stood) -> Option<String> {
        let either = |stood: &Stood| before == stood || after == stood;
        if either(&Stood::Erased) {
            Some(self.v.t("bodies-history-erased").into_owned())
        } else if either(&Stood::Hidden) {
            Some(self.v.t("bodies-history-hidden").into_owned())
        } else {
            None
        }
    }

    /// A value in words; none for what is not told.
    pub(super) fn value(&self, field: &Field, value: &Value) -> Option<Phrase> {
        let v = self.v;
        let text = value.as_str().unwrap_or_default();
        let list = || value.as_array().map_or(&[][..], Vec::as_slice).iter().filter_map(Value::as_str);
        Some(match field.kind {
            FieldKind::Line(_) | FieldKind::Text(_) | FieldKind::Mail | FieldKind::Phone | FieldKind::Link => {
                text.into()
            }
            FieldKind::Lines(_) => list().collect::<Vec<_>>().join("; ").into(),
            FieldKind::Date => text.parse::<Date>().map_or_else(|_| text.to_owned(), |day| v.day(day)).into(),
            FieldKind::YesNo if value == &Value::Bool(true) => v.t("bodies-history-yes").into(),
            FieldKind::YesNo => return None,
            FieldKind::Whole(..) => value.to_string().into(),
            FieldKind::Word(_, key) => v.t(key(text)).into(),
            FieldKind::Words(_, key) => {
                sentence::enumeration(v, &list().map(|word| v.t(key(word)).into_owned()).collect::<Vec<_>>()).into()
            }
            FieldKind::Name(naming) => self.named(naming, text),
            FieldKind::Names(naming) => {
                let words: Vec<String> = list().map(|slug| self.named(naming, slug).words()).collect();
                sentence::enumeration(v, &words).into()
            }
            FieldKind::Of(RecordKind::Seat) => self.seat_called(text).into(),
            FieldKind::Of(RecordKind::Charter) => self.charter(text).into(),
            FieldKind::Of(RecordKind::Rule) => self.rule_called(text),
            FieldKind::File => v.t("bodies-history-file").into(),
            FieldKind::Of(_) | FieldKind::Sides | FieldKind::Part => return None,
        })
    }

    fn named(&self, naming: Naming, slug: &str) -> Phrase {
        let name = |kind: &str| self.known.names.of(kind, slug).to_owned();
        match naming {
            Naming::Organisation => self.v.link_to(name("organisation"), &format!("/organisationer/{slug}")).into(),
            Naming::Body => self.v.link_to(name("body"), &format!("/organ/{slug}")).into(),
            Naming::Person => self.person(slug),
            Naming::Group => name("group").into(),
            Naming::Area => name("area").into(),
            Naming::Term => name("term").into(),
            Naming::Party => name("party").into(),
            Naming::County => name("county").into(),
        }
    }

    /// A person by name, as far as the actor may see her.
    fn person(&self, address: &str) -> Phrase {
        match self.known.people.get(address) {
            Some(name) => self.v.link_to(name.as_str(), &format!("/personer/{address}")).into(),
            None => self.v.t("bodies-name-hidden").into(),
        }
    }

    /// "ledamot, Timrå kommun".
    fn seat(&self, record: &Record) -> String {
        let role = self.v.t(words::role_word(record.text("role"))).to_lowercase();
        let names = &self.known.names;
        let whom = ["organisation", "group", "area"].into_iter().find(|field| !record.text(field).is_empty());
        whom.map_or(role.clone(), |kind| format!("{role}, {}", names.of(kind, record.text(kind))))
    }

    fn seat_called(&self, id: &str) -> String {
        let seat = id.parse().ok().and_then(|id: Uuid| self.known.seats.get(&id));
        let role = seat.and_then(|seat| seat.role).map(|role| self.v.t(words::role(role)).to_lowercase());
        match (role, seat.and_then(|seat| seat.of.as_deref())) {
            (Some(role), Some(of)) => format!("{role}, {of}"),
            (Some(role), None) => role,
            (None, _) => self.v.t(RecordKind::Seat.called()).into_owned(),
        }
    }

    fn charter(&self, id: &str) -> String {
        let charter = id.parse().ok().and_then(|id: Uuid| self.known.charters.get(&id));
        match charter {
            Some((title, Some(from))) => {
                format!("{title} ({})", self.v.t1("bodies-in-force-from", "day", self.v.day(*from)))
            }
            Some((title, None)) => title.clone(),
            None => self.v.t(RecordKind::Charter.called()).into_owned(),
        }
    }

    fn rule(&self, record: &Record) -> Phrase {
        let rule = record.typed::<RuleRecord>().map(|rule| rule.kind);
        rule.map_or_else(|_| record.text("rule").into(), |rule| self.rule_told(&rule))
    }

    fn rule_called(&self, id: &str) -> Phrase {
        let rule = id.parse().ok().and_then(|id: Uuid| self.known.rules.get(&id));
        rule.map_or_else(|| self.v.t(RecordKind::Rule.called()).into(), |rule| self.rule_told(rule))
    }

    fn rule_told(&self, rule: &RuleKind) -> Phrase {
        sentence::rule(self.v, rule, &self.known.names)
    }
}

/// One field before and after; none when it reads the same.
fn change(field: String, before: Option<Phrase>, after: Option<Phrase>) -> Option<FieldChange> {
    (before != after).then_some(FieldChange { field, before, after })
}
