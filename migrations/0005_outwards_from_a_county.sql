-- What touches a county is found from its own rows: its organisations, and their seats in the bodies of no single county.
CREATE INDEX organisation_by_county ON organisation (county_code);
CREATE INDEX seat_by_county_and_organisation ON seat (county_code, organisation_id);
