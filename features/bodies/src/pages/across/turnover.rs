//! What comes: chairs that go to another side, time in seats that ends, seats that begin empty – and whether anybody follows.

use std::collections::BTreeMap;

use askama::Template;
use charter::rule::ChairSide;
use db::{Result, Tx};
use jiff::ToSpan;
use kernel::{Actor, Date, id::BodyId};
use web::{
    Answer, Page, View, Visit,
    components::{AsOfView, Badge, Cell, Column, EmptyView, FilterView, PagerView, Row, Sort, TableView},
    phrase::{Link, Phrase},
};

use super::{
    files::{self, For, Taken},
    parts,
};
use crate::{
    model::Names,
    pages::{edges, sentence, words},
    rules::turnover::{Event, Next, Place, Roster, Sitting, What},
    store::{
        across::{
            self, BodyHead, Scope,
            turnover::{self, SeatOfWindow, SittingOfWindow},
        },
        overview,
    },
};

/// Rows on one page.
const ROWS: usize = 50;
/// Months ahead that are told, and those to choose besides.
const AHEAD: i64 = 12;
const OTHERS: [(&str, &str); 3] =
    [("6", "bodies-across-ahead-6"), ("24", "bodies-across-ahead-24"), ("48", "bodies-across-ahead-48")];

/// The page of what comes.
#[derive(Template)]
#[template(path = "bodies/across/list.html")]
pub struct TurnoverPage {
    v: View,
    files: Vec<Link>,
    lead: String,
    as_of: AsOfView,
    filter: FilterView,
    table: TableView,
    pager: PagerView,
    empty: EmptyView,
}

/// What is asked for after `?`.
#[derive(Clone, Debug, Default)]
struct Asked {
    body: String,
    organisation: String,
    what: String,
    next: String,
    month: String,
    ahead: String,
    after: String,
    form: For,
    sort: Option<Sort>,
}

/// What the page reads, in one unit.
struct Read {
    scope: Scope,
    bodies: Vec<BodyHead>,
    seats: Vec<SeatOfWindow>,
    sittings: Vec<SittingOfWindow>,
    turns: Vec<(BodyId, Date, ChairSide)>,
    names: Names,
    next_term: Option<Date>,
    on: Date,
    until: Date,
}

/// `GET /overlamningar`
pub(super) async fn show(visit: Visit) -> Answer {
    let asked = Asked {
        body: parts::asked(&visit, "organ"),
        organisation: parts::asked(&visit, "organisation"),
        what: parts::asked(&visit, "handelse"),
        next: parts::asked(&visit, "sedan"),
        month: parts::asked(&visit, "manad"),
        ahead: parts::asked(&visit, "framat"),
        after: parts::asked(&visit, "efter"),
        form: For::asked(&visit),
        sort: Sort::asked(&visit, &["organ", "dag"]),
    };
    let months = OTHERS.iter().find(|(word, _)| *word == asked.ahead).and_then(|(word, _)| word.parse().ok());
    let until = visit.on.checked_add(months.unwrap_or(AHEAD).months()).unwrap_or(visit.on);
    let (actor, on, region) = (visit.actor.clone(), visit.on, visit.app.site.region.clone());
    let county = parts::asked(&visit, "lan");
    let read = visit.app.db.read(move |tx| read(tx, &actor, &region, &county, on, until)).await?;
    files::answer(&visit, &TurnoverPage::of(&visit.view(""), &read, &asked), "overlamningar")
}

fn read(tx: &mut Tx<'_>, actor: &Actor, region: &str, county: &str, on: Date, until: Date) -> Result<Read> {
    let scope = across::scope(tx, region, county)?;
    let bodies = across::bodies(tx, actor, &scope.county, "", on, until)?;
    Ok(Read {
        seats: turnover::seats(tx, actor, &scope.county, on, until)?,
        sittings: turnover::sittings(tx, actor, &scope.county, on)?,
        turns: turnover::turns(tx, actor, &scope.county, &bodies, on, until)?,
        names: across::names(tx, actor, &scope.county)?,
        next_term: overview::next_term(tx, on)?,
        bodies,
        scope,
        on,
        until,
    })
}

/// An event beside what it is about.
struct Line<'r> {
    event: Event,
    body: &'r BodyHead,
    /// The seat, where the event is a seat's.
    seat: Option<&'r SeatOfWindow>,
    sitting: Option<&'r SittingOfWindow>,
}

