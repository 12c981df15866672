//! What the engine answers, in the language asked for. Bodies are named as the file names them, people by number and organisation.

use kernel::Date;
use scheduling::{
    Bound, Cost, Instance, Meeting,
    explain::{DaysLeft, Reason, Rule},
    instance::{BodyIndex, Day, ONLINE, PersonIndex},
    referee::{Breach, day::Why},
};
use web::View;

/// The words of an instance.
pub(super) struct Names<'n> {
    pub(super) v: &'n View,
    pub(super) instance: &'n Instance,
}

impl Names<'_> {
    pub(super) fn body(&self, body: BodyIndex) -> String {
        self.instance.bodies.get(body).map_or_else(|| body.to_string(), |body| body.name.clone())
    }

    fn person(&self, person: PersonIndex) -> String {
        let organisation = self.instance.people.get(person).map_or("", |person| &*person.org);
        self.v.text("app-plan-person", &[("number", &person), ("organisation", &organisation)])
    }

    fn day(&self, day: Day) -> String {
        self.date(day).map_or_else(|| day.to_string(), |date| self.v.day(date))
    }

    fn date(&self, day: Day) -> Option<Date> {
        self.instance.calendar.first.checked_add(jiff::Span::new().try_days(i64::try_from(day).ok()?).ok()?).ok()
    }

    fn place(&self, place: i32) -> String {
        if place == ONLINE {
            return self.v.t("app-plan-online").into_owned();
        }
        let name = usize::try_from(place).ok().and_then(|place| self.instance.places.get(place));
        name.cloned().unwrap_or_else(|| place.to_string())
    }

    /// Parent and child of a link.
    fn linked(&self, link: usize) -> (String, String) {
        self.instance
            .links
            .get(link)
            .map_or_else(Default::default, |link| (self.body(link.parent), self.body(link.child)))
    }

    /// A rule that is broken.
    pub(super) fn breach(&self, breach: &Breach) -> String {
        let v = self.v;
        // People count meetings from one.
        let meeting = |key: &str, body: BodyIndex, k: usize| {
            v.text(key, &[("body", &self.body(body)), ("n", &k.saturating_add(1))])
        };
        let person = |key: &str, person: PersonIndex, day: Day| {
            v.text(key, &[("person", &self.person(person)), ("day", &self.day(day))])
        };
        match *breach {
            Breach::Twice { body, k } => meeting("app-plan-breach-twice", body, k),
            Breach::Numbers { body } => v.t1("app-plan-breach-numbers", "body", self.body(body)),
            Breach::Count { body, count } => {
                let asked = &self.instance.bodies[body];
                let args: [(&str, &dyn web::text::AsArg); 4] =
                    [("body", &self.body(body)), ("count", &count), ("from", &asked.n_min), ("to", &asked.n_max)];
                v.text("app-plan-breach-count", &args)
            }
            Breach::FixedMissing { body, k } => meeting("app-plan-breach-fixed-missing", body, k),
            Breach::FixedMoved { body, k } => meeting("app-plan-breach-fixed-moved", body, k),
            Breach::NoSuchDay { body, k, .. } => meeting("app-plan-breach-no-such-day", body, k),
            Breach::Day { body, day, why, .. } => {
                let args: [(&str, &dyn web::text::AsArg); 3] =
                    [("body", &self.body(body)), ("day", &self.day(day)), ("why", &self.why(why))];
                v.text("app-plan-breach-day", &args)
            }
            Breach::Gap { body, k, gap } => {
                let asked = &self.instance.bodies[body];
                let args: [(&str, &dyn web::text::AsArg); 5] = [
                    ("body", &self.body(body)),
                    ("n", &k.saturating_add(1)),
                    ("gap", &gap),
                    ("from", &asked.gap_min),
                    ("to", &asked.gap_max),
                ];
                v.text("app-plan-breach-gap", &args)
            }
            Breach::Place { body, k, place } | Breach::HostTooOften { body, k, place } => {
                let key = match breach {
                    Breach::Place { .. } => "app-plan-breach-place",
                    _ => "app-plan-breach-host-too-often",
                };
                v.text(key, &[("body", &self.body(body)), ("n", &k.saturating_add(1)), ("place", &self.place(place))])
            }
            Breach::HostAgain { body, k } => meeting("app-plan-breach-host-again", body, k),
            Breach::TooFewPhysical { body, physical } => self.too_few_physical(body, physical),
            Breach::DoubleBooked { person: who, day } => person("app-plan-breach-double-booked", who, day),
            Breach::TwoPlaces { person: who, day } => person("app-plan-breach-two-places", who, day),
            Breach::ThreeMeetings { person: who, day } => person("app-plan-breach-three-meetings", who, day),
            Breach::LinkCount { link } => {
                let (parent, child) = self.linked(link);
                v.text("app-plan-breach-link-count", &[("parent", &parent), ("child", &child)])
            }
            Breach::LinkDay { link, k } => {
                let (parent, child) = self.linked(link);
                v.text(
                    "app-plan-breach-link-day",
                    &[("parent", &parent), ("child", &child), ("n", &k.saturating_add(1))],
                )
            }
        }
    }

    fn too_few_physical(&self, body: BodyIndex, physical: usize) -> String {
        let asked = self.instance.bodies[body].min_physical;
        let args: [(&str, &dyn web::text::AsArg); 3] =
            [("body", &self.body(body)), ("physical", &physical), ("asked", &asked)];
        self.v.text("app-plan-breach-too-few-physical", &args)
    }

    fn why(&self, why: Why) -> String {
        let v = self.v;
        match why {
            Why::Closed => v.t("app-plan-why-closed").into_owned(),
            Why::Weekday => v.t("app-plan-why-weekday").into_owned(),
            Why::Start => v.t("app-plan-why-start").into_owned(),
            Why::Window => v.t("app-plan-why-window").into_owned(),
            Why::Blocked => v.t("app-plan-why-blocked").into_owned(),
            Why::KeyAway(person) => v.t1("app-plan-why-key-away", "person", self.person(person)),
            Why::Quorum => v.t("app-plan-why-quorum").into_owned(),
        }
    }

    /// A rule in a conflict.
    pub(super) fn rule(&self, rule: Rule) -> String {
        let v = self.v;
        let of = |key: &str, body: BodyIndex| v.t1(key, "body", self.body(body));
        match rule {
            Rule::WorkingDays => v.t("app-plan-rule-working-days").into_owned(),
            Rule::Count(body) => {
                let asked = &self.instance.bodies[body];
                let args: [(&str, &dyn web::text::AsArg); 3] =
                    [("body", &self.body(body)), ("from", &asked.n_min), ("to", &asked.n_max)];
                v.text("app-plan-rule-count", &args)
            }
            Rule::Window(body) => {
                let [from, to] = self.instance.bodies[body].window;
                let args: [(&str, &dyn web::text::AsArg); 3] =
                    [("body", &self.body(body)), ("from", &self.day(from)), ("to", &self.day(to))];
                v.text("app-plan-rule-window", &args)
            }
            Rule::Weekdays(body) => of("app-plan-rule-weekdays", body),
            Rule::Calendars(body) => of("app-plan-rule-calendars", body),
            Rule::Starts(body) => of("app-plan-rule-starts", body),
            Rule::Fixed(body, k) => {
                v.text("app-plan-rule-fixed", &[("body", &self.body(body)), ("n", &k.saturating_add(1))])
            }
            Rule::Spacing(body) => {
                let asked = &self.instance.bodies[body];
                let args: [(&str, &dyn web::text::AsArg); 3] =
                    [("body", &self.body(body)), ("from", &asked.gap_min), ("to", &asked.gap_max)];
                v.text("app-plan-rule-spacing", &args)
            }
            Rule::KeyPerson(body, person) => {
                v.text("app-plan-rule-key-person", &[("body", &self.body(body)), ("person", &self.person(person))])
            }
            Rule::Quorum(body) => {
                let quorum = self.instance.bodies[body].quorum;
                v.text("app-plan-rule-quorum", &[("body", &self.body(body)), ("n", &quorum)])
            }
            Rule::Places(body) => of("app-plan-rule-places", body),
            Rule::Link(link) => {
                let (parent, child) = self.linked(link);
                let link = &self.instance.links[link];
                let args: [(&str, &dyn web::text::AsArg); 4] =
                    [("parent", &parent), ("child", &child), ("from", &link.lo), ("to", &link.hi)];
                v.text("app-plan-rule-link", &args)
            }
            Rule::Person(person) => v.t1("app-plan-rule-person", "person", self.person(person)),
        }
    }

    /// How many days a meeting has left, and why not the others.
    pub(super) fn days_left(&self, meeting: &DaysLeft) -> String {
        let lost: Vec<String> = meeting.lost.iter().map(|(reason, days)| self.lost(*reason, *days)).collect();
        let args: [(&str, &dyn web::text::AsArg); 4] = [
            ("body", &self.body(meeting.body)),
            ("n", &meeting.k.saturating_add(1)),
            ("left", &meeting.left),
            ("lost", &lost.join(", ")),
        ];
        self.v.text("app-plan-days-left", &args)
    }

    fn lost(&self, reason: Reason, days: usize) -> String {
        let v = self.v;
        match reason {
            Reason::Closed => v.t1("app-plan-lost-closed", "n", days),
            Reason::Weekday => v.t1("app-plan-lost-weekday", "n", days),
            Reason::Window => v.t1("app-plan-lost-window", "n", days),
            Reason::Calendar(calendar) => {
                v.text("app-plan-lost-calendar", &[("n", &days), ("calendar", &self.instance.calendars[calendar].name)])
            }
            Reason::Start => v.t1("app-plan-lost-start", "n", days),
            Reason::KeyAway(person) => {
                v.text("app-plan-lost-key-away", &[("n", &days), ("person", &self.person(person))])
            }
            Reason::Quorum => v.t1("app-plan-lost-quorum", "n", days),
            Reason::Fixed => v.t1("app-plan-lost-fixed", "n", days),
            Reason::Spacing => v.t1("app-plan-lost-spacing", "n", days),
            Reason::Link(link) => {
                let (parent, child) = self.linked(link);
                v.text("app-plan-lost-link", &[("n", &days), ("parent", &parent), ("child", &child)])
            }
        }
    }

    /// Whether every rule holds.
    pub(super) fn verdict(&self, broken: usize) -> String {
        self.v.t1("app-plan-verdict", "n", broken)
    }

    /// What a plan costs, by the components that the model has.
    pub(super) fn cost(&self, cost: &Cost) -> String {
        let components = cost.components().map(|(name, cost)| format!("{name} {cost}"));
        self.v.text("app-plan-cost", &[("total", &cost.total()), ("components", &components.join(", "))])
    }

    /// How far above the best plan this one can be at most.
    pub(super) fn bound(&self, cost: i64, bound: &Bound) -> String {
        // Thousandths, rounded up, as per cent with one figure after the comma.
        let gap = bound.gap(cost);
        let per_cent = format!("{},{}", gap / 10, gap % 10);
        self.v.text("app-plan-gap", &[("bound", &bound.total), ("gap", &per_cent)])
    }

    /// A meeting that is elsewhere than it was.
    pub(super) fn moved(&self, was: Option<&Meeting>, is: Option<&Meeting>) -> String {
        let v = self.v;
        let Some(meeting) = is.or(was) else { return String::new() };
        let when = |meeting: Option<&Meeting>| match meeting {
            None => v.t("app-plan-not-held").into_owned(),
            Some(meeting) => {
                let blocks = self.instance.blocks.get(meeting.start).map_or(0, |[from, _]| *from);
                let time = format!("{:02}.{:02}", blocks / 60, blocks % 60);
                let args: [(&str, &dyn web::text::AsArg); 3] =
                    [("day", &self.day(meeting.day)), ("time", &time), ("place", &self.place(meeting.place))];
                v.text("app-plan-when", &args)
            }
        };
        let args: [(&str, &dyn web::text::AsArg); 4] = [
            ("body", &self.body(meeting.body)),
            ("n", &meeting.k.saturating_add(1)),
            ("was", &when(was)),
            ("is", &when(is)),
        ];
        v.text("app-plan-move", &args)
    }
}
