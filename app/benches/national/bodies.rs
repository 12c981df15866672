//! The bodies of a county and of the country: forums in terms, the officials' groups that prepare for them, networks
//! and steering groups that come and go. Twenty seats each.

use std::fmt::Write;

use super::{
    County, TERMS, TODAY_YEAR,
    dice::Dice,
    seats::{self, Seat},
};

/// Bodies a county.
pub const EACH: usize = 23;
/// Bodies of the country at its own size, with which there are 500.
pub const NATIONAL: usize = 17;

const SUBJECTS: [&str; 10] = [
    "kultur",
    "kompetensförsörjning",
    "företagande",
    "transport",
    "hållbarhet",
    "folkhälsa",
    "landsbygd",
    "digitalisering",
    "energi",
    "besöksnäring",
];

/// A body to be written.
struct Sketch<'a> {
    county: &'a County,
    /// Code of its county; none for the country's own.
    code: Option<&'a str>,
    slug: String,
    name: String,
    kind: &'static str,
    tier: &'static str,
    /// First and last year.
    from: usize,
    to: Option<usize>,
    /// The body it prepares for.
    forum: Option<String>,
}

/// Names and texts of a county's files.
pub fn of_county(county: &County) -> Vec<(String, String)> {
    let code = Some(county.code.as_str());
    let subject = |at: usize| SUBJECTS[at % SUBJECTS.len()];
    let base = |kind: &'static str, tier: &'static str, slug: String, name: String| Sketch {
        county,
        code,
        slug,
        name,
        kind,
        tier,
        from: 2007,
        to: None,
        forum: None,
    };
    let mut sketches = Vec::new();
    for at in 0..10 {
        let name = format!("Forum för {} i {}", subject(at), county.short);
        sketches.push(base("forum", "political", county.forum(at), name));
    }
    for at in 0..6 {
        let name = format!("Tjänstemannagruppen för {} i {}", subject(at), county.short);
        let slug = county.slug("tjanstegrupp", at);
        sketches.push(Sketch { forum: Some(county.forum(at)), ..base("officials_group", "officials", slug, name) });
    }
    for at in 0..4 {
        let name = format!("Nätverket {} {}", subject(at + 6), county.short);
        sketches.push(base("network", "officials", county.slug("natverk", at), name));
    }
    for at in 0..EACH - sketches.len() {
        let name = format!("Styrgruppen {} {}", subject(at + 3), county.short);
        let mut dice = Dice::of(&name);
        let (from, years) = (2010 + dice.below(14), 3 + dice.below(4));
        let slug = county.slug("styrgrupp", at);
        sketches.push(Sketch { from, to: Some(from + years), ..base("steering_group", "mixed", slug, name) });
    }
    sketches.iter().map(Sketch::file).collect()
}

/// Names and texts of the country's own files; the people come from the counties in turn.
pub fn of_country(counties: &[County], scale: usize) -> Vec<(String, String)> {
    let sketch = |at: usize| Sketch {
        county: &counties[at % counties.len()],
        code: None,
        slug: format!("nationellt-natverk-{at}"),
        name: format!("Nationella nätverket för {} {}", SUBJECTS[at % SUBJECTS.len()], at / SUBJECTS.len() + 1),
        kind: "network",
        tier: "officials",
        from: 2007,
        to: None,
        forum: None,
    };
    (0..NATIONAL * scale).map(|at| sketch(at).file()).collect()
}

