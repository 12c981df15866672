//! Records in and out of their tables: one look-up and one write for each kind, with the columns in the order of its fields.
//!
//! A record that is corrected keeps its identity: what others refer to (bodies, organisations, groups, people, seats, charter
//! versions, rules, terms, parties) keeps its row, and the log has what stood there before; every other row is withdrawn and
//! a new one added that carries the identity on in `first_id`. Nothing here checks what is written, logs it, or counts
//! findings again: that is `commands::change`.

mod around;
mod body;
mod organisation;
mod own;
mod owner;

use db::{Param, Result, Row, Tx, span};
use kernel::{Actor, Date};
use serde_json::Value;
use uuid::Uuid;

use crate::model::record::{Field, FieldKind, Naming, Owner, Place, Record, RecordKind};

pub use owner::{bump, by_object, by_word, new_place, party_id, place, slug_is_taken};

/// A record with its identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Whose it is; its own identity when it is its own.
    pub owner: Uuid,
    /// Its identity.
    pub id: Uuid,
    /// The word in its address, for kinds that have one.
    pub word: String,
    /// Its values.
    pub record: Record,
}

/// Which records: of one owner or of all, one or all.
#[derive(Clone, Copy, Debug, Default)]
pub struct Which {
    /// Whose.
    pub owner: Option<Uuid>,
    /// Which one.
    pub id: Option<Uuid>,
}

impl Which {
    /// All that belong to somebody.
    #[must_use]
    pub fn of(owner: &Owner) -> Self {
        Self::owned_by(owner.object().1)
    }

    /// All that belong to the thing of an identity.
    #[must_use]
    pub const fn owned_by(owner: Uuid) -> Self {
        Self { owner: Some(owner), id: None }
    }

    /// A single one, whosever it is.
    #[must_use]
    pub const fn one(id: Uuid) -> Self {
        Self { owner: None, id: Some(id) }
    }

    /// $1 and $2 of a statement for the owner, $3 and $4 for the record, from $5 on what the actor may see.
    fn and(self, sees: &[bool]) -> Vec<Param<'static>> {
        let (owner, id) = (span(self.owner), span(self.id));
        owner.into_iter().chain(id).chain(sees.iter().copied().map(Param::Bool)).collect()
    }
}

/// What the actor may see, as parameters from $5 on of statements about people.
struct Sees {
    internal: bool,
    protected: bool,
}

/// The records of a kind that an actor may see, in the order of the register. One statement (two for bodies).
pub fn list(tx: &mut Tx<'_>, actor: &Actor, kind: RecordKind, which: Which) -> Result<Vec<Kept>> {
    use RecordKind as R;
    let sees = Sees { internal: actor.sees_internal(), protected: actor.sees_protected() };
    match kind {
        R::Term => own::terms(tx, which),
        R::Party => own::parties(tx, which),
        R::Organisation => organisation::organisations(tx, which),
        R::Name => organisation::names(tx, which),
        R::Task => organisation::tasks(tx, which),
        R::Side => organisation::sides(tx, which),
        R::Group => own::groups(tx, which),
        R::Member => organisation::members(tx, which),
        R::Person => own::people(tx, &sees, which),
        R::Body => own::bodies(tx, which),
        R::Link => around::links(tx, which),
        R::Contact => around::contacts(tx, &sees, which),
        R::Charter => body::charters(tx, which),
        R::Rule => body::rules(tx, which),
        R::Seat => body::seats(tx, which),
        R::Holder => body::holders(tx, &sees, which),
        R::Nominee => body::nominees(tx, &sees, which),
        R::Meeting => around::meetings(tx, which),
        R::Document => around::documents(tx, which),
        R::Deviation => around::deviations(tx, which),
        R::Contradiction => around::contradictions(tx, which),
    }
}

/// The record at a place, when there is one that the actor may see.
pub fn get(tx: &mut Tx<'_>, actor: &Actor, place: &Place) -> Result<Option<Record>> {
    let owner = place.kind.owner().map(|_| place.owner.object().1);
    let found = list(tx, actor, place.kind, Which { owner, id: Some(place.id) })?;
    Ok(found.into_iter().next().map(|kept| kept.record))
}

/// Writes the record at a place, or withdraws it when there is none any more.
///
/// # Errors
/// What the database says; [`db::Error::Other`] when the record does not have the form of its kind.
pub fn put(tx: &mut Tx<'_>, place: &Place, record: Option<&Record>) -> Result<()> {
    use RecordKind as R;
    let Some(record) = record else { return withdraw(tx, place) };
    match place.kind {
        R::Term => own::put_term(tx, place, record),
        R::Party => own::put_party(tx, place, record),
        R::Organisation => organisation::put_organisation(tx, place, record),
        R::Group => own::put_group(tx, place, record),
        R::Person => own::put_person(tx, place, record),
        R::Body => own::put_body(tx, place, record),
        R::Charter => body::put_charter(tx, place, record),
        R::Rule => body::put_rule(tx, place, record),
        R::Seat => body::put_seat(tx, place, record),
        R::Link => around::put_link(tx, place, record),
        _ => {
            withdraw(tx, place)?;
            add_row(tx, place, record)
        }
    }
}

