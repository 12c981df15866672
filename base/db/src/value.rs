//! Values on their way into a statement. The only place that knows how a type is written on each engine.
//!
//! | kind | PostgreSQL | SQLite |
//! |---|---|---|
//! | `{id}` | UUID | BLOB, 16 bytes |
//! | `{date}` | DATE | TEXT `YYYY-MM-DD` |
//! | `{time}` | TIMESTAMPTZ | INTEGER, microseconds since 1970 |
//! | `{json}` | TEXT | TEXT |
//! | `{bytes}` | BYTEA | BLOB |

use crate::date::{iso, postgres_days, postgres_micros};
use jiff::{Timestamp, civil::Date};
use kernel::id::Id;
use rusqlite::types::{ToSqlOutput, Value as SqliteValue, ValueRef};
use std::error::Error as StdError;
use tokio_postgres::types::{IsNull, ToSql, Type, private::BytesMut, to_sql_checked};
use uuid::Uuid;

/// One parameter of a statement.
#[derive(Clone, Copy, Debug)]
pub enum Param<'a> {
    /// No value.
    Null,
    /// An identifier.
    Id(Uuid),
    /// A text.
    Text(&'a str),
    /// A whole number.
    Integer(i64),
    /// A number with fraction.
    Real(f64),
    /// Yes or no.
    Bool(bool),
    /// A civil date, year 0 to 9999.
    Date(Date),
    /// A moment; whole microseconds are kept.
    Time(Timestamp),
    /// A JSON value, kept as text.
    Json(&'a serde_json::Value),
    /// Bytes.
    Bytes(&'a [u8]),
}

/// One identifier or all, as first and last: a statement with `id BETWEEN $1 AND $2` uses its index either way, while one with
/// `id = $1 OR $1 IS NULL` reads the whole table for one.
#[must_use]
pub fn span(one: Option<Uuid>) -> [Param<'static>; 2] {
    [Param::Id(one.unwrap_or(Uuid::nil())), Param::Id(one.unwrap_or(Uuid::max()))]
}

/// A JSON value as parameter or column: `Json(&value)`, `Json<Value>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Json<T>(pub T);

/// Types that can be a parameter. Implement it beside [`Column`](crate::Column) for words kept as text.
pub trait ToParam {
    /// The value as a parameter.
    fn to_param(&self) -> Param<'_>;
}

/// The parameters of a statement, in the order of their numbers: `params![body, &name, Some(day)]`.
#[macro_export]
macro_rules! params {
    () => { &[] as &[$crate::Param<'_>] };
    ($($value:expr),+ $(,)?) => { &[$($crate::ToParam::to_param(&$value)),+] as &[$crate::Param<'_>] };
}

/// A parameter that a question takes along: [`Db::ask`](crate::Db::ask).
pub type Given = Box<dyn ToParam + Send + Sync>;

/// The parameters that a question takes along, in the order of their numbers: `given![digest, day]`.
#[macro_export]
macro_rules! given {
    ($($value:expr),* $(,)?) => {{
        let given: Vec<$crate::Given> = vec![$(Box::new($value)),*];
        given
    }};
}

impl<T: ToParam + ?Sized> ToParam for &T {
    fn to_param(&self) -> Param<'_> {
        (**self).to_param()
    }
}

impl<T: ToParam> ToParam for Option<T> {
    fn to_param(&self) -> Param<'_> {
        self.as_ref().map_or(Param::Null, ToParam::to_param)
    }
}

macro_rules! to_param {
    ($($type:ty: $value:ident => $param:expr;)*) => {$(
        impl ToParam for $type {
            fn to_param(&self) -> Param<'_> {
                let $value = self;
                $param
            }
        }
    )*};
}

to_param! {
    str: v => Param::Text(v);
    String: v => Param::Text(v);
    std::borrow::Cow<'_, str>: v => Param::Text(v);
    kernel::slug::Slug: v => Param::Text(v.as_str());
    i64: v => Param::Integer(*v);
    i32: v => Param::Integer((*v).into());
    i16: v => Param::Integer((*v).into());
    i8: v => Param::Integer((*v).into());
    u32: v => Param::Integer((*v).into());
    u16: v => Param::Integer((*v).into());
    u8: v => Param::Integer((*v).into());
    f64: v => Param::Real(*v);
    bool: v => Param::Bool(*v);
    Uuid: v => Param::Id(*v);
    Date: v => Param::Date(*v);
    Timestamp: v => Param::Time(*v);
    [u8]: v => Param::Bytes(v);
    Vec<u8>: v => Param::Bytes(v);
    Json<&serde_json::Value>: v => Param::Json(v.0);
    Json<serde_json::Value>: v => Param::Json(&v.0);
}

impl<const N: usize> ToParam for [u8; N] {
    fn to_param(&self) -> Param<'_> {
        Param::Bytes(self)
    }
}

impl ToParam for Param<'_> {
    fn to_param(&self) -> Param<'_> {
        *self
    }
}

