//! The geometry of the year wheel: twelve months as a ring, a track for each body, a dot for each meeting.
//!
//! Measures are those of the look (§7). Angles go clockwise from the top; the longest time in which nobody meets points straight down, and there the tracks have their names. Pure: days and names in,
//! numbers out.

use std::f64::consts::TAU;

/// The measures of a drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measures {
    /// Side of the square.
    pub side: f64,
    /// Radius of the outermost track.
    pub outer: f64,
    /// Room kept free in the middle.
    pub inner: f64,
    /// Inner and outer edge of the months.
    pub months: (f64, f64),
    /// Radius of the dot of a meeting.
    pub dot: f64,
    /// Distance between groups beside that between tracks.
    pub between: f64,
    /// Most tracks; more, and groups are folded.
    pub most: usize,
}

impl Measures {
    /// On a page that is wide enough: a track for each body.
    pub const WIDE: Self =
        Self { side: 776.0, outer: 326.0, inner: 112.0, months: (337.0, 363.0), dot: 6.6, between: 9.0, most: 16 };
    /// On a narrow page: a track for each group.
    pub const NARROW: Self =
        Self { side: 366.0, outer: 133.0, inner: 45.0, months: (146.0, 168.0), dot: 4.4, between: 0.0, most: 1 };
}

/// Widest distance between tracks, and the narrowest before a group is folded.
const WIDEST: f64 = 22.0;
const NARROWEST: f64 = 13.0;
/// Smallest gap for names, in degrees.
const LEAST_GAP: f64 = 30.0;
/// Room that a letter of a name takes along its track.
const LETTER: f64 = 6.8;
/// How near two dots of a track may lie, and how far they give way.
const NEAR: f64 = 9.0;
const GIVES_WAY: f64 = 5.0;

/// A point of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// A year and the way it lies on the ring.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Year {
    centre: f64,
    days: f64,
    /// How far the year is turned, in parts of a turn.
    turn: f64,
    /// First and last day of the gap for names.
    gap: Option<(usize, usize)>,
}

impl Year {
    /// A year of so many days, of which these (first and last, both included) are closed to every track. The longest of them that is
    /// wide enough points down; without one the year begins at the top.
    #[must_use]
    pub fn of(measures: &Measures, days: usize, closed: &[(usize, usize)]) -> Self {
        let whole = real(days);
        let longest = closed.iter().copied().max_by_key(|(first, last)| (last - first, usize::MAX - first));
        let gap = longest.filter(|(first, last)| real(last + 1 - first) * 360.0 / whole >= LEAST_GAP);
        let turn = gap.map_or(0.0, |(first, last)| 0.5 - real(first + last + 1) / 2.0 / whole);
        Self { centre: measures.side / 2.0, days: whole, turn, gap }
    }

    /// A point so many parts of a turn from the top.
    fn on(&self, turn: f64, radius: f64) -> Point {
        let (sin, cos) = (turn * TAU).sin_cos();
        Point { x: self.centre + radius * sin, y: self.centre - radius * cos }
    }

    /// An arc clockwise.
    fn path(&self, from: f64, to: f64, radius: f64) -> String {
        let start = self.on(from, radius);
        format!("M{} {} {}", tenth(start.x), tenth(start.y), self.only_arc(from, to, radius, true))
    }

    /// An arc anticlockwise.
    fn back(&self, from: f64, to: f64, radius: f64) -> String {
        let start = self.on(from, radius);
        format!("M{} {} {}", tenth(start.x), tenth(start.y), self.only_arc(from, to, radius, false))
    }

    fn only_arc(&self, from: f64, to: f64, radius: f64, clockwise: bool) -> String {
        let end = self.on(to, radius);
        let large = u8::from((to - from).abs() > 0.5);
        format!("A{0} {0} 0 {large} {1} {2} {3}", tenth(radius), u8::from(clockwise), tenth(end.x), tenth(end.y))
    }

    /// Where a time of the year lies, in parts of a turn: 0 is the beginning of its first day, `days` the end of its last.
    fn at(&self, time: f64) -> f64 {
        time / self.days + self.turn
    }

    /// The middle of a day on a radius.
    #[must_use]
    pub fn point(&self, day: usize, radius: f64) -> Point {
        self.on(self.at(real(day) + 0.5), radius)
    }

    /// The beginning of a day on a radius.
    #[must_use]
    pub fn edge(&self, day: usize, radius: f64) -> Point {
        self.on(self.at(real(day)), radius)
    }

