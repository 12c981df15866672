//! What somebody typed who must first show more surely who she is: it is kept for her and comes back when she has.
//!
//! Only texts are kept, within a limit, for the account and the address they were sent to; never a file. The frame knows when,
//! the feature that signs people in keeps it ([`Feature::holds`](crate::Feature::holds)). Nothing is sent once more by itself.

use std::{future::Future, pin::Pin};

use axum::extract::{FromRequest, Request};
use db::Db;
use kernel::id::AccountId;

use crate::{
    address,
    failure::{Failure, Refusal},
    site::App,
    submission::Submission,
    visit::Visit,
};

/// Most bytes of names and texts that are kept. A form is some thousand.
const MOST: usize = 64 * 1024;

/// What was typed, and where it was to go.
#[derive(Clone, Debug)]
pub struct Held {
    /// Whose it is.
    pub account: AccountId,
    /// One of our own addresses, with its language and what stands after `?`.
    pub address: String,
    /// Names and texts in order, without what proves which session the form was made for.
    pub fields: Vec<(String, String)>,
}

/// The address, without language, at which it comes back.
pub type HoldAnswer = Pin<Box<dyn Future<Output = db::Result<String>> + Send>>;

/// Keeps what was typed.
pub type Hold = fn(Db, Held) -> HoldAnswer;

/// The failure of a form that needs more certainty: what was typed is kept where it can be.
pub async fn refused(visit: &Visit, sent: &Submission) -> Failure {
    let plainly = Failure::Refused(Refusal::Assurance);
    let (Some(hold), Some(who)) = (visit.app.hold, visit.signed_in) else { return plainly };
    let size: usize = sent.fields.iter().map(|(name, text)| name.len() + text.len()).sum();
    if sent.json.is_some() || !sent.files.is_empty() || sent.fields.is_empty() || size > MOST {
        return plainly;
    }
    let query = visit.query.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let query = if visit.query.is_empty() { String::new() } else { format!("?{}", address::query(query)) };
    let address = address::url(visit.language, None, &format!("{}{query}", visit.path));
    let held = Held { account: who.account, address, fields: sent.fields.clone() };
    match hold(visit.app.db.clone(), held).await {
        Ok(back) => Failure::Surer { back: address::url(visit.language, None, &back) },
        Err(error) => error.into(),
    }
}

/// As [`refused`], for a request whose form nobody has read yet.
pub(crate) async fn refused_request(app: &App, request: Request) -> Failure {
    let Some(visit) = request.extensions().get::<Visit>().cloned() else {
        return Failure::Refused(Refusal::Assurance);
    };
    match Submission::from_request(request, app).await {
        Ok(sent) => refused(&visit, &sent).await,
        // A form of another session, or one that cannot be read, is told as such.
        Err(failure) => failure,
    }
}
