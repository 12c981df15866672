//! The program on a port: loopback only, one port each, and up again after a power cut.

use std::{fs, net::TcpListener};

use crate::program::{Serving, folder, radslag, run};

/// Where a port of this machine listens, from the kernel: `0100007F` is 127.0.0.1.
fn listens_at(port: u16) -> Vec<String> {
    let tables = ["/proc/net/tcp", "/proc/net/tcp6"].map(|table| fs::read_to_string(table).unwrap_or_default());
    let suffix = format!(":{port:04X}");
    let rows = tables.iter().flat_map(|table| table.lines()).map(|line| line.split_whitespace().collect::<Vec<_>>());
    let listening = rows.filter(|row| row.len() > 3 && row[3] == "0A" && row[1].ends_with(&suffix));
    listening.map(|row| row[1].trim_end_matches(&suffix).to_owned()).collect()
}

#[test]
fn serve_answers_this_machine_only_and_says_so() {
    let folder = folder();
    let serve = Serving::start(folder.path(), &["serve", "--region", "Region Prov"]);
    assert!(serve.opening.starts_with("Öppna http://127.0.0.1:"), "{}", serve.opening);
    assert_eq!(listens_at(serve.port), ["0100007F"]);
    let (status, page) = serve.get("/organ");
    assert_eq!(status, 200);
    assert!(page.contains("Logga in") && page.contains("Region Prov"), "{page}");
    assert_eq!(serve.get("/komponenter").0, 404, "the gallery is the demo's");
    let (code, said) = serve.stop();
    assert_eq!(code, 0);
    assert!(said.contains("Ingen kan logga in än. Bjud in den första: radslag user invite"), "{said}");
    let english = Serving::start(folder.path(), &["serve", "--language", "en"]);
    assert!(english.opening.starts_with("Open http://127.0.0.1:"), "{}", english.opening);
    assert!(english.stop().1.contains("Nobody can sign in yet. Invite the first one: radslag user invite"));
}

#[test]
fn another_host_name_is_refused_unless_it_was_named() {
    let folder = folder();
    let serve = Serving::start(folder.path(), &["serve", "--host", "samverkan.region.example"]);
    assert_eq!(serve.get_from("ond.example", "/").0, 421);
    assert_eq!(serve.get_from("samverkan.region.example", "/").0, 200);
    assert_eq!(serve.get_from(&format!("localhost:{}", serve.port), "/en").0, 200);
}

#[test]
fn a_port_in_use_is_told_with_a_way_out() {
    let folder = folder();
    let taken = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    let port = taken.local_addr().expect("its address").port().to_string();
    for command in ["demo", "serve"] {
        let told = run(folder.path(), &[command, "--port", &port]);
        told.ends_with(2)
            .complains(&format!("Port {port} används redan av ett annat program. Välj en annan med --port."));
        let english = run(folder.path(), &[command, "--port", &port, "--language", "en"]);
        english.ends_with(2).complains(&format!("Port {port} is used by another program."));
    }
}

#[test]
fn the_demo_needs_no_questions_and_leaves_nothing() {
    let folder = folder();
    let temporary = folder.path().join("tmp");
    fs::create_dir(&temporary).expect("a folder");
    let mut command = radslag(folder.path());
    command.env("TMPDIR", &temporary);
    let demo = Serving::start_as(command, &["demo", "--today", "2027-01-15"]);
    let (status, page) = demo.get("/organ/kulturforum");
    assert_eq!(status, 200);
    assert!(page.contains("Elin Sjödin") && page.contains("15\u{a0}januari\u{a0}2027"), "the day was changed");
    assert_eq!(fs::read_dir(&temporary).expect("the folder").count(), 1, "the county lives in a temporary folder");
    assert_eq!(demo.stop().0, 0);
    assert_eq!(fs::read_dir(&temporary).expect("the folder").count(), 0, "and is gone with the demo");
}

#[test]
fn a_bad_day_stops_the_demo_before_it_begins() {
    let folder = folder();
    run(folder.path(), &["demo", "--today", "2027-02-30"]).ends_with(2).complains("finns inte i kalendern");
    let serve = run(folder.path(), &["demo", "--folder", "/dev/null/x"]);
    serve.ends_with(2).complains("/dev/null/x");
}

#[test]
fn after_a_power_cut_the_demo_opens_again_in_its_folder() {
    let folder = folder();
    for _ in 0..3 {
        let demo = Serving::start(folder.path(), &["demo", "--folder", "lan"]);
        assert_eq!(demo.get("/organ/kulturforum").0, 200);
        demo.kill();
    }
    let file = folder.path().join("lan/demo.sqlite");
    let verify = run(folder.path(), &["log", "verify", "--database", file.to_str().expect("a plain path")]);
    verify.ends_with(0).says("Kedjan håller");
}

#[test]
fn two_demos_in_one_new_folder_show_one_county() {
    let folder = folder();
    // Both begin at the same moment, with no county there yet.
    let [one, two] = std::thread::scope(|scope| {
        let start = || Serving::start(folder.path(), &["demo", "--folder", "lan"]);
        [scope.spawn(start), scope.spawn(start)].map(|demo| demo.join().expect("the demo starts"))
    });
    for demo in [&one, &two] {
        let (status, page) = demo.get("/organ");
        assert_eq!(status, 200);
        assert_eq!(page.matches("href=\"/organ/kulturforum\"").count(), 1, "one county");
    }
    assert_eq!((one.stop().0, two.stop().0), (0, 0));
}

#[test]
fn other_machines_are_answered_only_where_people_come_by_tls() {
    let folder = folder();
    let serve = |more: &[&str]| crate::program::run(folder.path(), &[&["serve", "--port", "0"], more].concat());
    let bare = serve(&["--listen", "0.0.0.0"]);
    bare.ends_with(2).complains("0.0.0.0 nås från andra datorer.");
    serve(&["--scanner", "clamd"]).ends_with(2).complains("”clamd” är ingen adress till en virusskanner.");
    serve(&["--listen", "0.0.0.0", "--public-address", "http://region.example"])
        .ends_with(2)
        .complains("”http://region.example” är ingen adress som sidorna kan ha.");
    serve(&["--listen", "0.0.0.0", "--public-address", "http://localhost:8027", "--language", "en"])
        .ends_with(2)
        .complains("0.0.0.0 is reached from other machines.");
    serve(&["--providers", "borta.toml"]).ends_with(2).complains("Filen borta.toml går inte att använda:");

    let open = Serving::start(
        folder.path(),
        &["serve", "--listen", "0.0.0.0", "--public-address", "https://samverkan.region.example"],
    );
    assert_eq!(open.get("/").0, 200);
    assert_eq!(open.stop().0, 0);
}
