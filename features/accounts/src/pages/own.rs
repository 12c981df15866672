//! One's own account: what one is here, and where one is signed in.

use askama::Template;
use axum::http::HeaderMap;
use jiff::{Timestamp, civil::date, tz::TimeZone};
use kernel::id::{Id, PasskeyId, ProviderIdentityId, SessionId};
use uuid::Uuid;
use web::{
    Answer, Failure, Page, Submission, View, Visit,
    api::Content,
    components::{Button, FieldView, FormView},
    door::SignedIn,
    phrase::{Link, Phrase},
    shape,
};

use super::{
    choosing::Held, coming::without_cookie, deputies::may_delegate, passkeys::elsewhere, providers::Known,
    sign_in::LEFT,
};
use crate::{
    commands,
    model::{Bound, Passkey, Session, Shown, Way},
    store,
};

shape! {
    /// One's own account.
    struct OwnAccount {
        /// One's name.
        name: String,
        /// What one is here, in the language of the address.
        relations: Vec<String>,
        /// One's passkeys.
        passkeys: Vec<OwnPasskey>,
        /// Providers that vouch for one.
        providers: Vec<OwnPasskey>,
        /// Where one is signed in.
        sessions: Vec<OwnSession>,
    }

    /// A passkey of one's own, or a provider that vouches for one.
    struct OwnPasskey {
        /// Its identity.
        id: String,
        /// What one calls it.
        name: String,
        /// When it was added.
        added: Timestamp,
        /// When it was last used to sign in.
        used: Option<Timestamp>,
    }

    /// A browser in which one is signed in.
    struct OwnSession {
        /// Its identity, which is not its key.
        id: String,
        /// How one came in: `invitation`, `letter`, `passkey`, `provider`.
        way: String,
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
    deputies: Option<Link>,
    passkeys: Vec<WayView>,
    elsewhere: Option<Link>,
    another: Option<FormView>,
    again: Option<Link>,
    bound: Vec<WayView>,
    providers: Vec<Link>,
    held: Vec<Held>,
    everywhere: Option<FormView>,
}

/// A passkey or a provider on the page.
struct WayView {
    name: String,
    about: Phrase,
    form: Option<FormView>,
}

/// What stands about somebody's account.
#[derive(Clone)]
struct Own {
    passkeys: Vec<Passkey>,
    bound: Vec<Bound>,
    /// Whether she may add and remove passkeys now.
    may_change: bool,
    sessions: Vec<Session>,
    here: SessionId,
}

impl OwnPage {
    fn of(v: View, relations: Vec<String>, own: &Own, names: &[(String, String)]) -> Self {
        let (sessions, here) = (&own.sessions, own.here);
        let everywhere = (sessions.len() > 1).then(|| {
            let button = Button::secondary(v.t("accounts-out-everywhere")).sends("out", "everywhere");
            FormView::new(v.here(), Vec::new()).button(button)
        });
        let held = sessions.iter().map(|session| held(&v, session, session.id == here)).collect();
        let passkeys: Vec<_> = own.passkeys.iter().map(|one| WayView::passkey(&v, one, own)).collect();
        let bound = own.bound.iter().map(|one| WayView::provider(&v, one, own)).collect();
        let another = own.may_change.then(|| {
            let hint = v.t("accounts-passkey-name-hint");
            let name = FieldView { optional: true, ..FieldView::line("namn", v.t("accounts-passkey-name")).hint(hint) };
            FormView::new(v.url("/konto/passnycklar"), vec![name]).button(Button::primary(v.t("accounts-passkey-add")))
        });
        let add = |(word, name): &(String, String)| {
            let address = v.url(&format!("/logga-in/hos/{word}?lagg-till=ja"));
            Link::new(v.t1("accounts-provider-add", "name", name), address)
        };
        let providers = names.iter().filter(|_| own.may_change).map(add).collect();
        let again = (!own.may_change).then(|| v.link("accounts-passkey-again-to", "/logga-in?till=/konto"));
        let deputies = may_delegate(&v.actor).then(|| v.link("accounts-deputies-to", "/konto/ombud"));
        Self {
            v: v.titled_by("accounts-own"),
            relations,
            deputies,
            passkeys,
            elsewhere: None,
            another,
            again,
            bound,
            providers,
            held,
            everywhere,
        }
    }
}

impl WayView {
    fn passkey(v: &View, one: &Passkey, own: &Own) -> Self {
        let id = ("remove", one.id.uuid().to_string());
        Self::of(v, &one.name, (one.added, one.used), own.may_remove().then_some(id))
    }

    fn provider(v: &View, one: &Bound, own: &Own) -> Self {
        let id = ("provider", one.id.uuid().to_string());
        Self::of(v, &one.issuer, (one.added, one.used), own.may_remove().then_some(id))
    }

    fn of(
        v: &View,
        name: &str,
        (added, used): (Timestamp, Option<Timestamp>),
        removes: Option<(&str, String)>,
    ) -> Self {
        let added = v.moment(added);
        let about = match used {
            Some(used) => v.t2("accounts-passkey-used", "added", added, "used", v.moment(used)),
            None => v.t1("accounts-passkey-added", "added", added),
        };
        let form = removes.map(|(field, id)| {
            let button = Button::grave(v.t("accounts-passkey-remove")).about(name).sends(field, id);
            FormView::new(v.url("/konto/passnycklar"), Vec::new()).button(button)
        });
        Self { name: name.into(), about: about.into(), form }
    }
}

impl Own {
    /// Whether one of her ways in may go: not the last.
    fn may_remove(&self) -> bool {
        self.may_change && self.passkeys.len() + self.bound.len() > 1
    }
}

/// Where she is signed in, with the form that ends it.
fn held(v: &View, session: &Session, here: bool) -> Held {
    let device =
        if session.device.is_empty() { v.t("accounts-some-browser").into_owned() } else { session.device.clone() };
    let (begun, seen) = (v.moment(session.begun), v.moment(session.seen));
    let key = if here { "accounts-session-here" } else { "accounts-session" };
    let about = v.t2(key, "begun", begun, "seen", seen);
    let id = session.id.uuid().to_string();
    let button = if here {
        Button::primary(v.t("accounts-out-here")).sends("out", "here")
    } else {
        Button::secondary(v.t("accounts-out-there")).about(device.as_str()).sends("out", id)
    };
    Held { what: device, about, form: FormView::new(v.here(), Vec::new()).button(button) }
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
            way: Way::Passkey,
            device: device.into(),
            begun: at(hour),
            seen: at(hour + 1),
        };
        let here = session(1, "Firefox, Linux", 7);
        let many = vec![here.clone(), session(2, "Safari, iPhone", 5), session(3, "", 4)];
        let passkey = |number: u8, name: &str, used| Passkey {
            id: PasskeyId::from_uuid(Uuid::from_u128(number.into())),
            name: name.into(),
            added: at(6),
            used,
        };
        let first = Own {
            passkeys: Vec::new(),
            bound: Vec::new(),
            may_change: true,
            sessions: vec![here.clone()],
            here: here.id,
        };
        let one = Own { passkeys: vec![passkey(1, "Min dator", Some(at(8)))], ..first.clone() };
        let long = "Säkerhetsnyckeln som ligger i översta lådan på kontoret i Härnösand";
        let keys = vec![passkey(1, "Min dator", Some(at(8))), passkey(2, long, None)];
        let provider = |number: u8, issuer: &str| Bound {
            id: ProviderIdentityId::from_uuid(Uuid::from_u128(number.into())),
            issuer: issuer.into(),
            added: at(6),
            used: Some(at(8)),
        };
        let bound = vec![provider(1, "Kommunens inloggning")];
        let late = Own { passkeys: keys.clone(), bound, may_change: false, sessions: many, here: here.id };
        let many = Own { may_change: true, ..late.clone() };
        let names = [("kommunen".to_owned(), "Kommunens inloggning".to_owned())];
        let relations = vec!["Registrator".to_owned(), "Sekreterare, Kulturforum".to_owned()];
        vec![
            ("usual", Self::of(v.clone(), vec!["Registrator".into()], &one, &[])),
            ("first", Self::of(v.clone(), Vec::new(), &first, &names)),
            ("many", Self::of(v.clone(), relations.clone(), &many, &names)),
            ("later", Self::of(v, relations, &late, &names)),
        ]
    }
}

