//! Values on their way out of a row. Columns are read by position, in the order the statement names them.

use crate::{
    date::{from_iso, from_postgres_days, from_postgres_micros},
    error::{Error, Result},
    value::Json,
};
use jiff::{Timestamp, civil::Date};
use rusqlite::types::ValueRef;
use tokio_postgres::types::{FromSql, Type};
use uuid::Uuid;

/// One row of an answer.
pub enum Row<'r> {
    #[doc(hidden)]
    Sqlite(&'r rusqlite::Row<'r>, usize),
    #[doc(hidden)]
    Postgres(&'r tokio_postgres::Row),
}

/// One value of a row.
#[derive(Clone, Copy, Debug)]
pub enum Cell<'r> {
    #[doc(hidden)]
    Sqlite(ValueRef<'r>),
    #[doc(hidden)]
    Postgres(&'r Type, Option<&'r [u8]>),
}

/// A column held something else than the program expects.
#[derive(Debug)]
pub struct Mismatch {
    expected: &'static str,
    found: String,
}

/// Types that one column can be read as.
pub trait Column: Sized {
    /// Reads the value.
    ///
    /// # Errors
    /// [`Mismatch`] when the column holds another type, or null outside an `Option`.
    fn read(cell: Cell<'_>) -> std::result::Result<Self, Mismatch>;
}

/// Types that a whole row can be read as: [`from_row!`](crate::from_row) structs, tuples, and single columns.
pub trait FromRow: Sized {
    /// Reads the row.
    ///
    /// # Errors
    /// [`Error::Engine`] naming the column that does not fit.
    fn from_row(row: &Row<'_>) -> Result<Self>;
}

impl<'r> Row<'r> {
    /// Number of columns.
    #[must_use]
    pub fn width(&self) -> usize {
        match self {
            Self::Sqlite(_, width) => *width,
            Self::Postgres(row) => row.len(),
        }
    }

    /// The value in column `at`, counted from 0.
    ///
    /// # Errors
    /// [`Error::Engine`] when the row is narrower or the value of another type.
    pub fn get<T: Column>(&self, at: usize) -> Result<T> {
        T::read(self.cell(at)?).map_err(|m| {
            Error::engine("a row", format!("column {}: expected {}, found {}", at + 1, m.expected, m.found))
        })
    }

    /// Refuses rows that are wider or narrower than what is to be read.
    ///
    /// # Errors
    /// [`Error::Engine`] with both numbers.
    pub fn expect_width(&self, width: usize) -> Result<()> {
        if self.width() == width {
            return Ok(());
        }
        Err(Error::engine("a row", format!("the statement gives {} columns, {width} are read", self.width())))
    }

    pub(crate) fn cell(&self, at: usize) -> Result<Cell<'r>> {
        match self {
            Self::Sqlite(row, _) => row.get_ref(at).map(Cell::Sqlite).map_err(|e| Error::engine("a row", e)),
            Self::Postgres(row) => {
                let raw: Raw<'r> = row.try_get(at).map_err(|e| Error::engine("a row", e))?;
                Ok(Cell::Postgres(row.columns()[at].type_(), raw.0))
            }
        }
    }
}

/// The bytes as PostgreSQL sent them.
struct Raw<'r>(Option<&'r [u8]>);

impl<'r> FromSql<'r> for Raw<'r> {
    fn from_sql(_: &Type, raw: &'r [u8]) -> std::result::Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Self(Some(raw)))
    }

    fn from_sql_null(_: &Type) -> std::result::Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Self(None))
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

