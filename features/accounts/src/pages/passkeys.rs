//! Signing in with a passkey, adding one, removing one. A browser's script asks twice: for the question, and with the answer.

use axum::http::{HeaderMap, header};
use kernel::id::{AccountId, Id, PasskeyId, ProviderIdentityId};
use serde_json::{Value, json};
use web::{
    Answer, Failure, Key, Mistake, Submission, Visit,
    api::Content,
    door::SignedIn,
    phrase::{Link, Phrase},
    reach::Network,
    shape,
};

use super::{
    coming::Coming,
    sign_in::{ONWARD, onward},
};
use crate::{
    commands::passkeys::{self as commands, Unchanged},
    limit,
    model::{ANSWER, Way},
    passkey::{self, Question, Unproven},
    store,
};

shape! {
    /// What a browser is asked; its answer is sent to the same address.
    struct PasskeyQuestion {
        /// Comes back with the answer; works once, for ten minutes.
        ceremony: String,
        /// What `navigator.credentials` is handed, with bytes as base64url.
        options: Value,
    }

    /// Where to go now that it is done.
    struct Onward {
        /// An address of ours.
        to: String,
    }

    /// What is sent: nothing to be asked, then the answer.
    struct PasskeyAnswer {
        /// What came with the question.
        ceremony: Option<String>,
        /// What the browser answered, with bytes as base64url.
        answer: Option<Value>,
        /// Where to go afterwards: an address of ours.
        till: Option<String>,
    }

    /// What is sent about one's own passkeys.
    struct PasskeyChange {
        /// What to call a new one.
        namn: Option<String>,
        /// What came with the question.
        ceremony: Option<String>,
        /// What the browser answered, with bytes as base64url.
        answer: Option<Value>,
        /// The identity of one that is to be removed.
        remove: Option<String>,
        /// The identity of a provider that is to be removed.
        provider: Option<String>,
    }
}

/// What is sent to sign in.
pub(super) fn taken() -> Content {
    Content::of::<PasskeyAnswer>()
}

/// What is sent about one's own passkeys.
pub(super) fn changes() -> Content {
    Content::of::<PasskeyChange>()
}

/// Kinds of what waits for its answer.
const GET: &str = "passkey";
const NEW: &str = "new_passkey";

/// Where this page is found under the name that passkeys are bound to, when it was asked for under another: `127.0.0.1` is no
/// name, and a browser makes no passkey for it.
pub(super) fn elsewhere(visit: &Visit, headers: &HeaderMap) -> Option<Link> {
    let reach = &visit.app.site.reach;
    let host = headers.get(header::HOST)?.to_str().ok()?;
    let name = host.rsplit_once(':').map_or(host, |(name, port)| {
        // Colons stand inside an address of IPv6 too.
        if port.bytes().all(|b| b.is_ascii_digit()) { name } else { host }
    });
    let address = reach.link(&visit.view("").undated().here_with_all(&[]));
    (!name.eq_ignore_ascii_case(reach.host())).then(|| Link::new(address.clone(), address))
}

fn mistake(visit: &Visit, key: &str, to: &str) -> Failure {
    let v = visit.view("").undated();
    Mistake { sentence: Phrase::text(v.t(key)), actions: vec![v.link("accounts-ways-to", to)] }.into()
}

/// The words are for the log: whoever asks is told that it did not work, and nothing about why.
fn unproven(visit: &Visit, error: &Unproven) -> Failure {
    tracing::warn!(%error, "a passkey was refused");
    mistake(visit, "accounts-passkey-refused", "/logga-in")
}

