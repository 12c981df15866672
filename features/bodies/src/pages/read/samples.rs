//! Sample sources, for the tests that render every page.

use charter::{
    reading::{
        BodyForm, BodyTier, Confidence, Member, NamedBody, Passage, Place, Proposal, ReadBody, ReadMember, What,
    },
    rule::{RuleKind, Severity},
};
use kernel::slug::Slug;
use uuid::Uuid;
use web::View;

use super::source::Read;
use crate::{
    commands::read::standing::Register,
    model::source::{Decision, Finding, Kept, Source},
    store::reading::SourceLine,
};

/// Two sources.
pub(super) fn lines() -> Vec<SourceLine> {
    let line = |id: u128, title: &str, open: i64| SourceLine {
        id: Uuid::from_u128(id),
        title: title.into(),
        file_name: "sida.html".into(),
        read_by: "Agneta Bylund".into(),
        at: jiff::Timestamp::UNIX_EPOCH,
        proposals: 12,
        open,
    };
    vec![line(1, "Forum och grupper", 12), line(2, &"Samverkan inom regional utveckling ".repeat(5), 0)]
}

fn source(text: &str) -> Source {
    Source {
        id: Uuid::from_u128(1),
        title: "Forum och grupper".into(),
        file_name: "sida.html".into(),
        address: Some(format!("https://www.region.example/{}", "regional-utveckling/".repeat(12))),
        language: "sv".into(),
        text: text.into(),
        read_by: "Agneta Bylund".into(),
        at: jiff::Timestamp::UNIX_EPOCH,
    }
}

fn kept(id: u128, body: &str, what: What, quote: &str, confidence: Confidence, decision: Decision) -> Kept {
    let place = Place { line: 3, start: 0, end: quote.len() };
    let body = NamedBody { name: body.into(), slug: None, called: Slug::from_name(body) };
    let proposal = Proposal { body, what, quote: quote.into(), line: 3, place, confidence };
    let by = (decision != Decision::Open).then(|| "Agneta Bylund".to_owned());
    Kept {
        id: Uuid::from_u128(id),
        finding: Finding::Proposal(Box::new(proposal)),
        decision,
        decided_at: by.as_ref().map(|_| jiff::Timestamp::UNIX_EPOCH),
        decided_by: by,
    }
}

/// A source that gave nothing, and one with proposals of every kind and state.
pub(super) fn sources(v: &View) -> Vec<(&'static str, View, Read)> {
    let v = v.clone().undated().at("/kallor/1");
    let v = v.titled("Forum och grupper");
    let member = |words: &str, is: Member| ReadMember {
        words: words.into(),
        place: Place::default(),
        is,
        confidence: Confidence::Likely,
        proposal: None,
    };
    let slug = Slug::new("timra-kommun").expect("a sound address word");
    let members = vec![member("Timrå", Member::Organisation(slug)), member("Månstad", Member::Unknown)];
    let range = What::Rule { kind: RuleKind::Range { min: 3, max: 4 }, severity: Severity::Must };
    let about = ReadBody {
        form: Some(BodyForm::Forum),
        tier: Some(BodyTier::Mixed),
        purpose: Some("Forumet samlar länet i kulturfrågor.".into()),
    };
    let quote = "Forumet träffas tre till fyra gånger per år.";
    let contact = What::Contact { words: "Love Prov".into(), email: Some("love@region.example".into()) };
    let found = vec![
        kept(2, "Provforum", What::Body(about), quote, Confidence::Likely, Decision::Open),
        kept(3, "Provforum", range.clone(), quote, Confidence::Sure, Decision::Open),
        kept(4, "Provforum", What::Members(members), quote, Confidence::Unsure, Decision::Open),
        kept(5, "Provforum", contact, quote, Confidence::Likely, Decision::Rejected),
        kept(6, "Rådet", range, quote, Confidence::Sure, Decision::Confirmed),
        Kept {
            id: Uuid::from_u128(7),
            finding: Finding::NotUnderstood(Passage {
                words: "Möten sker vid behov.".into(), place: Place::default()
            }),
            decision: Decision::Open,
            decided_by: None,
            decided_at: None,
        },
    ];
    let text = format!("{quote} Region och kommuner möts.");
    let read = |found: Vec<Kept>| Read { source: source(&text), found, register: Register::default() };
    vec![("empty", v.clone(), read(Vec::new())), ("full", v, read(found))]
}
