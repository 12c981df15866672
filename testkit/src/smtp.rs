//! A real SMTP server for tests: Debian's `python3-aiosmtpd` with STARTTLS and AUTH, on a free port, that keeps what it receives
//! and fails in the ways a test asks for.
//!
//! A missing part fails the test with a sentence; nothing is skipped. It ends with the test, however that ends: it reads its
//! standard input, which only the test process holds open.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    sync::{
        Mutex, PoisonError,
        mpsc::{self, Receiver},
    },
    thread,
    time::Duration,
};

use serde_json::{Value, json};
use tempfile::TempDir;

/// Debian's own Python, which sees Debian's packages.
const PYTHON: &str = "/usr/bin/python3";
/// A running server.
#[derive(Debug)]
pub struct MailServer {
    folder: TempDir,
    port: u16,
    said: Mutex<Receiver<String>>,
    child: Child,
    _lifeline: ChildStdin,
}

/// A letter as it arrived.
#[derive(Clone, Debug)]
pub struct Received {
    /// Where it would come back to.
    pub from: String,
    /// To whom it was sent.
    pub to: Vec<String>,
    /// The bytes.
    pub bytes: Vec<u8>,
}

impl MailServer {
    /// Starts one that takes every letter.
    ///
    /// # Panics
    /// When Python, aiosmtpd or openssl is missing, with what was said.
    #[must_use]
    pub fn start() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        crate::certificates::make(folder.path(), "DNS:localhost,IP:127.0.0.1");
        let script = folder.path().join("server.py");
        fs::write(&script, include_str!("smtp/server.py")).expect("room for the server's script");
        let mut child = Command::new(PYTHON)
            .arg(&script)
            .arg(folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|e| panic!("{PYTHON} did not start: {e}"));
        let lifeline = child.stdin.take().expect("stdin was asked for");
        let mut said = String::new();
        let mut out = BufReader::new(child.stdout.take().expect("stdout was asked for"));
        out.read_line(&mut said).expect("the mail server speaks");
        let port = said.trim().parse();
        let port = port.unwrap_or_else(|_| panic!("no mail server (apt-get install python3-aiosmtpd openssl): {said}"));
        let (sender, heard) = mpsc::channel();
        thread::spawn(move || out.lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
        Self { folder, port, said: Mutex::new(heard), child, _lifeline: lifeline }
    }

    /// Its address for `RADSLAG_SMTP_URL`, with user and password.
    #[must_use]
    pub fn address(&self) -> String {
        format!("smtp://radslag:hemligt%2B%40%3A%2Ford@localhost:{}", self.port)
    }

    /// The authority that vouches for it, for `RADSLAG_SMTP_CA_FILE`.
    #[must_use]
    pub fn authority(&self) -> PathBuf {
        self.folder.path().join("ca.pem")
    }

    /// Makes it fail: `json!({ "later": 1 })`, see the script.
    ///
    /// # Panics
    /// When the file cannot be written.
    pub fn fail(&self, mode: &Value) {
        let (new, file) = (self.folder.path().join("mode.new"), self.folder.path().join("mode.json"));
        fs::write(&new, mode.to_string()).expect("room for a few words");
        fs::rename(&new, &file).expect("the mode takes its place");
    }

    /// Makes it take every letter again.
    pub fn mend(&self) {
        self.fail(&json!({}));
    }

    /// Waits until it says once more that it is `holding` a letter, or has `kept` one. Blocks the thread.
    ///
    /// # Panics
    /// When it has not after a minute.
    pub fn wait_for(&self, word: &str) {
        let said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match said.recv_timeout(Duration::from_secs(60)) {
                Ok(line) if line == word => return,
                Ok(_) => {}
                Err(_) => panic!("the mail server did not come to {word}"),
            }
        }
    }

    /// Everything it has kept, in order.
    ///
    /// # Panics
    /// When what it wrote cannot be read.
    #[must_use]
    pub fn received(&self) -> Vec<Received> {
        let folder = self.folder.path().join("received");
        let mut kept: Vec<PathBuf> = fs::read_dir(folder).into_iter().flatten().flatten().map(|f| f.path()).collect();
        kept.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
        kept.sort();
        kept.iter().map(|path| read(path)).collect()
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn read(envelope: &Path) -> Received {
    let text = fs::read_to_string(envelope).expect("an envelope");
    let value: Value = serde_json::from_str(&text).expect("an envelope in JSON");
    let to = value["to"].as_array().into_iter().flatten();
    Received {
        from: value["from"].as_str().unwrap_or_default().to_owned(),
        to: to.filter_map(|one| one.as_str().map(String::from)).collect(),
        bytes: fs::read(envelope.with_extension("eml")).expect("the letter of the envelope"),
    }
}
