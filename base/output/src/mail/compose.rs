//! From content to a message: text and HTML say the same because both are made from the same blocks.
//!
//! HTML without pictures, style or script: nothing is fetched when the letter is opened.

use std::fmt::Write;

use lettre::{
    Address, Message,
    message::{
        Attachment as Part, Mailbox, MultiPart, SinglePart,
        header::{ContentType, HeaderName, HeaderValue},
    },
};

use super::{
    letter::{Attachment, Block},
    outbox::Claimed,
};

/// What stands under every letter in a language: from whom it comes, and what to do when it is not for the reader.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// A paragraph each.
    pub lines: Vec<String>,
}

/// Why a letter cannot be made into a message: something in it has become unreadable. Names no value.
#[derive(Debug, thiserror::Error)]
#[error("the letter cannot be composed: {0}")]
pub struct Unmade(&'static str);

/// The plain text, lines ended by `\n`.
#[must_use]
pub fn text(content: &[Block], frame: &Frame) -> String {
    let blocks = content.iter().map(|block| match block {
        Block::Paragraph(text) => text.trim().to_owned(),
        Block::Button { text, address } => format!("{text}:\n{address}"),
        Block::List(points) => {
            points.iter().map(|point| format!("- {}", one_line(point))).collect::<Vec<_>>().join("\n")
        }
    });
    let body = blocks.collect::<Vec<_>>().join("\n\n");
    // The line of two hyphens and a blank is what mail programs know as the beginning of a signature.
    format!("{body}\n\n-- \n{}\n", frame.lines.join("\n\n"))
}

/// The same as HTML.
#[must_use]
pub fn html(language: &str, subject: &str, content: &[Block], frame: &Frame) -> String {
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head><meta charset=\"utf-8\"><title>{}</title></head>\n<body>\n",
        escaped(subject)
    );
    for block in content {
        // Writing to a text never fails.
        let _ = match block {
            Block::Paragraph(text) => writeln!(out, "<p>{}</p>", escaped(text.trim()).replace('\n', "<br>\n")),
            Block::Button { text, address } => {
                let (text, address) = (escaped(text), escaped(address));
                writeln!(out, "<p><a href=\"{address}\"><strong>{text}</strong></a>:<br>\n{address}</p>")
            }
            Block::List(points) => {
                let points: String =
                    points.iter().map(|point| format!("<li>{}</li>\n", escaped(&one_line(point)))).collect();
                writeln!(out, "<ul>\n{points}</ul>")
            }
        };
    }
    let small: String = frame.lines.iter().map(|line| format!("<p><small>{}</small></p>\n", escaped(line))).collect();
    out + "<hr>\n" + &small + "</body>\n</html>\n"
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The whole message, as it is handed to the server.
///
/// # Errors
/// When what is kept cannot be read, which the checks at posting rule out.
pub fn message(letter: &Claimed, attachments: &[Attachment], from: &Mailbox, frame: &Frame) -> Result<Vec<u8>, Unmade> {
    let content: Vec<Block> = serde_json::from_value(letter.content.0.clone()).map_err(|_| Unmade("its content"))?;
    let name = Some(letter.name.clone()).filter(|name| !name.trim().is_empty());
    let to = Mailbox::new(name, letter.address.parse().map_err(|_| Unmade("its address"))?);
    let both = MultiPart::alternative_plain_html(
        text(&content, frame),
        html(&letter.language, &letter.subject, &content, frame),
    );
    let builder = Message::builder()
        .from(from.clone())
        .to(to)
        .subject(letter.subject.clone())
        .date(letter.posted_at.into())
        .message_id(Some(letter.message_id.clone()))
        .raw_header(header("Auto-Submitted", "auto-generated"))
        // Exchange answers for those who are away unless it is asked not to ([MS-OXCMAIL] 2.1.3.2.20).
        .raw_header(header("X-Auto-Response-Suppress", "All"))
        .raw_header(header("Content-Language", &letter.language));
    let message = if attachments.is_empty() {
        builder.multipart(both)
    } else {
        let parts = attachments.iter().map(part).collect::<Result<Vec<_>, _>>()?;
        let mixed = MultiPart::mixed().multipart(both);
        builder.multipart(parts.into_iter().fold(mixed, MultiPart::singlepart))
    };
    message.map(|message| message.formatted()).map_err(|_| Unmade("its headers"))
}

fn part(attachment: &Attachment) -> Result<SinglePart, Unmade> {
    let kind = ContentType::parse(&attachment.media_type).map_err(|_| Unmade("an attachment"))?;
    Ok(Part::new(attachment.name.clone()).body(attachment.content.clone(), kind))
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// The address that a message about this letter comes back to: `post+TOKEN@region.example`.
///
/// # Errors
/// When the token makes it too long.
pub fn return_address(returns: &Address, token: &str) -> Result<Address, Unmade> {
    Address::new(format!("{}+{token}", returns.user()), returns.domain()).map_err(|_| Unmade("the return address"))
}
