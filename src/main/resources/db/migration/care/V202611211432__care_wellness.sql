-- How residents feel day by day, their vital signs, and what that has to alarm the carers about.
CREATE TABLE care.wellness (
    id uuid CONSTRAINT wellness_pk PRIMARY KEY,
    resident uuid NOT NULL CONSTRAINT wellness_resident_fk REFERENCES care.resident,
    day date NOT NULL CONSTRAINT wellness_day_in_past CHECK (day <= current_date + 1),
    energy int NOT NULL CONSTRAINT wellness_energy CHECK (energy BETWEEN 1 AND 10),
    mood text NOT NULL CONSTRAINT wellness_mood CHECK (mood IN ('VERY_LOW', 'LOW', 'NEUTRAL', 'GOOD', 'VERY_GOOD')),
    notes text CONSTRAINT wellness_notes_length CHECK (char_length(notes) BETWEEN 1 AND 2000),
    recorded_at timestamptz NOT NULL,
    recorded_by uuid NOT NULL CONSTRAINT wellness_recorded_by_fk REFERENCES accounts.account,
    version int NOT NULL,
    CONSTRAINT wellness_once UNIQUE (resident, day)
);
GRANT SELECT, INSERT, UPDATE (energy, mood, notes, recorded_at, recorded_by, version) ON care.wellness TO plaza_app;

-- never changed: a wrong measurement is struck out with a reason, and taken again
CREATE TABLE care.vital_signs (
    id uuid CONSTRAINT vital_signs_pk PRIMARY KEY,
    resident uuid NOT NULL CONSTRAINT vital_signs_resident_fk REFERENCES care.resident,
    measured_at timestamptz NOT NULL,
    breaths int CONSTRAINT vital_signs_breaths CHECK (breaths BETWEEN 1 AND 80),
    saturation int CONSTRAINT vital_signs_saturation CHECK (saturation BETWEEN 40 AND 100),
    scale int NOT NULL CONSTRAINT vital_signs_scale CHECK (scale IN (1, 2)),
    oxygen boolean,
    systolic int CONSTRAINT vital_signs_systolic CHECK (systolic BETWEEN 40 AND 300),
    pulse int CONSTRAINT vital_signs_pulse CHECK (pulse BETWEEN 20 AND 250),
    consciousness text CONSTRAINT vital_signs_consciousness
        CHECK (consciousness IN ('ALERT', 'CONFUSION', 'VOICE', 'PAIN', 'UNRESPONSIVE')),
    temperature numeric(3, 1) CONSTRAINT vital_signs_temperature CHECK (temperature BETWEEN 25 AND 44),
    recorded_at timestamptz NOT NULL,
    recorded_by uuid NOT NULL CONSTRAINT vital_signs_recorded_by_fk REFERENCES accounts.account,
    struck_at timestamptz,
    struck_by uuid CONSTRAINT vital_signs_struck_by_fk REFERENCES accounts.account,
    struck_reason text CONSTRAINT vital_signs_struck_reason_length CHECK (char_length(struck_reason) BETWEEN 1 AND 500),
    CONSTRAINT vital_signs_something CHECK (
        num_nonnulls(breaths, saturation, systolic, pulse, consciousness, temperature) > 0),
    CONSTRAINT vital_signs_struck_whole CHECK (num_nulls(struck_at, struck_by, struck_reason) IN (0, 3))
);
CREATE INDEX vital_signs_of_resident ON care.vital_signs (resident, measured_at DESC, id DESC);
GRANT SELECT, INSERT, UPDATE (struck_at, struck_by, struck_reason) ON care.vital_signs TO plaza_app;

CREATE TABLE care.alert (
    id uuid CONSTRAINT alert_pk PRIMARY KEY,
    resident uuid NOT NULL CONSTRAINT alert_resident_fk REFERENCES care.resident,
    kind text NOT NULL CONSTRAINT alert_kind CHECK (kind IN ('LOW_ENERGY', 'LOW_MOOD', 'NO_RECORD')),
    day date NOT NULL,
    recent numeric(4, 2),
    usual numeric(4, 2),
    raised_at timestamptz NOT NULL,
    acknowledged_at timestamptz,
    acknowledged_by uuid CONSTRAINT alert_acknowledged_by_fk REFERENCES accounts.account,
    note text CONSTRAINT alert_note_length CHECK (char_length(note) BETWEEN 1 AND 1000),
    version int NOT NULL,
    CONSTRAINT alert_says_how_low CHECK (num_nulls(recent, usual) = CASE WHEN kind = 'NO_RECORD' THEN 2 ELSE 0 END),
    CONSTRAINT alert_acknowledged_whole CHECK (num_nulls(acknowledged_at, acknowledged_by, note) IN (0, 3))
);
CREATE UNIQUE INDEX alert_open_once ON care.alert (resident, kind) WHERE acknowledged_at IS NULL;
CREATE INDEX alert_open ON care.alert (id DESC) WHERE acknowledged_at IS NULL;
CREATE INDEX alert_of_resident ON care.alert (resident, kind, day DESC);
GRANT SELECT, INSERT, UPDATE (acknowledged_at, acknowledged_by, note, version) ON care.alert TO plaza_app;
