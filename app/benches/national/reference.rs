//! Counties, municipalities, organisations, people, terms, parties: what bodies are made of. All invented but the
//! names of counties and parties.

use std::fmt::Write;

use super::{County, dice::Dice};

/// Municipalities of the country at its own size.
const MUNICIPALITIES: usize = 290;
/// Organisations a county besides its municipalities, region and county administrative board among them.
const ORGANISATIONS: usize = 60;
/// People a county: 5,000 in the country.
const PEOPLE: usize = 238;
/// Parties, the first half of them in majority everywhere.
pub const PARTIES: [&str; 8] = ["s", "v", "mp", "c", "m", "kd", "l", "sd"];

const COUNTIES: [&str; 21] = [
    "Västernorrlands",
    "Stockholms",
    "Uppsala",
    "Södermanlands",
    "Östergötlands",
    "Jönköpings",
    "Kronobergs",
    "Kalmar",
    "Gotlands",
    "Blekinge",
    "Skåne",
    "Hallands",
    "Västra Götalands",
    "Värmlands",
    "Örebro",
    "Västmanlands",
    "Dalarnas",
    "Gävleborgs",
    "Jämtlands",
    "Västerbottens",
    "Norrbottens",
];
const BEGINNINGS: [&str; 36] = [
    "Björk", "Gran", "Tall", "Al", "Ek", "Lind", "Ask", "Lönn", "Hassel", "Sälg", "Norr", "Söder", "Öster", "Väster",
    "Stor", "Lill", "Ny", "Gammel", "Hög", "Låg", "Sten", "Sand", "Ler", "Berg", "Sjö", "Å", "Bäck", "Fors", "Ström",
    "Myr", "Äng", "Åker", "Skog", "Mo", "Hed", "Ljung",
];
const ENDS: [&str; 24] = [
    "vik", "by", "sta", "ås", "näs", "sund", "torp", "hult", "ryd", "bo", "lunda", "tuna", "fors", "köping", "hamn",
    "borg", "berga", "mark", "stad", "holm", "foss", "dal", "sele", "åker",
];
const MIDDLES: [&str; 4] = ["", "inge", "ers", "ar"];
const LANDS: [&str; 6] = ["bygd", "rike", "land", "mora", "dalarna", "älv"];
const FIRST_NAMES: [&str; 40] = [
    "Agneta", "Anders", "Birgitta", "Bo", "Camilla", "Dragan", "Elin", "Erik", "Fatima", "Gunilla", "Hassan", "Helena",
    "Ingrid", "Ivar", "Jasmin", "Johan", "Kerstin", "Kjell", "Lena", "Lars", "Maja", "Mats", "Nadja", "Nils", "Olga",
    "Ove", "Pia", "Per", "Rebecka", "Roger", "Sara", "Sven", "Tilda", "Tomas", "Ulla", "Urban", "Vera", "Yngve", "Åsa",
    "Örjan",
];
const LAST_NAMES: [&str; 60] = [
    "Almroth",
    "Alvefjord",
    "Backrud",
    "Bergfalk",
    "Björnvall",
    "Brodén",
    "Bylander",
    "Dalevik",
    "Ekvall",
    "Elmgren",
    "Enmark",
    "Falkerby",
    "Fossmark",
    "Frisell",
    "Gidlöf",
    "Granvall",
    "Hallerud",
    "Hamrin",
    "Hellberg",
    "Ivarsdal",
    "Järnland",
    "Karlvik",
    "Klingvall",
    "Kraftling",
    "Kullerstad",
    "Kvarnlöf",
    "Leijonfalk",
    "Lidmark",
    "Lindhammar",
    "Ljunghall",
    "Malmros",
    "Markstedt",
    "Myrvall",
    "Norrgård",
    "Oxvall",
    "Palmvik",
    "Qvarnlund",
    "Rannestig",
    "Rosvall",
    "Selinder",
    "Sjödin",
    "Skogfeldt",
    "Stavling",
    "Stenmarker",
    "Strandlund",
    "Svartvik",
    "Tallroth",
    "Ulander",
    "Vestin",
    "Viklund",
    "Viksell",
    "Wredling",
    "Yxnevik",
    "Zakrisson",
    "Åkerman",
    "Åbrink",
    "Ångfors",
    "Älvgren",
    "Öberghem",
    "Östvall",
];
/// Kind, sector and name of the organisations that every county has after region and county administrative board.
const KINDS: [(&str, &str, &str); 10] = [
    ("association", "civil_society", "Föreningen"),
    ("company", "business", "Bolaget"),
    ("union", "civil_society", "Facket"),
    ("university", "academia", "Högskolan"),
    ("chamber", "business", "Handelskammaren"),
    ("company", "business", "Verkstaden"),
    ("association", "civil_society", "Bygderörelsen"),
    ("federation", "municipalities", "Förbundet"),
    ("association", "business", "Företagarna"),
    ("authority", "state", "Myndigheten"),
];

/// The counties of a country so many times its size.
pub fn counties(scale: usize) -> Vec<County> {
    (0..COUNTIES.len() * scale).map(county).collect()
}

fn county(at: usize) -> County {
    let (again, which) = (at / COUNTIES.len(), at % COUNTIES.len());
    // Home keeps the code and the name that the demo's site looks for.
    let code = if at == 0 { "22".to_owned() } else { format!("{}{}", letter(at / 26), letter(at % 26)) };
    // Further counties have names of their own, as counties do: a word in a name is not ten times as common.
    let (genitive, short) = match again {
        0 => (COUNTIES[which].to_owned(), COUNTIES[which].trim_end_matches('s').to_owned()),
        _ => {
            let name = format!("{}{}", BEGINNINGS[at % BEGINNINGS.len()], LANDS[at / BEGINNINGS.len() % LANDS.len()]);
            (format!("{name}s"), name)
        }
    };
    let own = MUNICIPALITIES / COUNTIES.len() + usize::from(which < MUNICIPALITIES % COUNTIES.len());
    let before: usize = (0..at).map(|earlier| 13 + usize::from(earlier % 21 < MUNICIPALITIES % 21)).sum();
    County {
        name: format!("{genitive} län"),
        short,
        municipalities: (before..before + own).map(place).collect(),
        people: PEOPLE,
        code,
    }
}

