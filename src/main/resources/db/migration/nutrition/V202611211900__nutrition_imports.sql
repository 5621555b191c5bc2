-- Catalogues come in files of many gigabytes: how far one has been read is kept together with what was taken from it, so
-- that it is gone on with where a server stopped.
CREATE TABLE nutrition.import_job (
    id uuid CONSTRAINT import_job_pk PRIMARY KEY,
    form text NOT NULL CONSTRAINT import_job_form CHECK (form IN ('FDC', 'OFF')),
    file text NOT NULL CONSTRAINT import_job_file_length CHECK (char_length(file) BETWEEN 1 AND 200),
    state text NOT NULL CONSTRAINT import_job_state CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'STOPPED')),
    step int NOT NULL CONSTRAINT import_job_step CHECK (step >= 0),
    position bigint NOT NULL CONSTRAINT import_job_position CHECK (position >= 0),
    share numeric(5, 4) NOT NULL CONSTRAINT import_job_share CHECK (share BETWEEN 0 AND 1),
    stamp text CONSTRAINT import_job_stamp_length CHECK (char_length(stamp) <= 100),
    lines bigint NOT NULL CONSTRAINT import_job_lines CHECK (lines >= 0),
    added bigint NOT NULL CONSTRAINT import_job_added CHECK (added >= 0),
    changed bigint NOT NULL CONSTRAINT import_job_changed CHECK (changed >= 0),
    unchanged bigint NOT NULL CONSTRAINT import_job_unchanged CHECK (unchanged >= 0),
    bad bigint NOT NULL CONSTRAINT import_job_bad CHECK (bad >= 0),
    failure text CONSTRAINT import_job_failure_length CHECK (char_length(failure) <= 40),
    detail text CONSTRAINT import_job_detail_length CHECK (char_length(detail) <= 200),
    server uuid,
    lease_until timestamptz,
    created_at timestamptz NOT NULL,
    ended_at timestamptz,
    CONSTRAINT import_job_leased CHECK ((state = 'RUNNING') = (server IS NOT NULL)
        AND (server IS NULL) = (lease_until IS NULL)),
    CONSTRAINT import_job_fails_with_a_reason CHECK ((state = 'FAILED') = (failure IS NOT NULL))
);
-- one server works on one file at a time, and nobody else writes foods of the shared catalogue
CREATE UNIQUE INDEX import_job_one_runs ON nutrition.import_job ((true)) WHERE state = 'RUNNING';
CREATE UNIQUE INDEX import_job_file_once ON nutrition.import_job (file) WHERE state IN ('WAITING', 'RUNNING');
GRANT SELECT, INSERT, UPDATE ON nutrition.import_job TO plaza_app;

-- the first bad lines of each
CREATE TABLE nutrition.import_fault (
    job uuid NOT NULL CONSTRAINT import_fault_job_fk REFERENCES nutrition.import_job ON DELETE CASCADE,
    number int NOT NULL CONSTRAINT import_fault_number CHECK (number BETWEEN 0 AND 499),
    part text NOT NULL CONSTRAINT import_fault_part_length CHECK (char_length(part) <= 60),
    line bigint NOT NULL CONSTRAINT import_fault_line CHECK (line > 0),
    reason text NOT NULL CONSTRAINT import_fault_reason_length CHECK (char_length(reason) <= 40),
    detail text CONSTRAINT import_fault_detail_length CHECK (char_length(detail) <= 200),
    CONSTRAINT import_fault_pk PRIMARY KEY (job, number)
);
GRANT SELECT, INSERT, DELETE ON nutrition.import_fault TO plaza_app;

-- What one file has named already, and parts of FoodData Central that are joined once all of them are there. They last as
-- long as one import: without a log they are fast, and where a crash has emptied them, the import begins anew.
CREATE UNLOGGED TABLE nutrition.import_seen (ref text CONSTRAINT import_seen_pk PRIMARY KEY);
CREATE UNLOGGED TABLE nutrition.fdc_nutrient (
    food bigint NOT NULL,
    nutrient int NOT NULL,
    amount numeric NOT NULL CONSTRAINT fdc_nutrient_amount CHECK (amount >= 0),
    CONSTRAINT fdc_nutrient_pk PRIMARY KEY (food, nutrient)
);
CREATE UNLOGGED TABLE nutrition.fdc_brand (
    food bigint CONSTRAINT fdc_brand_pk PRIMARY KEY,
    brand text,
    barcode text,
    basis text NOT NULL CONSTRAINT fdc_brand_basis CHECK (basis IN ('G', 'ML')),
    portion text,
    amount numeric
);
CREATE INDEX fdc_brand_barcode ON nutrition.fdc_brand (barcode, food) WHERE barcode IS NOT NULL;
CREATE UNLOGGED TABLE nutrition.fdc_portion (
    food bigint NOT NULL,
    number int NOT NULL,
    name text NOT NULL,
    amount numeric NOT NULL,
    CONSTRAINT fdc_portion_pk PRIMARY KEY (food, number)
);
GRANT SELECT, INSERT, TRUNCATE ON nutrition.import_seen, nutrition.fdc_nutrient, nutrition.fdc_brand, nutrition.fdc_portion
    TO plaza_app;
