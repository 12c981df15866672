//! The types of rules, to choose from before a new rule is asked about.

use web::{
    View, Visit,
    components::{Button, FieldView, FormView},
    phrase::Phrase,
};

use crate::{
    model::record::{Owner, RULE_KINDS, RecordKind, parameters},
    pages::{
        edit::{FormPage, Said, asked::Context},
        read::rule_links,
    },
};

/// Whether the form is for a new rule whose type nobody has chosen yet.
pub(in crate::pages::edit) fn rule_is_open(context: &Context, visit: &Visit) -> bool {
    context.kind == RecordKind::Rule && context.before.is_none() && visit.asked("rule").and_then(parameters).is_none()
}

/// The types of rules to choose from.
pub(in crate::pages::edit) fn rule_kinds(v: View, context: &Context, said: &str) -> FormPage {
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
    let owner = context.owner.as_ref().map(Owner::address).unwrap_or_default();
    format!("{owner}/{}/ny", context.kind.path())
}
