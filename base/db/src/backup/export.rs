//! Everything in the database in one defined order, as plain values that are the same on both engines.

use crate::{
    date::iso,
    error::{Error, Result},
    params,
    row::{Cell, Mismatch, Row},
    sql,
    tx::Tx,
};
use rusqlite::types::Value;
use sha2::{Digest, Sha256};
use tokio_postgres::types::Type;

/// Digests of a database's content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// SHA-256 over all tables.
    pub digest: [u8; 32],
    /// Each table, by name.
    pub tables: Vec<TableExport>,
}

/// Digest of one table's content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableExport {
    /// The table.
    pub name: String,
    /// Number of rows.
    pub rows: u64,
    /// SHA-256 over its rows in the order of its primary key.
    pub digest: [u8; 32],
}

/// A table as both engines describe it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub name: String,
    /// By name.
    pub columns: Vec<String>,
    /// The primary key with its columns' texts in byte order.
    order: String,
}

impl Export {
    /// Refuses another content.
    ///
    /// # Errors
    /// [`Error::Other`] naming the first table that differs.
    pub fn same_as(&self, other: &Self, what: &str) -> Result<()> {
        if self == other {
            return Ok(());
        }
        let differs = self.tables.iter().find(|t| !other.tables.contains(t)).or_else(|| other.tables.last());
        let table = differs.map_or("", |t| t.name.as_str());
        Err(Error::other(format!("{what} is not what was to be copied: table {table} differs; it was not kept")))
    }
}

impl Tx<'_> {
    /// All tables but those that are made from others (`derived_…`), by name.
    pub(super) fn tables(&mut self) -> Result<Vec<Table>> {
        let catalogue = sql!(
            "SELECT t.name, c.name, c.pk, 0 FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c
             WHERE t.schema = 'main' AND t.type = 'table'
                 AND t.name NOT LIKE 'sqlite!_%' ESCAPE '!' AND t.name NOT LIKE 'derived!_%' ESCAPE '!'",
            "SELECT CAST(t.relname AS TEXT), CAST(c.attname AS TEXT),
                    CAST(COALESCE(array_position(CAST(k.indkey AS SMALLINT[]), c.attnum) + 1, 0) AS BIGINT),
                    CASE WHEN c.atttypid = 25 THEN 1 ELSE 0 END
             FROM pg_class AS t
             JOIN pg_attribute AS c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped
             LEFT JOIN pg_index AS k ON k.indrelid = t.oid AND k.indisprimary
             WHERE t.relkind = 'r' AND t.relnamespace = CAST(current_schema() AS regnamespace)
                 AND t.relname NOT LIKE 'derived!_%' ESCAPE '!'"
        );
        let mut columns: Vec<(String, String, i64, i64)> = self.all(catalogue, params![])?;
        columns.sort();
        columns.chunk_by(|a, b| a.0 == b.0).map(table).collect()
    }

    /// Hands over each row of a table, its columns by name, its rows in the order of the primary key.
    pub(super) fn each_row(&mut self, table: &Table, row: &mut dyn FnMut(Vec<Value>) -> Result<()>) -> Result<u64> {
        let columns: Vec<_> = table.columns.iter().map(|c| format!("\"{c}\"")).collect();
        let text = format!("SELECT {} FROM \"{}\" ORDER BY {}", columns.join(", "), table.name, table.order);
        let mut count = 0;
        self.stream(&text, &mut |found| {
            count += 1;
            row(plain_row(found)?)
        })?;
        Ok(count)
    }

    pub(super) fn export_digest(&mut self) -> Result<Export> {
        let mut whole = Sha256::new();
        let mut tables = Vec::new();
        for table in self.tables()? {
            let mut hash = Sha256::new();
            table.columns.iter().for_each(|c| field(&mut hash, b'c', c.as_bytes()));
            let rows = self.each_row(&table, &mut |row| {
                row.iter().for_each(|value| digest_value(&mut hash, value));
                Ok(())
            })?;
            let digest: [u8; 32] = hash.finalize().into();
            field(&mut whole, b't', table.name.as_bytes());
            whole.update(rows.to_be_bytes());
            whole.update(digest);
            tables.push(TableExport { name: table.name, rows, digest });
        }
        Ok(Export { digest: whole.finalize().into(), tables })
    }
}

fn table(columns: &[(String, String, i64, i64)]) -> Result<Table> {
    let name = columns[0].0.clone();
    let mut key: Vec<_> = columns.iter().filter(|c| c.2 > 0).collect();
    if key.is_empty() {
        return Err(Error::other(format!(
            "table {name} has no primary key, so its rows have no order to be copied in"
        )));
    }
    key.sort_by_key(|c| c.2);
    let by_bytes = |c: &&(String, String, i64, i64)| {
        if c.3 == 1 { format!("\"{}\" COLLATE \"C\"", c.1) } else { format!("\"{}\"", c.1) }
    };
    let order: Vec<_> = key.iter().map(by_bytes).collect();
    Ok(Table { name, columns: columns.iter().map(|c| c.1.clone()).collect(), order: order.join(", ") })
}

fn plain_row(row: &Row<'_>) -> Result<Vec<Value>> {
    let plain = |at| plain(row.cell(at)?).map_err(|m| Error::engine("copying a row", format!("{m:?}")));
    (0..row.width()).map(plain).collect()
}

/// The value as SQLite keeps it.
fn plain(cell: Cell<'_>) -> std::result::Result<Value, Mismatch> {
    Ok(match cell {
        Cell::Sqlite(value) => value.try_into().map_err(|_| cell.mismatch("a text in UTF-8"))?,
        Cell::Postgres(_, None) => Value::Null,
        Cell::Postgres(&Type::BOOL, _) => Value::Integer(cell.bool()?.into()),
        Cell::Postgres(&Type::INT2 | &Type::INT4 | &Type::INT8, _) => Value::Integer(cell.integer()?),
        Cell::Postgres(&Type::FLOAT8, _) => Value::Real(cell.real()?),
        Cell::Postgres(&Type::TEXT, _) => Value::Text(cell.text()?.into()),
        Cell::Postgres(&Type::UUID | &Type::BYTEA, Some(bytes)) => Value::Blob(bytes.into()),
        Cell::Postgres(&Type::DATE, _) => Value::Text(iso(cell.date()?).map_err(|_| cell.mismatch("a year from 0"))?),
        Cell::Postgres(&Type::TIMESTAMPTZ, _) => Value::Integer(cell.time()?.as_microsecond()),
        other => return Err(other.mismatch("a kind of column that both engines have")),
    })
}

fn digest_value(hash: &mut Sha256, value: &Value) {
    match value {
        Value::Null => field(hash, b'n', b""),
        Value::Integer(n) => field(hash, b'i', &n.to_be_bytes()),
        Value::Real(x) => field(hash, b'r', &x.to_be_bytes()),
        Value::Text(text) => field(hash, b'x', text.as_bytes()),
        Value::Blob(bytes) => field(hash, b'b', bytes),
    }
}

fn field(hash: &mut Sha256, kind: u8, bytes: &[u8]) {
    hash.update([kind]);
    hash.update((bytes.len() as u64).to_be_bytes());
    hash.update(bytes);
}
