//! The fields of a record as questions, with what was written and what is wrong with it.

use serde_json::Value;
use web::{
    View, Visit,
    components::{
        Button, Choice, Control, EchoFault, EchoLine, EchoView, FieldView, FormView, Group, RadioChoice, Width,
    },
    phrase::Phrase,
};

use super::{FormPage, Said, asked::Context, shown::Saying};
use crate::{
    commands::change::FieldFault,
    model::{
        Names,
        directory::Found,
        record::{Field, FieldKind, Naming, RULE_KINDS, Record, RecordKind, parameters},
    },
    pages::{
        read::rule_links,
        sentence::{capitalised, sentence},
    },
};

/// Names and texts as a form sends them.
pub(crate) type Written = Vec<(String, String)>;

/// Most names offered while one writes.
const MOST_SUGGESTED: usize = 600;

/// The frame of the page: heading and the way here.
pub(super) fn view(visit: &Visit, context: &Context) -> View {
    let called = context.kind.called();
    let title = |v: &View, key: &str| v.t1(key, "what", v.t(called));
    let v = visit.view("").undated();
    let heading = match (&context.place, context.kind.owner()) {
        (None, _) => title(&v, "bodies-edit-new"),
        (Some(_), None) => v.t1("bodies-edit-thing", "name", &context.owner_name),
        (Some(_), Some(_)) => title(&v, "bodies-edit-part"),
    };
    let v = v.titled(heading);
    let v = match &context.owner {
        Some(owner) if !context.owner_name.is_empty() => v.under(context.owner_name.as_str(), &owner.address()),
        _ => v,
    };
    match &context.owner {
        Some(owner) if context.kind.owner().is_some() => {
            let all = v.t("bodies-edit-all").into_owned();
            v.under(all, &format!("{}/uppgifter", owner.address()))
        }
        _ => v,
    }
}

/// Whether the form is for a new rule whose type nobody has chosen yet.
pub(super) fn rule_is_open(context: &Context, visit: &Visit) -> bool {
    context.kind == RecordKind::Rule && context.before.is_none() && visit.asked("rule").and_then(parameters).is_none()
}

/// The types of rules to choose from.
pub(super) fn rule_kinds(v: View, context: &Context, said: &str) -> FormPage {
    let found = rule_links(&v, &context.directory, &here(context), said);
    let field = FieldView::line("mening", v.t("bodies-read-sentence")).hint(v.t("bodies-read-sentence-hint"));
    let buttons = vec![Button::secondary(v.t("bodies-read-sentence-do"))];
    let lost = !said.is_empty() && found.is_empty();
    let said = Some(Said { field: field.value(said).swedish(), buttons, found, lost });
    let notes = RULE_KINDS.iter().map(|(family, rules)| {
        let heading = Phrase::default().and_strong(v.t(family)).and(": ");
        rules.iter().enumerate().fold(heading, |words, (at, (rule, key))| {
            let link = v.link(key, &format!("{}?rule={rule}", here(context)));
            (if at == 0 { words } else { words.and(" · ") }).and_link(link)
        })
    });
    let (notes, lead) = (notes.collect(), v.t("bodies-edit-choose-rule").into());
    FormPage { lead, notes, form: FormView::default(), said, v }
}

fn here(context: &Context) -> String {
    let owner = context.owner.as_ref().map(crate::model::record::Owner::address).unwrap_or_default();
    format!("{owner}/{}/ny", context.kind.path())
}

/// What stands in the register, or what the address gives for a new record, as a form would send it.
pub(super) fn standing(context: &Context, visit: &Visit) -> Written {
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
fn defaults(context: &Context) -> Written {
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
pub(super) fn fields(kind: RecordKind, rule: &str) -> impl Iterator<Item = &'static Field> {
    let own = if kind == RecordKind::Rule { parameters(rule).unwrap_or_default() } else { &[] };
    own.iter().chain(kind.fields())
}

/// A record as a form would send it.
pub(super) fn texts(context: &Context, record: &Record) -> Written {
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

fn first<'w>(written: &'w Written, name: &str) -> &'w str {
    written.iter().find(|(n, _)| n == name).map(|(_, text)| text.as_str()).unwrap_or_default()
}