macro_rules! id_params {
    ($($id:ident),* $(,)?) => {$(
        impl ToParam for kernel::id::$id {
            fn to_param(&self) -> Param<'_> { Param::Id(self.uuid()) }
        }
        impl crate::Column for kernel::id::$id {
            fn read(cell: crate::Cell<'_>) -> Result<Self, crate::Mismatch> { cell.uuid().map(Self::from_uuid) }
        }
    )*};
}

kernel::for_each_id!(id_params);

impl rusqlite::ToSql for Param<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let fault = |e: String| rusqlite::Error::ToSqlConversionFailure(e.into());
        Ok(match self {
            Self::Null => ToSqlOutput::Borrowed(ValueRef::Null),
            Self::Id(id) => ToSqlOutput::Borrowed(ValueRef::Blob(id.as_bytes())),
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Self::Integer(n) => ToSqlOutput::Borrowed(ValueRef::Integer(*n)),
            Self::Real(x) => ToSqlOutput::Borrowed(ValueRef::Real(*x)),
            Self::Bool(b) => ToSqlOutput::Borrowed(ValueRef::Integer((*b).into())),
            Self::Date(day) => ToSqlOutput::Owned(SqliteValue::Text(iso(*day).map_err(fault)?)),
            Self::Time(at) => ToSqlOutput::Borrowed(ValueRef::Integer(at.as_microsecond())),
            Self::Json(value) => ToSqlOutput::Owned(SqliteValue::Text(value.to_string())),
            Self::Bytes(bytes) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
        })
    }
}

impl ToSql for Param<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn StdError + Sync + Send>> {
        match (self, ty) {
            (Self::Null, _) => return Ok(IsNull::Yes),
            (Self::Id(id), &Type::UUID) => out.extend_from_slice(id.as_bytes()),
            (Self::Bytes(b), &Type::UUID) if b.len() == 16 => out.extend_from_slice(b),
            (Self::Bytes(b), &Type::BYTEA) => out.extend_from_slice(b),
            (Self::Text(text), &Type::TEXT | &Type::VARCHAR | &Type::BPCHAR | &Type::NAME | &Type::UNKNOWN) => {
                out.extend_from_slice(text.as_bytes());
            }
            (Self::Text(text), &Type::DATE) => out.extend_from_slice(&postgres_days(text.parse()?).to_be_bytes()),
            (Self::Json(value), &Type::TEXT) => out.extend_from_slice(value.to_string().as_bytes()),
            (Self::Integer(n), &Type::INT8) => out.extend_from_slice(&n.to_be_bytes()),
            (Self::Integer(n), &Type::INT4) => out.extend_from_slice(&i32::try_from(*n)?.to_be_bytes()),
            (Self::Integer(n), &Type::INT2) => out.extend_from_slice(&i16::try_from(*n)?.to_be_bytes()),
            (Self::Integer(n), &Type::FLOAT8) => return (*n as f64).to_sql(ty, out),
            (Self::Integer(n), &Type::BOOL) => out.extend_from_slice(&[(*n != 0).into()]),
            (Self::Integer(n), &Type::TIMESTAMPTZ) => {
                out.extend_from_slice(&postgres_micros(Timestamp::from_microsecond(*n)?).to_be_bytes());
            }
            (Self::Real(x), &Type::FLOAT8) => out.extend_from_slice(&x.to_be_bytes()),
            (Self::Bool(b), &Type::BOOL) => out.extend_from_slice(&[(*b).into()]),
            (Self::Date(day), &Type::DATE) => {
                iso(*day)?;
                out.extend_from_slice(&postgres_days(*day).to_be_bytes());
            }
            (Self::Time(at), &Type::TIMESTAMPTZ) => out.extend_from_slice(&postgres_micros(*at).to_be_bytes()),
            _ => return Err(format!("a parameter of kind {} cannot be a {ty}", self.kind()).into()),
        }
        Ok(IsNull::No)
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

impl Param<'_> {
    const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Id(_) => "id",
            Self::Text(_) => "text",
            Self::Integer(_) => "integer",
            Self::Real(_) => "real",
            Self::Bool(_) => "bool",
            Self::Date(_) => "date",
            Self::Time(_) => "time",
            Self::Json(_) => "json",
            Self::Bytes(_) => "bytes",
        }
    }
}
