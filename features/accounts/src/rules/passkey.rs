//! Passkeys: what a browser is asked, and what its answer proves. Nothing here is kept; that is the store's.
//!
//! User verification is always required: a passkey stands for something one has and something one is or knows.

use serde_json::{Value, json};
use uuid::Uuid;
use web::reach::Reach;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential, Url,
    Webauthn, WebauthnBuilder, WebauthnError,
};

/// What can be wrong with a passkey's answer. The words are for the program's log; people are told that it did not work.
#[derive(Debug, thiserror::Error)]
pub enum Unproven {
    /// It is not what a browser answers with.
    #[error("unreadable: {0}")]
    Unreadable(#[from] serde_json::Error),
    /// It does not prove what was asked.
    #[error("not proven: {0:?}")]
    NotProven(WebauthnError),
    /// The device did not make sure who holds it.
    #[error("user not verified")]
    NotVerified,
}

impl From<WebauthnError> for Unproven {
    fn from(error: WebauthnError) -> Self {
        Self::NotProven(error)
    }
}

/// The site as passkeys know it: bound to its public name, on this machine to `localhost` at any port.
fn site(reach: &Reach, region: &str) -> Result<Webauthn, Unproven> {
    let (name, origin) =
        if reach.is_local() { ("localhost", "http://localhost") } else { (reach.host(), reach.origin()) };
    let origin = Url::parse(origin).map_err(|_| WebauthnError::Configuration)?;
    let site = WebauthnBuilder::new(name, &origin)?.rp_name(region).allow_any_port(reach.is_local());
    Ok(site.build()?)
}

/// What a browser is asked, and what must be kept until it has answered.
pub struct Question {
    /// For the browser.
    pub options: Value,
    /// For the store.
    pub state: Value,
}

/// Asks for a new passkey. `known` are the identities of those she has.
///
/// # Errors
/// [`Unproven`] when the site cannot have passkeys.
pub fn ask_for_new(
    (reach, region): (&Reach, &str),
    account: Uuid,
    name: &str,
    known: Vec<Vec<u8>>,
) -> Result<Question, Unproven> {
    let known = known.into_iter().collect();
    let (options, state) = site(reach, region)?.start_passkey_registration(account, name, name, Some(known))?;
    let mut options = serde_json::to_value(options)?;
    // The device must find it without being told a name: who signs in writes none (WebAuthn 3, 5.4.6).
    let selection = &mut options["publicKey"]["authenticatorSelection"];
    selection["residentKey"] = json!("required");
    selection["requireResidentKey"] = json!(true);
    Ok(Question { options, state: serde_json::to_value(state)? })
}

/// A new passkey: its identity and what is kept of it.
pub type Kept = (Vec<u8>, Value);

/// What a new passkey's answer gives.
///
/// # Errors
/// [`Unproven`].
pub fn take_new((reach, region): (&Reach, &str), state: Value, answer: Value) -> Result<Kept, Unproven> {
    let state: PasskeyRegistration = serde_json::from_value(state)?;
    let answer: RegisterPublicKeyCredential = serde_json::from_value(answer)?;
    let passkey = site(reach, region)?.finish_passkey_registration(&answer, &state)?;
    Ok((passkey.cred_id().clone(), serde_json::to_value(passkey)?))
}

/// Asks for any passkey of this site.
///
/// # Errors
/// [`Unproven`] when the site cannot have passkeys.
pub fn ask((reach, region): (&Reach, &str)) -> Result<Question, Unproven> {
    let (mut options, state) = site(reach, region)?.start_discoverable_authentication()?;
    // Asked by a button, not beside a field.
    options.mediation = None;
    Ok(Question { options: serde_json::to_value(options)?, state: serde_json::to_value(state)? })
}

/// An answer that says which passkey it is of; nothing is proven yet.
pub struct Claim {
    /// Identity of the passkey.
    pub credential: Vec<u8>,
    /// The account that its device knows it by.
    pub account: Uuid,
    answer: PublicKeyCredential,
}

/// Reads which passkey an answer is of.
///
/// # Errors
/// [`Unproven`].
pub fn claim(answer: Value) -> Result<Claim, Unproven> {
    let answer: PublicKeyCredential = serde_json::from_value(answer)?;
    let account = answer.get_user_unique_id().and_then(|bytes| Uuid::from_slice(bytes).ok());
    let account = account.ok_or(WebauthnError::InvalidUserUniqueId)?;
    Ok(Claim { credential: answer.get_credential_id().to_vec(), account, answer })
}

/// Proves an answer against the passkey that is kept. Gives what is to be kept of it from now on, where that has changed.
///
/// # Errors
/// [`Unproven`].
pub fn prove(
    (reach, region): (&Reach, &str),
    state: Value,
    claim: &Claim,
    kept: Value,
) -> Result<Option<Value>, Unproven> {
    let state: DiscoverableAuthentication = serde_json::from_value(state)?;
    let mut passkey: Passkey = serde_json::from_value(kept)?;
    let proven = site(reach, region)?.finish_discoverable_authentication_v2(&claim.answer, state, &passkey)?;
    if !proven.user_verified() {
        return Err(Unproven::NotVerified);
    }
    let changed = passkey.update_credential(&proven) == Some(true);
    Ok(changed.then(|| serde_json::to_value(passkey)).transpose()?)
}
