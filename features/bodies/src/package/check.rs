//! Do the items of a package fit together? Names resolve, periods run forwards, nothing is said twice,
//! charters do not contradict themselves, nobody sits twice in one seat.

use std::collections::{HashMap, HashSet};

use charter::rule::{ChairSide, Predicate, RuleKind};
use kernel::{Date, Period, slug::Slug};

use crate::model::record::read::times;

use super::{
    fault::{PackageFault, Place},
    read::{At, BodyFile, File, Package},
};

/// Reads and checks a package.
///
/// # Errors
/// All faults at once, those of the reading and those of the whole, by file and line.
pub fn read(files: &[File]) -> Result<Package, Vec<PackageFault>> {
    let (package, mut faults) = super::read::as_far_as_it_goes(files);
    let broken: HashSet<_> = faults.iter().map(|fault| fault.file.clone()).collect();
    let broken = |file: &str| broken.iter().any(|broken| broken.starts_with(file));
    faults.extend(check(&package).into_iter().filter(|fault| !follows(fault, broken)));
    if faults.is_empty() {
        return Ok(package);
    }
    faults.sort_by(|a, b| (&a.file, a.line, &a.field).cmp(&(&b.file, b.line, &b.field)));
    Err(faults)
}

/// Whether a fault may only follow from items that could not be read: a name that is missing because its own item is.
fn follows(fault: &PackageFault, broken: impl Fn(&str) -> bool) -> bool {
    match fault.what.key.as_str() {
        "bodies-fault-unknown-organisation" => broken("organisations.toml") || broken("municipalities.toml"),
        "bodies-fault-unknown-group" => broken("groups.toml"),
        "bodies-fault-unknown-person" => broken("people.toml"),
        "bodies-fault-unknown-party" => broken("parties.toml"),
        "bodies-fault-unknown-county" => broken("counties.toml"),
        "bodies-fault-unknown-area" => broken("areas.toml"),
        "bodies-fault-unknown-term" => broken("terms.toml"),
        "bodies-fault-unknown-body" => broken("bodies/"),
        "bodies-fault-unknown-rule" | "charter-fault-versions-gap" => broken(&fault.file),
        _ => false,
    }
}

/// Every fault of the package as a whole; empty when it can be loaded.
#[must_use]
pub fn check(package: &Package) -> Vec<PackageFault> {
    let mut check = Check { names: Names::of(package), faults: Vec::new() };
    check.reference_data(package);
    check.organisations(package);
    for body in &package.bodies {
        check.body(body);
    }
    check.twice(package);
    let mut faults = check.faults;
    faults.extend(super::charters::faults(package));
    faults.extend(super::links::faults(package));
    faults.sort_by(|a, b| (&a.file, a.line, &a.field).cmp(&(&b.file, b.line, &b.field)));
    faults.dedup();
    faults
}

/// Every name that something in the package may point at.
struct Names {
    counties: HashSet<String>,
    organisations: HashSet<Slug>,
    groups: HashSet<Slug>,
    areas: HashSet<Slug>,
    terms: HashSet<Slug>,
    parties: HashSet<Slug>,
    people: HashSet<Slug>,
    bodies: HashSet<Slug>,
}

impl Names {
    fn of(package: &Package) -> Self {
        let municipalities = package.municipalities.iter().filter_map(|m| m.slug());
        Self {
            counties: package.counties.iter().map(|c| c.code.clone()).collect(),
            organisations: package.organisations.iter().map(|o| o.slug.clone()).chain(municipalities).collect(),
            groups: package.groups.iter().map(|g| g.slug.clone()).collect(),
            areas: package.areas.iter().map(|a| a.slug.clone()).collect(),
            terms: package.terms.iter().map(|t| t.slug.clone()).collect(),
            parties: package.parties.iter().map(|p| p.slug.clone()).collect(),
            people: package.people.iter().map(|p| p.key.clone()).collect(),
            bodies: package.bodies.iter().map(|b| b.body.slug.clone()).collect(),
        }
    }
}

struct Check {
    names: Names,
    faults: Vec<PackageFault>,
}

impl Check {
    fn known(&mut self, place: &Place, field: &str, of: fn(&Names) -> &HashSet<Slug>, slug: &Slug, key: &'static str) {
        if !of(&self.names).contains(slug) {
            self.faults.push(place.fault(field, key, &[("found", slug.as_str())]));
        }
    }

