//! One conversation with the server about one letter.
//!
//! Told apart by where it ends: before the letter was named, a fault is the server's or ours and is tried again whatever its
//! number; after that, a 5xx is about this letter. Never says an address to the program's log.

use std::{error::Error as _, time::Duration};

use lettre::{
    Address,
    transport::smtp::{
        Error,
        authentication::Mechanism,
        client::AsyncSmtpConnection,
        commands::{Data, Mail, Rcpt},
        extension::ClientId,
        response::Response,
    },
};

use super::{
    outbox::Outcome,
    server::{Protection, Server, TIMEOUT, is_this_machine},
};

/// How long a whole dialogue may take; shorter than a letter is claimed for.
const WHOLE: Duration = Duration::from_secs(150);
/// Answers that say 5xx and mean that the server does not want to speak to us at all (RFC 4954: authentication).
const ABOUT_US: [u16; 4] = [521, 530, 535, 538];

/// Hands a message over. `sender` is where it comes back to.
pub async fn hand_over(server: &Server, sender: &Address, to: &Address, message: &[u8]) -> Outcome {
    match tokio::time::timeout(WHOLE, speak(server, sender, to, message)).await {
        Ok(outcome) => outcome,
        Err(_) => Outcome::NotNow("the server did not answer in time".into()),
    }
}

async fn speak(server: &Server, sender: &Address, to: &Address, message: &[u8]) -> Outcome {
    let mut connection = match connect(server, sender.domain()).await {
        Ok(connection) => connection,
        Err(said) => return Outcome::NotNow(said),
    };
    // What the server has against the sender is not about this letter, whatever its number.
    let begun = connection.command(Mail::new(Some(sender.clone()), Vec::new())).await;
    let outcome = match begun {
        Err(error) => Outcome::NotNow(words(&error)),
        Ok(_) => match tell(&mut connection, to, message).await {
            Ok(answer) => Outcome::Sent(answer_words(&answer)),
            Err(error) => ended(&error),
        },
    };
    if matches!(outcome, Outcome::Sent(_)) {
        // The letter is taken; how the farewell goes does not matter, and must not take long.
        let _ = tokio::time::timeout(Duration::from_secs(2), connection.quit()).await;
    } else {
        let _ = tokio::time::timeout(Duration::from_secs(2), connection.abort()).await;
    }
    outcome
}

async fn connect(server: &Server, domain: &str) -> Result<AsyncSmtpConnection, String> {
    let hello = ClientId::Domain(domain.to_owned());
    let wrapper = (server.protection == Protection::Wrapped).then(|| server.tls.clone());
    let place = (server.host.as_str(), server.port);
    let connected = AsyncSmtpConnection::connect_tokio1(place, Some(TIMEOUT), &hello, wrapper, None);
    let mut connection = in_time(connected).await?;
    let encrypt = match server.protection {
        Protection::Required => true,
        Protection::Opportunistic => connection.can_starttls(),
        Protection::Wrapped | Protection::None => false,
    };
    if encrypt {
        in_time(connection.starttls(server.tls.clone(), &hello)).await?;
    }
    if let Some(credentials) = &server.credentials {
        if !connection.is_encrypted() && !is_this_machine(&server.host) {
            return Err("the password is not sent over an unprotected way".into());
        }
        in_time(connection.auth(&[Mechanism::Plain, Mechanism::Login], credentials)).await?;
    }
    Ok(connection)
}

async fn in_time<T>(step: impl Future<Output = Result<T, Error>>) -> Result<T, String> {
    match tokio::time::timeout(TIMEOUT, step).await {
        Ok(done) => done.map_err(|error| words(&error)),
        Err(_) => Err("the server did not answer in time".into()),
    }
}

async fn tell(connection: &mut AsyncSmtpConnection, to: &Address, message: &[u8]) -> Result<Response, Error> {
    connection.command(Rcpt::new(to.clone(), Vec::new())).await?;
    connection.command(Data).await?;
    connection.message(message).await
}

fn ended(error: &Error) -> Outcome {
    let about_us = error.status().is_some_and(|code| ABOUT_US.contains(&u16::from(code)));
    if error.is_permanent() && !about_us { Outcome::Refused(words(error)) } else { Outcome::NotNow(words(error)) }
}

/// `250 2.0.0 Ok: queued as 4XyZ`
fn answer_words(answer: &Response) -> String {
    let lines: Vec<&str> = answer.message().collect();
    format!("{} {}", answer.code(), lines.join(" "))
}

/// What an error says, with its causes.
fn words(error: &Error) -> String {
    let mut said = error.to_string();
    let mut cause = error.source();
    while let Some(deeper) = cause {
        let more = deeper.to_string();
        if !said.contains(&more) {
            said = format!("{said}: {more}");
        }
        cause = deeper.source();
    }
    said
}
