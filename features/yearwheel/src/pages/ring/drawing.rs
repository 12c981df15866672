//! The ring as a drawing: bands, breaks, months, tracks with their names, today.
//!
//! * `dots` – the meetings on the tracks, and what joins them
//! * `legend` – what its signs mean

mod dots;
mod legend;

use kernel::date_text;
use web::{View, components::TableView};

use super::{
    sketch::{GroupOf, Sketch},
    tables,
};
use crate::{
    model::Group,
    pages::standing::Standing,
    rules::ring::{Measures, Tracks, Year, tenth, tracks},
};
use dots::Dot;
use legend::Key;

/// The ring as a page shows it.
pub(in crate::pages) struct Drawn {
    /// For pages with room, and for narrow ones.
    pub(in crate::pages) rings: Vec<RingView>,
    /// The words of the link past it.
    pub(in crate::pages) skip: String,
    pub(in crate::pages) legend: Vec<Key>,
    /// The same by date: on paper it stands after the ring.
    pub(in crate::pages) list: TableView,
}

impl Drawn {
    pub(in crate::pages) fn of(v: &View, sketch: &Sketch) -> Self {
        Self {
            rings: vec![
                Drawing::of(v, sketch, Measures::WIDE, "w").view("ring ring-wide"),
                Drawing::of(v, sketch, Measures::NARROW, "n").view("ring ring-narrow"),
            ],
            skip: v.t1("yearwheel-ring-skip", "n", sketch.count()),
            legend: legend::legend(v, sketch),
            list: tables::list(v, sketch),
        }
    }
}

/// A drawing, ready for its template: every number is a text.
pub(in crate::pages) struct RingView {
    pub(in crate::pages) class: &'static str,
    pub(in crate::pages) side: String,
    pub(in crate::pages) centre: String,
    pub(in crate::pages) name: String,
    pub(in crate::pages) bands: Vec<Stroke>,
    pub(in crate::pages) breaks: Vec<String>,
    pub(in crate::pages) holidays: Vec<Line>,
    pub(in crate::pages) month_ring: Stroke,
    pub(in crate::pages) current_month: Option<String>,
    pub(in crate::pages) month_lines: Vec<Line>,
    pub(in crate::pages) months: Vec<Along>,
    pub(in crate::pages) break_names: Vec<Along>,
    pub(in crate::pages) tracks: Vec<String>,
    pub(in crate::pages) names: Vec<Named>,
    pub(in crate::pages) bars: Vec<Line>,
    pub(in crate::pages) today: Option<Today>,
    pub(in crate::pages) dots: Vec<Dot>,
    /// What stands in the middle under the year, each line with how far under it: how many stand how.
    pub(in crate::pages) middle: Vec<(String, String)>,
    pub(in crate::pages) year: String,
}

/// An arc with a width.
pub(in crate::pages) struct Stroke {
    pub(in crate::pages) path: String,
    pub(in crate::pages) width: String,
}

pub(in crate::pages) struct Line {
    pub(in crate::pages) class: &'static str,
    pub(in crate::pages) from: (String, String),
    pub(in crate::pages) to: (String, String),
}

/// Words along an arc.
pub(in crate::pages) struct Along {
    pub(in crate::pages) id: String,
    pub(in crate::pages) path: String,
    pub(in crate::pages) text: String,
    pub(in crate::pages) current: bool,
}

/// The name of a track.
pub(in crate::pages) struct Named {
    pub(in crate::pages) along: Along,
    pub(in crate::pages) href: Option<String>,
}

pub(in crate::pages) struct Today {
    pub(in crate::pages) line: Line,
    pub(in crate::pages) pill: String,
    pub(in crate::pages) along: Along,
}

struct Drawing<'d> {
    v: &'d View,
    sketch: &'d Sketch,
    measures: Measures,
    /// Keeps the identities of two drawings on one page apart.
    id: &'static str,
    year: Year,
    laid: Tracks,
}

impl<'d> Drawing<'d> {
    fn of(v: &'d View, sketch: &'d Sketch, measures: Measures, id: &'static str) -> Self {
        let counts: Vec<usize> = sketch.groups.iter().map(|group| group.bodies.len()).collect();
        let year = Year::of(&measures, sketch.days.dates().len(), &sketch.closed);
        Self { v, sketch, measures, id, year, laid: tracks(&measures, &counts) }
    }

