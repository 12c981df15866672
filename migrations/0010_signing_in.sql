-- How somebody came in, and when she last showed who she is: acts that matter more ask again.
ALTER TABLE session ADD COLUMN way TEXT NOT NULL DEFAULT 'invitation'; -- invitation, letter, passkey, provider
ALTER TABLE session ADD COLUMN shown_at {time};                        -- null: when it began
ALTER TABLE sign_in_link ADD COLUMN way TEXT NOT NULL DEFAULT 'invitation'; -- invitation, letter

-- A key that a device of hers holds; only the public half is here.
CREATE TABLE passkey (
    id         {id} PRIMARY KEY,
    account_id {id} NOT NULL REFERENCES account (id),
    name       TEXT NOT NULL,                    -- what she calls it
    credential {bytes} NOT NULL UNIQUE,          -- its identity, as the device tells it
    content    {json} NOT NULL,                  -- public key and counter, as webauthn-rs keeps them
    added_at   {time} NOT NULL,
    used_at    {time},
    removed_at {time}
);
CREATE INDEX passkey_by_account ON passkey (account_id, removed_at);

-- Who somebody is with a provider: bound the first time by what the provider vouches for, afterwards by its word for her.
CREATE TABLE provider_identity (
    id         {id} PRIMARY KEY,
    account_id {id} NOT NULL REFERENCES account (id),
    issuer     TEXT NOT NULL,
    subject    TEXT NOT NULL,                    -- the provider's word for her; no personal number
    added_at   {time} NOT NULL,
    used_at    {time},
    removed_at {time},
    UNIQUE (issuer, subject)
);
CREATE INDEX provider_identity_by_account ON provider_identity (account_id, removed_at);

-- A way in or a registration that has begun and waits for its answer: some minutes, used once, then gone.
CREATE TABLE ceremony (
    digest     {bytes} PRIMARY KEY,
    kind       TEXT NOT NULL,                    -- passkey, new_passkey, provider
    account_id {id} REFERENCES account (id),
    content    {json} NOT NULL,
    until      {time} NOT NULL
);
CREATE INDEX ceremony_by_until ON ceremony (until);

-- How often something was tried, for one key in one window of time. The key is a digest: no address is kept.
CREATE TABLE attempt (
    digest {bytes} PRIMARY KEY,
    count  BIGINT NOT NULL,
    until  {time} NOT NULL
);
CREATE INDEX attempt_by_until ON attempt (until);
