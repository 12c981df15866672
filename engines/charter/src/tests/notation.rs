//! A body in a few lines of text, for tests.
//!
//! ```text
//! version 2023-01-01..                      a charter version
//! should range min=3 max=4 during 2024..    a rule, "must" when nothing is said
//! group kommuner = kramfors, timra          members of a group
//! term 2023-2026                            a term of whole years
//! chair region 2023..2024: Alma             a seat, its days, who sits
//! member kramfors/majority: Bo (s) ..2025; Cia (s) 2026..
//! secretary group:kommuner: Dan @timra
//! held 2026-02-03 2026-05-04                meetings; also: planned, cancelled; 2026-11 is a month
//! other politikerforum planned 2026-02-10   meetings of another body
//! other gruppen has region, kramfors        who sits in another body
//! side kramfors s=majority m=opposition 2023..
//! ```

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::{
    Period,
    id::{Id, PersonId, RuleId},
    slug::Slug,
};
use serde_json::{Map, Value};

use crate::{
    facts::{
        Area, Assignment, Contradiction, Deviation, Facts, GoverningSide, Meeting, MeetingState, Membership,
        Nomination, Organisation, OtherBody, Represents, Seat, SeatRole, Term,
    },
    rule::{Charter, Rule, RuleKind, Severity, Source, Version},
};

/// A charter, facts, and the names of the people in them.
#[derive(Default)]
pub(super) struct Story {
    pub(super) charter: Charter,
    pub(super) facts: Facts,
    pub(super) people: BTreeMap<PersonId, String>,
}

