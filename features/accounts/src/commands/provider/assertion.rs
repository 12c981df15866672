//! How we show a provider that it is we who ask: a statement signed with our key (`private_key_jwt`, RFC 7523, 2.2; OpenID
//! Connect Core, 9). Signed by ring, whose RSA takes the same time whatever the key; the crate `rsa` only ever verifies here.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use jiff::Timestamp;
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, RSA_PKCS1_SHA256, RsaKeyPair},
};
use serde_json::json;
use tokio_rustls::rustls::pki_types::{PrivatePkcs8KeyDer, pem::PemObject};

/// How long a statement holds, in seconds.
const HOLDS: i64 = 60;

enum Pair {
    Ec(Box<EcdsaKeyPair>),
    Rsa(Box<RsaKeyPair>),
}

/// Our key for one provider.
pub struct Signer {
    pair: Pair,
    id: Option<String>,
}

impl Signer {
    /// From a PEM text with a private key in PKCS #8: P-256, or RSA of 2048 bits and more.
    pub fn read(pem: &str, id: Option<String>) -> Result<Self, String> {
        let unfit = || "key_file: not a private key in PKCS #8 (PEM), P-256 or RSA of 2048 bits and more".to_owned();
        let der = PrivatePkcs8KeyDer::from_pem_slice(pem.as_bytes()).map_err(|_| unfit())?;
        let der = der.secret_pkcs8_der();
        let random = SystemRandom::new();
        if let Ok(pair) = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, der, &random) {
            return Ok(Self { pair: Pair::Ec(Box::new(pair)), id });
        }
        let pair = RsaKeyPair::from_pkcs8(der).map_err(|_| unfit())?;
        Ok(Self { pair: Pair::Rsa(Box::new(pair)), id })
    }

    /// A statement for whoever answers at an address, or is of a name.
    pub fn states(&self, client: &str, audience: &str, unique: &str, now: Timestamp) -> Result<String, String> {
        let algorithm = match self.pair {
            Pair::Ec(_) => "ES256",
            Pair::Rsa(_) => "RS256",
        };
        let mut head = json!({ "alg": algorithm, "typ": "JWT" });
        if let Some(id) = &self.id {
            head["kid"] = json!(id);
        }
        let at = now.as_second();
        let claims =
            json!({ "iss": client, "sub": client, "aud": audience, "jti": unique, "iat": at, "exp": at + HOLDS });
        let said = format!("{}.{}", BASE64.encode(head.to_string()), BASE64.encode(claims.to_string()));
        Ok(format!("{said}.{}", BASE64.encode(self.sign(said.as_bytes())?)))
    }

    fn sign(&self, said: &[u8]) -> Result<Vec<u8>, String> {
        let random = SystemRandom::new();
        let failed = |_| "the key cannot sign".to_owned();
        match &self.pair {
            Pair::Ec(pair) => Ok(pair.sign(&random, said).map_err(failed)?.as_ref().to_vec()),
            Pair::Rsa(pair) => {
                let mut signature = vec![0; pair.public().modulus_len()];
                pair.sign(&RSA_PKCS1_SHA256, &random, said, &mut signature).map_err(failed)?;
                Ok(signature)
            }
        }
    }
}
