-- The change log. Rows are only added; the sealer fills position and chain once.
CREATE TABLE log_entry (
    id              {id}    PRIMARY KEY,
    kind            TEXT    NOT NULL,
    object_kind     TEXT    NOT NULL,
    object_id       {id}    NOT NULL,
    object_version  BIGINT  NOT NULL,
    who             TEXT    NOT NULL,
    recorded_at     {time}  NOT NULL,
    why             TEXT    NOT NULL,
    what            {json}  NOT NULL,
    salt            {bytes} NOT NULL,
    personal        {json},            -- null when there is none, and after it was erased
    personal_salt   {bytes},
    personal_digest {bytes},           -- kept when the values are erased: the chain covers it
    digest          {bytes} NOT NULL,
    position        BIGINT  UNIQUE,    -- null until sealed
    chain           {bytes}            -- digest of everything up to and including this entry
);
CREATE INDEX log_entry_object ON log_entry (object_kind, object_id, recorded_at);
CREATE INDEX log_entry_unsealed ON log_entry (recorded_at, id) WHERE position IS NULL;

-- Work that one process at a time may do. The sealer's row also keeps the head of the chain.
CREATE TABLE log_lease (
    name     TEXT    PRIMARY KEY,
    holder   {id},
    until    {time},
    position BIGINT  NOT NULL,
    chain    {bytes} NOT NULL
);

-- Work to do later, put here in the same transaction as the change that calls for it.
CREATE TABLE job (
    id           {id}   PRIMARY KEY,
    kind         TEXT   NOT NULL,
    key          TEXT   NOT NULL,
    payload      {json} NOT NULL,
    enqueued_at  {time} NOT NULL,
    due_at       {time} NOT NULL,
    attempts     BIGINT NOT NULL,
    lease        {id},                 -- who works on it; null while it waits
    leased_until {time},
    failed_at    {time},               -- given up
    fault        TEXT                  -- why the last attempt failed
);
CREATE UNIQUE INDEX job_waiting ON job (kind, key) WHERE lease IS NULL AND failed_at IS NULL;
CREATE INDEX job_due ON job (kind, due_at) WHERE failed_at IS NULL;
