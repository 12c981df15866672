//! Read sources, their proposals and pasted lists, as programs get and send them.

use kernel::Act;
use serde_json::{Value, json};
use web::{
    api::{Content, Operation, object},
    shape,
};

shape! {
    /// The sources that have been read, newest first, 50 at a time.
    struct Sources {
        /// The sources.
        sources: Vec<SourceItem>,
    }

    /// A source in the list.
    struct SourceItem {
        /// Its identity.
        id: String,
        /// What the page calls itself.
        title: String,
        /// What the file was called; empty for pasted text.
        file_name: String,
        /// Who had it read.
        read_by: String,
        /// When.
        at: String,
        /// How many proposals it gave.
        proposals: i64,
        /// How many of them are left to decide: nobody has, and the register does not say the same already.
        open: i64,
        /// Where it is.
        address: String,
    }

    /// A source that was just read.
    struct SourceRead {
        /// Its identity.
        id: String,
        /// Where it is.
        address: String,
        /// How many proposals it gave.
        proposals: i64,
    }

    /// A source with what was found in it.
    struct Source {
        /// Where on the web it was fetched; missing for a file or pasted text.
        fetched_from: Option<String>,
        /// Its identity.
        id: String,
        /// What the page calls itself.
        title: String,
        /// What the file was called.
        file_name: String,
        /// Who had it read.
        read_by: String,
        /// When.
        at: String,
        /// What was found, in the order it stands.
        proposals: Vec<ProposalItem>,
    }

    /// Something that somebody may confirm.
    struct ProposalItem {
        /// Its identity.
        id: String,
        /// The body it is about.
        body: ProposalBody,
        /// `body`, `cadence`, `members`, `invited`, `convener`, `chair`, `secretary`, `pre_meeting`, `twin`, `contact`, `document`.
        kind: String,
        /// What it says, in words.
        sentence: String,
        /// What it says, as the reader found it.
        what: Value,
        /// The words it was read from.
        quote: String,
        /// Line of the quote, from 1.
        line: u32,
        /// `sure`, `likely` or `unsure`.
        confidence: String,
        /// What the register says: `new`, `same`, `differs`, or `seats` when some of those named may get one.
        register: String,
        /// `open`, `confirmed`, `corrected` or `rejected`.
        decision: String,
        /// Who decided.
        decided_by: Option<String>,
        /// When.
        decided_at: Option<String>,
    }

    /// A body that a source names.
    struct ProposalBody {
        /// As the source calls it.
        name: String,
        /// Its address word, when the register has it.
        slug: Option<String>,
    }

    /// A decision that was carried out.
    struct Decided {
        /// Entries of the change log; none when the register did not change.
        saved: Vec<String>,
        /// The source.
        address: String,
    }

    /// What the sure proposals about a body would change; nothing is saved.
    struct WouldConfirm {
        /// The records that would be written.
        changes: Vec<WouldWrite>,
    }

    /// One record.
    struct WouldWrite {
        /// What kind.
        kind: String,
        /// Its values then; missing when it would be taken away.
        after: Option<Value>,
    }

    /// Who belongs to a body.
    struct Members {
        /// Address words of organisations and groups with a seat.
        members: Vec<String>,
    }

    /// A list of members that was saved.
    struct MembersSaved {
        /// The entry of the change log; missing when everybody had a seat.
        saved: Option<String>,
        /// The body.
        address: String,
        /// How many seats were made.
        seats: i64,
    }

    /// What a list of members would change; nothing is saved.
    struct MembersTried {
        /// Who would get a seat.
        new: Vec<String>,
        /// Who has one.
        there: Vec<String>,
    }
}

/// What may be read.
fn read() -> Content {
    let text = || json!({ "type": ["string", "null"] });
    Content::made(move |_| {
        object(
            "Text to be read, or the address where it is. A file is sent as a form instead, under the name `file`.",
            vec![
                ("text", "The text of a page, in Swedish.", text()),
                ("address", "Where on the web the page or paper is: `https://…`, open to everyone.", text()),
                ("title", "What the page is called.", text()),
            ],
        )
    })
}

/// The rows of the table.
#[must_use]
pub fn operations() -> Vec<Operation> {
    let text = || json!({ "type": ["string", "null"] });
    let words = |words: &[&str]| json!({ "type": ["string", "null"], "enum": words });
    let decides = Content::made(move |_| {
        object(
            "A decision about one proposal, or about all sure ones of a body.",
            vec![
                ("do", "What to do.", words(&["confirm", "reject", "reopen", "confirm_sure"])),
                ("proposal", "Which proposal; not for `confirm_sure`.", text()),
                ("body", "The body's name in the source; for `confirm_sure` only.", text()),
                ("step", "`view` tries `confirm_sure` and saves nothing.", words(&["save", "view"])),
            ],
        )
    });
    let list = Content::made(move |_| {
        object(
            "A list of members as it is written somewhere.",
            vec![
                ("lista", "Names with commas, `samt`, `och` or line breaks between them.", text()),
                ("from", "The day from which the new seats exist; today when left out.", text()),
                ("why", "Why, for the change log.", text()),
                ("proposal", "The proposal of a read source that the list corrects.", text()),
                ("step", "`view` tries the change and saves nothing.", words(&["save", "view"])),
            ],
        )
    });
    let source = |operation: Operation| operation.at("id", "The source's identity.");
    let body = |operation: Operation| operation.at("slug", "The body's address word.");
    let paste = "/organ/{slug}/platser/klistra-in";
    vec![
        Operation::get("/kallor", "sources", "The sources that have been read.")
            .asks("efter", "The sources after the one with this identity.")
            .gives::<Sources>()
            .act(Act::ReadSources),
        Operation::post("/kallor", "read_source", "Reads a page or paper: its proposals wait for somebody to decide.")
            .takes(read())
            .gives::<SourceRead>()
            .limited()
            .makes()
            .act(Act::ReadSources),
        source(Operation::get("/kallor/{id}", "source", "A source with what was found in it."))
            .gives::<Source>()
            .act(Act::ReadSources),
        source(Operation::post("/kallor/{id}", "decide", "Decides about proposals: only then the register changes."))
            .takes(decides)
            .gives::<Decided>()
            .or_gives::<WouldConfirm>()
            .act(Act::ReadSources),
        body(Operation::get(paste, "members", "Who belongs to a body.")).gives::<Members>().act(Act::ChangeBody),
        body(Operation::post(paste, "paste_members", "Gives everyone in a list a seat who has none."))
            .takes(list)
            .gives::<MembersSaved>()
            .or_gives::<MembersTried>()
            .makes()
            .act(Act::ChangeBody),
    ]
}
