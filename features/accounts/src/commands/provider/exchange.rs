//! Sending somebody to a provider, and reading what she comes back with: authorization code with PKCE, nonce, issuer, clock.
//!
//! What must be kept between the two is handed over as a value; it lies in the database for ten minutes and is used once.

use jiff::{SignedDuration, Timestamp};
use kernel::actor::Assurance;
use openidconnect::{
    AccessToken, AuthenticationContextClass, AuthorizationCode, ClaimsVerificationError, ClientId, CsrfToken,
    DiscoveryError, EndpointMaybeSet, EndpointNotSet, EndpointSet, IssuerUrl, Nonce, OAuth2TokenResponse,
    PkceCodeChallenge, PkceCodeVerifier, ProviderMetadataWithLogout, RedirectUrl, RequestTokenError, Scope,
    SignatureVerificationError, SubjectIdentifier, TokenResponse,
    core::{
        CoreAuthPrompt, CoreAuthenticationFlow, CoreClient, CoreErrorResponseType, CoreIdToken, CoreIdTokenClaims,
        CoreTokenResponse, CoreUserInfoClaims,
    },
};
use serde::{Deserialize, Serialize};
use web::Key;

use super::{config::Provider, wire::Silent};

/// How long what a provider says of itself is remembered.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(1);
/// How long it is not asked again because of a key that we do not know.
const PATIENCE: SignedDuration = SignedDuration::from_mins(1);
/// How far its clock may be from ours.
pub const SKEW: SignedDuration = SignedDuration::from_secs(60);

/// What a provider says of itself, with its keys.
pub type Known = ProviderMetadataWithLogout;
type Client =
    CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointMaybeSet, EndpointMaybeSet>;

/// Why somebody is not let in. Each has words of its own for people.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The provider does not answer, or not in order.
    #[error("down: {0}")]
    Down(String),
    /// The provider does not take our key.
    #[error("it does not take our key")]
    Client,
    /// The code has been used, or is too old.
    #[error("the code is worth nothing")]
    Code,
    /// Its clock and ours are too far apart.
    #[error("clocks apart: {0}")]
    Clock(String),
    /// What it says is not proven.
    #[error("not proven: {0}")]
    NotProven(String),
}

/// What is kept while somebody is away.
#[derive(Clone, Serialize, Deserialize)]
pub struct Sent {
    /// The provider's word in addresses.
    pub word: String,
    nonce: String,
    verifier: String,
}

/// What a provider has proven.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proven {
    /// Who says so.
    pub issuer: String,
    /// Its word for her.
    pub subject: String,
    /// Her e-mail address, where the provider has verified it.
    pub email: Option<String>,
    /// How surely it is she.
    pub assurance: Assurance,
}

impl Provider {
    /// Where to send somebody, and what to keep until she is back. `state` comes back with her.
    ///
    /// # Errors
    /// [`Refusal`].
    pub async fn send(&self, (back, state): (&str, &Key), now: Timestamp) -> Result<(String, Sent), Refusal> {
        let client = self.client(self.known(now, REMEMBERED).await?, back)?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let state = CsrfToken::new(state.text().to_owned());
        let mut asked = client.authorize_url(CoreAuthenticationFlow::AuthorizationCode, || state, Nonce::new_random);
        for scope in self.scopes.iter().filter(|scope| *scope != "openid") {
            asked = asked.add_scope(Scope::new(scope.clone()));
        }
        for acr in self.sure.keys() {
            asked = asked.add_auth_context_value(AuthenticationContextClass::new(acr.clone()));
        }
        // Asked who she is even where the provider knows her browser: it may be somebody else's by now.
        let (url, _, nonce) = asked.add_prompt(CoreAuthPrompt::Login).set_pkce_challenge(challenge).url();
        let (word, verifier) = (self.word.clone(), verifier.into_secret());
        Ok((url.into(), Sent { word, nonce: nonce.secret().clone(), verifier }))
    }

