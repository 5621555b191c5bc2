-- Lets an administrator hand over a one-time password, which opens nothing until its owner has chosen one of their own.
ALTER TABLE accounts.account ADD COLUMN one_time_until timestamptz;
ALTER TABLE accounts.account DROP CONSTRAINT account_erased_is_nameless;
ALTER TABLE accounts.account ADD CONSTRAINT account_erased_is_nameless CHECK (
    CASE WHEN erased_at IS NULL
        THEN num_nulls(user_name, display_name, password_hash) = 0
        ELSE num_nonnulls(user_name, display_name, password_hash, language, one_time_until) = 0
    END);

-- a reset ends every session and token, those too that were being opened at that moment
CREATE FUNCTION accounts.end_tokens_of_reset_account() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    DELETE FROM accounts.token WHERE account = NEW.id;
    RETURN NULL;
END
$$;
CREATE TRIGGER end_tokens_of_reset_account AFTER UPDATE OF one_time_until ON accounts.account
    FOR EACH ROW WHEN (NEW.one_time_until IS NOT NULL) EXECUTE FUNCTION accounts.end_tokens_of_reset_account();

CREATE FUNCTION accounts.refuse_token_before_own_password() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    until timestamptz;
BEGIN
    -- waits for a reset that has yet to commit, and sees it
    SELECT one_time_until INTO until FROM accounts.account WHERE id = NEW.account FOR SHARE;
    IF until IS NOT NULL THEN
        RAISE EXCEPTION 'A one-time password opens nothing'
            USING ERRCODE = 'check_violation', SCHEMA = 'accounts', CONSTRAINT = 'token_needs_own_password';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_token_before_own_password BEFORE INSERT ON accounts.token
    FOR EACH ROW EXECUTE FUNCTION accounts.refuse_token_before_own_password();