/// The page with the form.
pub(super) fn page(v: View, context: &Context, written: &Written, faults: &[FieldFault]) -> FormPage {
    let rule = first(written, "rule");
    let mut asked: Vec<FieldView> = Vec::new();
    let (told, untold): (Vec<&Field>, Vec<&Field>) =
        fields(context.kind, rule).partition(|field| !is_untold(context, field, faults));
    for field in told {
        asked.extend(questions(&v, context, field, written, faults));
    }
    if faults.iter().any(|fault| fault.what.key == "bodies-fault-nobody-called") || first(written, "new_person") == "ja"
    {
        asked.extend(new_person(&v, context, written));
    }
    let mut form = FormView::new(v.here(), asked);
    if context.before.is_some() {
        let heading = Some(v.t("bodies-edit-how").into_owned());
        form.groups.push(Group { heading, hint: None, fields: how(&v, context, written, faults) });
    }
    form.groups.push(Group { heading: None, hint: None, fields: vec![why(&v, written, faults)] });
    if context.kind == RecordKind::Rule {
        form = form.hides("rule", rule);
    }
    for field in untold.iter().filter(|field| !first(written, field.name).is_empty()) {
        form = form.hides(field.name, first(written, field.name));
    }
    form.multipart = context.kind == RecordKind::Document;
    if !first(written, "file").is_empty() {
        // The file lies here already: sending it along keeps it when no other is chosen.
        form = form.hides("file", first(written, "file"));
    }
    if !first(written, "proposal").is_empty() {
        form = form.hides("proposal", first(written, "proposal"));
    }
    let review = Button::primary(v.t("bodies-edit-review")).sends("step", "view");
    let back = context.owner.as_ref().map_or_else(|| "/".to_owned(), crate::model::record::Owner::address);
    let form = form.hides("version", context.version()).button(review).cancel(v.link("bodies-edit-cancel", &back));
    let notes =
        faults.iter().filter(|fault| fault.field.is_empty()).map(|fault| fault_words(&v, fault).into()).collect();
    let lead = lead(&v, context, rule);
    FormPage::new(v, lead, notes, form)
}

/// What nobody needs to be asked: how files call a rule, and the place of something new, which is last. Sent along unseen.
fn is_untold(context: &Context, field: &Field, faults: &[FieldFault]) -> bool {
    let unseen = field.name == "key" || (field.name == "ordinal" && context.before.is_none());
    unseen && !faults.iter().any(|fault| fault.field == field.name)
}

/// What the form is about, before its questions.
fn lead(v: &View, context: &Context, rule: &str) -> Phrase {
    if context.kind == RecordKind::Rule {
        let all = RULE_KINDS.iter().flat_map(|(_, rules)| rules.iter());
        let key = all.filter(|(word, _)| *word == rule).map(|(_, key)| *key).next();
        return key.map(|key| v.t(key).into_owned().into()).unwrap_or_default();
    }
    let saying = Saying { v, directory: &context.directory, others: &context.others };
    match (&context.before, context.kind.owner()) {
        (Some(record), Some(_)) => capitalised(&saying.label(context.kind, record)).into(),
        _ => Phrase::default(),
    }
}

