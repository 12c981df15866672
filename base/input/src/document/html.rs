//! A saved web page to its main text.
//!
//! What is never read by people is dropped: scripts, styles, hidden parts, form fields. Menus, page heads and feet are dropped
//! where the page says what they are; where it does not, the text is kept.

use std::time::{Duration, Instant};

use html5ever::{ParseOpts, tendril::TendrilSink};
use scraper::{ElementRef, Html, HtmlTreeSink, Node, Selector, node::Element};

use super::{DocumentFault, page_text::Lines};

/// How a page begins when it does not begin with a tag of its own: enough of these make a page.
const TAGS: [&str; 8] = ["<p", "<div", "<h1", "<h2", "<ul", "<table", "<a href", "<br"];
/// The beginning that is looked at, in bytes.
const BEGINNING: usize = 4_000;
/// A main part with fewer letters is a frame for what a script would have put there.
const LEAST: usize = 40;
/// Bytes between two looks at the time.
const PIECE: usize = 4_096;
/// The time a page gets to become a tree. Ordinary ones take milliseconds.
const TIME: Duration = Duration::from_secs(3);

/// Whether a text is a web page.
pub(super) fn looks_so(text: &str) -> bool {
    let beginning: String = text.chars().take(BEGINNING).collect::<String>().to_ascii_lowercase();
    let starts = ["<!doctype html", "<html", "<head", "<body", "<!--", "<?xml"];
    let tags = || TAGS.iter().filter(|tag| beginning.contains(**tag)).count();
    starts.iter().any(|start| beginning.starts_with(start)) || tags() >= 3
}

/// Title and text.
pub(super) fn read(page: &str) -> Result<(Option<String>, String), DocumentFault> {
    let page = parsed(page)?;
    let said = |selector| {
        first(&page, selector).map(|said| words(&said.text().collect::<String>())).filter(|said| !said.is_empty())
    };
    let title = said("title").or_else(|| said("h1"));
    let main = first(&page, "main, [role=main]").map(|main| text(main, false)).filter(|text| text.len() >= LEAST);
    let body = || first(&page, "body").map(|body| text(body, false)).filter(|text| text.len() >= LEAST);
    let text = main.or_else(body).unwrap_or_else(|| text(page.root_element(), true));
    Ok((title, text))
}

/// The page as a tree. It is handed over piece by piece, so that a page made of elements inside elements (each looks
/// through all that are open) is given up in time instead of left running.
fn parsed(page: &str) -> Result<Html, DocumentFault> {
    let started = Instant::now();
    let mut parser = html5ever::parse_document(HtmlTreeSink::new(Html::new_document()), ParseOpts::default());
    let mut rest = page;
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(rest.floor_char_boundary(PIECE.min(rest.len())));
        parser.process(piece.into());
        rest = after;
        if started.elapsed() > TIME {
            return Err(DocumentFault::TooLong);
        }
    }
    Ok(parser.finish())
}

fn first<'a>(page: &'a Html, selector: &str) -> Option<ElementRef<'a>> {
    page.select(&Selector::parse(selector).ok()?).next()
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text below an element. `all` keeps heads, feet and menus.
fn text(root: ElementRef, all: bool) -> String {
    let mut lines = Lines::default();
    let mut dropped = None;
    let mut fixed = 0_usize;
    for edge in root.traverse() {
        match edge {
            ego_tree::iter::Edge::Open(node) if dropped.is_none() => match node.value() {
                Node::Text(text) if fixed > 0 => preformatted(&mut lines, text),
                Node::Text(text) => lines.words(text),
                Node::Element(element) if is_dropped(element, all) => dropped = Some(node.id()),
                Node::Element(element) => {
                    fixed += usize::from(element.name() == "pre");
                    around(&mut lines, element.name(), true);
                }
                _ => {}
            },
            ego_tree::iter::Edge::Close(node) if dropped == Some(node.id()) => dropped = None,
            ego_tree::iter::Edge::Close(node) if dropped.is_none() => {
                if let Node::Element(element) = node.value() {
                    fixed -= usize::from(element.name() == "pre");
                    around(&mut lines, element.name(), false);
                }
            }
            _ => {}
        }
    }
    lines.done()
}

fn preformatted(lines: &mut Lines, text: &str) {
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            lines.line();
        }
        lines.words(line);
    }
}

/// The break that an element makes where it begins and where it ends.
fn around(lines: &mut Lines, name: &str, begins: bool) {
    match name {
        "br" | "li" | "tr" | "dt" | "dd" | "figcaption" | "caption" | "option" => lines.line(),
        "td" | "th" if begins => lines.cell(),
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "ul" | "ol" | "dl" | "table" | "blockquote" | "pre" | "hr"
        | "section" | "article" | "main" | "header" | "footer" | "nav" | "aside" | "details" | "summary" | "figure"
        | "address" | "fieldset" | "form" => lines.paragraph(),
        "div" | "body" => lines.line(),
        _ => {}
    }
}

fn is_dropped(element: &Element, all: bool) -> bool {
    let attribute = |name| element.attr(name).unwrap_or_default();
    match element.name() {
        "script" | "style" | "template" | "svg" | "head" | "noscript" | "iframe" | "object" | "button" | "select"
        | "input" | "textarea" | "dialog" | "canvas" | "audio" | "video" => true,
        _ if element.attr("hidden").is_some() || attribute("aria-hidden") == "true" => true,
        "nav" | "footer" => !all,
        _ => !all && ["navigation", "banner", "contentinfo", "search", "menu", "menubar"].contains(&attribute("role")),
    }
}