    fn view(&self, class: &'static str) -> RingView {
        let (inner, outer) = self.measures.months;
        let days = self.sketch.days.dates().len();
        RingView {
            class,
            side: tenth(self.measures.side),
            centre: tenth(self.measures.side / 2.0),
            name: self.v.t1("yearwheel-ring-name", "year", self.sketch.year.to_string()),
            bands: self.bands(),
            breaks: self.breaks(),
            holidays: self
                .sketch
                .holidays
                .iter()
                .map(|(day, _)| self.radius("ring-holiday", *day, self.inside(), outer))
                .collect(),
            month_ring: Stroke { path: self.year.arc(0, days - 2, inner.midpoint(outer)), width: tenth(outer - inner) },
            current_month: self.current_month(),
            month_lines: self.month_lines(),
            months: self.months(),
            break_names: self.break_names(),
            tracks: self.laid.radii.iter().flatten().map(|radius| self.year.track(*radius)).collect(),
            names: self.names(),
            bars: self.bars(),
            today: self.today(),
            dots: self.dots(),
            middle: self.middle(),
            year: self.sketch.year.to_string(),
        }
    }

    /// The innermost radius that anything is drawn on.
    fn inside(&self) -> f64 {
        let last = self.laid.radii.iter().flatten().copied().fold(self.measures.outer, f64::min);
        last - self.laid.pitch * 0.7
    }

    fn radius(&self, class: &'static str, day: usize, inner: f64, outer: f64) -> Line {
        let (from, to) = (self.year.edge(day, inner), self.year.edge(day, outer));
        Line { class, from: (tenth(from.x), tenth(from.y)), to: (tenth(to.x), tenth(to.y)) }
    }

    /// Each group has one band.
    fn bands(&self) -> Vec<Stroke> {
        let band = |radii: &Vec<f64>| {
            let (first, last) = (radii.first()?, radii.last()?);
            Some(Stroke { path: self.year.track(first.midpoint(*last)), width: tenth(first - last + self.laid.pitch) })
        };
        self.laid.radii.iter().filter_map(band).collect()
    }

    fn breaks(&self) -> Vec<String> {
        let over = (self.inside(), self.measures.outer + self.laid.pitch / 2.0);
        let school = self.sketch.breaks.iter().map(|(.., first, last)| (*first, *last));
        school
            .chain(self.sketch.closed.iter().copied())
            .map(|(first, last)| self.year.sector(first, last, over))
            .collect()
    }

    fn break_names(&self) -> Vec<Along> {
        if self.measures == Measures::NARROW {
            return Vec::new();
        }
        let swedish = self.v.language == kernel::Language::Sv;
        let named = self.sketch.breaks.iter().enumerate().map(|(at, (sv, en, first, last))| {
            // Wider than the break itself, so that its name has room.
            let (from, to) = (first.saturating_sub(8), (last + 8).min(self.sketch.days.dates().len() - 1));
            let text = capital(if swedish { sv } else { en });
            self.along(&format!("break-{at}"), self.year.upright(from, to, self.measures.months.1 + 6.0, 9.0), text)
        });
        named.collect()
    }

    fn along(&self, id: &str, path: String, text: String) -> Along {
        Along { id: format!("{}-{id}", self.id), path, text, current: false }
    }

    /// First and last day of a month.
    fn month(&self, month: i8) -> (usize, usize) {
        let first = jiff::civil::date(self.sketch.year, month, 1);
        let index = |date| self.sketch.days.index(date).unwrap_or_default();
        (index(first), index(first.last_of_month()))
    }

    fn is_this_year(&self) -> bool {
        self.sketch.today.year() == self.sketch.year
    }

    fn current_month(&self) -> Option<String> {
        let (first, last) = self.month(self.sketch.today.month());
        self.is_this_year().then(|| self.year.sector(first, last, self.measures.months))
    }

    fn month_lines(&self) -> Vec<Line> {
        let line = |month: i8| {
            let class = if month == 1 { "ring-new-year" } else { "ring-month-line" };
            self.radius(class, self.month(month).0, self.inside(), self.measures.months.1)
        };
        let in_gap = |day: usize| {
            self.sketch.closed.iter().any(|(first, last)| (*first..=*last).contains(&day) && last - first > 20)
        };
        (1..=12).filter(|month| *month == 1 || !in_gap(self.month(*month).0)).map(line).collect()
    }

