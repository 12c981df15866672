//! A proposal in words, the words it was read from in their place, and the way to the form that corrects it.

use charter::{
    reading::{Confidence, Member, Place, Proposal, ReadBody, ReadMember, What},
    rule::{RuleKind, Severity},
};
use serde_json::Value;
use web::{
    View,
    components::{Badge, BadgeKind, Icon},
    phrase::{Link, Phrase},
};

use crate::{
    commands::read::{
        confirm::contact::called,
        standing::{Register, Represented, Standing},
    },
    model::{
        directory::Directory,
        record::{FieldKind, Naming, Record, parameters},
        words,
    },
    pages::sentence::{capitalised, enumeration, rule, rule_names},
};

/// Letters shown on each side of a quote.
const AROUND: usize = 220;

/// How sure the reader is, in words.
pub(crate) fn confidence(v: &View, confidence: Confidence) -> Badge {
    match confidence {
        Confidence::Sure => Badge::ok(v.t("bodies-read-sure")),
        Confidence::Likely => Badge::new(BadgeKind::Neutral, Icon::Unknown, v.t("bodies-read-likely")),
        Confidence::Unsure => Badge::warn(v.t("bodies-read-unsure")),
    }
}

/// The sentence of a proposal.
pub(crate) fn sentence(
    v: &View,
    directory: &Directory,
    new: &dyn Fn(&str) -> Option<String>,
    proposal: &Proposal,
) -> Phrase {
    match &proposal.what {
        What::Body(about) => body(v, about),
        What::Rule { kind, severity } => {
            let words = rule(v, kind, &rule_names(directory, new, kind));
            match severity {
                // "Ungefär två möten per år" says it already.
                Severity::About if matches!(kind, RuleKind::About { .. }) => words,
                Severity::Must => words,
                other => words.and(" ").and_phrase(
                    v.t1("bodies-read-severity", "how", v.t(words::severity(severity_word(*other)))).into(),
                ),
            }
        }
        What::Members(members) => v.t1("bodies-read-members", "who", listed(v, directory, members)).into(),
        What::Invited(members) => v.t1("bodies-read-invited", "who", listed(v, directory, members)).into(),
        What::Contact { words, email } => {
            let all = [Some(words.as_str()), email.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(", ");
            v.t1("bodies-read-contact", "who", all).into()
        }
        What::Document { title } => v.t1("bodies-read-document", "title", title).into(),
    }
}

const fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Must => "must",
        Severity::Should => "should",
        Severity::About => "about",
    }
}

fn body(v: &View, about: &ReadBody) -> Phrase {
    let kind = about.form.map(|form| capitalised(&v.t(words::body_kind(form.as_str()))));
    let tier = about.tier.map(|tier| v.t(words::tier(tier.as_str())).to_lowercase());
    let first = [kind, tier].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let first = if first.is_empty() { v.t("bodies-read-a-body").into_owned() } else { first };
    match &about.purpose {
        Some(purpose) => Phrase::text(format!("{first}. ")).and_swedish(purpose.as_str()),
        None => Phrase::text(format!("{first}.")),
    }
}

