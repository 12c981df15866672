//! A record that somebody took away while its form was open: the form again with what was written, to be entered anew or left.

use axum::http::StatusCode;
use web::{Answer, Failure, Visit};

use super::{
    asked::{self, Asked},
    form::{self, Written},
    review::touches,
    save::{first, people_in},
};
use crate::model::record::{Owner, Record};

/// The form of a new record with what was written, and who took the old one away. Not here for who may not make such a record,
/// and for what never was.
pub(super) async fn answer(visit: &Visit, asked: Option<Asked>, written: &Written) -> Answer {
    let (id, anew) = asked.and_then(Asked::anew).ok_or(Failure::NotHere)?;
    let context = asked::load(visit, Some(anew), people_in(written)).await?;
    let owner = context.owner.as_ref().ok_or(Failure::NotHere)?;
    if !context.may(&Record::default().with("seat", first(written, "seat"))) {
        return Err(Failure::NotHere);
    }
    let (kind, object) = owner.object();
    let entries = visit.app.db.read(move |tx| db::log::history(tx, kind, object)).await?;
    let last = entries.iter().find(|entry| touches(entry, id)).ok_or(Failure::NotHere)?;
    let v = form::view(visit, &context);
    let said = v.t2("bodies-edit-gone", "who", &last.who, "when", v.moment(last.at));
    // Its days and its ways out were of what is gone.
    let own: Written =
        written.iter().filter(|(name, _)| !matches!(name.as_str(), "do" | "day" | "version")).cloned().collect();
    let mut page = form::page(v, &context, &own, &[]);
    page.form.action = page.v.url(&format!("{}/{}/ny", Owner::address(owner), context.kind.path()));
    page.notes.insert(0, said.into());
    visit.page(StatusCode::GONE, &page)
}
