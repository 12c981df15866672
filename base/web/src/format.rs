//! In which form an answer is asked for: the same address answers a page, JSON, or a file to take away.
//!
//! A known ending of the address decides (`/organ.json`), otherwise what the asker says it accepts. The ending is taken off
//! before routing, so that features know one address for all forms. An unknown ending stays, and is not found.

use axum::http::{HeaderMap, Method, header};

/// The form of an answer.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Format {
    /// A page.
    #[default]
    Html,
    /// JSON: `.json`, or `Accept: application/json`.
    Json,
    /// Comma-separated values: `.csv`.
    Csv,
    /// A workbook of Excel: `.xlsx`.
    Xlsx,
    /// Contacts: `.vcf`.
    Vcf,
    /// A calendar: `.ics`.
    Ics,
    /// A data package: `.toml`.
    Toml,
}

impl Format {
    /// All that an address can ask for by its ending.
    pub const BY_ENDING: [Self; 6] = [Self::Json, Self::Csv, Self::Xlsx, Self::Vcf, Self::Ics, Self::Toml];

    /// The ending of an address that asks for it, without dot; empty for a page.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Html => "",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Vcf => "vcf",
            Self::Ics => "ics",
            Self::Toml => "toml",
        }
    }

    /// What stands in `Content-Type`.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Html => "text/html; charset=utf-8",
            Self::Json => "application/json",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Vcf => "text/vcard; charset=utf-8",
            Self::Ics => "text/calendar; charset=utf-8",
            Self::Toml => "application/toml; charset=utf-8",
        }
    }

    /// Takes a known ending off the last piece of a path: `/organ.json` is `/organ` in JSON, `/.json` the start page.
    pub(crate) fn take_ending(path: &str) -> Option<(&str, Self)> {
        let (stem, ending) = path.rsplit_once('.')?;
        let format = Self::BY_ENDING.into_iter().find(|format| format.ending() == ending)?;
        let whole = !stem.ends_with('/') || stem == "/" || stem == "/en/";
        whole.then_some((stem, format))
    }

    /// What the headers ask for. A program that sends JSON is also answered in JSON, unless it asks for a page.
    pub(crate) fn accepted(method: &Method, headers: &HeaderMap) -> Self {
        let page = weight(headers, "text/html");
        let reads = matches!(*method, Method::GET | Method::HEAD);
        match weight(headers, "application/json") {
            Some(json) if json > page.unwrap_or(0) => Self::Json,
            None if !reads && page.is_none() && sends_json(headers) => Self::Json,
            _ => Self::Html,
        }
    }
}

/// Whether what is sent is JSON.
pub(crate) fn sends_json(headers: &HeaderMap) -> bool {
    media_type(headers).is_some_and(|kind| kind.eq_ignore_ascii_case("application/json"))
}

/// The kind of what is sent, without its parameters.
pub(crate) fn media_type(headers: &HeaderMap) -> Option<&str> {
    let kind = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    Some(kind.split(';').next().unwrap_or("").trim())
}

/// How much a media type that is named outright is wanted, in thousandths; `None` when it is not named.
fn weight(headers: &HeaderMap, kind: &str) -> Option<u32> {
    let lines = headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok());
    lines.flat_map(|line| line.split(',')).find_map(|range| {
        let mut parts = range.split(';').map(str::trim);
        parts.next().filter(|name| name.eq_ignore_ascii_case(kind))?;
        let q = parts.find_map(|part| part.strip_prefix("q="));
        Some(q.map_or(1000, thousandths))
    })
}

/// `0.8` as 800; what is no weight counts as wanted.
fn thousandths(text: &str) -> u32 {
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    let digits: String = rest.chars().chain("000".chars()).take(3).collect();
    match (whole, digits.parse::<u32>()) {
        ("0", Ok(part)) => part,
        _ => 1000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_ending_says_the_form_and_any_other_is_part_of_the_address() {
        assert_eq!(Format::take_ending("/organ.json"), Some(("/organ", Format::Json)));
        assert_eq!(Format::take_ending("/organ/kulturforum.xlsx"), Some(("/organ/kulturforum", Format::Xlsx)));
        assert_eq!(Format::take_ending("/.json"), Some(("/", Format::Json)));
        assert_eq!(Format::take_ending("/en.csv"), Some(("/en", Format::Csv)));
        for other in ["/organ", "/organ.pdf", "/organ.", "/organ/.json", "/organ.JSON", "/a.json/b"] {
            assert_eq!(Format::take_ending(other), None, "{other}");
        }
    }

    fn asked(method: &Method, accept: &str, sends: Option<&'static str>) -> Format {
        let mut headers = HeaderMap::new();
        if !accept.is_empty() {
            headers.insert(header::ACCEPT, accept.parse().expect("a header"));
        }
        if let Some(kind) = sends {
            headers.insert(header::CONTENT_TYPE, kind.parse().expect("a header"));
        }
        Format::accepted(method, &headers)
    }

    #[test]
    fn json_is_answered_to_whoever_names_it_and_wants_it_most() {
        for accept in
            ["application/json", "application/json, text/plain, */*", "text/html;q=0.5,Application/JSON;q=0.8"]
        {
            assert_eq!(asked(&Method::GET, accept, None), Format::Json, "{accept}");
        }
        for accept in [
            "",
            "*/*",
            "text/html,application/xhtml+xml,*/*;q=0.8",
            "text/html,application/json;q=0.9",
            "application/json;q=0",
        ] {
            assert_eq!(asked(&Method::GET, accept, None), Format::Html, "{accept}");
        }
    }

    #[test]
    fn whoever_sends_json_is_answered_in_json() {
        let json = Some("application/json; charset=utf-8");
        assert_eq!(asked(&Method::POST, "*/*", json), Format::Json);
        assert_eq!(asked(&Method::POST, "text/html", json), Format::Html);
        assert_eq!(asked(&Method::GET, "*/*", json), Format::Html);
        assert_eq!(asked(&Method::POST, "*/*", Some("application/x-www-form-urlencoded")), Format::Html);
    }
}
