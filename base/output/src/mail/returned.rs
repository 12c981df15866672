//! Messages that come back: a mail server tells that a letter was not delivered (RFC 3464).
//!
//! The letter is named by the token in the address the message was sent to, else by the Message-ID of the letter inside it.
//! Answers from people and from those who are away name a letter too, and say nothing about its delivery.

use db::{Result, Tx, params, sql};
use kernel::id::LetterId;
use mail_parser::{Message, MessageParser, MimeHeaders};
use uuid::Uuid;

use super::outbox::without_addresses;

/// Bytes that are read of a message: reports are short, and may carry the letter itself.
pub const LONGEST: usize = 20_000_000;
/// Names of letters that are looked up in one message.
const NAMES: usize = 20;

/// What a message says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Whether it says that a letter was not delivered, and why: `5.1.1 550 no such user`.
    pub undelivered: Option<String>,
    tokens: Vec<String>,
    letters: Vec<Uuid>,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Noted {
    /// The letter is marked as returned, with this reason.
    Returned(LetterId, String),
    /// It was marked before, or refused at once; nothing was done.
    Before(LetterId),
    /// It is about a letter but does not say that it was not delivered: an answer, or that it takes longer.
    NotAbout,
    /// No letter of ours is named in it.
    Unknown,
}

/// Reads a message as it arrived. `None` when it is none.
#[must_use]
pub fn read(bytes: &[u8]) -> Option<Notice> {
    let message = MessageParser::default().parse(bytes)?;
    if message.headers().is_empty() {
        return None;
    }
    let raw = String::from_utf8_lossy(bytes);
    Some(Notice { undelivered: undelivered(&message), tokens: tokens(&raw), letters: letters(&raw) })
}

/// The reason in the report, else in the words of a mail system that writes none.
fn undelivered(message: &Message<'_>) -> Option<String> {
    let is_report = |kind: &mail_parser::ContentType<'_>| {
        kind.ctype().eq_ignore_ascii_case("message")
            && kind.subtype().is_some_and(|sub| sub.eq_ignore_ascii_case("delivery-status"))
    };
    let report = message.parts.iter().find(|part| part.content_type().is_some_and(is_report));
    if let Some(report) = report {
        let text = String::from_utf8_lossy(report.contents()).into_owned();
        return reported(&text);
    }
    let from = message.from().and_then(|from| from.first()).and_then(|from| from.address()).unwrap_or_default();
    let sender = from.split('@').next().unwrap_or_default();
    let system = sender.eq_ignore_ascii_case("mailer-daemon") || sender.eq_ignore_ascii_case("postmaster");
    // Who is away answers from her own address; a system that answers for her says that it was a reply.
    let reply = message.header_raw("Auto-Submitted").is_some_and(|kind| kind.trim().starts_with("auto-replied"));
    (system && !reply).then(|| without_addresses(&message.body_text(0).unwrap_or_default()))
}

/// `Action: failed` with the status and what the server said. Other actions (delayed, delivered, relayed) are no failure.
fn reported(report: &str) -> Option<String> {
    let unfolded = report.replace("\r\n", "\n").replace("\n ", " ").replace("\n\t", " ");
    let field = |name: &str| {
        unfolded.lines().find_map(|line| {
            let (field, value) = line.split_once(':')?;
            field.trim().eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
        })
    };
    if !unfolded.lines().any(|line| line.to_ascii_lowercase().replace(' ', "").starts_with("action:failed")) {
        return None;
    }
    let code = field("Diagnostic-Code").unwrap_or_default();
    let said = code.split_once(';').map_or(code.as_str(), |(_, said)| said.trim());
    Some(without_addresses(format!("{} {said}", field("Status").unwrap_or_default()).trim()))
}

/// Every `+TOKEN@` in the message: 32 hexadecimal digits, as the outbox makes them.
fn tokens(raw: &str) -> Vec<String> {
    let words = raw.split('+').skip(1).filter_map(|after| after.get(..33));
    let found = words.filter_map(|word| word.strip_suffix('@')).map(str::to_ascii_lowercase);
    let mut tokens: Vec<String> = found.filter(|token| token.bytes().all(|b| b.is_ascii_hexdigit())).collect();
    tokens.dedup();
    tokens.truncate(NAMES);
    tokens
}

/// Every `<ID@` in the message.
fn letters(raw: &str) -> Vec<Uuid> {
    let words = raw.split('<').skip(1).filter_map(|after| after.split_once('@').map(|(word, _)| word));
    let mut letters: Vec<Uuid> = words.filter(|word| word.len() == 36).filter_map(|word| word.parse().ok()).collect();
    letters.dedup();
    letters.truncate(NAMES);
    letters
}

/// Marks the letter that a message is about.
///
/// # Errors
/// [`db::Error::Engine`] when the database fails.
pub fn note(tx: &mut Tx<'_>, notice: &Notice) -> Result<Noted> {
    let Some(letter) = named(tx, notice)? else { return Ok(Noted::Unknown) };
    let Some(reason) = &notice.undelivered else { return Ok(Noted::NotAbout) };
    // Also a letter that is not noted as sent yet: that it came back shows that the server had it.
    let mark = sql!(
        "UPDATE outbox SET state = 'returned', state_at = $2, state_by = 'returned', answer = $3, claim = NULL,
             claimed_until = NULL, sent_at = COALESCE(sent_at, $2)
         WHERE id = $1 AND state IN ('waiting', 'being_sent', 'sent', 'given_up')"
    );
    let changed = tx.run(mark, params![letter, tx.now(), reason])?;
    Ok(if changed == 1 { Noted::Returned(letter, reason.clone()) } else { Noted::Before(letter) })
}

fn named(tx: &mut Tx<'_>, notice: &Notice) -> Result<Option<LetterId>> {
    for token in &notice.tokens {
        let found = tx.maybe(sql!("SELECT id FROM outbox WHERE token = $1"), params![token])?;
        if found.is_some() {
            return Ok(found);
        }
    }
    for letter in &notice.letters {
        let found = tx.maybe(sql!("SELECT id FROM outbox WHERE id = $1"), params![letter])?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}
