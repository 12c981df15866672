//! TLS by rustls with ring, and one question with its answer over HTTP/1.1: no pool, no redirects, nothing remembered.
//!
//! Whom to ask and how long it may take is settled by whoever calls.

use std::{io, sync::Arc};

use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::{
    Request, Response, Uri,
    body::{Bytes, Incoming},
    header::{HOST, HeaderValue},
};
use hyper_util::rt::TokioIo;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
};
use tokio_rustls::{
    TlsConnector,
    client::TlsStream,
    rustls::{
        self, ClientConfig, RootCertStore, crypto,
        pki_types::{CertificateDer, ServerName, pem::PemObject},
    },
};

/// Most bytes of the lines before an answer's content.
const HEAD: usize = 64 * 1024;

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum Broken {
    /// The address names no machine.
    #[error("an address without a machine")]
    Address,
    /// The machine could not be reached, or the conversation was cut.
    #[error("not reached: {0}")]
    Io(#[from] io::Error),
    /// Its certificate is not vouched for, or is another's.
    #[error("certificate: {0}")]
    Certificate(rustls::CertificateError),
    /// What came is no HTTP, or broke off.
    #[error("broken off: {0}")]
    Http(#[from] hyper::Error),
    /// The answer is larger than was asked for.
    #[error("answer too large")]
    TooLarge,
}

/// Whom we trust: the authorities of Mozilla's list, and those of the operator.
#[derive(Clone, Debug)]
pub struct Tls(Arc<ClientConfig>);

impl Tls {
    /// Trusts the authorities of Mozilla's list, and those of a PEM text.
    ///
    /// # Errors
    /// What is wrong with the PEM text, for the operator.
    pub fn new(authorities: Option<&str>) -> Result<Self, String> {
        let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        for certificate in CertificateDer::pem_slice_iter(authorities.unwrap_or_default().as_bytes()) {
            roots.add(certificate.map_err(|error| error.to_string())?).map_err(|error| error.to_string())?;
        }
        let config = ClientConfig::builder_with_provider(Arc::new(crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(|error| error.to_string())?;
        Ok(Self(Arc::new(config.with_root_certificates(roots).with_no_client_auth())))
    }

    /// Speaks TLS over a connection, with the machine of a name or an address without brackets.
    ///
    /// # Errors
    /// [`Broken`]; a certificate that is not vouched for is told apart.
    pub async fn over(&self, name: &str, stream: TcpStream) -> Result<TlsStream<TcpStream>, Broken> {
        let name = ServerName::try_from(name.to_owned()).map_err(|_| Broken::Address)?;
        TlsConnector::from(Arc::clone(&self.0)).connect(name, stream).await.map_err(told_apart)
    }
}

fn told_apart(error: io::Error) -> Broken {
    match error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
        Some(rustls::Error::InvalidCertificate(why)) => Broken::Certificate(why.clone()),
        _ => Broken::Io(error),
    }
}

/// Asks once over a connection. The request has its whole address; its content has not been read when this returns.
///
/// # Errors
/// [`Broken`].
pub async fn ask(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    request: Request<Bytes>,
) -> Result<Response<Incoming>, Broken> {
    let mut http = hyper::client::conn::http1::Builder::new();
    let (mut sender, connection) = http.max_buf_size(HEAD).handshake(TokioIo::new(stream)).await?;
    // Ends with the sender and the answer; what breaks it off is told by the answer that does not come.
    tokio::spawn(connection);
    let (mut parts, content) = request.into_parts();
    let machine = parts.uri.authority().ok_or(Broken::Address)?.as_str();
    parts.headers.insert(HOST, HeaderValue::from_str(machine).map_err(|_| Broken::Address)?);
    parts.uri = parts.uri.path_and_query().map_or_else(|| Uri::from_static("/"), |path| Uri::from(path.clone()));
    Ok(sender.send_request(Request::from_parts(parts, Full::new(content))).await?)
}

/// The content of an answer, so many bytes at most.
///
/// # Errors
/// [`Broken`].
pub async fn whole(content: Incoming, most: usize) -> Result<Vec<u8>, Broken> {
    let read = Limited::new(content, most).collect().await;
    read.map(|all| all.to_bytes().to_vec()).map_err(|error| match error.downcast::<hyper::Error>() {
        Ok(error) => Broken::Http(*error),
        Err(error) if error.is::<LengthLimitError>() => Broken::TooLarge,
        Err(error) => Broken::Io(io::Error::other(error)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_authority_that_is_none_is_told() {
        assert!(Tls::new(None).is_ok());
        let broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        assert!(Tls::new(Some(broken)).is_err());
    }
}
