//! What somebody can be made, as questions of a form, and what was answered; what she has been made, as the pages show it.

use db::{Result, Tx};
use kernel::{actor::Relation, slug::Slug};
use web::{
    Submission, View,
    components::{Choice, Control, FieldView, FormView, Width},
};

use crate::store::relation;

/// A field, and what is wrong with what was written in it.
pub(super) type Wrong = (&'static str, String);

/// What somebody has been made, or where she is signed in, with the form that ends it: an item of `accounts/held.html`.
pub(super) struct Held {
    pub(super) what: String,
    pub(super) about: String,
    pub(super) form: FormView,
}

/// The bodies and organisations one can be something to: address word, name, whether it is a body.
#[derive(Clone, Default)]
pub(super) struct Things(Vec<(Slug, String, bool)>);

/// Words of what one can be made, and the texts that name them. What follows from a seat alone is not among them.
const KINDS: [(&str, &str); 8] = [
    ("secretary", "accounts-kind-secretary"),
    ("steward", "accounts-kind-steward"),
    ("chair", "accounts-kind-chair"),
    ("lead", "accounts-kind-lead"),
    ("editor", "accounts-kind-editor"),
    ("analyst", "accounts-kind-analyst"),
    ("registrar", "accounts-kind-registrar"),
    ("administrator", "accounts-kind-administrator"),
];

impl Things {
    /// Reads them, in one statement.
    pub(super) fn read(tx: &mut Tx<'_>) -> Result<Self> {
        relation::things(tx).map(Self)
    }

    /// The thing somebody wrote, by its name or its address word.
    fn find(&self, written: &str, body: bool) -> Option<&Slug> {
        let written = written.trim();
        let fits = |(slug, name, is_body): &&(Slug, String, bool)| {
            *is_body == body && (slug.as_str() == written || name.to_lowercase() == written.to_lowercase())
        };
        self.0.iter().find(fits).map(|(slug, ..)| slug)
    }
}

/// The two questions: what, and to what.
pub(super) fn questions(v: &View, things: &Things, kind: &str, thing: &str) -> [FieldView; 2] {
    let choices = std::iter::once(Choice { value: String::new(), text: v.t("accounts-kind-none").into_owned() })
        .chain(KINDS.map(|(word, key)| Choice { value: word.into(), text: v.t(key).into_owned() }));
    let names = things.0.iter().map(|(_, name, _)| name.clone()).collect();
    [
        FieldView::line("som", v.t("accounts-kind"))
            .control(Control::Select(choices.collect()))
            .value(kind)
            .width(Width::Medium),
        FieldView::line("sak", v.t("accounts-thing"))
            .hint(v.t("accounts-thing-hint"))
            .control(Control::Suggest(names))
            .value(thing)
            .optional()
            .swedish(),
    ]
}

/// What was chosen; `Ok(None)` when nothing was, else the field that is wrong and what is wrong with it.
pub(super) fn chosen(v: &View, sent: &Submission, things: &Things) -> std::result::Result<Option<Relation>, Wrong> {
    let written = sent.get("sak").unwrap_or_default();
    let body = || match things.find(written, true) {
        Some(slug) => Ok(slug.clone()),
        None => Err(("sak", v.t1("accounts-no-such-body", "found", written))),
    };
    Ok(Some(match sent.get("som") {
        None => return Ok(None),
        Some("registrar") => Relation::Registrar,
        Some("administrator") => Relation::Administrator,
        Some("editor") => Relation::Editor,
        Some("analyst") => Relation::Analyst,
        Some("secretary") => Relation::Secretary { body: body()? },
        Some("chair") => Relation::Chair { body: body()? },
        Some("lead") => Relation::ProjectLeader { body: body()? },
        Some("steward") => match things.find(written, false) {
            Some(organisation) => Relation::Steward { organisation: organisation.clone() },
            None => return Err(("sak", v.t1("accounts-no-such-organisation", "found", written))),
        },
        Some(other) => return Err(("som", v.t1("accounts-no-such-kind", "found", other))),
    }))
}
