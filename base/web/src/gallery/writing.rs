//! The part of the gallery about forms that write: every control, the echo of pasted lines, a conflict, changes, their
//! effect, a history.

use askama::{Template, filters::HtmlSafe};
use jiff::Timestamp;

use crate::{
    components::{
        Button, ChangesView, Choice, ConflictView, Control, Differing, EchoFault, EchoLine, EchoView, EffectView,
        FieldChange, FieldView, FindingView, FormView, Group, HistoryItem, Level, RadioChoice, Width,
    },
    phrase::{Link, Phrase},
    view::View,
};

/// The section of the gallery.
#[derive(Template)]
#[template(path = "gallery/writing.html")]
pub(super) struct Writing {
    v: View,
    form: FormView,
    conflict: ConflictView,
    changes: ChangesView,
    effect: EffectView,
    no_effect: EffectView,
    history: Vec<HistoryItem>,
}

impl HtmlSafe for Writing {}

impl Writing {
    pub(super) fn new(v: View) -> Self {
        Self {
            form: form(&v),
            conflict: conflict(&v),
            changes: changes(&v),
            effect: effect(&v),
            no_effect: EffectView::default(),
            history: history(&v),
            v,
        }
    }
}

fn form(v: &View) -> FormView {
    let t = |key: &str| v.t(key).into_owned();
    let who =
        Group { heading: Some(t("web-gallery-seats")), hint: None, fields: vec![name(v), body(v), organisation(v)] };
    let how = Group {
        heading: Some(t("web-gallery-task")),
        hint: Some(t("web-gallery-task-hint")),
        fields: vec![task(v), vacant(v), deputies(v), why(v), file(v)],
    };
    FormView { groups: vec![who, how], multipart: true, ..FormView::new(v.here(), Vec::new()) }
        .hides("version", "3")
        .button(Button::primary(v.t("web-gallery-save")))
        .button(Button::secondary(v.t("web-gallery-preview")).sends("visa", "effekt"))
        .button(Button::grave(v.t("web-gallery-end")).sends("avsluta", "ja"))
        .cancel(Link::new(v.t("web-gallery-cancel"), "#"))
}

fn name(v: &View) -> FieldView {
    FieldView::line("namn", v.t("web-gallery-name")).value("Åsa Forsgren").width(Width::Medium).swedish()
}

fn body(v: &View) -> FieldView {
    let choice = |value: &str, text: &str| Choice { value: value.into(), text: text.into() };
    FieldView::line("organ", v.t("web-gallery-body"))
        .control(Control::Select(vec![choice("kulturforum", "Kulturforum"), choice("radet", "Hållbarhetsrådet")]))
        .value("radet")
        .width(Width::Medium)
}

fn organisation(v: &View) -> FieldView {
    let words = ["Sollefteå kommun", "Kramfors kommun"].map(String::from);
    FieldView::line("organisation", v.t("web-gallery-appointed-by"))
        .hint(v.t("web-gallery-organisation-hint"))
        .control(Control::Suggest(words.into()))
        .error(v.t("web-gallery-organisation-error"))
        .value("Arbetarekomunen")
        .width(Width::Medium)
        .swedish()
}

fn task(v: &View) -> FieldView {
    let choices = vec![
        RadioChoice::new("ordforande", v.t("web-gallery-chair")).hint(v.t("web-gallery-chair-hint")),
        RadioChoice::new("ledamot", v.t("web-gallery-member")),
    ];
    FieldView::line("uppdrag", v.t("web-gallery-task"))
        .control(Control::Radio(choices))
        .error(v.t("web-gallery-task-error"))
        .value("ledamot")
}

fn vacant(v: &View) -> FieldView {
    FieldView::line("vakant", v.t("web-gallery-vacant-now"))
        .control(Control::Check)
        .hint(v.t("web-gallery-vacant-hint"))
        .value(FieldView::CHECKED)
}

