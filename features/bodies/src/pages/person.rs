//! One person, as far as the visitor may see her: seats now and before, and what she is the contact of.

use askama::Template;
use axum::extract::Path;
use kernel::{Period, slug::Slug};
use web::{
    Answer, Failure, Page, View, Visit,
    components::{AsOfView, Badge, Cell, Column, PanelRow, PanelView, Row, TableView},
    phrase::{Link, Phrase},
};

use super::{history, words};
use crate::{
    api,
    commands::noted,
    model::record::{Owner, RecordKind},
    store::person::{self, PersonRow, Post},
};

/// The page of a person.
#[derive(Template)]
#[template(path = "bodies/person.html")]
pub struct PersonPage {
    v: View,
    lead: Phrase,
    protected: bool,
    as_of: AsOfView,
    posts: TableView,
    panels: Vec<PanelView>,
}

/// What the page reads, in one unit.
pub(crate) struct Read {
    pub row: PersonRow,
    pub posts: Vec<Post>,
    pub contact_of: Vec<(Slug, String)>,
}

/// `GET /personer/{address}`
pub(super) async fn show(visit: Visit, Path(address): Path<String>) -> Answer {
    let (actor, on, done) = (visit.actor.clone(), visit.on, history::done_asked(&visit));
    let found = visit.app.db.read(move |tx| {
        let Some(row) = person::person(tx, &actor, &address)? else { return Ok(None) };
        let posts = person::posts(tx, &actor, row.id)?;
        let done = history::done(tx, &actor, done)?;
        Ok(Some((Read { contact_of: person::contact_of(tx, &actor, row.id, on)?, posts, row }, done)))
    });
    let (read, done) = found.await?.ok_or(Failure::NotHere)?;
    if read.row.protected {
        noted::protected_read(&visit.app.db, &visit.actor, read.row.id).await?;
    }
    let v = history::said(visit.view(read.row.name.as_str()), done.as_ref());
    if visit.wants_json() {
        return visit.json(&api::person::answer(&v, &read));
    }
    visit.ok(&PersonPage::of(v, &read))
}

impl PersonPage {
    fn of(v: View, read: &Read) -> Self {
        Self {
            lead: lead(&v, &read.row),
            protected: read.row.protected,
            as_of: AsOfView {
                history: Some(format!("/personer/{}/historik", read.row.address)),
                ..AsOfView::default()
            },
            posts: posts(&v, &read.posts),
            panels: {
                let owner = Owner::Person(read.row.id, read.row.address.clone());
                super::edit::panel(&v, &owner, RecordKind::Person).into_iter().chain(panels(&v, read)).collect()
            },
            v,
        }
    }
}

/// "Kulturutvecklare, Region Västernorrland · Centerpartiet".
fn lead(v: &View, row: &PersonRow) -> Phrase {
    let mut lead = Phrase::text(row.title.clone().unwrap_or_default());
    if let Some((slug, name)) = row.organisation.as_ref().zip(row.organisation_name.as_ref()) {
        let gap = if row.title.is_some() { ", " } else { "" };
        lead = lead.and(gap).and_link(v.link_to(name.as_str(), &format!("/organisationer/{slug}")));
    }
    match &row.party {
        Some(party) => lead.and(" · ").and(party.as_str()),
        None => lead,
    }
}

fn posts(v: &View, posts: &[Post]) -> TableView {
    let headings = [
        "bodies-column-body",
        "bodies-column-state",
        "bodies-column-role",
        "bodies-column-represents",
        "bodies-column-period",
    ];
    let row = |post: &Post| {
        let period = Period { from: post.from, to: post.to };
        let badge = match () {
            () if period.contains(v.on()) => Badge::ok(v.t("bodies-post-now")),
            () if period.to.is_some_and(|to| to < v.on()) => Badge::unknown(v.t("bodies-post-past")),
            () => Badge::waiting(v.t("bodies-post-coming")),
        };
        let body = Phrase::link(v.link_to(post.body_name.as_str(), &format!("/organ/{}", post.body)));
        let mut role = v.t(words::role(post.role.0)).into_owned();
        if let Some(side) = &post.side {
            role.push_str(" · ");
            role.push_str(&v.t(words::side(side.0)));
        }
        let decision = post.decision.as_ref().map_or(String::new(), |decision| format!(" · {decision}"));
        let represents = post.organisation.as_deref().map_or(Cell::Nothing, Cell::from);
        let days = format!("{}{decision}", v.period(period));
        Row::new(vec![body.into(), badge.into(), role.into(), represents, days.into()])
    };
    TableView {
        caption: v.t("bodies-posts").into_owned(),
        columns: headings.map(|key| Column::new(v.t(key))).into(),
        rows: posts.iter().map(row).collect(),
        ..TableView::default()
    }
}

fn panels(v: &View, read: &Read) -> Vec<PanelView> {
    let row = |text: Phrase| PanelRow { text, note: None };
    let mail = read.row.email.as_ref().map(|mail| row(Link::new(mail.as_str(), format!("mailto:{mail}")).into()));
    let phone = read.row.phone.as_ref().map(|phone| row(phone.as_str().into()));
    let bodies =
        read.contact_of.iter().map(|(slug, name)| row(v.link_to(name.as_str(), &format!("/organ/{slug}")).into()));
    let all = [
        ("bodies-contact", mail.into_iter().chain(phone).collect::<Vec<_>>()),
        ("bodies-contact-of", bodies.collect()),
    ];
    all.into_iter()
        .filter(|(_, rows)| !rows.is_empty())
        .map(|(heading, rows)| PanelView { heading: v.t(heading).into_owned(), rows, button: None })
        .collect()
}

impl Page for PersonPage {
    const NAME: &'static str = "person";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let slug = |word: &str| Slug::new(word).expect("samples have sound address words");
        let row = |protected: bool| PersonRow {
            id: kernel::id::Id::named("mats"),
            address: slug("k3f9a2bc"),
            name: "Mats Ekvall".into(),
            title: Some("Kulturutvecklare".into()),
            organisation: Some(slug("region-vasternorrland")),
            organisation_name: Some("Region Västernorrland".into()),
            party: Some("Centerpartiet".into()),
            email: Some("mats.ekvall@region.example".into()),
            phone: None,
            protected,
        };
        let post = |from: i16| Post {
            body: slug("kulturforum"),
            body_name: "Kulturforum".into(),
            role: crate::store::facts::As(charter::facts::SeatRole::Chair),
            side: None,
            organisation: Some("Region Västernorrland".into()),
            from: Some(jiff::civil::date(from, 1, 1)),
            to: Some(jiff::civil::date(from + 1, 12, 31)),
            decision: Some("Regionfullmäktige § 12/2026".into()),
        };
        let v = v.clone().titled("Mats Ekvall").at("/personer/k3f9a2bc");
        let bare = Read { row: row(true), posts: Vec::new(), contact_of: Vec::new() };
        let full = Read {
            row: row(false),
            posts: vec![post(2027), post(2026), post(2019)],
            contact_of: vec![(slug("kulturforum"), "Kulturforum".into())],
        };
        vec![("protected, without seats", Self::of(v.clone(), &bare)), ("usual", Self::of(v, &full))]
    }
}
