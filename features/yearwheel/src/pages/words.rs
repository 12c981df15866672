//! Days, times, places, broken rules and reasons in words. Why somebody is away is never among them.

use kernel::Date;
use scheduling::{
    Meeting,
    instance::{BodyIndex, Day, PersonIndex},
    referee::{Breach, Rule, day::Why},
};
use web::{View, phrase::Phrase};

use crate::{
    commands::publish::in_word,
    model::{
        Assumed, Assumption, Basis, Group, LeftOut, NamedRule, PublishedMeeting, Reason, RuleName, Told, WhyLeftOut,
    },
    rules::calendar::Days,
};

/// A basis with its days, ready to be told.
pub(super) struct Telling<'b> {
    pub(super) v: &'b View,
    pub(super) basis: &'b Basis,
    pub(super) days: Days,
}

/// "13.00", in English "13:00".
pub(super) fn clock(v: &View, minutes: u16) -> String {
    let (hours, minutes) = (format!("{:02}", minutes / 60), format!("{:02}", minutes % 60));
    v.t2("yearwheel-clock", "hours", hours, "minutes", minutes)
}

/// The town, or online.
pub(super) fn place(v: &View, meeting: &PublishedMeeting) -> String {
    place_or_online(v, meeting.place.as_deref(), true)
}

/// A place, or that the meeting is held online; empty when neither is known.
pub(super) fn place_or_online(v: &View, place: Option<&str>, online: bool) -> String {
    match place {
        Some(place) => place.to_owned(),
        None if online => v.t("yearwheel-online").into_owned(),
        None => String::new(),
    }
}

/// What a meeting says, followed by what about it needs a look.
pub(super) fn with_findings(told: String, found: &[String]) -> String {
    if found.is_empty() { told } else { format!("{told}. {}", found.join(" ")) }
}

/// "måndag 22 november 2027 kl. 13.00".
pub(super) fn when(v: &View, meeting: &PublishedMeeting) -> String {
    v.t2("yearwheel-when", "day", v.weekday_day(meeting.date), "time", clock(v, meeting.from))
}

/// Hours of travel, rounded.
pub(super) const fn hours(minutes: i64) -> i64 {
    if minutes < 0 { -((-minutes + 30) / 60) } else { (minutes + 30) / 60 }
}

impl<'b> Telling<'b> {
    pub(super) fn of(v: &'b View, basis: &'b Basis) -> Self {
        Self { v, basis, days: Days::of(basis.instance.year) }
    }

    pub(super) fn date(&self, day: Day) -> Date {
        self.days.date(day)
    }

    pub(super) fn meeting(&self, meeting: &Meeting) -> PublishedMeeting {
        in_word(self.basis, &self.days, meeting, &self.basis.bodies[meeting.body])
    }

    pub(super) fn name(&self, body: BodyIndex) -> &str {
        self.basis.bodies.get(body).map_or("", |body| body.name.as_str())
    }

    /// A body as a link.
    pub(super) fn link(&self, body: BodyIndex) -> Phrase {
        match self.basis.bodies.get(body) {
            Some(body) => self.v.link_to(body.name.as_str(), &format!("/organ/{}", body.slug)).into(),
            None => Phrase::default(),
        }
    }

    fn day(&self, day: Day) -> String {
        self.v.day(self.date(day))
    }

    /// "En person från Timrå kommun": a name is not needed to see what is wrong.
    fn person(&self, person: PersonIndex) -> String {
        let of = self.basis.people.get(person).map_or("", |person| person.organisation_name.as_str());
        match of {
            "" => self.v.t("yearwheel-person").into_owned(),
            of => self.v.t1("yearwheel-person-of", "organisation", of),
        }
    }

    /// Whether somebody without whom a body does not meet chairs it, or keeps its minutes.
    fn key(&self, body: BodyIndex, person: PersonIndex) -> String {
        let chairs = self.basis.bodies.get(body).is_some_and(|body| body.chairs.contains(&person));
        self.v.t(if chairs { "yearwheel-the-chair" } else { "yearwheel-the-secretary" }).into_owned()
    }

