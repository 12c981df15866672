//! Letters of a round: the first one with the link, reminders, and one to the head of the office when nothing has come.
//!
//! Each letter has a way in of its own; a key stands in the letter alone and is never kept. What is written goes to the outbox
//! in the same transaction as what is noted about it.

use db::{Result, Tx};
use jiff::{Timestamp, ToSpan, civil::time, tz::TimeZone};
use kernel::{Actor, Date, Language, id::OrganisationId};
use output::mail::{Letter, Posted, Recipient, post};
use serde_json::json;
use web::{Key, View};

use super::log;
use crate::{
    model::{Asked, GRACE_DAYS, RENEWED, Round},
    pages::words,
    store::{
        organisation::{self, Wrote},
        picture::{self, Picture},
        seat::Which,
    },
};

/// Which letters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// With the link, to who has not had one.
    Invitation,
    /// Once more, to who lacks something.
    Reminder,
}

/// When a link that is made now ends by itself: long after the deadline, or soon when that is over.
#[must_use]
pub fn until(round: &Round, now: Timestamp) -> Timestamp {
    let last = round.deadline.checked_add(GRACE_DAYS.days()).unwrap_or(round.deadline);
    let night = TimeZone::get("Europe/Stockholm")
        .ok()
        .and_then(|zone| last.to_datetime(time(23, 59, 0, 0)).to_zoned(zone).ok())
        .map(|zoned| zoned.timestamp());
    night.filter(|end| *end > now + RENEWED).unwrap_or(now + RENEWED)
}

/// The letter to an organisation, with its link.
#[must_use]
pub fn letter(
    v: &View,
    picture: &Picture,
    asked: &Asked,
    kind: Kind,
    key: &str,
    link: &str,
    until: Timestamp,
) -> Letter {
    let round = &picture.round;
    let (filled, all) = picture.count(asked.organisation);
    let left = all - filled;
    let years = round.years();
    let (subject, first) = match kind {
        Kind::Invitation => ("turnover-letter-subject", "turnover-letter-first"),
        Kind::Reminder => ("turnover-letter-reminder-subject", "turnover-letter-reminder-first"),
    };
    let about: [(&str, &dyn web::text::AsArg); 5] = [
        ("years", &years),
        ("organisation", &asked.name),
        ("n", &left),
        ("of", &all),
        ("deadline", &v.day(round.deadline)),
    ];
    let missing = picture.seats_of(asked.organisation).filter(|seat| !picture.state(seat).is_filled());
    let seats: Vec<String> = missing.map(|seat| format!("{}: {}", seat.body_name, words::seat(v, seat))).collect();
    let to = Recipient {
        name: asked.contact_name.clone().unwrap_or_default(),
        address: asked.contact_email.clone().unwrap_or_default(),
    };
    Letter::new(key, to, Language::Sv, v.text(subject, &about))
        .paragraph(v.text(first, &about))
        .list(seats)
        .button(v.t("turnover-letter-button"), link)
        .paragraph(v.text(
            "turnover-letter-how",
            &[("deadline", &v.day(round.deadline)), ("until", &v.day(swedish_day(until)))],
        ))
        .paragraph(v.t("turnover-letter-forward"))
        .paragraph(v.t2("turnover-letter-ask", "name", &round.ask_name, "email", &round.ask_email))
}

fn swedish_day(at: Timestamp) -> Date {
    TimeZone::get("Europe/Stockholm")
        .map_or_else(|_| at.to_zoned(TimeZone::UTC).date(), |zone| at.to_zoned(zone).date())
}

/// What came of writing letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// To whom letters were written.
    pub to: Vec<OrganisationId>,
    /// Who has no address to write to.
    pub without: Vec<OrganisationId>,
}

/// Writes letters to these organisations. `v` speaks Swedish: that is the language of those who read them.
///
/// # Errors
/// What the database says.
pub fn write(
    tx: &mut Tx<'_>,
    actor: &Actor,
    v: &View,
    round: &Round,
    to: &[OrganisationId],
    today: Date,
) -> Result<Written> {
    let picture = picture::read(tx, actor, round.clone(), Which::default(), today)?;
    let mut written = Written::default();
    for id in to {
        let Some(asked) = picture.organisation(*id) else { continue };
        let kind = if asked.invited.is_none() { Kind::Invitation } else { Kind::Reminder };
        let key = format!("turnover.{}:{}:{}:{}", word(kind), round.id, asked.organisation, asked.letters + 1);
        match send(tx, v, &picture, asked, kind, &key)? {
            true => written.to.push(*id),
            false => written.without.push(*id),
        }
    }
    note(tx, round, &written)?;
    Ok(written)
}

const fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Invitation => "invitation",
        Kind::Reminder => "reminder",
    }
}

fn note(tx: &mut Tx<'_>, round: &Round, written: &Written) -> Result<()> {
    if written.to.is_empty() {
        return Ok(());
    }
    log(tx, "turnover.written", round.id, json!({ "to": written.to }), None)
}