fn questions(v: &View, context: &Context, field: &Field, written: &Written, faults: &[FieldFault]) -> Vec<FieldView> {
    if let FieldKind::Words(words, key) = field.kind {
        let label = |word: &str| format!("{}: {}", v.t(field.label), v.t(key(word)));
        let tick = |word: &&str| {
            let name = format!("{}.{word}", field.name);
            let value = first(written, &name).to_owned();
            FieldView { name, label: label(word), value, control: Control::Check, ..FieldView::default() }
        };
        return words.iter().map(tick).collect();
    }
    // A file is sent under a name of its own; what is kept is which file it became.
    let name = if matches!(field.kind, FieldKind::File) { "upload" } else { field.name };
    let value = written.iter().filter(|(n, _)| n == field.name).map(|(_, text)| text.as_str()).collect::<Vec<_>>();
    let mut view = FieldView {
        name: name.into(),
        label: v.t(field.label).into_owned(),
        hint: field.hint.map(|hint| v.t(hint).into_owned()),
        value: value.join("\n"),
        control: control(v, context, field),
        width: width(field.kind),
        optional: !field.required && !matches!(field.kind, FieldKind::YesNo),
        ..FieldView::default()
    };
    if let Some(fault) = faults.iter().find(|fault| fault.field == field.name) {
        // In a list of faults the sentence stands alone, so it names its question.
        view.error = Some(match &*fault.what.key {
            "bodies-fault-required" => v.t1("bodies-fault-required", "field", &view.label),
            _ => fault_words(v, fault),
        });
        view.echo = proposals(v, fault, &view);
    }
    vec![view]
}

const fn width(kind: FieldKind) -> Width {
    match kind {
        FieldKind::Date | FieldKind::Whole(..) => Width::Short,
        FieldKind::Phone | FieldKind::Mail | FieldKind::Word(..) => Width::Medium,
        FieldKind::Line(most) if most <= 40 => Width::Short,
        _ => Width::Full,
    }
}

fn control(v: &View, context: &Context, field: &Field) -> Control {
    let select = |choices: Vec<Choice>| {
        let none = Choice { value: String::new(), text: v.t("bodies-edit-none").into_owned() };
        Control::Select(std::iter::once(none).chain(choices).collect())
    };
    match field.kind {
        FieldKind::Text(_) => Control::Text { rows: 4 },
        FieldKind::Part => Control::Text { rows: 3 },
        FieldKind::Lines(_) | FieldKind::Names(_) | FieldKind::Sides => Control::Text { rows: 5 },
        FieldKind::YesNo => Control::Check,
        FieldKind::File => Control::File,
        FieldKind::Word(words, key) => {
            let choice = |word: &&str| Choice { value: (*word).into(), text: capitalised(&v.t(key(word))) };
            select(words.iter().map(choice).collect())
        }
        FieldKind::Name(kind @ (Naming::County | Naming::Term | Naming::Party | Naming::Area)) => {
            let all = context.directory.all(kind).iter();
            select(all.map(|thing| Choice { value: thing.word.clone(), text: thing.name.clone() }).collect())
        }
        FieldKind::Name(kind) => {
            let all = context.directory.all(kind).iter().take(MOST_SUGGESTED);
            Control::Suggest(all.map(|thing| thing.name.clone()).collect())
        }
        FieldKind::Of(kind) => {
            let saying = Saying { v, directory: &context.directory, others: &context.others };
            let all = context.others.iter().filter(|(of, _)| *of == kind);
            let choice = |kept: &crate::store::record::Kept| Choice {
                value: kept.id.to_string(),
                text: capitalised(&saying.label(kind, &kept.record)),
            };
            select(all.map(|(_, kept)| choice(kept)).collect())
        }
        _ => Control::Line,
    }
}

/// What a change means for the days: was it wrong, or does something new hold from a day?
fn how(v: &View, context: &Context, written: &Written, faults: &[FieldFault]) -> Vec<FieldView> {
    let choice = |value: &str, text: &str, hint: &str| RadioChoice::new(value, v.t(text)).hint(v.t(hint));
    let mut choices = vec![choice("correct", "bodies-edit-correct", "bodies-edit-correct-hint")];
    if context.kind.changes_from_a_day() {
        choices.push(choice("from", "bodies-edit-from", "bodies-edit-from-hint"));
    }
    if context.kind.is_dated() {
        choices.push(choice("end", "bodies-edit-end", "bodies-edit-end-hint"));
    }
    if !matches!(context.kind, RecordKind::Term | RecordKind::Party) {
        choices.push(choice("withdraw", "bodies-edit-withdraw", "bodies-edit-withdraw-hint"));
    }
    let chosen = Some(first(written, "do")).filter(|text| !text.is_empty()).unwrap_or("correct");
    let doing = FieldView::line("do", v.t("bodies-edit-do")).control(Control::Radio(choices)).value(chosen);
    let mut fields = vec![with_fault(v, doing, faults)];
    if context.kind.is_dated() {
        let day = FieldView::line("day", v.t("bodies-edit-day")).hint(v.t("bodies-edit-day-hint")).width(Width::Short);
        let day = day.value(first(written, "day"));
        let day = if matches!(chosen, "from" | "end") { day } else { day.optional() };
        fields.push(with_fault(v, day, faults));
    }
    fields
}