fn letter(at: usize) -> char {
    char::from(b'A' + u8::try_from(at % 26).unwrap_or(0))
}

/// A place name; there are 3,456.
fn place(at: usize) -> String {
    let (beginning, end) = (BEGINNINGS[at % BEGINNINGS.len()], ENDS[at / BEGINNINGS.len() % ENDS.len()]);
    let middle = MIDDLES[at / (BEGINNINGS.len() * ENDS.len()) % MIDDLES.len()];
    format!("{beginning}{middle}{end}")
}

/// `counties.toml`
pub fn counties_file(counties: &[County]) -> String {
    let mut out = String::new();
    for county in counties {
        let (code, name) = (&county.code, &county.name);
        let _ = writeln!(out, "[[county]]\ncode = \"{code}\"\nname = \"{name}\"\nregion = \"{}\"", county.region());
    }
    out
}

/// `organisations.toml`
pub fn organisations_file(counties: &[County]) -> String {
    let mut out = String::new();
    for county in counties {
        let mut add = |slug: &str, name: &str, kind: &str, sector: &str, also: &str| {
            let code = &county.code;
            let _ = writeln!(
                out,
                "[[organisation]]\nslug = \"{slug}\"\nname = \"{name}\"\nkind = \"{kind}\"\nsector = \"{sector}\"\n\
                 county = \"{code}\"\n{also}"
            );
        };
        let former = format!("former_names = [{{ name = \"{} läns landsting\", to = \"2018-12-31\" }}]", county.short);
        add(&county.region(), &format!("Region {}", county.short), "region", "regions", &former);
        add(&county.board(), &format!("Länsstyrelsen {}", county.short), "authority", "state", "");
        for (at, place) in county.municipalities.iter().enumerate() {
            let alias = format!("aliases = [\"{place}\"]");
            add(&county.municipality(at), &format!("{place}s kommun"), "municipality", "municipalities", &alias);
        }
        for at in 0..ORGANISATIONS - 2 {
            let (kind, sector, name) = KINDS[at % KINDS.len()];
            let place = &county.municipalities[at % county.municipalities.len()];
            let name = format!("{name} {place} {}", at / KINDS.len() + 1);
            add(&county.organisation(at), &name, kind, sector, "");
        }
    }
    out
}

/// `groups.toml`: the municipalities of each county.
pub fn groups_file(counties: &[County]) -> String {
    let mut out = String::new();
    for county in counties {
        let members: Vec<String> = (0..county.municipalities.len()).map(|at| county.municipality(at)).collect();
        let (slug, members) = (county.group(), members.join("\", \""));
        let _ = writeln!(out, "[[group]]\nslug = \"{slug}\"\nname = \"länets kommuner\"\nmembers = [\"{members}\"]");
    }
    out
}

/// `sides.toml`: the first half of the parties governs in every municipality.
pub fn sides_file(counties: &[County]) -> String {
    let mut out = String::new();
    let (majority, opposition) = PARTIES.split_at(PARTIES.len() / 2);
    let (majority, opposition) = (majority.join("\", \""), opposition.join("\", \""));
    for (county, at) in counties.iter().flat_map(|county| (0..county.municipalities.len()).map(move |at| (county, at)))
    {
        let slug = county.municipality(at);
        let _ = writeln!(
            out,
            "[[sides]]\norganisation = \"{slug}\"\nmajority = [\"{majority}\"]\nopposition = [\"{opposition}\"]"
        );
    }
    out
}

/// `parties.toml`
pub fn parties_file() -> String {
    PARTIES.iter().fold(String::new(), |mut out, party| {
        let letters = party.to_uppercase();
        let _ =
            writeln!(out, "[[party]]\nslug = \"{party}\"\nname = \"Partiet {letters}\"\nabbreviation = \"{letters}\"");
        out
    })
}

/// `terms.toml`: 2007–2030.
pub fn terms_file() -> String {
    super::TERMS.iter().fold(String::new(), |mut out, first| {
        let last = first + 3;
        let _ = writeln!(
            out,
            "[[term]]\nslug = \"{first}-{last}\"\nname = \"Mandatperioden {first}–{last}\"\nfrom = \"{first}-01-01\"\n\
             to = \"{last}-12-31\""
        );
        out
    })
}

/// `people.toml`
pub fn people_file(counties: &[County]) -> String {
    let mut out = String::new();
    for (county, at) in counties.iter().flat_map(|county| (0..county.people).map(move |at| (county, at))) {
        let (key, mut dice) = (county.person(at), Dice::of(&county.person(at)));
        let (first, last) = (FIRST_NAMES[dice.below(40)], LAST_NAMES[dice.below(60)]);
        let (of, party) = (county.municipality(at % county.municipalities.len()), PARTIES[at % PARTIES.len()]);
        let _ = writeln!(
            out,
            "[[person]]\nkey = \"{key}\"\naddress = \"{key}\"\nname = \"{first} {last}\"\ntitle = \"ledamot\"\n\
             organisation = \"{of}\"\nparty = \"{party}\"\nemail = \"{key}@kommun.example\"\ncontact_public = true"
        );
    }
    out
}
