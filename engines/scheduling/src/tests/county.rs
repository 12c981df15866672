//! Made-up counties: a few bodies of every kind, people who sit in several, days away, links, dates set by others, a plan in force.

use jiff::civil::date;

use crate::{
    Instance, Meeting, Plan,
    chance::Chance,
    instance::{Away, Body, Calendar, Closing, FORMAT, Fixed, Link, Mode, Person, Role, Weights},
};

/// A county of a seed: eight bodies, thirty people, four towns, the year 2027 with a closed July.
pub(crate) fn made_up(seed: u64) -> Instance {
    let mut chance = Chance::of(seed, 77);
    let calendar = year();
    let people: Vec<Person> = (0..30).map(|at| person(&mut chance, at)).collect();
    let mut bodies: Vec<Body> = (0..8).map(|at| body(&mut chance, at, people.len())).collect();
    // A group that prepares for the first, one that must have met before the second, and one whose dates are others'.
    bodies[3] =
        Body { n_min: bodies[0].n_min, n_max: bodies[0].n_max, n_target: bodies[0].n_target, ..free(&bodies[3]) };
    bodies[4] = Body { n_min: 8, n_max: 10, n_target: 9, gap_min: 14, gap_ideal: 30, gap_max: 60, ..free(&bodies[4]) };
    bodies[5] = fixed(&calendar, &bodies[5]);
    let links = vec![
        Link { parent: 0, child: 3, mode: Mode::Indexed, lo: 5, hi: 25 },
        Link { parent: 1, child: 4, mode: Mode::Exists, lo: 0, hi: 45 },
    ];
    let plan = seed.is_multiple_of(2).then(|| {
        let meeting = |k: usize| Meeting { body: 2, k, day: 40 + 70 * k, start: 0, place: 1 };
        Plan { meetings: (0..3).map(meeting).collect() }
    });
    Instance {
        format: FORMAT.into(),
        name: "Prov".into(),
        year: 2027,
        blocks: vec![[480, 600], [600, 720], [780, 900], [900, 1020]],
        places: ["Härnösand", "Sundsvall", "Kramfors", "Timrå"].map(String::from).into(),
        travel_minutes: vec![vec![0, 50, 45, 45], vec![50, 0, 75, 20], vec![45, 75, 0, 65], vec![45, 20, 65, 0]],
        people,
        calendars: vec![Closing {
            name: "Fullmäktige".into(),
            blocked: vec![60, 61, 150],
            soft: vec![(90, 8), (91, 8), (92, 15)],
        }],
        bodies,
        links,
        plan,
        weights: weights(),
        calendar,
    }
}

/// Counties that share nobody, as one instance.
pub(crate) fn beside(counties: &[Instance]) -> Instance {
    let mut whole = Instance { people: vec![], bodies: vec![], links: vec![], plan: None, ..counties[0].clone() };
    for county in counties {
        let (people, bodies) = (whole.people.len(), whole.bodies.len());
        whole.people.extend(county.people.iter().cloned());
        for mut body in county.bodies.iter().cloned() {
            body.members.iter_mut().for_each(|(person, _)| *person += people);
            whole.bodies.push(body);
        }
        let link = |link: &Link| Link { parent: link.parent + bodies, child: link.child + bodies, ..*link };
        whole.links.extend(county.links.iter().map(link));
    }
    whole
}

fn year() -> Calendar {
    let weekday: Vec<u8> = (0..365).map(|day| u8::try_from((day + 4) % 7).expect("a weekday")).collect();
    let open: Vec<bool> = (0..365).map(|day| weekday[day] < 5 && !(181..212).contains(&day) && day > 5).collect();
    let effective = (0..365).map(|day: i64| if day < 181 { day } else { (day - 31).max(181) }).collect();
    let week = (0..365).map(|day| u8::try_from((day + 4) / 7).expect("a week")).collect();
    Calendar { days: 365, first: date(2027, 1, 1), weekday, week, open, effective }
}

fn person(chance: &mut Chance, at: usize) -> Person {
    let away = |chance: &mut Chance| {
        let from = chance.below(360);
        Away { from, to: from + chance.below(5), blocks: *chance.of_list(&[15, 15, 3, 12]) }
    };
    let away = (0..chance.below(4)).map(|_| away(chance)).collect();
    Person { org: format!("Kommun {at}"), home: chance.below(4), elected: at.is_multiple_of(2), away }
}

