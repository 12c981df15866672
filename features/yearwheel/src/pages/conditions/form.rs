//! The forms in which conditions are noted: days, and how a body meets.

use kernel::{Date, date_text, slug::Slug};
use web::{
    Submission, View, Visit,
    components::{Button, Choice, Control, FieldView, FormView, Group, Width},
    submission::Uploaded,
};

use super::{Asked, Context};
use crate::{
    model::{ConditionKind, Content, Group as BodyGroup, Habits, LONGEST},
    pages::words,
    rules::{busy, towns},
    store::condition::NewCondition,
};

/// What was written.
#[derive(Clone, Debug, Default)]
pub(super) struct Written {
    /// Which of the forms: `note`, `habit`, `ics`.
    step: String,
    kind: String,
    body: String,
    who: String,
    from: String,
    to: String,
    part: String,
    place: String,
    note: String,
    dur: String,
    weekdays: Vec<String>,
    towns: String,
    online: String,
    wanted: String,
}

/// Most lines of a calendar that are told to be wrong.
const MOST_FAULTS: usize = 10;
/// Most stretches of days that are taken from one calendar.
const MOST_STRETCHES: usize = 400;

/// Faults at their fields.
pub(super) type Faults = Vec<(String, String)>;

/// The kinds that the form of days offers.
const KINDS: [ConditionKind; 5] = [
    ConditionKind::Away,
    ConditionKind::Blocked,
    ConditionKind::BetterNot,
    ConditionKind::Locked,
    ConditionKind::External,
];

impl Written {
    /// Only a first day was written.
    pub(super) fn from_day(text: &str) -> Self {
        Self { from: text.into(), ..Self::default() }
    }

    pub(super) fn sent(sent: &Submission) -> Self {
        let text = |name: &str| sent.get(name).unwrap_or_default().to_owned();
        Self {
            step: sent.get("step").unwrap_or("note").to_owned(),
            kind: text("slag"),
            body: text("organ"),
            who: text("vem"),
            from: text("fran"),
            to: text("till"),
            part: text("del"),
            place: text("ort"),
            note: text("anteckning"),
            dur: text("langd"),
            weekdays: sent.all("veckodag").map(str::to_owned).collect(),
            towns: text("orter"),
            online: text("digitalt"),
            wanted: text("onskat"),
        }
    }

    /// The condition that was written, or everything that is wrong with it.
    pub(super) fn read(&self, visit: &Visit, context: &Context, year: i16) -> (Option<NewCondition>, Faults) {
        let v = visit.view("");
        let mut faults = Faults::new();
        let new = match self.step.as_str() {
            "habit" => self.read_habit(&v, context, &mut faults),
            _ => self.read_days(visit, &v, context, year, &mut faults),
        };
        if self.note.chars().count() > LONGEST {
            faults.push(("anteckning".into(), v.t1("yearwheel-fault-long", "n", LONGEST)));
        }
        (faults.is_empty().then_some(new), faults)
    }

    fn body_id(&self, context: &Context) -> Option<kernel::id::BodyId> {
        let slug = Slug::new(&self.body).ok()?;
        context.basis.bodies.iter().find(|one| one.slug == slug).map(|one| one.id)
    }

    fn read_days(&self, visit: &Visit, v: &View, context: &Context, year: i16, faults: &mut Faults) -> NewCondition {
        let kind = ConditionKind::from_word(&self.kind).filter(|kind| KINDS.contains(kind));
        if kind.is_none() {
            faults.push(("slag".into(), v.t("yearwheel-fault-kind").into_owned()));
        }
        let body = self.body_id(context);
        let needs_body = matches!(kind, Some(ConditionKind::Locked | ConditionKind::External));
        if (needs_body || !self.body.is_empty()) && body.is_none() {
            faults.push(("organ".into(), v.t("yearwheel-fault-body").into_owned()));
        }
        let (person, organisation) = self.whom(v, kind, context, faults);
        let mut day = |field: &str, text: &str| match date_text::parse(text, visit.today, visit.language) {
            Ok(date) if date.year() == year => Some(date),
            _ => {
                faults.push((field.into(), v.t2("yearwheel-fault-day", "found", text, "year", year.to_string())));
                None
            }
        };
        let from: Option<Date> = day("fran", &self.from);
        let to = if self.to.is_empty() { from } else { day("till", &self.to) };
        if let (Some(from), Some(to)) = (from, to)
            && to < from
        {
            faults.push(("till".into(), v.t("yearwheel-fault-backwards").into_owned()));
        }
        if needs_body && from.is_some_and(|from| !kernel::calendar::is_working_day(from)) {
            faults.push(("fran".into(), v.t1("yearwheel-fault-free-day", "found", self.from.as_str())));
        }
        let place = towns::named(&self.place);
        if !self.place.is_empty() && place.is_none() {
            faults.push(("ort".into(), v.t1("yearwheel-fault-town", "found", self.place.as_str())));
        }
        let (blocks, start) = match self.part.as_str() {
            "formiddag" => (3, Some(0)),
            "eftermiddag" => (12, Some(2)),
            _ => (15, None),
        };
        let content = Content {
            blocks: (kind == Some(ConditionKind::Away)).then_some(blocks),
            start: start.filter(|_| needs_body),
            place: place.map(|town| town.name.to_owned()),
            habits: None,
        };
        NewCondition { kind, body, person, organisation, from, to, content, note: self.note.clone() }
    }

