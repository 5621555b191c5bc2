-- the days on which workers can be hired, as they declared them, and what is left of these after their hires
CREATE TABLE work.availability (
    worker uuid NOT NULL CONSTRAINT availability_worker_fk REFERENCES work.worker,
    period daterange NOT NULL CONSTRAINT availability_period_bounded
        CHECK (NOT lower_inf(period) AND NOT upper_inf(period)),
    CONSTRAINT availability_pk PRIMARY KEY (worker, period WITHOUT OVERLAPS),
    CONSTRAINT availability_not_adjacent EXCLUDE USING gist (worker WITH =, period WITH -|-)
);

-- free = declared - hired, in runs as long as can be, so that "one run contains the offer's period" is exact
CREATE TABLE work.free_run (
    worker uuid NOT NULL CONSTRAINT free_run_worker_fk REFERENCES work.worker,
    period daterange NOT NULL,
    spot point NOT NULL,
    CONSTRAINT free_run_pk PRIMARY KEY (worker, period WITHOUT OVERLAPS)
);
-- the farmer's feed: the nearest workers who are free, straight out of the index
CREATE INDEX free_run_nearest ON work.free_run USING gist (spot, period);

-- Whoever changes a worker's days waits for whoever else does, before looking at any of them.
CREATE FUNCTION work.take_turns_on_days() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM FROM work.worker WHERE account = OLD.worker FOR NO KEY UPDATE;
        RETURN OLD;
    END IF;
    PERFORM FROM work.worker WHERE account = NEW.worker FOR NO KEY UPDATE;
    RETURN NEW;
END
$$;
CREATE TRIGGER take_turns_on_days BEFORE INSERT OR UPDATE OR DELETE ON work.availability
    FOR EACH ROW EXECUTE FUNCTION work.take_turns_on_days();
CREATE TRIGGER take_turns_on_days BEFORE INSERT OR UPDATE ON work.hire
    FOR EACH ROW EXECUTE FUNCTION work.take_turns_on_days();

CREATE FUNCTION work.fresh_runs(people uuid[]) RETURNS TABLE (worker uuid, period daterange, spot point)
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    SELECT w.account, run.period, w.spot
    FROM unnest(people) AS person
    JOIN work.worker w ON w.account = person
    CROSS JOIN LATERAL (SELECT unnest(
        (SELECT coalesce(range_agg(a.period), '{}') FROM work.availability a WHERE a.worker = w.account)
        - (SELECT coalesce(range_agg(h.period), '{}') FROM work.hire h
           WHERE h.worker = w.account AND h.cancelled_at IS NULL))) AS run (period);
END;

-- Runs as the owner: the application itself may not write free days.
CREATE FUNCTION work.keep_free_days() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    people uuid[] := (SELECT array_agg(DISTINCT worker) FROM changed);
BEGIN
    IF people IS NULL THEN
        RETURN NULL;
    END IF;
    IF EXISTS (SELECT FROM work.hire h WHERE h.worker = ANY (people) AND h.cancelled_at IS NULL
            AND NOT EXISTS (SELECT FROM work.availability a WHERE a.worker = h.worker AND a.period @> h.period)) THEN
        RAISE EXCEPTION 'hired days are days that the worker declared'
            USING ERRCODE = 'check_violation',
                CONSTRAINT = CASE TG_TABLE_NAME WHEN 'hire' THEN 'hire_on_free_days' ELSE 'availability_keeps_hires' END;
    END IF;
    DELETE FROM work.free_run f WHERE f.worker = ANY (people)
        AND NOT EXISTS (SELECT FROM work.fresh_runs(people) r WHERE r.worker = f.worker AND r.period = f.period);
    INSERT INTO work.free_run (worker, period, spot)
    SELECT r.worker, r.period, r.spot FROM work.fresh_runs(people) r
    WHERE NOT EXISTS (SELECT FROM work.free_run f WHERE f.worker = r.worker AND f.period = r.period);
    RETURN NULL;
END
$$;
CREATE TRIGGER keep_free_days_added AFTER INSERT ON work.availability
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION work.keep_free_days();
CREATE TRIGGER keep_free_days_removed AFTER DELETE ON work.availability
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION work.keep_free_days();
CREATE TRIGGER keep_free_days_hired AFTER INSERT ON work.hire
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION work.keep_free_days();
CREATE TRIGGER keep_free_days_cancelled AFTER UPDATE ON work.hire
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION work.keep_free_days();

CREATE FUNCTION work.free_days_move_along() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE work.free_run SET spot = NEW.spot WHERE worker = NEW.account;
    RETURN NULL;
END
$$;
CREATE TRIGGER free_days_move_along AFTER UPDATE ON work.worker
    FOR EACH ROW WHEN (NEW.spot IS NOT NULL AND NOT OLD.spot ~= NEW.spot)
    EXECUTE FUNCTION work.free_days_move_along();

GRANT SELECT, INSERT, DELETE ON work.availability TO plaza_app;
GRANT SELECT ON work.free_run TO plaza_app;
REVOKE ALL ON FUNCTION work.keep_free_days(), work.free_days_move_along() FROM PUBLIC;
