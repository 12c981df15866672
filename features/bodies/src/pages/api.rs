//! What programs may ask, told to people: `/api`; and the document itself, `/api/openapi.json`.

use askama::Template;
use web::{
    Answer, Page, View, Visit,
    api::{Operation, document},
    components::{Column, Row, TableView},
    phrase::Link,
};

/// The reference page of the programming interface.
#[derive(Template)]
#[template(path = "bodies/api.html")]
pub struct ApiPage {
    v: View,
    document: Link,
    questions: Vec<Question>,
    operations: TableView,
}

/// How something is asked, with an example.
struct Question {
    anchor: &'static str,
    heading: String,
    sentences: Vec<String>,
    example: Option<String>,
}

/// `GET /api`
pub(super) async fn show(visit: Visit) -> Answer {
    if visit.wants_json() {
        return openapi(visit).await;
    }
    let v = visit.view(visit.app.texts.plain(visit.language, "bodies-api-title")).undated();
    visit.ok(&ApiPage::of(v, &visit.app.operations))
}

/// `GET /api/openapi`
pub(super) async fn openapi(visit: Visit) -> Answer {
    visit.json(&document(&visit.app.operations, env!("CARGO_PKG_VERSION")))
}

impl ApiPage {
    fn of(v: View, operations: &[Operation]) -> Self {
        Self {
            document: v.link("bodies-api-document", "/api/openapi.json"),
            questions: questions(&v),
            operations: table(&v, operations),
            v,
        }
    }
}

/// The parts of the page: anchor, heading, sentences, example.
const PARTS: [(&str, &str, &[&str], Option<&str>); 5] = [
    (
        "fraga",
        "bodies-api-ask",
        &["bodies-api-ask-suffix", "bodies-api-ask-accept", "bodies-api-ask-language"],
        Some(
            "curl http://127.0.0.1:8027/organ/kulturforum.json?per=2027-01-15\ncurl -H 'Accept: application/json' http://127.0.0.1:8027/en/organ",
        ),
    ),
    (
        "svar",
        "bodies-api-answers",
        &["bodies-api-answers-same", "bodies-api-answers-days", "bodies-api-answers-pages"],
        None,
    ),
    ("fel", "bodies-api-failures", &["bodies-api-failures-form", "bodies-api-failures-statuses"], Some(FAILURE)),
    (
        "skriva",
        "bodies-api-writes",
        &["bodies-api-writes-same", "bodies-api-writes-version", "bodies-api-writes-all"],
        Some("curl -H 'Content-Type: application/json' -d '{\"why\": \"…\"}' http://127.0.0.1:8027/…"),
    ),
    ("mellanlagra", "bodies-api-cache", &["bodies-api-cache-etag"], None),
];

/// What a failure looks like.
const FAILURE: &str = "{\"error\": {\"kind\": \"faults\", \"message\": \"…\", \"faults\": [\n  {\"field\": \"from\", \"line\": null, \
     \"found\": \"2027-02-30\", \"message\": \"…\"}\n], \"reference\": null}}";

fn questions(v: &View) -> Vec<Question> {
    let question = |(anchor, heading, sentences, example): &(&'static str, &str, &[&str], Option<&str>)| Question {
        anchor,
        heading: v.t(heading).into_owned(),
        sentences: sentences.iter().map(|key| v.t(key).into_owned()).collect(),
        example: example.map(str::to_owned),
    };
    PARTS.iter().map(question).collect()
}

fn table(v: &View, operations: &[Operation]) -> TableView {
    let row = |same: &[Operation]| {
        let methods: Vec<&str> = same.iter().map(|operation| operation.method).collect();
        let json = same.iter().any(|operation| operation.gives.is_some()).then_some("JSON");
        let files = same.iter().flat_map(|operation| &operation.files).map(|format| format.ending());
        let forms: Vec<&str> = json.into_iter().chain(files).collect();
        // What an operation does is told in English, as in the document; the last of an address is what it is for.
        let what = same.last().map_or("", |operation| operation.what.as_str());
        let path = same.first().map_or("", |operation| operation.path.as_str());
        Row::new(vec![path.into(), methods.join(", ").into(), what.into(), forms.join(", ").into()])
    };
    TableView {
        caption: v.t("bodies-api-operations").into_owned(),
        columns: [
            "bodies-api-column-address",
            "bodies-api-column-method",
            "bodies-api-column-what",
            "bodies-api-column-forms",
        ]
        .map(|key| Column::new(v.t(key)))
        .into(),
        rows: operations.chunk_by(|one, next| one.path == next.path).map(row).collect(),
        ..TableView::default()
    }
}

impl Page for ApiPage {
    const NAME: &'static str = "api";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().titled(v.t("bodies-api-title")).at("/api").undated();
        vec![("nothing to ask", Self::of(v.clone(), &[])), ("usual", Self::of(v, &crate::api::operations()))]
    }
}
