//! Which record a form is about, who asks, and what stands in the register now.

use db::Tx;
use kernel::Actor;
use uuid::Uuid;
use web::{Failure, Visit};

use crate::{
    commands::change::may_change,
    model::{
        directory::Directory,
        record::{FieldKind, Naming, Owner, Place, Record, RecordKind},
    },
    store::{
        directory,
        record::{self, Kept, Which},
    },
};

/// What an address asks for.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    kind: RecordKind,
    owner: Option<(RecordKind, String)>,
    key: Option<String>,
}

/// Kinds that belong to the register itself.
const IN_REGISTER: [RecordKind; 2] = [RecordKind::Term, RecordKind::Party];

impl Asked {
    /// A new body, organisation, group or person.
    pub(super) const fn new_thing(kind: RecordKind) -> Option<Self> {
        Some(Self { kind, owner: None, key: None })
    }

    /// A body, organisation, group or person itself.
    pub(super) fn thing(kind: RecordKind, word: String) -> Option<Self> {
        Some(Self { kind, owner: Some((kind, word)), key: Some(String::new()) })
    }

    /// A new record that belongs to a thing; `None` when no such kind does.
    pub(super) fn new_part(owner: RecordKind, word: String, table: &str) -> Option<Self> {
        let kind = RecordKind::from_path(table).filter(|kind| kind.owner() == Some(owner))?;
        Some(Self { kind, owner: Some((owner, word)), key: None })
    }

    /// A record that belongs to a thing.
    pub(super) fn part(owner: RecordKind, word: String, table: &str, key: String) -> Option<Self> {
        Some(Self { key: Some(key), ..Self::new_part(owner, word, table)? })
    }

    /// The record that was asked for, by its identity, and a new one like it; `None` when it belongs to nothing or is new.
    pub(super) fn anew(self) -> Option<(Uuid, Self)> {
        self.owner.as_ref()?;
        let id = self.key.as_deref()?.parse().ok()?;
        Some((id, Self { key: None, ..self }))
    }

    /// A new term or party.
    pub(super) fn new_in_register(table: &str) -> Option<Self> {
        let kind = RecordKind::from_path(table).filter(|kind| IN_REGISTER.contains(kind))?;
        Some(Self { kind, owner: None, key: None })
    }

    /// A term or a party.
    pub(super) fn in_register(table: &str, word: String) -> Option<Self> {
        Some(Self { key: Some(word), ..Self::new_in_register(table)? })
    }
}

/// Everything that a form, a review and a save need to know.
pub(crate) struct Context {
    /// The kind of record.
    pub(crate) kind: RecordKind,
    /// Whose it is; `None` for a thing that is to be made.
    pub(crate) owner: Option<Owner>,
    /// What the owner is called.
    pub(crate) owner_name: String,
    /// Where the record lies; `None` for a new one.
    pub(crate) place: Option<Place>,
    /// What stands there.
    pub(crate) before: Option<Record>,
    /// What things are called.
    pub(crate) directory: Directory,
    /// Records of the same owner that this kind can point at.
    pub(crate) others: Vec<(RecordKind, Kept)>,
    /// Who asks.
    pub(crate) actor: Actor,
}

impl Context {
    /// The version of what stands in the register; empty for a new record.
    pub(crate) fn version(&self) -> String {
        self.before.as_ref().map(Record::version).unwrap_or_default()
    }

    /// Whether the record can have a file.
    pub(crate) fn takes_files(&self) -> bool {
        self.kind.fields().iter().any(|field| matches!(field.kind, FieldKind::File))
    }

    /// Identities that fields of this record may hold.
    pub(crate) fn identities(&self) -> Vec<(RecordKind, Uuid)> {
        self.others.iter().map(|(kind, kept)| (*kind, kept.id)).collect()
    }

    /// Whether the actor may make this change with the seat that `record` is about; as long as it is not said which, with some
    /// seat.
    pub(crate) fn may(&self, record: &Record) -> bool {
        let may = |seat| may_change(&self.actor, self.owner.as_ref(), self.kind, seat);
        let id = record.text("seat");
        let unsaid = matches!(self.kind, RecordKind::Holder | RecordKind::Nominee) && id.is_empty();
        let mut seats = self.others.iter().filter(|(kind, _)| *kind == RecordKind::Seat).map(|(_, kept)| kept);
        match unsaid {
            true => may(None) || seats.any(|kept| may(Some(&kept.record))),
            false => may(seats.find(|kept| kept.id.to_string() == id).map(|kept| &kept.record)),
        }
    }
}