    /// An arc over days, both included, in the direction of the year, as the path of a drawing.
    #[must_use]
    pub fn arc(&self, first: usize, last: usize, radius: f64) -> String {
        self.path(self.at(real(first)), self.at(real(last + 1)), radius)
    }

    /// What is left of a track beside the gap: from its end round to its beginning. Without a gap all of it.
    #[must_use]
    pub fn track(&self, radius: f64) -> String {
        match self.gap {
            Some((first, last)) => self.path(self.at(real(last + 1)), self.at(real(first)) + 1.0, radius),
            // A whole circle has no beginning: almost one.
            None => self.path(0.0, 0.999_99, radius),
        }
    }

    /// The path that a name in the gap follows, from left to right, centred; nothing without a gap. Down there the year goes from
    /// right to left, and letters stand on the outside of the arc.
    #[must_use]
    pub fn name_path(&self, radius: f64) -> Option<String> {
        let (first, last) = self.gap?;
        Some(self.back(self.at(real(last + 1)), self.at(real(first)), radius + 4.3))
    }

    /// How many letters a name in the gap has room for.
    #[must_use]
    pub fn room(&self, radius: f64) -> usize {
        let Some((first, last)) = self.gap else { return 0 };
        let arc = real(last + 1 - first) / self.days * TAU * radius;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some tens")]
        let letters = ((arc - 8.0) / LETTER).max(0.0) as usize;
        letters
    }

    /// A sector over days between two radii, as the path of a drawing.
    #[must_use]
    pub fn sector(&self, first: usize, last: usize, (inner, outer): (f64, f64)) -> String {
        let (from, to) = (self.at(real(first)), self.at(real(last + 1)));
        let end = self.on(to, inner);
        let (there, back) = (self.path(from, to, outer), self.only_arc(to, from, inner, false));
        format!("{there} L{} {} {back} Z", tenth(end.x), tenth(end.y))
    }

    /// The path for words on the ring over days, and whether they had to be turned so that they stand upright.
    #[must_use]
    pub fn upright(&self, first: usize, last: usize, radius: f64, height: f64) -> String {
        let (from, to) = (self.at(real(first)), self.at(real(last + 1)));
        let middle = (from.midpoint(to)).rem_euclid(1.0) * 360.0;
        if (95.0..265.0).contains(&middle) { self.back(to, from, radius + height) } else { self.path(from, to, radius) }
    }
}

/// Radii of tracks, group by group from the outside, and which groups are folded into one track each.
#[derive(Clone, Debug, PartialEq)]
pub struct Tracks {
    /// Of each group whether it is one track only.
    pub folded: Vec<bool>,
    /// Of each group its radii.
    pub radii: Vec<Vec<f64>>,
    /// Distance between tracks.
    pub pitch: f64,
}

/// Lays tracks: `groups` says how many bodies each group has, the outermost first. The innermost are folded first when there is no room.
#[must_use]
pub fn tracks(measures: &Measures, groups: &[usize]) -> Tracks {
    let mut folded = vec![false; groups.len()];
    loop {
        let counts: Vec<usize> =
            groups.iter().zip(&folded).map(|(count, folded)| if *folded { 1.min(*count) } else { *count }).collect();
        let all: usize = counts.iter().sum();
        let between = real(counts.iter().filter(|count| **count > 0).count().saturating_sub(1)) * measures.between;
        let pitch = ((measures.outer - measures.inner - between) / real(all.saturating_sub(1).max(1))).min(WIDEST);
        let foldable = (0..groups.len()).rev().find(|group| !folded[*group] && groups[*group] > 1);
        match foldable {
            Some(group) if pitch < NARROWEST || all > measures.most => folded[group] = true,
            _ => return Tracks { radii: radii(measures, &counts, pitch), folded, pitch },
        }
    }
}

fn radii(measures: &Measures, counts: &[usize], pitch: f64) -> Vec<Vec<f64>> {
    let (mut laid, mut begun) = (0, 0);
    let group = |count: &usize| {
        let radii = (0..*count)
            .map(|track| measures.outer - real(laid + track) * pitch - real(begun) * measures.between)
            .collect();
        laid += count;
        begun += usize::from(*count > 0);
        radii
    };
    counts.iter().map(group).collect()
}

/// How far each dot of a track gives way to the one before it, when they would touch: out, in, out. Days in their order.
#[must_use]
pub fn given_way(year: &Year, radius: f64, days: &[usize]) -> Vec<f64> {
    let per_day = TAU * radius / year.days;
    let mut offsets: Vec<f64> = vec![0.0; days.len()];
    for at in 1..days.len() {
        if real(days[at] - days[at - 1]) * per_day < NEAR {
            if offsets[at - 1] == 0.0 {
                offsets[at - 1] = GIVES_WAY;
            }
            offsets[at] = -offsets[at - 1];
        }
    }
    offsets
}

