//! Mail on the command line, and the courier that `serve` sends with.
//!
//! Never tells a password or what a letter says.

use std::{io::Read, path::Path, sync::Arc, time::Duration};

use db::Db;
use kernel::{
    Actor, Clock, Language,
    id::{Id, LetterId},
};
use output::mail::{
    Courier, Frame, Letter, Posted, Recipient, Server, State, Unsendable, courier,
    overview::{self, Line},
    post, returned,
};
use web::View;

use crate::{
    cli::{MailCommand, MailOptions},
    say::{self, Outcome},
    site::{self, Older, SwedishClock},
};

/// Who asks on the command line: whoever may run it may read the database anyway.
const TERMINAL: Actor = Actor::System { part: "radslag mail" };
/// How long `mail test` waits when the running program takes its letter first.
const WAIT: Duration = Duration::from_secs(160);

/// `radslag mail …`
pub async fn run(language: Language, database: &str, command: MailCommand) -> anyhow::Result<Outcome> {
    let clock = Arc::new(SwedishClock::new()?);
    let v = say::view(language, clock.today());
    // What is wrong with the settings is said before the database is looked for.
    let courier = match &command {
        MailCommand::Test { region, mail, .. } => {
            Some(courier(&v, mail, region)?.ok_or_else(|| say::mistake(&v, "app-mail-no-server", &[]))?)
        }
        _ => None,
    };
    let db = site::ready(&v, database, clock, Older::Refused).await?;
    match (command, courier) {
        (MailCommand::Test { address, .. }, Some(courier)) => test(&v, &db, &courier, address).await,
        (MailCommand::List | MailCommand::Test { .. }, _) => list(&v, &db).await,
        (MailCommand::Again { letter }, _) => again(&v, &db, &letter).await,
        (MailCommand::Returned, _) => returned(&v, &db).await,
    }
}

/// The courier that the settings describe; `None` when no server is named.
///
/// # Errors
/// In words, when the settings do not fit.
pub fn courier(v: &View, options: &MailOptions, region: &str) -> anyhow::Result<Option<Arc<Courier>>> {
    let address = match (&options.server, &options.server_file) {
        (Some(address), _) if !address.trim().is_empty() => address.clone(),
        (_, Some(file)) => String::from_utf8(read(v, file)?).unwrap_or_default(),
        _ => return Ok(None),
    };
    let wrong = |key: &str, fault: String| say::mistake(v, key, &[("fault", &fault)]);
    let authority = options.authority.as_deref().map(|file| read(v, file)).transpose()?;
    let server = Server::parse(&address, authority.as_deref()).map_err(|e| wrong("app-mail-server", e.to_string()))?;
    let Some(from) = &options.from else { return Err(say::mistake(v, "app-mail-no-sender", &[])) };
    let from = courier::sender(from).map_err(|e| wrong("app-mail-sender", e.to_string()))?;
    let returns = options.returns.as_deref().map(courier::sender).transpose();
    let returns = returns.map_err(|e| wrong("app-mail-return", e.to_string()))?;
    let returns = returns.map_or_else(|| from.email.clone(), |mailbox| mailbox.email);
    let frames: Vec<(Language, Frame)> = Language::ALL
        .into_iter()
        .map(|language| (language, ::mail::frame(&say::view(language, v.today), region)))
        .collect();
    let frame = move |language| {
        let of = frames.iter().find(|(one, _)| *one == language);
        of.map(|(_, frame)| frame.clone()).unwrap_or_default()
    };
    Ok(Some(Arc::new(Courier { server, from, returns, frame: Box::new(frame) })))
}

fn read(v: &View, file: &Path) -> anyhow::Result<Vec<u8>> {
    let unread = |error: std::io::Error| {
        say::mistake(v, "app-import-unread", &[("file", &file.display().to_string()), ("fault", &error.to_string())])
    };
    std::fs::read(file).map_err(unread)
}

async fn list(v: &View, db: &Db) -> anyhow::Result<Outcome> {
    let (lines, counts) = db.read(|tx| Ok((overview::lines(tx, &TERMINAL)?, overview::counts(tx, &TERMINAL)?))).await?;
    for line in &lines {
        say::out(&line_words(v, line));
    }
    let count = |state: State| counts.iter().find(|(one, _)| *one == state).map_or(0, |(_, n)| *n);
    let (failed, waiting): (Vec<State>, Vec<State>) =
        State::ALL.into_iter().filter(|state| *state != State::Sent).partition(|state| state.failed());
    let (failed, waiting): (i64, i64) = (failed.into_iter().map(count).sum(), waiting.into_iter().map(count).sum());
    say::out(&v.text("app-mail-counts", &[("sent", &count(State::Sent)), ("waiting", &waiting), ("failed", &failed)]));
    Ok(if failed == 0 { Outcome::Done } else { Outcome::Found })
}