    /// Who is away: a person by name, or an organisation by name or address word.
    fn whom(
        &self,
        v: &View,
        kind: Option<ConditionKind>,
        context: &Context,
        faults: &mut Faults,
    ) -> (Option<kernel::id::PersonId>, Option<kernel::id::OrganisationId>) {
        if kind != Some(ConditionKind::Away) {
            return (None, None);
        }
        let wanted = self.who.to_lowercase();
        let hers: Vec<_> = context.names.iter().filter(|(_, name)| name.to_lowercase() == wanted).collect();
        let organisation = context.basis.organisations.iter();
        let organisation = organisation
            .filter(|(_, slug, name)| slug.as_str() == wanted || name.to_lowercase() == wanted)
            .map(|(id, ..)| *id)
            .next();
        match (&hers[..], organisation) {
            ([(person, _)], _) => (Some(**person), None),
            ([], Some(organisation)) => (None, Some(organisation)),
            ([], None) => {
                faults.push(("vem".into(), v.t1("yearwheel-fault-who", "found", self.who.as_str())));
                (None, None)
            }
            _ => {
                faults.push(("vem".into(), v.t1("yearwheel-fault-several", "found", self.who.as_str())));
                (None, None)
            }
        }
    }

    fn read_habit(&self, v: &View, context: &Context, faults: &mut Faults) -> NewCondition {
        let body = self.body_id(context);
        if body.is_none() {
            faults.push(("organ".into(), v.t("yearwheel-fault-body").into_owned()));
        }
        let number = |text: &str| text.parse::<usize>().ok();
        let dur = match self.dur.as_str() {
            "" => None,
            text => number(text).filter(|dur| [1, 2, 4].contains(dur)),
        };
        let wanted = if self.wanted.is_empty() { None } else { number(&self.wanted).filter(|n| *n <= 60) };
        if !self.wanted.is_empty() && wanted.is_none() {
            faults.push(("onskat".into(), v.t1("yearwheel-fault-number", "found", self.wanted.as_str())));
        }
        let mut found = Vec::new();
        for name in self.towns.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            match towns::named(name) {
                Some(town) => found.push(town.name.to_owned()),
                None => faults.push(("orter".into(), v.t1("yearwheel-fault-town", "found", name))),
            }
        }
        let weekdays: Vec<u8> =
            self.weekdays.iter().filter_map(|day| day.parse().ok()).filter(|day| *day < 5).collect();
        let habits = Habits {
            dur,
            weekdays: (!weekdays.is_empty()).then_some(weekdays),
            towns: (!found.is_empty()).then_some(found),
            online: match self.online.as_str() {
                "ja" => Some(true),
                "nej" => Some(false),
                _ => None,
            },
            min_physical: None,
            wanted,
        };
        if habits == Habits::default() && faults.is_empty() {
            faults.push(("langd".into(), v.t("yearwheel-fault-nothing").into_owned()));
        }
        let content = Content { habits: Some(habits), ..Content::default() };
        NewCondition {
            kind: Some(ConditionKind::Habit),
            body,
            content,
            note: self.note.clone(),
            ..NewCondition::default()
        }
    }

    fn bodies(v: &View, context: &Context, own: bool, none: &str) -> Control {
        let mut choices = vec![Choice { value: String::new(), text: v.t(none).into_owned() }];
        let all = context.basis.bodies.iter().filter(|one| !own || one.group != BodyGroup::National);
        choices.extend(all.map(|one| Choice { value: one.slug.to_string(), text: one.name.clone() }));
        Control::Select(choices)
    }

    /// The form of days.
    pub(super) fn form(&self, v: &View, asked: &Asked, context: &Context, faults: &[(String, String)]) -> FormView {
        let mine = !["habit", "ics"].contains(&self.step.as_str());
        let of_this: &[(String, String)] = if mine { faults } else { &[] };
        let field = |name: &str, key: &str, value: &str| {
            let mut field = FieldView::line(name, v.t(key)).value(value);
            field.error = of_this.iter().find(|(at, _)| at == name).map(|(_, text)| text.clone());
            field
        };
        let choice = |value: &str, key: &str| Choice { value: value.into(), text: v.t(key).into_owned() };
        let kinds = KINDS.map(|kind| choice(kind.word(), super::kind(kind))).into();
        let who = Self::everybody(context);
        let parts_of_day = vec![
            choice("", "yearwheel-part-day"),
            choice("formiddag", "yearwheel-part-morning"),
            choice("eftermiddag", "yearwheel-part-afternoon"),
        ];
        let fields = vec![
            field("slag", "yearwheel-field-kind", &self.kind).control(Control::Select(kinds)).width(Width::Medium),
            field("organ", "yearwheel-field-body", &self.body)
                .hint(v.t("yearwheel-hint-body"))
                .control(Self::bodies(v, context, false, "yearwheel-everybody"))
                .width(Width::Medium),
            field("vem", "yearwheel-field-who", &self.who)
                .hint(v.t("yearwheel-hint-who"))
                .control(Control::Suggest(who))
                .width(Width::Medium)
                .optional(),
            field("fran", "yearwheel-field-from", &self.from).hint(v.t("yearwheel-hint-day")).width(Width::Short),
            field("till", "yearwheel-field-to", &self.to).width(Width::Short).optional(),
            field("del", "yearwheel-field-part", &self.part)
                .control(Control::Select(parts_of_day))
                .width(Width::Medium),
            field("ort", "yearwheel-field-town", &self.place)
                .hint(v.t("yearwheel-hint-town"))
                .width(Width::Medium)
                .optional(),
            field("anteckning", "yearwheel-field-note", &self.note).hint(v.t("yearwheel-hint-note")).optional(),
        ];
        let group = Group { heading: Some(v.t("yearwheel-note-heading").into_owned()), hint: None, fields };
        Self::framed(v, asked, group, "note", "yearwheel-note-button")
    }

    /// The form of how a body meets.
    pub(super) fn habits_form(
        &self,
        v: &View,
        asked: &Asked,
        context: &Context,
        faults: &[(String, String)],
    ) -> FormView {
        let of_this: &[(String, String)] = if self.step == "habit" { faults } else { &[] };
        let field = |name: &str, key: &str, value: &str| {
            let mut field = FieldView { id: format!("vana-{name}"), ..FieldView::line(name, v.t(key)) }.value(value);
            field.error = of_this.iter().find(|(at, _)| at == name).map(|(_, text)| text.clone());
            field
        };
        let choice = |value: &str, key: &str| Choice { value: value.into(), text: v.t(key).into_owned() };
        let as_is = || choice("", "yearwheel-as-is");
        let durations = ["1", "2", "4"].map(|blocks| Choice {
            value: blocks.into(),
            text: v.t1("yearwheel-told-hours", "n", blocks.parse::<i64>().unwrap_or(1) * 2),
        });
        let body = if self.step == "habit" { self.body.as_str() } else { "" };
        let mut fields = vec![
            field("organ", "yearwheel-field-body", body)
                .control(Self::bodies(v, context, true, "yearwheel-choose"))
                .width(Width::Medium),
            field("langd", "yearwheel-assumed-duration", &self.dur)
                .control(Control::Select([vec![as_is()], durations.into()].concat()))
                .width(Width::Medium),
            field("orter", "yearwheel-assumed-towns", &self.towns)
                .hint(v.t("yearwheel-hint-towns"))
                .width(Width::Medium)
                .optional(),
            field("digitalt", "yearwheel-assumed-online", &self.online)
                .control(Control::Select(vec![as_is(), choice("ja", "yearwheel-yes"), choice("nej", "yearwheel-no")]))
                .width(Width::Medium),
            field("onskat", "yearwheel-field-wanted", &self.wanted).width(Width::Short).optional(),
        ];
        let weekdays = (0..5).filter_map(|day: u8| {
            let value = day.to_string();
            let text = words::weekday(v, &value)?.to_owned();
            Some(Choice { value, text: v.t1("yearwheel-only-weekday", "day", text) })
        });
        let chosen = self.weekdays.first().map(String::as_str).unwrap_or_default();
        fields.push(
            field("veckodag", "yearwheel-assumed-weekdays", chosen)
                .control(Control::Select([vec![as_is()], weekdays.collect()].concat()))
                .width(Width::Medium),
        );
        let heading = Some(v.t("yearwheel-habit-heading").into_owned());
        let group = Group { heading, hint: Some(v.t("yearwheel-habit-hint").into_owned()), fields };
        Self::framed(v, asked, group, "habit", "yearwheel-habit-button")
    }

    /// Absences of a person or an organisation, as her calendar has them; all faults of the file with their lines.
    pub(super) fn read_calendar(
        &self,
        v: &View,
        context: &Context,
        year: i16,
        file: Option<&Uploaded>,
    ) -> (Vec<NewCondition>, Faults) {
        let mut faults = Faults::new();
        let (person, organisation) = self.whom(v, Some(ConditionKind::Away), context, &mut faults);
        let text = file.map(|file| String::from_utf8_lossy(&file.bytes));
        let busy = match text {
            None => Err(v.t("yearwheel-fault-file").into_owned()),
            Some(text) => busy::read(&text, year).map_err(|wrong| {
                let line = |fault: &busy::Fault| {
                    v.t2("yearwheel-fault-line", "line", fault.line.to_string(), "found", fault.found.as_str())
                };
                wrong.iter().take(MOST_FAULTS).map(line).collect::<Vec<_>>().join(" ")
            }),
        };
        let stretches = busy.map_or_else(
            |fault| {
                faults.push(("kalender".into(), fault));
                Vec::new()
            },
            |busy| busy::stretches(&busy),
        );
        if stretches.is_empty() && faults.is_empty() {
            faults.push(("kalender".into(), v.t1("yearwheel-fault-empty", "year", year.to_string())));
        } else if stretches.len() > MOST_STRETCHES {
            faults.push(("kalender".into(), v.t1("yearwheel-fault-many", "n", MOST_STRETCHES)));
        }
        let new = |(from, to, blocks): (Date, Date, u8)| NewCondition {
            kind: Some(ConditionKind::Away),
            person,
            organisation,
            from: Some(from),
            to: Some(to),
            content: Content { blocks: Some(blocks), ..Content::default() },
            ..NewCondition::default()
        };
        match faults.is_empty() {
            true => (stretches.into_iter().map(new).collect(), faults),
            false => (Vec::new(), faults),
        }
    }

    /// The form in which a calendar is read.
    pub(super) fn calendar_form(
        &self,
        v: &View,
        asked: &Asked,
        context: &Context,
        faults: &[(String, String)],
    ) -> FormView {
        let of_this: &[(String, String)] = if self.step == "ics" { faults } else { &[] };
        let field = |name: &str, key: &str, hint: &str| {
            let id = format!("ics-{name}");
            let mut field = FieldView { id, ..FieldView::line(name, v.t(key)) }.hint(v.t(hint));
            field.error = of_this.iter().find(|(at, _)| at == name).map(|(_, text)| text.clone());
            field
        };
        let who = if self.step == "ics" { self.who.as_str() } else { "" };
        let fields = vec![
            field("vem", "yearwheel-field-who", "yearwheel-hint-who")
                .value(who)
                .control(Control::Suggest(Self::everybody(context)))
                .width(Width::Medium),
            field("kalender", "yearwheel-field-calendar", "yearwheel-hint-calendar").control(Control::File),
        ];
        let group = Group { heading: Some(v.t("yearwheel-calendar-heading").into_owned()), hint: None, fields };
        FormView { multipart: true, ..Self::framed(v, asked, group, "ics", "yearwheel-calendar-button") }
    }

    /// Names of people and organisations that can be away.
    fn everybody(context: &Context) -> Vec<String> {
        let mut who: Vec<String> = context.names.values().cloned().collect();
        who.extend(context.basis.organisations.iter().map(|(_, _, name)| name.clone()));
        who.sort();
        who
    }

    fn framed(v: &View, asked: &Asked, group: Group, step: &str, button: &str) -> FormView {
        let action = v.url(&format!("/arsplan/{}/villkor", asked.year));
        FormView { action, groups: vec![group], ..FormView::default() }
            .hides("step", step)
            .hides("lan", asked.county.as_str())
            .button(Button::primary(v.t(button)))
    }
}
