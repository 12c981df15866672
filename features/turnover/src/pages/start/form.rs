//! What is written to start a round: the form, what is read from it, and what is wrong in it.

use jiff::ToSpan;
use kernel::{Date, date_text};
use web::{
    Submission, View, Visit,
    components::{Button, Choice, Control, FieldView, FormView, Width},
};

use super::Context;
use crate::{
    commands::start::Wish,
    rules::{answers::is_address, days::election_before},
};

/// Days before the deadline, and after it, that the form proposes.
const REMIND: &str = "7";
const ESCALATE: &str = "7";

/// What was written.
#[derive(Clone, Debug, Default)]
pub(super) struct Written {
    pub(super) term: String,
    pub(super) deadline: String,
    pub(super) election: String,
    pub(super) remind: String,
    pub(super) escalate: String,
    pub(super) name: String,
    pub(super) email: String,
    pub(super) moves: bool,
}

/// What is wrong at a field.
pub(super) struct Wrong {
    pub(super) field: &'static str,
    pub(super) text: String,
    pub(super) found: String,
}

impl Written {
    /// The form before anything is written: the term that begins next, a deadline in it.
    pub(super) fn proposed(visit: &Visit, context: &Context) -> Self {
        let next = context.terms.iter().find(|term| term.from > visit.today).or_else(|| context.terms.last());
        let deadline = next.map(|term| term.from.checked_add(1.month()).unwrap_or(term.from));
        let day = |day: Option<Date>| day.map(|day| date_text::long(day, visit.language)).unwrap_or_default();
        Self {
            term: next.map(|term| term.slug.to_string()).unwrap_or_default(),
            deadline: day(deadline.map(|day| day.max(visit.today))),
            election: day(next.map(|term| election_before(term.from))),
            remind: REMIND.into(),
            escalate: ESCALATE.into(),
            name: visit.actor.log_name().to_owned(),
            ..Self::default()
        }
    }

    /// What came from the form, or from a program, which may leave the days out.
    pub(super) fn sent(sent: &Submission) -> Self {
        let text = |name: &str| sent.get(name).unwrap_or_default().to_owned();
        let program = sent.json.is_some();
        let or = |text: String, other: &str| if text.is_empty() && program { other.to_owned() } else { text };
        Self {
            term: text("term"),
            deadline: text("svar"),
            election: text("val"),
            remind: or(text("paminn"), REMIND),
            escalate: or(text("vidare"), ESCALATE),
            name: text("fraga"),
            email: text("epost"),
            moves: sent.checked("efterfoljare"),
        }
    }

