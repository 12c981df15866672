//! A round is made from charters and seats, in one transaction. Starting it again adds what has come since and changes nothing
//! that is there.

use std::collections::{BTreeMap, HashMap};

use bodies::{
    commands::change::{self, Change, Item},
    model::record::{Owner, Place, Record, RecordKind, SeatRecord},
    store::{
        facts,
        record::{self, Which as Records},
    },
};
use charter::{
    facts::{Facts, Represents, SeatRole},
    rule::{Charter, Rule},
};
use db::{Result, Tx};
use kernel::{
    Actor, Date,
    id::{BodyId, Id, RoundId, SeatId},
    slug::Slug,
};
use serde_json::json;

use super::log;
use crate::{
    jobs,
    model::{Origin, Round},
    rules::plan::{self, NewSeat, Plan, Wanted, Which},
    store::round::{self, BodyLine, TermLine},
};

/// What a round is to be.
#[derive(Clone, Debug)]
pub struct Wish {
    /// Whose bodies: the county's code.
    pub county: String,
    /// For which term.
    pub term: TermLine,
    /// The day of the election.
    pub election: Date,
    /// Last day to answer.
    pub deadline: Date,
    /// Days before it on which who has not answered is reminded.
    pub remind: Option<i64>,
    /// Days after it on which the head of the office is told.
    pub escalate: Option<i64>,
    /// Where links lead.
    pub site: String,
    /// Whom to ask.
    pub ask_name: String,
    /// Her address.
    pub ask_email: String,
    /// Whether seats of organisations that have become another are asked of that one.
    pub moves: bool,
}

/// What a round would ask of one body.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// The body.
    pub body: BodyLine,
    /// What is asked of it.
    pub plan: Plan,
    /// Its rules in force, for words.
    pub rules: Vec<Rule>,
}

/// What was made.
#[derive(Clone, Debug)]
pub struct Started {
    /// The round.
    pub round: Round,
    /// Whether it is new.
    pub new: bool,
    /// Seats asked for now that were not asked for before.
    pub seats: usize,
    /// Of these, seats made in the register.
    pub made: usize,
}

/// What is read of a body while a round is made.
struct Body {
    prepared: Prepared,
    seats: Vec<record::Kept>,
}

/// What a round for a county and a term would ask. Reads every body of the county.
///
/// # Errors
/// What the database says.
pub fn prepare(tx: &mut Tx<'_>, county: &str, term: &TermLine) -> Result<Vec<Prepared>> {
    let around = round::around(tx, term.term())?;
    let mut prepared = Vec::new();
    for body in round::bodies(tx, county, term.from)? {
        let (charter, facts) = facts::checked(tx, body.id)?;
        prepared.push(prepare_one(body, &charter, &facts, &around));
    }
    Ok(prepared)
}

fn prepare_one(body: BodyLine, charter: &Charter, facts: &Facts, around: &plan::Around) -> Prepared {
    let plan = plan::plan(charter, facts, around);
    let rules = charter::in_force(charter, around.term.period.from.unwrap_or(Date::MIN));
    Prepared { body, plan, rules: rules.map(|version| version.rules.clone()).unwrap_or_default() }
}

/// Makes a round, or adds to the one there is what has come since.
///
/// # Errors
/// [`change::Refused`] in [`db::Error::Other`] when a seat cannot be made; what the database says.
pub fn start(tx: &mut Tx<'_>, actor: &Actor, wish: &Wish) -> Result<Started> {
    let known = round::of_term(tx, &wish.county, wish.term.slug.as_str())?;
    let new = known.is_none();
    let round = as_wished(tx, wish, known)?;
    round::put(tx, &round, wish.term.id)?;
    let mut bodies = Vec::new();
    for prepared in prepare(tx, &wish.county, &wish.term)? {
        let which = Records::owned_by(prepared.body.id.uuid());
        let seats = record::list(tx, actor, RecordKind::Seat, which)?;
        bodies.push(Body { prepared, seats });
    }
    let asked: std::collections::HashSet<SeatId> = round::seat_ids(tx, round.id)?.into_iter().collect();
    let (mut items, mut wanted) = (Vec::new(), Vec::new());
    for body in &bodies {
        compose(tx, body, wish, &mut items, &mut wanted)?;
    }
    change::apply(tx, actor, &Change { items })?;
    let mut by_origin: BTreeMap<&'static str, usize> = BTreeMap::new();
    for (seat, body, want) in wanted.iter().filter(|(seat, ..)| !asked.contains(seat)) {
        *by_origin.entry(want.origin().word()).or_default() += 1;
        round::add_seat(tx, round.id, (*seat, *body), want.origin(), want.before, want.rule)?;
        for organisation in &want.asks {
            round::add_ask(tx, round.id, *seat, organisation)?;
        }
    }
    let of_ended = round::asked_of_ended(tx, &round)?;
    for (seat, _, want) in wanted.iter().filter(|(seat, ..)| of_ended.contains(seat)) {
        follow(tx, &round, *seat, want)?;
    }
    round::add_organisations(tx, round.id)?;
    let seats = by_origin.values().sum();
    let made = seats - by_origin.get(Origin::There.word()).copied().unwrap_or(0);
    log(
        tx,
        if new { "turnover.started" } else { "turnover.added" },
        round.id,
        json!({ "county": round.county, "term": round.term, "deadline": round.deadline.to_string(), "seats": by_origin }),
        None,
    )?;
    jobs::plan(tx, &round)?;
    Ok(Started { round, new, seats, made })
}

