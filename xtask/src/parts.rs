//! What the suite needs beside Rust and a C compiler: PostgreSQL, Chromium with its driver, a font, npm for axe and an
//! OpenID provider, a mail server to send to, programs that read calendars.
//!
//! Installs what is missing with Debian's package manager: as root, or with sudo; else it says the one line to run.
//! A part that stays missing fails the suite, it never shortens it.

use std::{fs, path::Path};

use anyhow::{Result, bail};

use crate::command::{exists, run, run_with, say, setting};

/// Name, how to see that it is there, and the Debian packages that bring it.
type Part = (&'static str, fn() -> bool, &'static [&'static str]);

const PARTS: [Part; 6] = [
    ("PostgreSQL", postgres, &["postgresql"]),
    ("Chromium and its driver", || exists("chromium") && exists("chromedriver"), &["chromium", "chromium-driver"]),
    ("a font", font, &["fonts-liberation"]),
    ("npm", || exists("npm"), &["npm"]),
    ("a mail server for tests", mail_server, &["python3-aiosmtpd", "openssl"]),
    ("readers of calendars", calendar_readers, &["khal", "vdirsyncer", "python3-icalendar"]),
];

/// Installs what is missing and says what is there.
pub fn install(root: &Path) -> Result<()> {
    rust_components(root)?;
    let missing: Vec<_> = PARTS.iter().filter(|(_, there, _)| !there()).collect();
    if !missing.is_empty() {
        let names: Vec<&str> = missing.iter().map(|(name, _, _)| *name).collect();
        say(&format!("missing: {}", names.join(", ")));
        let packages: Vec<&str> = missing.iter().flat_map(|(_, _, packages)| packages.iter().copied()).collect();
        apt(&packages, root)?;
    }
    packages(root, "browser", "axe-core")?;
    packages(root, "testkit/oidc", "oidc-provider")?;
    if let Some((name, _, packages)) = PARTS.iter().find(|(_, there, _)| !there()) {
        bail!("{name} is still missing after installing {}", packages.join(" "));
    }
    let names: Vec<&str> = PARTS.iter().map(|(name, _, _)| *name).collect();
    say(&format!("there: {}, axe, an OpenID provider", names.join(", ")));
    Ok(())
}

fn rust_components(root: &Path) -> Result<()> {
    for (command, component) in [("cargo-fmt", "rustfmt"), ("cargo-clippy", "clippy")] {
        if !exists(command) {
            run("rustup", &["component", "add", component], root)?;
        }
    }
    Ok(())
}

fn apt(packages: &[&str], root: &Path) -> Result<()> {
    let install = [&["apt-get", "install", "-y", "--no-install-recommends"], packages].concat();
    let line = format!("apt-get update && {}", install.join(" "));
    let quiet = [("DEBIAN_FRONTEND", "noninteractive")];
    let become_root: &[&str] = match (is_root(), exists("sudo")) {
        _ if !exists("apt-get") => {
            bail!("there is no apt-get here; install by your system's means what Debian calls {}", packages.join(" "))
        }
        (true, _) => &["env"],
        (false, true) => &["sudo"],
        (false, false) => bail!("run this as root, then again what you ran:\n  {line}"),
    };
    for step in [vec!["apt-get", "update"], install] {
        let arguments = [&become_root[1..], &step].concat();
        run_with(become_root[0], &arguments, &quiet, root)?;
    }
    Ok(())
}

fn is_root() -> bool {
    crate::command::output("id", &["-u"], Path::new("/")).is_ok_and(|id| id.trim() == "0")
}

/// The one package of a folder, exactly as its lock file says: axe for the journeys, a provider to sign in with.
fn packages(root: &Path, folder: &str, package: &str) -> Result<()> {
    let folder = root.join(folder);
    let version = |file: &str| -> Option<String> {
        let text = fs::read_to_string(folder.join(file)).ok()?;
        let value: serde_json::Value = serde_json::from_str(&text).ok()?;
        let wanted = value["devDependencies"][package].as_str();
        wanted.or(value["version"].as_str()).map(String::from)
    };
    if version("package.json") == version(&format!("node_modules/{package}/package.json")) {
        return Ok(());
    }
    run("npm", &["ci", "--silent"], &folder)
}

/// As the tests look for it.
fn postgres() -> bool {
    let has_initdb = |folder: &Path| folder.join("initdb").exists();
    if let Some(chosen) = setting("RADSLAG_PG_BIN") {
        return has_initdb(Path::new(&chosen));
    }
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    versions.into_iter().any(|version| has_initdb(&version.path().join("bin")))
}

/// As the tests start it: with Debian's own Python, and a certificate made on the spot.
fn mail_server() -> bool {
    // OpenSSL knows the word "version", and only some versions the option.
    let openssl = crate::command::output("openssl", &["version"], Path::new("/"));
    Path::new("/usr/lib/python3/dist-packages/aiosmtpd").exists() && openssl.is_ok()
}

/// As the tests ask them what a calendar of ours says: on the command line, from an address, from Debian's own Python.
fn calendar_readers() -> bool {
    exists("khal") && exists("vdirsyncer") && Path::new("/usr/lib/python3/dist-packages/icalendar").exists()
}

/// Pages without any font have no letters to measure.
fn font() -> bool {
    let folders = fs::read_dir("/usr/share/fonts/truetype").into_iter().flatten().flatten();
    let is_font = |file: &fs::DirEntry| file.file_name().to_string_lossy().ends_with(".ttf");
    folders
        .into_iter()
        .any(|folder| fs::read_dir(folder.path()).into_iter().flatten().flatten().any(|file| is_font(&file)))
}
