//! A document from an address that anybody may have written: https to a machine of the open internet, within limits.
//!
//! The name is looked up once, every machine it has is looked at, and the one that was looked at is the one that is asked: a name
//! that says something else a moment later changes nothing. Each redirect begins anew. Nothing is sent but the question.

use std::{
    net::{IpAddr, SocketAddr},
    time::Duration,
};

use hyper::{
    Request, Response, StatusCode,
    body::{Body, Bytes, Incoming},
    header::{ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, CONTENT_ENCODING, LOCATION, USER_AGENT},
};
use tokio::{net::TcpStream, sync::Semaphore, time::timeout};
use url::{Host, Url};

use crate::{
    names::Names,
    public::is_public,
    wire::{self, Broken, Tls},
};

/// Longest address, in bytes.
const LONGEST: usize = 2_000;
/// Longest name of a file, in letters.
const NAME: usize = 200;
/// How many are fetched at the same time; others wait, which counts as their time.
const AT_ONCE: usize = 4;
/// What is read, best first. The answer is looked at and not believed.
const KINDS: &str = "text/html, application/pdf, application/vnd.openxmlformats-officedocument.wordprocessingml.document, text/plain, */*;q=0.1";

/// How much and how long.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Most bytes of a document.
    pub largest: usize,
    /// How long reaching one machine may take.
    pub connect: Duration,
    /// How long all of it may take.
    pub total: Duration,
    /// How often an address may lead on to another.
    pub redirects: usize,
}

impl Limits {
    /// Five seconds to reach a machine, ten for everything, three redirects.
    #[must_use]
    pub const fn of(largest: usize) -> Self {
        Self { largest, connect: Duration::from_secs(5), total: Duration::from_secs(10), redirects: 3 }
    }
}

/// A document as it was fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// Where it was in the end.
    pub address: String,
    /// The last piece of its address, as a name of a file; may be empty. Never use it as a path.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Why nothing was fetched.
#[derive(Debug, thiserror::Error)]
pub enum FetchFault {
    /// It is no address of the web, or a very long one.
    #[error("no address of the web")]
    Address,
    /// It, or where it leads, is without TLS or of another kind.
    #[error("not https")]
    NotHttps,
    /// It has a user or a password.
    #[error("a user or password in the address")]
    Password,
    /// It has another port than 443.
    #[error("another port than 443")]
    Port,
    /// Nobody knows the name.
    #[error("nobody knows {0}")]
    UnknownName(String),
    /// The machine is not one of the open internet. The same for each kind of them.
    #[error("a machine that may not be asked")]
    NotPublic,
    /// The machine does not answer, or breaks off.
    #[error("no answer: {0}")]
    Silent(Broken),
    /// The machine cannot show that it is the one it is called.
    #[error("no certificate that is vouched for")]
    Certificate,
    /// It took longer than [`Limits::total`].
    #[error("took too long")]
    TooLong,
    /// It is larger than [`Limits::largest`].
    #[error("too large")]
    TooLarge,
    /// It leads on too often, or nowhere.
    #[error("leads on too often")]
    Redirects,
    /// The website answers that there is nothing for us.
    #[error("the website answers {0}")]
    Status(u16),
    /// It is compressed, although that was not asked for.
    #[error("compressed")]
    Compressed,
}

/// Fetches documents.
pub struct Fetcher {
    tls: Tls,
    names: Box<dyn Names>,
    limits: Limits,
    /// For tests: a machine of our own that may be asked at its port, and no other.
    local: Option<SocketAddr>,
    room: Semaphore,
}

impl Fetcher {
    /// Fetches from the open internet.
    #[must_use]
    pub fn new(tls: Tls, names: impl Names + 'static, limits: Limits) -> Self {
        Self { tls, names: Box::new(names), limits, local: None, room: Semaphore::new(AT_ONCE) }
    }

    /// The same, and from one server of a test. No setting and no request leads here.
    #[must_use]
    pub fn and_from(self, server: SocketAddr) -> Self {
        Self { local: Some(server), ..self }
    }

    /// Most bytes of a document.
    #[must_use]
    pub const fn largest(&self) -> usize {
        self.limits.largest
    }

    /// Fetches a document.
    ///
    /// # Errors
    /// [`FetchFault`].
    pub async fn fetch(&self, address: &str) -> Result<Fetched, FetchFault> {
        timeout(self.limits.total, self.follow(address)).await.map_err(|_| FetchFault::TooLong)?
    }

    async fn follow(&self, address: &str) -> Result<Fetched, FetchFault> {
        // Closed never: an error cannot come.
        let _room = self.room.acquire().await.map_err(|_| FetchFault::TooLong)?;
        let mut url = parsed(address)?;
        for _ in 0..=self.limits.redirects {
            let answer = self.ask(&url).await?;
            if !answer.status().is_redirection() || answer.status() == StatusCode::NOT_MODIFIED {
                return self.take(url, answer).await;
            }
            let next = answer.headers().get(LOCATION).and_then(|next| next.to_str().ok());
            url = url.join(next.ok_or(FetchFault::Redirects)?).map_err(|_| FetchFault::Redirects)?;
        }
        Err(FetchFault::Redirects)
    }

