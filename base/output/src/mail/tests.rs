//! What a letter may be, that text and HTML say the same, how a server is named, what returned messages say.

use kernel::{
    Language,
    id::{Id, LetterId},
};
use mail_parser::MessageParser;
use proptest::prelude::*;

use super::{
    Block, Frame, Letter, LetterFault, Recipient, Server, compose, courier,
    outbox::{Claimed, without_addresses},
    returned,
    server::{Protection, ServerFault},
};

fn letter() -> Letter {
    let to = Recipient { name: "Åsa Öberg".into(), address: "asa@kommunen.example".into() };
    Letter::new("test:1", to, Language::Sv, "Utse ledamöter").paragraph("Hej Åsa!")
}

fn faults_of(change: impl FnOnce(&mut Letter)) -> Vec<LetterFault> {
    let mut letter = letter();
    change(&mut letter);
    letter.faults()
}

#[test]
fn a_sound_letter_has_no_faults() {
    assert_eq!(letter().button("Öppna", "https://rad.example/x?y=1&z=2").list(["å", "ä"]).faults(), []);
    assert_eq!(faults_of(|letter| letter.to.name.clear()), [], "a name is not needed");
}

#[test]
fn nothing_can_start_a_header_of_its_own() {
    for end in ["\r\n", "\n", "\r", "\0", "\u{2028}", "\u{85}", "\u{202e}"] {
        let injected = format!("Hej{end}Bcc: alla@kommunen.example");
        assert_eq!(faults_of(|l| l.subject.clone_from(&injected)), [LetterFault::Subject], "{end:?}");
        assert_eq!(faults_of(|l| l.to.name.clone_from(&injected)), [LetterFault::Name], "{end:?}");
        assert_eq!(faults_of(|l| l.key.clone_from(&injected)), [LetterFault::Key], "{end:?}");
        let address = format!("asa@kommunen.example{end}RCPT TO:<alla@kommunen.example>");
        assert_eq!(faults_of(|l| l.to.address.clone_from(&address)), [LetterFault::Address], "{end:?}");
        let file = super::Attachment { name: injected, media_type: "text/plain".into(), content: vec![1] };
        assert_eq!(faults_of(|l| l.attachments.push(file)), [LetterFault::Attachment], "{end:?}");
    }
}

#[test]
fn what_is_no_address_is_refused_and_all_faults_are_told_at_once() {
    for wrong in ["", "asa", "asa@", "@kommunen.example", "asa@x y", "åsa@kommunen.example", "a@b.example, c@d.example"]
    {
        assert_eq!(faults_of(|l| l.to.address = wrong.into()), [LetterFault::Address], "{wrong}");
    }
    for wrong in ["javascript:alert(1)", "rad.example", "https://", "https://rad.example/a b", "mailto:a@b.example"] {
        assert_eq!(letter().button("Öppna", wrong).faults(), [LetterFault::Link], "{wrong}");
    }
    let all = faults_of(|l| {
        l.subject = " ".into();
        l.to.address.clear();
        l.content.clear();
    });
    assert_eq!(all, [LetterFault::Address, LetterFault::Subject, LetterFault::Content]);
}

/// What a reader sees of the HTML, on one line.
fn seen(html: &str) -> String {
    let body = html.split_once("<body>").map_or(html, |(_, body)| body);
    let mut words = String::new();
    for piece in body.split('<') {
        words.push(' ');
        words.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
    }
    let plain = words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    plain.split_whitespace().collect::<Vec<_>>().join(" ").replace(" :", ":")
}

#[test]
fn text_and_html_say_the_same_and_markup_is_only_text() {
    let content = [
        Block::Paragraph("Hej <b>Åsa</b> & alla!\nNy rad.".into()),
        Block::Button { text: "Öppna \"platser\"".into(), address: "https://rad.example/x?y=1&z=2".into() },
        Block::List(vec!["Två ledamöter".into(), "En\nersättare".into()]),
    ];
    let frame = Frame { lines: vec!["Brevet kommer från Region Exempel.".into(), "Släng det annars.".into()] };
    let text = compose::text(&content, &frame);
    let html = compose::html("sv", "Ämne", &content, &frame);
    let bare = text.replace("\n- ", "\n").replace("\n-- \n", "\n");
    assert_eq!(seen(&html), bare.split_whitespace().collect::<Vec<_>>().join(" "));
    assert!(seen(&html).contains("Hej <b>Åsa</b> & alla! Ny rad."), "{html}");
    assert!(!html.contains("style") && !html.contains("<img") && !html.contains("<script") && !html.contains("<b>"));
    assert!(html.contains("href=\"https://rad.example/x?y=1&amp;z=2\""), "{html}");
}

fn named(address: &str) -> Result<(String, u16, Protection), ServerFault> {
    Server::parse(address, None).map(|server| (server.host, server.port, server.protection))
}

