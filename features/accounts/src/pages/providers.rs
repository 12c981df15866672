//! Going to a provider and coming back. Every way it can fail has a sentence and leads to the other ways in.

use std::sync::Arc;

use axum::{
    Extension,
    extract::Path,
    http::{HeaderMap, header},
    response::{AppendHeaders, IntoResponse, Redirect},
};
use kernel::id::{AccountId, Id};
use serde_json::{Value, json};
use web::{
    Answer, Failure, Key, Mistake, Visit,
    address::is_own,
    door::{set_way_cookie, way_shown},
    phrase::Phrase,
    reach::Network,
};

use super::{
    coming::Coming,
    sign_in::{ONWARD, onward},
};
use crate::{
    commands::identities as commands,
    limit,
    model::{ANSWER, Way},
    provider::{Provider, Providers, Refusal, Sent},
    store,
};

/// The providers of this site; none where no file was given.
pub(super) type Known = Option<Extension<Arc<Providers>>>;

const KIND: &str = "provider";
/// Where a provider sends people back to.
pub(super) const BACK: &str = "/logga-in/svar";

/// Why somebody was not let in: what the log says, and what she is told.
struct Why(&'static str, &'static str);

impl Why {
    const ELSEWHERE: Self = Self("elsewhere", "accounts-provider-elsewhere");
    const DENIED: Self = Self("denied", "accounts-provider-denied");
    const UNKNOWN: Self = Self("unknown", "accounts-provider-unknown");
    const NOT_PROVEN: Self = Self("not_proven", "accounts-provider-not-proven");

    const fn of(refusal: &Refusal) -> Self {
        match refusal {
            Refusal::Down(_) => Self("down", "accounts-provider-down"),
            Refusal::Client => Self("key", "accounts-provider-key"),
            Refusal::Code => Self("code", "accounts-provider-late"),
            Refusal::Clock(_) => Self("clock", "accounts-provider-clock"),
            Refusal::NotProven(_) => Self::NOT_PROVEN,
        }
    }
}

/// Puts on record that nobody was let in, and says so in words.
async fn refused(visit: &Visit, provider: &Provider, why: Why) -> Failure {
    let word = provider.word.clone();
    let unit = move |tx: &mut db::Tx<'_>| commands::refused(tx, &word, why.0);
    if let Err(error) = visit.app.db.write(&visit.actor, "", unit).await {
        return error.into();
    }
    let v = visit.view("").undated();
    let name = provider.name(visit.language);
    let sentence = Phrase::text(v.t1(why.1, "name", name));
    Mistake { sentence, actions: vec![v.link("accounts-ways-others", "/logga-in")] }.into()
}

/// The technical words are for the operator's log; they hold nothing of who came.
async fn failed(visit: &Visit, provider: &Provider, refusal: &Refusal) -> Failure {
    tracing::warn!(provider = provider.word, %refusal, "a provider let nobody in");
    refused(visit, provider, Why::of(refusal)).await
}

/// `GET /logga-in/hos/{word}`: sends somebody to a provider. Whoever has just shown who she is adds it to her account.
pub(super) async fn go(
    visit: Visit,
    Path(word): Path<String>,
    known: Known,
    network: Network,
    headers: HeaderMap,
) -> Answer {
    let known = known.ok_or(Failure::NotHere)?;
    let provider = known.find(&word).ok_or(Failure::NotHere)?;
    limit::take(&visit.app.db, limit::BEGINNINGS, network).await?;
    let state = Key::new().map_err(|error| Failure::Ours(error.into()))?;
    let browser = Key::new().map_err(|error| Failure::Ours(error.into()))?;
    let back = visit.app.site.reach.link(BACK);
    let asked = provider.send((&back, &state), visit.app.clock.now()).await;
    let (url, sent) = match asked {
        Ok(asked) => asked,
        Err(refusal) => return Err(failed(&visit, provider, &refusal).await),
    };
    let adds = visit.asked("lagg-till").and(visit.signed_in).map(|signed_in| signed_in.account);
    let till = visit.asked(ONWARD).filter(|address| is_own(address));
    let content = json!({
        "sent": serde_json::to_value(sent).map_err(|error| Failure::Ours(error.into()))?,
        "browser": Key::digest(browser.text()),
        "till": till,
        "adds": adds.map(AccountId::uuid),
    });
    let digest = Key::digest(state.text());
    let add = move |tx: &mut db::Tx<'_>| {
        let until = tx.now() + ANSWER;
        store::ceremony::add(tx, (&digest, KIND), None, &content, until).map(drop)
    };
    visit.app.db.maintain(add).await?;
    let cookie = set_way_cookie(&headers, browser.text()).ok_or(Failure::NotHere)?;
    Ok((AppendHeaders([(header::SET_COOKIE, cookie)]), Redirect::to(&url)).into_response())
}

