//! Small counties for one story: what a test says of a body, and what every county has beside it.
//!
//! Every county here has Region Prov with three municipalities in it, two terms of office and two parties. What a story
//! names and nobody has made yet – people above all – is made.

use std::{collections::BTreeMap, fmt::Write, sync::Arc};

use bodies::package::File;
use kernel::slug::Slug;

/// A county to be read in: files of a package by their names.
#[derive(Clone, Debug)]
pub struct County {
    files: BTreeMap<String, String>,
    people: BTreeMap<String, String>,
}

/// The municipalities of every county here, as address words.
pub const MUNICIPALITIES: [&str; 3] = ["harnosands-kommun", "kramfors-kommun", "timra-kommun"];

const COUNTIES: &str = r#"[[county]]
code = "22"
name = "Provlän"
region = "region-prov"
"#;

const TOWNS: &str = r#"municipality = [
    { code = "2280", name = "Härnösand", organisation = "Härnösands kommun" },
    { code = "2282", name = "Kramfors", organisation = "Kramfors kommun" },
    { code = "2262", name = "Timrå", organisation = "Timrå kommun" },
]
"#;

const ORGANISATIONS: &str = r#"[[organisation]]
slug = "region-prov"
name = "Region Prov"
kind = "region"
county = "22"
"#;

const GROUPS: &str = r#"[[group]]
slug = "lanets-kommuner"
name = "länets kommuner"
members = ["harnosands-kommun", "kramfors-kommun", "timra-kommun"]
"#;

const TERMS: &str = r#"[[term]]
slug = "2023-2026"
name = "Mandatperioden 2023–2026"
from = "2023-01-01"
to = "2026-12-31"

[[term]]
slug = "2027-2030"
name = "Mandatperioden 2027–2030"
from = "2027-01-01"
to = "2030-12-31"
"#;

const PARTIES: &str = r#"[[party]]
slug = "p"
name = "Provpartiet"
abbreviation = "P"
"#;

impl County {
    /// A county with municipalities and no body.
    #[must_use]
    pub fn new() -> Self {
        let files = [
            ("counties.toml", COUNTIES),
            ("municipalities.toml", TOWNS),
            ("organisations.toml", ORGANISATIONS),
            ("groups.toml", GROUPS),
            ("terms.toml", TERMS),
            ("parties.toml", PARTIES),
        ];
        let files = files.map(|(name, text)| (name.into(), text.into())).into();
        Self { files, people: BTreeMap::new() }
    }

    /// The demo county, to be changed.
    #[must_use]
    pub fn demo() -> Self {
        let files = demo::files().into_iter().map(|file| (file.name.to_string(), file.text)).collect();
        Self { files, people: BTreeMap::new() }
    }

    /// Adds a body.
    #[must_use]
    pub fn body(mut self, body: &Body) -> Self {
        for name in &body.people {
            self.people.insert(slug(name), name.clone());
        }
        self.file(&format!("bodies/{}.toml", slug(&body.name)), &body.text())
    }

    /// Adds or replaces a file, as it stands.
    #[must_use]
    pub fn file(mut self, name: &str, text: &str) -> Self {
        self.files.insert(name.into(), text.into());
        self
    }

    /// Adds lines at the end of a file.
    #[must_use]
    pub fn with_lines(mut self, name: &str, lines: &str) -> Self {
        let file = self.files.entry(name.into()).or_default();
        file.push_str(lines);
        file.push('\n');
        self
    }

    /// Says which party governs an organisation in the term 2027–2030 and which is in opposition: "p", which is there already, or
    /// "q".
    #[must_use]
    pub fn governed(self, organisation: &str, majority: &str, opposition: &str) -> Self {
        const OTHER: &str = "\n[[party]]\nslug = \"q\"\nname = \"Motpartiet\"\nabbreviation = \"Q\"\n";
        let known = self.files.get("parties.toml").is_some_and(|parties| parties.contains(OTHER));
        let county = if known { self } else { self.with_lines("parties.toml", OTHER) };
        let sides = format!("majority = [\"{majority}\"]\nopposition = [\"{opposition}\"]\n");
        let days = "from = \"2027-01-01\"\nto = \"2030-12-31\"\n";
        county.with_lines("sides.toml", &format!("\n[[sides]]\norganisation = \"{organisation}\"\n{sides}{days}"))
    }

