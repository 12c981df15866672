//! Letters, links that are forwarded, ended or too old.

use jiff::SignedDuration;
use testkit::{Start, TestApp, on_both_engines_with};

use super::{KEEPER, ROUND, STREET, WHO, contact, county, invited, links, seat, start};

async fn story(tell: impl AsyncFn(&TestApp)) {
    let county = county();
    on_both_engines_with(Start::Own(&county), async |app: &TestApp| {
        start(app).await;
        tell(app).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_goes_to_each_organisation_with_a_link_of_its_own() {
    story(async |app| {
        let (timra, kramfors) = (invited(app, "timra-kommun").await, invited(app, "kramfors-kommun").await);
        assert_ne!(timra, kramfors);
        app.get_as(KEEPER, ROUND).await.says("2 av 4 organisationer har fått en egen länk");
        let page = app.get_as(STREET, &kramfors).await;
        page.is(200).says("Kramfors kommun: platser").says("Förut: Cia Prov").says_nothing_of("Dan Prov");
        assert_eq!(page.header("cache-control"), "no-store");
        assert_eq!(page.header("x-robots-tag"), "noindex, nofollow");
        assert_eq!(page.header("referrer-policy"), "same-origin");
        app.get_as(KEEPER, ROUND).await.says("Öppnade länken");
        // The key itself is nowhere but in the letter.
        let key = kramfors["/mandat/svar/".len()..].to_owned();
        app.get_as(KEEPER, "/historik").await.says_nothing_of(&key);
        // A seat of somebody else cannot be answered through it.
        let (foreign, _) = seat(app, &timra, "Kulturforum", "Ledamot").await;
        let name = format!("namn-{foreign}");
        let mut sent = WHO.to_vec();
        sent.push((&name, "Eva Prov"));
        app.post_as(STREET, &kramfors, &sent).await.is(422).says("Inget är ifyllt än");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_went_astray_is_told_of_and_ended() {
    story(async |app| {
        let link = invited(app, "timra-kommun").await;
        app.get_as(STREET, &link).await.says("Sidan är till för Timrå kommun").says("Det här är inte min organisation");
        let told = app.post_as(STREET, &link, &[("gor", "fel")]).await;
        app.get_as(STREET, told.is(303).header("location")).await.says("Vi ser nu att brevet kom fel");
        app.get_as(KEEPER, ROUND).await.says("Fel mottagare").says("Brevet kom fel");
        let one = format!("{ROUND}/organisationer/timra-kommun");
        app.get_as(KEEPER, &one).await.says("Avsluta länken");
        app.post_as(KEEPER, &one, &[("gor", "avsluta")]).await.is(303);
        // Ended, guessed and never there answer alike.
        let ended = app.get_as(STREET, &link).await;
        ended.is(404).says("Länken går inte att använda");
        let guessed = app.get_as(STREET, "/mandat/svar/gissat").await;
        let told = |page: &testkit::Page| {
            page.words().split("Länken går inte").last().map(|rest| rest.split("Region").next().map(str::to_owned))
        };
        assert_eq!(told(&ended), told(guessed.is(404)), "no answer tells that there was a link");
        app.post_as(STREET, &link, &WHO).await.is(404);
        app.get_as(STREET, &format!("{link}.json")).await.is(404);
        // A new letter has a new link.
        contact(app, "timra-kommun", "ratt@timra.example").await;
        app.post_as(KEEPER, &format!("{ROUND}/brev"), &[("till", "timra-kommun")]).await.is(303);
        let all = links(app).await;
        app.get_as(STREET, all.last().expect("a link")).await.is(200);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_works_until_long_after_the_deadline_and_no_longer() {
    story(async |app| {
        let link = invited(app, "timra-kommun").await;
        for days in [70, 58] {
            app.clock.advance(SignedDuration::from_hours(24 * days));
            app.get_as(STREET, &link).await.is(200);
        }
        app.clock.advance(SignedDuration::from_hours(48));
        app.get_as(STREET, &link).await.is(404).says("Länken går inte att använda");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_not_answered_is_reminded_once_and_then_the_head_of_the_office_is_told() {
    story(async |app| {
        invited(app, "timra-kommun").await;
        let fields = [
            ("namn-timra-kommun", "Karin Prov"),
            ("adress-timra-kommun", "kansli@timra.example"),
            ("chef-timra-kommun", "chef@timra.example"),
        ];
        app.post_as(KEEPER, &format!("{ROUND}/kontakter"), &fields).await.is(303);
        let before = links(app).await.len();
        app.run_jobs().await;
        assert_eq!(links(app).await.len(), before, "nothing is due yet");
        app.clock.advance(SignedDuration::from_hours(24 * 63));
        app.run_jobs().await;
        app.run_jobs().await;
        assert_eq!(links(app).await.len(), before + 1, "one reminder, however often the job runs");
        app.get_as(KEEPER, ROUND).await.says("påmind");
        app.clock.advance(SignedDuration::from_hours(24 * 14));
        app.run_jobs().await;
        let post = app.get_as(KEEPER, "/post").await;
        post.says("chef@timra.example").says("agneta.prov@region.example");
        app.get_as(KEEPER, &format!("{ROUND}/brev?organisation=timra-kommun"))
            .await
            .says("Påminnelse")
            .says("Så ser brevet ut");
        app.post_as(KEEPER, &format!("{ROUND}/brev"), &[]).await.is(422).says("Välj minst en organisation");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn addresses_are_kept_all_at_once_or_not_at_all() {
    story(async |app| {
        let wrong = [("adress-timra-kommun", "kansli"), ("adress-kramfors-kommun", "kansli@kramfors.example")];
        let page = app.post_as(KEEPER, &format!("{ROUND}/kontakter"), &wrong).await;
        page.is(422).says("är ingen e-postadress");
        assert!(page.html.contains("kansli@kramfors.example"), "what was written stays");
        app.get_as(KEEPER, &format!("{ROUND}/kontakter.json")).await.says_nothing_of("kansli@kramfors.example");
        app.get_as("sekreterare", &format!("{ROUND}/kontakter")).await.is(404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_region_is_told_of_who_is_behind_also_where_no_head_of_an_office_is_known() {
    story(async |app| {
        app.clock.advance(SignedDuration::from_hours(24 * 80));
        app.run_jobs().await;
        let post = app.get_as(KEEPER, "/post").await;
        post.says("Mandatskifte 2027–2030: fyra organisationer är inte klara").says("agneta.prov@region.example");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_letters_are_sent_and_the_next_remind() {
    story(async |app| {
        app.get_as(KEEPER, ROUND).await.says("Skicka breven…").says_nothing_of("Påminn dem som inte svarat");
        invited(app, "timra-kommun").await;
        app.get_as(KEEPER, ROUND).await.says("Påminn dem som inte svarat…");
        // Each link says whose elections it leads to.
        app.get_as(KEEPER, &format!("{ROUND}?organ=kulturforum")).await.says("Val på första mötet: Kulturforum");
    })
    .await;
}
