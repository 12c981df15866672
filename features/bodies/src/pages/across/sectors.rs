//! Which sectors sit in which body: what charters ask for against who is there.

use std::collections::HashMap;

use askama::Template;
use charter::rule::{RuleKind, Sector};
use db::{Result, Tx};
use kernel::{Actor, Date, id::BodyId};
use web::{
    Answer, Page, View, Visit,
    components::{AsOfView, Badge, EmptyView, FilterView, MatrixCell, MatrixRow, MatrixView, PagerView},
    phrase::{Link, Phrase},
};

use super::{
    files::{self, For, Taken, Taking},
    parts, samples,
};
use crate::{
    pages::{edges, sentence, words},
    rules::coverage::{self, Cover, SECTORS},
    store::{
        across::{self, BodyHead, Scope, coverage as kept},
        facts::As,
        finding::Kept,
        overview,
    },
};

/// Rows on one page.
const ROWS: usize = 50;

/// The matrix of sectors.
#[derive(Template)]
#[template(path = "bodies/across/sectors.html")]
pub struct SectorsPage {
    v: View,
    files: Vec<Link>,
    lead: String,
    as_of: AsOfView,
    filter: FilterView,
    matrix: MatrixView,
    pager: PagerView,
    empty: EmptyView,
}

/// What is asked for after `?`.
#[derive(Clone, Debug, Default)]
struct Asked {
    kind: String,
    only: String,
    sort: String,
    after: String,
    form: For,
}

/// What the page reads, in one unit.
struct Read {
    scope: Scope,
    bodies: Vec<BodyHead>,
    asked: Vec<(BodyId, As<RuleKind>)>,
    sits: Vec<(BodyId, As<Sector>)>,
    findings: Vec<(BodyId, As<Kept>)>,
    next_term: Option<Date>,
}

/// `GET /sektorer`
pub(super) async fn show(visit: Visit) -> Answer {
    let asked = Asked {
        kind: parts::asked(&visit, "slag"),
        only: parts::asked(&visit, "visa"),
        sort: parts::asked(&visit, "sortera"),
        after: parts::asked(&visit, "efter"),
        form: For::asked(&visit),
    };
    let (on, kind) = (visit.on, asked.kind.clone());
    let read = parts::read(&visit, move |tx, actor, scope| read(tx, actor, scope, &kind, on)).await?;
    files::answer(&visit, &SectorsPage::of(&visit.view(""), &read, &asked), "sektorer")
}

fn read(tx: &mut Tx<'_>, actor: &Actor, scope: Scope, kind: &str, on: Date) -> Result<Read> {
    Ok(Read {
        bodies: across::bodies(tx, actor, &scope.county, kind, on, on)?,
        asked: kept::asked(tx, actor, &scope.county, on)?,
        sits: kept::sits(tx, actor, &scope.county, on)?,
        findings: kept::findings(tx, actor, &scope.county, on)?,
        next_term: overview::next_term(tx, on)?,
        scope,
    })
}

/// A body and how each sector stands in it.
struct Line<'r> {
    body: &'r BodyHead,
    asks: bool,
    cover: [Cover; 7],
}

impl Line<'_> {
    fn gaps(&self) -> usize {
        self.cover.iter().filter(|cover| cover.is_gap()).count()
    }
}

impl SectorsPage {
    fn of(v: &View, read: &Read, asked: &Asked) -> Self {
        let v = parts::under_overview(v, &v.t("bodies-across-sectors"));
        let all = lines(read);
        let lead = lead(&v, read, &all);
        let shown = narrowed(all, asked);
        // A sector that nobody asks for and nobody sits for has no column.
        let seen = |at: &usize| shown.iter().any(|line| line.cover[*at] != Cover::NotAsked(0));
        let columns: Vec<usize> = (0..SECTORS.len()).filter(seen).collect();
        let part = parts::part(&v, &shown, asked.form.rows(ROWS), &asked.after, |line| line.body.slug.to_string());
        let heading = |at: &usize| sentence::capitalised(&sentence::sector(&v, SECTORS[*at])).into();
        Self {
            files: files::links(&v),
            lead,
            as_of: edges(&v, read.next_term),
            filter: filter(&v, &read.scope, asked),
            matrix: MatrixView {
                label: v.title.clone(),
                corner: v.t("bodies-column-body").into_owned(),
                columns: columns.iter().map(heading).collect(),
                rows: part.rows.iter().map(|line| row(&v, line, &columns)).collect(),
                total: None,
            },
            pager: part.pager,
            empty: EmptyView {
                heading: v.t("bodies-across-sectors-nobody").into_owned(),
                why: v.t("bodies-across-sectors-nobody-why").into(),
                action: Some(Link::new(v.t("bodies-across-sectors-all"), v.here_with("visa", "alla"))),
            },
            v,
        }
    }
}

