//! The page of a pasted list: first the list as it was written, then what it would change.

use charter::reading::{MemberList, ReadMember};
use web::{
    Page, View,
    components::{Button, Control, EchoFault, EchoLine, EchoView, FieldView, FormView, Width},
};

use super::{super::said::represented, Context, MembersPage, Names, Written};
use crate::commands::read::standing::Represented;

impl MembersPage {
    /// The list as it was written, with what was not understood.
    pub(super) fn asking(v: View, written: &Written, echo: Option<EchoView>, faults: &[(&str, String)]) -> Self {
        let mut list = FieldView::line("lista", v.t("bodies-paste-list"))
            .hint(v.t("bodies-paste-hint"))
            .control(Control::Text { rows: 10 })
            .value(written.list.as_str())
            .swedish();
        list.echo = echo;
        let from = FieldView::line("from", v.t("bodies-paste-from")).width(Width::Medium).value(written.from.as_str());
        let why = FieldView::line("why", v.t("bodies-edit-why"))
            .hint(v.t("bodies-edit-why-hint"))
            .value(written.why.as_str());
        let mut form = FormView::new(v.here(), vec![list, from, why])
            .button(Button::primary(v.t("bodies-edit-review")).sends("step", "view"));
        for (name, words) in faults {
            if let Some(field) = form.field_mut(name) {
                field.error.get_or_insert_with(|| words.clone());
            }
        }
        let form = along(form, written);
        let lead = v.t("bodies-paste-lead").into_owned();
        Self { lead, parts: Vec::new(), v: v.problems_of(&form), form }
    }

    /// What the list would change.
    pub(super) fn review(v: View, context: &Context, written: &Written, list: &MemberList) -> Self {
        let register = &context.register;
        let members = register.represented(&list.entries);
        let all = register.members(context.body);
        let beside: Vec<Represented> = all.into_iter().filter(|one| !members.contains(one)).collect();
        let (there, missing) = register.seated(Some(context.body), members, false);
        let part = |heading: String, of: &[Represented]| Names {
            heading,
            names: of.iter().map(|one| represented(&v, &register.directory, std::slice::from_ref(one))).collect(),
        };
        let mut parts = vec![
            part(v.t1("bodies-paste-new", "n", missing.len()), &missing),
            part(v.t1("bodies-paste-there", "n", there.len()), &there),
            part(v.t1("bodies-paste-beside", "n", beside.len()), &beside),
        ];
        let read = |entry: &ReadMember| {
            let (_, name) = entry.proposal.as_ref()?;
            Some(v.t2("bodies-paste-read-as", "found", &entry.words, "name", name))
        };
        let read: Vec<String> = list.entries.iter().filter_map(read).collect();
        if !read.is_empty() {
            parts.push(Names { heading: v.t("bodies-paste-read-heading").into_owned(), names: read });
        }
        if !list.leftover.is_empty() {
            let names = list.leftover.iter().map(|passage| format!("”{}”", passage.words)).collect();
            parts.push(Names { heading: v.t("bodies-paste-leftover").into_owned(), names });
        }
        let form = FormView::new(v.here(), Vec::new())
            .hides("lista", written.list.as_str())
            .hides("from", written.from.as_str())
            .hides("why", written.why.as_str())
            .button(Button::primary(v.t("bodies-edit-save")).sends("step", "save"))
            .button(Button::secondary(v.t("bodies-edit-again")).sends("step", "edit"))
            .cancel(v.link("bodies-edit-cancel", &context.owner.address()));
        let form = along(form, written);
        let title = v.t("bodies-edit-review-title").into_owned();
        let lead = v.t("bodies-paste-review-lead").into_owned();
        Self { lead, parts, form, v: v.titled(title) }
    }
}

/// The proposal that the list corrects is sent along.
fn along(form: FormView, written: &Written) -> FormView {
    match written.proposal {
        Some(proposal) => form.hides("proposal", proposal.to_string()),
        None => form,
    }
}

impl Page for MembersPage {
    const NAME: &'static str = "pasted members";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().undated().titled(v.t("bodies-paste-title")).at("/organ/x/platser/klistra-in");
        let text = "Timrå kommun, Månstads kommun\nSundsvalls kommun";
        let written = Written { list: text.into(), from: "2026-11-24".into(), ..Written::default() };
        let fault = EchoFault {
            place: 14..29,
            expected: v.t("bodies-paste-expected").into(),
            proposals: vec![Button::secondary("Härnösands kommun").sends("byt", "14-29:Härnösands kommun")],
        };
        let line = |words: &str, faults: Vec<EchoFault>| EchoLine { words: words.into(), faults };
        let echo = EchoView {
            lines: vec![line("Timrå kommun, Månstads kommun", vec![fault]), line("Sundsvalls kommun", vec![])],
        };
        let part =
            |heading: String, names: &[&str]| Names { heading, names: names.iter().map(|n| (*n).into()).collect() };
        let review = Self {
            lead: v.t("bodies-paste-review-lead").into_owned(),
            parts: vec![
                part(v.t1("bodies-paste-new", "n", 2), &["Timrå kommun", "Sundsvalls kommun"]),
                part(v.t1("bodies-paste-beside", "n", 0), &[]),
            ],
            form: FormView::new(v.here(), Vec::new()).button(Button::primary(v.t("bodies-edit-save"))),
            v: v.clone(),
        };
        let unclear = [("lista", v.t1("bodies-paste-unclear", "n", 1))];
        vec![
            ("empty", Self::asking(v.clone(), &Written::default(), None, &[])),
            ("not understood", Self::asking(v, &written, Some(echo), &unclear)),
            ("review", review),
        ]
    }
}
