//! Contacts as vCard 4.0 (RFC 6350), which address books of phones, Outlook and the web take.

use calcard::vcard::{
    VCard, VCardEntry, VCardKind, VCardParameter, VCardProperty, VCardType, VCardValue, VCardVersion,
};

/// One person or function that can be reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// What the card is called; never empty.
    pub name: String,
    /// Whether it is an organisation or a shared mailbox rather than a person.
    pub is_organisation: bool,
    /// What she does: `Sekreterare i Kulturforum`.
    pub title: Option<String>,
    /// Whom she works for.
    pub organisation: Option<String>,
    /// Address of electronic mail.
    pub email: Option<String>,
    /// Telephone number as it is written.
    pub telephone: Option<String>,
    /// Web page.
    pub page: Option<String>,
    /// An id that stays the same when the card is fetched again, as a URI (`urn:uuid:…`).
    pub uid: Option<String>,
}

/// The cards, one after the other, lines ended with CR LF and folded at 75 bytes.
#[must_use]
pub fn cards(contacts: &[Contact]) -> String {
    let mut text = String::new();
    for contact in contacts {
        // A String takes everything.
        let _ = card(contact).write_to(&mut text, VCardVersion::V4_0);
    }
    text
}

fn card(contact: &Contact) -> VCard {
    let mut entries = vec![one_line(VCardProperty::Fn, &contact.name)];
    let kind = if contact.is_organisation { VCardKind::Org } else { VCardKind::Individual };
    entries.push(VCardEntry::new(VCardProperty::Kind).with_value(VCardValue::Kind(kind)));
    if !contact.is_organisation {
        entries.push(parts_of_name(&contact.name));
    }
    let work = |entry: VCardEntry| entry.with_param(VCardParameter::typ(VCardType::Work));
    let lines = [
        (VCardProperty::Uid, &contact.uid, false),
        (VCardProperty::Title, &contact.title, false),
        (VCardProperty::Org, &contact.organisation, false),
        (VCardProperty::Email, &contact.email, true),
        (VCardProperty::Tel, &contact.telephone, true),
        (VCardProperty::Url, &contact.page, false),
    ];
    for (property, value, at_work) in lines {
        if let Some(value) = value {
            let entry = one_line(property, value);
            entries.push(if at_work { work(entry) } else { entry });
        }
    }
    VCard { entries }
}

/// Family name last, the others before it: what Swedish names mostly are. The whole name stands in `FN`.
fn parts_of_name(name: &str) -> VCardEntry {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let (given, family) = name.rsplit_once(' ').unwrap_or(("", &name));
    let parts = [family, given, "", "", ""].map(|part| VCardValue::Text(part.to_owned()));
    VCardEntry::new(VCardProperty::N).with_values(parts.into())
}

/// Line breaks and control letters of a value become spaces: none of these fields has lines.
fn one_line(property: VCardProperty, value: &str) -> VCardEntry {
    let value = value.split(|c: char| c.is_control()).map(str::trim).filter(|part| !part.is_empty());
    VCardEntry::new(property).with_value(VCardValue::Text(value.collect::<Vec<_>>().join(" ")))
}
