-- Looking into what happened, and how long contact details stay.

-- When the change log was last proved, and what came of it: one row. Made again by proving it.
CREATE TABLE derived_log_proof (
    id        BIGINT PRIMARY KEY,                -- 1
    proved_at {time} NOT NULL,
    sealed    BIGINT NOT NULL,
    unsealed  BIGINT NOT NULL,
    erased    BIGINT NOT NULL,
    chain     {bytes} NOT NULL,
    unfit     TEXT                               -- the first thing that does not fit; null when everything does
);
-- Security events are read by kind of thing, the newest first.
CREATE INDEX log_entry_by_object_kind ON log_entry (object_kind, recorded_at, id);

-- What a region has decided for itself: contact_months.
CREATE TABLE setting (
    name        TEXT PRIMARY KEY,
    value       TEXT NOT NULL,
    recorded_at {time} NOT NULL
);
