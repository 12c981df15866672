-- When and where a meeting is held, and what becomes of it. What everybody may know stands in the row of the meeting, so that
-- corrections, history, files and packages have it like the date; what is left belongs to the part that arranges meetings.

ALTER TABLE meeting ADD COLUMN starts TEXT;          -- 13:00, as a clock in Sweden shows it; null: not settled
ALTER TABLE meeting ADD COLUMN ends TEXT;            -- the same day, after it starts
ALTER TABLE meeting ADD COLUMN place TEXT;           -- in words: a town, an address, a room
ALTER TABLE meeting ADD COLUMN host_id {id} REFERENCES organisation (id); -- at whose place it is held
ALTER TABLE meeting ADD COLUMN online BOOLEAN NOT NULL DEFAULT FALSE;     -- one can take part on line
CREATE INDEX meeting_by_date ON meeting (date, id);

-- The identity of a meeting is that of its first row: coalesce(first_id, id). Tables below name meetings by it.

-- A meeting that is not published: nothing of it stands in the register. Changing it withdraws the row and adds one.
CREATE TABLE meeting_draft (
    id           {id} PRIMARY KEY,
    meeting_id   {id} NOT NULL,                  -- the identity it has, and keeps when it is published
    body_id      {id} NOT NULL REFERENCES body (id),
    county_code  TEXT NOT NULL,                  -- repeated from the body
    date         {date} NOT NULL,
    starts       TEXT,
    ends         TEXT,
    place        TEXT,
    host_id      {id} REFERENCES organisation (id),
    online       BOOLEAN NOT NULL,
    link         TEXT,                           -- where one takes part on line
    together     TEXT,                           -- address words of the bodies it is held with, parted by commas
    note         TEXT,
    drafted_by   TEXT NOT NULL,
    recorded_at  {time} NOT NULL,
    withdrawn_at {time}                          -- changed, published or given up
);
CREATE INDEX meeting_draft_by_body ON meeting_draft (body_id, date);
CREATE INDEX meeting_draft_by_date ON meeting_draft (date, id);
CREATE INDEX meeting_draft_by_meeting ON meeting_draft (meeting_id);

-- Somebody published it.
CREATE TABLE meeting_publication (
    meeting_id   {id} PRIMARY KEY,
    published_by TEXT NOT NULL,
    published_at {time} NOT NULL
);

-- Somebody moved it: to another day, time or place.
CREATE TABLE meeting_move (
    id          {id} PRIMARY KEY,
    meeting_id  {id} NOT NULL,
    from_date   {date} NOT NULL,
    from_starts TEXT,
    from_place  TEXT,
    to_date     {date} NOT NULL,
    to_starts   TEXT,
    to_place    TEXT,
    why         TEXT NOT NULL,                   -- as everybody may read it
    moved_by    TEXT NOT NULL,
    moved_at    {time} NOT NULL
);
CREATE INDEX meeting_move_by_meeting ON meeting_move (meeting_id, moved_at);

-- Somebody cancelled it.
CREATE TABLE meeting_cancellation (
    id           {id} PRIMARY KEY,
    meeting_id   {id} NOT NULL,
    why          TEXT NOT NULL,                  -- as everybody may read it
    cancelled_by TEXT NOT NULL,
    cancelled_at {time} NOT NULL
);
CREATE INDEX meeting_cancellation_by_meeting ON meeting_cancellation (meeting_id, cancelled_at);

-- Where one takes part on line. Only for who is something to the body, so it stands in no record and in no log.
CREATE TABLE meeting_link (
    id           {id} PRIMARY KEY,
    meeting_id   {id} NOT NULL,
    link         TEXT NOT NULL,
    recorded_at  {time} NOT NULL,
    withdrawn_at {time}
);
CREATE INDEX meeting_link_by_meeting ON meeting_link (meeting_id, withdrawn_at);

-- Meetings of several bodies that are one: each body has a row of its own in meeting, this one is held with that of the lead.
CREATE TABLE meeting_joint (
    meeting_id   {id} PRIMARY KEY,
    lead_id      {id} NOT NULL,                  -- the meeting of the body that arranged it
    recorded_at  {time} NOT NULL
);
CREATE INDEX meeting_joint_by_lead ON meeting_joint (lead_id);
