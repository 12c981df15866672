//! Who may change what: the one place where that is decided. Pure; who may *see* a thing is the store's to say.

use kernel::{Actor, actor::Role};

use crate::model::record::{Owner, RecordKind};

/// Whether an actor may change everything that belongs to a thing: the registrar everything, a secretary her own body.
/// A steward may change some records of other owners' things; see [`may_change_record`].
#[must_use]
pub fn may_change(actor: &Actor, owner: &Owner) -> bool {
    match actor {
        Actor::Public => false,
        Actor::System { .. } => true,
        Actor::Person { role: Role::Registrar, .. } => true,
        Actor::Person { role: Role::Secretary { body }, .. } => owner.body().is_some_and(|(_, slug)| slug == body),
        Actor::Person { role: Role::Steward { .. }, .. } => false,
    }
}

/// Whether an actor may change one record of a thing: who may change the thing, and a steward whoever sits or is proposed
/// in a seat that her organisation appoints. `appointed_by` is the address word of who appoints the seat concerned.
#[must_use]
pub fn may_change_record(actor: &Actor, owner: &Owner, kind: RecordKind, appointed_by: Option<&str>) -> bool {
    let of_a_seat = matches!(kind, RecordKind::Holder | RecordKind::Nominee);
    let own_seat = match actor {
        Actor::Person { role: Role::Steward { organisation }, .. } => appointed_by == Some(organisation.as_str()),
        _ => false,
    };
    may_change(actor, owner) || (of_a_seat && own_seat)
}

#[cfg(test)]
mod tests {
    use kernel::{id::Id, slug::Slug};

    use super::*;

    fn slug(word: &str) -> Slug {
        Slug::new(word).expect("a sound address word")
    }

    fn person(role: Role) -> Actor {
        Actor::Person { name: "Anna Prov".into(), role }
    }

    #[test]
    fn everyone_changes_what_is_hers_and_nothing_else() {
        let body = |word: &str| Owner::Body(Id::named(word), slug(word));
        let secretary = person(Role::Secretary { body: slug("kulturforum") });
        let steward = person(Role::Steward { organisation: slug("timra-kommun") });
        assert!(may_change(&person(Role::Registrar), &Owner::Register));
        assert!(may_change(&secretary, &body("kulturforum")));
        assert!(!may_change(&secretary, &body("transportforum")));
        assert!(!may_change(&secretary, &Owner::Register));
        assert!(!may_change(&Actor::Public, &body("kulturforum")));
        assert!(!may_change(&steward, &body("kulturforum")));
        let holder = |by| may_change_record(&steward, &body("kulturforum"), RecordKind::Holder, by);
        assert!(holder(Some("timra-kommun")) && !holder(Some("kramfors-kommun")) && !holder(None));
        assert!(!may_change_record(&steward, &body("kulturforum"), RecordKind::Seat, Some("timra-kommun")));
    }
}
