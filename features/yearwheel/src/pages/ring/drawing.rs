//! The ring as a drawing: bands, breaks, months, tracks with their names, a dot for each meeting, today.

use std::fmt::Write;

use kernel::date_text;
use web::View;

use super::sketch::{BodyOf, GroupOf, Mark, Sketch, Standing};
use crate::{
    model::Group,
    rules::ring::{Measures, Point, Tracks, Year, given_way, tenth, tracks},
};

/// A drawing, ready for its template: every number is a text.
pub(super) struct RingView {
    pub(super) class: &'static str,
    pub(super) side: String,
    pub(super) centre: String,
    pub(super) name: String,
    pub(super) bands: Vec<Stroke>,
    pub(super) breaks: Vec<String>,
    pub(super) holidays: Vec<Line>,
    pub(super) month_ring: Stroke,
    pub(super) current_month: Option<String>,
    pub(super) month_lines: Vec<Line>,
    pub(super) months: Vec<Along>,
    pub(super) break_names: Vec<Along>,
    pub(super) tracks: Vec<String>,
    pub(super) names: Vec<Named>,
    pub(super) bars: Vec<Line>,
    pub(super) today: Option<Today>,
    pub(super) dots: Vec<Dot>,
    /// What stands in the middle: the year, and how many.
    pub(super) middle: Vec<String>,
    pub(super) year: String,
}

/// An arc with a width.
pub(super) struct Stroke {
    pub(super) path: String,
    pub(super) width: String,
}

pub(super) struct Line {
    pub(super) class: &'static str,
    pub(super) from: (String, String),
    pub(super) to: (String, String),
}

/// Words along an arc.
pub(super) struct Along {
    pub(super) id: String,
    pub(super) path: String,
    pub(super) text: String,
    pub(super) current: bool,
}

/// The name of a track.
pub(super) struct Named {
    pub(super) along: Along,
    pub(super) href: Option<String>,
}

pub(super) struct Today {
    pub(super) line: Line,
    pub(super) pill: String,
    pub(super) along: Along,
}

/// A meeting.
pub(super) struct Dot {
    pub(super) class: &'static str,
    pub(super) x: String,
    pub(super) y: String,
    pub(super) radius: String,
    /// The corners of a diamond, where the meeting is one of a national network.
    pub(super) diamond: Option<String>,
    pub(super) href: String,
    pub(super) name: String,
    /// Which track, from the outside, and which day: for the keys.
    pub(super) track: usize,
    pub(super) day: usize,
    pub(super) is_next: bool,
}

/// For pages with room, and for narrow ones.
pub(super) fn both(v: &View, sketch: &Sketch) -> Vec<RingView> {
    vec![
        Drawing::of(v, sketch, Measures::WIDE, "w").view("ring ring-wide"),
        Drawing::of(v, sketch, Measures::NARROW, "n").view("ring ring-narrow"),
    ]
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
                .map(|day| self.radius("ring-holiday", *day, self.inside(), outer))
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

    /// The track of a body: which one from the outside, and its radius.
    fn track(&self, group: usize, body: usize) -> (usize, f64) {
        let before: usize = self.laid.radii[..group].iter().map(Vec::len).sum();
        let own = if self.laid.folded[group] { 0 } else { body };
        (before + own, self.laid.radii[group].get(own).copied().unwrap_or(self.measures.outer))
    }

    fn bodies(&self) -> impl Iterator<Item = (usize, usize, &BodyOf)> {
        let groups = self.sketch.groups.iter().enumerate();
        groups.flat_map(|(at, group)| group.bodies.iter().enumerate().map(move |(body, of)| (at, body, of)))
    }

    /// The meetings of each track by day.
    fn by_track(&self) -> Vec<(f64, Group, Vec<&Mark>)> {
        let mut by_track: Vec<(f64, Group, Vec<&Mark>)> = Vec::new();
        for (group, body, of) in self.bodies() {
            let (track, radius) = self.track(group, body);
            if by_track.len() == track {
                by_track.push((radius, self.sketch.groups[group].group, Vec::new()));
            }
            by_track[track].2.extend(&of.marks);
        }
        by_track.iter_mut().for_each(|(.., marks)| marks.sort_by_key(|mark| (mark.day, mark.starts)));
        by_track
    }

    fn dots(&self) -> Vec<Dot> {
        let next = self.sketch.in_order().find(|mark| mark.date >= self.sketch.today);
        let mut dots = Vec::new();
        for (track, (radius, group, marks)) in self.by_track().into_iter().enumerate() {
            let days: Vec<usize> = marks.iter().map(|mark| mark.day).collect();
            for (mark, offset) in marks.iter().zip(given_way(&self.year, radius, &days)) {
                let point = self.year.point(mark.day, radius + offset);
                let is_next = next.is_some_and(|next| (next.day, &next.address) == (mark.day, &mark.address));
                dots.push(self.dot(mark, point, group, track, is_next));
            }
        }
        // Without script they are read in the order of their days.
        dots.sort_by_key(|dot| (dot.day, dot.track));
        if !dots.iter().any(|dot| dot.is_next)
            && let Some(first) = dots.first_mut()
        {
            first.is_next = true;
        }
        dots
    }

    fn dot(&self, mark: &Mark, point: Point, group: Group, track: usize, is_next: bool) -> Dot {
        let radius = self.measures.dot;
        let national = group == Group::National;
        // As wide as it is high, and as large as a circle looks.
        let half = radius * 1.03;
        let diamond = national.then(|| {
            let corners = [(0.0, -half), (half, 0.0), (0.0, half), (-half, 0.0)];
            corners.iter().fold(String::new(), |mut text, (x, y)| {
                // A String takes everything.
                let _ = write!(text, "{},{} ", tenth(point.x + x), tenth(point.y + y));
                text
            })
        });
        Dot {
            class: match mark.standing {
                Standing::Held => "ring-dot ring-held",
                Standing::Published => "ring-dot ring-published",
                Standing::Draft => "ring-dot ring-draft",
            },
            x: tenth(point.x),
            y: tenth(point.y),
            radius: tenth(radius),
            diamond,
            href: self.v.url(&mark.address),
            name: mark.in_words(self.v),
            track,
            day: mark.day,
            is_next,
        }
    }

    /// Meetings on one day in one place, on tracks that lie beside each other.
    fn bars(&self) -> Vec<Line> {
        let mut bars = Vec::new();
        for two in self.by_track().windows(2) {
            let [(outer, _, these), (inner, _, those)] = two else { continue };
            for mark in these.iter().filter(|mark| mark.place.is_some()) {
                if those.iter().any(|other| other.day == mark.day && other.place == mark.place) {
                    let (from, to) = (self.year.point(mark.day, *outer), self.year.point(mark.day, *inner));
                    bars.push(Line {
                        class: "ring-bar",
                        from: (tenth(from.x), tenth(from.y)),
                        to: (tenth(to.x), tenth(to.y)),
                    });
                }
            }
        }
        bars
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

    fn middle(&self) -> Vec<String> {
        let drafts = self.sketch.drafts();
        let told = self.sketch.in_order().count() - drafts;
        let published = self.v.t1("yearwheel-ring-published", "n", told);
        let drafts = (drafts > 0).then(|| self.v.t1("yearwheel-ring-drafts", "n", drafts));
        std::iter::once(published).chain(drafts).collect()
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
pub(super) fn capital(word: &str) -> String {
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
