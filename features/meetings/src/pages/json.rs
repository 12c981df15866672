//! What programs get from the same reading as the pages.

use kernel::{Date, LocalTime, id::MeetingId, slug::Slug};
use web::{View, api::Links, shape};

use super::words;
use crate::store::line::Line;

shape! {
    /// The meetings of a county, a page at a time.
    struct MeetingsOfCounty {
        /// The county's code; empty for bodies of no single county.
        county: String,
        /// How many there are in all.
        total: i64,
        /// The meetings of the page, by day.
        meetings: Vec<ListedMeeting>,
        /// Drafts on these days, of bodies that you steer.
        drafts: Vec<ListedMeeting>,
        /// Where to go on: `next` when there are more.
        links: Links,
    }

    /// The meetings of a body in a year.
    struct MeetingsOfBody {
        /// The body.
        body: MeetingBody,
        /// The year.
        year: i16,
        /// Its meetings; drafts too when you steer the body.
        meetings: Vec<ListedMeeting>,
        /// `calendar`: where they are subscribed to.
        links: Links,
    }

    /// A body that meets.
    struct MeetingBody {
        /// Address word.
        slug: Slug,
        /// Name.
        name: String,
    }

    /// A meeting of a list.
    struct ListedMeeting {
        /// Its identity, through all changes.
        id: MeetingId,
        /// The bodies that hold it.
        bodies: Vec<MeetingBody>,
        /// The day; the first of the month when only the month is known.
        date: Date,
        /// Whether only the month is known.
        month_only: bool,
        /// When it begins, in Swedish time.
        starts: Option<LocalTime>,
        /// When it ends.
        ends: Option<LocalTime>,
        /// Where, in words.
        place: Option<String>,
        /// Address word of the organisation at which it is held.
        host: Option<Slug>,
        /// Whether one can take part on line.
        online: bool,
        /// `planned`, `held`, `cancelled` or `draft`.
        state: String,
        /// Remark.
        note: Option<String>,
        /// Its page.
        page: String,
    }

    /// One meeting.
    struct OneMeeting {
        /// When and where.
        meeting: ListedMeeting,
        /// Where one takes part on line; only for who is something to the body.
        link: Option<String>,
        /// When it was published here; missing for what came into the register in another way.
        published: Option<jiff::Timestamp>,
        /// From when and where it was moved, in order.
        moves: Vec<MovedFrom>,
        /// Why it is cancelled.
        cancelled: Option<String>,
        /// The seats that the body has that day: who may attend.
        seats: Vec<MeetingSeat>,
        /// `calendar`, `earlier` and `later` meetings of the body.
        links: Links,
    }

    /// A move.
    struct MovedFrom {
        /// The day it was to be.
        date: Date,
        /// When it was to begin.
        starts: Option<LocalTime>,
        /// Where it was to be.
        place: Option<String>,
        /// Why it was moved.
        why: String,
        /// When it was moved.
        at: jiff::Timestamp,
    }

    /// A seat on the day of a meeting.
    struct MeetingSeat {
        /// What its holder is, in words.
        role: String,
        /// Whom it represents, or who appoints it.
        of_: Option<String>,
        /// Who sits in it, as far as you may see.
        name: Option<String>,
    }

    /// When and where a meeting is, as the form has it.
    struct ToArrange {
        /// Changes with every value. Send it with a change; empty for what is to be made.
        version: String,
        /// The day.
        dag: String,
        /// When it begins.
        borjar: String,
        /// When it ends.
        slutar: String,
        /// Where, in words.
        plats: String,
        /// Name of the organisation at which it is held.
        vard: String,
        /// `ja` when one can take part on line.
        distans: String,
        /// Where one takes part on line.
        lank: String,
        /// Names of the bodies it is held with, parted by semicolons.
        med: String,
        /// Remark.
        anmarkning: String,
    }

    /// What was done.
    struct Arranged {
        /// Identity of the meeting.
        meeting: MeetingId,
        /// Its page.
        page: String,
        /// The entry of the change log that takes it back; missing for drafts.
        saved: Option<String>,
    }
}

/// A meeting for programs.
pub(super) fn listed(v: &View, line: &Line) -> ListedMeeting {
    ListedMeeting {
        id: line.id,
        bodies: line.bodies().into_iter().map(|(slug, name)| MeetingBody { slug, name }).collect(),
        date: line.date,
        month_only: line.month_only,
        starts: line.starts,
        ends: line.ends,
        place: line.place.clone(),
        host: line.host.clone(),
        online: line.online,
        state: words::state_word(line).into(),
        note: line.note.clone(),
        page: v.url(&line.address()),
    }
}
