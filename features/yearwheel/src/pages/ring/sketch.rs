//! What stands on the ring: bodies in their groups, their meetings, breaks, days on which nobody meets.

use kernel::{
    Date, LocalTime,
    calendar::{SchoolBreaks, holidays},
    slug::Slug,
};
use web::View;

use crate::{
    model::Group,
    rules::calendar::{Days, is_closed},
    store::ring::{OnRing, State},
};

/// Meetings that are told of below the ring.
const NEXT: usize = 6;

/// A year.
#[derive(Clone, Debug)]
pub(super) struct Sketch {
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
    pub(super) holidays: Vec<usize>,
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
    pub(super) name: String,
    pub(super) short: String,
    pub(super) marks: Vec<Mark>,
}

/// A meeting on the ring.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    pub(super) slug: Slug,
    pub(super) name: String,
    pub(super) short: String,
    pub(super) day: usize,
    pub(super) date: Date,
    pub(super) starts: Option<LocalTime>,
    pub(super) place: Option<String>,
    pub(super) online: bool,
    pub(super) standing: Standing,
    pub(super) address: String,
    /// Other bodies that meet that day in that place.
    pub(super) beside: Vec<String>,
}

/// How a meeting stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Standing {
    /// It has been.
    Held,
    /// Its day is told to everybody.
    Published,
    /// It may still move.
    Draft,
}

impl Standing {
    /// For programs.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Published => "published",
            Self::Draft => "draft",
        }
    }

    pub(super) fn in_words(self, v: &View) -> String {
        match self {
            Self::Held => v.t("yearwheel-mark-held"),
            Self::Published => v.t("yearwheel-mark-published"),
            Self::Draft => v.t("yearwheel-mark-draft"),
        }
        .into_owned()
    }
}

/// A meeting to come.
pub(super) struct Next {
    pub(super) day: String,
    pub(super) month: String,
    pub(super) link: web::phrase::Link,
    pub(super) when: String,
}

