//! The form of how a body meets, where its charter does not say. What the charter says is never changed here: that is told at the field.

use web::{
    View,
    components::{Choice, Control, FieldView, FormView, Group, Width},
};

use super::{Context, Faults, Questions, Shown, Written, choice};
use crate::{
    model::{Assumed, BasisBody, ConditionKind, Content, Habits, Reason, Told},
    pages::words,
    rules::towns,
    store::condition::NewCondition,
};

/// Most meetings of a year, and most days between two of them.
const MOST_MEETINGS: usize = 60;
const MOST_DAYS: i64 = 366;

/// What is known of the body that habits are written for, beside what is written.
struct Known<'c> {
    v: &'c View,
    body: &'c BasisBody,
    planned: &'c scheduling::instance::Body,
}

impl Known<'_> {
    fn is_by_charter(&self, about: Assumed) -> bool {
        self.body.assumptions.iter().any(|one| one.about == about && one.reason == Reason::Charter)
    }

    /// That the charter says it, as a fault.
    fn by_charter(&self, key: &str) -> String {
        self.v.t1(key, "body", self.body.name.as_str())
    }
}

impl Written {
    /// Habits that were written; what is wrong in them is told.
    pub(super) fn read_habit(&self, v: &View, context: &Context, faults: &mut Faults) -> NewCondition {
        let known = self.body_of(context);
        let known = known.map(|(at, body)| Known { v, body, planned: &context.basis.instance.bodies[at] });
        if known.is_none() {
            faults.push(("organ".into(), v.t("yearwheel-fault-body").into_owned()));
        }
        let mut fault = |field: &str, text: String| faults.push((field.to_owned(), text));
        let mut number = |field: &str, text: &str, most: i64, key: &str| match text.parse::<i64>() {
            _ if text.is_empty() => None,
            Ok(number) if (0..=most).contains(&number) => Some(number),
            _ => {
                fault(field, v.t1(key, "found", text));
                None
            }
        };
        let many = i64::try_from(MOST_MEETINGS).unwrap_or(i64::MAX);
        let wanted = number("onskat", &self.wanted, many, "yearwheel-fault-number");
        let physical = number("pa_plats", &self.physical, many, "yearwheel-fault-number");
        let mut days = |field: &str, text: &str| number(field, text, MOST_DAYS, "yearwheel-fault-days");
        let gap = (days("tatast", &self.gap_min), days("glesast", &self.gap_max));
        let before = (days("fore_minst", &self.before_min), days("fore_hogst", &self.before_max));
        let count = |number: Option<i64>| number.and_then(|number| usize::try_from(number).ok());
        let habits = Habits {
            dur: self.dur.parse().ok().filter(|dur| [1, 2, 4].contains(dur)),
            weekdays: self.chosen_weekdays(),
            towns: self.chosen_towns(v, faults),
            online: match self.online.as_str() {
                "ja" => Some(true),
                "nej" => Some(false),
                _ => None,
            },
            min_physical: count(physical),
            wanted: count(wanted),
            gap_min: gap.0,
            gap_max: gap.1,
            before_min: before.0,
            before_max: before.1,
        };
        if let Some(known) = known.as_ref() {
            against_charter(known, &habits, faults);
            does_not_fit(known, &habits, faults);
        }
        if habits == Habits::default() && faults.is_empty() {
            faults.push(("langd".into(), v.t("yearwheel-fault-nothing").into_owned()));
        }
        NewCondition {
            kind: Some(ConditionKind::Habit),
            body: known.map(|known| known.body.id),
            content: Content { habits: Some(habits), ..Content::default() },
            note: self.note.clone(),
            ..NewCondition::default()
        }
    }

    fn chosen_weekdays(&self) -> Option<Vec<u8>> {
        let mut days: Vec<u8> =
            self.weekdays.iter().filter_map(|day| day.parse().ok()).filter(|day| *day < 5).collect();
        days.sort_unstable();
        days.dedup();
        (!days.is_empty()).then_some(days)
    }

