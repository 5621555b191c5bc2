-- A visit is claimed for when it was, which is never before its player joined: all that a player travels must fit into
-- the time since. Of those who play already the day is known, which begins nowhere earlier than 14 hours before UTC's.
ALTER TABLE trails.player ADD joined_at timestamptz;
UPDATE trails.player SET joined_at = joined_on::timestamp AT TIME ZONE 'UTC' - interval '14 hours';
ALTER TABLE trails.player
    ALTER joined_at SET DEFAULT now(),
    ALTER joined_at SET NOT NULL;
GRANT INSERT (joined_at) ON trails.player TO plaza_app;

CREATE FUNCTION trails.require_joined() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM played v JOIN trails.player p ON p.account = v.player WHERE v.visited_at < p.joined_at) THEN
        RAISE EXCEPTION 'nobody visits a place before joining'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'visit_after_joining';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER visit_after_joining AFTER INSERT ON trails.visit REFERENCING NEW TABLE AS played
    FOR EACH STATEMENT EXECUTE FUNCTION trails.require_joined();
