//! What an organisation answers, and what is wrong with it.

use testkit::{Start, TestApp, on_both_engines_with};

use super::{KEEPER, ROUND, STREET, WHO, asked, county, invited, seat, start};

async fn story(tell: impl AsyncFn(&TestApp, String)) {
    let county = county().governed("timra-kommun", "p", "q");
    on_both_engines_with(Start::Own(&county), async |app: &TestApp| {
        start(app).await;
        let link = invited(app, "timra-kommun").await;
        tell(app, link).await;
    })
    .await;
}

/// Fields of an answer, with who answers and a decision.
fn answer(more: &[(String, &str)]) -> Vec<(String, String)> {
    let who = WHO.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    who.chain(more.iter().map(|(name, text)| (name.clone(), (*text).to_owned()))).collect()
}

/// Who sits in the seat of Kulturforum.
async fn in_forum(app: &TestApp, link: &str) -> String {
    let asked = asked(app, link).await;
    let seats = asked["seats"].as_array().expect("seats");
    let seat = seats.iter().find(|seat| seat["body"] == "Kulturforum").expect("a seat in Kulturforum");
    seat["name"].as_str().unwrap_or_default().to_owned()
}

fn fields(all: &[(String, String)]) -> Vec<(&str, &str)> {
    all.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_answers_in_part_and_then_in_full() {
    story(async |app, link| {
        let page = app.get_as(STREET, &link).await;
        page.is(200).says("Timrå kommun: platser 2027–2030").says("Tre av 3 platser är kvar att utse");
        page.says("Kulturforum: ledamot").says("Förut: Dan Prov").says("Regeln är").says_nothing_of("Cia Prov");
        let (forum, mark) = seat(app, &link, "Kulturforum", "Ledamot").await;
        // Dan goes on; the pair is decided later.
        let sent = answer(&[
            (format!("samma-{forum}"), "ja"),
            (format!("lage-{forum}"), &mark),
            ("beslutar".into(), "2027-03-01"),
        ]);
        let saved = app.post_as(STREET, &link, &fields(&sent)).await;
        saved.is(303);
        app.get_as(STREET, saved.header("location"))
            .await
            .is(200)
            .says("Sparat: en plats")
            .says("Dan Prov")
            .says("Kommunfullmäktige § 134");
        app.get_as(KEEPER, ROUND).await.says("1 av 10 platser är tillsatta").says("Beslutar 1 mars");
        app.get_as(KEEPER, "/organ/kulturforum?per=2027-01-15").await.says("Dan Prov");
        app.get_as(KEEPER, "/organ/kulturforum/historik").await.says("Karin Prov, kommunsekreterare");

        // Two names without a decision are proposals; with one they are appointed.
        let (majority, m) = seat(app, &link, "Hållbarhetsrådet", "majoriteten").await;
        let (opposition, o) = seat(app, &link, "Hållbarhetsrådet", "oppositionen").await;
        let pair = |party: &'static str| {
            vec![
                ("svarar".to_owned(), "Karin Prov"),
                ("uppdrag".to_owned(), "kommunsekreterare"),
                (format!("namn-{majority}"), "Eva Prov"),
                (format!("parti-{majority}"), "p"),
                (format!("namn-{opposition}"), "Siv Prov"),
                (format!("parti-{opposition}"), party),
            ]
        };
        let mut sent = pair("q");
        sent.extend([(format!("lage-{majority}"), m.as_str()), (format!("lage-{opposition}"), o.as_str())]);
        let sent: Vec<(&str, &str)> = sent.iter().map(|(name, text)| (name.as_str(), *text)).collect();
        app.post_as(STREET, &link, &sent).await.is(303);
        app.get_as(KEEPER, &format!("{ROUND}?visa=luckor")).await.says("Föreslagen");
        app.get_as(KEEPER, ROUND).await.says("1 av 10 platser är tillsatta");
        let decided: Vec<(&str, &str)> =
            sent.iter().copied().filter(|(n, _)| !n.starts_with("lage")).chain(WHO.into_iter().skip(2)).collect();
        app.post_as(STREET, &link, &decided).await.is(303);
        app.get_as(KEEPER, ROUND).await.says("3 av 10 platser är tillsatta").says("Klar");
        app.get_as(STREET, &link).await.says("Alla era platser är tillsatta");
        app.get_as(KEEPER, "/organ/hallbarhetsradet?per=2027-01-15").await.says("Eva Prov").says("Siv Prov");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_that_is_wrong_is_told_at_once_and_nothing_is_lost() {
    story(async |app, link| {
        let (majority, _) = seat(app, &link, "Hållbarhetsrådet", "majoriteten").await;
        let (opposition, _) = seat(app, &link, "Hållbarhetsrådet", "oppositionen").await;
        let (forum, _) = seat(app, &link, "Kulturforum", "Ledamot").await;
        let names = [
            (format!("namn-{majority}"), "Eva Prov"),
            (format!("parti-{majority}"), "q"),
            (format!("namn-{opposition}"), "eva prov"),
            (format!("parti-{opposition}"), "q"),
            (format!("epost-{forum}"), "ingen adress"),
        ];
        let mut sent: Vec<(&str, &str)> = names.iter().map(|(name, text)| (name.as_str(), *text)).collect();
        sent.extend([("beslut", "KF § 1"), ("beslutsdag", "2026-06-15")]);
        let page = app.post_as(STREET, &link, &sent).await;
        page.is(422)
            .says("Skriv ditt namn, så att vi vet vem som svarar")
            .says("Skriv ditt uppdrag")
            .says("Beslutet är äldre än valet 13 september 2026")
            .says("Platsen är för majoriteten, men partiet hör till oppositionen i Timrå kommun")
            .says("Skriv ett namn, eller töm de andra fälten")
            .says("Skriv en e-postadress");
        assert!(page.html.contains("value=\"Eva Prov\"") && page.html.contains("value=\"eva prov\""), "names stay");
        // The side mended: now the same person is on both.
        let mut sent: Vec<(&str, &str)> = WHO.to_vec();
        sent.extend(names[..4].iter().map(|(name, text)| {
            (name.as_str(), if name.starts_with("parti") && name.ends_with(&majority) { "p" } else { *text })
        }));
        app.post_as(STREET, &link, &sent)
            .await
            .is(422)
            .says("Samma person kan inte sitta för både majoriteten och oppositionen");
        sent.retain(|(name, _)| *name != "beslutsdag");
        sent.push(("beslutsdag", "2026-12-24"));
        app.post_as(STREET, &link, &sent).await.is(422).says("Beslutsdagen ligger efter i dag");
        app.post_as(STREET, &link, &WHO).await.is(422).says("Inget är ifyllt än");
        assert_eq!(asked(app, &link).await["filled"], 0, "nothing is half saved");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_stewards_who_answer_at_once_the_second_sees_both_texts() {
    story(async |app, link| {
        let (forum, mark) = seat(app, &link, "Kulturforum", "Ledamot").await;
        let first = answer(&[(format!("namn-{forum}"), "Eva Prov"), (format!("lage-{forum}"), &mark)]);
        let second = answer(&[(format!("namn-{forum}"), "Siv Prov"), (format!("lage-{forum}"), &mark)]);
        app.post_as(STREET, &link, &fields(&first)).await.is(303);
        let both = app.post_as(STREET, &link, &fields(&second)).await;
        both.is(409).says("Eva Prov (Kommunfullmäktige § 134)").says("Siv Prov").says("Använd min text");
        assert_eq!(in_forum(app, &link).await, "Eva Prov");
        // Her own text, with the state that stands there now.
        let (_, now) = seat(app, &link, "Kulturforum", "Ledamot").await;
        let mine =
            answer(&[(format!("namn-{forum}"), "Siv Prov"), (format!("lage-{forum}"), &now), ("krock".into(), "min")]);
        app.post_as(STREET, &link, &fields(&mine)).await.is(303);
        assert_eq!(in_forum(app, &link).await, "Siv Prov");
        app.post_as(STREET, &link, &[("krock", "sparad")]).await.is(303);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_answers_at_the_same_moment_one_is_saved_and_one_is_told() {
    story(async |app, link| {
        let (forum, mark) = seat(app, &link, "Kulturforum", "Ledamot").await;
        let of = |name| answer(&[(format!("namn-{forum}"), name), (format!("lage-{forum}"), mark.as_str())]);
        let (one, other) = (of("Eva Prov"), of("Siv Prov"));
        let (one, other) = (fields(&one), fields(&other));
        let (eva, siv) = tokio::join!(app.post_as(STREET, &link, &one), app.post_as(STREET, &link, &other));
        let saved = in_forum(app, &link).await;
        let (first, second, lost) = if saved == "Eva Prov" { (eva, siv, "Siv Prov") } else { (siv, eva, "Eva Prov") };
        first.is(303);
        second.is(409).says(&saved).says(lost);
        let sits = app.get_as(KEEPER, "/organ/kulturforum?per=2027-01-15").await;
        sits.says(&saved).says_nothing_of(lost);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn lines_from_minutes_come_into_the_fields_and_what_is_not_understood_is_told() {
    story(async |app, _| {
        let form = format!("{ROUND}/organisationer/timra-kommun/svar");
        let lines = "Kulturforum; Ledamot; Eva Prov\nKultforum; Bo Prov\nHållbarhetsrådet; majoritet; Siv Prov";
        let page = app.post_as(KEEPER, &form, &[("step", "read"), ("klistra", lines)]).await;
        page.is(200).says("Några rader gick inte att förstå").says("Det finns ingen sådan plats hos er");
        assert!(
            page.html.contains("value=\"Eva Prov\"") && page.html.contains("value=\"Siv Prov\""),
            "read names stand in the form"
        );
        // Minutes are in Swedish also for who reads the pages in English.
        let lines = "Kulturforum; ledamot; Eva Prov\nHållbarhetsrådet; majoritet; Siv Prov";
        let page = app.post_as(KEEPER, &format!("/en{form}"), &[("step", "read"), ("klistra", lines)]).await;
        page.is(200).says_nothing_of("Some lines could not be understood");
        assert!(
            page.html.contains("value=\"Eva Prov\"") && page.html.contains("value=\"Siv Prov\""),
            "read names stand in the form"
        );
        app.get_as("sekreterare", &form).await.is(404);
        app.get_as(KEEPER, ROUND).await.says("0 av 10 platser är tillsatta");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_comes_with_a_file_for_those_who_have_signed_in() {
    story(async |app, link| {
        let (forum, _) = seat(app, &link, "Kulturforum", "Ledamot").await;
        let sent = answer(&[(format!("namn-{forum}"), "Eva Prov")]);
        let file = ("fil", "Utdrag § 134.pdf", &b"%PDF-1.7 prov"[..]);
        app.post_file_as(STREET, &link, &fields(&sent), file).await.is(303);
        let own = app.get_as(KEEPER, &format!("{ROUND}/organisationer/timra-kommun.json")).await;
        let own: serde_json::Value = serde_json::from_str(own.is(200).text()).expect("JSON");
        let paper = own["papers"][0].as_str().expect("a paper");
        let read = app.get_as("sekreterare", paper).await;
        read.is(200);
        assert_eq!(read.header("content-type"), "application/pdf");
        assert!(read.header("content-disposition").starts_with("attachment"), "never shown in the page");
        app.get_as(STREET, paper).await.is(404);
        let bad = ("fil", "prov.exe", &b"MZ\x90\x00"[..]);
        app.post_file_as(STREET, &link, &fields(&sent), bad).await.is(422).says("av ett slag som inte tas emot");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_leaves_and_the_seat_is_asked_for_again() {
    story(async |app, link| {
        let (forum, mark) = seat(app, &link, "Kulturforum", "Ledamot").await;
        let sent = answer(&[(format!("namn-{forum}"), "Eva Prov"), (format!("lage-{forum}"), &mark)]);
        app.post_as(STREET, &link, &fields(&sent)).await.is(303);
        let one = format!("{ROUND}/organisationer/timra-kommun");
        let left = [("gor", "lamnat"), ("plats", forum.as_str()), ("dag", "2027-03-31")];
        app.post_as(KEEPER, &one, &[("gor", "lamnat"), ("plats", &forum), ("dag", "snart")])
            .await
            .is(422)
            .says("är ingen dag");
        app.post_as(KEEPER, &one, &left).await.is(303);
        app.get_as(STREET, &link).await.says("Tre av 3 platser är kvar att utse");
        let (_, mark) = seat(app, &link, "Kulturforum", "Ledamot").await;
        let sent = answer(&[(format!("namn-{forum}"), "Siv Prov"), (format!("lage-{forum}"), &mark)]);
        app.post_as(STREET, &link, &fields(&sent)).await.is(303);
        app.get_as(KEEPER, "/organ/kulturforum?per=2027-03-31").await.says("Eva Prov").says_nothing_of("Siv Prov");
        app.get_as(KEEPER, "/organ/kulturforum?per=2027-04-01").await.says("Siv Prov");
    })
    .await;
}
