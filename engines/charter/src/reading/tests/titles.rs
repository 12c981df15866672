//! What pages are called, however much stands above their heading.

use crate::reading::title;

fn check(rows: &[(&str, &str)]) {
    for (text, expected) in rows {
        assert_eq!(title(text), Some(*expected), "{text}");
    }
}

#[test]
fn a_page_is_called_by_its_heading_not_by_the_links_above_it() {
    check(&[
        ("Till innehållet\nMeny\n\nForum och grupper\n\nKulturforum träffas ofta.", "Forum och grupper"),
        (
            "Gå direkt till textinnehållet Startsida Nyheter Webbkarta Kontakta oss\n\nForum och råd\n\nHär hittar du dem.",
            "Forum och råd",
        ),
        (
            "Hoppa till huvudinnehåll\nSök Meny Lyssna Other languages\nStart / Samverkan / Nätverk\n\nNätverk\n\nText.",
            "Nätverk",
        ),
        ("Startsida > Utveckling > Samverkansgrupper\n\nSamverkansgrupper i länet\n", "Samverkansgrupper i länet"),
        ("Start Utveckling och tillväxt Samverkan\n\nSå samverkar vi\n\nMer text här.", "Så samverkar vi"),
        ("Kontakt\nLyssna\n\nFem månader i länet\n\nText om det.", "Fem månader i länet"),
        (
            "Publicerad: 17 april 2018\n\nNätverk, regional utveckling\n\nVi driver flera.",
            "Nätverk, regional utveckling",
        ),
        ("17 april 2018\n\nNytt råd\n", "Nytt råd"),
        ("* Start\n* Politik\n* Vård\n\n# Kulturforum\n\nKulturforum träffas.", "Kulturforum"),
        ("Ordföranden inleder dagen.\n\nNytt forum i länet\n\nForumet är startat.", "Nytt forum i länet"),
    ]);
}

/// What looks like a link may be all there is, and a first line that names the page stays.
#[test]
fn a_plain_first_line_is_kept_and_something_is_always_told() {
    check(&[
        ("Arbetsordning för Kulturforum\n\n1 § Syfte", "Arbetsordning för Kulturforum"),
        ("Nätverk och forum | Region Norr\n\nVi driver flera.", "Nätverk och forum | Region Norr"),
        ("Start för det nya forumet\n\nForumet är startat.", "Start för det nya forumet"),
        ("Kulturforum träffas fem gånger per år.\n", "Kulturforum träffas fem gånger per år."),
        ("Meny\nSök\n", "Meny"),
        ("\n  * * *\n\n  Kulturforum \nmer", "Kulturforum"),
    ]);
    assert_eq!(title("12 34\n\n"), None);
    assert_eq!(title(""), None);
}

/// However long the text, only its beginning is read, cut between letters.
#[test]
fn a_long_text_is_cut_between_letters() {
    let text = format!("Å{}", "å".repeat(20_000));
    assert!(title(&text).is_some_and(|title| text.starts_with(title) && title.len() <= 12_000));
}
