-- Who may hear what is decided when a page begins to listen, so a page has to begin anew when its session ends or its account's
-- roles change. Told in the transaction that ends them, whoever began it: all of these are rare (ADR 3).
CREATE FUNCTION accounts.tell_ended_access() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM pg_notify('plaza_live', json_build_object('from', 'database', 'news', json_build_array(
            json_build_object('topic', 'plaza.access', 'data', json_build_object(), 'to', e.account)))::text)
    FROM (SELECT DISTINCT account FROM ended) AS e;
    RETURN NULL;
END $$;
CREATE TRIGGER tell_ended_access AFTER DELETE ON accounts.token
    REFERENCING OLD TABLE AS ended FOR EACH STATEMENT EXECUTE FUNCTION accounts.tell_ended_access();
CREATE TRIGGER tell_ended_access AFTER DELETE ON accounts.account_role
    REFERENCING OLD TABLE AS ended FOR EACH STATEMENT EXECUTE FUNCTION accounts.tell_ended_access();
