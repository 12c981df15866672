//! Programs that end with the tests, however those end: a guardian waits for the end of a pipe that only the test
//! process holds open, then stops the program and removes what it left.

use std::{
    io::{BufRead, BufReader},
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
};

use anyhow::{Context, Result, bail};

/// Starts the program in a session of its own, waits for the end of the pipe, asks it to end, ends what it started, and
/// removes what they wrote; a file that one of them is writing still may make that fail once.
const GUARDIAN: &str = r#"
folder=$1; shift
setsid "$@" &
program=$!
exec >/dev/null
cat
exec 2>/dev/null
kill "$program"
wait "$program"
kill -s KILL -- "-$program"
for attempt in 1 2 3 4 5; do
    rm -rf "$folder" && break
    sleep 1
done
"#;

/// A program that runs as long as this process.
#[derive(Debug)]
pub struct Kept {
    /// A folder of its own, empty at first, which goes away with it; also its `TMPDIR`.
    pub folder: PathBuf,
    said: BufReader<ChildStdout>,
    _lifeline: ChildStdin,
    _guardian: Child,
}

impl Kept {
    /// Starts a program.
    ///
    /// # Errors
    /// When there is no shell or no folder can be made. A program that is not there says nothing: see
    /// [`hears`](Self::hears).
    pub fn start(program: &Path, arguments: &[&str]) -> Result<Self> {
        let folder = new_folder()?;
        let mut guardian = Command::new("sh")
            .args(["-c", GUARDIAN, "guardian"])
            .arg(&folder)
            .arg(program)
            .args(arguments)
            .env("TMPDIR", &folder)
            .env("RADSLAG_LOG", "error")
            // A group of its own: Ctrl-C in the terminal ends the tests, and the guardian cleans up after them.
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("sh did not start")?;
        let lifeline = guardian.stdin.take().context("stdin was asked for")?;
        let said = BufReader::new(guardian.stdout.take().context("stdout was asked for")?);
        Ok(Self { folder, said, _lifeline: lifeline, _guardian: guardian })
    }

    /// Waits for the line that holds `mark` and gives what follows it.
    ///
    /// # Errors
    /// When the program ends before, with what it said.
    pub fn hears(&mut self, mark: &str) -> Result<String> {
        let mut all = String::new();
        loop {
            let mut line = String::new();
            if self.said.read_line(&mut line)? == 0 {
                bail!("the program ended, having said {all:?}");
            }
            if let Some((_, rest)) = line.split_once(mark) {
                return Ok(rest.trim().to_owned());
            }
            all += &line;
        }
    }
}

fn new_folder() -> Result<PathBuf> {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let name = format!("radslag-browser-{}-{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    let folder = std::env::temp_dir().join(name);
    std::fs::create_dir(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    Ok(folder)
}
