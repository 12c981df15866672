//! A real, certified OpenID provider for tests: npm's `oidc-provider`, on a free port, that lets everybody in as whoever the test
//! has named, and fails in the ways a test asks for.
//!
//! A missing part fails the test with a sentence; nothing is skipped. It ends with the test, however that ends: it reads its
//! standard input, which only the test process holds open.

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    time::Duration,
};

use accounts::provider::Providers;
use base64::{
    Engine,
    prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD},
};
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair},
};
use serde_json::{Value, json};
use tempfile::TempDir;

/// How long the provider may take to start or answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running provider.
#[derive(Debug)]
pub struct OidcProvider {
    folder: TempDir,
    /// Who it is.
    pub issuer: String,
    child: Child,
    _lifeline: ChildStdin,
}

/// A new key: PEM, and the public half as a JWK.
fn new_key() -> (String, Value) {
    let random = SystemRandom::new();
    let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).expect("a key");
    let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8.as_ref(), &random).expect("a key");
    let point = pair.public_key().as_ref();
    let number = |range: std::ops::Range<usize>| BASE64_URL_SAFE_NO_PAD.encode(&point[range]);
    let jwk =
        json!({ "kty": "EC", "crv": "P-256", "x": number(1..33), "y": number(33..65), "alg": "ES256", "use": "sig" });
    let text = BASE64_STANDARD.encode(pkcs8.as_ref());
    (format!("-----BEGIN PRIVATE KEY-----\n{text}\n-----END PRIVATE KEY-----\n"), jwk)
}

impl OidcProvider {
    /// Starts one that sends people back to `origin`.
    ///
    /// # Panics
    /// When node or the package is missing, with what was said.
    #[must_use]
    pub fn start(origin: &str) -> Self {
        let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("oidc");
        assert!(
            package.join("node_modules/oidc-provider").exists(),
            "oidc-provider is missing: run `cargo xtask parts`"
        );
        let folder = tempfile::tempdir().expect("a folder for the keys");
        let ((pem, jwk), (other, _)) = (new_key(), new_key());
        fs::write(folder.path().join("key.pem"), pem).expect("the key is written");
        fs::write(folder.path().join("other.pem"), other).expect("the key is written");
        let back = format!("{origin}/logga-in/svar");
        let client = json!({ "back": back, "left": format!("{origin}/logga-in"), "jwk": jwk }).to_string();
        let mut command = Command::new("node");
        command.arg(package.join("provider.mjs")).arg(client).current_dir(&package);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("node starts");
        let lifeline = child.stdin.take().expect("standard input was asked for");
        let mut lines = BufReader::new(child.stdout.take().expect("standard output was asked for")).lines();
        // The package warns on standard output; the address is the line that is one.
        let issuer = lines.find_map(|line| line.ok().filter(|line| line.starts_with("http://127.0.0.1:")));
        let issuer = issuer.expect("the provider says where it is, or on standard error why it is not");
        std::thread::spawn(move || lines.for_each(drop));
        Self { folder, issuer, child, _lifeline: lifeline }
    }

    /// The file that names it as a provider, and what else a test wants of it: `sure` answers to our own key, `wrong` is known by
    /// a wrong one, `bound` binds nobody by an address, `down` is not there.
    ///
    /// # Panics
    /// When it has faults.
    #[must_use]
    pub fn providers(&self) -> Providers {
        Providers::read(&self.file()).unwrap_or_else(|faults| panic!("{faults:?}"))
    }

    /// The file itself.
    ///
    /// # Panics
    /// When it cannot be written.
    #[must_use]
    pub fn file(&self) -> PathBuf {
        let row = |word: &str, issuer: &str, key: &str, link: &str| {
            format!(
                "[[provider]]\nword = \"{word}\"\nname_sv = \"Prov-id\"\nname_en = \"Test ID\"\nissuer = \"{issuer}\"\n\
                 client_id = \"radslag\"\nkey_file = \"{key}.pem\"\nscopes = [\"email\"]\nlink_by = \"{link}\"\n\
                 acr = {{ \"urn:test:sure\" = \"substantial\" }}\n\n"
            )
        };
        let rows = [
            row("sure", &self.issuer, "key", "email"),
            row("wrong", &self.issuer, "other", "email"),
            row("bound", &self.issuer, "key", "subject"),
            row("down", "http://127.0.0.1:9", "key", "email"),
        ];
        let file = self.folder.path().join("providers.toml");
        fs::write(&file, rows.concat()).expect("the file is written");
        file
    }

    /// Says how it is to be from now on: `person`, `acr`, `now` (milliseconds), `keys`, `foreignKeys`, `denies`.
    pub fn set(&self, what: &Value) {
        self.ask("POST", "/test/set", &what.to_string());
    }

    /// Walks through the provider as a browser does; gives the address that one is sent back to.
    ///
    /// # Panics
    /// When it sends nobody back.
    #[must_use]
    pub fn walk(&self, from: &str) -> String {
        let asked = web::address::query(std::iter::once(("from", from)));
        let told: Value = serde_json::from_str(&self.ask("GET", &format!("/test/walk?{asked}"), "")).expect("JSON");
        told["to"].as_str().unwrap_or_else(|| panic!("nobody is sent back: {told}")).to_owned()
    }

    fn ask(&self, method: &str, path: &str, body: &str) -> String {
        let host = self.issuer.trim_start_matches("http://");
        let mut stream = TcpStream::connect(host).expect("the provider is there");
        stream.set_read_timeout(Some(PATIENCE)).expect("a socket");
        let length = body.len();
        let head = format!("{method} {path} HTTP/1.0\r\nHost: {host}\r\nContent-Length: {length}\r\n\r\n{body}");
        stream.write_all(head.as_bytes()).expect("the provider listens");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("the provider answers");
        let (head, body) = answer.split_once("\r\n\r\n").expect("an answer");
        assert!(head.contains(" 200 "), "{answer}");
        body.to_owned()
    }
}

impl Drop for OidcProvider {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
