//! Writing wishes that have been judged: first the dates, times and places through the register's one way in, then what only
//! this feature knows.

use bodies::{
    commands::change::{self, Change, Item},
    model::record::{MeetingRecord, Owner, Place, Record, RecordKind},
    store::record,
};
use charter::facts::MeetingState;
use db::{Event, Result, Tx};
use kernel::{
    Actor, LocalTime,
    id::{Id, MeetingId},
    slug::Slug,
};
use serde_json::json;

use super::look::{Held, Looked, Target};
use crate::{
    model::{Kept, Occasion, Wish},
    store::write::{self, At},
};

/// What is written beside the register, after it.
#[derive(Default)]
struct Beside {
    items: Vec<Item>,
    /// A meeting that is published, that of the body that arranged it.
    published: Vec<(MeetingId, MeetingId)>,
    moved: Vec<(MeetingId, At, At)>,
    cancelled: Vec<MeetingId>,
    links: Vec<(MeetingId, Option<String>)>,
    drafts: Vec<DraftWrite>,
}

/// A draft that is kept anew, or ends.
struct DraftWrite {
    meeting: MeetingId,
    body: Slug,
    kept: Option<(Occasion, Vec<Slug>)>,
}

/// Writes the wishes.
pub(super) fn perform(tx: &mut Tx<'_>, actor: &Actor, why: &str, looked: &Looked, wishes: &[Wish]) -> Result<Kept> {
    let mut beside = Beside::default();
    let mut meetings = Vec::new();
    for (wish, target) in wishes.iter().zip(&looked.targets) {
        meetings.push(beside.note(tx, looked, wish, target)?);
    }
    let items = std::mem::take(&mut beside.items);
    let applied = change::apply(tx, actor, &Change { items })?;
    beside.write(tx, actor, why, looked)?;
    Ok(Kept { meetings, entries: applied.entries, bodies: applied.bodies })
}

impl Beside {
    /// Notes what a wish writes; gives the meeting it is about.
    fn note(&mut self, tx: &mut Tx<'_>, looked: &Looked, wish: &Wish, target: &Target) -> Result<MeetingId> {
        match (wish, target) {
            (Wish::Arrange { body, together, occasion, draft: true }, _) => {
                let meeting = tx.new_id();
                let kept = Some((occasion.clone(), together.clone()));
                self.drafts.push(DraftWrite { meeting, body: body.clone(), kept });
                Ok(meeting)
            }
            (Wish::Arrange { body, together, occasion, draft: false }, _) => {
                self.arrange(tx, looked, None, body, together, occasion)
            }
            (Wish::Publish { .. }, Target::Draft(draft)) => {
                self.drafts.push(DraftWrite { meeting: draft.id, body: draft.body.clone(), kept: None });
                self.arrange(tx, looked, Some(draft.id), &draft.body, &draft.together, &draft.occasion)
            }
            (Wish::Move { meeting, to }, Target::Draft(draft)) => {
                let kept = Some((to.clone(), draft.together.clone()));
                self.drafts.push(DraftWrite { meeting: *meeting, body: draft.body.clone(), kept });
                Ok(*meeting)
            }
            (Wish::Cancel { meeting }, Target::Draft(draft)) => {
                self.drafts.push(DraftWrite { meeting: *meeting, body: draft.body.clone(), kept: None });
                Ok(*meeting)
            }
            (Wish::Move { meeting, to }, Target::Meetings { link, all }) => {
                if let Some(lead) = all.first().filter(|_| *link != to.link) {
                    self.links.push((lead.id, to.link.clone()));
                }
                for held in all {
                    self.move_one(held, to)?;
                }
                Ok(*meeting)
            }
            (Wish::Cancel { meeting }, Target::Meetings { all, .. }) => {
                for held in all.iter().filter(|held| held.state == MeetingState::Planned) {
                    let after = held.record.clone().with("state", "cancelled");
                    self.change(held, after);
                    self.cancelled.push(held.id);
                }
                Ok(*meeting)
            }
            (_, Target::New | Target::Nothing | Target::Meetings { .. }) => {
                Err(db::Error::other("a wish that was judged sound cannot be kept"))
            }
        }
    }

