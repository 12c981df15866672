//! Rows of a table to what they would change, with everything that is wrong: one pass over the file, all faults with line and
//! column. Reads the register, writes nothing.

use std::collections::{HashMap, HashSet};

use db::{Result, Tx};
use input::sheet::SheetRow;
use kernel::{
    Actor,
    id::{BodyId, GroupId, Id, OrganisationId, PersonId, TermId},
    slug::Slug,
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    Incoming, TableFault,
    columns::{self, Column},
};
use crate::{
    commands::change::{Change, Item},
    model::{
        directory::{Directory, Thing},
        record::{
            FieldKind, Naming, Owner, Place, Record, RecordKind,
            read::{self, Reading},
        },
    },
    store::{
        directory,
        record::{self, Kept, Which},
    },
};

/// Faults that are told at most; whoever mends these reads the rest next time.
const MOST_FAULTS: usize = 500;

/// What a table would change.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The kind of records.
    pub kind: RecordKind,
    /// What is new or changed, in the order of the file.
    pub rows: Vec<Planned>,
    /// How many rows say what the register says.
    pub unchanged: usize,
}

/// A row that changes something.
#[derive(Clone, Debug)]
pub struct Planned {
    /// Its line in the file.
    pub line: usize,
    /// Where the record lies, or is to lie.
    target: Target,
    /// What stands in the register; `None` for a new record.
    pub before: Option<Record>,
    /// What is to stand there.
    pub after: Record,
}

#[derive(Clone, Debug)]
enum Target {
    There(Place),
    /// A new record that belongs to something.
    Part(Owner),
    /// A new thing, with the word it is to have if somebody has given one.
    Thing(Option<Slug>),
}

impl Planned {
    /// Whose it is: an address word, empty for a new thing without one.
    #[must_use]
    pub fn whose(&self) -> String {
        let owner = |owner: &Owner| match owner {
            Owner::Body(_, slug) | Owner::Organisation(_, slug) | Owner::Group(_, slug) | Owner::Person(_, slug) => {
                slug.to_string()
            }
            Owner::Register => String::new(),
        };
        match &self.target {
            Target::There(place) if place.word.is_empty() => owner(&place.owner),
            Target::There(place) => place.word.clone(),
            Target::Part(of) => owner(of),
            Target::Thing(word) => word.as_ref().map(ToString::to_string).unwrap_or_default(),
        }
    }
}

impl Plan {
    /// How many records are new.
    #[must_use]
    pub fn new_records(&self) -> usize {
        self.rows.iter().filter(|row| row.before.is_none()).count()
    }

    /// A word that is another when the plan is.
    #[must_use]
    pub fn version(&self) -> String {
        let mut digest = Sha256::new();
        for row in &self.rows {
            let before = row.before.as_ref().map(Record::version).unwrap_or_default();
            digest.update(format!("{} {before} {}\n", row.whose(), row.after.version()));
        }
        digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }

    /// The change that does it, with identities for what is new.
    ///
    /// # Errors
    /// What the database says.
    pub fn change(&self, tx: &mut Tx<'_>) -> Result<Change> {
        let mut items = Vec::new();
        let mut given = HashSet::new();
        for row in &self.rows {
            let place = match &row.target {
                Target::There(place) => place.clone(),
                Target::Part(owner) => record::new_place(tx, owner, self.kind),
                Target::Thing(word) => new_thing(tx, self.kind, word.as_ref(), &row.after, &mut given)?,
            };
            items.push(Item { place, before: row.before.clone(), after: Some(row.after.clone()) });
        }
        Ok(Change { items })
    }
}

/// A place for a thing that stands on its own. The word that was given is free, the plan has looked.
fn new_thing(
    tx: &mut Tx<'_>,
    kind: RecordKind,
    word: Option<&Slug>,
    record: &Record,
    given: &mut HashSet<String>,
) -> Result<Place> {
    let id = tx.new_id::<BodyId>().uuid();
    let letters = id.simple().to_string();
    // Without a name of letters, and for people always: eight letters that mean nothing.
    let meaningless = || Slug::new(&letters[letters.len() - 8..]).map_err(db::Error::other);
    let word = match (word, kind) {
        (Some(word), _) => word.clone(),
        (None, RecordKind::Person) => meaningless()?,
        (None, _) => match Slug::from_name(record.text("name")) {
            None => meaningless()?,
            Some(base) => {
                let mut word = base.clone();
                let mut number = 2;
                while given.contains(word.as_str()) || record::slug_is_taken(tx, kind, &word)? {
                    word = Slug::from_name(&format!("{base}-{number}")).unwrap_or(meaningless()?);
                    number += 1;
                }
                word
            }
        },
    };
    given.insert(word.to_string());
    let (owner, id) = match kind {
        RecordKind::Body => (Owner::Body(BodyId::from_uuid(id), word.clone()), id),
        RecordKind::Organisation => (Owner::Organisation(OrganisationId::from_uuid(id), word.clone()), id),
        RecordKind::Group => (Owner::Group(GroupId::from_uuid(id), word.clone()), id),
        RecordKind::Person => (Owner::Person(PersonId::from_uuid(id), word.clone()), id),
        RecordKind::Party => (Owner::Register, record::party_id(&word)),
        _ => (Owner::Register, TermId::named(word.as_str()).uuid()),
    };
    Ok(Place { kind, owner, id, word: word.to_string() })
}

