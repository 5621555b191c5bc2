-- offers: a task at a place for some days, with so many vacancies and so much for an hour
CREATE TABLE work.offer (
    id uuid CONSTRAINT offer_pk PRIMARY KEY,
    version int NOT NULL,
    farmer uuid NOT NULL CONSTRAINT offer_farmer_fk REFERENCES work.farmer,
    status text NOT NULL CONSTRAINT offer_status CHECK (status IN ('DRAFT', 'OPEN', 'WITHDRAWN', 'REMOVED')),
    category text NOT NULL CONSTRAINT offer_category_fk REFERENCES work.task_category,
    place_name text NOT NULL CONSTRAINT offer_place_name_length CHECK (char_length(place_name) BETWEEN 1 AND 120),
    latitude numeric(7,5) NOT NULL CONSTRAINT offer_latitude CHECK (latitude BETWEEN -85 AND 85),
    longitude numeric(8,5) NOT NULL CONSTRAINT offer_longitude CHECK (longitude BETWEEN -180 AND 180),
    spot point NOT NULL GENERATED ALWAYS AS (work.spot(latitude, longitude)) STORED,
    period daterange NOT NULL CONSTRAINT offer_period_bounded
        CHECK (NOT isempty(period) AND NOT lower_inf(period) AND NOT upper_inf(period)),
    vacancies int NOT NULL CONSTRAINT offer_vacancies CHECK (vacancies BETWEEN 1 AND 1000),
    filled int NOT NULL DEFAULT 0,
    hourly_pay numeric(6,2) NOT NULL CONSTRAINT offer_hourly_pay_positive CHECK (hourly_pay > 0),
    description text NOT NULL CONSTRAINT offer_description_length CHECK (char_length(description) <= 4000),
    created_at timestamptz NOT NULL,
    published_at timestamptz,
    closed_at timestamptz,
    CONSTRAINT offer_filled_within_vacancies CHECK (filled BETWEEN 0 AND vacancies),
    CONSTRAINT offer_published CHECK (status <> 'OPEN' OR published_at IS NOT NULL),
    CONSTRAINT offer_closed CHECK ((status IN ('WITHDRAWN', 'REMOVED')) = (closed_at IS NOT NULL))
);
-- the worker's feed: the nearest that fit, straight out of the index
CREATE INDEX offer_open ON work.offer USING gist (spot, period) WHERE status = 'OPEN' AND filled < vacancies;
CREATE INDEX offer_open_soonest ON work.offer (lower(period), id) WHERE status = 'OPEN' AND filled < vacancies;
CREATE INDEX offer_of_farmer ON work.offer (farmer, id DESC);
CREATE INDEX offer_category ON work.offer (category);

CREATE FUNCTION work.offer_keeps_the_floor() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NEW.hourly_pay < work.wage_floor_on(lower(NEW.period)) THEN
        RAISE EXCEPTION 'an offer is never published below the wage floor'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_wage_floor';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER offer_keeps_the_floor BEFORE INSERT OR UPDATE OF hourly_pay, period, status ON work.offer
    FOR EACH ROW WHEN (NEW.status = 'OPEN') EXECUTE FUNCTION work.offer_keeps_the_floor();

GRANT SELECT, INSERT, UPDATE, DELETE ON work.offer TO plaza_app;
