//! What was written about a meeting: as questions, and as an occasion with everything that cannot be read.

use bodies::model::{
    directory::Found,
    record::{Naming, Record},
};
use kernel::{Date, LocalTime, date_text, slug::Slug};
use web::{
    Submission, View,
    components::{Button, Control, FieldView, FormView, Width},
};

use super::{Context, cancel};
use crate::{model::Occasion, pages::json::ToArrange, pages::words, store::line::Line};

/// Organisations and bodies that a field suggests at most.
const SUGGESTED: usize = 600;

/// What was written, and what is wrong with it: field and sentence.
#[derive(Clone, Debug, Default)]
pub(in crate::pages) struct Written {
    pub(super) version: String,
    pub(super) save: String,
    pub(super) day: String,
    pub(super) starts: String,
    pub(super) ends: String,
    pub(super) place: String,
    pub(super) host: String,
    pub(super) online: bool,
    pub(super) link: String,
    pub(super) together: String,
    pub(super) note: String,
    pub(super) why: String,
    pub(super) faults: Vec<(&'static str, String)>,
}

/// A word that changes with everything the form shows.
pub(in crate::pages) fn version(line: &Line, link: Option<&str>) -> String {
    let time = |time: Option<LocalTime>| time.map(|time| time.to_string());
    Record::default()
        .with("date", line.date.to_string())
        .with("starts", time(line.starts))
        .with("ends", time(line.ends))
        .with("place", line.place.clone())
        .with("host", line.host.as_ref().map(ToString::to_string))
        .with("online", line.online)
        .with("note", line.note.clone())
        .with("link", link)
        .with("state", words::state_word(line))
        .version()
}

impl Written {
    /// What was sent.
    pub(super) fn of(sent: &Submission) -> Self {
        let text = |name: &str| sent.get(name).unwrap_or_default().trim().to_owned();
        Self {
            version: text("version"),
            save: text("spara"),
            day: text("dag"),
            starts: text("borjar"),
            ends: text("slutar"),
            place: text("plats"),
            host: text("vard"),
            online: !matches!(text("distans").as_str(), "" | "nej" | "false"),
            link: text("lank"),
            together: text("med"),
            note: text("anmarkning"),
            why: text("varfor"),
            faults: Vec::new(),
        }
    }

    /// What stands there; of a new meeting what the address gives.
    pub(in crate::pages) fn standing(v: &View, context: &Context, asked: &dyn Fn(&str) -> Option<String>) -> Self {
        let Some(line) = &context.line else {
            return Self { day: asked("dag").unwrap_or_default(), ..Self::default() };
        };
        let time = |time: Option<LocalTime>| time.map(|time| v.clock(time)).unwrap_or_default();
        Self {
            version: version(line, context.link.as_deref()),
            day: if line.month_only { String::new() } else { v.day(line.date).replace('\u{a0}', " ") },
            starts: time(line.starts),
            ends: time(line.ends),
            place: line.place.clone().unwrap_or_default(),
            host: line.host_name.clone().unwrap_or_default(),
            online: line.online,
            link: context.link.clone().unwrap_or_default(),
            note: line.note.clone().unwrap_or_default(),
            ..Self::default()
        }
    }

    /// What was written under a field.
    pub(super) fn value(&self, field: &str) -> &str {
        match field {
            "dag" => &self.day,
            "borjar" => &self.starts,
            "slutar" => &self.ends,
            "plats" => &self.place,
            "vard" => &self.host,
            "lank" => &self.link,
            "med" => &self.together,
            "anmarkning" => &self.note,
            "varfor" => &self.why,
            _ => "",
        }
    }

    /// The occasion, and with whom; what cannot be read is noted. `None` without a day: nothing more can be said then.
    pub(super) fn read(&mut self, v: &View, context: &Context, today: Date) -> (Option<Occasion>, Vec<Slug>) {
        let date = date_text::parse(&self.day, today, v.language);
        if date.is_err() {
            let fault = match self.day.as_str() {
                "" => v.t("meetings-fault-day-needed").into_owned(),
                day => v.t1("meetings-fault-day", "found", day),
            };
            self.faults.push(("dag", fault));
        }
        let starts = self.time(v, "borjar");
        // A beginning that cannot be read has been told; it is not missing.
        let ends = self.time(v, "slutar").filter(|_| starts.is_some() || self.starts.is_empty());
        let host = self.host(v, context);
        let together = if context.line.is_none() { self.together(v, context) } else { Vec::new() };
        let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let occasion = date.ok().map(|date| Occasion {
            date,
            starts,
            ends,
            place: given(&self.place),
            host,
            online: self.online || !self.link.is_empty(),
            link: given(&self.link),
            note: given(&self.note),
        });
        (occasion, together)
    }

    fn time(&mut self, v: &View, field: &'static str) -> Option<LocalTime> {
        let text = self.value(field);
        if text.is_empty() {
            return None;
        }
        let time = LocalTime::parse(text);
        if time.is_err() {
            let fault = v.t1("meetings-fault-time", "found", text);
            self.faults.push((field, fault));
        }
        time.ok()
    }

