//! Lines pasted from minutes or a spreadsheet: a body, perhaps a role, and a name on each.
//!
//! Nothing is guessed: a line either names one seat that is asked for and a person, or it is told what was not understood. A
//! heading that names a body holds for the lines under it.

use std::ops::Range;

use kernel::id::SeatId;

use super::answers::folded;

/// Most lines that are read.
pub const MOST: usize = 400;

/// A seat that lines may mean.
#[derive(Clone, Debug)]
pub struct Place {
    /// The seat.
    pub seat: SeatId,
    /// What its body is called: name and short name.
    pub body: Vec<String>,
    /// Words for the role, in each language it may stand in: *ledamot*, *member*.
    pub role: Vec<String>,
    /// Words for the side: *majoriteten*. None where it demands none.
    pub side: Vec<String>,
    /// Whether somebody is appointed.
    pub filled: bool,
}

/// One line, as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// As it was written.
    pub words: String,
    /// What it means.
    pub means: Means,
}

/// What a line means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Means {
    /// Nothing stands on it, or a heading.
    Nothing,
    /// It names the body of the lines below.
    Heading,
    /// Somebody for a seat.
    Seat {
        /// The seat.
        seat: SeatId,
        /// Her name.
        name: String,
        /// Her e-mail address, when one stands there.
        email: String,
    },
    /// No body that is asked for is named; the words that may have meant one.
    NoBody(Range<usize>),
    /// The body has no such seat left.
    NoSeat,
    /// Several seats of the body are alike: role or side must be said.
    Several,
    /// No name is left when body and role are taken away.
    NoName,
}

/// Reads lines against the seats that are asked for.
#[must_use]
pub fn read(text: &str, places: &[Place]) -> Vec<Line> {
    let mut used: Vec<SeatId> = Vec::new();
    let mut heading: Option<String> = None;
    let mut lines = Vec::new();
    for words in text.lines().take(MOST) {
        let means = one(words, places, &mut heading, &used);
        if let Means::Seat { seat, .. } = &means {
            used.push(*seat);
        }
        lines.push(Line { words: words.to_owned(), means });
    }
    lines
}

/// A piece between signs that divide: where it stands, and its words.
fn pieces(words: &str) -> Vec<(Range<usize>, &str)> {
    let mut out = Vec::new();
    let mut from = 0;
    for (at, sign) in words.char_indices().chain([(words.len(), ';')]) {
        if matches!(sign, ';' | '\t' | ':' | '|' | ',') {
            let piece = &words[from..at];
            let start = from + (piece.len() - piece.trim_start().len());
            if !piece.trim().is_empty() {
                out.push((start..start + piece.trim().len(), piece.trim()));
            }
            from = at + sign.len_utf8();
        }
    }
    out
}

fn one(words: &str, places: &[Place], heading: &mut Option<String>, used: &[SeatId]) -> Means {
    let pieces = pieces(words);
    if pieces.is_empty() {
        return Means::Nothing;
    }
    let is_body = |text: &str| places.iter().find(|p| p.body.iter().any(|name| folded(name) == folded(text)));
    let body = pieces.iter().find_map(|(_, text)| is_body(text).map(|place| place.body[0].clone()));
    let rest: Vec<&(Range<usize>, &str)> = pieces.iter().filter(|(_, text)| is_body(text).is_none()).collect();
    if rest.is_empty() {
        heading.clone_from(&body);
        return Means::Heading;
    }
    let Some(body) = body.or_else(|| heading.clone()) else { return Means::NoBody(pieces[0].0.clone()) };
    let of_body: Vec<&Place> = places.iter().filter(|place| place.body[0] == body).collect();
    let is_any = |text: &str, wanted: &[String]| wanted.iter().any(|word| is_word(text, word));
    let says = |wanted: &[String]| rest.iter().any(|(_, text)| is_any(text, wanted));
    let names: Vec<&str> = rest
        .iter()
        .map(|(_, text)| *text)
        .filter(|text| !of_body.iter().any(|place| is_any(text, &place.role) || is_any(text, &place.side)))
        .collect();
    let email = names.iter().find(|text| text.contains('@')).copied().unwrap_or_default();
    let name = names.iter().find(|text| !text.contains('@') && text.contains(char::is_whitespace));
    let Some(name) = name else { return Means::NoName };
    let free = of_body.iter().filter(|place| !place.filled && !used.contains(&place.seat));
    let mut fit: Vec<&&Place> = free.collect();
    if of_body.iter().any(|place| says(&place.role)) {
        fit.retain(|place| says(&place.role));
    }
    if of_body.iter().any(|place| says(&place.side)) {
        fit.retain(|place| says(&place.side));
    }
    match fit[..] {
        [] => Means::NoSeat,
        [place, ref others @ ..] => {
            let alike = others.iter().all(|other| other.role == place.role && other.side == place.side);
            if !alike {
                return Means::Several;
            }
            Means::Seat { seat: place.seat, name: (*name).to_owned(), email: email.to_owned() }
        }
    }
}