/// What stands about her account.
async fn open(visit: &Visit, SignedIn { account, session }: SignedIn) -> db::Result<Own> {
    let unit = move |tx: &mut db::Tx<'_>| {
        let bound = store::identity::of(tx, account)?;
        let (passkeys, sessions) = (store::passkey::of(tx, account)?, store::sessions(tx, account)?);
        let shown = store::shown(tx, session)?;
        let now = tx.now();
        let may_change = shown.is_some_and(|shown: Shown| shown.may_change_ways(now));
        Ok(Own { passkeys, bound, may_change, sessions, here: session })
    };
    visit.app.db.read(unit).await
}

/// `GET /konto`
pub(super) async fn show(visit: Visit, headers: HeaderMap, known: Known) -> Answer {
    let Some(signed_in) = visit.signed_in else { return stranger(&visit) };
    let mut own = open(&visit, signed_in).await?;
    let providers = || known.iter().flat_map(|known| known.iter());
    for one in &mut own.bound {
        if let Some(provider) = providers().find(|provider| provider.issuer == one.issuer) {
            one.issuer = provider.name(visit.language).to_owned();
        }
    }
    if visit.wants_json() {
        return as_json(&visit, own);
    }
    let v = visit.view("").undated();
    let relations = v.relation_texts(v.actor.relations(), &v.of);
    let names: Vec<_> = providers().map(|one| (one.word.clone(), one.name(visit.language).to_owned())).collect();
    let elsewhere = elsewhere(&visit, &headers);
    visit.ok(&OwnPage { elsewhere, ..OwnPage::of(v, relations, &own, &names) })
}

