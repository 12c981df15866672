//! Everything that is held about one person: in the register, of her account, letters to her, entries of the log.
//!
//! Where her name stands in free text is told by [`super::mentions`]. Uploaded files are not looked into; the page says so.

use db::{FromRow, Param, Result, Tx, from_row, params, sql};
use jiff::Timestamp;
use kernel::{
    Actor, Date,
    id::{AccountId, PersonId},
    slug::Slug,
};

/// Most rows of one kind.
pub(super) const MOST: i64 = 1000;

from_row! {
    /// Whom an extract is about, in the register.
    #[derive(Clone, Debug)]
    pub struct Subject {
        /// Identity.
        pub id: PersonId,
        /// The word in her address.
        pub address: Slug,
        /// Name.
        pub name: String,
        /// E-mail.
        pub email: Option<String>,
    }
}

/// Who somebody is by her address, for whoever may see everything about people.
pub fn by_address(tx: &mut Tx<'_>, actor: &Actor, address: &str) -> Result<Option<Subject>> {
    tx.maybe(
        sql!("SELECT id, address, name, email FROM person WHERE address = $1 AND $2"),
        params![address, actor.sees_protected()],
    )
}

/// Who an account is in the register.
pub fn of_account(tx: &mut Tx<'_>, account: AccountId) -> Result<Option<Subject>> {
    tx.maybe(
        sql!(
            "SELECT p.id, p.address, p.name, p.email FROM account a JOIN person p ON p.id = a.person_id WHERE a.id = $1"
        ),
        params![account],
    )
}

from_row! {
    /// An account.
    #[derive(Clone, Debug)]
    pub struct AccountLine {
        /// Identity.
        pub id: AccountId,
        /// Name.
        pub name: String,
        /// E-mail.
        pub email: String,
        /// When it was made.
        pub made: Timestamp,
        /// When it ended.
        pub ended: Option<Timestamp>,
    }
}

/// The accounts of a person.
pub fn accounts(tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<AccountLine>> {
    tx.all(
        sql!(
            "SELECT id, name, email, recorded_at, ended_at FROM account WHERE person_id = $1 ORDER BY recorded_at, id"
        ),
        params![person],
    )
}

/// One account.
pub fn account(tx: &mut Tx<'_>, account: AccountId) -> Result<Vec<AccountLine>> {
    tx.all(sql!("SELECT id, name, email, recorded_at, ended_at FROM account WHERE id = $1"), params![account])
}

/// A value in an extract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing is held.
    None,
    /// Words as they are held.
    Text(String),
    /// What somebody is in a body, as a word of the register.
    Role(String),
    /// A day.
    Day(Date),
    /// A moment.
    Moment(Timestamp),
    /// Yes or no.
    Truth(bool),
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::None, Into::into)
    }
}

macro_rules! values {
    ($($kind:ty => $variant:ident),*) => {$(
        impl From<$kind> for Value {
            fn from(value: $kind) -> Self { Self::$variant(value) }
        }
    )*};
}

values! { String => Text, Date => Day, Timestamp => Moment, bool => Truth }

/// Rows of an extract, each with as many values as its part has columns.
pub type Rows = Vec<Vec<Value>>;

