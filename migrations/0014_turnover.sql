-- The turnover: after an election every seat of a county's bodies is asked for, by whoever appoints it. Who sits is the
-- register's own and stands in assignment; here is only who is asked for what, by which letter, and what came back.

CREATE TABLE turnover_round (
    id            {id} PRIMARY KEY,
    slug          TEXT NOT NULL CONSTRAINT turnover_round_slug UNIQUE, -- 2027-2030; with the county's code when it is another county's
    county_code   TEXT NOT NULL,
    term_id       {id} NOT NULL REFERENCES term (id),
    starts_on     {date} NOT NULL,               -- first day of the term
    ends_on       {date} NOT NULL,               -- its last day
    election_on   {date} NOT NULL,               -- no decision is older than the election
    deadline      {date} NOT NULL,
    remind_days   BIGINT,                        -- so many days before the deadline; null: nobody is reminded by itself
    escalate_days BIGINT,                        -- so many days after it; null: nobody is told by itself
    site          TEXT NOT NULL,                 -- where links lead: https://samverkan.region.example
    ask_name      TEXT NOT NULL,                 -- whom to ask in the region
    ask_email     TEXT NOT NULL,
    version       BIGINT NOT NULL,
    recorded_at   {time} NOT NULL
);

-- A seat that is asked for.
CREATE TABLE turnover_seat (
    round_id    {id} NOT NULL REFERENCES turnover_round (id),
    seat_id     {id} NOT NULL REFERENCES seat (id),
    body_id     {id} NOT NULL REFERENCES body (id), -- repeated from the seat
    origin      TEXT NOT NULL,                   -- there, carried, demanded
    before_id   {id} REFERENCES seat (id),       -- the seat of the term before, for who sat there
    rule_id     {id},                            -- the rule that speaks of it
    reopened_on {date},                          -- first day that somebody new is asked for, when somebody has left
    recorded_at {time} NOT NULL,
    PRIMARY KEY (round_id, seat_id)
);

-- Who is asked for it: one organisation, or every one of a group.
CREATE TABLE turnover_ask (
    round_id        {id} NOT NULL REFERENCES turnover_round (id),
    seat_id         {id} NOT NULL REFERENCES seat (id),
    organisation_id {id} NOT NULL REFERENCES organisation (id),
    PRIMARY KEY (round_id, seat_id, organisation_id)
);
CREATE INDEX turnover_ask_by_organisation ON turnover_ask (round_id, organisation_id);

-- An organisation in a round: whom its letters go to and how far it has come.
CREATE TABLE turnover_organisation (
    round_id        {id} NOT NULL REFERENCES turnover_round (id),
    organisation_id {id} NOT NULL REFERENCES organisation (id),
    contact_name    TEXT,
    contact_email   TEXT,
    chief_email     TEXT,                        -- who is told when nothing has come
    letters         BIGINT NOT NULL,             -- letters written so far
    invited_at      {time},
    opened_at       {time},
    reminded_at     {time},
    escalated_at    {time},
    answered_at     {time},
    answered_by     TEXT,                        -- name and office
    decides_on      {date},                      -- when it will decide on the rest
    women           BIGINT,                      -- of those it has appointed, where it has told
    men             BIGINT,
    misdirected_at  {time},                      -- somebody said that the letter came to the wrong place
    version         BIGINT NOT NULL,
    PRIMARY KEY (round_id, organisation_id)
);

-- A way in to the answers of one organisation. Only the digest is kept: who reads the table cannot use it.
CREATE TABLE turnover_link (
    digest          {bytes} PRIMARY KEY,
    round_id        {id} NOT NULL REFERENCES turnover_round (id),
    organisation_id {id} NOT NULL REFERENCES organisation (id),
    made_at         {time} NOT NULL,
    until           {time} NOT NULL,
    ended_at        {time}
);
CREATE INDEX turnover_link_by_organisation ON turnover_link (round_id, organisation_id);

-- The decision itself, as a file. Read by those who have signed in; a document of a body would be read by anyone.
CREATE TABLE turnover_paper (
    id              {id} PRIMARY KEY,
    round_id        {id} NOT NULL REFERENCES turnover_round (id),
    organisation_id {id} NOT NULL REFERENCES organisation (id),
    name            TEXT NOT NULL,               -- as it was called where it came from
    media_type      TEXT NOT NULL,               -- told from its content
    size            BIGINT NOT NULL,
    digest          {bytes} NOT NULL,            -- SHA-256
    content         {bytes} NOT NULL,
    decision        TEXT NOT NULL,               -- which decision
    recorded_at     {time} NOT NULL
);
CREATE INDEX turnover_paper_by_round ON turnover_paper (round_id, organisation_id);
