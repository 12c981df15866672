//! Årshjul: the year of a county as a ring, as a table of bodies and months, by date, and by week. What everybody may see; drafts to
//! those who steer the body.
//!
//! * `sketch` – what stands on the ring
//! * `drawing` – the ring itself
//! * `tables` – the same as tables
//! * `found` – what of it needs a look

pub(super) mod drawing;
mod found;
pub(super) mod sketch;
pub(super) mod tables;

use askama::Template;
use jiff::civil::date;
use web::{
    Answer, Failure, Format, Page, View, Visit,
    components::{SwitchItem, TableView},
    phrase::Link,
    shape,
};

use super::{months::Months, parts, standing::Standing};
use crate::{model::YEARS, store::ring};
use drawing::Drawn;
use sketch::{Mark, Sketch};

shape! {
    /// A year of a county as it stands on the ring.
    struct Wheel {
        /// The year.
        year: i16,
        /// The county, by code.
        county: String,
        /// Its meetings, by day.
        meetings: Vec<OnWheel>,
    }

    /// A meeting of the year.
    struct OnWheel {
        /// Its address.
        href: String,
        /// Address word of the body.
        body: String,
        /// Name of the body.
        name: String,
        /// The day.
        date: String,
        /// When it begins, `13:00`, when that is known.
        starts: Option<String>,
        /// When it ends, `15:00`, when that is known.
        ends: Option<String>,
        /// Where, when that is known.
        place: Option<String>,
        /// `held`, `published` or `draft`.
        standing: String,
        /// What about it needs a look, in sentences.
        findings: Vec<String>,
    }
}

/// The page of the year wheel.
#[derive(Template)]
#[template(path = "yearwheel/ring.html")]
pub struct RingPage {
    v: View,
    lead: String,
    switch: Vec<SwitchItem>,
    drawn: Option<Drawn>,
    months: Option<Months>,
    list: Option<TableView>,
    weeks: Option<TableView>,
    next: Vec<sketch::Next>,
    years: Vec<Link>,
    files: Vec<Link>,
    empty: Option<String>,
}

/// How the year is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Shown {
    Ring,
    Matrix,
    List,
    Weeks,
}

impl Shown {
    const ALL: [(Self, &str, &str); 4] = [
        (Self::Ring, "", "yearwheel-ring-view"),
        (Self::Matrix, "tabell", "yearwheel-view-table"),
        (Self::List, "lista", "yearwheel-view-list"),
        (Self::Weeks, "kalender", "yearwheel-view-weeks"),
    ];

    fn of(word: Option<&str>) -> Self {
        Self::ALL.into_iter().find(|(_, known, _)| Some(*known) == word).map_or(Self::Ring, |(shown, ..)| shown)
    }
}

/// `GET /arshjul?ar=2027`
pub(super) async fn show(visit: Visit) -> Answer {
    let year = match visit.asked("ar") {
        None | Some("") => visit.today.year(),
        Some(word) => word.parse().ok().filter(|year| YEARS.contains(year)).ok_or(Failure::NotHere)?,
    };
    let (actor, region) = (visit.actor.clone(), visit.app.site.region.clone());
    let (asked, today) = (visit.asked("lan").unwrap_or_default().to_owned(), visit.today);
    let read = visit.app.db.read(move |tx| {
        let scope = bodies::store::across::scope(tx, &region, &asked)?;
        let meetings = ring::year(tx, &actor, &scope.county, year)?;
        let answers = ring::answers(tx, &actor, &scope.county, year, found::day(year, today))?;
        Ok((scope, meetings, answers))
    });
    let (scope, meetings, answers) = read.await?;
    let found = found::found(&visit.view("").undated(), &answers);
    let mark = |meeting: ring::OnRing| {
        let found = found::of(&found, meeting.id, &meeting.body);
        Mark { found, ..Mark::of(meeting, visit.today) }
    };
    let marks = meetings.into_iter().map(mark).collect();
    let sketch = Sketch::of(year, visit.today, &scope.county, marks);
    match visit.format {
        Format::Json => {
            let v = visit.view("").undated();
            let meetings = sketch.in_order().map(|(_, mark)| tables::plain(&v, mark)).collect();
            visit.json(&Wheel { year, county: scope.county, meetings })
        }
        Format::Csv => {
            let table = tables::file(&visit.view("").undated(), &sketch);
            Ok(visit.file(Format::Csv, parts::as_csv(&table)?, Some(&format!("arshjul-{year}.csv"))))
        }
        _ => {
            let shown = Shown::of(visit.asked("visa"));
            visit.ok(&RingPage::of(visit.view(""), &sketch, scope.name().unwrap_or_default(), shown))
        }
    }
}

