-- Who may sign in. A person of the register needs no account, and an account needs no person there.
CREATE TABLE account (
    id          {id} PRIMARY KEY,
    name        TEXT NOT NULL,
    email       TEXT NOT NULL,                   -- as it was given
    email_key   TEXT NOT NULL UNIQUE,            -- in lower case: one account for each address
    version     BIGINT NOT NULL,
    recorded_at {time} NOT NULL,
    ended_at    {time}
);

-- What somebody has been made, which gives her rights.
CREATE TABLE account_grant (
    id              {id} PRIMARY KEY,
    account_id      {id} NOT NULL REFERENCES account (id),
    relation        TEXT NOT NULL,               -- registrar, administrator, secretary, steward
    body_id         {id} REFERENCES body (id),
    organisation_id {id} REFERENCES organisation (id),
    valid_from      {date},
    valid_to        {date},
    recorded_at     {time} NOT NULL,
    withdrawn_at    {time}
);
CREATE INDEX account_grant_by_account ON account_grant (account_id);

-- A way in that works once. Only the digest is kept: who reads the table cannot use it.
CREATE TABLE sign_in_link (
    digest      {bytes} PRIMARY KEY,
    account_id  {id} NOT NULL REFERENCES account (id),
    made_at     {time} NOT NULL,
    until       {time} NOT NULL,
    used_at     {time}
);
CREATE INDEX sign_in_link_by_account ON sign_in_link (account_id);

-- One signed-in browser. Only the digest of its key is kept.
CREATE TABLE session (
    id         {id} PRIMARY KEY,
    digest     {bytes} NOT NULL UNIQUE,
    account_id {id} NOT NULL REFERENCES account (id),
    device     TEXT NOT NULL,                    -- browser and system in a few words, for its owner to know it by
    begun_at   {time} NOT NULL,
    seen_at    {time} NOT NULL,
    until      {time} NOT NULL,                  -- however busy it is
    ended_at   {time}
);
CREATE INDEX session_by_account ON session (account_id, ended_at);