impl TurnoverPage {
    fn of(v: &View, read: &Read, asked: &Asked) -> Self {
        let v = parts::under_overview(v, &v.t("bodies-across-turnover"));
        let all = lines(read);
        let filter = filter(&v, read, &all, asked);
        let shown: Vec<&Line<'_>> = narrowed(&all, asked);
        let part = parts::part(&v, &shown, asked.form.rows(ROWS), &asked.after, |line| key(line));
        Self {
            files: files::links(&v),
            lead: lead(&v, &all, read),
            as_of: edges(&v, read.next_term),
            filter,
            table: TableView {
                caption: v.title.clone(),
                columns: columns(&v),
                rows: part.rows.iter().map(|line| row(&v, read, line, asked.form)).collect(),
                sort: asked.sort.clone(),
                ..TableView::default()
            },
            pager: part.pager,
            empty: EmptyView {
                heading: v.t("bodies-across-turnover-nothing").into_owned(),
                why: v.t("bodies-none-why").into(),
                action: Some(v.link("bodies-across-turnover", "/overlamningar")),
            },
            v,
        }
    }
}

/// Everything that comes, in order of time.
fn lines(read: &Read) -> Vec<Line<'_>> {
    let places: Vec<Place> = read.seats.iter().map(SeatOfWindow::place).collect();
    let sittings: Vec<Sitting> = read.sittings.iter().map(SittingOfWindow::sitting).collect();
    let bodies: BTreeMap<BodyId, &BodyHead> = read.bodies.iter().map(|body| (body.id, body)).collect();
    let events = Roster::of(&places, &sittings).events(read.on, read.until, &read.turns);
    let line = |event: Event| {
        let (seat, sitting) = match event.what {
            What::HandOver { sitting, .. } => (None, sitting),
            What::Ends { sitting, place } => (Some(place), Some(sitting)),
            What::Begins { place } => (Some(place), None),
        };
        Some(Line {
            body: bodies.get(&event.body)?,
            seat: seat.and_then(|at| read.seats.get(at)),
            sitting: sitting.and_then(|at| read.sittings.get(at)),
            event,
        })
    };
    events.into_iter().filter_map(line).collect()
}

/// Says which row `?efter=` means: day, body, and the seat when there is one.
fn key(line: &Line<'_>) -> String {
    let seat = line.seat.map(|seat| seat.seat.to_string()).unwrap_or_default();
    format!("{}.{}.{seat}", line.event.day, line.body.slug)
}

const fn what_word(what: &What) -> &'static str {
    match what {
        What::HandOver { .. } => "ordforande",
        What::Ends { .. } => "slutar",
        What::Begins { .. } => "borjar",
    }
}

const fn next_word(next: Next) -> &'static str {
    match next {
        Next::NoSeat => "ingen-plats",
        Next::Nobody => "ingen",
        Next::Nominated => "nominerad",
        Next::Decided => "utsedd",
    }
}

/// The month of a day, as `?manad=` says it.
fn month(day: Date) -> String {
    format!("{}-{:02}", day.year(), day.month())
}

/// The organisation or side that an event is about: address word.
fn whose<'l>(line: &'l Line<'_>) -> Option<&'l kernel::slug::Slug> {
    match &line.event.what {
        What::HandOver { side: ChairSide::Organisation(slug) | ChairSide::Group(slug), .. } => Some(slug),
        _ => line.seat?.organisation.as_ref(),
    }
}

fn narrowed<'r, 'l>(all: &'l [Line<'r>], asked: &Asked) -> Vec<&'l Line<'r>> {
    let is = |asked: &str, word: &str| asked.is_empty() || asked == word;
    let mut shown: Vec<&Line<'_>> = all
        .iter()
        .filter(|line| is(&asked.body, line.body.slug.as_str()))
        .filter(|line| is(&asked.organisation, whose(line).map_or("", |slug| slug.as_str())))
        .filter(|line| is(&asked.what, what_word(&line.event.what)))
        .filter(|line| is(&asked.next, next_word(line.event.next)))
        .filter(|line| is(&asked.month, &month(line.event.day)))
        .collect();
    if asked.sort.as_ref().is_some_and(|sort| sort.column == "organ") {
        shown.sort_by_cached_key(|line| kernel::sort::sort_key(&line.body.name));
    }
    if asked.sort.as_ref().is_some_and(|sort| sort.descending) {
        shown.reverse();
    }
    shown
}