    fn chosen_towns(&self, v: &View, faults: &mut Faults) -> Option<Vec<String>> {
        let mut found = Vec::new();
        for name in self.towns.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            match towns::named(name) {
                Some(town) => found.push(town.name.to_owned()),
                None => faults.push(("orter".into(), v.t1("yearwheel-fault-town", "found", name))),
            }
        }
        (!found.is_empty()).then_some(found)
    }

    /// The form of how a body meets.
    pub(in crate::pages::conditions) fn habits_form(&self, shown: Shown<'_>) -> FormView {
        let Shown { v, asked, context, .. } = shown;
        let questions = self.questions(shown, "habit", "vana-");
        let as_is = || choice(v, "", "yearwheel-as-is");
        let durations = ["1", "2", "4"].map(|blocks| Choice {
            value: blocks.into(),
            text: v.t1("yearwheel-told-hours", "n", blocks.parse::<i64>().unwrap_or(1) * 2),
        });
        let short =
            |name: &str, key: &str, value: &str| questions.line(name, key, value).width(Width::Short).optional();
        let fields = vec![
            questions
                .line("organ", "yearwheel-field-body", &self.body)
                .control(Self::bodies(v, context, true, "yearwheel-choose"))
                .width(Width::Medium),
            questions
                .line("langd", "yearwheel-assumed-duration", &self.dur)
                .control(Control::Select([vec![as_is()], durations.into()].concat()))
                .width(Width::Medium),
            questions
                .line("orter", "yearwheel-assumed-towns", &self.towns)
                .hint(v.t("yearwheel-hint-towns"))
                .width(Width::Medium)
                .optional(),
            questions
                .line("digitalt", "yearwheel-assumed-online", &self.online)
                .control(Control::Select(vec![
                    as_is(),
                    choice(v, "ja", "yearwheel-yes"),
                    choice(v, "nej", "yearwheel-no"),
                ]))
                .width(Width::Medium),
            short("pa_plats", "yearwheel-field-physical", &self.physical),
            short("onskat", "yearwheel-field-wanted", &self.wanted),
        ];
        let spacing = vec![
            short("tatast", "yearwheel-field-gap-min", &self.gap_min).hint(v.t("yearwheel-hint-gap")),
            short("glesast", "yearwheel-field-gap-max", &self.gap_max),
            short("fore_minst", "yearwheel-field-before-min", &self.before_min).hint(v.t("yearwheel-hint-before")),
            short("fore_hogst", "yearwheel-field-before-max", &self.before_max),
        ];
        let heading = |key: &str| Some(v.t(key).into_owned());
        let hint = heading("yearwheel-habit-hint");
        let groups = vec![
            Group { heading: heading("yearwheel-habit-heading"), hint, fields },
            Group { heading: heading("yearwheel-habit-spacing"), hint: None, fields: spacing },
            Group {
                heading: heading("yearwheel-assumed-weekdays"),
                hint: heading("yearwheel-hint-weekdays"),
                fields: self.weekday_boxes(v, &questions),
            },
        ];
        Self::framed(v, asked, groups, "habit", "yearwheel-habit-button")
    }

    /// A box for each weekday; none is ticked where nothing is said.
    fn weekday_boxes(&self, v: &View, questions: &Questions<'_>) -> Vec<FieldView> {
        let day = |day: u8| {
            let value = day.to_string();
            let label = words::weekday(v, &value).unwrap_or_default();
            let ticked = questions.sent && self.weekdays.contains(&value);
            let name = format!("dag_{value}");
            let id = format!("{}{name}", questions.prefix);
            let value = if ticked { FieldView::CHECKED } else { "" };
            FieldView { id, ..FieldView::line(name, label) }.value(value).control(Control::Check)
        };
        (0..5).map(day).collect()
    }
}

/// What the charter says otherwise: a condition does not change it, and does not look as if it did.
fn against_charter(known: &Known<'_>, habits: &Habits, faults: &mut Faults) {
    let mut fault = |field: &str, key: &str| faults.push((field.to_owned(), known.by_charter(key)));
    let count = (known.planned.n_min, known.planned.n_max);
    if habits.wanted.is_some_and(|n| !(count.0..=count.1).contains(&n)) && known.is_by_charter(Assumed::Count) {
        fault("onskat", "yearwheel-fault-charter-count");
    }
    if known.is_by_charter(Assumed::Spacing) {
        let fields = [("tatast", habits.gap_min), ("glesast", habits.gap_max)];
        fields
            .iter()
            .filter(|(_, said)| said.is_some())
            .for_each(|(at, _)| fault(at, "yearwheel-fault-charter-spacing"));
    }
    let mut before = known.body.assumptions.iter().filter(|one| one.about == Assumed::Before).peekable();
    if before.peek().is_some() && before.all(|one| one.reason == Reason::Charter) {
        let fields = [("fore_minst", habits.before_min), ("fore_hogst", habits.before_max)];
        fields
            .iter()
            .filter(|(_, said)| said.is_some())
            .for_each(|(at, _)| fault(at, "yearwheel-fault-charter-before"));
    }
    let told = |about| {
        let mut of = known.body.assumptions.iter().filter(|one| one.reason == Reason::Charter);
        of.find(|one| one.about == about).map(|one| &one.told)
    };
    if habits.online == Some(true) && told(Assumed::Online) == Some(&Told::Yes(false)) {
        fault("digitalt", "yearwheel-fault-charter-online");
    }
    if let (Some(least), Some(Told::Number(charter))) = (habits.min_physical, told(Assumed::Physical))
        && i64::try_from(least).is_ok_and(|least| least < *charter)
    {
        fault("pa_plats", "yearwheel-fault-charter-physical");
    }
}

/// What cannot be whatever anybody says.
fn does_not_fit(known: &Known<'_>, habits: &Habits, faults: &mut Faults) {
    let v = known.v;
    let mut fault = |field: &str, text: String| faults.push((field.to_owned(), text));
    let least = known.planned.n_min;
    if habits.min_physical.is_some_and(|physical| physical > least) {
        fault("pa_plats", v.t2("yearwheel-fault-physical", "body", known.body.name.as_str(), "n", least));
    }
    let backwards = |pair: (Option<i64>, Option<i64>)| pair.0.zip(pair.1).is_some_and(|(min, max)| max < min);
    if backwards((habits.gap_min, habits.gap_max)) {
        fault("glesast", v.t("yearwheel-fault-most").into_owned());
    }
    if backwards((habits.before_min, habits.before_max)) {
        fault("fore_hogst", v.t("yearwheel-fault-most").into_owned());
    }
    let before_somebody = known.body.assumptions.iter().any(|one| one.about == Assumed::Before);
    for (field, said) in [("fore_minst", habits.before_min), ("fore_hogst", habits.before_max)] {
        if said.is_some() && !before_somebody {
            fault(field, v.t1("yearwheel-fault-before-nobody", "body", known.body.name.as_str()));
        }
    }
}
