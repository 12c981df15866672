-- How files stand that came while a virus scanner was named (setting 'scanner'): whether they may be given out. A file without a
-- row came while none was named; the check by content is all it has passed. A table of its own, and no column beside the content:
-- lists ask for the state only, and SQLite reads through all of a content to come to the columns after it.
CREATE TABLE quarantine (
    file_id    {id} PRIMARY KEY,                 -- of file or turnover_paper
    state      TEXT NOT NULL CHECK (state IN ('quarantine', 'released', 'refused')),
    refused_as TEXT,                             -- what the scanner called it; the content is emptied at once
    came_at    {time} NOT NULL,
    state_at   {time} NOT NULL                   -- since when it stands like this
);
CREATE INDEX quarantine_by_state ON quarantine (state, file_id);
