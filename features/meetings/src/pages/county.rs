//! All meetings of the county and of the country, by day, from today on or from the day asked for.

use askama::Template;
use bodies::store::across::{self, BodyHead, COUNTRY, Scope};
use jiff::civil::date;
use kernel::{
    Date, Period, date_text,
    id::{Id, MeetingId},
    slug::Slug,
};
use web::{
    Answer, Failure, Format, Page, View, Visit,
    api::Links,
    components::{Choice, DayView, EmptyView, FilterView, MeetingItem, PagerView, Problem, SelectView},
    failure::Fault,
    phrase::Link,
};

use super::{
    body::filter,
    calendar,
    json::{MeetingsOfCounty, listed},
    meeting, words,
};
use crate::store::{
    county::{self, After, Narrow, PAGE},
    line::{self, Line, MOST},
};

/// All meetings of the county.
#[derive(Template)]
#[template(path = "meetings/county.html")]
pub struct CountyPage {
    v: View,
    lead: String,
    filter: FilterView,
    drafts: Vec<MeetingItem>,
    months: Vec<MonthOfMeetings>,
    empty: EmptyView,
    pager: PagerView,
    files: Vec<Link>,
}

/// The meetings of a month.
struct MonthOfMeetings {
    /// "November 2026".
    heading: String,
    /// `2026-11`.
    id: String,
    meetings: Vec<MeetingItem>,
}

/// What is asked for, as it was written.
#[derive(Clone, Debug, Default)]
struct Asked {
    county: String,
    body: String,
    organisation: String,
    state: String,
    from: String,
    to: String,
    after: String,
}

/// What the page reads.
struct Read {
    scope: Scope,
    bodies: Vec<BodyHead>,
    organisations: Vec<(Slug, String)>,
    /// First and last day asked for.
    days: (Date, Date),
    meetings: Vec<Line>,
    drafts: Vec<Line>,
    /// In all, and on the pages before.
    count: (i64, i64),
}

/// `GET /moten`
pub(super) async fn show(visit: Visit) -> Answer {
    let word = |name: &str| visit.asked(name).unwrap_or_default().to_owned();
    let asked = Asked {
        county: word("lan"),
        body: word("organ"),
        organisation: word("organisation"),
        state: word("laget"),
        from: word("fran"),
        to: word("till"),
        after: word("efter"),
    };
    let v = visit.view("").undated();
    let (days, problems) = days(&v, &asked, visit.today);
    if !problems.is_empty() && visit.format != Format::Html {
        return Err(Failure::Faults(problems.iter().map(|one| Fault::at(&*one.field, &one.text)).collect()));
    }
    let read = read(&visit, &asked, days).await?;
    match visit.format {
        Format::Json => visit.json(&as_json(&v, &read)),
        Format::Csv => {
            let lines: Vec<&Line> = read.meetings.iter().collect();
            let bytes = words::as_csv(&v, &lines).map_err(|error| Failure::Ours(error.into()))?;
            Ok(visit.file(Format::Csv, bytes, Some("moten.csv")))
        }
        Format::Ics => Ok(calendar::of_lines(&visit, &read.meetings)),
        _ => {
            let mut page = CountyPage::of(v, &read, &asked);
            page.v.problems.extend(problems);
            let status = if page.v.problems.is_empty() { 200 } else { 422 };
            visit.page(axum::http::StatusCode::from_u16(status).unwrap_or_default(), &page)
        }
    }
}

/// The days asked for, from today on when none is; and which of them are none.
fn days(v: &View, asked: &Asked, today: Date) -> ((Date, Date), Vec<Problem>) {
    let mut problems = Vec::new();
    let mut day = |field: &str, text: &str, otherwise: Date| {
        if text.is_empty() {
            return otherwise;
        }
        date_text::parse(text, today, v.language).unwrap_or_else(|_| {
            problems.push(Problem { field: field.into(), text: v.t1("meetings-fault-day", "found", text) });
            otherwise
        })
    };
    let days = (day("fran", &asked.from, today), day("till", &asked.to, date(date_text::LAST_YEAR, 12, 31)));
    (days, problems)
}