impl Story {
    pub(super) fn read(text: &str) -> Self {
        let mut story = Self::default();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
            story.line(word, rest);
        }
        story
    }

    fn line(&mut self, word: &str, rest: &str) {
        match word {
            "body" => self.facts.body = Some(slug(rest)),
            "exists" => self.facts.existence = period(rest),
            "version" => self.version(rest),
            "must" | "should" | "about" => self.rule(word, rest),
            "group" => self.group(rest),
            "term" => self.facts.terms.push(Term { slug: slug(rest), period: period(&rest.replace('-', "..")) }),
            "held" | "planned" | "cancelled" => {
                self.facts.meetings.extend(meetings("own", word, rest));
            }
            "other" => self.other(rest),
            "side" => self.side(rest),
            "organisation" => self.organisation(rest),
            "area" => self.facts.areas.push(Area { slug: slug(rest), period: Period::ALWAYS }),
            "deviation" => self.deviation(rest),
            "contradiction" => {
                let mut parts = rest.split(" | ").map(String::from);
                let mut next = || parts.next().expect("about | one | other");
                let (about, one, other) = (next(), next(), next());
                self.facts.contradictions.push(Contradiction { about, one, other, period: Period::ALWAYS });
            }
            role => self.seat(role, rest),
        }
    }

    fn version(&mut self, rest: &str) {
        let name = format!("version {}", self.charter.versions.len());
        let title = format!("Arbetsordning {}", self.charter.versions.len() + 1);
        self.charter.versions.push(Version { id: Id::named(&name), period: period(rest), title, rules: vec![] });
    }

    fn rule(&mut self, severity: &str, rest: &str) {
        let severity = match severity {
            "should" => Severity::Should,
            "about" => Severity::About,
            _ => Severity::Must,
        };
        let (rest, days) = rest.split_once(" during ").unwrap_or((rest, ".."));
        self.add_rule(kind(rest), severity, period(days));
    }

    /// Adds a rule that the notation cannot write, to the last version.
    pub(super) fn add_rule(&mut self, kind: RuleKind, severity: Severity, period: Period) {
        let v = self.charter.versions.len();
        let version = self.charter.versions.last_mut().expect("a version before its rules");
        let id = rule_id(v, version.rules.len() + 1);
        version.rules.push(Rule { id, kind, severity, source: Source::default(), period });
    }

    fn group(&mut self, rest: &str) {
        let (group, members) = rest.split_once(" = ").expect("group = members");
        let (members, days) = members.split_once(" during ").unwrap_or((members, ".."));
        for organisation in list(members) {
            self.facts.memberships.push(Membership { group: slug(group), organisation, period: period(days) });
        }
    }

    fn other(&mut self, rest: &str) {
        let (body, rest) = rest.split_once(' ').expect("a body");
        let (word, rest) = rest.split_once(' ').expect("what about it");
        let mut other = OtherBody { body: slug(body), meetings: vec![], members: vec![] };
        if word == "has" {
            other.members = list(rest).into_iter().map(|o| (o, Period::ALWAYS)).collect();
        } else {
            other.meetings = meetings(body, word, rest);
        }
        self.facts.others.push(other);
    }

    fn side(&mut self, rest: &str) {
        let mut words = rest.split(' ');
        let organisation = slug(words.next().expect("an organisation"));
        let words: Vec<_> = words.collect();
        let days = words.iter().find(|w| w.contains("..")).map_or(Period::ALWAYS, |w| period(w));
        for (party, side) in words.iter().filter_map(|w| w.split_once('=')) {
            let side = from_word(side);
            let organisation = organisation.clone();
            self.facts.sides.push(GoverningSide { organisation, party: slug(party), side, period: days });
        }
    }

    fn organisation(&mut self, rest: &str) {
        let mut words = rest.split(' ');
        let slug = slug(words.next().expect("an organisation"));
        let mut organisation = Organisation { slug, sector: None, period: Period::ALWAYS, tasks: vec![] };
        for word in words {
            match word.split_once('=') {
                Some(("sector", sector)) => organisation.sector = Some(from_word(sector)),
                Some(("task", task)) => organisation.tasks.push((task.into(), Period::ALWAYS)),
                _ => organisation.period = period(word),
            }
        }
        self.facts.organisations.push(organisation);
    }

    fn deviation(&mut self, rest: &str) {
        let (place, reason) = rest.split_once(' ').expect("a rule and a reason");
        let rule = rule_id(self.charter.versions.len(), place.parse().expect("the number of a rule"));
        let on = jiff::civil::date(2026, 1, 15);
        let by = "Sekreteraren".into();
        self.facts.deviations.push(Deviation { rule, period: Period::ALWAYS, reason: reason.into(), by, on });
    }

    /// `member kramfors/majority term=2023-2026 2023..2026: Bo (s) 2023..2025; ?Cia 2026..`
    fn seat(&mut self, role: &str, rest: &str) {
        let (seat, people) = rest.split_once(':').filter(|(s, _)| !s.ends_with("group")).unwrap_or_else(|| {
            let rest = rest.strip_prefix("group:").unwrap_or(rest);
            rest.split_once(':').unwrap_or((rest, ""))
        });
        let mut words = seat.split_whitespace();
        let whose = words.next().unwrap_or("-");
        let (organisation, side) = whose.split_once('/').map_or((whose, None), |(o, s)| (o, Some(from_word(s))));
        let represents = match organisation {
            "-" => Represents::Nobody,
            o if rest.starts_with("group:") => Represents::Group(slug(o)),
            o => Represents::Organisation(slug(o)),
        };
        let id = Id::named(&format!("seat {}", self.facts.seats.len()));
        let mut seat = Seat {
            id,
            role: from_word::<SeatRole>(role),
            appointed_by: None,
            represents,
            side,
            sector: None,
            area: None,
            voting: role == "member" || role == "chair",
            term: None,
            period: Period::ALWAYS,
        };
        for word in words {
            match word.split_once('=') {
                Some(("by", by)) => seat.appointed_by = Some(slug(by)),
                Some(("term", term)) => seat.term = Some(slug(term)),
                Some(("area", area)) => seat.area = Some(slug(area)),
                Some(("sector", sector)) => seat.sector = Some(from_word(sector)),
                _ => seat.period = period(word),
            }
        }
        let default = seat.period;
        self.facts.seats.push(seat);
        for person in people.split(';').map(str::trim).filter(|p| !p.is_empty()) {
            self.person(person, id, default);
        }
    }

    /// `Bo (s) @timra 2023..2025`, nominated when it begins with a question mark.
    fn person(&mut self, text: &str, seat: kernel::id::SeatId, default: Period) {
        let (mut name, mut party, mut organisation, mut days) = (Vec::new(), None, None, default);
        for word in text.trim_start_matches('?').split(' ') {
            match word {
                w if w.starts_with('(') => party = Some(slug(w.trim_matches(['(', ')']))),
                w if w.starts_with('@') => organisation = Some(slug(&w[1..])),
                w if w.contains("..") => days = period(w),
                w => name.push(w),
            }
        }
        let name = name.join(" ");
        let person = PersonId::named(&name);
        self.people.insert(person, name.clone());
        if text.starts_with('?') {
            let id = Id::named(&format!("nomination {name} {}", self.facts.nominations.len()));
            let nominated_on = jiff::civil::date(2026, 10, 1);
            self.facts.nominations.push(Nomination {
                id,
                seat,
                person,
                organisation,
                party,
                nominated_on,
                period: days,
            });
        } else {
            let id = Id::named(&format!("assignment {name} {}", self.facts.assignments.len()));
            self.facts.assignments.push(Assignment { id, seat, person, organisation, party, period: days });
        }
    }
}

