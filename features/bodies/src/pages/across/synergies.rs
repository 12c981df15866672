//! What bodies have in common, two and two, so that work between local, regional and national level can be joined.

use std::collections::HashMap;

use askama::Template;
use charter::rule::RuleKind;
use db::{Result, Tx};
use jiff::ToSpan;
use kernel::{
    Actor, Date,
    id::{BodyId, PersonId},
    slug::Slug,
};
use web::{
    Answer, Page, View, Visit,
    components::{AsOfView, Cell, Column, EmptyView, FilterView, PagerView, Row, Sort, TableView},
    phrase::{Link, Phrase},
};

use super::{
    files::{self, For, Taken},
    parts,
};
use crate::{
    model::{Level, Names},
    pages::{edges, sentence, words},
    rules::likeness::{self, Likeness, Linked, NearDays, Points, Profile},
    store::{
        across::{
            self, Scope,
            likeness::{self as kept, Compared, Sitter},
        },
        facts::As,
        overview,
    },
};

/// Pairs on one page, and shared days told.
const PAIRS: usize = 25;
const JOINT: usize = 8;
/// Months ahead in which days are looked for.
const AHEAD: i64 = 12;
/// People named of those who sit in both.
const NAMED: usize = 3;

/// The page of what bodies have in common.
#[derive(Template)]
#[template(path = "bodies/across/synergies.html")]
pub struct SynergiesPage {
    v: View,
    files: Vec<Link>,
    lead: String,
    as_of: AsOfView,
    filter: FilterView,
    joint: Vec<(Phrase, String)>,
    table: TableView,
    pager: PagerView,
    how: Vec<String>,
    empty: EmptyView,
}

/// What is asked for after `?`.
#[derive(Clone, Debug, Default)]
struct Asked {
    level: String,
    across: String,
    body: String,
    after: String,
    form: For,
    sort: Option<Sort>,
}

/// What the page reads, in one unit.
struct Read {
    scope: Scope,
    bodies: Vec<Compared>,
    organisations: Vec<(BodyId, Slug)>,
    people: Vec<Sitter>,
    rules: Vec<(BodyId, As<RuleKind>)>,
    documents: Vec<(BodyId, String)>,
    links: Vec<(BodyId, BodyId, String)>,
    days: Vec<(BodyId, Date)>,
    names: Names,
    next_term: Option<Date>,
}

/// `GET /synergier`
pub(super) async fn show(visit: Visit) -> Answer {
    let asked = Asked {
        level: parts::asked(&visit, "niva"),
        across: parts::asked(&visit, "mellan"),
        body: parts::asked(&visit, "organ"),
        after: parts::asked(&visit, "efter"),
        form: For::asked(&visit),
        sort: Sort::asked(&visit, &["organisationer", "personer", "poang"]),
    };
    let (actor, on, region) = (visit.actor.clone(), visit.on, visit.app.site.region.clone());
    let county = parts::asked(&visit, "lan");
    let read = visit.app.db.read(move |tx| read(tx, &actor, &region, &county, on)).await?;
    files::answer(&visit, &SynergiesPage::of(&visit.view(""), &read, &asked), "synergier")
}

fn read(tx: &mut Tx<'_>, actor: &Actor, region: &str, county: &str, on: Date) -> Result<Read> {
    let scope = across::scope(tx, region, county)?;
    let county = scope.county.as_str();
    let until = on.checked_add(AHEAD.months()).unwrap_or(on);
    Ok(Read {
        bodies: kept::bodies(tx, actor, county, on)?,
        organisations: kept::organisations(tx, actor, county, on)?,
        people: kept::people(tx, actor, county, on)?,
        rules: kept::rules(tx, actor, county, on)?,
        documents: kept::documents(tx, actor, county, on)?,
        links: kept::links(tx, actor, county, on)?,
        days: kept::days(tx, actor, county, on, until)?,
        names: across::names(tx, actor, county)?,
        next_term: overview::next_term(tx, on)?,
        scope,
    })
}

