//! How the site is reached: its public address, the proxies before it, and from which network somebody asks.
//!
//! An address is believed from the socket, or from a proxy that the operator has named; it is never written to the log.

use std::{
    convert::Infallible,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{HeaderMap, Uri, request::Parts},
};

use crate::{guard, site::App};

/// Where people find the site, and who stands before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    origin: String,
    host: String,
    proxies: Vec<IpAddr>,
}

/// An address that a site cannot have.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no public address")]
pub struct NoAddress;

impl Default for Reach {
    /// On this machine only, at the usual port.
    fn default() -> Self {
        Self::local(8027)
    }
}

impl Reach {
    /// On this machine only.
    #[must_use]
    pub fn local(port: u16) -> Self {
        // The name and not 127.0.0.1: a passkey is bound to a name.
        Self { origin: format!("http://localhost:{port}"), host: "localhost".into(), proxies: Vec::new() }
    }

    /// At a public address: `https://samverkan.region.example`. Without TLS only a name of this machine will do.
    ///
    /// # Errors
    /// When it has a path, a user, no host, or no TLS.
    pub fn at(address: &str) -> Result<Self, NoAddress> {
        let uri: Uri = address.trim().trim_end_matches('/').parse().map_err(|_| NoAddress)?;
        let authority = uri.authority().ok_or(NoAddress)?;
        let host = authority.host().to_ascii_lowercase();
        let encrypted = uri.scheme_str() == Some("https");
        let here = uri.scheme_str() == Some("http") && guard::is_loopback(&host);
        let bare = uri.path().trim_matches('/').is_empty() && uri.query().is_none();
        if !(encrypted || here) || !bare || host.is_empty() || authority.as_str().contains('@') {
            return Err(NoAddress);
        }
        let scheme = if encrypted { "https" } else { "http" };
        let port = match (authority.port_u16(), encrypted) {
            (None | Some(443), true) | (None | Some(80), false) => String::new(),
            (Some(port), _) => format!(":{port}"),
        };
        Ok(Self { origin: format!("{scheme}://{host}{port}"), host, proxies: Vec::new() })
    }

    /// Names the proxies whose word on who asks is taken.
    #[must_use]
    pub fn behind(mut self, proxies: Vec<IpAddr>) -> Self {
        self.proxies = proxies;
        self
    }

    /// Scheme, host and port, without a slash at the end: `https://samverkan.region.example`.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The host's name alone.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Whether it is reached on this machine only.
    #[must_use]
    pub fn is_local(&self) -> bool {
        guard::is_loopback(&self.host)
    }

    /// One of our own addresses in full, for letters: `reach.link("/logga-in/…")`.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// Whoever asks, by the socket; by the last word of `X-Forwarded-For` when the socket is a proxy of ours, because that
    /// word is the proxy's own and those before it are whatever was sent.
    fn asker(&self, socket: IpAddr, headers: &HeaderMap) -> IpAddr {
        if !self.proxies.contains(&socket.to_canonical()) {
            return socket;
        }
        let last = headers.get_all("x-forwarded-for").iter().next_back().and_then(|value| value.to_str().ok());
        let last = last.and_then(|value| value.rsplit(',').next()).map(str::trim);
        last.and_then(|word| word.parse().ok()).unwrap_or(socket)
    }
}

/// From which network somebody asks: 256 neighbours of IPv4, or the 64 leading bits of IPv6, which is what one subscriber has.
/// `None` where there is no socket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network(Option<IpAddr>);

impl Network {
    /// The network of an address.
    #[must_use]
    pub fn of(address: IpAddr) -> Self {
        Self(Some(match address.to_canonical() {
            IpAddr::V4(v4) => {
                let [a, b, c, _] = v4.octets();
                Ipv4Addr::new(a, b, c, 0).into()
            }
            IpAddr::V6(v6) => {
                let [a, b, c, d, ..] = v6.segments();
                Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
            }
        }))
    }

    /// What it is counted under; `None` when it is not known. Never log it.
    #[must_use]
    pub fn key(self) -> Option<String> {
        self.0.map(|address| address.to_string())
    }
}

impl FromRequestParts<App> for Network {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let socket = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        Ok(socket.map_or(Self(None), |socket| Self::of(app.site.reach.asker(socket, &parts.headers))))
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn a_public_address_is_a_host_behind_tls() {
        let origin = |text| Reach::at(text).map(|reach| reach.origin().to_owned());
        assert_eq!(origin("https://Samverkan.Region.example/").as_deref(), Ok("https://samverkan.region.example"));
        assert_eq!(origin("https://region.example:8443").as_deref(), Ok("https://region.example:8443"));
        assert_eq!(origin("https://region.example:443").as_deref(), Ok("https://region.example"));
        assert_eq!(origin("http://localhost:8027").as_deref(), Ok("http://localhost:8027"));
        for wrong in [
            "",
            "region.example",
            "http://region.example",
            "https://",
            "https://a@region.example",
            "https://r.example/x",
        ] {
            assert_eq!(origin(wrong), Err(NoAddress), "{wrong}");
        }
    }

    #[test]
    fn only_a_named_proxy_is_believed_and_only_its_own_word() {
        let ip = |text: &str| text.parse::<IpAddr>().expect("an address");
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", HeaderValue::from_static("198.51.100.9, 203.0.113.77"));
        let reach = Reach::default().behind(vec![ip("127.0.0.1")]);
        assert_eq!(reach.asker(ip("127.0.0.1"), &headers), ip("203.0.113.77"));
        assert_eq!(reach.asker(ip("::ffff:127.0.0.1"), &headers), ip("203.0.113.77"));
        assert_eq!(reach.asker(ip("192.0.2.1"), &headers), ip("192.0.2.1"));
        assert_eq!(Reach::default().asker(ip("127.0.0.1"), &headers), ip("127.0.0.1"));
    }

    #[test]
    fn neighbours_are_one_network() {
        let of = |text: &str| Network::of(text.parse().expect("an address"));
        assert_eq!(of("203.0.113.7"), of("203.0.113.250"));
        assert_ne!(of("203.0.113.7"), of("203.0.114.7"));
        assert_eq!(of("2001:db8:1:2::7"), of("2001:db8:1:2:ffff::1"));
        assert_ne!(of("2001:db8:1:2::7"), of("2001:db8:1:3::7"));
    }
}