/// Reads what is asked for. `people` are texts that may name people.
///
/// # Errors
/// [`Failure::NotHere`] when there is no such record, or the actor may not change it.
pub(crate) async fn load(visit: &Visit, asked: Option<Asked>, people: Vec<String>) -> Result<Context, Failure> {
    let Some(asked) = asked else { return Err(Failure::NotHere) };
    let actor = visit.actor.clone();
    let seat = visit.asked("seat").map(str::to_owned);
    let found = visit.app.db.read(move |tx| read(tx, &actor, &asked, &people)).await?;
    let context = found.ok_or(Failure::NotHere)?;
    let record = context.before.clone().unwrap_or_else(|| Record::default().with("seat", seat.unwrap_or_default()));
    if context.may(&record) { Ok(context) } else { Err(Failure::NotHere) }
}

fn read(tx: &mut Tx<'_>, actor: &Actor, asked: &Asked, people: &[String]) -> db::Result<Option<Context>> {
    let owner = match &asked.owner {
        Some((kind, word)) => match record::by_word(tx, actor, *kind, word)? {
            None => return Ok(None),
            found => found,
        },
        None if IN_REGISTER.contains(&asked.kind) => Some(Owner::Register),
        None => None,
    };
    // Who may change nothing here is not told what there is.
    if !actor.sees_internal() {
        return Ok(None);
    }
    let place = match (&owner, &asked.key) {
        (Some(owner), Some(key)) => match record::place(tx, owner, asked.kind, key)? {
            None => return Ok(None),
            found => found,
        },
        _ => None,
    };
    let before = match &place {
        Some(place) => match record::get(tx, actor, place)? {
            None => return Ok(None),
            found => found,
        },
        None => None,
    };
    let mut directory = directory::directory(tx)?;
    for text in people {
        directory::people(tx, actor, &mut directory, text)?;
    }
    if let Some(Owner::Body(id, _)) = &owner {
        directory::people_of_body(tx, actor, &mut directory, kernel::id::Id::uuid(*id))?;
    }
    let others = others(tx, actor, asked.kind, owner.as_ref())?;
    let owner_name = owner.as_ref().map(|owner| name_of(tx, actor, owner, &directory)).transpose()?.unwrap_or_default();
    let (kind, actor) = (asked.kind, actor.clone());
    Ok(Some(Context { kind, owner, owner_name, place, before, directory, others, actor }))
}

/// The records of the owner that fields of a kind can point at, and what these point at in turn.
fn others(
    tx: &mut Tx<'_>,
    actor: &Actor,
    kind: RecordKind,
    owner: Option<&Owner>,
) -> db::Result<Vec<(RecordKind, Kept)>> {
    let Some(owner) = owner else { return Ok(Vec::new()) };
    let pointed = kind.fields().iter().filter_map(|field| match field.kind {
        FieldKind::Of(kind) => Some(kind),
        _ => None,
    });
    let mut others = Vec::new();
    for kind in pointed {
        let all = record::list(tx, actor, kind, Which::of(owner))?;
        others.extend(all.into_iter().map(|kept| (kind, kept)));
    }
    Ok(others)
}

/// What a thing is called.
pub(crate) fn name_of(tx: &mut Tx<'_>, actor: &Actor, owner: &Owner, directory: &Directory) -> db::Result<String> {
    Ok(match owner {
        Owner::Body(_, slug) => directory.name(Naming::Body, slug.as_str()).to_owned(),
        Owner::Organisation(_, slug) => directory.name(Naming::Organisation, slug.as_str()).to_owned(),
        Owner::Group(_, slug) => directory.name(Naming::Group, slug.as_str()).to_owned(),
        Owner::Person(id, _) => {
            let which = Which::one(kernel::id::Id::uuid(*id));
            let found = record::list(tx, actor, RecordKind::Person, which)?;
            found.first().map(|kept| kept.record.text("name").to_owned()).unwrap_or_default()
        }
        Owner::Register => String::new(),
    })
}
