//! Meetings in the region's language: arranged, published, moved, cancelled; seen by those who may; read by calendars.
//!
//! * [`arranging`] – the one place where meetings are written
//! * [`found`] – by searching
//! * [`seen`] – pages, lists and forms
//! * [`feeds`] – calendars, and the programs that read them

mod arranging;
mod feeds;
mod found;
mod seen;

use ::meetings::{
    commands::{self, Refused},
    model::{Fault, Kept, Occasion, Wish},
};
use jiff::civil::Date;
use kernel::{Actor, LocalTime, actor::Relation, slug::Slug};
use testkit::{Body, County, Seat, TestApp};

pub(crate) fn slug(word: &str) -> Slug {
    Slug::new(word).expect("a sound address word")
}

pub(crate) fn registrar() -> Actor {
    Actor::person("Agneta Bylund", Relation::Registrar)
}

/// The secretary of Kulturforum.
pub(crate) fn secretary() -> Actor {
    Actor::person("Jonas Viklund", Relation::Secretary { body: slug("kulturforum") })
}

/// Three forums; Kulturforum has met once and meets again.
pub(crate) fn county() -> County {
    let forum = |name: &str| Body::forum(name).seat(Seat::chair("timra-kommun").held_by("Astrid Prov"));
    let kulturforum = forum("Kulturforum").meeting("2026-03-12", "held").meeting("2027-02-04", "planned");
    County::new().body(&kulturforum).body(&forum("Transportforum")).body(&Body::forum("Skogsforum"))
}

/// When and where: `2027-02-15 13:00–15:00, Kramfors`.
pub(crate) fn at(text: &str) -> Occasion {
    let (day, rest) = text.split_once(' ').unwrap_or((text, ""));
    let (times, place) = rest.split_once(", ").unwrap_or((rest, ""));
    let mut times = times.split('–').map(|time| LocalTime::parse(time).ok());
    Occasion {
        starts: times.next().flatten(),
        ends: times.next().flatten(),
        place: (!place.is_empty()).then(|| place.to_owned()),
        ..Occasion::on(day.parse::<Date>().expect("a day"))
    }
}

pub(crate) fn arrange(body: &str, when_where: &str) -> Wish {
    Wish::Arrange { body: slug(body), together: Vec::new(), occasion: at(when_where), draft: false }
}

pub(crate) fn together(body: &str, others: &[&str], when_where: &str) -> Wish {
    let together = others.iter().map(|other| slug(other)).collect();
    Wish::Arrange { body: slug(body), together, occasion: at(when_where), draft: false }
}

pub(crate) fn drafted(body: &str, when_where: &str) -> Wish {
    Wish::Arrange { body: slug(body), together: Vec::new(), occasion: at(when_where), draft: true }
}

/// Keeps wishes; the faults, when there are some.
pub(crate) async fn try_keep(app: &TestApp, who: &Actor, why: &str, wishes: &[Wish]) -> Result<Kept, Vec<Fault>> {
    let (actor, reason, wishes) = (who.clone(), why.to_owned(), wishes.to_vec());
    let kept = app.db.write(who, why, move |tx| commands::keep(tx, &actor, &reason, &wishes)).await;
    kept.map_err(|error| {
        let refused = error.downcast::<Refused>().expect("the wishes are refused");
        refused.0.into_iter().map(|fault| fault.fault).collect()
    })
}

pub(crate) async fn keep(app: &TestApp, who: &Actor, why: &str, wishes: &[Wish]) -> Kept {
    try_keep(app, who, why, wishes).await.expect("the wishes are kept")
}
