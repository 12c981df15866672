//! All bodies: the page that the region now edits by hand.

use std::collections::HashMap;

use askama::Template;
use charter::rule::RuleKind;
use kernel::{Date, id::BodyId, slug::Slug};
use web::{
    Answer, Page, View, Visit,
    components::{AsOfView, Badge, Cell, Choice, Column, EmptyView, FilterView, PagerView, Row, SelectView, TableView},
    phrase::{Link, Phrase},
};

use super::{sentence, words};
use crate::{
    api,
    model::Names,
    model::record::RecordKind,
    model::{BodyKind, Level},
    store::overview::{self, BodyLine, Narrow, PAGE, RuleLine},
};

/// The list of all bodies.
#[derive(Template)]
#[template(path = "bodies/bodies.html")]
pub struct BodiesPage {
    v: View,
    lead: String,
    as_of: AsOfView,
    filter: FilterView,
    table: TableView,
    empty: EmptyView,
    pager: PagerView,
    ways: Vec<Link>,
}

/// What the page reads, in one unit.
pub(crate) struct List {
    pub narrow: Narrow,
    pub bodies: Vec<BodyLine>,
    /// All there are, and those on the pages before.
    pub count: (i64, i64),
    pub rules: Vec<RuleLine>,
    pub names: Names,
    next_term: Option<Date>,
}

/// `GET /organ`
pub(super) async fn show(visit: Visit) -> Answer {
    let (actor, on) = (visit.actor.clone(), visit.on);
    let asked = |name: &str| visit.asked(name).unwrap_or_default().to_owned();
    let narrow = Narrow { kind: asked("slag"), level: asked("niva"), finding: asked("laget"), after: asked("efter") };
    let read = visit.app.db.read(move |tx| {
        let place = overview::place(tx, &narrow)?;
        Ok(List {
            bodies: overview::bodies(tx, &actor, &narrow, &place, on)?,
            count: overview::count(tx, &actor, &narrow, &place, on)?,
            rules: overview::rules(tx, &actor, &narrow, &place, on)?,
            names: overview::names(tx, &actor, &narrow, &place, on)?,
            next_term: overview::next_term(tx, on)?,
            narrow: narrow.clone(),
        })
    });
    let read = read.await?;
    let title = visit.app.texts.plain(visit.language, "bodies-all-bodies");
    let v = visit.view(title);
    if visit.wants_json() {
        return visit.json(&api::bodies::answer(&v, &read));
    }
    visit.ok(&BodiesPage::of(v, read))
}

impl List {
    /// The bodies of the page, and whether there are more.
    pub(crate) fn shown(&self) -> (&[BodyLine], bool) {
        let page = usize::try_from(PAGE).unwrap_or(50).min(self.bodies.len());
        (&self.bodies[..page], self.bodies.len() > page)
    }
}

impl BodiesPage {
    fn of(v: View, mut read: List) -> Self {
        let page: usize = PAGE.unsigned_abs().try_into().unwrap_or(50);
        let more = read.bodies.len() > page;
        read.bodies.truncate(page);
        let mut rules: HashMap<BodyId, Vec<&RuleKind>> = HashMap::new();
        read.rules.iter().for_each(|line| rules.entry(line.body).or_default().push(&line.rule.0));
        let none = Vec::new();
        let rows = read.bodies.iter().map(|body| row(&v, body, rules.get(&body.id).unwrap_or(&none), &read.names));
        let later = read.bodies.last().filter(|_| more).map(|last| v.here_with("efter", last.slug.as_str()));
        let earlier = Some(v.here_with("efter", "")).filter(|_| !read.narrow.after.is_empty());
        Self {
            lead: v.text("bodies-list-lead", &[("count", &read.count.0)]),
            as_of: super::edges(&v, read.next_term),
            filter: filter(&v, &read.narrow),
            table: TableView {
                caption: v.t("bodies-all-bodies").into_owned(),
                columns: [
                    "bodies-column-body",
                    "bodies-column-cadence",
                    "bodies-column-convener",
                    "bodies-column-next",
                    "bodies-column-state",
                ]
                .map(|key| Column::new(v.t(key)))
                .into(),
                rows: rows.collect(),
                ..TableView::default()
            },
            empty: EmptyView {
                heading: v.t("bodies-none").into_owned(),
                why: v.t("bodies-none-why").into(),
                action: Some(v.link("bodies-all-bodies", "/organ")),
            },
            pager: PagerView {
                earlier: earlier.map(|href| Link::new(v.t("bodies-pager-first"), href)),
                later: later.map(|href| Link::new(v.t("bodies-pager-next"), href)),
                first: whole(read.count.1) + 1,
                last: whole(read.count.1) + read.bodies.len(),
                total: whole(read.count.0),
            },
            ways: super::edit::ways(&v, &[(RecordKind::Body, "/organ/ny")]),
            v,
        }
    }
}

fn row(v: &View, body: &BodyLine, rules: &[&RuleKind], names: &Names) -> Row {
    let (conveners, cadence): (Vec<&RuleKind>, Vec<&RuleKind>) =
        rules.iter().partition(|rule| convener(v, rule, names).is_some());
    let kind = v.t(words::body_kind(&body.kind)).into_owned();
    let name = Phrase::link(v.link_to(body.name.as_str(), &format!("/organ/{}", body.slug)));
    let next = body.next_meeting.map_or(Cell::Nothing, |day| v.day(day).into());
    let cells = vec![
        if kind == body.name { name } else { name.and_note(kind) }.into(),
        said(v, &cadence, names),
        convening(v, &conveners, names),
        next,
        state(v, body).into(),
    ];
    if body.breaches > 0 { Row::alarm(cells) } else { Row::new(cells) }
}