fn body(chance: &mut Chance, at: usize, people: usize) -> Body {
    let mut members: Vec<(usize, Role)> = Vec::new();
    for place in 0..5 + chance.below(5) {
        let person = chance.below(people);
        if members.iter().all(|(other, _)| *other != person) {
            let role =
                if place == 0 { Role::Key } else { *chance.of_list(&[Role::Ordinary, Role::Ordinary, Role::Invited]) };
            members.push((person, role));
        }
    }
    let target = 2 + chance.below(4);
    let ideal = 280 / i64::try_from(target).expect("a few");
    let online = at.is_multiple_of(3);
    let places = if online { vec![-1, 0, 1, 2, 3] } else { vec![0, 1, 2, 3] };
    Body {
        name: format!("Forum {at}"),
        kind: if at.is_multiple_of(2) { "political".into() } else { "official".into() },
        region: 0,
        quorum: members.iter().filter(|(_, role)| role.is_hard()).count().div_ceil(2),
        members,
        n_min: target - 1,
        n_max: target + 1,
        n_target: target,
        dur: *chance.of_list(&[1, 2, 2]),
        starts: vec![0, 2],
        weekdays: vec![0, 1, 2, 3, 4],
        window: [0, 364],
        gap_min: 14,
        gap_ideal: ideal,
        gap_tol: 10,
        gap_max: 200,
        prev_eff: at.is_multiple_of(2).then_some(-30),
        place_cost: vec![5; places.len()],
        min_physical: usize::from(online),
        host_max: if at == 1 { 3 } else { 99 },
        rotate: at % 4 == 2,
        places,
        w_gap: 3,
        cals: if at.is_multiple_of(2) { vec![0] } else { Vec::new() },
        fixed: Vec::new(),
    }
}

/// As it was, but open for every day: what is linked must find one.
fn free(body: &Body) -> Body {
    Body { cals: Vec::new(), prev_eff: None, rotate: false, host_max: 99, gap_max: 365, gap_min: 1, ..body.clone() }
}

/// Two meetings on dates that somebody else has set, on days on which all its people are there and nobody asks for more.
fn fixed(calendar: &Calendar, body: &Body) -> Body {
    let days = [100, 250].map(|day| (day..).find(|day| calendar.open[*day]).expect("an open day"));
    let fixed = days.iter().enumerate().map(|(k, day)| Fixed { k, day: *day, start: 0, place: 0 });
    Body {
        n_min: 2,
        n_max: 2,
        n_target: 2,
        members: body.members.iter().take(3).map(|(person, _)| (*person, Role::Ordinary)).collect(),
        quorum: 0,
        places: vec![0],
        place_cost: vec![0],
        min_physical: 0,
        fixed: fixed.collect(),
        ..free(body)
    }
}

fn weights() -> Weights {
    Weights {
        count: 120,
        travel_per_hour: 4,
        absent_ordinary: 10,
        absent_invited: 2,
        load: 6,
        load_cap: 4,
        slot: vec![vec![3, 0, 0, 6], vec![0, 0, 0, 4], vec![0, 0, 0, 4], vec![0, 0, 0, 4], vec![2, 0, 6, 15]],
        move_day: 60,
        move_start: 15,
        move_place: 20,
    }
}

/// A county so small that all its years can be tried: three bodies that share people, and a few open days in spring.
pub(crate) fn tiny(seed: u64) -> Instance {
    let mut instance = made_up(seed);
    let mut chance = Chance::of(seed, 41);
    let days: Vec<usize> = (0..5).map(|at| 32 + 7 * at + chance.below(3)).collect();
    (0..365).for_each(|day| instance.calendar.open[day] = days.contains(&day));
    instance.bodies.truncate(3);
    for (at, body) in instance.bodies.iter_mut().enumerate() {
        let most = if at == 0 { 2 } else { 1 };
        let places = vec![*chance.of_list(&[-1, 0, 2]), 1];
        *body = Body {
            members: (0..5).map(|person| (person + at, if person == 1 { Role::Key } else { Role::Ordinary })).collect(),
            n_min: 1,
            n_max: most,
            n_target: 1 + chance.below(most),
            dur: *chance.of_list(&[1, 2, 2, 4]),
            starts: vec![0, 2],
            gap_min: [0, 5, 8][chance.below(3)],
            gap_ideal: 10,
            gap_tol: 1,
            prev_eff: None,
            quorum: 3,
            place_cost: vec![chance.below(30).try_into().expect("small"), 5],
            places,
            min_physical: chance.below(2),
            ..body.clone()
        };
        if body.dur == 4 {
            body.starts = vec![0];
        }
    }
    for person in &mut instance.people {
        let away = |chance: &mut Chance| {
            let day = *chance.of_list(&days);
            Away { from: day, to: day, blocks: *chance.of_list(&[15, 3, 12]) }
        };
        person.away = (0..chance.below(3)).map(|_| away(&mut chance)).collect();
    }
    instance.links = vec![Link { parent: 0, child: 1, mode: Mode::Exists, lo: 0, hi: 20 }];
    if chance.below(2) == 0 {
        instance.links.clear();
    }
    instance.plan = None;
    instance
}
