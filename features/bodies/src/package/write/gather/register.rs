//! What stands beside bodies and people: counties, areas, parties, organisations, groups and who governs.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use db::{Result, Tx, params, sql};
use kernel::Actor;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Item, by_owner, fields, list, object, sorted, with_slug};
use crate::{
    model::record::{Record, RecordKind},
    store::record::Kept,
};

/// Fields of an organisation in the order of the file.
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

pub(super) fn counties(tx: &mut Tx<'_>) -> Result<Vec<Item>> {
    let rows: Vec<(String, String, String)> =
        tx.all(sql!("SELECT code, name, region FROM county ORDER BY code"), params![])?;
    let item = |(code, name, region): (String, String, String)| {
        vec![("code".into(), code.into()), ("name".into(), name.into()), ("region".into(), region.into())]
    };
    Ok(rows.into_iter().map(item).collect())
}

pub(super) fn areas(tx: &mut Tx<'_>) -> Result<Vec<Item>> {
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

pub(super) fn parties(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<Item>> {
    Ok(list(tx, actor, RecordKind::Party)?.iter().map(|party| with_slug(party, &["name", "abbreviation"])).collect())
}

pub(super) fn organisations(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<Item>> {
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

pub(super) fn groups(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<Item>> {
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
pub(super) fn sides(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<Item>> {
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
