-- When residents were away, also once they are back: a dose of those days was nobody's to give, so nobody missed it.
CREATE TABLE care.absence (
    resident uuid NOT NULL CONSTRAINT absence_resident_fk REFERENCES care.resident ON DELETE CASCADE,
    away tstzrange NOT NULL CONSTRAINT absence_away CHECK (NOT isempty(away) AND NOT lower_inf(away)),
    CONSTRAINT absence_once EXCLUDE USING gist (resident WITH =, away WITH &&)
);
GRANT SELECT ON care.absence TO plaza_app;

INSERT INTO care.absence (resident, away)
SELECT r.id, tstzrange(CAST(r.left_on AS timestamp) AT TIME ZONE h.zone, NULL)
  FROM care.resident r, care.home h WHERE r.left_on IS NOT NULL;

-- From the last day in the home until the return; whoever is back on that day never left. The round is computed anew.
CREATE FUNCTION care.keep_absences() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    home_zone text := (SELECT zone FROM care.home);
BEGIN
    DELETE FROM care.absence
     WHERE resident = NEW.id AND upper_inf(away)
       AND (NEW.left_on IS NOT NULL OR OLD.left_on >= CAST(statement_timestamp() AT TIME ZONE home_zone AS date));
    UPDATE care.absence SET away = tstzrange(lower(away), statement_timestamp())
     WHERE resident = NEW.id AND upper_inf(away);
    IF NEW.left_on IS NOT NULL THEN
        INSERT INTO care.absence (resident, away)
        SELECT NEW.id, tstzrange(greatest(CAST(NEW.left_on AS timestamp) AT TIME ZONE home_zone, max(upper(away))), NULL)
          FROM care.absence WHERE resident = NEW.id;
    END IF;
    INSERT INTO care.resident_round AS r (resident, revision) VALUES (NEW.id, 1)
        ON CONFLICT (resident) DO UPDATE SET revision = r.revision + 1;
    RETURN NULL;
END
$$;
CREATE TRIGGER absences_kept AFTER UPDATE ON care.resident
    FOR EACH ROW WHEN (OLD.left_on IS DISTINCT FROM NEW.left_on) EXECUTE FUNCTION care.keep_absences();
