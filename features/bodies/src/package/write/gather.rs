//! From the rows of the register to the items of a package: names instead of identities, days only where they are not those
//! of what they lie in, and an order that follows from the content.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use base64::prelude::{BASE64_STANDARD, Engine};
use db::{Result, Tx, params, sql};
use kernel::Actor;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{Body, Item, List, Register};
use crate::{
    model::record::{Record, RecordKind},
    store::record::{self, Kept, Which},
};

/// Records of a kind by whose they are.
type ByOwner = HashMap<Uuid, Vec<Kept>>;

/// Fields of an item in the order of the file; the rest of the record stays out.
const HEAD: &[&str] = &[
    "name",
    "short",
    "aliases",
    "former_slugs",
    "kind",
    "level",
    "tier",
    "county",
    "external",
    "purpose",
    "from",
    "to",
    "note",
];
const ORGANISATION: &[&str] = &[
    "name",
    "kind",
    "sector",
    "county",
    "municipality",
    "from",
    "to",
    "aliases",
    "dated_aliases",
    "former_names",
    "branch_of",
    "succeeds",
    "merged_into",
    "tasks",
    "note",
];
const PERSON: &[&str] = &["name", "title", "organisation", "party", "email", "phone", "contact_public", "protected"];
const SEAT: &[&str] = &[
    "role",
    "organisation",
    "group",
    "appointed_by",
    "side",
    "sector",
    "area",
    "voting",
    "public",
    "term",
    "from",
    "to",
    "open_from",
    "open_to",
];
/// Fields of a rule that are not parameters of its type.
const OWN_OF_RULE: &[&str] = &[
    "charter",
    "key",
    "severity",
    "source_title",
    "paragraph",
    "quote",
    "year",
    "confirmed",
    "ordinal",
    "holds_from",
    "holds_to",
    "rule",
];

pub(super) fn register(tx: &mut Tx<'_>, actor: &Actor) -> Result<Register> {
    let people = People::read(tx, actor)?;
    let terms = list(tx, actor, RecordKind::Term)?;
    let files = vec![
        ("counties.toml", List { name: "county", items: counties(tx)? }),
        ("areas.toml", List { name: "area", items: areas(tx)? }),
        (
            "terms.toml",
            List { name: "term", items: terms.iter().map(|term| with_slug(term, &["name", "from", "to"])).collect() },
        ),
        ("parties.toml", List { name: "party", items: parties(tx, actor)? }),
        ("organisations.toml", List { name: "organisation", items: organisations(tx, actor)? }),
        ("groups.toml", List { name: "group", items: groups(tx, actor)? }),
        ("sides.toml", List { name: "sides", items: sides(tx, actor)? }),
        ("people.toml", List { name: "person", items: people.items() }),
    ];
    let terms = terms.into_iter().map(|term| (term.word, term.record)).collect();
    Ok(Register { files, bodies: bodies(tx, actor, &people, &terms)? })
}

fn list(tx: &mut Tx<'_>, actor: &Actor, kind: RecordKind) -> Result<Vec<Kept>> {
    record::list(tx, actor, kind, Which::default())
}

fn by_owner(tx: &mut Tx<'_>, actor: &Actor, kind: RecordKind) -> Result<ByOwner> {
    let mut of = ByOwner::new();
    list(tx, actor, kind)?.into_iter().for_each(|kept| of.entry(kept.owner).or_default().push(kept));
    Ok(of)
}

/// The fields of a record that are given, in this order. `false` is what a file means by saying nothing.
fn fields(record: &Record, names: &[&str]) -> Item {
    let given =
        |name: &&str| Some((name.to_string(), record.get(name).filter(|value| **value != Value::Bool(false))?.clone()));
    names.iter().filter_map(given).collect()
}

fn with_slug(kept: &Kept, names: &[&str]) -> Item {
    let mut item = vec![("slug".to_owned(), Value::from(kept.word.as_str()))];
    item.extend(fields(&kept.record, names));
    item
}