impl Sketch {
    pub(super) fn of(year: i16, today: Date, county: &str, meetings: Vec<OnRing>) -> Self {
        let days = Days::of(year);
        let mut groups: Vec<GroupOf> = Vec::new();
        let mut meetings = meetings;
        meetings.sort_by_key(|one| (one.group, one.order, one.date, one.starts));
        for meeting in meetings {
            let Some(day) = days.index(meeting.date) else { continue };
            let mark = mark(&meeting, day, today);
            if groups.last().is_none_or(|group| group.group != meeting.group) {
                groups.push(GroupOf { group: meeting.group, bodies: Vec::new() });
            }
            let Some(group) = groups.last_mut() else { continue };
            match group.bodies.last_mut().filter(|body| body.slug == meeting.body) {
                Some(body) => body.marks.push(mark),
                None => group.bodies.push(BodyOf {
                    slug: meeting.body,
                    name: meeting.name,
                    short: meeting.short,
                    marks: vec![mark],
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

    /// Every meeting by day, time and body.
    pub(super) fn in_order(&self) -> impl Iterator<Item = &Mark> {
        let mut marks: Vec<&Mark> =
            self.groups.iter().flat_map(|group| &group.bodies).flat_map(|body| &body.marks).collect();
        marks.sort_by_key(|mark| (mark.day, mark.starts, mark.slug.clone()));
        marks.into_iter()
    }

    pub(super) fn drafts(&self) -> usize {
        self.in_order().filter(|mark| mark.standing == Standing::Draft).count()
    }

    /// The next meetings from today on.
    pub(super) fn next(&self, v: &View) -> Vec<Next> {
        let coming = self.in_order().filter(|mark| mark.date >= self.today).take(NEXT);
        let next = |mark: &Mark| Next {
            day: mark.date.day().to_string(),
            month: kernel::date_text::month_short(mark.date.month(), v.language).into(),
            link: v.link_to(mark.name.as_str(), &mark.address),
            when: mark.when(v),
        };
        coming.map(next).collect()
    }

    fn find_beside(&mut self) {
        let all: Vec<(usize, Option<String>, String)> =
            self.in_order().map(|mark| (mark.day, mark.place.clone(), mark.name.clone())).collect();
        let bodies = self.groups.iter_mut().flat_map(|group| &mut group.bodies);
        for mark in bodies.flat_map(|body| &mut body.marks).filter(|mark| mark.place.is_some()) {
            let beside = all.iter().filter(|(day, place, name)| {
                (*day, place, name) == (mark.day, &mark.place, name) && *name != mark.name
            });
            mark.beside = beside.map(|(.., name)| name.clone()).collect();
        }
    }
}

impl Mark {
    /// "torsdag kl. 13.00, Härnösand": as much as is known.
    pub(super) fn when(&self, v: &View) -> String {
        let time = self.starts.map(|starts| v.t1("yearwheel-ring-time", "time", v.clock(starts)));
        let parts = [Some(v.weekday(&self.date).to_owned()), time, self.place_in_words(v)];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    pub(super) fn place_in_words(&self, v: &View) -> Option<String> {
        let online = self.online.then(|| v.t("yearwheel-online").into_owned());
        self.place.clone().or(online).map(|place| format!("· {place}"))
    }

    /// "Kulturforum, måndag 3 maj 2027 kl. 13.00 · Härnösand, publicerat, samma dag som Hållbarhetsrådet".
    pub(super) fn in_words(&self, v: &View) -> String {
        let time = self.starts.map(|starts| v.t1("yearwheel-ring-time", "time", v.clock(starts)));
        let when = [Some(v.weekday_day(self.date)), time, self.place_in_words(v)];
        let when = when.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let beside = match &*self.beside {
            [] => String::new(),
            names => v.t1("yearwheel-ring-beside", "bodies", names.join(", ")),
        };
        let args: [(&str, &dyn web::text::AsArg); 4] =
            [("body", &self.name), ("when", &when), ("standing", &self.standing.in_words(v)), ("beside", &beside)];
        v.text("yearwheel-ring-mark", &args)
    }
}

fn mark(meeting: &OnRing, day: usize, today: Date) -> Mark {
    let standing = match meeting.state {
        State::Draft => Standing::Draft,
        State::Told if meeting.date < today => Standing::Held,
        State::Told => Standing::Published,
    };
    Mark {
        slug: meeting.body.clone(),
        name: meeting.name.clone(),
        short: meeting.short.clone(),
        day,
        date: meeting.date,
        starts: meeting.starts,
        place: meeting.place.clone(),
        online: meeting.online,
        standing,
        address: meeting.address.clone(),
        beside: Vec::new(),
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

fn weekday_holidays(days: &Days, year: i16) -> Vec<usize> {
    let all = holidays(year).into_iter().map(|(date, _)| date);
    let weekdays = all.filter(|date| date.weekday().to_monday_zero_offset() < 5 && !is_closed(*date));
    weekdays.filter_map(|date| days.index(date)).collect()
}

/// A county with so many bodies.
pub(super) fn sample(bodies: usize) -> Sketch {
    use jiff::{ToSpan, civil::date};
    const NAMES: [&str; 4] = ["Kulturforum", "Hållbarhetsrådet", "Regionala transportgruppen", "Politikerforum"];
    let slug = |word: &str| Slug::from_name(word).expect("a sample has letters");
    let groups = [Group::Forum, Group::Officials, Group::Project, Group::National];
    let mut meetings = Vec::new();
    for body in 0..bodies {
        let name = format!("{} {}", NAMES[body % 4], body / 4 + 1);
        for k in 0..4_i64 {
            let at = i64::try_from(body).unwrap_or_default();
            let day = date(2027, 1, 11).saturating_add((at % 5 + 75 * k).days());
            meetings.push(OnRing {
                group: groups[body % 4],
                order: body,
                body: slug(&name),
                name: name.clone(),
                short: name.clone(),
                date: day,
                starts: "13:00".parse().ok(),
                place: (body % 3 > 0).then(|| "Härnösand".into()),
                online: body % 3 == 0,
                state: if k == 3 { State::Draft } else { State::Told },
                address: format!("/organ/{}/moten/{day}", slug(&name)),
            });
        }
    }
    Sketch::of(2027, date(2027, 2, 23), "22", meetings)
}