/// Keeps a question until it is answered, and asks it.
async fn ask(visit: &Visit, kind: &'static str, account: Option<AccountId>, asked: Question, name: &str) -> Answer {
    let key = Key::new().map_err(|error| Failure::Ours(error.into()))?;
    let (digest, content) = (Key::digest(key.text()), json!({ "state": asked.state, "name": name }));
    let add = move |tx: &mut db::Tx<'_>| {
        let until = tx.now() + ANSWER;
        store::ceremony::add(tx, (&digest, kind), account, &content, until).map(drop)
    };
    visit.app.db.maintain(add).await?;
    visit.json(&PasskeyQuestion { ceremony: key.text().to_owned(), options: asked.options })
}

/// Takes what waited for an answer: the state, and the name that was given.
async fn waited(
    visit: &Visit,
    kind: &'static str,
    account: Option<AccountId>,
    key: &str,
) -> Result<(Value, String), Failure> {
    let digest = Key::digest(key);
    let found = visit.app.db.maintain(move |tx| store::ceremony::take(tx, (&digest, kind), account)).await?;
    let mut content = found.ok_or_else(|| mistake(visit, "accounts-passkey-late", "/logga-in"))?;
    let name = content["name"].as_str().unwrap_or_default().to_owned();
    Ok((content["state"].take(), name))
}

/// The answer in what was sent, when there is one.
fn answered(sent: &Submission) -> Option<(String, Value)> {
    let answer = sent.json.as_ref()?.get("answer").filter(|answer| answer.is_object())?;
    Some((sent.get("ceremony")?.to_owned(), answer.clone()))
}

/// `POST /logga-in/passnyckel`
pub(super) async fn sign_in(visit: Visit, network: Network, headers: HeaderMap, sent: Submission) -> Answer {
    if sent.json.is_none() {
        return Err(mistake(&visit, "accounts-passkey-script", "/logga-in"));
    }
    let site = visit.app.site.clone();
    let here = (&site.reach, site.region.as_str());
    let Some((ceremony, answer)) = answered(&sent) else {
        limit::take(&visit.app.db, limit::BEGINNINGS, network).await?;
        let asked = passkey::ask(here).map_err(|error| unproven(&visit, &error))?;
        return ask(&visit, GET, None, asked, "").await;
    };
    limit::check_network(&visit.app.db, limit::WRONG_PASSKEYS, network).await?;
    match proven(&visit, &headers, &sent, (&ceremony, answer)).await {
        Err(failure @ Failure::Mistake(_)) => {
            limit::count_network(&visit.app.db, limit::WRONG_PASSKEYS, network).await?;
            Err(failure)
        }
        other => other,
    }
}

/// Takes an answer; a mistake when it proves nothing.
async fn proven(visit: &Visit, headers: &HeaderMap, sent: &Submission, (ceremony, answer): (&str, Value)) -> Answer {
    let site = visit.app.site.clone();
    let here = (&site.reach, site.region.as_str());
    let (state, _) = waited(visit, GET, None, ceremony).await?;
    let claim = passkey::claim(answer).map_err(|error| unproven(visit, &error))?;
    let credential = claim.credential.clone();
    let known = visit.app.db.read(move |tx| store::passkey::known(tx, &credential)).await?;
    let known = known.filter(|known| known.account.id.uuid() == claim.account);
    let Some(known) = known else { return Err(mistake(visit, "accounts-passkey-refused", "/logga-in")) };
    let changed = passkey::prove(here, state, &claim, known.content).map_err(|error| unproven(visit, &error))?;

    let coming = Coming::of(visit, headers, Way::Passkey)?;
    let (begun, account, id) = (coming.clone(), known.account.clone(), known.id);
    let unit = move |tx: &mut db::Tx<'_>| commands::sign_in(tx, (&account, id), changed.as_ref(), begun.begin());
    let done = visit.app.db.write(&coming.actor(&known.account), "", unit).await?;
    if done.is_none() {
        return Err(mistake(visit, "accounts-passkey-refused", "/logga-in"));
    }
    let to = onward(visit, sent.get(ONWARD), "/");
    coming.with_cookie(visit.json(&Onward { to })?)
}

