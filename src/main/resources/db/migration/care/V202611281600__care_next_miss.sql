-- From when a dose of a resident may be missed, so that nobody else has to be looked at. It holds for the resident's
-- revision and the home's settings that it was computed with.
CREATE TABLE care.next_miss (
    resident uuid CONSTRAINT next_miss_pk PRIMARY KEY
        CONSTRAINT next_miss_resident_fk REFERENCES care.resident_round ON DELETE CASCADE,
    revision bigint NOT NULL,
    settings integer NOT NULL,
    moment timestamptz NOT NULL
) WITH (fillfactor = 50);
GRANT SELECT, INSERT, UPDATE ON care.next_miss TO plaza_app;
