-- what happened to each dose, by whom, when and why; and what is left of each medication
CREATE TABLE care.administration (
    id uuid CONSTRAINT administration_pk PRIMARY KEY,
    key uuid NOT NULL CONSTRAINT administration_key UNIQUE,
    prescription uuid NOT NULL,
    resident uuid NOT NULL,
    medication uuid NOT NULL,
    due timestamptz,
    outcome text NOT NULL CONSTRAINT administration_outcome CHECK (outcome IN ('GIVEN', 'REFUSED', 'HELD', 'OMITTED')),
    amount numeric CONSTRAINT administration_amount CHECK (amount > 0),
    unit text NOT NULL,
    reason text CONSTRAINT administration_reason_length CHECK (char_length(reason) BETWEEN 1 AND 500),
    happened_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by uuid NOT NULL CONSTRAINT administration_recorded_by_fk REFERENCES accounts.account,
    corrects uuid CONSTRAINT administration_corrected_once UNIQUE,
    CONSTRAINT administration_of FOREIGN KEY (prescription, resident, medication)
        REFERENCES care.prescription (id, resident, medication),
    CONSTRAINT administration_parts UNIQUE (id, prescription),
    CONSTRAINT administration_corrects_fk FOREIGN KEY (corrects, prescription)
        REFERENCES care.administration (id, prescription),
    CONSTRAINT administration_given_has_amount CHECK ((outcome = 'GIVEN') = (amount IS NOT NULL)),
    CONSTRAINT administration_otherwise_has_reason CHECK (outcome = 'GIVEN' OR reason IS NOT NULL),
    CONSTRAINT administration_not_in_future CHECK (happened_at <= recorded_at),
    CONSTRAINT administration_corrects_another CHECK (corrects <> id)
);
-- one outcome per dose; a correction is one more, of the entry that it names
CREATE UNIQUE INDEX administration_once ON care.administration (prescription, due) WHERE corrects IS NULL;
CREATE INDEX administration_of_resident ON care.administration (resident, happened_at DESC, id DESC);
CREATE INDEX administration_due ON care.administration (resident, due);
CREATE INDEX administration_as_needed ON care.administration (prescription, happened_at) WHERE due IS NULL;

CREATE FUNCTION care.correct_the_same_dose() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NEW.due IS DISTINCT FROM (SELECT due FROM care.administration WHERE id = NEW.corrects) THEN
        RAISE EXCEPTION 'a correction is of the same dose'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'administration_corrects_same_dose';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER correct_the_same_dose BEFORE INSERT ON care.administration
    FOR EACH ROW WHEN (NEW.corrects IS NOT NULL) EXECUTE FUNCTION care.correct_the_same_dose();
CREATE TRIGGER round_changed AFTER INSERT ON care.administration
    FOR EACH ROW EXECUTE FUNCTION care.round_changed();

-- Nobody changes or takes away what was recorded, the owner of the tables included.
CREATE FUNCTION care.keep_administrations() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'what was recorded stays: correct it by another entry'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'administration_stays';
END
$$;
CREATE TRIGGER administration_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON care.administration
    FOR EACH STATEMENT EXECUTE FUNCTION care.keep_administrations();
GRANT SELECT, INSERT ON care.administration TO plaza_app;

-- Below zero is told, not hidden: more was given than had been counted.
CREATE TABLE care.stock (
    resident uuid NOT NULL CONSTRAINT stock_resident_fk REFERENCES care.resident,
    medication uuid NOT NULL CONSTRAINT stock_medication_fk REFERENCES care.medication,
    amount numeric NOT NULL,
    low numeric CONSTRAINT stock_low CHECK (low >= 0),
    counted_at timestamptz NOT NULL,
    counted_by uuid NOT NULL CONSTRAINT stock_counted_by_fk REFERENCES accounts.account,
    version int NOT NULL,
    CONSTRAINT stock_pk PRIMARY KEY (resident, medication)
);
CREATE INDEX stock_of_medication ON care.stock (medication);
CREATE INDEX stock_low_first ON care.stock (resident, medication) WHERE amount <= low OR amount < 0;
GRANT SELECT, INSERT, UPDATE ON care.stock TO plaza_app;

CREATE TABLE care.stock_movement (
    id uuid CONSTRAINT stock_movement_pk PRIMARY KEY,
    resident uuid NOT NULL,
    medication uuid NOT NULL,
    kind text NOT NULL CONSTRAINT stock_movement_kind CHECK (kind IN ('COUNTED', 'DELIVERED', 'GIVEN', 'CORRECTED')),
    change numeric NOT NULL,
    balance numeric NOT NULL,
    administration uuid CONSTRAINT stock_movement_once UNIQUE
        CONSTRAINT stock_movement_administration_fk REFERENCES care.administration,
    moved_at timestamptz NOT NULL,
    moved_by uuid NOT NULL CONSTRAINT stock_movement_moved_by_fk REFERENCES accounts.account,
    CONSTRAINT stock_movement_of FOREIGN KEY (resident, medication) REFERENCES care.stock
);
CREATE INDEX stock_movement_of_stock ON care.stock_movement (resident, medication, id DESC);
GRANT SELECT, INSERT ON care.stock_movement TO plaza_app;

-- until when missed doses were noticed
CREATE TABLE care.missed_until (
    only_one boolean CONSTRAINT missed_until_pk PRIMARY KEY DEFAULT true CONSTRAINT missed_until_only_one CHECK (only_one),
    moment timestamptz NOT NULL
);
INSERT INTO care.missed_until (moment) VALUES (now());
GRANT SELECT, UPDATE ON care.missed_until TO plaza_app;