    /// Why a body cannot meet on a day.
    pub(super) fn why(&self, body: BodyIndex, why: Why) -> String {
        let v = self.v;
        match why {
            Why::Closed => v.t("yearwheel-why-closed").into_owned(),
            Why::Weekday => v.t("yearwheel-why-weekday").into_owned(),
            Why::Start => v.t("yearwheel-why-start").into_owned(),
            Why::Window => v.t("yearwheel-why-window").into_owned(),
            Why::Blocked => v.t("yearwheel-why-blocked").into_owned(),
            Why::KeyAway(person) => v.t1("yearwheel-why-key", "who", self.key(body, person)),
            Why::Quorum => v.t("yearwheel-why-quorum").into_owned(),
        }
    }

    /// A broken rule as a sentence.
    pub(super) fn breach(&self, breach: &Breach) -> Phrase {
        let (v, instance) = (self.v, &self.basis.instance);
        match breach {
            Breach::Count { body, count } => {
                let asked = &instance.bodies[*body];
                let name = self.name(*body);
                v.text(
                    "yearwheel-breach-count",
                    &[("body", &name), ("n", count), ("min", &asked.n_min), ("max", &asked.n_max)],
                )
                .into()
            }
            Breach::Day { body, day, why, .. } => v
                .text(
                    "yearwheel-breach-day",
                    &[("body", &self.name(*body)), ("day", &self.day(*day)), ("why", &self.why(*body, *why))],
                )
                .into(),
            Breach::Gap { body, gap, .. } => {
                let asked = &instance.bodies[*body];
                let args: [(&str, &dyn web::text::AsArg); 4] =
                    [("body", &self.name(*body)), ("n", gap), ("min", &asked.gap_min), ("max", &asked.gap_max)];
                v.text("yearwheel-breach-gap", &args).into()
            }
            Breach::FixedMissing { body, .. } | Breach::FixedMoved { body, .. } => {
                v.t1("yearwheel-breach-fixed", "body", self.name(*body)).into()
            }
            Breach::Place { body, .. } | Breach::HostAgain { body, .. } | Breach::HostTooOften { body, .. } => {
                v.t1("yearwheel-breach-place", "body", self.name(*body)).into()
            }
            Breach::TooFewPhysical { body, physical } => v
                .text(
                    "yearwheel-breach-physical",
                    &[("body", &self.name(*body)), ("n", physical), ("min", &instance.bodies[*body].min_physical)],
                )
                .into(),
            Breach::DoubleBooked { person, day } => self.of_person("yearwheel-breach-double", *person, *day),
            Breach::TwoPlaces { person, day } => self.of_person("yearwheel-breach-places", *person, *day),
            Breach::ThreeMeetings { person, day } => self.of_person("yearwheel-breach-three", *person, *day),
            Breach::LinkCount { link } | Breach::LinkDay { link, .. } => {
                let link = &instance.links[*link];
                let args: [(&str, &dyn web::text::AsArg); 4] = [
                    ("parent", &self.name(link.parent)),
                    ("child", &self.name(link.child)),
                    ("lo", &link.lo),
                    ("hi", &link.hi),
                ];
                v.text("yearwheel-breach-order", &args).into()
            }
            Breach::Twice { body, .. } | Breach::Numbers { body } | Breach::NoSuchDay { body, .. } => {
                v.t1("yearwheel-breach-number", "body", self.name(*body)).into()
            }
        }
    }

    /// Rules that cannot all hold, in one sentence.
    pub(super) fn conflict(&self, rules: &[NamedRule]) -> String {
        let told: Vec<String> = rules.iter().map(|rule| self.rule(rule)).collect();
        self.v.t1("yearwheel-conflict", "rules", told.join("; "))
    }

