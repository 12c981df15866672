//! The OpenAPI 3.1 document of the product, made from the table of operations.

use kernel::access::{self, TABLE};
use serde_json::{Map, Value, json};

use super::{Content, Operation, Parameter, Place, Schemas, Shape};
use crate::{failure::FailureBody, format::Format};

/// What everything can fail with.
const ALWAYS: [u16; 7] = [401, 403, 404, 406, 421, 500, 503];

/// The document. `version` is the program's.
#[must_use]
pub fn document(operations: &[Operation], version: &str) -> Value {
    let mut all = Schemas::default();
    let failure = FailureBody::schema(&mut all);
    let mut paths: Map<String, Value> = Map::new();
    for operation in operations {
        let place = paths.entry(operation.path.clone()).or_insert_with(|| json!({}));
        place[operation.method.to_lowercase()] = describe(operation, &mut all);
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Rådslag",
            "version": version,
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
            "description": "The register of a region's collaboration bodies. Every address is the same for people and \
                programs: ask with `Accept: application/json`, or put `.json` at the end of the path. Who asks decides what is \
                answered, exactly as on the page. Days are ISO dates, both first and last inclusive; `null` means open, or not \
                known. Words of the register are Swedish in every language; sentences follow the language of the address. \
                Answers carry an `ETag`; `If-None-Match` gets 304."
        },
        "servers": [
            { "url": "/", "description": "Swedish" },
            { "url": "/en", "description": "English" }
        ],
        "security": [{}, { "key": [] }],
        "paths": paths,
        "x-acts": acts(),
        "components": {
            "schemas": all.into_value(),
            "parameters": { "per": per() },
            "responses": responses(&failure),
            "securitySchemes": { "key": {
                "type": "http", "scheme": "bearer", "description": "A key that somebody with an account makes for her program at \
                    `/konto/nycklar`. It is for reading, for writing as what she chose, or for calendars, and never more than she \
                    may herself that day. Without one, what is public is answered."
            } },
        },
    })
}

/// The table of who may do what, for the reference: OpenAPI has no word for it.
fn acts() -> Value {
    let row = |row: &access::Row| {
        let who: Vec<&str> = row.who.iter().map(|who| who.word()).collect();
        json!({ "act": format!("{:?}", row.act), "what": row.what, "who": who, "assurance": row.assurance.word() })
    };
    TABLE.iter().map(row).collect()
}

fn per() -> Value {
    json!({ "name": "per", "in": "query", "schema": { "type": "string", "examples": ["2026-12-31"] }, "description":
        "The day the answer is about: 2026-12-31, or as people write it. Today when left out; a day that does not exist is 422." })
}

fn describe(operation: &Operation, all: &mut Schemas) -> Value {
    let mut parameters: Vec<Value> = operation.parameters.iter().map(parameter).collect();
    if operation.dated {
        parameters.push(json!({ "$ref": "#/components/parameters/per" }));
    }
    let mut described = json!({
        "operationId": operation.name,
        "summary": operation.what,
        "parameters": parameters,
        "responses": answers(operation, all),
    });
    if let Some(act) = operation.act {
        described["x-act"] = format!("{act:?}").into();
    }
    if let Some(takes) = &operation.takes {
        described["requestBody"] = body(takes, all);
    }
    described
}

fn parameter(parameter: &Parameter) -> Value {
    let (place, required) = match parameter.place {
        Place::Path => ("path", true),
        Place::Query => ("query", false),
    };
    let schema = if parameter.words.is_empty() {
        json!({ "type": "string" })
    } else {
        json!({ "type": "string", "enum": parameter.words })
    };
    json!({ "name": parameter.name, "in": place, "required": required, "description": parameter.what, "schema": schema })
}

fn body(takes: &Content, all: &mut Schemas) -> Value {
    let schema = takes.schema(all);
    let kinds = ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"];
    let content: Map<String, Value> =
        kinds.iter().map(|kind| ((*kind).to_owned(), json!({ "schema": schema }))).collect();
    json!({ "required": true, "content": content })
}