/// The names of a list as the register has them; as they stand when it does not.
fn listed(v: &View, directory: &Directory, members: &[ReadMember]) -> String {
    let name = |member: &ReadMember| match &member.is {
        Member::Organisation(slug) => directory.name(Naming::Organisation, slug.as_str()).to_owned(),
        Member::Group(slug) => {
            let known = directory.name(Naming::Group, slug.as_str());
            if known == slug.as_str() { member.words.clone() } else { known.to_owned() }
        }
        Member::OneOf(_) | Member::Unknown => format!("”{}”", member.words),
    };
    let mut all: Vec<String> = Vec::new();
    for name in members.iter().map(name) {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    enumeration(v, &all)
}

/// What those represented are called.
pub(super) fn represented(v: &View, directory: &Directory, all: &[Represented]) -> String {
    let name = |one: &Represented| {
        let (kind, slug) = one.named();
        directory.name(kind, slug.as_str()).to_owned()
    };
    enumeration(v, &all.iter().map(name).collect::<Vec<_>>())
}

/// How the proposal stands to the register, in words.
pub(super) fn standing(v: &View, register: &Register, proposal: &Proposal, standing: &Standing) -> Vec<Phrase> {
    match standing {
        Standing::New => Vec::new(),
        Standing::Same => vec![v.t("bodies-read-stands").into()],
        Standing::Differs(other) => {
            let own: Record = own_fields(&other.record);
            let Ok(kind) = own.typed::<RuleKind>() else { return Vec::new() };
            let says = rule(v, &kind, &rule_names(&register.directory, &|_| None, &kind)).words();
            vec![v.t1("bodies-read-differs", "says", says).into()]
        }
        Standing::Seats { there, missing, .. } => {
            let mut notes: Vec<Phrase> = Vec::new();
            if !there.is_empty() {
                notes.push(v.t1("bodies-read-seated", "who", represented(v, &register.directory, there)).into());
            }
            if !missing.is_empty() {
                let who = represented(v, &register.directory, missing);
                notes.push(v.t2("bodies-read-get-seats", "n", missing.len(), "who", who).into());
            }
            notes.extend(unknown(v, &register.directory, proposal));
            notes
        }
    }
}

/// The names that nobody can tell what they mean, each with what may have been meant.
fn unknown(v: &View, directory: &Directory, proposal: &Proposal) -> Vec<Phrase> {
    let (What::Members(members) | What::Invited(members)) = &proposal.what else { return Vec::new() };
    let unclear = members.iter().filter(|m| matches!(m.is, Member::OneOf(_) | Member::Unknown));
    unclear
        .map(|member| v.t2("bodies-read-unknown", "found", &member.words, "meant", meant(v, directory, member)).into())
        .collect()
}

/// "Timrå kommun eller Ånge kommun?"; empty when nobody can guess.
fn meant(v: &View, directory: &Directory, member: &ReadMember) -> String {
    let of = |slug: &kernel::slug::Slug| directory.name(Naming::Organisation, slug.as_str()).to_owned();
    let all: Vec<String> = match (&member.is, &member.proposal) {
        (Member::OneOf(slugs), _) => slugs.iter().map(of).collect(),
        (_, Some((_, name))) => vec![name.clone()],
        _ => Vec::new(),
    };
    if all.is_empty() { String::new() } else { v.t1("bodies-read-perhaps", "names", enumeration(v, &all)) }
}

fn own_fields(record: &Record) -> Record {
    let own = parameters(record.text("rule")).unwrap_or_default();
    let is_own = |name: &str| name == "rule" || own.iter().any(|field| field.name == name);
    record.values().filter(|(name, _)| is_own(name)).map(|(name, value)| (name.to_owned(), value.clone())).collect()
}

/// The words around a quote: before, the quote itself, after. The quote alone when its place does not fit the text.
pub(super) fn in_place<'t>(text: &'t str, place: Place, quote: &'t str) -> (String, &'t str, String) {
    let Some(inside) = text.get(place.start..place.end) else { return (String::new(), quote, String::new()) };
    let before: Vec<char> = text[..place.start].chars().rev().take(AROUND).collect();
    let cut = before.len() == AROUND;
    let before: String = before.into_iter().rev().collect();
    let before = if cut { format!("… {before}") } else { before };
    let after: String = text[place.end..].chars().take(AROUND).collect();
    let after = if after.chars().count() == AROUND { format!("{after} …") } else { after };
    (before, inside, after)
}