    /// A rule by name.
    fn rule(&self, rule: &NamedRule) -> String {
        let v = self.v;
        let body = rule.body.map(|at| self.name(at)).unwrap_or_default();
        let planned = rule.body.and_then(|at| self.basis.instance.bodies.get(at));
        let of_body = |key: &str| v.t1(key, "body", body);
        match (rule.what, planned) {
            (RuleName::Count, Some(planned)) => {
                v.text("yearwheel-rule-count", &[("body", &body), ("min", &planned.n_min), ("max", &planned.n_max)])
            }
            (RuleName::Spacing, Some(planned)) => v.text(
                "yearwheel-rule-spacing",
                &[("body", &body), ("min", &planned.gap_min), ("max", &planned.gap_max)],
            ),
            (RuleName::Quorum, Some(planned)) => v.t2("yearwheel-rule-quorum", "body", body, "n", planned.quorum),
            (RuleName::KeyPerson, _) => {
                let who = rule.body.zip(rule.person).map(|(body, person)| self.key(body, person)).unwrap_or_default();
                v.t2("yearwheel-rule-key", "body", body, "who", who)
            }
            (RuleName::Link, _) => {
                let link = rule.link.and_then(|at| self.basis.instance.links.get(at));
                let Some(link) = link else { return String::new() };
                let args: [(&str, &dyn web::text::AsArg); 4] = [
                    ("parent", &self.name(link.parent)),
                    ("child", &self.name(link.child)),
                    ("lo", &link.lo),
                    ("hi", &link.hi),
                ];
                v.text("yearwheel-rule-link", &args)
            }
            (RuleName::Person, _) => {
                let person = rule.person.map(|at| self.person(at)).unwrap_or_default();
                v.t1("yearwheel-rule-person", "person", person)
            }
            (RuleName::WorkingDays, _) => v.t("yearwheel-rule-working-days").into_owned(),
            (RuleName::Window, _) => of_body("yearwheel-rule-window"),
            (RuleName::Weekdays, _) => of_body("yearwheel-rule-weekdays"),
            (RuleName::Calendars, _) => of_body("yearwheel-rule-calendars"),
            (RuleName::Starts, _) => of_body("yearwheel-rule-starts"),
            (RuleName::Fixed, _) => of_body("yearwheel-rule-fixed"),
            (RuleName::Places, _) => of_body("yearwheel-rule-places"),
            (RuleName::Count | RuleName::Spacing | RuleName::Quorum, None) => String::new(),
        }
    }

    fn of_person(&self, key: &str, person: PersonIndex, day: Day) -> Phrase {
        self.v.t2(key, "person", self.person(person), "day", self.day(day)).into()
    }

    /// What a broken rule is about, as an address word: for the reason why it is broken.
    pub(super) fn subject(&self, breach: &Breach) -> String {
        let body = match breach {
            Breach::Twice { body, .. }
            | Breach::Numbers { body }
            | Breach::Count { body, .. }
            | Breach::FixedMissing { body, .. }
            | Breach::FixedMoved { body, .. }
            | Breach::NoSuchDay { body, .. }
            | Breach::Day { body, .. }
            | Breach::Gap { body, .. }
            | Breach::Place { body, .. }
            | Breach::HostAgain { body, .. }
            | Breach::HostTooOften { body, .. }
            | Breach::TooFewPhysical { body, .. } => *body,
            Breach::LinkCount { link } | Breach::LinkDay { link, .. } => self.basis.instance.links[*link].child,
            Breach::DoubleBooked { person, .. }
            | Breach::TwoPlaces { person, .. }
            | Breach::ThreeMeetings { person, .. } => {
                return self.basis.people.get(*person).map(|one| one.organisation.clone()).unwrap_or_default();
            }
        };
        self.basis.bodies.get(body).map(|body| body.slug.to_string()).unwrap_or_default()
    }
}

/// What a rule of the model is about.
pub(super) fn rule(v: &View, rule: Rule) -> String {
    let key = match rule {
        Rule::H1 => "yearwheel-h1",
        Rule::H2 => "yearwheel-h2",
        Rule::H3 => "yearwheel-h3",
        Rule::H4 => "yearwheel-h4",
        Rule::H5 => "yearwheel-h5",
        Rule::H6 => "yearwheel-h6",
        Rule::H7 => "yearwheel-h7",
        Rule::H8 => "yearwheel-h8",
        Rule::H9 => "yearwheel-h9",
    };
    v.t(key).into_owned()
}

/// What a group of bodies is called.
pub(super) const fn group(group: Group) -> &'static str {
    match group {
        Group::Forum => "yearwheel-group-forum",
        Group::Officials => "yearwheel-group-officials",
        Group::Project => "yearwheel-group-project",
        Group::National => "yearwheel-group-national",
    }
}

