//! What every test here needs: a database on either engine, a clock that is moved by hand, two small tables.

use crate::postgres::Server;
use db::{Db, Migration, Target};
use jiff::{SignedDuration, Timestamp, civil::Date};
use kernel::{
    Actor, Clock,
    actor::Relation,
    id::{Id, SeatId},
};
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

/// The log and jobs, what the limits count in, and two tables with every kind of column.
pub const SCHEMA: &[Migration] = &[
    db::log::MIGRATION,
    Migration {
        number: 2,
        name: "seats",
        sql: "CREATE TABLE body (id {id} PRIMARY KEY, name TEXT NOT NULL UNIQUE, parent {id} REFERENCES body);
              CREATE TABLE seat (
                  id {id} PRIMARY KEY, body {id} REFERENCES body, name TEXT NOT NULL, version BIGINT NOT NULL,
                  valid_from {date}, recorded_at {time}, extra {json}, file {bytes}, share DOUBLE PRECISION,
                  shown BOOLEAN);
              CREATE TABLE attempt (digest {bytes} PRIMARY KEY, count BIGINT NOT NULL, until {time} NOT NULL);",
    },
];

/// A clock that moves only when told to.
pub struct HandClock(AtomicI64);

impl HandClock {
    pub fn advance(&self, by: SignedDuration) {
        self.0.fetch_add(i64::try_from(by.as_micros()).unwrap(), Ordering::SeqCst);
    }
}

impl Clock for HandClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_microsecond(self.0.load(Ordering::SeqCst)).unwrap()
    }

    fn today(&self) -> Date {
        jiff::civil::date(2027, 2, 15)
    }
}

pub fn clock() -> Arc<HandClock> {
    let noon: Timestamp = "2027-02-15T11:00:00.123456Z".parse().unwrap();
    Arc::new(HandClock(AtomicI64::new(noon.as_microsecond())))
}

/// A database of its own for one test, and what keeps it there.
pub struct Place {
    pub target: Target,
    pub clock: Arc<HandClock>,
    _folder: Option<tempfile::TempDir>,
}

impl Place {
    pub fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let target = Target::Sqlite(folder.path().join("register.sqlite"));
        Self { target, clock: clock(), _folder: Some(folder) }
    }

    pub async fn postgres() -> Self {
        let server = tokio::task::spawn_blocking(Server::shared).await.unwrap();
        Self { target: Target::Postgres(server.database().await), clock: clock(), _folder: None }
    }

    /// Opens the database once more, as another process would.
    pub async fn open(&self) -> Db {
        Db::open(&self.target, self.clock.clone()).await.unwrap()
    }

    /// Opens the database with [`SCHEMA`] in place.
    pub async fn ready(&self) -> Db {
        let db = self.open().await;
        db.migrate(SCHEMA).await.unwrap();
        db
    }
}

/// Runs each test on both engines.
macro_rules! on_both {
    ($(async fn $name:ident($place:ident: &Place) $body:block)*) => {$(
        mod $name {
            use super::*;
            async fn body($place: &Place) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() { body(&Place::sqlite()).await }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() { body(&Place::postgres().await).await }
        }
    )*};
}
pub(crate) use on_both;

pub fn registrar() -> Actor {
    Actor::person("Ylva Registrator", Relation::Registrar)
}

pub fn seat(name: &str) -> SeatId {
    SeatId::named(name)
}