impl<'r> Cell<'r> {
    /// Whether there is no value.
    #[must_use]
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Sqlite(ValueRef::Null) | Self::Postgres(_, None))
    }

    /// A text.
    ///
    /// # Errors
    /// [`Mismatch`] for anything else.
    pub fn text(self) -> std::result::Result<&'r str, Mismatch> {
        let bytes = match self {
            Self::Sqlite(ValueRef::Text(bytes)) => bytes,
            Self::Postgres(&Type::TEXT | &Type::VARCHAR | &Type::BPCHAR | &Type::NAME, Some(bytes)) => bytes,
            other => return Err(other.mismatch("a text")),
        };
        std::str::from_utf8(bytes).map_err(|_| self.mismatch("a text in UTF-8"))
    }

    /// A whole number.
    ///
    /// # Errors
    /// [`Mismatch`] for anything else.
    pub fn integer(self) -> std::result::Result<i64, Mismatch> {
        match self {
            Self::Sqlite(ValueRef::Integer(n)) => Ok(n),
            Self::Postgres(&Type::INT8, Some(&[a, b, c, d, e, f, g, h])) => {
                Ok(i64::from_be_bytes([a, b, c, d, e, f, g, h]))
            }
            Self::Postgres(&Type::INT4, Some(&[a, b, c, d])) => Ok(i32::from_be_bytes([a, b, c, d]).into()),
            Self::Postgres(&Type::INT2, Some(&[a, b])) => Ok(i16::from_be_bytes([a, b]).into()),
            other => Err(other.mismatch("a whole number (for sum(…) write CAST(sum(…) AS BIGINT))")),
        }
    }

    /// A number with fraction; whole numbers fit too.
    ///
    /// # Errors
    /// [`Mismatch`] for anything else.
    pub fn real(self) -> std::result::Result<f64, Mismatch> {
        match self {
            Self::Sqlite(ValueRef::Real(x)) => Ok(x),
            Self::Postgres(&Type::FLOAT8, Some(&[a, b, c, d, e, f, g, h])) => {
                Ok(f64::from_be_bytes([a, b, c, d, e, f, g, h]))
            }
            Self::Sqlite(ValueRef::Integer(n)) => Ok(n as f64),
            other => Err(other.mismatch("a number")),
        }
    }

    /// Yes or no.
    ///
    /// # Errors
    /// [`Mismatch`] for anything else.
    pub fn bool(self) -> std::result::Result<bool, Mismatch> {
        match self {
            Self::Sqlite(ValueRef::Integer(n)) => Ok(n != 0),
            Self::Postgres(&Type::BOOL, Some(&[b])) => Ok(b != 0),
            other => Err(other.mismatch("yes or no")),
        }
    }

    /// An identifier.
    ///
    /// # Errors
    /// [`Mismatch`] for anything else.
    pub fn uuid(self) -> std::result::Result<Uuid, Mismatch> {
        let bytes = match self {
            Self::Sqlite(ValueRef::Blob(bytes)) | Self::Postgres(&Type::UUID, Some(bytes)) => bytes,
            other => return Err(other.mismatch("an id")),
        };
        Uuid::from_slice(bytes).map_err(|_| self.mismatch("an id of 16 bytes"))
    }

    /// A civil date.
    ///
    /// # Errors
    /// [`Mismatch`] for anything else, and for days that do not exist.
    pub fn date(self) -> std::result::Result<Date, Mismatch> {
        let day = match self {
            Self::Sqlite(ValueRef::Text(text)) => from_iso(text),
            Self::Postgres(&Type::DATE, Some(&[a, b, c, d])) => from_postgres_days(i32::from_be_bytes([a, b, c, d])),
            _ => None,
        };
        day.ok_or_else(|| self.mismatch("a date"))
    }

    /// A moment.
    ///
    /// # Errors
    /// [`Mismatch`] for anything else.
    pub fn time(self) -> std::result::Result<Timestamp, Mismatch> {
        let at = match self {
            Self::Sqlite(ValueRef::Integer(micros)) => Timestamp::from_microsecond(micros).ok(),
            Self::Postgres(&Type::TIMESTAMPTZ, Some(&[a, b, c, d, e, f, g, h])) => {
                from_postgres_micros(i64::from_be_bytes([a, b, c, d, e, f, g, h]))
            }
            _ => None,
        };
        at.ok_or_else(|| self.mismatch("a moment"))
    }

    /// Bytes.
    ///
    /// # Errors
    /// [`Mismatch`] for anything else.
    pub fn bytes(self) -> std::result::Result<&'r [u8], Mismatch> {
        match self {
            Self::Sqlite(ValueRef::Blob(bytes)) | Self::Postgres(&Type::BYTEA, Some(bytes)) => Ok(bytes),
            other => Err(other.mismatch("bytes")),
        }
    }

    /// What is said when a value does not fit; for [`Column`] implementations over words.
    /// The value itself is not part of it: it may be personal.
    #[must_use]
    pub fn mismatch(self, expected: &'static str) -> Mismatch {
        let found = match self {
            Self::Sqlite(value) => value.data_type().to_string(),
            Self::Postgres(ty, None) => format!("null ({ty})"),
            Self::Postgres(ty, Some(_)) => ty.to_string(),
        };
        Mismatch { expected, found }
    }
}

