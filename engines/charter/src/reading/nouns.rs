//! Words that name a body: "forum", "rådet", "tjänstemannagrupp".
//!
//! Swedish makes one word of what English makes three: *tjänstemannagruppens* says what kind of body, that it is officials who sit, that
//! it is a certain one, and that something is its own. So a word is taken apart from its end: genitive, definite form, class (*grupp*,
//! *råd*, *forum*), and what stands before the class.
//!
//! A *bare* noun has nothing before the class. "Rådet" then means the council that the page speaks of; "beredningsgruppen" can be a new
//! body, because its first part tells it from others.

use super::proposal::{BodyForm, BodyTier};

/// A word for a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Noun {
    /// Its last part, without ending: "grupp".
    pub class: &'static str,
    /// What stands before the last part: "tjänstemanna"; empty in "gruppen".
    pub before: String,
    /// Whether it is definite: "gruppen".
    pub definite: bool,
    /// Whether it is plural: "grupper".
    pub plural: bool,
    /// Whether it is genitive: "gruppens".
    pub genitive: bool,
}

/// Stands for a form that is not used; no word ends so.
const NEVER: &str = "¤";

/// Class, indefinite, definite, plural.
const CLASSES: [(&str, &str, &str, &str); 19] = [
    ("forum", "forum", "forumet", "forumen"),
    ("råd", "råd", "rådet", "råden"),
    ("nätverk", "nätverk", "nätverket", "nätverken"),
    ("grupp", "grupp", "gruppen", "grupper"),
    ("grupp", "gruppering", "grupperingen", "grupperingar"),
    ("kommitté", "kommitté", "kommittén", "kommittéer"),
    ("delegation", "delegation", "delegationen", "delegationer"),
    ("beredning", "beredning", "beredningen", "beredningar"),
    ("presidium", "presidium", "presidiet", "presidier"),
    ("kollegium", "kollegium", "kollegiet", "kollegier"),
    ("fullmäktige", "förbundsfullmäktige", "förbundsfullmäktiges", NEVER),
    ("projektledning", "projektledning", "projektledningen", NEVER),
    ("partnerskap", "partnerskap", "partnerskapet", "partnerskapen"),
    ("nämnd", "samverkansnämnd", "samverkansnämnden", NEVER),
    ("utskott", "utskott", "utskottet", "utskotten"),
    ("förmöte", "förmöte", "förmötet", "förmöten"),
    ("träff", "chefsträff", "chefsträffen", "chefsträffar"),
    ("konferens", "chefskonferens", "chefskonferensen", NEVER),
    ("dagar", NEVER, "dagarna", NEVER),
];

/// Words that only look like it: offices, and words that end alike.
#[rustfmt::skip]
const OTHERS: [&str; 14] = [
    "regionråd", "kommunalråd", "borgarråd", "landstingsråd", "oppositionsråd", "länsrådet", "förråd", "områd",
    "vardagar", "målgrupp", "åldersgrupp", "yrkesgrupp", "patientgrupp", "kundgrupp",
];

/// The body word in a word, in lower case.
pub(super) fn noun(low: &str) -> Option<Noun> {
    if OTHERS.iter().any(|other| low.starts_with(other) || low.ends_with(other) || low.ends_with(&format!("{other}et")))
    {
        return None;
    }
    let (bare, genitive) = match low.strip_suffix('s') {
        Some(bare) if !low.ends_with("ens") || low.len() > 6 => (bare, true),
        _ => (low, false),
    };
    let found = |word: &str, genitive| {
        CLASSES.iter().find_map(|(class, indefinite, definite, plural)| {
            let forms = [(*indefinite, false, false), (*definite, true, false), (*plural, false, true)];
            forms.into_iter().find_map(|(form, definite, plural)| {
                let rest = word.strip_suffix(form)?;
                let before = match *class {
                    "fullmäktige" => "förbunds".to_owned(),
                    "träff" | "konferens" => format!("{rest}chefs"),
                    _ => rest.to_owned(),
                };
                let named = *class != "dagar" || rest.len() > 5;
                let joined = before.is_empty() || before.chars().count() > 1;
                (named && joined).then_some(Noun { class, before, definite, plural, genitive })
            })
        })
    };
    let definite_plural = low.strip_suffix("na").and_then(|word| found(word, false)).filter(|noun| noun.plural);
    found(low, false)
        .or_else(|| found(bare, true).filter(|_| genitive))
        .or(definite_plural.map(|noun| Noun { definite: true, ..noun }))
}

impl Noun {
    /// Whether it is a group of officials.
    pub fn is_officials(&self) -> bool {
        self.before.starts_with("tjänste") || self.before.ends_with("tjänstemanna")
    }

    /// Whether the word alone says which body it is within a text that has spoken of it: "rådet".
    pub fn is_bare(&self) -> bool {
        self.before.is_empty() && !matches!(self.class, "projektledning" | "förmöte" | "fullmäktige")
    }

    /// The kind of body.
    pub fn form(&self) -> BodyForm {
        let before = self.before.as_str();
        match self.class {
            "råd" if before.ends_with("bransch") => BodyForm::IndustryCouncil,
            "råd" | "kommitté" | "delegation" => BodyForm::Council,
            "nätverk" | "kollegium" => BodyForm::Network,
            "fullmäktige" | "nämnd" => BodyForm::Assembly,
            "projektledning" => BodyForm::ProjectLead,
            "träff" | "konferens" | "dagar" => BodyForm::Event,
            "grupp" if before.ends_with("styr") => BodyForm::SteeringGroup,
            "grupp" if before.ends_with("projekt") || before.ends_with("referens") => BodyForm::ProjectGroup,
            "grupp" if self.is_officials() || before.starts_with("chef") || before.ends_with("chefs") => {
                BodyForm::OfficialsGroup
            }
            "grupp" | "beredning" | "utskott" | "presidium" => BodyForm::WorkingGroup,
            _ => BodyForm::Forum,
        }
    }

    /// Who sits, when the word says it.
    pub fn tier(&self) -> Option<BodyTier> {
        let officials = self.is_officials() || self.before.starts_with("chef") || self.before.ends_with("chefs");
        let political = self.before.starts_with("politik") || self.class == "fullmäktige";
        match (officials, political) {
            (true, _) => Some(BodyTier::Officials),
            (_, true) => Some(BodyTier::Political),
            _ => None,
        }
    }

    /// The word without its ending, with a capital: "Tjänstemannagrupp".
    pub fn title(&self, low: &str) -> String {
        let form = CLASSES.iter().find(|(class, ..)| *class == self.class && *class != "fullmäktige");
        let of = CLASSES.iter().filter(|(class, ..)| *class == self.class);
        let indefinite = of
            .filter(|(_, indefinite, definite, plural)| {
                let bare = low.trim_end_matches('s');
                [indefinite, definite, plural].iter().any(|form| bare.ends_with(**form) || low.ends_with(**form))
            })
            .map(|(_, indefinite, ..)| *indefinite)
            .max_by_key(|indefinite| indefinite.len())
            .or(form.map(|(_, indefinite, ..)| *indefinite));
        let text = match self.class {
            "fullmäktige" => "förbundsfullmäktige".to_owned(),
            "träff" | "konferens" => format!("{}{}", self.before, self.class),
            "dagar" => format!("{}dagarna", self.before),
            _ => format!("{}{}", self.before, indefinite.unwrap_or(self.class)),
        };
        capitalised(&text)
    }
}

/// With a capital first.
pub(super) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
