-- Mail. A letter is put in the outbox in the same transaction as the change that calls for it, and sent afterwards.
-- Name, address, subject and content are personal; they are cleared some days after the letter's journey has ended
-- (base/output/src/mail/keep.rs). The row stays, so that the same key is never sent twice.

CREATE TABLE outbox (
    id            {id} PRIMARY KEY,
    key           TEXT NOT NULL CONSTRAINT outbox_key UNIQUE,     -- what the letter is about, made of ids: never queued twice
    token         TEXT NOT NULL CONSTRAINT outbox_token UNIQUE,   -- in the envelope sender, so that a returned message names its letter
    message_id    TEXT,                          -- its left half is id; set before the first dialogue and never changed
    language      TEXT NOT NULL,                 -- sv, en
    name          TEXT,                          -- of the recipient
    address       TEXT,
    subject       TEXT,
    content       {json},                        -- paragraphs, buttons, lists: both text and HTML are made from it
    posted_at     {time} NOT NULL,
    state         TEXT NOT NULL,                 -- waiting, being_sent, sent, refused, returned, given_up
    state_at      {time} NOT NULL,
    state_by      TEXT NOT NULL,                 -- who brought it there: post, courier, returned, keeper, or who asked for it to be sent again
    answer        TEXT,                          -- what the server or the returned message said, without addresses
    attempts      BIGINT NOT NULL,
    due_at        {time} NOT NULL,
    give_up_at    {time} NOT NULL,
    sent_at       {time},                        -- stays when the letter comes back
    claim         {id},                          -- the dialogue that may be going on
    claimed_until {time}
);
CREATE INDEX outbox_by_state ON outbox (state, state_at, id);

CREATE TABLE outbox_attachment (
    letter_id  {id} NOT NULL REFERENCES outbox (id),
    ordinal    BIGINT NOT NULL,
    name       TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content    {bytes} NOT NULL,
    PRIMARY KEY (letter_id, ordinal)
);
