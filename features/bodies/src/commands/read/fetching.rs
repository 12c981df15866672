//! A document from its address on the web, for the reader. Who fetched what from where is an entry of the log, whatever came of it.

use db::{Db, limit::Limit};
use fetch::{FetchFault, Fetched, Fetcher};
use input::says::Says;
use jiff::SignedDuration;
use kernel::Actor;

use crate::commands::noted;

/// How often one person may have a document fetched.
pub const OFTEN: Limit = Limit { what: "fetch", most: 20, window: SignedDuration::from_mins(15) };

/// Why nothing was fetched.
#[derive(Debug, thiserror::Error)]
pub enum NotFetched {
    /// She has had too many fetched; again in so many seconds.
    #[error("again in {0} s")]
    TooOften(u32),
    /// What the address or its website lacks.
    #[error(transparent)]
    Fault(#[from] FetchFault),
    /// What the database says.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Fetches a document for somebody.
///
/// # Errors
/// [`NotFetched`].
pub async fn document(db: &Db, actor: &Actor, fetcher: &Fetcher, address: &str) -> Result<Fetched, NotFetched> {
    if let Some(wait) = OFTEN.wait(db, actor.log_name()).await? {
        return Err(NotFetched::TooOften(wait));
    }
    OFTEN.count(db, actor.log_name()).await?;
    let fetched = fetcher.fetch(address).await;
    let (came, led) = match &fetched {
        Ok(fetched) => ("fetched", fetched.address.as_str()),
        Err(fault) => (fault.word(), address),
    };
    noted::fetched(db, actor, bare(address), bare(led), came).await?;
    Ok(fetched?)
}

/// An address as far as the log may keep it for ever: without user and password, and without what follows the path, where keys and
/// names of people stand.
pub(super) fn bare(address: &str) -> String {
    let address = address.trim().split(['?', '#']).next().unwrap_or_default();
    let (scheme, rest) = address.split_once("://").unwrap_or(("", address));
    let (machine, path) = rest.split_once('/').map_or((rest, ""), |(machine, path)| (machine, path));
    let machine = machine.rsplit('@').next().unwrap_or_default();
    let bare = format!("{scheme}://{machine}/{path}");
    bare.chars().filter(|c| !c.is_control()).take(500).collect()
}

/// A fault as a text key.
#[must_use]
pub fn says(fault: &FetchFault, largest: usize) -> Says {
    let (key, words) = match fault {
        FetchFault::Address => ("bodies-read-fetch-address", Vec::new()),
        FetchFault::NotHttps => ("bodies-read-fetch-not-https", Vec::new()),
        FetchFault::Password => ("bodies-read-fetch-password", Vec::new()),
        FetchFault::Port => ("bodies-read-fetch-port", Vec::new()),
        FetchFault::UnknownName(name) => ("bodies-read-fetch-unknown", vec![("name", name.clone())]),
        FetchFault::NotPublic => ("bodies-read-fetch-not-public", Vec::new()),
        FetchFault::Silent(_) => ("bodies-read-fetch-silent", Vec::new()),
        FetchFault::Certificate => ("bodies-read-fetch-certificate", Vec::new()),
        FetchFault::TooLong => ("bodies-read-fetch-too-long", Vec::new()),
        FetchFault::TooLarge => {
            ("bodies-read-fetch-too-large", vec![("most", largest.div_ceil(1_000_000).to_string())])
        }
        FetchFault::Redirects => ("bodies-read-fetch-redirects", Vec::new()),
        FetchFault::Status(status) => ("bodies-read-fetch-status", vec![("status", status.to_string())]),
        FetchFault::Compressed => ("bodies-read-fetch-compressed", Vec::new()),
    };
    Says { key, words }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_keeps_where_and_no_secrets() {
        for (address, kept) in [
            ("https://region.example/forum?nyckel=hemlig#del", "https://region.example/forum"),
            (" https://karin:hemlig@region.example/a/b ", "https://region.example/a/b"),
            ("https://region.example", "https://region.example/"),
            ("region.example/x", "://region.example/x"),
            ("https://a@b@region.example?x", "https://region.example/"),
        ] {
            assert_eq!(bare(address), kept, "{address}");
        }
    }
}
