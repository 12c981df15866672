//! What stands on the ring: bodies in their groups, their meetings, breaks, days on which nobody meets.

use kernel::{
    Date, LocalTime,
    calendar::{Holiday, SchoolBreaks, holidays},
    id::{Id, MeetingId},
    slug::Slug,
};
use web::View;

use crate::{
    model::Group,
    pages::{standing::Standing, words},
    rules::calendar::{Days, is_closed},
    store::ring::{OnRing, State},
};

/// Meetings that are told of below the ring.
const NEXT: usize = 6;

/// A year.
#[derive(Clone, Debug)]
pub(in crate::pages) struct Sketch {
    pub(super) year: i16,
    pub(super) today: Date,
    pub(super) days: Days,
    /// Those that have meetings, the outermost first.
    pub(super) groups: Vec<GroupOf>,
    /// First and last day of each time in which nobody meets.
    pub(super) closed: Vec<(usize, usize)>,
    /// School breaks of the county: name, first and last day.
    pub(super) breaks: Vec<(&'static str, &'static str, usize, usize)>,
    /// Public holidays on other days than Saturdays and Sundays.
    pub(super) holidays: Vec<(usize, Holiday)>,
}

/// A group of bodies.
#[derive(Clone, Debug)]
pub(super) struct GroupOf {
    pub(super) group: Group,
    pub(super) bodies: Vec<BodyOf>,
}

/// A body and its year.
#[derive(Clone, Debug)]
pub(super) struct BodyOf {
    pub(super) slug: Slug,
    pub(super) short: String,
    /// Its meetings with their places in the year, by day.
    pub(super) marks: Vec<(usize, Mark)>,
}

/// A meeting on the ring.
#[derive(Clone, Debug)]
pub(in crate::pages) struct Mark {
    pub(in crate::pages) group: Group,
    /// The place of its body among those of the group.
    pub(in crate::pages) order: usize,
    pub(in crate::pages) slug: Slug,
    pub(in crate::pages) name: String,
    pub(in crate::pages) short: String,
    pub(in crate::pages) date: Date,
    pub(in crate::pages) starts: Option<LocalTime>,
    pub(in crate::pages) ends: Option<LocalTime>,
    pub(in crate::pages) place: Option<String>,
    pub(in crate::pages) online: bool,
    pub(in crate::pages) standing: Standing,
    /// Where the meeting has a page, or is moved, without language.
    pub(in crate::pages) address: Option<String>,
    /// What about it needs a look, in sentences.
    pub(in crate::pages) found: Vec<String>,
    /// Other bodies that meet that day in that place: the sketch finds them.
    pub(in crate::pages) beside: Vec<String>,
}

/// A meeting to come.
pub(super) struct Next {
    pub(super) day: String,
    pub(super) month: String,
    pub(super) link: web::phrase::Link,
    pub(super) when: String,
}

impl Sketch {
    /// The year with these meetings; those of other years are left out.
    pub(in crate::pages) fn of(year: i16, today: Date, county: &str, mut marks: Vec<Mark>) -> Self {
        let days = Days::of(year);
        let mut groups: Vec<GroupOf> = Vec::new();
        marks.sort_by_key(|one| (one.group, one.order, one.date, one.starts));
        for mark in marks {
            let Some(day) = days.index(mark.date) else { continue };
            if groups.last().is_none_or(|group| group.group != mark.group) {
                groups.push(GroupOf { group: mark.group, bodies: Vec::new() });
            }
            let Some(group) = groups.last_mut() else { continue };
            match group.bodies.last_mut().filter(|body| body.slug == mark.slug) {
                Some(body) => body.marks.push((day, mark)),
                None => group.bodies.push(BodyOf {
                    slug: mark.slug.clone(),
                    short: mark.short.clone(),
                    marks: vec![(day, mark)],
                }),
            }
        }
        let mut sketch = Self {
            year,
            today,
            groups,
            closed: runs(&days, is_closed),
            breaks: breaks(&days, county, year),
            holidays: weekday_holidays(&days, year),
            days,
        };
        sketch.find_beside();
        sketch
    }

