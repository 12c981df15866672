//! Organisation against body: who sits where on a day, what is vacant, and where the charter demands a seat that is not there.

use std::ops::Range;

use askama::Template;
use db::{Result, Tx};
use kernel::{Actor, Date, slug::Slug};
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
    pages::{edges, words},
    rules::presence::{self, Gap, Grid, Held, Presence},
    store::{
        across::{
            self, BodyHead, Scope,
            matrix::{self, OrganisationHead, Stretch},
        },
        overview,
    },
};

/// Rows on one page.
const ROWS: usize = 50;
/// Columns on one page.
const COLUMNS: usize = 40;

/// The matrix.
#[derive(Template)]
#[template(path = "bodies/across/matrix.html")]
pub struct MatrixPage {
    v: View,
    files: Vec<Link>,
    lead: String,
    as_of: AsOfView,
    filter: FilterView,
    matrix: MatrixView,
    loose: Option<String>,
    columns: Option<Phrase>,
    pager: PagerView,
    empty: EmptyView,
}

/// What narrows and orders the matrix.
#[derive(Clone, Debug, Default)]
struct Asked {
    kind: String,
    organisation_kind: String,
    sector: String,
    only: String,
    sort: String,
    after: String,
    column: String,
    form: For,
}

/// What the page reads, in one unit. Who sits is read of the bodies that have room only.
struct Read {
    scope: Scope,
    bodies: Vec<BodyHead>,
    /// Which of them are columns, by their places; the cells of the grid are theirs.
    shown: Range<usize>,
    organisations: Vec<OrganisationHead>,
    grid: Grid,
    next_term: Option<Date>,
}

/// `GET /matris`
pub(super) async fn show(visit: Visit) -> Answer {
    let asked = Asked {
        kind: parts::asked(&visit, "slag"),
        organisation_kind: parts::asked(&visit, "organisationsslag"),
        sector: parts::asked(&visit, "sektor"),
        only: parts::asked(&visit, "visa"),
        sort: parts::asked(&visit, "sortera"),
        after: parts::asked(&visit, "efter"),
        column: parts::asked(&visit, "kolumn"),
        form: For::asked(&visit),
    };
    let (on, of) = (visit.on, asked.clone());
    let read = parts::read(&visit, move |tx, actor, scope| read(tx, actor, scope, &of, on)).await?;
    files::answer(&visit, &MatrixPage::of(&visit.view(""), &read, &asked), "matris")
}

/// The bodies that have room, from the one asked for on.
fn shown(bodies: &[BodyHead], asked: &Asked) -> Range<usize> {
    let from = bodies.iter().position(|body| body.slug.as_str() == asked.column).unwrap_or(0);
    from..bodies.len().min(from.saturating_add(asked.form.rows(COLUMNS)))
}

fn read(tx: &mut Tx<'_>, actor: &Actor, scope: Scope, asked: &Asked, on: Date) -> Result<Read> {
    let bodies = across::bodies(tx, actor, &scope.county, &asked.kind, on, on)?;
    let shown = shown(&bodies, asked);
    let columns = &bodies[shown.clone()];
    let stretch = Stretch::of(&scope.county, columns);
    let seats = matrix::seats(tx, actor, &stretch, on)?.into_iter().map(|seat| Held {
        seat: seat.seat,
        body: seat.body,
        organisation: seat.organisation,
        filled: seat.filled,
        chair: seat.role == "chair",
    });
    let seats: Vec<Held> = seats.collect();
    let findings = matrix::findings(tx, actor, &scope.county, on)?;
    let gaps = findings.iter().flat_map(|(body, kept)| {
        presence::without_seat(&kept.0.finding).into_iter().map(|organisation| Gap { body: *body, organisation })
    });
    let gaps: Vec<Gap> = gaps.collect();
    let ids: Vec<_> = columns.iter().map(|body| body.id).collect();
    Ok(Read {
        organisations: matrix::organisations(tx, actor, &stretch, on)?,
        grid: presence::grid(&ids, &seats, &gaps),
        next_term: overview::next_term(tx, on)?,
        bodies,
        shown,
        scope,
    })
}

/// A row before it is shown.
struct Line<'r> {
    organisation: &'r OrganisationHead,
    cells: &'r [Presence],
    seats: usize,
    gaps: usize,
}

impl Read {
    fn columns(&self) -> &[BodyHead] {
        &self.bodies[self.shown.clone()]
    }
}

