-- Views across bodies read one county's bodies at a time.
CREATE INDEX body_by_county ON body (county_code, sort_key, id);
