//! What the charter engine finds wrong with charters and seats as they would stand, told at the field of the form that brought
//! it about, with the days and names that a reader knows.

use std::collections::BTreeMap;

use charter::{
    Fault,
    facts::{Assignment, Facts},
    finding::Arg,
    rule::Charter,
};
use db::{Result, Tx};
use kernel::{
    Date, Period,
    id::{BodyId, Id},
    slug::Slug,
};

use super::{concerned::concerned, stands};
use crate::{
    commands::change::{FieldFault, Item},
    model::{
        directory::Directory,
        record::{Naming, RecordKind, parameters},
    },
    package::{check::named, fault::Words},
    store::{
        change, directory,
        facts::{self, Checked},
    },
};

/// Bodies whose charters are read at most to look for circles; nobody writes longer ones.
const MOST_BODIES: usize = 40;

/// What the engine finds wrong with the charter and the seats of a body as they stand now.
pub(super) fn faults(
    tx: &mut Tx<'_>,
    body: BodyId,
    (charter, facts): &Checked,
    items: &[&Item],
) -> Result<Vec<FieldFault>> {
    let mut all = charter::faults(charter);
    all.extend(charter::fact_faults(charter, facts));
    if names_a_body(items) {
        all.extend(between_bodies(tx, charter, facts)?);
    }
    // People without a seat are told of once, where somebody wanted to take the seat away.
    let seat_goes = items.iter().any(|item| item.place.kind == RecordKind::Seat && item.after.is_none());
    all.retain(|fault| !(seat_goes && fault.text == "charter-fault-no-seat"));
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let telling = Telling { items, facts, directory: directory::directory(tx)? };
    let mut told: Vec<FieldFault> = Vec::new();
    for fault in all {
        let item = concerned(items, body, &fault);
        for fault in telling.told(fault) {
            let fault = fault.of(item);
            // The rule and the facts may say the same of it.
            if !told.contains(&fault) {
                told.push(fault);
            }
        }
    }
    Ok(told)
}

/// Whether a rule is written that names another body.
fn names_a_body(items: &[&Item]) -> bool {
    let rules = items.iter().filter(|item| item.place.kind == RecordKind::Rule).filter_map(|item| item.after.as_ref());
    rules.into_iter().any(|rule| rule.get("body").is_some() || rule.get("parent").is_some())
}

/// Circles of preparing bodies and twins that are not two, as the reading of a package finds them.
fn between_bodies(tx: &mut Tx<'_>, charter: &Charter, facts: &Facts) -> Result<Vec<Fault>> {
    let Some(slug) = facts.body.clone() else { return Ok(Vec::new()) };
    let mut known: BTreeMap<Slug, Charter> = BTreeMap::new();
    let mut waiting = named_bodies(charter);
    known.insert(slug, charter.clone());
    while let Some(next) = waiting.pop() {
        if known.len() >= MOST_BODIES || known.contains_key(&next) {
            continue;
        }
        let Some(id) = change::body_of(tx, &next)? else { continue };
        let charter = facts::charter(tx, id)?;
        waiting.extend(named_bodies(&charter));
        known.insert(next, charter);
    }
    let charters: Vec<(Slug, &Charter)> = known.iter().map(|(slug, charter)| (slug.clone(), charter)).collect();
    let mut found = charter::pair_faults(&charters);
    // That a body names itself is told by its own charter already.
    found.retain(|fault| fault.text != "charter-fault-names-itself");
    Ok(found)
}

/// The bodies that the rules of a charter name.
fn named_bodies(charter: &Charter) -> Vec<Slug> {
    let rules = charter.versions.iter().flat_map(|version| &version.rules);
    rules.flat_map(|rule| named(&rule.kind).bodies.into_iter().cloned()).collect()
}

/// Tells faults of the engine at the fields of what was written.
struct Telling<'a> {
    items: &'a [&'a Item],
    facts: &'a Facts,
    directory: Directory,
}