async fn read(visit: &Visit, asked: &Asked, (from, to): (Date, Date)) -> Result<Read, Failure> {
    let (actor, region, asked) = (visit.actor.clone(), visit.app.site.region.clone(), asked.clone());
    let whole = visit.format != Format::Html && visit.format != Format::Json;
    let read = visit.app.db.read(move |tx| {
        // A body of another county is found by its address word alone.
        let own = match (asked.body.as_str(), asked.county.as_str()) {
            ("", _) => None,
            (body, "") => county::of_body(tx, body)?.filter(|county| !county.is_empty()),
            _ => None,
        };
        let scope = across::scope(tx, &region, own.as_deref().unwrap_or(&asked.county))?;
        let narrow = Narrow {
            county: scope.county.clone(),
            body: asked.body.clone(),
            organisation: asked.organisation.clone(),
            state: asked.state.clone(),
            from,
            to,
            after: after(&asked.after).filter(|_| !whole),
        };
        let open = asked.organisation.is_empty() && asked.state.is_empty();
        let mut drafts = if open && !whole { line::drafts(tx, &actor, from, to)? } else { Vec::new() };
        drafts.retain(|draft| asked.body.is_empty() || draft.body.as_str() == asked.body);
        Ok(Read {
            bodies: across::bodies(tx, &actor, &scope.county, "", from, to)?,
            organisations: county::organisations(tx, &scope.county)?,
            meetings: county::meetings(tx, &actor, &narrow, if whole { MOST } else { PAGE + 1 })?,
            count: county::count(tx, &actor, &narrow)?,
            days: (from, to),
            drafts,
            scope,
        })
    });
    Ok(read.await?)
}

/// Where a page begins: `2027-02-11_13:00_0198…`.
fn after(word: &str) -> Option<After> {
    let mut parts = word.splitn(3, '_');
    let (date, starts, id) = (parts.next()?.parse().ok()?, parts.next()?, parts.next()?.parse().ok()?);
    Some(After { date, starts: starts.to_owned(), id: MeetingId::from_uuid(id) })
}

fn after_word(line: &Line) -> String {
    let starts = line.starts.map(|starts| starts.to_string()).unwrap_or_default();
    format!("{}_{starts}_{}", line.date, line.id.uuid().simple())
}

impl Read {
    /// The meetings of the page, and whether there are more.
    fn shown(&self) -> (&[Line], bool) {
        let page = usize::try_from(PAGE).unwrap_or(50).min(self.meetings.len());
        (&self.meetings[..page], self.meetings.len() > page)
    }
}

fn as_json(v: &View, read: &Read) -> MeetingsOfCounty {
    let (shown, more) = read.shown();
    let next = shown.last().filter(|_| more).map(|last| v.here_with("efter", &after_word(last)));
    MeetingsOfCounty {
        county: read.scope.county.clone(),
        total: read.count.0,
        meetings: shown.iter().map(|line| listed(v, line)).collect(),
        drafts: read.drafts.iter().map(|line| listed(v, line)).collect(),
        links: Links::default().with("page", v.here_with_all(&[])).maybe("next", next),
    }
}

impl CountyPage {
    fn of(v: View, read: &Read, asked: &Asked) -> Self {
        let v = v.titled_by("meetings-title");
        let (shown, more) = read.shown();
        let later = shown.last().filter(|_| more).map(|last| v.here_with("efter", &after_word(last)));
        let earlier = Some(v.here_with("efter", "")).filter(|_| !asked.after.is_empty());
        let place = match read.scope.name() {
            Some(name) => v.t1("meetings-in-county", "county", name),
            None => v.t("meetings-in-country").into_owned(),
        };
        let days = Period { from: Some(read.days.0), to: Some(read.days.1).filter(|_| !asked.to.is_empty()) };
        let whole = |n: i64| usize::try_from(n).unwrap_or(0);
        let county = match asked.county.as_str() {
            "" => String::new(),
            county => format!("?lan={county}"),
        };
        let calendar = web::address::url(v.language, None, &format!("/moten/kalender.ics{county}"));
        Self {
            lead: v.text("meetings-lead", &[("n", &read.count.0), ("place", &place), ("days", &v.period(days))]),
            filter: narrowing(&v, read, asked),
            drafts: read.drafts.iter().map(|line| words::item(&v, line, false)).collect(),
            months: by_month(&v, shown),
            empty: EmptyView {
                heading: v.t("meetings-none").into_owned(),
                why: v.t("meetings-none-found").into(),
                action: Some(v.link("meetings-all-from-today", "/moten")),
            },
            pager: PagerView {
                earlier: earlier.map(|href| Link::new(v.t("meetings-pager-first"), href)),
                later: later.map(|href| Link::new(v.t("meetings-pager-next"), href)),
                first: whole(read.count.1) + 1,
                last: whole(read.count.1) + shown.len(),
                total: whole(read.count.0),
            },
            files: vec![
                Link::new(v.t("meetings-subscribe-county"), calendar),
                Link::new(v.t("meetings-as-csv"), v.here_as(Format::Csv)),
                Link::new(v.t("meetings-as-json"), v.here_as(Format::Json)),
                Link::new(v.t("meetings-as-ics"), v.here_as(Format::Ics)),
            ],
            v,
        }
    }
}

