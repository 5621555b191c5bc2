-- Tells every server at once that what it has stored of answers is out of date, whoever made the change.
CREATE FUNCTION kernel.tell_change() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM pg_notify('plaza_changes', TG_ARGV[0]);
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION kernel.tell_change() IS
    'For statement triggers: tells the subject that is its argument on the channel plaza_changes, at the commit';

-- an entry's place in the public log is shown with what it is about
CREATE FUNCTION kernel.tell_public_leaf() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM inserted WHERE log = 'notices') THEN
        PERFORM pg_notify('plaza_changes', 'ledger.notices');
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER ledger_leaf_told AFTER INSERT ON kernel.ledger_leaf
    REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION kernel.tell_public_leaf();
