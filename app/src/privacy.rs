//! Contact details that nobody needs any more, on the command line.

use std::sync::Arc;

use db::Db;
use kernel::{Actor, Clock, Language};
use oversight::{commands, store::contact::Held};
use web::View;

use crate::{
    cli::PrivacyCommand,
    say::{self, Outcome},
    site::{self, Older, SwedishClock},
};

const ACTOR: Actor = Actor::System { part: "privacy" };

/// `radslag privacy`
pub(crate) async fn run(language: Language, database: &str, command: PrivacyCommand) -> anyhow::Result<Outcome> {
    let clock = Arc::new(SwedishClock::new()?);
    let (v, today) = (say::view(language, clock.today()), clock.today());
    let db = site::ready(&v, database, clock, Older::Refused).await?;
    match command {
        PrivacyCommand::Review => {
            let held = db.read(move |tx| commands::review(tx, today)).await?;
            told(&v, &held);
            Ok(if held.is_empty() { Outcome::Done } else { Outcome::Found })
        }
        PrivacyCommand::Erase => {
            let erased = db.write(&ACTOR, "", move |tx| commands::erase(tx, today, None)).await?;
            told(&v, &erased);
            say::out(&v.t1("app-privacy-erased", "n", erased.len()));
            Ok(Outcome::Done)
        }
        PrivacyCommand::Months { months } => months_set(&v, &db, months).await,
    }
}

async fn months_set(v: &View, db: &Db, months: i64) -> anyhow::Result<Outcome> {
    db.write(&ACTOR, "", move |tx| commands::set_months(tx, months)).await?;
    say::out(&v.t1("app-privacy-months", "n", months));
    Ok(Outcome::Done)
}

/// A line for each; names stand on the terminal of whoever may run the program, and in no log.
fn told(v: &View, held: &[Held]) {
    if held.is_empty() {
        say::out(&v.t("app-privacy-none"));
    }
    for person in held {
        let last = person.last.map_or_else(|| v.t("app-privacy-never").into_owned(), |day| v.day(day));
        say::out(&v.text(
            "app-privacy-line",
            &[("name", &person.name), ("address", &person.address.as_str()), ("last", &last)],
        ));
    }
}