/// The rules in words, or that nobody has said.
fn said(v: &View, rules: &[&RuleKind], names: &Names) -> Cell {
    if rules.is_empty() {
        return Cell::Muted(v.t("bodies-not-said").into());
    }
    let mut words = Phrase::default();
    for (index, rule) in rules.iter().enumerate() {
        let gap = if index > 0 { " " } else { "" };
        words = words.and(gap).and_phrase(sentence::rule(v, rule, names));
    }
    words.into()
}

/// Who convenes, by name; the column says what they do.
fn convening(v: &View, rules: &[&RuleKind], names: &Names) -> Cell {
    let mut said = rules.iter().filter_map(|rule| convener(v, rule, names));
    said.next().map_or_else(|| Cell::Muted(v.t("bodies-not-said").into()), Cell::from)
}

/// The convener that a rule names; `None` for a rule about something else.
fn convener(v: &View, rule: &RuleKind, names: &Names) -> Option<Phrase> {
    let link = |slug: &Slug| v.link_to(names.of("organisation", slug.as_str()), &format!("/organisationer/{slug}"));
    match rule {
        RuleKind::Sole { organisation } => Some(Phrase::link(link(organisation))),
        RuleKind::CoordinatedBy { organisation } => {
            Some(Phrase::link(link(organisation)).and_note(v.t("bodies-coordinates")))
        }
        RuleKind::External { convener } => Some(sentence::capitalised(convener).into()),
        RuleKind::Joint { organisations } => {
            let mut together = Phrase::default();
            for (index, slug) in organisations.iter().enumerate() {
                let gap = if index > 0 { ", " } else { "" };
                together = together.and(gap).and_link(link(slug));
            }
            Some(together.and_note(v.t("bodies-together")))
        }
        _ => None,
    }
}

fn whole(n: i64) -> usize {
    n.try_into().unwrap_or(0)
}

/// The worst there is to say.
fn state(v: &View, body: &BodyLine) -> Badge {
    if body.stale {
        return Badge::waiting(v.t("bodies-recounting"));
    }
    if body.breaches > 0 {
        return Badge::alarm(v.t1("bodies-state-breaches", "n", body.breaches));
    }
    if body.warnings > 0 {
        return Badge::warn(v.t1("bodies-state-warnings", "n", body.warnings));
    }
    if body.unknown > 0 {
        return Badge::unknown(v.t1("bodies-state-unknown", "n", body.unknown));
    }
    Badge::ok(v.t("bodies-state-ok"))
}

fn filter(v: &View, narrow: &Narrow) -> FilterView {
    let choices = |all: &str, words: Vec<(String, String)>| {
        let first = Choice { value: String::new(), text: v.t(all).into_owned() };
        std::iter::once(first).chain(words.into_iter().map(|(value, text)| Choice { value, text })).collect()
    };
    let kinds = BodyKind::ALL.iter().map(|k| (k.as_str().into(), v.t(words::body_kind(k.as_str())).into_owned()));
    let levels = Level::ALL.iter().map(|l| (l.as_str().into(), v.t(words::level(l.as_str())).into_owned()));
    let states = [
        ("breach", "bodies-filter-breach"),
        ("warning", "bodies-filter-warning"),
        ("unknown", "bodies-filter-unknown"),
    ]
    .map(|(word, key)| (word.into(), v.t(key).into_owned()));
    let select = |name: &str, label: &str, choices: Vec<Choice>, chosen: &str| SelectView {
        name: name.into(),
        label: v.t(label).into_owned(),
        choices,
        chosen: chosen.into(),
    };
    FilterView {
        selects: vec![
            select("slag", "bodies-filter-kind", choices("bodies-filter-all", kinds.collect()), &narrow.kind),
            select("niva", "bodies-filter-level", choices("bodies-filter-all", levels.collect()), &narrow.level),
            select("laget", "bodies-filter-state", choices("bodies-filter-all", states.into()), &narrow.finding),
        ],
        anchor: None,
        ..FilterView::default()
    }
}

impl Page for BodiesPage {
    const NAME: &'static str = "bodies";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().titled(v.t("bodies-all-bodies")).at("/organ");
        let none = List {
            narrow: Narrow { kind: "forum".into(), ..Narrow::default() },
            bodies: Vec::new(),
            count: (0, 0),
            rules: Vec::new(),
            names: Names::default(),
            next_term: None,
        };
        let some = List {
            narrow: Narrow::default(),
            bodies: [
                ("Kulturforum", 1, 0, 0),
                ("Hållbarhetsrådet", 0, 2, 0),
                ("Branschråd", 0, 0, 3),
                ("RegLab", 0, 0, 0),
            ]
            .map(|(name, breaches, warnings, unknown)| sample(name, breaches, warnings, unknown))
            .into(),
            count: (4, 0),
            rules: vec![RuleLine {
                body: kernel::id::Id::named("Kulturforum"),
                rule: crate::store::facts::As(RuleKind::Range { min: 3, max: 4 }),
            }],
            names: Names::default(),
            next_term: None,
        };
        vec![("nothing found", Self::of(v.clone(), none)), ("some", Self::of(v, some))]
    }
}

fn sample(name: &str, breaches: i64, warnings: i64, unknown: i64) -> BodyLine {
    BodyLine {
        id: kernel::id::Id::named(name),
        slug: kernel::slug::Slug::from_name(name).expect("samples have sound names"),
        name: name.into(),
        kind: "forum".into(),
        tier: Some("mixed".into()),
        level: "county".into(),
        purpose: None,
        next_meeting: Some(jiff::civil::date(2027, 2, 15)),
        breaches,
        warnings,
        unknown,
        stale: false,
    }
}
