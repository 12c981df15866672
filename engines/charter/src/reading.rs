//! Reads Swedish and proposes: which bodies a page speaks of, how often they meet, who belongs to them, who convenes and chairs.
//!
//! Never creates anything: a person confirms, corrects or rejects each proposal. Reads no file, clock or database; the same text
//! and the same directory give the same answer. No source has a case of its own.
//!
//! In reading order:
//! * [`proposal`] – what a reading answers, and how sure it is
//! * [`directory`] – what is known already
//! * `words`, `text`, `number`, `language` – words, lines, sentences, numbers
//! * `cadence` – how often
//! * `names`, `fuzzy`, `list` – names of organisations and groups, one by one and in lists
//! * `nouns`, `bodies`, `heading` – which body a word means where it stands
//! * `said` – what a sentence says, one file a family
//! * `page` – a page from top to bottom
//! * `title` – what a page is called
//!
//! ```
//! use radslag_charter::{reading, rule::{RuleKind, Severity}};
//!
//! let told = reading::phrase("Rådet träffas tre-fyra gånger per år.");
//! assert_eq!(told, [(RuleKind::Range { min: 3, max: 4 }, Severity::Must)]);
//! ```

mod bodies;
mod cadence;
pub mod directory;
mod fuzzy;
mod heading;
mod language;
mod list;
mod names;
mod nouns;
mod number;
mod page;
mod phrases;
pub mod proposal;
mod said;
mod text;
mod title;
mod words;

pub use directory::{Directory, Home, KnownArea, KnownBody, KnownGroup, KnownOrganisation, OrganisationForm};
pub use phrases::{THE_OTHER_BODY, phrase};
pub use proposal::{
    BodyForm, BodyTier, Confidence, Language, Member, MemberList, NamedBody, PageReading, Passage, Place, Proposal,
    ReadBody, ReadMember, What,
};

/// Reads a page: text of a saved web page, a document or a mail, one line a paragraph or broken to fit a sheet.
///
/// A text in another language than Swedish gives no proposals and says so in [`PageReading::language`]. Time and memory grow
/// with the length of the text; the caller limits it.
///
/// ```
/// use kernel::slug::Slug;
/// use radslag_charter::{reading::{self, Confidence, Directory, KnownBody, What}, rule::RuleKind};
///
/// let forum = KnownBody {
///     slug: Slug::new("kulturforum").expect("an address word"),
///     name: "Kulturforum".into(),
///     aliases: vec![],
///     county: None,
/// };
/// let directory = Directory::new(vec![], vec![], vec![forum], None);
/// let text = "Kulturforum\n\nKulturforum är ett forum för länet. Det finns sedan länge och samlar alla som är med i det. \
///             Kulturforum träffas tre till fyra gånger per år.";
/// let told = reading::page(text, &directory);
/// let cadence = told.proposals.iter().find(|p| matches!(p.what, What::Rule { kind: RuleKind::Range { min: 3, max: 4 }, .. }));
/// let cadence = cadence.expect("it says how often");
/// assert_eq!(cadence.confidence, Confidence::Sure);
/// assert!(text.contains(&cadence.quote) && cadence.line == 3);
/// ```
#[must_use]
pub fn page(text: &str, directory: &Directory) -> PageReading {
    page::read(text, directory)
}

/// Reads a pasted list of members: commas, semicolons, "samt", "och", bullets, one a line.
///
/// Every word that is not a separator belongs to an entry or to [`MemberList::leftover`].
///
/// ```
/// use kernel::slug::Slug;
/// use radslag_charter::reading::{self, Directory, KnownOrganisation, Member, OrganisationForm};
///
/// let slug = Slug::new("timra-kommun").expect("an address word");
/// let timra = KnownOrganisation {
///     slug: slug.clone(),
///     name: "Timrå kommun".into(),
///     aliases: vec![],
///     county: None,
///     form: OrganisationForm::Municipality,
/// };
/// let directory = Directory::new(vec![timra], vec![], vec![], None);
/// let list = reading::members("Timrå kommun samt Månens handelskammare", &directory);
/// assert_eq!(list.entries[0].is, Member::Organisation(slug));
/// assert_eq!((list.entries[1].is.clone(), list.entries[1].words.as_str()), (Member::Unknown, "Månens handelskammare"));
/// ```
#[must_use]
pub fn members(text: &str, directory: &Directory) -> MemberList {
    list::pasted(text, directory)
}

/// What a text calls itself: its first heading that is no link past a menu, no menu, no trail and no day; a piece of the text.
///
/// `None` when nothing in it has letters. Only the beginning is looked at, so the length of the text costs nothing.
///
/// ```
/// use radslag_charter::reading;
///
/// let copied = "Till innehållet\nMeny\nStart / Utveckling\n\nForum och grupper\n\nKulturforum träffas ofta.";
/// assert_eq!(reading::title(copied), Some("Forum och grupper"));
/// assert_eq!(reading::title("2026-11-24"), None);
/// ```
#[must_use]
pub fn title(text: &str) -> Option<&str> {
    title::of(text)
}

#[cfg(test)]
mod tests;
