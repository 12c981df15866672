//! SQL texts as values: written once where they are used, known to the whole program before `main`.
//!
//! A statement is never built from pieces while the program runs: what a reader sees is what the engine gets.

use std::sync::OnceLock;

/// One SQL text, made by [`sql!`](crate::sql). Parameters are `$1`, `$2` …, in any order and repeated at will.
#[derive(Debug)]
pub struct Statement {
    sqlite: &'static str,
    postgres: &'static str,
    place: &'static str,
    read: OnceLock<Reading>,
}

#[derive(Debug)]
struct Reading {
    sqlite: String,
    changes: bool,
}

/// A statement in the program-wide register. Only [`sql!`](crate::sql) makes these.
#[doc(hidden)]
pub struct Registered(pub &'static Statement);

inventory::collect!(Registered);

impl Statement {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(sqlite: &'static str, postgres: &'static str, place: &'static str) -> Self {
        Self { sqlite, postgres, place, read: OnceLock::new() }
    }

    /// Every statement of every crate linked into the program, ordered by place.
    #[must_use]
    pub fn all() -> Vec<&'static Self> {
        let mut all: Vec<_> = inventory::iter::<Registered>.into_iter().map(|r| r.0).collect();
        all.sort_by_key(|s| s.place);
        all
    }

    /// Source file and line.
    #[must_use]
    pub const fn place(&self) -> &'static str {
        self.place
    }

    /// The text as PostgreSQL gets it.
    #[must_use]
    pub const fn postgres(&self) -> &'static str {
        self.postgres
    }

    /// The text as SQLite gets it: `?1` for `$1`, because SQLite numbers `$1` by first appearance.
    #[must_use]
    pub fn sqlite(&self) -> &str {
        &self.reading().sqlite
    }

    /// Whether it inserts, updates or deletes.
    #[must_use]
    pub fn changes(&self) -> bool {
        self.reading().changes
    }

    fn reading(&self) -> &Reading {
        self.read.get_or_init(|| Reading { sqlite: numbered(self.sqlite), changes: changes(self.sqlite) })
    }
}

/// `$n` → `?n` outside quotes.
pub(crate) fn numbered(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut quote = None;
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match quote {
            Some(q) if q == c => quote = None,
            None if c == '\'' || c == '"' => quote = Some(c),
            _ => {}
        }
        let parameter = c == '$' && quote.is_none() && characters.peek().is_some_and(char::is_ascii_digit);
        out.push(if parameter { '?' } else { c });
    }
    out
}

fn changes(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_ascii_alphabetic()).filter(|w| !w.is_empty());
    let is_change = |w: &str| ["INSERT", "UPDATE", "DELETE"].iter().any(|k| w.eq_ignore_ascii_case(k));
    match words.next() {
        Some(first) if first.eq_ignore_ascii_case("WITH") => words.any(is_change),
        Some(first) => is_change(first),
        None => false,
    }
}

/// A statement, registered so that a test and `doctor` prepare it on the engine in use.
///
/// One text serves both engines; two texts (SQLite's, then PostgreSQL's) are for what cannot be said portably.
///
/// ```
/// let statement = radslag_db::sql!("SELECT name FROM body WHERE $2 = kind AND id = $1");
/// assert_eq!(statement.sqlite(), "SELECT name FROM body WHERE ?2 = kind AND id = ?1");
/// ```
#[macro_export]
macro_rules! sql {
    ($text:expr $(,)?) => {
        $crate::sql!($text, $text)
    };
    ($sqlite:expr, $postgres:expr $(,)?) => {{
        static STATEMENT: $crate::Statement =
            $crate::Statement::new($sqlite, $postgres, concat!(file!(), ":", line!()));
        $crate::inventory::submit! { $crate::Registered(&STATEMENT) }
        &STATEMENT
    }};
}

#[cfg(test)]
mod tests {
    use super::{changes, numbered};

    #[test]
    fn parameters_are_numbered_outside_quotes_only() {
        assert_eq!(
            numbered("a = $2 AND b = $1 OR c = '$1 it''s $3' AND d = $12"),
            "a = ?2 AND b = ?1 OR c = '$1 it''s $3' AND d = ?12"
        );
    }

    #[test]
    fn a_change_is_told_from_a_question() {
        assert!(changes("\n  insert INTO a VALUES ($1) RETURNING id"));
        assert!(changes("WITH x AS (SELECT 1) UPDATE a SET b = 1"));
        assert!(!changes("SELECT updated FROM a WHERE b = 'x'"));
        assert!(!changes("WITH x AS (SELECT 1) SELECT * FROM x"));
    }
}
