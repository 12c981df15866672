//! The server that letters are handed to, as an operator names it:
//! `smtp[s]://user:password@host:port[?tls=required|opportunistic|none]`.
//!
//! A password never stands in a fault or in the output of `Debug`.

use std::{fmt, net::IpAddr, time::Duration};

use lettre::transport::smtp::{
    authentication::Credentials,
    client::{Certificate, TlsParameters},
};
use url::Url;

/// How long a server may take to be reached, or to answer one command.
pub(super) const TIMEOUT: Duration = Duration::from_secs(30);

/// How the way to the server is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protection {
    /// TLS from the first byte (`smtps://`).
    Wrapped,
    /// STARTTLS, or no letter.
    Required,
    /// STARTTLS when the server offers it. Who stands between can take the offer away.
    Opportunistic,
    /// None: to this machine only.
    None,
}

/// A server and how to speak to it.
#[derive(Clone)]
pub struct Server {
    /// Name or address.
    pub host: String,
    /// Port.
    pub port: u16,
    /// How the way is protected.
    pub protection: Protection,
    pub(super) credentials: Option<Credentials>,
    pub(super) tls: TlsParameters,
}

/// What is wrong with how a server was named. Holds no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ServerFault {
    /// Not an address at all.
    #[error("it must be like smtp://user:password@host:587 or smtps://user:password@host:465")]
    Address,
    /// Another scheme.
    #[error("it must begin with smtp:// or smtps://")]
    Scheme,
    /// A user without password, or the other way round.
    #[error("user and password must be given both or neither")]
    Credentials,
    /// Something after `?` that is not known.
    #[error("after ? only tls=required, tls=opportunistic or tls=none may stand, and nothing with smtps://")]
    Option,
    /// No protection to another machine.
    #[error("tls=none is only for a server on this machine")]
    Unprotected,
    /// The file with an authority's certificate.
    #[error("the certificate file must hold certificates in PEM form")]
    Certificate,
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Server({}:{}, {:?})", self.host, self.port, self.protection)
    }
}

impl Server {
    /// Reads an address. `authority` holds further authorities in PEM form that are trusted, beside Mozilla's.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str, authority: Option<&[u8]>) -> Result<Self, ServerFault> {
        let url = Url::parse(text.trim()).map_err(|_| ServerFault::Address)?;
        let wrapped = match url.scheme() {
            "smtps" => true,
            "smtp" => false,
            _ => return Err(ServerFault::Scheme),
        };
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or(ServerFault::Address)?;
        let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        if !matches!(url.path(), "" | "/") || url.fragment().is_some() {
            return Err(ServerFault::Address);
        }
        let protection = protection(&url, wrapped)?;
        if protection == Protection::None && !is_this_machine(&host) {
            return Err(ServerFault::Unprotected);
        }
        Ok(Self {
            port: url.port().unwrap_or(if wrapped { 465 } else { 587 }),
            credentials: credentials(&url)?,
            tls: tls(&host, authority)?,
            host,
            protection,
        })
    }
}

fn protection(url: &Url, wrapped: bool) -> Result<Protection, ServerFault> {
    let mut options = url.query_pairs();
    let option = options.next();
    if options.next().is_some() {
        return Err(ServerFault::Option);
    }
    let option = option.as_ref().map(|(name, value)| (name.as_ref(), value.as_ref()));
    match (option, wrapped) {
        (None, true) => Ok(Protection::Wrapped),
        (None | Some(("tls", "required")), false) => Ok(Protection::Required),
        (Some(("tls", "opportunistic")), false) => Ok(Protection::Opportunistic),
        (Some(("tls", "none")), false) => Ok(Protection::None),
        _ => Err(ServerFault::Option),
    }
}

fn credentials(url: &Url) -> Result<Option<Credentials>, ServerFault> {
    match (url.username(), url.password()) {
        ("", None) => Ok(None),
        ("", Some(_)) | (_, None) => Err(ServerFault::Credentials),
        (user, Some(password)) => {
            let plain = |text: &str| percent_decoded(text).ok_or(ServerFault::Credentials);
            Ok(Some(Credentials::new(plain(user)?, plain(password)?)))
        }
    }
}

/// `%40` in a password is an @. `None` when the bytes are no text.
fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let hex = after.get(..2).filter(|_| first == b'%').and_then(|two| std::str::from_utf8(two).ok());
        match hex.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).ok()
}

/// Whether what is sent there never leaves the machine.
pub(super) fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn tls(host: &str, authority: Option<&[u8]>) -> Result<TlsParameters, ServerFault> {
    let builder = TlsParameters::builder(host.to_owned());
    let builder = match authority {
        Some(pem) => {
            // A file without any certificate would be read as none, and nothing said.
            if !pem.windows(17).any(|part| part == b"BEGIN CERTIFICATE") {
                return Err(ServerFault::Certificate);
            }
            let certificate = Certificate::from_pem(pem).map_err(|_| ServerFault::Certificate)?;
            builder.add_root_certificate(certificate)
        }
        None => builder,
    };
    builder.build().map_err(|_| ServerFault::Certificate)
}
