//! The types of rules, to choose from before a new rule is asked about.

use web::{
    View, Visit,
    components::{Button, FieldView, FormView},
};

use crate::{
    model::record::{Owner, RULE_KINDS, RecordKind, parameters},
    pages::{
        edit::{FormPage, RuleKinds, Said, asked::Context},
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
    let link = |(rule, key): &(&str, &str)| v.link(key, &format!("{}?rule={rule}", here(context)));
    let of = |(family, rules): &(&str, &[(&str, &str)])| RuleKinds {
        heading: v.t(family).into_owned(),
        links: rules.iter().map(link).collect(),
    };
    let (kinds, lead) = (RULE_KINDS.iter().map(of).collect(), v.t("bodies-edit-choose-rule").into());
    FormPage { lead, notes: Vec::new(), form: FormView::default(), said, kinds, v }
}

fn here(context: &Context) -> String {
    let owner = context.owner.as_ref().map(Owner::address).unwrap_or_default();
    format!("{owner}/{}/ny", context.kind.path())
}
