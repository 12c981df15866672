//! One database a test, made fast: the demo county is read in once per engine and then copied.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

use db::{Db, Target, base::Engine};
use kernel::Actor;
use tempfile::TempDir;
use tokio::sync::OnceCell;
use tokio_postgres::NoTls;

use crate::{clock::HandClock, county::County, postgres::Server};

/// What a test begins with.
#[derive(Clone, Copy, Debug)]
pub enum Start<'a> {
    /// The demo county.
    Demo,
    /// A county of the test's own.
    Own(&'a County),
    /// Tables, and nothing in them.
    Empty,
}

/// A database of its own for one test, and what keeps it there.
#[derive(Debug)]
pub struct Place {
    /// Where it is.
    pub target: Target,
    _folder: Option<TempDir>,
}

impl Place {
    /// A new database, as a test begins.
    ///
    /// # Panics
    /// When it cannot be made, with what was said; a missing PostgreSQL among it.
    pub async fn new(engine: Engine, start: Start<'_>) -> Self {
        match (engine, start) {
            (Engine::Sqlite, Start::Demo) => Self::file(Some(demo_file().await)),
            (Engine::Sqlite, _) => Self::file(None),
            (Engine::Postgres, Start::Demo) => Self::copy_of(demo_database().await).await,
            (Engine::Postgres, _) => Self::on_server(server().await.database().await),
        }
    }

    fn file(content: Option<&[u8]>) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("register.sqlite");
        if let Some(content) = content {
            std::fs::write(&path, content).expect("room for a copy of the demo county");
        }
        Self { target: Target::Sqlite(path), _folder: Some(folder) }
    }

    const fn on_server(address: String) -> Self {
        Self { target: Target::Postgres(address), _folder: None }
    }

    async fn copy_of(original: &str) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let server = server().await;
        let name = format!("copy_{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        tell(server, &format!("CREATE DATABASE {name} TEMPLATE {original}")).await;
        Self::on_server(server.address(&name))
    }

    /// The file, on SQLite.
    ///
    /// # Panics
    /// On PostgreSQL.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        match &self.target {
            Target::Sqlite(path) => path.clone(),
            Target::Postgres(_) => panic!("a database on a server has no file"),
        }
    }
}

async fn server() -> &'static Server {
    tokio::task::spawn_blocking(Server::shared).await.expect("PostgreSQL starts")
}

/// The demo county as a file, read in once.
async fn demo_file() -> &'static [u8] {
    static FILE: OnceCell<Vec<u8>> = OnceCell::const_new();
    let read_in = async || {
        let place = Place::file(None);
        read_in_demo(&place.target).await;
        std::fs::read(place.path()).expect("the file that was just made")
    };
    FILE.get_or_init(read_in).await
}

/// The name of a database with the demo county, read in once, that nobody is connected to.
async fn demo_database() -> &'static str {
    static NAME: OnceCell<String> = OnceCell::const_new();
    let read_in = async || {
        let server = server().await;
        let name = "demo_county".to_owned();
        tell(server, &format!("CREATE DATABASE {name}")).await;
        read_in_demo(&Target::Postgres(server.address(&name))).await;
        // A pool closes its connections in its own time; a database in use cannot be copied.
        let end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'demo_county'";
        tell(server, end).await;
        name
    };
    NAME.get_or_init(read_in).await
}

async fn read_in_demo(target: &Target) {
    let db = Db::open(target, Arc::new(HandClock::new())).await.expect("a new database opens");
    db.migrate(migrations::ALL).await.expect("the tables are made");
    let actor = Actor::System { part: "demo" };
    let read = bodies::commands::load(&db, &actor, "the demo county", &demo::files()).await;
    read.unwrap_or_else(|fault| panic!("the demo county is not read in: {fault:?}"));
}

async fn tell(server: &Server, statement: &str) {
    let connected = tokio_postgres::connect(&server.address("postgres"), NoTls).await;
    let (client, connection) = connected.unwrap_or_else(|e| panic!("no connection to the test server: {e}"));
    let driven = tokio::spawn(connection);
    let done = client.batch_execute(statement).await;
    done.unwrap_or_else(|e| panic!("the test server refused {statement}: {e}"));
    drop(client);
    // How the connection ended does not matter once the statement is done.
    let _ = driven.await;
}
