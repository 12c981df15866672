//! Having a page or paper read: a file, an address on the web, or pasted text. What is wrong stands at its field, and what was typed
//! stays.

use std::sync::Arc;

use axum::{Extension, http::StatusCode};
use fetch::{Fetched, Fetcher};
use serde_json::json;
use web::{
    Answer, Failure, Submission, View, Visit,
    components::{Button, Control, FieldView, FormView},
    failure::{Fault, Refusal},
    submission::Sent,
};

use super::list;
use crate::{
    commands::{
        file_fault,
        read::{
            self, Read, ReadFault,
            fetching::{self, NotFetched},
        },
    },
    store::reading,
};

/// Who fetches; nobody where the operator has said so.
pub(super) type Fetches = Option<Extension<Arc<Fetcher>>>;

/// What was typed.
#[derive(Default)]
pub(super) struct Typed<'a> {
    address: &'a str,
    text: &'a str,
    title: &'a str,
}

impl<'a> Typed<'a> {
    pub(super) fn text(text: &'a str) -> Self {
        Self { text, ..Self::default() }
    }

    pub(super) fn address(address: &'a str) -> Self {
        Self { address, ..Self::default() }
    }

    fn of(sent: &'a Submission) -> Self {
        let raw = |name| sent.raw(name).unwrap_or_default();
        Self { address: raw("address"), text: raw("text"), title: raw("title") }
    }
}

/// Why nothing was read.
enum NotRead {
    /// What is wrong at a field.
    At(&'static str, String),
    /// What is no matter of a field.
    Failure(Failure),
}

impl<E: Into<Failure>> From<E> for NotRead {
    fn from(failure: E) -> Self {
        Self::Failure(failure.into())
    }
}

/// `POST /kallor`: a document or pasted text is read, kept with its proposals, and shown.
pub(super) async fn read_in(visit: Visit, fetches: Fetches, sent: Sent) -> Answer {
    if !reading::may_see(&visit.actor) {
        return Err(Failure::NotHere);
    }
    let fetches = fetches.map(|Extension(fetcher)| fetcher);
    let v = list::view(&visit);
    let sent = match sent {
        Sent::Whole(sent) => sent,
        Sent::TooMuch(_) if visit.wants_json() => return Err(Failure::Refused(Refusal::TooLarge)),
        Sent::TooMuch(sent) => {
            let words = v.t1("input-too-large", "most", input::LARGEST_FILE / 1_000_000);
            let form = form(&v, &Typed::of(&sent), fetches.is_some(), Some(("file", words)));
            return list::answer(&visit, v, form, StatusCode::PAYLOAD_TOO_LARGE).await;
        }
    };
    match read_one(&visit, &v, fetches.as_deref(), &sent).await {
        Ok(read) => kept(&visit, read).await,
        Err(NotRead::Failure(failure)) => Err(failure),
        Err(NotRead::At(field, words)) if visit.wants_json() => Err(Failure::Faults(vec![Fault::at(field, words)])),
        Err(NotRead::At(field, words)) => {
            let form = form(&v, &Typed::of(&sent), fetches.is_some(), Some((field, words)));
            list::answer(&visit, v, form, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

/// Reads what was sent: the file, else what lies at the address, else the text.
async fn read_one(visit: &Visit, v: &View, fetcher: Option<&Fetcher>, sent: &Submission) -> Result<Read, NotRead> {
    let (db, region, today) = (&visit.app.db, visit.app.site.region.as_str(), visit.today);
    let typed = Typed::of(sent);
    let (field, read) = match (sent.file("file"), sent.get("address")) {
        (Some(_), Some(_)) => return Err(NotRead::At("address", v.t("bodies-read-fetch-both").into_owned())),
        (Some(file), None) => ("file", read::read(db, region, today, &file.file_name, file.bytes.to_vec()).await),
        (None, Some(address)) => {
            let Fetched { address, name, bytes } = fetched(visit, v, fetcher, address).await?;
            let read = read::read(db, region, today, &name, bytes).await;
            ("address", read.map(|read| Read { address: Some(address), ..read }))
        }
        (None, None) => ("text", read::read_text(db, region, today, typed.title, typed.text).await),
    };
    match read {
        // A page that is fetched has the name that she gives it, as pasted text has.
        Ok(read) if field == "address" && !typed.title.trim().is_empty() => Ok(read.called(typed.title)),
        Ok(read) => Ok(read),
        Err(ReadFault::Db(error)) => Err(error.into()),
        Err(fault) => Err(NotRead::At(field, fault.says().map(|says| file_fault(v, &says)).unwrap_or_default())),
    }
}

async fn fetched(visit: &Visit, v: &View, fetcher: Option<&Fetcher>, address: &str) -> Result<Fetched, NotRead> {
    let at = |words: String| NotRead::At("address", words);
    let fetcher = fetcher.ok_or_else(|| at(v.t("bodies-read-fetch-off").into_owned()))?;
    let fetched = fetching::document(&visit.app.db, &visit.actor, fetcher, address).await;
    fetched.map_err(|why| match why {
        NotFetched::Db(error) => error.into(),
        NotFetched::TooOften(wait) => Failure::Refused(Refusal::TooOften { wait }).into(),
        NotFetched::Fault(fault) => at(file_fault(v, &fetching::says(&fault, fetcher.largest()))),
    })
}

async fn kept(visit: &Visit, read: Read) -> Answer {
    let why = super::swedish(visit, "bodies-read-why-read", "title", &read.title);
    let found = read.reading.proposals.len();
    let id = read::keep(&visit.app.db, &visit.actor, &why, read).await?;
    let address = format!("/kallor/{}", id.simple());
    if visit.wants_json() {
        return visit.json_with(StatusCode::CREATED, &json!({ "id": id, "address": address, "proposals": found }));
    }
    Ok(visit.see_other(&address))
}

/// The form; the field for an address only where somebody fetches.
pub(super) fn form(v: &View, typed: &Typed<'_>, fetches: bool, fault: Option<(&str, String)>) -> FormView {
    let address = FieldView::line("address", v.t("bodies-read-address"))
        .hint(v.t("bodies-read-address-hint"))
        .value(typed.address)
        .optional();
    let mut fields = vec![
        FieldView::line("file", v.t("bodies-read-file"))
            .hint(v.t("bodies-read-file-hint"))
            .control(Control::File)
            .optional(),
    ];
    fields.extend(fetches.then_some(address));
    fields.extend([
        FieldView::line("text", v.t("bodies-read-text"))
            .hint(v.t("bodies-read-text-hint"))
            .control(Control::Text { rows: 8 })
            .value(typed.text)
            .optional()
            .swedish(),
        FieldView::line("title", v.t("bodies-read-name"))
            .hint(v.t("bodies-read-name-hint"))
            .value(typed.title)
            .optional(),
    ]);
    let mut form = FormView::new(v.url("/kallor"), fields).button(Button::primary(v.t("bodies-read-do")));
    form.multipart = true;
    if let Some((field, words)) = fault
        && let Some(field) = form.field_mut(field)
    {
        field.error = Some(words);
    }
    form
}