impl Telling<'_> {
    fn told(&self, fault: Fault) -> Vec<FieldFault> {
        match fault.text.as_str() {
            "charter-fault-outside-seat" | "charter-fault-outside-term" => self.outside(&fault),
            "charter-fault-overlap" | "charter-fault-overlap-from" => self.overlap(&fault).into_iter().collect(),
            _ => {
                let field = self.field(&fault).unwrap_or_default().to_owned();
                let found = self.found(&fault, &field).map(|found| ("found".to_owned(), Arg::Words(found)));
                let args = fault.args.into_iter().map(|(name, arg)| {
                    let told = if name == "circle" { self.chain(arg) } else { self.by_name(arg) };
                    (name, told)
                });
                let args = args.chain(found).collect();
                vec![FieldFault { field, item: None, what: Words { key: fault.text, args }, meant: Vec::new() }]
            }
        }
    }

    /// What was written at the field.
    fn found(&self, fault: &Fault, field: &str) -> Option<String> {
        let rule = fault.place.rule.as_ref().map(|(_, rule)| rule.uuid());
        let version = fault.place.version.as_ref().map(|(_, version)| version.uuid());
        let written = stands(self.items, |place| Some(place.id) == rule)
            .or_else(|| stands(self.items, |place| Some(place.id) == version))
            .or_else(|| stands(self.items, |place| place.kind == RecordKind::Charter));
        let value = written?.after.as_ref()?.get(field)?;
        Some(value.as_str().map_or_else(|| value.to_string(), str::to_owned))
    }

    /// Things by the names that readers know.
    fn by_name(&self, arg: Arg) -> Arg {
        let name = |naming, slug: &str| self.directory.name(naming, slug).to_owned();
        match arg {
            Arg::Organisation(slug) => Arg::Words(name(Naming::Organisation, slug.as_str())),
            Arg::Body(slug) => Arg::Words(name(Naming::Body, slug.as_str())),
            other => other,
        }
    }

    /// The bodies of a circle, in their order.
    fn chain(&self, arg: Arg) -> Arg {
        let Arg::Words(slugs) = arg else { return arg };
        let names: Vec<&str> = slugs.split(", ").map(|slug| self.directory.name(Naming::Body, slug)).collect();
        Arg::Words(names.join(" → "))
    }

    /// The field of a rule or a version that brought a fault about; `None` when it is about the whole.
    fn field(&self, fault: &Fault) -> Option<&'static str> {
        let fields: &[&'static str] = match fault.text.strip_prefix("charter-fault-")? {
            "range" => &["max"],
            "zero" => &["count", "weeks", "years"],
            "percent" => &["percent"],
            "empty" => &["percent", "organisations", "areas", "all_of", "kinds"],
            "alone" => &["organisations", "count"],
            "one-side" => &["sides"],
            "no-start" => &["from"],
            "misfit" => &["years"],
            "mixed-branches" => &["otherwise"],
            "listed-twice" => &["organisations"],
            "names-itself" | "circle" | "twin-not-mutual" => &["body", "parent"],
            "rule-never-holds" => &["holds_from"],
            "versions-gap" | "versions-overlap" => return self.of_version(fault),
            _ => return None,
        };
        let (_, rule) = fault.place.rule.as_ref()?;
        let item = stands(self.items, |place| place.kind == RecordKind::Rule && place.id == rule.uuid())?;
        let own = parameters(item.after.as_ref()?.text("rule")).unwrap_or_default();
        let has: Vec<&str> = own.iter().chain(RecordKind::Rule.fields()).map(|field| field.name).collect();
        fields.iter().copied().find(|field| has.contains(field))
    }

    /// The later of two versions begins wrongly, or the earlier ends wrongly: whichever was written.
    fn of_version(&self, fault: &Fault) -> Option<&'static str> {
        let (_, later) = fault.place.version.as_ref()?;
        let version = stands(self.items, |place| place.kind == RecordKind::Charter && place.id == later.uuid());
        let any = stands(self.items, |place| place.kind == RecordKind::Charter);
        version.map(|_| "from").or(any.map(|_| "to"))
    }

    fn writes(&self, assignment: &Assignment) -> bool {
        stands(self.items, |place| place.kind == RecordKind::Holder && place.id == assignment.id.uuid()).is_some()
    }

    /// Somebody sits before or after there is a seat, or the term it belongs to.
    fn outside(&self, fault: &Fault) -> Vec<FieldFault> {
        let assignment = self.facts.assignments.iter().find(|a| Some(a.id) == fault.place.assignment);
        let seat = self.facts.seats.iter().find(|seat| Some(seat.id) == fault.place.seat);
        let (Some(assignment), Some(seat)) = (assignment, seat) else { return Vec::new() };
        let term = self.facts.terms.iter().find(|term| seat.term.as_ref() == Some(&term.slug));
        let (within, allowed) = match term {
            Some(term) if seat.period.covers(&assignment.period) => ("term", term.period),
            _ => ("seat", seat.period),
        };
        // A seat that is cut shorter than the assignments in it is told at the days of the seat.
        let own = self.writes(assignment);
        let told = |field: &str, key: &str, found: Option<Date>, day: Date| {
            let when = if found.is_some() { "day" } else { OPEN };
            let words = [("when", when), ("within", within)].map(|(name, word)| (name, Arg::Words(word.into())));
            let args =
                words.into_iter().chain([("day", Arg::Date(day))]).chain(found.map(|day| ("found", Arg::Date(day))));
            let args = args.map(|(name, arg)| (name.to_owned(), arg)).collect();
            FieldFault { field: field.into(), item: None, what: Words { key: key.into(), args }, meant: Vec::new() }
        };
        let Period { from, to } = assignment.period;
        let early = allowed.from.filter(|first| from.is_none_or(|from| from < *first));
        let late = allowed.to.filter(|last| to.is_none_or(|to| to > *last));
        let keys = if own {
            ("bodies-fault-begins-early", "bodies-fault-ends-late")
        } else {
            ("bodies-fault-sits-earlier", "bodies-fault-sits-later")
        };
        let early = early.map(|first| told("from", keys.0, from, first));
        early.into_iter().chain(late.map(|last| told("to", keys.1, to, last))).collect()
    }

    /// Two people in one seat: told at the days of the one that was written, with the days of the other.
    fn overlap(&self, fault: &Fault) -> Option<FieldFault> {
        let all = &self.facts.assignments;
        let later = all.iter().find(|a| Some(a.id) == fault.place.assignment)?;
        let mut others =
            all.iter().filter(|a| a.id != later.id && a.seat == later.seat && a.period.overlaps(&later.period));
        let other = others.next()?;
        let (mine, theirs) = if self.writes(later) { (later, other) } else { (other, later) };
        let field = if mine.period.from >= theirs.period.from { "from" } else { "to" };
        let day = |day: Option<Date>| day.map_or_else(|| Arg::Words(OPEN.into()), Arg::Date);
        let found = if field == "from" { mine.period.from } else { mine.period.to };
        let days = [("from", theirs.period.from), ("to", theirs.period.to)].map(|(name, of)| (name, day(of)));
        let args = days.into_iter().chain(found.map(|day| ("found", Arg::Date(day))));
        let args = args.map(|(name, arg)| (name.to_owned(), arg)).collect();
        let what = Words { key: "bodies-fault-seat-taken".into(), args };
        Some(FieldFault { field: field.into(), item: None, what, meant: Vec::new() })
    }
}

/// How texts are told that a day is open.
const OPEN: &str = "open";