/// The round as it is to be: an old one keeps its identity and its address.
fn as_wished(tx: &mut Tx<'_>, wish: &Wish, known: Option<Round>) -> Result<Round> {
    let (id, slug, version) = match known {
        Some(round) => (round.id, round.slug, round.version),
        None => {
            let term = wish.term.slug.to_string();
            let taken = round::by_slug(tx, &Actor::System { part: "turnover" }, &term)?.is_some();
            let slug = if taken { format!("{term}-{}", wish.county) } else { term };
            (tx.new_id::<RoundId>(), slug, 1)
        }
    };
    Ok(Round {
        id,
        slug,
        county: wish.county.clone(),
        term: wish.term.slug.to_string(),
        starts: wish.term.from,
        ends: wish.term.to,
        election: wish.election,
        deadline: wish.deadline,
        remind: wish.remind,
        escalate: wish.escalate,
        site: wish.site.clone(),
        ask_name: wish.ask_name.clone(),
        ask_email: wish.ask_email.clone(),
        version,
    })
}

/// Asks who has taken over for a seat that was asked of an organisation which has ended since.
fn follow(tx: &mut Tx<'_>, round: &Round, seat: SeatId, want: &Wanted) -> Result<()> {
    if want.asks.is_empty() {
        return Ok(());
    }
    for organisation in &want.asks {
        round::add_ask(tx, round.id, seat, organisation)?;
    }
    let ended = round::end_asks_of_ended(tx, round, seat)?;
    log(tx, "turnover.asked_successor", round.id, json!({ "seat": seat, "asks": want.asks, "ended": ended }), None)
}

type WantedSeats<'p> = Vec<(SeatId, BodyId, &'p Wanted)>;

/// The seats of a body: those that are there, and places for those that are to be made.
fn compose<'p>(
    tx: &mut Tx<'_>,
    body: &'p Body,
    wish: &Wish,
    items: &mut Vec<Item>,
    wanted: &mut WantedSeats<'p>,
) -> Result<()> {
    let line = &body.prepared.body;
    let owner = Owner::Body(line.id, line.slug.clone());
    let kept: HashMap<SeatId, &Record> =
        body.seats.iter().map(|kept| (SeatId::from_uuid(kept.id), &kept.record)).collect();
    let last = body.seats.iter().filter_map(|kept| kept.record.get("ordinal")?.as_i64()).max();
    let mut next = last.map_or(0, |last| last + 1);
    for want in &body.prepared.plan.wanted {
        if want.moved.is_some() && !wish.moves {
            continue;
        }
        let seat = match &want.seat {
            Which::There(id) => {
                if let (Some((from, to)), Some(before)) = (&want.moved, kept.get(id)) {
                    let place =
                        Place { kind: RecordKind::Seat, owner: owner.clone(), id: id.uuid(), word: String::new() };
                    let (before, after) = ((*before).clone(), moved((*before).clone(), from, to));
                    items.push(Item { place, before: Some(before), after: Some(after) });
                }
                *id
            }
            Which::Like(id) => {
                let Some(old) = kept.get(id) else { continue };
                let record = again((*old).clone(), want, wish);
                add(tx, &owner, record, items)
            }
            Which::New(seat) => {
                let public = body.seats.iter().all(|kept| kept.record.get("public") != Some(&false.into()));
                let record = demanded(seat, wish, public, next)?;
                next += 1;
                add(tx, &owner, record, items)
            }
        };
        wanted.push((seat, line.id, want));
    }
    Ok(())
}

fn add(tx: &mut Tx<'_>, owner: &Owner, record: Record, items: &mut Vec<Item>) -> SeatId {
    let place = record::new_place(tx, owner, RecordKind::Seat);
    let id = SeatId::from_uuid(place.id);
    items.push(Item { place, before: None, after: Some(record) });
    id
}

/// A seat of the term before, in the new term.
fn again(old: Record, want: &Wanted, wish: &Wish) -> Record {
    let record = old.with("term", wish.term.slug.as_str()).since(Some(wish.term.from)).until(Some(wish.term.to));
    match &want.moved {
        Some((from, to)) => moved(record, from, to),
        None => record,
    }
}

/// A seat whose organisation has become another one.
fn moved(mut record: Record, from: &Slug, to: &Slug) -> Record {
    for field in ["organisation", "appointed_by"] {
        if record.text(field) == from.as_str() {
            record.set(field, to.as_str());
        }
    }
    record
}

/// A seat that a rule demands. Whether its holder stands in public is as in the body's other seats.
fn demanded(seat: &NewSeat, wish: &Wish, public: bool, ordinal: i64) -> Result<Record> {
    let (organisation, group) = match &seat.represents {
        Represents::Organisation(slug) => (Some(slug.clone()), None),
        Represents::Group(slug) => (None, Some(slug.clone())),
        Represents::Nobody => (None, None),
    };
    let record = SeatRecord {
        role: seat.role,
        organisation,
        group,
        appointed_by: None,
        side: seat.side,
        sector: None,
        area: seat.area.clone(),
        voting: matches!(seat.role, SeatRole::Member | SeatRole::Chair),
        public,
        term: Some(wish.term.slug.clone()),
        from: seat.period.from,
        to: seat.period.to,
        ordinal,
    };
    Record::of(&record).map_err(db::Error::other)
}

/// The rules that a plan left open, in the order of the charter.
#[must_use]
pub fn open_rules(prepared: &Prepared) -> Vec<&Rule> {
    let open = |rule: &&Rule| prepared.plan.open.contains(&rule.id);
    prepared.rules.iter().filter(open).collect()
}
