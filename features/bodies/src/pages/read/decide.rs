//! What somebody decides about proposals: confirm, reject, take up again; and all sure ones about a body together, after a look
//! at what that would do.

use axum::extract::Path;
use charter::reading::{NamedBody, What};
use db::Tx;
use kernel::{Actor, Date};
use serde_json::json;
use uuid::Uuid;
use web::{
    Answer, Failure, Submission, Visit,
    components::{Button, FormView},
};

use super::source::{self, Read, address, anchor, may_decide, refused, why};
use crate::{
    commands::{
        change::{self, Applied, Change, FieldFault, Refused},
        read::{self, confirm::Confirming},
    },
    model::source::{Decision, Kept},
    pages::edit::{ReviewPage, fault_words, shown::Saying},
};

/// What is to be decided.
#[derive(Clone, Debug)]
struct Deciding {
    source: Uuid,
    proposals: Vec<Uuid>,
    from: Decision,
    to: Decision,
    region: String,
    today: Date,
    charter_title: String,
}

/// `POST /kallor/{id}`
pub(super) async fn post(visit: Visit, Path(id): Path<Uuid>, sent: Submission) -> Answer {
    let (actor, region, today) = (visit.actor.clone(), visit.app.site.region.clone(), visit.today);
    let found = visit.app.db.read(move |tx| source::read(tx, &actor, id, &region, today)).await?;
    let read = found.ok_or(Failure::NotHere)?;
    if sent.get("do") == Some("confirm_sure") {
        return sure(&visit, &sent, &read).await;
    }
    let proposal = sent.get("proposal").and_then(|id| id.parse::<Uuid>().ok());
    let kept = read.found.iter().find(|kept| Some(kept.id) == proposal);
    let Some((kept, proposal)) = kept.and_then(|kept| Some((kept, kept.proposal()?))) else {
        return Err(Failure::NotHere);
    };
    if !may_decide(&visit.actor, &read.register, &proposal.body) {
        return Err(Failure::NotHere);
    }
    let (from, to) = match sent.get("do") {
        Some("confirm") => (Decision::Open, Decision::Confirmed),
        Some("reject") => (Decision::Open, Decision::Rejected),
        Some("reopen") => (Decision::Rejected, Decision::Open),
        _ => return Err(Failure::NotHere),
    };
    // Sent once more, by a double click or after going back: what is done is done.
    if kept.decision == to {
        return answer(&visit, &read, kept, None);
    }
    if kept.decision != from {
        return Err(Failure::Changed);
    }
    let deciding = deciding(&visit, &read, vec![kept.id], from, to);
    match carry_out(&visit, &read, deciding).await? {
        Ok(applied) => answer(&visit, &read, kept, Some(&applied)),
        Err(faults) => said(&visit, &read, Some(kept.id), &faults),
    }
}

fn deciding(visit: &Visit, read: &Read, proposals: Vec<Uuid>, from: Decision, to: Decision) -> Deciding {
    let day = super::day_of(read.source.at, visit.today);
    let title = [("title", &read.source.title as &dyn web::text::AsArg), ("day", &day.to_string())];
    Deciding {
        source: read.source.id,
        proposals,
        from,
        to,
        region: visit.app.site.region.clone(),
        today: visit.today,
        charter_title: visit.app.texts.with(kernel::Language::Sv, "bodies-read-charter-title", &title),
    }
}

impl Deciding {
    /// The change of the register that the decision means, with the proposals that it decides. Reads everything anew, so that
    /// what is saved fits what stands in the register at that moment.
    fn change(&self, tx: &mut Tx<'_>, actor: &Actor) -> db::Result<(Change, Vec<Uuid>)> {
        let read = source::read(tx, actor, self.source, &self.region, self.today)?;
        let Some(read) = read else { return Err(db::Error::other("the source is gone")) };
        if self.to != Decision::Confirmed {
            return Ok((Change::default(), self.proposals.clone()));
        }
        let wanted = read.found.iter().filter(|kept| self.proposals.contains(&kept.id));
        let wanted: Vec<_> = wanted.filter_map(|kept| kept.proposal()).collect();
        let Some(body) = wanted.first().map(|proposal| proposal.body.clone()) else {
            return Ok((Change::default(), Vec::new()));
        };
        let confirming = Confirming {
            actor,
            register: &read.register,
            source: &read.source,
            found: &read.found,
            day: super::day_of(read.source.at, self.today),
            charter_title: &self.charter_title,
        };
        let change = confirming.change(tx, &body, &wanted)?;
        let mut decided = self.proposals.clone();
        if read.register.body(&body).is_none() {
            decided.extend(makes_body(&read.found, &body, &self.proposals));
        }
        Ok((change, decided))
    }