    fn months(&self) -> Vec<Along> {
        let narrow = self.measures == Measures::NARROW;
        let (inner, outer) = self.measures.months;
        let month = |month: i8| {
            let (first, last) = self.month(month);
            let name = if narrow {
                date_text::month_short(month, self.v.language)
            } else {
                date_text::month(month, self.v.language)
            };
            let path = self.year.upright(first, last, inner.midpoint(outer) - 4.5, 9.0);
            let current = self.is_this_year() && self.sketch.today.month() == month;
            Along { current, ..self.along(&format!("month-{month}"), path, capital(name)) }
        };
        (1..=12).map(month).collect()
    }

    /// Names lie in the gap; a folded group has its own with how many bodies it has.
    fn names(&self) -> Vec<Named> {
        let mut names = Vec::new();
        for (at, group) in self.sketch.groups.iter().enumerate() {
            for (track, radius) in self.laid.radii[at].iter().enumerate() {
                let Some(path) = self.year.name_path(*radius) else { continue };
                let (text, href) = if self.laid.folded[at] {
                    (self.folded_name(group), None)
                } else {
                    let body = &group.bodies[track];
                    (body.short.clone(), Some(self.v.url(&format!("/organ/{}", body.slug))))
                };
                let text = shortened(&text, self.year.room(*radius));
                names.push(Named { along: self.along(&format!("name-{at}-{track}"), path, text), href });
            }
        }
        names
    }

    fn folded_name(&self, group: &GroupOf) -> String {
        let name = self.v.t(short_name(group.group)).into_owned();
        if self.measures == Measures::NARROW {
            return name;
        }
        self.v.t2("yearwheel-ring-folded", "group", name, "n", group.bodies.len())
    }

    fn today(&self) -> Option<Today> {
        let day = self.sketch.days.index(self.sketch.today)?;
        let narrow = self.measures == Measures::NARROW;
        let radius = self.measures.months.1 + if narrow { 9.0 } else { 13.0 };
        let half = 13;
        let (first, last) = (day.saturating_sub(half), (day + half).min(self.sketch.days.dates().len() - 1));
        let (inner, outer) = (self.year.point(day, self.inside()), self.year.point(day, self.measures.months.1));
        let words = if narrow {
            self.v.t("yearwheel-ring-today-short").into_owned()
        } else {
            self.v.t1("yearwheel-ring-today", "day", date_text::short(self.sketch.today, self.v.language))
        };
        Some(Today {
            line: Line {
                class: "ring-today",
                from: (tenth(inner.x), tenth(inner.y)),
                to: (tenth(outer.x), tenth(outer.y)),
            },
            pill: self.year.arc(first + 2, last - 2, radius),
            along: self.along("today", self.year.upright(first, last, radius - 4.5, 9.0), words),
        })
    }

    /// How many meetings stand how: as many lines as there are ways.
    fn middle(&self) -> Vec<(String, String)> {
        let lines = [
            ("yearwheel-ring-published", self.sketch.standing(&[Standing::Held, Standing::Published])),
            ("yearwheel-ring-stays", self.sketch.standing(&[Standing::Stays])),
            ("yearwheel-ring-outside", self.sketch.standing(&[Standing::Outside])),
            ("yearwheel-ring-drafts", self.sketch.standing(&[Standing::Draft])),
        ];
        let shown = lines.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| self.v.t1(key, "n", n));
        shown.zip(["1.7", "3", "4.3", "5.6"]).map(|(line, under)| (under.to_owned(), line)).collect()
    }
}

/// The name of a group on one track.
const fn short_name(group: Group) -> &'static str {
    match group {
        Group::Forum => "yearwheel-ring-forums",
        Group::Officials => "yearwheel-ring-officials",
        Group::Project => "yearwheel-ring-projects",
        Group::National => "yearwheel-ring-national",
    }
}

/// With its first letter large.
pub(in crate::pages) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// As much of a name as there is room for.
fn shortened(name: &str, room: usize) -> String {
    if name.chars().count() <= room {
        return name.to_owned();
    }
    let kept: String = name.chars().take(room.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}
