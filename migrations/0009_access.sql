-- Who an account is in the register: what she is there follows her seats. Most visitors with an account are nobody there.
ALTER TABLE account ADD COLUMN person_id {id} REFERENCES person (id);
CREATE INDEX account_by_person ON account (person_id);

-- What one has been made by somebody who is it herself; it holds only as long as she is.
ALTER TABLE account_grant ADD COLUMN delegated_by_id {id} REFERENCES account (id);

-- How surely we know who has signed in: low, substantial. Sessions of before are not sure of anything.
ALTER TABLE session ADD COLUMN assurance TEXT NOT NULL DEFAULT 'low';
