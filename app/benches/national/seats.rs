//! Seats and who has sat in them: politicians are replaced with the term and now and then in the middle of it,
//! officials when they change work.

use std::{fmt::Write, ops::RangeInclusive};

use super::{County, SEATS, dice::Dice};

/// A seat to be written.
pub struct Seat {
    /// Its key in the file.
    pub key: String,
    /// What its holder is.
    pub role: &'static str,
    /// Who sends somebody.
    pub organisation: String,
    /// Whether the name stands in public.
    pub public: bool,
}

/// Who fills the seat with this number in a body: region, county administrative board, municipalities, others.
pub fn sent_by(county: &County, at: usize) -> String {
    let own = county.municipalities.len();
    match at {
        0 | 1 => county.region(),
        2 => county.board(),
        at if at < own + 3 => county.municipality(at - 3),
        at => county.organisation(at - own - 3),
    }
}

/// All seats of a forum in one term: the chair moves from the region to a municipality after two years.
pub fn of_term(out: &mut String, county: &County, first: usize, dice: &mut Dice) {
    let term = format!("{first}-{}", first + 3);
    let municipality = county.municipality(first / 4 % county.municipalities.len());
    for (part, organisation) in [county.region(), municipality].into_iter().enumerate() {
        let key = format!("ordforande-{}", first + 2 * part);
        let seat = Seat { key, role: "chair", organisation, public: true };
        let days =
            if part == 0 { format!("to = \"{}-12-31\"", first + 1) } else { format!("from = \"{}-01-01\"", first + 2) };
        seat.head(out, &format!("voting = true\nterm = \"{term}\"\n{days}"));
        let holder = county.person(dice.below(county.people));
        if filled(first, dice) {
            let _ = writeln!(out, "holders = [{{ person = \"{holder}\" }}]");
        }
    }
    for at in 1..SEATS {
        let seat = Seat {
            key: format!("plats-{first}-{at}"),
            role: "member",
            organisation: sent_by(county, at),
            public: true,
        };
        seat.head(out, &format!("voting = true\nterm = \"{term}\""));
        let holder = county.person(dice.below(county.people));
        if filled(first, dice) {
            let _ = writeln!(out, "holders = [{}]", turnover(&holder, county, first, dice));
        } else if dice.percent(30) {
            let _ = writeln!(out, "nominees = [{{ person = \"{holder}\", on = \"{}-11-02\" }}]", first - 1);
        }
    }
}

/// In the winter after an election a third of the seats of the coming term wait for somebody.
fn filled(first: usize, dice: &mut Dice) -> bool {
    !dice.percent(if first == 2027 { 35 } else { 4 })
}

/// One in four leaves in the middle of the term; most are replaced at once.
fn turnover(holder: &str, county: &County, first: usize, dice: &mut Dice) -> String {
    let decision = format!("decision = \"Kommunfullmäktige § {}/{}\"", 20 + dice.below(150), first - 1);
    if !dice.percent(25) || first == 2027 {
        return format!("{{ person = \"{holder}\", {decision} }}");
    }
    let (year, month) = (first + 1 + dice.below(2), 1 + dice.below(12));
    let left = format!("{{ person = \"{holder}\", {decision}, to = \"{year}-{month:02}-14\" }}");
    if dice.percent(5) {
        return left;
    }
    let next = county.person(dice.below(county.people));
    format!("{left}, {{ person = \"{next}\", from = \"{year}-{month:02}-15\" }}")
}

/// The secretary of a forum follows the chair, except where somebody forgot.
pub fn secretary(out: &mut String, county: &County, dice: &mut Dice) {
    let seat = Seat { key: "sekreterare".into(), role: "secretary", organisation: String::new(), public: true };
    seat.head(out, "");
    let holder = |from: usize| {
        let (first, second) = ((from - 2007).is_multiple_of(4), dice.percent(10));
        let term = (from - 2007) / 4 * 4 + 2007;
        let municipality = county.municipality(term / 4 % county.municipalities.len());
        let organisation = if first == second { municipality } else { county.region() };
        let person = county.person(dice.below(county.people));
        let to = from + 1;
        format!(
            "{{ person = \"{person}\", organisation = \"{organisation}\", from = \"{from}-01-01\", to = \"{to}-12-31\" }}"
        )
    };
    let holders: Vec<String> = (2007..2027).step_by(2).map(holder).collect();
    let _ = writeln!(out, "holders = [{}]", holders.join(", "));
}

impl Seat {
    fn head(&self, out: &mut String, more: &str) {
        let Self { key, role, organisation, public } = self;
        let _ = writeln!(out, "[[seat]]\nkey = \"{key}\"\nrole = \"{role}\"\npublic = {public}\n{more}");
        if !organisation.is_empty() {
            let _ = writeln!(out, "organisation = \"{organisation}\"");
        }
    }

    /// A seat without terms, held by one official after the other.
    pub fn standing(&self, out: &mut String, county: &County, years: RangeInclusive<usize>, dice: &mut Dice) {
        self.head(out, "");
        let (mut from, last) = (*years.start(), *years.end());
        let mut holders = Vec::new();
        while from <= last {
            let (person, to) = (county.person(dice.below(county.people)), from + 3 + dice.below(4));
            let gone = to >= last && dice.percent(90);
            let end = if gone { String::new() } else { format!(", to = \"{to}-06-30\"") };
            let start = if holders.is_empty() { format!("{from}-01-01") } else { format!("{from}-07-01") };
            holders.push(format!("{{ person = \"{person}\", from = \"{start}\"{end} }}"));
            from = if gone { last + 1 } else { to };
        }
        let _ = writeln!(out, "holders = [{}]", holders.join(", "));
    }
}