macro_rules! columns {
    ($($type:ty: $cell:ident => $read:expr;)*) => {$(
        impl Column for $type {
            fn read($cell: Cell<'_>) -> std::result::Result<Self, Mismatch> { $read }
        }
    )*};
}

columns! {
    String: cell => cell.text().map(Into::into);
    Box<str>: cell => cell.text().map(Into::into);
    std::sync::Arc<str>: cell => cell.text().map(Into::into);
    kernel::slug::Slug: cell => Self::new(cell.text()?).map_err(|_| cell.mismatch("an address word"));
    kernel::LocalTime: cell => cell.text()?.parse().map_err(|_| cell.mismatch("a time of day"));
    i64: cell => cell.integer();
    i32: cell => cell.integer()?.try_into().map_err(|_| cell.mismatch("a number that fits 32 bits"));
    i16: cell => cell.integer()?.try_into().map_err(|_| cell.mismatch("a number that fits 16 bits"));
    i8: cell => cell.integer()?.try_into().map_err(|_| cell.mismatch("a number that fits 8 bits"));
    u32: cell => cell.integer()?.try_into().map_err(|_| cell.mismatch("a number from 0 that fits 32 bits"));
    u16: cell => cell.integer()?.try_into().map_err(|_| cell.mismatch("a number from 0 that fits 16 bits"));
    u8: cell => cell.integer()?.try_into().map_err(|_| cell.mismatch("a number from 0 that fits 8 bits"));
    f64: cell => cell.real();
    bool: cell => cell.bool();
    Uuid: cell => cell.uuid();
    Date: cell => cell.date();
    Timestamp: cell => cell.time();
    Vec<u8>: cell => cell.bytes().map(Into::into);
    Json<serde_json::Value>: cell => serde_json::from_str(cell.text()?).map(Json).map_err(|_| cell.mismatch("JSON"));
}

impl<T: Column> Column for Option<T> {
    fn read(cell: Cell<'_>) -> std::result::Result<Self, Mismatch> {
        if cell.is_null() { Ok(None) } else { T::read(cell).map(Some) }
    }
}

impl<T: Column> FromRow for T {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        row.expect_width(1)?;
        row.get(0)
    }
}

macro_rules! tuples {
    ($($width:literal: $($type:ident $at:tt),*;)*) => {$(
        impl<$($type: Column),*> FromRow for ($($type,)*) {
            fn from_row(row: &Row<'_>) -> Result<Self> {
                row.expect_width($width)?;
                Ok(($(row.get::<$type>($at)?,)*))
            }
        }
    )*};
}

tuples! {
    2: A 0, B 1;
    3: A 0, B 1, C 2;
    4: A 0, B 1, C 2, D 3;
    5: A 0, B 1, C 2, D 3, E 4;
    6: A 0, B 1, C 2, D 3, E 4, F 5;
}

/// Declares a struct that is read from a row, column by column in the order of its fields.
///
/// ```
/// radslag_db::from_row! {
///     /// A seat as the seat list shows it.
///     pub struct SeatRow {
///         /// Its identifier.
///         pub id: kernel::id::SeatId,
///         /// Last day, or open.
///         pub to: Option<kernel::Date>,
///     }
/// }
/// ```
#[macro_export]
macro_rules! from_row {
    ($(#[$about:meta])* $seen:vis struct $name:ident {
        $($(#[$field_about:meta])* $field_seen:vis $field:ident : $type:ty),* $(,)?
    }) => {
        $(#[$about])*
        $seen struct $name { $($(#[$field_about])* $field_seen $field: $type),* }

        impl $crate::FromRow for $name {
            fn from_row(row: &$crate::Row<'_>) -> $crate::Result<Self> {
                row.expect_width([$(stringify!($field)),*].len())?;
                let mut at = 0..;
                Ok(Self { $($field: row.get(at.next().unwrap_or_default())?),* })
            }
        }
    };
}