impl MatrixPage {
    fn of(v: &View, read: &Read, asked: &Asked) -> Self {
        let v = parts::under_overview(v, &v.t("bodies-across-matrix"));
        let lines = lines(read, asked);
        let part =
            parts::part(&v, &lines, asked.form.rows(ROWS), &asked.after, |line| line.organisation.slug.to_string());
        let loose = read.grid.loose;
        Self {
            files: files::links(&v),
            lead: lead(&v, read),
            as_of: edges(&v, read.next_term),
            filter: filter(&v, &read.scope, asked),
            matrix: MatrixView {
                label: v.t("bodies-across-matrix").into_owned(),
                corner: v.t("bodies-column-organisation").into_owned(),
                columns: read.columns().iter().map(|b| parts::body(&v, &b.short, &b.slug).into()).collect(),
                rows: part.rows.iter().map(|line| row(&v, line)).collect(),
                total: Some(MatrixRow {
                    heading: v.t("bodies-across-all-seats").into(),
                    cells: read.grid.total.iter().map(|cell| total(&v, cell)).collect(),
                }),
            },
            loose: (loose > 0).then(|| v.t1("bodies-across-loose", "n", loose)),
            columns: columns(&v, &read.bodies, &read.shown),
            pager: part.pager,
            empty: EmptyView {
                heading: v.t("bodies-across-nobody").into_owned(),
                why: v.t("bodies-none-why").into(),
                action: Some(v.link("bodies-across-matrix", "/matris")),
            },
            v,
        }
    }
}

/// The rows in the order asked for: Swedish order of names, or most seats or gaps first.
fn lines<'r>(read: &'r Read, asked: &Asked) -> Vec<Line<'r>> {
    let wanted = |o: &&OrganisationHead| {
        (asked.organisation_kind.is_empty() || o.kind == asked.organisation_kind)
            && (asked.sector.is_empty() || o.sector.as_deref() == Some(asked.sector.as_str()))
    };
    let line = |organisation: &'r OrganisationHead| {
        let cells = read.grid.rows.get(&organisation.slug)?;
        let seats = cells.iter().map(|cell| cell.seats).sum();
        let gaps = cells.iter().map(|cell| cell.vacant + usize::from(cell.missing)).sum();
        Some(Line { organisation, cells, seats, gaps })
    };
    let mut lines: Vec<Line<'r>> = read.organisations.iter().filter(wanted).filter_map(line).collect();
    if asked.only == "luckor" {
        lines.retain(|line| line.gaps > 0);
    }
    match asked.sort.as_str() {
        "platser" => lines.sort_by_key(|line| std::cmp::Reverse(line.seats)),
        "luckor" => lines.sort_by_key(|line| std::cmp::Reverse(line.gaps)),
        _ => {}
    }
    lines
}

/// How many sit where, and what is lacking.
fn lead(v: &View, read: &Read) -> String {
    let sum = |of: fn(&Presence) -> usize| read.grid.total.iter().map(of).sum::<usize>();
    let missing = read.grid.rows.values().flatten().filter(|cell| cell.missing).count();
    let organisations = read.grid.rows.values().filter(|cells| cells.iter().any(|cell| cell.seats > 0)).count();
    v.text(
        "bodies-across-matrix-lead",
        &[
            ("organisations", &organisations),
            ("seats", &sum(|cell| cell.seats)),
            ("bodies", &read.shown.len()),
            ("all", &if read.shown.len() < read.bodies.len() { read.bodies.len() } else { 0 }),
            ("place", &parts::place(v, &read.scope)),
            ("vacant", &sum(|cell| cell.vacant)),
            ("missing", &missing),
        ],
    )
}

fn filter(v: &View, scope: &Scope, asked: &Asked) -> FilterView {
    use charter::rule::Sector as S;
    let sectors = [S::Business, S::CivilSociety, S::Municipalities, S::Regions, S::State, S::Academia];
    let sectors = sectors.map(|sector| (sector_word(sector), crate::pages::sentence::sector(v, sector)));
    let sectors = sectors.map(|(word, text)| (word.to_owned(), crate::pages::sentence::capitalised(&text)));
    let only = parts::called(v, &[("luckor", "bodies-across-only-gaps")]);
    let orders = parts::called(v, &[("platser", "bodies-across-by-seats"), ("luckor", "bodies-across-by-gaps")]);
    parts::filter(vec![
        parts::county(v, scope),
        parts::kind(v, &asked.kind),
        parts::organisation_kind(v, &asked.organisation_kind),
        parts::select(v, "sektor", "bodies-across-sector", "bodies-filter-all", sectors, &asked.sector),
        parts::select(v, "visa", "bodies-across-show", "bodies-filter-all", only, &asked.only),
        parts::select(v, "sortera", "bodies-across-order", "bodies-across-by-name", orders, &asked.sort),
    ])
}

