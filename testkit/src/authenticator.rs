//! A device with passkeys, made of software: answers what a browser is asked, and answers wrongly when told to.
//!
//! What a browser adds is written as it does (`WebAuthn` 3, 5.8.1 and 6.1); the keys are P-256.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair},
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// A device with one passkey.
pub struct Authenticator {
    key: EcdsaKeyPair,
    /// Identity of its passkey.
    pub credential: Vec<u8>,
    user: Vec<u8>,
    /// How often it has signed; some devices count.
    pub counter: u32,
    /// Where its browser stands.
    pub origin: String,
    /// Whether it makes sure who holds it.
    pub verifies: bool,
}

/// User present, user verified, attested data included (`WebAuthn` 3, 6.1).
const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const ATTESTED: u8 = 0x40;

impl Authenticator {
    /// A device without a passkey yet, on this machine.
    ///
    /// # Panics
    /// When the system has no randomness.
    #[must_use]
    pub fn new() -> Self {
        let random = SystemRandom::new();
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).expect("a key");
        let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, pkcs8.as_ref(), &random).expect("a key");
        let credential = Sha256::digest(key.public_key().as_ref()).to_vec();
        let origin = "http://localhost:8027".into();
        Self { key, credential, user: Vec::new(), counter: 0, origin, verifies: true }
    }

    /// Answers a question for a new passkey.
    ///
    /// # Panics
    /// When the question is none.
    pub fn create(&mut self, options: &Value) -> Value {
        let asked = &options["publicKey"];
        self.user = BASE64.decode(asked["user"]["id"].as_str().expect("who it is for")).expect("base64url");
        let point = self.key.public_key().as_ref();
        // COSE key of P-256 (RFC 9053, 7.1.1): kty 2, alg -7, crv 1, x, y.
        let cose = [
            &[0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20][..],
            &point[1..33],
            &[0x22, 0x58, 0x20],
            &point[33..65],
        ]
        .concat();
        let length = u16::try_from(self.credential.len()).expect("a short identity").to_be_bytes();
        let attested = [&[0u8; 16][..], &length, &self.credential, &cose].concat();
        let data = [self.data(asked["rp"]["id"].as_str().expect("a site"), ATTESTED), attested].concat();
        // CBOR map of three: fmt "none", attStmt {}, authData as bytes of a two-byte length.
        let length = u16::try_from(data.len()).expect("short data").to_be_bytes();
        let object = [
            &[0xa3, 0x63][..],
            b"fmt",
            &[0x64],
            b"none",
            &[0x67],
            b"attStmt",
            &[0xa0, 0x68],
            b"authData",
            &[0x59],
            &length,
            &data,
        ]
        .concat();
        let client = self.client("webauthn.create", asked);
        self.answer(&json!({ "attestationObject": BASE64.encode(object), "clientDataJSON": BASE64.encode(client) }))
    }

    /// Answers a question for a passkey.
    ///
    /// # Panics
    /// When the question is none.
    pub fn get(&mut self, options: &Value) -> Value {
        let asked = &options["publicKey"];
        let client = self.client("webauthn.get", asked);
        let data = self.data(asked["rpId"].as_str().expect("a site"), 0);
        let signed = [&data[..], &Sha256::digest(&client)].concat();
        let signature = self.key.sign(&SystemRandom::new(), &signed).expect("a signature");
        self.answer(&json!({
            "authenticatorData": BASE64.encode(data),
            "clientDataJSON": BASE64.encode(client),
            "signature": BASE64.encode(signature.as_ref()),
            "userHandle": BASE64.encode(&self.user),
        }))
    }

    /// The same passkey, which now says that it is somebody else's.
    pub fn says_it_is_of(&mut self, user: &[u8]) {
        self.user = user.to_vec();
    }

    fn data(&self, site: &str, more: u8) -> Vec<u8> {
        let flags = PRESENT | more | if self.verifies { VERIFIED } else { 0 };
        [&Sha256::digest(site)[..], &[flags], &self.counter.to_be_bytes()].concat()
    }

    fn client(&self, kind: &str, asked: &Value) -> Vec<u8> {
        let data =
            json!({ "type": kind, "challenge": asked["challenge"], "origin": self.origin, "crossOrigin": false });
        data.to_string().into_bytes()
    }

    fn answer(&self, response: &Value) -> Value {
        let id = BASE64.encode(&self.credential);
        json!({ "id": id, "rawId": id, "type": "public-key", "response": response })
    }
}

impl Default for Authenticator {
    fn default() -> Self {
        Self::new()
    }
}
