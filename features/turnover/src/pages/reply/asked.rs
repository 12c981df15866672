//! What is read of an organisation that answers, and what was written in the form.

use std::collections::HashMap;

use db::{Result, Tx};
use kernel::{
    Actor, Date, Period, date_text,
    id::{Id, SeatId},
    slug::Slug,
};
use web::{Failure, Key, Submission, View, Visit};

use super::{AskedOf, AskedSeat};
use crate::{
    commands::answer,
    model::{Asked, Round},
    pages::words,
    rules::answers::{Given, Person, Place},
    store::{
        organisation::{self, Way},
        paper::{self, PaperLine},
        picture::{self, Picture, State},
        round,
        seat::{self, SeatLine, Which},
    },
};

/// By what somebody came to the form.
#[derive(Clone, Debug)]
pub(super) enum Door {
    /// By the link in a letter, which ends by itself.
    Link {
        /// What stands in it.
        key: String,
        /// When it ends.
        until: jiff::Timestamp,
    },
    /// As one who runs the turnover.
    Keeper,
}

/// What the page knows.
#[derive(Debug)]
pub(super) struct Context {
    pub(super) door: Door,
    pub(super) picture: Picture,
    pub(super) asked: Asked,
    pub(super) known: Known,
}

/// What is known besides the round.
#[derive(Debug, Default)]
pub(super) struct Known {
    pub(super) people: Vec<Person>,
    pub(super) sides: Vec<(String, charter::facts::Side, Period)>,
    pub(super) parties: Vec<(String, String)>,
    pub(super) sitting: Vec<(kernel::id::BodyId, Slug, SeatId)>,
    pub(super) papers: Vec<PaperLine>,
    pub(super) next: HashMap<kernel::id::BodyId, Date>,
}

/// As whom the pages behind a link read: the steward of the organisation, who sees no protected identity.
fn reader(asked: &Asked) -> Actor {
    answer::actor(asked, "")
}

/// What is behind a link, while it works.
pub(super) async fn by_key(visit: &Visit, key: String) -> std::result::Result<Option<Context>, Failure> {
    let on = visit.today;
    let read = visit.app.db.read(move |tx| {
        let Some(way) = organisation::link(tx, &Key::digest(&key))? else { return Ok(None) };
        let Way { round, organisation, until } = way;
        let Some(round) = round::by_id(tx, round)? else { return Ok(None) };
        let system = Actor::System { part: "turnover" };
        let found = organisation::asked(tx, &system, round.id, Some(organisation))?;
        let Some(asked) = found.into_iter().next() else { return Ok(None) };
        let actor = reader(&asked);
        read(tx, &actor, Door::Link { key: key.clone(), until }, round, asked, on).map(Some)
    });
    Ok(read.await?)
}

/// What an organisation is asked, for who runs the turnover.
pub(super) async fn by_name(
    visit: &Visit,
    slug: String,
    organisation: Slug,
) -> std::result::Result<Option<Context>, Failure> {
    let (actor, on) = (visit.actor.clone(), visit.today);
    let read = visit.app.db.read(move |tx| {
        let Some(round) = round::by_slug(tx, &actor, &slug)? else { return Ok(None) };
        let Some(asked) = organisation::by_word(tx, &actor, round.id, &organisation)? else { return Ok(None) };
        read(tx, &actor, Door::Keeper, round, asked, on).map(Some)
    });
    Ok(read.await?)
}

pub(super) fn read(
    tx: &mut Tx<'_>,
    actor: &Actor,
    door: Door,
    round: Round,
    asked: Asked,
    on: Date,
) -> Result<Context> {
    let id = asked.organisation;
    let which = Which { organisation: Some(id), seat: None };
    let (round_id, starts) = (round.id, round.starts);
    let person = |known: seat::Known| Person {
        address: known.address,
        name: known.name,
        email: known.email,
        party: known.party,
    };
    let side = |line: seat::SideLine| (line.party, line.side.0, Period { from: line.from, to: line.to });
    let known = Known {
        people: seat::people(tx, id)?.into_iter().map(person).collect(),
        sides: seat::sides(tx, id)?.into_iter().map(side).collect(),
        parties: seat::parties(tx)?,
        sitting: seat::sitting_in(tx, round_id, starts)?,
        papers: paper::papers(tx, round_id, id)?,
        next: seat::next_meetings(tx, round_id, starts.max(on))?,
    };
    let picture = picture::read(tx, actor, round, which, on)?;
    Ok(Context { door, picture, asked, known })
}

impl Context {
    /// The address of the page, without language.
    pub(super) fn path(&self) -> String {
        match &self.door {
            Door::Link { key, .. } => format!("/mandat/svar/{key}"),
            Door::Keeper => {
                format!("/mandat/{}/organisationer/{}/svar", self.picture.round.slug, self.asked.slug)
            }
        }
    }

    /// Who sat before in a seat, when she may be named.
    pub(super) fn before(&self, seat: &SeatLine) -> Option<Person> {
        let before = self.picture.before.get(&seat.seat)?;
        let email = self.known.people.iter().find(|one| Some(&one.address) == before.person.as_ref());
        Some(Person {
            address: before.person.clone()?,
            name: before.name.clone()?,
            email: email.and_then(|person| person.email.clone()),
            party: before.party.clone(),
        })
    }