fn lead(v: &View, all: &[Line<'_>], read: &Read) -> String {
    let count = |word: &str| all.iter().filter(|line| what_word(&line.event.what) == word).count();
    let alone = |line: &&Line<'_>| matches!(line.event.next, Next::Nobody | Next::Nominated);
    let ends = all.iter().filter(|line| matches!(line.event.what, What::Ends { .. }));
    v.text(
        "bodies-across-turnover-lead",
        &[
            ("until", &v.day(read.until)),
            ("place", &parts::place(v, &read.scope)),
            ("chairs", &count("ordforande")),
            ("ends", &count("slutar")),
            ("alone", &ends.filter(alone).count()),
            ("begins", &count("borjar")),
        ],
    )
}

fn filter(v: &View, read: &Read, all: &[Line<'_>], asked: &Asked) -> FilterView {
    let bodies = read.bodies.iter().map(|body| (body.slug.to_string(), body.name.clone()));
    let named = |seat: &SeatOfWindow| Some((seat.organisation.as_ref()?.to_string(), seat.organisation_name.clone()?));
    let mut organisations: Vec<(String, String)> = read.seats.iter().filter_map(named).collect();
    organisations.sort_by_cached_key(|(_, name)| kernel::sort::sort_key(name));
    organisations.dedup();
    let mut months: BTreeMap<String, (Date, usize)> = BTreeMap::new();
    for line in all {
        months.entry(month(line.event.day)).or_insert((line.event.day, 0)).1 += 1;
    }
    let in_words =
        |(word, (day, n)): (String, (Date, usize))| (word, format!("{} ({n})", sentence::month(day, v.language)));
    let whats = [
        ("ordforande", "bodies-across-what-chair"),
        ("slutar", "bodies-across-what-ends"),
        ("borjar", "bodies-across-what-begins"),
    ];
    let nexts = [
        ("ingen", "bodies-across-next-nobody"),
        ("nominerad", "bodies-across-next-nominated"),
        ("utsedd", "bodies-across-next-decided"),
        ("ingen-plats", "bodies-across-next-no-seat"),
    ];
    let all_key = "bodies-filter-all";
    parts::filter(vec![
        parts::county(v, &read.scope),
        parts::select(v, "organ", "bodies-column-body", all_key, bodies, &asked.body),
        parts::select(v, "organisation", "bodies-column-organisation", all_key, organisations, &asked.organisation),
        parts::select(v, "handelse", "bodies-across-event", all_key, parts::called(v, &whats), &asked.what),
        parts::select(v, "sedan", "bodies-across-next", all_key, parts::called(v, &nexts), &asked.next),
        parts::select(v, "manad", "bodies-across-month", all_key, months.into_iter().map(in_words), &asked.month),
        parts::select(
            v,
            "framat",
            "bodies-across-ahead",
            "bodies-across-ahead-12",
            parts::called(v, &OTHERS),
            &asked.ahead,
        ),
    ])
}

fn columns(v: &View) -> Vec<Column> {
    vec![
        Column::new(v.t("bodies-column-body")).sorted_as("organ"),
        Column::new(v.t("bodies-column-day")).sorted_as("dag"),
        Column::new(v.t("bodies-across-event")),
        Column::new(v.t("bodies-column-represents")),
        Column::new(v.t("bodies-column-name")),
        Column::new(v.t("bodies-across-next")),
    ]
}

fn row(v: &View, read: &Read, line: &Line<'_>, form: For) -> Row {
    let badge = match line.event.next {
        Next::Decided => Badge::ok(v.t("bodies-across-next-decided")),
        Next::Nominated => Badge::waiting(v.t("bodies-across-next-nominated")),
        Next::Nobody => Badge::warn(v.t("bodies-across-next-nobody")),
        Next::NoSeat => Badge::unknown(v.t("bodies-across-next-no-seat")),
    };
    let cells = vec![
        Phrase::link(parts::body(v, &line.body.name, &line.body.slug)).into(),
        form.day(v, line.event.day).into(),
        event(v, line).into(),
        for_whom(v, read, line),
        who(v, line),
        badge.into(),
    ];
    if line.event.next == Next::Nobody { Row::alarm(cells) } else { Row::new(cells) }
}

/// "Ordförandeskapet växlar", "Uppdraget som ledamot slutar", "Platsen som ledamot börjar".
fn event(v: &View, line: &Line<'_>) -> String {
    let role =
        |seat: Option<&SeatOfWindow>| seat.map_or_else(String::new, |s| v.t(words::role(s.role.0)).to_lowercase());
    match line.event.what {
        What::HandOver { .. } => v.t("bodies-across-what-chair").into_owned(),
        What::Ends { .. } => v.t1("bodies-across-ends-as", "role", role(line.seat)),
        What::Begins { .. } => v.t1("bodies-across-begins-as", "role", role(line.seat)),
    }
}

/// The organisation or the group.
fn for_whom(v: &View, read: &Read, line: &Line<'_>) -> Cell {
    if let What::HandOver { side, .. } = &line.event.what {
        return match side {
            ChairSide::Organisation(slug) => {
                Phrase::link(parts::organisation(v, read.names.of("organisation", slug.as_str()), slug)).into()
            }
            ChairSide::Group(slug) => sentence::capitalised(read.names.of("group", slug.as_str())).into(),
        };
    }
    let organisation = line.seat.and_then(|seat| seat.organisation.as_ref().zip(seat.organisation_name.as_deref()));
    match (organisation, line.seat.and_then(|seat| seat.group_name.as_deref())) {
        (Some((slug, name)), _) => Phrase::link(parts::organisation(v, name, slug)).into(),
        (None, Some(group)) => sentence::capitalised(group).into(),
        (None, None) => Cell::Nothing,
    }
}

/// The person, as far as the actor may see her.
fn who(v: &View, line: &Line<'_>) -> Cell {
    match line.sitting.map(|sitting| sitting.person.as_ref().zip(sitting.name.as_deref())) {
        Some(Some((address, name))) => Phrase::link(v.link_to(name, &format!("/personer/{address}"))).into(),
        Some(None) => Cell::Muted(v.t("bodies-name-hidden").into()),
        None => Cell::Muted(v.t("bodies-seat-nobody").into()),
    }
}

impl Taken for TurnoverPage {
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

impl Page for TurnoverPage {
    const NAME: &'static str = "turnover";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().at("/overlamningar");
        let counties = vec![("22".to_owned(), "Västernorrlands län".to_owned())];
        let nothing = Read {
            scope: Scope { county: "22".into(), asked: String::new(), counties },
            bodies: vec![],
            seats: vec![],
            sittings: vec![],
            turns: vec![],
            names: Names::default(),
            next_term: None,
            on: v.on(),
            until: jiff::civil::date(2027, 11, 24),
        };
        let empty = Self::of(&v, &nothing, &Asked::default());
        vec![("nothing", empty), ("a new year", Self::of(&v, &sample(nothing), &Asked::default()))]
    }
}

fn sample(nothing: Read) -> Read {
    use charter::facts::SeatRole;
    use jiff::civil::date;
    use kernel::{id::Id, slug::Slug};
    let slug = |word: &str| Slug::new(word).expect("samples have sound address words");
    let seat = |key: &str, role: SeatRole, from: Date, to: Date| SeatOfWindow {
        seat: Id::named(key),
        body: Id::named("kulturforum"),
        role: crate::store::facts::As(role),
        organisation: Some(slug("solleftea-kommun")),
        organisation_name: Some("Sollefteå kommun".into()),
        group: None,
        group_name: None,
        side: None,
        from: Some(from),
        to: Some(to),
    };
    let sits = |key: &str, name: Option<&str>| SittingOfWindow {
        seat: Id::named(key),
        from: Some(date(2023, 1, 1)),
        to: Some(date(2026, 12, 31)),
        decided: true,
        person: name.map(|_| slug("k3f9a2bc")),
        name: name.map(Into::into),
    };
    let group = ChairSide::Group(slug("lanets-kommuner"));
    Read {
        bodies: vec![BodyHead {
            id: Id::named("kulturforum"),
            slug: slug("kulturforum"),
            name: "Kulturforum".into(),
            short: "Kulturforum".into(),
            kind: "forum".into(),
            from: None,
            to: None,
        }],
        seats: vec![
            seat("a", SeatRole::Member, date(2023, 1, 1), date(2026, 12, 31)),
            seat("b", SeatRole::Secretary, date(2023, 1, 1), date(2026, 12, 31)),
            seat("c", SeatRole::Member, date(2027, 1, 1), date(2030, 12, 31)),
            seat("d", SeatRole::Observer, date(2027, 1, 1), date(2030, 12, 31)),
        ],
        sittings: vec![sits("a", Some("Ylva Norrgård")), sits("b", None)],
        turns: vec![(Id::named("kulturforum"), date(2027, 1, 1), group)],
        ..nothing
    }
}
