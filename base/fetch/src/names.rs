//! Names to machines. A parameter, because whoever asks must ask the machine that was looked at, and tests have names of their own.

use std::{io, net::IpAddr, pin::Pin};

/// Machines of a name, when they come.
pub type Found<'a> = Pin<Box<dyn Future<Output = io::Result<Vec<IpAddr>>> + Send + 'a>>;

/// Somebody who knows which machines a name has.
pub trait Names: Send + Sync {
    /// All machines of a name; an error or none at all when nobody knows it.
    fn find<'a>(&'a self, name: &'a str) -> Found<'a>;
}

/// The operating system's: its file of hosts, then name servers.
#[derive(Clone, Copy, Debug)]
pub struct SystemNames;

impl Names for SystemNames {
    fn find<'a>(&'a self, name: &'a str) -> Found<'a> {
        Box::pin(async move {
            // The port is asked for by the interface and means nothing.
            Ok(tokio::net::lookup_host((name, 443)).await?.map(|socket| socket.ip()).collect())
        })
    }
}