/// Items in an order that follows from what they say, in the order of these fields.
fn sorted(records: Vec<Kept>, by: &[&str], names: &[&str]) -> Vec<Item> {
    let mut items: Vec<(Vec<String>, Item)> = records
        .into_iter()
        .map(|kept| {
            let key = by.iter().map(|name| kept.record.get(name).map(Value::to_string).unwrap_or_default()).collect();
            (key, fields(&kept.record, names))
        })
        .collect();
    items.sort_by(|(a, x), (b, y)| a.cmp(b).then_with(|| format!("{x:?}").cmp(&format!("{y:?}"))));
    items.into_iter().map(|(_, item)| item).collect()
}

fn object(item: Item) -> Value {
    Value::Object(item.into_iter().collect::<Map<_, _>>())
}

fn counties(tx: &mut Tx<'_>) -> Result<Vec<Item>> {
    let rows: Vec<(String, String, String)> =
        tx.all(sql!("SELECT code, name, region FROM county ORDER BY code"), params![])?;
    let item = |(code, name, region): (String, String, String)| {
        vec![("code".into(), code.into()), ("name".into(), name.into()), ("region".into(), region.into())]
    };
    Ok(rows.into_iter().map(item).collect())
}

fn areas(tx: &mut Tx<'_>) -> Result<Vec<Item>> {
    type Row = (String, String, Option<kernel::Date>, Option<kernel::Date>, Option<String>);
    let rows: Vec<Row> = tx.all(
        sql!(
            "SELECT a.slug, a.name, a.valid_from, a.valid_to, c.county_code FROM area a \
             LEFT JOIN area_county c ON c.area_id = a.id ORDER BY a.slug, c.county_code"
        ),
        params![],
    )?;
    let mut areas: Vec<(String, Record)> = Vec::new();
    for (slug, name, from, to, county) in rows {
        if areas.last().is_none_or(|(last, _)| *last != slug) {
            let record = Record::default().with("name", name).with("counties", json!([])).since(from).until(to);
            areas.push((slug, record));
        }
        if let (Some((_, area)), Some(county)) = (areas.last_mut(), county) {
            let mut counties = area.get("counties").and_then(Value::as_array).cloned().unwrap_or_default();
            counties.push(county.into());
            area.set("counties", counties);
        }
    }
    let item = |(slug, record): (String, Record)| {
        let mut item: Item = vec![("slug".into(), slug.into()), ("name".into(), record.text("name").into())];
        // A list that must be there, also when it is empty.
        item.push(("counties".into(), record.get("counties").cloned().unwrap_or_else(|| json!([]))));
        item.extend(fields(&record, &["from", "to"]));
        item
    };
    Ok(areas.into_iter().map(item).collect())
}