    /// What somebody has come back with. `unique` is in no other statement of ours.
    ///
    /// # Errors
    /// [`Refusal`].
    pub async fn receive(
        &self,
        sent: Sent,
        (code, back, unique): (&str, &str, &Key),
        now: Timestamp,
    ) -> Result<Proven, Refusal> {
        let known = self.known(now, REMEMBERED).await?;
        let client = self.client(known.clone(), back)?;
        let token = self.exchange(&client, (code, &sent.verifier), unique, now).await?;
        let id = token.id_token().ok_or_else(|| Refusal::NotProven("no ID token".into()))?;
        let nonce = Nonce::new(sent.nonce);
        let claims = match verify(&client, id, &nonce, now) {
            Err(ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey)) => {
                // Providers change their keys; they are asked once more, but not for every stray answer.
                let client = self.client(self.known(now, PATIENCE).await?, back)?;
                verify(&client, id, &nonce, now).map_err(refused)?.clone()
            }
            other => other.map_err(refused)?.clone(),
        };
        let email = self.email(&client, &claims, token.access_token()).await?;
        let acr = claims.auth_context_ref().map(|acr| acr.as_str().to_owned());
        Ok(Proven {
            issuer: self.issuer.clone(),
            subject: claims.subject().to_string(),
            email,
            assurance: self.assurance(acr.as_deref()),
        })
    }

    /// Where somebody signs out with the provider as well, when it has such an address.
    pub async fn sign_out(&self, back: &str, now: Timestamp) -> Option<String> {
        let known = self.known(now, REMEMBERED).await.ok()?;
        let end = known.additional_metadata().end_session_endpoint.as_ref()?;
        let mut url = end.url().clone();
        url.query_pairs_mut().append_pair("client_id", &self.client_id).append_pair("post_logout_redirect_uri", back);
        Some(url.into())
    }

    /// What the provider says of itself, asked again when it was long ago.
    async fn known(&self, now: Timestamp, remembered: SignedDuration) -> Result<Known, Refusal> {
        let mut kept = self.known.lock().await;
        if let Some((known, at)) = &*kept
            && now < *at + remembered
        {
            return Ok(known.clone());
        }
        let issuer = IssuerUrl::new(self.issuer.clone()).map_err(|error| Refusal::Down(error.to_string()))?;
        let known = ProviderMetadataWithLogout::discover_async(issuer, &self.wire).await;
        let known = known.map_err(|error: DiscoveryError<Silent>| Refusal::Down(error.to_string()))?;
        *kept = Some((known.clone(), now));
        Ok(known)
    }

    fn client(&self, known: Known, back: &str) -> Result<Client, Refusal> {
        let back = RedirectUrl::new(back.to_owned()).map_err(|error| Refusal::NotProven(error.to_string()))?;
        let client = CoreClient::from_provider_metadata(known, ClientId::new(self.client_id.clone()), None);
        Ok(client.set_redirect_uri(back))
    }

    async fn exchange(
        &self,
        client: &Client,
        (code, verifier): (&str, &str),
        unique: &Key,
        now: Timestamp,
    ) -> Result<CoreTokenResponse, Refusal> {
        let stated =
            self.signer.states(&self.client_id, &self.issuer, unique.text(), now).map_err(Refusal::NotProven)?;
        let asked = client
            .exchange_code(AuthorizationCode::new(code.to_owned()))
            .map_err(|error| Refusal::Down(error.to_string()))?
            .set_pkce_verifier(PkceCodeVerifier::new(verifier.to_owned()))
            .add_extra_param("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
            .add_extra_param("client_assertion", stated);
        asked.request_async(&self.wire).await.map_err(|error| match error {
            RequestTokenError::ServerResponse(told) => match told.error() {
                CoreErrorResponseType::InvalidGrant => Refusal::Code,
                CoreErrorResponseType::InvalidClient | CoreErrorResponseType::UnauthorizedClient => Refusal::Client,
                other => Refusal::NotProven(other.to_string()),
            },
            RequestTokenError::Request(silent) => Refusal::Down(silent.to_string()),
            other => Refusal::Down(other.to_string()),
        })
    }

    /// Her e-mail address, where the provider has verified it: from the ID token, else asked for.
    async fn email(
        &self,
        client: &Client,
        claims: &CoreIdTokenClaims,
        access: &AccessToken,
    ) -> Result<Option<String>, Refusal> {
        if let Some(email) = claims.email() {
            return Ok((claims.email_verified() == Some(true)).then(|| email.to_string()));
        }
        if !self.by_email || client.user_info_url().is_none() {
            return Ok(None);
        }
        let subject = SubjectIdentifier::new(claims.subject().to_string());
        let asked =
            client.user_info(access.clone(), Some(subject)).map_err(|error| Refusal::Down(error.to_string()))?;
        let told: CoreUserInfoClaims =
            asked.request_async(&self.wire).await.map_err(|error| Refusal::Down(error.to_string()))?;
        let verified = told.email_verified() == Some(true);
        Ok(told.email().filter(|_| verified).map(|email| email.to_string()))
    }
}

fn verify<'t>(
    client: &Client,
    id: &'t CoreIdToken,
    nonce: &Nonce,
    now: Timestamp,
) -> Result<&'t CoreIdTokenClaims, ClaimsVerificationError> {
    let (early, late) = (now - SKEW, now + SKEW);
    let within = move |issued: i64| (early.as_second()..=late.as_second()).contains(&issued);
    let verifier = client
        .id_token_verifier()
        .set_time_fn(move || std::time::SystemTime::from(early).into())
        .set_issue_time_verifier_fn(move |issued| match within(issued.timestamp()) {
            true => Ok(()),
            false => Err("issued more than a minute from now".into()),
        });
    id.claims(&verifier, nonce)
}

fn refused(error: ClaimsVerificationError) -> Refusal {
    match error {
        ClaimsVerificationError::Expired(what) => Refusal::Clock(what),
        other => Refusal::NotProven(other.to_string()),
    }
}
