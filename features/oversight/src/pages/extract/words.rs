//! The values of an extract, in words.

use web::View;

use crate::store::person::Value;

/// What somebody is, or what kind of text she stands in, in words; a word that the page does not know stands as it is held.
fn role_words(v: &View, word: &str) -> String {
    let key = match word {
        "chair" => "oversight-role-chair",
        "vice_chair" => "oversight-role-vice-chair",
        "lead" => "oversight-role-lead",
        "member" => "oversight-role-member",
        "substitute" => "oversight-role-substitute",
        "co_opted" => "oversight-role-co-opted",
        "invited" => "oversight-role-invited",
        "insight" => "oversight-role-insight",
        "observer" => "oversight-role-observer",
        "secretary" => "oversight-role-secretary",
        "registrar" => "oversight-role-registrar",
        "administrator" => "oversight-role-administrator",
        "editor" => "oversight-role-editor",
        "analyst" => "oversight-role-analyst",
        "steward" => "oversight-role-steward",
        "asked" => "oversight-role-asked",
        "chief" => "oversight-role-chief",
        "answered" => "oversight-role-answered",
        "asks" => "oversight-role-asks",
        "body" => "oversight-text-body",
        "organisation" => "oversight-text-organisation",
        "meeting" => "oversight-text-meeting",
        "document" => "oversight-text-document",
        "deviation" => "oversight-text-deviation",
        "contradiction" => "oversight-text-contradiction",
        "source" => "oversight-text-source",
        other => return other.to_owned(),
    };
    v.t(key).into_owned()
}

/// A value in words.
pub(super) fn words(v: &View, value: &Value) -> String {
    match value {
        Value::None => String::new(),
        Value::Text(text) => text.clone(),
        Value::Role(word) => role_words(v, word),
        Value::Day(day) => v.day(day),
        Value::Moment(at) => v.moment(at),
        Value::Truth(true) => v.t("oversight-yes").into_owned(),
        Value::Truth(false) => v.t("oversight-no").into_owned(),
    }
}
