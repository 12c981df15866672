//! Keys that are no sessions: for programs, and in the addresses of private calendars.

use jiff::Timestamp;
use kernel::{
    Date,
    actor::Relation,
    id::{AccessKeyId, AccountId},
};
use web::door::Scope;

/// Most days a key of a program can live.
pub const LONGEST_LIFE: i32 = 366;
/// Most living keys of programs that one account has.
pub const MOST: usize = 20;
/// Most letters of a key's name.
pub const LONGEST_NAME: usize = 60;
/// How the keys of programs begin, so that people and programs that look for lost secrets know them.
pub const BEGINNING: &str = "rad_";

/// A key that lives, as its owner and the administrator see it. The secret itself is kept nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessKey {
    /// Its identity; not the secret.
    pub id: AccessKeyId,
    /// Whose it is.
    pub account: AccountId,
    /// Her name.
    pub owner: String,
    /// What she calls it; empty for a private calendar.
    pub name: String,
    /// What it is for.
    pub scope: Scope,
    /// When it was made.
    pub made: Timestamp,
    /// Its last day; `None` for a private calendar.
    pub until: Option<Date>,
    /// When it was last used, to within five minutes; `None` when never.
    pub seen: Option<Timestamp>,
}

/// What a key is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewKey {
    /// What its owner calls it.
    pub name: String,
    /// What it is for; never a private calendar.
    pub scope: Scope,
    /// As what it may write; empty unless that is what it is for.
    pub relations: Vec<Relation>,
    /// Its last day.
    pub until: Date,
}

/// Why a key is not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyFault {
    /// It has no name, or one that is too long.
    Name,
    /// It is for writing, and nothing was chosen; or what was chosen is not hers.
    Relations,
    /// Its last day is past or too far ahead.
    Until,
    /// She has as many as one may have.
    TooMany,
}

/// The word of a scope in its table and in JSON.
#[must_use]
pub const fn word(scope: Scope) -> &'static str {
    match scope {
        Scope::Read => "read",
        Scope::Write => "write",
        Scope::Calendar => "calendar",
        Scope::Feed => "feed",
    }
}

/// The scope of a word.
#[must_use]
pub fn scope(word_of: &str) -> Option<Scope> {
    [Scope::Read, Scope::Write, Scope::Calendar, Scope::Feed].into_iter().find(|scope| word(*scope) == word_of)
}

/// Whether a key can be given this of what its owner is. Letting people in and out is never done by a key.
#[must_use]
pub const fn can_be_given(relation: &Relation) -> bool {
    !matches!(relation, Relation::Administrator)
}

impl NewKey {
    /// Everything that is wrong with it, for somebody who is this and has so many keys.
    #[must_use]
    pub fn faults(&self, own: &[Relation], living: usize, today: Date) -> Vec<KeyFault> {
        let named = !self.name.trim().is_empty()
            && self.name.trim().chars().count() <= LONGEST_NAME
            && !self.name.contains(char::is_control);
        let hers = self.relations.iter().all(|relation| can_be_given(relation) && own.contains(relation));
        let chosen = (self.scope == Scope::Write) != self.relations.is_empty();
        let days = today.until(self.until).map_or(-1, |left| left.get_days());
        [
            (!named, KeyFault::Name),
            (!(hers && chosen), KeyFault::Relations),
            (!(0..=LONGEST_LIFE).contains(&days), KeyFault::Until),
            (living >= MOST, KeyFault::TooMany),
        ]
        .into_iter()
        .filter_map(|(wrong, fault)| wrong.then_some(fault))
        .collect()
    }
}
