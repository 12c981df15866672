//! What is sent: the same names from a form, from a form with files, and from JSON.
//!
//! A handler that writes takes a [`Submission`] and does not care which of the three it was. Everything has a limit; what
//! cannot be read is refused as a whole, and nothing is guessed.

use axum::{
    Extension,
    body::Bytes,
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request, multipart::MultipartError},
    http::{HeaderMap, StatusCode, header},
    response::IntoResponse,
};
use serde_json::Value;

use crate::{
    address::Asked,
    components::FieldView,
    door::FormToken,
    failure::{Failure, Refusal},
    format::{self, Format},
    guard::UPLOAD_LIMIT,
    site::App,
};

mod oversize;

pub use oversize::{Most, Sent};

/// Most names and values in one form.
const MOST_FIELDS: usize = 5000;
/// Most files in one form.
const MOST_FILES: usize = 20;

/// What was sent.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Submission {
    /// Names and values in order; a name may stand more than once. Lines end with `\n`. Of JSON: the texts, numbers and
    /// truths of the outermost object, lists of them as repeated names; `true` is [`FieldView::CHECKED`], `false` and `null`
    /// are empty.
    pub fields: Vec<(String, String)>,
    /// The JSON as it was sent, when it was JSON.
    pub json: Option<Value>,
    /// Files in order; a file field without a choice is left out.
    pub files: Vec<Uploaded>,
    /// Whether the answer is to be JSON.
    pub wants_json: bool,
}

/// A file that was sent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Uploaded {
    /// Name of the field.
    pub name: String,
    /// What the file is called where it came from: the last piece of its path, at most 200 letters. Never use it as a path.
    pub file_name: String,
    /// What it holds.
    pub bytes: Bytes,
}

/// Lets a route take files: `post(read_in).layer(web::submission::with_files())`. Other routes take two megabytes.
pub fn with_files() -> (DefaultBodyLimit, Extension<Most>) {
    (DefaultBodyLimit::max(UPLOAD_LIMIT), Extension(Most(UPLOAD_LIMIT)))
}

impl Submission {
    /// The first value of a name, without spaces around; `None` when it is not there or empty.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        Some(self.raw(name)?.trim()).filter(|value| !value.is_empty())
    }

    /// The first value of a name as it was written; `None` when it was not sent.
    #[must_use]
    pub fn raw(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// Every value of a name, in order, without empty ones.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let values = self.fields.iter().filter(move |(n, _)| n == name).map(|(_, value)| value.trim());
        values.filter(|value| !value.is_empty())
    }

    /// Whether a box was ticked.
    #[must_use]
    pub fn checked(&self, name: &str) -> bool {
        self.raw(name) == Some(FieldView::CHECKED)
    }

    /// The first file of a field.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<&Uploaded> {
        self.files.iter().find(|file| file.name == name)
    }

    async fn read(request: Request, app: &App) -> Result<Self, Failure> {
        let kind = format::media_type(request.headers()).map(str::to_ascii_lowercase);
        match kind.as_deref() {
            Some("multipart/form-data") => read_parts(Multipart::from_request(request, app).await).await,
            Some("application/x-www-form-urlencoded") => {
                Ok(Self { fields: read_pairs(&read_body(request, app).await?)?, ..Self::default() })
            }
            Some("application/json") => read_json(&read_body(request, app).await?),
            // A bare POST of a program, which sends nothing and says so.
            None if is_empty(request.headers()) => Ok(Self::default()),
            _ => Err(Failure::Refused(Refusal::ContentType)),
        }
    }
}

impl FromRequest<App> for Submission {
    type Rejection = Failure;

    async fn from_request(request: Request, app: &App) -> Result<Self, Failure> {
        match Sent::from_request(request, app).await? {
            Sent::Whole(read) => Ok(read),
            Sent::TooMuch(_) => Err(Failure::Refused(Refusal::TooLarge)),
        }
    }
}

impl Submission {
    /// Reads a body that has not said to be too large.
    async fn within(request: Request, app: &App) -> Result<Self, Failure> {
        let wants_json = request.extensions().get::<Asked>().is_some_and(|asked| asked.format == Format::Json);
        let token = request.extensions().get::<FormToken>().cloned();
        let mut read = Self::read(request, app).await?;
        read.wants_json = wants_json;
        read.is_ours(token.as_ref())?;
        let text = read.fields.iter().flat_map(|(name, value)| [name, value]);
        // No text holds a zero byte, and a server's database refuses to keep one.
        if text.into_iter().any(|text| text.contains('\0')) {
            return Err(Failure::Refused(Refusal::Form));
        }
        Ok(read)
    }
}

