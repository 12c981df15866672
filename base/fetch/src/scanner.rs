//! What a virus scanner says of a file: `clamd` of `ClamAV`, asked by INSTREAM over TCP or a socket of the machine.
//!
//! The conversation is that of clamd(8): `zINSTREAM\0`, pieces of the file each after its length (four bytes, the largest first), a
//! length of zero; the answer ends with a zero byte. Nothing but "stream: OK" in answer to the whole file means that it is clean.

use std::{fmt, io, path::PathBuf, time::Duration};

use tokio::{
    io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader},
    net::{TcpStream, UnixStream},
};

/// How long one file may take, from reaching the scanner to its answer.
const LIMIT: Duration = Duration::from_secs(30);
/// Bytes of the file in one piece.
const PIECE: usize = 64 * 1024;
/// Most bytes of an answer that are read.
const LONGEST_ANSWER: u64 = 4096;
/// Most letters that are kept of what the scanner says.
const LONGEST_NAME: usize = 120;

/// A scanner, and where it answers.
#[derive(Clone, Debug)]
pub struct Scanner {
    at: At,
    limit: Duration,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum At {
    /// Machine and port.
    Tcp(String),
    /// A socket of this machine.
    Unix(PathBuf),
}

/// What a scanner says of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It knows nothing against it.
    Clean,
    /// It holds something harmful, which the scanner calls this.
    Harmful(String),
}

/// Why there is no verdict. The file may be asked about again.
#[derive(Debug, thiserror::Error)]
pub enum ScanFault {
    /// It could not be reached, or the conversation was cut.
    #[error("the scanner is not reached: {0}")]
    Away(#[from] io::Error),
    /// It did not answer in time.
    #[error("the scanner did not answer within {} seconds", .0.as_secs())]
    TooSlow(Duration),
    /// It says that it cannot look through this file, and why.
    #[error("the scanner could not look through the file: {0}")]
    NotScanned(String),
    /// What it answers is no verdict on the whole file.
    #[error("the scanner's answer is no verdict: {0}")]
    Unclear(String),
}

impl ScanFault {
    /// Whether asking about another file now would end the same way.
    #[must_use]
    pub const fn is_of_scanner(&self) -> bool {
        matches!(self, Self::Away(_) | Self::TooSlow(_))
    }
}

/// A text that names no scanner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("it must be like tcp://127.0.0.1:3310 or unix:///run/clamav/clamd.ctl")]
pub struct AddressFault;

impl fmt::Display for Scanner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.at {
            At::Tcp(at) => write!(f, "tcp://{at}"),
            At::Unix(path) => write!(f, "unix://{}", path.display()),
        }
    }
}

impl Scanner {
    /// The scanner at an address: `tcp://machine:port` or `unix:///path`.
    ///
    /// # Errors
    /// When the text is neither.
    pub fn parse(address: &str) -> Result<Self, AddressFault> {
        let at = match address.trim().split_once("://") {
            Some(("tcp", at)) if is_machine_and_port(at) => At::Tcp(at.to_owned()),
            Some(("unix", path)) if path.starts_with('/') && path.len() > 1 => At::Unix(path.into()),
            _ => return Err(AddressFault),
        };
        Ok(Self { at, limit: LIMIT })
    }

    /// The same scanner, given so long for a file instead of 30 seconds.
    #[must_use]
    pub const fn within(mut self, limit: Duration) -> Self {
        self.limit = limit;
        self
    }

    /// Lets the scanner look through a file.
    ///
    /// # Errors
    /// [`ScanFault`], whenever it has not said of the whole file that it is clean or harmful.
    pub async fn scan(&self, content: &[u8]) -> Result<Verdict, ScanFault> {
        let conversation = async {
            match &self.at {
                At::Tcp(at) => converse(TcpStream::connect(at.as_str()).await?, content).await,
                At::Unix(path) => converse(UnixStream::connect(path).await?, content).await,
            }
        };
        tokio::time::timeout(self.limit, conversation).await.unwrap_or(Err(ScanFault::TooSlow(self.limit)))
    }
}

fn is_machine_and_port(at: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
    at.rsplit_once(':').is_some_and(|(machine, port)| {
        !machine.is_empty() && machine.chars().all(plain) && port.parse::<u16>().is_ok_and(|port| port > 0)
    })
}

/// One file, one answer. A scanner that takes no more says why before it hangs up, so its answer is read also when writing failed.
async fn converse(stream: impl AsyncRead + AsyncWrite + Unpin, content: &[u8]) -> Result<Verdict, ScanFault> {
    let mut stream = BufReader::new(stream);
    let told = tell(&mut stream, content).await;
    let mut answer = Vec::new();
    let heard = (&mut stream).take(LONGEST_ANSWER).read_until(0, &mut answer).await;
    match (verdict(&answer), told, heard) {
        (Err(ScanFault::NotScanned(why)), ..) => Err(ScanFault::NotScanned(why)),
        (_, Err(error), _) | (_, _, Err(error)) => Err(error.into()),
        (verdict, Ok(()), Ok(_)) => verdict,
    }
}

async fn tell(stream: &mut (impl AsyncWrite + Unpin), content: &[u8]) -> io::Result<()> {
    stream.write_all(b"zINSTREAM\0").await?;
    for piece in content.chunks(PIECE) {
        let length = u32::try_from(piece.len()).map_err(io::Error::other)?;
        stream.write_all(&length.to_be_bytes()).await?;
        stream.write_all(piece).await?;
    }
    stream.write_all(&0u32.to_be_bytes()).await?;
    stream.flush().await
}