/// The word of a sector in columns and addresses.
pub(super) const fn sector_word(sector: charter::rule::Sector) -> &'static str {
    use charter::rule::Sector as S;
    match sector {
        S::Business => "business",
        S::CivilSociety => "civil_society",
        S::Municipalities => "municipalities",
        S::Regions => "regions",
        S::State => "state",
        S::Academia => "academia",
        S::Public => "public",
    }
}

fn row(v: &View, line: &Line<'_>) -> MatrixRow {
    let link = parts::organisation(v, &line.organisation.name, &line.organisation.slug);
    let heading = Phrase::link(link).and_note(v.t(words::organisation_kind(&line.organisation.kind)));
    MatrixRow { heading, cells: line.cells.iter().map(|presence| cell(v, presence)).collect() }
}

/// "2 · ordförande", with what is vacant or missing as a badge.
fn cell(v: &View, presence: &Presence) -> MatrixCell {
    let mut text = if presence.seats > 0 { v.number(presence.seats) } else { String::new() };
    if presence.chair {
        text.push_str(" · ");
        text.push_str(&v.t(words::role(charter::facts::SeatRole::Chair)).to_lowercase());
    }
    let mark = match (presence.missing, presence.vacant) {
        (true, _) => Some(Badge::alarm(v.t("bodies-across-missing"))),
        (false, 0) => None,
        (false, 1) if presence.seats == 1 => Some(Badge::warn(v.t("bodies-seat-vacant"))),
        (false, n) => Some(Badge::warn(v.t1("bodies-across-vacant", "n", n))),
    };
    MatrixCell { text, mark }
}

/// All seats of a body.
fn total(v: &View, presence: &Presence) -> MatrixCell {
    let mark = (presence.vacant > 0).then(|| Badge::warn(v.t1("bodies-across-vacant", "n", presence.vacant)));
    MatrixCell { text: v.number(presence.seats), mark }
}

/// The way to the columns that have no room.
fn columns(v: &View, bodies: &[BodyHead], shown: &Range<usize>) -> Option<Phrase> {
    let (from, until) = (shown.start, shown.end);
    let first = |slug: &Slug, key: &str| Link::new(v.t(key), v.here_with("kolumn", slug.as_str()));
    let before = (from > 0).then(|| first(&bodies[from.saturating_sub(COLUMNS)].slug, "bodies-across-columns-before"));
    let after = bodies.get(until).map(|body| first(&body.slug, "bodies-across-columns-after"));
    let mut links = [before, after].into_iter().flatten();
    let one = Phrase::link(links.next()?);
    Some(links.fold(one, |phrase, link| phrase.and(" · ").and_link(link)))
}

impl Taken for MatrixPage {
    fn taken(&self) -> Taking<'_> {
        Taking { v: &self.v, lead: &self.lead, table: self.matrix.as_table(), pager: self.pager.clone() }
    }
}

impl Page for MatrixPage {
    const NAME: &'static str = "matrix";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().at("/matris");
        let scope = samples::scope();
        let nothing = Read {
            scope: scope.clone(),
            bodies: vec![],
            shown: 0..0,
            organisations: vec![],
            grid: Grid::default(),
            next_term: None,
        };
        let narrowed = Asked { only: "luckor".into(), ..Asked::default() };
        vec![("nothing", Self::of(&v, &nothing, &narrowed)), ("usual", Self::of(&v, &sample(scope), &Asked::default()))]
    }
}

fn sample(scope: Scope) -> Read {
    use kernel::id::Id;
    let names = ["Kulturforum", "Utökad tjänstemannagrupp för företagande och innovation", "Transportforum"];
    let organisation = |name: &str, kind: &str| OrganisationHead {
        slug: samples::slug(name),
        name: name.into(),
        kind: kind.into(),
        sector: None,
    };
    let held = |key: &str, body: &str, organisation: &str, filled: bool| Held {
        seat: Id::named(key),
        body: Id::named(body),
        organisation: Some(samples::slug(organisation)),
        filled,
        chair: key == "a",
    };
    let seats = [
        held("a", names[0], "Region Västernorrland", true),
        held("b", names[0], "Sollefteå kommun", false),
        held("c", names[1], "Region Västernorrland", true),
        held("d", names[1], "Region Västernorrland", false),
    ];
    let gaps = [Gap { body: Id::named(names[2]), organisation: samples::slug("Sollefteå kommun") }];
    let bodies: Vec<BodyHead> = names.map(samples::body).into();
    let ids: Vec<_> = bodies.iter().map(|body| body.id).collect();
    Read {
        scope,
        organisations: vec![
            organisation("Region Västernorrland", "region"),
            organisation("Sollefteå kommun", "municipality"),
        ],
        grid: presence::grid(&ids, &seats, &gaps),
        shown: 0..bodies.len(),
        bodies,
        next_term: Some(jiff::civil::date(2027, 1, 1)),
    }
}
