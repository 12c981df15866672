//! Whom to ask, as a page names them: a person and how to reach her.
//!
//! Only what is plainly one person is understood: a name, perhaps what she works as, an address, a number. Everything else is for
//! somebody to put right, because it makes a person in the register.

use crate::model::record::read::{is_mail, is_phone};

/// A person as a page names her.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Called {
    /// Her name.
    pub(crate) name: String,
    /// What she works as: "utvecklingsstrateg".
    pub(crate) title: Option<String>,
    /// Her address.
    pub(crate) email: Option<String>,
    /// Her number.
    pub(crate) phone: Option<String>,
}

/// Words that stand in names of organisations and their parts, not of people; longer words begin or end with them.
const NOBODY: [&str; 12] = [
    "region",
    "kommun",
    "länsstyrelse",
    "kansli",
    "förvaltning",
    "avdelning",
    "enhet",
    "förbund",
    "kontor",
    "sekretariat",
    "forum",
    "råd",
];
/// Small words inside names of people.
const INSIDE: [&str; 5] = ["von", "af", "de", "van", "der"];

/// The one person that the words of a contact name; `None` when they name several, nobody, or say something else too.
pub(crate) fn called(words: &str, email: Option<&str>) -> Option<Called> {
    let mut found = Called { email: email.filter(|email| is_mail(email)).map(str::to_owned), ..Called::default() };
    for piece in words.split([',', ';', '\n', '|', '(', ')']) {
        let (mails, rest): (Vec<&str>, Vec<&str>) =
            piece.split_whitespace().map(|word| word.trim_end_matches(['.', ':'])).partition(|word| word.contains('@'));
        if mails.iter().any(|mail| found.email.as_deref().is_none_or(|known| known != *mail)) {
            return None;
        }
        let said = rest.join(" ");
        let said = without_label(&said);
        let place = match said {
            "" => continue,
            said if is_phone(said) => found.phone.replace(said.to_owned()),
            said if is_name(said) && found.name.is_empty() => Some(std::mem::replace(&mut found.name, said.to_owned())),
            said if is_title(said) => found.title.replace(said.to_owned()),
            _ => return None,
        };
        // The second of anything: they are several.
        if place.is_some_and(|before| !before.is_empty()) {
            return None;
        }
    }
    (!found.name.is_empty()).then_some(found)
}

/// "tfn 060-12 34 56" is a number.
fn without_label(said: &str) -> &str {
    let labels = ["telefon", "tfn", "tel", "mobil", "e-post", "epost", "mejl", "mail"];
    let rest = said.split_once(' ').map_or((said, ""), |(first, rest)| (first, rest));
    if labels.contains(&rest.0.trim_end_matches(['.', ':']).to_lowercase().as_str()) { rest.1 } else { said }
}

fn is_name(said: &str) -> bool {
    let words: Vec<&str> = said.split(' ').collect();
    let letters = |word: &&str| word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '’' | '\''));
    let capital = |word: &&str| word.starts_with(char::is_uppercase) && word.chars().count() > 1;
    let office = |word: &str| NOBODY.iter().any(|part| word.starts_with(part) || word.ends_with(part));
    (2..=4).contains(&words.len())
        && words.iter().all(|word| letters(word) && (capital(word) || INSIDE.contains(word)))
        && [words.first(), words.last()].into_iter().flatten().all(capital)
        && !words.iter().any(|word| office(&word.to_lowercase()))
}

/// In lower case, and no more than a few words.
fn is_title(said: &str) -> bool {
    said.split(' ').count() <= 4
        && said.starts_with(char::is_lowercase)
        && said.chars().all(|c| c.is_alphabetic() || " -".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &str, email: Option<&str>, expected: Option<(&str, &str, &str)>) {
        let found = called(words, email);
        let found = found.as_ref().map(|found| {
            (found.name.as_str(), found.title.as_deref().unwrap_or(""), found.phone.as_deref().unwrap_or(""))
        });
        assert_eq!(found, expected, "{words}");
    }

    #[test]
    fn one_person_is_understood_with_what_stands_beside_her_name() {
        check("Love Prov", None, Some(("Love Prov", "", "")));
        check("Love Prov.", None, Some(("Love Prov", "", "")));
        check("Love Prov, love@region.example", Some("love@region.example"), Some(("Love Prov", "", "")));
        check(
            "Anna-Karin af Berg, utvecklingsstrateg, tfn 060-12 34 56",
            None,
            Some(("Anna-Karin af Berg", "utvecklingsstrateg", "060-12 34 56")),
        );
    }

    #[test]
    fn several_people_offices_and_whole_sentences_are_for_somebody_to_put_right() {
        for words in [
            "",
            "Region Prov",
            "Kansliet i Sundsvall",
            "Love Prov, Kim Exempel",
            "Love Prov och Kim Exempel",
            "love@region.example",
            "Love Prov, kim@region.example",
            "Se Love Prov på kansliet för mer",
        ] {
            check(words, Some("love@region.example"), None);
        }
    }
}