fn parties(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<Item>> {
    Ok(list(tx, actor, RecordKind::Party)?.iter().map(|party| with_slug(party, &["name", "abbreviation"])).collect())
}

fn organisations(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<Item>> {
    let (mut names, mut tasks) = (by_owner(tx, actor, RecordKind::Name)?, by_owner(tx, actor, RecordKind::Task)?);
    let mut items = Vec::new();
    for mut kept in list(tx, actor, RecordKind::Organisation)? {
        let (former, aliases): (Vec<_>, Vec<_>) = names
            .remove(&kept.id)
            .unwrap_or_default()
            .into_iter()
            .partition(|name| name.record.text("kind") == "former");
        let (dated, always): (Vec<_>, Vec<_>) =
            aliases.into_iter().partition(|name| name.record.period() != kernel::Period::ALWAYS);
        let always: BTreeSet<String> = always.iter().map(|name| name.record.text("name").to_owned()).collect();
        let dates = |of: Vec<Kept>| -> Vec<Value> {
            sorted(of, &["from", "name"], &["name", "from", "to"]).into_iter().map(object).collect()
        };
        let tasks = sorted(tasks.remove(&kept.id).unwrap_or_default(), &["task", "from"], &["task", "from", "to"]);
        let record = &mut kept.record;
        record.set("aliases", Vec::from_iter(always));
        record.set("dated_aliases", dates(dated));
        record.set("former_names", dates(former));
        record.set("tasks", tasks.into_iter().map(object).collect::<Vec<_>>());
        items.push(with_slug(&kept, ORGANISATION));
    }
    Ok(items)
}

fn groups(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<Item>> {
    let mut members = by_owner(tx, actor, RecordKind::Member)?;
    let mut items = Vec::new();
    for mut kept in list(tx, actor, RecordKind::Group)? {
        let of = sorted(
            members.remove(&kept.id).unwrap_or_default(),
            &["organisation", "from"],
            &["organisation", "from", "to"],
        );
        let of = of.into_iter().map(|mut member| if member.len() == 1 { member.remove(0).1 } else { object(member) });
        kept.record.set("members", of.collect::<Vec<_>>());
        items.push(with_slug(&kept, &["name", "members"]));
    }
    Ok(items)
}

/// One item for each organisation and period, with the parties of both sides.
fn sides(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<Item>> {
    let words: HashMap<Uuid, String> =
        list(tx, actor, RecordKind::Organisation)?.into_iter().map(|kept| (kept.id, kept.word)).collect();
    let mut of: BTreeMap<(String, String, String), [BTreeSet<String>; 2]> = BTreeMap::new();
    for side in list(tx, actor, RecordKind::Side)? {
        let Some(organisation) = words.get(&side.owner) else { continue };
        let key = (organisation.clone(), side.record.text("from").to_owned(), side.record.text("to").to_owned());
        let which = usize::from(side.record.text("side") != "majority");
        of.entry(key).or_default()[which].insert(side.record.text("party").to_owned());
    }
    let item =
        |((organisation, from, to), [majority, opposition]): ((String, String, String), [BTreeSet<String>; 2])| {
            let days = Record::default().with("from", from).with("to", to);
            let mut item: Item = vec![
                ("organisation".into(), organisation.into()),
                ("majority".into(), Vec::from_iter(majority).into()),
                ("opposition".into(), Vec::from_iter(opposition).into()),
            ];
            item.extend(fields(&days, &["from", "to"]));
            item
        };
    Ok(of.into_iter().map(item).collect())
}

/// People, and what a package calls each: the key she came with, else the word in her address.
pub(super) struct People {
    kept: Vec<Kept>,
    keys: HashMap<String, String>,
}

impl People {
    fn read(tx: &mut Tx<'_>, actor: &Actor) -> Result<Self> {
        let rows: Vec<(String, Option<String>)> =
            tx.all(sql!("SELECT address, key FROM person ORDER BY address"), params![])?;
        let mut taken: BTreeSet<String> = rows.iter().filter_map(|(_, key)| key.clone()).collect();
        let keys = rows.into_iter().map(|(address, key)| {
            let key = key.unwrap_or_else(|| unused(&mut taken, &address));
            (address, key)
        });
        let keys = keys.collect();
        let mut kept = list(tx, actor, RecordKind::Person)?;
        kept.sort_by(|a, b| a.word.cmp(&b.word));
        Ok(Self { kept, keys })
    }

    /// What a package calls the person of an address.
    pub(super) fn key(&self, address: &str) -> Value {
        self.keys.get(address).map_or(address, String::as_str).into()
    }

    fn items(&self) -> Vec<Item> {
        let item = |kept: &Kept| {
            let mut item: Item =
                vec![("key".into(), self.key(&kept.word)), ("address".into(), kept.word.as_str().into())];
            item.extend(fields(&kept.record, PERSON));
            item
        };
        let mut items: Vec<Item> = self.kept.iter().map(item).collect();
        items.sort_by_cached_key(|item| item[0].1.to_string());
        items
    }
}

/// The word, with a number behind it when it is taken; taken from now on.
fn unused(taken: &mut BTreeSet<String>, word: &str) -> String {
    let numbered = (2..).map(|number| format!("{word}-{number}"));
    let free = std::iter::once(word.to_owned()).chain(numbered).find(|word| !taken.contains(word)).unwrap_or_default();
    taken.insert(free.clone());
    free
}

fn bodies(tx: &mut Tx<'_>, actor: &Actor, people: &People, terms: &HashMap<String, Record>) -> Result<Vec<Body>> {
    let former: Vec<(String, String)> = tx
        .all(sql!("SELECT slug, old_slug FROM slug_redirect WHERE kind = 'body' ORDER BY slug, old_slug"), params![])?;
    let seat_keys: Vec<(Uuid, Option<String>)> = tx.all(sql!("SELECT id, key FROM seat ORDER BY id"), params![])?;
    let mut parts = Parts {
        people,
        terms,
        seat_keys: seat_keys.into_iter().filter_map(|(id, key)| Some((id, key?))).collect(),
        files: files(tx)?,
        of: HashMap::new(),
    };
    use RecordKind as R;
    for kind in [
        R::Link,
        R::Contact,
        R::Charter,
        R::Rule,
        R::Seat,
        R::Holder,
        R::Nominee,
        R::Meeting,
        R::Document,
        R::Deviation,
        R::Contradiction,
    ] {
        parts.of.insert(kind, by_owner(tx, actor, kind)?);
    }
    let mut bodies = Vec::new();
    for mut kept in list(tx, actor, R::Body)? {
        let old: Vec<Value> =
            former.iter().filter(|(slug, _)| *slug == kept.word).map(|(_, old)| old.as_str().into()).collect();
        kept.record.set("former_slugs", old);
        bodies.push(parts.body(&kept));
    }
    Ok(bodies)
}

/// The files that documents point at.
fn files(tx: &mut Tx<'_>) -> Result<HashMap<String, Value>> {
    let rows: Vec<(Uuid, String, Vec<u8>)> = tx.all(
        sql!(
            "SELECT f.id, f.name, f.content FROM file f \
             WHERE EXISTS (SELECT 1 FROM document d WHERE d.file_id = f.id AND d.withdrawn_at IS NULL) ORDER BY f.id"
        ),
        params![],
    )?;
    let enclosed = |name: String, content: Vec<u8>| json!({ "name": name, "content": BASE64_STANDARD.encode(content) });
    Ok(rows.into_iter().map(|(id, name, content)| (id.to_string(), enclosed(name, content))).collect())
}

/// What belongs to bodies.
struct Parts<'a> {
    people: &'a People,
    terms: &'a HashMap<String, Record>,
    seat_keys: HashMap<Uuid, String>,
    /// Files by their identity, as a package encloses them.
    files: HashMap<String, Value>,
    of: HashMap<RecordKind, ByOwner>,
}

impl Parts<'_> {
    fn take(&mut self, kind: RecordKind, body: &Kept) -> Vec<Kept> {
        self.of.get_mut(&kind).and_then(|of| of.remove(&body.id)).unwrap_or_default()
    }

    /// The same, with people by their keys.
    fn people_of(&mut self, kind: RecordKind, body: &Kept) -> Vec<Kept> {
        let mut kept = self.take(kind, body);
        kept.iter_mut().for_each(|kept| kept.record.set("person", self.people.key(kept.record.text("person"))));
        kept
    }

    fn body(&mut self, body: &Kept) -> Body {
        use RecordKind as R;
        let links = sorted(self.take(R::Link, body), &["kind", "body"], &["kind", "body"]);
        let contact = ["person", "email", "phone", "from", "to"];
        let contacts = sorted(self.people_of(R::Contact, body), &["from", "person"], &contact);
        let document = ["title", "from", "to", "link", "file", "note"];
        let mut documents = self.take(R::Document, body);
        for kept in &mut documents {
            let file = self.files.get(kept.record.text("file")).cloned().unwrap_or_default();
            kept.record.set("file", file);
        }
        let documents = sorted(documents, &["title", "from"], &document);
        let meeting = ["date", "month_only", "state", "note"];
        let meetings = sorted(self.take(R::Meeting, body), &["date", "state"], &meeting);
        let deviations = self.take(R::Deviation, body);
        let mut rules = self.take(R::Rule, body);
        let named = rule_keys(&mut rules, &deviations);
        let charters = charters(self.take(R::Charter, body), &rules);
        let deviations = deviations.into_iter().filter_map(|mut kept| {
            let key = named.get(kept.record.text("rule"))?;
            kept.record.set("rule", key.as_str());
            Some(kept)
        });
        let deviation = ["rule", "from", "to", "reason", "by", "on"];
        let deviations = sorted(deviations.collect(), &["rule", "from", "on"], &deviation);
        let contradiction = ["about", "one", "other", "from", "to"];
        let contradictions = sorted(self.take(R::Contradiction, body), &["about", "from"], &contradiction);
        let lists = [
            ("link", links),
            ("contact", contacts),
            ("document", documents),
            ("meeting", meetings),
            ("seat", self.seats(body)),
            ("deviation", deviations),
            ("contradiction", contradictions),
        ];
        let lists = lists.into_iter().filter(|(_, items)| !items.is_empty());
        Body {
            slug: body.word.clone(),
            head: with_slug(body, HEAD),
            lists: lists.map(|(name, items)| List { name, items }).collect(),
            charters,
        }
    }

    fn seats(&mut self, body: &Kept) -> Vec<Item> {
        let mut seats = self.take(RecordKind::Seat, body);
        let by = ["role", "from", "organisation", "group", "area", "side", "to"];
        let order = |kept: &Kept| {
            let ordinal = kept.record.get("ordinal").and_then(Value::as_i64).unwrap_or(0);
            (ordinal, by.map(|name| kept.record.text(name).to_owned()), self.seat_keys.get(&kept.id).cloned())
        };
        seats.sort_by_cached_key(order);
        let (mut holders, mut nominees) = (HashMap::new(), HashMap::new());
        for (kind, of) in [(RecordKind::Holder, &mut holders), (RecordKind::Nominee, &mut nominees)] {
            for kept in self.people_of(kind, body) {
                of.entry(kept.record.text("seat").to_owned()).or_insert_with(Vec::new).push(kept);
            }
        }
        let mut taken: BTreeSet<String> =
            seats.iter().filter_map(|seat| self.seat_keys.get(&seat.id).cloned()).collect();
        let mut items = Vec::new();
        for seat in &mut seats {
            let known = self.seat_keys.get(&seat.id).cloned();
            let key = known.unwrap_or_else(|| unused(&mut taken, &seat_word(&seat.record)));
            let id = seat.id.to_string();
            let inside = |of: Vec<Kept>, names: &[&str]| -> Vec<Value> {
                let within = seat.record.clone();
                let of = of.into_iter().map(|mut kept| {
                    days_within(&mut kept.record, &within);
                    kept
                });
                sorted(of.collect(), &["from", "person"], names).into_iter().map(object).collect()
            };
            let holder = ["person", "organisation", "from", "to", "open_from", "open_to", "decision", "decided"];
            let held = inside(holders.remove(&id).unwrap_or_default(), &holder);
            let nominee = ["person", "organisation", "on", "from", "to", "open_from", "open_to"];
            let proposed = inside(nominees.remove(&id).unwrap_or_default(), &nominee);
            if seat.record.get("appointed_by") == seat.record.get("organisation") {
                seat.record.set("appointed_by", Value::Null);
            }
            if let Some(term) = self.terms.get(seat.record.text("term")) {
                days_within(&mut seat.record, term);
            }
            let mut item: Item = vec![("key".into(), key.into())];
            item.extend(fields(&seat.record, SEAT));
            item.extend(
                [("holders", held), ("nominees", proposed)]
                    .into_iter()
                    .filter(|(_, of)| !of.is_empty())
                    .map(|(name, of)| (name.to_owned(), Value::Array(of))),
            );
            items.push(item);
        }
        items
    }
}

/// What a seat that has no key is called in a package: what it is, whose, since when.
fn seat_word(seat: &Record) -> String {
    let whose = if seat.text("organisation").is_empty() { seat.text("group") } else { seat.text("organisation") };
    let year = seat.text("from").get(..4).unwrap_or_default();
    let role = seat.text("role").replace('_', "-");
    let word = [&*role, whose, year].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    // An address word has room for 80; a number may follow.
    word.chars().take(70).collect::<String>().trim_end_matches('-').to_owned()
}

/// Leaves out the days that follow from what the record lies in, and says so where it is open though that is not.
fn days_within(record: &mut Record, around: &Record) {
    for (day, open) in [("from", "open_from"), ("to", "open_to")] {
        match (record.get(day), around.get(day)) {
            (Some(own), Some(given)) if own == given => record.set(day, Value::Null),
            (None, Some(_)) => record.set(open, true),
            _ => {}
        }
    }
}

/// Gives the rules that a deviation points at a key that no other rule of the body has; tells the keys by identity.
fn rule_keys(rules: &mut [Kept], deviations: &[Kept]) -> HashMap<String, String> {
    let pointed: BTreeSet<&str> = deviations.iter().map(|deviation| deviation.record.text("rule")).collect();
    let mut taken = BTreeSet::new();
    let mut keys = HashMap::new();
    for rule in rules {
        let id = rule.id.to_string();
        if rule.record.text("key").is_empty() && !pointed.contains(id.as_str()) {
            continue;
        }
        let word = if rule.record.text("key").is_empty() {
            rule.record.text("rule").replace('_', "-")
        } else {
            rule.record.text("key").to_owned()
        };
        let key = unused(&mut taken, &word);
        rule.record.set("key", key.as_str());
        keys.insert(id, key);
    }
    keys
}

fn charters(mut charters: Vec<Kept>, rules: &[Kept]) -> Vec<(Item, Vec<Item>)> {
    charters.sort_by_cached_key(|kept| ["from", "to", "title"].map(|name| kept.record.text(name).to_owned()));
    let version = |kept: &Kept| {
        let id = kept.id.to_string();
        let mut of: Vec<&Kept> = rules.iter().filter(|rule| rule.record.text("charter") == id).collect();
        of.sort_by_cached_key(|rule| {
            (rule.record.get("ordinal").and_then(Value::as_i64), rule.record.clone().with("charter", "").version())
        });
        (fields(&kept.record, &["title", "from", "to"]), of.into_iter().map(|rule| self::rule(&rule.record)).collect())
    };
    charters.iter().map(version).collect()
}

fn rule(record: &Record) -> Item {
    let mut item = fields(record, &["key", "rule"]);
    for (name, value) in record.values().filter(|(name, _)| !OWN_OF_RULE.contains(name)) {
        // In a file `from` is the rule's own first day.
        item.push((if name == "from" { "turns_from" } else { name }.to_owned(), value.clone()));
    }
    if record.text("severity") != "must" {
        item.extend(fields(record, &["severity"]));
    }
    let mut source = Record::default().with("title", record.text("source_title"));
    ["paragraph", "quote", "year", "confirmed"]
        .iter()
        .for_each(|name| source.set(name, record.get(name).cloned().unwrap_or_default()));
    item.push(("source".into(), object(fields(&source, &["title", "paragraph", "quote", "year", "confirmed"]))));
    for (name, days) in [("from", "holds_from"), ("to", "holds_to")] {
        item.extend(record.get(days).map(|day| (name.to_owned(), day.clone())));
    }
    item
}
