//! Bodies, each with everything that belongs to it.

use std::collections::HashMap;

use base64::prelude::{BASE64_STANDARD, Engine};
use db::{Result, Tx, params, sql};
use kernel::Actor;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{ByOwner, List, by_owner, charters, list, people::People, sorted, with_slug};
use crate::{
    model::record::{Record, RecordKind},
    package::write::Body,
    store::{quarantine::FileState, record::Kept},
};

/// Fields of a body in the order of the file; the rest of the record stays out.
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

pub(super) fn bodies(
    tx: &mut Tx<'_>,
    actor: &Actor,
    people: &People,
    terms: &HashMap<String, Record>,
) -> Result<Vec<Body>> {
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

/// The files that documents point at. What is in quarantine or was refused leaves its name and why it is left out.
fn files(tx: &mut Tx<'_>) -> Result<HashMap<String, Value>> {
    let nothing: &[u8] = &[];
    let rows: Vec<(Uuid, String, Vec<u8>, FileState)> = tx.all(
        sql!(
            "SELECT f.id, f.name, CASE WHEN q.state IS NULL OR q.state = 'released' THEN f.content ELSE $1 END, \
             coalesce(q.state, 'released') FROM file f LEFT JOIN quarantine q ON q.file_id = f.id \
             WHERE EXISTS (SELECT 1 FROM document d WHERE d.file_id = f.id AND d.withdrawn_at IS NULL) ORDER BY f.id"
        ),
        params![nothing],
    )?;
    let enclosed = |name: String, content: Vec<u8>, state: FileState| match state {
        FileState::Released => json!({ "name": name, "content": BASE64_STANDARD.encode(content) }),
        state => json!({ "name": name, "left_out": state.word() }),
    };
    Ok(rows.into_iter().map(|(id, name, content, state)| (id.to_string(), enclosed(name, content, state))).collect())
}

/// What belongs to bodies.
pub(super) struct Parts<'a> {
    pub(super) people: &'a People,
    pub(super) terms: &'a HashMap<String, Record>,
    pub(super) seat_keys: HashMap<Uuid, String>,
    /// Files by their identity, as a package encloses them.
    files: HashMap<String, Value>,
    of: HashMap<RecordKind, ByOwner>,
}

impl Parts<'_> {
    pub(super) fn take(&mut self, kind: RecordKind, body: &Kept) -> Vec<Kept> {
        self.of.get_mut(&kind).and_then(|of| of.remove(&body.id)).unwrap_or_default()
    }

    /// The same, with people by their keys.
    pub(super) fn people_of(&mut self, kind: RecordKind, body: &Kept) -> Vec<Kept> {
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
        let meeting = ["date", "month_only", "state", "starts", "ends", "place", "host", "online", "note"];
        let meetings = sorted(self.take(R::Meeting, body), &["date", "state"], &meeting);
        let deviations = self.take(R::Deviation, body);
        let mut rules = self.take(R::Rule, body);
        let named = charters::rule_keys(&mut rules, &deviations);
        let charters = charters::charters(self.take(R::Charter, body), &rules);
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
}