    pub(in crate::pages) const fn year(&self) -> i16 {
        self.year
    }

    /// Every meeting by day, time and body, with its place in the year.
    pub(in crate::pages) fn in_order(&self) -> impl Iterator<Item = &(usize, Mark)> {
        let mut marks: Vec<&(usize, Mark)> =
            self.groups.iter().flat_map(|group| &group.bodies).flat_map(|body| &body.marks).collect();
        marks.sort_by_key(|(day, mark)| (*day, mark.starts, mark.slug.clone()));
        marks.into_iter()
    }

    /// The meetings of a body.
    pub(in crate::pages) fn of_body(&self, slug: &Slug) -> impl Iterator<Item = &Mark> {
        let bodies = self.groups.iter().flat_map(|group| &group.bodies).filter(move |body| body.slug == *slug);
        bodies.flat_map(|body| &body.marks).map(|(_, mark)| mark)
    }

    /// How many meetings there are.
    pub(in crate::pages) fn count(&self) -> usize {
        self.in_order().count()
    }

    /// How many meetings stand in one of these ways.
    pub(super) fn standing(&self, ways: &[Standing]) -> usize {
        self.in_order().filter(|(_, mark)| ways.contains(&mark.standing)).count()
    }

    /// The next meetings from today on.
    pub(super) fn next(&self, v: &View) -> Vec<Next> {
        let coming = self.in_order().map(|(_, mark)| mark).filter(|mark| mark.date >= self.today).take(NEXT);
        let next = |mark: &Mark| Next {
            day: mark.date.day().to_string(),
            month: kernel::date_text::month_short(mark.date.month(), v.language).into(),
            link: v.link_to(mark.name.as_str(), &mark.way()),
            when: mark.when(v),
        };
        coming.map(next).collect()
    }

    fn find_beside(&mut self) {
        let all: Vec<(usize, Option<String>, String)> =
            self.in_order().map(|(day, mark)| (*day, mark.place.clone(), mark.name.clone())).collect();
        let bodies = self.groups.iter_mut().flat_map(|group| &mut group.bodies);
        for (day, mark) in bodies.flat_map(|body| &mut body.marks).filter(|(_, mark)| mark.place.is_some()) {
            let beside =
                all.iter().filter(|(other, place, name)| other == day && *place == mark.place && *name != mark.name);
            mark.beside = beside.map(|(.., name)| name.clone()).collect();
        }
    }
}

impl Mark {
    /// A meeting of the register.
    pub(super) fn of(meeting: OnRing, today: Date) -> Self {
        let standing = match meeting.state {
            State::Draft => Standing::Draft,
            State::Told if meeting.date < today => Standing::Held,
            State::Told => Standing::Published,
        };
        Self {
            group: meeting.group,
            order: meeting.order,
            slug: meeting.body,
            name: meeting.name,
            short: meeting.short,
            date: meeting.date,
            starts: meeting.starts,
            ends: meeting.ends,
            place: meeting.place,
            online: meeting.online,
            standing,
            address: Some(meeting.address),
            found: Vec::new(),
            beside: Vec::new(),
        }
    }

    /// Where its dot leads, without language: to the meeting, else to its body.
    pub(in crate::pages) fn way(&self) -> String {
        self.address.clone().unwrap_or_else(|| format!("/organ/{}", self.slug))
    }

    /// "13.00–15.00", "13.00", or nothing.
    pub(in crate::pages) fn time(&self, v: &View) -> String {
        match (self.starts, self.ends) {
            (Some(from), Some(to)) => v.t2("yearwheel-time", "from", v.clock(from), "to", v.clock(to)),
            (Some(from), None) => v.clock(from),
            (None, _) => String::new(),
        }
    }

    /// "torsdag kl. 13.00 · Härnösand": as much as is known.
    pub(super) fn when(&self, v: &View) -> String {
        self.told(v, v.weekday(&self.date).to_owned())
    }