impl Sketch<'_> {
    fn file(&self) -> (String, String) {
        let mut out = String::new();
        let level = if self.code.is_some() { "county" } else { "national" };
        let _ = writeln!(
            out,
            "slug = \"{}\"\nname = \"{}\"\nkind = \"{}\"\nlevel = \"{level}\"\ntier = \"{}\"\nfrom = \"{}-01-01\"\n\
             purpose = \"Här samverkar länets kommuner, regionen och länsstyrelsen i frågor där de behöver varandra.\"",
            self.slug, self.name, self.kind, self.tier, self.from
        );
        if let Some(code) = self.code {
            let _ = writeln!(out, "county = \"{code}\"");
        }
        if let Some(to) = self.to {
            let _ = writeln!(out, "to = \"{to}-12-31\"");
        }
        let mut dice = Dice::of(&self.slug);
        self.meetings(&mut out);
        self.around(&mut out, &mut dice);
        self.charters(&mut out);
        self.seats(&mut out, &mut dice);
        (format!("bodies/{}.toml", self.slug), out)
    }

    fn years(&self) -> std::ops::RangeInclusive<usize> {
        self.from..=self.to.unwrap_or(2027)
    }

    /// About four a year. Officials meet three weeks before their forum, if they remember.
    fn meetings(&self, out: &mut String) {
        for year in self.years() {
            let mut dice = Dice::of(&format!("{} {year}", self.forum.as_ref().unwrap_or(&self.slug)));
            let few = dice.percent(8);
            for month in [2, 5, 9, 11].into_iter().skip(usize::from(few) * 2) {
                let (day, forgotten) = (22 + dice.below(6), dice.percent(3));
                let day = if self.forum.is_some() { day - 21 } else { day };
                let held = year < TODAY_YEAR || (year == TODAY_YEAR && month < 11);
                let state = if held { "held" } else { "planned" };
                if !forgotten || self.forum.is_none() {
                    let date = format!("{year}-{month:02}-{day:02}");
                    let _ = writeln!(out, "[[meeting]]\ndate = \"{date}\"\nstate = \"{state}\"");
                }
            }
        }
    }

    /// A contact, documents, links to other bodies.
    fn around(&self, out: &mut String, dice: &mut Dice) {
        let person = self.county.person(dice.below(self.county.people));
        let _ = writeln!(out, "[[contact]]\nperson = \"{person}\"\nemail = \"{}@region.example\"", self.slug);
        for title in ["Arbetsordning", "Verksamhetsplan"] {
            let _ = writeln!(out, "[[document]]\ntitle = \"{title}\"\nfrom = \"{}-01-01\"", self.from);
        }
        if let Some(forum) = &self.forum {
            let _ = writeln!(out, "[[link]]\nkind = \"twin\"\nbody = \"{forum}\"");
        }
        if dice.percent(10) {
            let _ = writeln!(
                out,
                "[[contradiction]]\nabout = \"antalet möten\"\none = \"tre till fyra\"\nother = \"fyra\""
            );
        }
    }

    /// Three versions; the middle one wants a meeting more.
    fn charters(&self, out: &mut String) {
        let starts = [self.from, self.from.max(2015), self.from.max(2023)];
        let mut versions: Vec<usize> = starts.into();
        versions.dedup();
        for (at, from) in versions.iter().enumerate() {
            let _ = writeln!(out, "[[charter]]\ntitle = \"Arbetsordning\"\nfrom = \"{from}-01-01\"");
            if let Some(next) = versions.get(at + 1) {
                let _ = writeln!(out, "to = \"{}-12-31\"", next - 1);
            }
            for (paragraph, rule) in self.rules(at).iter().enumerate() {
                let _ = writeln!(
                    out,
                    "[[charter.rule]]\n{rule}\nsource = {{ title = \"Arbetsordning\", paragraph = \"{} §\", quote = \"Så \
                     står det i arbetsordningen, som organet har beslutat.\", confirmed = true }}",
                    paragraph + 2
                );
            }
        }
    }

    fn rules(&self, version: usize) -> Vec<String> {
        let (region, board, group) = (self.county.region(), self.county.board(), self.county.group());
        let min = if version == 1 { 4 } else { 3 };
        let mut rules = vec![
            format!("rule = \"named\"\norganisations = [\"{region}\", \"{board}\"]"),
            format!("rule = \"range\"\nmin = {min}\nmax = 4"),
            "rule = \"notice\"\ndays = 14".into(),
        ];
        if self.kind == "forum" {
            rules.push(format!("rule = \"each_of\"\ngroup = \"{group}\"\ncount = 1"));
            rules.push(format!(
                "rule = \"alternate\"\nsides = [{{ organisation = \"{region}\" }}, {{ group = \"{group}\" }}]\nyears = 2\n\
                 within_term = true"
            ));
            rules.push("rule = \"secretary_follows_chair\"".into());
        } else {
            rules.push(format!("rule = \"sole\"\norganisation = \"{region}\""));
            rules.push("rule = \"sectors\"\nall_of = [\"municipalities\", \"state\"]".into());
        }
        if let Some(forum) = &self.forum {
            rules.push(format!("rule = \"prepares_for\"\nbody = \"{forum}\"\nlead_days = 14"));
        }
        rules
    }

    fn seats(&self, out: &mut String, dice: &mut Dice) {
        if self.kind == "forum" {
            for first in TERMS {
                seats::of_term(out, self.county, first, dice);
            }
            seats::secretary(out, self.county, dice);
            return;
        }
        let role = if self.kind == "steering_group" { "lead" } else { "chair" };
        for at in 0..super::SEATS {
            let role = if at == 0 { role } else { "member" };
            let organisation = seats::sent_by(self.county, at);
            Seat { key: format!("plats-{at}"), role, organisation, public: at == 0 }.standing(
                out,
                self.county,
                self.years(),
                dice,
            );
        }
    }
}
