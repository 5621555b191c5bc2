-- Who lives in the home, who their relatives are, and what each relative may see: health data begins here.
CREATE TABLE care.home (
    only_one boolean CONSTRAINT home_pk PRIMARY KEY DEFAULT true CONSTRAINT home_only_one CHECK (only_one),
    name text CONSTRAINT home_name_length CHECK (char_length(name) BETWEEN 1 AND 120),
    zone text NOT NULL CONSTRAINT home_zone_form CHECK (zone ~ '^[A-Za-z]+(/[A-Za-z0-9_+-]+)*$'),
    due_before_minutes int NOT NULL CONSTRAINT home_due_before CHECK (due_before_minutes BETWEEN 0 AND 720),
    due_after_minutes int NOT NULL CONSTRAINT home_due_after CHECK (due_after_minutes BETWEEN 0 AND 720),
    missed_after_hours int NOT NULL CONSTRAINT home_missed_after CHECK (missed_after_hours BETWEEN 1 AND 72),
    version int NOT NULL,
    CONSTRAINT home_missed_after_late CHECK (missed_after_hours * 60 > due_after_minutes)
);
INSERT INTO care.home (zone, due_before_minutes, due_after_minutes, missed_after_hours, version)
VALUES ('Europe/Madrid', 60, 60, 12, 0);
GRANT SELECT, UPDATE ON care.home TO plaza_app;

-- a day more than the database's own: a home may lie east of it
CREATE TABLE care.resident (
    id uuid CONSTRAINT resident_pk PRIMARY KEY,
    display_name text NOT NULL CONSTRAINT resident_display_name_length CHECK (char_length(display_name) BETWEEN 1 AND 120),
    name_key text NOT NULL GENERATED ALWAYS AS (kernel.plain(display_name)) STORED,
    born date NOT NULL CONSTRAINT resident_born_in_past CHECK (born BETWEEN '1850-01-01' AND current_date + 1),
    room text CONSTRAINT resident_room_length CHECK (char_length(room) BETWEEN 1 AND 20),
    diet text CONSTRAINT resident_diet_length CHECK (char_length(diet) BETWEEN 1 AND 1000),
    contact text CONSTRAINT resident_contact_length CHECK (char_length(contact) BETWEEN 1 AND 1000),
    left_on date CONSTRAINT resident_left_in_past CHECK (left_on BETWEEN born AND current_date + 1),
    registered_at timestamptz NOT NULL,
    version int NOT NULL
);
CREATE INDEX resident_by_name ON care.resident (name_key, id);
CREATE INDEX resident_there_by_name ON care.resident (name_key, id) WHERE left_on IS NULL;
CREATE INDEX resident_search ON care.resident USING gin (name_key public.gin_trgm_ops);
GRANT SELECT, INSERT, UPDATE, DELETE ON care.resident TO plaza_app;

-- compared without accents and case; an ATC code may name a group, such as J01C for penicillins
CREATE TABLE care.allergy (
    resident uuid NOT NULL CONSTRAINT allergy_resident_fk REFERENCES care.resident ON DELETE CASCADE,
    substance text NOT NULL CONSTRAINT allergy_substance_length CHECK (char_length(substance) BETWEEN 1 AND 120),
    substance_key text NOT NULL GENERATED ALWAYS AS (kernel.plain(substance)) STORED,
    atc text CONSTRAINT allergy_atc_form CHECK (atc ~ '^[A-Z]([0-9]{2}([A-Z]([A-Z]([0-9]{2})?)?)?)?$'),
    CONSTRAINT allergy_pk PRIMARY KEY (resident, substance_key)
);
GRANT SELECT, INSERT, DELETE ON care.allergy TO plaza_app;

-- an account that the home ties to a resident; what has ended stays, for the consents that it had
CREATE TABLE care.relative (
    id uuid CONSTRAINT relative_pk PRIMARY KEY,
    account uuid NOT NULL CONSTRAINT relative_account_fk REFERENCES accounts.account,
    resident uuid NOT NULL CONSTRAINT relative_resident_fk REFERENCES care.resident,
    relation text CONSTRAINT relative_relation_length CHECK (char_length(relation) BETWEEN 1 AND 60),
    tied_at timestamptz NOT NULL,
    tied_by uuid NOT NULL CONSTRAINT relative_tied_by_fk REFERENCES accounts.account,
    ended_at timestamptz,
    ended_by uuid CONSTRAINT relative_ended_by_fk REFERENCES accounts.account,
    version int NOT NULL,
    CONSTRAINT relative_ended_by_somebody CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
    CONSTRAINT relative_ended_later CHECK (ended_at >= tied_at)
);
CREATE UNIQUE INDEX relative_tied_once ON care.relative (account, resident) WHERE ended_at IS NULL;
CREATE INDEX relative_of_resident ON care.relative (resident, id);
GRANT SELECT, INSERT, UPDATE (relation, ended_at, ended_by, version) ON care.relative TO plaza_app;

CREATE TABLE care.consent (
    id uuid CONSTRAINT consent_pk PRIMARY KEY,
    relative uuid NOT NULL CONSTRAINT consent_relative_fk REFERENCES care.relative,
    kind text NOT NULL CONSTRAINT consent_kind CHECK (kind IN ('ACTIVITIES', 'WELLNESS', 'MEDICATION')),
    given_at timestamptz NOT NULL,
    given_by uuid NOT NULL CONSTRAINT consent_given_by_fk REFERENCES accounts.account,
    withdrawn_at timestamptz,
    withdrawn_by uuid CONSTRAINT consent_withdrawn_by_fk REFERENCES accounts.account,
    CONSTRAINT consent_withdrawn_by_somebody CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
    CONSTRAINT consent_withdrawn_later CHECK (withdrawn_at >= given_at)
);
CREATE UNIQUE INDEX consent_live_once ON care.consent (relative, kind) WHERE withdrawn_at IS NULL;
CREATE INDEX consent_of_relative ON care.consent (relative, id);

-- Who could see what, and when, stays told: a consent is given once and withdrawn once.
CREATE FUNCTION care.keep_consent_history() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF OLD.withdrawn_at IS NOT NULL THEN
        RAISE EXCEPTION 'consent % is withdrawn for good', OLD.id
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'consent_withdrawn_stays';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER consent_withdrawn_stays BEFORE UPDATE ON care.consent
    FOR EACH ROW EXECUTE FUNCTION care.keep_consent_history();
GRANT SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_by) ON care.consent TO plaza_app;
