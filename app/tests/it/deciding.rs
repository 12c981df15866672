//! Deciding about what a page says: what stands already is not asked for, every choice says what it is about, and what was rejected
//! is told in Historik.

use bodies::model::record::{RULE_KINDS, RecordKind};
use testkit::{Body, County, Page, Rule, Start, on_both_engines_with};

use crate::sources::{PAGE, REGISTRAR, all, decide, json, proposal, proposals, read_in};

/// A page that names whom to ask: the same person twice, and once nobody.
const CONTACTS: &str = "Forum och grupper

Kulturforum

Kulturforum träffas tre till fyra gånger per år.

Kontaktperson: Love Prov, utvecklingsstrateg, love@region.example

Hållbarhetsrådet

Hållbarhetsrådet träffas minst två gånger per år.

Kontaktperson: Love Prov

Transportforum

Transportforum träffas minst två gånger per år.

Kontaktperson: Kansliet i Sundsvall

Läs mer
";

fn forum() -> Body {
    Body::forum("Kulturforum").rule(Rule::meets(3, 4))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_stands_in_the_register_already_is_neither_asked_for_nor_counted() {
    on_both_engines_with(Start::Own(&County::new().body(&forum())), async |app| {
        let stands = read_in(app, "Forum\n\nKulturforum\n\nKulturforum träffas tre till fyra gånger per år.").await;
        for (language, words, done, confirm) in [
            ("", "Står redan i registret.", "Alla förslag är avgjorda.", "Bekräfta"),
            ("/en", "Stands in the register already.", "All proposals are decided.", "Confirm"),
        ] {
            let page = app.get_as(REGISTRAR, &format!("{language}{stands}")).await;
            page.is(200).says(words).says(done).says_nothing_of(confirm);
        }
        let other = read_in(app, PAGE).await;
        let found = proposals(app, &other).await;
        let left = found.iter().filter(|p| p["register"] != "same").count();
        assert!(left > 0 && left < found.len(), "{left} of {}", found.len());
        let listed = json(&app.get_as(REGISTRAR, "/kallor.json").await)["sources"].clone();
        let open: Vec<u64> = listed.as_array().expect("sources").iter().filter_map(|s| s["open"].as_u64()).collect();
        assert_eq!(open, [u64::try_from(left).expect("a number"), 0], "the newest first");
        let page = app.get_as(REGISTRAR, &other).await;
        assert_eq!(names(&page, "Bekräfta").len() + names(&page, "Bekräfta: gäller i stället").len(), left);
    })
    .await;
}

/// What a button or link says to who hears it alone, for those with this text: what stands after it.
fn names(page: &Page, text: &str) -> Vec<String> {
    let begin = format!(">{text}<span class=\"hidden\">: ");
    page.html.split(&begin).skip(1).filter_map(|rest| rest.split("</span>").next()).map(str::to_owned).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_choice_says_which_proposal_it_is_about() {
    on_both_engines_with(Start::Own(&County::new().body(&forum())), async |app| {
        let address = read_in(app, PAGE).await;
        for (language, choices, words) in [
            ("", ["Bekräfta", "Avvisa", "Rätta"], "Hållbarhetsrådet, Minst två möten per år"),
            ("/en", ["Confirm", "Reject", "Correct"], "Hållbarhetsrådet, At least two meetings a year"),
        ] {
            let page = app.get_as(REGISTRAR, &format!("{language}{address}")).await;
            for choice in choices {
                let mut about = names(&page, choice);
                assert_eq!(
                    page.html.matches(&format!(">{choice}<")).count(),
                    about.len(),
                    "{choice} says nothing more"
                );
                let many = about.len();
                about.sort();
                about.dedup();
                assert!(many > 1 && about.len() == many, "{choice}: {about:?}");
            }
            assert!(
                names(&page, choices[0]).iter().any(|about| about.starts_with(words)),
                "{:?}",
                names(&page, choices[0])
            );
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_is_confirmed_like_anything_else_when_it_is_plainly_somebody() {
    on_both_engines_with(Start::Own(&County::new().body(&forum())), async |app| {
        let address = read_in(app, CONTACTS).await;
        let contact = proposal(app, &address, "Kulturforum", "contact").await;
        decide(app, &address, &contact, "confirm").await.is(303);
        let people = all(app, RecordKind::Person).await;
        assert_eq!(people.len(), 1);
        let person = &people[0].record;
        assert_eq!((person.text("name"), person.text("title")), ("Love Prov", "utvecklingsstrateg"));
        let contacts = all(app, RecordKind::Contact).await;
        assert_eq!(contacts[0].record.text("email"), "love@region.example");
        app.get("/organ/kulturforum").await.is(200).says("Love Prov");
        assert_eq!(proposal(app, &address, "Kulturforum", "contact").await["register"], "same");

        let again = proposal(app, &address, "Hållbarhetsrådet", "contact").await;
        let cadence = proposal(app, &address, "Hållbarhetsrådet", "cadence").await;
        decide(app, &address, &cadence, "confirm").await.is(303);
        decide(app, &address, &again, "confirm").await.is(303);
        assert_eq!(all(app, RecordKind::Contact).await.len(), 2);
        assert_eq!(all(app, RecordKind::Person).await.len(), 1, "the same person");

        let office = proposal(app, &address, "Transportforum", "contact").await;
        let id = office["id"].as_str().expect("an identity");
        for (language, words) in [("", "Det går inte att se vem"), ("/en", "There is no telling who")] {
            let told =
                app.post_as(REGISTRAR, &format!("{language}{address}"), &[("proposal", id), ("do", "confirm")]).await;
            told.is(422).says(words).says("Kansliet i Sundsvall");
        }
        assert_eq!(all(app, RecordKind::Contact).await.len(), 2, "nothing half-saved");
        assert_eq!(proposal(app, &address, "Transportforum", "contact").await["decision"], "open");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn historik_tells_what_was_read_and_what_was_rejected() {
    on_both_engines_with(Start::Own(&County::new().body(&forum())), async |app| {
        let address = read_in(app, PAGE).await;
        let rejected = proposal(app, &address, "Hållbarhetsrådet", "cadence").await;
        decide(app, &address, &rejected, "reject").await.is(303);
        for (language, read, words) in [
            ("", "Källan lästes. Den gav", "Ett förslag om Hållbarhetsrådet avvisades."),
            ("/en", "The source was read. It gave", "One proposal about Hållbarhetsrådet was rejected."),
        ] {
            for asked in ["/historik", "/historik?slag=kallor"] {
                let told = app.get_as(REGISTRAR, &format!("{language}{asked}")).await;
                told.is(200).says(read).says(words).says("Forum och grupper").says("Agneta Bylund");
            }
            for role in [web::role::VISITOR, "foretradare"] {
                for asked in ["/historik", "/historik?slag=kallor"] {
                    let told = app.get_as(role, &format!("{language}{asked}")).await;
                    told.is(200).says_nothing_of(read).says_nothing_of(words).says_nothing_of("Forum och grupper");
                }
            }
        }
        let told = json(&app.get_as(REGISTRAR, "/historik.json?slag=kallor").await);
        let entry = &told["entries"][0];
        assert_eq!((entry["about"].as_str(), entry["address"].as_str()), (Some("source"), Some(&*address)));
        assert_eq!(entry["says"], "Ett förslag om Hållbarhetsrådet avvisades.");
        let own = entry["href"].as_str().expect("an address").trim_end_matches(".json").to_owned();
        let page = app.get_as(REGISTRAR, &own).await;
        page.is(200).says("Ett förslag om Hållbarhetsrådet avvisades.").says_nothing_of("Ångra");
        app.get(&own).await.is(404);

        decide(app, &address, &rejected, "reopen").await.is(303);
        let again = app.get_as(REGISTRAR, "/historik").await;
        again.says("Ett avvisat förslag om Hållbarhetsrådet togs upp igen.");
        // What is confirmed is told by what it changed, once.
        decide(app, &address, &rejected, "confirm").await.is(303);
        let entries = json(&app.get_as(REGISTRAR, "/historik.json").await)["entries"].clone();
        let about: Vec<&str> =
            entries.as_array().expect("entries").iter().filter_map(|e| e["about"].as_str()).collect();
        assert_eq!(about.iter().filter(|about| **about == "source").count(), 3, "{about:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_source_is_called_by_its_heading_not_by_the_links_above_it() {
    on_both_engines_with(Start::Own(&County::new()), async |app| {
        let text =
            "Till innehållet\nMeny\nStart / Utveckling\n\nForum och grupper\n\nKulturforum träffas fem gånger per år.";
        read_in(app, text).await;
        let html = "<body><div><a href=#x>Till innehållet</a></div><h1>Samverkan i länet</h1>\
                    <p>Kulturforum träffas fem gånger per år.</p></body>";
        let sent = app.post_file_as(REGISTRAR, "/kallor", &[], ("file", "samverkan.html", html.as_bytes())).await;
        sent.is(303);
        let listed = json(&app.get_as(REGISTRAR, "/kallor.json").await)["sources"].clone();
        let titles: Vec<&str> =
            listed.as_array().expect("sources").iter().filter_map(|s| s["title"].as_str()).collect();
        assert_eq!(titles, ["Samverkan i länet", "Forum och grupper"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_types_of_rules_are_listed_under_what_they_are_about() {
    on_both_engines_with(Start::Own(&County::new().body(&forum())), async |app| {
        for (language, headings) in [
            ("", ["Vilka som har plats", "Ordförande och ledning", "Hur ofta organet möts"]),
            ("/en", ["Who has a seat", "Chair", "How often"]),
        ] {
            let page = app.get_as(REGISTRAR, &format!("{language}/organ/kulturforum/regler/ny")).await;
            page.is(200);
            let parts: Vec<&str> = page.html.split("<h2 id=\"slag-").skip(1).collect();
            assert_eq!(parts.len(), RULE_KINDS.len());
            for heading in headings {
                assert!(
                    parts.iter().any(|part| part.split("</h2>").next().is_some_and(|h| h.contains(heading))),
                    "{heading}"
                );
            }
            for (part, (_, rules)) in parts.iter().zip(RULE_KINDS) {
                assert_eq!(part.matches("/regler/ny?rule=").count(), rules.len(), "{part}");
            }
        }
    })
    .await;
}
