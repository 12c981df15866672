//! Who chairs, who leads, and who provides the secretary.
//!
//! An alternation is stated when three things stand in a sentence: a word for the chair, a verb of taking turns, and how long a turn
//! is. Without the years nothing can be checked, and nothing is proposed. It is exact only when the sentence also says that the
//! turns are shared out within the term, because the day on which the first turn begins follows from that.
//!
//! "Samma organisation ordnar sekreterare" makes the secretary follow the chair; a secretariat that lies with a named organisation
//! is a rule of its own. A sentence that says the first does not also say the second.

use super::{
    super::{
        list,
        names::{Among, Hit},
        number,
        page::{Page, Said, Sentence},
        proposal::Member,
        words::{Fit, Word},
    },
    about, before, names_after, names_before,
};
use crate::rule::{ChairSide, RuleKind, Severity};

/// Statements about chair, lead and secretary of one sentence.
pub(in super::super) fn find(page: &mut Page<'_, '_>, sentence: &Sentence<'_>) -> Vec<Said> {
    let hits = &sentence.hits;
    let mut found = Vec::new();
    let follows = secretary_follows(page, sentence);
    found.extend(alternate(page, sentence).or_else(|| elected(page, sentence)).or_else(|| fixed(page, sentence, hits)));
    found.extend(co_leads(page, sentence));
    if follows.is_none() {
        found.extend(host(page, sentence, hits));
    }
    found.extend(follows);
    found
}

/// "Ordförande", "ordförandeskapet", "ordförandeuppdraget".
fn is_chair(word: &Word<'_>) -> bool {
    word.low.starts_with("ordförande")
}

/// "Ordförandeskapet växlar mellan regionen och kommunerna, två år vardera", "… turas om att vara ordförande, ett år i taget".
fn alternate(page: &mut Page<'_, '_>, sentence: &Sentence<'_>) -> Option<Said> {
    const VERBS: [&str; 10] =
        ["växlar", "alternerar", "roterar", "skiftar", "cirkulerar", "turas", "varvas", "växla", "alternera", "rotera"];
    let words = &sentence.words;
    let chair = words.iter().position(is_chair)?;
    let verb = words.iter().position(|w| w.is(&VERBS))?;
    let span = (chair.min(verb), chair.max(verb) + 1);
    let list = if words[verb].low == "turas" { 0..verb } else { verb + 1..words.len() };
    let read = list::read(&page.names, &page.layout, &words[list], true);
    let sides: Vec<(ChairSide, bool)> = read
        .entries
        .iter()
        .filter_map(|entry| {
            let exact = entry.confidence == super::super::proposal::Confidence::Sure;
            match &entry.is {
                Member::Organisation(slug) => Some((ChairSide::Organisation(slug.clone()), exact)),
                Member::Group(slug) => Some((ChairSide::Group(slug.clone()), exact)),
                Member::OneOf(_) | Member::Unknown => None,
            }
        })
        .collect();
    let years = years(words)?;
    if sides.len() < 2 {
        return None;
    }
    let within_term = words.iter().any(|w| w.low.starts_with("mandatperiod"));
    let exact = within_term && sides.iter().all(|(_, exact)| *exact);
    let sides = sides.into_iter().map(|(side, _)| side).collect();
    let bodies = about(page, sentence, span.0, span.1);
    let mut said =
        Said::rule(bodies, RuleKind::Alternate { sides, years, within_term, from: None }, Severity::Must, span);
    said.to = words.len();
    said.exact = exact;
    Some(said)
}