fn why(v: &View, written: &Written, faults: &[FieldFault]) -> FieldView {
    let why = FieldView::line("why", v.t("bodies-edit-why")).hint(v.t("bodies-edit-why-hint"));
    with_fault(v, why.value(first(written, "why")), faults)
}

fn with_fault(v: &View, mut field: FieldView, faults: &[FieldFault]) -> FieldView {
    field.error = faults.iter().find(|fault| fault.field == field.name).map(|fault| fault_words(v, fault));
    field
}

/// Somebody whom the register does not know yet.
fn new_person(v: &View, context: &Context, written: &Written) -> Vec<FieldView> {
    let parties = Field { required: false, ..*party() };
    let party = FieldView {
        name: "new_party".into(),
        label: v.t("bodies-field-party").into_owned(),
        value: first(written, "new_party").into(),
        control: control(v, context, &parties),
        width: Width::Medium,
        optional: true,
        ..FieldView::default()
    };
    vec![
        FieldView::line("new_person", v.t("bodies-edit-new-person"))
            .hint(v.t("bodies-edit-new-person-hint"))
            .control(Control::Check)
            .value(first(written, "new_person")),
        FieldView::line("new_title", v.t("bodies-field-person-title")).value(first(written, "new_title")).optional(),
        party,
    ]
}

/// The field of a person's party.
fn party() -> &'static Field {
    let fields = RecordKind::Person.fields();
    fields.iter().find(|field| field.name == "party").unwrap_or(&fields[0])
}

/// A fault in words, with what may have been meant.
pub(crate) fn fault_words(v: &View, fault: &FieldFault) -> String {
    sentence(v, &fault.what.key, &fault.what.args, &Names::default(), None).words()
}

/// What may have been meant, each as a button that sends the form with it.
fn proposals(v: &View, fault: &FieldFault, field: &FieldView) -> Option<EchoView> {
    if fault.meant.is_empty() || !matches!(field.control, Control::Suggest(_)) {
        return None;
    }
    let button =
        |(word, name): &(String, String)| Button::secondary(name.as_str()).sends(fault.field.as_str(), word.as_str());
    let line = EchoLine {
        words: field.value.clone(),
        faults: vec![EchoFault {
            place: 0..field.value.len(),
            expected: v.t("bodies-edit-meant").into(),
            proposals: fault.meant.iter().map(button).collect(),
        }],
    };
    Some(EchoView { lines: vec![line] })
}

/// The form of a seat in its states, for looking at.
pub(super) fn samples(v: &View) -> Vec<(&'static str, FormPage)> {
    let context = super::samples::context(RecordKind::Seat);
    let v = v
        .clone()
        .undated()
        .titled(v.t1("bodies-edit-new", "what", v.t(RecordKind::Seat.called())))
        .at("/organ/x/platser/ny");
    let written: Written = vec![("role".into(), "member".into()), ("organisation".into(), "Timra komun".into())];
    let mut unknown = FieldFault::new("organisation", "bodies-fault-no-organisation", &[("found", "Timra komun")]);
    unknown.meant = vec![("timra-kommun".into(), "Timrå kommun".into())];
    let long = vec![("why".to_owned(), "Kommunfullmäktige § 45/2026 ".repeat(12))];
    vec![
        ("empty", page(v.clone(), &context, &defaults(&context), &[])),
        (
            "faults",
            page(
                v.clone(),
                &context,
                &written,
                &[unknown, FieldFault::new("why", "bodies-fault-why", &[("max", "400")])],
            ),
        ),
        ("long", page(v, &context, &long, &[])),
    ]
}
