-- The people of the town: accounts, their roles, the tokens they are signed in by, how to reach them.
CREATE TABLE accounts.account (
    id uuid CONSTRAINT account_pk PRIMARY KEY,
    user_name text CONSTRAINT account_user_name_form CHECK (user_name ~ '^[A-Za-z][A-Za-z0-9._-]{2,29}$'),
    display_name text CONSTRAINT account_display_name_length CHECK (char_length(display_name) BETWEEN 1 AND 80),
    password_hash text,
    language text CONSTRAINT account_language_known CHECK (language IN ('es', 'en')),
    created_at timestamptz NOT NULL,
    blocked_at timestamptz,
    erased_at timestamptz,
    version integer NOT NULL,
    -- the row of an erased account stays for what refers to it, without the person
    CONSTRAINT account_erased_is_nameless CHECK (
        CASE WHEN erased_at IS NULL
            THEN num_nulls(user_name, display_name, password_hash) = 0
            ELSE num_nonnulls(user_name, display_name, password_hash, language) = 0
        END)
);
CREATE UNIQUE INDEX account_user_name_unique ON accounts.account (lower(user_name COLLATE "C"));
CREATE INDEX account_search ON accounts.account
    USING gin (user_name public.gin_trgm_ops, display_name public.gin_trgm_ops) WHERE erased_at IS NULL;
-- no DELETE: ledger and notices refer to the id
GRANT SELECT, INSERT, UPDATE ON accounts.account TO plaza_app;

CREATE TABLE accounts.account_role (
    account uuid NOT NULL CONSTRAINT account_role_account_fk REFERENCES accounts.account,
    role text NOT NULL CONSTRAINT account_role_known
        CHECK (role IN ('ADMIN', 'CLERK', 'FARMER', 'WORKER', 'CARER', 'RELATIVE')),
    CONSTRAINT account_role_pk PRIMARY KEY (account, role)
);
CREATE INDEX account_role_administrators ON accounts.account_role (account) WHERE role = 'ADMIN';
GRANT SELECT, INSERT, DELETE ON accounts.account_role TO plaza_app;

CREATE TABLE accounts.token (
    id uuid CONSTRAINT token_pk PRIMARY KEY,
    hash bytea NOT NULL CONSTRAINT token_hash_unique UNIQUE CONSTRAINT token_hash_is_sha256 CHECK (octet_length(hash) = 32),
    account uuid NOT NULL CONSTRAINT token_account_fk REFERENCES accounts.account,
    kind text NOT NULL CONSTRAINT token_kind_known CHECK (kind IN ('SESSION', 'API')),
    name text CONSTRAINT token_name_length CHECK (char_length(name) BETWEEN 1 AND 80),
    user_agent text CONSTRAINT token_user_agent_length CHECK (char_length(user_agent) <= 300),
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT token_api_has_name CHECK ((kind = 'API') = (name IS NOT NULL))
);
CREATE INDEX token_of_account ON accounts.token (account, kind, id);
CREATE INDEX token_expiry ON accounts.token (expires_at);
GRANT SELECT, INSERT, DELETE, UPDATE (last_seen_at, expires_at) ON accounts.token TO plaza_app;

-- apart from the account, so that reading how to reach somebody is always deliberate
CREATE TABLE accounts.contact (
    account uuid CONSTRAINT contact_pk PRIMARY KEY CONSTRAINT contact_account_fk REFERENCES accounts.account,
    phone text CONSTRAINT contact_phone_length CHECK (char_length(phone) <= 40),
    email text CONSTRAINT contact_email_length CHECK (char_length(email) <= 254),
    note text CONSTRAINT contact_note_length CHECK (char_length(note) <= 500)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON accounts.contact TO plaza_app;

-- Nobody could give the role back: one administrator who is not blocked always stays.
CREATE FUNCTION accounts.keep_an_administrator() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    -- one at a time, or two administrators who demote each other would both still see the other one
    PERFORM pg_advisory_xact_lock(hashtextextended('accounts.keep_an_administrator', 0));
    IF NOT EXISTS (
        SELECT FROM accounts.account_role r JOIN accounts.account a ON a.id = r.account
         WHERE r.role = 'ADMIN' AND a.blocked_at IS NULL
    ) THEN
        RAISE EXCEPTION 'The last administrator stays'
            USING ERRCODE = 'check_violation', SCHEMA = 'accounts', CONSTRAINT = 'account_last_administrator';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER keep_an_administrator AFTER DELETE ON accounts.account_role
    FOR EACH ROW WHEN (OLD.role = 'ADMIN') EXECUTE FUNCTION accounts.keep_an_administrator();
CREATE TRIGGER keep_an_administrator AFTER UPDATE OF blocked_at ON accounts.account
    FOR EACH ROW WHEN (NEW.blocked_at IS NOT NULL) EXECUTE FUNCTION accounts.keep_an_administrator();