/// A number with one figure after the point, as drawings want it.
#[must_use]
pub fn tenth(number: f64) -> String {
    let text = format!("{number:.1}");
    // What rounds to nothing has no sign.
    if text == "-0.0" { "0".into() } else { text.strip_suffix(".0").map_or(text.clone(), str::to_owned) }
}

#[expect(clippy::cast_precision_loss, reason = "days and tracks of a drawing")]
const fn real(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 25 June to 8 August 2027, as the look has it.
    const SUMMER: (usize, usize) = (175, 219);

    fn near(one: f64, other: f64) -> bool {
        (one - other).abs() < 0.06
    }

    #[test]
    fn the_summer_points_straight_down_and_is_44_degrees_wide() {
        let year = Year::of(&Measures::WIDE, 365, &[(0, 5), SUMMER]);
        assert!(near(year.turn * 360.0, -14.8), "{}", year.turn * 360.0);
        let middle = year.point(197, 100.0);
        assert!(near(middle.x, 388.0) && near(middle.y, 488.0), "{middle:?}");
        assert_eq!(year.room(326.0), 35, "letters on the outermost track");
        assert_eq!(year.room(112.0), 11, "and on the innermost");
    }

    #[test]
    fn a_year_without_a_long_gap_begins_at_the_top() {
        let year = Year::of(&Measures::WIDE, 365, &[(170, 180)]);
        let first = year.edge(0, 100.0);
        assert!(near(first.x, 388.0) && near(first.y, 288.0));
        assert_eq!((year.room(326.0), year.name_path(326.0)), (0, None));
        assert!(year.track(100.0).contains(" 0 1 1 "), "a large arc, clockwise");
    }

    #[test]
    fn tracks_are_those_of_the_picture() {
        let laid = tracks(&Measures::WIDE, &[5, 6, 2, 1]);
        assert!(near(laid.pitch, 14.4), "{}", laid.pitch);
        assert_eq!(laid.folded, [false; 4]);
        assert!(near(laid.radii[0][0], 326.0) && near(laid.radii[3][0], 326.0 - 13.0 * laid.pitch - 27.0));
    }

    #[test]
    fn when_there_is_no_room_the_innermost_groups_are_folded_first() {
        let laid = tracks(&Measures::WIDE, &[5, 6, 2, 7]);
        assert_eq!(laid.folded, [false, false, false, true]);
        assert_eq!(laid.radii.iter().map(Vec::len).collect::<Vec<_>>(), [5, 6, 2, 1]);
        let many = tracks(&Measures::WIDE, &[40, 9, 3, 2]);
        assert_eq!(many.folded, [true, true, true, true]);
        assert!(tracks(&Measures::WIDE, &[]).radii.is_empty());
        assert_eq!(tracks(&Measures::WIDE, &[0, 3, 0, 1]).radii.iter().map(Vec::len).collect::<Vec<_>>(), [0, 3, 0, 1]);
        assert!(near(tracks(&Measures::WIDE, &[1]).radii[0][0], 326.0));
    }

    #[test]
    fn on_a_narrow_page_each_group_is_one_track() {
        let laid = tracks(&Measures::NARROW, &[5, 6, 2, 7]);
        assert_eq!(
            laid.radii.concat().iter().map(|radius| tenth(*radius)).collect::<Vec<_>>(),
            ["133", "111", "89", "67"]
        );
    }

    #[test]
    fn dots_that_would_touch_give_way() {
        let year = Year::of(&Measures::WIDE, 365, &[SUMMER]);
        let offsets = given_way(&year, 200.0, &[10, 11, 12, 40]);
        assert_eq!(offsets, [5.0, -5.0, 5.0, 0.0]);
        assert_eq!(given_way(&year, 200.0, &[]), [0.0; 0]);
    }

    #[test]
    fn every_number_is_finite_and_short() {
        for days in [365, 366] {
            let year = Year::of(&Measures::WIDE, days, &[SUMMER]);
            for day in 0..days {
                let all = [
                    year.arc(day, day, 350.0),
                    year.sector(day, day, Measures::WIDE.months),
                    year.upright(day, day, 345.0, 9.0),
                ];
                assert!(
                    all.iter().all(|path| !path.contains("NaN") && !path.contains("inf") && path.len() < 120),
                    "{all:?}"
                );
            }
        }
        assert_eq!([tenth(-0.02), tenth(3.0), tenth(-1.25)], ["0", "3", "-1.2"]);
    }
}
