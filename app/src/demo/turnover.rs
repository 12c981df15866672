//! The demo's turnover: started, written about and answered in part, as a county may stand some weeks after an election.
//!
//! Made by the same commands as anywhere else; every name and address in it is invented, and no letter leaves the demo.

use std::sync::Arc;

use db::{Db, Tx};
use jiff::civil::date;
use kernel::{Actor, Date, Language, id::OrganisationId};
use turnover::{
    commands::{
        answer::{self, Answer, Decision},
        letters, reopen,
        start::{self, Wish},
    },
    model::Round,
    rules::answers::Named,
    store::{
        organisation::Along,
        picture::{self, Picture, State},
        round,
        seat::Which,
    },
};
use web::{View, text::Catalogue};

/// Who acts.
const ACTOR: Actor = Actor::System { part: "demo" };

/// The organisations that answer for one seat each, and those that answer for all.
const PARTLY: [&str; 3] = ["solleftea-kommun", "timra-kommun", "lansstyrelsen-vasternorrland"];
const WHOLLY: [&str; 2] = ["ange-kommun", "kommunforbundet-vasternorrland"];

/// Starts the turnover of the term that comes, when there is none.
pub(super) async fn begin(db: &Db, today: Date) -> anyhow::Result<()> {
    let v = View::detached(Arc::new(Catalogue::of(&crate::site::features())?), Language::Sv, today);
    db.write(&ACTOR, "", move |tx| {
        if !round::all(tx, &ACTOR)?.is_empty() {
            return Ok(());
        }
        let scope = bodies::store::across::scope(tx, ::demo::REGION, "")?;
        let Some(term) = round::terms(tx, today)?.into_iter().find(|term| term.from > today) else { return Ok(()) };
        let wish = Wish {
            county: scope.county,
            term,
            election: date(2026, 9, 13),
            deadline: date(2027, 1, 15),
            // The demo's day stands still, so that nothing is ever due.
            remind: None,
            escalate: None,
            site: web::reach::Reach::default().origin().to_owned(),
            ask_name: "Agneta Bylund".into(),
            ask_email: "mandat@region.example".into(),
            moves: true,
        };
        let started = start::start(tx, &ACTOR, &wish)?;
        write(tx, &v, &started.round, today)?;
        for word in PARTLY {
            go_on(tx, &v, &started.round, (word, 1), today)?;
        }
        for word in WHOLLY {
            go_on(tx, &v, &started.round, (word, usize::MAX), today)?;
        }
        Ok(())
    })
    .await?;
    Ok(())
}

/// A letter to every organisation, at an invented address.
fn write(tx: &mut Tx<'_>, v: &View, round: &Round, today: Date) -> db::Result<()> {
    let picture = picture::read(tx, &ACTOR, round.clone(), Which::default(), today)?;
    let contact = |slug: &str| [String::new(), format!("kansli@{slug}.example"), String::new()];
    let contacts: Vec<(OrganisationId, [String; 3])> =
        picture.asked.iter().map(|asked| (asked.organisation, contact(asked.slug.as_str()))).collect();
    reopen::contacts(tx, round, &contacts)?;
    let to: Vec<OrganisationId> = picture.behind().iter().map(|(asked, _)| asked.organisation).collect();
    letters::write(tx, &ACTOR, v, round, &to, today).map(drop)
}

/// An organisation appoints whoever sat before, in so many of its open seats.
fn go_on(tx: &mut Tx<'_>, v: &View, round: &Round, (word, most): (&str, usize), today: Date) -> db::Result<()> {
    let all = picture::read(tx, &ACTOR, round.clone(), Which::default(), today)?;
    let Some(asked) = all.asked.iter().find(|asked| asked.slug.as_str() == word) else { return Ok(()) };
    let which = Which { organisation: Some(asked.organisation), seat: None };
    let picture = picture::read(tx, &ACTOR, round.clone(), which, today)?;
    let named: Vec<Named> = same(&picture).into_iter().take(most).collect();
    if named.is_empty() {
        return Ok(());
    }
    let decision = Decision { reference: "Protokoll § 214/2026".into(), day: date(2026, 11, 17) };
    let by = "Karin Wallner, nämndsekreterare".to_owned();
    let along = Along { by, decides: (most == 1).then(|| date(2026, 12, 14)), women: None, men: None };
    let answer = Answer { named, decision: Some(decision), along, paper: None, today };
    answer::save(tx, &ACTOR, v, (&picture, asked), &answer).map(drop)
}

/// Who sat before, in the seats that are open.
fn same(picture: &Picture) -> Vec<Named> {
    let open = picture.seats.iter().filter(|seat| matches!(picture.state(seat), State::Empty));
    let named = open.filter_map(|seat| {
        let before = picture.before.get(&seat.seat)?;
        let (known, name) = (before.person.clone()?, before.name.clone()?);
        Some(Named { seat: seat.seat, known: Some(known), name, party: None, email: None })
    });
    named.collect()
}
