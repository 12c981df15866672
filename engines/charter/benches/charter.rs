//! How long a check takes: one region on one day, and a whole country at every edge of twenty years.

mod measure;

use jiff::civil::{Date, date};
use kernel::{
    Period,
    id::{Id, PersonId, SeatId},
    slug::Slug,
};
use measure::{best_of, note, say};
use radslag_charter::{
    Parameters,
    facts::{
        Assignment, Facts, GoverningSide, Meeting, MeetingState, Membership, OtherBody, Represents, Seat, SeatRole,
        Side, Term,
    },
    findings, history,
    rule::{ChairSide, Charter, Rule, RuleKind, Severity, Source, Version},
};

fn main() {
    let parameters = Parameters::default();
    let on = date(2026, 11, 24);
    let region: Vec<_> = (0..60).map(|n| Sketch { n, seats: 10, years: 2023..=2027 }.draw()).collect();
    let told = || region.iter().map(|(charter, facts)| findings(charter, facts, on, &parameters).len()).sum();
    let (best, count) = best_of(20, told);
    say("charter/findings, 60 bodies, 600 seats, one day", best * 1e3, "ms", 5.0);
    note(count, "findings");

    let country: Vec<_> = (0..500).map(|n| Sketch { n, seats: 20, years: 2008..=2027 }.draw()).collect();
    let told = || country.iter().map(|(charter, facts)| history(charter, facts, &parameters).len()).sum();
    let (best, count) = best_of(3, told);
    say("charter/history, 500 bodies, 10000 seats, all edges", best, "s", 2.0);
    note(count, "dated findings");
}

/// A body to be drawn: its number, its seats, the years in which it meets.
struct Sketch {
    n: usize,
    seats: usize,
    years: std::ops::RangeInclusive<i16>,
}

impl Sketch {
    fn draw(&self) -> (Charter, Facts) {
        let mut dice = Dice(0x9e37_79b9_7f4a_7c15 ^ (self.n as u64 + 1));
        let organisations: Vec<_> = (0..self.seats / 2).map(|i| slug(&format!("kommun-{i}"))).collect();
        let facts = Facts {
            body: Some(slug(&format!("organ-{}", self.n))),
            existence: Period::since(date(*self.years.start(), 1, 1)),
            memberships: organisations.iter().map(|o| member("kommuner", o)).collect(),
            terms: (2007..2031).step_by(4).map(term).collect(),
            sides: organisations.iter().flat_map(sides).collect(),
            others: vec![self.parent(&mut dice)],
            meetings: self.meetings(&mut dice),
            ..Facts::default()
        };
        let facts = self.seated(facts, &organisations, &mut dice);
        (self.charter(), facts)
    }

    /// Three versions; the number of meetings changes.
    fn charter(&self) -> Charter {
        let first = *self.years.start();
        let starts = [first, first + 2, first + 4];
        let versions = starts.iter().enumerate().map(|(v, year)| {
            let to = starts.get(v + 1).map(|next| date(next - 1, 12, 31));
            let rules = self.rules(v).into_iter().enumerate().map(|(r, kind)| Rule {
                id: Id::named(&format!("{} {v} {r}", self.n)),
                kind,
                severity: Severity::Must,
                source: Source::default(),
                period: Period::ALWAYS,
            });
            let period = Period { from: Some(date(*year, 1, 1)), to };
            let id = Id::named(&format!("{} {v}", self.n));
            Version { id, period, title: "Arbetsordning".into(), rules: rules.collect() }
        });
        Charter { versions: versions.collect() }
    }

    fn rules(&self, version: usize) -> Vec<RuleKind> {
        let kommuner = slug("kommuner");
        let composition = if self.n.is_multiple_of(3) {
            RuleKind::GoverningPair { group: kommuner.clone() }
        } else {
            RuleKind::EachOf { group: kommuner.clone(), count: 2 }
        };
        let min = if version == 0 { 4 } else { 3 };
        let region = slug("region");
        let mut rules = vec![
            composition,
            RuleKind::Named { organisations: vec![region.clone()] },
            RuleKind::Range { min, max: 4 },
            RuleKind::Alternate {
                sides: vec![ChairSide::Organisation(region.clone()), ChairSide::Group(kommuner)],
                years: 2,
                within_term: true,
                from: None,
            },
            RuleKind::SecretaryFollowsChair,
            RuleKind::Sole { organisation: region },
            RuleKind::Quorum { percent: Some(51), count: None },
        ];
        if self.n.is_multiple_of(4) {
            rules.push(RuleKind::PreMeeting { parent: slug("politikerforum"), lead_days: 30 });
        }
        rules
    }