/// The meetings of a list, in its order, month by month.
fn by_month(v: &View, lines: &[Line]) -> Vec<MonthOfMeetings> {
    let months =
        lines.chunk_by(|one, other| (one.date.year(), one.date.month()) == (other.date.year(), other.date.month()));
    let month = |lines: &[Line]| MonthOfMeetings {
        heading: web::text::number::capital(&date_text::month_year(lines[0].date, v.language)),
        id: lines[0].date.strftime("%Y-%m").to_string(),
        meetings: lines.iter().map(|line| words::item(v, line, false)).collect(),
    };
    months.map(month).collect()
}

/// The filter above the list.
fn narrowing(v: &View, read: &Read, asked: &Asked) -> FilterView {
    let select = |name: &str, label: &str, choices: Vec<(String, String)>, chosen: &str| {
        let first = Choice { value: String::new(), text: v.t("meetings-all").into_owned() };
        let choices = choices.into_iter().map(|(value, text)| Choice { value, text });
        let choices = std::iter::once(first).chain(choices).collect();
        SelectView { name: name.into(), label: v.t(label).into_owned(), choices, chosen: chosen.into() }
    };
    let bodies = read.bodies.iter().map(|body| (body.slug.to_string(), body.name.clone())).collect();
    let organisations = read.organisations.iter().map(|(slug, name)| (slug.to_string(), name.clone())).collect();
    let mut selects = vec![
        select("organ", "meetings-column-body", bodies, &asked.body),
        select("organisation", "meetings-filter-organisation", organisations, &asked.organisation),
    ];
    selects.extend(filter(v, &asked.state).selects);
    if read.scope.counties.len() > 1 {
        selects.insert(0, counties(v, &read.scope));
    }
    let day = |name: &str, label: &str, value: &str| DayView {
        name: name.into(),
        label: v.t(label).into_owned(),
        value: value.into(),
    };
    let days = vec![day("fran", "meetings-filter-from", &asked.from), day("till", "meetings-filter-to", &asked.to)];
    FilterView { selects, days, anchor: None }
}

/// Which county: the home county first, the bodies of no single county last.
fn counties(v: &View, scope: &Scope) -> SelectView {
    let home = scope.counties.first().map(|(_, name)| name.clone()).unwrap_or_default();
    let country = (COUNTRY.to_owned(), v.t("meetings-country").into_owned());
    let others = scope.counties.iter().skip(1).cloned().chain([country]);
    let first = Choice { value: String::new(), text: home };
    SelectView {
        name: "lan".into(),
        label: v.t("meetings-filter-county").into_owned(),
        choices: std::iter::once(first).chain(others.map(|(value, text)| Choice { value, text })).collect(),
        chosen: scope.asked.clone(),
    }
}

impl Page for CountyPage {
    const NAME: &'static str = "meetings of the county";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().undated().at("/moten");
        let read = |meetings: Vec<Line>, drafts: Vec<Line>| Read {
            scope: Scope {
                county: "22".into(),
                counties: vec![("22".into(), "Västernorrlands län".into()), ("24".into(), "Västerbottens län".into())],
                ..Scope::default()
            },
            bodies: Vec::new(),
            organisations: Vec::new(),
            count: (i64::try_from(meetings.len()).unwrap_or(0), 0),
            days: (date(2026, 11, 24), date(2026, 12, 31)),
            meetings,
            drafts,
        };
        let narrowed = Asked { state: "held".into(), from: "1 mars 2027".into(), ..Asked::default() };
        let (drafts, all) = meeting::sample::lines().into_iter().partition(|line| line.draft);
        vec![
            ("nothing found", Self::of(v.clone(), &read(Vec::new(), Vec::new()), &narrowed)),
            ("full", Self::of(v, &read(all, drafts), &Asked::default())),
        ]
    }
}
