//! Asking providers: TLS or this machine, ten seconds, one megabyte, no redirects.
//!
//! Whom it asks is said by the operator's file and by the provider found there, never by a visitor.

use std::{pin::Pin, time::Duration};

use fetch::wire::{self, Broken, Tls};
use hyper::{Request, Response, body::Bytes};
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse, http::Uri};
use tokio::net::TcpStream;

/// How long an answer may take.
const TIME: Duration = Duration::from_secs(10);
/// Most bytes of an answer.
const SIZE: usize = 1024 * 1024;

/// Why a provider gave no answer.
#[derive(Debug, thiserror::Error)]
pub enum Silent {
    /// Its address is none that we ask.
    #[error("an address without TLS or host")]
    Address,
    /// It could not be reached, broke off, or answered too much.
    #[error(transparent)]
    Broken(#[from] Broken),
    /// It took too long.
    #[error("no answer in ten seconds")]
    Time,
}

/// The client of one provider.
pub struct Wire(Tls);

impl<'c> AsyncHttpClient<'c> for Wire {
    type Error = Silent;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, Silent>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.ask(request))
    }
}

/// Whether an address is one that we ask: with TLS, or on this machine.
pub fn may_ask(address: &str) -> bool {
    let Ok(uri) = address.parse::<Uri>() else { return false };
    let here = uri.host().is_some_and(|host| ["localhost", "127.0.0.1", "[::1]"].contains(&host));
    uri.host().is_some() && (uri.scheme_str() == Some("https") || (here && uri.scheme_str() == Some("http")))
}

impl Wire {
    /// A client that trusts the authorities of Mozilla's list, and those of a PEM text.
    pub fn new(authorities: Option<&str>) -> Result<Self, String> {
        Tls::new(authorities).map(Self).map_err(|error| format!("authority_file: {error}"))
    }

    /// Asks once.
    async fn ask(&self, request: HttpRequest) -> Result<HttpResponse, Silent> {
        tokio::time::timeout(TIME, self.converse(request)).await.map_err(|_| Silent::Time)?
    }

    async fn converse(&self, request: HttpRequest) -> Result<HttpResponse, Silent> {
        let uri = request.uri().clone();
        if !may_ask(&uri.to_string()) {
            return Err(Silent::Address);
        }
        let host = uri.host().ok_or(Silent::Address)?.trim_matches(['[', ']']).to_owned();
        let encrypted = uri.scheme_str() == Some("https");
        let port = uri.port_u16().unwrap_or(if encrypted { 443 } else { 80 });
        let stream = TcpStream::connect((host.as_str(), port)).await.map_err(Broken::Io)?;
        let (parts, content) = request.into_parts();
        let request = Request::from_parts(parts, Bytes::from(content));
        let answer = match encrypted {
            true => wire::ask(self.0.over(&host, stream).await?, request).await?,
            false => wire::ask(stream, request).await?,
        };
        let (parts, content) = answer.into_parts();
        Ok(Response::from_parts(parts, wire::whole(content, SIZE).await?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_tls_and_this_machine_are_asked() {
        for yes in ["https://id.region.example", "http://localhost:8080/x", "http://127.0.0.1:9"] {
            assert!(may_ask(yes), "{yes}");
        }
        for no in ["http://id.region.example", "ftp://id.region.example", "id.region.example", "", "file:///etc/passwd"]
        {
            assert!(!may_ask(no), "{no}");
        }
    }

    #[test]
    fn an_authority_that_is_none_is_told() {
        assert!(Wire::new(None).is_ok());
        let broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        assert!(Wire::new(Some(broken)).is_err_and(|what| what.starts_with("authority_file")));
    }
}
