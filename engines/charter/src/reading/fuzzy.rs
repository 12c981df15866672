//! The nearest name of the directory to words that are none: misspellings.
//!
//! Distance is counted in letters put in, left out, exchanged or swapped. At most one letter in five may differ, and never more than
//! four; names of fewer than four letters are not guessed at. Two letters at most, and one in six, are a slip of the pen and taken as
//! likely; a name that is farther away is only offered, and the person who reads decides. When two names are equally near neither is offered.

use kernel::slug::Slug;

use super::{
    directory::{Directory, Spelling, Target, alphabet},
    words,
};

/// A near name: whose it is, and how many letters differ.
pub(super) struct Near {
    pub slug: Slug,
    pub name: String,
    pub is_group: bool,
    /// Whether so few letters differ that a slip of the pen is the likely reason.
    pub slip: bool,
}

/// Longer words are no name.
const LONGEST: usize = 80;

/// The nearest organisation or group, when one is near and no other as near.
pub(super) fn nearest(directory: &Directory, text: &str) -> Option<Near> {
    let wanted: Vec<char> = words::folded(text).chars().take(LONGEST + 1).collect();
    if wanted.len() < 4 || wanted.len() > LONGEST {
        return None;
    }
    let most = (wanted.len() / 5).clamp(1, 4);
    let letters = alphabet(&wanted);
    let mut rows = Rows::default();
    let mut best: Option<(usize, &Spelling)> = None;
    let mut shared = false;
    for spelling in &directory.spellings {
        if matches!(spelling.target, Target::Body(_)) {
            continue;
        }
        let limit = best.map_or(most, |(distance, _)| distance);
        let other = &spelling.letters;
        // Each letter to change alters the two sets of letters by two at most.
        let apart = (letters ^ spelling.alphabet).count_ones() as usize > 2 * limit;
        if apart || wanted.len().abs_diff(other.len()) > limit {
            continue;
        }
        let Some(distance) = rows.distance(&wanted, other, limit) else { continue };
        match best {
            Some((kept, one)) if kept == distance => shared |= one.target != spelling.target,
            _ => {
                best = Some((distance, spelling));
                shared = false;
            }
        }
    }
    let (distance, spelling) = best.filter(|_| !shared)?;
    let slip = distance <= 2 && distance * 6 <= wanted.len();
    let (slug, name, is_group) = match spelling.target {
        Target::Organisation(n) => {
            let one = &directory.organisations[n];
            (one.slug.clone(), one.name.clone(), false)
        }
        Target::Group(n) => (directory.groups[n].slug.clone(), directory.groups[n].name.clone(), true),
        Target::Body(_) => return None,
    };
    Some(Near { slug, name, is_group, slip })
}

/// Three rows of the table of distances, kept from one name to the next.
#[derive(Default)]
struct Rows {
    before: Vec<usize>,
    last: Vec<usize>,
    row: Vec<usize>,
}

impl Rows {
    /// Letters to change, add, drop or swap with a neighbour; `None` when more than `limit`.
    fn distance(&mut self, one: &[char], other: &[char], limit: usize) -> Option<usize> {
        let Self { before, last, row } = self;
        let width = other.len() + 1;
        last.clear();
        last.extend(0..width);
        before.clear();
        before.resize(width, 0);
        for (i, a) in one.iter().enumerate() {
            row.clear();
            row.resize(width, i + 1);
            for (j, b) in other.iter().enumerate() {
                let change = last[j] + usize::from(a != b);
                row[j + 1] = change.min(last[j + 1] + 1).min(row[j] + 1);
                if i > 0 && j > 0 && *a == other[j - 1] && one[i - 1] == *b {
                    row[j + 1] = row[j + 1].min(before[j - 1] + 1);
                }
            }
            if row.iter().all(|d| *d > limit) {
                return None;
            }
            std::mem::swap(before, last);
            std::mem::swap(last, row);
        }
        last.last().copied().filter(|d| *d <= limit)
    }
}
