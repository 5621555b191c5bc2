-- what residents are given: the catalogue, and prescriptions that are never overwritten
CREATE TABLE care.medication (
    id uuid CONSTRAINT medication_pk PRIMARY KEY,
    name text NOT NULL CONSTRAINT medication_name_length CHECK (char_length(name) BETWEEN 1 AND 120),
    substance text CONSTRAINT medication_substance_length CHECK (char_length(substance) BETWEEN 1 AND 120),
    strength text CONSTRAINT medication_strength_length CHECK (char_length(strength) BETWEEN 1 AND 60),
    form text CONSTRAINT medication_form_length CHECK (char_length(form) BETWEEN 1 AND 60),
    unit text NOT NULL CONSTRAINT medication_unit CHECK (unit IN ('TABLET', 'CAPSULE', 'SACHET', 'DROP', 'PUFF', 'PATCH',
        'SUPPOSITORY', 'APPLICATION', 'AMPOULE', 'MILLILITRE', 'MILLIGRAM', 'GRAM', 'UNIT')),
    atc text CONSTRAINT medication_atc_form CHECK (atc ~ '^[A-Z]([0-9]{2}([A-Z]([A-Z]([0-9]{2})?)?)?)?$'),
    description text CONSTRAINT medication_description_length CHECK (char_length(description) BETWEEN 1 AND 2000),
    name_key text NOT NULL GENERATED ALWAYS AS (kernel.plain(name)) STORED,
    search_key text NOT NULL GENERATED ALWAYS AS (kernel.plain(name || ' ' || coalesce(substance, ''))) STORED,
    version int NOT NULL,
    CONSTRAINT medication_once UNIQUE NULLS NOT DISTINCT (name_key, strength, form, unit)
);
CREATE INDEX medication_by_name ON care.medication (name_key, id);
CREATE INDEX medication_search ON care.medication USING gin (search_key public.gin_trgm_ops);
GRANT SELECT, INSERT, UPDATE, DELETE ON care.medication TO plaza_app;

-- One per resident who has prescriptions. Whoever changes what a resident is to be given, or records what was given,
-- takes the row first, so they take turns; its revision tells every server whether what it has computed still holds.
CREATE TABLE care.resident_round (
    resident uuid CONSTRAINT resident_round_pk PRIMARY KEY
        CONSTRAINT resident_round_resident_fk REFERENCES care.resident ON DELETE CASCADE,
    revision bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 50);
GRANT SELECT, INSERT, UPDATE (revision), DELETE ON care.resident_round TO plaza_app;
CREATE INDEX resident_there_by_room ON care.resident (room text_pattern_ops, id) WHERE left_on IS NULL;

CREATE TABLE care.prescription (
    id uuid CONSTRAINT prescription_pk PRIMARY KEY,
    resident uuid NOT NULL CONSTRAINT prescription_resident_fk REFERENCES care.resident,
    medication uuid NOT NULL CONSTRAINT prescription_medication_fk REFERENCES care.medication,
    confirmed_allergy text CONSTRAINT prescription_confirmed_allergy_length
        CHECK (char_length(confirmed_allergy) BETWEEN 1 AND 500),
    written_at timestamptz NOT NULL,
    written_by uuid NOT NULL CONSTRAINT prescription_written_by_fk REFERENCES accounts.account,
    stopped_at timestamptz,
    stopped_by uuid CONSTRAINT prescription_stopped_by_fk REFERENCES accounts.account,
    stop_reason text CONSTRAINT prescription_stop_reason_length CHECK (char_length(stop_reason) BETWEEN 1 AND 500),
    version int NOT NULL,
    CONSTRAINT prescription_parts UNIQUE (id, resident, medication),
    CONSTRAINT prescription_stopped_by_somebody CHECK ((stopped_at IS NULL) = (stopped_by IS NULL))
);
CREATE INDEX prescription_of_resident ON care.prescription (resident, id DESC);
CREATE INDEX prescription_of_medication ON care.prescription (medication);
GRANT SELECT, INSERT, UPDATE (stopped_at, stopped_by, stop_reason, version) ON care.prescription TO plaza_app;

