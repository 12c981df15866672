//! What is asked of the register: read a package in, tell the findings of a day, change what it says.

pub mod change;
pub mod exchange;
pub mod file;
pub mod noted;
pub mod read;
pub mod tables;

use charter::finding::Level;
use db::Db;
use kernel::{Actor, Date};
use serde::Serialize;
use web::{View, text::AsArg};

use crate::{
    package::{self, File, PackageFault, load::NotEmpty},
    pages::finding_words,
    pages::sentence::sentence,
    store::{body, finding},
};

/// Why a package was not read in. Nothing of it is in the register.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// What is wrong in its files, all of it.
    #[error("{} faults in the package", .0.len())]
    Faults(Vec<PackageFault>),
    /// There is a register already.
    #[error(transparent)]
    NotEmpty(Box<NotEmpty>),
    /// What the database says.
    #[error(transparent)]
    Db(db::Error),
}

/// Reads a package into an empty register: everything, or nothing and all its faults.
///
/// # Errors
/// [`LoadError`].
pub async fn load(db: &Db, actor: &Actor, reason: &str, files: &[File]) -> Result<(), LoadError> {
    let package = package::check::read(files).map_err(LoadError::Faults)?;
    let loaded = db.write(actor, reason, move |tx| package::load::load(tx, &package)).await;
    loaded.map_err(|error| match error.downcast::<NotEmpty>() {
        Ok(not_empty) => LoadError::NotEmpty(not_empty),
        Err(error) => LoadError::Db(error),
    })
}

/// The faults as lines in the language of the view: file, line, what is wrong.
#[must_use]
pub fn fault_lines(v: &View, faults: &[PackageFault]) -> Vec<String> {
    let line = |fault: &PackageFault| {
        let what = sentence(v, &fault.what.key, &fault.what.args, &crate::model::Names::default(), None).words();
        let what = if fault.field.is_empty() { what } else { format!("{}: {what}", fault.field) };
        v.text(
            "bodies-fault-line",
            &[("file", &fault.file.to_string()), ("line", &fault.line.to_string()), ("what", &what)],
        )
    };
    faults.iter().map(line).collect()
}

/// What is wrong with a file as such, in the language of the view.
#[must_use]
pub fn file_fault(v: &View, says: &input::says::Says) -> String {
    let words: Vec<(&str, &dyn AsArg)> = says.words.iter().map(|(name, word)| (*name, word as &dyn AsArg)).collect();
    v.text(says.key, &words)
}

/// A rule in words, with the names of what it names.
#[must_use]
pub fn rule_words(v: &View, rule: &charter::rule::RuleKind, names: &crate::model::Names) -> web::phrase::Phrase {
    crate::pages::sentence::rule(v, rule, names)
}

/// A finding as pages show it.
#[must_use]
pub fn finding_view(v: &View, answer: &finding::Answer) -> web::components::FindingView {
    crate::pages::finding::view(v, answer)
}

/// What is wrong with a change, in the language of the view.
#[must_use]
pub fn fault_words(v: &View, fault: &change::FieldFault) -> String {
    sentence(v, &fault.what.key, &fault.what.args, &crate::model::Names::default(), None).words()
}

/// A finding as the command line tells it.
#[derive(Debug, Serialize)]
pub struct Told {
    /// Address word of the body.
    pub body: String,
    /// Its name.
    pub name: String,
    /// breach, warning, unknown or ok.
    pub level: Level,
    /// Whether somebody has accepted the breach.
    pub accepted: bool,
    /// The level in words.
    pub heading: String,
    /// The sentence.
    pub sentence: String,
    /// Where the rule stands; missing for what needs no rule.
    pub source: Option<String>,
}

/// The findings of all bodies, or of one, on a day; `None` when there is no such body.
///
/// # Errors
/// What the database says.
pub async fn check(db: &Db, v: &View, on: Date, wanted: Option<&str>) -> db::Result<Option<Vec<Told>>> {
    let wanted = wanted.map(str::to_owned);
    let answers = db
        .read(move |tx| {
            let slug = match &wanted {
                None => None,
                Some(word) => match body::by_any_name(tx, word)? {
                    None => return Ok(None),
                    found => found,
                },
            };
            let actor = Actor::System { part: "check" };
            finding::all(tx, &actor, slug.as_ref().map_or("", |slug| slug.as_str()), on).map(Some)
        })
        .await?;
    Ok(answers.map(|answers| answers.iter().map(|answer| told(v, answer)).collect()))
}

fn told(v: &View, answer: &finding::Answer) -> Told {
    let kept = &answer.kept.0.finding;
    let (heading, sentence, source) = finding_words(v, answer);
    Told {
        body: answer.slug.to_string(),
        name: answer.name.clone(),
        level: kept.level,
        accepted: kept.deviation.is_some(),
        heading,
        sentence,
        source,
    }
}