/// What the rows would change, or every fault of the table.
///
/// # Errors
/// What the database says.
pub fn plan(tx: &mut Tx<'_>, actor: &Actor, incoming: &Incoming) -> Result<std::result::Result<Plan, Vec<TableFault>>> {
    let (at, faults) = header(incoming);
    if !faults.is_empty() {
        return Ok(Err(faults));
    }
    let register = Register::read(tx, actor, incoming.kind)?;
    let mut reader = Reader { incoming, at, register, seen: HashMap::new(), faults: Vec::new() };
    let mut plan = Plan { kind: incoming.kind, rows: Vec::new(), unchanged: 0 };
    for row in &incoming.sheet.rows {
        match reader.row(tx, row)? {
            Some(planned) if planned.before.as_ref() == Some(&planned.after) => plan.unchanged += 1,
            Some(planned) => plan.rows.push(planned),
            None if reader.faults.len() >= MOST_FAULTS => break,
            None => {}
        }
    }
    Ok(if reader.faults.is_empty() { Ok(plan) } else { Err(reader.faults) })
}

/// Which column stands where; columns that are unknown and columns that are missing are told all at once.
fn header(incoming: &Incoming) -> (Vec<(Column, usize)>, Vec<TableFault>) {
    let (known, given) = (columns::of(incoming.kind), &incoming.sheet.header);
    let readable = || known.iter().filter(|column| !matches!(column, Column::About(_)));
    let expected = readable().map(Column::name).collect::<Vec<_>>().join(", ");
    let (mut at, mut faults) = (Vec::new(), Vec::new());
    for (index, name) in given.iter().enumerate().filter(|(_, name)| !name.starts_with('(')) {
        match readable().find(|column| column.name() == name.to_lowercase()) {
            Some(column) => at.push((*column, index)),
            None => {
                let words = [("found", name.as_str()), ("expected", expected.as_str())];
                let mut fault = TableFault::new(1, name, "bodies-table-unknown-column", &words);
                fault.meant =
                    nearest(name, readable()).map(|name| (name.to_owned(), name.to_owned())).into_iter().collect();
                faults.push(fault);
            }
        }
    }
    for column in readable().filter(|column| column.required()) {
        let is_parameter = matches!(column, Column::Field(field) if columns::is_parameter(incoming.kind, field));
        if !is_parameter && !at.iter().any(|(has, _)| has.name() == column.name()) {
            faults.push(TableFault::new(
                1,
                column.name(),
                "bodies-table-missing-column",
                &[("expected", column.name())],
            ));
        }
    }
    (at, faults)
}

/// The column that was perhaps meant.
fn nearest<'c>(name: &str, known: impl Iterator<Item = &'c Column>) -> Option<&'static str> {
    let name = name.to_lowercase();
    let alike = known.map(|column| (strsim::normalized_damerau_levenshtein(&name, column.name()), column.name()));
    alike.filter(|(alike, _)| *alike >= 0.6).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, name)| name)
}

/// What rows are held against.
struct Register {
    directory: Directory,
    owners: HashMap<String, Owner>,
    /// Records of the kind, by address word or identity.
    kept: HashMap<String, Kept>,
    /// Records that fields of the kind can point at, by whose they are.
    others: HashMap<Uuid, Vec<(RecordKind, Uuid)>>,
}

