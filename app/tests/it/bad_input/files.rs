//! Files where none belong, files that are too large, files that nobody has.

use super::*;

const DOCUMENTS: &str = "/organ/kulturforum/handlingar/ny";

async fn files(app: &TestApp) -> i64 {
    app.db.read(|tx| tx.one(sql!("SELECT count(*) FROM file"), params![])).await.expect("they are counted")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_not_here() {
    stories(async |app| {
        let made_up = "0192f0c0-0000-7000-8000-000000000001";
        let wrong = Wrong {
            form: DOCUMENTS,
            typed: &[("title", "Handlingsplan"), ("file", made_up)],
            at: "file",
            found: made_up,
            sv: "”0192f0c0-0000-7000-8000-000000000001” finns inte att välja. Välj på nytt.",
            en: "“0192f0c0-0000-7000-8000-000000000001” is not there to choose. Choose again.",
        };
        wrong.is_refused(app).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_file_of_another_body_cannot_be_named() {
    stories(async |app| {
        let fields = [("title", "Handlingsplan"), ("why", "Antagen"), ("step", "save")];
        app.post_file_as(REGISTRAR, DOCUMENTS, &fields, ("upload", "plan.pdf", b"%PDF-1.7 prov")).await.is(303);
        let (_, all) = everything(app).await;
        let file = all.iter().find_map(|kept| kept.record.get("file")).and_then(Value::as_str).expect("the file");
        let sv = format!("”{file}” finns inte att välja. Välj på nytt.");
        let en = format!("“{file}” is not there to choose. Choose again.");
        let typed = [("title", "Vår plan"), ("file", file)];
        let wrong =
            Wrong { form: "/organ/radet/handlingar/ny", typed: &typed, at: "file", found: file, sv: &sv, en: &en };
        wrong.is_refused(app).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_documents_take_files_and_large_ones() {
    stories(async |app| {
        let meeting = [("date", "2027-08-03"), ("state", "planned"), ("why", "Kallelse"), ("step", "save")];
        let small = ("upload", "kallelse.pdf", &b"%PDF-1.7 prov"[..]);
        app.post_file_as(REGISTRAR, "/organ/kulturforum/motesdagar/ny", &meeting, small).await.is(303);
        assert_eq!(files(app).await, 0, "a meeting has no file");

        let three_megabytes = [&b"%PDF-1.7 "[..], &vec![b'x'; 3 * 1024 * 1024]].concat();
        let large = ("upload", "plan.pdf", &three_megabytes[..]);
        app.post_file_as(REGISTRAR, "/organ/kulturforum/motesdagar/ny", &meeting, large).await.is(413);
        let document = [("title", "Handlingsplan"), ("why", "Antagen"), ("step", "save")];
        app.post_file_as(REGISTRAR, DOCUMENTS, &document, large).await.is(303);
        let (address, _) = of_body(app, "kulturforum", RecordKind::Document, ("title", "Handlingsplan")).await;
        let opened = app.get_as(REGISTRAR, &address).await;
        let again = filled(&opened, &[]);
        let again: Vec<(&str, &str)> = again.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
        let longer = [&three_megabytes[..], b"y"].concat();
        app.post_file_as(REGISTRAR, &address, &again, ("upload", "plan.pdf", &longer)).await.is(303);
        let page = app.get("/organ/kulturforum").await;
        let file = page.links().into_iter().find(|link| link.contains("/filer/")).expect("the page leads to the file");
        assert_eq!(app.get(&file).await.text().len(), longer.len(), "the file was replaced");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_a_preview_that_was_never_saved_is_forgotten() {
    stories(async |app| {
        let look = [("title", "Handlingsplan"), ("why", "Antagen"), ("step", "view")];
        let file = ("upload", "plan.pdf", &b"%PDF-1.7 prov"[..]);
        let review = app.post_file_as(REGISTRAR, DOCUMENTS, &look, file).await;
        review.is(200);
        assert_eq!(files(app).await, 1, "it waits for its document");
        send(app, REGISTRAR, DOCUMENTS, &filled(&review, &[])).await.is(303);
        app.post_file_as(REGISTRAR, DOCUMENTS, &look, file).await.is(200);
        assert_eq!(files(app).await, 2);
        app.clock.advance(jiff::SignedDuration::from_hours(25));
        app.post_file_as(REGISTRAR, DOCUMENTS, &look, file).await.is(200);
        assert_eq!(files(app).await, 2, "what no document named in a day is gone, what one names stays");
        let page = app.get("/organ/kulturforum").await;
        let file = page.links().into_iter().find(|link| link.contains("/filer/")).expect("the page leads to the file");
        app.get(&file).await.is(200);
    })
    .await;
}