/// The bodies as the rules compare them, in the order they were read.
fn profiles(read: &Read) -> Vec<Profile> {
    let at: HashMap<BodyId, usize> = read.bodies.iter().enumerate().map(|(at, body)| (body.id, at)).collect();
    let mut texts: Vec<String> =
        read.bodies.iter().map(|b| format!("{} {}", b.name, b.purpose.as_deref().unwrap_or_default())).collect();
    for (body, title) in &read.documents {
        at.get(body).into_iter().for_each(|at| texts[*at].extend([" ", title.as_str()]));
    }
    let places: Vec<String> = read.scope.counties.iter().map(|(_, name)| name.clone()).collect();
    let themes = likeness::themes(&texts, &places);
    let profile = |(body, themes): (&Compared, _)| Profile {
        body: Some(body.id),
        slug: body.slug.to_string(),
        level: body.level.clone(),
        own: body.own,
        themes,
        ..Profile::default()
    };
    let mut profiles: Vec<Profile> = read.bodies.iter().zip(themes).map(profile).collect();
    for (body, organisation) in &read.organisations {
        at.get(body).into_iter().for_each(|at| profiles[*at].organisations.extend([organisation.clone()]));
    }
    for sitter in &read.people {
        at.get(&sitter.body).into_iter().for_each(|at| profiles[*at].people.extend([sitter.person]));
    }
    for (body, rule) in &read.rules {
        at.get(body).into_iter().for_each(|at| profiles[*at].rules.push(rule.0.clone()));
    }
    for (body, day) in &read.days {
        at.get(body).into_iter().for_each(|at| profiles[*at].days.push(*day));
    }
    profiles
}

impl SynergiesPage {
    fn of(v: &View, read: &Read, asked: &Asked) -> Self {
        let v = parts::under_overview(v, &v.t("bodies-across-synergies"));
        let profiles = profiles(read);
        let links = read.links.iter().map(|(from, to, kind)| Linked { from: *from, to: *to, kind: kind.clone() });
        let all = likeness::pairs(&profiles, &links.collect::<Vec<_>>());
        let lead = lead(&v, read, &all);
        let pairs = narrowed(all, read, asked);
        let key = |likeness: &Likeness| {
            let (a, b) = bodies(read, likeness);
            format!("{}.{}", a.slug, b.slug)
        };
        let part = parts::part(&v, &pairs, asked.form.rows(PAIRS), &asked.after, key);
        Self {
            files: files::links(&v),
            lead,
            as_of: edges(&v, read.next_term),
            filter: filter(&v, read, asked),
            joint: joint(&v, read, &pairs, &profiles),
            table: TableView {
                caption: v.title.clone(),
                columns: columns(&v),
                rows: part.rows.iter().map(|likeness| row(&v, read, likeness)).collect(),
                sort: asked.sort.clone(),
                anchor: Some("par".into()),
                ..TableView::default()
            },
            pager: part.pager,
            how: how(&v),
            empty: EmptyView {
                heading: v.t("bodies-across-synergies-nothing").into_owned(),
                why: v.t("bodies-across-synergies-nothing-why").into(),
                action: Some(v.link("bodies-across-synergies", "/synergier")),
            },
            v,
        }
    }
}

fn bodies<'r>(read: &'r Read, likeness: &Likeness) -> (&'r Compared, &'r Compared) {
    (&read.bodies[likeness.pair.0], &read.bodies[likeness.pair.1])
}

/// The pairs that pass the filter, in the order asked for.
fn narrowed(all: Vec<Likeness>, read: &Read, asked: &Asked) -> Vec<Likeness> {
    let passes = |likeness: &Likeness| {
        let (a, b) = bodies(read, likeness);
        (asked.level.is_empty() || a.level == asked.level || b.level == asked.level)
            && (asked.across != "nivaer" || a.level != b.level)
            && (asked.body.is_empty() || a.slug.as_str() == asked.body || b.slug.as_str() == asked.body)
    };
    let mut pairs: Vec<Likeness> = all.into_iter().filter(passes).collect();
    // By numbers most comes first of itself, so that "ascending" is the other way round.
    match asked.sort.as_ref().map(|sort| sort.column.as_str()) {
        Some("organisationer") => pairs.sort_by_key(|likeness| likeness.organisations),
        Some("personer") => pairs.sort_by_key(|likeness| likeness.people.len()),
        Some(_) => pairs.sort_by_key(|likeness| likeness.points),
        None => {}
    }
    if asked.sort.as_ref().is_some_and(|sort| sort.descending) {
        pairs.reverse();
    }
    pairs
}

/// Who has most in common, and what.
fn lead(v: &View, read: &Read, pairs: &[Likeness]) -> String {
    let Some(first) = pairs.first() else {
        return v.t1("bodies-across-synergies-lead-none", "place", parts::place(v, &read.scope));
    };
    let (a, b) = bodies(read, first);
    v.text(
        "bodies-across-synergies-lead",
        &[
            ("one", &a.name),
            ("other", &b.name),
            ("organisations", &first.organisations),
            ("of", &first.of),
            ("people", &first.people.len()),
            ("pairs", &pairs.len()),
            ("place", &parts::place(v, &read.scope)),
        ],
    )
}

