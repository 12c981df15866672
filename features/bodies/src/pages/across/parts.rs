//! What the views across bodies have in common: how they are read, the filter's selects, the way around, the words for the
//! county.

use db::{Result, Tx};
use kernel::{Actor, slug::Slug};
use web::{
    Failure, View, Visit,
    components::{Choice, FilterView, PagerView, SelectView},
    phrase::Link,
};

use crate::{
    model::{BodyKind, OrganisationKind},
    pages::words,
    store::across::{self, COUNTRY, OFFERED, Scope},
};

/// What is asked for after `?`, as an owned word; empty for nothing.
pub(super) fn asked(visit: &Visit, name: &str) -> String {
    visit.asked(name).unwrap_or_default().to_owned()
}

/// Reads a view in one unit: the county that `?lan=` asks for, and what `of` reads of it.
pub(super) async fn read<T: Send + 'static>(
    visit: &Visit,
    of: impl Fn(&mut Tx<'_>, &Actor, Scope) -> Result<T> + Send + Sync + 'static,
) -> std::result::Result<T, Failure> {
    let (actor, region, county) = (visit.actor.clone(), visit.app.site.region.clone(), asked(visit, "lan"));
    let unit = move |tx: &mut Tx<'_>| {
        let scope = across::scope(tx, &region, &county)?;
        of(tx, &actor, scope)
    };
    Ok(visit.app.db.read(unit).await?)
}

/// The frame of a view: its heading, under *Överblick*.
pub(super) fn under_overview(v: &View, title: &str) -> View {
    let parent = v.t("bodies-menu-across").into_owned();
    v.clone().titled(title).under(parent, "/overblick")
}

/// A select of words; the first choice, with an empty value, is called `all`.
pub(super) fn select(
    v: &View,
    name: &str,
    label: &str,
    all: &str,
    choices: impl IntoIterator<Item = (String, String)>,
    chosen: &str,
) -> SelectView {
    let first = Choice { value: String::new(), text: v.t(all).into_owned() };
    let choices = choices.into_iter().map(|(value, text)| Choice { value, text });
    SelectView {
        name: name.into(),
        label: v.t(label).into_owned(),
        choices: std::iter::once(first).chain(choices).collect(),
        chosen: chosen.into(),
    }
}

/// Words with the key of what each is called, for [`select`].
pub(super) fn called(v: &View, choices: &[(&str, &str)]) -> Vec<(String, String)> {
    choices.iter().map(|(word, key)| ((*word).to_owned(), v.t(key).into_owned())).collect()
}

/// Which county: the home county first, the bodies of no single county last. The label says when not all are offered.
pub(super) fn county(v: &View, scope: &Scope) -> SelectView {
    let home =
        scope.counties.first().map_or_else(|| v.t("bodies-across-country").into_owned(), |(_, name)| name.clone());
    let others = scope.counties.iter().skip(1).cloned().chain([(COUNTRY.into(), v.t("bodies-across-country").into())]);
    let first = Choice { value: String::new(), text: home };
    SelectView {
        name: "lan".into(),
        label: if scope.more {
            v.t1("bodies-across-county-offered", "n", OFFERED)
        } else {
            v.t("bodies-filter-county").into_owned()
        },
        choices: std::iter::once(first).chain(others.map(|(value, text)| Choice { value, text })).collect(),
        chosen: scope.asked.clone(),
    }
}

/// Which kind of body.
pub(super) fn kind(v: &View, chosen: &str) -> SelectView {
    let kinds = BodyKind::ALL.iter().map(|k| (k.as_str().into(), v.t(words::body_kind(k.as_str())).into_owned()));
    select(v, "slag", "bodies-across-kind-of-body", "bodies-filter-all", kinds, chosen)
}

/// Which kind of organisation.
pub(super) fn organisation_kind(v: &View, chosen: &str) -> SelectView {
    let word = |k: &OrganisationKind| (k.as_str().into(), v.t(words::organisation_kind(k.as_str())).into_owned());
    let kinds = OrganisationKind::ALL.iter().map(word);
    select(v, "organisationsslag", "bodies-across-kind-of-organisation", "bodies-filter-all", kinds, chosen)
}

/// A filter above a list.
pub(super) const fn filter(selects: Vec<SelectView>) -> FilterView {
    FilterView { selects, days: Vec::new(), anchor: None }
}

/// "i Västernorrlands län", "i hela landet".
pub(super) fn place(v: &View, scope: &Scope) -> String {
    match (scope.name(), scope.county.as_str()) {
        (Some(name), _) => v.t1("bodies-across-in-county", "county", name),
        (None, "") => v.t("bodies-across-in-country").into_owned(),
        (None, code) => v.t1("bodies-across-in-county", "county", code),
    }
}

/// One part of a list that stands in memory in its order: everything after the row with the key asked for.
pub(super) struct Part<'a, T> {
    /// The rows of the part.
    pub(super) rows: &'a [T],
    /// The way to the parts before and after.
    pub(super) pager: PagerView,
}

/// Cuts a list into parts of `size`; `key` is what `?efter=` says of a row.
pub(super) fn part<'a, T>(v: &View, all: &'a [T], size: usize, after: &str, key: impl Fn(&T) -> String) -> Part<'a, T> {
    let from = if after.is_empty() { 0 } else { all.iter().position(|row| key(row) == after).map_or(0, |at| at + 1) };
    let rows = all.get(from..).unwrap_or_default();
    let rows = &rows[..rows.len().min(size)];
    let more = from + rows.len() < all.len();
    let later = rows.last().filter(|_| more).map(|last| v.here_with("efter", &key(last)));
    let earlier = (from > 0).then(|| v.here_with("efter", ""));
    let pager = PagerView {
        earlier: earlier.map(|href| Link::new(v.t("bodies-pager-first"), href)),
        later: later.map(|href| Link::new(v.t("bodies-pager-next"), href)),
        first: from + 1,
        last: from + rows.len(),
        total: all.len(),
    };
    Part { rows, pager }
}

/// A link to a body.
pub(super) fn body(v: &View, name: &str, slug: &Slug) -> Link {
    v.link_to(name, &format!("/organ/{slug}"))
}

/// A link to an organisation.
pub(super) fn organisation(v: &View, name: &str, slug: &Slug) -> Link {
    v.link_to(name, &format!("/organisationer/{slug}"))
}
