//! What the samples of the views across bodies share: a county, address words, bodies.

use kernel::{id::Id, slug::Slug};

use crate::store::across::{BodyHead, Scope};

/// The home county, and another to choose.
pub(super) fn scope() -> Scope {
    let county = |code: &str, name: &str| (code.to_owned(), name.to_owned());
    let counties = vec![county("22", "Västernorrlands län"), county("24", "Västerbottens län")];
    Scope { county: "22".into(), counties, ..Scope::default() }
}

/// The address word of a name.
pub(super) fn slug(name: &str) -> Slug {
    Slug::from_name(name).expect("samples have sound names")
}

/// A forum; its identity follows from its name.
pub(super) fn body(name: &str) -> BodyHead {
    BodyHead {
        id: Id::named(name),
        slug: slug(name),
        name: name.into(),
        short: name.into(),
        kind: "forum".into(),
        from: None,
        to: None,
    }
}