/// Whether a piece is a word, whatever its case: *Ledamot*; a side also by its stem, *majoritet*, and without its article,
/// *majority*.
fn is_word(text: &str, wanted: &str) -> bool {
    let (text, wanted) = (text.to_lowercase(), wanted.to_lowercase());
    let wanted = wanted.strip_prefix("the ").filter(|_| !text.starts_with("the ")).unwrap_or(&wanted);
    text == wanted || (text.chars().count() >= 5 && wanted.starts_with(&text))
}

#[cfg(test)]
mod tests {
    use kernel::id::Id;

    use super::*;

    fn places() -> Vec<Place> {
        let place = |key: &str, body: &str, side: Option<[&str; 2]>| Place {
            seat: Id::named(key),
            body: vec![body.into()],
            role: vec!["Ledamot".into(), "Member".into()],
            side: side.map(|side| side.map(String::from).to_vec()).unwrap_or_default(),
            filled: false,
        };
        vec![
            place("k", "Kulturforum", None),
            place("m", "Hållbarhetsrådet", Some(["majoriteten", "the majority"])),
            place("o", "Hållbarhetsrådet", Some(["oppositionen", "the opposition"])),
        ]
    }

    fn seat(key: &str, name: &str) -> Means {
        Means::Seat { seat: Id::named(key), name: name.into(), email: String::new() }
    }

    #[test]
    fn rows_of_a_spreadsheet_and_lines_of_minutes_are_read_alike() {
        let text = "Kulturforum;Ledamot;Eva Prov\nHållbarhetsrådet:\nBo Prov, majoritet\n\nOppositionen: Siv Prov";
        let read: Vec<Means> = read(text, &places()).into_iter().map(|line| line.means).collect();
        assert_eq!(
            read,
            [seat("k", "Eva Prov"), Means::Heading, seat("m", "Bo Prov"), Means::Nothing, seat("o", "Siv Prov")]
        );
    }

    #[test]
    fn words_of_either_language_are_read() {
        let text = "Hållbarhetsrådet; member; opposition; Siv Prov\nHållbarhetsrådet; ledamot; majoriteten; Bo Prov";
        let read: Vec<Means> = read(text, &places()).into_iter().map(|line| line.means).collect();
        assert_eq!(read, [seat("o", "Siv Prov"), seat("m", "Bo Prov")]);
    }

    #[test]
    fn what_is_not_understood_is_told() {
        let text = "Kultorforum; Eva Prov\nHållbarhetsrådet; Bo Prov\nKulturforum; Eva Prov\nKulturforum; Siv Prov\nKulturforum; ledamot";
        let read: Vec<Means> = read(text, &places()).into_iter().map(|line| line.means).collect();
        assert_eq!(read, [Means::NoBody(0..11), Means::Several, seat("k", "Eva Prov"), Means::NoSeat, Means::NoName]);
    }
}