/// `POST /konto/passnycklar`
pub(super) async fn change(visit: Visit, headers: HeaderMap, sent: Submission) -> Answer {
    let Some(SignedIn { account, session }) = visit.signed_in else { return Err(Failure::NotHere) };
    let shown = visit.app.db.read(move |tx| Ok((store::shown(tx, session)?, tx.now()))).await?;
    if !shown.0.is_some_and(|how| how.may_change_ways(shown.1)) {
        return Err(mistake(&visit, "accounts-passkey-again", "/logga-in?till=/konto"));
    }
    match sent.get("remove") {
        Some(id) => remove(&visit, account, id).await,
        None if sent.get("provider").is_some() => {
            unbind(&visit, account, sent.get("provider").unwrap_or_default()).await
        }
        None if sent.json.is_none() => Err(mistake(&visit, "accounts-passkey-script", "/konto")),
        None => add(&visit, &headers, account, &sent).await,
    }
}

async fn add(visit: &Visit, headers: &HeaderMap, account: AccountId, sent: &Submission) -> Answer {
    let site = visit.app.site.clone();
    let here = (&site.reach, site.region.as_str());
    let Some((ceremony, answer)) = answered(sent) else {
        let known = visit.app.db.read(move |tx| store::passkey::credentials(tx, account)).await?;
        let name = visit.actor.log_name();
        let asked = passkey::ask_for_new(here, account.uuid(), name, known).map_err(|error| unproven(visit, &error))?;
        return ask(visit, NEW, Some(account), asked, &commands::named(sent.get("namn").unwrap_or_default())).await;
    };
    let (state, name) = waited(visit, NEW, Some(account), &ceremony).await?;
    let kept = passkey::take_new(here, state, answer).map_err(|error| unproven(visit, &error))?;
    let coming = Coming::of(visit, headers, Way::Passkey)?;
    let name = if name.is_empty() { coming.device() } else { name };
    let begun = coming.clone();
    let unit = move |tx: &mut db::Tx<'_>| commands::add(tx, account, &name, &kept, begun.begin());
    visit.app.db.write(&visit.actor, "", unit).await.map_err(|error| refused(visit, error))?;
    let to = visit.view("").undated().url("/konto");
    coming.with_cookie(visit.json(&Onward { to })?)
}

async fn remove(visit: &Visit, account: AccountId, id: &str) -> Answer {
    let id = id.parse().map(PasskeyId::from_uuid).map_err(|_| Failure::NotHere)?;
    let done = visit.app.db.write(&visit.actor, "", move |tx| commands::remove(tx, account, id)).await;
    done.map_err(|error| refused(visit, error))?;
    let to = visit.view("").undated().url("/konto");
    if visit.wants_json() { visit.json(&Onward { to }) } else { Ok(visit.see_other("/konto")) }
}

async fn unbind(visit: &Visit, account: AccountId, id: &str) -> Answer {
    let id = id.parse().map(ProviderIdentityId::from_uuid).map_err(|_| Failure::NotHere)?;
    let done = visit.app.db.write(&visit.actor, "", move |tx| commands::remove_provider(tx, account, id)).await;
    done.map_err(|error| refused(visit, error))?;
    let to = visit.view("").undated().url("/konto");
    if visit.wants_json() { visit.json(&Onward { to }) } else { Ok(visit.see_other("/konto")) }
}

/// Why nothing was done, in words.
fn refused(visit: &Visit, error: db::Error) -> Failure {
    let error = match error {
        db::Error::Duplicate { .. } => return mistake(visit, "accounts-passkey-known", "/konto"),
        error => error,
    };
    match error.downcast::<Unchanged>().map(|unchanged| *unchanged) {
        Ok(Unchanged::Last) => mistake(visit, "accounts-passkey-last", "/konto"),
        Ok(Unchanged::TooMany) => mistake(visit, "accounts-passkey-many", "/konto"),
        Ok(Unchanged::None) => Failure::NotHere,
        Err(error) => error.into(),
    }
}
