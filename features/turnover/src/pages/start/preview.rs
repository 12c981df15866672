//! What a round would ask, before it is made.

use bodies::{commands::rule_words, model::Names};
use web::{
    View,
    components::{Cell, Column, Row, TableView},
};

use super::Would;
use crate::{
    commands::start::{self, Prepared},
    model::Origin,
};

/// What a round would ask.
pub(super) struct PreviewView {
    pub(super) lead: String,
    pub(super) made: String,
    pub(super) table: TableView,
    pub(super) moved: Vec<String>,
    pub(super) open: Vec<String>,
    pub(super) later: Option<String>,
    pub(super) nobody: Option<String>,
}

/// How much it would ask.
pub(super) fn would(prepared: &[Prepared]) -> Would {
    let all = || prepared.iter().flat_map(|one| &one.plan.wanted);
    let mut asked: Vec<_> = all().flat_map(|wanted| &wanted.asks).collect();
    asked.sort();
    asked.dedup();
    Would {
        seats: all().count(),
        made: all().filter(|wanted| wanted.origin() != Origin::There).count(),
        organisations: asked.len(),
    }
}

impl PreviewView {
    pub(super) fn of(v: &View, prepared: &[Prepared], names: &Names) -> Self {
        let Would { seats, made, organisations } = would(prepared);
        let count =
            |one: &Prepared, origin: Origin| one.plan.wanted.iter().filter(|wanted| wanted.origin() == origin).count();
        let number = |n: usize| Cell::from(if n == 0 { "–".to_owned() } else { n.to_string() });
        let asked = prepared.iter().filter(|one| !one.plan.wanted.is_empty());
        let bodies = asked.clone().count();
        let row = |one: &Prepared| {
            let body = v.link_to(one.body.name.as_str(), &format!("/organ/{}", one.body.slug));
            let counts = [Origin::There, Origin::Carried, Origin::Demanded].map(|origin| number(count(one, origin)));
            Row::new(std::iter::once(body.into()).chain(counts).collect())
        };
        let all = || prepared.iter().flat_map(|one| one.plan.wanted.iter().map(move |wanted| (one, wanted)));
        let moved = all().filter_map(|(one, wanted)| {
            let (from, to) = wanted.moved.as_ref()?;
            let said: [(&str, &dyn web::text::AsArg); 3] = [
                ("body", &one.body.name),
                ("from", &names.of("organisation", from.as_str())),
                ("to", &names.of("organisation", to.as_str())),
            ];
            Some(v.text("turnover-moved", &said))
        });
        let open = prepared.iter().flat_map(|one| {
            let rules = start::open_rules(one);
            rules
                .into_iter()
                .map(move |rule| format!("{}: {}", one.body.name, rule_words(v, &rule.kind, names).words()))
        });
        let some = |key: &str, n: usize| (n > 0).then(|| v.t1(key, "n", n));
        Self {
            lead: v
                .text("turnover-would", &[("seats", &seats), ("bodies", &bodies), ("organisations", &organisations)]),
            made: v.t1("turnover-would-make", "n", made),
            table: TableView {
                caption: v.t("turnover-would-caption").into_owned(),
                columns: vec![
                    Column::new(v.t("turnover-column-body")),
                    Column::new(v.t("turnover-column-there")).numeric(),
                    Column::new(v.t("turnover-column-carried")).numeric(),
                    Column::new(v.t("turnover-column-demanded")).numeric(),
                ],
                rows: asked.map(row).collect(),
                ..TableView::default()
            },
            moved: moved.collect(),
            open: open.collect(),
            later: some("turnover-would-later", prepared.iter().map(|one| one.plan.later.len()).sum()),
            nobody: some("turnover-would-nobody", all().filter(|(_, wanted)| wanted.asks.is_empty()).count()),
        }
    }
}
