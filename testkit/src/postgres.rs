//! A real PostgreSQL for tests: a cluster of its own in a temporary folder, reached by a socket in that folder.
//!
//! A missing PostgreSQL fails the test with a sentence; nothing is skipped. The server stops when the test process
//! ends, however it ends: a guardian process waits for the end of a pipe that only the test process holds open.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    os::unix::{
        fs::{MetadataExt, chown},
        process::CommandExt,
    },
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    },
};
use tokio_postgres::NoTls;

/// The superuser of the test clusters.
const USER: &str = "radslag";

/// What a cluster promises about a crash.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Durability {
    /// Nothing: fast, for all tests but those about crashes.
    None,
    /// What a production server promises.
    Full,
}

/// A running cluster.
#[derive(Debug)]
pub struct Server {
    folder: PathBuf,
    binaries: PathBuf,
    account: Option<Account>,
    databases: AtomicU32,
    // Dropped with the process: the guardian then stops the server.
    _lifeline: ChildStdin,
    _guardian: Child,
}

/// The account that the server runs under when the tests run as root, which PostgreSQL refuses.
#[derive(Clone, Copy, Debug)]
struct Account {
    uid: u32,
    gid: u32,
}

/// Starts the server, says so, waits for the end of the test process, and cleans up.
const GUARDIAN: &str = r#"
"$1/pg_ctl" -D "$2/data" -l "$2/server.log" -w -t 60 start >/dev/null || { cat "$2/server.log"; exit 1; }
echo ready
cat >/dev/null
"$1/pg_ctl" -D "$2/data" -m immediate -w stop >/dev/null 2>&1
rm -rf "$2"
"#;

impl Server {
    /// The cluster that all tests of a process share.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Server> = OnceLock::new();
        SHARED.get_or_init(|| Self::start(Durability::None))
    }

    /// Starts a cluster of its own.
    ///
    /// # Panics
    /// When PostgreSQL is not installed or does not start, with what it said.
    #[must_use]
    pub fn start(durability: Durability) -> Self {
        let binaries = binaries();
        let account = account();
        let folder = new_folder(account);
        initialise(&binaries, &folder, account, durability);
        let mut guardian = command(Path::new("sh"), account)
            .args(["-c", GUARDIAN, "guardian"])
            .arg(&binaries)
            .arg(&folder)
            // A process group of its own, so that Ctrl-C in the terminal does not end it before it has cleaned up.
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|e| panic!("PostgreSQL's guardian did not start: {e}"));
        let lifeline = guardian.stdin.take().expect("stdin was asked for");
        let mut said = String::new();
        let mut out = BufReader::new(guardian.stdout.take().expect("stdout was asked for"));
        while !said.ends_with("ready\n") {
            if out.read_line(&mut said).unwrap_or(0) == 0 {
                panic!("PostgreSQL did not start in {}:\n{said}", folder.display());
            }
        }
        Self { folder, binaries, account, databases: AtomicU32::new(0), _lifeline: lifeline, _guardian: guardian }
    }

    /// Makes an empty database and gives its address.
    ///
    /// # Panics
    /// When the server refuses.
    pub async fn database(&self) -> String {
        let name = self.new_name();
        self.tell(&format!("CREATE DATABASE {name}")).await;
        self.address(&name)
    }

    /// Makes an empty database whose files lie in `disk`, an empty folder: for tests that fill a disk.
    ///
    /// # Panics
    /// When the server refuses.
    pub async fn database_on(&self, disk: &Path) -> String {
        let name = self.new_name();
        let owned = self.account.map_or(Ok(()), |a| chown(disk, Some(a.uid), Some(a.gid)));
        owned.unwrap_or_else(|e| panic!("{} cannot be handed to the server: {e}", disk.display()));
        self.tell(&format!("CREATE TABLESPACE {name} LOCATION '{}'", disk.display())).await;
        self.tell(&format!("CREATE DATABASE {name} TABLESPACE {name}")).await;
        self.address(&name)
    }

    fn new_name(&self) -> String {
        format!("test_{}", self.databases.fetch_add(1, Ordering::Relaxed))
    }

    async fn tell(&self, statement: &str) {
        let connected = tokio_postgres::connect(&self.address("postgres"), NoTls).await;
        let (client, connection) = connected.unwrap_or_else(|e| panic!("no connection to the test server: {e}"));
        let driven = tokio::spawn(connection);
        let done = client.batch_execute(statement).await;
        done.unwrap_or_else(|e| panic!("the test server refused {statement}: {e}"));
        drop(client);
        // How the connection ended does not matter once the statement is done.
        let _ = driven.await;
    }

    /// The address of a database in this cluster.
    #[must_use]
    pub fn address(&self, database: &str) -> String {
        let host = self.folder.to_string_lossy().replace('%', "%25").replace('/', "%2F");
        format!("postgres://{USER}@{host}/{database}")
    }

    /// Kills the server and all its children at once, as a power cut would, and waits until they are gone.
    ///
    /// # Panics
    /// When the server does not run.
    pub fn crash(&self) {
        let pid_file = self.folder.join("data/postmaster.pid");
        let noted = fs::read_to_string(&pid_file).unwrap_or_else(|e| panic!("the test server does not run: {e}"));
        let postmaster = noted.lines().next().unwrap_or_default().to_owned();
        // Held still first, so that it starts no child that would be missed. A child may be gone by then by itself.
        let signal = |signal: &str, to: &[String]| {
            let _ = Command::new("kill").arg(signal).args(to).stderr(Stdio::null()).status();
        };
        signal("-STOP", std::slice::from_ref(&postmaster));
        while state_and_parent(&postmaster).is_some_and(|(state, _)| state != "T") {
            std::thread::yield_now();
        }
        let mut doomed = children_of(&postmaster);
        doomed.push(postmaster);
        signal("-KILL", &doomed);
        while doomed.iter().any(|pid| runs(pid)) {
            std::thread::yield_now();
        }
        // A dead postmaster whose parent has not noticed yet would look alive to the next one.
        let _ = fs::remove_file(&pid_file);
        let _ = fs::remove_file(self.folder.join(".s.PGSQL.5432.lock"));
    }

    /// Starts the server again after [`crash`](Self::crash); it recovers first.
    ///
    /// # Panics
    /// When it does not start, with what it said.
    pub fn restart(&self) {
        let status = command(&self.binaries.join("pg_ctl"), self.account)
            .arg("-D")
            .arg(self.folder.join("data"))
            .arg("-l")
            .arg(self.folder.join("server.log"))
            .args(["-w", "-t", "60", "start"])
            .stdout(Stdio::null())
            .status();
        if !status.is_ok_and(|s| s.success()) {
            let said = fs::read_to_string(self.folder.join("server.log")).unwrap_or_default();
            panic!("PostgreSQL did not start again:\n{said}");
        }
    }
}

