//! Groups of voters as somebody writes them, one a line: "S 24", "M: 9", "Sjukvårdspartiet 14".
//!
//! Reads everything and tells everything that is wrong at once. Never guesses a number that is not there.

use std::ops::{Range, RangeInclusive};

use super::proportional::Group;

/// Most groups.
pub const MOST: usize = 60;
/// How many seats may be shared out.
pub const SEATS: RangeInclusive<u32> = 1..=200;
/// How many votes a group may have, and how many voters there may be.
pub const VOTES: RangeInclusive<u32> = 1..=100_000;
/// Most letters of a name.
pub const LONGEST: usize = 80;

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It does not end with a number.
    NoNumber,
    /// The number is not within [`VOTES`].
    Number,
    /// There is nothing before the number.
    NoName,
    /// The name is longer than [`LONGEST`].
    Long,
    /// The same name stands on an earlier line, this one.
    Twice(usize),
}

/// A fault of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineFault {
    /// The line, from 1; empty lines count.
    pub line: usize,
    /// What is wrong.
    pub wrong: Wrong,
    /// The words that are wrong.
    pub found: String,
    /// Where they stand in the line, in bytes.
    pub place: Range<usize>,
}

/// The groups of a text, and everything that is wrong in it. Empty lines are no groups.
#[must_use]
pub fn read(text: &str) -> (Vec<Group>, Vec<LineFault>) {
    let (mut groups, mut faults) = (Vec::<(usize, Group)>::new(), Vec::new());
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let line_number = at + 1;
        let (group, mut wrong) = one(line);
        if let Some(group) = group {
            let same = |(_, other): &&(usize, Group)| other.name.to_lowercase() == group.name.to_lowercase();
            if let Some((first, _)) = groups.iter().find(same) {
                wrong.push((Wrong::Twice(*first), place(line, &group.name)));
            }
            groups.push((line_number, group));
        }
        faults.extend(wrong.into_iter().map(|(wrong, place)| {
            let found = line.get(place.clone()).unwrap_or(line).to_owned();
            LineFault { line: line_number, wrong, found, place }
        }));
    }
    (groups.into_iter().map(|(_, group)| group).collect(), faults)
}

/// What one line says.
fn one(line: &str) -> (Option<Group>, Vec<(Wrong, Range<usize>)>) {
    let whole = line.trim();
    let split = whole.rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| at + last_length(whole, at));
    let (before, digits) = whole.split_at(split);
    if digits.is_empty() {
        return (None, vec![(Wrong::NoNumber, place(line, whole))]);
    }
    let name = before.trim_matches(|c: char| c.is_whitespace() || ":;,–-=".contains(c));
    let mut wrong = Vec::new();
    if name.is_empty() {
        wrong.push((Wrong::NoName, place(line, whole)));
    } else if name.chars().count() > LONGEST {
        wrong.push((Wrong::Long, place(line, name)));
    }
    let votes = digits.parse::<u32>().ok().filter(|votes| VOTES.contains(votes));
    if votes.is_none() {
        let start = line.rfind(digits).unwrap_or(0);
        wrong.push((Wrong::Number, start..start + digits.len()));
    }
    let group = votes.filter(|_| !name.is_empty()).map(|votes| Group { name: name.to_owned(), votes });
    (group, wrong)
}

fn last_length(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(0, char::len_utf8)
}

fn place(line: &str, words: &str) -> Range<usize> {
    let start = line.find(words).unwrap_or(0);
    start..start + words.len()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_name_and_a_number_in_any_of_the_usual_ways() {
        let (groups, faults) = read("S 24\n\nM: 9\r\n  Sjukvårdspartiet\t14 \nC–5\nV=4");
        assert_eq!(faults, []);
        let told: Vec<_> = groups.iter().map(|group| (group.name.as_str(), group.votes)).collect();
        assert_eq!(told, [("S", 24), ("M", 9), ("Sjukvårdspartiet", 14), ("C", 5), ("V", 4)]);
    }

    #[test]
    fn everything_wrong_is_told_at_its_line_with_its_words() {
        let (_, faults) = read("S 24\nModeraterna\n14\nC 0\nV 100001\ns 3");
        let told: Vec<_> = faults.iter().map(|fault| (fault.line, fault.wrong, fault.found.as_str())).collect();
        let expected = [
            (2, Wrong::NoNumber, "Moderaterna"),
            (3, Wrong::NoName, "14"),
            (4, Wrong::Number, "0"),
            (5, Wrong::Number, "100001"),
            (6, Wrong::Twice(1), "s"),
        ];
        assert_eq!(told, expected);
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_read_or_refused(text in "\\PC{0,60}(\n\\PC{0,60}){0,4}") {
            let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
            let (groups, faults) = read(&text);
            prop_assert!(groups.len() <= lines);
            prop_assert!(groups.len() + faults.len() >= lines);
            for fault in faults {
                prop_assert!(text.lines().nth(fault.line - 1).is_some_and(|line| line.contains(&fault.found)));
            }
        }
    }
}