    fn organisation(&mut self, place: &Place, field: &str, slug: &Slug) {
        self.known(place, field, |n| &n.organisations, slug, "bodies-fault-unknown-organisation");
    }

    fn group(&mut self, place: &Place, field: &str, slug: &Slug) {
        self.known(place, field, |n| &n.groups, slug, "bodies-fault-unknown-group");
    }

    fn person(&mut self, place: &Place, slug: &Slug) {
        self.known(place, "person", |n| &n.people, slug, "bodies-fault-unknown-person");
    }

    fn party(&mut self, place: &Place, slug: &Slug) {
        self.known(place, "party", |n| &n.parties, slug, "bodies-fault-unknown-party");
    }

    fn body_named(&mut self, place: &Place, field: &str, slug: &Slug) {
        self.known(place, field, |n| &n.bodies, slug, "bodies-fault-unknown-body");
    }

    fn county(&mut self, place: &Place, code: &str) {
        if !self.names.counties.contains(code) {
            self.faults.push(place.fault("county", "bodies-fault-unknown-county", &[("found", code)]));
        }
    }

    fn period(&mut self, place: &Place, from: Option<Date>, to: Option<Date>) {
        if let Err(backwards) = Period::new(from, to) {
            let (from, to) = (backwards.from.to_string(), backwards.to.to_string());
            self.faults.push(place.fault("to", "bodies-fault-backwards", &[("from", &from), ("to", &to)]));
        }
    }

    fn reference_data(&mut self, package: &Package) {
        for county in &package.counties {
            self.organisation(&county.place, "region", &county.region);
        }
        for municipality in &package.municipalities {
            if !kernel::municipality::is_code(&municipality.code) {
                let words = [("found", municipality.code.as_str())];
                self.faults.push(municipality.place.fault("code", "bodies-fault-unknown-municipality", &words));
            }
        }
        for area in &package.areas {
            area.counties.iter().for_each(|code| self.county(&area.place, code));
            self.period(&area.place, area.from, area.to);
        }
        for term in &package.terms {
            self.period(&term.place, Some(term.from), Some(term.to));
        }
    }

    fn organisations(&mut self, package: &Package) {
        for o in &package.organisations {
            o.county.iter().for_each(|code| self.county(&o.place, code));
            o.branch_of.iter().for_each(|slug| self.organisation(&o.place, "branch_of", slug));
            o.succeeds.iter().for_each(|slug| self.organisation(&o.place, "succeeds", slug));
            o.merged_into.iter().for_each(|slug| self.organisation(&o.place, "merged_into", slug));
            self.period(&o.place, o.from, o.to);
            for code in o.municipality.iter().filter(|code| !kernel::municipality::is_code(code)) {
                let words = [("found", code.as_str())];
                self.faults.push(o.place.fault("municipality", "bodies-fault-unknown-municipality", &words));
            }
            o.former_names.iter().chain(&o.dated_aliases).for_each(|name| self.period(&o.place, name.from, name.to));
            o.tasks.iter().for_each(|task| self.period(&o.place, task.from, task.to));
        }
        for g in &package.groups {
            for member in &g.members {
                let (slug, from, to) = member.parts();
                self.organisation(&g.place, "members", slug);
                self.period(&g.place, from, to);
            }
        }
        for s in &package.sides {
            self.organisation(&s.place, "organisation", &s.organisation);
            s.majority.iter().chain(&s.opposition).for_each(|party| self.party(&s.place, party));
            self.period(&s.place, s.from, s.to);
        }
        for p in &package.people {
            p.organisation.iter().for_each(|slug| self.organisation(&p.place, "organisation", slug));
            p.party.iter().for_each(|slug| self.party(&p.place, slug));
        }
    }

