-- The round keeps what it computed until a resident's revision says otherwise: the name of a medication is part of that.
CREATE FUNCTION care.medication_renamed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE care.resident_round r SET revision = r.revision + 1
     WHERE r.resident IN (SELECT p.resident FROM care.prescription p WHERE p.medication = NEW.id);
    RETURN NULL;
END
$$;
CREATE TRIGGER medication_renamed AFTER UPDATE ON care.medication FOR EACH ROW
    WHEN (OLD.name IS DISTINCT FROM NEW.name OR OLD.strength IS DISTINCT FROM NEW.strength)
    EXECUTE FUNCTION care.medication_renamed();
