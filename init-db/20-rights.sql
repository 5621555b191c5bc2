-- Who may do what with this database as a whole; a restore runs it too.
DO $$
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT, CREATE, TEMPORARY ON DATABASE %I TO plaza_owner', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO plaza_app', current_database());
END
$$;