    fn body(&mut self, file: &BodyFile) {
        let head = &file.body;
        head.county.iter().for_each(|code| self.county(&head.place, code));
        self.period(&head.place, head.from, head.to);
        file.links.iter().for_each(|link| self.body_named(&link.place, "body", &link.body));
        for contact in &file.contacts {
            self.person(&contact.place, &contact.person);
            self.period(&contact.place, contact.from, contact.to);
        }
        for charter in &file.charters {
            self.period(&charter.version.place, charter.version.from, charter.version.to);
            for rule in &charter.rules {
                self.period(&rule.place, rule.from, rule.to);
                self.rule(&rule.place, &rule.kind);
            }
        }
        file.seats.iter().for_each(|seat| self.seat(seat));
        file.meetings.iter().for_each(|meeting| self.meeting(meeting));
        for document in &file.documents {
            self.period(&document.place, document.from, document.to);
            if let Some(file) = document.file.as_ref().filter(|file| file.left_out.is_none() && file.opened().is_none())
            {
                self.faults.push(document.place.fault("file", "bodies-fault-file", &[("found", &file.name)]));
            }
        }
        self.deviations(file);
    }

    fn meeting(&mut self, meeting: &At<super::format::Meeting>) {
        meeting.host.iter().for_each(|slug| self.organisation(&meeting.place, "host", slug));
        for (field, key, words) in times(meeting.starts, meeting.ends, meeting.month_only) {
            let words: Vec<(&str, &str)> = words.iter().map(|(name, word)| (*name, word.as_str())).collect();
            self.faults.push(meeting.place.fault(field, key, &words));
        }
    }

    fn seat(&mut self, seat: &At<super::format::Seat>) {
        let place = &seat.place;
        seat.appointed_by.iter().for_each(|slug| self.organisation(place, "appointed_by", slug));
        seat.organisation.iter().for_each(|slug| self.organisation(place, "organisation", slug));
        seat.group.iter().for_each(|slug| self.group(place, "group", slug));
        seat.area.iter().for_each(|slug| self.known(place, "area", |n| &n.areas, slug, "bodies-fault-unknown-area"));
        seat.term.iter().for_each(|slug| self.known(place, "term", |n| &n.terms, slug, "bodies-fault-unknown-term"));
        self.period(place, seat.from, seat.to);
        for holder in &seat.holders {
            self.person(place, &holder.person);
            holder.organisation.iter().for_each(|slug| self.organisation(place, "organisation", slug));
            self.period(place, holder.from, holder.to);
        }
        for nominee in &seat.nominees {
            self.person(place, &nominee.person);
            nominee.organisation.iter().for_each(|slug| self.organisation(place, "organisation", slug));
            self.period(place, nominee.from, nominee.to);
        }
    }

    fn deviations(&mut self, file: &BodyFile) {
        let keys: HashSet<&Slug> = file.charters.iter().flat_map(|c| &c.rules).filter_map(|r| r.key.as_ref()).collect();
        for deviation in &file.deviations {
            self.period(&deviation.place, deviation.from, deviation.to);
            if !keys.contains(&deviation.rule) {
                let words = [("found", deviation.rule.as_str())];
                self.faults.push(deviation.place.fault("rule", "bodies-fault-unknown-rule", &words));
            }
        }
    }

    fn rule(&mut self, place: &Place, rule: &RuleKind) {
        let names = named(rule);
        names.organisations.iter().for_each(|slug| self.organisation(place, "organisation", slug));
        names.groups.iter().for_each(|slug| self.group(place, "group", slug));
        names.bodies.iter().for_each(|slug| self.body_named(place, "body", slug));
        names.areas.iter().for_each(|slug| self.known(place, "areas", |n| &n.areas, slug, "bodies-fault-unknown-area"));
    }