fn rows<T: FromRow>(
    tx: &mut Tx<'_>,
    statement: &'static db::Statement,
    params: &[Param<'_>],
    row: fn(T) -> Vec<Value>,
) -> Result<Rows> {
    Ok(tx.all::<T>(statement, params)?.into_iter().map(row).collect())
}

from_row! {
    struct Own {
        name: String, title: Option<String>, organisation: Option<String>, party: Option<String>, email: Option<String>,
        phone: Option<String>, contact_public: bool, protected: bool, written: Timestamp, withdrawn: Option<Timestamp>,
    }
}

/// What the register says of herself.
pub fn own(tx: &mut Tx<'_>, person: PersonId) -> Result<Rows> {
    rows(
        tx,
        sql!(
            "SELECT p.name, p.title, o.name, p.party, p.email, p.phone, p.contact_public, p.protected, p.recorded_at, \
             p.withdrawn_at FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id WHERE p.id = $1"
        ),
        params![person],
        |r: Own| {
            vec![
                r.name.into(),
                r.title.into(),
                r.organisation.into(),
                r.party.into(),
                r.email.into(),
                r.phone.into(),
                r.contact_public.into(),
                r.protected.into(),
                r.written.into(),
                r.withdrawn.into(),
            ]
        },
    )
}

from_row! {
    struct Seat {
        body: String, role: String, organisation: Option<String>, from: Option<Date>, to: Option<Date>,
        decision: Option<String>, public: bool, withdrawn: Option<Timestamp>,
    }
}

/// Her seats, taken back ones too.
pub fn seats(tx: &mut Tx<'_>, person: PersonId) -> Result<Rows> {
    rows(
        tx,
        sql!(
            "SELECT b.name, s.role, coalesce(o.name, g.name), a.valid_from, a.valid_to, a.decision, s.public, a.withdrawn_at \
             FROM assignment a JOIN seat s ON s.id = a.seat_id JOIN body b ON b.id = a.body_id \
             LEFT JOIN organisation o ON o.id = coalesce(a.organisation_id, s.organisation_id) \
             LEFT JOIN organisation_group g ON g.id = s.group_id WHERE a.person_id = $1 \
             ORDER BY coalesce(a.valid_from, '0001-01-01') DESC, a.id LIMIT $2"
        ),
        params![person, MOST],
        |r: Seat| {
            vec![
                r.body.into(),
                Value::Role(r.role),
                r.organisation.into(),
                r.from.into(),
                r.to.into(),
                r.decision.into(),
                r.public.into(),
                r.withdrawn.into(),
            ]
        },
    )
}

/// Seats she has been proposed for.
pub fn nominations(tx: &mut Tx<'_>, person: PersonId) -> Result<Rows> {
    type Nomination = (String, String, Date, Option<Timestamp>);
    rows(
        tx,
        sql!(
            "SELECT b.name, s.role, n.nominated_on, n.withdrawn_at FROM nomination n JOIN seat s ON s.id = n.seat_id \
             JOIN body b ON b.id = n.body_id WHERE n.person_id = $1 ORDER BY n.nominated_on DESC, n.id LIMIT $2"
        ),
        params![person, MOST],
        |(body, role, on, withdrawn): Nomination| vec![body.into(), Value::Role(role), on.into(), withdrawn.into()],
    )
}

/// Bodies she is the contact of.
pub fn contacts(tx: &mut Tx<'_>, person: PersonId) -> Result<Rows> {
    type Contact = (String, Option<String>, Option<String>, Option<Date>, Option<Date>, Option<Timestamp>);
    rows(
        tx,
        sql!(
            "SELECT b.name, c.email, c.phone, c.valid_from, c.valid_to, c.withdrawn_at FROM contact c \
             JOIN body b ON b.id = c.body_id WHERE c.person_id = $1 ORDER BY c.id LIMIT $2"
        ),
        params![person, MOST],
        |(body, email, phone, from, to, withdrawn): Contact| {
            vec![body.into(), email.into(), phone.into(), from.into(), to.into(), withdrawn.into()]
        },
    )
}

/// What an account has been made.
pub fn grants(tx: &mut Tx<'_>, account: AccountId) -> Result<Rows> {
    type Grant = (String, Option<String>, Option<Date>, Option<Date>, Option<Timestamp>);
    rows(
        tx,
        sql!(
            "SELECT g.relation, coalesce(b.name, o.name), g.valid_from, g.valid_to, g.withdrawn_at FROM account_grant g \
             LEFT JOIN body b ON b.id = g.body_id LEFT JOIN organisation o ON o.id = g.organisation_id \
             WHERE g.account_id = $1 ORDER BY g.recorded_at, g.id LIMIT $2"
        ),
        params![account, MOST],
        |(relation, of, from, to, withdrawn): Grant| {
            vec![Value::Role(relation), of.into(), from.into(), to.into(), withdrawn.into()]
        },
    )
}

/// Where an account has been signed in.
pub fn sessions(tx: &mut Tx<'_>, account: AccountId) -> Result<Rows> {
    type Session = (String, String, Timestamp, Timestamp, Option<Timestamp>);
    rows(
        tx,
        sql!(
            "SELECT device, way, begun_at, seen_at, ended_at FROM session WHERE account_id = $1 \
             ORDER BY begun_at DESC, id LIMIT $2"
        ),
        params![account, MOST],
        |(device, way, begun, seen, ended): Session| {
            vec![device.into(), way.into(), begun.into(), seen.into(), ended.into()]
        },
    )
}

/// Passkeys and providers of an account.
pub fn ways_in(tx: &mut Tx<'_>, account: AccountId) -> Result<Rows> {
    type Way = (String, String, Timestamp, Option<Timestamp>, Option<Timestamp>);
    rows(
        tx,
        sql!(
            "SELECT name, '', added_at, used_at, removed_at FROM passkey WHERE account_id = $1 UNION ALL \
             SELECT issuer, subject, added_at, used_at, removed_at FROM provider_identity WHERE account_id = $1 \
             ORDER BY 3, 1"
        ),
        params![account],
        |(name, subject, added, used, removed): Way| {
            vec![name.into(), subject.into(), added.into(), used.into(), removed.into()]
        },
    )
}

/// Keys of programs and private calendars of an account. No secret is held.
pub fn keys(tx: &mut Tx<'_>, account: AccountId) -> Result<Rows> {
    type Key = (String, String, Timestamp, Option<Date>, Option<Timestamp>, Option<Timestamp>);
    rows(
        tx,
        sql!(
            "SELECT name, scope, made_at, until, seen_at, ended_at FROM access_key WHERE account_id = $1 \
             ORDER BY made_at DESC, id LIMIT $2"
        ),
        params![account, MOST],
        |(name, scope, made, until, seen, ended): Key| {
            vec![name.into(), scope.into(), made.into(), until.into(), seen.into(), ended.into()]
        },
    )
}

/// Letters to an address. What they say may hold links that are rights in themselves, and is not told.
pub fn letters(tx: &mut Tx<'_>, address: &str) -> Result<Rows> {
    type Letter = (Option<String>, Option<String>, Timestamp, String);
    rows(
        tx,
        sql!(
            "SELECT address, subject, posted_at, state FROM outbox WHERE lower(address) = $1 \
             ORDER BY posted_at DESC, id LIMIT $2"
        ),
        params![address.to_ascii_lowercase(), MOST],
        |(address, subject, posted, state): Letter| vec![address.into(), subject.into(), posted.into(), state.into()],
    )
}

/// Entries of the log that are about her or her account, or name her by the word in her address.
pub fn log(tx: &mut Tx<'_>, person: Option<&Subject>, account: Option<AccountId>) -> Result<Rows> {
    type Entry = (Timestamp, String, String, String, bool);
    let word = person.map_or_else(String::new, |person| format!("%\"{}\"%", person.address));
    rows(
        tx,
        sql!(
            "SELECT recorded_at, kind, who, why, personal IS NULL AND personal_digest IS NOT NULL FROM log_entry \
             WHERE (object_kind = 'account' AND object_id = $2) OR (object_kind IN ('person', 'audit') AND object_id = $1) \
             OR ($3 <> '' AND (what LIKE $3 OR personal LIKE $3)) ORDER BY recorded_at DESC, id DESC LIMIT $4"
        ),
        params![person.map(|person| person.id), account, word, MOST],
        |(at, kind, who, why, erased): Entry| vec![at.into(), kind.into(), who.into(), why.into(), erased.into()],
    )
}