/// What was kept while somebody was away.
struct Back {
    sent: Sent,
    browser: Vec<u8>,
    till: Option<String>,
    adds: Option<AccountId>,
}

impl Back {
    fn read(mut content: Value) -> Option<Self> {
        Some(Self {
            sent: serde_json::from_value(content["sent"].take()).ok()?,
            browser: serde_json::from_value(content["browser"].take()).ok()?,
            till: content["till"].as_str().map(ToOwned::to_owned),
            adds: content["adds"].as_str().and_then(|id| id.parse().ok()).map(AccountId::from_uuid),
        })
    }
}

/// `GET /logga-in/svar`: somebody comes back from a provider.
pub(super) async fn back(visit: Visit, known: Known, network: Network, headers: HeaderMap) -> Answer {
    let known = known.ok_or(Failure::NotHere)?;
    limit::check_network(&visit.app.db, limit::STRAY_ANSWERS, network).await?;
    let digest = Key::digest(visit.asked("state").unwrap_or_default());
    let kept = visit.app.db.maintain(move |tx| store::ceremony::take(tx, (&digest, KIND), None)).await?;
    let Some(back) = kept.and_then(Back::read) else {
        limit::count_network(&visit.app.db, limit::STRAY_ANSWERS, network).await?;
        return Err(stray(&visit));
    };
    let Some(provider) = known.find(&back.sent.word) else { return Err(stray(&visit)) };
    // Somebody else's way in, or one of hers that another browser began.
    if way_shown(&headers).is_none_or(|shown| Key::digest(shown) != back.browser) {
        return Err(refused(&visit, provider, Why::ELSEWHERE).await);
    }
    // RFC 9207, 2.4: an answer of another provider is not taken to this one.
    if visit.asked("iss").is_some_and(|issuer| issuer != provider.issuer) {
        return Err(refused(&visit, provider, Why::NOT_PROVEN).await);
    }
    let Some(code) = visit.asked("code").filter(|_| visit.asked("error").is_none()) else {
        return Err(refused(&visit, provider, Why::DENIED).await);
    };
    let unique = Key::new().map_err(|error| Failure::Ours(error.into()))?;
    let (here, now) = (visit.app.site.reach.link(BACK), visit.app.clock.now());
    let proven = match provider.receive(back.sent, (code, &here, &unique), now).await {
        Ok(proven) => proven,
        Err(refusal) => return Err(failed(&visit, provider, &refusal).await),
    };
    let adds = adds_still(&visit, back.adds).await?;
    let (asked, by_email) = (proven.clone(), provider.by_email);
    let account = visit.app.db.read(move |tx| commands::account(tx, &asked, by_email, adds)).await?;
    let Some(account) = account else { return Err(refused(&visit, provider, Why::UNKNOWN).await) };
    let coming = Coming::of(&visit, &headers, Way::Provider)?.by(&provider.word, proven.assurance);
    let (begun, word) = (coming.clone(), provider.word.clone());
    let unit = move |tx: &mut db::Tx<'_>| commands::sign_in(tx, (&proven, &word), by_email, adds, begun.begin());
    if visit.app.db.write(&coming.actor(&account), "", unit).await?.is_none() {
        return Err(refused(&visit, provider, Why::UNKNOWN).await);
    }
    let to = onward(&visit, back.till.as_deref(), if adds.is_some() { "/konto" } else { "/" });
    let gone = set_way_cookie(&headers, "").ok_or(Failure::NotHere)?;
    coming.with_cookie((AppendHeaders([(header::SET_COOKIE, gone)]), Redirect::to(&to)).into_response())
}

/// The account that a provider is added to: of whoever is signed in still, and has just shown who she is.
async fn adds_still(visit: &Visit, adds: Option<AccountId>) -> Result<Option<AccountId>, Failure> {
    let Some(signed_in) = visit.signed_in.filter(|signed_in| adds == Some(signed_in.account)) else { return Ok(None) };
    let shown = visit.app.db.read(move |tx| Ok((store::shown(tx, signed_in.session)?, tx.now()))).await?;
    let may = shown.0.is_some_and(|how| how.may_change_ways(shown.1));
    Ok(adds.filter(|_| may))
}

/// An answer that we did not ask for, have had already, or that came too late: which provider it was is not known.
fn stray(visit: &Visit) -> Failure {
    let v = visit.view("").undated();
    let sentence = Phrase::text(v.t("accounts-provider-stray"));
    Mistake { sentence, actions: vec![v.link("accounts-ways-others", "/logga-in")] }.into()
}
