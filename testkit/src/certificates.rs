//! Certificates for servers of tests: an authority of its own, made anew each time by `openssl`.

use std::{path::Path, process::Command};

/// Makes `ca.pem`, and `server.pem` with `server.key` for these names and addresses: `DNS:localhost,IP:127.0.0.1`.
///
/// # Panics
/// When openssl is missing, with what was said.
pub fn make(folder: &Path, names: &str) {
    let script = format!(
        r#"
set -e
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out ca.pem -days 30 -subj "/CN=Test authority"
openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout server.key -out server.csr -subj "/CN=localhost"
printf 'subjectAltName={names}\nbasicConstraints=CA:FALSE\n' > server.ext
openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -extfile server.ext -out server.pem
"#
    );
    let made = Command::new("sh").args(["-c", &script]).current_dir(folder).output();
    let made = made.unwrap_or_else(|e| panic!("sh did not start: {e}"));
    assert!(made.status.success(), "no certificates: {}", String::from_utf8_lossy(&made.stderr));
}
