//! What the frame says around a page.

use super::*;
use crate::format::Format;

fn view(language: Language) -> View {
    View::sample(Arc::new(Catalogue::frame()), language, &[])
}

#[test]
fn addresses_keep_the_day_until_one_asks_for_another() {
    let v = view(Language::En).at("/organ?sortera=namn&efter=40").as_of("2026-12-31");
    assert_eq!(v.url("/organ/kulturforum"), "/en/organ/kulturforum?per=2026-12-31");
    assert_eq!(v.url_on("/organ", v.today), "/en/organ");
    assert_eq!(v.here_with("sortera", "lage"), "/en/organ?sortera=lage&per=2026-12-31");
    assert_eq!(v.here_with("per", ""), "/en/organ?sortera=namn");
    assert_eq!(v.clone().undated().url("/sok"), "/en/sok");
    assert_eq!(v.carried(&["per"]), vec![("sortera", "namn")]);
    assert_eq!(v.here_as(Format::Csv), "/en/organ.csv?sortera=namn&per=2026-12-31");
    assert_eq!(view(Language::En).here_as(Format::Json), "/en/.json");
}

#[test]
fn the_title_says_heading_and_sender_and_that_something_is_wrong() {
    let v = view(Language::Sv).titled("Kulturforum");
    assert_eq!(v.page_title(), "Kulturforum – Rådslag, Region Västernorrland");
    assert_eq!(v.clone().seen_by(Actor::Public).page_title(), "Kulturforum – Region Västernorrland");
    assert_eq!(v.as_of("2027-02-30").page_title(), "Fel: Kulturforum – Rådslag, Region Västernorrland");
}

#[test]
fn moments_are_told_in_swedish_time() {
    let at: Timestamp = "2027-02-23T08:14:00Z".parse().expect("a moment");
    let summer: Timestamp = "2027-07-01T22:30:00Z".parse().expect("a moment");
    assert_eq!(view(Language::Sv).moment(at), "23\u{a0}februari\u{a0}2027 kl. 09.14");
    assert_eq!(view(Language::Sv).moment(summer), "2\u{a0}juli\u{a0}2027 kl. 00.30");
    assert_eq!(view(Language::En).moment(at), "23\u{a0}February\u{a0}2027 at 09:14");
}

#[test]
fn a_bad_day_is_named_with_the_word_found() {
    let v = view(Language::Sv).as_of("2027-02-30");
    assert!(v.day_fault().is_some_and(|text| text.starts_with("”2027-02-30” finns inte i kalendern.")));
    assert_eq!(v.as_of_text(), "2027-02-30");
    assert_eq!(v.on(), v.today);
}

#[test]
fn every_control_is_tied_to_its_label_hint_and_error() {
    use crate::components::{Control, FieldView, RadioChoice};
    let v = view(Language::Sv);
    let field =
        |control| FieldView::line("namn", "Namn").hint("Så här.").error("Saknas").value("\"<b>").control(control);
    for control in [Control::Line, Control::Text { rows: 4 }, Control::File, Control::Suggest(vec!["a".into()])] {
        let html = v.field(&field(control.clone())).to_string();
        for part in
            ["<label for=\"namn\">Namn</label>", "id=\"namn-tips\"", "id=\"namn-fel\"", "id=\"namn\" name=\"namn\""]
        {
            assert!(html.contains(part), "{part} in {control:?}: {html}");
        }
        assert!(html.contains("aria-describedby=\"namn-tips namn-fel\" aria-invalid=\"true\""), "{html}");
        assert!(!html.contains("<b>"), "{html}");
    }
    let choices = vec![RadioChoice::new("a", "A"), RadioChoice::new("b", "B").hint("Den andra.")];
    let html = v.field(&field(Control::Radio(choices)).value("b")).to_string();
    assert!(html.contains("<fieldset class=\"field field-radio field-wrong\" role=\"radiogroup\""), "{html}");
    assert!(html.contains("aria-describedby=\"namn-tips namn-fel\" aria-invalid=\"true\""), "{html}");
    assert!(
        html.contains("id=\"namn\" name=\"namn\" type=\"radio\" value=\"a\">"),
        "the summary leads to the first: {html}"
    );
    assert!(html.contains("value=\"b\" checked aria-describedby=\"namn-2-om\""), "{html}");
    let html = v.field(&FieldView::line("v", "Vakant").control(Control::Check).value("ja")).to_string();
    assert!(html.contains("type=\"checkbox\" value=\"ja\" checked>"), "{html}");
    assert!(v.field(&FieldView::line("skal", "Skäl").optional()).to_string().contains("Skäl (frivilligt)</label>"));
}

#[test]
fn a_form_gathers_its_problems_and_is_left_out_on_another_day() {
    use crate::components::{Button, FieldView, FormView};
    let fields = vec![FieldView::line("a", "A"), FieldView::line("b", "B").error("Saknas")];
    let form = FormView::new("/organ", fields).hides("version", "3").button(Button::primary("Spara"));
    let v = view(Language::Sv).problems_of(&form);
    assert_eq!(v.problems.iter().map(|p| (p.field.as_str(), p.text.as_str())).collect::<Vec<_>>(), [("b", "Saknas")]);
    let html = v.form(&form).to_string();
    assert!(html.contains("<form class=\"form\" method=\"post\" action=\"/organ\" novalidate>"), "{html}");
    assert!(html.contains("<input type=\"hidden\" name=\"version\" value=\"3\">"), "{html}");
    let other = v.as_of("2026-12-31");
    let html = other.form(&form).to_string();
    assert!(!html.contains("<form") && html.contains("Du kan inte ändra något"), "{html}");
}