    fn told(&self, v: &View, day: String) -> String {
        let time = self.starts.map(|starts| v.t1("yearwheel-ring-time", "time", v.clock(starts)));
        let place = Some(self.place_in_words(v)).filter(|place| !place.is_empty());
        let parts = [Some(day), time, place.map(|place| format!("· {place}"))];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// The place, or that it is held online; empty when nobody has said.
    pub(in crate::pages) fn place_in_words(&self, v: &View) -> String {
        words::place_or_online(v, self.place.as_deref(), self.online)
    }

    /// "Kulturforum, måndag 3 maj 2027 kl. 13.00 · Härnösand, publicerat, samma dag som Hållbarhetsrådet. Ordföranden kan inte."
    pub(in crate::pages) fn in_words(&self, v: &View) -> String {
        let when = self.told(v, v.weekday_day(self.date));
        let beside = match &*self.beside {
            [] => String::new(),
            names => v.t1("yearwheel-ring-beside", "bodies", names.join(", ")),
        };
        let args: [(&str, &dyn web::text::AsArg); 4] =
            [("body", &self.name), ("when", &when), ("standing", &self.standing.in_words(v)), ("beside", &beside)];
        words::with_findings(v.text("yearwheel-ring-mark", &args), &self.found)
    }
}

/// Runs of days for which something holds.
fn runs(days: &Days, holds: impl Fn(Date) -> bool) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (day, _) in days.dates().iter().enumerate().filter(|(_, date)| holds(**date)) {
        match runs.last_mut().filter(|(_, last)| last + 1 == day) {
            Some((_, last)) => *last = day,
            None => runs.push((day, day)),
        }
    }
    runs
}

/// Breaks of a county in both languages.
fn breaks(days: &Days, county: &str, year: i16) -> Vec<(&'static str, &'static str, usize, usize)> {
    let breaks = SchoolBreaks::ours();
    let named = breaks.in_county(county, year).into_iter().filter_map(|(period, row)| {
        let (from, to) = (days.index(period.from?)?, days.index(period.to?)?);
        Some((row.kind.name(kernel::Language::Sv), row.kind.name(kernel::Language::En), from, to))
    });
    named.collect()
}

fn weekday_holidays(days: &Days, year: i16) -> Vec<(usize, Holiday)> {
    let all = holidays(year).into_iter();
    let weekdays = all.filter(|(date, _)| date.weekday().to_monday_zero_offset() < 5 && !is_closed(*date));
    weekdays.filter_map(|(date, holiday)| Some((days.index(date)?, holiday))).collect()
}

/// A county with so many bodies.
pub(super) fn sample(bodies: usize) -> Sketch {
    use jiff::{ToSpan, civil::date};
    const NAMES: [&str; 4] = ["Kulturforum", "Hållbarhetsrådet", "Regionala transportgruppen", "Politikerforum"];
    let slug = |word: &str| Slug::from_name(word).expect("a sample has letters");
    let groups = [Group::Forum, Group::Officials, Group::Project, Group::National];
    let (mut marks, today) = (Vec::new(), date(2027, 2, 23));
    for body in 0..bodies {
        let name = format!("{} {}", NAMES[body % 4], body / 4 + 1);
        for k in 0..4_i64 {
            let at = i64::try_from(body).unwrap_or_default();
            let day = date(2027, 1, 11).saturating_add((at % 5 + 75 * k).days());
            let meeting = OnRing {
                id: MeetingId::named(&format!("{name} {k}")),
                group: groups[body % 4],
                order: body,
                body: slug(&name),
                name: name.clone(),
                short: name.clone(),
                date: day,
                starts: "13:00".parse().ok(),
                ends: "15:00".parse().ok(),
                place: (body % 3 > 0).then(|| "Härnösand".into()),
                online: body % 3 == 0,
                state: if k == 3 { State::Draft } else { State::Told },
                address: format!("/organ/{}/moten/{day}", slug(&name)),
            };
            let found = (k == 2 && body % 4 != 1).then(|| "Det är för långt till mötet före.".to_owned());
            marks.push(Mark { found: found.into_iter().collect(), ..Mark::of(meeting, today) });
        }
    }
    Sketch::of(2027, today, "22", marks)
}