    /// A new meeting of one body or several.
    fn arrange(
        &mut self,
        tx: &mut Tx<'_>,
        looked: &Looked,
        own: Option<MeetingId>,
        body: &Slug,
        together: &[Slug],
        occasion: &Occasion,
    ) -> Result<MeetingId> {
        let lead = own.unwrap_or_else(|| tx.new_id());
        for slug in std::iter::once(body).chain(together) {
            let id = looked.bodies.get(slug).ok_or_else(|| db::Error::other("a body that was judged is not there"))?.id;
            let owner = Owner::Body(id, slug.clone());
            let mut place = record::new_place(tx, &owner, RecordKind::Meeting);
            if slug == body {
                place = Place { id: lead.uuid(), ..place };
            }
            self.published.push((MeetingId::from_uuid(place.id), lead));
            self.items.push(Item { place, before: None, after: Some(new_record(occasion)?) });
        }
        if occasion.link.is_some() {
            self.links.push((lead, occasion.link.clone()));
        }
        Ok(lead)
    }

    fn move_one(&mut self, held: &Held, to: &Occasion) -> Result<()> {
        let before = &held.record;
        let mut after = before.clone();
        let new = new_record(to)?;
        for field in ["date", "month_only", "starts", "ends", "place", "host", "online", "note"] {
            after.set(field, new.get(field).cloned().unwrap_or_default());
        }
        let from = at(before);
        let to = at(&after);
        // A month that becomes a day is no move.
        if from != to && before.get("month_only") != Some(&true.into()) {
            self.moved.push((held.id, from, to));
        }
        self.change(held, after);
        Ok(())
    }

    fn change(&mut self, held: &Held, after: Record) {
        let (place, before) = (held.place.clone(), Some(held.record.clone()));
        self.items.push(Item { place, before, after: Some(after) });
    }

    /// Writes what stands beside the register.
    fn write(&self, tx: &mut Tx<'_>, actor: &Actor, why: &str, looked: &Looked) -> Result<()> {
        for (meeting, lead) in &self.published {
            write::publication(tx, actor, *meeting)?;
            // The lead itself is one of those that are held together, so that they are found by one look-up.
            if self.published.iter().any(|(other, of)| of == lead && other != lead) {
                write::joint(tx, *meeting, *lead)?;
            }
        }
        for (meeting, from, to) in &self.moved {
            write::moved(tx, actor, *meeting, from, to, why.trim())?;
        }
        for meeting in &self.cancelled {
            write::cancellation(tx, actor, *meeting, why.trim())?;
        }
        for (lead, link) in &self.links {
            write::link(tx, *lead, link.as_deref())?;
            // The address itself is only for some, and the log is read by others.
            tx.log(Event::new("meetings.link", *lead, 0, json!({ "given": link.is_some() })))?;
        }
        for draft in &self.drafts {
            draft.write(tx, actor, looked)?;
        }
        Ok(())
    }
}

impl DraftWrite {
    fn write(&self, tx: &mut Tx<'_>, actor: &Actor, looked: &Looked) -> Result<()> {
        let before = write::draft_ends(tx, self.meeting)?;
        let kind = match (&self.kept, before) {
            (Some(_), 0) => "meetings.drafted",
            (Some(_), _) => "meetings.draft_changed",
            (None, _) => "meetings.draft_ended",
        };
        if let Some((occasion, together)) = &self.kept {
            let body =
                looked.bodies.get(&self.body).ok_or_else(|| db::Error::other("the draft's body is not there"))?;
            write::draft(tx, actor, self.meeting, body.id, occasion, together)?;
        }
        // When and where is not said in the log before it is published.
        tx.log(Event::new(kind, self.meeting, 0, json!({ "body": self.body })))
    }
}

/// A meeting to come as the register keeps it.
fn new_record(occasion: &Occasion) -> Result<Record> {
    let record = MeetingRecord {
        date: occasion.date,
        month_only: false,
        state: MeetingState::Planned,
        starts: occasion.starts,
        ends: occasion.ends,
        place: occasion.place.clone(),
        host: occasion.host.clone(),
        online: occasion.online || occasion.link.is_some(),
        note: occasion.note.clone(),
    };
    Record::of(&record).map_err(db::Error::other)
}

fn at(record: &Record) -> At {
    At {
        date: record.day("date").unwrap_or_default(),
        starts: record.text("starts").parse::<LocalTime>().ok(),
        place: Some(record.text("place").to_owned()).filter(|place| !place.is_empty()),
    }
}