impl RingPage {
    fn of(v: View, sketch: &Sketch, place: &str, shown: Shown) -> Self {
        let title = v.t1("yearwheel-ring-title", "year", sketch.year.to_string());
        let v = v.undated().titled(title);
        let count = sketch.count();
        let ring = shown == Shown::Ring && count > 0;
        Self {
            lead: lead(&v, sketch, place),
            switch: switch(&v, shown),
            drawn: ring.then(|| Drawn::of(&v, sketch)),
            months: (shown == Shown::Matrix && count > 0).then(|| tables::matrix(&v, sketch)),
            list: (shown == Shown::List).then(|| tables::list(&v, sketch)),
            weeks: (shown == Shown::Weeks).then(|| tables::weeks(&v, sketch)),
            // Beside the ring there is room for them.
            next: if ring { sketch.next(&v) } else { Vec::new() },
            years: years(&v, sketch.year),
            files: vec![
                v.link("yearwheel-subscribe", "/moten/kalender.ics"),
                Link::new(v.t("yearwheel-as-csv"), v.here_as(Format::Csv)),
                Link::new(v.t("yearwheel-as-json"), v.here_as(Format::Json)),
            ],
            empty: (count == 0).then(|| v.t1("yearwheel-ring-empty", "year", sketch.year.to_string())),
            v,
        }
    }
}

fn lead(v: &View, sketch: &Sketch, place: &str) -> String {
    let (meetings, drafts) = (sketch.count(), sketch.standing(&[Standing::Draft]));
    let bodies = sketch.groups.iter().flat_map(|group| &group.bodies).count();
    let args: [(&str, &dyn web::text::AsArg); 4] =
        [("meetings", &meetings), ("bodies", &bodies), ("drafts", &drafts), ("place", &place)];
    v.text("yearwheel-ring-lead", &args)
}

fn switch(v: &View, shown: Shown) -> Vec<SwitchItem> {
    let item = |(view, word, key): (Shown, &str, &str)| SwitchItem {
        link: Link::new(v.t(key), v.here_with_all(&[("visa", word)])),
        current: view == shown,
    };
    Shown::ALL.into_iter().map(item).collect()
}

/// The year before and the year after.
fn years(v: &View, year: i16) -> Vec<Link> {
    let link = |year: i16| Link::new(year.to_string(), v.here_with_all(&[("ar", &year.to_string())]));
    [year - 1, year + 1].into_iter().filter(|year| YEARS.contains(year)).map(link).collect()
}

impl Page for RingPage {
    const NAME: &'static str = "yearwheel ring";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let page = |sketch: &Sketch, shown| Self::of(v.clone(), sketch, "Västernorrland", shown);
        let (usual, empty) = (sketch::sample(12), Sketch::of(2027, date(2027, 2, 23), "22", Vec::new()));
        vec![
            ("empty", page(&empty, Shown::Ring)),
            ("usual", page(&usual, Shown::Ring)),
            ("full", page(&sketch::sample(40), Shown::Ring)),
            ("matrix", page(&usual, Shown::Matrix)),
            ("list", page(&usual, Shown::List)),
            ("weeks", page(&usual, Shown::Weeks)),
        ]
    }
}
