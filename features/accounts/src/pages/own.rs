//! One's own account: what one is here, and where one is signed in.

use askama::Template;
use axum::http::HeaderMap;
use jiff::{Timestamp, civil::date, tz::TimeZone};
use kernel::id::{AccountId, Id, SessionId};
use uuid::Uuid;
use web::{
    Answer, Failure, Page, Submission, View, Visit,
    api::Content,
    components::{Button, FormView},
    door::SignedIn,
    phrase::Phrase,
    shape,
};

use super::way_in::with_cookie;
use crate::{commands, model::Session, store};

shape! {
    /// One's own account.
    struct OwnAccount {
        /// One's name.
        name: String,
        /// What one is here, in the language of the address.
        relations: Vec<String>,
        /// Where one is signed in.
        sessions: Vec<OwnSession>,
    }

    /// A browser in which one is signed in.
    struct OwnSession {
        /// Its identity, which is not its key.
        id: String,
        /// Browser and system in a few words.
        device: String,
        /// When it began.
        begun: Timestamp,
        /// When it was last in use, to within five minutes.
        seen: Timestamp,
        /// Whether it is the one that asks.
        here: bool,
    }

    /// Where to sign out.
    struct SignOut {
        /// `here`, `everywhere`, or the identity of a session.
        out: String,
    }
}

/// What is sent to sign out.
pub(super) fn taken() -> Content {
    Content::of::<SignOut>()
}

/// The page of one's own account.
#[derive(Template)]
#[template(path = "accounts/own.html")]
pub struct OwnPage {
    v: View,
    relations: Vec<String>,
    sessions: Vec<SessionView>,
    everywhere: Option<FormView>,
}

/// A session on the page.
struct SessionView {
    device: String,
    about: Phrase,
    form: FormView,
}

impl OwnPage {
    fn of(v: View, relations: Vec<String>, sessions: &[Session], here: SessionId) -> Self {
        let everywhere = (sessions.len() > 1).then(|| {
            let button = Button::secondary(v.t("accounts-out-everywhere")).sends("out", "everywhere");
            FormView::new(v.here(), Vec::new()).button(button)
        });
        let sessions = sessions.iter().map(|session| SessionView::of(&v, session, session.id == here)).collect();
        Self { v: v.titled_by("accounts-own"), relations, sessions, everywhere }
    }
}

impl SessionView {
    fn of(v: &View, session: &Session, here: bool) -> Self {
        let device =
            if session.device.is_empty() { v.t("accounts-some-browser").into_owned() } else { session.device.clone() };
        let (begun, seen) = (v.moment(session.begun), v.moment(session.seen));
        let key = if here { "accounts-session-here" } else { "accounts-session" };
        let about = v.t2(key, "begun", begun, "seen", seen).into();
        let id = session.id.uuid().to_string();
        let button = if here {
            Button::primary(v.t("accounts-out-here")).sends("out", "here")
        } else {
            Button::secondary(v.t("accounts-out-there")).about(device.as_str()).sends("out", id)
        };
        Self { device, about, form: FormView::new(v.here(), Vec::new()).button(button) }
    }
}

impl Page for OwnPage {
    const NAME: &'static str = "own account";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().undated().at("/konto");
        let at = |hour| {
            date(2026, 11, 24)
                .at(hour, 0, 0, 0)
                .to_zoned(TimeZone::UTC)
                .map_or(Timestamp::UNIX_EPOCH, |z| z.timestamp())
        };
        let session = |number: u8, device: &str, hour| Session {
            id: SessionId::from_uuid(Uuid::from_u128(number.into())),
            device: device.into(),
            begun: at(hour),
            seen: at(hour + 1),
        };
        let here = session(1, "Firefox, Linux", 7);
        let others = [here.clone(), session(2, "Safari, iPhone", 5), session(3, "", 4)];
        let relations = vec!["Registrator".to_owned(), "Sekreterare, Kulturforum".to_owned()];
        vec![
            ("usual", Self::of(v.clone(), vec!["Registrator".into()], std::slice::from_ref(&here), here.id)),
            ("many", Self::of(v.clone(), relations, &others, here.id)),
            ("nothing", Self::of(v, Vec::new(), std::slice::from_ref(&here), here.id)),
        ]
    }
}

/// Where she is signed in.
async fn open(visit: &Visit, account: AccountId) -> db::Result<Vec<Session>> {
    visit.app.db.read(move |tx| store::sessions(tx, account)).await
}

/// `GET /konto`
pub(super) async fn show(visit: Visit) -> Answer {
    let Some(SignedIn { account, session }) = visit.signed_in else { return stranger(&visit) };
    let sessions = open(&visit, account).await?;
    if visit.wants_json() {
        return as_json(&visit, sessions, session);
    }
    let v = visit.view("").undated();
    let relations = v.relation_texts(v.actor.relations(), &v.of);
    visit.ok(&OwnPage::of(v, relations, &sessions, session))
}

fn as_json(visit: &Visit, sessions: Vec<Session>, here: SessionId) -> Answer {
    let v = visit.view("");
    let own = |one: Session| OwnSession {
        id: one.id.uuid().to_string(),
        device: one.device,
        begun: one.begun,
        seen: one.seen,
        here: one.id == here,
    };
    visit.json(&OwnAccount {
        name: v.who().unwrap_or_default().to_owned(),
        relations: v.relation_texts(v.actor.relations(), &v.of),
        sessions: sessions.into_iter().map(own).collect(),
    })
}

/// Who has not signed in has no account to look at; a browser is shown the way in.
fn stranger(visit: &Visit) -> Answer {
    if visit.wants_json() { Err(Failure::NotHere) } else { Ok(visit.see_other("/logga-in")) }
}

/// `POST /konto`: signs out here, in another browser, or everywhere.
pub(super) async fn change(visit: Visit, headers: HeaderMap, sent: Submission) -> Answer {
    let Some(SignedIn { account, session }) = visit.signed_in else { return stranger(&visit) };
    let one = match sent.get("out") {
        Some("here") => Some(session),
        Some("everywhere") => None,
        Some(id) => Some(id.parse().map(SessionId::from_uuid).map_err(|_| Failure::NotHere)?),
        None => return Err(Failure::NotHere),
    };
    // A session of somebody else is not found among one's own.
    let ended = visit.app.db.write(&visit.actor, "", move |tx| commands::sign_out(tx, account, one)).await?;
    if ended == 0 {
        return Err(Failure::NotHere);
    }
    let here = one.is_none_or(|id| id == session);
    let answer = match (visit.wants_json(), here) {
        (true, _) => as_json(&visit, open(&visit, account).await?, session)?,
        (false, true) => visit.see_other("/"),
        (false, false) => visit.see_other("/konto"),
    };
    if here { with_cookie(&headers, "", answer) } else { Ok(answer) }
}