/// One letter with a way in of its own; `false` when there is no address, or it has been written before.
fn send(tx: &mut Tx<'_>, v: &View, picture: &Picture, asked: &Asked, kind: Kind, name: &str) -> Result<bool> {
    if asked.contact_email.is_none() {
        return Ok(false);
    }
    let round = &picture.round;
    let key = Key::new().map_err(db::Error::other)?;
    let until = until(round, tx.now());
    let link = format!("{}/mandat/svar/{}", round.site, key.text());
    if post(tx, &letter(v, picture, asked, kind, name, &link, until))? == Posted::Before {
        return Ok(false);
    }
    organisation::add_link(tx, &Key::digest(key.text()), round.id, asked.organisation, until)?;
    let wrote = if kind == Kind::Invitation { Wrote::Invitation } else { Wrote::Reminder };
    organisation::wrote(tx, round.id, asked.organisation, wrote)?;
    Ok(true)
}

/// Reminds, once for each deadline, everyone who has had a letter and still lacks somebody.
///
/// # Errors
/// What the database says.
pub fn remind_due(tx: &mut Tx<'_>, v: &View, round: &Round, today: Date) -> Result<Written> {
    let system = Actor::System { part: "turnover" };
    let picture = picture::read(tx, &system, round.clone(), Which::default(), today)?;
    let mut written = Written::default();
    for (asked, _) in picture.behind() {
        if asked.invited.is_none() || asked.misdirected.is_some() {
            continue;
        }
        let key = format!("turnover.reminder:{}:{}:{}", round.id, asked.organisation, round.deadline);
        if send(tx, v, &picture, asked, Kind::Reminder, &key)? {
            written.to.push(asked.organisation);
        }
    }
    note(tx, round, &written)?;
    Ok(written)
}

/// Tells, once for each deadline, the head of each office that has not answered in full, and the region about all of them.
///
/// # Errors
/// What the database says.
pub fn escalate(tx: &mut Tx<'_>, v: &View, round: &Round, today: Date) -> Result<Written> {
    let system = Actor::System { part: "turnover" };
    let picture = picture::read(tx, &system, round.clone(), Which::default(), today)?;
    let behind = picture.behind();
    let mut written = Written::default();
    for (asked, lacking) in &behind {
        let Some(chief) = &asked.chief_email else { continue };
        let key = format!("turnover.escalation:{}:{}:{}", round.id, asked.organisation, round.deadline);
        let to = Recipient { name: String::new(), address: chief.clone() };
        if post(tx, &chief_letter(v, &picture, asked, *lacking, &key, to))? == Posted::Before {
            continue;
        }
        organisation::wrote(tx, round.id, asked.organisation, Wrote::Escalation)?;
        written.to.push(asked.organisation);
    }
    let mut told = false;
    if !behind.is_empty() {
        let key = format!("turnover.escalation:{}:{}", round.id, round.deadline);
        let to = Recipient { name: round.ask_name.clone(), address: round.ask_email.clone() };
        let years = round.years();
        let lines = behind.iter().map(|(asked, n)| v.t2("turnover-letter-behind-line", "name", &asked.name, "n", n));
        let subject = v.t2("turnover-letter-behind-subject", "years", &years, "n", behind.len());
        let letter = Letter::new(key, to, Language::Sv, subject)
            .paragraph(v.t2("turnover-letter-behind", "deadline", v.day(round.deadline), "n", behind.len()))
            .list(lines)
            .button(v.t("turnover-letter-behind-button"), format!("{}/mandat/{}", round.site, round.slug));
        told = post(tx, &letter)? != Posted::Before;
    }
    // The region is told also where no organisation has a head to write to.
    if told && written.to.is_empty() {
        let behind: Vec<OrganisationId> = behind.iter().map(|(asked, _)| asked.organisation).collect();
        log(tx, "turnover.behind", round.id, json!({ "behind": behind }), None)?;
    }
    note(tx, round, &written)?;
    Ok(written)
}

fn chief_letter(v: &View, picture: &Picture, asked: &Asked, lacking: usize, key: &str, to: Recipient) -> Letter {
    let round = &picture.round;
    let about: [(&str, &dyn web::text::AsArg); 4] = [
        ("organisation", &asked.name),
        ("n", &lacking),
        ("deadline", &v.day(round.deadline)),
        ("contact", &asked.contact_name.clone().or_else(|| asked.contact_email.clone()).unwrap_or_default()),
    ];
    let missing = picture.seats_of(asked.organisation).filter(|seat| !picture.state(seat).is_filled());
    let seats: Vec<String> = missing.map(|seat| format!("{}: {}", seat.body_name, words::seat(v, seat))).collect();
    Letter::new(key, to, Language::Sv, v.text("turnover-letter-chief-subject", &about))
        .paragraph(v.text("turnover-letter-chief", &about))
        .list(seats)
        .paragraph(v.t2("turnover-letter-ask", "name", &round.ask_name, "email", &round.ask_email))
}