/// What was needed for planning, as a heading.
pub(super) const fn assumed(about: Assumed) -> &'static str {
    match about {
        Assumed::Count => "yearwheel-assumed-count",
        Assumed::Duration => "yearwheel-assumed-duration",
        Assumed::Weekdays => "yearwheel-assumed-weekdays",
        Assumed::Spacing => "yearwheel-assumed-spacing",
        Assumed::Towns => "yearwheel-assumed-towns",
        Assumed::Online => "yearwheel-assumed-online",
        Assumed::Physical => "yearwheel-assumed-physical",
        Assumed::Quorum => "yearwheel-assumed-quorum",
        Assumed::Before => "yearwheel-assumed-before",
        Assumed::Members => "yearwheel-assumed-members",
        Assumed::OutsideTime => "yearwheel-assumed-outside",
        Assumed::HostBefore => "yearwheel-assumed-host-before",
        Assumed::Closed => "yearwheel-assumed-closed",
        Assumed::Breaks => "yearwheel-assumed-breaks",
        Assumed::Travel => "yearwheel-assumed-travel",
        Assumed::Homes => "yearwheel-assumed-homes",
    }
}

/// Where a number comes from: when somebody has said it, who and when.
pub(super) fn reason(v: &View, one: &Assumption) -> String {
    match &one.said {
        Some(said) => v.t2("yearwheel-reason-said-by", "who", said.by.as_str(), "at", v.moment(said.at)),
        None => v.t(of_reason(one.reason)).into_owned(),
    }
}

const fn of_reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Charter => "yearwheel-reason-charter",
        Reason::Register => "yearwheel-reason-register",
        Reason::LastYear => "yearwheel-reason-last-year",
        Reason::Said => "yearwheel-reason-said",
        Reason::Assumed => "yearwheel-reason-assumed",
    }
}

/// What something is that was needed for planning.
pub(super) fn told(v: &View, about: Assumed, told: &Told) -> String {
    match (about, told) {
        (_, Told::Count(min, max, wanted)) => {
            v.text("yearwheel-told-count", &[("min", min), ("max", max), ("wanted", wanted)])
        }
        (_, Told::Range(min, ideal, max)) => {
            v.text("yearwheel-told-range", &[("min", min), ("ideal", ideal), ("max", max)])
        }
        (Assumed::Duration | Assumed::OutsideTime, Told::Number(blocks)) => {
            v.t1("yearwheel-told-hours", "n", blocks * 2)
        }
        (Assumed::Travel, Told::Number(_)) => v.t("yearwheel-told-travel").into_owned(),
        (Assumed::Homes, Told::Number(n)) => v.t1("yearwheel-told-homes", "n", *n),
        (Assumed::Members, Told::Number(n)) => v.t1("yearwheel-told-members", "n", *n),
        (_, Told::Number(n)) => v.number(n),
        (Assumed::Breaks, Told::Yes(_)) => v.t("yearwheel-told-breaks").into_owned(),
        (_, Told::Yes(true)) => v.t("yearwheel-yes").into_owned(),
        (_, Told::Yes(false)) => v.t("yearwheel-no").into_owned(),
        (Assumed::Weekdays, Told::Words(days)) => {
            days.iter().filter_map(|day| weekday(v, day)).collect::<Vec<_>>().join(", ")
        }
        (Assumed::Before, Told::Words(words)) => match &words[..] {
            [body, lo, hi] => v.text("yearwheel-told-before", &[("body", body), ("lo", lo), ("hi", hi)]),
            _ => words.join(", "),
        },
        (_, Told::Words(words)) => words.join(", "),
    }
}

/// The name of a weekday, 0 for Monday.
pub(super) fn weekday(v: &View, day: &str) -> Option<&'static str> {
    // 4 January 2027 is a Monday.
    let day: i8 = day.parse().ok().filter(|day| (0..7).contains(day))?;
    Some(v.weekday(&jiff::civil::date(2027, 1, 4 + day)))
}

/// Why a body or a date is not in the year, or not as it should be, in a sentence.
pub(super) fn left_out(v: &View, one: &LeftOut) -> String {
    let key = match one.why {
        WhyLeftOut::NoDates => "yearwheel-left-out-no-dates",
        WhyLeftOut::Once => "yearwheel-left-out-once",
        WhyLeftOut::DayClosed => "yearwheel-left-out-closed",
        WhyLeftOut::DayTwice => "yearwheel-left-out-twice",
        WhyLeftOut::Nobody => "yearwheel-left-out-nobody",
    };
    match one.day {
        Some(day) => v.t2(key, "body", one.name.as_str(), "day", v.day(day)),
        None => v.t1(key, "body", one.name.as_str()),
    }
}
