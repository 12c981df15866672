//! A round in its states, for the test of samples.

use std::collections::HashMap;

use bodies::store::facts::As;
use charter::facts::{SeatRole, Side};
use jiff::civil::date;
use kernel::{
    id::{Id, OrganisationId, SeatId},
    slug::Slug,
};
use web::View;

use super::{Asked as Wanted, Read, RoundPage, Shown};
use crate::{
    model::{Asked, Round},
    store::{
        picture::Picture,
        seat::{SeatLine, Sitting},
    },
};

pub(super) fn samples(v: &View) -> Vec<(&'static str, RoundPage)> {
    let v = v.clone().at("/mandat/2027-2030");
    let of = |read: &Read, shown: Shown| {
        RoundPage::of(v.clone(), read, &Wanted { shown, done: "startad-3-1".into(), ..Wanted::default() })
    };
    let (some, none) = (read("Timrå kommun", true), read("Timrå kommun", false));
    let long =
        read("Samordningsförbundet för arbetsmarknads- och kompetensförsörjningsfrågor i mellersta Norrland", true);
    vec![
        ("some missing", of(&some, Shown::Organisations)),
        ("per body", of(&some, Shown::Bodies)),
        ("gaps", of(&some, Shown::Gaps)),
        ("nothing asked", of(&none, Shown::Gaps)),
        ("long names", of(&long, Shown::Organisations)),
    ]
}

/// A round of the samples.
pub(crate) fn round() -> Round {
    Round {
        id: Id::named("2027-2030"),
        slug: "2027-2030".into(),
        county: "22".into(),
        term: "2027-2030".into(),
        starts: date(2027, 1, 1),
        ends: date(2030, 12, 31),
        election: date(2026, 9, 13),
        deadline: date(2027, 2, 1),
        remind: Some(7),
        escalate: Some(7),
        site: "https://samverkan.region.example".into(),
        ask_name: "Agneta Prov".into(),
        ask_email: "agneta.prov@region.example".into(),
        version: 1,
    }
}

/// An organisation of the samples.
pub(crate) fn asked(name: &str) -> Asked {
    Asked {
        organisation: OrganisationId::named(name),
        slug: Slug::from_name(name).unwrap_or_else(|| Slug::from_name("x").expect("a letter is a word")),
        name: name.into(),
        contact_name: Some("Karin Prov".into()),
        contact_email: Some("karin.prov@kommun.example".into()),
        chief_email: None,
        letters: 1,
        invited: Some(jiff::Timestamp::UNIX_EPOCH),
        opened: None,
        reminded: None,
        escalated: None,
        answered: None,
        answered_by: None,
        decides: None,
        women: None,
        men: None,
        misdirected: None,
        version: 1,
    }
}

fn seat(key: &str, of: &Asked, side: Side) -> SeatLine {
    SeatLine {
        seat: SeatId::named(key),
        body: Id::named("hallbarhetsradet"),
        body_slug: of.slug.clone(),
        body_name: "Hållbarhetsrådet".into(),
        role: As(SeatRole::Member),
        side: Some(As(side)),
        organisation: Some(of.slug.clone()),
        organisation_name: Some(of.name.clone()),
        group: None,
        group_name: None,
        from: Some(date(2027, 1, 1)),
        to: Some(date(2030, 12, 31)),
        public: true,
        origin: "there".into(),
        before: None,
        rule: None,
        reopened: None,
    }
}

/// A picture with one organisation that is asked for a pair, of which one seat is filled.
pub(crate) fn picture(name: &str, any: bool) -> Picture {
    let one = asked(name);
    let seats = if any { vec![seat("m", &one, Side::Majority), seat("o", &one, Side::Opposition)] } else { Vec::new() };
    let sitting = Sitting {
        seat: SeatId::named("m"),
        id: uuid::Uuid::nil(),
        person: None,
        name: None,
        party: None,
        organisation: None,
        decision: Some("Kommunfullmäktige § 134".into()),
        decided: Some(date(2026, 11, 2)),
        from: None,
        to: None,
    };
    Picture {
        round: round(),
        on: date(2026, 11, 24),
        asks: seats.iter().map(|seat| (seat.seat, vec![one.organisation])).collect(),
        sittings: seats.iter().take(1).map(|seat| (seat.seat, vec![sitting.clone()])).collect(),
        nominees: HashMap::new(),
        before: HashMap::new(),
        asked: if any { vec![one] } else { Vec::new() },
        groups: HashMap::new(),
        rules: HashMap::new(),
        seats,
    }
}

fn read(name: &str, any: bool) -> Read {
    let picture = picture(name, any);
    let next = picture.seats.iter().map(|seat| (seat.body, date(2027, 1, 28))).collect();
    Read { picture, breaches: Vec::new(), next, others: vec![round()] }
}
