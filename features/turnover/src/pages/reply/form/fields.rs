//! The groups of fields that an organisation answers in.

use kernel::id::SeatId;
use web::{
    View,
    components::{Choice, Control, EchoFault, EchoLine, EchoView, FieldView, Group, Width},
};

use super::{
    super::asked::{Context, Written},
    name_of,
};
use crate::{
    pages::words,
    rules::{
        answers::At,
        pasted::{Line, Means},
    },
    store::seat::SeatLine,
};

fn line(v: &View, name: &str, label: &str, value: &str) -> FieldView {
    FieldView::line(name, v.t(label)).value(value).width(Width::Medium)
}

pub(super) fn who(v: &View, written: &Written) -> Group {
    Group {
        heading: Some(v.t("turnover-reply-who").into_owned()),
        hint: None,
        fields: vec![
            line(v, "svarar", "turnover-field-by", &written.by),
            line(v, "uppdrag", "turnover-field-office", &written.office).hint(v.t("turnover-hint-office")),
        ],
    }
}

pub(super) fn decision(v: &View, written: &Written) -> Group {
    Group {
        heading: Some(v.t("turnover-reply-decision").into_owned()),
        hint: Some(v.t("turnover-hint-decision-group").into_owned()),
        fields: vec![
            line(v, "beslut", "turnover-field-decision", &written.decision)
                .hint(v.t("turnover-hint-decision"))
                .optional(),
            line(v, "beslutsdag", "turnover-field-decided", &written.decided)
                .hint(v.t("turnover-hint-decided"))
                .optional(),
            FieldView::line("fil", v.t("turnover-field-paper"))
                .hint(v.t("turnover-hint-paper"))
                .control(Control::File)
                .optional(),
        ],
    }
}

/// What fills in several seats at once.
pub(super) fn together(v: &View, written: &Written, lines: Option<&[Line]>) -> Group {
    let value = if written.same_all { FieldView::CHECKED } else { "" };
    let mut pasted = FieldView::line("klistra", v.t("turnover-field-paste"))
        .hint(v.t("turnover-hint-paste"))
        .value(written.pasted.as_str())
        .control(Control::Text { rows: 4 })
        .optional();
    if let Some(lines) = lines {
        let echo = EchoView { lines: lines.iter().map(|line| echo(v, line)).collect() };
        if echo.lines.iter().any(|line| !line.faults.is_empty()) {
            pasted.error = Some(v.t("turnover-fault-lines").into_owned());
        }
        pasted.echo = Some(echo);
    }
    Group {
        heading: Some(v.t("turnover-reply-together").into_owned()),
        hint: None,
        fields: vec![
            FieldView::line("samma-alla", v.t("turnover-field-same-all"))
                .hint(v.t("turnover-hint-same-all"))
                .control(Control::Check)
                .value(value),
            pasted,
        ],
    }
}

fn echo(v: &View, line: &Line) -> EchoLine {
    let (place, key) = match &line.means {
        Means::Nothing | Means::Heading | Means::Seat { .. } => {
            return EchoLine { words: line.words.clone(), faults: Vec::new() };
        }
        Means::NoBody(place) => (place.clone(), "turnover-line-no-body"),
        Means::NoSeat => (0..0, "turnover-line-no-seat"),
        Means::Several => (0..0, "turnover-line-several"),
        Means::NoName => (0..0, "turnover-line-no-name"),
    };
    let fault = EchoFault { place, expected: v.t(key).into(), proposals: Vec::new() };
    EchoLine { words: line.words.clone(), faults: vec![fault] }
}

/// One seat.
pub(super) fn one(v: &View, context: &Context, written: &Written, seat: &SeatLine) -> Group {
    let id = seat.seat;
    let given = written.given.get(&id).cloned().unwrap_or_default();
    let before = context.before(seat);
    let mut fields = Vec::new();
    if let Some(before) = &before {
        let value = if given.same { FieldView::CHECKED } else { "" };
        fields.push(
            FieldView::line(name_of(At::Same(id)), v.t1("turnover-field-same", "name", &before.name))
                .control(Control::Check)
                .value(value),
        );
    }
    fields.push(line(v, &name_of(At::Name(id)), "turnover-field-name", &given.name).optional());
    let place = context.places().into_iter().find(|place| place.seat == id);
    if place.is_some_and(|place| place.paired || place.side.is_some()) {
        fields.push(party(v, context, id, &given.party));
    }
    fields.push(line(v, &name_of(At::Email(id)), "turnover-field-person-email", &given.email).optional());
    Group {
        heading: Some(format!("{}: {}", seat.body_name, words::seat(v, seat).to_lowercase())),
        hint: Some(about(v, context, seat)),
        fields,
    }
}

fn party(v: &View, context: &Context, seat: SeatId, chosen: &str) -> FieldView {
    let none = Choice { value: String::new(), text: v.t("turnover-choose").into_owned() };
    let all = context.known.parties.iter().map(|(slug, name)| Choice { value: slug.clone(), text: name.clone() });
    FieldView::line(name_of(At::Party(seat)), v.t("turnover-field-party"))
        .hint(v.t("turnover-hint-party"))
        .value(chosen)
        .width(Width::Medium)
        .control(Control::Select(std::iter::once(none).chain(all).collect()))
        .optional()
}

/// What the rule demands, who sat before, who is proposed by others, when it meets.
fn about(v: &View, context: &Context, seat: &SeatLine) -> String {
    let mut said = Vec::new();
    if let Some(rule) = words::rule(v, &context.picture, seat) {
        said.push(v.t1("turnover-about-rule", "rule", rule));
    }
    match context.picture.before.get(&seat.seat) {
        None => said.push(v.t("turnover-about-new").into_owned()),
        Some(before) => {
            let name = before.name.clone().unwrap_or_else(|| v.t("turnover-not-shown").into_owned());
            said.push(v.t1("turnover-about-before", "name", name));
        }
    }
    for sitting in context.picture.nominees.get(&seat.seat).into_iter().flatten() {
        let by = sitting.organisation.as_ref().and_then(|slug| {
            let other = context.picture.asked.iter().find(|asked| asked.slug == *slug)?;
            (other.organisation != context.asked.organisation).then(|| other.name.clone())
        });
        if let (Some(by), Some(name)) = (by, &sitting.name) {
            said.push(v.t2("turnover-about-proposed", "organisation", by, "name", name));
        }
    }
    if let Some(group) = &seat.group_name {
        said.push(v.t1("turnover-about-group", "group", group));
    }
    if let Some(day) = context.known.next.get(&seat.body) {
        said.push(v.t1("turnover-about-meeting", "day", v.day(*day)));
    }
    said.join(" ")
}

pub(super) fn rest(v: &View, written: &Written) -> Group {
    Group {
        heading: Some(v.t("turnover-reply-rest").into_owned()),
        hint: None,
        fields: vec![
            line(v, "beslutar", "turnover-field-decides", &written.decides)
                .hint(v.t("turnover-hint-decides"))
                .optional(),
            line(v, "kvinnor", "turnover-field-women", &written.women)
                .hint(v.t("turnover-hint-count"))
                .width(Width::Short)
                .optional(),
            line(v, "man", "turnover-field-men", &written.men).width(Width::Short).optional(),
        ],
    }
}
