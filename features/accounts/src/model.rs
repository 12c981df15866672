//! Accounts, keys and sessions.

pub mod access_key;

use jiff::{SignedDuration, Timestamp};
use kernel::{
    actor::Assurance,
    id::{AccountId, PasskeyId, ProviderIdentityId, SessionId},
};

/// How long an invitation can be used.
pub const INVITATION: SignedDuration = SignedDuration::from_hours(7 * 24);
/// How long a link that came by e-mail can be used.
pub const LETTER: SignedDuration = SignedDuration::from_mins(15);
/// How long a session lives, however busy it is: a working day and some.
pub const SESSION: SignedDuration = SignedDuration::from_hours(10);
/// How long a session lives when nothing is done in it.
pub const IDLE: SignedDuration = SignedDuration::from_hours(1);
/// How often it is noted that a session is in use: a page shall not cost a write.
pub const NOTED: SignedDuration = SignedDuration::from_mins(5);
/// How long a browser has to answer what it is asked when somebody signs in.
pub const ANSWER: SignedDuration = SignedDuration::from_mins(10);
/// How long somebody counts as having just shown who she is.
pub const FRESH: SignedDuration = SignedDuration::from_mins(10);
/// Most passkeys of one account.
pub const MOST_PASSKEYS: usize = 20;
/// Most letters of a name or an address.
pub const LONGEST: usize = 200;

/// Somebody who may sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Her identity.
    pub id: AccountId,
    /// Name as the log and the pages show it.
    pub name: String,
    /// Her e-mail address, as it was given.
    pub email: String,
    /// When the account was ended.
    pub ended: Option<Timestamp>,
}

/// How somebody came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// By the link of an invitation, which somebody handed to her.
    Invitation,
    /// By a link that she asked for and got by e-mail.
    Letter,
    /// By a passkey with user verification.
    Passkey,
    /// By a provider that vouches for her.
    Provider,
}

impl Way {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Invitation, Self::Letter, Self::Passkey, Self::Provider];

    /// The word it has in tables and in the log.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Letter => "letter",
            Self::Passkey => "passkey",
            Self::Provider => "provider",
        }
    }

    /// How surely it is she who came in so. A provider says it with every answer; this is the least.
    #[must_use]
    pub const fn assurance(self) -> Assurance {
        match self {
            Self::Invitation | Self::Letter | Self::Provider => Assurance::Low,
            Self::Passkey => Assurance::Substantial,
        }
    }

    /// The way of a word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.word() == word)
    }
}

/// How and when somebody showed who she is, in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// How.
    pub way: Way,
    /// How surely.
    pub assurance: Assurance,
    /// When.
    pub at: Timestamp,
}

impl Shown {
    /// Whether she may change her ways in now: she has just shown surely who she is, or somebody who keeps accounts has handed
    /// her an invitation. Any other way would make more of itself than it is: whoever reads her mail could ask for a letter.
    #[must_use]
    pub fn may_change_ways(self, now: Timestamp) -> bool {
        let enough = self.way == Way::Invitation || self.assurance >= Assurance::Substantial;
        enough && self.at > now - FRESH
    }
}

/// A passkey, as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    /// Its identity with us.
    pub id: PasskeyId,
    /// What she calls it.
    pub name: String,
    /// When it was added.
    pub added: Timestamp,
    /// When it was last used.
    pub used: Option<Timestamp>,
}

/// A provider that vouches for somebody, as she sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    /// Its identity with us.
    pub id: ProviderIdentityId,
    /// Who the provider is, as it calls itself; on pages its name.
    pub issuer: String,
    /// When it was added.
    pub added: Timestamp,
    /// When it was last used.
    pub used: Option<Timestamp>,
}

/// One signed-in browser, as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its identity; not its key.
    pub id: SessionId,
    /// How somebody came in.
    pub way: Way,
    /// Browser and system in a few words.
    pub device: String,
    /// When it began.
    pub begun: Timestamp,
    /// When it was last in use, to within [`NOTED`].
    pub seen: Timestamp,
}

/// Browser and system in a few words, from what a browser calls itself; the words are names and need no translation.
#[must_use]
pub fn device(agent: &str) -> String {
    // Others call themselves Chrome and Safari as well, so that the order matters.
    const BROWSERS: [(&str, &str); 6] = [
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chromium/", "Chromium"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];
    const SYSTEMS: [(&str, &str); 6] = [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS X", "Mac"),
        ("Linux", "Linux"),
    ];
    let find =
        |known: &[(&str, &'static str)]| known.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name);
    let known: Vec<_> = [find(&BROWSERS), find(&SYSTEMS)].into_iter().flatten().collect();
    known.join(", ")
}

/// An e-mail address in the form in which two are compared; `None` when it cannot be one. The name before the sign is
/// compared in lower case too: no provider of today tells them apart.
#[must_use]
pub fn email_key(email: &str) -> Option<String> {
    let email = email.trim();
    let (name, host) = email.rsplit_once('@')?;
    let sound = |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || c.is_control());
    let whole = sound(name) && sound(host) && host.contains('.') && email.chars().count() <= LONGEST;
    (whole && !host.starts_with('.') && !host.ends_with('.')).then(|| email.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_known_by_a_few_words() {
        let chrome = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36";
        assert_eq!(device(chrome), "Chrome, Windows");
        assert_eq!(device(&chrome.replace("Safari/537.36", "Safari/537.36 Edg/131.0")), "Edge, Windows");
        assert_eq!(device("curl/8"), "");
    }

    #[test]
    fn addresses_are_compared_in_lower_case() {
        assert_eq!(email_key(" Karin.Prov@Region.example ").as_deref(), Some("karin.prov@region.example"));
        for wrong in ["", "karin", "@region.example", "karin@", "karin@region", "k a@region.example", "a@.example"] {
            assert_eq!(email_key(wrong), None, "{wrong}");
        }
    }
}
