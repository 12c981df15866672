//! Addresses that name nothing, something else, or a day that is none.

use testkit::on_both_engines;

#[tokio::test(flavor = "multi_thread")]
async fn a_day_that_does_not_exist_is_told_at_its_field() {
    on_both_engines(async |app| {
        for path in ["/", "/organ", "/organ/kulturforum", "/organisationer/timra-kommun"] {
            let page = app.get(&format!("{path}?per=2027-02-30")).await;
            page.is(422).says("”2027-02-30” finns inte i kalendern.").says("24 november 2026");
            let field = page.part("name=\"per\"", ">");
            assert!(field.contains("value=\"2027-02-30\"") && field.contains("aria-invalid=\"true\""), "{}", page.html);
        }
        let english = app.get("/en/organ/kulturforum?per=2027-02-30").await;
        english.is(422).says("“2027-02-30” is not in the calendar.").says("Kulturforum");
        app.get("/organ/kulturforum?per=hej").await.is(422).says("”hej” är inget datum vi förstår.");
        app.get("/organ/kulturforum?per=1850-01-01").await.is(422);
        app.get("/organ/kulturforum?per=").await.is(200);
        app.get("/organ/kulturforum?per=15+jan+2027").await.is(200).says("Elin Sjödin");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_exist_is_told_without_a_hint_of_what_does() {
    on_both_engines(async |app| {
        for path in
            ["/organ/finns-inte", "/organisationer/finns-inte", "/personer/finnsej0", "/organ/Kulturforum", "/nyheter"]
        {
            app.get(path).await.is(404).says("Sidan finns inte");
            app.get(&format!("/en{path}")).await.is(404).says("There is no such page");
        }
        app.get("/organ/kulturforum'%20OR%201=1").await.is(404);
        app.get("/organ?efter=finns-inte").await.is(200);
        for zero in ["/organisationer?efter=%00", "/organ/%00", "/sok?q=%00", "/?per=%00"] {
            app.get(zero).await.is(404);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_former_address_leads_on_in_the_same_language_and_on_the_same_day() {
    on_both_engines(async |app| {
        let moved = async |from: &str, to: &str| {
            let page = app.get(from).await;
            assert_eq!(page.is(308).header("location"), to);
            app.get(to).await.is(200).says("Forum för kompetensförsörjning");
        };
        moved("/organ/kompetensforsorjningsforum", "/organ/forum-for-kompetensforsorjning").await;
        moved(
            "/en/organ/kompetensforsorjningsforum?per=2017-12-01",
            "/en/organ/forum-for-kompetensforsorjning?per=2017-12-01",
        )
        .await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_host_name_is_refused_in_words() {
    on_both_engines(async |app| {
        let page = app.get_with("besokare", "ond.example", "/organ").await;
        page.is(421).says("Adressen hör inte till den här tjänsten").says_nothing_of("ond.example");
        app.get_with("besokare", "ond.example", "/en/organ")
            .await
            .is(421)
            .says("The address does not belong to this service");
        app.get_with("besokare", "localhost:1", "/organ").await.is(200);
    })
    .await;
}
