//! The table of contrasts, computed from the tokens as the style sheet has them.

use super::*;

const TEXT: f64 = 4.5;
const GRAPHICS: f64 = 3.0;

/// Foreground, backgrounds, least contrast.
const PAIRS: &[(&str, &[&str], f64)] = &[
    ("ink", &["bg", "surface", "surface-2", "sand", "accent-tint", "warn-tint"], TEXT),
    ("bg", &["ink"], TEXT),
    ("muted", &["bg", "surface", "surface-2", "sand", "accent-tint", "warn-tint"], TEXT),
    ("accent", &["bg", "surface", "surface-2", "sand", "accent-tint", "warn-tint"], TEXT),
    ("accent-hover", &["bg", "surface", "sand", "accent-tint", "warn-tint"], TEXT),
    ("on-accent", &["accent", "accent-hover"], TEXT),
    ("warn", &["bg", "surface", "warn-tint"], TEXT),
    ("on-warn", &["warn"], TEXT),
    ("visited", &["bg", "surface", "warn-tint"], TEXT),
    ("line-strong", &["bg", "surface", "surface-2"], GRAPHICS),
    ("dot-past", &["bg", "surface", "sand"], GRAPHICS),
];

#[test]
fn every_pair_in_use_can_be_read() {
    let tokens = Tokens::read();
    for theme in [Theme::Light, Theme::Dark] {
        let colour = |name: &str| tokens.colour(theme, name).unwrap_or_else(|| panic!("{theme:?} lacks {name}"));
        for (front, backs, least) in PAIRS {
            for back in *backs {
                let ratio = colour(front).contrast(colour(back));
                assert!(ratio >= *least, "{front} on {back} ({theme:?}): {ratio:.2} is below {least}");
            }
        }
    }
}

#[test]
fn the_formula_gives_the_known_ratios() {
    let tokens = Tokens::read();
    let ratio = |theme, front, back| {
        let colour = |name| tokens.colour(theme, name).expect("a token");
        format!("{:.1}", colour(front).contrast(colour(back)))
    };
    assert_eq!(ratio(Theme::Light, "ink", "bg"), "16.4");
    assert_eq!(ratio(Theme::Dark, "ink", "bg"), "15.5");
    assert_eq!(ratio(Theme::Light, "warn", "warn-tint"), "6.3");
    assert_eq!(ratio(Theme::Dark, "dot-past", "sand"), "4.5");
}

#[test]
fn no_colour_stands_outside_the_tokens() {
    let rest = crate::asset::STYLE.replace(include_str!("../../../static/tokens.css"), "");
    for (number, line) in rest.lines().enumerate() {
        let hex = line.split('#').skip(1).any(|after| after.bytes().take(3).all(|b| b.is_ascii_hexdigit()));
        assert!(!hex && !line.contains("rgb") && !line.contains("hsl"), "a colour in line {number}: {line}");
    }
}
