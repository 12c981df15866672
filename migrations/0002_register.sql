-- The register: organisations, people, bodies, charters, seats and meetings.
-- Dated rows: true from valid_from to valid_to (civil dates, both inclusive, null = open), written at recorded_at,
-- withdrawn by a correction at withdrawn_at. Nothing is deleted.

CREATE TABLE county (
    code       TEXT PRIMARY KEY,                 -- two digits: 22
    name       TEXT NOT NULL,                    -- Västernorrlands län
    region     TEXT NOT NULL                     -- slug of the region that answers for its development
);
CREATE INDEX county_by_region ON county (region);

CREATE TABLE term (
    id         {id} PRIMARY KEY,
    slug       TEXT NOT NULL CONSTRAINT term_slug UNIQUE,
    name       TEXT NOT NULL,                    -- Mandatperioden 2027–2030
    valid_from {date} NOT NULL,
    valid_to   {date} NOT NULL
);

CREATE TABLE party (
    slug         TEXT PRIMARY KEY,
    name         TEXT NOT NULL,
    abbreviation TEXT NOT NULL
);

CREATE TABLE organisation (
    id           {id} PRIMARY KEY,
    slug         TEXT NOT NULL CONSTRAINT organisation_slug UNIQUE,
    name         TEXT NOT NULL,                  -- its name now; earlier ones in organisation_name
    sort_key     {bytes} NOT NULL,               -- Swedish order, from the name
    kind         TEXT NOT NULL,
    sector       TEXT,                           -- part of society, when known
    county_code  TEXT,
    municipality_code TEXT,                      -- four digits, for municipalities
    branch_of_id {id} REFERENCES organisation (id),
    succeeds_id  {id} REFERENCES organisation (id),
    note         TEXT,
    version      BIGINT NOT NULL DEFAULT 1,      -- bumped by every write that concerns it
    valid_from   {date},
    valid_to     {date},
    recorded_at  {time} NOT NULL,
    withdrawn_at {time}
);
CREATE INDEX organisation_by_name ON organisation (sort_key, id);
CREATE INDEX organisation_by_full_name ON organisation (name);
CREATE INDEX organisation_by_branch ON organisation (branch_of_id);