/// `0199… · refused · 24 november 2026 09.01 · Name, address · what it is about · what was said`
fn line_words(v: &View, line: &Line) -> String {
    let cleared = || v.t("app-mail-cleared").into_owned();
    let state = ::mail::pages::state_words(v, line.state).to_lowercase();
    let parts = [
        line.id.to_string(),
        state,
        v.moment(line.state_at),
        line.address.clone().unwrap_or_else(cleared),
        line.key.clone(),
        line.answer.clone().unwrap_or_default(),
    ];
    parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" · ")
}

async fn test(v: &View, db: &Db, courier: &Courier, address: String) -> anyhow::Result<Outcome> {
    let key = format!("test:{}", db.read(|tx| Ok(tx.new_id::<LetterId>())).await?);
    let to = Recipient { name: String::new(), address };
    let letter =
        Letter::new(key.clone(), to, v.language, v.t("app-mail-test-subject")).paragraph(v.t("app-mail-test-text"));
    let posted = match db.maintain(move |tx| post(tx, &letter)).await {
        Ok(posted) => posted,
        Err(error) => {
            let fault = error.downcast::<Unsendable>()?;
            return Err(say::mistake(v, "app-mail-unsendable", &[("fault", &fault.to_string())]));
        }
    };
    if let Posted::New(id) = posted {
        courier.send(db, id).await?;
    }
    let told = told(db, key).await?;
    let answer = told.as_ref().and_then(|line| line.answer.clone()).unwrap_or_default();
    if told.is_some_and(|line| line.state == State::Sent) {
        say::out(&v.text("app-mail-test-sent", &[("answer", &answer)]));
        Ok(Outcome::Done)
    } else {
        say::out(&v.text("app-mail-test-not", &[("answer", &answer)]));
        Ok(Outcome::Found)
    }
}

/// The letter when its dialogue has ended: the running program may have taken it first.
async fn told(db: &Db, key: String) -> anyhow::Result<Option<Line>> {
    let asked = async {
        loop {
            let wanted = key.clone();
            let line = db.read(move |tx| overview::of_key(tx, &TERMINAL, &wanted)).await?;
            if line.as_ref().is_none_or(|line| line.state != State::BeingSent) {
                return Ok(line);
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    };
    tokio::time::timeout(WAIT, asked).await.unwrap_or(Ok(None))
}

async fn again(v: &View, db: &Db, letter: &str) -> anyhow::Result<Outcome> {
    let not_one = || say::mistake(v, "app-mail-again-not", &[("found", &letter)]);
    let id = letter.parse().map(LetterId::from_uuid).map_err(|_| not_one())?;
    if !db.maintain(move |tx| overview::send_again(tx, &TERMINAL, id)).await? {
        return Err(not_one());
    }
    say::out(&v.t("app-mail-again"));
    Ok(Outcome::Done)
}

async fn returned(v: &View, db: &Db) -> anyhow::Result<Outcome> {
    let mut bytes = Vec::new();
    let most = u64::try_from(returned::LONGEST).unwrap_or(u64::MAX);
    std::io::stdin().take(most).read_to_end(&mut bytes)?;
    let Some(notice) = returned::read(&bytes) else { return Err(say::mistake(v, "app-mail-no-message", &[])) };
    let noted = db.maintain(move |tx| returned::note(tx, &notice)).await?;
    let (words, outcome) = match noted {
        returned::Noted::Returned(id, reason) => {
            (v.text("app-mail-marked", &[("letter", &id.to_string()), ("reason", &reason)]), Outcome::Done)
        }
        returned::Noted::Before(id) => (v.text("app-mail-before", &[("letter", &id.to_string())]), Outcome::Done),
        returned::Noted::NotAbout => (v.t("app-mail-not-about").into_owned(), Outcome::Done),
        returned::Noted::Unknown => (v.t("app-mail-unknown").into_owned(), Outcome::Found),
    };
    say::out(&words);
    Ok(outcome)
}