    /// Replaces words in a file.
    ///
    /// # Panics
    /// When they do not stand there, so that a test cannot change nothing.
    #[must_use]
    pub fn with_change(mut self, name: &str, from: &str, to: &str) -> Self {
        let file = self.files.get_mut(name).unwrap_or_else(|| panic!("the county has no file {name}"));
        assert!(file.contains(from), "{name} does not hold {from:?}");
        *file = file.replacen(from, to, 1);
        self
    }

    /// The text of a file.
    ///
    /// # Panics
    /// When there is none.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.files.get(name).unwrap_or_else(|| panic!("the county has no file {name}"))
    }

    /// The names of its files.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The line of a file on which words stand first, from 1.
    ///
    /// # Panics
    /// When they do not stand there.
    #[must_use]
    pub fn line(&self, name: &str, words: &str) -> usize {
        let before = self.text(name).split_once(words).unwrap_or_else(|| panic!("{name} does not hold {words:?}")).0;
        before.matches('\n').count() + 1
    }

    /// Says how somebody who sits in a body is reached.
    ///
    /// # Panics
    /// When the name has no letter.
    #[must_use]
    pub fn reached(self, name: &str, email: &str) -> Self {
        let key = slug(name);
        let lines = format!(
            "[[person]]\nkey = \"{key}\"\naddress = \"r{:x<7.7}\"\nname = \"{name}\"\nparty = \"p\"\nemail = \"{email}\"\n",
            key.replace('-', "")
        );
        self.with_lines("people.toml", &lines)
    }

    /// The package.
    #[must_use]
    pub fn files(&self) -> Vec<File> {
        let mut files = self.files.clone();
        if !self.people.is_empty() {
            let mut text = files.remove("people.toml").unwrap_or_default();
            for (at, (key, name)) in self.people.iter().enumerate() {
                if text.contains(&format!("key = \"{key}\"")) {
                    continue;
                }
                let _ = writeln!(
                    text,
                    "[[person]]\nkey = \"{key}\"\naddress = \"p{at:07}\"\nname = \"{name}\"\nparty = \"p\"\n"
                );
            }
            files.insert("people.toml".into(), text);
        }
        files.into_iter().map(|(name, text)| File { name: Arc::from(name), text }).collect()
    }
}

impl Default for County {
    fn default() -> Self {
        Self::new()
    }
}

/// A body of a small county.
#[derive(Clone, Debug)]
pub struct Body {
    name: String,
    head: String,
    rules: Vec<String>,
    seats: Vec<String>,
    meetings: Vec<String>,
    people: Vec<String>,
}

impl Body {
    /// A forum of the county from 2019 on.
    #[must_use]
    pub fn forum(name: &str) -> Self {
        let head = format!(
            "slug = \"{}\"\nname = \"{name}\"\nkind = \"forum\"\nlevel = \"county\"\ntier = \"political\"\n\
             county = \"22\"\nfrom = \"2019-01-01\"\n",
            slug(name)
        );
        Self { name: name.into(), head, rules: vec![], seats: vec![], meetings: vec![], people: vec![] }
    }

    /// Makes it another county's: the code.
    #[must_use]
    pub fn of_county(mut self, code: &str) -> Self {
        self.head = self.head.replace("county = \"22\"", &format!("county = \"{code}\""));
        self
    }

    /// Makes it a body of no single county.
    #[must_use]
    pub fn of_the_country(mut self) -> Self {
        self.head = self.head.replace("county = \"22\"\n", "").replace("level = \"county\"", "level = \"national\"");
        self
    }

    /// Adds a rule to its charter, which is in force from the first day on.
    #[must_use]
    pub fn rule(mut self, rule: Rule) -> Self {
        self.rules.push(rule.0);
        self
    }

