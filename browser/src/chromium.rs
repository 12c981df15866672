//! The browser and its driver, and the two things the driver can do beyond the standard: commands for the developer
//! tools, and the browser's own complaints.

use std::{
    fs,
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::{
        Mutex, OnceLock, PoisonError,
        atomic::{AtomicU32, Ordering},
    },
};

use anyhow::{Context, Result, bail, ensure};
use axum::http::Method;
use fantoccini::{Client, ClientBuilder, wd::WebDriverCompatibleCommand};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::process::Kept;

/// How to get what is missing.
const INSTALL: &str = "run `cargo xtask parts`, or as root `apt-get install chromium chromium-driver`";

/// No network but our own, nothing asked, nothing shared between browsers.
const FLAGS: [&str; 9] = [
    "--headless=new",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    // A bar beside the page would take its width from it; telephones lay theirs over the page.
    "--hide-scrollbars",
];

/// A running driver.
#[derive(Debug)]
struct Driver {
    address: String,
    chromium: PathBuf,
    kept: Kept,
}

/// Opens a browser of its own, with an empty profile.
///
/// # Errors
/// When Chromium or its driver is missing, with how to install them; when one does not start.
pub async fn open() -> Result<Client> {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let driver = Driver::shared()?;
    let profile = driver.kept.folder.join(format!("profile-{}", NUMBER.fetch_add(1, Ordering::Relaxed)));
    let mut flags: Vec<String> = FLAGS.map(String::from).into();
    flags.push(format!("--user-data-dir={}", profile.display()));
    // Chromium refuses its sandbox to root, as which containers run their tests.
    if fs::metadata("/proc/self").is_ok_and(|me| me.uid() == 0) {
        flags.push("--no-sandbox".into());
    }
    let capabilities = json!({
        "browserName": "chrome",
        "goog:chromeOptions": { "binary": driver.chromium, "args": flags },
        "goog:loggingPrefs": { "browser": "ALL" },
    });
    let Value::Object(capabilities) = capabilities else { bail!("capabilities are an object") };
    ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities)
        .connect(&driver.address)
        .await
        .context("Chromium did not start")
}

impl Driver {
    fn shared() -> Result<&'static Self> {
        static SHARED: OnceLock<Driver> = OnceLock::new();
        static STARTING: Mutex<()> = Mutex::new(());
        let _one_at_a_time = STARTING.lock().unwrap_or_else(PoisonError::into_inner);
        match SHARED.get() {
            Some(driver) => Ok(driver),
            None => Self::start().map(|driver| SHARED.get_or_init(|| driver)),
        }
    }

    fn start() -> Result<Self> {
        let chromium = find("chromium").or_else(|| find("chromium-browser")).or_else(|| find("google-chrome"));
        let Some(chromium) = chromium else { bail!("Chromium is missing: {INSTALL}") };
        let Some(driver) = find("chromedriver") else { bail!("Chromium's driver is missing: {INSTALL}") };
        let mut kept = Kept::start(&driver, &["--port=0", "--log-level=SEVERE"])?;
        let port = kept.hears("started successfully on port ").context("Chromium's driver did not start")?;
        Ok(Self { address: format!("http://127.0.0.1:{}", port.trim_end_matches('.')), chromium, kept })
    }
}

/// Where a program lies that the shell would find.
fn find(program: &str) -> Option<PathBuf> {
    let mut shell = Command::new("sh");
    shell.args(["-c", "command -v \"$1\"", "find", program]).stderr(Stdio::null());
    let output = shell.output().ok().filter(|output| output.status.success())?;
    Some(PathBuf::from(String::from_utf8(output.stdout).ok()?.trim()))
}

/// A command of the driver that the standard does not have.
#[derive(Debug)]
struct Beyond {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Beyond {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

/// Gives the browser a device with passkeys made of software (`WebAuthn` 3, 11.3).
///
/// # Errors
/// When the driver does not answer.
pub async fn virtual_authenticator(client: &Client) -> Result<()> {
    let body = json!({ "protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
        "hasUserVerification": true, "isUserVerified": true, "isUserConsenting": true });
    client.issue_cmd(Beyond { path: "webauthn/authenticator", body }).await.context("a virtual authenticator").map(drop)
}

/// Gives a command to the developer tools.
///
/// # Errors
/// When they refuse.
pub async fn devtools(client: &Client, command: &'static str, parameters: Value) -> Result<Value> {
    let body = json!({ "cmd": command, "params": parameters });
    client.issue_cmd(Beyond { path: "goog/cdp/execute", body }).await.context(command)
}

/// What the browser has complained about since it was last asked: broken security rules, missing files, script errors.
///
/// # Errors
/// When the driver does not answer.
pub async fn complaints(client: &Client) -> Result<Vec<String>> {
    let entries = client.issue_cmd(Beyond { path: "se/log", body: json!({ "type": "browser" }) }).await?;
    let entries = entries.as_array().into_iter().flatten();
    let bad = entries.filter(|entry| matches!(entry["level"].as_str(), Some("SEVERE" | "WARNING")));
    Ok(bad.filter_map(|entry| entry["message"].as_str().map(String::from)).collect())
}

/// The source of axe.
///
/// # Errors
/// When it is missing, with how to install it.
pub fn axe() -> Result<&'static str> {
    static SOURCE: OnceLock<String> = OnceLock::new();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/axe-core/axe.min.js");
    let source = SOURCE.get_or_init(|| fs::read_to_string(file).unwrap_or_default());
    ensure!(!source.is_empty(), "axe is missing: run `cargo xtask parts`, or `npm ci` in browser/");
    Ok(source)
}