fn filter(v: &View, read: &Read, asked: &Asked) -> FilterView {
    let levels = Level::ALL.iter().map(|l| (l.as_str().into(), v.t(words::level(l.as_str())).into_owned()));
    let across = parts::called(v, &[("nivaer", "bodies-across-between-levels")]);
    let bodies = read.bodies.iter().map(|body| (body.slug.to_string(), body.name.clone()));
    parts::filter(vec![
        parts::county(v, &read.scope),
        parts::select(v, "niva", "bodies-filter-level", "bodies-filter-all", levels, &asked.level),
        parts::select(v, "mellan", "bodies-across-show", "bodies-filter-all", across, &asked.across),
        parts::select(v, "organ", "bodies-column-body", "bodies-filter-all", bodies, &asked.body),
    ])
}

fn columns(v: &View) -> Vec<Column> {
    vec![
        Column::new(v.t("bodies-across-pair-of")),
        Column::new(v.t("bodies-across-organisations")).sorted_as("organisationer"),
        Column::new(v.t("bodies-across-people")).sorted_as("personer"),
        Column::new(v.t("bodies-across-besides")),
        Column::new(v.t("bodies-across-points")).sorted_as("poang").numeric(),
    ]
}

/// "Transportforum och Regionala transportgruppen", both as links.
fn pair(v: &View, a: &Compared, b: &Compared) -> Phrase {
    v.phrase("bodies-across-pair", &[("one", &link(v, a)), ("other", &link(v, b))])
}

fn link(v: &View, body: &Compared) -> Link {
    parts::body(v, &body.name, &body.slug)
}

fn row(v: &View, read: &Read, likeness: &Likeness) -> Row {
    let (a, b) = bodies(read, likeness);
    let level = |body: &Compared| v.t(words::level(&body.level)).into_owned();
    let levels = if a.level == b.level { level(a) } else { format!("{} · {}", level(a), level(b)) };
    let shared = v.t2("bodies-across-so-many-of", "n", likeness.organisations, "of", likeness.of);
    Row::new(vec![
        pair(v, a, b).and_note(levels).into(),
        if likeness.organisations > 0 { shared.into() } else { Cell::Nothing },
        people(v, read, &likeness.people),
        besides(v, read, likeness),
        v.number(likeness.points).into(),
    ])
}

/// The people by name, the first few.
fn people(v: &View, read: &Read, people: &[PersonId]) -> Cell {
    let Some((first, rest)) = people.split_first() else { return Cell::Nothing };
    let of = |person: &PersonId| read.people.iter().find(|sitter| sitter.person == *person);
    let link = |s: &Sitter| v.link_to(s.name.as_str(), &format!("/personer/{}", s.address));
    let named = |phrase: Phrase, person: &PersonId| match of(person) {
        Some(sitter) => phrase.and_link(link(sitter)),
        None => phrase,
    };
    let told =
        rest.iter().take(NAMED - 1).fold(named(Phrase::default(), first), |phrase, p| named(phrase.and(", "), p));
    let more = people.len().saturating_sub(NAMED);
    if more > 0 { told.and_note(v.t1("bodies-across-people-more", "n", more)).into() } else { told.into() }
}

/// How they belong together, the rules they both have, the words they are both about.
fn besides(v: &View, read: &Read, likeness: &Likeness) -> Cell {
    let mut said: Vec<String> = Vec::new();
    for (kind, back) in &likeness.links {
        let (a, b) = bodies(read, likeness);
        let (from, to) = if *back { (b, a) } else { (a, b) };
        let key = match kind.as_str() {
            "prepares_for" => "bodies-across-link-prepares-for",
            "pre_meeting_for" => "bodies-across-link-pre-meeting-for",
            "part_of" => "bodies-across-link-part-of",
            "succeeds" => "bodies-across-link-succeeds",
            kind => words::link(kind),
        };
        said.push(v.t2(key, "from", from.name.as_str(), "to", to.name.as_str()));
    }
    let rules = likeness.rules.iter().map(|rule| sentence::rule(v, rule, &read.names).words());
    let rules: Vec<String> = rules.map(|rule| rule.trim_end_matches('.').to_owned()).collect();
    if !rules.is_empty() {
        said.push(v.t1("bodies-across-same-rules", "rules", rules.join("; ")));
    }
    if !likeness.themes.is_empty() {
        said.push(v.t1("bodies-across-same-themes", "themes", sentence::enumeration(v, &likeness.themes)));
    }
    if said.is_empty() { Cell::Nothing } else { said.join(" · ").into() }
}

