//! What a page is called: its first heading, not the links that stand above it.
//!
//! A text that was copied out of a browser begins with what every page of the site has: the way past the menu, the menu, the
//! trail that leads here, the day of publishing. None of that names the page.

use super::{
    text::{Layout, Para},
    words::{Word, words_at},
};

/// Bytes of the beginning that are looked at: menus are long, but not longer.
const BEGINNING: usize = 12_000;
/// Paragraphs among which the heading is looked for.
const FIRST: usize = 60;

/// How lines begin that lead past the menu or say when the page was written.
#[rustfmt::skip]
const BEGINS: [&str; 24] = [
    "gå till ", "gå direkt", "hoppa till ", "hoppa över ", "till inneh", "till huvudinneh", "till sidans ",
    "till textinneh", "till startsidan", "tillbaka till ", "direkt till ", "skip to ", "du är här",
    "du befinner dig", "publicerad", "uppdaterad", "senast ändrad", "senast uppdaterad", "sidan uppdaterad",
    "vi använder kakor", "vi använder cookies", "webbplatsen använder", "den här webbplatsen använder",
    "öppna meny",
];
/// Words that menus are made of.
#[rustfmt::skip]
const MENU: [&str; 44] = [
    "meny", "huvudmeny", "stäng", "visa", "öppna", "sök", "sökfält", "start", "startsida", "startsidan", "hem",
    "kontakt", "kontakta", "lyssna", "språk", "languages", "language", "english", "svenska", "translate",
    "lättläst", "teckenspråk", "logga", "inloggning", "självservice", "tjänster", "e-tjänster", "press", "nyhet",
    "nyheter", "nyhetsarkiv", "webbkarta", "tillgänglighet", "tillgänglighetsinformation",
    "tillgänglighetsredogörelse", "kalender", "kalendarium", "jobb", "dela", "skriv", "publicerad", "cookies",
    "kakor", "facebook",
];
/// Small words between those of a menu, and months between the figures of a day.
#[rustfmt::skip]
const BETWEEN: [&str; 24] = [
    "och", "oss", "in", "ut", "på", "om", "other", "sida", "sidan", "mer", "här", "kl", "januari", "februari",
    "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
];
/// Where a trail begins.
const HOME: [&str; 5] = ["start", "startsida", "startsidan", "hem", "förstasidan"];

/// The first heading of a text that is none of its links; else its first line that is none; else its first line with letters.
pub(super) fn of(text: &str) -> Option<&str> {
    let layout = Layout::new(&text[..text.floor_char_boundary(BEGINNING)]);
    let lines =
        || layout.paras.iter().take(FIRST).filter(|para| has_letters(para.text)).map(|para| (para, shown(para)));
    let named = || lines().filter(|(_, line)| !is_navigation(line));
    let heading = named().find(|(para, line)| !para.bullet && is_heading(line));
    heading.or_else(|| named().next()).or_else(|| lines().next()).map(|(_, line)| line)
}

/// A line without the signs that make it a heading in a plain text.
fn shown<'t>(para: &Para<'t>) -> &'t str {
    para.text.trim_start_matches('#').trim().lines().next().unwrap_or_default().trim_end()
}

/// Whether a line says anything: a day in figures and a row of signs do not.
fn has_letters(line: &str) -> bool {
    line.chars().any(char::is_alphabetic)
}

/// Short, and no sentence: a heading has no full stop.
fn is_heading(line: &str) -> bool {
    line.chars().count() <= 120
        && !line.ends_with(['.', ',', ';', '!', ':'])
        && line.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '”' | '"'))
}

/// Whether a line is a link past the menu, the menu, a trail or a day.
fn is_navigation(line: &str) -> bool {
    let low = line.to_lowercase();
    if BEGINS.iter().any(|beginning| low.starts_with(beginning)) || low.contains("http") || low.contains('@') {
        return true;
    }
    let all = words_at(line, 0);
    let words: Vec<&Word<'_>> = all.iter().filter(|word| word.is_word()).collect();
    is_trail(line, &words) || is_menu(&words)
}

/// "Start / Utveckling / Samverkan", "Startsida > Forum", "Start Utveckling och tillväxt Samverkan".
fn is_trail(line: &str, words: &[&Word<'_>]) -> bool {
    let arrows = [" > ", " » ", " › "].iter().any(|sign| line.contains(sign));
    let at_home = words.first().is_some_and(|word| word.is(&HOME));
    let parts = line.contains(" / ") || line.contains(" | ");
    // "Start för det nya forumet" goes on in lower case: a heading.
    let names = words.get(1).is_some_and(|word| word.is_capital());
    arrows || (at_home && (parts || names))
}

/// Nothing but words of menus and days; or a menu with the name of the site in it: "Hoppa … Region Norr Självservice Sök".
fn is_menu(words: &[&Word<'_>]) -> bool {
    let alone =
        |word: &Word<'_>| word.is(&MENU) || word.is(&BETWEEN) || word.text.starts_with(|c: char| c.is_ascii_digit());
    let of_menus = words.iter().filter(|word| word.is(&MENU)).count();
    words.iter().all(|word| alone(word)) || of_menus >= 3
}
