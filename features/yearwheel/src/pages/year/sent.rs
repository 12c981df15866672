//! What is sent to have a year planned, or the search stopped.

use axum::{extract::Path, http::StatusCode};
use web::{Answer, Failure, Submission, Visit, api::Content, failure::Fault, shape};

use super::plain;
use crate::{
    commands::propose::{self, Asked as Begun, Wish},
    model::MOVES,
    pages::parts::{self, Asked},
    rules::dials::{Dials, HIGHEST},
};

/// Changes that are tried for each alternative where nobody says how many.
pub(super) const USUAL: u64 = 1_000_000;
/// The choices of how long to look: word, changes.
pub(super) const EFFORTS: [(&str, u64); 3] =
    [("yearwheel-effort-short", 200_000), ("yearwheel-effort-usual", USUAL), ("yearwheel-effort-long", 8_000_000)];

shape! {
    /// What is sent to have a year planned, or the search stopped.
    struct Planning {
        /// `propose` or `stop`.
        step: String,
        /// Changes to be tried for each alternative.
        forsok: i64,
        /// Short journeys, 0 to 4; as the dials stand when none is sent.
        resor: i64,
        /// Meetings in a room, 0 to 4.
        pa_plats: i64,
        /// The right number of meetings, 0 to 4.
        antal: i64,
        /// Even spacing, 0 to 4.
        mellanrum: i64,
        /// That everyone can come, 0 to 4.
        narvaro: i64,
        /// Calm weeks, 0 to 4.
        lugn: i64,
        /// Published days stay, 0 to 4.
        ligger_kvar: i64,
    }
}

/// What is sent.
pub(in crate::pages) fn taken() -> Content {
    Content::of::<Planning>()
}

/// `POST /arsplan/{year}`
pub(in crate::pages) async fn post(visit: Visit, Path(year): Path<String>, sent: Submission) -> Answer {
    parts::keeper(&visit)?;
    let asked = Asked::sent(&visit, &sent, &year)?;
    let read = parts::read(&visit, &asked).await?;
    if read.scope.name().is_none() {
        return Err(Failure::NotHere);
    }
    let (county, year) = (read.scope.county.clone(), asked.year);
    let actor = visit.actor.clone();
    if sent.get("step") == Some("stop") {
        let stopped = visit.app.db.write(&visit.actor, "", move |tx| propose::stop(tx, &actor, &county, year)).await?;
        return after(&visit, &asked, if stopped { "stoppar" } else { "" }).await;
    }
    let wish = match wished(&visit, &sent, &county, year) {
        Ok(wish) => wish,
        Err(faults) => return Err(Failure::Faults(faults)),
    };
    let today = visit.today;
    let begun = visit.app.db.write(&visit.actor, "", move |tx| propose::propose(tx, &actor, &wish, today)).await;
    match begun {
        Ok(Begun::Begun(_)) => after(&visit, &asked, "raknar").await,
        // Two who press at the same moment: the second finds the first's search.
        Ok(Begun::GoesOn(_)) | Err(db::Error::Duplicate { .. }) => after(&visit, &asked, "pagar").await,
        Ok(Begun::Nothing) => after(&visit, &asked, "inget").await,
        Err(error) => Err(error.into()),
    }
}

/// The page again, or its JSON.
async fn after(visit: &Visit, asked: &Asked, done: &str) -> Answer {
    if visit.wants_json() {
        let read = parts::read(visit, asked).await?;
        return visit.json_with(StatusCode::OK, &plain::plan(&visit.view(""), asked, &read));
    }
    Ok(visit.see_other(&asked.href("", &[("gjort", done)])))
}

/// What is asked for, or everything that is wrong with it.
fn wished(visit: &Visit, sent: &Submission, county: &str, year: i16) -> Result<Wish, Vec<Fault>> {
    let v = visit.view("");
    let mut faults = Vec::new();
    let step = sent.get("step").unwrap_or_default();
    if step != "propose" {
        faults.push(Fault::at("step", v.t1("yearwheel-fault-step", "found", step)).found(step));
    }
    let mut values = Dials::default().values();
    let mut given = false;
    for (name, value) in Dials::NAMES.into_iter().zip(&mut values) {
        let Some(text) = sent.get(name) else { continue };
        given = true;
        match text.parse::<u8>().ok().filter(|dial| *dial <= HIGHEST) {
            Some(dial) => *value = dial,
            None => faults.push(Fault::at(name, v.t1("yearwheel-fault-dial", "found", text)).found(text)),
        }
    }
    let moves = sent.get("forsok").map_or(Ok(USUAL), |text| {
        let number = text.parse::<u64>().ok().filter(|moves| MOVES.contains(moves));
        number.ok_or_else(|| Fault::at("forsok", v.t1("yearwheel-fault-moves", "found", text)).found(text))
    });
    let moves = moves.unwrap_or_else(|fault| {
        faults.push(fault);
        USUAL
    });
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(Wish { county: county.to_owned(), year, dials: given.then(|| Dials::of(values)), moves })
}
