-- What is planned in the home and who takes part; no more than there are places for, whoever signs up at the same time.
CREATE TABLE care.activity (
    id uuid CONSTRAINT activity_pk PRIMARY KEY,
    name text NOT NULL CONSTRAINT activity_name_length CHECK (char_length(name) BETWEEN 1 AND 120),
    description text CONSTRAINT activity_description_length CHECK (char_length(description) BETWEEN 1 AND 2000),
    starts_at timestamptz NOT NULL,
    minutes int NOT NULL CONSTRAINT activity_minutes CHECK (minutes BETWEEN 5 AND 1440),
    place text CONSTRAINT activity_place_length CHECK (char_length(place) BETWEEN 1 AND 120),
    capacity int NOT NULL CONSTRAINT activity_capacity CHECK (capacity BETWEEN 1 AND 1000),
    -- kept by the trigger below, and by nobody else
    taken int NOT NULL DEFAULT 0,
    cancelled_at timestamptz,
    planned_at timestamptz NOT NULL,
    planned_by uuid NOT NULL CONSTRAINT activity_planned_by_fk REFERENCES accounts.account,
    version int NOT NULL,
    CONSTRAINT activity_taken_within_capacity CHECK (taken BETWEEN 0 AND capacity)
);
CREATE INDEX activity_by_start ON care.activity (starts_at, id);
GRANT SELECT, INSERT (id, name, description, starts_at, minutes, place, capacity, cancelled_at, planned_at, planned_by, version),
    UPDATE (name, description, starts_at, minutes, place, capacity, cancelled_at, version) ON care.activity TO plaza_app;

CREATE TABLE care.participation (
    activity uuid NOT NULL CONSTRAINT participation_activity_fk REFERENCES care.activity,
    resident uuid NOT NULL CONSTRAINT participation_resident_fk REFERENCES care.resident,
    signed_up_at timestamptz NOT NULL,
    signed_up_by uuid NOT NULL CONSTRAINT participation_signed_up_by_fk REFERENCES accounts.account,
    attended boolean,
    recorded_at timestamptz,
    recorded_by uuid CONSTRAINT participation_recorded_by_fk REFERENCES accounts.account,
    CONSTRAINT participation_pk PRIMARY KEY (activity, resident),
    CONSTRAINT participation_recorded_by_somebody CHECK (num_nulls(attended, recorded_at, recorded_by) IN (0, 3))
);
CREATE INDEX participation_of_resident ON care.participation (resident, activity);
GRANT SELECT, INSERT, DELETE, UPDATE (attended, recorded_at, recorded_by) ON care.participation TO plaza_app;

-- Locks the activity, so that the last place is taken once.
CREATE FUNCTION care.count_participants() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        UPDATE care.activity SET taken = taken + 1 WHERE id = NEW.activity;
    ELSE
        UPDATE care.activity SET taken = taken - 1 WHERE id = OLD.activity;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER participation_counted AFTER INSERT OR DELETE ON care.participation
    FOR EACH ROW EXECUTE FUNCTION care.count_participants();