/// What an answer means; one that is not ended by a zero byte was cut off.
fn verdict(answer: &[u8]) -> Result<Verdict, ScanFault> {
    let unclear = || ScanFault::Unclear(plain(&String::from_utf8_lossy(answer)));
    let whole = answer.strip_suffix(b"\0").ok_or_else(unclear)?;
    let text = String::from_utf8_lossy(whole);
    if let Some(why) = text.trim_end().strip_suffix("ERROR") {
        return Err(ScanFault::NotScanned(plain(why)));
    }
    match text.strip_prefix("stream: ") {
        Some("OK") => Ok(Verdict::Clean),
        Some(said) => match said.strip_suffix(" FOUND").map(plain) {
            Some(name) if !name.is_empty() => Ok(Verdict::Harmful(name)),
            _ => Err(unclear()),
        },
        None => Err(unclear()),
    }
}

/// The beginning of what was said, without control characters: it is kept and written to logs.
fn plain(said: &str) -> String {
    said.chars().filter(|c| !c.is_control()).take(LONGEST_NAME).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a scanner gets of a file, and what comes of its answer.
    async fn heard(content: &[u8], answer: &[u8]) -> (Vec<u8>, Result<Verdict, ScanFault>) {
        let (ours, theirs) = tokio::io::duplex(PIECE * 4);
        let (mut from, mut to) = tokio::io::split(theirs);
        to.write_all(answer).await.expect("room for an answer");
        to.shutdown().await.expect("that was all");
        let verdict = converse(ours, content).await;
        let mut got = Vec::new();
        from.read_to_end(&mut got).await.expect("what was written");
        (got, verdict)
    }

    #[tokio::test]
    async fn a_file_goes_in_pieces_after_their_lengths_and_ends_with_zero() {
        let (got, verdict) = heard(b"abc", b"stream: OK\0").await;
        assert_eq!(got, b"zINSTREAM\0\0\0\0\x03abc\0\0\0\0");
        assert_eq!(verdict.expect("a verdict"), Verdict::Clean);

        let (got, _) = heard(&vec![b'x'; PIECE + 1], b"stream: OK\0").await;
        let (head, rest) = got.split_at(10);
        assert_eq!((head, &rest[..4]), (&b"zINSTREAM\0"[..], &[0, 1, 0, 0][..]), "64 KiB, the largest byte first");
        assert_eq!(&rest[4 + PIECE..], b"\0\0\0\x01x\0\0\0\0");

        let (got, _) = heard(b"", b"stream: OK\0").await;
        assert_eq!(got, b"zINSTREAM\0\0\0\0\0", "an empty file is no piece");
    }

    #[tokio::test]
    async fn only_a_whole_answer_is_a_verdict() {
        let (_, found) = heard(b"abc", b"stream: Win.Test.EICAR_HDB-1 FOUND\0").await;
        assert_eq!(found.expect("a verdict"), Verdict::Harmful("Win.Test.EICAR_HDB-1".into()));
        for answer in ["", "stream: OK", "stream: ", "OK\0", "stream: OK FOUND?\0", "stream:  FOUND\0", "stream: ok\0"]
        {
            let (_, unclear) = heard(b"abc", answer.as_bytes()).await;
            assert!(matches!(unclear, Err(ScanFault::Unclear(_))), "{answer:?}: {unclear:?}");
        }
        let (_, large) = heard(b"abc", b"INSTREAM size limit exceeded. ERROR\0").await;
        assert!(
            matches!(&large, Err(ScanFault::NotScanned(why)) if why == "INSTREAM size limit exceeded."),
            "{large:?}"
        );
        let (_, long) = heard(b"abc", &vec![b'x'; PIECE]).await;
        assert!(matches!(&long, Err(ScanFault::Unclear(said)) if said.len() == LONGEST_NAME), "{long:?}");
        let (_, odd) = heard(b"abc", b"stream: a\x1b[31m\nb FOUND\0").await;
        assert_eq!(odd.expect("a verdict"), Verdict::Harmful("a[31mb".into()), "nothing that steers a terminal");
    }

    #[tokio::test]
    async fn a_scanner_that_hears_only_half_has_said_nothing() {
        let (ours, mut theirs) = tokio::io::duplex(16);
        theirs.write_all(b"stream: OK\0").await.expect("room");
        drop(theirs);
        let verdict = converse(ours, &vec![b'x'; PIECE]).await;
        assert!(matches!(verdict, Err(ScanFault::Away(_))), "{verdict:?}");
    }

    #[tokio::test]
    async fn one_that_says_nothing_is_not_waited_for() {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
        let address = format!("tcp://{}", listener.local_addr().expect("an address"));
        let scanner = Scanner::parse(&address).expect("an address").within(Duration::from_millis(50));
        assert_eq!(scanner.to_string(), address);
        assert!(matches!(scanner.scan(b"abc").await, Err(ScanFault::TooSlow(_))));
        drop(listener);
        assert!(matches!(scanner.scan(b"abc").await, Err(ScanFault::Away(_))));
    }

    #[test]
    fn addresses() {
        for good in ["tcp://127.0.0.1:3310", "tcp://[::1]:3310", "tcp://clamav:3310", "unix:///run/clamav/clamd.ctl"] {
            assert_eq!(Scanner::parse(good).expect(good).to_string(), good);
        }
        for bad in [
            "",
            "127.0.0.1:3310",
            "tcp://127.0.0.1",
            "tcp://:3310",
            "tcp://a:b@c:3310",
            "tcp://a:0",
            "tcp://a:99999",
            "unix://run/x",
            "unix:///",
            "http://a:3310",
            "tcp://a/b:3310",
        ] {
            assert_eq!(Scanner::parse(bad).err(), Some(AddressFault), "{bad}");
        }
    }
}