/// Adds the row of a kind that nothing refers to.
fn add_row(tx: &mut Tx<'_>, place: &Place, record: &Record) -> Result<()> {
    use RecordKind as R;
    let (now, row) = (tx.now(), tx.new_id::<kernel::id::RuleId>());
    let mut params = vec![
        Param::Id(place.id),
        Param::Id(place.owner.object().1),
        Param::Time(now),
        Param::Id(kernel::id::Id::uuid(row)),
    ];
    params.extend(values(place.kind.fields(), record));
    match place.kind {
        R::Name => organisation::add_name(tx, &params),
        R::Task => organisation::add_task(tx, &params),
        R::Side => organisation::add_side(tx, &params),
        R::Member => organisation::add_member(tx, &params),
        R::Contact => around::add_contact(tx, &params),
        R::Holder => body::add_holder(tx, &params),
        R::Nominee => body::add_nominee(tx, &params),
        R::Meeting => around::add_meeting(tx, &params),
        R::Document => around::add_document(tx, &params),
        R::Deviation => around::add_deviation(tx, &params),
        R::Contradiction => around::add_contradiction(tx, &params),
        other => return Err(db::Error::other(format!("{} keeps its row", other.as_str()))),
    }
    .map(drop)
}

/// Withdraws what stands at a place, if anything does.
fn withdraw(tx: &mut Tx<'_>, place: &Place) -> Result<()> {
    use RecordKind as R;
    let (now, id) = (tx.now(), place.id);
    match place.kind {
        R::Term | R::Party => return Err(db::Error::other("terms and parties are not withdrawn")),
        R::Organisation => organisation::withdraw_organisation(tx, id, now),
        R::Name => organisation::withdraw_name(tx, id, now),
        R::Task => organisation::withdraw_task(tx, id, now),
        R::Side => organisation::withdraw_side(tx, id, now),
        R::Group => own::withdraw_group(tx, id, now),
        R::Member => organisation::withdraw_member(tx, id, now),
        R::Person => own::withdraw_person(tx, id, now),
        R::Body => own::withdraw_body(tx, id, now),
        R::Link => around::withdraw_link(tx, place, now),
        R::Contact => around::withdraw_contact(tx, id, now),
        R::Charter => body::withdraw_charter(tx, id, now),
        R::Rule => body::withdraw_rule(tx, id, now),
        R::Seat => body::withdraw_seat(tx, id, now),
        R::Holder => body::withdraw_holder(tx, id, now),
        R::Nominee => body::withdraw_nominee(tx, id, now),
        R::Meeting => around::withdraw_meeting(tx, id, now),
        R::Document => around::withdraw_document(tx, id, now),
        R::Deviation => around::withdraw_deviation(tx, id, now),
        R::Contradiction => around::withdraw_contradiction(tx, id, now),
    }
    .map(drop)
}

/// The values of a record as parameters, in the order of its fields; several lines are rows of their own and left out.
fn values<'a>(fields: &[Field], record: &'a Record) -> Vec<Param<'a>> {
    let kept = fields.iter().filter(|field| !matches!(field.kind, FieldKind::Lines(_)));
    kept.map(|field| value(field, record)).collect()
}

fn value<'a>(field: &Field, record: &'a Record) -> Param<'a> {
    let text = record.text(field.name);
    match field.kind {
        FieldKind::YesNo => Param::Bool(record.get(field.name).and_then(Value::as_bool).unwrap_or(false)),
        FieldKind::Whole(..) => record.get(field.name).and_then(Value::as_i64).map_or(Param::Null, Param::Integer),
        FieldKind::Date => text.parse::<Date>().map_or(Param::Null, Param::Date),
        FieldKind::Of(_) | FieldKind::File => text.parse::<Uuid>().map_or(Param::Null, Param::Id),
        // A body of no single county has none in its column, which is never null.
        FieldKind::Name(Naming::County) => Param::Text(text),
        _ if text.is_empty() => Param::Null,
        _ => Param::Text(text),
    }
}

impl Kept {
    /// Reads owner, identity, word and then the columns of the fields.
    fn read(row: &Row<'_>, kind: RecordKind) -> Result<Self> {
        let mut record = Record::default();
        let fields = kind.fields().iter().filter(|field| !matches!(field.kind, FieldKind::Lines(_)));
        for (at, field) in fields.enumerate() {
            record.set(field.name, cell(row, at + 3, field.kind)?);
        }
        Ok(Self { owner: row.get(0)?, id: row.get(1)?, word: row.get(2)?, record })
    }
}

fn cell(row: &Row<'_>, at: usize, kind: FieldKind) -> Result<Value> {
    Ok(match kind {
        FieldKind::YesNo => Value::Bool(row.get(at)?),
        FieldKind::Whole(..) => row.get::<Option<i64>>(at)?.map_or(Value::Null, Value::from),
        FieldKind::Date => row.get::<Option<Date>>(at)?.map_or(Value::Null, |day| day.to_string().into()),
        FieldKind::Of(_) | FieldKind::File => {
            row.get::<Option<Uuid>>(at)?.map_or(Value::Null, |id| id.to_string().into())
        }
        _ => row.get::<Option<String>>(at)?.map_or(Value::Null, Value::String),
    })
}

/// Runs a look-up whose columns are owner, identity, word and the fields of the kind.
macro_rules! listed {
    ($tx:expr, $kind:ident, $params:expr, $sql:expr) => {{
        struct Line($crate::store::record::Kept);
        impl db::FromRow for Line {
            fn from_row(row: &db::Row<'_>) -> db::Result<Self> {
                $crate::store::record::Kept::read(row, $crate::model::record::RecordKind::$kind).map(Self)
            }
        }
        let lines: Vec<Line> = $tx.all(db::sql!($sql), $params)?;
        Ok(lines.into_iter().map(|line| line.0).collect())
    }};
}
use listed;
