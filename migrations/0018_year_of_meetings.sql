-- The plan of a county's year of meetings: what it must keep to, what was proposed, what was published. The meetings themselves are
-- the register's and stand in meeting.

CREATE TABLE meeting_plan (
    id          {id} PRIMARY KEY,
    county_code TEXT NOT NULL,
    year        BIGINT NOT NULL,
    dials       {json} NOT NULL,                 -- how much each wish weighs, 0 to 4
    version     BIGINT NOT NULL,
    made_by     TEXT NOT NULL,
    recorded_at {time} NOT NULL,
    CONSTRAINT meeting_plan_of_year UNIQUE (county_code, year)
);

-- What a plan must keep to beside charters and the calendar. Ended, never deleted.
CREATE TABLE meeting_plan_condition (
    id              {id} PRIMARY KEY,
    plan_id         {id} NOT NULL REFERENCES meeting_plan (id),
    kind            TEXT NOT NULL,               -- away, blocked, better_not, locked, external, habit
    body_id         {id} REFERENCES body (id),
    person_id       {id} REFERENCES person (id),
    organisation_id {id} REFERENCES organisation (id),
    first_day       {date},
    last_day        {date},
    content         {json} NOT NULL,             -- time of day, place, habits of a body
    note            TEXT NOT NULL,               -- read by those who plan, never on pages of others
    noted_by        TEXT NOT NULL,
    recorded_at     {time} NOT NULL,
    withdrawn_at    {time},
    withdrawn_by    TEXT
);
CREATE INDEX meeting_plan_condition_by_plan ON meeting_plan_condition (plan_id, withdrawn_at);

-- One time that a plan is looked for. A plan has at most one that goes on.
CREATE TABLE meeting_plan_run (
    id            {id} PRIMARY KEY,
    plan_id       {id} NOT NULL REFERENCES meeting_plan (id),
    basis         {json} NOT NULL,               -- the year as it was planned from: every number with its reason
    moves         BIGINT NOT NULL,               -- changes to be tried for each proposal
    asked_by      TEXT NOT NULL,
    started_at    {time} NOT NULL,
    heard_at      {time} NOT NULL,               -- last sign of life
    stop_asked_at {time},
    stop_asked_by TEXT,
    ended_at      {time}
);
CREATE INDEX meeting_plan_run_by_plan ON meeting_plan_run (plan_id, started_at);
CREATE UNIQUE INDEX meeting_plan_run_open ON meeting_plan_run (plan_id) WHERE ended_at IS NULL;

-- Saved alternatives, side by side.
CREATE TABLE meeting_plan_proposal (
    id          {id} PRIMARY KEY,
    plan_id     {id} NOT NULL REFERENCES meeting_plan (id), -- repeated from the run
    run_id      {id} NOT NULL REFERENCES meeting_plan_run (id),
    letter      TEXT NOT NULL,                   -- A, B, C
    dials       {json} NOT NULL,
    seed        BIGINT NOT NULL,
    moves       BIGINT NOT NULL,                 -- changes tried so far
    broken      BIGINT NOT NULL,                 -- hard rules that it breaks
    cost        {json} NOT NULL,                 -- by component
    meetings    {json} NOT NULL,
    done        BOOLEAN NOT NULL,                -- false while it is looked for
    edited_by   TEXT,                            -- who moved something by hand last
    edited_at   {time},
    version     BIGINT NOT NULL,
    recorded_at {time} NOT NULL
);
CREATE UNIQUE INDEX meeting_plan_proposal_of_run ON meeting_plan_proposal (run_id, letter);

-- The year as it was published.
CREATE TABLE meeting_plan_version (
    id           {id} PRIMARY KEY,
    plan_id      {id} NOT NULL REFERENCES meeting_plan (id),
    number       BIGINT NOT NULL,
    letter       TEXT NOT NULL,                  -- the proposal it was made from
    meetings     {json} NOT NULL,                -- in words of the register: body, day, time, place
    broken       BIGINT NOT NULL,
    cost         BIGINT NOT NULL,
    decision     TEXT NOT NULL,                  -- who has approved it, by which decision
    note         TEXT NOT NULL,
    published_by TEXT NOT NULL,
    published_at {time} NOT NULL
);
CREATE UNIQUE INDEX meeting_plan_version_of_plan ON meeting_plan_version (plan_id, number);

-- Why a plan breaks a rule on purpose.
CREATE TABLE meeting_plan_deviation (
    id           {id} PRIMARY KEY,
    plan_id      {id} NOT NULL REFERENCES meeting_plan (id),
    rule         TEXT NOT NULL,                  -- H1 to H9
    subject      TEXT NOT NULL,                  -- what it is about: address word of a body, or of two
    reason       TEXT NOT NULL,
    accepted_by  TEXT NOT NULL,
    recorded_at  {time} NOT NULL,
    withdrawn_at {time}
);
CREATE INDEX meeting_plan_deviation_by_plan ON meeting_plan_deviation (plan_id);
