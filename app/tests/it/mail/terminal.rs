//! Letters on the command line, and the program itself: settings, the test letter, killed while it sends.

use std::{
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

use serde_json::json;
use testkit::MailServer;

use super::faults::report;
use crate::program::{Ran, Serving, folder, radslag, run};

fn with(server: &MailServer, folder: &Path) -> Command {
    let mut command = radslag(folder);
    command
        .env("RADSLAG_SMTP_URL", server.address())
        .env("RADSLAG_SMTP_CA_FILE", server.authority())
        .env("RADSLAG_MAIL_FROM", "Region Prov <samverkan@region.example>");
    command
}

fn ran(command: &mut Command) -> Ran {
    let output = command.output().expect("the program starts");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace('\u{a0}', " ");
    Ran { code: output.status.code().unwrap_or(-1), out: text(&output.stdout), err: text(&output.stderr) }
}

/// `radslag mail returned < message`
fn returned(folder: &Path, message: &str) -> Ran {
    let mut command = radslag(folder);
    let mut child = command
        .args(["mail", "returned"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    child.stdin.take().expect("its input").write_all(message.as_bytes()).expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Ran { code: output.status.code().unwrap_or(-1), out: text(&output.stdout), err: text(&output.stderr) }
}

#[test]
fn a_test_letter_is_sent_listed_and_comes_back() {
    let (server, folder) = (MailServer::start(), folder());
    run(folder.path(), &["migrate"]).ends_with(0);
    let test = |address: &str| ran(with(&server, folder.path()).args(["mail", "test", address]));
    test("asa@kommunen.example").ends_with(0).says("E-postservern tog emot brevet: 250 2.0.0 OK: kept");
    test("åsa").ends_with(2).complains("Brevet går inte att skicka");
    run(folder.path(), &["mail", "list"]).ends_with(0).says("1 skickade · 0 väntar · 0 kom inte fram");
    server.fail(&json!({ "refuse": ["borta@kommunen.example"] }));
    test("borta@kommunen.example").ends_with(1).says("Brevet är inte skickat").says("550");
    let listed = run(folder.path(), &["mail", "list"]);
    listed.ends_with(1).says("togs inte emot").says("borta@kommunen.example").says("1 kom inte fram");
    let sent = server.received();
    returned(folder.path(), &report(&sent[0].from)).ends_with(0).says("är markerat som tillbaka: 5.1.1 550");
    returned(folder.path(), &report("post@region.example")).ends_with(1).says("nämner inget brev");
    returned(folder.path(), "").ends_with(2).complains("inget e-brev");
    run(folder.path(), &["mail", "list", "--language", "en"]).ends_with(1).says("came back").says("2 did not arrive");
    run(folder.path(), &["mail", "again", "x"]).ends_with(2).complains("”x” finns inte");
}

#[test]
fn settings_that_do_not_fit_are_told_and_no_password_with_them() {
    let (server, folder) = (MailServer::start(), folder());
    run(folder.path(), &["mail", "test", "a@b.example"]).ends_with(2).complains("Ingen e-postserver är angiven.");
    let wrong = |name: &str, value: &str| {
        let told = ran(with(&server, folder.path()).env(name, value).args(["serve", "--port", "0"]));
        assert!(!told.err.contains("hemligt") && !told.out.contains("hemligt"), "{told:?}");
        told
    };
    let unprotected = wrong("RADSLAG_SMTP_URL", "smtp://a:hemligt@mail.example?tls=none");
    unprotected.ends_with(2).complains("tls=none is only for a server on this machine");
    wrong("RADSLAG_MAIL_FROM", "Regionen").ends_with(2).complains("RADSLAG_MAIL_FROM");
    wrong("RADSLAG_MAIL_RETURN", "åå@region.example").ends_with(2).complains("RADSLAG_MAIL_RETURN");
    wrong("RADSLAG_SMTP_CA_FILE", "/nowhere/ca.pem").ends_with(2).complains("/nowhere/ca.pem");
    let file = folder.path().join("server");
    std::fs::write(&file, format!("{}\n", server.address())).expect("a file with the address");
    run(folder.path(), &["migrate"]).ends_with(0);
    let mut command = with(&server, folder.path());
    let by_file = command.env_remove("RADSLAG_SMTP_URL").env("RADSLAG_SMTP_URL_FILE", &file);
    ran(by_file.args(["mail", "test", "asa@kommunen.example"])).ends_with(0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_running_program_sends_what_is_posted() {
    let (server, folder) = (MailServer::start(), folder());
    let serve = Serving::start_as(with(&server, folder.path()), &["serve", "--region", "Region Prov"]);
    let clock = std::sync::Arc::new(radslag::site::SwedishClock::new().expect("Swedish time"));
    let file = db::Target::Sqlite(folder.path().join("radslag.sqlite"));
    let register = db::Db::open(&file, clock).await.expect("its database");
    let posted = register.maintain(|tx| output::mail::post(tx, &super::letter("running", "asa@kommunen.example")));
    posted.await.expect("the letter is posted");
    server.wait_for("kept");
    assert_eq!(serve.stop().0, 0);
    run(folder.path(), &["mail", "list"]).ends_with(0).says("1 skickade");
    let received = server.received();
    let text = super::parsed(&received[0]).body_text(0).expect("a text").into_owned();
    assert!(text.contains("kommer från Region Prov via Rådslag"), "{text}");
}

#[test]
fn the_program_killed_while_it_sends_has_saved_that_it_was_sending() {
    let (server, folder) = (MailServer::start(), folder());
    run(folder.path(), &["migrate"]).ends_with(0);
    server.fail(&json!({ "refuse": ["x@kommunen.example"], "hold": 30 }));
    let mut sending = with(&server, folder.path())
        .args(["mail", "test", "asa@kommunen.example"])
        .stdout(Stdio::null())
        .spawn()
        .expect("the program starts");
    server.wait_for("holding");
    sending.kill().expect("it was running");
    sending.wait().expect("it has ended");
    run(folder.path(), &["mail", "list"]).ends_with(0).says("skickas nu").says("0 skickade · 1 väntar");
    // Up again at once: the letter is not taken while its dialogue may still go on.
    let serve = Serving::start_as(with(&server, folder.path()), &["serve"]);
    run(folder.path(), &["mail", "list"]).ends_with(0).says("skickas nu");
    assert_eq!(serve.get("/post").0, 404, "the outbox is for whoever has signed in as registrar");
    assert_eq!(serve.stop().0, 0);
    assert_eq!(server.received().len(), 0);
    run(folder.path(), &["mail", "list"]).ends_with(0).says("skickas nu");
}