CREATE TABLE organisation_name (
    id              {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisation (id),
    name            TEXT NOT NULL,
    kind            TEXT NOT NULL,               -- former, alias
    valid_from      {date},
    valid_to        {date},
    recorded_at     {time} NOT NULL,
    withdrawn_at    {time}
);
CREATE INDEX organisation_name_by_organisation ON organisation_name (organisation_id);

CREATE TABLE organisation_task (
    id              {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisation (id),
    task            TEXT NOT NULL,               -- regional-utveckling
    valid_from      {date},
    valid_to        {date},
    recorded_at     {time} NOT NULL,
    withdrawn_at    {time}
);
CREATE INDEX organisation_task_by_organisation ON organisation_task (organisation_id);

CREATE TABLE organisation_group (
    id           {id} PRIMARY KEY,
    slug         TEXT NOT NULL CONSTRAINT organisation_group_slug UNIQUE,
    name         TEXT NOT NULL,                  -- as it stands in a sentence: länets kommuner
    version      BIGINT NOT NULL DEFAULT 1,
    recorded_at  {time} NOT NULL,
    withdrawn_at {time}
);

CREATE TABLE group_member (
    id              {id} PRIMARY KEY,
    group_id        {id} NOT NULL REFERENCES organisation_group (id),
    organisation_id {id} NOT NULL REFERENCES organisation (id),
    valid_from      {date},
    valid_to        {date},
    recorded_at     {time} NOT NULL,
    withdrawn_at    {time}
);
CREATE INDEX group_member_by_group ON group_member (group_id);
CREATE INDEX group_member_by_organisation ON group_member (organisation_id);

CREATE TABLE governing_side (
    id              {id} PRIMARY KEY,
    organisation_id {id} NOT NULL REFERENCES organisation (id),
    party           TEXT NOT NULL REFERENCES party (slug),
    side            TEXT NOT NULL,               -- majority, opposition
    valid_from      {date},
    valid_to        {date},
    recorded_at     {time} NOT NULL,
    withdrawn_at    {time}
);
CREATE INDEX governing_side_by_organisation ON governing_side (organisation_id);

CREATE TABLE area (
    id         {id} PRIMARY KEY,
    slug       TEXT NOT NULL CONSTRAINT area_slug UNIQUE,
    name       TEXT NOT NULL,                    -- Mellersta Norrland
    valid_from {date},
    valid_to   {date}
);

CREATE TABLE area_county (
    area_id     {id} NOT NULL REFERENCES area (id),
    county_code TEXT NOT NULL REFERENCES county (code),
    PRIMARY KEY (area_id, county_code)
);

CREATE TABLE person (
    id              {id} PRIMARY KEY,
    address         TEXT NOT NULL CONSTRAINT person_address UNIQUE, -- short random id in the person's address
    name            TEXT NOT NULL,
    sort_key        {bytes} NOT NULL,
    title           TEXT,
    organisation_id {id} REFERENCES organisation (id),
    party           TEXT REFERENCES party (slug),
    email           TEXT,
    phone           TEXT,
    contact_public  BOOLEAN NOT NULL,            -- e-mail and telephone may stand in public
    protected       BOOLEAN NOT NULL,            -- protected identity: the registrar only
    version         BIGINT NOT NULL DEFAULT 1,
    recorded_at     {time} NOT NULL,
    withdrawn_at    {time}
);

CREATE TABLE body (
    id           {id} PRIMARY KEY,
    slug         TEXT NOT NULL CONSTRAINT body_slug UNIQUE,
    name         TEXT NOT NULL,
    short        TEXT,
    sort_key     {bytes} NOT NULL,
    kind         TEXT NOT NULL,
    level        TEXT NOT NULL,
    tier         TEXT,                           -- null: the source does not say
    county_code  TEXT NOT NULL DEFAULT '',       -- '' = no single county
    external     BOOLEAN NOT NULL,               -- not ours, but its dates bind ours
    purpose      TEXT,
    note         TEXT,
    version      BIGINT NOT NULL DEFAULT 1,
    stale_since  {time},                         -- findings wait to be counted again
    valid_from   {date},
    valid_to     {date},
    recorded_at  {time} NOT NULL,
    withdrawn_at {time}
);
-- Wide, so that the list is narrowed and counted without reading the bodies themselves.
CREATE INDEX body_by_name ON body (sort_key, id, kind, level, valid_from, valid_to, withdrawn_at);
CREATE INDEX body_by_days ON body (valid_from, valid_to, withdrawn_at);
CREATE INDEX body_by_kind ON body (kind, level, valid_from, valid_to, withdrawn_at, id);
CREATE INDEX body_stale ON body (stale_since, id) WHERE stale_since IS NOT NULL;

CREATE TABLE body_alias (
    body_id {id} NOT NULL REFERENCES body (id),
    name    TEXT NOT NULL,
    PRIMARY KEY (body_id, name)
);

CREATE TABLE slug_redirect (
    kind     TEXT NOT NULL,                      -- body, organisation
    old_slug TEXT NOT NULL,
    slug     TEXT NOT NULL,
    PRIMARY KEY (kind, old_slug)
);

CREATE TABLE body_link (
    body_id  {id} NOT NULL REFERENCES body (id),
    other_id {id} NOT NULL REFERENCES body (id),
    kind     TEXT NOT NULL,                      -- twin, prepares_for … seen from body_id
    PRIMARY KEY (body_id, other_id, kind)
);
CREATE INDEX body_link_by_other ON body_link (other_id);

CREATE TABLE contact (
    id           {id} PRIMARY KEY,
    body_id      {id} NOT NULL REFERENCES body (id),
    person_id    {id} NOT NULL REFERENCES person (id),
    email        TEXT,                           -- of the function
    phone        TEXT,
    valid_from   {date},
    valid_to     {date},
    recorded_at  {time} NOT NULL,
    withdrawn_at {time}
);
CREATE INDEX contact_by_body ON contact (body_id);
CREATE INDEX contact_by_person ON contact (person_id);

CREATE TABLE charter (
    id           {id} PRIMARY KEY,
    body_id      {id} NOT NULL REFERENCES body (id),
    title        TEXT NOT NULL,
    valid_from   {date},
    valid_to     {date},
    recorded_at  {time} NOT NULL,
    withdrawn_at {time}
);
CREATE INDEX charter_by_body ON charter (body_id, valid_from, valid_to);

CREATE TABLE charter_rule (
    id           {id} PRIMARY KEY,
    charter_id   {id} NOT NULL REFERENCES charter (id),
    body_id      {id} NOT NULL REFERENCES body (id), -- repeated from the charter: rules are read by body
    ordinal      BIGINT NOT NULL,                -- place in the charter
    kind         TEXT NOT NULL,                  -- rule type: range, alternate …
    content      {json} NOT NULL,                -- the rule with its parameters
    severity     TEXT NOT NULL,                  -- must, should, about
    source       {json} NOT NULL,                -- where it was read
    valid_from   {date},
    valid_to     {date},
    recorded_at  {time} NOT NULL,
    withdrawn_at {time}
);
CREATE INDEX charter_rule_by_body ON charter_rule (body_id);
CREATE INDEX charter_rule_by_charter ON charter_rule (charter_id, ordinal, kind);

-- What the rules of a body name, so that its facts are found by joining and a change elsewhere finds the body.
CREATE TABLE charter_reference (
    body_id {id} NOT NULL REFERENCES body (id),
    kind    TEXT NOT NULL,                       -- organisation, group, body, area
    slug    TEXT NOT NULL,
    PRIMARY KEY (body_id, kind, slug)
);
CREATE INDEX charter_reference_by_slug ON charter_reference (kind, slug);

CREATE TABLE seat (
    id              {id} PRIMARY KEY,
    body_id         {id} NOT NULL REFERENCES body (id),
    county_code     TEXT NOT NULL,               -- repeated from the body: the start page reads one county's
    ordinal         BIGINT NOT NULL,             -- charter order, chair first
    role            TEXT NOT NULL,
    appointed_by_id {id} REFERENCES organisation (id),
    organisation_id {id} REFERENCES organisation (id), -- represented
    group_id        {id} REFERENCES organisation_group (id), -- or a whole group
    side            TEXT,
    sector          TEXT,
    area_id         {id} REFERENCES area (id),
    voting          BOOLEAN NOT NULL,
    public          BOOLEAN NOT NULL,            -- the holder's name stands in public
    term_id         {id} REFERENCES term (id),
    version         BIGINT NOT NULL DEFAULT 1,
    valid_from      {date},
    valid_to        {date},
    recorded_at     {time} NOT NULL,
    withdrawn_at    {time}
);
-- Wide, so that the seats of other years are passed over without being read.
CREATE INDEX seat_by_body ON seat (body_id, ordinal, role, valid_from, valid_to, withdrawn_at);
CREATE INDEX seat_by_organisation ON seat (organisation_id, valid_to);
CREATE INDEX seat_by_appointing ON seat (appointed_by_id, valid_to);
CREATE INDEX seat_by_start ON seat (county_code, role, valid_from);
CREATE INDEX seat_by_term ON seat (county_code, term_id);

CREATE TABLE assignment (
    id              {id} PRIMARY KEY,
    seat_id         {id} NOT NULL REFERENCES seat (id),
    body_id         {id} NOT NULL REFERENCES body (id), -- repeated from the seat: facts are read by body
    person_id       {id} NOT NULL REFERENCES person (id),
    organisation_id {id} REFERENCES organisation (id), -- where the person comes from, when not the seat's
    decision        TEXT,                        -- Kommunfullmäktige § 12/2026
    decided_on      {date},
    valid_from      {date},
    valid_to        {date},
    recorded_at     {time} NOT NULL,
    withdrawn_at    {time}
);
CREATE INDEX assignment_by_seat ON assignment (seat_id, valid_from, valid_to, withdrawn_at);
CREATE INDEX assignment_by_body ON assignment (body_id);
CREATE INDEX assignment_by_person ON assignment (person_id, valid_to);

CREATE TABLE nomination (
    id              {id} PRIMARY KEY,
    seat_id         {id} NOT NULL REFERENCES seat (id),
    body_id         {id} NOT NULL REFERENCES body (id),
    person_id       {id} NOT NULL REFERENCES person (id),
    organisation_id {id} REFERENCES organisation (id),
    nominated_on    {date} NOT NULL,
    valid_from      {date},
    valid_to        {date},
    recorded_at     {time} NOT NULL,
    withdrawn_at    {time}
);
CREATE INDEX nomination_by_body ON nomination (body_id);
CREATE INDEX nomination_by_seat ON nomination (seat_id, withdrawn_at);
CREATE INDEX nomination_by_person ON nomination (person_id);

CREATE TABLE meeting (
    id           {id} PRIMARY KEY,
    body_id      {id} NOT NULL REFERENCES body (id),
    county_code  TEXT NOT NULL,                  -- repeated from the body: the start page reads one county's
    date         {date} NOT NULL,
    month_only   BOOLEAN NOT NULL,               -- the source names the month only
    state        TEXT NOT NULL,                  -- planned, held, cancelled
    note         TEXT,
    version      BIGINT NOT NULL DEFAULT 1,
    recorded_at  {time} NOT NULL,
    withdrawn_at {time}
);
CREATE INDEX meeting_by_body ON meeting (body_id, date, state, withdrawn_at);
CREATE INDEX meeting_by_county ON meeting (county_code, date, id);

CREATE TABLE document (
    id           {id} PRIMARY KEY,
    body_id      {id} NOT NULL REFERENCES body (id),
    title        TEXT NOT NULL,
    link         TEXT,
    note         TEXT,
    valid_from   {date},
    valid_to     {date},
    recorded_at  {time} NOT NULL,
    withdrawn_at {time}
);
CREATE INDEX document_by_body ON document (body_id);

CREATE TABLE deviation (
    id           {id} PRIMARY KEY,
    body_id      {id} NOT NULL REFERENCES body (id),
    rule_id      {id} NOT NULL REFERENCES charter_rule (id),
    reason       TEXT NOT NULL,
    accepted_by  TEXT NOT NULL,
    accepted_on  {date} NOT NULL,
    valid_from   {date},
    valid_to     {date},
    recorded_at  {time} NOT NULL,
    withdrawn_at {time}
);
CREATE INDEX deviation_by_body ON deviation (body_id);

CREATE TABLE contradiction (
    id           {id} PRIMARY KEY,
    body_id      {id} NOT NULL REFERENCES body (id),
    about        TEXT NOT NULL,
    one          TEXT NOT NULL,
    other        TEXT NOT NULL,
    valid_from   {date},
    valid_to     {date},
    recorded_at  {time} NOT NULL,
    withdrawn_at {time}
);
CREATE INDEX contradiction_by_body ON contradiction (body_id);

-- Derived: what the charter engine answers, kept per body and the days it holds. Always rebuilt, never edited.
CREATE TABLE finding (
    id          {id} PRIMARY KEY,
    body_id     {id} NOT NULL REFERENCES body (id),
    county_code TEXT NOT NULL,                   -- repeated from the body: the start page reads one county's
    level       BIGINT NOT NULL,                 -- 0 breach, 1 warning, 2 unknown, 3 ok; 10 more when a deviation is recorded
    ordinal     BIGINT NOT NULL,                 -- order on the page
    rule_id     {id},
    valid_from  {date} NOT NULL,
    valid_to    {date} NOT NULL,
    person_id   {id},                            -- the person the sentence names, shown only to who may see her
    person_public BOOLEAN NOT NULL,              -- whether she sits in a public seat of the body
    content     {json} NOT NULL                  -- the finding as the engine gave it, with the names its sentence needs
);
CREATE INDEX finding_by_body ON finding (body_id, level, valid_to, valid_from);
CREATE INDEX finding_by_county ON finding (county_code, level, valid_to, valid_from);

-- Search: one row a thing, and its words for look-up by prefix.
CREATE TABLE search_entry (
    id         {id} PRIMARY KEY,
    kind       TEXT NOT NULL,                    -- body, organisation, person
    address    TEXT NOT NULL,                    -- /organ/kulturforum
    title      TEXT NOT NULL,
    detail     TEXT NOT NULL,
    rank       BIGINT NOT NULL,                  -- lower first
    sort_key   {bytes} NOT NULL,
    seen_by    BIGINT NOT NULL                   -- 0 everyone, 1 signed in, 2 registrar
);
CREATE TABLE search_word (
    word     {bytes} NOT NULL,                   -- UTF-8, so that order is that of bytes under any collation; lower case, é → e;
                                                 -- for bodies and organisations also word endings
    entry_id {id} NOT NULL REFERENCES search_entry (id),
    rank     BIGINT NOT NULL,                    -- repeated from the entry: what is best stands first under a word
    sort_key {bytes} NOT NULL,
    PRIMARY KEY (entry_id, word)
);
CREATE INDEX search_word_by_word ON search_word (word, rank, sort_key, entry_id);