CREATE FUNCTION care.is_schedule(schedule jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN CASE schedule ->> 'kind'
    WHEN 'AT_TIMES' THEN jsonb_path_exists(schedule, '$.times[*]')
    WHEN 'ON_WEEKDAYS' THEN jsonb_path_exists(schedule, '$.times[*]') AND jsonb_path_exists(schedule, '$.days[*]')
    WHEN 'EVERY_DAYS' THEN jsonb_path_exists(schedule, '$.times[*]')
        AND jsonb_path_exists(schedule, '$.interval ? (@ >= 1 && @ <= 366)')
    WHEN 'EVERY_HOURS' THEN schedule ? 'first' AND (schedule ? 'every' OR schedule ? 'perDay')
    WHEN 'AS_NEEDED' THEN schedule ? 'minimum' AND jsonb_path_exists(schedule, '$.most ? (@ > 0)')
    ELSE false END;

-- What is to be given while `valid`, as Plaza knew it while `known`. A change closes what was known and adds what is
-- known from then on, so what was due at any moment can be answered as it was known at any other.
CREATE TABLE care.prescription_version (
    id uuid CONSTRAINT prescription_version_pk PRIMARY KEY,
    prescription uuid NOT NULL,
    resident uuid NOT NULL,
    medication uuid NOT NULL,
    valid tstzrange NOT NULL CONSTRAINT prescription_version_valid CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
    known tstzrange NOT NULL CONSTRAINT prescription_version_known CHECK (NOT isempty(known) AND NOT lower_inf(known)),
    amount numeric NOT NULL CONSTRAINT prescription_version_amount CHECK (amount > 0 AND scale(amount) <= 4),
    unit text NOT NULL,
    schedule jsonb NOT NULL CONSTRAINT prescription_version_schedule CHECK (care.is_schedule(schedule)),
    first_day date NOT NULL,
    last_day date,
    doses int CONSTRAINT prescription_version_doses CHECK (doses > 0),
    prescriber text CONSTRAINT prescription_version_prescriber_length CHECK (char_length(prescriber) BETWEEN 1 AND 120),
    notes text CONSTRAINT prescription_version_notes_length CHECK (char_length(notes) BETWEEN 1 AND 2000),
    written_by uuid NOT NULL CONSTRAINT prescription_version_written_by_fk REFERENCES accounts.account,
    CONSTRAINT prescription_version_of FOREIGN KEY (prescription, resident, medication)
        REFERENCES care.prescription (id, resident, medication),
    CONSTRAINT prescription_version_days CHECK (last_day >= first_day),
    CONSTRAINT prescription_version_one_at_a_time
        EXCLUDE USING gist (prescription WITH =, valid WITH &&, known WITH &&)
);
CREATE INDEX prescription_version_now ON care.prescription_version (resident, upper(valid)) WHERE upper_inf(known);
CREATE INDEX prescription_version_then ON care.prescription_version (resident, lower(known));

-- What was known stays as it was known: only the moment may be added until which it was.
CREATE FUNCTION care.keep_prescription_versions() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT upper_inf(OLD.known) OR upper_inf(NEW.known) OR lower(NEW.known) <> lower(OLD.known) THEN
        RAISE EXCEPTION 'what was known of prescription % stays', OLD.prescription
            USING ERRCODE = 'check_violation', CONSTRAINT = 'prescription_version_stays';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER prescription_version_stays BEFORE UPDATE ON care.prescription_version
    FOR EACH ROW EXECUTE FUNCTION care.keep_prescription_versions();

CREATE FUNCTION care.round_changed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO care.resident_round AS r (resident, revision) VALUES (NEW.resident, 1)
        ON CONFLICT (resident) DO UPDATE SET revision = r.revision + 1;
    RETURN NULL;
END
$$;
CREATE TRIGGER round_changed AFTER INSERT OR UPDATE ON care.prescription_version
    FOR EACH ROW EXECUTE FUNCTION care.round_changed();
GRANT SELECT, INSERT, UPDATE (known) ON care.prescription_version TO plaza_app;
CREATE INDEX prescription_version_of_prescription ON care.prescription_version (prescription, lower(known));