    fn host(&mut self, v: &View, context: &Context) -> Option<Slug> {
        if self.host.is_empty() {
            return None;
        }
        let found = context.directory.find(Naming::Organisation, &self.host);
        let fault = match found {
            Found::One(thing) => return Slug::new(&thing.word).ok(),
            Found::Several(things) | Found::None(things) => {
                let meant: Vec<&str> = things.iter().map(|thing| thing.name.as_str()).collect();
                not_found(v, "meetings-fault-no-organisation", &self.host, &meant)
            }
        };
        self.faults.push(("vard", fault));
        None
    }

    fn together(&mut self, v: &View, context: &Context) -> Vec<Slug> {
        let mut bodies = Vec::new();
        for name in self.together.split([';', '\n']).map(str::trim).filter(|name| !name.is_empty()) {
            match context.directory.find(Naming::Body, name) {
                Found::One(thing) => bodies.extend(Slug::new(&thing.word)),
                Found::Several(things) | Found::None(things) => {
                    let meant: Vec<&str> = things.iter().map(|thing| thing.name.as_str()).collect();
                    self.faults.push(("med", not_found(v, "meetings-fault-no-such-body", name, &meant)));
                }
            }
        }
        bodies
    }

    /// The form as JSON has it.
    pub(in crate::pages) fn as_json(&self, context: &Context) -> ToArrange {
        let line = context.line.as_ref();
        let others = line.map(Line::bodies).unwrap_or_default();
        let others: Vec<String> = others.into_iter().skip(1).map(|(_, name)| name).collect();
        ToArrange {
            version: self.version.clone(),
            dag: line.map(|line| line.date.to_string()).unwrap_or_default(),
            borjar: self.starts.clone(),
            slutar: self.ends.clone(),
            plats: self.place.clone(),
            vard: self.host.clone(),
            distans: if self.online { "ja".into() } else { String::new() },
            lank: self.link.clone(),
            med: others.join("; "),
            anmarkning: self.note.clone(),
        }
    }

    /// The questions.
    pub(super) fn form(&self, v: &View, context: &Context) -> FormView {
        let published = context.line.as_ref().is_some_and(|line| !line.draft);
        let names = |kind: Naming| {
            let all = context.directory.all(kind).iter().take(SUGGESTED);
            Control::Suggest(all.map(|thing| thing.name.clone()).collect())
        };
        let line = |name: &str, label: &str, hint: &str| FieldView::line(name, v.t(label)).hint(v.t(hint));
        let mut fields =
            vec![
                line("dag", "meetings-field-day", "meetings-hint-day").width(Width::Medium).value(&self.day),
                line("borjar", "meetings-field-starts", "meetings-hint-starts")
                    .width(Width::Short)
                    .value(&self.starts)
                    .optional(),
                line("slutar", "meetings-field-ends", "meetings-hint-ends")
                    .width(Width::Short)
                    .value(&self.ends)
                    .optional(),
                line("plats", "meetings-field-place", "meetings-hint-place").value(&self.place).optional(),
                line("vard", "meetings-field-host", "meetings-hint-host")
                    .control(names(Naming::Organisation))
                    .value(&self.host)
                    .optional(),
                FieldView::line("distans", v.t("meetings-field-online"))
                    .control(Control::Check)
                    .value(if self.online { FieldView::CHECKED } else { "" }),
                line("lank", "meetings-field-link", "meetings-hint-link").value(&self.link).optional(),
            ];
        if context.line.is_none() {
            let with = line("med", "meetings-field-together", "meetings-hint-together");
            fields.push(with.control(names(Naming::Body)).value(&self.together).optional());
        }
        fields.push(
            line("anmarkning", "meetings-field-note", "meetings-hint-note")
                .control(Control::Text { rows: 3 })
                .value(&self.note)
                .optional(),
        );
        if published {
            fields.push(line("varfor", "meetings-field-why", "meetings-hint-why-moved").value(&self.why));
        }
        let mut form = FormView::new(v.here(), fields).hides("version", &self.version).cancel(cancel(v, context));
        let button = |key: &str, value: &str| Button::secondary(v.t(key)).sends("spara", value);
        form = match (&context.line, published) {
            (None, _) => form
                .button(Button::primary(v.t("meetings-save-published")).sends("spara", "publicera"))
                .button(button("meetings-save-draft", "utkast")),
            (Some(_), _) => form.button(Button::primary(v.t("meetings-save"))),
        };
        for (field, text) in &self.faults {
            if let Some(field) = form.field_mut(field) {
                let before = field.error.take().map(|before| format!("{before} ")).unwrap_or_default();
                field.error = Some(format!("{before}{text}"));
            }
        }
        form
    }
}

/// Nothing is called that, or several things are; what may have been meant.
fn not_found(v: &View, key: &str, found: &str, meant: &[&str]) -> String {
    let said = v.t1(key, "found", found);
    if meant.is_empty() { said } else { format!("{said} {}", v.t1("meetings-fault-meant", "names", meant.join(", "))) }
}
