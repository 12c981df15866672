//! Bodies against months, one chip a meeting: the table that the ring and the plan share.

use kernel::date_text;
use web::{View, phrase::Phrase};

use super::{standing::Standing, words};
use crate::{
    model::Group,
    rules::calendar::{Days, is_month_closed},
};

/// The table.
pub(super) struct Months {
    pub(super) caption: String,
    /// What the last column counts.
    pub(super) counted: String,
    /// The twelve months, and whether nobody meets in them.
    pub(super) heads: Vec<(String, bool)>,
    pub(super) groups: Vec<GroupRows>,
}

/// The bodies of a group.
pub(super) struct GroupRows {
    pub(super) heading: String,
    pub(super) rows: Vec<BodyRow>,
}

/// A body through the year.
pub(super) struct BodyRow {
    pub(super) body: Phrase,
    pub(super) months: Vec<MonthCell>,
    /// "4", or "4 / 3–4".
    pub(super) count: String,
    /// Whether it meets less often than wanted.
    pub(super) short: bool,
}

/// A month of a body.
pub(super) struct MonthCell {
    pub(super) closed: bool,
    pub(super) chips: Vec<Chip>,
}

/// A meeting in the table.
pub(super) struct Chip {
    /// Its month, from 1.
    pub(super) month: i8,
    /// The day of the month.
    pub(super) day: i8,
    /// All that it says, in words.
    pub(super) name: String,
    pub(super) standing: Standing,
    /// Whether something about it needs a look.
    pub(super) found: bool,
    pub(super) href: Option<String>,
}

impl Chip {
    pub(super) fn class(&self) -> String {
        format!("{}{}", self.standing.chip(), if self.found { " chip-found" } else { "" })
    }
}

impl Months {
    /// The table of a year, without rows yet.
    pub(super) fn of(v: &View, year: i16, caption: String, counted: &str) -> Self {
        let days = Days::of(year);
        let head = |month| (date_text::month_short(month, v.language).to_owned(), is_month_closed(&days, month));
        Self { caption, counted: v.t(counted).into_owned(), heads: (1..=12).map(head).collect(), groups: Vec::new() }
    }

    /// Begins a group.
    pub(super) fn begin(&mut self, v: &View, group: Group) {
        self.groups.push(GroupRows { heading: v.t(words::group(group)).into_owned(), rows: Vec::new() });
    }

    /// Adds a body to the last group.
    pub(super) fn row(&mut self, body: Phrase, chips: Vec<Chip>, (count, short): (String, bool)) {
        let mut months: Vec<MonthCell> =
            self.heads.iter().map(|(_, closed)| MonthCell { closed: *closed, chips: Vec::new() }).collect();
        for chip in chips {
            let month = usize::try_from(chip.month - 1).unwrap_or_default();
            months[month].chips.push(chip);
        }
        if let Some(group) = self.groups.last_mut() {
            group.rows.push(BodyRow { body, months, count, short });
        }
    }
}
