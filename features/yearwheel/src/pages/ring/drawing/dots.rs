//! The meetings on the tracks: a dot for each, and a bar between those on one day in one place.

use std::fmt::Write;

use super::{Drawing, Line};
use crate::{
    model::Group,
    pages::ring::sketch::{BodyOf, Mark},
    rules::ring::{Point, given_way, tenth},
};

/// A meeting.
pub(in crate::pages) struct Dot {
    pub(in crate::pages) class: String,
    pub(in crate::pages) x: String,
    pub(in crate::pages) y: String,
    pub(in crate::pages) radius: String,
    /// The corners, where it is no circle: a triangle when something needs a look, a diamond for a national network.
    pub(in crate::pages) corners: Option<String>,
    pub(in crate::pages) href: String,
    pub(in crate::pages) name: String,
    /// Which track, from the outside, and which day: for the keys.
    pub(in crate::pages) track: usize,
    pub(in crate::pages) day: usize,
    pub(in crate::pages) is_next: bool,
}

/// As wide as it is high, and as large as a circle of 1 looks.
const DIAMOND: [(f64, f64); 4] = [(0.0, -1.03), (1.03, 0.0), (0.0, 1.03), (-1.03, 0.0)];
/// Stands on its side; larger than a circle, because it must be seen.
const TRIANGLE: [(f64, f64); 3] = [(0.0, -1.25), (1.22, 0.87), (-1.22, 0.87)];

/// A track with its meetings: its radius, its group, the meetings with their days.
type Track<'d> = (f64, Group, Vec<&'d (usize, Mark)>);

impl Drawing<'_> {
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
    fn by_track(&self) -> Vec<Track<'_>> {
        let mut by_track: Vec<Track<'_>> = Vec::new();
        for (group, body, of) in self.bodies() {
            let (track, radius) = self.track(group, body);
            if by_track.len() == track {
                by_track.push((radius, self.sketch.groups[group].group, Vec::new()));
            }
            by_track[track].2.extend(&of.marks);
        }
        by_track.iter_mut().for_each(|(.., marks)| marks.sort_by_key(|(day, mark)| (*day, mark.starts)));
        by_track
    }

    pub(super) fn dots(&self) -> Vec<Dot> {
        let next = self.sketch.in_order().map(|(_, mark)| mark).find(|mark| mark.date >= self.sketch.today);
        let mut dots = Vec::new();
        for (track, (radius, group, marks)) in self.by_track().into_iter().enumerate() {
            let days: Vec<usize> = marks.iter().map(|(day, _)| *day).collect();
            for ((day, mark), offset) in marks.iter().zip(given_way(&self.year, radius, &days)) {
                let point = self.year.point(*day, radius + offset);
                let is_next = next.is_some_and(|next| (next.date, &next.slug) == (mark.date, &mark.slug));
                dots.push(Dot { track, day: *day, is_next, ..self.dot(mark, point, group) });
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

    fn dot(&self, mark: &Mark, point: Point, group: Group) -> Dot {
        let (radius, found) = (self.measures.dot, !mark.found.is_empty());
        Dot {
            class: format!("{}{}", mark.standing.dot(), if found { " ring-found" } else { "" }),
            x: tenth(point.x),
            y: tenth(point.y),
            radius: tenth(radius),
            corners: match (found, group) {
                (true, _) => Some(around(point, &TRIANGLE, radius)),
                (false, Group::National) => Some(around(point, &DIAMOND, radius)),
                (false, _) => None,
            },
            href: self.v.url(&mark.way()),
            name: mark.in_words(self.v),
            track: 0,
            day: 0,
            is_next: false,
        }
    }

    /// Meetings on one day in one place, on tracks that lie beside each other.
    pub(super) fn bars(&self) -> Vec<Line> {
        let mut bars = Vec::new();
        for two in self.by_track().windows(2) {
            let [(outer, _, these), (inner, _, those)] = two else { continue };
            for (day, mark) in these.iter().filter(|(_, mark)| mark.place.is_some()) {
                if those.iter().any(|(other_day, other)| other_day == day && other.place == mark.place) {
                    let (from, to) = (self.year.point(*day, *outer), self.year.point(*day, *inner));
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
}

/// Corners around a point, as a drawing wants them.
fn around(point: Point, corners: &[(f64, f64)], size: f64) -> String {
    corners.iter().fold(String::new(), |mut text, (x, y)| {
        // A String takes everything.
        let _ = write!(text, "{},{} ", tenth(point.x + x * size), tenth(point.y + y * size));
        text
    })
}
