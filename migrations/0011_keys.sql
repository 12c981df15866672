-- Keys that are no sessions: those of programs, and those in the addresses of private calendars. Only digests are kept. A key
-- never gives more than its owner has the day it is used.
CREATE TABLE access_key (
    id         {id} PRIMARY KEY,
    digest     {bytes} NOT NULL UNIQUE,
    account_id {id} NOT NULL REFERENCES account (id),
    name       TEXT NOT NULL,                    -- what its owner calls it; empty for calendars
    scope      TEXT NOT NULL,                    -- read, write, calendar, feed
    made_at    {time} NOT NULL,
    until      {date},                           -- last day; null for private calendars, which live with the account
    seen_at    {time},                           -- last use, to within five minutes; null when never used
    ended_at   {time}
);
CREATE INDEX access_key_by_account ON access_key (account_id, ended_at);
-- One private calendar for each account: a new address ends the old one.
CREATE UNIQUE INDEX access_key_one_feed ON access_key (account_id) WHERE scope = 'feed' AND ended_at IS NULL;

-- As what a key may write, chosen among what its owner was when it was made.
CREATE TABLE access_key_relation (
    key_id          {id} NOT NULL REFERENCES access_key (id),
    ordinal         BIGINT NOT NULL,
    relation        TEXT NOT NULL,               -- as in account_grant
    body_id         {id} REFERENCES body (id),
    organisation_id {id} REFERENCES organisation (id),
    PRIMARY KEY (key_id, ordinal)
);
