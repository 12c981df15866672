//! What programs may ask, as tables: from the OpenAPI document that `radslag api` writes.

use std::{fmt::Write, path::Path, process::Command};

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// The document of a built `radslag`.
pub fn document(program: &str, root: &Path) -> Result<Value> {
    let mut command = Command::new(program);
    command.arg("api").env_clear().current_dir(root);
    let answer = command.output().with_context(|| program.to_owned())?;
    if !answer.status.success() {
        bail!("radslag api: {}", answer.status);
    }
    serde_json::from_slice(&answer.stdout).context("radslag api does not write JSON")
}

/// Addresses, then the answers field by field, then the failures.
pub fn page(document: &Value) -> String {
    let mut page = text(&document["info"]["description"]).to_owned();
    page.push_str(
        "\n\nThe same as a document for programs: `/api/openapi.json`, or `radslag api`.\n\n## Addresses\n\n",
    );
    page.push_str("| address | | what | asked with | sent | answered |\n|---|---|---|---|---|---|\n");
    for (path, methods) in entries(&document["paths"]) {
        for (method, operation) in entries(methods) {
            let _ = writeln!(
                page,
                "| `{path}` | {} | {} | {} | {} | {} |",
                method.to_uppercase(),
                cell(text(&operation["summary"])),
                parameters(operation),
                kind(&operation["requestBody"]["content"]["application/json"]["schema"]),
                answered(operation),
            );
        }
    }
    page.push_str("\n## What is sent and answered\n");
    for (name, schema) in entries(&document["components"]["schemas"]) {
        describe(&mut page, name, schema);
    }
    page.push_str("\n## Failures\n\n| status | what |\n|---|---|\n");
    for (status, response) in entries(&document["components"]["responses"]) {
        let _ = writeln!(page, "| {status} | {} |", cell(text(&response["description"])));
    }
    page
}

fn describe(page: &mut String, name: &str, schema: &Value) {
    let _ = write!(page, "\n### {name}\n\n{}\n", text(&schema["description"]));
    if let Some(words) = words(schema) {
        let _ = write!(page, "\nOne of {words}.\n");
    }
    let fields = entries(&schema["properties"]);
    if fields.is_empty() {
        return;
    }
    page.push_str("\n| field | | what |\n|---|---|---|\n");
    for (field, schema) in fields {
        let _ = writeln!(page, "| `{field}` | {} | {} |", kind(schema), cell(text(&schema["description"])));
    }
}

/// `text or null`, `list of [Seat](#seat)`.
fn kind(schema: &Value) -> String {
    if let Some(name) = schema["$ref"].as_str().and_then(|reference| reference.rsplit('/').next()) {
        return format!("[{name}](#{})", name.to_lowercase());
    }
    if let Some(choices) = schema["anyOf"].as_array() {
        return choices.iter().map(kind).collect::<Vec<_>>().join(" or ");
    }
    if let Some(kinds) = schema["type"].as_array() {
        let one = |name: &Value| kind(&serde_json::json!({ "type": name, "format": schema["format"] }));
        return kinds.iter().map(one).collect::<Vec<_>>().join(" or ");
    }
    match (text(&schema["type"]), text(&schema["format"])) {
        ("string", "") => "text".into(),
        ("string", "date") => "day".into(),
        ("string", "date-time") => "moment".into(),
        ("string", format) => format.into(),
        ("array", _) => format!("list of {}", kind(&schema["items"])),
        ("integer", _) => "number".into(),
        ("boolean", _) => "true or false".into(),
        ("", _) if schema.is_object() => "any JSON".into(),
        (other, _) => other.into(),
    }
}

fn parameters(operation: &Value) -> String {
    let all = operation["parameters"].as_array().into_iter().flatten().map(|parameter| {
        if parameter["$ref"].is_string() {
            return "`per`".to_owned();
        }
        let words = words(&parameter["schema"]).map(|words| format!(" ({words})")).unwrap_or_default();
        format!("`{}`{words}", text(&parameter["name"]))
    });
    all.collect::<Vec<_>>().join(", ")
}

fn answered(operation: &Value) -> String {
    let content = entries(&operation["responses"]["200"]["content"]);
    let forms = content.into_iter().map(|(media, content)| match media {
        "application/json" => kind(&content["schema"]),
        "text/html" => "page".into(),
        other => format!("`{}`", other.split(';').next().unwrap_or_default()),
    });
    let made = kind(&operation["responses"]["201"]["content"]["application/json"]["schema"]);
    std::iter::once(made).chain(forms).filter(|form| !form.is_empty()).collect::<Vec<_>>().join(", ")
}

fn words(schema: &Value) -> Option<String> {
    let words = schema["enum"].as_array()?.iter().filter_map(Value::as_str).map(|word| format!("`{word}`"));
    Some(words.collect::<Vec<_>>().join(", "))
}

fn entries(map: &Value) -> Vec<(&str, &Value)> {
    map.as_object().map(|map| map.iter().map(|(name, value)| (name.as_str(), value)).collect()).unwrap_or_default()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// Text that does not break the table it stands in.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn kinds_are_told_in_words() {
        assert_eq!(kind(&json!({ "type": ["string", "null"], "format": "date" })), "day or null");
        assert_eq!(
            kind(&json!({ "type": "array", "items": { "$ref": "#/components/schemas/Seat" } })),
            "list of [Seat](#seat)"
        );
        assert_eq!(kind(&json!({ "anyOf": [{ "$ref": "#/x/Seat" }, { "type": "null" }] })), "[Seat](#seat) or null");
    }

    #[test]
    fn an_operation_is_a_row() {
        let document = json!({ "info": { "description": "All." }, "paths": { "/organ": { "get": { "summary": "Bodies | all.",
            "parameters": [{ "$ref": "#/p" }, { "name": "slag", "schema": { "enum": ["forum"] } }],
            "responses": { "200": { "content": { "application/json": { "schema": { "$ref": "#/s/Bodies" } }, "text/html": {} } } } } } },
            "components": { "schemas": { "Bodies": { "description": "A list.", "properties": { "on": { "type": "string",
                "format": "date", "description": "The day." } } } }, "responses": {} } });
        let page = page(&document);
        assert!(
            page.contains(
                "| `/organ` | GET | Bodies \\| all. | `per`, `slag` (`forum`) |  | [Bodies](#bodies), page |"
            ),
            "{page}"
        );
        assert!(
            page.contains("### Bodies\n\nA list.\n\n| field | | what |\n|---|---|---|\n| `on` | day | The day. |"),
            "{page}"
        );
    }
}
