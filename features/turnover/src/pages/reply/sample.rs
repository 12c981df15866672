//! The page behind a link in its states, for the test of samples.

use kernel::actor::Actor;
use web::{
    View,
    components::{ConflictView, Differing},
};

use super::{
    ReplyPage,
    asked::{Context, Door, Known, Written},
};
use crate::pages::round::sample;

fn context(name: &str, any: bool) -> Context {
    let picture = sample::picture(name, any);
    Context {
        door: Door::Link { key: "x".into(), until: jiff::Timestamp::UNIX_EPOCH },
        asked: sample::asked(name),
        known: Known { parties: vec![("s".into(), "Socialdemokraterna".into())], ..Known::default() },
        picture,
    }
}

pub(super) fn samples(v: &View) -> Vec<(&'static str, ReplyPage)> {
    let v = v.clone().undated().seen_by(Actor::Public).at("/mandat/svar/x");
    let some = context("Timrå kommun", true);
    let wrong = [("svarar".to_owned(), v.t("turnover-wrong-no-by").into_owned())];
    let conflict = ConflictView {
        who: "Karin Prov, kommunsekreterare".into(),
        at: jiff::Timestamp::UNIX_EPOCH,
        differing: vec![Differing {
            field: "Hållbarhetsrådet".into(),
            mine: "Bo Prov".into(),
            saved: "Eva Prov".into(),
        }],
        action: v.here(),
        hidden: Vec::new(),
    };
    let long = context("Samordningsförbundet för arbetsmarknads- och kompetensförsörjningsfrågor", true);
    let of = |context: &Context, wrong: &[(String, String)]| {
        ReplyPage::asking(v.clone(), context, &Written::of(context, None), wrong, None)
    };
    vec![
        ("one lacking", of(&some, &[])),
        ("wrong", of(&some, &wrong)),
        ("nothing asked", of(&context("Timrå kommun", false), &[])),
        ("long name", of(&long, &[])),
        ("conflict", ReplyPage::conflicting(v.clone(), &some, conflict)),
        ("worn", ReplyPage::worn(v)),
    ]
}
