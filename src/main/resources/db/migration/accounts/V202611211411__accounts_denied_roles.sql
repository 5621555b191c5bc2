-- roles that people may take up by themselves, and an administrator took away: they stay away until given back
CREATE TABLE accounts.denied_role (
    account uuid NOT NULL CONSTRAINT denied_role_account_fk REFERENCES accounts.account,
    role text NOT NULL CONSTRAINT denied_role_open_to_all CHECK (role IN ('FARMER', 'WORKER')),
    denied_at timestamptz NOT NULL,
    CONSTRAINT denied_role_pk PRIMARY KEY (account, role)
);
GRANT SELECT, INSERT, DELETE ON accounts.denied_role TO plaza_app;

-- Who gives a denied role back says so first, in the same transaction.
CREATE FUNCTION accounts.keep_denied() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF EXISTS (SELECT FROM accounts.denied_role d WHERE d.account = NEW.account AND d.role = NEW.role) THEN
        RAISE EXCEPTION 'An administrator took this role away'
            USING ERRCODE = 'check_violation', SCHEMA = 'accounts', CONSTRAINT = 'account_role_not_denied';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER keep_denied BEFORE INSERT ON accounts.account_role
    FOR EACH ROW EXECUTE FUNCTION accounts.keep_denied();
