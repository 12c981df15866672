//! The page of one's own keys.

use askama::Template;
use jiff::Timestamp;
use kernel::id::Id;
use uuid::Uuid;
use web::{
    Page, View,
    components::{Button, Column, Control, FieldView, FormView, Group, RadioChoice, Row, TableView, Width},
    door::Scope,
};

use super::{Asked, Secret, Shown, box_of, fault_words, relation_field, scope_words, seen_words};
use crate::model::access_key::{AccessKey, KeyFault, can_be_given};

/// The page of one's own keys.
#[derive(Template)]
#[template(path = "accounts/keys.html")]
pub struct KeysPage {
    v: View,
    secret: Option<SecretView>,
    calendar: Option<String>,
    calendar_forms: Vec<FormView>,
    keys: TableView,
    ends: Vec<FormView>,
    make: FormView,
}

/// A secret with what to do with it.
struct SecretView {
    heading: String,
    lead: String,
    text: String,
}

impl KeysPage {
    pub(super) fn of(v: View, shown: Shown, asked: &Asked) -> Self {
        let v = v.titled_by("accounts-keys");
        let parent = v.t("accounts-own").into_owned();
        let make = make(&v, asked);
        let v = v.under(parent, "/konto").problems_of(&make);
        Self {
            secret: shown.secret.map(|secret| SecretView::of(&v, secret)),
            calendar: shown
                .calendar
                .as_ref()
                .map(|key| v.t2("accounts-calendar-has", "made", v.moment(key.made), "seen", seen_words(&v, key.seen))),
            calendar_forms: calendar_forms(&v, shown.calendar.is_some()),
            keys: table(&v, &shown.keys),
            ends: shown.keys.iter().map(|key| end(&v, key)).collect(),
            make,
            v,
        }
    }
}

impl SecretView {
    fn of(v: &View, secret: Secret) -> Self {
        let (heading, lead, text) = match secret {
            Secret::Key(text) => ("accounts-key-secret", "accounts-key-secret-lead", text),
            Secret::Address(text) => ("accounts-calendar-secret", "accounts-calendar-secret-lead", text),
        };
        Self { heading: v.t(heading).into_owned(), lead: v.t(lead).into_owned(), text }
    }
}

fn calendar_forms(v: &View, has: bool) -> Vec<FormView> {
    let one = |key: &str, what: &str| {
        FormView::new(v.here(), Vec::new()).button(Button::secondary(v.t(key)).sends("what", what))
    };
    match has {
        true => vec![one("accounts-calendar-renew", "renew"), one("accounts-calendar-stop", "stop")],
        false => vec![one("accounts-calendar-make", "renew")],
    }
}

fn table(v: &View, keys: &[AccessKey]) -> TableView {
    let columns =
        ["accounts-key-name", "accounts-key-scope", "accounts-key-made", "accounts-key-seen", "accounts-key-until"];
    let row = |key: &AccessKey| {
        Row::new(vec![
            key.name.as_str().into(),
            scope_words(v, key.scope).into(),
            v.moment(key.made).into(),
            seen_words(v, key.seen).into(),
            key.until.map_or_else(String::new, |day| v.day(day)).into(),
        ])
    };
    TableView {
        caption: v.t("accounts-keys-programs").into_owned(),
        columns: columns.map(|key| Column::new(v.t(key)).said()).into(),
        rows: keys.iter().map(row).collect(),
        ..TableView::default()
    }
}

fn end(v: &View, key: &AccessKey) -> FormView {
    let button = Button::grave(v.t1("accounts-key-end", "name", key.name.as_str())).sends("what", "end");
    FormView::new(v.here(), Vec::new()).hides("key", key.id.uuid().to_string()).button(button)
}

fn make(v: &View, asked: &Asked) -> FormView {
    let with = |mut field: FieldView| {
        let wrong = asked.faults.iter().map(|fault| fault_words(*fault)).find(|(name, _)| *name == field.name);
        field.error = wrong.map(|(_, key)| v.t(key).into_owned());
        field
    };
    let choice = |value: &str, key: &str, hint: &str| RadioChoice::new(value, v.t(key)).hint(v.t(hint));
    let fields = vec![
        with(
            FieldView::line("name", v.t("accounts-key-name-asked"))
                .hint(v.t("accounts-key-name-hint"))
                .value(asked.name.as_str())
                .width(Width::Medium),
        ),
        with(FieldView::line("scope", v.t("accounts-key-scope-asked")).value(asked.scope.as_str()).control(
            Control::Radio(vec![
                choice("read", "accounts-key-read", "accounts-key-read-hint"),
                choice("write", "accounts-key-write", "accounts-key-write-hint"),
                choice("calendar", "accounts-key-calendar", "accounts-key-calendar-hint"),
            ]),
        )),
        with(
            FieldView::line("until", v.t("accounts-key-until-asked"))
                .hint(v.t("accounts-key-until-hint"))
                .value(asked.until.as_str())
                .width(Width::Short),
        ),
    ];
    let mut form = FormView::new(v.here(), fields);
    let relations = v.actor.relations();
    let words = v.relation_texts(relations, &v.of);
    let boxes = relations.iter().zip(words).enumerate().filter(|(_, (relation, _))| can_be_given(relation));
    let boxes: Vec<FieldView> =
        boxes.map(|(at, (_, words))| box_of(relation_field(at), words, asked.ticked.contains(&at))).collect();
    if !boxes.is_empty() {
        let heading = Some(v.t("accounts-key-as").into_owned());
        form.groups.push(Group { heading, hint: Some(v.t("accounts-key-as-hint").into_owned()), fields: boxes });
    }
    form.button(Button::primary(v.t("accounts-key-make")).sends("what", "make"))
}

impl Page for KeysPage {
    const NAME: &'static str = "own keys";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().undated().at("/konto/nycklar");
        let at = Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_hours(24 * 365 * 56);
        let key = |number: u8, name: &str, scope, seen| AccessKey {
            id: Id::from_uuid(Uuid::from_u128(number.into())),
            account: Id::from_uuid(Uuid::nil()),
            owner: "Jonas Viklund".into(),
            name: name.into(),
            scope,
            made: at,
            until: (scope != Scope::Feed).then_some(jiff::civil::date(2027, 5, 24)),
            seen,
        };
        let full = || Shown {
            keys: vec![
                key(1, "Statistikens nattliga körning", Scope::Read, Some(at)),
                key(2, "Ärendesystemet som skriver in ledamöternas uppdrag varje natt", Scope::Write, None),
            ],
            calendar: Some(key(3, "", Scope::Feed, Some(at))),
            secret: None,
        };
        let new = || Asked::on(v.today);
        let wrong = Asked {
            scope: "write".into(),
            until: "i morgon".into(),
            faults: vec![KeyFault::Name, KeyFault::Relations, KeyFault::Until],
            ..Asked::default()
        };
        let secret = |secret| Shown { secret: Some(secret), ..full() };
        vec![
            ("empty", Self::of(v.clone(), Shown::default(), &new())),
            ("usual", Self::of(v.clone(), full(), &new())),
            ("made", Self::of(v.clone(), secret(Secret::Key("rad_exempel".into())), &new())),
            (
                "address",
                Self::of(v.clone(), secret(Secret::Address("https://region.example/kalender/x.ics".into())), &new()),
            ),
            ("faults", Self::of(v.clone(), full(), &wrong)),
        ]
    }
}