/// The address of the form of a rule, filled in. `base` is `/organ/kulturforum/regler/ny` or a rule that is there.
pub(crate) fn rule_address(directory: &Directory, base: &str, kind: &RuleKind, more: &[(&str, &str)]) -> String {
    let written = Record::of(kind).unwrap_or_default();
    let mut pairs: Vec<(String, String)> = vec![("rule".into(), written.text("rule").into())];
    for field in parameters(written.text("rule")).unwrap_or_default() {
        let Some(value) = written.get(field.name) else { continue };
        pairs.push((field.name.into(), parameter(directory, field.kind, value)));
    }
    pairs.extend(more.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
    with_query(base, &pairs)
}

/// A parameter as a form writes it.
fn parameter(directory: &Directory, kind: FieldKind, value: &Value) -> String {
    let list =
        |one: &dyn Fn(&Value) -> String| value.as_array().into_iter().flatten().map(one).collect::<Vec<_>>().join("\n");
    let named = |naming: Naming, value: &Value| directory.name(naming, value.as_str().unwrap_or_default()).to_owned();
    match kind {
        FieldKind::YesNo => {
            if value.as_bool() == Some(true) {
                "ja".into()
            } else {
                String::new()
            }
        }
        FieldKind::Name(naming) if naming != Naming::Area => named(naming, value),
        FieldKind::Names(naming) => list(&|value| named(naming, value)),
        FieldKind::Sides => list(&|side| match (side.get("organisation"), side.get("group")) {
            (Some(word), _) => named(Naming::Organisation, word),
            (None, Some(word)) => named(Naming::Group, word),
            (None, None) => String::new(),
        }),
        FieldKind::Lines(_) | FieldKind::Words(..) => list(&|value| value.as_str().unwrap_or_default().into()),
        _ => value.as_str().map_or_else(|| value.to_string(), str::to_owned),
    }
}

/// An address with what the form is to hold.
pub(super) fn with_query(base: &str, pairs: &[(String, String)]) -> String {
    let given = pairs.iter().filter(|(_, text)| !text.is_empty());
    format!("{base}?{}", web::address::query(given.map(|(name, text)| (name.as_str(), text.as_str()))))
}

/// What a sentence of a charter says, each rule as the way to its form, filled in. Empty when nothing was understood.
pub(crate) fn rule_links(v: &View, directory: &Directory, base: &str, said: &str) -> Vec<Phrase> {
    let understood = charter::reading::phrase(said);
    let link = |(kind, severity): &(RuleKind, Severity)| {
        let more = [("severity", severity_word(*severity)), ("quote", said)];
        let words = rule(v, kind, &rule_names(directory, &|_| None, kind)).words();
        Phrase::link(Link::new(words, v.url(&rule_address(directory, base, kind, &more))))
    };
    understood.iter().map(link).collect()
}

/// The form that corrects a proposal, filled in; `None` when its body has to be made first.
pub(super) fn correct(register: &Register, title: &str, why: &str, id: &str, proposal: &Proposal) -> Option<String> {
    let pair = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let more = [pair("why", why), pair("proposal", id)];
    let body = register.body(&proposal.body);
    let Some(body) = body else {
        let What::Body(about) = &proposal.what else { return None };
        let record = crate::commands::read::confirm::body_record(
            &proposal.body.name,
            about.form,
            about.tier,
            about.purpose.as_deref(),
            register.county.as_deref(),
        );
        let pairs = record.values().filter_map(|(name, value)| Some(pair(name, value.as_str()?)));
        return Some(with_query("/organ/ny", &pairs.chain(more).collect::<Vec<_>>()));
    };
    let at = |rest: &str| format!("/organ/{}/{rest}", body.word);
    Some(match &proposal.what {
        What::Body(about) => {
            let tier = about.tier.map(|tier| pair("tier", tier.as_str()));
            let purpose = about.purpose.as_ref().map(|purpose| pair("purpose", purpose));
            with_query(&at("andra"), &[tier, purpose].into_iter().flatten().chain(more).collect::<Vec<_>>())
        }
        What::Rule { kind, severity } => {
            register.charter(body.id)?;
            let base = match register.standing(proposal) {
                Standing::Differs(other) => at(&format!("regler/{}", other.id.simple())),
                _ => at("regler/ny"),
            };
            let severity = severity_word(*severity);
            let more = [
                ("severity", severity),
                ("source_title", title),
                ("quote", &*proposal.quote),
                ("why", why),
                ("proposal", id),
            ];
            rule_address(&register.directory, &base, kind, &more)
        }
        What::Members(members) | What::Invited(members) => {
            let lines: Vec<&str> = members.iter().map(|member| member.words.as_str()).collect();
            with_query(&at("platser/klistra-in"), &[pair("lista", &lines.join("\n")), pair("proposal", id)])
        }
        What::Contact { words, email } => {
            let called = called(words, email.as_deref()).unwrap_or_default();
            let name = if called.name.is_empty() { words } else { &called.name };
            let phone = called.phone.unwrap_or_default();
            let email = email.as_deref().unwrap_or_default();
            let pairs = [pair("person", name), pair("email", email), pair("phone", &phone)];
            with_query(&at("kontakter/ny"), &pairs.into_iter().chain(more).collect::<Vec<_>>())
        }
        What::Document { title } => {
            with_query(&at("handlingar/ny"), &[pair("title", title)].into_iter().chain(more).collect::<Vec<_>>())
        }
    })
}
