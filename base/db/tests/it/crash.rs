//! Killed at random moments while it writes and seals: every write that was acknowledged is there, whole, and the
//! chain is proved. On PostgreSQL the server is killed too.
//!
//! Killing processes shows what the transactions are worth, not what the disk is: the operating system lives on.

use crate::{
    postgres::{Durability, Server},
    support::{SCHEMA, registrar, seat},
};
use db::{Db, Error, Event, Target, params, sql};
use jiff::{SignedDuration, Timestamp, civil::Date};
use kernel::Clock;
use serde_json::json;
use std::{
    collections::BTreeSet,
    env,
    io::{BufRead, BufReader, Write},
    process::{Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

const ROUNDS: i64 = 20;
/// In every so manieth round the server is killed as well.
const SERVER_CRASH: i64 = 4;
const TARGET: &str = "RADSLAG_CRASH_TARGET";
const ROUND: &str = "RADSLAG_CRASH_ROUND";

/// The real time, put forward by a minute per round, so that the lease of a sealer that was killed has run out.
struct LaterClock(SignedDuration);

impl Clock for LaterClock {
    #[expect(clippy::disallowed_methods, reason = "a real process is killed here, in real time")]
    fn now(&self) -> Timestamp {
        Timestamp::now() + self.0
    }

    fn today(&self) -> Date {
        jiff::civil::date(2027, 2, 15)
    }
}

async fn open(target: &Target, round: i64) -> Result<Db, Error> {
    Db::open(target, Arc::new(LaterClock(SignedDuration::from_mins(round)))).await
}

async fn write(db: &Db, number: i64) -> Result<(), Error> {
    db.write(&registrar(), "crash", move |tx| {
        let name = number.to_string();
        let row = sql!("INSERT INTO seat (id, name, version) VALUES ($1, $2, $3)");
        tx.run(row, params![seat(&name), name, number])?;
        tx.log(Event::new("test.added", seat(&name), number, json!({})).with_personal(json!("Alma Ek")))
    })
    .await
}

/// Not a test of its own: without the environment variables that the crash tests set it returns at once.
/// The process that is killed: four writers and a sealer, saying `ack <number>` after each write.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[expect(clippy::disallowed_methods, reason = "how a test process tells its child what to do")]
async fn writer() {
    let (Ok(target), Ok(round)) = (env::var(TARGET), env::var(ROUND)) else { return };
    let round: i64 = round.parse().unwrap();
    let db = open(&Target::parse(&target), round).await.unwrap();
    let next = Arc::new(AtomicI64::new(round * 1_000_000));
    for _ in 0..4 {
        let (db, next) = (db.clone(), next.clone());
        tokio::spawn(async move {
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                // A server that has been killed makes writes fail; those are not acknowledged.
                if write(&db, number).await.is_ok() {
                    let mut out = std::io::stdout().lock();
                    out.write_all(format!("ack {number}\n").as_bytes()).unwrap();
                    out.flush().unwrap();
                }
            }
        });
    }
    db.run_sealer(Duration::from_millis(1), std::future::pending()).await;
}

/// Starts the writer, kills it (and the server, when given) once it has acknowledged a random number of writes.
fn run_and_kill(target: &str, round: i64, server: Option<&Server>) -> Vec<i64> {
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["crash::writer", "--exact", "--nocapture"])
        .env(TARGET, target)
        .env(ROUND, round.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut acknowledged = Vec::new();
    let mut random = [0u8; 1];
    getrandom::fill(&mut random).unwrap();
    let enough = 1 + usize::from(random[0] / 2);
    while acknowledged.len() < enough {
        let line = lines.next().expect("the writer goes on until it is killed").unwrap();
        acknowledged.extend(number(&line));
    }
    if let Some(server) = server {
        server.crash();
    }
    child.kill().unwrap();
    // What it managed to say before the end counts too.
    acknowledged.extend(lines.map_while(Result::ok).filter_map(|line| number(&line)));
    child.wait().unwrap();
    acknowledged
}

/// The number of a whole line; the last line may be cut short, and then it was not said.
fn number(line: &str) -> Option<i64> {
    line.strip_prefix("ack ")?.parse().ok().filter(|n| *n >= 1_000_000)
}

async fn check(db: &Db, acknowledged: &BTreeSet<i64>) -> u64 {
    // One snapshot: a server may still finish what a killed program had asked for.
    let read = db.read(|tx| {
        let saved: Vec<i64> = tx.all(sql!("SELECT version FROM seat ORDER BY version"), params![])?;
        let logged = sql!("SELECT object_version FROM log_entry ORDER BY object_version");
        Ok((saved, tx.all::<i64>(logged, params![])?))
    });
    let (saved, logged) = read.await.unwrap();
    assert_eq!(saved, logged, "a write without its entry, or the other way round");
    let saved: BTreeSet<_> = saved.into_iter().collect();
    let lost: Vec<_> = acknowledged.difference(&saved).collect();
    assert!(lost.is_empty(), "acknowledged but lost: {lost:?}");
    let proof = db.verify_log().await.unwrap();
    assert_eq!(proof.unfit, None);
    proof.sealed
}

async fn survive(address: &str, server: Option<Arc<Server>>) {
    let target = Target::parse(address);
    let db = open(&target, 0).await.unwrap();
    db.migrate(SCHEMA).await.unwrap();
    drop(db);
    let mut acknowledged = BTreeSet::new();
    let (mut sealed, mut round) = (0, 0);
    // On a busy machine the sealer may not come to its turn before the program is killed: a few more rounds then.
    while round < ROUNDS || (sealed == 0 && round < 4 * ROUNDS) {
        round += 1;
        let (address, crashing) = (address.to_owned(), server.clone().filter(|_| round % SERVER_CRASH == 0));
        let round_acknowledged = tokio::task::spawn_blocking(move || {
            let acknowledged = run_and_kill(&address, round, crashing.as_deref());
            if let Some(server) = crashing {
                server.restart();
            }
            acknowledged
        });
        acknowledged.extend(round_acknowledged.await.unwrap());
        let db = open(&target, round).await.unwrap();
        sealed = check(&db, &acknowledged).await;
    }
    assert!(sealed > 0, "nothing was sealed while writing");
    let db = open(&target, round + 1).await.unwrap();
    db.seal_all().await.unwrap();
    assert!(check(&db, &acknowledged).await >= acknowledged.len() as u64);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sqlite() {
    let folder = tempfile::tempdir().unwrap();
    survive(folder.path().join("register.sqlite").to_str().unwrap(), None).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres() {
    let server = tokio::task::spawn_blocking(|| Arc::new(Server::start(Durability::Full))).await.unwrap();
    survive(&server.database().await, Some(server)).await;
}
