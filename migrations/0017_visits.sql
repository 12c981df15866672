-- How often public pages are opened. Nothing of who opened them: no address, no moment, no query.
CREATE TABLE visit_count (
    day   {date} NOT NULL,
    path  TEXT NOT NULL,                         -- without language and query: /organ/kulturforum
    count BIGINT NOT NULL,
    PRIMARY KEY (day, path)
);
