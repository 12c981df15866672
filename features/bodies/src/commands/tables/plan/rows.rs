//! One row at a time: which record it is about, and what that is to be.

use std::collections::HashMap;

use db::{Result, Tx};
use input::sheet::SheetRow;
use kernel::slug::Slug;

use super::{
    Incoming, Planned, TableFault, Target,
    register::{Register, owner},
};
use crate::{
    commands::{
        change::is_free,
        tables::columns::{self, Column},
    },
    model::{
        directory::Found,
        record::{
            FieldKind, Naming, Owner, Place, Record, RecordKind,
            read::{self, Reading},
        },
    },
    store::record::Kept,
};

/// Reads rows one by one, and gathers what is wrong with them.
pub(super) struct Reader<'a> {
    pub(super) incoming: &'a Incoming,
    pub(super) at: Vec<(Column, usize)>,
    pub(super) register: Register,
    /// Keys met so far, with the line they stood on.
    pub(super) seen: HashMap<String, usize>,
    pub(super) faults: Vec<TableFault>,
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
    pub(super) fn row(&mut self, tx: &mut Tx<'_>, row: &SheetRow) -> Result<Option<Planned>> {
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
        let name = after.text("name");
        // People get words that mean nothing, others words of their names.
        let named = !matches!(target, Target::Thing(None)) || self.incoming.kind == RecordKind::Person;
        if !named && !name.is_empty() && Slug::from_name(name).is_none() {
            self.fault(row.line, "name", "bodies-fault-nameless", &[("found", name)]);
        }
        let sound = self.faults.len() == before;
        Ok(sound.then_some(Planned { line: row.line, target, before: standing, after }))
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
        if !is_free(tx, self.incoming.kind, &slug)? {
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