impl Submission {
    /// Refuses a form that was not made for the session that sends it. JSON cannot be sent by a form, and no other site's
    /// script may send it.
    fn is_ours(&mut self, token: Option<&FormToken>) -> Result<(), Failure> {
        let is_form = self.json.is_none() && !(self.fields.is_empty() && self.files.is_empty());
        let (theirs, fields): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.fields).into_iter().partition(|(name, _)| name == FormToken::FIELD);
        self.fields = fields;
        match token.filter(|_| is_form) {
            Some(token) if !theirs.first().is_some_and(|(_, sent)| token.is(sent)) => {
                Err(Failure::Refused(Refusal::OldForm))
            }
            _ => Ok(()),
        }
    }
}

fn is_empty(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_LENGTH).is_none_or(|length| length == "0") && !headers.contains_key("transfer-encoding")
}

async fn read_body(request: Request, app: &App) -> Result<Bytes, Failure> {
    Bytes::from_request(request, app).await.map_err(|rejection| refused(rejection.into_response().status()))
}

/// What the machinery's status means: too much, or cut off under way.
fn refused(status: StatusCode) -> Failure {
    Failure::Refused(if status == StatusCode::PAYLOAD_TOO_LARGE { Refusal::TooLarge } else { Refusal::Form })
}

/// `a=1&b=tv%C3%A5+ord`. Unlike the usual decoders, bytes that are no UTF-8 are refused and never replaced: a name would
/// otherwise be kept with a sign in it that nobody wrote.
fn read_pairs(body: &[u8]) -> Result<Vec<(String, String)>, Failure> {
    let pairs = body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty());
    let mut out = Vec::new();
    for pair in pairs {
        if out.len() == MOST_FIELDS {
            return Err(Failure::Refused(Refusal::TooLarge));
        }
        let middle = pair.iter().position(|byte| *byte == b'=').unwrap_or(pair.len());
        let (name, value) = (&pair[..middle], pair.get(middle + 1..).unwrap_or_default());
        out.push((decode(name)?, lines(&decode(value)?)));
    }
    Ok(out)
}

fn decode(text: &[u8]) -> Result<String, Failure> {
    let mut out = Vec::with_capacity(text.len());
    let mut at = 0;
    while let Some(&byte) = text.get(at) {
        let hex = || std::str::from_utf8(text.get(at + 1..at + 3)?).ok().filter(|t| t.is_ascii());
        let escaped = if byte == b'%' { hex().and_then(|two| u8::from_str_radix(two, 16).ok()) } else { None };
        at += if escaped.is_some() { 3 } else { 1 };
        out.push(escaped.unwrap_or(if byte == b'+' { b' ' } else { byte }));
    }
    String::from_utf8(out).map_err(|_| Failure::Refused(Refusal::Form))
}

/// Browsers end the lines of a text with two signs.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

fn read_json(body: &[u8]) -> Result<Submission, Failure> {
    let json: Value = serde_json::from_slice(body).map_err(|_| Failure::Refused(Refusal::Form))?;
    let Value::Object(object) = &json else { return Err(Failure::Refused(Refusal::Form)) };
    let mut fields = Vec::new();
    for (name, value) in object {
        match value {
            Value::Array(values) => {
                fields.extend(values.iter().filter_map(scalar).map(|value| (name.clone(), value)));
            }
            value => fields.extend(scalar(value).map(|value| (name.clone(), value))),
        }
    }
    if fields.len() > MOST_FIELDS {
        return Err(Failure::Refused(Refusal::TooLarge));
    }
    Ok(Submission { fields, json: Some(json), ..Submission::default() })
}

/// A text, number or truth as a form would send it; `None` for lists and objects.
fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(lines(text)),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(true) => Some(FieldView::CHECKED.to_owned()),
        Value::Bool(false) | Value::Null => Some(String::new()),
        Value::Array(_) | Value::Object(_) => None,
    }
}

async fn read_parts<E: IntoResponse>(parts: Result<Multipart, E>) -> Result<Submission, Failure> {
    let mut parts = parts.map_err(|rejection| refused(rejection.into_response().status()))?;
    let broken = |error: MultipartError| refused(error.status());
    let mut read = Submission::default();
    while let Some(part) = parts.next_field().await.map_err(broken)? {
        let name = part.name().unwrap_or_default().to_owned();
        let file_name = part.file_name().map(last_piece);
        let bytes = part.bytes().await.map_err(broken)?;
        match file_name {
            // A file field without a choice is sent as an empty file without a name.
            Some(file_name) if file_name.is_empty() && bytes.is_empty() => {}
            Some(file_name) => read.files.push(Uploaded { name, file_name, bytes }),
            None => {
                let text = std::str::from_utf8(&bytes).map_err(|_| Failure::Refused(Refusal::Form))?;
                read.fields.push((name, lines(text)));
            }
        }
        if read.files.len() > MOST_FILES || read.fields.len() > MOST_FIELDS {
            return Err(Failure::Refused(Refusal::TooLarge));
        }
    }
    Ok(read)
}

fn last_piece(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or("");
    last.chars().filter(|c| !c.is_control()).take(200).collect()
}

#[cfg(test)]
mod tests;