/// The id of the rule with this number in this version, both from one.
pub(super) fn rule_id(version: usize, place: usize) -> RuleId {
    RuleId::named(&format!("rule {version}.{place}"))
}

/// A rule: `range min=3 max=4`, `alternate sides=organisation:region,group:kommuner years=2 within_term=true`.
pub(super) fn kind(text: &str) -> RuleKind {
    let mut words = text.split(' ');
    let mut fields = Map::new();
    fields.insert("rule".into(), words.next().expect("a rule type").into());
    for (name, value) in words.filter_map(|word| word.split_once('=')) {
        fields.insert(name.into(), field(name, value));
    }
    serde_json::from_value(Value::Object(fields)).unwrap_or_else(|e| panic!("{text}: {e}"))
}

fn field(name: &str, value: &str) -> Value {
    let words = || value.split(',').filter(|v| !v.is_empty());
    match name {
        "organisations" | "areas" | "kinds" | "all_of" => words().map(Value::from).collect(),
        "sides" => words()
            .map(|side| {
                let (what, slug) = side.split_once(':').expect("organisation: or group:");
                Value::Object([(what.to_string(), Value::from(slug))].into_iter().collect())
            })
            .collect(),
        _ => match (value.parse::<u64>(), value.parse::<bool>()) {
            (Ok(n), _) => n.into(),
            (_, Ok(b)) => b.into(),
            _ => value.into(),
        },
    }
}

fn from_word<T: serde::de::DeserializeOwned>(word: &str) -> T {
    serde_json::from_value(Value::from(word)).unwrap_or_else(|e| panic!("{word}: {e}"))
}

fn meetings(body: &str, word: &str, rest: &str) -> Vec<Meeting> {
    let state = match word {
        "held" => MeetingState::Held,
        "cancelled" => MeetingState::Cancelled,
        _ => MeetingState::Planned,
    };
    let meeting = |text: &str| {
        let month_only = text.len() == 7;
        let date = if month_only { format!("{text}-01") } else { text.into() };
        let id = Id::named(&format!("{body} {word} {text}"));
        Meeting { id, date: date.parse().expect("a day or a month"), month_only, state }
    };
    rest.split_whitespace().map(meeting).collect()
}

fn list(text: &str) -> Vec<Slug> {
    text.split(',').map(|word| slug(word.trim())).collect()
}

pub(super) fn slug(text: &str) -> Slug {
    Slug::new(text.trim()).unwrap_or_else(|e| panic!("{e}"))
}

/// `2023..2026`, `2023-05-01..`, `..`: a year means its first or last day.
pub(super) fn period(text: &str) -> Period {
    let (from, to) = text.trim().split_once("..").unwrap_or((text, text));
    let day = |text: &str, rest: &str| -> Option<Date> {
        let text = if text.len() == 4 { format!("{text}-{rest}") } else { text.into() };
        (!text.is_empty()).then(|| text.parse().unwrap_or_else(|e| panic!("{text}: {e}")))
    };
    Period { from: day(from.trim(), "01-01"), to: day(to.trim(), "12-31") }
}
