//! Copying rows from one open database into another, whatever their engines.

use super::export::Table;
use crate::{
    error::{Error, Result},
    params, sql,
    tx::{Link, Tx},
    value::Param,
};
use rusqlite::types::Value;
use std::fmt::Write;

impl Tx<'_> {
    /// Replaces the content of every table by that of `source`, which must have the same tables.
    pub(super) fn copy_from(&mut self, source: &mut Tx<'_>) -> Result<()> {
        let (tables, own) = (source.tables()?, self.tables()?);
        let shape = |tables: &[Table]| tables.iter().map(|t| (t.name.clone(), t.columns.clone())).collect::<Vec<_>>();
        if shape(&tables) != shape(&own) {
            return Err(Error::other("the two databases have different tables"));
        }
        for table in &tables {
            self.batch(&format!("DELETE FROM \"{}\"", table.name))?;
        }
        for table in &tables {
            let insert = insert(table);
            source.each_row(table, &mut |row| {
                let params: Vec<_> = row.iter().map(param).collect();
                self.put(&insert, &params)
            })?;
        }
        Ok(())
    }

    /// Runs `work` with foreign keys checked at its end instead of row by row, so that rows may come in any order.
    pub(super) fn without_references(&mut self, work: impl FnOnce(&mut Self) -> Result<()>) -> Result<()> {
        if let Link::Sqlite(_) = self.link {
            self.batch("PRAGMA defer_foreign_keys = ON")?;
            return work(self);
        }
        let foreign_keys = sql!(
            "SELECT '', ''",
            "SELECT CAST(t.relname AS TEXT), CAST(c.conname AS TEXT) FROM pg_constraint AS c
             JOIN pg_class AS t ON t.oid = c.conrelid
             WHERE c.contype = 'f' AND c.connamespace = CAST(current_schema() AS regnamespace)"
        );
        let keys: Vec<(String, String)> = self.all(foreign_keys, params![])?;
        let alter = |to: &str| {
            keys.iter().fold(String::new(), |mut text, (table, key)| {
                // Writing to a String cannot fail.
                let _ = write!(text, "ALTER TABLE \"{table}\" ALTER CONSTRAINT \"{key}\" {to};");
                text
            })
        };
        self.batch(&alter("DEFERRABLE INITIALLY DEFERRED"))?;
        work(self)?;
        self.batch("SET CONSTRAINTS ALL IMMEDIATE")?;
        self.batch(&alter("NOT DEFERRABLE"))
    }
}

fn insert(table: &Table) -> String {
    let columns: Vec<_> = table.columns.iter().map(|c| format!("\"{c}\"")).collect();
    let values: Vec<_> = (1..=columns.len()).map(|n| format!("${n}")).collect();
    format!("INSERT INTO \"{}\" ({}) VALUES ({})", table.name, columns.join(", "), values.join(", "))
}

fn param(value: &Value) -> Param<'_> {
    match value {
        Value::Null => Param::Null,
        Value::Integer(n) => Param::Integer(*n),
        Value::Real(x) => Param::Real(*x),
        Value::Text(text) => Param::Text(text),
        Value::Blob(bytes) => Param::Bytes(bytes),
    }
}
