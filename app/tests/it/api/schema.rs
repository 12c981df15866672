//! A small judge of JSON by the schemas our document has: types, words, dates, required fields, and nothing else than what is
//! named. Knows no more of JSON Schema than the document uses, and refuses what it does not know.

use serde_json::Value;

/// The document of the programming interface.
pub struct Document(Value);

impl Document {
    pub fn of(document: &Value) -> Self {
        Self(document.clone())
    }

    /// What in an answer to a GET is not as the document says; `page` is the address without language.
    pub fn faults(&self, page: &str, status: u16, answer: &Value) -> Vec<String> {
        self.faults_of("get", page, status, answer)
    }

    /// The same for another method.
    pub fn faults_of(&self, method: &str, page: &str, status: u16, answer: &Value) -> Vec<String> {
        let path = page.split('?').next().unwrap_or_default();
        let paths = self.0["paths"].as_object().expect("paths");
        let best =
            paths.keys().filter(|template| fits(template, path)).min_by_key(|template| template.matches('{').count());
        let Some(template) = best else { return vec![format!("{path} is not in the document")] };
        let mut response = &paths[template][method]["responses"][status.to_string()];
        if let Some(reference) = response["$ref"].as_str() {
            response = self.at(reference);
        }
        let schema = &response["content"]["application/json"]["schema"];
        let mut faults = Vec::new();
        if schema.is_null() {
            faults.push(format!("{template} answers no JSON with {status}"));
        } else {
            self.judge("$", schema, answer, &mut faults);
        }
        faults
    }

    fn at(&self, reference: &str) -> &Value {
        self.0.pointer(reference.trim_start_matches('#')).unwrap_or_else(|| panic!("{reference} leads nowhere"))
    }

    fn judge(&self, place: &str, schema: &Value, value: &Value, faults: &mut Vec<String>) {
        let known = [
            "$ref",
            "type",
            "description",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "enum",
            "anyOf",
            "format",
            "pattern",
            "minimum",
            "maximum",
            "maxLength",
            "examples",
        ];
        for word in schema.as_object().expect("a schema").keys() {
            assert!(known.contains(&word.as_str()), "{place}: the judge does not know {word}");
        }
        if let Some(reference) = schema["$ref"].as_str() {
            return self.judge(place, self.at(reference), value, faults);
        }
        if let Some(choices) = schema["anyOf"].as_array() {
            let tries = choices.iter().map(|choice| {
                let mut own = Vec::new();
                self.judge(place, choice, value, &mut own);
                own
            });
            let tries: Vec<Vec<String>> = tries.collect();
            if !tries.iter().any(Vec::is_empty) {
                // The fullest account is that of the thing itself, not of `null`.
                faults.extend(tries.into_iter().next().unwrap_or_default());
            }
            return;
        }
        if !self.is_of_type(schema, value) {
            faults.push(format!("{place}: {value} is no {}", type_words(schema)));
            return;
        }
        if schema["enum"].as_array().is_some_and(|words| !words.contains(value)) {
            faults.push(format!("{place}: {value} is none of the words"));
        }
        let no_date = |text: &str| schema["format"] == "date" && text.parse::<kernel::Date>().is_err();
        if value.as_str().is_some_and(no_date) {
            faults.push(format!("{place}: {value} is no date"));
        }
        match value {
            Value::Object(map) => self.judge_object(place, schema, map, faults),
            Value::Array(list) => list
                .iter()
                .enumerate()
                .for_each(|(at, item)| self.judge(&format!("{place}[{at}]"), &schema["items"], item, faults)),
            _ => {}
        }
    }

    fn judge_object(
        &self,
        place: &str,
        schema: &Value,
        map: &serde_json::Map<String, Value>,
        faults: &mut Vec<String>,
    ) {
        for required in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if !map.contains_key(required) {
                faults.push(format!("{place}: {required} is missing"));
            }
        }
        for (name, value) in map {
            let own = &schema["properties"][name];
            match (own.is_null(), &schema["additionalProperties"]) {
                (false, _) => self.judge(&format!("{place}.{name}"), own, value, faults),
                (true, Value::Object(other)) => {
                    self.judge(&format!("{place}.{name}"), &Value::Object(other.clone()), value, faults);
                }
                (true, Value::Null) if schema["type"].is_null() => {}
                (true, _) => faults.push(format!("{place}: {name} is not in the schema")),
            }
        }
    }

    fn is_of_type(&self, schema: &Value, value: &Value) -> bool {
        let is = |kind: &str| match kind {
            "string" => value.is_string(),
            "integer" => value.is_i64() || value.is_u64(),
            "boolean" => value.is_boolean(),
            "array" => value.is_array(),
            "object" => value.is_object(),
            "null" => value.is_null(),
            other => panic!("the judge does not know the type {other}"),
        };
        match &schema["type"] {
            Value::String(kind) => is(kind),
            Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).any(is),
            _ => true,
        }
    }
}

fn type_words(schema: &Value) -> String {
    match &schema["type"] {
        Value::String(kind) => kind.clone(),
        other => other.to_string(),
    }
}

/// Whether a path is one of a template: `/organ/kulturforum` of `/organ/{slug}`.
fn fits(template: &str, path: &str) -> bool {
    let (template, path): (Vec<&str>, Vec<&str>) = (template.split('/').collect(), path.split('/').collect());
    template.len() == path.len() && template.iter().zip(&path).all(|(t, p)| t.starts_with('{') || t == p)
}