    fn carry_out(&self, tx: &mut Tx<'_>, actor: &Actor) -> db::Result<Applied> {
        let (change, decided) = self.change(tx, actor)?;
        let applied = change::apply(tx, actor, &change)?;
        read::decide(tx, actor, self.source, &decided, self.from, self.to)?;
        Ok(applied)
    }
}

/// The open proposals of a body itself, which is made along with the first thing that is confirmed of it.
fn makes_body(found: &[Kept], body: &NamedBody, but: &[Uuid]) -> Vec<Uuid> {
    let open = found.iter().filter(|kept| kept.decision == Decision::Open && !but.contains(&kept.id));
    let own = open
        .filter(|kept| kept.proposal().is_some_and(|p| p.body.name == body.name && matches!(p.what, What::Body(_))));
    own.map(|kept| kept.id).collect()
}

async fn carry_out(
    visit: &Visit,
    read: &Read,
    deciding: Deciding,
) -> Result<Result<Applied, Vec<FieldFault>>, Failure> {
    let (actor, why) = (visit.actor.clone(), why(visit, &read.source));
    let done = visit.app.db.write(&visit.actor, &why, move |tx| deciding.carry_out(tx, &actor)).await;
    match done.map_err(db::Error::downcast::<Refused>) {
        Ok(applied) => Ok(Ok(applied)),
        Err(Ok(why)) => match *why {
            Refused::Faults(faults) => Ok(Err(faults)),
            Refused::Changed(_) => Err(Failure::Changed),
        },
        Err(Err(error)) => Err(error.into()),
    }
}

/// The page again with everything that stands in the way.
fn said(visit: &Visit, read: &Read, proposal: Option<Uuid>, faults: &[FieldFault]) -> Answer {
    let v = source::view(visit, &read.source);
    let faults = faults.iter().map(|fault| fault_words(&v, fault)).collect();
    refused(visit, read, proposal, faults)
}

fn answer(visit: &Visit, read: &Read, kept: &Kept, applied: Option<&Applied>) -> Answer {
    if visit.wants_json() {
        let entries = applied.map(|applied| applied.entries.as_slice()).unwrap_or_default();
        return visit.json(&json!({ "saved": entries, "address": address(&read.source) }));
    }
    let at = read.found.iter().position(|one| one.id == kept.id).unwrap_or_default();
    Ok(visit.see_other(&format!("{}?gjort={}#{}", address(&read.source), kept.id.simple(), anchor(at))))
}

/// All sure proposals about a body: first what they would do, then saved.
async fn sure(visit: &Visit, sent: &Submission, read: &Read) -> Answer {
    let body = sent.get("body").unwrap_or_default();
    let sure = source::sure(read, body);
    let Some((first, proposal)) = sure.first().copied() else { return Err(Failure::NotHere) };
    if !may_decide(&visit.actor, &read.register, &proposal.body) {
        return Err(Failure::NotHere);
    }
    let proposals = sure.iter().map(|(kept, _)| kept.id).collect();
    let deciding = deciding(visit, read, proposals, Decision::Open, Decision::Confirmed);
    let saves = sent.get("step") == Some("save") || (sent.json.is_some() && sent.get("step").is_none());
    if saves {
        return match carry_out(visit, read, deciding).await? {
            Ok(applied) => answer(visit, read, first, Some(&applied)),
            Err(faults) => said(visit, read, None, &faults),
        };
    }
    let actor = visit.actor.clone();
    let tried = change::preview(&visit.app.db, &visit.actor, visit.today, move |tx| Ok(deciding.change(tx, &actor)?.0));
    let preview = match tried.await.map_err(db::Error::downcast::<Refused>) {
        Ok(preview) => preview,
        Err(Ok(why)) => match *why {
            Refused::Faults(faults) => return said(visit, read, None, &faults),
            Refused::Changed(_) => return Err(Failure::Changed),
        },
        Err(Err(error)) => return Err(error.into()),
    };
    let v = visit.view("").undated().under(read.source.title.as_str(), &address(&read.source));
    let title = v.t("bodies-edit-review-title").into_owned();
    let v = v.titled(title);
    let form = FormView::new(v.url(&address(&read.source)), Vec::new())
        .hides("body", body)
        .hides("do", "confirm_sure")
        .button(Button::primary(v.t("bodies-edit-save")).sends("step", "save"))
        .cancel(v.link("bodies-edit-cancel", &address(&read.source)));
    if visit.wants_json() {
        let made = preview.change.items.iter().map(|item| json!({ "kind": item.place.kind, "after": item.after }));
        return visit.json(&json!({ "changes": made.collect::<Vec<_>>() }));
    }
    let saying = Saying { v: &v.clone(), directory: &read.register.directory, others: &[] };
    visit.ok(&ReviewPage::of_change(v, &saying, &preview, form))
}