    /// What is wished for, and everything that is wrong.
    pub(super) fn read(&self, visit: &Visit, context: &Context) -> (Option<Wish>, Vec<Wrong>) {
        let v = visit.view("");
        let mut wrong = Vec::new();
        let mut say = |field: &'static str, key: &str, found: &str| {
            wrong.push(Wrong { field, text: v.t1(key, "found", found), found: found.to_owned() });
        };
        let term = context.terms.iter().find(|term| term.slug.as_str() == self.term).cloned();
        if term.is_none() {
            say("term", "turnover-fault-term", &self.term);
        }
        let day = |text: &str| date_text::parse(text, visit.today, visit.language).ok();
        let (deadline, election) = (day(&self.deadline), day(&self.election));
        match (deadline, &term) {
            (None, _) => say("svar", "turnover-fault-day", &self.deadline),
            (Some(day), _) if day < visit.today => say("svar", "turnover-fault-past", &self.deadline),
            (Some(day), Some(term)) if day > term.to => say("svar", "turnover-fault-after-term", &self.deadline),
            _ => {}
        }
        match (election, &term) {
            (None, _) => say("val", "turnover-fault-day", &self.election),
            (Some(day), Some(term)) if day >= term.from => say("val", "turnover-fault-election", &self.election),
            _ => {}
        }
        let days = |text: &str| -> Result<Option<i64>, ()> {
            match text {
                "" => Ok(None),
                text => text.parse().ok().filter(|days| (0..=365).contains(days)).map(Some).ok_or(()),
            }
        };
        let (remind, escalate) = (days(&self.remind), days(&self.escalate));
        if remind.is_err() {
            say("paminn", "turnover-fault-days", &self.remind);
        }
        if escalate.is_err() {
            say("vidare", "turnover-fault-days", &self.escalate);
        }
        if self.name.is_empty() || self.name.chars().count() > crate::model::LONGEST {
            say("fraga", "turnover-fault-name", &self.name);
        }
        if !is_address(&self.email) {
            say("epost", "turnover-fault-address", &self.email);
        }
        let (Some(term), Some(deadline), Some(election)) = (term, deadline, election) else { return (None, wrong) };
        let wish = Wish {
            county: context.scope.county.clone(),
            term,
            election,
            deadline,
            remind: remind.unwrap_or(None),
            escalate: escalate.unwrap_or(None),
            site: visit.app.site.reach.origin().to_owned(),
            ask_name: self.name.clone(),
            ask_email: self.email.clone(),
            moves: self.moves,
        };
        (Some(wish), wrong)
    }

    /// The form that asks for everything.
    pub(super) fn asking(&self, v: &View, context: &Context, wrong: &[Wrong]) -> FormView {
        let terms = context.terms.iter().map(|term| Choice { value: term.slug.to_string(), text: term.name.clone() });
        let line = |name: &str, label: &str, value: &str| FieldView::line(name, v.t(label)).value(value);
        let fields = vec![
            line("term", "turnover-field-term", &self.term)
                .control(Control::Select(terms.collect()))
                .width(Width::Medium),
            line("val", "turnover-field-election", &self.election)
                .hint(v.t("turnover-hint-election"))
                .width(Width::Medium),
            line("svar", "turnover-field-deadline", &self.deadline)
                .hint(v.t("turnover-hint-deadline"))
                .width(Width::Medium),
            line("paminn", "turnover-field-remind", &self.remind)
                .hint(v.t("turnover-hint-remind"))
                .width(Width::Short)
                .optional(),
            line("vidare", "turnover-field-escalate", &self.escalate)
                .hint(v.t("turnover-hint-escalate"))
                .width(Width::Short)
                .optional(),
            line("fraga", "turnover-field-ask", &self.name).hint(v.t("turnover-hint-ask")).width(Width::Medium),
            line("epost", "turnover-field-ask-email", &self.email).width(Width::Medium),
        ];
        let mut form = FormView::new(v.here(), fields)
            .hides("step", "preview")
            .button(Button::primary(v.t("turnover-see-first")))
            .cancel(v.link("turnover-cancel", "/mandat"));
        for one in wrong {
            if let Some(field) = form.field_mut(one.field) {
                field.error = Some(one.text.clone());
            }
        }
        form
    }

    /// The form under the preview: everything is sent along, and two buttons.
    pub(super) fn confirming(&self, v: &View) -> FormView {
        let fields = [
            ("term", &self.term),
            ("val", &self.election),
            ("svar", &self.deadline),
            ("paminn", &self.remind),
            ("vidare", &self.escalate),
            ("fraga", &self.name),
            ("epost", &self.email),
        ];
        let value = if self.moves { FieldView::CHECKED } else { "" };
        let moves = FieldView::line("efterfoljare", v.t("turnover-field-moves"))
            .hint(v.t("turnover-hint-moves"))
            .control(Control::Check)
            .value(value);
        let form = fields
            .into_iter()
            .fold(FormView::new(v.here(), vec![moves]), |form, (name, value)| form.hides(name, value));
        form.button(Button::primary(v.t("turnover-start-button")).sends("step", "save"))
            .button(Button::secondary(v.t("turnover-start-edit")).sends("step", "edit"))
            .cancel(v.link("turnover-cancel", "/mandat"))
    }
}