impl Register {
    fn read(tx: &mut Tx<'_>, actor: &Actor, kind: RecordKind) -> Result<Self> {
        let mut directory = directory::directory(tx)?;
        let fields = kind.fields().iter();
        if fields.clone().any(|field| matches!(field.kind, FieldKind::Name(Naming::Person))) {
            for person in record::list(tx, actor, RecordKind::Person, Which::default())? {
                let name = person.record.text("name").to_owned();
                directory.note(Naming::Person, Thing { word: person.word, name, detail: None }, &[]);
            }
        }
        let mut owners = HashMap::new();
        if let Some(of) = kind.owner() {
            for kept in record::list(tx, actor, of, Which::default())? {
                owners.extend(owner(of, kept.id, &kept.word).map(|owner| (kept.word, owner)));
            }
        }
        let mut others: HashMap<Uuid, Vec<(RecordKind, Uuid)>> = HashMap::new();
        for field in fields {
            if let FieldKind::Of(other) = field.kind {
                for kept in record::list(tx, actor, other, Which::default())? {
                    others.entry(kept.owner).or_default().push((other, kept.id));
                }
            }
        }
        let kept = record::list(tx, actor, kind, Which::default())?
            .into_iter()
            .map(|kept| (if kind.owner().is_some() { kept.id.to_string() } else { kept.word.clone() }, kept));
        Ok(Self { directory, owners, kept: kept.collect(), others })
    }
}

fn owner(kind: RecordKind, id: Uuid, word: &str) -> Option<Owner> {
    let slug = Slug::new(word).ok()?;
    Some(match kind {
        RecordKind::Body => Owner::Body(BodyId::from_uuid(id), slug),
        RecordKind::Organisation => Owner::Organisation(OrganisationId::from_uuid(id), slug),
        RecordKind::Group => Owner::Group(GroupId::from_uuid(id), slug),
        RecordKind::Person => Owner::Person(PersonId::from_uuid(id), slug),
        _ => Owner::Register,
    })
}

struct Reader<'a> {
    incoming: &'a Incoming,
    at: Vec<(Column, usize)>,
    register: Register,
    /// Keys met so far, with the line they stood on.
    seen: HashMap<String, usize>,
    faults: Vec<TableFault>,
}

