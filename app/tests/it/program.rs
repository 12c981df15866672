//! The program itself, run as people run it.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::mpsc::{self, Receiver},
    thread,
    time::Duration,
};

/// Longest wait for a line of a program that works; only a hanging program ever meets it.
const PATIENCE: Duration = Duration::from_secs(60);

/// How a command ended.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Ran {
    #[track_caller]
    pub fn ends_with(&self, code: i32) -> &Self {
        assert_eq!(self.code, code, "{self:#?}");
        self
    }

    #[track_caller]
    pub fn says(&self, words: &str) -> &Self {
        assert!(self.out.contains(words), "standard output does not say {words:?}: {self:#?}");
        self
    }

    #[track_caller]
    pub fn complains(&self, words: &str) -> &Self {
        assert!(self.err.contains(words), "standard error does not say {words:?}: {self:#?}");
        self
    }
}

/// `radslag`, in a folder, with none of the settings of whoever runs the tests.
pub fn radslag(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_radslag"));
    let settings = ["RADSLAG_DATABASE_URL", "RADSLAG_LANGUAGE", "RADSLAG_PORT", "RADSLAG_REGION", "RADSLAG_LOG"];
    let mail = [
        "RADSLAG_SMTP_URL",
        "RADSLAG_SMTP_URL_FILE",
        "RADSLAG_SMTP_CA_FILE",
        "RADSLAG_MAIL_FROM",
        "RADSLAG_MAIL_RETURN",
    ];
    for name in settings.into_iter().chain(mail) {
        command.env_remove(name);
    }
    command.current_dir(folder);
    command
}

/// Runs a command to its end.
pub fn run(folder: &Path, words: &[&str]) -> Ran {
    let output = radslag(folder).args(words).output().expect("the program starts");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace('\u{a0}', " ");
    Ran { code: output.status.code().unwrap_or(-1), out: text(&output.stdout), err: text(&output.stderr) }
}

/// A program that answers on a port; stopped at the latest when the test ends.
pub struct Serving {
    child: Child,
    err: Receiver<String>,
    pub port: u16,
    /// What it said before it answered.
    pub opening: String,
}

impl Serving {
    /// Starts `radslag …` on a free port and waits until it says where it answers.
    pub fn start(folder: &Path, words: &[&str]) -> Self {
        Self::start_as(radslag(folder), words)
    }

    /// As [`start`](Self::start), with a command that has been prepared.
    pub fn start_as(mut command: Command, words: &[&str]) -> Self {
        command.args(words).args(["--port", "0"]).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        let err = lines(child.stderr.take().expect("standard error was asked for"));
        let out = lines(child.stdout.take().expect("standard output was asked for"));
        let said = out.recv_timeout(PATIENCE);
        let Ok(opening) = said else {
            panic!("the program did not open: {}", err.iter().collect::<Vec<_>>().join("\n"));
        };
        let port =
            opening.split("://").nth(1).and_then(|rest| rest.split('/').next()?.rsplit(':').next()?.parse().ok());
        let port = port.unwrap_or_else(|| panic!("{opening:?} names no port"));
        Self { child, err, port, opening }
    }

    /// A page: status and everything that was sent.
    pub fn get(&self, address: &str) -> (u16, String) {
        self.get_from(&format!("127.0.0.1:{}", self.port), address)
    }

    /// A page asked for under another host name.
    pub fn get_from(&self, host: &str, address: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("the program answers");
        stream.set_read_timeout(Some(PATIENCE)).expect("a time limit");
        write!(stream, "GET {address} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").expect("asked");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("the whole answer");
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let status = answer.split(' ').nth(1).and_then(|word| word.parse().ok());
        (status.unwrap_or_else(|| panic!("no status in {answer:?}")), answer)
    }

    /// The most memory it has had so far, in bytes.
    pub fn most_memory(&self) -> u64 {
        let told = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).expect("it runs");
        let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("Linux tells it");
        let kilobytes: u64 = line.trim().trim_end_matches(" kB").parse().expect("a number");
        kilobytes * 1024
    }

    /// Pulls the plug, as a power cut would.
    pub fn kill(mut self) {
        self.child.kill().expect("it was running");
        self.child.wait().expect("it has ended");
    }

    /// Asks it to stop, as whoever keeps the services of a machine does; gives its exit code and what it said.
    pub fn stop(mut self) -> (i32, String) {
        let pid = self.child.id().to_string();
        let told = Command::new("kill").args(["-TERM", &pid]).status().expect("kill is there");
        assert!(told.success(), "the program was gone already");
        let ended = self.child.wait().expect("it has ended");
        (ended.code().unwrap_or(-1), self.err.iter().collect::<Vec<_>>().join("\n"))
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // Either may fail because it has ended already, which is all that is wanted.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The lines of a stream as they come.
fn lines(stream: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                return;
            }
        }
    });
    receiver
}

/// A folder of its own for one test.
pub fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

/// The demo county in a folder, made by the program and stopped again: the database file.
pub fn demo_in(folder: &Path) -> PathBuf {
    let demo = Serving::start(folder, &["demo", "--folder", "lan"]);
    assert_eq!(demo.stop().0, 0);
    folder.join("lan/demo.sqlite")
}