    /// Adds a seat.
    #[must_use]
    pub fn seat(mut self, seat: Seat) -> Self {
        let key = self.seats.len() + 1;
        self.seats.push(format!("[[seat]]\nkey = \"plats-{key}\"\n{}", seat.text));
        self.people.extend(seat.people);
        self
    }

    /// Adds a meeting: the day and planned, held or cancelled.
    #[must_use]
    pub fn meeting(mut self, day: &str, state: &str) -> Self {
        self.meetings.push(format!("[[meeting]]\ndate = \"{day}\"\nstate = \"{state}\"\n"));
        self
    }

    /// Its file.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = self.head.clone();
        for meeting in &self.meetings {
            let _ = write!(text, "\n{meeting}");
        }
        if !self.rules.is_empty() {
            text.push_str("\n[[charter]]\ntitle = \"Arbetsordning\"\n");
        }
        for (at, rule) in self.rules.iter().enumerate() {
            let paragraph = at + 1;
            let _ = write!(
                text,
                "\n[[charter.rule]]\n{rule}\nsource = {{ title = \"Arbetsordning\", paragraph = \"{paragraph} §\", confirmed = true }}\n"
            );
        }
        for seat in &self.seats {
            let _ = write!(text, "\n{seat}");
        }
        text
    }
}

/// A rule of a charter.
#[derive(Clone, Debug)]
pub struct Rule(String);

impl Rule {
    /// "Tre till fyra gånger per år."
    #[must_use]
    pub fn meets(min: u8, max: u8) -> Self {
        Self(format!("rule = \"range\"\nmin = {min}\nmax = {max}"))
    }

    /// "Varje kommun i länet utser en ledamot."
    #[must_use]
    pub fn one_from_every_municipality() -> Self {
        Self("rule = \"each_of\"\ngroup = \"lanets-kommuner\"\ncount = 1".into())
    }

    /// "Ordförandeskapet växlar mellan regionen och kommunerna, två år vardera inom mandatperioden."
    #[must_use]
    pub fn chair_alternates() -> Self {
        Self(
            "rule = \"alternate\"\nsides = [{ organisation = \"region-prov\" }, { group = \"lanets-kommuner\" }]\n\
             years = 2\nwithin_term = true"
                .into(),
        )
    }

    /// A rule as its file has it.
    #[must_use]
    pub fn written(toml: &str) -> Self {
        Self(toml.into())
    }
}

/// A seat of a body.
#[derive(Clone, Debug)]
pub struct Seat {
    text: String,
    people: Vec<String>,
}

impl Seat {
    /// A public seat of a member in the term 2023–2026.
    #[must_use]
    pub fn member(organisation: &str) -> Self {
        Self::of("member", organisation)
    }

    /// A public seat of the chair in the term 2023–2026.
    #[must_use]
    pub fn chair(organisation: &str) -> Self {
        Self::of("chair", organisation)
    }

    /// A public seat of a member in the term 2023–2026 that the organisations of a group share.
    #[must_use]
    pub fn shared_by(group: &str) -> Self {
        let mut seat = Self::of("member", group);
        seat.text = seat.text.replace("organisation =", "group =");
        seat
    }

    fn of(role: &str, organisation: &str) -> Self {
        let text = format!(
            "role = \"{role}\"\norganisation = \"{organisation}\"\nvoting = true\npublic = true\nterm = \"2023-2026\"\n"
        );
        Self { text, people: vec![] }
    }

    /// Whoever sits in it is named to those who have signed in only.
    #[must_use]
    pub fn not_public(mut self) -> Self {
        self.text = self.text.replace("public = true", "public = false");
        self
    }

    /// Somebody sits in it for the whole term.
    #[must_use]
    pub fn held_by(mut self, name: &str) -> Self {
        let _ = writeln!(self.text, "holders = [{{ person = \"{}\" }}]", slug(name));
        self.people.push(name.into());
        self
    }
}

/// The address word of a name.
///
/// # Panics
/// When the name has no letter.
#[must_use]
pub fn slug(name: &str) -> String {
    Slug::from_name(name).unwrap_or_else(|| panic!("{name:?} has no letters")).to_string()
}
