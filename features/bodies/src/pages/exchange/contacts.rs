//! Contacts of bodies as cards for address books. What one may not see on the page of the body is not on the card.

use axum::extract::Path;
use kernel::slug::Slug;
use output::vcard::{Contact, cards};
use web::{Answer, Failure, Format, Visit};

use crate::{
    model::record::RecordKind,
    store::{
        body::{self, ContactLine},
        contact, record,
    },
};

/// `GET /organ/kulturforum/kontakter.vcf`
pub(super) async fn of_body(visit: Visit, Path(slug): Path<Slug>) -> Answer {
    if visit.format != Format::Vcf {
        return Ok(visit.see_other(&format!("/organ/{slug}")));
    }
    let (actor, on, word) = (visit.actor.clone(), visit.on, slug.clone());
    let found = visit.app.db.read(move |tx| {
        let Some(owner) = record::by_word(tx, &actor, RecordKind::Body, word.as_str())? else { return Ok(None) };
        let Some((id, _)) = owner.body() else { return Ok(None) };
        let name = record::list(tx, &actor, RecordKind::Body, record::Which::one(owner.object().1))?;
        let name = name.first().map(|kept| kept.record.text("name").to_owned()).unwrap_or_default();
        Ok(Some((name, body::contacts(tx, &actor, id, on)?)))
    });
    let (name, lines) = found.await?.ok_or(Failure::NotHere)?;
    let contacts: Vec<Contact> = lines.into_iter().map(|line| card(&visit, &name, &slug, line)).collect();
    Ok(visit.file(Format::Vcf, cards(&contacts).into_bytes(), Some(&format!("{slug}.vcf"))))
}

/// `GET /register/kontakter.vcf`: of all bodies.
pub(super) async fn of_all(visit: Visit) -> Answer {
    let (actor, on) = (visit.actor.clone(), visit.on);
    let found = visit.app.db.read(move |tx| contact::all(tx, &actor, on)).await?;
    let cards_of = found.into_iter().map(|(slug, name, line)| card(&visit, &name, &slug, line));
    let contacts: Vec<Contact> = cards_of.collect();
    Ok(visit.file(Format::Vcf, cards(&contacts).into_bytes(), Some("kontakter.vcf")))
}

/// A person, or the function where nobody may be named.
fn card(visit: &Visit, body: &str, slug: &Slug, line: ContactLine) -> Contact {
    let words = |key: &str| visit.view("").text(key, &[("body", &body)]);
    let named = line.name.is_some();
    let title = match &line.title {
        Some(title) => format!("{title} · {}", words("bodies-card-title")),
        None => words("bodies-card-title"),
    };
    Contact {
        name: line.name.unwrap_or_else(|| words("bodies-card-title")),
        is_organisation: !named,
        title: named.then_some(title),
        organisation: line.organisation,
        email: line.email,
        telephone: line.phone,
        page: None,
        uid: Some(format!("x-radslag:{slug}/{}", line.person.as_ref().map_or("", Slug::as_str))),
    }
}