    /// The seats as an answer is held against them.
    pub(super) fn places(&self) -> Vec<Place> {
        use charter::{facts::SeatRole, rule::RuleKind};
        let paired = |seat: &SeatLine| {
            let rule = seat.rule.and_then(|rule| self.picture.rules.get(&rule));
            rule.is_some_and(|(kind, _)| matches!(kind, RuleKind::GoverningPair { .. }))
        };
        let place = |seat: &SeatLine| Place {
            seat: seat.seat,
            body: seat.body,
            side: seat.side.as_ref().map(|side| side.0),
            paired: paired(seat),
            sole: matches!(seat.role.0, SeatRole::Chair | SeatRole::ViceChair | SeatRole::Member),
            day: self.picture.day(seat),
            before: self.before(seat),
        };
        self.picture.seats.iter().map(place).collect()
    }

    /// Whether somebody else of the group has filled a seat.
    pub(super) fn by_another(&self, seat: &SeatLine) -> bool {
        let State::Filled(sitting) = self.picture.state(seat) else { return false };
        seat.group.is_some() && sitting.organisation.as_ref() != Some(&self.asked.slug)
    }
}

/// What was written in the form, as it was written.
#[derive(Clone, Debug, Default)]
pub(super) struct Written {
    pub(super) by: String,
    pub(super) office: String,
    pub(super) decision: String,
    pub(super) decided: String,
    pub(super) same_all: bool,
    pub(super) pasted: String,
    pub(super) decides: String,
    pub(super) women: String,
    pub(super) men: String,
    pub(super) given: HashMap<SeatId, Given>,
    pub(super) marks: HashMap<SeatId, String>,
    /// A seat that is filled and is to be corrected.
    pub(super) correct: Option<SeatId>,
}

impl Written {
    /// The form before anything is written: who is proposed stands there already.
    pub(super) fn of(context: &Context, correct: Option<SeatId>) -> Self {
        let mut given = HashMap::new();
        for seat in &context.picture.seats {
            let standing = match context.picture.state(seat) {
                State::Proposed(_) => own_proposal(context, seat),
                State::Filled(sitting) if correct == Some(seat.seat) => Some(sitting),
                _ => None,
            };
            if let Some(sitting) = standing {
                let one = Given {
                    same: false,
                    name: sitting.name.clone().unwrap_or_default(),
                    party: sitting.party.clone().unwrap_or_default(),
                    email: String::new(),
                };
                given.insert(seat.seat, one);
            }
        }
        let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
        Self {
            decides: context.asked.decides.map(|day| day.to_string()).unwrap_or_default(),
            women: number(context.asked.women),
            men: number(context.asked.men),
            marks: marks(context),
            given,
            correct,
            ..Self::default()
        }
    }

    /// What was sent.
    pub(super) fn sent(context: &Context, sent: &Submission) -> Self {
        let text = |name: &str| sent.get(name).unwrap_or_default().to_owned();
        let mut written = Self {
            by: text("svarar"),
            office: text("uppdrag"),
            decision: text("beslut"),
            decided: text("beslutsdag"),
            same_all: sent.checked("samma-alla"),
            pasted: sent.raw("klistra").unwrap_or_default().to_owned(),
            decides: text("beslutar"),
            women: text("kvinnor"),
            men: text("man"),
            correct: sent.get("ratta").and_then(|id| id.parse().ok()).map(round::seat_id),
            ..Self::default()
        };
        for seat in &context.picture.seats {
            let id = seat.seat.uuid();
            let given = Given {
                same: sent.checked(&format!("samma-{id}")),
                name: text(&format!("namn-{id}")),
                party: text(&format!("parti-{id}")),
                email: text(&format!("epost-{id}")),
            };
            let open = !context.picture.state(seat).is_filled();
            let given = match written.same_all && open && given.name.is_empty() && context.before(seat).is_some() {
                true => Given { same: true, ..given },
                false => given,
            };
            if !given.is_empty() {
                written.given.insert(seat.seat, given);
            }
            if let Some(mark) = sent.get(&format!("lage-{id}")) {
                written.marks.insert(seat.seat, mark.to_owned());
            }
        }
        written
    }

    /// A day that was written, when it is one.
    pub(super) fn day(visit: &Visit, text: &str) -> Option<Date> {
        date_text::parse(text, visit.today, visit.language).ok()
    }
}

/// Whom the organisation itself has proposed for a seat.
pub(super) fn own_proposal<'c>(context: &'c Context, seat: &SeatLine) -> Option<&'c seat::Sitting> {
    let all = context.picture.nominees.get(&seat.seat)?;
    let own = |one: &&seat::Sitting| match &one.organisation {
        Some(slug) => *slug == context.asked.slug,
        None => seat.organisation.as_ref() == Some(&context.asked.slug),
    };
    all.iter().rfind(own)
}

/// What stands in the register for each seat, in a few letters.
pub(super) fn marks(context: &Context) -> HashMap<SeatId, String> {
    let of = |seat: &SeatLine| (seat.seat, answer::mark(&context.picture, seat));
    context.picture.seats.iter().map(of).collect()
}

/// The answer for programs.
pub(super) fn as_json(v: &View, context: &Context) -> AskedOf {
    let picture = &context.picture;
    let (filled, all) = picture.total();
    let seat = |seat: &SeatLine| {
        let (state, name) = match picture.state(seat) {
            State::Filled(sitting) => ("filled", sitting.name.clone()),
            State::Proposed(sitting) => ("proposed", sitting.name.clone()),
            State::Empty => ("empty", None),
        };
        AskedSeat {
            id: seat.seat.to_string(),
            body: seat.body_name.clone(),
            seat: words::seat(v, seat),
            rule: words::rule(v, picture, seat),
            before: context.before(seat).map(|person| person.name),
            state: state.into(),
            name,
            lage: answer::mark(picture, seat),
        }
    };
    AskedOf {
        organisation: context.asked.name.clone(),
        years: picture.round.years(),
        deadline: picture.round.deadline,
        all,
        filled,
        seats: picture.seats.iter().map(seat).collect(),
    }
}