/// "två år vardera", "ett år i taget", "vartannat år", "årsvis", "varje mandatperiod".
pub(in super::super) fn years(words: &[Word<'_>]) -> Option<u8> {
    let counted = (0..words.len()).find_map(|n| {
        let (count, _, next) = number::span(words, n)?;
        let year = words.get(next)?.is(&["år", "års"]);
        let each = words.get(next + 1).is_some_and(|w| w.is(&["vardera", "i", "åt", "per", "var"]));
        let period =
            n >= 2 && words[n - 2].is(&["period", "perioder"]) && words[n - 1].low == "av" || words[next].low == "års";
        (year && (each || period)).then_some(count)
    });
    let low = |n: usize| words.get(n).map(|w| w.low.as_str()).unwrap_or_default();
    let worded = || {
        (0..words.len()).find_map(|n| match (low(n), low(n + 1)) {
            ("årsvis" | "årligen", _) | ("varje", "år") => Some(1),
            ("vartannat", "år") => Some(2),
            ("varje", "mandatperiod") => Some(4),
            _ => None,
        })
    };
    counted.or_else(worded)
}

/// "Forumet väljer inom sig en ordförande", "Rådet väljer sin ordförande".
fn elected(page: &mut Page<'_, '_>, sentence: &Sentence<'_>) -> Option<Said> {
    let words = &sentence.words;
    let verb = words.iter().position(|w| w.is(&["väljer", "utser", "väljs", "utses"]))?;
    let own = words[verb..]
        .windows(2)
        .any(|w| w[0].low == "inom" && w[1].is(&["sig", "rådet", "gruppen", "forumet", "nätverket", "sin"]));
    let its = words.get(verb + 1).is_some_and(|w| w.is(&["sin", "sina", "själv", "själva", "sitt"]));
    let chair = words.iter().position(is_chair).filter(|at| *at > verb || words[verb].low.ends_with('s'))?;
    let vice = chair > 0 && words[chair - 1].low == "vice";
    if !(own || its) || vice {
        return None;
    }
    let bodies = before(sentence, 0, verb).unwrap_or_else(|| page.bodies.current(page.names.directory));
    Some(Said::rule(bodies, RuleKind::Elected, Severity::Must, (verb, chair + 1)))
}

/// "Ordförande i rådet är Region Norr", "Ordförande: …", "Regionstyrelsens ordförande är ordförande".
fn fixed(page: &mut Page<'_, '_>, sentence: &Sentence<'_>, hits: &[Hit]) -> Option<Said> {
    let words = &sentence.words;
    let is_plain = |n: usize| {
        let holds = words[n].is(&["ordförande", "ordföranden", "ordförandeskapet", "ordförandeskap"]);
        holds
            && (n == 0 || !words[n - 1].is(&["vice", "och", "1:e", "2:e"]))
            && words.get(n + 1).is_none_or(|w| w.low != "för")
    };
    if let Some(said) = office(page, sentence) {
        return Some(said);
    }
    let at = (0..words.len()).find(|n| is_plain(*n))?;
    let follows = words.iter().any(|w| w.low.starts_with("sekreterar"));
    // "Ordförande [i rådet] är HIT", "Ordförande: HIT", "Ordföranden kommer från HIT".
    let link = (at + 1..words.len().min(at + 6))
        .find(|n| words[*n].is(&["är", ":", "kommer", "innehas", "utses", "hämtas", "|"]));
    let later = link.map(|n| {
        names_after(hits, words, n + 1 + usize::from(words.get(n + 1).is_some_and(|w| w.is(&["från", "av", "alltid"]))))
    });
    let earlier = || {
        let holds = at > 0 && words[at - 1].is(&["är", "har", "innehar", "utser"]);
        if holds { names_before(hits, words, at - 1) } else { Vec::new() }
    };
    let named = later.filter(|named| !named.is_empty()).unwrap_or_else(earlier);
    let [Hit { is: Member::Organisation(organisation), fit, from, to }] = &named[..] else { return None };
    let kind = RuleKind::FixedChair { organisation: organisation.clone(), office: None };
    let span = (at.min(*from), (at + 1).max(*to));
    let bodies = about(page, sentence, at, at + 1);
    let mut said = Said::rule(bodies, kind, Severity::Must, span);
    said.exact = *fit == Fit::Same;
    said.doubtful = follows;
    Some(said)
}

/// "Landshövdingen är ordförande", "Regionstyrelsens ordförande är ordförande": an office and whose it is.
fn office(page: &mut Page<'_, '_>, sentence: &Sentence<'_>) -> Option<Said> {
    let words = &sentence.words;
    let at =
        words.iter().rposition(|w| w.low == "ordförande").filter(|at| *at >= 2 && words[*at - 1].is(&["är", "som"]))?;
    let (from, relative) = match words[at - 2].low.as_str() {
        "landshövdingen" => (at - 2, "länsstyrelsen"),
        "regiondirektören" | "regionrådet" => (at - 2, "regionen"),
        "ordförande" if words.get(at.checked_sub(3)?)?.low.starts_with("region") => (at - 3, "regionen"),
        _ => return None,
    };
    let text = &page.layout.text[words[from].start..words[at - 2].end];
    let home = super::super::words::words_of(relative);
    let Some(Hit { is: Member::Organisation(organisation), .. }) = page.names.at(&home, 0, Among::Sentence) else {
        return None;
    };
    let mut chars = text.chars();
    let office: String = chars.next().into_iter().flat_map(char::to_lowercase).chain(chars).collect();
    let kind = RuleKind::FixedChair { organisation, office: Some(office) };
    let bodies = about(page, sentence, from, at + 1);
    let mut said = Said::rule(bodies, kind, Severity::Must, (from, at + 1));
    said.exact = false;
    Some(said)
}

/// "två projektledare som delar ansvar", "leds gemensamt av två processledare".
fn co_leads(page: &mut Page<'_, '_>, sentence: &Sentence<'_>) -> Option<Said> {
    let words = &sentence.words;
    let lead = words.iter().position(|w| w.low.ends_with("ledare") || w.is(&["ordförande", "samordnare"]))?;
    let count =
        words[lead.saturating_sub(2)..lead].iter().find_map(|w| number::cardinal(&w.low)).filter(|n| *n >= 2)?;
    let shared = words.iter().any(|w| w.is(&["delar", "delat", "delad", "gemensamt", "gemensam", "tillsammans"]));
    let bodies = about(page, sentence, lead, lead + 1);
    let said = Said::rule(bodies, RuleKind::CoLeads { count }, Severity::Must, (lead.saturating_sub(1), words.len()));
    shared.then_some(said)
}

/// "Den organisation som är ordförande tillhandahåller även sekreterarfunktion".
fn secretary_follows(page: &mut Page<'_, '_>, sentence: &Sentence<'_>) -> Option<Said> {
    let words = &sentence.words;
    let secretary = words.iter().position(|w| w.low.starts_with("sekreter"))?;
    let chair = words.iter().position(is_chair)?;
    let whoever = words
        .iter()
        .any(|w| w.is(&["organisation", "organisationen", "den", "part", "parten", "samma", "kommun", "huvudman"]));
    let holds = words.iter().any(|w| w.is(&["är", "har", "innehar", "håller", "följer", "som", "samma", "innehas"]));
    let alternates = words.iter().any(|w| w.is(&["växlar", "alternerar", "roterar"]));
    if !(whoever && holds) || (alternates && !words.iter().any(|w| w.low == "samma")) {
        return None;
    }
    let bodies = about(page, sentence, secretary.min(chair), words.len());
    Some(Said::rule(bodies, RuleKind::SecretaryFollowsChair, Severity::Must, (0, words.len())))
}

/// "Kansliet finns hos SKL", "Region Norr svarar för sekretariatet", "Sekretariat: Länsstyrelsen".
fn host(page: &mut Page<'_, '_>, sentence: &Sentence<'_>, hits: &[Hit]) -> Option<Said> {
    let words = &sentence.words;
    let is_office = |w: &Word<'_>| {
        [
            "kansli",
            "kansliet",
            "sekretariat",
            "sekretariatet",
            "sekretariats",
            "sekreterarskapet",
            "kansliresurs",
            "kansliresurser",
        ]
        .iter()
        .any(|office| w.low == *office || (office.len() > 8 && w.low.ends_with(office)))
            || w.is(&["sekreterare", "sekreteraren"])
    };
    let at = words.iter().position(is_office)?;
    let links = ["hos", "av", "vid", "är", ":", "på", "från", "|", "inom"];
    let link = (at + 1..words.len().min(at + 6)).find(|n| words[*n].is(&links));
    let later = link.map(|n| names_after(hits, words, n)).unwrap_or_default();
    let verb = words[..at].iter().rposition(|w| {
        w.is(&["svarar", "tillhandahåller", "sköter", "bemannar", "håller", "ansvarar", "har", "är", "står"])
    });
    let named = if later.is_empty() { verb.map(|v| names_before(hits, words, v)).unwrap_or_default() } else { later };
    let [Hit { is: Member::Organisation(organisation), fit, from, to }] = &named[..] else { return None };
    let kind = RuleKind::Host { organisation: organisation.clone() };
    let span = (at.min(*from), (at + 1).max(*to));
    let bodies = about(page, sentence, at, at + 1);
    let mut said = Said::rule(bodies, kind, Severity::Must, span);
    said.exact = *fit == Fit::Same;
    Some(said)
}