    /// Everybody is replaced each term, and one in four in the middle of it.
    fn seated(&self, mut facts: Facts, organisations: &[Slug], dice: &mut Dice) -> Facts {
        for n in 0..self.seats {
            let organisation = organisations[n / 2].clone();
            let side = if n.is_multiple_of(2) { Side::Majority } else { Side::Opposition };
            let role = if n == 0 { SeatRole::Chair } else { SeatRole::Member };
            self.seat(&mut facts, n, role, organisation, Some(side), dice);
        }
        self.seat(&mut facts, self.seats, SeatRole::Member, slug("region"), None, dice);
        self.seat(&mut facts, self.seats + 1, SeatRole::Secretary, slug("region"), None, dice);
        facts
    }

    fn seat(&self, facts: &mut Facts, n: usize, role: SeatRole, from: Slug, side: Option<Side>, dice: &mut Dice) {
        let id = SeatId::named(&format!("{} {n}", self.n));
        let represents = Represents::Organisation(from);
        let period = Period::since(date(*self.years.start(), 1, 1));
        let voting = role != SeatRole::Secretary;
        let seat = Seat {
            id,
            role,
            appointed_by: None,
            represents,
            side,
            sector: None,
            area: None,
            voting,
            term: None,
            period,
        };
        facts.seats.push(seat);
        for year in (2007..=*self.years.end()).step_by(4) {
            let (first, last) = (date(year, 1, 1), date(year + 3, 12, 31));
            let middle = date(year + i16::try_from(dice.below(4)).unwrap_or(0), 1 + month(dice), 15);
            let party = side.map(|side| slug(if side == Side::Majority { "s" } else { "m" }));
            let mut sit = |from: Date, to: Date| {
                let name = format!("{} {n} {from}", self.n);
                facts.assignments.push(Assignment {
                    id: Id::named(&name),
                    seat: id,
                    person: PersonId::named(&name),
                    organisation: None,
                    party: party.clone(),
                    period: Period { from: Some(from), to: Some(to) },
                });
            };
            match dice.below(4) {
                0 => {
                    sit(first, middle);
                    sit(middle.tomorrow().unwrap_or(middle), last);
                }
                1 if dice.below(4) == 0 => sit(first, middle),
                _ => sit(first, last),
            }
        }
    }

    fn meetings(&self, dice: &mut Dice) -> Vec<Meeting> {
        let mut meetings = Vec::new();
        for year in self.years.clone() {
            for n in 0..2 + dice.below(4) {
                let id = Id::named(&format!("{} {year} {n}", self.n));
                let state = if year < 2027 { MeetingState::Held } else { MeetingState::Planned };
                meetings.push(Meeting { id, date: date(year, 1 + month(dice), day(dice)), month_only: false, state });
            }
        }
        meetings
    }

    fn parent(&self, dice: &mut Dice) -> OtherBody {
        OtherBody { body: slug("politikerforum"), meetings: self.meetings(dice), members: vec![] }
    }
}

/// Numbers that are the same every time: Lehmer's generator.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

fn month(dice: &mut Dice) -> i8 {
    i8::try_from(dice.below(12)).unwrap_or(0)
}

fn day(dice: &mut Dice) -> i8 {
    i8::try_from(1 + dice.below(28)).unwrap_or(1)
}

fn slug(text: &str) -> Slug {
    Slug::new(text).expect("a word of this benchmark")
}

fn member(group: &str, organisation: &Slug) -> Membership {
    Membership { group: slug(group), organisation: organisation.clone(), period: Period::ALWAYS }
}

fn sides(organisation: &Slug) -> [GoverningSide; 2] {
    [("s", Side::Majority), ("m", Side::Opposition)].map(|(party, side)| GoverningSide {
        organisation: organisation.clone(),
        party: slug(party),
        side,
        period: Period::ALWAYS,
    })
}

fn term(year: i16) -> Term {
    let period = Period { from: Some(date(year, 1, 1)), to: Some(date(year + 3, 12, 31)) };
    Term { slug: slug(&format!("{year}-{}", year + 3)), period }
}