impl Reader<'_> {
    fn given<'r>(&self, row: &'r SheetRow, name: &str) -> &'r str {
        let at = self.at.iter().find(|(column, _)| column.name() == name);
        at.and_then(|(_, index)| row.cells.get(*index)).map(|cell| cell.trim()).unwrap_or_default()
    }

    fn fault(&mut self, line: usize, column: &str, key: &str, words: &[(&str, &str)]) {
        self.faults.push(TableFault::new(line, column, key, words));
    }

    /// What a row would change; `None` when something is wrong with it.
    fn row(&mut self, tx: &mut Tx<'_>, row: &SheetRow) -> Result<Option<Planned>> {
        let before = self.faults.len();
        let Some((target, kept)) = self.target(tx, row)? else { return Ok(None) };
        let of = match &target {
            Target::There(place) => Some(place.owner.object().1),
            Target::Part(owner) => Some(owner.object().1),
            Target::Thing(_) => None,
        };
        let standing = kept.as_ref().map(|kept| kept.record.clone());
        let texts = self.texts(row, standing.as_ref());
        let records = of.and_then(|of| self.register.others.get(&of)).map(Vec::as_slice).unwrap_or_default();
        let reading = Reading {
            directory: &self.register.directory,
            records,
            today: self.incoming.today,
            language: self.incoming.language,
        };
        let (after, faults) = read::read(self.incoming.kind, texts.as_slice(), &reading);
        self.faults.extend(faults.into_iter().map(|fault| TableFault::of(Some(row.line), fault)));
        self.file(tx, row, &target, standing.as_ref(), &after)?;
        let sound = self.faults.len() == before;
        Ok(sound.then_some(Planned { line: row.line, target, before: standing, after }))
    }

    /// A document can only get a file that the body has already: a table brings none.
    fn file(
        &mut self,
        tx: &mut Tx<'_>,
        row: &SheetRow,
        target: &Target,
        standing: Option<&Record>,
        after: &Record,
    ) -> Result<()> {
        let wanted = after.text("file");
        let (Target::There(Place { owner, .. }) | Target::Part(owner)) = target else { return Ok(()) };
        if self.incoming.kind != RecordKind::Document
            || wanted.is_empty()
            || standing.is_some_and(|s| s.text("file") == wanted)
        {
            return Ok(());
        }
        let known = match (owner.body(), wanted.parse()) {
            (Some((_, slug)), Ok(id)) => crate::store::file::of_body(tx, slug.as_str(), id)?.is_some(),
            _ => false,
        };
        if !known {
            self.fault(row.line, "file", "bodies-fault-not-chosen", &[("found", wanted)]);
        }
        Ok(())
    }

    /// Every field as it would be written: what the table has, else what the register has.
    fn texts(&self, row: &SheetRow, standing: Option<&Record>) -> Vec<(String, String)> {
        let mut texts = Vec::new();
        for column in columns::of(self.incoming.kind) {
            let name = column.name();
            let in_table = self.at.iter().any(|(has, _)| has.name() == name);
            let text = match (column, in_table, standing) {
                (Column::Field(_) | Column::RuleKind, true, _) => said(&column, self.given(row, name)).to_owned(),
                (Column::Field(field), false, Some(record)) => {
                    record.get(name).map(|value| columns::text(field, value)).unwrap_or_default()
                }
                _ => continue,
            };
            texts.push((name.to_owned(), text));
        }
        texts
    }

    /// Which record a row is about, and what stands there.
    fn target(&mut self, tx: &mut Tx<'_>, row: &SheetRow) -> Result<Option<(Target, Option<Kept>)>> {
        let kind = self.incoming.kind;
        let own = columns::of(kind)[0].name();
        let key = if kind.owner().is_some() { "id" } else { own };
        let word = self.given(row, key).to_owned();
        if !word.is_empty()
            && let Some(first) = self.seen.insert(word.clone(), row.line)
        {
            self.fault(row.line, key, "bodies-table-twice", &[("found", &word), ("first", &first.to_string())]);
            return Ok(None);
        }
        let Ok(of) = self.owner(row) else { return Ok(None) };
        if let Some(kept) = self.register.kept.get(&word).cloned() {
            let owner = of.clone().or_else(|| owner(kind, kept.id, &kept.word)).unwrap_or(Owner::Register);
            if kind.owner().is_some() && owner.object().1 != kept.owner {
                self.fault(row.line, "of", "bodies-table-moved", &[("found", self.given(row, "of"))]);
                return Ok(None);
            }
            let place = Place { kind, owner, id: kept.id, word: kept.word.clone() };
            return Ok(Some((Target::There(place), Some(kept))));
        }
        if let Some(of) = of {
            if word.is_empty() {
                return Ok(Some((Target::Part(of), None)));
            }
            self.fault(row.line, key, "bodies-table-unknown-id", &[("found", &word)]);
            return Ok(None);
        }
        self.new_word(tx, row, key, &word)
    }

    /// Whose a record is; `Ok(None)` for what stands on its own.
    fn owner(&mut self, row: &SheetRow) -> std::result::Result<Option<Owner>, ()> {
        let Some(kind) = self.incoming.kind.owner() else { return Ok(None) };
        let word = self.given(row, "of").to_owned();
        if let Some(owner) = self.register.owners.get(&word) {
            return Ok(Some(owner.clone()));
        }
        let naming = match kind {
            RecordKind::Organisation => Naming::Organisation,
            RecordKind::Group => Naming::Group,
            _ => Naming::Body,
        };
        use crate::model::directory::Found;
        let meant = match self.register.directory.find(naming, &word) {
            Found::One(thing) => match self.register.owners.get(&thing.word) {
                Some(owner) => return Ok(Some(owner.clone())),
                None => Vec::new(),
            },
            Found::Several(things) | Found::None(things) => {
                things.into_iter().map(|thing| (thing.word.clone(), thing.name.clone())).collect()
            }
        };
        let mut fault = TableFault::new(row.line, "of", "bodies-table-unknown-owner", &[("found", &word)]);
        fault.meant = meant;
        self.faults.push(fault);
        Err(())
    }

    /// A new thing; the word it is given must be an address word that nobody has or has had.
    fn new_word(
        &mut self,
        tx: &mut Tx<'_>,
        row: &SheetRow,
        key: &str,
        word: &str,
    ) -> Result<Option<(Target, Option<Kept>)>> {
        if word.is_empty() {
            return Ok(Some((Target::Thing(None), None)));
        }
        let Ok(slug) = Slug::new(word) else {
            self.fault(row.line, key, "bodies-fault-not-a-slug", &[("found", word)]);
            return Ok(None);
        };
        if record::slug_is_taken(tx, self.incoming.kind, &slug)? {
            self.fault(row.line, key, "bodies-table-word-taken", &[("found", word)]);
            return Ok(None);
        }
        Ok(Some((Target::Thing(Some(slug)), None)))
    }
}

/// What Swedish Excel makes of yes and no, and what it takes off numbers, as the reader of records knows it.
fn said<'t>(column: &Column, text: &'t str) -> &'t str {
    match (column, text.to_lowercase().as_str()) {
        (Column::Field(field), "sant") if matches!(field.kind, FieldKind::YesNo) => "ja",
        (Column::Field(field), "falskt") if matches!(field.kind, FieldKind::YesNo) => "nej",
        _ => text,
    }
}
