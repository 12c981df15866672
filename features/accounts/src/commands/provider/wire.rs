//! Our own client for asking providers: rustls with ring as for mail, ten seconds, one megabyte, no redirects, no pool.
//!
//! Whom it asks is said by the operator's file and by the provider found there, never by a visitor.

use std::{pin::Pin, sync::Arc, time::Duration};

use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Bytes;
use hyper_util::rt::TokioIo;
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse, http::Uri};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
};
use tokio_rustls::{
    TlsConnector,
    rustls::{
        ClientConfig, RootCertStore, crypto,
        pki_types::{CertificateDer, ServerName, pem::PemObject},
    },
};

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
    /// It could not be reached, or its certificate is not vouched for.
    #[error("not reached: {0}")]
    Io(#[from] std::io::Error),
    /// The conversation broke off.
    #[error("broken off: {0}")]
    Http(#[from] hyper::Error),
    /// It answered too much, or not to the end.
    #[error("answer too large or cut off")]
    Size,
    /// It took too long.
    #[error("no answer in ten seconds")]
    Time,
    /// The request could not be written.
    #[error("request: {0}")]
    Request(#[from] openidconnect::http::Error),
}

/// The client of one provider.
pub struct Wire(Arc<ClientConfig>);

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
        let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        for certificate in CertificateDer::pem_slice_iter(authorities.unwrap_or_default().as_bytes()) {
            let certificate = certificate.map_err(|error| format!("authority_file: {error}"))?;
            roots.add(certificate).map_err(|error| format!("authority_file: {error}"))?;
        }
        let config = ClientConfig::builder_with_provider(Arc::new(crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(|error| error.to_string())?;
        Ok(Self(Arc::new(config.with_root_certificates(roots).with_no_client_auth())))
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
        let stream = TcpStream::connect((host.as_str(), port)).await?;
        if !encrypted {
            return speak(stream, request, &uri).await;
        }
        let name = ServerName::try_from(host).map_err(|_| Silent::Address)?;
        speak(TlsConnector::from(Arc::clone(&self.0)).connect(name, stream).await?, request, &uri).await
    }
}

async fn speak(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    request: HttpRequest,
    uri: &Uri,
) -> Result<HttpResponse, Silent> {
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
    // Ends with the sender; what breaks it off is told by the answer that does not come.
    tokio::spawn(connection);
    let (mut parts, body) = request.into_parts();
    let authority = uri.authority().ok_or(Silent::Address)?.as_str();
    parts.headers.insert("host", authority.parse().map_err(|_| Silent::Address)?);
    parts.uri = uri.path_and_query().map_or_else(|| Uri::from_static("/"), |path| Uri::from(path.clone()));
    let request = hyper::Request::from_parts(parts, Full::new(Bytes::from(body)));
    let (parts, body) = sender.send_request(request).await?.into_parts();
    let body = Limited::new(body, SIZE).collect().await.map_err(|_| Silent::Size)?.to_bytes().to_vec();
    Ok(HttpResponse::from_parts(parts, body))
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
