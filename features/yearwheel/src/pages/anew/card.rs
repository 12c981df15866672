//! One answer in words: what is moved from where to where, what that costs, who is affected.

use scheduling::{Meeting, referee::day::Days, replan::Moved};

use super::Answer;
use crate::{
    pages::{
        affected::{self, Names},
        versions,
        words::{self, Telling},
        year::panels,
    },
    rules::outcome,
};

/// Most moves that are told before the rest is folded away.
const FEW: usize = 6;

/// An answer beside the others.
pub(super) struct Card {
    pub(super) letter: &'static str,
    pub(super) title: String,
    pub(super) sentence: String,
    pub(super) moves: String,
    pub(super) affected: Option<String>,
    /// Which bodies and whose people, line by line.
    pub(super) who: Vec<String>,
    pub(super) figures: Vec<(String, String)>,
    pub(super) broken: Vec<String>,
    pub(super) listed: Vec<String>,
    pub(super) rest: Vec<String>,
    pub(super) rest_title: String,
    pub(super) seal: String,
    pub(super) button: Option<String>,
}

impl Card {
    pub(super) fn of(telling: &Telling<'_>, names: &Names, answer: &Answer) -> Self {
        let (v, letter) = (telling.v, answer.letter);
        let mut listed = moves(telling, answer);
        let many = listed.len();
        let rest = listed.split_off(many.min(FEW));
        let bodies: Vec<&str> = answer.bodies().into_iter().map(|at| telling.name(at)).collect();
        let bodies = (!bodies.is_empty()).then(|| v.t1("yearwheel-anew-bodies", "bodies", bodies.join(", ")));
        let title = v.t2("yearwheel-alternative", "letter", letter.word(), "title", v.t(panels::title(letter, true)));
        Self {
            letter: letter.word(),
            title,
            sentence: v.t(panels::sentence(letter, true)).into_owned(),
            moves: v.t1("yearwheel-anew-moves", "n", many),
            affected: affected::counted(telling, &answer.people),
            who: bodies.into_iter().chain(affected::told(telling, names, &answer.people)).collect(),
            figures: vec![
                (v.t("yearwheel-anew-cost").into_owned(), signed(telling, answer.more)),
                (v.t("yearwheel-figure-travel").into_owned(), signed(telling, words::hours(answer.travel))),
            ],
            broken: answer.anew.breaches.iter().map(|one| telling.breach(one).words()).collect(),
            listed,
            rest_title: v.t1("yearwheel-anew-rest", "n", rest.len()),
            rest,
            seal: answer.seal(),
            button: (many > 0).then(|| v.t1("yearwheel-anew-take", "letter", letter.word())),
        }
    }
}

/// "+ 12", "± 0", "− 12".
fn signed(telling: &Telling<'_>, more: i64) -> String {
    match more {
        1.. => telling.v.t1("yearwheel-badge-more", "n", more),
        less => telling.v.t1("yearwheel-badge-less", "n", -less),
    }
}

/// What is moved, in sentences.
pub(super) fn moves(telling: &Telling<'_>, answer: &Answer) -> Vec<String> {
    let v = telling.v;
    let told = |meeting: &Meeting| versions::told(v, &telling.meeting(meeting));
    let tell = |moved: &Moved| {
        let body = telling.name(moved.is.or(moved.was)?.body);
        let who = moved.is.map(|is| attendance(telling, &is)).unwrap_or_default();
        Some(match (&moved.was, &moved.is) {
            (Some(was), Some(is)) => v.text(
                "yearwheel-anew-move",
                &[("body", &body), ("old", &told(was)), ("new", &told(is)), ("who", &who)],
            ),
            (None, Some(is)) => v.text("yearwheel-anew-new", &[("body", &body), ("new", &told(is)), ("who", &who)]),
            (Some(was), None) => v.t2("yearwheel-anew-dropped", "body", body, "old", told(was)),
            (None, None) => return None,
        })
    };
    answer.anew.moved.iter().filter_map(tell).collect()
}

/// Who can come there and then, in numbers.
fn attendance(telling: &Telling<'_>, meeting: &Meeting) -> String {
    let instance = &telling.basis.instance;
    let of = instance.bodies[meeting.body].hard_members().count();
    match outcome::away(instance, &Days::of(instance), meeting).len() {
        _ if of == 0 => String::new(),
        0 => telling.v.t("yearwheel-all-can").into_owned(),
        n => telling.v.t2("yearwheel-some-cannot", "n", n, "of", of),
    }
}