fn lines(read: &Read) -> Vec<Line<'_>> {
    let mut rules: HashMap<BodyId, Vec<&RuleKind>> = HashMap::new();
    read.asked.iter().for_each(|(body, rule)| rules.entry(*body).or_default().push(&rule.0));
    let mut sits: HashMap<BodyId, Vec<Sector>> = HashMap::new();
    read.sits.iter().for_each(|(body, sector)| sits.entry(*body).or_default().push(sector.0));
    let mut findings: HashMap<BodyId, Vec<&charter::finding::Finding>> = HashMap::new();
    read.findings.iter().for_each(|(body, kept)| findings.entry(*body).or_default().push(&kept.0.finding));
    let mut lines = Vec::new();
    for body in &read.bodies {
        let asked = coverage::asked(rules.get(&body.id).map_or(&[], Vec::as_slice));
        let sits = sits.get(&body.id).map_or(&[][..], Vec::as_slice);
        let findings = findings.get(&body.id).map_or(&[][..], Vec::as_slice);
        lines.push(Line { body, asks: !asked.is_empty(), cover: coverage::cover(&asked, sits, findings) });
    }
    lines
}

/// The bodies whose charters ask for sectors, or all; in Swedish order, or those with most gaps first.
fn narrowed<'r>(mut lines: Vec<Line<'r>>, asked: &Asked) -> Vec<Line<'r>> {
    match asked.only.as_str() {
        "alla" => {}
        "luckor" => lines.retain(|line| line.gaps() > 0),
        _ => lines.retain(|line| line.asks),
    }
    if asked.sort == "luckor" {
        lines.sort_by_key(|line| std::cmp::Reverse(line.gaps()));
    }
    lines
}

fn lead(v: &View, read: &Read, lines: &[Line<'_>]) -> String {
    let asking = lines.iter().filter(|line| line.asks);
    let short: Vec<String> = asking.clone().filter(|l| l.gaps() > 0).map(|l| l.body.name.clone()).collect();
    v.text(
        "bodies-across-sectors-lead",
        &[
            ("bodies", &asking.count()),
            ("place", &parts::place(v, &read.scope)),
            ("short", &short.len()),
            ("names", &sentence::enumeration(v, &short[..short.len().min(3)])),
        ],
    )
}

fn filter(v: &View, scope: &Scope, asked: &Asked) -> FilterView {
    let only = [("alla", "bodies-across-sectors-all"), ("luckor", "bodies-across-only-gaps")];
    let orders = [("luckor", "bodies-across-by-gaps")];
    parts::filter(vec![
        parts::county(v, scope),
        parts::kind(v, &asked.kind),
        parts::select(
            v,
            "visa",
            "bodies-across-show",
            "bodies-across-sectors-asked",
            parts::called(v, &only),
            &asked.only,
        ),
        parts::select(
            v,
            "sortera",
            "bodies-across-order",
            "bodies-across-by-name",
            parts::called(v, &orders),
            &asked.sort,
        ),
    ])
}

fn row(v: &View, line: &Line<'_>, columns: &[usize]) -> MatrixRow {
    let link = parts::body(v, &line.body.name, &line.body.slug);
    let kind = v.t(words::body_kind(&line.body.kind)).into_owned();
    let heading = if kind == line.body.name { Phrase::link(link) } else { Phrase::link(link).and_note(kind) };
    MatrixRow { heading, cells: columns.iter().map(|at| cell(v, line.cover[*at])).collect() }
}

/// How many sit; in brackets where nobody asked for them; a badge where something is lacking.
fn cell(v: &View, cover: Cover) -> MatrixCell {
    let marked = |badge: Badge| MatrixCell { text: String::new(), mark: Some(badge) };
    match cover {
        Cover::NotAsked(0) => MatrixCell::default(),
        Cover::NotAsked(n) => MatrixCell { text: format!("({n})"), mark: None },
        Cover::There(n) => MatrixCell { text: v.number(n), mark: None },
        Cover::Vacant => marked(Badge::warn(v.t("bodies-seat-vacant"))),
        Cover::Missing => marked(Badge::alarm(v.t("bodies-across-missing"))),
        Cover::Unknown => marked(Badge::unknown(v.t("bodies-across-level-unknown"))),
    }
}

impl Taken for SectorsPage {
    fn taken(&self) -> Taking<'_> {
        Taking { v: &self.v, lead: &self.lead, table: self.matrix.as_table(), pager: self.pager.clone() }
    }
}

impl Page for SectorsPage {
    const NAME: &'static str = "sectors";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        use kernel::id::Id;
        let v = v.clone().at("/sektorer");
        let scope = samples::scope();
        let nothing = Read { scope, bodies: vec![], asked: vec![], sits: vec![], findings: vec![], next_term: None };
        let empty = Self::of(&v, &nothing, &Asked::default());
        let id: BodyId = Id::named("grupp");
        let body = |name: &str, id: BodyId| BodyHead { id, kind: "working_group".into(), ..samples::body(name) };
        let rule = RuleKind::Sectors { all_of: vec![Sector::Business, Sector::Academia, Sector::Public] };
        let usual = Read {
            bodies: vec![
                body("Arbetsgrupp 1 (RUS Västerbotten)", id),
                body("Utökad tjänstemannagrupp för företagande och innovation", Id::named("annan")),
            ],
            asked: vec![(id, As(rule))],
            sits: vec![(id, As(Sector::Business)), (id, As(Sector::Regions)), (Id::named("annan"), As(Sector::State))],
            ..nothing
        };
        let all = Asked { only: "alla".into(), ..Asked::default() };
        vec![("nothing", empty), ("all bodies", Self::of(&v, &usual, &all))]
    }
}