    /// Asks one machine of an address, which is checked wholly first.
    async fn ask(&self, url: &Url) -> Result<Response<Incoming>, FetchFault> {
        let (host, machines) = self.machines(url).await?;
        let stream = self.reach(&machines).await?;
        let stream = self.tls.over(&host, stream).await.map_err(broken)?;
        let request = Request::get(url.as_str())
            .header(ACCEPT, KINDS)
            .header(ACCEPT_ENCODING, "identity")
            .header(ACCEPT_LANGUAGE, "sv, en;q=0.5")
            .header(USER_AGENT, concat!("Radslag/", env!("CARGO_PKG_VERSION")))
            .body(Bytes::new())
            .map_err(|_| FetchFault::Address)?;
        wire::ask(stream, request).await.map_err(broken)
    }

    /// The machines of an address, each of which may be asked, and what they are called.
    async fn machines(&self, url: &Url) -> Result<(String, Vec<SocketAddr>), FetchFault> {
        if url.scheme() != "https" {
            return Err(FetchFault::NotHttps);
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(FetchFault::Password);
        }
        let port = url.port().unwrap_or(443);
        if port != 443 && self.local.is_none_or(|local| local.port() != port) {
            return Err(FetchFault::Port);
        }
        let (host, machines) = match url.host().ok_or(FetchFault::Address)? {
            Host::Ipv4(machine) => (machine.to_string(), vec![IpAddr::from(machine)]),
            Host::Ipv6(machine) => (machine.to_string(), vec![IpAddr::from(machine)]),
            Host::Domain(name) => self.named(name.trim_end_matches('.')).await?,
        };
        let machines: Vec<_> = machines.into_iter().map(|machine| SocketAddr::new(machine, port)).collect();
        let may = |machine: &SocketAddr| self.local == Some(*machine) || (is_public(machine.ip()) && port == 443);
        if machines.iter().all(may) { Ok((host, machines)) } else { Err(FetchFault::NotPublic) }
    }

    async fn named(&self, name: &str) -> Result<(String, Vec<IpAddr>), FetchFault> {
        // A name of one word is of this machine or of a network at home, whatever it is found to be.
        if !name.contains('.') {
            return Err(FetchFault::NotPublic);
        }
        let unknown = || FetchFault::UnknownName(name.to_owned());
        let machines = self.names.find(name).await.map_err(|_| unknown())?;
        if machines.is_empty() { Err(unknown()) } else { Ok((name.to_owned(), machines)) }
    }

    /// Reaches the first machine that lets itself be reached.
    async fn reach(&self, machines: &[SocketAddr]) -> Result<TcpStream, FetchFault> {
        let mut fault = FetchFault::Address;
        for machine in machines {
            match timeout(self.limits.connect, TcpStream::connect(machine)).await {
                Ok(Ok(stream)) => return Ok(stream),
                Ok(Err(error)) => fault = FetchFault::Silent(error.into()),
                Err(_) => fault = FetchFault::TooLong,
            }
        }
        Err(fault)
    }

    async fn take(&self, mut url: Url, answer: Response<Incoming>) -> Result<Fetched, FetchFault> {
        if answer.status() != StatusCode::OK {
            return Err(FetchFault::Status(answer.status().as_u16()));
        }
        let plain = |kind: &hyper::header::HeaderValue| kind.as_bytes().eq_ignore_ascii_case(b"identity");
        if answer.headers().get(CONTENT_ENCODING).is_some_and(|kind| !plain(kind)) {
            return Err(FetchFault::Compressed);
        }
        if answer.body().size_hint().lower() > self.limits.largest as u64 {
            return Err(FetchFault::TooLarge);
        }
        let bytes = wire::whole(answer.into_body(), self.limits.largest).await.map_err(broken)?;
        url.set_fragment(None);
        Ok(Fetched { name: file_name(&url), address: url.into(), bytes })
    }
}

/// An address as browsers understand it. Control characters are refused and not, as browsers do, left out.
fn parsed(address: &str) -> Result<Url, FetchFault> {
    let address = address.trim();
    if address.len() > LONGEST || address.chars().any(char::is_control) {
        return Err(FetchFault::Address);
    }
    let url = Url::parse(address).map_err(|_| FetchFault::Address)?;
    if url.has_host() || url.scheme() == "https" { Ok(url) } else { Err(FetchFault::NotHttps) }
}

fn broken(why: Broken) -> FetchFault {
    match why {
        Broken::Certificate(_) => FetchFault::Certificate,
        Broken::TooLarge => FetchFault::TooLarge,
        Broken::Address => FetchFault::Address,
        why => FetchFault::Silent(why),
    }
}

/// What a file is called by the last piece of its address.
fn file_name(url: &Url) -> String {
    let last = url.path_segments().and_then(|mut pieces| pieces.next_back()).unwrap_or_default();
    let name = percent_encoding::percent_decode_str(last).decode_utf8_lossy();
    name.chars().filter(|c| !c.is_control() && !matches!(c, '/' | '\\' | '\u{fffd}')).take(NAME).collect()
}

impl FetchFault {
    /// The fault as a word for the log.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::NotHttps => "not_https",
            Self::Password => "password",
            Self::Port => "port",
            Self::UnknownName(_) => "unknown_name",
            Self::NotPublic => "not_public",
            Self::Silent(_) => "silent",
            Self::Certificate => "certificate",
            Self::TooLong => "too_long",
            Self::TooLarge => "too_large",
            Self::Redirects => "redirects",
            Self::Status(_) => "status",
            Self::Compressed => "compressed",
        }
    }
}
