-- The zone of the home stays once something is prescribed: which doses there were is computed by its clocks, each time anew.
CREATE FUNCTION care.keep_home_zone() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM care.prescription) THEN
        RAISE EXCEPTION 'the doses of the past are those of zone %', OLD.zone
            USING ERRCODE = 'check_violation', CONSTRAINT = 'home_zone_stays';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER home_zone_stays BEFORE UPDATE ON care.home
    FOR EACH ROW WHEN (OLD.zone IS DISTINCT FROM NEW.zone) EXECUTE FUNCTION care.keep_home_zone();
