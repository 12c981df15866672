//! What happens while a round goes on, or long after it: sides change, people leave, organisations merge.

use jiff::{SignedDuration, civil::date};
use testkit::{Body, County, Page, Rule, Seat, Start, TestApp, on_both_engines_with};

use super::{KEEPER, NEW, ROUND, STREET, WISH, appoints, contact, county, invited, links, posted_to, seat, start};

/// Sends a form as it stands on a page, with some fields changed, and saves it.
async fn saves(app: &TestApp, address: &str, changes: &[(&str, &str)]) -> Page {
    let opened = app.get_as(KEEPER, address).await;
    let mut fields = opened.is(200).form_fields();
    fields.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    let fields = fields.iter().map(|(name, text)| (name.as_str(), text.as_str())).chain(changes.iter().copied());
    app.post_as(KEEPER, address, &fields.collect::<Vec<_>>()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_governs_changes_in_mid_term_the_seats_are_flagged_and_nobody_is_moved() {
    let county = county().governed("timra-kommun", "p", "q");
    on_both_engines_with(Start::Own(&county), async |app: &TestApp| {
        start(app).await;
        let link = invited(app, "timra-kommun").await;
        let council = "Hållbarhetsrådet";
        appoints(app, &link, (council, "majoriteten"), "Eva Prov", "2026-11-16", &[("parti", "p")]).await;
        appoints(app, &link, (council, "oppositionen"), "Siv Prov", "2026-11-16", &[("parti", "q")]).await;
        let council = async |day: &str| app.get_as(KEEPER, &format!("/organ/hallbarhetsradet?per={day}")).await;
        let flagged = "Styret har växlat";
        council("2028-07-02").await.says("Eva Prov").says("Siv Prov").says_nothing_of(flagged);
        let before = app.get_as(KEEPER, ROUND).await;
        before.says("2 av 10 platser är tillsatta");

        // From July 2028 the other one governs.
        for (party, side) in [("p", "opposition"), ("q", "majority")] {
            let sides = app.get_as(KEEPER, "/organisationer/timra-kommun/uppgifter").await;
            let own = sides.is(200).links().into_iter().filter(|link| link.contains("/styre/")).collect::<Vec<_>>();
            let mut found = None;
            for address in own {
                let opened = app.get_as(KEEPER, &address).await;
                let of = |name: &str| opened.form_fields().into_iter().find(|(n, _)| n == name).map(|(_, text)| text);
                if of("party").is_some_and(|text| text == party) {
                    found = Some(address);
                }
            }
            let address = found.expect("the side of the party stands among what is kept of the municipality");
            let typed =
                [("side", side), ("do", "from"), ("day", "2028-07-01"), ("why", "Nytt styre"), ("step", "save")];
            saves(app, &address, &typed).await.is(303);
        }
        app.run_jobs().await;

        council("2028-06-30").await.says("Eva Prov").says("Siv Prov").says_nothing_of(flagged);
        let after = council("2028-07-02").await;
        after.says("Eva Prov").says("Siv Prov");
        after.says("Styret har växlat den 1 juli 2028: Timrå kommun").says("Ingen har flyttats").says("Fel sida");
        app.get_as(KEEPER, ROUND).await.says("2 av 10 platser är tillsatta");
        assert_eq!(posted_to(app, "kansli@timra-kommun.example").await.len(), 1, "nobody is written to because of it");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_resigns_in_mid_term_is_thanked_and_a_by_election_fills_the_seat() {
    let county = county().reached("Dan Prov", "dan@timra.example");
    on_both_engines_with(Start::Own(&county), async |app: &TestApp| {
        start(app).await;
        let link = invited(app, "timra-kommun").await;
        let forum = ("Kulturforum", "Ledamot");
        appoints(app, &link, forum, "Eva Prov", "2026-11-16", &[("epost", "eva@timra.example")]).await;
        assert_eq!(posted_to(app, "dan@timra.example").await.len(), 1, "Dan is thanked when Eva is appointed");

        // March 2028: Eva leaves at the end of the month.
        app.clock.move_to(date(2028, 3, 20));
        app.clock.advance(SignedDuration::from_hours(24 * 482));
        app.get_as(STREET, &link).await.is(404);
        let one = format!("{ROUND}/organisationer/timra-kommun");
        let page = app.get_as(KEEPER, &one).await;
        let forum_seat = page.is(200).part("name=\"plats\"", "</select>").to_owned();
        let seat_id = forum_seat.split("Kulturforum").next().and_then(|before| before.rsplit("value=\"").next());
        let seat_id = seat_id.and_then(|rest| rest.split('"').next()).expect("her seat is a choice").to_owned();
        let left = [("gor", "lamnat"), ("plats", seat_id.as_str()), ("dag", "2028-03-31")];
        app.post_as(KEEPER, &one, &left).await.is(303);
        let thanks = posted_to(app, "eva@timra.example").await;
        assert_eq!(thanks.len(), 2, "welcomed and thanked: {thanks:?}");
        assert!(thanks[1].subject.contains("Tack för din tid i Kulturforum"), "{thanks:?}");
        assert!(thanks[1].content.contains("Sista dagen är 31 mars 2028"), "{thanks:?}");
        assert!(!thanks[1].content.contains("någon annan är utsedd"), "nobody is appointed yet: {thanks:?}");
        app.get_as(KEEPER, "/organ/kulturforum?per=2028-03-31").await.says("Eva Prov");
        app.get_as(KEEPER, "/organ/kulturforum?per=2028-04-01").await.says_nothing_of("Eva Prov");

        // Timrå is asked anew by a letter with a new link, and elects somebody else for the rest of the term.
        let before = links(app).await.len();
        app.post_as(KEEPER, &format!("{ROUND}/brev"), &[("till", "timra-kommun")]).await.is(303);
        let all = links(app).await;
        assert_eq!(all.len(), before + 1);
        let link = all.last().expect("a link").clone();
        let early = ("beslutsdag", "2028-03-21");
        let (id, mark) = seat(app, &link, forum.0, forum.1).await;
        let (name, state) = (format!("namn-{id}"), format!("lage-{id}"));
        let sent = [("svarar", "Karin Prov"), ("uppdrag", "sekreterare"), ("beslut", "KF § 31"), early];
        let sent: Vec<_> =
            sent.into_iter().chain([(name.as_str(), "Siv Prov"), (state.as_str(), mark.as_str())]).collect();
        app.post_as(STREET, &link, &sent).await.is(422).says("Beslutsdagen ligger efter i dag");
        appoints(app, &link, forum, "Siv Prov", "2028-03-18", &[("epost", "siv@timra.example")]).await;
        app.get_as(KEEPER, "/organ/kulturforum?per=2028-03-31").await.says("Eva Prov").says_nothing_of("Siv Prov");
        app.get_as(KEEPER, "/organ/kulturforum?per=2028-04-01").await.says("Siv Prov").says_nothing_of("Eva Prov");
        app.get_as(KEEPER, "/organ/kulturforum?per=2030-12-31").await.says("Siv Prov");
        let welcome = posted_to(app, "siv@timra.example").await;
        assert!(welcome.len() == 1 && welcome[0].content.contains("från 1 april 2028"), "{welcome:?}");
        assert_eq!(posted_to(app, "eva@timra.example").await.len(), 2, "Eva was thanked once");
        assert_eq!(posted_to(app, "dan@timra.example").await.len(), 1, "Dan, who left long before, hears nothing");
    })
    .await;
}

/// Two associations with a seat each in the forum.
fn two_associations() -> County {
    let of = |slug: &str, name: &str| {
        format!("\n[[organisation]]\nslug = \"{slug}\"\nname = \"{name}\"\nkind = \"association\"\ncounty = \"22\"\n")
    };
    let forum = Body::forum("Kulturforum")
        .rule(Rule::written("rule = \"open\""))
        .seat(Seat::member("bygdegillet").held_by("Anna Prov"))
        .seat(Seat::member("hembygdsringen").held_by("Bo Prov"));
    County::new()
        .with_lines("organisations.toml", &of("bygdegillet", "Bygdegillet"))
        .with_lines("organisations.toml", &of("hembygdsringen", "Hembygdsringen"))
        .body(&forum)
}

#[tokio::test(flavor = "multi_thread")]
async fn organisations_merge_during_a_round_and_the_letters_go_to_who_takes_over() {
    let county = two_associations();
    on_both_engines_with(Start::Own(&county), async |app: &TestApp| {
        start(app).await;
        let old = invited(app, "bygdegillet").await;
        app.get_as(STREET, &old).await.is(200).says("Förut: Anna Prov");
        contact(app, "hembygdsringen", "kansli@ringen.example").await;
        app.get_as(KEEPER, ROUND).await.says("En av 2 organisationer har fått en egen länk");

        // Bygdegillet becomes part of Hembygdsringen at the turn of the year.
        let typed = [("merged_into", "Hembygdsringen"), ("to", "2026-12-31"), ("why", "Årsmötena"), ("step", "save")];
        saves(app, "/organisationer/bygdegillet/andra", &typed).await.is(303);
        app.run_jobs().await;
        let look: Vec<_> = WISH.iter().map(|(n, text)| (*n, if *n == "step" { "preview" } else { *text })).collect();
        let told = app.post_as(KEEPER, NEW, &look).await;
        told.is(200).says("Organisationer som har gått upp i en annan").says("Hembygdsringen har tagit över");
        app.get_as(STREET, &old).await.is(200);

        // Told to follow, the round asks who has taken over; the old link opens nothing any more.
        let moves: Vec<_> = WISH.iter().copied().chain([("efterfoljare", "ja")]).collect();
        app.post_as(KEEPER, NEW, &moves).await.is(303);
        app.get_as(STREET, &old).await.is(404).says("Länken går inte att använda");
        app.get_as(KEEPER, ROUND).await.says("Hembygdsringen").says_nothing_of("Bygdegillet");
        let letters = app.get_as(KEEPER, &format!("{ROUND}/brev")).await;
        letters.says("Hembygdsringen").says_nothing_of("Bygdegillet");
        app.post_as(KEEPER, &format!("{ROUND}/brev"), &[("till", "hembygdsringen")]).await.is(303);
        let letter = posted_to(app, "kansli@ringen.example").await;
        assert!(letter.len() == 1 && letter[0].subject.contains("utse två personer"), "{letter:?}");
        let link = links(app).await.last().expect("a link").clone();
        app.get_as(STREET, &link).await.says("Förut: Anna Prov").says("Förut: Bo Prov");
        app.post_as(KEEPER, &format!("{ROUND}/brev"), &[("till", "bygdegillet")]).await.is(422);
    })
    .await;
}