fn answers(operation: &Operation, all: &mut Schemas) -> Value {
    let mut content = Map::new();
    let gives = operation.gives.as_ref().map(|gives| gives.schema(all));
    let or_gives = operation.or_gives.as_ref().map(|gives| gives.schema(all));
    let (made, plain) = if operation.makes { (gives, None) } else { (None, gives) };
    let json = match (plain, or_gives) {
        (Some(one), Some(other)) => Some(json!({ "anyOf": [one, other] })),
        (one, other) => one.or(other),
    };
    if let Some(schema) = json {
        content.insert(Format::Json.media_type().into(), json!({ "schema": schema }));
    }
    for format in &operation.files {
        content.insert(format.media_type().into(), json!({ "schema": { "type": "string" } }));
    }
    content.insert("text/html".into(), json!({ "schema": { "type": "string", "description": "The page for people" } }));
    let mut answers = Map::new();
    answers.insert("200".into(), json!({ "description": operation.what, "content": content }));
    if let Some(schema) = made {
        let content = json!({ "application/json": { "schema": schema } });
        answers.insert("201".into(), json!({ "description": "Made.", "content": content }));
    }
    if operation.leaves {
        answers.insert("303".into(), json!({ "description": "Sends the browser on." }));
    }
    let only_files = operation.gives.is_none() && !operation.files.is_empty();
    if only_files {
        answers.insert(
            "303".into(),
            json!({ "description": "Asked for in another form: the page that leads to the file." }),
        );
    }
    if operation.method == "POST" {
        let done = "Done. `Location` is the page that shows it; ask it for JSON in the same way.";
        answers.insert("303".into(), json!({ "description": done }));
    }
    for status in operation.fails.iter().chain(&ALWAYS) {
        answers.insert(status.to_string(), json!({ "$ref": format!("#/components/responses/{status}") }));
    }
    Value::Object(answers)
}

/// Every failure there is, with the words of its kind.
fn responses(failure: &Value) -> Value {
    let all = [
        (400, "What was sent cannot be read (`unreadable`): broken JSON, bytes that are no UTF-8."),
        (401, "The key is none, has ended or is too old (`key`). Never answered to who shows no key."),
        (
            403,
            "A form of another site (`other_origin`) or of an earlier session (`old_form`), it must be known more surely who asks (`assurance`), a key that is not for this (`key_scope`), or one with a session beside it \
            (`key_beside_cookie`). Nothing was saved.",
        ),
        (404, "Not here, or not for you (`not_here`): the two look the same. So does whatever holds a zero byte."),
        (405, "The address takes no such method (`method`)."),
        (406, "The address is there, but not in that form (`format`)."),
        (
            409,
            "Somebody else changed it meanwhile (`changed`): nothing was saved, read it again. Or a file is not looked through \
               yet (`file_waits`): ask again in a while.",
        ),
        (410, "Something harmful was found in the file, and it has been removed (`file_harmful`)."),
        (413, "Too much at once (`too_large`): two megabytes, 25 where files are taken."),
        (415, "Neither a form nor JSON (`content_type`)."),
        (421, "The Host header names another site (`other_host`)."),
        (422, "What was sent or asked cannot be taken (`faults`, `mistake`): every fault at once. Nothing was saved."),
        (429, "Asked too often (`too_often`); `Retry-After` says when again."),
        (500, "Our fault (`ours`), logged under `reference`."),
        (503, "Not just now (`busy`, `disk_full`). Nothing was saved; try again."),
    ];
    let responses = all.iter().map(|(status, what)| {
        let content = json!({ "application/json": { "schema": failure } });
        (status.to_string(), json!({ "description": what, "content": content }))
    });
    Value::Object(responses.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    crate::shape! {
        /// A place.
        struct PlaceAnswer {
            /// Its name.
            name: String,
            /// When it began.
            from: Option<kernel::Date>,
            /// Places in it.
            parts: Vec<PlaceAnswer>,
            /// The one it lies in.
            part_of: Option<Box<PlaceAnswer>>,
        }
    }

    impl<T: Shape> Shape for Box<T> {
        fn schema(all: &mut Schemas) -> Value {
            T::schema(all)
        }
    }

    #[test]
    fn the_document_says_what_is_asked_answered_and_refused() {
        let read = Operation::get("/plats/{slug}", "place", "One place.")
            .at("slug", "Its word.")
            .dated()
            .gives::<PlaceAnswer>();
        let write = Operation::post("/plats/{slug}", "change_place", "Changes it.").takes(Content::of::<PlaceAnswer>());
        let document = document(&[read, write], "1.2.3");
        let place = &document["components"]["schemas"]["PlaceAnswer"];
        assert_eq!(place["description"], "A place.");
        assert_eq!(place["required"], json!(["name", "from", "parts", "part_of"]));
        assert_eq!(
            place["properties"]["from"],
            json!({ "type": ["string", "null"], "format": "date", "description": "When it began." })
        );
        assert_eq!(place["properties"]["part_of"]["anyOf"][1]["type"], "null");
        let get = &document["paths"]["/plats/{slug}"]["get"];
        assert_eq!(get["parameters"][1]["$ref"], "#/components/parameters/per");
        assert_eq!(get["responses"]["422"]["$ref"], "#/components/responses/422");
        let sent = &document["paths"]["/plats/{slug}"]["post"]["requestBody"]["content"];
        assert_eq!(sent["application/json"], sent["multipart/form-data"]);
        // Every failure that an operation names is described.
        for status in document["paths"]["/plats/{slug}"]["post"]["responses"].as_object().expect("responses").keys() {
            assert!(
                ["200", "303"].contains(&&**status) || document["components"]["responses"][status].is_object(),
                "{status}"
            );
        }
        assert_eq!(document["components"]["schemas"]["FailureBody"]["required"], json!(["error"]));
    }
}