/// The folder with `initdb`, `pg_ctl` and `postgres`.
#[expect(clippy::disallowed_methods, reason = "tests have no command line that could hand the setting in")]
fn binaries() -> PathBuf {
    if let Some(chosen) = std::env::var_os("RADSLAG_PG_BIN") {
        let chosen = PathBuf::from(chosen);
        assert!(chosen.join("initdb").exists(), "RADSLAG_PG_BIN is {}, but there is no initdb", chosen.display());
        return chosen;
    }
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let number = |path: &Path| path.parent()?.file_name()?.to_str()?.parse::<u32>().ok();
    versions.map(|v| v.path().join("bin")).filter(|bin| bin.join("initdb").exists()).max_by_key(|p| number(p)).expect(
        "these tests need a real PostgreSQL: install it (Debian: apt-get install postgresql), \
         or name the folder that holds initdb in RADSLAG_PG_BIN",
    )
}

/// Who is to run the server: nobody else unless the tests run as root.
fn account() -> Option<Account> {
    let root = fs::metadata("/proc/self").is_ok_and(|me| me.uid() == 0);
    if !root {
        return None;
    }
    let passwd = fs::read_to_string("/etc/passwd").unwrap_or_default();
    let find = |name: &str| {
        let fields: Vec<_> = passwd.lines().map(|l| l.split(':').collect::<Vec<_>>()).find(|f| f[0] == name)?;
        Some(Account { uid: fields.get(2)?.parse().ok()?, gid: fields.get(3)?.parse().ok()? })
    };
    let account = find("postgres").or_else(|| find("nobody"));
    Some(account.expect("the tests run as root, which PostgreSQL refuses, and there is no user postgres or nobody"))
}

fn new_folder(account: Option<Account>) -> PathBuf {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let name = format!("radslag-pg-{}-{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    // Not the temporary folder of the environment: a socket's path may be no longer than 107 bytes.
    let folder = Path::new("/tmp").join(name);
    let made =
        fs::create_dir(&folder).and_then(|()| account.map_or(Ok(()), |a| chown(&folder, Some(a.uid), Some(a.gid))));
    made.unwrap_or_else(|e| panic!("{} cannot be made: {e}", folder.display()));
    folder
}

fn initialise(binaries: &Path, folder: &Path, account: Option<Account>, durability: Durability) {
    let data = folder.join("data");
    let made = command(&binaries.join("initdb"), account)
        .args(["--no-sync", "--auth=trust", "--locale=C", "--encoding=UTF8", "--username", USER, "--pgdata"])
        .arg(&data)
        .output()
        .unwrap_or_else(|e| panic!("initdb did not start: {e}"));
    assert!(made.status.success(), "initdb failed:\n{}", String::from_utf8_lossy(&made.stderr));
    let durable = match durability {
        Durability::None => "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n",
        Durability::Full => "fsync = on\nsynchronous_commit = on\n",
    };
    let settings = format!(
        "{durable}listen_addresses = ''\nunix_socket_directories = '{}'\nmax_connections = 200\n\
         shared_buffers = 64MB\nautovacuum = on\n",
        folder.display()
    );
    let written = fs::OpenOptions::new().append(true).open(data.join("postgresql.conf"));
    let written = written.and_then(|mut file| file.write_all(settings.as_bytes()));
    written.unwrap_or_else(|e| panic!("the test server's settings cannot be written: {e}"));
}

fn command(program: &Path, account: Option<Account>) -> Command {
    let mut command = Command::new(program);
    command.current_dir("/tmp").env_remove("PGDATA").env_remove("PGPORT").env_remove("PGHOST");
    if let Some(Account { uid, gid }) = account {
        command.uid(uid).gid(gid);
    }
    command
}

/// Process ids of the children of `parent`, from /proc.
fn children_of(parent: &str) -> Vec<String> {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let pids = processes.filter_map(|p| p.file_name().into_string().ok());
    pids.filter(|pid| state_and_parent(pid).is_some_and(|(_, of)| of == parent)).collect()
}

/// Whether the process does anything still; one that only waits to be noticed by its parent does not.
fn runs(pid: &str) -> bool {
    state_and_parent(pid).is_some_and(|(state, _)| state != "Z" && state != "X")
}

fn state_and_parent(pid: &str) -> Option<(String, String)> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // "pid (name) state parent …"; the name may hold anything, so look after its last parenthesis.
    let mut rest = stat.rsplit(')').next()?.split_whitespace().map(str::to_owned);
    Some((rest.next()?, rest.next()?))
}
