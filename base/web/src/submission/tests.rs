//! Reading what is sent, without a server around it.

use super::*;

fn pairs(body: &[u8]) -> Vec<(String, String)> {
    read_pairs(body).expect("readable")
}

fn pair(name: &str, value: &str) -> (String, String) {
    (name.into(), value.into())
}

#[test]
fn a_form_keeps_order_repeats_and_signs() {
    let read = pairs("organ=r%C3%A5det&organ=kultur+forum&skäl=50 %&tom=&ensam".as_bytes());
    let expected = [
        pair("organ", "rådet"),
        pair("organ", "kultur forum"),
        pair("skäl", "50 %"),
        pair("tom", ""),
        pair("ensam", ""),
    ];
    assert_eq!(read, expected);
    assert_eq!(pairs(b"text=a%0D%0Ab%0Dc"), [pair("text", "a\nb\nc")]);
    assert!(pairs(b"").is_empty());
    assert_eq!(pairs(b"a=%zz%4"), [pair("a", "%zz%4")], "a stray percent sign is itself");
}

#[test]
fn bytes_that_are_no_utf_8_are_refused_and_not_replaced() {
    for body in [b"namn=%E5ke".as_slice(), b"namn=\xe5ke", b"%ff=1"] {
        assert!(matches!(read_pairs(body), Err(Failure::Refused(Refusal::Form))));
    }
}

#[test]
fn a_form_with_endless_fields_is_too_large() {
    let body = "a=1&".repeat(MOST_FIELDS + 1);
    assert!(matches!(read_pairs(body.as_bytes()), Err(Failure::Refused(Refusal::TooLarge))));
}

#[test]
fn json_gives_the_same_names_as_a_form() {
    let body = r#"{"namn":"Rådet","antal":4,"ja":true,"nej":false,"inget":null,"organ":["a","b",{}],"djup":{"a":1}}"#;
    let read = read_json(body.as_bytes()).expect("readable");
    assert_eq!(read.get("namn"), Some("Rådet"));
    assert_eq!(read.get("antal"), Some("4"));
    assert!(read.checked("ja") && !read.checked("nej") && !read.checked("inget"));
    assert_eq!(read.raw("nej"), Some(""));
    assert_eq!(read.all("organ").collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(read.raw("djup"), None);
    assert_eq!(read.json.as_ref().map(|json| json["djup"]["a"].clone()), Some(1.into()));
    for broken in ["", "{", "[1]", "3", "{\"a\":1}x"] {
        assert!(matches!(read_json(broken.as_bytes()), Err(Failure::Refused(Refusal::Form))), "{broken}");
    }
}

#[test]
fn a_file_never_brings_a_path() {
    assert_eq!(last_piece("C:\\Mina dokument\\lista.csv"), "lista.csv");
    assert_eq!(last_piece("../../etc/passwd"), "passwd");
    assert_eq!(last_piece(&"x".repeat(900)).len(), 200);
}
