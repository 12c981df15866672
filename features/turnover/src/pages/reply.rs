//! What is behind the link of an organisation: exactly its seats, and the form that answers. Who runs the turnover has the same
//! form, to enter what came on paper.
//!
//! A link that is too old, was ended or never was gives one and the same page. Nothing of these pages is kept by browsers or
//! found by search engines.
//!
//! * `asked` – what is read, and what was written
//! * `form` – the page
//! * `save` – faults, conflicts, saving

mod asked;
mod form;
mod sample;
mod save;

use axum::{
    extract::Path,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use kernel::slug::Slug;
use web::{Answer, Failure, Page, View, Visit, shape, submission::Sent};

use super::parts;
use crate::commands::reopen;
use asked::{Context, Written};
pub use form::ReplyPage;

shape! {
    /// What an organisation is asked.
    struct AskedOf {
        /// The organisation.
        organisation: String,
        /// The turnover: "2027–2030".
        years: String,
        /// Last day to answer.
        deadline: kernel::Date,
        /// Seats in all.
        all: usize,
        /// Of these, seats that somebody is appointed to.
        filled: usize,
        /// The seats.
        seats: Vec<AskedSeat>,
    }

    /// A seat that an organisation is asked for.
    struct AskedSeat {
        /// Its identity, which stands in the names of what is sent.
        id: String,
        /// The body.
        body: String,
        /// The seat in words.
        seat: String,
        /// What the charter demands, in words.
        rule: Option<String>,
        /// Who sat before, when she may be named.
        before: Option<String>,
        /// `filled`, `proposed` or `empty`.
        state: String,
        /// Who is appointed or proposed, when she may be named.
        name: Option<String>,
        /// The state that was read, to be sent along.
        lage: String,
    }
}

/// `GET /mandat/svar/{key}`
pub(super) async fn show(visit: Visit, Path(key): Path<String>) -> Answer {
    let Some(context) = asked::by_key(&visit, key).await? else { return worn(&visit) };
    let (round, organisation) = (context.picture.round.id, context.asked.organisation);
    if context.asked.opened.is_none() {
        let opened = move |tx: &mut db::Tx<'_>| crate::store::organisation::opened(tx, round, organisation).map(drop);
        visit.app.db.maintain(opened).await?;
    }
    answer(&visit, &context).map(quiet)
}

/// `GET /mandat/{round}/organisationer/{organisation}/svar`
pub(super) async fn show_kept(visit: Visit, Path((round, organisation)): Path<(String, Slug)>) -> Answer {
    let context = kept(&visit, round, organisation).await?;
    answer(&visit, &context)
}

async fn kept(visit: &Visit, round: String, organisation: Slug) -> Result<Context, Failure> {
    parts::keeper(visit)?;
    asked::by_name(visit, round, organisation).await?.ok_or(Failure::NotHere)
}

fn answer(visit: &Visit, context: &Context) -> Answer {
    if visit.wants_json() {
        return visit.json(&asked::as_json(&visit.view(""), context));
    }
    let correct = visit.asked("ratta").and_then(|id| id.parse().ok()).map(crate::store::round::seat_id);
    let v = done(visit.view("").undated(), visit.asked("sparat").unwrap_or_default());
    let written = Written::of(context, correct);
    visit.ok(&ReplyPage::asking(v, context, &written, &[], None))
}

/// `POST /mandat/svar/{key}`
pub(super) async fn post(visit: Visit, Path(key): Path<String>, sent: Sent) -> Answer {
    let Some(context) = asked::by_key(&visit, key).await? else { return worn(&visit) };
    let sent = match sent {
        Sent::Whole(sent) => sent,
        Sent::TooMuch(sent) => return save::too_large(&visit, &context, &sent).map(quiet),
    };
    if sent.get("gor") == Some("fel") {
        let (round, asked) = (context.picture.round.clone(), context.asked.clone());
        let actor = crate::commands::answer::actor(&asked, &asked.name);
        visit.app.db.write(&actor, "", move |tx| reopen::misdirected(tx, &round, &asked)).await?;
        if visit.wants_json() {
            return visit.json(&asked::as_json(&visit.view(""), &context)).map(quiet);
        }
        let back = format!("{}?sparat=fel", context.path());
        return Ok(quiet(visit.see_other(&back)));
    }
    save::post(&visit, context, &sent).await.map(quiet)
}

/// `POST /mandat/{round}/organisationer/{organisation}/svar`
pub(super) async fn post_kept(visit: Visit, Path((round, organisation)): Path<(String, Slug)>, sent: Sent) -> Answer {
    let context = kept(&visit, round, organisation).await?;
    match sent {
        Sent::Whole(sent) => save::post(&visit, context, &sent).await,
        Sent::TooMuch(sent) => save::too_large(&visit, &context, &sent),
    }
}

/// What was just done, from the word the browser was sent back with.
fn done(v: View, word: &str) -> View {
    let said = match word {
        "" => return v,
        "fel" => v.t("turnover-done-misdirected").into_owned(),
        "0" => v.t("turnover-done-noted").into_owned(),
        n => match n.parse::<usize>() {
            Ok(n) => v.t1("turnover-done-answered", "n", n),
            Err(_) => return v,
        },
    };
    v.done(said)
}

/// The link cannot be used: the same words whatever the reason.
fn worn(visit: &Visit) -> Answer {
    if visit.wants_json() {
        return Err(Failure::NotHere);
    }
    visit.page(StatusCode::NOT_FOUND, &ReplyPage::worn(visit.view("").undated())).map(quiet)
}

/// Lets no browser keep it and no search engine find it. That the address is told to no other site is a rule of the frame.
fn quiet(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex, nofollow"));
    response
}

impl Page for ReplyPage {
    const NAME: &'static str = "turnover reply";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        sample::samples(v)
    }
}