#[test]
fn a_server_is_named_by_one_address() {
    let of = |host: &str, port, protection| Ok((host.to_owned(), port, protection));
    assert_eq!(named("smtp://a:b@mail.example"), of("mail.example", 587, Protection::Required));
    assert_eq!(named("smtps://mail.example\n"), of("mail.example", 465, Protection::Wrapped));
    assert_eq!(named("smtp://mail.example:25?tls=opportunistic"), of("mail.example", 25, Protection::Opportunistic));
    assert_eq!(named("smtp://127.0.0.1:2525?tls=none"), of("127.0.0.1", 2525, Protection::None));
    assert_eq!(named("smtp://mail.example?tls=none"), Err(ServerFault::Unprotected));
    assert_eq!(named("smtp://localhost.mail.example?tls=none"), Err(ServerFault::Unprotected));
    assert_eq!(named("smtps://mail.example?tls=none"), Err(ServerFault::Option));
    assert_eq!(named("smtp://mail.example?tls=maybe"), Err(ServerFault::Option));
    assert_eq!(named("smtp://a@mail.example"), Err(ServerFault::Credentials));
    assert_eq!(named("https://mail.example"), Err(ServerFault::Scheme));
    assert_eq!(named("mail.example"), Err(ServerFault::Address));
    let faulty = Server::parse("smtps://mail.example", Some(b"not a certificate"));
    assert_eq!(faulty.err(), Some(ServerFault::Certificate));
}

#[test]
fn a_password_is_never_told() {
    let server = Server::parse("smtp://anna:hemligt@mail.example", None).expect("a sound address");
    assert!(!format!("{server:?}").contains("hemligt"));
}

#[test]
fn a_sender_is_an_address_with_or_without_name() {
    assert!(courier::sender("post@region.example").is_ok());
    let named = courier::sender("Region Exempel <post@region.example>").expect("a sound sender");
    assert_eq!(named.name.as_deref(), Some("Region Exempel"));
    assert!(courier::sender("Region Exempel").is_err());
}

#[test]
fn what_servers_say_is_kept_without_addresses() {
    assert_eq!(without_addresses("550 5.1.1 <asa@kommunen.example>: no such\r\n user"), "550 5.1.1 …@… no such user");
    assert_eq!(without_addresses(&"x".repeat(5000)).len(), 300);
}

/// The letter as the courier takes it from the outbox.
fn claimed(letter: &Letter) -> Claimed {
    Claimed {
        id: LetterId::named("claimed"),
        token: "0".repeat(32),
        message_id: "<claimed@region.example>".into(),
        language: "sv".into(),
        name: letter.to.name.clone(),
        address: letter.to.address.clone(),
        subject: letter.subject.clone(),
        content: db::Json(serde_json::to_value(&letter.content).expect("content")),
        posted_at: jiff::Timestamp::UNIX_EPOCH,
        attempts: 1,
        claim: uuid::Uuid::nil(),
    }
}

proptest! {
    /// Whatever stands in it: what can be posted is a message with the headers we wrote and no other, and says what was said.
    #[test]
    fn what_can_be_posted_has_our_headers_only(
        subject in "\\PC{1,80}|[a-z\r\n :]{1,20}",
        name in "\\PC{0,60}|[a-z\r\n :]{1,20}",
        text in "\\PC{1,200}",
    ) {
        let to = Recipient { name, address: "asa@kommunen.example".into() };
        let letter = Letter::new("test:1", to, Language::Sv, subject).paragraph(text);
        if !letter.faults().is_empty() {
            return Ok(());
        }
        let from = courier::sender("Region Exempel <post@region.example>").expect("a sound sender");
        let bytes = compose::message(&claimed(&letter), &[], &from, &Frame::default()).expect("it is composed");
        prop_assert!(bytes.is_ascii());
        let message = MessageParser::default().parse(&bytes).expect("a message");
        let mut names: Vec<_> = message.headers_raw().map(|(name, _)| name.to_ascii_lowercase()).collect();
        names.sort();
        prop_assert_eq!(names, ["auto-submitted", "content-language", "content-type", "date", "from", "message-id",
            "mime-version", "subject", "to", "x-auto-response-suppress"]);
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assert_eq!(words(message.subject().unwrap_or_default()), words(&letter.subject));
    }

    #[test]
    fn whatever_comes_back_is_read_without_harm(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = returned::read(&bytes);
        let inside = [REPORT.as_bytes(), &bytes].concat();
        prop_assert!(returned::read(&inside).is_some());
    }
}

const REPORT: &str = "From: MAILER-DAEMON@kommunen.example\r\nTo: post+0123456789abcdef0123456789abcdef@region.example\r\n\
    Subject: Undelivered\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n\
    --x\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n\
    --x\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.kommunen.example\r\n\r\n\
    Final-Recipient: rfc822; asa@kommunen.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\
    Diagnostic-Code: smtp; 550 <asa@kommunen.example>\r\n has moved\r\n\r\n--x--\r\n";

#[test]
fn a_report_of_failure_is_read_and_others_are_not_taken_for_one() {
    let undelivered = |message: &str| returned::read(message.as_bytes()).and_then(|notice| notice.undelivered);
    assert_eq!(undelivered(REPORT).as_deref(), Some("5.1.1 550 …@… has moved"));
    assert_eq!(undelivered(&REPORT.replace("failed", "delayed")), None);
    let away = "From: asa@kommunen.example\r\nTo: post@region.example\r\nAuto-Submitted: auto-replied\r\n\r\nJag har semester.\r\n";
    assert_eq!(undelivered(away), None);
    let plain =
        "From: Mailer-Daemon@gammal.example\r\nTo: post@region.example\r\n\r\nNo such user: asa@kommunen.example\r\n";
    assert_eq!(undelivered(plain).as_deref(), Some("No such user: …@…"));
    assert_eq!(returned::read(b"").map(|notice| notice.undelivered), None);
}
