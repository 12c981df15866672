//! What was not understood of a pasted list, line by line, each with what may have been meant as a button.

use charter::reading::{Member, MemberList, Place, ReadMember};
use kernel::slug::Slug;
use web::{
    View,
    components::{Button, EchoFault, EchoLine, EchoView},
};

use super::{Context, unclear};
use crate::model::{directory::Found, record::Naming};

/// Every line with what was not understood in it.
pub(super) fn echo(v: &View, context: &Context, text: &str, list: &MemberList) -> EchoView {
    let mut begins = 0;
    let lines = text.split('\n').map(|line| {
        let (start, end) = (begins, begins + line.len());
        begins = end + 1;
        let own = |place: &Place| place.start >= start && place.start < end.max(start + 1);
        let faults = list.entries.iter().filter(|entry| own(&entry.place) && unclear(context, entry));
        let fault = |entry: &ReadMember| EchoFault {
            place: entry.place.start - start..entry.place.end.min(end) - start,
            expected: v.t("bodies-paste-expected").into(),
            proposals: buttons(context, entry),
        };
        EchoLine { words: line.to_owned(), faults: faults.map(fault).collect() }
    });
    EchoView { lines: lines.collect() }
}

/// What may have been meant, each as a button that puts its name where the words stand.
fn buttons(context: &Context, entry: &ReadMember) -> Vec<Button> {
    let of = |slug: &Slug| context.register.directory.name(Naming::Organisation, slug.as_str()).to_owned();
    let names: Vec<String> = match (&entry.is, &entry.proposal) {
        (Member::OneOf(slugs), _) => slugs.iter().map(of).collect(),
        (_, Some((slug, _))) => {
            let known =
                [Naming::Organisation, Naming::Group].map(|kind| context.register.directory.find(kind, slug.as_str()));
            known
                .into_iter()
                .filter_map(|found| if let Found::One(thing) = found { Some(thing.name.clone()) } else { None })
                .collect()
        }
        _ => match context.register.directory.find(Naming::Organisation, &entry.words) {
            Found::One(thing) => vec![thing.name.clone()],
            Found::Several(things) | Found::None(things) => things.iter().map(|thing| thing.name.clone()).collect(),
        },
    };
    let place = format!("{}-{}", entry.place.start, entry.place.end);
    names.into_iter().map(|name| Button::secondary(name.as_str()).sends("byt", format!("{place}:{name}"))).collect()
}
