//! All organisations of the register.

use askama::Template;
use web::{
    Answer, Page, View, Visit,
    components::{AsOfView, Choice, Column, EmptyView, FilterView, PagerView, Row, SelectView, TableView},
    phrase::{Link, Phrase},
};

use super::words;
use crate::{
    api,
    model::OrganisationKind,
    model::record::RecordKind,
    store::organisation::{self, OrganisationLine, PAGE},
};

/// The list of organisations.
#[derive(Template)]
#[template(path = "bodies/organisations.html")]
pub struct OrganisationsPage {
    v: View,
    as_of: AsOfView,
    filter: FilterView,
    table: TableView,
    empty: EmptyView,
    pager: PagerView,
    ways: Vec<Link>,
}

/// What the list is narrowed to.
#[derive(Clone, Default)]
pub(crate) struct Asked {
    kind: String,
    county: String,
    pub after: String,
}

/// `GET /organisationer`
pub(super) async fn show(visit: Visit) -> Answer {
    let (actor, on) = (visit.actor.clone(), visit.on);
    let word = |name: &str| visit.asked(name).unwrap_or_default().to_owned();
    let asked = Asked { kind: word("slag"), county: word("lan"), after: word("efter") };
    let wanted = asked.clone();
    let read = visit.app.db.read(move |tx| {
        let lines = organisation::organisations(tx, &actor, &wanted.kind, &wanted.county, &wanted.after, on)?;
        Ok((lines, organisation::counties(tx)?))
    });
    let (lines, counties) = read.await?;
    let title = visit.app.texts.plain(visit.language, "bodies-menu-organisations");
    let v = visit.view(title);
    if visit.wants_json() {
        return visit.json(&api::organisation::list(&v, &lines, &asked));
    }
    visit.ok(&OrganisationsPage::of(v, lines, &counties, &asked))
}

impl OrganisationsPage {
    fn of(v: View, mut lines: Vec<OrganisationLine>, counties: &[(String, String)], asked: &Asked) -> Self {
        let page: usize = PAGE.unsigned_abs().try_into().unwrap_or(50);
        let more = lines.len() > page;
        lines.truncate(page);
        let later = lines.last().filter(|_| more).map(|last| v.here_with("efter", last.slug.as_str()));
        let earlier = Some(v.here_with("efter", "")).filter(|_| !asked.after.is_empty());
        Self {
            as_of: AsOfView::default(),
            filter: filter(&v, counties, asked),
            table: TableView {
                caption: v.t("bodies-menu-organisations").into_owned(),
                columns: vec![
                    Column::new(v.t("bodies-column-organisation")),
                    Column::new(v.t("bodies-column-kind")),
                    Column::new(v.t("bodies-section-seats")).numeric(),
                ],
                rows: lines.iter().map(|line| row(&v, line)).collect(),
                ..TableView::default()
            },
            empty: EmptyView {
                heading: v.t("bodies-no-organisations").into_owned(),
                why: v.t("bodies-none-why").into(),
                action: Some(v.link("bodies-menu-organisations", "/organisationer")),
            },
            pager: PagerView {
                earlier: earlier.map(|href| Link::new(v.t("bodies-pager-first"), href)),
                later: later.map(|href| Link::new(v.t("bodies-pager-next"), href)),
                ..PagerView::default()
            },
            ways: super::edit::ways(
                &v,
                &[(RecordKind::Organisation, "/organisationer/ny"), (RecordKind::Person, "/personer/ny")],
            ),
            v,
        }
    }
}

fn row(v: &View, line: &OrganisationLine) -> Row {
    let name = Phrase::link(v.link_to(line.name.as_str(), &format!("/organisationer/{}", line.slug)));
    let kind = v.t(words::organisation_kind(&line.kind)).into_owned();
    Row::new(vec![name.into(), kind.into(), v.number(line.seats).into()])
}

fn filter(v: &View, counties: &[(String, String)], asked: &Asked) -> FilterView {
    let all = Choice { value: String::new(), text: v.t("bodies-filter-all").into_owned() };
    let kinds = OrganisationKind::ALL.iter().map(|kind| Choice {
        value: kind.as_str().into(),
        text: v.t(words::organisation_kind(kind.as_str())).into_owned(),
    });
    let counties = counties.iter().map(|(code, name)| Choice { value: code.clone(), text: name.clone() });
    let select = |name: &str, label: &str, choices: Vec<Choice>, chosen: &str| SelectView {
        name: name.into(),
        label: v.t(label).into_owned(),
        choices: std::iter::once(all.clone()).chain(choices).collect(),
        chosen: chosen.into(),
    };
    FilterView {
        selects: vec![
            select("slag", "bodies-filter-kind", kinds.collect(), &asked.kind),
            select("lan", "bodies-filter-county", counties.collect(), &asked.county),
        ],
        anchor: None,
        ..FilterView::default()
    }
}

impl Page for OrganisationsPage {
    const NAME: &'static str = "organisations";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().titled(v.t("bodies-menu-organisations")).at("/organisationer");
        let line = |name: &str, kind: &str, seats: i64| OrganisationLine {
            slug: kernel::slug::Slug::from_name(name).expect("samples have sound names"),
            name: name.into(),
            kind: kind.into(),
            seats,
        };
        let some = vec![line("Härnösands kommun", "municipality", 14), line("Trafikverket", "authority", 2)];
        let counties = [("22".to_owned(), "Västernorrlands län".to_owned())];
        let asked = Asked::default();
        vec![
            ("none", Self::of(v.clone(), Vec::new(), &counties, &asked)),
            ("some", Self::of(v, some, &counties, &asked)),
        ]
    }
}