fn as_json(visit: &Visit, own: Own) -> Answer {
    let v = visit.view("");
    let here = own.here;
    let session = |one: Session| OwnSession {
        id: one.id.uuid().to_string(),
        way: one.way.word().into(),
        device: one.device,
        begun: one.begun,
        seen: one.seen,
        here: one.id == here,
    };
    let provider = |one: Bound| {
        let id = one.id.uuid().to_string();
        OwnPasskey { id, name: one.issuer, added: one.added, used: one.used }
    };
    let passkey = |one: Passkey| {
        let id = one.id.uuid().to_string();
        OwnPasskey { id, name: one.name, added: one.added, used: one.used }
    };
    visit.json(&OwnAccount {
        name: v.who().unwrap_or_default().to_owned(),
        relations: v.relation_texts(v.actor.relations(), &v.of),
        providers: own.bound.into_iter().map(provider).collect(),
        passkeys: own.passkeys.into_iter().map(passkey).collect(),
        sessions: own.sessions.into_iter().map(session).collect(),
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
    let by = visit.app.db.read(move |tx| store::came_by(tx, session)).await?;
    // A session of somebody else is not found among one's own.
    let ended = visit.app.db.write(&visit.actor, "", move |tx| commands::sign_out(tx, account, one)).await?;
    if ended == 0 {
        return Err(Failure::NotHere);
    }
    let here = one.is_none_or(|id| id == session);
    let answer = match (visit.wants_json(), here) {
        (true, _) => as_json(&visit, open(&visit, SignedIn { account, session }).await?)?,
        // The provider knows her browser still: she is asked whether to sign out there too.
        (false, true) => visit.see_other(&by.map_or_else(|| "/".into(), |word| format!("/logga-in?{LEFT}={word}"))),
        (false, false) => visit.see_other("/konto"),
    };
    if here { without_cookie(&headers, answer) } else { Ok(answer) }
}