    /// The same name given twice: the second place is the fault.
    fn twice(&mut self, package: &Package) {
        self.twice_in("code", package.counties.iter().map(|c| (&c.place, c.code.as_str())));
        let codes = package.municipalities.iter().map(|m| (&m.place, m.code.as_str()));
        let others = package.organisations.iter().filter_map(|o| Some((&o.place, o.municipality.as_deref()?)));
        self.twice_in("code", codes.chain(others));
        self.twice_in("slug", package.areas.iter().map(|a| (&a.place, a.slug.as_str())));
        self.twice_in("slug", package.terms.iter().map(|t| (&t.place, t.slug.as_str())));
        self.twice_in("slug", package.parties.iter().map(|p| (&p.place, p.slug.as_str())));
        self.twice_in("slug", package.groups.iter().map(|g| (&g.place, g.slug.as_str())));
        let municipalities: Vec<_> =
            package.municipalities.iter().filter_map(|m| Some((&m.place, m.slug()?))).collect();
        let municipalities = municipalities.iter().map(|(place, slug)| (*place, slug.as_str()));
        let organisations = package.organisations.iter().map(|o| (&o.place, o.slug.as_str()));
        self.twice_in("slug", municipalities.chain(organisations));
        self.twice_in("key", package.people.iter().map(|p| (&p.place, p.key.as_str())));
        self.twice_in("address", package.people.iter().map(|p| (&p.place, p.address.as_str())));
        let bodies = package.bodies.iter().map(|b| (&b.body.place, &b.body));
        let slugs = bodies.clone().map(|(place, body)| (place, body.slug.as_str()));
        let former = bodies.flat_map(|(place, body)| body.former_slugs.iter().map(move |slug| (place, slug.as_str())));
        self.twice_in("slug", slugs.chain(former));
        for body in &package.bodies {
            self.twice_in("aliases", body.body.aliases.iter().map(|alias| (&body.body.place, alias.as_str())));
            self.twice_in("key", body.seats.iter().map(|s| (&s.place, s.key.as_str())));
        }
    }

    fn twice_in<'a>(&mut self, field: &str, all: impl Iterator<Item = (&'a Place, &'a str)>) {
        let mut seen: HashMap<&str, &Place> = HashMap::new();
        for (place, name) in all {
            if let Some(first) = seen.get(name) {
                let at = format!("{}:{}", first.file, first.line);
                self.faults.push(place.fault(field, "bodies-fault-twice", &[("found", name), ("first", &at)]));
            } else {
                seen.insert(name, place);
            }
        }
    }
}

impl super::format::Member {
    /// The organisation and its first and last day.
    #[must_use]
    pub fn parts(&self) -> (&Slug, Option<Date>, Option<Date>) {
        match self {
            Self::Always(slug) => (slug, None, None),
            Self::During { organisation, from, to } => (organisation, *from, *to),
        }
    }
}

/// What a rule names.
#[derive(Default)]
pub(crate) struct Named<'a> {
    pub organisations: Vec<&'a Slug>,
    pub groups: Vec<&'a Slug>,
    pub bodies: Vec<&'a Slug>,
    pub areas: Vec<&'a Slug>,
}

/// The organisations, groups, bodies and areas that a rule names.
pub(crate) fn named(rule: &RuleKind) -> Named<'_> {
    let mut names = Named::default();
    collect(rule, &mut names);
    names
}

fn collect<'a>(rule: &'a RuleKind, names: &mut Named<'a>) {
    use RuleKind as R;
    match rule {
        R::EachOf { group, .. } | R::GoverningPair { group } | R::Derived { group } => names.groups.push(group),
        R::Category { category, .. } => names.groups.push(category),
        R::Named { organisations } | R::Invited { organisations } | R::Joint { organisations } => {
            names.organisations.extend(organisations);
        }
        R::OnePer { areas, nominated_by } => {
            names.areas.extend(areas);
            names.groups.extend(nominated_by);
        }
        R::OnBehalfOf { organisation, group } => {
            names.organisations.push(organisation);
            names.groups.push(group);
        }
        R::ExOfficio { group, .. } => names.groups.extend(group),
        R::Conditional { group, predicate, then, otherwise } => {
            names.groups.push(group);
            if let Predicate::InGroup { group } = predicate {
                names.groups.push(group);
            }
            collect(then, names);
            otherwise.iter().for_each(|rule| collect(rule, names));
        }
        R::Alternate { sides, .. } => sides.iter().for_each(|side| match side {
            ChairSide::Organisation(slug) => names.organisations.push(slug),
            ChairSide::Group(slug) => names.groups.push(slug),
        }),
        R::FixedChair { organisation, .. }
        | R::Host { organisation }
        | R::Sole { organisation }
        | R::CoordinatedBy { organisation } => names.organisations.push(organisation),
        R::BeforeEach { body, .. } | R::InAdditionTo { body } | R::PreparesFor { body, .. } | R::Twin { body, .. } => {
            names.bodies.push(body);
        }
        R::PreMeeting { parent, .. } => names.bodies.push(parent),
        _ => {}
    }
}
