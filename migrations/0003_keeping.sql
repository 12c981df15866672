-- The register in use: records keep their identity through corrections, documents may be files, read sources wait for
-- somebody to confirm what was found in them.

-- The word that a package calls the thing by; null for what was added here, whose identity is its own name.
ALTER TABLE seat ADD COLUMN key TEXT;
ALTER TABLE person ADD COLUMN key TEXT;
ALTER TABLE charter_rule ADD COLUMN key TEXT;

-- A correction withdraws a row and adds one: first_id is the row it all began with, null for the first itself.
ALTER TABLE organisation_name ADD COLUMN first_id {id};
ALTER TABLE organisation_task ADD COLUMN first_id {id};
ALTER TABLE group_member ADD COLUMN first_id {id};
ALTER TABLE governing_side ADD COLUMN first_id {id};
ALTER TABLE contact ADD COLUMN first_id {id};
ALTER TABLE assignment ADD COLUMN first_id {id};
ALTER TABLE nomination ADD COLUMN first_id {id};
ALTER TABLE meeting ADD COLUMN first_id {id};
ALTER TABLE document ADD COLUMN first_id {id};
ALTER TABLE deviation ADD COLUMN first_id {id};
ALTER TABLE contradiction ADD COLUMN first_id {id};

-- Several organisations can become one: each says which it went into. Which one took over from another is succeeds_id.
ALTER TABLE organisation ADD COLUMN merged_into_id {id} REFERENCES organisation (id);

-- These two have no days of their own; a row that no longer holds is withdrawn, and comes back when it holds again.
ALTER TABLE body_alias ADD COLUMN withdrawn_at {time};
ALTER TABLE body_link ADD COLUMN withdrawn_at {time};

-- Documents that lie here. Kept in the database so that a backup has them too.
CREATE TABLE file (
    id          {id} PRIMARY KEY,
    name        TEXT NOT NULL,                   -- as it was called where it came from
    media_type  TEXT NOT NULL,                   -- told from its content, never from its name
    size        BIGINT NOT NULL,
    digest      {bytes} NOT NULL,                -- SHA-256
    content     {bytes} NOT NULL,
    recorded_at {time} NOT NULL
);
ALTER TABLE document ADD COLUMN file_id {id} REFERENCES file (id);

-- A page or paper that was read, and what was found in it. Nothing of it is in the register until somebody confirms it.
CREATE TABLE source_read (
    id          {id} PRIMARY KEY,
    title       TEXT NOT NULL,
    file_name   TEXT NOT NULL,
    language    TEXT NOT NULL,                   -- sv, or what else it seems to be
    text        TEXT NOT NULL,                   -- what was read, for the quotes to be looked at in their place
    read_by     TEXT NOT NULL,
    recorded_at {time} NOT NULL
);
CREATE TABLE proposal (
    id          {id} PRIMARY KEY,
    source_id   {id} NOT NULL REFERENCES source_read (id),
    ordinal     BIGINT NOT NULL,
    body_name   TEXT NOT NULL,                   -- the body it is about, as the source calls it
    kind        TEXT NOT NULL,                   -- cadence, members, convener, chair, pre_meeting, twin, body …
    content     {json} NOT NULL,                 -- what is proposed
    quote       TEXT NOT NULL,
    confidence  TEXT NOT NULL,                   -- sure, likely, unsure
    state       TEXT NOT NULL,                   -- open, confirmed, corrected, rejected
    decided_by  TEXT,
    decided_at  {time}
);
CREATE INDEX proposal_by_source ON proposal (source_id, ordinal);

-- Historik of the whole register reads the newest entries first.
CREATE INDEX log_entry_by_time ON log_entry (recorded_at, id);
