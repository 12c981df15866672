//! The mail server of the journey, and letters as they arrive there.

use std::{fs, sync::Arc};

use anyhow::{Context, Result, ensure};
use mail_parser::MessageParser;
use output::mail::{Courier, Server, courier};
use testkit::MailServer;

use crate::county::County;

/// A real mail server, and the courier that the product sends with.
pub(super) struct Post {
    server: MailServer,
    courier: Arc<Courier>,
    read: Vec<Letter>,
}

/// A letter as whoever it is for reads it.
#[derive(Clone, Debug)]
pub(super) struct Letter {
    to: String,
    /// What it is about.
    pub(super) subject: String,
    /// What it says, as plain text.
    pub(super) text: String,
}

impl Post {
    /// Starts the server.
    pub(super) fn opens() -> Self {
        let server = MailServer::start();
        let authority = fs::read(server.authority()).expect("the authority's certificate");
        let frame = |language| mail::frame(&radslag::say::view(language, demo::TODAY), "Region Prov");
        let courier = Arc::new(Courier {
            server: Server::parse(&server.address(), Some(&authority)).expect("a sound address"),
            from: courier::sender("Region Prov – samverkan <samverkan@region.example>").expect("a sound sender"),
            returns: "retur@region.example".parse().expect("a sound address"),
            frame: Box::new(frame),
        });
        Self { server, courier, read: Vec::new() }
    }

    /// Does what is due now and sends what lies in the outbox, as the running program does by itself; gives the letters that
    /// have arrived since.
    pub(super) async fn carries(&mut self, county: &County) -> Result<Vec<Letter>> {
        county.app.run_jobs().await;
        county.app.db.run_due_jobs(&courier::handlers(&self.courier)).await?;
        let received = self.server.received();
        let new = received.iter().skip(self.read.len());
        let new = new.map(|one| Letter::read(&one.to, &one.bytes)).collect::<Result<Vec<_>>>()?;
        self.read.extend(new.iter().cloned());
        Ok(new)
    }

    /// The first letter that somebody had.
    pub(super) fn earlier(&self, address: &str) -> Result<Letter> {
        to(&self.read, address).cloned()
    }
}

impl Letter {
    fn read(to: &[String], bytes: &[u8]) -> Result<Self> {
        let message = MessageParser::default().parse(bytes).context("what arrived is no message")?;
        let text = message.body_text(0).context("a letter without text")?.replace('\u{a0}', " ");
        ensure!(message.body_html(0).is_some(), "a letter without HTML");
        Ok(Self { to: to.join(" "), subject: message.subject().unwrap_or_default().to_owned(), text })
    }

    /// The address that its button leads to.
    pub(super) fn link(&self) -> Result<&str> {
        let at = self.text.find("http://localhost").with_context(|| format!("no link in {}", self.text))?;
        self.text[at..].split_whitespace().next().context("no end of the link")
    }

    /// Fails when it does not say this.
    pub(super) fn says(&self, words: &str) -> Result<&Self> {
        ensure!(self.subject.contains(words) || self.text.contains(words), "{words:?} does not stand in {self:?}");
        Ok(self)
    }
}

/// Fails when letters went to anybody else, or more than one to somebody. Addresses in order.
pub(super) fn are_to(letters: &[Letter], addresses: &[&str]) -> Result<()> {
    let mut to: Vec<&str> = letters.iter().map(|letter| letter.to.as_str()).collect();
    to.sort_unstable();
    ensure!(to == addresses, "letters to {to:?}, not to {addresses:?}");
    Ok(())
}

/// The first of these letters that is to somebody.
pub(super) fn to<'a>(letters: &'a [Letter], address: &str) -> Result<&'a Letter> {
    letters.iter().find(|letter| letter.to == address).with_context(|| format!("no letter to {address}"))
}
