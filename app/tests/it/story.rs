//! The demo county as a regional officer meets it, on the days that tell something.

use testkit::on_both_engines;

const WRONG_SECRETARY: &str = "Sekreteraren ska komma från Region Västernorrland, som har ordförandeskapet sedan den \
                               1 januari 2027, men sekreterare är Elin Sjödin från Kramfors kommun.";

#[tokio::test(flavor = "multi_thread")]
async fn the_chair_moves_and_the_secretary_stays_behind() {
    on_both_engines(async |app| {
        let before = app.get("/organ/kulturforum").await;
        before
            .is(200)
            .says("Kulturforum")
            .says("Kultursamverkansmodellen")
            .says_nothing_of("Sekreteraren ska komma från");
        before.says("tre till fyra").says("Jonas Stenmarker").says("Elin Sjödin");

        let after = app.get("/organ/kulturforum?per=2027-01-15").await;
        after.is(200).says(WRONG_SECRETARY).says("Arbetsordning för Kulturforum, 6 §").says("Mats Ekvall");
        after.says("Ingen är utsedd från Sollefteå kommun och Timrå kommun för 2027–2030.");
        assert!(
            after.part("id=\"fynd\"", "</section>").contains("Sekreteraren"),
            "the finding stands among the findings"
        );

        let english = app.get("/en/organ/kulturforum?per=2027-01-15").await;
        english.is(200).says("Elin Sjödin").says("15 January 2027").says_nothing_of("Sekreteraren ska");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_day_of_the_clock_is_the_day_of_the_page() {
    on_both_engines(async |app| {
        app.clock.move_to(jiff::civil::date(2027, 1, 15));
        app.get("/organ/kulturforum").await.is(200).says(WRONG_SECRETARY);
        app.get("/organ/kulturforum?per=2026-11-24").await.is(200).says_nothing_of("Sekreteraren ska komma från");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_timeline_tells_whose_turn_it_is_and_who_is_next() {
    on_both_engines(async |app| {
        let page = app.get("/organ/kulturforum").await;
        let turns = testkit::page::words(page.part("id=\"ordforande\"", "</section>"));
        let order = ["2023–2024", "2025–2026", "2027–2028", "2029–2030"].map(|years| turns.find(years));
        assert!(order.iter().all(Option::is_some) && order.is_sorted(), "{turns}");
        for words in ["Jonas Stenmarker", "Mats Ekvall", "Ingen utsedd än", "Mandatperiod"] {
            assert!(turns.contains(words), "{words} is not in {turns}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn seats_are_counted_with_those_that_are_vacant() {
    on_both_engines(async |app| {
        // A chair, a member each from seven municipalities, region, association and board, a co-opted, a secretary.
        for (day, vacant) in [("2026-11-24", 0), ("2027-01-15", 2)] {
            let page = app.get(&format!("/organ/kulturforum?per={day}")).await;
            page.says("13 platser");
            let seats = testkit::page::words(page.part("<tbody", "</tbody>"));
            assert_eq!(seats.matches("Ingen utsedd").count(), vacant, "{day}: {seats}");
            assert_eq!(seats.matches("Vakant").count(), vacant, "{day}: {seats}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_council_short_of_meetings_and_on_the_wrong_side() {
    on_both_engines(async |app| {
        let page = app.get("/organ/hallbarhetsradet").await;
        page.is(200).says("Under 2026 har två möten hållits").says("Sollefteå kommun, tillhör oppositionen sedan");
        let after = app.get("/organ/hallbarhetsradet?per=2027-01-15").await;
        after.says("Under 2026 har två möten hållits. Regeln är tre till fyra möten per år.").says("Staffan Viksell");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_day_has_the_rules_of_its_day() {
    on_both_engines(async |app| {
        let early = app.get("/organ/forum-for-kompetensforsorjning?per=2017-12-01").await;
        early.is(200).says("fyra möten per år").says("uppgift från år 2017, inte bekräftad");
        early.says_nothing_of("ett till två möten per år");
        let later = app.get("/organ/forum-for-kompetensforsorjning?per=2020-06-01").await;
        later.is(200).says("ett till två möten per år").says("uppgift från år 2018, inte bekräftad");
        later.says_nothing_of("fyra möten per år");
        for page in [early, later] {
            page.says("Nytt forum för kompetensförsörjning").says("Forum och tjänstemannagrupperingar");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn bodies_that_have_ended_are_listed_on_their_days_only() {
    on_both_engines(async |app| {
        let listed = async |day: &str| {
            let links = app.get(&format!("/organ?per={day}")).await.links();
            links.iter().any(|link| link.split('?').next() == Some("/organ/styrgrupp-arbetsmarknadsregionen"))
        };
        assert!(listed("2013-11-15").await, "the project of 2012–2014 runs");
        assert!(!listed("2026-11-24").await, "the project has ended");
        let page = app.get("/organ/styrgrupp-arbetsmarknadsregionen").await;
        page.is(200).says("Organet finns inte den här dagen.");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn search_finds_words_inside_words_and_other_names() {
    on_both_engines(async |app| {
        let finds = async |question: &str, hit: &str| {
            let page = app.get(&format!("/sok?q={}", escaped(question))).await;
            page.is(200).says(hit);
        };
        finds("Ung Företagssamhet", "Ung Företagsamhet").await;
        finds("försörjning", "Forum för kompetensförsörjning").await;
        finds("SKL", "Sveriges Kommuner och Regioner").await;
        finds("kompetensforum", "Forum för kompetensförsörjning").await;
        finds("HÄRNÖSAND", "Härnösands kommun").await;
        finds("ekvall mats", "Mats Ekvall").await;
        // Written on a keyboard without å ä ö.
        finds("Solleftea", "Sollefteå kommun").await;
        app.get("/sok?q=Soleftea").await.is(200).says("Inget i registret heter något med ”Soleftea”.");
        app.get("/en/sok?q=zzz").await.is(200).says("zzz");
        app.get("/sok").await.is(200).says("Skriv ett namn i sökfältet");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_municipality_sees_all_its_seats() {
    on_both_engines(async |app| {
        let page = app.get("/organisationer/timra-kommun?per=2027-01-15").await;
        page.is(200).says("Kulturforum").says("Hållbarhetsrådet").says("kommunkod 2262").says("länets kommuner");
        assert!(page.count("Vakant") > 0, "a seat is vacant");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_start_page_tells_what_needs_attention() {
    on_both_engines(async |app| {
        let page = app.get("/").await;
        page.is(200).says("Läget i länet").says("Kulturforum").says("24 november 2026");
        page.says("Region Västernorrland tar över den 1 januari 2027. Ordförande är utsedd.");
        app.get("/en").await.is(200).says("24 November 2026");
    })
    .await;
}

/// A question as it stands in an address.
fn escaped(question: &str) -> String {
    question
        .bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}