fn deputies(v: &View) -> FieldView {
    let line = |words: &str, faults: Vec<EchoFault>| EchoLine { words: words.into(), faults };
    let at = |line: &str, words: &str| line.find(words).map_or(0..0, |from| from..from + words.len());
    let misspelt = "Bo Rådström, Arbetarekomunen";
    let unknown = EchoFault {
        place: at(misspelt, "Arbetarekomunen"),
        expected: Phrase::text(format!("{}.", v.t("web-gallery-organisation-error"))),
        proposals: vec![Button::secondary("Sollefteå kommun").sends("rad-2", "sollefteå-kommun")],
    };
    let twice = EchoFault { place: 0..0, expected: Phrase::text(v.t("web-gallery-twice")), proposals: Vec::new() };
    let echo = EchoView {
        lines: vec![
            line("Maj Wikner, Sollefteå kommun", vec![]),
            line(misspelt, vec![unknown]),
            line("Inga-Lill Sehlin, Sollefteå kommun", vec![]),
            line("Åsa Forsgren, Sollefteå kommun", vec![twice]),
        ],
    };
    let pasted: Vec<&str> = echo.lines.iter().map(|line| line.words.as_str()).collect();
    let value = pasted.join("\n");
    FieldView { echo: Some(echo), ..FieldView::line("ersattare", v.t("web-gallery-deputies")) }
        .hint(v.t("web-gallery-deputies-hint"))
        .control(Control::Text { rows: 4 })
        .error(v.t("web-gallery-deputies-error"))
        .value(value)
        .swedish()
}

fn why(v: &View) -> FieldView {
    FieldView::line("skal", v.t("web-gallery-why")).control(Control::Text { rows: 2 }).optional()
}

fn file(v: &View) -> FieldView {
    FieldView::line("fil", v.t("web-gallery-file")).hint(v.t("web-gallery-file-hint")).control(Control::File).optional()
}

fn conflict(v: &View) -> ConflictView {
    let differing = |field: &str, mine: &str, saved: &str| Differing {
        field: v.t(field).into_owned(),
        mine: mine.into(),
        saved: saved.into(),
    };
    ConflictView {
        who: "Ove Strandlund".into(),
        at: moment(),
        differing: vec![
            differing("web-gallery-place", "Stadshuset, Sundsvall", "Kulturhuset, Sundsvall"),
            differing("web-gallery-why", "", "Stadshuset byggs om."),
        ],
        action: v.here(),
        hidden: vec![("plats".into(), "Stadshuset, Sundsvall".into())],
    }
}

fn changes(v: &View) -> ChangesView {
    ChangesView {
        changes: vec![
            FieldChange::new(v.t("web-gallery-place"), "Stadshuset, Sundsvall", "Kulturhuset, Sundsvall"),
            FieldChange::added(v.t("web-gallery-deputies"), "Maj Wikner"),
            FieldChange::removed(v.t("web-gallery-date"), v.day(jiff::civil::date(2027, 5, 6))),
        ],
    }
}

fn effect(v: &View) -> EffectView {
    let from = v.day(jiff::civil::date(2027, 1, 1));
    EffectView {
        appears: vec![FindingView::new(Level::Warning, v.t("web-gallery-warning")).days(from)],
        disappears: vec![FindingView::new(Level::Unknown, v.t("web-gallery-missing"))],
    }
}

fn history(v: &View) -> Vec<HistoryItem> {
    let item = |what: &str, why: Option<&str>, changes: ChangesView, undo| HistoryItem {
        at: moment(),
        who: "Karin Prov".into(),
        what: Phrase::text(v.t(what)),
        why: why.map(|key| v.t(key).into_owned()),
        changes,
        undo,
    };
    vec![
        item("web-gallery-changed", Some("web-gallery-changed-why"), changes(v), Some(v.here())),
        item("web-gallery-created", None, ChangesView::default(), None),
    ]
}

fn moment() -> Timestamp {
    jiff::civil::date(2026, 11, 3)
        .at(9, 12, 0, 0)
        .to_zoned(jiff::tz::TimeZone::UTC)
        .map_or(Timestamp::UNIX_EPOCH, |at| at.timestamp())
}
