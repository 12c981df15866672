//! The table, held against what the region would say.

use super::*;

fn slug(word: &str) -> Slug {
    Slug::new(word).expect("a slug")
}

fn one(relation: Relation) -> Actor {
    Actor::person("Karin Prov", relation)
}

#[test]
fn each_act_stands_in_the_table_once() {
    for (number, row) in TABLE.iter().enumerate() {
        assert_eq!(row.act.row().what, row.what);
        assert!(TABLE[number + 1..].iter().all(|other| other.act != row.act), "{:?} stands twice", row.act);
        assert!(!row.who.is_empty(), "{:?} is for somebody", row.act);
    }
}

#[test]
fn a_secretary_keeps_her_body_and_no_other() {
    let (hers, other) = (slug("kulturforum"), slug("transportforum"));
    let secretary = one(Relation::Secretary { body: hers.clone() });
    assert!(secretary.may(Act::ChangeBody, Of::Body(&hers)));
    assert!(!secretary.may(Act::ChangeBody, Of::Body(&other)));
    assert!(!secretary.may(Act::ChangeBody, Of::All));
    assert!(secretary.may(Act::ChangeBody, Of::Any), "there is a body she may change");
    assert!(!secretary.may(Act::KeepRegister, Of::Any));
}

#[test]
fn a_chair_steers_and_publishes_but_does_not_fill_seats() {
    let body = slug("kulturforum");
    let chair = one(Relation::Chair { body: body.clone() });
    assert!(chair.may(Act::SteerBody, Of::Body(&body)) && chair.may(Act::PublishForBody, Of::Body(&body)));
    assert!(!chair.may(Act::FillSeat, Of::Body(&body)) && !chair.may(Act::ChangeBody, Of::Body(&body)));
}

#[test]
fn a_steward_fills_what_her_organisation_appoints() {
    let (hers, other, body) = (slug("timra-kommun"), slug("ange-kommun"), slug("kulturforum"));
    let steward = one(Relation::Steward { organisation: hers.clone() });
    assert!(steward.may(Act::FillSeat, Of::Organisation(&hers)));
    assert!(!steward.may(Act::FillSeat, Of::Organisation(&other)));
    assert!(!steward.may(Act::FillSeat, Of::Body(&body)));
}

#[test]
fn an_account_alone_gives_nothing_but_itself() {
    let nobody = Actor::Person { name: "Karin Prov".into(), relations: Vec::new(), assurance: Assurance::Substantial };
    let may: Vec<Act> = TABLE.iter().map(|row| row.act).filter(|act| nobody.may(*act, Of::Any)).collect();
    assert_eq!(may, [Act::ReadPublic, Act::UseLink, Act::AskCorrection, Act::KeepOwnAccount]);
    let may: Vec<Act> = TABLE.iter().map(|row| row.act).filter(|act| Actor::Public.may(*act, Of::Any)).collect();
    assert_eq!(may, [Act::ReadPublic, Act::UseLink, Act::AskCorrection]);
}

#[test]
fn who_keeps_accounts_keeps_no_register() {
    let administrator = one(Relation::Administrator);
    assert!(administrator.may(Act::KeepAccounts, Of::All) && administrator.may(Act::ReadAudit, Of::All));
    for act in [Act::ReadInternal, Act::ReadProtected, Act::KeepRegister, Act::FillSeat, Act::KeepMail] {
        assert!(!administrator.may(act, Of::Any), "{act:?}");
    }
    assert!(!one(Relation::Registrar).may(Act::KeepAccounts, Of::Any));
}

#[test]
fn a_link_by_mail_lets_read_and_asks_for_more_before_a_change() {
    let body = slug("kulturforum");
    let relations = vec![Relation::Secretary { body: body.clone() }];
    let low = Actor::Person { name: "Karin Prov".into(), relations, assurance: Assurance::Low };
    assert_eq!(permission(&low, Act::ReadInternal, Of::Body(&body)), Permission::Yes);
    assert_eq!(permission(&low, Act::ChangeBody, Of::Body(&body)), Permission::MoreSurely);
    assert_eq!(permission(&low, Act::ChangeBody, Of::Body(&slug("transportforum"))), Permission::No);
    assert_eq!(permission(&low, Act::KeepRegister, Of::All), Permission::No);
}