/// Days that could be one, the pairs with most in common first; each pair with its first days.
fn joint(v: &View, read: &Read, pairs: &[Likeness], profiles: &[Profile]) -> Vec<(Phrase, String)> {
    let with_days = pairs.iter().flat_map(|likeness| {
        likeness::near_days(likeness, profiles).into_iter().take(2).map(move |near| (likeness, near))
    });
    let told = |(likeness, near): (&Likeness, NearDays)| {
        let (a, b) = bodies(read, likeness);
        let sentence = v.phrase(
            "bodies-across-joint-days",
            &[
                ("one", &link(v, a)),
                ("other", &link(v, b)),
                ("day", &v.weekday_day(near.one)),
                ("otherday", &v.weekday_day(near.other)),
            ],
        );
        let why = v.t2("bodies-across-joint-why", "n", likeness.organisations, "of", likeness.of);
        (sentence, why)
    };
    with_days.take(JOINT).map(told).collect()
}

/// How the points come about, line by line.
fn how(v: &View) -> Vec<String> {
    let most = |key: &str, (each, most): (usize, usize)| v.t2(key, "each", each, "most", most);
    vec![
        v.t1("bodies-across-points-organisations", "points", Points::ORGANISATIONS),
        most("bodies-across-points-people", Points::PERSON),
        v.t1("bodies-across-points-links", "points", Points::LINK),
        most("bodies-across-points-rules", Points::RULE),
        most("bodies-across-points-themes", Points::THEME),
        v.t1("bodies-across-points-days", "days", likeness::NEAR),
        v.t("bodies-across-points-circle").into_owned(),
    ]
}

impl Taken for SynergiesPage {
    fn view(&self) -> &View {
        &self.v
    }

    fn lead(&self) -> &str {
        &self.lead
    }

    fn table(&self) -> TableView {
        self.table.clone()
    }

    fn pager(&self) -> PagerView {
        self.pager.clone()
    }
}

impl Page for SynergiesPage {
    const NAME: &'static str = "synergies";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().at("/synergier");
        let counties = vec![("22".to_owned(), "Västernorrlands län".to_owned())];
        let nothing = Read {
            scope: Scope { county: "22".into(), asked: String::new(), counties },
            bodies: vec![],
            organisations: vec![],
            people: vec![],
            rules: vec![],
            documents: vec![],
            links: vec![],
            days: vec![],
            names: Names::default(),
            next_term: None,
        };
        let empty = Self::of(&v, &nothing, &Asked::default());
        vec![("nothing", empty), ("a forum and its group", Self::of(&v, &sample(nothing), &Asked::default()))]
    }
}

fn sample(nothing: Read) -> Read {
    use kernel::id::Id;
    let names = ["Transportforum", "Regionala transportgruppen"];
    let slug = |name: &str| Slug::from_name(name).expect("samples have sound names");
    let body = |name: &str| Compared {
        id: Id::named(name),
        slug: slug(name),
        name: name.into(),
        kind: "forum".into(),
        level: "county".into(),
        own: true,
        purpose: Some("Infrastruktur och kollektivtrafik".into()),
    };
    let of_both = |name: &str| {
        let of = |organisation: &str| (Id::named(name), slug(organisation));
        ["Region Västernorrland", "Timrå kommun", "Sollefteå kommun"].map(of)
    };
    let sitter = |name: &str| Sitter {
        body: Id::named(name),
        person: Id::named("ylva"),
        address: slug("k3f9a2bc"),
        name: "Ylva Norrgård".into(),
    };
    let day = |day: i8| jiff::civil::date(2027, 5, day);
    Read {
        bodies: names.map(body).into(),
        organisations: names.into_iter().flat_map(of_both).collect(),
        people: names.map(sitter).into(),
        rules: names.map(|name| (Id::named(name), As(RuleKind::Range { min: 3, max: 4 }))).into(),
        links: vec![(Id::named(names[0]), Id::named(names[1]), "twin".into())],
        days: vec![(Id::named(names[0]), day(12)), (Id::named(names[1]), day(14))],
        ..nothing
    }
}
